"""This file is how a user's query is run in a process of its own, and stopped when it passes its limits.

The engine cannot stop a query, and a query can take the whole process with it (deep nesting overflows its stack, too
large an answer its memory); so it runs where that harms nobody. Starting one costs about a tenth of a second.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from govgraph import errors
from govgraph.errors import LimitError, StoreError
from govgraph.graph_store.oxigraph import Form, Wire
from govgraph.graph_store.query_child import ERRORS
from govgraph.graph_store.store import Limits


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer that was read to its end: its form, its rows as words, and whether there were more."""

    form: Form
    columns: tuple[str, ...]
    rows: tuple[tuple[Sequence[str] | None, ...], ...]
    truth: bool
    capped: bool


def run_isolated(
    source: Path | bytes, query: str, bindings: Mapping[str, Wire], prefixes: Mapping[str, str], limits: Limits
) -> Outcome:
    """Run `query` on the graph in the folder `source`, or on N-Quads, within `limits`; see View for the errors."""
    request = {
        "folder": str(source) if isinstance(source, Path) else None,
        "query": query,
        "bindings": bindings,
        "prefixes": dict(prefixes),
        "rows": limits.rows,
        "seconds": limits.seconds,
        "memory": limits.memory,
    }
    data = json.dumps(request).encode() + b"\n" + (b"" if isinstance(source, Path) else source)
    status, output, messages = _talk(data, limits.seconds)
    lines = [json.loads(line) for line in output.splitlines()] if status == 0 else []
    if lines and isinstance(lines[-1], dict):
        return _read_outcome(lines)
    raise _explain_end(status, messages, limits)


def _talk(data: bytes, seconds: float) -> tuple[int, bytes, str]:
    """Start the process, give it `data`, return its status and what it wrote; LimitError where it takes too long."""
    command = [sys.executable, "-P", "-m", "govgraph.graph_store.query_child"]
    ours = str(Path(errors.__file__).parents[1])
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([*filter(None, sys.path), ours])}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        try:
            output, messages = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise LimitError(
                f"the query was stopped after {seconds:g} seconds: ask for less, or allow it more time"
            ) from error
        finally:
            process.kill()
    return process.returncode, output, messages.decode(errors="replace")


def _read_outcome(lines: list[Any]) -> Outcome:
    if "error" in lines[-1]:
        raise ERRORS[lines[-1]["error"]](lines[-1]["message"])
    head, *rows, tail = lines
    return Outcome(
        head["form"], tuple(head["columns"]), tuple(tuple(row) for row in rows), head["truth"], tail["capped"]
    )


def _explain_end(status: int, messages: str, limits: Limits) -> Exception:
    """Return the error for a process that ended without an answer: killed by its memory, its nesting, or our fault."""
    memory = f"{limits.memory / (1 << 30):g} GiB"
    if "memory" in messages.lower() or "MemoryError" in messages:
        return LimitError(f"the query needed more than {memory} of memory: ask for less, or allow it more")
    if status < 0:
        return LimitError(f"the query brought its process down (nested too deep, or over {memory}): make it simpler")
    last = messages.strip().splitlines()[-1:] or ["no message"]
    return StoreError(f"the process for the query ended with status {status} ({last[0]}): please report it")
