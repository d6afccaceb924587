"""This file is the lines of a text: where each stands, how far it is indented, and which stand together."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPEN_END = re.compile(
    r"\b(?:the|an?|of|and|or|to|in|on|for|by|with|from|at|as|that|which|who|is|was|were|are|has|had|have|be|been|will"
    r"|its|his|her|their|our|\d{1,2})$",
    re.IGNORECASE,
)
"""What no line of an address and no heading ends with."""
NARROW = 22
"""The least width of a newspaper's column, where enough lines show that it is one."""
SPACE = " \t\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\xa0\ufeff\u200b"


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the space around it: its offsets in the text, its words, its indent in columns."""

    start: int
    end: int
    text: str
    indent: int = 0


def find_chunks(text: str) -> list[list[Line]]:
    """Return the lines of `text` in chunks that blank lines separate."""
    chunks: list[list[Line]] = [[]]
    position = 0
    for raw in text.splitlines(keepends=True):
        inner = raw.strip(SPACE)
        if inner:
            lead = len(raw) - len(raw.lstrip(SPACE))
            indent = len(raw[:lead].expandtabs(4))
            chunks[-1].append(Line(position + lead, position + lead + len(inner), inner, indent))
        elif chunks[-1]:
            chunks.append([])
        position += len(raw)
    return [chunk for chunk in chunks if chunk]


def find_width(chunks: list[list[Line]]) -> int:
    """Return the width to which the text's paragraphs are wrapped by hand, 0 where each paragraph is one line.

    Only a chunk in which a line goes on in lower case is wrapped: a column of names is not.
    """
    wrapped = [chunk for chunk in chunks if any(line.text[0].islower() for line in chunk[1:])]
    lengths = sorted(line.indent + len(line.text) for chunk in wrapped for line in chunk[:-1])
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.9)] if len(lengths) >= 10 else lengths[-1]
    return width if (NARROW if len(lengths) >= 10 else 40) <= width <= 130 else 0


def continues(line: Line, following: Line, width: int) -> bool:
    """Whether `following` goes on with the paragraph of `line`: its first word would not have fitted, or no end came.

    A line that begins in lower case goes on; so does one after a hyphen, or after a line filled to `width`.
    """
    if following.text[0].islower() or line.text.endswith("-") or line.text[-1] in ",;(" or OPEN_END.search(line.text):
        return True
    if not width:
        return False
    first = following.text.split(maxsplit=1)[0]
    filled = line.indent + len(line.text) + 1 + len(first)
    return filled >= width * (0.85 if line.text[-1] not in '.?!:”"’' else 0.93)
