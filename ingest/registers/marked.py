"""This file is the registers written as JSON or YAML, with the words and the place of each entry."""

from __future__ import annotations

import json
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import Any, TypeAlias

from govgraph.errors import InputError
from govgraph.ingest.reading.decoding import decode
from govgraph.ontology.claims import Evidence

Entry: TypeAlias = tuple[dict[str, Any], Evidence]
"""What an entry holds, and the words that say it."""
SPACE = " \t\r\n"


def read_text(path: Path) -> str:
    """Return the text of the file at `path`; raises InputError where it cannot be read."""
    try:
        return decode(path.name, path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}: give the file as it was published") from None


def read_json(path: Path, text: str) -> dict[str, list[Entry]]:
    """Return the entries of each list in a JSON object of lists, by the list's name.

    >>> found = read_json(Path("a.json"), '{"persons": [{"id": "1"}], "meta": {}}')
    >>> found["persons"][0][1].exact
    '{"id": "1"}'

    Raises InputError, with line and column, for anything else.
    """
    try:
        return dict(_read_members(text))
    except JSONDecodeError as error:
        raise InputError(f"{path}, line {error.lineno}, column {error.colno}: {error.msg}: it is no JSON") from None


def _read_members(text: str) -> Iterator[tuple[str, list[Entry]]]:
    decoder = JSONDecoder()
    json.loads(text)  # says where the text is no JSON
    place = text.find("{") + 1
    if place == 0 or text[: place - 1].strip(SPACE):
        raise JSONDecodeError("an object with lists of persons, memberships ... was expected", text, 0)
    while text[place := _skip(text, place)] != "}":
        name, place = decoder.raw_decode(text, place)
        place = _skip(text, place)
        if text[place] == "[":
            entries, place = _read_list(text, place + 1, decoder)
            yield name, entries
        else:
            _, place = decoder.raw_decode(text, place)


def _read_list(text: str, place: int, decoder: JSONDecoder) -> tuple[list[Entry], int]:
    entries: list[Entry] = []
    while text[place := _skip(text, place)] != "]":
        value, end = decoder.raw_decode(text, place)
        if isinstance(value, dict):
            entries.append((value, Evidence(place, end, text[place:end])))
        place = end
    return entries, place + 1


def _skip(text: str, place: int) -> int:
    """The next place that holds more than space, a comma or a colon."""
    while text[place] in f"{SPACE},:":
        place += 1
    return place
