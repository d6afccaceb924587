"""This file is which body is which within one document: full names, short forms, places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from govgraph.ingest.analysis import Entity
from govgraph.ingest.mentions.body_words import PLACE_KINDS
from govgraph.ontology.registers import find_council, fold_name, names_a_council

_COUNCIL_LIKE = frozenset({"council", "authority"})
_TYPE_OF = re.compile(
    r"(?:(?:the |London |Royal |Metropolitan |Rural |Urban |District |Regional |Local )*(?:Borough|City|County|"
    r"Town|Township|Village|Shire|Municipality|District|Parish|Municipal District|Burgh)(?: Council)?|Council|LB|"
    r"City and (?:County|District)) of (?:the )?",
    re.I,
)
"""The words of type with which a council's name begins: "London Borough of"."""
_CONNECTORS = frozenset({"the", "of", "for", "and"})


@dataclass(slots=True)
class Body:
    """A body while the document is read: the entity, its kind, its place where it is a council, where it is named."""

    entity: Entity
    kind: str
    place: str = ""
    types: frozenset[str] = frozenset()
    starts: list[int] = field(default_factory=list)
    named: list[int] = field(default_factory=list)
    """Where it stands by a name of its own, not by its place or a common noun alone."""

    def add(self, start: int, form: str) -> None:
        self.starts.append(start)
        self.named.append(start)
        self.entity.forms.add(form)


@lru_cache(maxsize=4096)
def place_of(name: str, kind: str) -> tuple[str, frozenset[str]]:
    """Return the place in a council's name as written, and the words of its type, folded.

    >>> place_of("Sandwell Metropolitan Borough Council", "council")[0]
    'Sandwell'
    """
    if kind not in _COUNCIL_LIKE:
        return "", frozenset()
    words = name.split()
    types: set[str] = set()
    if match := _TYPE_OF.match(name):
        types |= {w.lower() for w in match.group().split()} - {"of", "the"}
        words = name[match.end() :].split()
    while len(words) > 1 and (words[-1] in PLACE_KINDS or words[-1].capitalize() in PLACE_KINDS):
        types.add(words.pop().lower())
    spelt = {
        "mbc": {"metropolitan", "borough"},
        "bc": {"borough"},
        "dc": {"district"},
        "lbc": {"london", "borough"},
        "cc": {"c"},
    }
    full = {word for t in types for word in spelt.get(t, {t})} - {"council", "corporation"}
    return " ".join(words), frozenset(full)


def link_bodies(found: Sequence[tuple[int, str, str]]) -> tuple[list[Body], list[Body]]:
    """Return the bodies of `found` ((start, name, kind) each), and for each of `found` its body."""
    bodies: list[Body] = []
    order = sorted(range(len(found)), key=lambda i: (found[i][1].isupper(), -len(found[i][1]), found[i][0]))
    owner: dict[int, Body] = {}
    for index in order:
        start, name, kind = found[index]
        body = find_same(bodies, name, kind)
        if body is None:
            place, types = place_of(name, kind)
            body = Body(Entity("body", settle_case(name)), kind, place, types)
            register = find_council(name) if kind in _COUNCIL_LIKE else None
            body.entity.register = register.code if register else None
            bodies.append(body)
        body.add(start, name)
        owner[index] = body
    _mend_slips(bodies)
    return bodies, [owner[i] for i in range(len(found))]


def find_same(bodies: Sequence[Body], name: str, kind: str) -> Body | None:
    """Return the body already known that `name` is a form of, None where it is new or two would fit."""
    folded = fold_name(name)
    for body in bodies:
        if folded in {fold_name(form) for form in body.entity.forms}:
            return body
    place, types = place_of(name, kind)
    if place:
        fits = [
            b for b in bodies if b.place and fold_name(b.place) == fold_name(place) and _types_agree(b.types, types)
        ]
        if fits or kind == "council":
            return fits[0] if len(fits) == 1 else None
        longer = [b for b in bodies if b.kind == kind and _is_short_form(folded, fold_name(b.entity.name))]
        return longer[0] if len(longer) == 1 else None
    fits = [b for b in bodies if not b.place and _is_short_form(folded, fold_name(b.entity.name))]
    return fits[0] if len(fits) == 1 else None


def _types_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    if "combined" in one | other:
        return "combined" in one & other or not one or not other
    if "region" in one | other:
        return one == other
    if "c" in one | other:
        return not (one | other) & {"borough", "district", "metropolitan"}
    return one <= other or other <= one


def _is_short_form(short: str, long: str) -> bool:
    """A body's name without its first words is its short form where the last word is kept: "improvement panel"."""
    few, many = short.split(), long.split()
    if len(few) >= len(many) or few[-1] != many[-1] or (len(few) < 2 and few[0] not in ("ofsted",)):
        return False
    rest = iter(many)
    return all(word in rest for word in few if word not in _CONNECTORS)


def settle_case(name: str) -> str:
    """A name known only in capitals is written as a name; its short words stay small."""
    if not name.isupper() or len(name) < 6:
        return name
    small = {"of", "and", "for", "the", "in", "on", "upon"}
    return " ".join(w.lower() if i and w.lower() in small else w.capitalize() for i, w in enumerate(name.split()))


def _mend_slips(bodies: Sequence[Body]) -> None:
    """A council whose place is no council's by one slip of the pen keeps its form and takes the right name."""
    from govgraph.ontology.registers import suggest_councils

    for body in bodies:
        if (
            body.kind != "council"
            or body.entity.register
            or not names_a_council(body.entity.name)
            or len(body.place) < 7
        ):
            continue
        from rapidfuzz.distance import DamerauLevenshtein

        for official in suggest_councils(body.entity.name, 1):
            place = place_of(official, "council")[0]
            if place[0] == body.place[0] and DamerauLevenshtein.distance(place, body.place) == 1:
                body.entity.name = body.entity.name.replace(body.place, place)
                body.place = place
                known = find_council(official)
                body.entity.register = known.code if known else None
