"""This file is the accountability ledger: what was asked and undertaken, and what became of it, by whose account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from govgraph.explore.asking import View
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote
from govgraph.explore.names import Names
from govgraph.explore.standings import Holding, Record, Said, read_record
from govgraph.explore.tables import quote_first, render_table
from govgraph.explore.wording import describe_moment
from govgraph.ontology.loading import list_concepts

NUMBER = re.compile(r"\brecommendation (\d+[a-z]?)\b|^\W*(?:R|Rec(?:ommendation)?\.? ?)?(\d+[a-z]?)[.:)] ", re.I)
ALIKE = 92
"""How alike, of 100, the words of two directives by one actor must be to be one asked twice."""
ITEMS = ("recommendation", "requirement", "commitment")
DONE = "implemented"
PRESS = frozenset({"press", "newsletter", "news-digest"})
ASSESSORS = ("self", "independent", "press")


@dataclass(frozen=True, slots=True)
class Standing:
    """What was said of an item, or of progress: `mark` a status or a polarity, by whom on what footing, and when."""

    mark: str
    assessor: str
    basis: str
    issued: str | None
    earliest: date | None
    document: str
    words: str
    claim: str

    def row(self) -> dict[str, object]:
        """The standing as a row."""
        return {
            "mark": self.mark,
            "assessor": self.assessor or None,
            "basis": self.basis,
            "issued": self.issued,
            "document": self.document,
            "words": self.words,
            "claim": self.claim,
        }


@dataclass(frozen=True, slots=True)
class Item:
    """Something recommended, required or undertaken, with all that the documents say became of it.

    `overdue` is done, not due, overdue or cannot tell, empty without a deadline; `orphaned` says who of those that
    undertook it left before any document reports it done: no evidence seen, which is not the same as unfulfilled;
    `left` are the IRIs of the tenures that ended.
    """

    iri: str
    kind: str
    number: str
    words: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    made: str | None
    themes: tuple[str, ...]
    deadline: str | None
    overdue: str
    standings: tuple[Standing, ...]
    orphaned: tuple[str, ...]
    left: tuple[str, ...]
    evidence: tuple[Quote, ...]

    @property
    def status(self) -> dict[str, str]:
        """The last status by each sort of assessor."""
        return {s.basis: s.mark for s in self.standings if s.mark}

    @property
    def diverges(self) -> bool:
        """Whether the assessed body and somebody independent give different accounts."""
        found = self.status
        return "self" in found and "independent" in found and found["self"] != found["independent"]

    @property
    def last_word(self) -> str | None:
        """The date of the last document that speaks of it."""
        return max((s.issued for s in self.standings if s.issued), default=self.made)

    def row(self) -> dict[str, object]:
        """The item as a row; a status nobody gives is empty."""
        status = self.status
        return {
            "kind": self.kind,
            "number": self.number or None,
            "words": self.words,
            "by": list(self.by),
            "to": list(self.to),
            "made": self.made,
            "deadline": self.deadline,
            "overdue": self.overdue or None,
            **{basis: status.get(basis) for basis in ASSESSORS},
            "diverges": self.diverges,
            "last_word": self.last_word,
            "orphaned": list(self.orphaned),
            "themes": list(self.themes),
            "standings": [s.row() for s in self.standings],
            "evidence": [quote.row() for quote in self.evidence],
            "directive": self.iri,
        }


@dataclass(frozen=True, slots=True)
class AccountabilityLedger:
    """What was asked of a body and undertaken in it, item by item, and how progress as a whole was judged."""

    body: str | None
    on: date | None
    known: date | None
    items: tuple[Item, ...]
    progress: tuple[Standing, ...]

    @property
    def diverges(self) -> bool:
        """Whether the body speaks of progress where somebody independent is not content."""
        own = {s.mark for s in self.progress if s.basis == "self"}
        others = {s.mark for s in self.progress if s.basis == "independent"}
        return "positive" in own and bool(others & {"negative", "mixed"})

    def rows(self) -> list[dict[str, object]]:
        """One row an item."""
        return [item.row() for item in self.items]

    def _repr_html_(self) -> str:
        rows = [{**item.row(), "the words": quote_first(item.evidence)} for item in self.items]
        heads = ("kind", "number", "by", "made", "deadline", *ASSESSORS, "last_word", "the words")
        return render_table(heads, rows, f"What was asked of {self.body or 'everybody'}")


def find_recommendations(
    store: View,
    body: str | None = None,
    on: date | None = None,
    known: date | None = None,
    texts: Texts | None = None,
) -> AccountabilityLedger:
    """Return the accountability ledger of `body`, or of all bodies; with `on`, from what was said up to that day.

    `known` is noted: the store is to hold what was known then. What is undated counts on no day. Raises UsageError,
    with the nearest names, where there is no such body.
    """
    named = Names(store).look_up("body", body) if body else None
    record = read_record(store)
    said = [s for s in record.said if named is None or _concerns(record, s, named.iri)]
    if on is not None:
        said = [s for s in said if s.source.earliest and s.source.earliest <= on]
    evidence = Evidence(store, texts)
    groups = _join([s for s in said if s.kind in ITEMS])
    items = tuple(_make_item(group, record, on, evidence) for group in groups)
    progress = tuple(_stand(s, record) for s in sorted(said, key=_date) if s.kind == "assessment")
    return AccountabilityLedger(named.label if named else None, on, known, items, progress)


def _concerns(record: Record, said: Said, body: str) -> bool:
    actors = [iri for iri, _ in (*said.by, *said.to)]
    return any(actor == body or body in record.concerns.get(actor, ()) for actor in actors)


def _date(said: Said) -> tuple[bool, str, str, str]:
    return said.source.issued is None, said.source.issued or "", said.source.name, said.claim


def _join(said: Iterable[Said]) -> list[list[Said]]:
    """Put together what is one thing: one directive of the graph, one number of one author, nearly the same words."""
    from rapidfuzz import fuzz

    groups: list[list[Said]] = []
    for one in sorted(said, key=_date):
        number, authors = read_number(one.words), {iri for iri, _ in one.by}
        for group in groups:
            first = group[0]
            same = authors == {iri for iri, _ in first.by} and one.kind == first.kind
            known = read_number(first.words)
            if one.thing in {s.thing for s in group} or (
                same and (number == known if number or known else fuzz.ratio(one.words, first.words) >= ALIKE)
            ):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def read_number(words: str) -> str:
    """Return the number of a recommendation, as the words give it, empty without one.

    >>> read_number("Recommendation 3a: the council should publish its plan."), read_number("3 councils should merge.")
    ('3a', '')
    """
    found = NUMBER.search(words)
    return (found[1] or found[2]).lower() if found else ""


def find_themes(words: str) -> tuple[str, ...]:
    """Return the themes that words of the text tell, by the scheme's labels.

    >>> find_themes("The budget does not add up.")
    ('finance',)
    """
    folded = words.casefold()
    return tuple(
        c.label
        for c in list_concepts("theme")
        if any(re.search(rf"(?<!\w){re.escape(w.casefold())}(?!\w)", folded) for w in (c.label, *c.other_labels))
    )


def _make_item(group: Sequence[Said], record: Record, on: date | None, evidence: Evidence) -> Item:
    first = group[0]
    standings = tuple(_stand(s, record) for s in group if s.mark)
    due = next((s for s in group if s.due or s.due_words), None)
    quotes = evidence.read(*dict.fromkeys(s.thing for s in group))
    done = any(s.mark == DONE for s in standings)
    left = () if done or first.kind != "commitment" else tuple(_find_left(first, record, on))
    return Item(
        iri=first.thing,
        kind=first.kind,
        number=next(filter(None, (read_number(s.words) for s in group)), ""),
        words=first.words,
        by=tuple(label for _, label in first.by),
        to=tuple(dict.fromkeys(label for s in group for _, label in s.to)),
        made=first.source.issued,
        themes=find_themes(first.words),
        deadline=(due.due or due.due_words) if due else None,
        overdue=_judge_deadline(due, standings, on) if due else "",
        standings=standings,
        orphaned=tuple(words for words, _ in left),
        left=tuple(iri for _, iri in left),
        evidence=quotes,
    )


def _judge_deadline(due: Said, standings: Iterable[Standing], on: date | None) -> str:
    """What is known of a deadline: that nobody reports a thing done does not show that it was not."""
    marks = list(standings)
    if any(s.mark == DONE for s in marks):
        return "done"
    if due.due_latest is None or on is None:
        return "cannot tell"
    if on <= due.due_latest:
        return "not due"
    after = [s for s in marks if s.earliest and s.earliest > due.due_latest]
    late = [s for s in after if s.mark in {"in progress", "not implemented"}]
    return "overdue" if late else "cannot tell"


def _find_left(said: Said, record: Record, on: date | None) -> Iterator[tuple[str, str]]:
    """Who of those that undertook it has left since, as a sentence each, with the tenure."""
    for person, name in said.by:
        for holding in record.holdings.get(person, ()):
            if holding.over and _left_by(holding, said, on):
                ended = describe_moment(holding.end_earliest, holding.end_latest)
                yield f"{name} is no longer {holding.label[0].lower()}{holding.label[1:]}: ended {ended}", holding.iri


def _left_by(holding: Holding, said: Said, on: date | None) -> bool:
    """Whether the holding ended after the commitment and, where a day is asked about, surely by then."""
    if holding.end_latest and said.source.earliest and holding.end_latest < said.source.earliest:
        return False
    return on is None or (holding.end_latest is not None and holding.end_latest <= on)


def _stand(said: Said, record: Record) -> Standing:
    return Standing(
        mark=said.mark,
        assessor=said.speaker or (", ".join(label for _, label in said.by) if said.kind == "assessment" else ""),
        basis=said.basis or _find_basis(said, record),
        issued=said.source.issued,
        earliest=said.source.earliest,
        document=said.source.name,
        words=said.words,
        claim=said.claim,
    )


def _find_basis(said: Said, record: Record) -> str:
    """Whose account a status is: a newspaper's where nobody is quoted, else that of who speaks or publishes."""
    if said.speaker is None and said.source.kind in PRESS | {""}:
        return "press"
    speakers = {iri for iri, label in said.by if label == said.speaker}
    return "self" if speakers and said.kind == "commitment" else "independent"
