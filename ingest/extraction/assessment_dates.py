"""This file is when somebody judged: the date that opens the sentence in which the judgement is told."""

from __future__ import annotations

import re
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ontology.claims import Claim

OPENING = re.compile(r"\W*(?:(?:but|and|then|earlier|back|as early as)\s+)?(?:(?:in|on|at the end of)\s+)?", re.I)
"""What may stand before a date that opens a sentence: "But in June the panel raised concerns"."""


def add_date(analysis: Analysis, claim: Claim) -> Claim:
    """Return `claim` with the date that opens its sentence, where it has none and the date is not yet to come."""
    piece = claim.evidence[0]
    start = max((s.start for s in analysis.sentences if s.start <= piece.start), default=piece.start)
    date = next(iter(analysis.dates_in(start, piece.end)), None)
    if claim.when is not None or date is None or not OPENING.fullmatch(analysis.text, start, date.start):
        return claim
    to_come = date.lag is not None and date.lag[0] is not None and date.lag[0] > 0
    return claim if to_come else replace(claim, when=date)
