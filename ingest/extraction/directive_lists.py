"""This file is the directives in lists: "We recommend that the council:" and what is asked, point by point."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.attribution import name_subject
from govgraph.ingest.extraction.directive_words import RECOMMENDATION_HEAD, TRIGGERS, Trigger, find_status
from govgraph.ingest.extraction.genres import is_report
from govgraph.ingest.extraction.naming import find_author, name_mention
from govgraph.ingest.extraction.papers import find_papers, paper_before
from govgraph.ingest.extraction.spans import trim
from govgraph.ontology.claims import Claim

LEAD_IN = re.compile(r"[:—–-]\s*\**\s*$")
SHOULD = re.compile(r"\b(?:should|must|shall|is\s+to|are\s+to|needs?\s+to|has\s+to)\b", re.I)
TAIL = re.compile(r"[\s;,.]*(?:\b(?:and|or)\b)?[\s;,.*]*$")
NOUN_LEADS = (
    ("recommendation", re.compile(r"\brecommendations?\b", re.I)),
    ("finding", re.compile(r"\b(?:findings|conclusions|criticisms|weaknesses|failings)\b", re.I)),
    ("commitment", re.compile(r"\b(?:commitments|pledges|promises|undertakings)\b", re.I)),
    ("requirement", re.compile(r"\b(?:requirements|directions)\b", re.I)),
)
PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
FINDINGS = re.compile(
    r"(?:[\d.]+\s+)?(?:(?:key|main|our|summary\s+of)\s+)*(?:findings|conclusions|criticisms|weaknesses)", re.I
)
KINDS = ("recommendation", "requirement", "commitment")


def find_in_lists(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each item of a list that a sentence of recommending, requiring or promising leads in."""
    blocks = analysis.blocks
    for place, block in enumerate(blocks):
        if block.kind != "list item" or (place and not _starts_list(analysis.text, blocks[place - 1], block)):
            continue
        items = _take_items(analysis.text, blocks, place)
        lead = _find_lead(analysis, blocks, place)
        trigger, position = lead if lead else (None, None)
        if trigger is not None and position is not None:
            yield from _claims(analysis, items, trigger.kind, _fields(analysis, trigger, position, block), trigger.rule)
        elif noun := _find_noun_lead(analysis, blocks, place):
            yield from _claims(analysis, items, noun[0], {"by": noun[1]} if noun[1] else {}, f"{noun[0]}s listed")
        elif kind := find_section_kind(block.section):
            by = author_of_section(analysis, block)
            yield from _claims(analysis, items, kind, {"by": by} if by else {}, f"list of {kind}s")


def find_section_kind(section: str) -> str | None:
    """Return what a list under the heading `section` holds."""
    if RECOMMENDATION_HEAD.search(section) and not re.search(r"response|progress", section, re.I):
        return "recommendation"
    return "finding" if FINDINGS.fullmatch(section.strip(" *_#:\n")) else None


def _starts_list(text: str, before: Block, item: Block) -> bool:
    """Whether a list begins with `item`: nothing of the kind before it, or a numbered paragraph that leads it in."""
    return before.kind != "list item" or bool(LEAD_IN.search(text[before.start : before.end]))


def _style(text: str, item: Block) -> str:
    """How the item is marked: by a bullet, a number, a letter in brackets."""
    mark = re.match(r"\s*(?:\(?(\d)|\(([a-z]))", text[item.start : item.end]) if item.end else None
    if mark is None:
        return "bullet"
    return "number" if mark.group(1) else "letter"


def _take_items(text: str, blocks: Sequence[Block], place: int) -> list[Block]:
    items: list[Block] = []
    for block in blocks[place:]:
        if block.kind != "list item" or _style(text, block) != _style(text, blocks[place]):
            break
        items.append(block)
    return items


def _find_lead(analysis: Analysis, blocks: Sequence[Block], place: int) -> tuple[Trigger, int] | None:
    """The verb of the paragraph that leads the list in, and where it stands."""
    if place == 0 or blocks[place - 1].kind not in ("paragraph", "heading", "list item"):
        return None
    lead = blocks[place - 1]
    words = analysis.text[lead.start : lead.end]
    if not LEAD_IN.search(words):
        return None
    low = lead.start + max([m.end() for m in re.finditer(r"[.!?]\s+(?=[A-Z])", words)], default=0)
    found = [
        (match.start(), trigger)
        for trigger in TRIGGERS
        if trigger.kind in KINDS
        for match in trigger.pattern.finditer(analysis.text, low, lead.end)
    ]
    if found:
        position, trigger = min(found, key=lambda pair: pair[0])
        return trigger, position
    if should := SHOULD.search(analysis.text, low, lead.end):
        return next(t for t in TRIGGERS if t.kind == "recommendation"), should.start()
    return None


def _find_noun_lead(analysis: Analysis, blocks: Sequence[Block], place: int) -> tuple[str, str | None] | None:
    """ "Among his recommendations:", "The review's main findings were:": the kind, and whose they are."""
    lead = blocks[place - 1] if place else None
    if (
        lead is None
        or lead.kind not in ("paragraph", "heading")
        or not LEAD_IN.search(analysis.text[lead.start : lead.end])
    ):
        return None
    words = analysis.text[lead.start : lead.end]
    kind = next((k for k, pattern in NOUN_LEADS if pattern.search(words)), None)
    if kind is None:
        return None
    for mention in analysis.mentions_in(lead.start, lead.end):
        if mention.kind in ("person", "body", "pronoun", "group") and (by := name_mention(analysis, mention)):
            return kind, by
    paper = paper_before(find_papers(analysis), lead.end)
    return kind, paper.authors[0] if paper else find_author(analysis)


def _fields(analysis: Analysis, trigger: Trigger, position: int, item: Block) -> dict[str, str]:
    fields: dict[str, str] = {}
    by = name_subject(analysis, position)
    by = by or find_author(analysis)
    if by:
        fields["by"] = by
    to = find_addressee_of(analysis, position, item.start, by)
    if to:
        fields["to"] = to
    return fields


def find_addressee_of(analysis: Analysis, position: int, limit: int, by: str | None) -> str | None:
    """Return the party named after the verb at `position`: whom the directive is for."""
    for mention in analysis.mentions_in(position, limit):
        if mention.kind in ("body", "group", "person", "pronoun", "role"):
            name = name_mention(analysis, mention)
            if name and name != by:
                return name
    return None


def author_of_section(analysis: Analysis, item: Block) -> str | None:
    """Return whose recommendations a section lists: a party named in its heading, else the last report's author."""
    for mention in analysis.mentions:
        if mention.entity is None or mention.entity is analysis.subject or mention.kind not in ("person", "body"):
            continue
        if re.search(rf"\b{re.escape(mention.entity.name.split()[-1])}\b", item.section):
            return mention.entity.name
    if is_report(analysis) and (author := find_author(analysis)):
        return author
    papers = [p for p in find_papers(analysis) if p.start < item.start and p.authors and p.kind in ("report", "review")]
    return papers[-1].authors[0] if papers else find_author(analysis)


def _claims(
    analysis: Analysis, items: Sequence[Block], kind: str, fields: dict[str, str], rule: str
) -> Iterator[Claim]:
    for number, item in enumerate(items):
        start, end = _strip(analysis.text, item)
        if len(analysis.text[start:end].split()) < 3:
            continue
        more = {"status": status} if (status := _status_of(analysis, item, number, items[-1].end)) else {}
        yield Claim(
            "directive",
            {"kind": kind, **fields, **more},
            (analysis.evidence(start, end),),
            rule=f"list: {rule}",
            confidence=0.9,
        )


def _strip(text: str, item: Block) -> tuple[int, int]:
    """The item without its mark or number and without the "; and" that leads to the next."""
    start, end = item.start, item.end
    mark = re.compile(r"\s*(?:[-*•+·]\s+|\(?(?:\d+|[a-z]|[ivx]+)[.)]\s+)?(?:\*\*\w{1,4}\*\*\s+)?").match(
        text, start, end
    )
    if mark:
        start = mark.end()
    tail = TAIL.search(text, start, end)
    if tail and re.search(r"[;,]|\b(?:and|or)\b", tail.group()):
        end = tail.start()
    return trim(text, start, end)


def _status_of(analysis: Analysis, item: Block, number: int, after: int) -> str | None:
    """What became of an item, where its number or its place is spoken of afterwards: "accepted N1", "the first"."""
    code = re.search(r"\b([A-Z]{1,2}\d{1,2})\b", analysis.text[item.start : min(item.end, item.start + 16)])
    following = [s for s in analysis.sentences if s.start >= after]
    for sentence in following if code else following[:4]:
        words = analysis.text[sentence.start : sentence.end]
        if code and re.search(rf"\b{code.group(1)}\b", words):
            return find_status(words.lower())
        if not code and number < len(PLACES) and re.search(rf"\bthe\s+{PLACES[number]}\b", words, re.I):
            return find_status(words.lower())
    return None
