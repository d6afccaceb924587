"""This file is the cutting of blocks into sentences, by rules for the English of councils, press and ministries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Block, Sentence
from govgraph.ingest.reading.shapes import ITEM, LABEL

END = re.compile(r"[.!?…]{1,4}(?:[\"”’')\]*_]{0,4})(?=\s|$)")
NEXT = re.compile(r"\s+[\"“‘'(\[*_]{0,4}(?P<first>[A-Z0-9£€À-ÖØ-Þ])")
SHORTENED = re.compile(
    r"(?:^|[\s(\"“‘'\[*])(?:Cllrs?|Couns?|Crs?|Gov|Sens?|Reps?|Cdr|Cmdr|Supt|Insp|Det|Fr|Ven|Brig|Adm|Engr?|Adv|Esq|Bart"
    r"|Wm|Jas|Geo|Chas|Thos|Jos|Robt|Edw|Cons|Soc|Unit|Messrs|Mrs?|Ms|Mx|Dr|Prof|St|Sir|Rt|[Hh]on|Revd?|Capt|Lt|Col|Gen|Sgt|Maj|Ald|Jr|Sr"
    r"|Nos?|no|pp?|para|paras|vol|fig|ref|art|cf|eg|e\.g|ie|i\.e|viz|approx|est|c|ca|v|vs|al|incl?|Inc|Ltd|Co|Corp"
    r"|Dept|dept|Govt|govt|ext|tel|Tel|Ave|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?"
    r"|Fri|Sat|Sun|Con|Lab|Lib|Dem|Ind|s|ss|cl|reg|Bros|Hants|Herts|Lancs|Notts|Staffs|Wilts|Yorks)\.$"
)
MARKER = re.compile(r"\s*[*_(]{0,3}(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\.[*_)]{0,3}")
"""The number of a heading or item is no sentence of its own."""
HOUR = re.compile(r"\d ?[ap]\.m\.$")
DAY = re.compile(r"\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d)")
"""A day after the hour goes on with the sentence: "at 7 p.m. Tuesday"."""
INITIAL = re.compile(r"(?:^|[\s.(\"“‘'*])[A-Z]\.$")
QUOTED_PARAGRAPH = re.compile(r"\r?\n[>\s]{0,40}\n[> \t]{0,40}")
LINE = re.compile(r"[^\r\n]+")
MARK = re.compile(r"#{1,6}\s+|>[>\s]{0,40}")
SPOKEN = re.compile(
    r"\s+(?:(?:[A-Z][\w'’-]+|the|a|his|her|[a-z]+) ){1,5}(?:said|says|asked|replied|added|told|warned|insisted|wrote)\b"
)


def split_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of `blocks` in order, none of them from boilerplate.

    Each line of a letterhead, a signature or metadata is one, each cell of a table at least one; a list item's mark
    or number, a heading's and a quotation's mark are left out.
    """
    return tuple(sentence for block in blocks for sentence in _split_block(text, block))


def _split_block(text: str, block: Block) -> Iterator[Sentence]:
    if block.kind == "boilerplate":
        return
    for start, end in _find_runs(text, block):
        for first, last in find_ends(text, start, end):
            yield Sentence(first, last, block)


def _find_runs(text: str, block: Block) -> list[tuple[int, int]]:
    if block.cells:
        return list(block.cells)
    if block.kind in ("letterhead", "signature", "metadata"):
        return [match.span() for match in LINE.finditer(text, block.start, block.end)]
    if block.kind == "block quote":
        ends = [*(match.span() for match in QUOTED_PARAGRAPH.finditer(text, block.start, block.end)), (block.end, -1)]
        starts = [_skip_mark(text, block), *(after for _, after in ends)]
        return [(start, end) for start, (end, _) in zip(starts, ends, strict=False) if start < end]
    return [(_skip_mark(text, block), block.end)]


def _skip_mark(text: str, block: Block) -> int:
    """Return where the words of `block` begin, behind its mark or number."""
    if mark := MARK.match(text, block.start, block.end):
        return mark.end()
    if block.kind != "list item" and not block.number:
        return block.start
    item = ITEM.match(text, block.start, block.end)
    start = item.end() if item else block.start
    label = LABEL.match(text, start, block.end)
    return label.end() if label and label[1] == block.number else start


def find_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of each sentence of `text[start:end]`, trimmed of space.

    >>> text = 'Mr J. R. Hill won. "Why?" she asked. No. 5 fell.'
    >>> [text[a:b] for a, b in find_ends(text, 0, len(text))]
    ['Mr J. R. Hill won.', '"Why?" she asked.', 'No. 5 fell.']
    """
    begin = start
    for match in END.finditer(text, start, end):
        if match.end() < end and _is_end(text, begin, match, end):
            yield from _trim(text, begin, match.end())
            begin = match.end()
    yield from _trim(text, begin, end)


def _is_end(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether the marks at `match` end a sentence: a new one begins, and they close no abbreviation."""
    if not NEXT.match(text, match.end(), end):
        return False
    stopped = text[max(begin, match.start() - 12) : match.start() + 1]
    if MARKER.fullmatch(text, begin, match.end()):
        return False
    if match[0][0] == "." and (SHORTENED.search(stopped) or INITIAL.search(stopped)):
        return False
    if HOUR.search(stopped) and DAY.match(text, match.end(), end):
        return False
    quoted = match[0][-1] in "\"”’'" and match[0][0] in "?!"
    return not (quoted and SPOKEN.match(text, match.end(), end))


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    right = len(inner.rstrip())
    if left < right:
        yield start + left, start + right
