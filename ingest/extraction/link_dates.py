"""This file is since when a link is there: "oversight by a panel since 2014", "was set up in January 2015"."""

from __future__ import annotations

import re
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ontology.claims import Claim

SINCE = re.compile(r"\bsince\s+(?:the\s+(?:beginning|start|end)\s+of\s+)?$", re.I)
LASTING = frozenset({"appointed_by", "established_by", "oversees", "part_of", "reports_to", "works_with"})
FOUNDED = re.compile(
    r"\b(?:set up|established|created|formed|appointed|founded|launched)\b[^.;,]{0,60}?\s(?:in|on)\s$", re.I
)
"""What stands between a founding and its date, all in one clause."""


def add_link_date(analysis: Analysis, claim: Claim) -> Claim:
    """Return `claim` with the date since which its sentence says that it holds, or on which the body was set up."""
    piece = claim.evidence[0]
    if claim.when is not None or claim.fields.get("kind") not in LASTING:
        return claim
    founding = claim.fields["kind"] in ("appointed_by", "established_by")
    for date in analysis.dates_in(piece.start, piece.end):
        before = analysis.text[piece.start : date.start]
        if date.edtf and (SINCE.search(before) or (founding and FOUNDED.search(before))):
            return replace(claim, when=date)
    return claim
