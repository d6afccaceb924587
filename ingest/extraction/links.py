"""This file is the extraction of links: who appoints, oversees, reports to, reviews or funds whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directives import extract_directives
from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.link_appointments import find_appointments
from govgraph.ingest.extraction.link_foundings import find_foundings
from govgraph.ingest.extraction.link_funding import find_funding
from govgraph.ingest.extraction.link_oversight import find_oversight
from govgraph.ingest.extraction.link_reviews import find_reviews
from govgraph.ingest.extraction.link_support import find_support
from govgraph.ingest.extraction.link_words import OVERSEER
from govgraph.ingest.extraction.naming import main_council
from govgraph.ontology.claims import Claim, Value

NOT_A_REVIEWER = re.compile(
    rf"{OVERSEER.pattern}|\b(?:panel|committee|commissioners?|ministers?|government|council|department)\b", re.I
)
"""Those whose findings are no review from outside: they are set over the body, or part of it."""

READERS: tuple[Callable[[Analysis], Iterator[Claim]], ...] = (
    find_appointments,
    find_foundings,
    find_oversight,
    find_reviews,
    find_support,
    find_funding,
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
    yield from find_judged(analysis, list(best.values()))


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


def find_judged(analysis: Analysis, found: list[Claim]) -> Iterator[Claim]:
    """Yield the review that goes with the findings of one who inspects or audits from outside."""
    council = main_council(analysis)
    known = {claim.fields["object"] for claim in found if claim.fields["kind"] == "reviewed_by"}
    known |= {claim.fields["subject"] for claim in found if claim.fields["kind"] == "oversees"}
    for claim in extract_directives(analysis):
        by = str(claim.fields.get("by", ""))
        judged = claim.fields["kind"] == "finding" and claim.modality == "asserted" and is_evaluator(analysis, by)
        if not judged or council is None or by in known or by == council or NOT_A_REVIEWER.search(by):
            continue
        known.add(by)
        fields: dict[str, Value] = {"kind": "reviewed_by", "subject": council, "object": by}
        yield replace(claim, type="link", fields=fields, speaker=None, rule="link: its findings", confidence=0.6)
