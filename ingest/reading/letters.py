"""This file is the parts of a letter that are not its body: where the letterhead ends and the signature begins."""

from __future__ import annotations

import re

from govgraph.ingest.reading.lines import Line

SALUTATION = re.compile(r"[*_]{0,3}Dear\b[^.!?]{0,120}")
CLOSING = re.compile(
    r"[*_]{0,3}(?:(?:yours|your) (?:sincerely|faithfully|truly|ever|respectfully)"
    r"|(?:kind|best|warm|warmest|with (?:kind|best|warm)) (?:regards|wishes)|with (?:every|all) good wish(?:es)?"
    r"|regards|best wishes|many thanks)\b[\s,.!*_]{0,6}",
    re.IGNORECASE,
)
TOP = 60
"""A salutation further down than so many lines begins no letter, but stands in one that is quoted."""


def find_salutation(chunks: list[list[Line]]) -> int | None:
    """Return the number of the chunk that holds the salutation, None where the text is no letter."""
    lines = 0
    for number, chunk in enumerate(chunks):
        if any(SALUTATION.fullmatch(line.text) for line in chunk):
            return number
        lines += len(chunk)
        if lines > TOP:
            return None
    return None


def find_closing(chunks: list[list[Line]]) -> int | None:
    """Return the number of the chunk in which the letter closes, None where there is no closing."""
    found = [n for n, chunk in enumerate(chunks) if any(CLOSING.fullmatch(line.text) for line in chunk)]
    return found[0] if found else None


def is_signature(chunk: list[Line]) -> bool:
    """Whether `chunk`, after the closing, is part of the signature: short lines, none of them a sentence."""
    return len(chunk) <= 8 and all(len(line.text) <= 100 and not _is_sentence(line.text) for line in chunk)


def _is_sentence(text: str) -> bool:
    return text[-1] in ".!?" and len(text.split()) > 9
