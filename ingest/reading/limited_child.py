"""This file is the process in which files of risky formats are read: one after the other, within its limits.

It takes requests on standard input (a line of JSON, then the file's bytes) and answers each on standard output with a
line of JSON. It limits its own memory, and a clock of its own ends it when a page takes too long: no format's library
can be stopped otherwise once it is at work. It ends when its input does, so that it outlives nobody.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable
from typing import BinaryIO

from govgraph.errors import GovgraphError
from govgraph.ingest.reading.extract import Extract


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer requests from `source` on `sink` until there are no more."""
    first = json.loads(source.readline())
    _limit(first["memory"])
    for line in iter(source.readline, b""):
        request = json.loads(line)
        data = source.read(request["size"])
        answer = _answer(request["format"], request["name"], data, lambda: _arm(first["seconds"]))
        _arm(0)
        sink.write(json.dumps(answer).encode() + b"\n")
        sink.flush()


def _answer(format: str, name: str, data: bytes, on_page: Callable[[], None]) -> dict[str, object]:
    try:
        extract = _read(format, name, data, on_page)
    except GovgraphError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"memory": True}
    except Exception as error:
        return {"fault": f"{type(error).__name__}: {error}"}
    return {"text": extract.text, "pages": extract.pages, "published": extract.published, "notes": extract.notes}


def _read(format: str, name: str, data: bytes, on_page: Callable[[], None]) -> Extract:
    """Each format's library is heavy to import, and most processes meet one of them."""
    on_page()
    if format == "pdf":
        from govgraph.ingest.reading.pdf import read_pdf

        return read_pdf(name, data, on_page)
    from govgraph.ingest.reading.docx import read_docx

    return read_docx(name, data)


def _arm(seconds: int) -> None:
    """Let the system end this process after `seconds`, unless it is armed anew by then; never with 0."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _limit(memory: int) -> None:
    """Limit this process by what the system offers; elsewhere only the process that started it stops it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
