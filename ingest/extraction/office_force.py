"""This file is with what force moves and handovers are told: rumoured and denied ones count for nothing else."""

from __future__ import annotations

import re
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.office import Move, Offices
from govgraph.ontology.claims import Modality

SURE = frozenset(
    {"voted", "not until", "since", "with it", "until", "new", "list", "former job", "passed to", "table row", "brief"}
)
"""Rules whose words tell a fact, whatever governs the sentence about them."""


NOT_AGAIN = re.compile(
    r"(?:\w+\s+)?(?:did\s+not|didn.t|does\s+not|will\s+not|not\s+to|declined\s+to|not)\s+(?:seek|sought|stand|stood)\b"
)
"""Who does not stand again leaves: the denial is the telling."""


def judge_all(analysis: Analysis, offices: Offices) -> None:
    """Set the force of every move and handover."""
    offices.moves = [replace(move, modality=_judge(analysis, move)) for move in offices.moves]
    offices.handovers = [
        replace(h, modality=judge_modality(analysis, h.start, h.end))
        if "successor" not in h.rule and "predecessor" not in h.rule
        else h
        for h in offices.handovers
    ]


def _judge(analysis: Analysis, move: Move) -> Modality:
    if move.rule in SURE or move.modality != "asserted":
        return move.modality
    force = judge_modality(analysis, move.start, move.end)
    if force == "denied" and NOT_AGAIN.match(analysis.text, move.place):
        return "asserted"
    return "asserted" if move.rule == "noun" and force == "hedged" else force
