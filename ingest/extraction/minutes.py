"""This file is the extraction of the meeting that minutes are of, and of the next one they announce."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Block, Entity
from govgraph.ingest.extraction import meeting_words as words
from govgraph.ontology.claims import Claim, Value, When

TOP = 12
"""Minutes say what they are within so many blocks."""
VENUE = re.compile(r"\b(?:at|in) (?:the )?(?=[A-Z])")
TIME = re.compile(r"\b(?:at|from) \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|noon)?,?", re.IGNORECASE)
TRAIL = re.compile(r"[\s*_.,;)]+$")


def extract_minutes(analysis: Analysis) -> Iterator[Claim]:
    """Give the meeting whose minutes the document is, and the next that it announces under a heading of that name."""
    head = next((block for block in analysis.blocks[:TOP] if _is_head(analysis, block)), None)
    body = _find_body(analysis, head) if head else None
    if head is None or body is None:
        return
    dates = analysis.dates_in(head.start, head.end)
    if dates:
        participants = _find_present(analysis)
        yield _claim(analysis, head, body, dates[0], "minutes", participants)
    for place, block in enumerate(analysis.blocks[:-1]):
        if block.kind == "heading" and words.NEXT.search(analysis.words(block.start, block.end)):
            following = analysis.blocks[place + 1]
            announced = analysis.dates_in(following.start, following.end)
            if announced:
                yield _claim(analysis, following, body, announced[0], "date of next meeting", ())


def _is_head(analysis: Analysis, block: Block) -> bool:
    if block.kind not in ("heading", "paragraph", "metadata"):
        return False
    return words.MINUTES.search(re.sub(r"\s+", " ", analysis.words(block.start, block.end))[:400]) is not None


def _find_body(analysis: Analysis, head: Block) -> Entity | None:
    """The body of the heading above, otherwise the one named in the head, otherwise the document's subject."""
    for block in analysis.blocks[:TOP]:
        if block.start < head.start and block.kind == "heading":
            for mention in analysis.mentions_in(block.start, block.end):
                if mention.kind == "body" and mention.entity:
                    return mention.entity
    named = [m for m in analysis.mentions_in(head.start, head.end) if m.kind == "body" and m.entity]
    return named[0].entity if named else analysis.subject


def _claim(
    analysis: Analysis, block: Block, body: Entity, when: When, rule: str, participants: tuple[str, ...]
) -> Claim:
    fields: dict[str, Value] = {"body": body.name}
    if when.edtf and "/" not in when.edtf:
        fields["date"] = when.edtf
    if place := _find_venue(analysis.text[when.end : block.end]):
        fields["place"] = place
    if participants:
        fields["participants"] = participants
    start = block.start + (len(mark[0]) if (mark := re.match(r"[#*_\s]+", analysis.text[block.start :])) else 0)
    evidence = (analysis.evidence(start, block.end),)
    return Claim("meeting", fields, evidence, when=when, rule=rule, confidence=0.95)


def _find_venue(rest: str) -> str:
    """The place behind the date: after its time, after "in" or "at", or set off by a comma."""
    told = TIME.sub("", re.sub(r"\s+", " ", rest)).strip()
    if venue := VENUE.search(told):
        return TRAIL.sub("", told[venue.end() :].split(". ")[0])
    bare = re.match(r"[,;–-] ?(?:the )?([A-Z].*)", told)
    return TRAIL.sub("", bare[1].split(". ")[0]) if bare else ""


def _find_present(analysis: Analysis) -> tuple[str, ...]:
    """The people in the table or lines headed "Present" and "In attendance", not those who sent apologies."""
    names: list[str] = []
    listing = False
    for block in analysis.blocks:
        text = analysis.words(block.start, block.end)
        if block.kind == "table row" and block.header and words.ATTENDED.match(block.header[0]):
            names += _people(analysis, *block.cells[0])
        elif words.ATTENDED.match(text):
            listing = True
            names += _people(analysis, block.start, block.end)
        elif listing and block.kind in ("list item", "table row") and not words.ABSENT.match(text):
            names += _people(analysis, block.start, block.end)
        elif block.kind != "boilerplate":
            listing = False
    return tuple(dict.fromkeys(names))


def _people(analysis: Analysis, start: int, end: int) -> list[str]:
    return [m.entity.name for m in analysis.mentions_in(start, end) if m.kind == "person" and m.entity]
