"""This file is which files a list of paths means: files as named, folders for all in them that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.reading import SUFFIXES
from govgraph.ingest.reading.suffixes import is_other_document


def find_sources(path: Path) -> Iterator[Path]:
    """Yield the files that `path` means, in order: itself, or every readable file in it, at any depth.

    Hidden files, and what has no ending that govgraph reads, are passed over in a folder. Raises InputError where
    there is nothing to read.
    """
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder")
    if not path.is_dir():
        yield path
        return
    found = False
    for file in sorted(path.rglob("*")):
        if not _is_hidden(file, path) and file.suffix.lower() in SUFFIXES and file.is_file():
            found = True
            yield file
    if not found:
        raise InputError(f"{path}: the folder holds nothing that can be read ({', '.join(SUFFIXES)})")


def find_others(path: Path) -> list[str]:
    """Return, in a line, how many files in the folder `path` are documents of endings that are not read."""
    if not path.is_dir():
        return []
    endings = Counter(
        file.suffix.lower() for file in path.rglob("*") if not _is_hidden(file, path) and is_other_document(file.name)
    )
    if not endings:
        return []
    listed = ", ".join(f"{count} {ending}" for ending, count in sorted(endings.items()))
    return [f"{path}: passed over {listed}: named alone, each is refused with what to do"]


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def find_clashes(files: Iterable[Path]) -> Iterator[tuple[Path, InputError | None]]:
    """Yield each file once, with the reason why it cannot be taken: another of the batch has its name.

    A document goes by its file's name without the ending, so that two such files would each replace the other.
    """
    taken: dict[str, Path] = {}
    seen: set[Path] = set()
    for file in files:
        if file.resolve() in seen:
            continue
        seen.add(file.resolve())
        first = taken.setdefault(file.stem, file)
        clash = InputError(f"{file}: {first} is also named {file.stem!r}: rename one of them")
        yield file, None if first is file else clash
