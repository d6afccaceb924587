"""This file is reading what people annotated: NAME.gold.jsonl, one fact a line, held against the document's text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.evaluation.places import Squeezed
from govgraph.ingest.facts import LISTS
from govgraph.ontology.claims import FIELDS

ENDING = ".gold.jsonl"
BESIDE = frozenset({"type", "quote", "optional", "doc"})
"""What a line may hold beside the fields of its type."""


@dataclass(frozen=True, slots=True)
class GoldFact:
    """One annotated fact: `said` holds its fields and its quote; an optional one is true but not demanded."""

    type: str
    said: Mapping[str, object]
    optional: bool
    line: int

    @property
    def quote(self) -> str:
        """The words of the document that bear it out, as annotated."""
        return str(self.said["quote"])


@dataclass(frozen=True, slots=True)
class Gold:
    """The facts annotated of one document, and what is wrong with the lines that hold none."""

    facts: tuple[GoldFact, ...]
    faults: tuple[str, ...]


def read_gold(path: Path, text: Squeezed) -> Gold:
    """Read the facts annotated at `path` of the document whose text is `text`; a bad line is a fault and no fact.

    Raises InputError where the file cannot be read at all.
    """
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 at byte {error.start}: save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check its permissions") from None
    facts, faults = [], []
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            facts.append(_read_line(line, number, text))
        except InputError as error:
            faults.append(f"{path}, line {number}: {error}; the line is left out")
    return Gold(tuple(facts), tuple(faults))


def _read_line(line: str, number: int, text: Squeezed) -> GoldFact:
    try:
        said = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON ({error.msg}, at character {error.colno}): write one object a line") from None
    except (ValueError, RecursionError):
        raise InputError("not JSON that can be read: write one object a line") from None
    if not isinstance(said, dict):
        raise InputError('not an object: write {"type": ..., "quote": ..., and the fields of the type}')
    for fault in _find_faults(said, text):
        raise InputError(fault)
    return GoldFact(said["type"], said, said.get("optional") is True, number)


def _find_faults(said: Mapping[str, object], text: Squeezed) -> Iterator[str]:
    type = said.get("type")
    if not isinstance(type, str) or type not in FIELDS:
        yield f"there is no type of fact {_show(type)}: the types are {', '.join(FIELDS)}"
        return
    for name, value in said.items():
        if name not in BESIDE and name not in FIELDS[type]:
            yield f"a {type} has no field {_show(name)}: its fields are {', '.join(FIELDS[type])}, quote, optional"
        elif name in FIELDS[type] and not _can_be_held(value, deep=name in LISTS.get(type, ())):
            yield f"{name} holds {_show(value)}: write words, a number, or a list of those any of which will do"
    if not isinstance(said.get("optional", False), bool):
        yield f"optional holds {_show(said['optional'])}: write true, or leave it out"
    quote = said.get("quote")
    if not isinstance(quote, str) or not quote.strip():
        yield "it has no quote: give the words of the document that bear it out"
    elif not text.holds(quote):
        yield f"the quote {_show(quote)} is not in the document: copy it from there, letter by letter"


def _can_be_held(value: object, *, deep: bool) -> bool:
    """Whether a field may hold `value`; the parties of a communication may each be a list (`deep`)."""
    if isinstance(value, list):
        return all(not isinstance(v, list) or deep for v in value) and all(_can_be_held(v, deep=False) for v in value)
    return value is None or (isinstance(value, (str, int, float)) and not isinstance(value, bool))


def _show(value: object) -> str:
    """A value as it was written, cut where it is long."""
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 70 else f"{shown[:67]}..."
