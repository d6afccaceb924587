"""This file is the lines that run over all pages of a plain text: headers and footers beside its form feeds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from govgraph.ingest.reading.lines import Line

DEEP = 2
"""So many lines from the top and from the bottom of a page may run."""
LEAST = 3
"""On so many pages a line stands at one end, to be one that runs."""


def find_running(text: str, chunks: list[list[Line]]) -> frozenset[int]:
    """Return where the lines begin that stand at the top or bottom of several pages, figures apart.

    Only a text with form feeds has pages. In a text of two, a line must stand on both.
    """
    if "\f" not in text:
        return frozenset()
    breaks = [number for number, character in enumerate(text) if character == "\f"]
    pages: dict[int, list[Line]] = {}
    for chunk in chunks:
        for line in chunk:
            pages.setdefault(bisect_right(breaks, line.start), []).append(line)
    ends = [{line.start: line for line in (*lines[:DEEP], *lines[-DEEP:])} for lines in pages.values()]
    seen = Counter(key for lines in ends for key in {_key(line) for line in lines.values()})
    least = min(LEAST, max(2, len(pages)))
    return frozenset(start for lines in ends for start, line in lines.items() if seen[_key(line)] >= least)


def part_running(chunks: list[list[Line]], running: frozenset[int]) -> list[list[Line]]:
    """Return `chunks` with each line of `running` in one of its own."""
    if not running:
        return chunks
    parted: list[list[Line]] = []
    for chunk in chunks:
        before: Line | None = None
        for line in chunk:
            if before is None or line.start in running or before.start in running:
                parted.append([])
            parted[-1].append(line)
            before = line
    return parted


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.lower())
