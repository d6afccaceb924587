"""This file is the register of councils: 470 of England, Scotland, Wales and Northern Ireland, found by any name.

A name that fits several councils (a county and the unitary council that followed it, two Newcastles) finds none:
`find_candidates` tells them all, and a day often decides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from govgraph.ontology.dates import find_bounds
from govgraph.ontology.registers.names import TYPE_WORDS, fold_name, split_name
from govgraph.ontology.registers.tables import read_day, read_list, read_rows

WHOLE_NAME_KINDS = frozenset({"combined authority", "strategic regional authority", "city corporation"})
"""Kinds whose place alone means something else: the West Midlands are a region, London is not the City."""


@dataclass(frozen=True, slots=True)
class Council:
    """A council, past, present or planned.

    `start` is EDTF, a day or a year, None where the source does not say; `end` is its last day; `replaced_by` holds
    the codes of its successors; `names` holds every name it goes by, the official one first.
    """

    code: str
    name: str
    short_name: str
    gss: str
    kind: str
    nation: str
    start: str | None
    end: date | None
    replaced_by: tuple[str, ...]
    names: tuple[str, ...]

    def existed_on(self, day: date) -> bool:
        """Tell whether the council can have existed on `day`, as far as the register knows."""
        begins = find_bounds(self.start)[0] if self.start else None
        return (begins is None or begins <= day) and (self.end is None or day <= self.end)


@cache
def councils() -> tuple[Council, ...]:
    """Return every council of the register, by code."""
    return tuple(
        Council(
            code=row["code"],
            name=row["name"],
            short_name=row["short_name"],
            gss=row["gss"],
            kind=row["kind"],
            nation=row["nation"],
            start=row["start"] or None,
            end=read_day(row["end"]),
            replaced_by=read_list(row["replaced_by"]),
            names=tuple(dict.fromkeys((row["name"], row["short_name"], *read_list(row["names"])))),
        )
        for row in read_rows("councils")
    )


@cache
def find_council_by_code(code: str) -> Council | None:
    """Return the council with the register's or the GSS code `code`."""
    return next((c for c in councils() if code in (c.code, c.gss)), None)


def find_council(name: str, on: date | None = None) -> Council | None:
    """Return the council that `name` means, None where it means none or, even with the day `on`, several.

    >>> find_council("Bolton Council").name
    'Bolton Metropolitan Borough Council'
    >>> find_council("Somerset") is None, find_council("Somerset", date(2016, 5, 1)).name
    (True, 'Somerset County Council')
    """
    matches = _match(name)
    if on is not None:
        matches = [c for c in matches if c.existed_on(on)] or matches
    if len(matches) > 1:
        matches = [c for c in matches if fold_name(c.name) == fold_name(name)]
    return matches[0] if len(matches) == 1 else None


def find_candidates(name: str, on: date | None = None) -> tuple[Council, ...]:
    """Return every council that `name` may mean, also by a region or the first part of a place.

    >>> [c.short_name for c in find_candidates("Newcastle")]
    ['Newcastle upon Tyne', 'Newcastle-under-Lyme']
    """
    matches = _match(name)
    if not matches:
        place, types = split_name(name)
        index = _index()
        regions, parts = index.by_region.get(fold_name(name), ()), index.by_part.get(place, ())
        matches = [*regions, *(c for c in parts if _fits(c, types))]
    if on is not None:
        matches = [c for c in matches if c.existed_on(on)] or matches
    return tuple(matches)


def suggest_councils(name: str, limit: int = 3) -> list[str]:
    """Return the official names nearest to `name`, nearest first, for a name that found nothing.

    >>> suggest_councils("Birmingam City Council", 1)
    ['Birmingham City Council']
    """
    from rapidfuzz import fuzz, process  # only a slip needs it

    if exact := find_candidates(name):
        return [c.name for c in exact[:limit]]
    place, _ = split_name(name)
    if place in TYPE_WORDS or not place:
        return []
    index = _index()
    by_place = process.extract(place, index.by_place.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=60)
    by_name = process.extract(fold_name(name), index.by_name.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=60)
    scored = [(score, c.name) for key, score, _ in by_place for c in index.by_place[key]]
    scored += [(score, c.name) for key, score, _ in by_name for c in index.by_name[key]]
    return list(dict.fromkeys(official for _, official in sorted(scored, key=lambda s: (-s[0], s[1]))))[:limit]


@dataclass(frozen=True, slots=True)
class _Index:
    by_name: dict[str, list[Council]] = field(default_factory=lambda: defaultdict(list))
    by_place: dict[str, list[Council]] = field(default_factory=lambda: defaultdict(list))
    by_part: dict[str, list[Council]] = field(default_factory=lambda: defaultdict(list))
    by_region: dict[str, list[Council]] = field(default_factory=lambda: defaultdict(list))


@cache
def _index() -> _Index:
    index = _Index()
    for council in councils():
        whole = council.kind in WHOLE_NAME_KINDS
        names = [n for n in council.names if not whole or n == council.name or n != council.short_name]
        _add(index.by_name, map(fold_name, names), council)
        if whole:
            _add(index.by_region, [fold_name(council.short_name)], council)
            continue
        split = [split_name(n) for n in names]
        places = [split[0][0], *(place for place, types in split if "council" not in types)]
        _add(index.by_place, places, council)
        _add(index.by_part, (PART.split(place)[0] for place in places if PART.search(place)), council)
    return index


PART = re.compile(" (?:upon|under|on|in) ")


def _add(table: dict[str, list[Council]], keys: Iterable[str], council: Council) -> None:
    for key in dict.fromkeys(keys):
        table[key].append(council)


def _match(name: str) -> list[Council]:
    """The councils with this very name, or of its place, whose type its words of type fit.

    The first part of a place ("Newcastle", "Stoke") makes a whole place of that name doubtful, and counts by itself
    only with a word of type that the council bears.
    """
    index = _index()
    place, types = split_name(name)
    said = types - {"council"}
    exact = index.by_name.get(fold_name(name), [])
    whole = [c for c in index.by_place.get(place, ()) if _fits(c, types)]
    parts = [c for c in index.by_part.get(place, ()) if _fits(c, types)]
    if said or not whole:
        whole, parts = _prefer_bearers(whole + parts, said), []
        whole = [c for c in whole if place in _places(c) or said & _types(c)]
    return list(dict.fromkeys([*exact, *whole, *parts]))


def _prefer_bearers(found: list[Council], said: frozenset[str]) -> list[Council]:
    """Those of `found` whose names have the words of type `said`, or all where none has."""
    return [c for c in found if said <= _types(c)] or found


def _places(council: Council) -> set[str]:
    return {split_name(n)[0] for n in council.names}


def _types(council: Council) -> set[str]:
    return {word for n in council.names for word in split_name(n)[1]}


def _fits(council: Council, types: frozenset[str]) -> bool:
    """A county is not a city, nor a city a county; the lesser types are mixed up freely by those who write."""
    official = split_name(council.name)[1]
    if "county" in types and "county" not in official:
        return False
    if types & {"city", "borough", "district"} and "county" in official and not types & official - {"council"}:
        return False
    return "london" not in types or council.kind == "London borough"
