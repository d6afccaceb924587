"""This file is the claims of posts: who holds, held or will hold which role in which body, as of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.clause_dates import find_entry_date
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.office import Holding, Offices
from govgraph.ingest.extraction.office_history import read_offices
from govgraph.ingest.extraction.office_status import tell_status
from govgraph.ontology.claims import Claim, Modality, Value

UNSURE = 0.75
"""How sure a post is that only a change implies."""
STATED = frozenset({"copula", "chain", "leads", "copula by parse"})
"""Rules by which a verb states a post, so that it can be denied or only hoped for; a title takes it for granted."""


def extract_posts(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each person in each office, with the status that the whole document gives it."""
    offices = read_offices(analysis)
    best: dict[tuple[int, str, str], tuple[Holding, Modality]] = {}
    for holding in (*offices.holdings, *_implied(offices)):
        if not (holding.office.role and holding.office.body) or (
            holding.office.role == "councillor" and not holding.office.told
        ):
            continue
        key = (id(holding.person), holding.office.role, holding.office.body)
        modality = _judge(analysis, holding)
        known = best.get(key)
        if known is None or (known[1] != "asserted" and modality == "asserted") or _adds_subject(holding, known[0]):
            best[key] = (holding, modality)
    leads = {(person, body) for person, role, body in best if role == "lead commissioner"}
    for (person, role, body), (holding, modality) in best.items():
        if role == "commissioner" and (person, body) in leads and not holding.office.portfolio:
            continue
        yield _claim(analysis, offices, holding, modality)


def _judge(analysis: Analysis, holding: Holding) -> Modality:
    words = analysis.text[holding.start : holding.end]
    if holding.rule not in STATED or re.search(r"\bused\s+to\s+be\b", words):
        return "asserted"
    return judge_modality(analysis, holding.start, holding.end)


def _claim(analysis: Analysis, offices: Offices, holding: Holding, modality: Modality) -> Claim:
    office = holding.office
    fields: dict[str, Value] = {"person": holding.person.name, "role": office.role, "body": office.body}
    fields["status"] = tell_status(analysis, offices, holding)
    if office.portfolio:
        fields["portfolio"] = office.portfolio
    evidence = (analysis.evidence(holding.start, holding.end),)
    when = find_entry_date(analysis, holding.start)
    rule = f"post: {holding.rule}"
    return Claim("post", fields, evidence, modality, when=when, rule=rule, confidence=holding.confidence)


def _adds_subject(new: Holding, old: Holding) -> bool:
    return not old.office.portfolio and bool(new.office.portfolio)


def _implied(offices: Offices) -> Iterator[Holding]:
    """Yield what follows from a move or a handover: who resigned as leader was leader."""
    for move in offices.moves:
        if move.office is not None and move.modality == "asserted":
            tense = "past" if move.kind == "end" and not move.future else ""
            rule = f"{move.rule} of change"
            yield Holding(move.person, move.office, move.start, move.end, move.capacity, tense, rule, UNSURE)
    for handover in offices.handovers:
        if handover.office is None or handover.modality != "asserted" or handover.rule == "leaver and next holder":
            continue
        place = (handover.office, handover.start, handover.end)
        absent = handover.rule == "in absence"
        stands_in = frozenset({"acting"}) if absent else frozenset[str]()
        if not absent:
            past = "" if handover.future else "past"
            yield Holding(handover.predecessor, *place, frozenset(), past, "handover", UNSURE)
        coming = "future" if handover.future else ""
        yield Holding(handover.successor, *place, stands_in, coming, "handover", UNSURE)
