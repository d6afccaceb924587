"""This file is the offices of one document put together: what each sentence tells, and what the whole makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.attendance import find_attendance
from govgraph.ingest.extraction.block_holdings import find_block_holdings, find_row_moves
from govgraph.ingest.extraction.brief_lists import find_brief_lists
from govgraph.ingest.extraction.frame_readings import add_frames
from govgraph.ingest.extraction.handover_frames import find_round_about
from govgraph.ingest.extraction.handovers import find_handovers
from govgraph.ingest.extraction.holding_frames import find_held
from govgraph.ingest.extraction.holdings import find_holdings
from govgraph.ingest.extraction.in_passing import find_end_by_arrival, find_in_passing
from govgraph.ingest.extraction.leading import find_leading
from govgraph.ingest.extraction.leading_frames import find_led
from govgraph.ingest.extraction.moves import find_moves
from govgraph.ingest.extraction.office import Holding, Move, Offices
from govgraph.ingest.extraction.office_chains import place_all
from govgraph.ingest.extraction.office_force import judge_all
from govgraph.ingest.extraction.office_spans import find_span_moves
from govgraph.ingest.extraction.office_status import FOR_NOW
from govgraph.ingest.extraction.review_frames import find_reviewers
from govgraph.ingest.extraction.role_phrases import Scene, open_scene
from govgraph.ingest.extraction.role_references import find_referred
from govgraph.ingest.extraction.rosters import find_rosters
from govgraph.ingest.extraction.slots import drop_parties, slot_sentences
from govgraph.ingest.mentions.segments import LINED
from govgraph.ontology.claims import When


@lru_cache(maxsize=8)
def read_offices(analysis: Analysis) -> Offices:
    """Return all that `analysis` says of offices and their holders."""
    offices = Offices()
    for raw in slot_sentences(analysis):
        if raw.sentence.block.kind not in LINED:
            _read_sentence(open_scene(analysis, drop_parties(raw)), offices)
    offices.holdings.extend(find_block_holdings(analysis))
    for found in find_rosters(analysis):
        if isinstance(found, Holding):
            offices.holdings.append(found)
        else:
            offices.moves.append(found)
    offices.holdings.extend(find_attendance(analysis))
    offices.holdings.extend(find_referred(analysis))
    offices.holdings.sort(key=lambda holding: holding.start)
    offices.moves.extend(find_span_moves(analysis, offices.holdings))
    offices.moves.extend((*_new_holders(offices.holdings), *find_row_moves(analysis, offices.holdings)))
    offices.moves = list(_in_office(analysis, offices))
    offices.moves.sort(key=lambda move: move.place)
    judge_all(analysis, offices)
    place_all(analysis, offices)
    return offices


def _read_sentence(scene: Scene, offices: Offices) -> None:
    analysis, begin = scene.analysis, scene.slotted.sentence.start
    holdings = find_holdings(scene)
    moves = find_moves(scene)
    moves.extend(find_end_by_arrival(scene, moves))
    lead = analysis.text[max(0, begin - 500) : begin]
    for found in (*find_in_passing(scene, lead, holdings), *find_round_about(scene)):
        if isinstance(found, Holding):
            holdings.append(found)
        elif isinstance(found, Move):
            moves.append(found)
        else:
            offices.handovers.append(found)
    for holding, move in find_leading(scene):
        holdings.append(holding)
        moves.extend([move] if move is not None else [])
    holdings.extend(find_held(scene, holdings))
    holdings.extend(find_led(scene, holdings))
    holdings.extend(find_reviewers(scene, holdings))
    holdings.extend(find_brief_lists(scene))
    offices.holdings.extend(holdings)
    handovers = list(find_handovers(scene))
    add_frames(scene, moves, handovers)
    offices.moves.extend((*moves, *_find_spans(scene, holdings)))
    offices.handovers.extend(handovers)
    offices.topics.extend((scene.slotted.starts[p.start], p.office, p.plural) for p in scene.phrases)


def _find_spans(scene: Scene, holdings: Sequence[Holding]) -> Iterator[Move]:
    """ "Leader since May 2016": a date with the role is a move of its holder."""
    for phrase in scene.phrases:
        if phrase.since is None and phrase.until is None:
            continue
        begin, stop = scene.slotted.span(phrase.start, phrase.stop)
        holder = next(
            (h for h in holdings if h.start <= begin and stop <= h.end + 1 and h.office in phrase.offices), None
        )
        if holder is None:
            continue
        for kind, when in (("start", phrase.since), ("end", phrase.until or _last_of(phrase.since))):
            if when is not None and kind == "start" and _last_of(when) is not None:
                when = replace(when, edtf=(when.edtf or "").split("/")[0], lag=None)
            if when is not None:
                yield Move(
                    kind,
                    holder.person,
                    holder.office,
                    "",
                    when,
                    holder.start,
                    holder.end,
                    holder.capacity,
                    False,
                    "since",
                    0.9,
                    begin,
                )


def _last_of(period: When | None) -> When | None:
    """The end of "from 2015 to 2020", where one date tells both."""
    if (
        period is None
        or not re.search(r"\d\s*(?:to|until|till|-|–)\s*\w", period.wording)
        or "/" not in (period.edtf or "")
    ):
        return None
    return replace(period, edtf=(period.edtf or "").split("/")[1], lag=None)


def _in_office(analysis: Analysis, offices: Offices) -> Iterator[Move]:
    """Leave out the death or retirement of somebody told only to be something else: "a bus driver, who died in May"."""
    known = {id(h.person) for h in offices.holdings} | {id(m.person) for m in offices.moves if m.office}
    known |= {id(p) for h in offices.handovers for p in (h.predecessor, h.successor)}
    for move in offices.moves:
        aside = re.search(r",\s+an?\s[^,]{3,50},\s+who\b", analysis.text[move.start : move.place])
        if not (aside and move.office is None and move.manner in ("died", "retired") and id(move.person) not in known):
            yield move


def _new_holders(holdings: Sequence[Holding]) -> Iterator[Move]:
    """ "The new leader, Ann Hope": she has taken up the office, when is not told."""
    for holding in holdings:
        coming = holding.tense == "future" and bool(holding.capacity & FOR_NOW)
        if coming or ("new" in holding.capacity and holding.tense != "future"):
            yield Move(
                "start",
                holding.person,
                holding.office,
                "",
                None,
                holding.start,
                holding.end,
                holding.capacity,
                future=coming,
                rule="will be" if coming else "new",
                confidence=0.7,
                place=holding.start,
            )
