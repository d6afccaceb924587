"""This file is how an office is held as of the document: now, no longer, not yet, or for the time being."""

from __future__ import annotations

from collections.abc import Sequence

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.office import Holding, Move, Offices
from govgraph.ontology.claims import When
from govgraph.ontology.dates import find_bounds

FOR_NOW = frozenset({"acting", "interim"})
OVER = frozenset({"former", "previous", "then"})
NOW = frozenset({"line", "signature"})
"""Where a letter itself gives somebody an office, it is held that day."""
TO_COME = frozenset({"designate", "incoming"})


def tell_status(analysis: Analysis, offices: Offices, holding: Holding) -> str:
    """Return `current`, `former`, `future` or `acting` for the holding, by its words and the moves of its holder."""
    if holding.capacity & TO_COME or holding.tense == "future":
        return "future"
    if any(
        h.rule in NOW and h.person is holding.person and h.office.same(holding.office) and not h.capacity & OVER
        for h in offices.holdings
    ):
        return "acting" if holding.capacity & FOR_NOW else "current"
    moves = [
        m
        for m in offices.moves
        if m.modality == "asserted" and m.person is holding.person and m.office and m.office.same(holding.office)
    ]
    starts, ends = [m for m in moves if m.kind == "start"], [m for m in moves if m.kind == "end"]
    if ends and not _comes_back(starts, ends) and not all(is_to_come(analysis, m) for m in ends):
        return "former"
    if holding.capacity & OVER or holding.tense == "past":
        return "former"
    followed = [
        h for h in offices.handovers if h.predecessor is holding.person and h.office and h.office.same(holding.office)
    ]
    if (
        followed
        and not any(
            h.successor is holding.person and h.office and h.office.same(holding.office) for h in offices.handovers
        )
        and not any(
            is_to_come(analysis, m)
            for m in offices.moves
            if m.kind == "start" and m.person is followed[0].successor and m.office and m.office.same(holding.office)
        )
    ):
        return "former"
    if (
        starts
        and all(is_to_come(analysis, m) for m in starts)
        and holding.tense != "present"
        and "title" not in holding.rule
    ):
        return "future"
    if holding.capacity & FOR_NOW and not any(m.manner == "confirmed" for m in starts):
        return "acting"
    return "current"


def is_to_come(analysis: Analysis, move: Move) -> bool:
    """Tell whether the move lies after the document: by its date, else by the words about its verb."""
    day = analysis.document.date.latest
    bounds = _bounds(move.when)
    if move.when is not None and move.when.lag is not None and move.when.lag[0] is not None:
        return move.when.lag[0] > 0
    if day is not None and bounds[0] is not None:
        return bounds[0] > day
    return move.future


def _bounds(when: When | None) -> tuple[object, object] | tuple[None, None]:
    if when is None or when.edtf is None:
        return None, None
    try:
        return find_bounds(when.edtf)
    except ValueError:
        return None, None


def _comes_back(starts: Sequence[Move], ends: Sequence[Move]) -> bool:
    """The last dated start lies after the last dated end."""
    first = [m.when.edtf for m in starts if m.when and m.when.edtf]
    last = [m.when.edtf for m in ends if m.when and m.when.edtf]
    return bool(first and last and max(first) > max(last))
