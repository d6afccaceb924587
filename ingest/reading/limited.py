"""This file is how files of risky formats are read in a process of its own, which is kept for the next one.

A file made to harm, or only damaged, can take the process that reads it with it: so that one is another. Starting it
costs about a tenth of a second, once; where a file brought it down, it is started anew for the next.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from govgraph import errors
from govgraph.errors import InputError
from govgraph.ingest.reading.extract import Extract

Format = Literal["pdf", "docx"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a file may take of the machine: bytes of memory, seconds for one page, seconds in all."""

    memory: int = 1 << 31
    page: int = 30
    whole: int = 1200


BOUNDS = Bounds()


class LimitedReader:
    """Reads files in a process of limited memory and time, one file at a time; close it to end the process."""

    def __init__(self, bounds: Bounds = BOUNDS) -> None:
        self._bounds = bounds
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def read(self, format: Format, name: str, data: bytes) -> Extract:
        """Return what the file `data` of this format holds; `name` is what messages call it.

        Raises InputError where it cannot be read, or needs more than the bounds allow.
        """
        with self._turn:
            status, answer = self._ask(format, name, data)
        if "text" in answer:
            pages, notes = tuple(answer["pages"]), tuple(answer["notes"])
            return Extract(answer["text"], pages, answer["published"], notes)
        raise InputError(answer.get("error") or self._explain(name, status, answer))

    def close(self) -> None:
        """End the process; the next file starts another."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()
            process.wait()

    def _ask(self, format: Format, name: str, data: bytes) -> tuple[int, dict[str, Any]]:
        """Give one file to the process; return its answer, or, with none, the status it ended with."""
        process = self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        clock = threading.Timer(self._bounds.whole, process.kill)
        clock.start()
        try:
            request = {"format": format, "name": name, "size": len(data)}
            process.stdin.write(json.dumps(request).encode() + b"\n" + data)
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = b""
        except BaseException:  # an interrupt leaves an answer that nobody reads
            self.close()
            raise
        finally:
            clock.cancel()
        if line.endswith(b"\n"):
            return 0, json.loads(line)
        status = process.wait()
        self.close()
        return status, {}

    def _start(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        command = [sys.executable, "-P", "-m", "govgraph.ingest.reading.limited_child"]
        ours = str(Path(errors.__file__).parents[1])
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([*filter(None, sys.path), ours])}
        # A session of its own: Ctrl-C is for the process that started it, whose end ends its input.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
        assert self._process.stdin is not None
        head = {"memory": self._bounds.memory, "seconds": self._bounds.page}
        self._process.stdin.write(json.dumps(head).encode() + b"\n")
        return self._process

    def _explain(self, name: str, status: int, answer: dict[str, Any]) -> str:
        if "fault" in answer:
            return f"{name}: a fault of govgraph's own ({answer['fault']}): please report it"
        memory = f"{self._bounds.memory / (1 << 30):g} GiB"
        if status == -getattr(signal, "SIGALRM", 0):
            return (
                f"{name} takes longer than {self._bounds.page} seconds for a page: split it, or print it as a new PDF"
            )
        if status == -getattr(signal, "SIGKILL", 0):
            return f"{name} was given up, its reader having been stopped by the system: split it, or read it alone"
        what = f"takes more than {memory} of memory" if "memory" in answer else "brought its reader down"
        why = "it is damaged, or unpacks to far more than it is"
        return f"{name} {what} ({why}): get the file anew, or print it as a new PDF"


@lru_cache(maxsize=1)
def open_limited_reader() -> LimitedReader:
    """Return the reader of this process, whose own process is kept from file to file and ends with it."""
    reader = LimitedReader()
    atexit.register(reader.close)
    return reader
