"""This file is the name by which a document knows a party: a person, a body or a group, in its fullest form there."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.genres import is_press, is_report
from govgraph.ingest.extraction.link_words import OVERSEER
from govgraph.ingest.extraction.secretaries_meant import find_secretary, is_local
from govgraph.ingest.extraction.turns import speaker_of_turn
from govgraph.ontology.registers import find_department

FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})
VALEDICTION = re.compile(
    r"^\W*(?:yours\s+(?:sincerely|faithfully|truly|ever|etc)|(?:sincerely|respectfully|faithfully|cheers|regards)(?=,|\s*$)|yours,|(?:kind|best|warm)(?:est)?\s+(?:regards|wishes)|with\s+\w+\s+(?:\w+\s+)?wish(?:es)?)\b",
    re.I | re.M,
)
FIRST = re.compile(r"\b(?:I|my|We|our)\b")
SHORT = 12
"""Words of a line that signs a letter."""
COPIED = re.compile(r"\W*(?:cc?(?=\s?:|\s\s)|copy|copies|copied|enc|distribution)\b", re.I)
MADE_BY = re.compile(
    r"\b(?:prepared|written|compiled|conducted|statement|report|review)\s+(?:\w+\s+){0,3}by:?\s+(?:the\s+)?(?:\w+\s+){0,2}\Z"
    r"|^\W*(?:report\s+(?:of|by|author)|author|presented\s+by|(?:lead|contact)\s+officer|from)\s*:[^\n:]*\Z",
    re.I | re.M,
)
ISSUER = re.compile(
    r"\b(?:panel|board|commission|commissioners|inspectorate|ombudsman|auditors?|audit|ofsted|estyn|LLP|inquiry|regulator|watchdog)\b",
    re.I,
)
ISSUED = re.compile(r"\b(?:annual|progress|final|interim|monitoring|inspection)\s+report\b", re.I)
PAST = frozenset({"former", "then", "previous", "ex", "past", "old", "outgoing"})
WATCHES = re.compile(
    r"\b(?:audit\w*|inspect\w+|ombudsman|ofsted|estyn|office|department|ministry|committee|regulator|quality\s+commission|"
    r"development\s+authority|LLP|consultants?|association|union|party)\b",
    re.I,
)
"""Words in the name of a body that watches, pays or advises others: a document about governance is not about it."""
GOVERNED = re.compile(
    r"\b(?:council|corporation|authority|trust|university|college|school|academy|police|constabulary|board|service|borough|"
    r"shire|county|city)\b",
    re.I,
)
"""Words in the name of a body that others oversee."""
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
            return author_at(analysis, mention.start)
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
        and find_department(mention.portfolio) is not None
        and not words.lower().startswith("secretary")
    ):
        return mention.portfolio
    return re.sub(r"^(?:the|then|new|former)\s+", "", words, flags=re.I)


def author_at(analysis: Analysis, position: int) -> str | None:
    """Return who writes or speaks as "I" at `position`: whose turn it is, else the author of the whole."""
    return speaker_of_turn(analysis, position) or find_author(analysis)


@lru_cache(maxsize=8)
def find_author(analysis: Analysis) -> str | None:
    """Return who writes as "I" and "we": who signs, who is named as the maker, or the panel in the heading."""
    endings = list(VALEDICTION.finditer(analysis.text))
    after = endings[-1].end() if endings else 0
    blocks = [b for b in analysis.blocks if b.kind == "signature" and b.end > after]
    for block in blocks if endings else reversed(blocks):
        if COPIED.match(analysis.text, block.start):
            continue
        signed = analysis.mentions_in(max(block.start, after), block.end)
        people = [m for m in signed if m.kind in ("person", "body") and m.entity]
        if people and people[0].entity:
            return people[0].entity.name
    return _find_signer(analysis, after) or _find_maker(analysis) or _find_issuer(analysis)


def _find_signer(analysis: Analysis, after: int) -> str | None:
    """Who is named in the short lines after the farewell, or in the last of them: "Jo Hill, Lead Commissioner"."""
    if is_press(analysis):
        return None
    short = [
        b for b in analysis.blocks if len(analysis.text[b.start : b.end].split()) <= SHORT and b.kind != "boilerplate"
    ]
    if after:
        lines = [b for b in short if b.start >= after][:4]
    elif FIRST.search(analysis.text):
        lines = [b for b in analysis.blocks[-2:] if b in short]
    else:
        return None
    for block in lines:
        if COPIED.match(analysis.text, block.start):
            return None
        named = [m for m in analysis.mentions_in(block.start, block.end) if m.kind == "person" and m.entity]
        if named and named[0].entity:
            return named[0].entity.name
    return None


def _find_maker(analysis: Analysis) -> str | None:
    """Who speaks in a statement or made a report: "(James Ashe): On 12 May I ...", "Prepared by Ann Hope"."""
    for mention in analysis.mentions:
        if mention.start > 900:
            return None
        before, after = (
            analysis.text[max(0, mention.start - 60) : mention.start],
            analysis.text[mention.end : mention.end + 4],
        )
        made = MADE_BY.search(before) and not is_press(analysis)
        if mention.kind == "person" and mention.entity and (made or (before.endswith("(") and after.startswith("):"))):
            return mention.entity.name
    return None


def _find_issuer(analysis: Analysis) -> str | None:
    """Whose report it is: the panel, board or inspectorate in its heading."""
    headed = any(ISSUED.search(analysis.text[b.start : b.end]) for b in analysis.blocks[:4])
    if is_press(analysis) or not (headed or is_report(analysis)):
        return None
    for mention in analysis.mentions:
        if mention.start > 600:
            return None
        named = mention.entity is not None and ISSUER.search(mention.entity.name) and " " in mention.entity.name
        if mention.kind == "body" and mention.entity and named:
            return mention.entity.name
    return None


@lru_cache(maxsize=8)
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
    if not holders and is_local(role) and (secretary := find_secretary(analysis)):
        return secretary.name
    return max(holders, key=lambda name: holders[name]) if holders else None


def _is_title(analysis: Analysis, role: Mention, person: Mention) -> bool:
    if person.start >= role.end:
        return bool(re.fullmatch(r"[\s*]*|,\s*|\s+is\s+|\s*\(", analysis.text[role.end : person.start]))
    between = analysis.text[person.end : role.start]
    past = re.search(r"\b(?:when|once|then|former|formerly|previously|until|late|ex)\b", between)
    return not past and bool(re.fullmatch(r",\s*(?:the|its|our|a)?\s*(?:[\w’']+\s+){0,4}", between))


@lru_cache(maxsize=8)
def main_council(analysis: Analysis) -> str | None:
    """Return the body the document is about that others oversee: its subject, or where that oversees, the governed."""
    subject = analysis.subject.name if analysis.subject is not None else None
    if subject is not None and not OVERSEER.search(subject) and not WATCHES.search(subject):
        return subject
    counts: dict[str, int] = {}
    for mention in analysis.mentions:
        name = mention.entity.name if mention.kind == "body" and mention.entity else ""
        registered = mention.entity is not None and mention.entity.register is not None
        if name and (registered or (GOVERNED.search(name) and " " in name and not WATCHES.search(name))):
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None
