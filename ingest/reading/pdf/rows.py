"""This file is the rows of a page: words on one baseline, parted where the space between them is more than a blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govgraph.ingest.reading.pdf.words import Word

PARTED = 0.95
"""A wider space, in sizes of the type, may part columns or cells; justified lines seldom reach it."""
STRETCHED = 2.0
"""Blanks of a stretched line are not wider than this, in sizes of the type."""
SAME = 0.4
"""Baselines nearer to each other than so many sizes are one: figures and ordinals are raised by less."""
BULLETS = frozenset("•‣▪◦·")
MARKER = re.compile(r"[o\uf000-\uf0ff-•‣▪◦·–—*]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,3}){1,3}\.?")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words in a row with no wide space between them: their text, edges, baseline, size, and whether all are bold."""

    words: tuple[Word, ...]
    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool

    @property
    def broken(self) -> bool:
        """Whether a hyphen breaks its last word off."""
        return self.words[-1].broken

    @property
    def is_marker(self) -> bool:
        """Whether it is no more than the mark or number of a list's item."""
        return MARKER.fullmatch(self.text) is not None


def make_rows(words: Iterable[Word]) -> list[list[Segment]]:
    """Return the rows of a page from the top, each with its segments from the left."""
    rows: list[list[Word]] = []
    for word in sorted(_drop_raised(list(words)), key=lambda word: -word.base):
        if rows and _is_level(word, rows[-1]):
            rows[-1].append(word)
        else:
            rows.append([word])
    return _join_markers([_part(sorted(row, key=lambda word: word.left)) for row in rows])


def _drop_raised(words: list[Word]) -> list[Word]:
    """Return `words` without the small raised figures that lead to footnotes."""
    raised = {
        id(word)
        for word in words
        if word.text.isdigit() and len(word.text) < 4 and any(_is_raised(word, other) for other in words)
    }
    return [word for word in words if id(word) not in raised]


def _is_raised(figure: Word, word: Word) -> bool:
    size = word.size
    if figure.size > 0.85 * size or not -0.3 * size < figure.left - word.right < 0.8 * size:
        return False
    return 0.15 * size < figure.base - word.base < 0.7 * size


def _join_markers(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Return `rows` with the number of a paragraph on its row, where it is set a little higher."""
    joined: list[list[Segment]] = []
    for row in rows:
        above = joined[-1] if joined else []
        if len(above) == 1 and above[0].is_marker and above[0].base - row[0].base < 0.7 * row[0].size:
            gap = row[0].left - above[0].right
            if 0 < gap < 6 * row[0].size:
                joined[-1] = [join_segments(above[0], row[0]), *row[1:]]
                continue
        joined.append(row)
    return joined


def _is_level(word: Word, row: Sequence[Word]) -> bool:
    """Whether `word` stands in `row`, begun above it: one of another size only where it stands beside a word of it."""
    first = row[0]
    if first.base - word.base < SAME * min(first.size, word.size):
        return True
    larger = max(first.size, word.size)
    return first.base - word.base < SAME * larger and any(
        -larger < word.left - other.right < larger or -larger < other.left - word.right < larger for other in row
    )


def _part(row: Sequence[Word]) -> list[Segment]:
    gaps = [after.left - before.right for before, after in pairwise(row)]
    parts: list[list[Word]] = [[row[0]]]
    for number, word in enumerate(row[1:]):
        if word.text in BULLETS or _is_wide(gaps, number, min(word.size, row[number].size)):
            parts.append([word])
        else:
            parts[-1].append(word)
    segments: list[Segment] = []
    for part in parts:
        made = make_segment(part)
        if segments and segments[-1].is_marker and made.left - segments[-1].right < 6 * made.size:
            segments[-1] = join_segments(segments[-1], made)
        else:
            segments.append(made)
    return segments


def _is_wide(gaps: Sequence[float], number: int, size: float) -> bool:
    """Whether a gap parts: wider than a blank, and, unless it is very wide, than those beside it.

    All the blanks of a line that is stretched to its column's width are wide alike.
    """
    gap = gaps[number]
    if gap <= PARTED * size or gap > STRETCHED * size:
        return gap > PARTED * size
    beside = [*gaps[max(0, number - 1) : number], *gaps[number + 1 : number + 2]]
    return not beside or gap > 1.6 * max(beside)


def make_segment(words: Sequence[Word]) -> Segment:
    """Return `words`, from left to right, as one segment; the largest of them gives its baseline and size."""
    largest = max(words, key=lambda word: word.size)
    return Segment(
        tuple(words),
        " ".join(word.text for word in words),
        words[0].left,
        max(word.right for word in words),
        largest.base,
        largest.size,
        all(word.bold for word in words if word.text not in BULLETS),
    )


def join_segments(first: Segment, second: Segment) -> Segment:
    """Return two segments of one row as one, with a blank between their texts."""
    return make_segment((*first.words, *second.words))


def group_rows(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Return `segments` in rows again, from the top, each from the left."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: (-segment.base, segment.left)):
        if rows and rows[-1][0].base - segment.base < SAME * segment.size:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda segment: segment.left) for row in rows]
