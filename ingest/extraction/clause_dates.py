"""This file is when a thing said in a clause happened: the date that belongs to its verb, not to its neighbour's."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import Slotted, compile_slots, signs_of
from govgraph.ontology.claims import When

BOUNDARY = (
    r"; | - |\. |: |,? (?:but|while|when|after|before|until|till|although|though|whereas|"
    r"having|following|because|since(?! <D>)|where|who|whom|which|whose)\b"
    r"|,? and (?:(?:shortly |then |later |also |was |is |were |has |had |will |in <D> |on <D> "
    r"|by <D> )*(?:<PN>|[a-z]+(?:ed|s) )|went |left |quit |stood |took |gave |became )"
)
CLOSING = r"(?:until|till|to|before|by|up to|through|after) (?:the end of |the )?\Z"
BEFORE = (
    r"(?:\A|[,;] |: | and | who | which | that | had | has | was | were )(?:\(|\[)?(?:(?:On|"
    r"In|By|From|At|Since|on|in|by|from|at|Then,? on|Earlier,? in) )?<D:date>\]?,? ?"
)

ANNOUNCED = re.compile(
    r"\b(?:announc|confirm|declar|reveal|sa(?:ys|id)\b|tells?\b|told\b)\w*\b[^;]*\b(?:will|is to|are to|intends? to) \Z"
)
"""What stands before it dates the announcement, not what is announced: "D: she announces that she will go"."""


def find_when(scene: Scene, start: int, end: int) -> When | None:
    """Return the date of the verb or noun at start..end of the slotted text."""
    text, slotted = scene.text, scene.slotted
    boundary = compile_slots(BOUNDARY).search(text, end)
    limit = boundary.start() if boundary else len(text)
    for position, sign in signs_of(slotted, "D", end, limit):
        if not compile_slots(CLOSING).search(text, end, position) and (when := slotted.when(sign)):
            return when
    if ANNOUNCED.search(text, 0, start):
        return None
    if (inside := _last_date(slotted, _clause_start(text, start), end)) is not None:
        return inside
    return find_label(scene.analysis, slotted)


def _clause_start(text: str, start: int) -> int:
    """Return where the clause of the verb at `start` begins: after a semicolon or colon, or a joint with a subject."""
    begin = 0
    for match in re.compile(r"; |: |\. |,? (?:and|but|while|when|after|before|until|because|although) ").finditer(
        text, 0, start
    ):
        begin = match.start()
    return begin


def _last_date(slotted: Slotted, low: int, end: int) -> When | None:
    """The date that stands before the verb and opens its clause, or stands right at it: "On D P was elected"."""
    found: When | None = None
    for match in compile_slots(BEFORE).finditer(slotted.text, low, end):
        found = slotted.when(match["date"]) or found
    if found is None and (match2 := compile_slots(r"<D:date>,? (?:\w+ ){0,2}\Z").search(slotted.text, low, end)):
        found = slotted.when(match2["date"])
    if found is None:
        dates = [
            when
            for position, sign in signs_of(slotted, "D", low, end)
            if (when := slotted.when(sign)) and _is_free(slotted.text, position)
        ]
        found = dates[-1] if dates and low <= end else None
    return found


def _is_free(text: str, position: int) -> bool:
    """A date right after a role ("leader since D") or "of" belongs to that, not to the verb."""
    return not compile_slots(r"(?:<R>|<B>|<P>)?,? ?(?:since|from|until|till|to|of|dated|between) \Z").search(
        text, 0, position
    )


def find_entry_date(analysis: Analysis, position: int) -> When | None:
    """Return the date of the entry of a timeline, table or list in which `position` stands, None outside such."""
    block = next((b for b in analysis.blocks if b.start <= position < b.end), None)
    return read_label(analysis, block) if block is not None else None


def find_label(analysis: Analysis, slotted: Slotted) -> When | None:
    """Return the date that labels the timeline's entry in which the sentence stands."""
    return read_label(analysis, slotted.sentence.block)


def read_label(analysis: Analysis, block: Block) -> When | None:
    """Return the date with which a row or a list's item opens, or that is all its heading says."""
    if block.cells:
        first = analysis.dates_in(*block.cells[0])
        return first[0] if first and first[0].start - block.cells[0][0] <= 3 else None
    if block.kind in ("paragraph", "block quote"):
        return _date_above(analysis, block)
    if block.kind != "list item":
        return None
    dates = analysis.dates_in(block.start, min(block.end, block.start + 60))
    if dates and not re.search(r"[A-Za-z]", analysis.text[block.start : dates[0].start]):
        return dates[0]
    return None


def _date_above(analysis: Analysis, block: Block) -> When | None:
    """The date that is all the heading over a paragraph says, where headings like it follow one another."""
    dated = _date_lines(analysis)
    if len(dated) < 3:
        return None
    above = [b for b in analysis.blocks if b.end <= block.start and (b.kind == "heading" or b.start in dated)]
    if not above or above[-1].start not in dated:
        return None
    return analysis.dates_in(above[-1].start, above[-1].end)[0]


@lru_cache(maxsize=8)
def _date_lines(analysis: Analysis) -> frozenset[int]:
    """Where the blocks begin that are nothing but a date: the heads of a timeline's entries."""
    kinds = ("heading", "metadata", "paragraph", "list item")
    return frozenset(b.start for b in analysis.blocks if b.kind in kinds and _is_date(analysis, b))


def _is_date(analysis: Analysis, heading: Block) -> bool:
    dates = analysis.dates_in(heading.start, heading.end)
    return (
        bool(dates)
        and len(analysis.text[heading.start : heading.end].strip(" #*:_-\n")) <= dates[0].end - dates[0].start + 1
    )
