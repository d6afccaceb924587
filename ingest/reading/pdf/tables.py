"""This file is the tables of a page: rows whose segments stand in columns, cells that go on over several rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from govgraph.ingest.reading.pdf.rows import Segment, make_segment
from govgraph.ingest.reading.pdf.words import Word

Rows = Sequence[Sequence[Segment]]
TOGETHER = 1.15
"""Rows no further apart than this many times the least distance may be of one cell."""
APART = 1.3
MOST = 200
"""Longer tables are taken in pieces of so many rows."""
SOON = 8
"""Among so many rows from its first a table has one that wide spaces part."""
LEVEL = 1.5
"""Words whose left edges are nearer to each other than this, in points, begin in line."""
WIDE = 1.2
"""The space between two columns of a table with two rows, in sizes of the type."""


def align_rows(rows: Rows) -> list[list[Segment]]:
    """Return `rows` with cells parted that stand close: where three rows or more have words that begin in line.

    Only where a wide space stands before one of them: in prose, words that begin in line by chance have none.
    """
    made: list[list[Segment]] = []
    place = 0
    while place < len(rows):
        count, edges = _find_aligned(rows[place : place + MOST])
        if count:
            made += [_part_at(row, edges) for row in rows[place : place + count]]
        else:
            made.append(list(rows[place]))
        place += count or 1
    return [_part_head(row, below) for row, below in zip(made, [*made[1:], []], strict=True)]


def _find_aligned(rows: Rows) -> tuple[int, list[float]]:
    """How many rows from the first have words that begin in line, and where; 0 where they make no table.

    The first three say where; the rows after them are of the table as long as they keep to it.
    """
    if not any(len(row) > 1 for row in rows[:SOON]):
        return 0, []
    starts = [word.left for segment in rows[0] for word in segment.words][1:]
    count = 1
    for row in rows[1:]:
        words = [word for segment in row for word in segment.words]
        kept = [start for start in starts if _is_clear(start, words)]
        if not kept or (count >= 3 and len(kept) < len(starts)):
            break
        starts, count = kept, count + 1
    parted = [segment.left for row in rows[:count] for segment in row[1:]]
    edges = [start for start in starts if any(abs(start - left) < LEVEL for left in parted)]
    return (count, edges) if count >= 3 and edges else (0, [])


def _is_clear(start: float, words: Sequence[Word]) -> bool:
    """Whether a word begins at `start`, or there is nothing far around it, as in an empty cell."""
    if any(abs(word.left - start) < LEVEL for word in words):
        return True
    return not any(word.left < start + word.size / 2 and word.right > start - word.size / 2 for word in words)


def _part_at(row: Sequence[Segment], edges: Sequence[float]) -> list[Segment]:
    """Return `row` with its segments parted further, where a word begins at one of `edges`."""
    parts: list[list[Word]] = []
    for segment in row:
        for number, word in enumerate(segment.words):
            if number == 0 or any(abs(word.left - edge) < LEVEL for edge in edges):
                parts.append([word])
            else:
                parts[-1].append(word)
    return [make_segment(part) for part in parts]


def _part_head(row: list[Segment], below: list[Segment]) -> list[Segment]:
    """Part the heads of columns, which are centred or set close, by the columns of the row below."""
    bold = all(segment.bold for segment in row) and not any(segment.bold for segment in below)
    if len(below) < 2 or len(row) >= len(below) or not (bold or len(below) > 2):
        return row
    lefts = [segment.left for segment in below]
    parts: list[list[Word]] = [[] for _ in below]
    for word in (word for segment in row for word in segment.words):
        if any(word.left < left - LEVEL and left + LEVEL < word.right for left in lefts):
            return row
        parts[max(0, sum(left <= word.left + LEVEL for left in lefts) - 1)].append(word)
    return [make_segment(part) for part in parts] if all(parts) else row


def count_rows(rows: Rows) -> int:
    """Return how many of `rows`, from the first, make a table; 0 where the first begins none."""
    count, parted = 0, 0
    for row in rows:
        if len(row) > 1:
            count, parted = count + 1, parted + 1
        elif count and _is_rest(row[0], rows[:count]):
            count += 1
        else:
            break
    while count and not _is_table(rows[:count]):
        count -= 1
    return count


def _is_rest(segment: Segment, above: Rows) -> bool:
    """Whether a segment alone in its row goes on with a cell of the rows above: not of the first column, and close."""
    columns = find_columns(above)
    inside = [n for n, (left, right) in enumerate(columns) if segment.left < right and left < segment.right]
    near = above[-1][0].base - segment.base < 2 * segment.size
    return near and len(inside) == 1 and len(columns) > 1 and (inside[0] > 0 or _is_narrow(segment, columns))


def _is_narrow(segment: Segment, columns: list[tuple[float, float]]) -> bool:
    return segment.right <= columns[0][1] + 1 and segment.right - segment.left < 0.9 * (columns[0][1] - columns[0][0])


def _is_table(rows: Rows) -> bool:
    parted = [row for row in rows if len(row) > 1]
    if len(parted) < 2 or len(rows[-1]) == 0:
        return False
    columns = find_columns(rows)
    if len(columns) < 2 or any(len({find_cell(s, columns) for s in row}) < 2 for row in parted):
        return False
    gap = min(b[0] - a[1] for a, b in pairwise(columns))
    return len(parted) > 2 or gap >= WIDE * rows[0][0].size


def find_columns(rows: Rows) -> list[tuple[float, float]]:
    """Return the left and right edges of the columns: the strips that some segment of some row covers."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted((segment.left, segment.right) for row in rows for segment in row):
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def find_cell(segment: Segment, columns: list[tuple[float, float]]) -> int:
    """Return the number of the column that `segment` stands in."""
    return next((n for n, (_, right) in enumerate(columns) if segment.left < right), len(columns) - 1)


def read_cells(rows: Rows) -> list[list[list[Segment]]]:
    """Return a table's rows, each a list of cells, each the segments of it from the top."""
    columns = find_columns(rows)
    found = [_sort_into(row, columns) for row in rows]
    gaps = [above[0].base - below[0].base for above, below in pairwise(rows)]
    close = [False, *(gap <= TOGETHER * min(gaps) for gap in gaps)]
    # Rows close together are one cell's lines where others stand apart, and where they leave cells empty.
    near = [all(row) for row, is_close in zip(found, close, strict=True) if is_close]
    paced = any(gap > APART * min(gaps) for gap in gaps) and near.count(False) * 2 >= len(near)
    cells: list[list[list[Segment]]] = []
    for row, is_close in zip(found, close, strict=True):
        heads = len(cells) == 1 and _is_bold(row) and _is_bold(cells[0])
        if cells and is_close and (paced or heads or not row[0]):
            for cell, more in zip(cells[-1], row, strict=True):
                cell.extend(more)
        else:
            cells.append(row)
    return cells


def _is_bold(cells: list[list[Segment]]) -> bool:
    return all(segment.bold for cell in cells for segment in cell)


def _sort_into(row: Sequence[Segment], columns: list[tuple[float, float]]) -> list[list[Segment]]:
    found: list[list[Segment]] = [[] for _ in columns]
    for segment in row:
        found[find_cell(segment, columns)].append(segment)
    return found
