"""This file is the extraction of links: who appoints, oversees, reports to, reviews or funds whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.link_appointments import find_appointments
from govgraph.ingest.extraction.link_oversight import find_oversight
from govgraph.ingest.extraction.link_reviews import find_reviews
from govgraph.ingest.extraction.link_support import find_support
from govgraph.ingest.extraction.link_words import OVERSEER
from govgraph.ingest.extraction.naming import main_council
from govgraph.ontology.claims import Claim

READERS: tuple[Callable[[Analysis], Iterator[Claim]], ...] = (
    find_appointments,
    find_oversight,
    find_reviews,
    find_support,
)


def extract_links(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each link, one for each kind, subject and object: the surest, then the first."""
    best: dict[tuple[object, ...], Claim] = {}
    for read in READERS:
        for claim in read(analysis):
            key = (claim.modality, *(claim.fields[name] for name in ("kind", "subject", "object")))
            if key not in best or claim.confidence > best[key].confidence:
                best[key] = claim
    yield from best.values()
    yield from find_implied(analysis, list(best.values()))


def find_implied(analysis: Analysis, found: list[Claim]) -> Iterator[Claim]:
    """Yield the oversight that goes with setting up an improvement panel or sending in commissioners."""
    known = {claim.fields["subject"] for claim in found if claim.fields["kind"] == "oversees"}
    council = main_council(analysis)
    for claim in found:
        subject = str(claim.fields["subject"])
        overseer = bool(OVERSEER.search(subject)) and "advisory" not in subject.lower()
        implied = overseer and claim.fields["kind"] in ("appointed_by", "established_by")
        if implied and council and subject not in known and council not in (subject, claim.fields["object"]):
            known.add(subject)
            fields = {"kind": "oversees", "subject": subject, "object": council}
            yield replace(claim, fields=fields, rule="link: set up, so oversees", confidence=0.6)
