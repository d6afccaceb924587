"""This file is who followed whom once offices are known: handovers placed, and those that the moves imply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.office import Handover, Move, Office, Offices
from govgraph.ingest.extraction.office_places import Places
from govgraph.ingest.extraction.office_reach import CLOSE, NEAR, SINGLE
from govgraph.ontology.dates import find_bounds

WHOLE = frozenset({"verb", "passive", "handed over", "in place of", "named successor", "passed to", "beat"})
"""Rules by which a handover says that the one left and the other came."""
CONTESTED = frozenset({"leader", "mayor", "group leader", "police and crime commissioner", "governor", "president"})
"""Offices that one wins by beating another."""


def place_all(analysis: Analysis, offices: Offices) -> None:
    """Give every move and handover its office, drop those without, and add what the ones say of the others."""
    places = Places(analysis, offices)
    offices.moves = list(places.place_moves())
    chains = Chains(places)
    offices.handovers = list(chains.place_handovers())
    offices.moves.extend(chains.moves_of_handovers())
    offices.handovers.extend(chains.join())


class Chains:
    """The handovers of a document, over the offices that its moves have found."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.handed: list[Handover] = []

    def place_handovers(self) -> Iterator[Handover]:
        """Yield the handovers with their offices; one whose office cannot be told is left out."""
        for handover in self.places.offices.handovers:
            office = handover.office or self._shared(handover)
            if handover.rule == "beat" and not self._is_contested(handover, office):
                continue
            if office is not None and office.role:
                self.handed.append(replace(handover, office=office))
        yield from self.handed

    def _is_contested(self, handover: Handover, office: Office | None) -> bool:
        """Who is beaten held the office, and it is one that is voted on: no mere rival for it."""
        if office is None or office.role not in CONTESTED:
            return False
        told = self.places.told(handover.predecessor, past=True)
        return handover.office is not None or any(o.same(office) for _, o in told)

    def _shared(self, handover: Handover) -> Office | None:
        """The office that the leaver had come to by a handover itself, else what both are told of."""
        overlapping = [h for h in self.places.offices.handovers if h.start < handover.end and handover.start < h.end]
        for known in (self.handed, overlapping):
            passed = [h.office for h in known if h.successor is handover.predecessor and h.office]
            if passed:
                return passed[-1]
        return self.places.shared(handover)

    def moves_of_handovers(self) -> Iterator[Move]:
        """ "X succeeded Y": X took over then, and Y left, where nothing else tells it."""
        for handover in self.places.offices.handovers:
            if handover.office is None or handover.modality != "asserted" or handover.rule not in WHOLE:
                continue
            if not self._knows("start", handover.successor, handover.office):
                yield _move(
                    handover, "start", handover.successor, "elected" if handover.rule == "beat" else "took over"
                )
            if handover.when is not None and not self._knows("end", handover.predecessor, handover.office):
                yield _move(handover, "end", handover.predecessor, "lost" if handover.rule == "beat" else "")

    def _knows(self, kind: str, person: Entity, office: Office) -> bool:
        moves = [m for m in self.places.placed if m.kind == kind and m.person is person and m.office]
        return any(m.office is not None and m.office.same(office) for m in moves)

    def join(self) -> Iterator[Handover]:
        """Whoever takes up a single office next after another has left it followed that other.

        Pairs are matched nearest first in the text, then by date; each leaver and each follower once for an office.
        """
        paired = {(id(h.predecessor), "out", h.office.role) for h in self.handed if h.office}
        paired |= {(id(h.successor), "in", h.office.role) for h in self.handed if h.office}
        for _, end, start in sorted(self._pairs(), key=lambda pair: pair[0]):
            assert start.office is not None
            out, into = (id(end.person), "out", start.office.role), (id(start.person), "in", start.office.role)
            if out in paired or into in paired:
                continue
            paired |= {out, into}
            first, last = sorted((end, start), key=lambda m: m.start)
            yield Handover(
                end.person,
                start.person,
                start.office,
                first.start,
                max(first.end, last.end),
                "leaver and next holder",
                0.7,
            )

    def _pairs(self) -> Iterator[tuple[tuple[int, int], Move, Move]]:
        asserted = [m for m in self.places.placed if m.modality == "asserted" and m.office and m.office.role in SINGLE]
        for start in (m for m in asserted if m.kind == "start"):
            if any(
                m.kind == "end" and m.person is start.person and 0 <= start.place - m.place < CLOSE for m in asserted
            ):
                continue
            for end in asserted:
                if (
                    end.kind != "end"
                    or end.person is start.person
                    or not end.office
                    or not start.office
                    or not end.office.same(start.office)
                ):
                    continue
                if start.rule == "new" and not 0 < start.place - end.place < NEAR:
                    continue
                gap = _months(end, start)
                if abs(end.place - start.place) < NEAR and start.rule != "since" and (gap is None or -1 <= gap <= 24):
                    yield (0, abs(end.place - start.place)), end, start
                elif gap is not None and 0 <= gap <= 6:
                    yield (1, gap), end, start


def _move(handover: Handover, kind: str, person: Entity, manner: str) -> Move:
    span = (handover.start, handover.end)
    return Move(
        kind,
        person,
        handover.office,
        manner,
        handover.when,
        *span,
        future=handover.future,
        rule="handover",
        place=handover.start,
    )


def _months(end: Move, start: Move) -> int | None:
    """The months from the leaving to the arrival, None where one is undated or dated by year alone and not the same."""
    one, other = end.when.edtf if end.when else None, start.when.edtf if start.when else None
    if not one or not other:
        return None
    if one[:4] == other[:4] and min(len(one), len(other)) == 4:
        return 0
    try:
        first, second = find_bounds(one)[0], find_bounds(other)[1]
    except ValueError:
        return None
    if first is None or second is None:
        return None
    return (second.year - first.year) * 12 + second.month - first.month
