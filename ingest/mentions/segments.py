"""This file is the document cut into the stretches in which names are looked for: paragraphs, lines, cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.mentions.flat import Flat, flatten

LONGEST = 5000
"""Characters read at once: a paragraph is shorter."""
LINED = frozenset({"letterhead", "signature", "metadata"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that is read at once. `alone` says that a capitalised name filling it is a person's."""

    block: Block
    flat: Flat
    alone: bool = False
    header: str = ""

    @property
    def text(self) -> str:
        return self.flat.text

    @property
    def start(self) -> int:
        return self.flat.starts[0]


NAME_HEADS = (
    "name",
    "member",
    "councillor",
    "present",
    "officer",
    "holder",
    "person",
    "who",
    "leader",
    "chair",
    "attend",
    "commissioner",
)


def cut_segments(analysis: Analysis) -> Iterator[Segment]:
    """Yield the segments of every block but boilerplate, in order; a table row gives one for each cell."""
    for block in analysis.blocks:
        if block.kind == "boilerplate":
            continue
        if block.cells:
            for index, (start, end) in enumerate(block.cells):
                header = block.header[index] if index < len(block.header) else ""
                flat = flatten(analysis.text, start, end)
                if flat.text:
                    yield Segment(block, flat, any(word in header.lower() for word in NAME_HEADS), header)
            continue
        for start, end in _cut_pipes(analysis.text, block.start, block.end):
            flat = flatten(analysis.text, start, end, keep_lines=block.kind in LINED)
            if flat.text:
                yield Segment(block, flat, block.kind == "signature" and "\n" not in flat.text)


def _cut_pipes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch at the upright strokes that part the cells of a row: "J. Hill | Treasurer | 2015"."""
    while (stroke := text.find(" | ", start, end)) >= 0:
        yield from _cut_long(text, start, stroke)
        start = stroke + 3
    yield from _cut_long(text, start, end)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch longer than any paragraph at spaces: names are looked for in every pair of its words."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
