"""This file is the recognition of political parties: their names in the press's short and long forms."""

from __future__ import annotations

import re
from functools import cache

from govgraph.ontology.registers import fold_name, parties

ELSEWHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("English Democrat", ("English Democrat", "English Democrats")),
    ("Democratic", ("Democrat", "Democrats", "Democratic", "Democratic Party", "Dem")),
    ("Republican", ("Republican", "Republicans", "Republican Party", "GOP", "Rep")),
    ("Fine Gael", ("Fine Gael",)),
    ("Fianna Fáil", ("Fianna Fáil", "Fianna Fail")),
    ("National", ("National Party",)),
    ("TUSC", ("TUSC", "Trade Unionist and Socialist Coalition")),
    ("Yorkshire Party", ("Yorkshire Party",)),
    ("Mebyon Kernow", ("Mebyon Kernow",)),
    ("People Before Profit", ("People Before Profit",)),
)
"""Parties beyond the register of the United Kingdom's larger ones."""

ONLY_IN_BRACKETS = frozenset(
    {"con", "lab", "ld", "ind", "sf", "dem", "rep", "reform", "respect", "alliance", "alba", "residents"}
)
"""Short forms that are common words or too short: a party only in brackets after a name, or before "Party"."""


@cache
def party_names() -> dict[str, str]:
    """Return the party by each of its names, folded."""
    known = {fold_name(n): party for party, names in ELSEWHERE for n in names}
    known.update((fold_name(n), party.name) for party in parties() for n in party.names)
    return known


def find_party_name(words: str) -> str | None:
    """Return the party that `words` name, None where they name none.

    >>> find_party_name("Tories"), find_party_name("Lib Dem"), find_party_name("Bristol")
    ('Conservative', 'Liberal Democrat', None)
    """
    folded = fold_name(words)
    known = party_names()
    for form in (folded, folded.removesuffix(" party"), folded.removesuffix(" group"), folded.removesuffix("s")):
        if form in known:
            return known[form]
    return None


@cache
def party_expression(brackets: bool = False) -> str:
    """Return a pattern for the names of parties as words of running text, or also of `brackets` after a name."""
    every = [name for _, names in ELSEWHERE for name in names] + [n for party in parties() for n in party.names]
    kept = {n for n in every if brackets or fold_name(n) not in ONLY_IN_BRACKETS}
    return "(?:" + "|".join(re.escape(name) for name in sorted(kept, key=lambda n: (-len(n), n))) + ")"
