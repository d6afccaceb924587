"""This file is the extraction of directives: recommendations, findings, commitments and requirements."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_clauses import find_in_clauses
from govgraph.ingest.extraction.directive_lists import find_in_lists
from govgraph.ingest.extraction.directive_tables import find_in_tables
from govgraph.ontology.claims import Claim


def extract_directives(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each directive: tables first, then lists, then clauses outside them."""
    structured = [*find_in_tables(analysis), *find_in_lists(analysis)]
    yield from structured
    spans = [(claim.evidence[0].start, claim.evidence[0].end) for claim in structured]
    for claim in find_in_clauses(analysis):
        place = claim.evidence[0].start
        if not any(start <= place < end for start, end in spans):
            yield claim
