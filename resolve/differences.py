"""This file is what judges of one body differ in: two of them, or one at another time. Neither is a contradiction."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise, product
from math import inf, isnan

from govgraph.ontology.dates import find_bounds
from govgraph.resolve.conflicts import make_conflict
from govgraph.resolve.datings import Datings, describe
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.timeline import Timeline
from govgraph.resolve.view import Assessment, Conflict, Relationship, Tenure

TOWARDS = frozenset({"oversees", "part_of"})
WORD = re.compile(r"\w{5,}")
"""A word that tells what is judged: short ones do not."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement of a body: for which body or by which person, by name, and the days it can be of."""

    party: str
    name: str
    basis: str
    polarity: str
    source: Sourced
    earliest: int | None
    latest: int | None

    @property
    def teller(self) -> str:
        """Who tells of the judgement: whom the document quotes, else the document itself."""
        return self.source.claim.speaker or ""

    def describe(self) -> str:
        """Who judged, on what footing, when, in which document."""
        when = self.source.claim.when
        day = when.edtf or when.wording if when else self.source.document.date.edtf or "undated"
        told = f", as {self.teller} tells" if self.teller and self.teller != self.name else ""
        return f"{self.name} is {self.polarity} ({self.basis}, {day}, {describe(self.source.document)}{told})"

    def is_before(self, other: Judged) -> bool:
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def differs(self, other: Judged) -> bool:
        """Whether one is content where the other is not, or not wholly."""
        return (self.polarity == "positive") != (other.polarity == "positive")


def find_differences(
    assessments: Iterable[Assessment],
    relations: Iterable[Relationship],
    tenures: Iterable[Tenure],
    timeline: Timeline,
) -> list[Conflict]:
    """Return, body by body, how its judges differ, one pair of judgements for each two, and how each changed."""
    seats = _find_seats(tenures)
    concerns = _find_concerns(relations)
    found: dict[str, list[Judged]] = defaultdict(list)
    for assessment in assessments:
        for actor in assessment.by:
            party = next((s for s in seats.get(actor, ()) if s in concerns or assessment.basis == "self"), actor)
            judged = _read(assessment, party, timeline.names.get(actor, ""), timeline.claims, timeline.datings)
            for body in concerns.get(party, ()) if assessment.basis != "self" else (party,):
                found[body].append(judged)
    return [c for body in sorted(found) for c in _compare(found[body])]


def _find_seats(tenures: Iterable[Tenure]) -> dict[str, list[str]]:
    """The bodies that each person serves."""
    found: dict[str, list[str]] = defaultdict(list)
    for tenure in tenures:
        if tenure.body not in found[tenure.holder]:
            found[tenure.holder].append(tenure.body)
    return found


def _find_concerns(relations: Iterable[Relationship]) -> dict[str, list[str]]:
    """Whom an actor watches over or has reviewed."""
    found: dict[str, list[str]] = defaultdict(list)
    for relation in relations:
        if relation.kind in TOWARDS:
            found[relation.subject].append(relation.object)
        elif relation.kind == "reviewed_by":
            found[relation.object].append(relation.subject)
    return {actor: sorted(set(bodies)) for actor, bodies in found.items()}


def _read(assessment: Assessment, party: str, name: str, claims: Mapping[str, Sourced], datings: Datings) -> Judged:
    """An assessment as of the earliest document that tells it."""
    first = min((claims[c] for c in assessment.claims), key=lambda s: (s.document.date.earliest or date.max, s.id))
    earliest, latest = _find_days(first, datings)
    return Judged(party, name, assessment.basis, assessment.polarity, first, earliest, latest)


def _find_days(source: Sourced, datings: Datings) -> tuple[int | None, int | None]:
    when = source.claim.when
    if when is None:
        dating = datings[name_document(source.document)]
        return dating.earliest, dating.latest
    first, last = find_bounds(when.edtf) if when.edtf else (None, None)
    return first.toordinal() if first else None, last.toordinal() if last else None


def _compare(judged: Sequence[Judged]) -> Iterable[Conflict]:
    """The differences between those who judged one body."""
    by_party: dict[str, list[Judged]] = defaultdict(list)
    for one in sorted(judged, key=_find_place):
        by_party[one.party].append(one)
    for party, other in combinations(sorted(by_party), 2):
        pairs = [(a, b) for a, b in product(by_party[party], by_party[other]) if a.differs(b)]
        if pairs:
            yield _tell_judges(*min(pairs, key=lambda pair: _measure(*pair)))
    for party in sorted(by_party):
        yield from (_tell_change(a, b) for a, b in pairwise(by_party[party]) if a.differs(b) and a.is_before(b))
        told = [(a, b) for a, b in combinations(by_party[party], 2) if a.differs(b) and _is_retold(a, b)]
        if told:
            yield _tell_judges(*min(told, key=lambda pair: _measure(*pair)))


def _is_retold(a: Judged, b: Judged) -> bool:
    """Whether one of two judgements of a party is known by what somebody else tells of it, and neither is earlier."""
    return a.teller != b.teller and not a.is_before(b) and not b.is_before(a)


def _find_place(judged: Judged) -> tuple[float, str, str]:
    """Where a judgement stands in time, as far as known: by its last day, else its first."""
    day = judged.latest if judged.latest is not None else judged.earliest
    return inf if day is None else day, judged.source.document.name, judged.source.id


def _measure(a: Judged, b: Judged) -> tuple[bool, int, float, str, str]:
    """How far two judgements are from telling most: a body's content with itself against another's discontent.

    Then those nearest to one thing at one time: by the words they share, then by their days.
    """
    divergent = {("self", "positive"), ("independent", "positive")} & {(j.basis, j.polarity) for j in (a, b)}
    shared = set.intersection(*(set(WORD.findall(j.source.quote.casefold())) for j in (a, b)))
    days = abs(_find_place(a)[0] - _find_place(b)[0])
    return divergent != {("self", "positive")}, -len(shared), inf if isnan(days) else days, a.source.id, b.source.id


def _tell_judges(a: Judged, b: Judged) -> Conflict:
    first, second = (b, a) if b.is_before(a) else (a, b)
    apart = ", at different times" if first.is_before(second) else ""
    who = "Different judges" if first.party != second.party else "Told by different speakers"
    words = f"{first.describe()}; {second.describe()}. {who}{apart}: neither contradicts the other"
    return make_conflict("different viewpoint", words, (first.source.id,), (second.source.id,))


def _tell_change(a: Judged, b: Judged) -> Conflict:
    words = f"{a.describe()}; {b.describe()}. Said of different times: the later does not contradict the earlier"
    return make_conflict("different time", words, (b.source.id,), (a.source.id,))
