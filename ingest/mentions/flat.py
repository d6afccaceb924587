"""This file is the flat text: a stretch of a document on one line, typography plain, each character traced back."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\t": " ", "\u00a0": " "})
_PIECE = re.compile(
    r"(?P<broken>(?<=[a-z])-\n[ \t]*(?=[a-z])|(?<=[A-Z]{2})-\n[ \t]*(?=[A-Z]{3}))|(?P<space>\s+)|(?P<markup>[*_#|`>]+)"
    r"|(?P<run>(?:[^\s*_#|`>-]+| (?=[^\s*_#|`>])|-(?!\n[ \t]*[A-Za-z])|(?<![a-z])-(?=\n[ \t]*[a-z])"
    r"|(?<![A-Z]{2})-(?=\n[ \t]*[A-Z])|-(?=\n[ \t]*[A-Z](?![A-Z]{2})))+)"
)
"""What a text is made of: a word's break over two lines, white space, marks of emphasis, and all else.

A single blank between words is part of their run.
"""


@dataclass(frozen=True, slots=True)
class Flat:
    """`text` is the stretch on one line; `starts[i]` is where its i-th character stands in the document.

    Runs of white space are one space, emphasis marks are gone, typographic quotes and dashes are plain ones and a
    word broken over two lines is whole again. Where lines matter (letterheads, signatures) line ends are kept.
    """

    text: str
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the document of `text[start:end]`, which must not be empty."""
        return self.starts[start], self.starts[end - 1] + 1

    def position(self, offset: int) -> int:
        """Return the first position in `text` that stands at or after `offset` in the document."""
        return bisect_left(self.starts, offset)


def flatten(text: str, start: int, end: int, keep_lines: bool = False) -> Flat:
    """Return `text[start:end]` as flat text; with `keep_lines` a line end stays one."""
    pieces: list[str] = []
    starts: list[int] = []
    for match in _PIECE.finditer(text, start, end):
        first, last = match.span()
        if match.lastgroup == "run":
            pieces.append(match.group())
            starts.extend(range(first, last))
        elif match.lastgroup == "space":
            mark = "\n" if keep_lines and "\n" in match.group() else " "
            if pieces and pieces[-1] not in (" ", "\n"):
                pieces.append(mark)
                starts.append(first)
            elif pieces and mark == "\n":
                pieces[-1] = "\n"
    while pieces and pieces[-1] in (" ", "\n"):
        pieces.pop()
        starts.pop()
    return Flat("".join(pieces).translate(PLAIN), tuple(starts))
