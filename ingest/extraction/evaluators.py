"""This file is who may judge in a document: its reviewers, inspectors, auditors, panels and commissioners."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.naming import find_author
from govgraph.ingest.extraction.papers import find_papers

OFFICES = frozenset(
    {
        "inspector",
        "reviewer",
        "commissioner",
        "lead commissioner",
        "auditor",
        "trust special administrator",
    }
)
ORDERING = frozenset(
    {
        "administrator",
        "supervisor",
        "receiver",
        "emergency manager",
        "statutory manager",
        "state monitor",
        "monitor",
        "crown manager",
    }
)
"""Offices whose holders run or watch a body for a time, and give it orders."""
INSIDE = frozenset({"leader", "deputy leader", "mayor", "cabinet member", "chief executive"})
"""Offices of those whose work reviewers and inspectors judge."""
MINISTERS = frozenset({"secretary of state", "minister"})
JUDGING = re.compile(
    r"\b(?:auditor|inspector|ombudsm[ae]n|reviewer|regulator|investigator|assessor|examiner|comptroller|controller\s+of\s+audit|"
    r"accountant[-\s]general|consultant|commissioner\s+of\s+(?:revenue|charities))",
    re.I,
)
NAMES = re.compile(
    r"\b(?:panel|recovery\s+board|improvement\s+(?:\w+\s+){0,2}board|assurance|audit\w*|ofsted|inspect\w+|commissioners?|"
    r"ombudsman|review(?:er)?|LLP|regulator|watchdog|peer\s+team|Quality\s+Commission|HMIC\w*|Grant\s+Thornton|KPMG|PwC|"
    r"Deloitte|Ernst|EY|Mazars|BDO|estyn|complaints\s+commission|public\s+accounts|standards\s+(?:board|commission)|consultants|"
    r"inquiry|accounts\s+commission|funding\s+(?:council|agency|commission)|visitation|royal\s+commission|commission\s+on|task\s*force|"
    r"comptroller|accountant-general|investigators?|peer\s+challenge(?:\s+team)?|oversight\s+(?:board|group|committee|panel)|"
    r"improvement\s+(?:board|panel)|demarcation\s+board|associates|&\s+Co\.?)(?!\w)",
    re.I,
)
"""Bodies that inspect or audit, by a word of their name."""

WORDS = re.compile(
    r"^(?:auditors?|inspectors?|reviewers?|commissioners?|panel|assessors?|regulators?|investigators?|consultants|ministers|the\s+team|(?:uk\s+)?government)$",
    re.I,
)


@lru_cache(maxsize=8)
def find_evaluators(analysis: Analysis) -> frozenset[str]:
    """Return the names of those whose judgement counts as a finding."""
    names = {
        author for paper in find_papers(analysis) if paper.kind in ("report", "review") for author in paper.authors
    } - _find_insiders(analysis)
    for mention in analysis.mentions:
        if mention.entity and mention.kind in ("body", "group") and NAMES.search(mention.entity.name):
            names.add(mention.entity.name)
        if mention.kind == "role" and (mention.role in OFFICES or JUDGING.search(mention.role)):
            near = [m for m in analysis.mentions_in(max(0, mention.start - 50), mention.end + 50) if m.kind == "person"]
            names.update(m.entity.name for m in near if m.entity)
    return frozenset(names - _councils(analysis))


def _find_insiders(analysis: Analysis) -> set[str]:
    """The names of those who lead a council: a report of theirs is an account of their own work."""
    return {
        near.entity.name
        for mention in analysis.mentions
        if mention.kind == "role" and mention.role in INSIDE
        for near in analysis.mentions_in(max(0, mention.start - 40), mention.end + 40)
        if near.kind == "person" and near.entity
    }


@lru_cache(maxsize=8)
def find_managers(analysis: Analysis) -> frozenset[str]:
    """Return the names of those put in to run or watch a body."""
    return frozenset(
        near.entity.name
        for mention in analysis.mentions
        if mention.kind == "role" and mention.role in ORDERING
        for near in analysis.mentions_in(max(0, mention.start - 40), mention.end + 40)
        if near.kind == "person" and near.entity
    )


@lru_cache(maxsize=8)
def find_ministers(analysis: Analysis) -> frozenset[str]:
    """Return the names of the ministers in the document."""
    names: set[str] = set()
    for mention in analysis.mentions:
        if mention.kind == "role" and mention.role in MINISTERS:
            if mention.entity:
                names.add(mention.entity.name)
            near = [m for m in analysis.mentions_in(max(0, mention.start - 40), mention.end + 40) if m.kind == "person"]
            names.update(m.entity.name for m in near if m.entity)
    return frozenset(names)


@lru_cache(maxsize=8)
def find_secretaries(analysis: Analysis) -> frozenset[str]:
    """Return the names of the secretaries of state in the document, or of its ministers where it has none."""
    names = {
        near.entity.name
        for mention in analysis.mentions
        if mention.kind == "role" and mention.role == "secretary of state"
        for near in analysis.mentions_in(max(0, mention.start - 40), mention.end + 40)
        if near.kind == "person" and near.entity
    }
    return frozenset(names) or find_ministers(analysis)


def _councils(analysis: Analysis) -> set[str]:
    return {e.name for m in analysis.mentions if (e := m.entity) and e.kind == "body" and e.register}


def is_evaluator(analysis: Analysis, name: str | None) -> bool:
    """Whether `name` is somebody whose findings count."""
    if name is None:
        return False
    return name in find_evaluators(analysis) or bool(NAMES.search(name)) or bool(WORDS.match(name))


@lru_cache(maxsize=8)
def find_watcher(analysis: Analysis) -> str | None:
    """Return who writes the document where they inspect or watch: an evaluator, or who signs as chair of a panel."""
    author = find_author(analysis)
    if author is None or is_evaluator(analysis, author):
        return author
    panels = any(m.kind == "body" and m.entity and NAMES.search(m.entity.name) for m in analysis.mentions)
    signed = [m.end for m in analysis.mentions if m.kind == "person" and m.entity and m.entity.name == author]
    chairs = any(m.role == "chair" and 0 <= m.start - signed[-1] < 40 for m in analysis.mentions) if signed else False
    return author if panels and chairs else None


def is_judge(analysis: Analysis, name: str | None) -> bool:
    """Whether `name` may voice praise or concern: an evaluator, a minister, or who writes the letter or report."""
    return name is not None and (
        is_evaluator(analysis, name)
        or name in find_ministers(analysis)
        or name in find_managers(analysis)
        or name == find_author(analysis)
    )
