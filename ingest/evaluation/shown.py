"""This file is the facts of a document as the page shows them: in the order of the text, each with what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.measure import Measured
from govgraph.ingest.evaluation.nearest import NearMiss, find_near_misses
from govgraph.ingest.evaluation.places import Span, find_place
from govgraph.ingest.evaluation.scoring import Hit
from govgraph.ingest.facts import Fact

Fate = Literal["hit", "missed", "false", "optional"]
FATES: tuple[Fate, ...] = ("hit", "missed", "false", "optional")


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact: what came of it, as annotated, as found, and where either stands.

    `near` is, for a missed one, the false fact that is nearest to it.
    """

    fate: Fate
    type: str
    gold: GoldFact | None
    found: Fact | None
    gold_place: Span | None
    found_place: Span | None
    near: NearMiss | None = None

    @property
    def place(self) -> Span:
        """Where the fact comes in the text; what has no place there comes first."""
        return min((place for place in (self.found_place, self.gold_place) if place), default=(0, 0))


def list_shown(document: Measured) -> list[Shown]:
    """Return the facts of `document`, found and missed, in the order of the text."""
    return sorted(_find_shown(document), key=lambda fact: (fact.place, fact.type))


def _find_shown(document: Measured) -> Iterator[Shown]:
    outcome = document.outcome
    yield from (_show_hit("hit", hit, document) for hit in outcome.hits)
    yield from (_show_hit("optional", hit, document) for hit in outcome.spared)
    near = {id(miss.missed): miss for miss in find_near_misses(outcome)}
    for missed in outcome.missed:
        miss = near.get(id(missed))
        place = find_place(document.text, missed.quote, find_found_place(miss.found) if miss else None)
        yield Shown("missed", missed.type, missed, None, place, None, miss)
    for fact in outcome.false:
        yield Shown("false", str(fact["type"]), None, fact, None, find_found_place(fact))


def _show_hit(fate: Fate, hit: Hit, document: Measured) -> Shown:
    place = find_found_place(hit.found)
    return Shown(fate, hit.gold.type, hit.gold, hit.found, find_place(document.text, hit.gold.quote, place), place)


def find_found_place(fact: Fact) -> Span | None:
    """Return where the words of a found fact stand."""
    start, end = fact.get("start"), fact.get("end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) else None
