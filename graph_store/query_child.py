"""This file is the process a user's query runs in: it reads one request, answers it, and ends, or is killed.

A request is a line of JSON on standard input (and, for a graph in memory, its N-Quads behind it); the answer is JSON, a
line a row, on standard output. It opens the graph to read only, limits its own memory, and has a clock of its own,
so that it ends even where the process that started it was killed.
"""

from __future__ import annotations

import json
import math
import signal
import sys
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from govgraph.errors import GovgraphError, InputError, LimitError, StoreError, UsageError
from govgraph.graph_store.oxigraph import Engine, open_memory_engine, open_reader

ERRORS = {kind.__name__: kind for kind in (InputError, LimitError, StoreError, UsageError)}
GRACE = 5
"""Seconds past the limit after which a process that nobody stopped ends by itself."""


def answer(source: BinaryIO, sink: TextIO) -> None:
    """Read a request from `source` and write its answer to `sink`."""
    request = json.loads(source.readline())
    _limit(request["seconds"], request["memory"])
    try:
        _write_answer(_open(request["folder"], source), request, sink)
    except GovgraphError as error:
        _write(sink, {"error": type(error).__name__, "message": str(error)})


def _open(folder: str | None, source: BinaryIO) -> Engine:
    return open_memory_engine(source.read()) if folder is None else open_reader(Path(folder))


def _write_answer(engine: Engine, request: Mapping[str, Any], sink: TextIO) -> None:
    bindings = {name: tuple(term) for name, term in request["bindings"].items()}
    found = engine.query(request["query"], bindings, request["prefixes"])
    _write(sink, {"form": found.form, "columns": found.columns, "truth": found.truth})
    for row in islice(found.rows, request["rows"]):
        _write(sink, row)
    _write(sink, {"capped": next(found.rows, None) is not None})


def _write(sink: TextIO, value: object) -> None:
    sink.write(json.dumps(value) + "\n")


def _limit(seconds: float, memory: int) -> None:
    """Limit this process by what the system offers; elsewhere only the process that started it stops it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(math.ceil(seconds) + GRACE)


if __name__ == "__main__":
    answer(sys.stdin.buffer, sys.stdout)
