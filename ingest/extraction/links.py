"""This file is the extraction of links: who appoints, oversees, reports to, reviews or funds whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directives import extract_directives
from govgraph.ingest.extraction.evaluators import WORDS, find_ministers, is_evaluator
from govgraph.ingest.extraction.link_appointments import find_appointments
from govgraph.ingest.extraction.link_bodies import body_about, is_ruler
from govgraph.ingest.extraction.link_dates import add_link_date
from govgraph.ingest.extraction.link_fields import find_fields
from govgraph.ingest.extraction.link_foundings import find_foundings
from govgraph.ingest.extraction.link_frames import find_framed
from govgraph.ingest.extraction.link_funding import find_funding
from govgraph.ingest.extraction.link_oversight import find_oversight
from govgraph.ingest.extraction.link_reviews import find_reviews
from govgraph.ingest.extraction.link_support import find_support
from govgraph.ingest.extraction.link_words import OVERSEER
from govgraph.ingest.extraction.naming import main_council
from govgraph.ontology.claims import Claim, Value

NOT_A_REVIEWER = re.compile(
    rf"{OVERSEER.pattern}|\b(?:Messrs|panel|committee|commissioners?|ministers?|government|council|department)\b", re.I
)
"""Those whose findings are no review from outside: they are set over the body, or part of it."""
TITLE = re.compile(r"\b(?:[Mm]inisters?|Secretary of State|Secretary)$")
GROUP = re.compile(
    r"(?:\w+ )?(?:[Cc]ommissioners|[Ii]nspectors|[Aa]dministrators|[Aa]uditors|[Aa]dvisers|[Tt]rustees)\b"
)

BETTER_PARSED = frozenset({"link: appointed by", "link: oversees", "link: review, named after"})
"""Readings of words alone that the parse does better: only for documents that nothing parses."""
READERS: tuple[Callable[[Analysis], Iterator[Claim]], ...] = (
    find_framed,
    find_fields,
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
    parsed = bool(analysis.parse_words("It is."))
    for read in READERS:
        for claim in read(analysis):
            if read is not find_framed and (_is_told(claim, best.values()) or (parsed and claim.rule in BETTER_PARSED)):
                continue
            key = _key(analysis, claim)
            if key not in best or claim.confidence > best[key].confidence:
                best[key] = claim
    kept = [add_link_date(analysis, claim) for claim in _drop_groups(best.values())]
    yield from kept
    yield from find_implied(analysis, kept)
    yield from find_judged(analysis, kept)


def _is_told(claim: Claim, found: Iterable[Claim]) -> bool:
    """Whether a frame tells the same sentence's link of that kind with another party on one side: it knows better.

    Of those appointed together one may be all that the frame has.
    """
    return claim.fields["kind"] != "appointed_by" and any(
        other.rule == "link: frame"
        and other.evidence[0].start == claim.evidence[0].start
        and other.fields["kind"] == claim.fields["kind"]
        and (other.fields["subject"] == claim.fields["subject"]) != (other.fields["object"] == claim.fields["object"])
        for other in found
    )


def _key(analysis: Analysis, claim: Claim) -> tuple[object, ...]:
    """What two claims of one link share: set up or appointed is one, a minister and the title alone is one."""
    subject, object_ = str(claim.fields["subject"]), str(claim.fields["object"])
    kind = "made_by" if str(claim.fields["kind"]) in ("appointed_by", "established_by") else claim.fields["kind"]
    minister = object_ in find_ministers(analysis) or TITLE.search(object_)
    return claim.modality, kind, subject.lower(), "minister" if minister else object_.lower()


def _drop_groups(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out "the commissioners" where those appointed by the same party are named one by one."""
    every = list(claims)
    named = {
        str(c.fields["object"]).lower()
        for c in every
        if c.fields["kind"] == "appointed_by" and not GROUP.match(str(c.fields["subject"]))
    }
    for claim in every:
        group = claim.fields["kind"] == "appointed_by" and GROUP.match(str(claim.fields["subject"]))
        if not (group and str(claim.fields["object"]).lower() in named):
            yield claim


def find_implied(analysis: Analysis, found: list[Claim]) -> Iterator[Claim]:
    """Yield the oversight that goes with setting up an improvement panel or sending in commissioners."""
    known = {claim.fields["subject"] for claim in found if claim.fields["kind"] == "oversees"}
    council = main_council(analysis)
    for claim in found:
        subject = str(claim.fields["subject"])
        sent_in = claim.rule == "link: government-appointed" and subject.endswith("ommissioner")
        overseer = sent_in or (bool(OVERSEER.search(subject)) and "advisory" not in subject.lower())
        implied = overseer and claim.fields["kind"] in ("appointed_by", "established_by")
        if implied and council and subject not in known and council not in (subject, claim.fields["object"]):
            known.add(subject)
            fields = {"kind": "oversees", "subject": subject, "object": council}
            yield replace(claim, fields=fields, rule="link: set up, so oversees", confidence=0.6)


def find_judged(analysis: Analysis, found: list[Claim]) -> Iterator[Claim]:
    """Yield the review that goes with the findings of one who inspects or audits from outside."""
    known = {claim.fields["object"] for claim in found if claim.fields["kind"] == "reviewed_by"}
    known |= {claim.fields["subject"] for claim in found if claim.fields["kind"] in ("oversees", "reports_to")}
    for claim in extract_directives(analysis):
        by = str(claim.fields.get("by", ""))
        judged = claim.fields["kind"] == "finding" and claim.modality == "asserted" and is_evaluator(analysis, by)
        if not judged or by in known or NOT_A_REVIEWER.search(by) or WORDS.match(by) or is_ruler(analysis, by):
            continue
        council = body_about(analysis, claim.evidence[0].start)
        if council is None or by == council:
            continue
        known.add(by)
        fields: dict[str, Value] = {"kind": "reviewed_by", "subject": council, "object": by}
        yield replace(claim, type="link", fields=fields, speaker=None, rule="link: its findings", confidence=0.6)
