"""This file is near misses: annotated facts that were missed by one field or two, and what was found instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.matching import KEYS, agree
from govgraph.ingest.evaluation.scoring import Outcome
from govgraph.ingest.facts import Fact


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A missed fact, the false one that is nearest to it, and the fields of the key in which they differ."""

    missed: GoldFact
    found: Fact
    differs: tuple[str, ...]


def find_near_misses(outcome: Outcome) -> Iterator[NearMiss]:
    """Yield each missed fact of which some false one has at least half of the key right, with the nearest such."""
    for missed in outcome.missed:
        facts = [fact for fact in outcome.false if fact["type"] == missed.type]
        near = [NearMiss(missed, fact, _list_differences(missed, fact)) for fact in facts]
        nearest = min(near, key=lambda miss: len(miss.differs), default=None)
        if nearest and 2 * len(nearest.differs) <= len(KEYS[missed.type]):
            yield nearest


def _list_differences(missed: GoldFact, found: Fact) -> tuple[str, ...]:
    keys: Sequence[str] = KEYS[missed.type]
    return tuple(name for name in keys if not agree(missed.type, name, missed.said.get(name), found.get(name)))


def count_differences(outcomes: Iterable[Outcome]) -> list[tuple[str, tuple[str, ...], int]]:
    """Count near misses by type and by the fields in which they differ, the most frequent first."""
    misses = (miss for outcome in outcomes for miss in find_near_misses(outcome))
    counts = Counter((miss.missed.type, miss.differs) for miss in misses)
    return [(type, differs, number) for (type, differs), number in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
