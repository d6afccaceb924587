"""This file is a program that the tests start and kill: it loads documents one after the other and says each when put.

Usage: python loading.py FOLDER FIRST_NUMBER [AT_ONCE], run beside conftest.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conftest import build_reading, resolve_people

from govgraph.graph_store.index import catch_up
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.store import open_store


def main(folder: str, first: int, at_once: int) -> None:
    """Put documents without end; after every `at_once` of them bring the graph into step."""
    with Ledger(folder) as ledger, open_store(folder) as store:
        print("open", flush=True)
        number = first
        while True:
            for _ in range(at_once):
                ledger.put(build_reading(f"d{number}", text=f"Words of document {number}. " * 200))
                print(f"d{number}", flush=True)
                number += 1
            catch_up(ledger, store, resolve_people)
            print("step", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
