"""This file is the plain words of a stretch of text, with the place in the text of each of their characters.

Marks of emphasis go, any run of space becomes one blank, and a word that a hyphen broke over two lines is whole
again, so that a pattern or a parser reads what a person would read. Offsets lead back to the words as they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

COMPOUND = re.compile(r"\w{1,40}-\w{1,40}")
NOISE = re.compile(
    r"(?P<broken>(?<=\w)-[ \t]{0,8}\r?\n[ \t>]{0,60}(?=\w))|(?P<space>\s*\n[ \t]*>[ \t>]*|[^\S ][\s\u200b\ufeff]*"
    r"|[\u200b\ufeff][\s\u200b\ufeff]*| [\s\u200b\ufeff]+)"
    r"|(?P<mark>\*+|`+|(?<![\w/])_+(?=\w)|(?<=[\w.,;:!?)])_+(?![\w/])|\u00ad)"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain words; `places[i]` is where character i stands in the text."""

    words: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the text of `words[start:end]`, which must not be empty."""
        return self.places[start], self.places[end - 1] + 1


def make_plain(text: str, start: int, end: int) -> Plain:
    """Return the plain words of `text[start:end]`.

    >>> make_plain("**Cllr** May, Com-\\nmunities", 0, 27).words
    'Cllr May, Communities'
    """
    words: list[str] = []
    places: list[int] = []
    position = start
    for match in NOISE.finditer(text, start, end):
        words.append(text[position : match.start()])
        places.extend(range(position, match.start()))
        if match["space"] is not None:
            words.append(" ")
            places.append(match.start())
        elif match["broken"] is not None and _keeps_hyphen(text, match.start(), match.end()):
            words.append("-")
            places.append(match.start())
        position = match.end()
    words.append(text[position:end])
    places.extend(range(position, end))
    return Plain("".join(words), tuple(places))


def _keeps_hyphen(text: str, hyphen: int, after: int) -> bool:
    """A compound broken at its own hyphen keeps it: before a capital, a figure, or where the text has it elsewhere."""
    if text[after].isdigit() or (text[after].isupper() and not text[hyphen - 1].isupper()):
        return True
    before = re.search(r"\w+$", text[max(0, hyphen - 40) : hyphen])
    following = re.match(r"\w+", text[after : after + 40])
    if before is None or following is None:
        return False
    return f"{before[0]}-{following[0]}".lower() in find_compounds(text)


@lru_cache(maxsize=4)
def find_compounds(text: str) -> frozenset[str]:
    """Return the hyphened words of `text` that stand on one line, in lower case."""
    return frozenset(match[0].lower() for match in COMPOUND.finditer(text))
