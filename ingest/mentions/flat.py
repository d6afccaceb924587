"""This file is the flat text: a stretch of a document on one line, typography plain, each character traced back."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\t": " ", "\u00a0": " "})
_BROKEN = re.compile(r"(?<=[a-z])-\n[ \t]*(?=[a-z])")
_SPACE = re.compile(r"[ \t\u00a0]*(\n)?\s*")
_MARKUP = frozenset("*_#|`>")


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
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            if self.starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def flatten(text: str, start: int, end: int, keep_lines: bool = False) -> Flat:
    """Return `text[start:end]` as flat text; with `keep_lines` a line end stays one."""
    characters: list[str] = []
    starts: list[int] = []
    place = start
    while place < end:
        character = text[place]
        if broken := _BROKEN.match(text, place, end):
            place = broken.end()
            continue
        if character.isspace():
            gap = _SPACE.match(text, place, end)
            assert gap is not None
            mark = "\n" if keep_lines and gap.group(1) else " "
            if characters and characters[-1] not in " \n":
                characters.append(mark)
                starts.append(place)
            elif characters and mark == "\n":
                characters[-1] = "\n"
            place = gap.end()
            continue
        if character not in _MARKUP:
            characters.append(character)
            starts.append(place)
        place += 1
    while characters and characters[-1] in " \n":
        characters.pop()
        starts.pop()
    return Flat("".join(characters).translate(PLAIN), tuple(starts))
