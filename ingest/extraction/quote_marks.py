"""This file is the runs of quoted words: what stands between quotation marks, or in a block quote, in each block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.analysis import Block

OPENING = re.compile(r"(?:(?<=[\s(\[*_>—–\-/])|^)[“\"]\s?(?=\S)|„|«", re.M)
SINGLE = re.compile(r"(?:(?<=[\s(\[*_>—–:\"“])|^)[‘'](?=[^\W\d_])", re.M)
CLOSING = {
    "“": re.compile('[”"]'),
    '"': re.compile('["”]'),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    "‘": re.compile(r"(?<=\S)’(?![^\W_])"),
    "'": re.compile(r"(?<=\S)'(?![^\W_])"),
}
ELISION = re.compile(r"['‘’](?:tis|twas|em|cause|til|n)\b|['‘’]\d\ds?\b", re.I)
MOST = 4000
"""No run of quoted words is longer than this: a mark that is never closed must not swallow the document."""


@dataclass(frozen=True, slots=True)
class Run:
    """Quoted words: `start`..`end` are the words, `outer` the marks with them; `block` is where they stand.

    `closed` is False where the paragraph ends before the quotation does; `form` is double, single or block.
    """

    start: int
    end: int
    outer: tuple[int, int]
    block: Block
    form: str
    closed: bool = True


def find_runs(text: str, blocks: Sequence[Block]) -> list[Run]:
    """Return the runs of quoted words of `blocks`, in order, none within another."""
    found: list[Run] = []
    for block in blocks:
        if block.kind in ("boilerplate", "metadata"):
            continue
        if block.kind == "block quote" and not _holds_quotes(text, block):
            found += _whole(text, block)
        else:
            found += _within(text, block, found)
    return found


def _holds_quotes(text: str, block: Block) -> bool:
    """Whether a block set apart is a box or a list that quotes others, and not a quotation itself."""
    led = text[max(0, block.start - 6) : block.start].rstrip().endswith((":", "—"))
    inner = text[block.start : block.end].strip(" >*_\n")
    return not led and not inner.startswith(("“", '"', "‘")) and any(OPENING.finditer(inner, 1))


def _whole(text: str, block: Block) -> list[Run]:
    start, end = block.start, block.end
    if lead := re.compile(r"[\s>*_“\"‘']+").match(text, start, end):
        start = lead.end()
    while end > start and text[end - 1] in " \n*_”\"’'>":
        end -= 1
    return [Run(start, end, (block.start, block.end), block, "block")] if end > start else []


def _within(text: str, block: Block, before: Sequence[Run]) -> Iterator[Run]:
    place = block.start
    while True:
        opened = _open(text, place, block.end)
        if opened is None:
            return
        mark = opened.group().strip()[0]
        start = opened.end()
        closing = CLOSING[mark].search(text, start, min(block.end, start + MOST))
        single = mark in "‘'"
        if single:
            closing = _close_single(text, start, block.end, mark)
        if closing is None:
            place = opened.end()
            if not single and _carries_on(text, opened.start(), block):
                yield _run(text, start, block.end, (opened.start(), block.end), block, "double", False)
                return
            continue
        form = "single" if single else "double"
        yield _run(text, start, closing.start(), (opened.start(), closing.end()), block, form, True)
        place = closing.end()


def _open(text: str, place: int, end: int) -> re.Match[str] | None:
    """The next opening mark; a single one only where no double one comes first."""
    double = OPENING.search(text, place, end)
    single = SINGLE.search(text, place, double.start() if double else end)
    while single and ELISION.match(text, single.start()):
        single = SINGLE.search(text, single.end(), double.start() if double else end)
    return single or double


def _close_single(text: str, start: int, end: int, mark: str) -> re.Match[str] | None:
    """The closing single mark: the last that may close before the next opens, passing over "councils' own"."""
    following = SINGLE.search(text, start, end)
    limit = min(end, start + MOST, following.start() if following else end)
    marks = list(CLOSING[mark].finditer(text, start, limit))
    for found in marks:
        after = text[found.end() : found.end() + 1]
        possessive = text[found.start() - 1] == "s" and after == " " and found is not marks[-1]
        if not possessive:
            return found
    return marks[-1] if marks else None


def _carries_on(text: str, opened: int, block: Block) -> bool:
    """Whether a mark that is not closed in its paragraph opens a quotation that goes on in the next."""
    return block.kind in ("paragraph", "list item") and block.end - opened > 20


def _run(text: str, start: int, end: int, outer: tuple[int, int], block: Block, form: str, closed: bool) -> Run:
    while start < end and text[start] in " \n\t*_":
        start += 1
    while end > start and text[end - 1] in " \n\t*_":
        end -= 1
    return Run(start, end, outer, block, form, closed)
