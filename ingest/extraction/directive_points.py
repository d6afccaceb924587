"""This file is the points of a directive that has several: "that A and that B", "(a) A; and (b) B", "to A and to B"."""

from __future__ import annotations

import itertools
import re

from govgraph.ingest.extraction.spans import trim

MARK = r"\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s"
NUMBERED = re.compile(rf"(?:[;,]\s*)?(?:\band\s+)?(?={MARK})")
ORDINAL = re.compile(r"[;,.]?\s*(?:\band\s+)?(?=\b(?:first|second|third|fourth|fifth|finally|lastly)(?:ly)?,\s)", re.I)
LISTED = re.compile(r";\s*(?:and\s+)?(?=\S)")
THAT = re.compile(r",?\s+and\s+(?:also\s+)?(?=that\s)|,\s+(?=that\s)")
TO = re.compile(r",?\s+and\s+(?:also\s+)?(?=to\s+[a-z])|,\s+(?=to\s+[a-z])")
FOR = re.compile(r"\s+and\s+(?=for\s+(?:an?|the|its|more|better|new)\s)")
LEAST = 12
"""A point has at least so many characters."""


def split_points(text: str, start: int, end: int, kind: str) -> list[tuple[int, int]]:
    """Return the stretches of start..end that state one point each; the first keeps what leads in."""
    cuts = _cuts(text, start, end, kind)
    edges = [start, *cuts, end]
    points = []
    for low, high in itertools.pairwise(edges):
        low, high = trim(text, low, high)
        stripped = re.sub(r"[\s,;]*(?:\band)?[\s,;]*$", "", text[low:high])
        if len(stripped) >= LEAST:
            points.append((low, low + len(stripped) if len(stripped) < high - low else high))
    return points or [(start, end)]


def _cuts(text: str, start: int, end: int, kind: str) -> list[int]:
    numbered = [m.end() for m in NUMBERED.finditer(text, start, end)]
    if len(numbered) > 1:
        return numbered[1:]
    ordinal = [m.end() for m in ORDINAL.finditer(text, start, end)]
    if len(ordinal) > 1:
        return ordinal[1:]
    marks = list(THAT.finditer(text, start + LEAST, end))
    if any("and" in m.group() for m in marks):
        return [m.end() for m in marks]
    if kind in ("recommendation", "commitment", "requirement"):
        marks = list(TO.finditer(text, start + LEAST, end))
        if any("and" in m.group() for m in marks):
            return [m.end() for m in marks]
        return [m.end() for m in FOR.finditer(text, start + LEAST, end)]
    return []
