"""This file is which office a move or a handover is about, where its sentence does not say: "she resigned in May"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.office import Handover, Holding, Move, Office, Offices
from govgraph.ingest.extraction.office_reach import AFTER, ELECTIVE, FAR, GONE, MANY, NEAR, SINGLE

NO_OFFICE = ("councillor", "MP")
"""Seats, which are not meant where somebody is said to have left "the job"."""


COMING = frozenset({"new", "incoming", "designate", "acting", "interim"})


class Places:
    """The offices of a document by person and by place in the text, while moves find theirs."""

    def __init__(self, analysis: Analysis, offices: Offices) -> None:
        self.analysis = analysis
        self.offices = offices
        self.placed: list[Move] = []
        self.starts = [s.start for s in analysis.sentences]
        self.topics = sorted(offices.topics, key=lambda topic: topic[0])
        self._holdings: dict[int, list[Holding]] = defaultdict(list)
        self._taken: dict[int, list[Move]] = defaultdict(list)
        for holding in offices.holdings:
            self._holdings[id(holding.person)].append(holding)
        for move in offices.moves:
            self._note(move)

    def place_moves(self) -> Sequence[Move]:
        """Return the moves with their offices, in order; one whose office cannot be told is left out."""
        for move in self.offices.moves:
            office = move.office or next(filter(None, self._ways(move)), None)
            if office is not None and office.role:
                self.placed.append(replace(move, office=office))
                if move.office is None:
                    self._note(self.placed[-1])
        return self.placed

    def _note(self, move: Move) -> None:
        if move.office and move.kind == "start" and move.modality == "asserted" and move.rule != "new":
            self._taken[id(move.person)].append(move)

    def _ways(self, move: Move) -> Iterator[Office | None]:
        """The offices that the move may be about, the likeliest first."""
        yield self._row(move)
        if move.rule == "until arrival":
            begun = [m.office for m in self.placed if m.person is move.person and m.kind == "start" and m.fills]
            yield begun[-1] if begun else None
        if move.rule == "given up":
            yield self.last_topic(move.place, SINGLE | MANY)
        ways = self._ways_out if move.kind == "end" else self._ways_to_fill if move.fills else self._ways_in
        for office in ways(move):
            if office is not None and (not move.hint or office.body == move.hint):
                yield office

    def _ways_out(self, move: Move) -> Iterator[Office | None]:
        """What a leaver left: what it is called in the sentence, else what it was last told to be."""
        held = self._held(move)
        if move.manner == "lost":
            held = [(place, o) for place, o in held if o.role in ELECTIVE]
        yield from self._near(held, move)
        if move.manner != "lost":
            yield self._by_handover(move)
        yield from (o for place, o in reversed(held) if place < move.place)
        came = [h for h in self.offices.handovers if h.successor is move.person and h.start < move.place]
        yield from (h.office or self.shared(h) for h in reversed(came))
        yield from (o for place, o in held if move.place <= place < move.place + AFTER)
        if move.manner not in ("died", "lost") or move.rule == "noun":
            yield self._beside(move)
            yield self._said_before(move)

    def _ways_in(self, move: Move) -> Iterator[Office | None]:
        """What somebody "was appointed" or "started" in: the office of the sentence, then its own, then a vacancy."""
        held = self._held(move)
        if self._is_to_come(move):
            coming = {h.start for h in self.offices.holdings if h.tense == "future" or h.capacity & COMING}
            coming |= {m.place for m in self.offices.moves if m.kind == "start"}
            held = [(place, o) for place, o in held if place in coming]
        yield self._by_handover(move)
        yield from self._near(held, move)
        if move.manner == "joined":
            yield self._joined(move)
        yield from (o for place, o in reversed(held) if place < move.place)
        yield self._vacated(move)
        yield from (o for place, o in held if move.place <= place < move.place + AFTER)
        yield self._open_topic(move, 0 if move.manner == "joined" else 2)

    def _ways_to_fill(self, move: Move) -> Iterator[Office | None]:
        """What a stand-in takes: what another left or is away from, or what is spoken of, not what the person is."""
        yield self._by_handover(move)
        yield self._vacated(move)
        for_now = {"acting", "interim", "new", "permanent", "designate"}
        yield from (
            h.office
            for h in self.offices.holdings
            if h.person is move.person
            and (h.capacity & for_now or h.tense == "future")
            and abs(h.start - move.place) < FAR
        )
        yield self._open_topic(move, 1 if move.when else 0)

    def _is_to_come(self, move: Move) -> bool:
        """The move is dated after the document: what the person is now is not what it will be."""
        day = self.analysis.document.date.latest
        edtf = (move.when.edtf or "") if move.when else ""
        return day is not None and edtf[:4].isdigit() and edtf[:10] > day.isoformat()[: len(edtf[:10])]

    def _held(self, move: Move) -> list[tuple[int, Office]]:
        """Where the person is told to hold which office, in order: not what it is said to have left already."""
        ended = [
            m.office
            for m in self.placed
            if m.kind == "end" and m.person is move.person and m.office and m.modality == "asserted"
        ]
        found = [(place, o) for place, o in self.told(move.person) if move.kind == "start" or o.role not in NO_OFFICE]
        return [(place, o) for place, o in found if move.kind == "start" or not any(o.same(e) for e in ended)]

    def told(self, person: Entity, past: bool = False) -> list[tuple[int, Office]]:
        """Return where the person is told to hold or to take which office; with `past`, what it once held too."""
        said = [
            (h.start, h.office)
            for h in self._holdings[id(person)]
            if (past or (not h.capacity & GONE and h.tense != "past"))
        ]
        said += [(m.place, m.office) for m in self._taken[id(person)] if m.office]
        return sorted(said, key=lambda pair: pair[0])

    def _near(self, held: Sequence[tuple[int, Office]], move: Move) -> Iterator[Office]:
        """The offices told of the person in the sentence of its move, the nearest first."""
        here = self.sentence(move.place)
        close = [(place > move.place, abs(place - move.place), o) for place, o in held if self.sentence(place) == here]
        yield from (office for _, _, office in sorted(close, key=lambda said: said[:2]))

    def sentence(self, place: int) -> int:
        """Return the number of the sentence that holds `place`."""
        return bisect_right(self.starts, place) - 1

    def _row(self, move: Move) -> Office | None:
        """In a table "Appoint a director of finance | ... | Frost started in May": the office that the row is about."""
        block = next((b for b in self.analysis.blocks if b.start <= move.place < b.end), None)
        if block is None or not block.cells:
            return None
        for place, office, _ in self.offices.topics:
            if block.start <= place < move.place and re.search(
                r"\b(?:appoint|recruit|fill|hire|elect)\w*\b[^|]*\Z", self.analysis.text[block.start : place], re.I
            ):
                return office
        return None

    def _joined(self, move: Move) -> Office | None:
        """ "joined them": the office last spoken of as held by several."""
        if not re.search(r"\bjoin\w* (?:them|the team|it)\b", self.analysis.text[move.start : move.end + 12]):
            return None
        many = [
            office
            for place, office, plural in self.offices.topics
            if plural and 0 < move.place - place < FAR and office.role in MANY
        ]
        return many[-1] if many else None

    def _by_handover(self, move: Move) -> Office | None:
        """The office of a handover near by that names the person: "her predecessor, Reeves, resigned"."""
        for handover in self.offices.handovers:
            mine = handover.predecessor if move.kind == "end" else handover.successor
            near = abs(self.sentence(handover.start) - self.sentence(move.place)) <= 1
            if mine is move.person and near and handover.rule != "and then":
                return handover.office or self.shared(handover)
        return None

    def shared(self, handover: Handover) -> Office | None:
        """The office of a handover that does not name it: what the one left, the other took, or both have held."""
        old, new, place = handover.predecessor, handover.successor, handover.start
        here = self.sentence(place)
        moves = [m for m in (*self.placed, *self.offices.moves) if m.office and m.modality == "asserted"]
        taken = [m for m in moves if m.kind == "start" and m.person is new and m.rule not in ("since", "new")]
        left = [m.office for m in moves if m.kind == "end" and m.person is old]
        held = sorted(self.told(old, True), key=lambda pair: abs(pair[0] - place))
        own = sorted(self.told(new), key=lambda pair: abs(pair[0] - place))
        both = [o for _, o in held if any(o.same(other) for _, other in own)]
        once = [o for _, o in held if o.role not in NO_OFFICE]
        lone = [m.office for m in taken if m.place <= handover.end] or [
            o for said, o in own if said <= handover.end and o.role not in NO_OFFICE
        ]
        now = [m.office for m in taken if self.sentence(m.place) == here]
        for fits in (now, left[::-1], both, once, lone[:1]):
            if fits:
                return fits[0]
        return None

    def _vacated(self, move: Move) -> Office | None:
        """The office that another has left shortly before."""
        left = [
            m
            for m in self.placed
            if m.kind == "end"
            and m.office
            and m.office.role not in NO_OFFICE
            and m.person is not move.person
            and m.modality == "asserted"
            and 0 <= move.place - m.place < NEAR
            and self.sentence(move.place) - self.sentence(m.place) <= 2
        ]
        return left[-1].office if left else None

    def _beside(self, move: Move) -> Office | None:
        """The office of another of whom the sentence speaks before: "Hope took over when Clancy resigned"."""
        here = self.sentence(move.place)
        begin = self.starts[here] if here >= 0 else move.place
        for mention in reversed(self.analysis.mentions_in(begin, move.place)):
            other = mention.entity
            if other is None or other.kind != "person" or other is move.person:
                continue
            told = [o for place, o in self.told(other) if place <= move.end and o.role in SINGLE]
            if told:
                return told[-1]
        return next(
            (
                m.office
                for m in (*self.placed, *self.offices.moves)
                if m.kind == "start" and m.office and m.person is not move.person and self.sentence(m.place) == here
            ),
            None,
        )

    def _said_before(self, move: Move) -> Office | None:
        """The single office named before the verb in the same sentence, if it is not said to be another's."""
        return next(
            (
                office
                for place, office, plural in self._back(move.place, 0)
                if office.role in SINGLE and not plural and not self._is_held(place, move.person)
            ),
            None,
        )

    def _back(self, place: int, back: int) -> Iterator[tuple[int, Office, bool]]:
        """The offices named before `place` in its sentence and `back` sentences before it, the nearest first."""
        here = self.sentence(place)
        for index in range(bisect_left(self.topics, place, key=lambda topic: topic[0]) - 1, -1, -1):
            if here - self.sentence(self.topics[index][0]) > back:
                return
            yield self.topics[index]

    def _open_topic(self, move: Move, back: int) -> Office | None:
        """The office last named as nobody's, in the sentence or `back` before it: what "the job" means."""
        for place, office, plural in self._back(move.place, back):
            if not plural and office.role not in NO_OFFICE and not self._is_held(place, None):
                return office
        return None

    def _is_held(self, place: int, but: Entity | None) -> bool:
        return any(h.start <= place < h.end and h.person is not but for h in self.offices.holdings)

    def last_topic(self, place: int, usual: frozenset[str] = SINGLE) -> Office | None:
        """Return the office of one of the `usual` roles last spoken of before `place`."""
        before = [office for said, office, _ in self.offices.topics if 0 < place - said < FAR and office.role in usual]
        return before[-1] if before else None
