"""This file is the offices of one document put together: each move gets its office, each leaver the one who followed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.handovers import find_handovers
from govgraph.ingest.extraction.holdings import find_block_holdings, find_holdings
from govgraph.ingest.extraction.moves import find_moves
from govgraph.ingest.extraction.office import Handover, Holding, Move, Office, Offices
from govgraph.ingest.extraction.role_phrases import find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, drop_parties, slot_sentences
from govgraph.ingest.mentions.segments import LINED

SINGLE = frozenset(
    {"leader", "deputy leader", "mayor", "chief executive", "chief finance officer", "monitoring officer", "secretary of state", "chair",
     "vice chair", "lead commissioner", "managing director", "chief constable", "prime minister", "group leader", "deputy mayor",
     "deputy chief executive", "chief fire officer", "first minister", "city manager"}
)
"""Roles that one person holds at a time, so that whoever comes next follows whoever left."""
NEAR = 400
"""How many characters apart a leaving and an arrival may be told to be one handover."""
GONE = frozenset({"former", "previous"})


@lru_cache(maxsize=8)
def read_offices(analysis: Analysis) -> Offices:
    """Return all that `analysis` says of offices and their holders."""
    offices = Offices()
    for raw in slot_sentences(analysis):
        if raw.sentence.block.kind in LINED:
            continue
        slotted = drop_parties(raw)
        holdings = find_holdings(analysis, slotted)
        offices.moves.extend(find_moves(analysis, slotted))
        offices.moves.extend(_find_spans(analysis, slotted, holdings))
        offices.holdings.extend(holdings)
        offices.handovers.extend(find_handovers(analysis, slotted))
    offices.holdings.extend(find_block_holdings(analysis))
    offices.moves.sort(key=lambda move: move.place)
    offices.holdings.sort(key=lambda holding: holding.start)
    offices.moves = list(_place_moves(offices))
    offices.handovers = list(_place_handovers(offices))
    offices.moves.extend(_moves_of_handovers(offices))
    offices.handovers.extend(_join(offices))
    return offices


def _find_spans(analysis: Analysis, slotted: Slotted, holdings: Sequence[Holding]) -> Iterator[Move]:
    """ "Leader since May 2016": a date with the role is a move of its holder."""
    for phrase in find_role_phrases(analysis, slotted):
        if phrase.since is None and phrase.until is None:
            continue
        begin, stop = slotted.span(phrase.start, phrase.stop)
        holder = next((h for h in holdings if h.start <= begin and stop <= h.end + 1 and h.office in phrase.offices), None)
        if holder is None:
            continue
        for kind, when in (("start", phrase.since), ("end", phrase.until)):
            if when is not None:
                yield Move(kind, holder.person, holder.office, "", when, holder.start, holder.end, holder.capacity, False, "since", 0.9, begin)


def _place_moves(offices: Offices) -> Iterator[Move]:
    """Yield every move with its office, found from the holder's titles and from what the text speaks of."""
    placed: list[Move] = []
    for move in offices.moves:
        office = move.office or _find_office(offices, placed, move)
        if office is not None and office.role:
            placed.append(replace(move, office=office))
    yield from placed


def _find_office(offices: Offices, placed: Sequence[Move], move: Move) -> Office | None:
    own = _own_offices(offices, placed, move.person, move.place)
    if move.kind == "end":
        ended = [m.office for m in placed if m.kind == "end" and m.person is move.person and m.office]
        open_ = [o for o in own if not any(o.same(e) for e in ended)]
        return (open_ or own or [None])[0]
    if move.rule == "noun" or move.manner in ("joined", "confirmed", "appointed"):
        if own:
            return own[0]
    vacated = [m for m in placed if m.kind == "end" and m.office and m.person is not move.person and 0 <= move.place - m.place < NEAR]
    if vacated:
        return vacated[-1].office
    if own:
        return own[0]
    return None


def _own_offices(offices: Offices, placed: Sequence[Move], person: Entity, place: int) -> list[Office]:
    """The offices the person is said to hold, those told last before `place` first, then those told after it."""
    said: list[tuple[int, Office]] = [
        (h.start, h.office) for h in offices.holdings if h.person is person and not h.capacity & GONE and h.office.role != "councillor"
    ]
    said += [(m.place, m.office) for m in (*placed, *offices.moves) if m.person is person and m.kind == "start" and m.office]
    before = sorted((s for s in said if s[0] <= place), key=lambda s: -s[0])
    after = sorted((s for s in said if s[0] > place), key=lambda s: s[0])
    found: list[Office] = []
    for _, office in (*before, *after):
        if office not in found:
            found.append(office)
    return found


def _place_handovers(offices: Offices) -> Iterator[Handover]:
    for handover in offices.handovers:
        office = handover.office or _shared_office(offices, handover)
        if office is not None and office.role:
            yield replace(handover, office=office)


def _shared_office(offices: Offices, handover: Handover) -> Office | None:
    """The office that both are known to have held, else the one that the leaver is known by, else the follower's."""
    old = _own_offices(offices, offices.moves, handover.predecessor, handover.start)
    old += [h.office for h in offices.holdings if h.person is handover.predecessor and h.office not in old]
    old += [m.office for m in offices.moves if m.person is handover.predecessor and m.office and m.office not in old]
    new = _own_offices(offices, offices.moves, handover.successor, handover.start)
    for one in old:
        if any(one.same(other) for other in new):
            return one
    singles = [o for o in old if o.role in SINGLE]
    return (singles or old or [o for o in new if o.role in SINGLE] or new or [None])[0]


def _moves_of_handovers(offices: Offices) -> Iterator[Move]:
    """ "X succeeded Y" says that X took over, and, where nothing else tells it, that Y left."""
    for handover in offices.handovers:
        if handover.rule != "verb" or handover.office is None:
            continue
        known = [m for m in offices.moves if m.kind == "start" and m.person is handover.successor and m.office and m.office.same(handover.office)]
        if not known:
            yield Move("start", handover.successor, handover.office, "took over", None, handover.start, handover.end, rule="handover", place=handover.start)


def _join(offices: Offices) -> Iterator[Handover]:
    """Who takes up a single office next after another has left it, told nearby or dated to follow, follows that other."""
    told = {(id(h.predecessor), id(h.successor)) for h in offices.handovers}
    for start in offices.moves:
        if start.kind != "start" or start.office is None or start.office.role not in SINGLE:
            continue
        ends = [
            m for m in offices.moves
            if m.kind == "end" and m.office and m.person is not start.person and m.office.same(start.office) and abs(m.place - start.place) < NEAR
        ]
        if ends:
            nearest = min(ends, key=lambda m: abs(m.place - start.place))
            if (id(nearest.person), id(start.person)) not in told:
                told.add((id(nearest.person), id(start.person)))
                first, last = sorted((nearest, start), key=lambda m: m.start)
                yield Handover(nearest.person, start.person, start.office, first.start, max(first.end, last.end), "leaver and next holder", 0.7)
