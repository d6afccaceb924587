"""This file is the reading of one segment: roles, bodies and people that are named in full."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.mentions.bodies import find_bodies
from govgraph.ingest.mentions.framed import FoundBody, find_framed, keep_longest
from govgraph.ingest.mentions.given_names import is_given
from govgraph.ingest.mentions.person_signs import Slots, Span, find_acting
from govgraph.ingest.mentions.persons import FoundPerson, find_bare, find_surnames, find_titled
from govgraph.ingest.mentions.roles import FoundRole, find_roles
from govgraph.ingest.mentions.segments import Segment, cut_segments

_OWNS = re.compile(r"(?:'s?)? (?=[A-Z])")
_LEAD = re.compile(r"(?:[A-Z][\w-]* )+$")
_NAME_LINE = re.compile(r"\W{0,3}[A-ZÀ-Þ][\w.'-]*(?: [\w.'-]{1,20}){1,3}\W{0,3}")
_LINE = 90
"""Characters of a line that may say only what the one who signs above it is."""
_OF_OFFICERS = frozenset({"association", "agency", "other"})
"""Kinds of body that are named for the officers in them: "Treasurers' Association"."""


@dataclass(slots=True)
class Scanned:
    """What one segment names in full; positions are those of its flat text."""

    segment: Segment
    roles: list[FoundRole]
    people: list[FoundPerson]
    bodies: list[FoundBody]
    extra: list[Span] = field(default_factory=list)

    def taken(self) -> list[Span]:
        """Return the stretches that are named already."""
        roles, people = [(r.start, r.end) for r in self.roles], [(p.start, p.end) for p in self.people]
        return [*roles, *people, *((b.start, b.end) for b in self.bodies), *self.extra]


def scan(analysis: Analysis) -> list[Scanned]:
    """Return what every segment of `analysis` names in full."""
    segments = list(cut_segments(analysis))
    surnames = frozenset[str]().union(*(find_surnames(segment.text) for segment in segments))
    acting = frozenset[str]().union(*(find_acting(segment.text) for segment in segments))
    scanned = [_scan(segment, surnames, acting) for segment in segments]
    for place, part in enumerate(scanned):
        after = scanned[place + 1] if place + 1 < len(scanned) else None
        if not part.people and _NAME_LINE.fullmatch(part.segment.text) and (after is None or _is_office(after)):
            scanned[place] = _scan(replace(part.segment, alone=True), surnames, acting)
    bodies = {body.name for part in scanned for body in part.bodies}
    for part in scanned:
        part.people = [p for p in part.people if not _names_body(p, bodies)]
    return scanned


def _is_office(part: Scanned) -> bool:
    """The line opens with an office and says little else: what stands under a signature."""
    return bool(part.roles) and part.roles[0].start == 0 and len(part.segment.text) < _LINE


def _names_body(person: FoundPerson, bodies: Collection[str]) -> bool:
    """Words without a sign of a person in them are none's name where a body bears them: "City of Cedar Forks"."""
    if person.title or is_given(person.name.split()[0]) or "." in person.name:
        return False
    return any(person.name in body for body in bodies)


def _scan(segment: Segment, surnames: frozenset[str], acting: frozenset[str]) -> Scanned:
    text = segment.text
    roles = list(find_roles(text))
    titled = find_titled(text, [(r.start, r.core[1]) for r in roles])
    roles = [r for r in roles if not _touch(r.core, titled)]
    known = [(p.start, p.end) for p in titled]
    framed = keep_longest(find_framed(text, known, [r.core for r in roles]))
    framed = keep_longest([*framed, *(b for r in roles for b in _find_across(text, r))])
    roles = [r for role in roles if (r := _clear(role, framed)) is not None]
    taken = known + [(r.start, r.end) for r in roles] + [(b.start, b.end) for b in framed]
    bodies = sorted([*framed, *find_bodies(text, taken)], key=lambda body: body.start)
    slots = Slots(
        [r.core if r.end == r.core[1] else (r.start, r.end) for r in roles],
        [(b.start, b.end) for b in bodies],
        surnames,
        segment.alone,
        acting,
    )
    bare = find_bare(text, slots, [(p.start, p.end) for p in titled])
    people = sorted([*titled, *bare], key=lambda p: p.start)
    roles = [r for r in roles if not _touch(r.core, bare)]
    return Scanned(segment, roles, people, bodies)


def _find_across(text: str, role: FoundRole) -> Iterator[FoundBody]:
    """Yield a body whose name goes on where the role ends: "head of Northmoor Fire Authority", "Treasurers' Union"."""
    owner = _OWNS.match(text, role.end)
    if not owner or not text[text.rfind(" ", role.start, role.end) + 1].isupper():
        return
    tail = text.rfind(" of ", role.start, role.end) + 4 if " of " in text[role.start : role.end] else role.start
    lead = _LEAD.search(text, max(0, role.start - 60), role.start)
    begin = lead.start() if lead and "'" in owner.group() else tail
    for body in find_bodies(text[begin : role.end + 100]):
        start, end = begin + body.start, begin + body.end
        named_for = "'" in owner.group() and body.kind in _OF_OFFICERS
        if start <= tail < role.end < end and (named_for or start == tail > role.start):
            yield replace(body, start=start, end=end)


def _clear(role: FoundRole, framed: Sequence[FoundBody]) -> FoundRole | None:
    """Return the role as far as it lies before a framed name, None where the name holds it: "Board of Supervisors"."""
    for body in framed:
        if body.start <= role.core[0] < body.end:
            return None
        if role.start < body.start < role.end:
            return replace(role, end=role.core[1], portfolio="") if role.core[1] <= body.start else None
    return role


def _touch(span: Span, people: Sequence[FoundPerson]) -> bool:
    return any(p.start < span[1] and span[0] < p.end for p in people)
