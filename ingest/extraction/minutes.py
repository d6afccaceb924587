"""This file is the extraction of the meeting that minutes are of, and of the next one they announce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from govgraph.ingest.analysis import Analysis, Block, Entity
from govgraph.ingest.extraction import meeting_words as words
from govgraph.ontology.claims import Claim, Value, When

LONGEST = 400
"""A longer block is prose about minutes."""
TOP = 12
"""Minutes say what they are within so many blocks."""
HELD = re.compile(r"\bheld\b", re.IGNORECASE)
ITEM = re.compile(r"\W*\d{1,3}[./)]?\d*\s")
VENUE = re.compile(r"\b(?:at|in) (?:the )?(?=[A-Z])")
TIME = re.compile(r"\b(?:at|from) \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|noon)?,?", re.IGNORECASE)
HELD_AT = re.compile(r"\bheld (?:at|in) (?:the )?([A-Z][^.;:]{2,80})")
UP_TO_DATE = re.compile(r",? on |,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
TRAIL = re.compile(r"[\s*_.,;)]+$")


@dataclass(frozen=True, slots=True)
class Minutes:
    """What a document is the minutes of: the block that says so, and whose meeting it was."""

    head: Block
    body: Entity
    when: When | None = None


def find_minutes(analysis: Analysis) -> Minutes | None:
    """Return what meeting the document is the minutes of, None where it is none's."""
    head = next((block for block in analysis.blocks[:TOP] if _is_head(analysis, block)), None)
    body = _find_body(analysis, head) if head else None
    return Minutes(head, body, _find_day(analysis, head)) if head and body else None


def _find_day(analysis: Analysis, head: Block) -> When | None:
    """The day in the head, else in the lines right under it, else in those above."""
    own = next(iter(analysis.dates_in(head.start, head.end)), None)
    if own is not None or not _has_roll(analysis):
        return own
    place = analysis.blocks.index(head)
    short = [b for b in analysis.blocks[:TOP] if b.end - b.start <= LONGEST]
    under = [b for b in analysis.blocks[place : place + 4] if b in short]
    for block in (*under, *(b for b in short if b.start < head.start)):
        if block is not head and (
            words.ATTENDED.match(analysis.text, block.start) or ITEM.match(analysis.text, block.start)
        ):
            break
        days = [d for d in analysis.dates_in(block.start, block.end) if d.edtf and len(d.edtf) == 10]
        if days:
            return days[0]
    return None


def _has_roll(analysis: Analysis) -> bool:
    """Whether a line says who was present, or the document is given out as minutes."""
    given = re.search(r"\b(?:minutes?|meeting|summary)\b", analysis.document.kind or "", re.IGNORECASE)
    return given is not None or any(words.ATTENDED.match(analysis.text, b.start) for b in analysis.blocks[: 2 * TOP])


def extract_minutes(analysis: Analysis, minutes: Minutes) -> Iterator[Claim]:
    """Give the meeting whose minutes the document is, and the next that it announces under a heading of that name."""
    when = minutes.when
    if when is not None:
        block = next((b for b in analysis.blocks if b.start <= when.start < b.end), minutes.head)
        claim = _claim(analysis, block, minutes.body, when, "minutes", _find_present(analysis))
        yield claim if "place" in claim.fields else _add_venue(analysis, claim)
    for place, block in enumerate(analysis.blocks[:-1]):
        if block.kind == "heading" and words.NEXT.search(analysis.words(block.start, block.end)):
            following = analysis.blocks[place + 1]
            announced = analysis.dates_in(following.start, following.end)
            if announced:
                yield _claim(analysis, following, minutes.body, announced[0], "date of next meeting", ())


def _is_head(analysis: Analysis, block: Block) -> bool:
    if block.kind not in ("heading", "paragraph", "metadata") or block.end - block.start > LONGEST:
        return False
    return words.MINUTES.match(re.sub(r"[\s*_#]+", " ", analysis.words(block.start, block.end)).strip()) is not None


def _find_body(analysis: Analysis, head: Block) -> Entity | None:
    """The body the head names in full, otherwise that of the heading above, otherwise the document's subject.

    A bare "Board" is the board of the body above, which need not have that word in its name.
    """
    held = HELD.search(analysis.text, head.start, head.end)
    end = held.start() if held else head.end
    named = [m for m in analysis.mentions_in(head.start, end) if m.kind == "body" and m.entity]
    full = [m.entity for m in named if len(analysis.words(m.start, m.end).split()) > 1]
    above = (block for block in analysis.blocks[:TOP] if block.start < head.start and block.kind == "heading")
    over = [m.entity for b in above for m in analysis.mentions_in(b.start, b.end) if m.kind == "body" and m.entity]
    return next(iter((*full, *over, analysis.subject, *(m.entity for m in named))), None)


def _claim(
    analysis: Analysis, block: Block, body: Entity, when: When, rule: str, participants: tuple[str, ...]
) -> Claim:
    fields: dict[str, Value] = {"body": body.name}
    if when.edtf and "/" not in when.edtf:
        fields["date"] = when.edtf
    before, after = analysis.text[block.start : when.start], analysis.text[when.end : block.end]
    if place := _find_venue(after) or _find_venue_before(before):
        fields["place"] = place
    if participants:
        fields["participants"] = participants
    start = block.start + (len(mark[0]) if (mark := re.match(r"[#*_\s]+", analysis.text[block.start :])) else 0)
    evidence = (analysis.evidence(start, block.end),)
    return Claim("meeting", fields, evidence, when=when, rule=rule, confidence=0.95)


def _add_venue(analysis: Analysis, claim: Claim) -> Claim:
    """Return `claim` with the place that a line of its own gives: "Place: Council House"."""
    for block in analysis.blocks[:TOP]:
        if venue := words.VENUE.match(analysis.text, block.start, block.end):
            evidence = (*claim.evidence, analysis.evidence(*venue.span("place")))
            return replace(claim, fields={**claim.fields, "place": TRAIL.sub("", venue["place"])}, evidence=evidence)
    return claim


def _find_venue(rest: str) -> str:
    """The place behind the date: after its time, after "in" or "at", or set off by a comma."""
    told = TIME.sub("", re.sub(r"\s+", " ", rest)).strip()
    if venue := VENUE.search(told):
        return TRAIL.sub("", told[venue.end() :].split(". ")[0])
    bare = re.match(r"[,;–-] ?(?:the )?([A-Z].*)", told)
    return TRAIL.sub("", bare[1].split(". ")[0]) if bare else ""


def _find_venue_before(lead: str) -> str:
    """The place between "held at" and the date."""
    held = HELD_AT.search(re.sub(r"\s+", " ", lead))
    return TRAIL.sub("", UP_TO_DATE.split(held[1], maxsplit=1)[0]) if held else ""


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
