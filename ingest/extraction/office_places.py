"""This file is which office a move or a handover is about, where its sentence does not say: "she resigned in May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.office import Handover, Holding, Move, Office, Offices

SINGLE = frozenset(
    {"leader", "deputy leader", "mayor", "chief executive", "chief finance officer", "monitoring officer", "secretary of state", "chair",
     "vice chair", "lead commissioner", "managing director", "chief constable", "prime minister", "group leader", "deputy mayor",
     "deputy chief executive", "chief fire officer", "first minister", "city manager", "deputy chief fire officer", "lord mayor",
     "emergency manager", "police and crime commissioner", "deputy group leader"}
)
"""Roles that one person holds at a time, so that whoever comes next follows whoever left."""
NEAR = 400
"""How many characters apart a leaving and an arrival may be told to be one handover."""
BESIDE = 250
"""How near another's office must be told to be the one that a leaver left."""
FAR = 900
"""How far back "the job" may reach."""
GONE = frozenset({"former", "previous", "then"})


def place_all(analysis: Analysis, offices: Offices) -> None:
    """Give every move and handover its office, drop those without, and add what the ones say of the others."""
    places = Places(analysis, offices)
    offices.moves = list(places.place_moves())
    offices.handovers = list(places.place_handovers())
    offices.moves.extend(places.moves_of_handovers())
    offices.handovers.extend(places.join())


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
        own = self.own(move.person, move.place, move.kind == "start")
        if move.hint:
            own = [o for o in own if o.body == move.hint] or ([] if move.kind == "start" and move.manner == "joined" else own)
        if move.kind == "end":
            return self._find_left(move, own)
        if move.fills:
            apposed = {h.office for h in self._apposed(move)}
            free = [o for o in own if o not in apposed and o.role in SINGLE]
            return self._vacated(move) or (free[0] if free else None) or self._topic(move) or (own[0] if own else None)
        return (own[0] if own else None) or self._vacated(move) or self._topic(move)

    def _find_left(self, move: Move, own: Sequence[Office]) -> Office | None:
        if move.rule == "given up":
            return self._topic(move)
        if apposed := [h.office for h in self._apposed(move) if not h.capacity & GONE]:
            return apposed[-1]
        ended = [m.office for m in self.placed if m.kind == "end" and m.person is move.person and m.office and m.modality == "asserted"]
        open_ = [o for o in own if not any(o.same(e) for e in ended)]
        if open_ or own:
            return (open_ or own)[0]
        return self._beside(move) or self._topic(move)

    def _apposed(self, move: Move) -> list[Holding]:
        """What the person is called between the sentence's start and the verb: "X, director of place, acted up"."""
        return [h for h in self.offices.holdings if h.person is move.person and move.start <= h.start and h.end <= move.place]

    def own(self, person: Entity, place: int, starting: bool = False) -> list[Office]:
        """The offices the person is told to hold: those told last before `place` first, then those told after it."""
        taken = [(m.place, m.office) for m in (*self.placed, *self.offices.moves) if self._is_start(m, person) and m.office]
        titles = [
            (h.start, h.office) for h in self.offices.holdings
            if h.person is person and not h.capacity & GONE and h.tense != "past" and h.office.role not in ("councillor", "MP")
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
            m for m in self.placed
            if m.kind == "end" and m.office and m.office.role in SINGLE and m.person is not move.person and m.modality == "asserted"
            and 0 <= move.place - m.place < NEAR and self._block(m.place) == self._block(move.place)
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
            for h in self.offices.holdings if h.person is not move.person and h.office.role in SINGLE
        ]
        close = [pair for pair in near if pair[0] < BESIDE]
        return min(close, key=lambda pair: pair[0])[1] if close else None

    def _topic(self, move: Move) -> Office | None:
        """The office last spoken of before, by whatever words: what "the job" means."""
        usual = SINGLE | ({"commissioner", "member", "cabinet member"} if move.manner == "joined" or move.rule == "given up" else set())
        before = [(place, office) for place, office in self.offices.topics if place < move.place and move.place - place < FAR and office.role in usual]
        return before[-1][1] if before else None

    def _block(self, place: int) -> int:
        return next((b.start for b in self.analysis.blocks if b.start <= place < b.end), -1)

    def place_handovers(self) -> Iterator[Handover]:
        """Yield the handovers with their offices; one whose office cannot be told, or that is no handover, is left out."""
        for handover in self.offices.handovers:
            office = handover.office or self._shared(handover)
            if handover.rule == "beat" and (office is None or office.role not in ("leader", "mayor", "group leader")):
                continue
            if office is not None and office.role:
                yield replace(handover, office=office)

    def _shared(self, handover: Handover) -> Office | None:
        """The office that both are known to have held, else the one the leaver is known by, else the follower's."""
        old = self.own(handover.predecessor, handover.start, True)
        old += [o for o in self._past(handover.predecessor) if o not in old]
        new = self.own(handover.successor, handover.start, True)
        for one in old:
            if any(one.same(other) for other in new):
                return one
        singles = [o for o in old if o.role in SINGLE] or [o for o in new if o.role in SINGLE]
        found = (singles or old or new or [None])[0]
        if found is None:
            before = [office for place, office in self.offices.topics if 0 < handover.start - place < FAR and office.role in SINGLE]
            return before[-1] if before else None
        return found

    def _past(self, person: Entity) -> list[Office]:
        said = [(m.place, m.office) for m in self.placed if m.person is person and m.office]
        said += [(h.start, h.office) for h in self.offices.holdings if h.person is person and h.office.role not in ("councillor", "MP")]
        return [office for _, office in sorted(said, key=lambda s: s[0])]

    def moves_of_handovers(self) -> Iterator[Move]:
        """ "X succeeded Y": X took over then, and Y left, where nothing else tells it."""
        for handover in self.offices.handovers:
            if handover.office is None or handover.modality != "asserted" or handover.rule in ("and then", "in absence"):
                continue
            whole = handover.rule in ("verb", "passive", "handed over", "in place of", "named successor", "passed to", "beat")
            for kind, person, needed in (("start", handover.successor, whole), ("end", handover.predecessor, whole and handover.when is not None)):
                known = any(m.kind == kind and m.person is person and m.office and m.office.same(handover.office) for m in self.placed)
                if needed and not known:
                    manner = "took over" if kind == "start" else "lost" if handover.rule == "beat" else ""
                    yield Move(
                        kind, person, handover.office, manner, handover.when, handover.start, handover.end, rule="handover", place=handover.start
                    )

    def join(self) -> Iterator[Handover]:
        """Whoever takes up a single office, told near another's leaving it, followed that other."""
        told = {(id(h.predecessor), id(h.successor)) for h in self.offices.handovers}
        asserted = [m for m in self.placed if m.modality == "asserted" and m.office and m.office.role in SINGLE]
        for start in (m for m in asserted if m.kind == "start" and m.rule != "since"):
            ends = [
                m for m in asserted
                if m.kind == "end" and m.person is not start.person and m.office and start.office and m.office.same(start.office)
                and abs(m.place - start.place) < NEAR and _in_order(m, start)
            ]
            if not ends:
                continue
            nearest = min(ends, key=lambda m: abs(m.place - start.place))
            if (id(nearest.person), id(start.person)) not in told:
                told.add((id(nearest.person), id(start.person)))
                first, last = sorted((nearest, start), key=lambda m: m.start)
                yield Handover(nearest.person, start.person, start.office, first.start, max(first.end, last.end), "leaver and next holder", 0.7)


def _in_order(end: Move, start: Move) -> bool:
    """The leaving is not dated after the arrival."""
    one, other = end.when.edtf if end.when else None, start.when.edtf if start.when else None
    if not one or not other:
        return True
    short = min(len(one), len(other))
    return one[:short] <= other[:short]
