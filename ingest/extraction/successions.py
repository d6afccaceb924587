"""This file is the claims of succession: who followed whom in which role."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.office_history import read_offices
from govgraph.ontology.claims import Claim


def extract_successions(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each handover of an office."""
    for handover in read_offices(analysis).handovers:
        if handover.office is None or not handover.office.body:
            continue
        yield Claim(
            "succession",
            {
                "predecessor": handover.predecessor.name,
                "successor": handover.successor.name,
                "role": handover.office.role,
                "body": handover.office.body,
            },
            (analysis.evidence(handover.start, handover.end),),
            handover.modality,
            rule=f"succession: {handover.rule}",
            confidence=handover.confidence,
        )
