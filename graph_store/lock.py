"""This file is the lock of a store's folder: one writer at a time, released by the system when its process ends."""

from __future__ import annotations

import os
import sys
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


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, 1 << 20, os.SEEK_SET)  # a byte beyond the file's end, so that the number stays readable
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
