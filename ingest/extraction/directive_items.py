"""This file is the lists that a document sets out point by point: the items of each, and the words that lead it in.

An item is an item of a list, a row of columns that begins with a number or a code, or a numbered line of a quotation;
what stands after it in the row, behind a dash or in a second sentence says what became of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.directive_status import find_status
from govgraph.ingest.extraction.spans import trim

MARK = re.compile(
    r"[\s>]*(?:[-*•+·–]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+)?(?:\*\*\w{1,4}\*\*[:.]?\s+|[A-Z]{1,3}[-.]?\d{1,2}[.:)]?\s+)?"
)
LINE = re.compile(
    r"^[ \t]*>?[ \t]*(?:\d{1,2}[.)]|\([a-z]\)|\([ivx]+\)|[-*•])[ \t]+\S[^\n]*"
    r"(?:\n(?![ \t]*>?[ \t]*(?:\d{1,2}[.)]|[-*•]|\(|\n|$))[^\n]+)*",
    re.M,
)
CODED = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[A-Z]{1,3}[-.]?\d{1,2}\b)\s")
TAIL = re.compile(r"[\s;,.*]*(?:\b(?:and|or)\b)?[\s;,.*]*$")
AFTER = re.compile(
    r"\s+[-–—]\s+\*?(?P<dash>[^\n]+?)\*?\s*$|\s*\((?P<bracket>[^()]{3,80})\)\s*[.;]?\s*$|(?<=[.!?])\s+(?P<more>\S.*)$",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One point: its words at start..end, what is said of it besides, and the code or number it goes by."""

    start: int
    end: int
    status: str | None
    code: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Points that belong together; `lead` is where the words before them stand, `section` the heading above."""

    items: tuple[Item, ...]
    lead: tuple[int, int]
    section: str
    before: Block | None


def find_listings(analysis: Analysis) -> Iterator[Listing]:
    """Yield every list of the text with its lead, in order."""
    blocks = analysis.blocks
    place = 0
    while place < len(blocks):
        block = blocks[place]
        if block.kind == "block quote" and (listing := _within_quote(analysis, block)):
            yield listing
        if not _is_item(analysis, block):
            place += 1
            continue
        style = _style(analysis.text, block)
        last = place
        while (
            last + 1 < len(blocks)
            and _is_item(analysis, blocks[last + 1])
            and (_style(analysis.text, blocks[last + 1]) == style)
        ):
            last += 1
        before = blocks[place - 1] if place else None
        items = tuple(read_item(analysis, b) for b in blocks[place : last + 1])
        yield Listing(items, _lead(analysis.text, before), block.section, before)
        place = last + 1


def _is_item(analysis: Analysis, block: Block) -> bool:
    if block.kind == "list item":
        return True
    return block.kind == "table row" and not block.header and CODED.match(analysis.text, block.start) is not None


def _style(text: str, block: Block) -> str:
    mark = re.compile(
        r"\s*(?:(?P<roman>\([ivx]+\))|(?P<letter>\(?[a-z][.)])|(?P<number>\(?\d)|(?P<code>[A-Z]{1,3}\d))"
    ).match(text, block.start, block.end)
    return (mark.lastgroup if mark else None) or "bullet"


def _lead(text: str, before: Block | None) -> tuple[int, int]:
    """The last sentence of the block before the list."""
    if before is None:
        return 0, 0
    words = text[before.start : before.end]
    starts = [m.end() for m in re.finditer(r"(?<![A-Z])(?<!\bMr)(?<!\bMrs)[.!?][)\"”]?\s+(?=[A-Z“\"])", words)]
    starts = [s for s in starts if words[s:].strip()]
    return before.start + max(starts, default=0), before.end


def _within_quote(analysis: Analysis, block: Block) -> Listing | None:
    lines = list(LINE.finditer(analysis.text, block.start, block.end))
    if len(lines) < 2:
        return None
    items = tuple(_make(analysis, line.start(), line.end()) for line in lines)
    words = analysis.text[block.start : lines[0].start()]
    starts = [m.end() for m in re.finditer(r"[.!?]\s+(?=[A-Z])", words) if words[m.end() :].strip(" >\n")]
    return Listing(items, (block.start + max(starts, default=0), lines[0].start()), block.section, block)


def read_item(analysis: Analysis, block: Block) -> Item:
    """Return the block as a point: a row by its first cell of words, with the others for its status."""
    if block.kind != "table row" or len(block.cells) < 2:
        return _make(analysis, block.start, block.end)
    text = analysis.text
    cells = [c for c in block.cells if len(text[c[0] : c[1]].split()) > 2]
    first = cells[0] if cells else block.cells[0]
    rest = " ".join(text[c[0] : c[1]] for c in block.cells if c[0] > first[0])
    item = _make(analysis, block.start if first is block.cells[0] else first[0], first[1])
    return Item(item.start, item.end, item.status or find_status(rest.strip(" -–*")), item.code)


def _make(analysis: Analysis, start: int, end: int) -> Item:
    text = analysis.text
    mark = MARK.match(text, start, end)
    code = re.sub(r"[^A-Za-z0-9]", "", mark.group()) if mark else ""
    low = mark.end() if mark else start
    status, high = None, end
    after = AFTER.search(text, low, end)
    if after is not None and len(text[low : after.start()].split()) >= 2:
        told = next(w for w in after.groups() if w is not None)
        status = find_status(re.split(r"[.;](?:\s|$)", re.sub(r"(?<=[a-z])-\n\s*", "", told))[0])
        if status is not None or after.lastgroup == "more":
            high = after.start()
    tail = TAIL.search(text, low, high)
    if tail and re.search(r"[;,]|\b(?:and|or)\b", tail.group()):
        high = tail.start()
    low, high = trim(text, low, high)
    return Item(low, high, status, code)
