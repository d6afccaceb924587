"""This file is what a page carries beside its text: running headers and footers, page numbers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from govgraph.ingest.reading.pdf.rows import Segment

Row = list[Segment]
EDGE = 0.14
"""The share of a page's height, from the top and from the bottom, in which furniture stands."""
DEEP = 4
"""So many rows from the top or the bottom can be furniture."""
NUMBER = re.compile(
    r"[^\w.]*(?:(?:page|p\.?)\W*(?:\d{1,4}|[ivxl]{1,7})|\d{1,3}|[ivxl]{1,7})\W*(?:(?:of|/)\W*\d{1,4}\W*|\W*page)?[^\w.]*",
    re.IGNORECASE,
)
NOTE = re.compile(r"(?:\d{1,3}|[*†‡])(?:[.)]?\s|\s?[A-Z])")
SMALL = 0.92
"""Footnotes are set in type of at most this share of the text's size."""


def drop_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Return the rows of each page without those that stand in the same place on several, and without its number."""
    edges = [_find_edges(rows, height) for rows, height in zip(pages, heights, strict=True)]
    seen = Counter(key for rows, edge in zip(pages, edges, strict=True) for key in {_key(rows[n]) for n in edge})
    kept: list[list[Row]] = []
    for rows, edge in zip(pages, edges, strict=True):
        dropped = {n for n in edge if seen[_key(rows[n])] >= _count_least(rows, n, len(pages))}
        left = [n for n in range(len(rows)) if n not in dropped]
        last = {left[0], left[-1]} & edge if left else set()
        dropped.update(n for n in last if NUMBER.fullmatch(_read(rows[n])))
        kept.append([row for n, row in enumerate(rows) if n not in dropped])
    return kept


def _count_least(rows: Sequence[Row], number: int, pages: int) -> int:
    """On how many pages a row must stand to be furniture: twice will do for the outermost, unless it is a sentence.

    Left and right pages may each have a header of their own, which is on two pages of four.
    """
    if pages <= 3:
        return 2
    return 2 if number in (0, len(rows) - 1) and not _read(rows[number]).endswith(".") else 3


def _find_edges(rows: Sequence[Row], height: float) -> set[int]:
    """The numbers of the rows that stand near the top or the bottom of the page, the outermost few of them."""
    top = [n for n, row in enumerate(rows[:DEEP]) if row[0].base > height * (1 - EDGE)]
    start = max(0, len(rows) - DEEP)
    bottom = [n for n, row in enumerate(rows[start:], start) if row[0].base < height * EDGE]
    return {*top, *bottom}


def _read(row: Row) -> str:
    return " ".join(segment.text for segment in row)


def _key(row: Row) -> tuple[str, int]:
    """What a row that comes again has in common: its words, figures apart, and its height on the page."""
    return re.sub(r"\d+|\b[ivxl]+\b", "#", _read(row).lower()), round(row[0].base / 8)


def part_footnotes(rows: Sequence[Row], size: float) -> tuple[list[Row], list[Row]]:
    """Return the rows of a page's text and, apart, of its footnotes: small ones at the foot that begin with a mark."""
    first = len(rows)
    while first and all(segment.size <= SMALL * size for segment in rows[first - 1]):
        first -= 1
    while first < len(rows) and not NOTE.match(_read(rows[first])):
        first += 1
    return (list(rows[:first]), list(rows[first:])) if first else (list(rows), [])
