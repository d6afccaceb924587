"""This file is how an office is held as of the document: now, no longer, not yet, or for the time being."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.office import Handover, Holding, Move, Offices
from govgraph.ontology.claims import When
from govgraph.ontology.dates import find_bounds

FOR_NOW = frozenset({"acting", "interim"})
OVER = frozenset({"former", "previous", "then"})
MEANWHILE = re.compile(
    r"(?<!had been )\b(?:acting|interim|temporar\w+|for the time being|pro tem|caretaker|st(?:an|oo)d(?:s|ing)? in|"
    r"h(?:o|e)ld(?:s|ing)? the (?:fort|reins)|mind(?:s|ed|ing) the|fill(?:s|ed|ing)? (?:in|the gap)|deputis\w+|"
    r"stopgap|act(?:s|ed|ing)? up|has acted as|in the interim|kept warm|keep(?:s|ing)? \w+ (?:seat|chair) warm)\b"
)
"""Words that say of whoever has the office that it is for the time being."""
NOW = frozenset({"line", "signature"})
"""Where a letter itself gives somebody an office, it is held that day."""
TO_COME = frozenset({"designate", "incoming"})


def tell_status(analysis: Analysis, offices: Offices, holding: Holding) -> str:
    """Return `current`, `former`, `future` or `acting` for the holding, by its words and the moves of its holder."""
    if holding.capacity & TO_COME or holding.tense == "future":
        return "future"
    meanwhile = "change" in holding.rule and MEANWHILE.search(analysis.text[holding.start : holding.end])
    for_now = "acting" if holding.capacity & FOR_NOW or meanwhile else "current"
    if any(h.rule in NOW and _is_same(h, holding) and not h.capacity & OVER for h in offices.holdings):
        return for_now
    moves = [m for m in offices.moves if m.modality == "asserted" and m.person is holding.person and m.office]
    moves = [m for m in moves if m.office and m.office.same(holding.office)]
    starts, ends = [m for m in moves if m.kind == "start"], [m for m in moves if m.kind == "end"]
    over = ends and not _comes_back(starts, ends) and not all(is_to_come(analysis, m) for m in ends)
    if over or holding.capacity & OVER or holding.tense == "past" or _is_followed(analysis, offices, holding):
        return "former"
    coming = starts and (
        all(is_to_come(analysis, m) for m in starts) or any(_is_dated_ahead(analysis, m) for m in starts)
    )
    if coming and holding.tense != "present" and "title" not in holding.rule:
        return "future"
    return "current" if any(m.manner == "confirmed" for m in starts) else for_now


def _is_same(one: Holding, other: Holding) -> bool:
    return one.person is other.person and one.office.same(other.office)


def _is_followed(analysis: Analysis, offices: Offices, holding: Holding) -> bool:
    """Somebody has followed the holder in the office, and the holder nobody since."""
    passed = [h for h in offices.handovers if h.modality == "asserted" and h.office and h.office.same(holding.office)]
    after = [h for h in passed if h.predecessor is holding.person and not h.future]
    if not after or _returned(holding.person, passed):
        return False
    arrivals = [m for m in offices.moves if m.kind == "start" and m.person is after[0].successor and m.office]
    return not any(is_to_come(analysis, m) for m in arrivals if m.office and m.office.same(holding.office))


def _returned(person: Entity, passed: Sequence[Handover]) -> bool:
    """The office came back to the person in the end."""
    heirs, reached = [person], set[int]()
    while heirs:
        old = heirs.pop()
        for new in (h.successor for h in passed if h.predecessor is old):
            if id(new) not in reached:
                reached.add(id(new))
                heirs.append(new)
    return id(person) in reached


def is_to_come(analysis: Analysis, move: Move) -> bool:
    """Tell whether the move lies after the document: by its date, else by the words about its verb."""
    lag, (first, last) = move.when.lag if move.when else None, _bounds(move.when)
    least, most = lag or (None, None)
    day = analysis.document.date
    if (least is not None and least > 0) or (day.latest and first and first > day.latest):
        return True
    if (most is not None and most < 0) or (day.earliest and last and last < day.earliest):
        return False
    return move.future


def _is_dated_ahead(analysis: Analysis, move: Move) -> bool:
    """The day of taking up lies after the document: whoever was appointed before has not begun."""
    day, first = analysis.document.date.latest, _bounds(move.when)[0]
    return move.future and day is not None and first is not None and first > day


def _bounds(when: When | None) -> tuple[date | None, date | None]:
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
