"""This file is the composing of a text from pages of rows: lines, tables, headings, and where each page begins."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from govgraph.ingest.reading.pdf.columns import arrange
from govgraph.ingest.reading.pdf.furniture import part_footnotes
from govgraph.ingest.reading.pdf.joining import ENDED, Unit, add_line, goes_on, is_spaced, read_vocabulary
from govgraph.ingest.reading.pdf.rows import Segment, group_rows, join_segments
from govgraph.ingest.reading.pdf.tables import align_rows, count_rows, read_cells

GREETING = re.compile(r"Dear\b")
BULLET = re.compile(r"^[o\uf000-\uf0ff](?=\s)")
LARGER = 1.15
"""Headings are set larger than the text by this much, or in bold."""
LONGEST = 200
NARROW, FEW = 25, 8
"""A column narrower than so many sizes of its type has more lines than this, or is none."""
FAR = 2.6
"""Segments of a row further apart than so many sizes, and in no table, are lines of their own."""
SAME_EDGE = 10.0
"""Regions whose left edges are nearer than this, in points, are of one column."""

Rows = list[list[Segment]]


class Composer:
    """Makes one text of pages, each given as its rows without furniture; `on_page` is called before each."""

    def __init__(self, pages: Sequence[Rows], on_page: Callable[[], None] = lambda: None) -> None:
        self._pages = pages
        self._on_page = on_page
        segments = [segment for rows in pages for row in rows for segment in row]
        sizes: Counter[float] = Counter()
        for segment in segments:
            sizes[round(segment.size, 1)] += len(segment.text)
        self._size = sizes.most_common(1)[0][0] if sizes else 10.0
        self._vocabulary = read_vocabulary(segment.text for segment in segments)
        self._units: list[Unit] = []
        self._edges: list[tuple[float, float]] = []
        self._usual = 1.2

    def compose(self) -> tuple[str, tuple[int, ...]]:
        """Return the text, and where in it each page begins."""
        arranged = [self._arrange(rows) for rows in self._pages]
        regions = [region for page, notes in arranged for region in (*page, notes) if region]
        self._edges = _find_edges(regions, self._size)
        self._usual = _find_leading(regions)
        for number, (page, notes) in enumerate(arranged, start=1):
            self._on_page()
            for region in page:
                self._add_region(region, number)
            if notes:
                self._add_notes(notes, number)
        return self._render()

    def _arrange(self, rows: Rows) -> tuple[list[list[Segment]], list[Segment]]:
        """The regions of a page in the order of reading, and its footnotes."""
        self._on_page()
        text, notes = part_footnotes(rows, self._size)
        greeting = next((n for n, row in enumerate(text[:40]) if GREETING.match(row[0].text)), 0)
        head = arrange([segment for row in text[:greeting] for segment in row], letter=True)
        body = arrange([segment for row in text[greeting:] for segment in row])
        return head + body, [segment for row in notes for segment in row]

    def _add_region(self, region: list[Segment], page: int) -> None:
        rows, place, first = align_rows(group_rows(region)), 0, True
        while place < len(rows):
            count = count_rows(rows[place:])
            if count:
                self._add_table(rows[place : place + count], page)
            else:
                for line in _read_lines(rows[place]):
                    self._add_line(line, page, first)
                    first = False
            place += count or 1
            first = first and not count

    def _add_table(self, rows: Rows, page: int) -> None:
        for number, cells in enumerate(read_cells(rows)):
            texts = [self._join_cell(cell) for cell in cells]
            parts = [(page, f"| {' | '.join(texts)} |")]
            last = rows[-1][0]
            self._units.append(Unit(parts, rows[0][0], last, last.right, apart=number == 0, is_table=True))
            if number == 0 and all(segment.bold for cell in cells for segment in cell):
                self._units.append(
                    Unit([(page, "|" + "---|" * len(cells))], last, last, last.right, apart=False, is_table=True)
                )

    def _join_cell(self, cell: Sequence[Segment]) -> str:
        if not cell:
            return ""
        unit = Unit([(0, cell[0].text)], cell[0], cell[0], 0)
        for segment in cell[1:]:
            add_line(unit, segment, 0, self._vocabulary)
        return unit.text.replace("|", "/")

    def _add_line(self, line: Segment, page: int, first: bool) -> None:
        """Add a line of text; `first` where it begins a region, and so follows on another column or page."""
        unit = self._units[-1] if self._units else None
        gap = None if first or unit is None else unit.last.base - line.base
        usual = self._usual * line.size
        before = self._units[-2] if len(self._units) > 1 else None
        if unit and goes_on(unit, line, gap, usual, before):
            add_line(unit, line, page, self._vocabulary)
            return
        apart = unit is None or is_spaced(unit, line, gap, usual)
        self._units.append(Unit([(page, line.text)], line, line, self._find_limit(line), apart))

    def _add_notes(self, notes: list[Segment], page: int) -> None:
        """Add a page's footnotes, before a paragraph that goes on overleaf, so that its halves come together."""
        held = self._units.pop() if self._units and not self._is_ended(self._units[-1]) else None
        if held and held.parts[0][0] != page:
            self._units.append(held)
            held = None
        count = len(self._units)
        self._add_region(notes, page)
        if len(self._units) > count:
            self._units[count].apart = True
        if held:
            held.apart = True
            self._units.append(held)

    def _is_ended(self, unit: Unit) -> bool:
        return unit.is_table or ENDED.search(unit.text) is not None

    def _find_limit(self, line: Segment) -> float:
        """How far to the right the column goes in which `line` begins: the nearest to its left edge."""
        place = bisect_left(self._edges, (line.left + SAME_EDGE, 0.0))
        return self._edges[place - 1][1] if place else line.right

    def _render(self) -> tuple[str, tuple[int, ...]]:
        """The units as lines of text, headings marked, and the offsets at which the pages begin."""
        starts: dict[int, int] = {}
        text: list[str] = []
        length = 0
        for unit, mark in zip(self._units, self._find_marks(), strict=True):
            before = "" if not text else "\n\n" if unit.apart else "\n"
            opening, closing = mark
            pieces = [(unit.parts[0][0], before + opening), *unit.parts, (0, closing)]
            for page, words in pieces:
                if page and page not in starts:
                    starts[page] = length + (len(before) if words.startswith(before) and words == pieces[0][1] else 0)
                text.append(words)
                length += len(words)
        return "".join(text) + "\n", tuple(_fill(starts, len(self._pages), length))

    def _find_marks(self) -> Iterator[tuple[str, str]]:
        """What marks each unit as a heading: its size, or bold on its own; nothing above a letter's greeting."""
        greeting = next((n for n, unit in enumerate(self._units[:80]) if GREETING.match(unit.text)), -1)
        sizes = sorted(
            {round(u.first.size, 1) for u in self._units if u.first.size > LARGER * self._size}, reverse=True
        )
        for number, unit in enumerate(self._units):
            text = unit.text
            if number <= greeting or unit.is_table or len(text) > LONGEST or not re.search(r"[^\W\d_]{2}", text):
                yield "", ""
            elif unit.first.size > LARGER * self._size:
                yield "#" * min(3, 1 + sizes.index(round(unit.first.size, 1))) + " ", ""
            elif unit.first.bold and unit.last.bold and text[-1] not in ".,;" and "*" not in text:
                yield "**", "**"
            else:
                yield "", ""


def _read_lines(row: list[Segment]) -> list[Segment]:
    """The segments of a row that is no table's: joined where they are near, lines of their own where they are far."""
    lines: list[Segment] = []
    for segment in row:
        if lines and segment.left - lines[-1].right < FAR * segment.size:
            lines[-1] = join_segments(lines[-1], segment)
        else:
            lines.append(segment)
    return lines


def _find_edges(regions: Sequence[Sequence[Segment]], size: float) -> list[tuple[float, float]]:
    """Return the columns of a document, from the left: where lines begin, and how far they go at most."""
    columns: list[tuple[float, list[float]]] = []
    for left, region in sorted((min(segment.left for segment in region), n) for n, region in enumerate(regions)):
        rights = [segment.right for segment in regions[region]]
        if columns and left - columns[-1][0] < SAME_EDGE:
            columns[-1][1].extend(rights)
        else:
            columns.append((left, rights))
    limits = [(left, sorted(rights)[int(len(rights) * 0.98)], len(rights)) for left, rights in columns]
    # A few short lines show no column's width: then none of them is full.
    return [(left, limit if limit - left > NARROW * size or count > FEW else math.inf) for left, limit, count in limits]


def _find_leading(regions: Sequence[Sequence[Segment]]) -> float:
    """Return the usual distance of two lines of a paragraph, in sizes of the type: the least common one."""
    gaps: list[float] = []
    for region in regions:
        rows = [row[0] for row in group_rows(region)]
        gaps += [(a.base - b.base) / b.size for a, b in pairwise(rows) if abs(a.size - b.size) < 0.5]
    counts = Counter(round(gap * 20) for gap in gaps if 0.8 < gap < 2.2)
    common = [gap for gap, count in counts.items() if count >= max(2, 0.15 * counts.total())]
    return min(common) / 20 if common else 1.2


def _fill(starts: dict[int, int], pages: int, length: int) -> list[int]:
    """Return where each page begins; one that nothing was read from begins where the next one does."""
    filled = []
    following = length
    for page in range(pages, 0, -1):
        following = min(starts.get(page, following), following)
        filled.append(following)
    return filled[::-1]
