"""This file is the locks of a store's folder, which the system releases when a process ends: one writer at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from govgraph.errors import StoreError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FolderLock:
    """The right to write in a folder, held until `release` or the end of the process, killed or not.

    Raises StoreError where another program, or another part of this one, holds it.
    """

    def __init__(self, folder: Path, name: str = "lock") -> None:
        self._file = (folder / name).open("a+", encoding="utf-8")
        try:
            _take(self._file.fileno())
        except OSError as error:
            holder = self._read_holder()
            self._file.close()
            raise StoreError(
                f"{folder} is being written to by another program{holder}: wait until it is done, or stop it"
            ) from error
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """Let go; a second call does nothing. The file stays: without it two writers could lock different files."""
        self._file.close()

    def _read_holder(self) -> str:
        """Return ` (process 123)`, for the message only: the number may be that of an earlier holder."""
        try:
            self._file.seek(0)
            number = self._file.read(20).strip()
        except OSError:  # Windows locks the bytes themselves
            return ""
        return f" (process {number})" if number.isdigit() else ""


@contextmanager
def pass_gate(file: Path) -> Iterator[None]:
    """Be the only one, of all programs, between here and the end of the block; wait for another to be through.

    The file is made where it is not; where it neither is nor can be made, nobody writes and nothing is waited for.
    """
    try:
        gate = file.open("rb" if file.exists() else "ab")
    except OSError:
        yield
        return
    with gate:
        _take(gate.fileno(), wait=True)
        yield


def _take(descriptor: int, wait: bool = False) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)  # a byte beyond the file's end, so that the number stays readable
        msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
