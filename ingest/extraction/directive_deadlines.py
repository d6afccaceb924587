"""This file is the deadline of a directive: the day by which its words say that it is to be done."""

from __future__ import annotations

import re
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ontology.claims import Claim, When

BEFORE = re.compile(
    r"(?:\b(?:by|before|within|until|no later than|not later than|in time for|due|ready for|deadline(?: of| is)?)"
    r"(?: the(?: end| start| beginning)? of| the| at the latest| early| late| mid-?| its| a period of)?\s*)$",
    re.I,
)
"""What makes the date that follows a deadline."""


def add_deadline(analysis: Analysis, claim: Claim) -> Claim:
    """Return `claim` with the last date in its sentence that is a deadline, where it has no date of its own."""
    if claim.when is not None or claim.fields.get("kind") == "finding":
        return claim
    piece = claim.evidence[0]
    text, end = analysis.text, _sentence_end(analysis, piece.end)
    found: When | None = None
    for date in analysis.dates_in(piece.start, end):
        if BEFORE.search(text[max(piece.start, date.start - 40) : date.start]):
            found = date
    return replace(claim, when=found) if found else claim


def _sentence_end(analysis: Analysis, position: int) -> int:
    """The end of the sentence that the words end in, or of the words where none goes on behind them."""
    return next((s.end for s in analysis.sentences if s.start < position <= s.end), position)
