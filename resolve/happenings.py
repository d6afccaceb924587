"""This file is what happened on a day that the words tell only in part: a month, a weekday, so long before today.

What is told so hangs on the day of the document that tells it, and that day on it: "is to meet on Friday, September 11"
was written before that Friday. A review's report is older than the documents that speak of it, and a body set up after
it judged nothing before. So an undated document and what it tells narrow each other until a single year is left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from govgraph.resolve.actors import Actors
from govgraph.resolve.constraints import Reason
from govgraph.resolve.datings import Dating, Datings, describe
from govgraph.resolve.events import find_edtf, read_first_day
from govgraph.resolve.recurring import Recurring, read_recurring
from govgraph.resolve.sources import Sourced, name_document

PAPERS = frozenset({"report", "review"})
FOUNDING = frozenset({"appointed_by", "established_by", "oversees"})
AFTER = re.compile(r"\b(?:after|following|in response to)\b.{0,60}?\b(?:review|report|inspection)\b", re.S)
"""What tells that a body was set up because of a review."""
OPEN = Dating()


@dataclass(frozen=True, slots=True, eq=False)
class Happening:
    """A meeting or judgement, by the claim that tells of it, that lies `lag` days after its document's own day."""

    source: Sourced
    document: str
    lag: tuple[int | None, int | None]
    recurring: Recurring | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happenings:
    """What happened on days told in part, what documents cite, and since when bodies are there."""

    events: tuple[Happening, ...] = ()
    cited: Mapping[str, Dating] = field(default_factory=dict)
    founded: Mapping[str, Dating] = field(default_factory=dict)

    def narrow(self, datings: Datings, yielded: Iterable[str] = ()) -> dict[str, Dating]:
        """Return the documents' days as narrowed by what they cite and tell of, but for claims that have yielded."""
        found, without = dict(datings), set(yielded)
        for document, dating in self.cited.items():
            found[document] = _narrow(found[document], dating, without)
        for event in self.events:
            if not found[event.document].fixed and event.source.id not in without:
                day = self.place(event, found)
                least, most = event.lag
                reach = Dating(_add(day.earliest, most, -1), _add(day.latest, least, -1), *_list_grounds(day))
                found[event.document] = _narrow(found[event.document], reach, without)
        return found

    def place(self, event: Happening, datings: Datings) -> Dating:
        """Return within which days an event lies, by its document's day, its words, and since when its actors are."""
        written, (least, most) = datings[event.document], event.lag
        words = Reason(f"“{event.source.quote}”, says {describe(event.source.document)}", (event.source.id,))
        low, high = _add(written.earliest, least), _add(written.latest, most)
        day = Dating(low, high, (*written.why_earliest, words), (*written.why_latest, words))
        for actor in event.actors:
            day = _narrow(day, self.founded.get(actor, OPEN), set())
        return _fit(day, event.recurring) if event.recurring else day


def find_happenings(sources: Sequence[Sourced], actors: Actors) -> Happenings:
    """Return what `sources` tell of that a part of a date is told of, and what tells its year."""
    reports = _find_reports(sources, actors)
    return Happenings(
        tuple(_find_events(sources, actors)),
        _find_cited(sources, actors, reports),
        _find_founded(sources, actors, reports),
    )


def _find_events(sources: Iterable[Sourced], actors: Actors) -> Iterable[Happening]:
    for source in sources:
        when = source.claim.when
        if source.claim.type in {"meeting", "assessment"} and when and when.lag and find_edtf(source) is None:
            document = name_document(source.document)
            told = read_recurring(when.wording)
            words = Reason(f"the words are “{when.wording}”", (source.id,))
            recurring = Recurring("event", *told, words) if told else None
            by = actors.find_all(source, "body" if source.claim.type == "meeting" else "by")
            yield Happening(source, document, when.lag, recurring, by)


def _find_reports(sources: Iterable[Sourced], actors: Actors) -> dict[str, Dating]:
    """By a reviewer, the first day that a document gives of a report or review of theirs."""
    reviewers = {actors.find(s, s.words("object")) for s in sources if s.words("kind") == "reviewed_by"}
    people = {person.iri for person in actors.people}
    found: dict[str, Dating] = {}
    for source in sources:
        day = read_first_day(source) if _is_paper(source) else None
        for author in actors.find_all(source, "from") if day else ():
            if day and author in reviewers and author in people:
                named = f"the {source.words('kind')} of {actors.names[author]} is of {find_edtf(source)}"
                why = Reason(f"{named}, says {describe(source.document)}", (source.id,))
                dating = Dating(earliest=day.toordinal(), why_earliest=(why,))
                known = found.get(author)
                found[author] = dating if known is None or (known.earliest or 0) > day.toordinal() else known
    return found


def _is_paper(source: Sourced) -> bool:
    return source.claim.type == "communication" and source.words("kind") in PAPERS


def _find_cited(sources: Iterable[Sourced], actors: Actors, reports: Mapping[str, Dating]) -> dict[str, Dating]:
    """By document, that it is no older than the reports it speaks of."""
    found: dict[str, Dating] = defaultdict(Dating)
    for source in sources:
        if _is_paper(source) and find_edtf(source) is None:
            document = name_document(source.document)
            for author in actors.find_all(source, "from"):
                why = Reason(f"{describe(source.document)} speaks of it: “{source.quote}”", (source.id,))
                found[document] = found[document].narrow(_because(reports.get(author, OPEN), why))
    return dict(found)


def _find_founded(sources: Sequence[Sourced], actors: Actors, reports: Mapping[str, Dating]) -> dict[str, Dating]:
    """By body, that it is no older than the review after which it is said to have been set up."""
    papers: dict[str, list[Sourced]] = defaultdict(list)
    for source in sources:
        if _is_paper(source):
            papers[name_document(source.document)].append(source)
    found: dict[str, Dating] = defaultdict(Dating)
    for source in sources:
        if source.claim.type == "link" and source.words("kind") in FOUNDING and AFTER.search(source.quote):
            body = actors.find_body(source, source.words("subject"))
            near = [p for p in papers[name_document(source.document)] if _overlaps(p, source)]
            for author in (a for p in near for a in actors.find_all(p, "from")):
                why = Reason(f"“{source.quote}”, says {describe(source.document)}", (source.id,))
                if body:
                    found[body] = found[body].narrow(_because(reports.get(author, OPEN), why))
    return dict(found)


def _overlaps(one: Sourced, other: Sourced) -> bool:
    first, second = one.claim.evidence[0], other.claim.evidence[0]
    return first.start < second.end and second.start < first.end


def _because(dating: Dating, why: Reason) -> Dating:
    return Dating(dating.earliest, None, (*dating.why_earliest, why)) if dating.earliest is not None else OPEN


def _narrow(dating: Dating, other: Dating, without: set[str]) -> Dating:
    """What both allow; the first alone where they exclude each other or the other rests on a claim that yielded."""
    both = dating.narrow(other)
    crossed = both.earliest is not None and both.latest is not None and both.earliest > both.latest
    claims = {c for reason in (*other.why_earliest, *other.why_latest) for c in reason.claims}
    return dating if crossed or claims & without else both


def _add(day: int | None, lag: int | None, sign: int = 1) -> int | None:
    return day + sign * lag if day is not None and lag is not None else None


def _list_grounds(day: Dating) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """The grounds of a day once each, for what follows from it."""
    return tuple(dict.fromkeys(day.why_earliest)), tuple(dict.fromkeys(day.why_latest))


def _fit(day: Dating, recurring: Recurring) -> Dating:
    """Return the days within which the date that comes round falls; `day` where none does."""
    low = recurring.next_day(day.earliest) if day.earliest is not None else None
    high = recurring.last_day(day.latest) if day.latest is not None else None
    if low is not None and high is not None and low > high:
        return day
    return Dating(low, high, (*day.why_earliest, recurring.reason), (*day.why_latest, recurring.reason))
