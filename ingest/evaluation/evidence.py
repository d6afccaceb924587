"""This file is whether found facts keep their word: quotes at their offsets, and near the annotated ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from govgraph.ingest.evaluation.places import Overlap, Squeezed, find_place, measure_overlap
from govgraph.ingest.evaluation.scoring import Hit
from govgraph.ingest.facts import Fact


@dataclass(frozen=True, slots=True)
class Exactness:
    """How many found facts there are, and how many of their quotes are the snapshot's words at their offsets."""

    found: int
    exact: int

    @property
    def share(self) -> float:
        """From 0 to 1; nothing found is nothing wrong."""
        return self.exact / self.found if self.found else 1.0


def count_exact(found: Iterable[Fact], text: str) -> Exactness:
    """Count the facts whose quote is `text[start:end]`.

    >>> count_exact([{"quote": "Ada", "start": 0, "end": 3}, {"quote": "Ida", "start": 0, "end": 3}], "Ada resigned.")
    Exactness(found=2, exact=1)
    """
    facts = list(found)
    return Exactness(len(facts), sum(is_exact(fact, text) for fact in facts))


def is_exact(fact: Fact, text: str) -> bool:
    """Tell whether the quote of `fact` is the words of `text` at its offsets."""
    start, end, quote = fact.get("start"), fact.get("end"), fact.get("quote")
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(quote, str)):
        return False
    return 0 <= start < end <= len(text) and text[start:end] == quote


def find_overlaps(hits: Iterable[Hit], text: Squeezed) -> list[Overlap]:
    """Return how the evidence of each hit lies over the place of the annotated quote."""
    overlaps = []
    for hit in hits:
        start, end = hit.found["start"], hit.found["end"]
        if (
            isinstance(start, int)
            and isinstance(end, int)
            and (place := find_place(text, hit.gold.quote, (start, end)))
        ):
            overlaps.append(measure_overlap(place, (start, end)))
    return overlaps


@dataclass(frozen=True, slots=True)
class Nearness:
    """Of how many hits the evidence was held against the annotated quote, and how near it lies, in shares."""

    hits: int
    touching: float
    """Share of hits whose evidence has a character of the annotated quote in it."""
    covered: float
    """How much of the annotated quote the evidence covers, on average over hits."""
    inside: float
    """How much of the evidence lies inside the annotated quote, on average over hits."""


def sum_up(overlaps: list[Overlap]) -> Nearness:
    """Return `overlaps` as shares; all 0 where there are none."""
    number = max(1, len(overlaps))
    touching = sum(overlap.covered > 0 for overlap in overlaps) / number
    covered = sum(overlap.covered for overlap in overlaps) / number
    return Nearness(len(overlaps), touching, covered, sum(overlap.inside for overlap in overlaps) / number)
