"""This file is which documents of a folder are annotated: each with its source and its annotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from govgraph.errors import InputError, UsageError
from govgraph.ingest.evaluation.gold import ENDING
from govgraph.ingest.reading import SUFFIXES
from govgraph.ingest.reading.suffixes import MAILBOX

ONE = tuple(suffix for suffix in SUFFIXES if suffix != MAILBOX)
"""The endings of files that are one document each."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document's source and its annotation."""

    name: str
    source: Path
    gold: Path


def find_annotated(folder: Path, only: Sequence[str] = ()) -> Iterator[Annotated | InputError]:
    """Yield the annotated documents directly in `folder` by name, or why one cannot be taken; `only` narrows them.

    Raises InputError where the folder holds no annotation, UsageError where `only` names a document without one.
    """
    gold = {name: folder / f"{name}{ENDING}" for name in sorted(_list_names(folder))}
    if not gold:
        raise InputError(
            f"{folder} holds no annotation: put NAME{ENDING} beside NAME.txt, a fact a line (see docs/evaluate.md)"
        )
    for name in only:
        if name not in gold:
            near = get_close_matches(name, gold, n=3, cutoff=0.5)
            offer = f": did you mean {' or '.join(map(repr, near))}?" if near else f": see the {ENDING} files in it"
            raise UsageError(f"{folder} holds no annotation of a document {name!r}{offer}")
    sources = _find_sources(folder)
    for name, path in gold.items():
        if only and name not in only:
            continue
        match sources.get(name, []):
            case []:
                yield InputError(f"{path} has no document: put {name}.txt (or {', '.join(ONE[1:])}) beside it")
            case [source]:
                yield Annotated(name, source, path)
            case [first, second, *_]:
                yield InputError(f"{path} is of which document, {first.name} or {second.name}? Take one away")


def _list_names(folder: Path) -> list[str]:
    try:
        return [path.name.removesuffix(ENDING) for path in folder.iterdir() if path.name.endswith(ENDING)]
    except OSError as error:
        raise InputError(f"{folder} cannot be read as a folder ({error.strerror}): check the path") from None


def _find_sources(folder: Path) -> dict[str, list[Path]]:
    """The files in `folder` that can be read, by name without the ending."""
    found = defaultdict(list)
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in ONE and path.is_file():
            found[path.stem].append(path)
    return found
