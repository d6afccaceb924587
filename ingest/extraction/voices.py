"""This file is who speaks at a place in the text: whose quotation it stands in, if any."""

from __future__ import annotations

from functools import lru_cache

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.quotes import extract_quotes
from govgraph.ontology.claims import Claim


@lru_cache(maxsize=8)
def find_quotations(analysis: Analysis) -> tuple[Claim, ...]:
    """Return the quotations of `analysis`."""
    return tuple(extract_quotes(analysis))


def voice_at(analysis: Analysis, position: int) -> str | None:
    """Return who is quoted at `position`, None where the document itself speaks."""
    quotation = quotation_at(analysis, position)
    return quotation.speaker if quotation else None


def quotation_at(analysis: Analysis, position: int) -> Claim | None:
    """Return the quotation that `position` stands in."""
    for claim in find_quotations(analysis):
        if claim.evidence[0].start <= position < claim.evidence[0].end:
            return claim
    return None
