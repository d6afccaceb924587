"""This file is the claims of change: who took up or left which role, how and when."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.office import Move
from govgraph.ingest.extraction.office_history import read_offices
from govgraph.ontology.claims import Claim, Value


def extract_changes(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each taking up or leaving of an office, told twice only where the dates differ."""
    best: dict[tuple[object, ...], Move] = {}
    for move in read_offices(analysis).moves:
        if move.office is None or not move.office.body:
            continue
        key = (
            move.kind,
            id(move.person),
            move.office.role,
            move.office.body,
            move.modality,
            move.manner == "suspended",
        )
        known = best.get(key)
        if known is None or _worth(move) > _worth(known):
            best[key] = move
    for move in best.values():
        yield _claim(analysis, move)


def _worth(move: Move) -> int:
    return 2 * bool(move.when and move.when.edtf) + bool(move.manner) - 3 * (move.rule == "handover")


def _claim(analysis: Analysis, move: Move) -> Claim:
    assert move.office is not None
    fields: dict[str, Value] = {
        "change": move.kind,
        "person": move.person.name,
        "role": move.office.role,
        "body": move.office.body,
    }
    if move.manner:
        fields["manner"] = move.manner
    if move.when is not None and move.when.edtf:
        fields["date"] = move.when.edtf
    return Claim(
        "change",
        fields,
        (analysis.evidence(move.start, move.end),),
        move.modality,
        when=move.when,
        rule=f"change: {move.rule}",
        confidence=move.confidence,
    )
