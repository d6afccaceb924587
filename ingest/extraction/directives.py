"""This file is the extraction of directives: recommendations, findings, commitments and requirements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_clauses import find_in_clauses
from govgraph.ingest.extraction.directive_codes import find_in_codes
from govgraph.ingest.extraction.directive_lists import find_in_lists
from govgraph.ingest.extraction.directive_opinions import find_opinions
from govgraph.ingest.extraction.directive_tables import find_in_tables
from govgraph.ontology.claims import Claim


def extract_directives(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each directive: tables first, then lists, then clauses and nouns outside them."""
    structured = [*find_in_tables(analysis), *find_in_codes(analysis), *find_in_lists(analysis)]
    clauses = [claim for claim in find_in_clauses(analysis) if not is_within(claim, structured)]
    yield from structured
    yield from clauses
    yield from (claim for claim in find_opinions(analysis) if not is_within(claim, [*structured, *clauses]))


def is_within(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether the words of `claim` begin or end within those of another."""
    piece = claim.evidence[0]
    return any(
        other.evidence[0].start <= piece.start < other.evidence[0].end
        or piece.start <= other.evidence[0].start < piece.end
        for other in others
    )
