"""This file is the names that annotations give to people and bodies, and when two of them may be one's.

A name is a person's where the annotation puts it where a person stands (who holds a post, leaves it, follows), and a
body's where a body stands. Names that stand only where either may (who wrote, who is linked) tell nothing, and those
that stand in both places tell nothing sure: neither is held against anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.levelling import DEPARTMENT, level_name
from govgraph.ingest.evaluation.matching import list_values
from govgraph.ontology.registers import find_council, find_department
from govgraph.ontology.registers.names import TYPE_WORDS
from govgraph.resolve.mentions import SLOTS
from govgraph.resolve.names import names_agree, parse_name

Sort = Literal["person", "body"]


@dataclass(slots=True)
class Namings:
    """The names of a set of annotations: each one's sort, and with which others it was listed as one of several."""

    sorts: dict[str, set[Sort]] = field(default_factory=lambda: defaultdict(set))
    alike: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    written: dict[str, str] = field(default_factory=dict)
    """A name as it was annotated, by its levelled form."""

    def find_sort(self, name: str) -> Sort | None:
        """Return what the levelled name `name` is a name of; None where the annotation does not tell."""
        sorts = self.sorts.get(name, set())
        return next(iter(sorts)) if len(sorts) == 1 else None

    def may_be_one(self, one: str, other: str) -> bool:
        """Tell whether two levelled names can be one person's or one body's, so that joining them is no mistake."""
        if one == other or other in self.alike.get(one, ()):
            return True
        sort = self.find_sort(one)
        if sort is None or sort != self.find_sort(other):
            return False
        same = same_person if sort == "person" else same_body
        return same(self.written[one], self.written[other])


def gather_namings(facts: Iterable[GoldFact]) -> Namings:
    """Return the names of people and bodies in `facts`."""
    namings = Namings()
    for fact in facts:
        for name, slot in SLOTS[fact.type].items():
            for party in _list_parties(fact.said, name):
                levelled = {level_name(value): str(value) for value in party}
                for form, value in levelled.items():
                    namings.written.setdefault(form, value)
                    namings.alike[form] |= set(levelled) - {form}
                    if slot != "either":
                        namings.sorts[form].add(slot)
    return namings


def _list_parties(said: Mapping[str, object], name: str) -> Iterator[list[object]]:
    """Yield the accepted names of each party that a field holds: of several parties where it holds lists of names."""
    values = list_values(said.get(name))
    lists = [value for value in values if isinstance(value, list)]
    if lists or name in ("from", "participants"):
        yield from (value if isinstance(value, list) else [value] for value in values)
    else:
        yield values


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Tell whether two names of people differ at most in titles, in a given name shortened, left out or an initial.

    >>> same_person("Sir Robert Kerslake", "Bob Kerslake"), same_person("Kerslake", "R Kerslake")
    (True, True)
    >>> same_person("John Clancy", "Joan Clancy"), same_person("Kenneth Clark", "Kenneth Clarke")
    (False, False)
    """
    ours, theirs = parse_name(one), parse_name(other)
    return ours is not None and theirs is not None and ours.key == theirs.key and names_agree(ours, theirs)


@lru_cache(maxsize=65536)
def same_body(one: str, other: str) -> bool:
    """Tell whether two names of bodies can be one's: a register says so, one is short for the other, or its initials.

    >>> same_body("Leeds City Council", "the council"), same_body("Local Government Association", "LGA")
    (True, True)
    >>> same_body("Leeds City Council", "Bradford Council"), same_body("Audit Commission", "Audit Committee")
    (False, False)
    >>> same_body("Ambridge", "Ambridge City Council"), same_body("Ambridge", "Ambridge Improvement Panel")
    (True, False)
    """
    ours, theirs = find_council(one), find_council(other)
    if ours and theirs:
        return ours.code == theirs.code
    if level_name(one) == DEPARTMENT or level_name(other) == DEPARTMENT:
        return bool(find_department(one) and find_department(other))
    short, long = sorted((level_name(one).split(), level_name(other).split()), key=len)
    return _is_short_for(short, long) or "".join(short) in _list_initials(long)


SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "a"))


def _is_short_for(short: list[str], long: list[str]) -> bool:
    """Whether a name's words are a longer one's cut at the front ("Panel"), before "of", or without words of type.

    What names the place alone is short for its council ("Ambridge"), not for another body of the place.
    """
    left = set(long) - set(short)
    if not set(short) <= set(long):
        return False
    cut = long[: len(short)] == short and long[len(short)] in SMALL if len(short) < len(long) else True
    return cut or short[-1:] == long[-1:] or left <= TYPE_WORDS | SMALL


def _list_initials(words: list[str]) -> set[str]:
    """What the name made of `words` may be abbreviated to: all first letters, or those of the words that weigh."""
    return {"".join(word[0] for word in some) for some in (words, [w for w in words if w not in SMALL])}
