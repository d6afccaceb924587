"""This file is which office a move or a handover is about, where its sentence does not say: "she resigned in May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.office import Holding, Move, Office, Offices
from govgraph.ingest.extraction.office_reach import BESIDE, CLOSE, FAR, GONE, MANY, NEAR, SINGLE


class Places:
    """The offices of a document by person and by place in the text, while moves find theirs."""

    def __init__(self, analysis: Analysis, offices: Offices) -> None:
        self.analysis = analysis
        self.offices = offices
        self.placed: list[Move] = []

    def place_moves(self) -> Sequence[Move]:
        """Return the moves with their offices, in order; one whose office cannot be told is left out."""
        for move in self.offices.moves:
            office = move.office or self._find(move)
            if office is not None and office.role:
                self.placed.append(replace(move, office=office))
        return self.placed

    def _find(self, move: Move) -> Office | None:
        if (listed := self._row(move)) is not None:
            return listed
        own = self.own(move.person, move.place, move.kind == "start")
        if move.hint:
            own = [o for o in own if o.body == move.hint]
            if move.manner in ("joined", "left") and not own:
                return None
        if move.kind == "end":
            return self._find_left(move, own)
        if move.fills:
            return self._fill(move, own)
        if move.manner == "joined" and not own:
            return self._by_handover(move) or self._joined(move) or self._topic(move)
        return self._by_handover(move) or (own[0] if own else None) or self._vacated(move) or self._topic(move)

    def _fill(self, move: Move, own: Sequence[Office]) -> Office | None:
        """The office that a stand-in or winner takes: the one left before, or spoken of, not what the person is."""
        apposed = {h.office for h in self._apposed(move)}
        free = [o for o in own if o not in apposed and o.role in SINGLE]
        just = [
            h.office
            for h in self.offices.holdings
            if h.person is move.person and 0 < move.place - h.end < CLOSE and h.office not in apposed
        ]
        told = [o for o in free if any(o == office and place < move.place for place, office in self._told(move.person))]
        return (
            self._by_handover(move)
            or (just[-1] if just else None)
            or self._vacated(move)
            or (told[0] if told else None)
            or self._topic(move)
            or (free[0] if free else None)
            or (own[0] if own else None)
        )

    def _told(self, person: Entity) -> list[tuple[int, Office]]:
        said = [(h.start, h.office) for h in self.offices.holdings if h.person is person]
        return said + [(m.place, m.office) for m in self.placed if m.person is person and m.office]

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
        many = [
            office
            for place, office, plural in self.offices.topics
            if plural and 0 < move.place - place < FAR and office.role in MANY
        ]
        return (
            many[-1]
            if many and re.search(r"\bjoin\w* (?:them|the team|it)\b", self.analysis.text[move.start : move.end + 12])
            else None
        )

    def _by_handover(self, move: Move) -> Office | None:
        """The office of a handover that names the person: "her predecessor, Reeves, resigned"."""
        for handover in self.offices.handovers:
            one, other = (
                (handover.predecessor, handover.successor)
                if move.kind == "end"
                else (handover.successor, handover.predecessor)
            )
            if one is not move.person or abs(handover.start - move.place) > FAR or handover.rule == "and then":
                continue
            if handover.office is not None:
                return handover.office
            held = self.own(other, move.place, True)
            known = [o for o in held if o.role in SINGLE] or held
            left = [m.office for m in self.placed if m.kind == "end" and m.person is other and m.office]
            if move.kind == "start" and left:
                return left[-1]
            close = abs(handover.start - move.place) < CLOSE
            if known and (move.kind == "end" or known[0].role not in SINGLE or close):
                return known[0]
        return None

    def _find_left(self, move: Move, own: Sequence[Office]) -> Office | None:
        if move.rule == "given up":
            return self._topic(move)
        if move.rule == "until arrival":
            begun = [m.office for m in self.placed if m.person is move.person and m.kind == "start" and m.fills]
            return begun[-1] if begun else None
        if apposed := [h.office for h in self._apposed(move) if not h.capacity & GONE]:
            return apposed[-1]
        ended = [
            m.office
            for m in self.placed
            if m.kind == "end" and m.person is move.person and m.office and m.modality == "asserted"
        ]
        open_ = [o for o in own if not any(o.same(e) for e in ended)]
        if open_ or own:
            return (open_ or own)[0]
        return self._by_handover(move) or self._said_before(move) or self._beside(move) or self._topic(move)

    def _said_before(self, move: Move) -> Office | None:
        """The single office named before the verb in the same sentence."""
        sentence = next((s for s in self.analysis.sentences if s.start <= move.place < s.end), None)
        begin = sentence.start if sentence is not None else move.place
        said = [
            office
            for place, office, plural in self.offices.topics
            if begin <= place < move.place and office.role in SINGLE and not plural
        ]
        return said[-1] if said else None

    def _apposed(self, move: Move) -> list[Holding]:
        """What the person is called between the sentence's start and the verb: "X, director of place, acted up"."""
        return [
            h
            for h in self.offices.holdings
            if h.person is move.person and move.start <= h.start and h.end <= move.place
        ]

    def own(self, person: Entity, place: int, starting: bool = False) -> list[Office]:
        """The offices the person is told to hold: those told last before `place` first, then those told after it."""
        taken = [
            (m.place, m.office) for m in (*self.placed, *self.offices.moves) if self._is_start(m, person) and m.office
        ]
        titles = [
            (h.start, h.office)
            for h in self.offices.holdings
            if h.person is person
            and not h.capacity & GONE
            and h.tense != "past"
            and h.office.role not in ("councillor", "MP")
        ]
        groups = (taken, titles) if starting else ((*taken, *titles),)
        found: list[Office] = []
        for said in groups:
            before = sorted((s for s in said if s[0] <= place), key=lambda s: -s[0])
            after = sorted((s for s in said if s[0] > place), key=lambda s: s[0])
            found.extend(office for _, office in (*before, *after) if office not in found)
        return found

    def _is_start(self, move: Move, person: Entity) -> bool:
        return move.person is person and move.kind == "start" and move.modality == "asserted" and move.rule != "new"

    def _vacated(self, move: Move) -> Office | None:
        """The office that another has left shortly before, in the same paragraph."""
        left = [
            m
            for m in self.placed
            if m.kind == "end"
            and m.office
            and m.office.role in SINGLE
            and m.person is not move.person
            and m.modality == "asserted"
            and 0 <= move.place - m.place < NEAR
            and self._block(m.place) == self._block(move.place)
        ]
        return left[-1].office if left else None

    def _beside(self, move: Move) -> Office | None:
        """The office of another told of near by: "Ward took over as leader after Clancy resigned"."""
        near = [
            (abs(m.place - move.place), m.office)
            for m in (*self.placed, *self.offices.moves)
            if m.person is not move.person and m.office and m.office.role in SINGLE and m.kind == "start"
        ]
        near += [
            (abs(h.start - move.place), h.office)
            for h in self.offices.holdings
            if h.person is not move.person and h.office.role in SINGLE
        ]
        close = [pair for pair in near if pair[0] < BESIDE]
        return min(close, key=lambda pair: pair[0])[1] if close else None

    def _topic(self, move: Move) -> Office | None:
        """The office last spoken of before, by whatever words: what "the job" means."""
        many = move.manner == "joined" or move.rule == "given up"
        return self.last_topic(move.place, SINGLE | MANY if many else SINGLE)

    def last_topic(self, place: int, usual: frozenset[str] = SINGLE) -> Office | None:
        """Return the office of one of the `usual` roles last spoken of before `place`."""
        before = [office for said, office, _ in self.offices.topics if 0 < place - said < FAR and office.role in usual]
        return before[-1] if before else None

    def _block(self, place: int) -> int:
        return next((b.start for b in self.analysis.blocks if b.start <= place < b.end), -1)
