"""This file is the claims of posts: who holds, held or will hold which role in which body, as of the document."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.office import Holding
from govgraph.ingest.extraction.office_history import read_offices
from govgraph.ingest.extraction.office_status import tell_status
from govgraph.ontology.claims import Claim, Value

UNSURE = 0.75


def extract_posts(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each person in each office, with the status that the whole document gives it."""
    offices = read_offices(analysis)
    best: dict[tuple[int, str, str], tuple[Holding, str]] = {}
    for holding in _all_holdings(analysis):
        key = (id(holding.person), holding.office.role, holding.office.body)
        modality = (
            judge_modality(analysis, holding.start, holding.end)
            if holding.rule in ("copula", "chain", "leads")
            else "asserted"
        )
        known = best.get(key)
        if known is None or (known[1] != "asserted" and modality == "asserted") or _prefers(holding, known[0]):
            best[key] = (holding, modality)
    leads = {(person, body) for person, role, body in best if role == "lead commissioner"}
    for (person, role, body), (holding, modality) in best.items():
        if role == "commissioner" and (person, body) in leads and not holding.office.portfolio:
            continue
        fields: dict[str, Value] = {
            "person": holding.person.name,
            "role": holding.office.role,
            "body": holding.office.body,
            "status": tell_status(analysis, offices, holding),
        }
        if holding.office.portfolio:
            fields["portfolio"] = holding.office.portfolio
        yield Claim(
            "post",
            fields,
            (analysis.evidence(holding.start, holding.end),),
            modality,
            rule=f"post: {holding.rule}",
            confidence=holding.confidence,
        )


def _prefers(new: Holding, old: Holding) -> bool:
    return not old.office.portfolio and bool(new.office.portfolio)


def _all_holdings(analysis: Analysis) -> Iterator[Holding]:
    """Yield what is held by title, then what follows from a move or a handover: who resigned as leader was leader."""
    offices = read_offices(analysis)
    yield from (h for h in offices.holdings if h.office.role and (h.office.role != "councillor" or h.office.told))
    for move in offices.moves:
        if move.office is not None and move.modality == "asserted":
            tense = "past" if move.kind == "end" else ""
            yield Holding(
                move.person,
                move.office,
                move.start,
                move.end,
                move.capacity,
                tense if not move.future else "",
                f"{move.rule} of change",
                UNSURE,
            )
    for handover in offices.handovers:
        if (
            handover.office is not None
            and handover.modality == "asserted"
            and handover.rule != "leaver and next holder"
        ):
            absent = handover.rule == "in absence"
            stands_in = frozenset({"acting"}) if absent else frozenset[str]()
            if not absent:
                yield Holding(
                    handover.predecessor,
                    handover.office,
                    handover.start,
                    handover.end,
                    frozenset(),
                    "past",
                    "handover",
                    UNSURE,
                )
            yield Holding(
                handover.successor, handover.office, handover.start, handover.end, stands_in, "", "handover", UNSURE
            )
