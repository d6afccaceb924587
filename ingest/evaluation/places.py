"""This file is where an annotated quote stands in a document, and how far a found fact's words lie over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SPACE = re.compile(r"\s+")

Span = tuple[int, int]
"""Start and end offset in Unicode code points of the snapshot, end exclusive."""


class Squeezed:
    """A text with every run of white space as one blank, and the way back to its own offsets.

    Annotations are copied by hand, and broken lines seldom survive that.

    >>> text = Squeezed("The  leader\\nresigned.")
    >>> list(text.find("leader resigned"))
    [(5, 20)]
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._squeezed = squeeze(text)
        self._offsets: list[int] | None = None

    def holds(self, quote: str) -> bool:
        """Tell whether `quote` stands in the text, but for white space."""
        wanted = squeeze(quote).strip()
        return bool(wanted) and wanted in self._squeezed

    def find(self, quote: str) -> Iterator[Span]:
        """Yield every place of `quote` in the text as it was before."""
        wanted = squeeze(quote).strip()
        offsets = self._map_back()
        start = self._squeezed.find(wanted) if wanted else -1
        while start >= 0:
            yield offsets[start], offsets[start + len(wanted) - 1] + 1
            start = self._squeezed.find(wanted, start + 1)

    def _map_back(self) -> list[int]:
        """The offset in the text of each character of the squeezed one."""
        if self._offsets is None:
            blanks = [(found.start(), found.end()) for found in SPACE.finditer(self.text)]
            inner = {i for start, end in blanks for i in range(start + 1, end)}
            self._offsets = [i for i in range(len(self.text)) if i not in inner]
        return self._offsets


def squeeze(text: str) -> str:
    """Return `text` with every run of white space as one blank."""
    return SPACE.sub(" ", text)


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far a found fact's words lie over the annotated quote: shares of either's characters, from 0 to 1."""

    covered: float
    """How much of the annotated quote the found words cover."""
    inside: float
    """How much of the found words lies inside the annotated quote."""


def measure_overlap(gold: Span, found: Span) -> Overlap:
    """Return how far two spans share their characters.

    >>> measure_overlap((10, 20), (15, 35))
    Overlap(covered=0.5, inside=0.25)
    """
    common = max(0, min(gold[1], found[1]) - max(gold[0], found[0]))
    return Overlap(common / max(1, gold[1] - gold[0]), common / max(1, found[1] - found[0]))


def find_place(text: Squeezed, quote: str, near: Span | None = None) -> Span | None:
    """Return where `quote` stands in `text`; of several places, the one that `near` lies over most, else the first."""
    places = list(text.find(quote))
    if near is None or len(places) < 2:
        return places[0] if places else None
    return max(places, key=lambda place: measure_overlap(place, near).covered)
