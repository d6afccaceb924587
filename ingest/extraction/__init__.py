"""This file is the run of all extractors over one analysed document: its claims, each once, in the text's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.assessments import extract_assessments
from govgraph.ingest.extraction.changes import extract_changes
from govgraph.ingest.extraction.communications import extract_communications
from govgraph.ingest.extraction.directives import extract_directives
from govgraph.ingest.extraction.links import extract_links
from govgraph.ingest.extraction.meetings import extract_meetings
from govgraph.ingest.extraction.money import extract_money
from govgraph.ingest.extraction.parties import extract_parties
from govgraph.ingest.extraction.posts import extract_posts
from govgraph.ingest.extraction.quotes import extract_quotes
from govgraph.ingest.extraction.rumours import extract_rumours
from govgraph.ingest.extraction.successions import extract_successions
from govgraph.ontology.claims import Claim, check_claim

Extractor = Callable[[Analysis], Iterator[Claim]]

EXTRACTORS: tuple[Extractor, ...] = (
    extract_posts,
    extract_changes,
    extract_rumours,
    extract_parties,
    extract_successions,
    extract_quotes,
    extract_directives,
    extract_assessments,
    extract_communications,
    extract_links,
    extract_meetings,
    extract_money,
)
"""Every extractor, in the order they run: each reads the analysis alone, never another's claims."""


def extract(analysis: Analysis) -> tuple[Claim, ...]:
    """Return what `analysis` says as claims, each checked against the text, sorted by where its evidence stands.

    Raises EvidenceError where an extractor quotes words that do not stand in the text.
    """
    found = drop_duplicates(claim for run in EXTRACTORS for claim in run(analysis))
    for claim in found:
        check_claim(claim, analysis.text)
    return tuple(sorted(found, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end, claim.type)))


def drop_duplicates(claims: Iterable[Claim]) -> list[Claim]:
    """Return `claims` with each statement kept once: the most confident, and of equals the first in the text."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key: tuple[object, ...] = (
            claim.type,
            claim.modality,
            claim.speaker,
            tuple(sorted(claim.fields.items(), key=lambda f: f[0])),
        )
        if "quote" not in claim.fields and claim.type in ("directive", "assessment", "quote"):
            key += (claim.evidence[0].start,)
        known = best.get(key)
        if known is None or rank(claim) < rank(known):
            best[key] = claim
    return list(best.values())


def rank(claim: Claim) -> tuple[float, int]:
    """Return the order in which like claims are preferred: the surer first, then the earlier."""
    return (-claim.confidence, claim.evidence[0].start)
