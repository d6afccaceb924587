"""This file is the body that a place in the text is about, where its words name none: who is reviewed, who pays."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.evaluators import JUDGING, NAMES
from govgraph.ingest.extraction.link_words import OVERSEER
from govgraph.ingest.extraction.naming import GOVERNED, WATCHES, main_council
from govgraph.ingest.extraction.sections import find_section_body
from govgraph.ingest.extraction.subjects import sentence_at

NEAR = 300
"""Characters before the sentence in which a body may be named that it is about."""
SHARE = 0.5
"""A body with this share of all governed bodies named is what the document is about."""


def body_about(analysis: Analysis, position: int) -> str | None:
    """Return the governed body that the words at `position` are about, None where the document is about none.

    It is the one the section is headed by, the one the whole document is about, unless the sentences about
    `position` name another.
    """
    if (section := find_section_body(analysis, position)) is not None:
        return section.name
    sentence = sentence_at(analysis, position)
    council, alone = main_council(analysis), _is_alone(analysis)
    if alone or sentence is None:
        return council
    near = [
        mention.entity.name
        for mention in analysis.mentions_in(max(sentence.block.start, sentence.start - NEAR), sentence.end)
        if mention.kind == "body" and mention.entity and is_governed(analysis, mention.entity.name)
    ]
    return near[-1] if near and council not in near else council


def is_governed(analysis: Analysis, name: str) -> bool:
    """Tell whether `name` is a body that others watch over: a council, a trust, a school."""
    if OVERSEER.search(name) or WATCHES.search(name):
        return False
    return bool(GOVERNED.search(name)) or name in _registered(analysis)


@lru_cache(maxsize=8)
def _registered(analysis: Analysis) -> frozenset[str]:
    return frozenset(m.entity.name for m in analysis.mentions if m.kind == "body" and m.entity and m.entity.register)


@lru_cache(maxsize=8)
def _is_alone(analysis: Analysis) -> bool:
    """Whether the document is about one body in the main."""
    counts = Counter(
        m.entity.name
        for m in analysis.mentions
        if m.kind == "body" and m.entity and is_governed(analysis, m.entity.name)
    )
    council = main_council(analysis)
    return bool(counts) and council is not None and counts[council] >= SHARE * counts.total()


INSPECTORS = re.compile(
    r"\b(?:(?:Healthcare|Care|Audit|Accounts|Charity|Standards|Integrity|Public Service|Health) Commission|"
    r"Comptroller|Monitor|NAO|CQC|HMI|Healthcare Improvement|(?:review|inspection|peer \w+) team|Examiner"
    r"|Grand Jury|Inspector General)\b",
    re.I,
)
"""Bodies that inspect or audit in other fields and countries."""
RULING = re.compile(r"\b(?:commissioner|chair|leader|mayor|chief executive|director|minister|secretary of state)\b")


def is_inspector(analysis: Analysis, name: str) -> bool:
    """Tell whether `name` inspects, audits or reviews by office: a body by its name, a person by title."""
    if NAMES.search(name) or INSPECTORS.search(name):
        return not OVERSEER.search(name) and not re.search(r"commissioners?$", name, re.I)
    roles = _roles_of(analysis).get(name, ())
    return any(JUDGING.search(role) for role in roles) and not any(RULING.search(role) for role in roles)


def is_ruler(analysis: Analysis, name: str) -> bool:
    """Tell whether the person `name` leads, directs or is set over a body, and so does not review it from outside."""
    return any(RULING.search(role) for role in _roles_of(analysis).get(name, ()))


@lru_cache(maxsize=8)
def _roles_of(analysis: Analysis) -> dict[str, frozenset[str]]:
    """The titles that stand within some words of each person."""
    found: dict[str, frozenset[str]] = {}
    for role in analysis.mentions:
        if role.kind == "role":
            for person in analysis.mentions_in(max(0, role.start - 50), role.end + 50):
                if person.kind == "person" and person.entity:
                    found[person.entity.name] = found.get(person.entity.name, frozenset()) | {role.role}
    return found
