"""This file is the meetings that claims tell of: one meeting told in several documents, or dated in part, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from govgraph.resolve.actors import Actors
from govgraph.resolve.datings import describe
from govgraph.resolve.events import bound, find_edtf
from govgraph.resolve.grouping import group, identify_by, list_claims
from govgraph.resolve.placing import Placing, Placings
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.view import DateInference, Meeting

DAY = len("2015-12-01")


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim of a meeting: whose, who was there, and its day as told or as inferred."""

    source: Sourced
    body: str
    participants: tuple[str, ...]
    edtf: str | None
    placing: Placing | None

    @property
    def day(self) -> str | None:
        return self.edtf if self.edtf and len(self.edtf) == DAY else None

    def may_be(self, other: _Told) -> bool:
        """Whether this, its year not told, may be `other`: the same body and day of the year, and one who is at both.

        `other` has a day.
        """
        placing = self.placing
        if not placing or not placing.recurring or not other.day or self.body != other.body:
            return False
        on = date.fromisoformat(other.day)
        fits = (placing.recurring.month, placing.recurring.day) == (on.month, on.day)
        within = (placing.earliest or on) <= on <= (placing.latest or on)
        return fits and within and bool(set(self.participants) & set(other.participants))


def find_meetings(
    sources: Sequence[Sourced], actors: Actors, placings: Placings
) -> tuple[tuple[Meeting, ...], tuple[DateInference, ...]]:
    """Return the meetings that claims tell of, and why they are on their days where no words tell them in full.

    The same body on the same day is one meeting.
    """
    by_claim = {t.source.id: t for t in _join_all(list(_read(sources, actors, placings)))}

    def key(source: Sourced) -> tuple[object, ...] | None:
        if (one := by_claim.get(source.id)) is None:
            return None
        return (one.body, one.day) if one.day else (one.body, one.edtf, name_document(source.document))

    meetings, inferences = [], []
    for k, claims in group(sources, key).items():
        told_here = [by_claim[c.id] for c in claims]
        meeting = _make(identify_by("meeting", *k), told_here)
        meetings.append(meeting)
        inferences += [infer(meeting.iri, t.placing) for t in told_here if t.placing and t.placing.edtf][:1]
    return tuple(sorted(meetings, key=lambda m: m.iri)), tuple(inferences)


def infer(about: str, placing: Placing) -> DateInference:
    """Return a placing as the inference on the day of what `about` names."""
    return DateInference(about, placing.earliest, placing.latest, placing.words, placing.claims)


def _read(sources: Sequence[Sourced], actors: Actors, placings: Placings) -> Iterator[_Told]:
    for source in sources:
        body = actors.find_body(source, source.words("body")) if source.claim.type == "meeting" else None
        if body:
            placing = placings.get(source.id)
            edtf = find_edtf(source) or (placing.edtf if placing else None)
            yield _Told(source, body, actors.find_all(source, "participants"), edtf, placing)


def _join_all(told: Sequence[_Told]) -> Iterator[_Told]:
    of_body: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        of_body[one.body].append(one)
    return (_join(one, of_body[one.body]) for one in told)


def _join(told: _Told, others: Iterable[_Told]) -> _Told:
    """Give a meeting whose year is not told the day of the one other meeting that it can be."""
    if told.edtf or told.placing is None:
        return told
    fitting = [other for other in others if told.may_be(other)]
    if len({other.day for other in fitting}) != 1:
        return told
    other = fitting[0]
    words = f"taken for the meeting of {other.day} that {describe(other.source.document)} tells of"
    why = f"{words}: one body, one day of the year, and one who is at both. {told.placing.words}"
    first, last = bound(other.day)
    claims = tuple(sorted({*told.placing.claims, other.source.id, *(other.placing.claims if other.placing else ())}))
    placing = replace(told.placing, edtf=other.day, earliest=first, latest=last, words=why, claims=claims)
    return replace(told, edtf=other.day, placing=placing)


def _make(iri: str, told: Sequence[_Told]) -> Meeting:
    first, claims = told[0], [t.source for t in told]
    earliest, latest = bound(first.edtf)
    if first.edtf is None and first.placing is not None:
        earliest, latest = first.placing.earliest, first.placing.latest
    return Meeting(
        iri=iri,
        body=first.body,
        edtf=first.edtf,
        earliest=earliest,
        latest=latest,
        place=next((p for c in claims if (p := c.words("place"))), ""),
        participants=tuple(sorted({p for t in told for p in t.participants})),
        claims=list_claims(claims),
    )
