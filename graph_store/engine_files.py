"""This file is what is known of the engine's files: how a reader opens them beside a writer, and what is left behind.

The engine (RocksDB) lets one process write, and others read what they find, undefined while the first one writes: it
reads list, log and tables one after the other, and misses what went from one to the other meanwhile. So writing and
opening pass one gate, one at a time; and as the engine also tidies up by itself, a reader looks whether the files were
at rest while it opened them.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from govgraph.errors import StoreError
from govgraph.graph_store.lock import pass_gate

Opened = TypeVar("Opened")

LEFT_BEHIND = ("bulk-*", "LOG.old.*")
"""Files of a killed bulk load, and the logs of every opening: nothing else cleans them up."""
GATE = "GATE"
"""The file that a writer locks for the time of each write, and a reader for that of opening."""
PATIENCE = 10.0
"""Seconds for which a reader tries to find the files at rest; the engine changes them for milliseconds at a time."""


def remove_leftovers(folder: Path) -> None:
    """Remove what earlier writers left in `folder`; only while holding the engine's lock."""
    for pattern in LEFT_BEHIND:
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def open_at_rest(folder: Path, open_files: Callable[[], Opened]) -> Opened:
    """Return what `open_files` opens in `folder`, seen as it was at one moment, as after a crash at that moment.

    Raises StoreError where there is no graph, or no rest for PATIENCE; what `open_files` raises, where it is at rest.
    """
    if not (folder / "CURRENT").is_file():
        raise StoreError(f"{folder} holds no graph: run govgraph ingest, or govgraph rebuild where there is a ledger")
    deadline = time.monotonic() + PATIENCE
    while True:
        with pass_gate(folder / GATE):
            before = _list_logs(folder)
            try:
                opened = open_files()
            except (OSError, RuntimeError):  # perhaps a table was merged into another since the list was read
                if before == _list_logs(folder) or time.monotonic() > deadline:
                    raise
            else:
                if before == _list_logs(folder):
                    return opened
                del opened
        if time.monotonic() > deadline:
            raise StoreError(f"{folder} is being written to without a pause: try again later")
        time.sleep(0.01)


def _list_logs(folder: Path) -> dict[str, int]:
    """Return the names and sizes of the files that each write adds to; tables are written before they are listed."""
    sizes = {}
    for pattern in ("CURRENT", "MANIFEST-*", "*.log"):
        for path in folder.glob(pattern):
            with contextlib.suppress(FileNotFoundError):
                sizes[path.name] = path.stat().st_size
    return sizes


@contextlib.contextmanager
def explain_errors(place: str) -> Iterator[None]:
    """Raise what the engine raises as a StoreError that names the way out."""
    try:
        yield
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(f"{place} is being written to by another program: wait until it is done") from error
        raise StoreError(f"{place}: {error}: look at the disk, then run govgraph rebuild") from error
    except BaseException as error:
        if isinstance(error, RuntimeError) or type(error).__name__ == "PanicException":  # Rust's own, no Exception
            raise StoreError(f"{place}: the engine failed ({error}): run govgraph rebuild") from error
        raise
