"""This file is the order in which a page is read: down each column, what spans them before and after.

A gutter is a strip on which text begins again and again on its right, and that few rows cross. Cutting at gutters first
and at the rows that span them is the X-Y cut of Nagy and Seth (1984) with its two steps the other way round, since a
heading over two columns hides their gutter from a cut across the whole page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean, median

from govgraph.ingest.reading.pdf.rows import Segment, group_rows

LEAST = 4
"""So many rows on each side make two columns."""
PROSE = 17
"""Columns of prose have rows of this many characters and more; those of tables seldom do."""
CROSSING = 0.4
"""The share of the rows that may run across a gutter."""
LEVEL = 1.5
"""Baselines nearer to each other than this, in points, are level."""
ALWAYS = 0.8
"""The share of its rows that a table begins on one line in both of its columns."""
DEEPEST = 5


def arrange(segments: Sequence[Segment], letter: bool = False, depth: int = 0) -> list[list[Segment]]:
    """Return the segments of a page in regions to be read one after the other, each from the top.

    In the head of a letter (`letter`) blocks of addresses may stand side by side: two rows are enough for a column.
    """
    gutter = _find_gutter(segments, letter) if depth < DEEPEST else None
    if gutter is None:
        return [list(segments)] if segments else []
    regions: list[list[Segment]] = []
    for band, spans in _cut_bands(segments, gutter):
        if spans:
            regions.append(band)
            continue
        for side in (
            [segment for segment in band if segment.left < gutter],
            [segment for segment in band if segment.left >= gutter],
        ):
            regions += arrange(side, letter, depth + 1)
    return regions


def _find_gutter(segments: Sequence[Segment], letter: bool) -> float | None:
    """Return the left edge of a column that has another on its left, None where there is one column only."""
    least = 2 if letter else LEAST
    starts = Counter(round(segment.left / 4) for segment in segments)
    best: tuple[int, float] | None = None
    for start, count in starts.items():
        if count + starts[start + 1] < least:
            continue
        edge = min(segment.left for segment in segments if round(segment.left / 4) == start) - 0.5
        # What begins further left, as headings do above items set in, is on the right of the gutter too.
        gutter = max((segment.right for segment in segments if segment.right <= edge), default=edge) + 0.5
        left, right, across = _part(segments, gutter)
        if min(len(left), len(right)) < least or across > CROSSING * (len(left) + len(right)):
            continue
        if not letter and (not _is_prose(left, right) or _is_table(left, right)):
            continue
        worth = min(len(left), len(right)) - across
        if best is None or worth > best[0]:
            best = worth, gutter
    return best[1] if best else None


def _part(segments: Sequence[Segment], gutter: float) -> tuple[list[Segment], list[Segment], int]:
    """What lies left and right of `gutter`, beside each other, and how many segments run across it."""
    left = [segment for segment in segments if segment.right <= gutter]
    right = [segment for segment in segments if segment.left >= gutter]
    if left and right:
        top = min(max(s.base for s in left), max(s.base for s in right)) + 1
        bottom = max(min(s.base for s in left), min(s.base for s in right)) - 1
        beside = [[s for s in side if bottom <= s.base <= top] for side in (left, right)]
        across = sum(s.left < gutter < s.right and bottom <= s.base <= top for s in segments)
        return beside[0], beside[1], across
    return left, right, 0


def _is_prose(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    return min(mean(len(segment.text) for segment in side) for side in (left, right)) >= PROSE


def _is_table(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether both sides begin anew on one line again and again, as the rows of a table do and columns do not."""
    starts = [_find_starts(side) for side in (left, right)]
    shared = sum(any(abs(one - other) < LEVEL for other in starts[1]) for one in starts[0])
    return shared >= 2 and shared >= ALWAYS * max(len(starts[0]), len(starts[1]))


def _find_starts(side: Sequence[Segment]) -> list[float]:
    """The baselines of the lines of `side` that stand further below the one above than is usual there."""
    bases = [row[0].base for row in group_rows(side)]
    gaps = [above - below for above, below in pairwise(bases)]
    if not gaps:
        return []
    usual = min(gaps) if len(gaps) < 4 else median(gaps)
    return [below for below, gap in zip(bases[1:], gaps, strict=True) if gap > 1.3 * usual]


def _cut_bands(segments: Sequence[Segment], gutter: float) -> list[tuple[list[Segment], bool]]:
    """Return the page in bands from the top: rows that span the gutter, and rows that keep to its sides."""
    bands: list[tuple[list[Segment], bool]] = []
    for row in group_rows(segments):
        spans = any(segment.left < gutter < segment.right for segment in row)
        if bands and bands[-1][1] == spans:
            bands[-1][0].extend(row)
        else:
            bands.append((list(row), spans))
    return bands
