"""This file is the name by which a document knows a party: a person, a body or a group, in its fullest form there."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.link_words import OVERSEER

FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
ISSUER = re.compile(r"\b(?:panel|board|commission|commissioners|inspectorate|ombudsman|auditor|ofsted)\b", re.I)
ISSUED = re.compile(r"\b(?:annual|progress|final|interim|monitoring|inspection)\s+report\b", re.I)
PAST = frozenset({"former", "then", "previous", "ex", "past", "old", "outgoing"})
SECOND_PERSON = frozenset({"you", "your"})


def name_mention(analysis: Analysis, mention: Mention | None) -> str | None:
    """Return the fullest name of what `mention` stands for, None where that cannot be told."""
    if mention is None:
        return None
    if mention.entity is not None and mention.kind != "role":
        return mention.entity.name
    word = analysis.words(mention.start, mention.end).lower()
    if mention.kind == "pronoun":
        if word in FIRST_PERSON:
            return find_author(analysis)
        return find_addressee(analysis) if word in SECOND_PERSON else None
    if mention.kind == "role":
        return mention.entity.name if mention.entity else find_holder(analysis, mention)
    return None


def name_or_title(analysis: Analysis, mention: Mention | None) -> str | None:
    """Return the name of what `mention` stands for, or the title it goes by: "Secretary of State", "councillors"."""
    named = name_mention(analysis, mention)
    if named or mention is None or mention.kind not in ("role", "group"):
        return named
    words = re.sub(r"\s+", " ", analysis.words(mention.start, mention.end))
    if (
        mention.role in ("secretary of state", "minister")
        and mention.portfolio
        and not words.lower().startswith("secretary")
    ):
        return mention.portfolio
    return re.sub(r"^(?:the|then|new|former)\s+", "", words, flags=re.I)


def find_author(analysis: Analysis) -> str | None:
    """Return who writes as "I" and "we": who signs, or else whose name stands in the letter's head."""
    for block in reversed(analysis.blocks):
        if block.kind == "signature":
            people = [
                m for m in analysis.mentions_in(block.start, block.end) if m.kind in ("person", "body") and m.entity
            ]
            if people and people[0].entity:
                return people[0].entity.name
    return _find_issuer(analysis)


def _find_issuer(analysis: Analysis) -> str | None:
    """Whose report it is: the panel, board or inspectorate in its heading."""
    headed = any(ISSUED.search(analysis.text[b.start : b.end]) for b in analysis.blocks[:4])
    if analysis.document.kind not in ("report", "review", "assessment") and not (
        headed and analysis.document.kind not in ("press", "article", "release", "web", "web page")
    ):
        return None
    for mention in analysis.mentions:
        if mention.start > 600:
            return None
        if mention.kind == "body" and mention.entity and ISSUER.search(mention.entity.name):
            return mention.entity.name
    return None


def find_addressee(analysis: Analysis) -> str | None:
    """Return whom the letter is written to: the name after "Dear", or the first person in the letter's head."""
    greeting = re.search(r"^\W*Dear\s+", analysis.text, re.M)
    if greeting:
        for mention in analysis.mentions_in(greeting.end(), greeting.end() + 80):
            if (
                mention.kind == "person"
                and mention.entity
                and "\n" not in analysis.text[greeting.end() : mention.start]
            ):
                return mention.entity.name
    for block in analysis.blocks:
        if block.kind == "letterhead":
            for mention in analysis.mentions_in(block.start, block.end):
                if mention.kind == "person" and mention.entity:
                    return mention.entity.name
    return None


def find_holder(analysis: Analysis, role: Mention) -> str | None:
    """Return who holds the post "the mayor" names: the one person whom the document gives that title, or None."""
    holders: dict[str, int] = {}
    for other in analysis.mentions:
        if (
            other.kind != "role"
            or other.role != role.role
            or other.capacity in PAST
            or (role.portfolio and other.portfolio != role.portfolio)
        ):
            continue
        for person in analysis.mentions_in(max(0, other.start - 60), other.end + 60):
            if person.kind == "person" and person.entity and _is_title(analysis, other, person):
                holders[person.entity.name] = holders.get(person.entity.name, 0) + 1
    return max(holders, key=lambda name: holders[name]) if holders else None


def _is_title(analysis: Analysis, role: Mention, person: Mention) -> bool:
    if person.start >= role.end:
        return bool(re.fullmatch(r"[\s*]*|,\s*|\s+is\s+|\s*\(", analysis.text[role.end : person.start]))
    between = analysis.text[person.end : role.start]
    past = re.search(r"\b(?:when|once|then|former|formerly|previously|until|late|ex)\b", between)
    return not past and bool(re.fullmatch(r",\s*(?:the|its|our|a)?\s*(?:[\w’']+\s+){0,4}", between))


def main_council(analysis: Analysis) -> str | None:
    """Return the body the document is about that others oversee: its subject, or where that is a panel, the council."""
    if analysis.subject is not None and not OVERSEER.search(analysis.subject.name):
        return analysis.subject.name
    counts: dict[str, int] = {}
    for mention in analysis.mentions:
        if mention.kind == "body" and mention.entity and mention.entity.register:
            counts[mention.entity.name] = counts.get(mention.entity.name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None
