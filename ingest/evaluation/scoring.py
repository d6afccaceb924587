"""This file is holding found facts against annotated ones: what is hit, what is missed, what is false, and the sums."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.matching import KEYS, find_right_attributes, list_attributes, same_fact
from govgraph.ingest.evaluation.places import Squeezed
from govgraph.ingest.facts import Fact

TEXTUAL = ("directive", "assessment", "quote")
"""The types whose quotation is part of their key."""
STRUCTURED = tuple(type for type in KEYS if type not in TEXTUAL)
SUMS: Mapping[str, tuple[str, ...]] = {"STRUCTURED": STRUCTURED, "TEXTUAL": TEXTUAL, "ALL": tuple(KEYS)}


@dataclass(frozen=True, slots=True)
class Hit:
    """A found fact and the annotated one that it is."""

    gold: GoldFact
    found: Fact

    @property
    def wanted(self) -> list[str]:
        """The attributes that the annotation gives."""
        return list_attributes(self.gold.type, self.gold.said)

    @property
    def right(self) -> list[str]:
        """Those of them that were found."""
        return find_right_attributes(self.gold.type, self.gold.said, self.found)


@dataclass(slots=True)
class Outcome:
    """What came of the facts of one document: `spared` are found ones that the annotation holds optional."""

    hits: list[Hit] = field(default_factory=list)
    spared: list[Hit] = field(default_factory=list)
    missed: list[GoldFact] = field(default_factory=list)
    false: list[Fact] = field(default_factory=list)
    unsupported: int = 0
    """Found facts whose quote is not in the document; they count as false."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted of one type of fact, or of several; the shares are 0 where there is nothing to share."""

    gold: int
    found: int
    hit: int
    wanted: int
    """Attributes that the annotation gives for the facts that were found."""
    right: int
    """Those of them that were found too."""

    @property
    def precision(self) -> float:
        """How much of what was found is true."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """How much of what is true was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def attributes(self) -> float | None:
        """How many of the attributes are right; None where the annotation gives none."""
        return self.right / self.wanted if self.wanted else None


def compare(gold: Iterable[GoldFact], found: Iterable[Fact], text: Squeezed) -> Outcome:
    """Hold the facts found in a document against those annotated.

    Each found fact answers one annotated one at most: the demanded ones choose first, in the order of the annotation,
    and each takes the candidate with the most attributes right. A fact found twice counts once.
    """
    outcome = Outcome()
    by_type: dict[str, list[Fact]] = {type: [] for type in KEYS}
    for fact in found:
        outcome.unsupported += not is_supported(fact, text)
        by_type[str(fact["type"])].append(fact)
    annotated = sorted(gold, key=lambda fact: fact.optional)
    for type, facts in by_type.items():
        _compare_type([fact for fact in annotated if fact.type == type], list(drop_repeats(type, facts)), text, outcome)
    return outcome


def drop_repeats(type: str, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield each of `facts` once: the same key, and the same date, is the same fact."""
    seen = set()
    for fact in facts:
        key = json.dumps([fact.get(name) for name in (*KEYS[type], "date")], sort_keys=True)
        if key not in seen:
            seen.add(key)
            yield fact


def is_supported(fact: Fact, text: Squeezed) -> bool:
    """Tell whether the words that a found fact quotes are in the document."""
    return text.holds(str(fact.get("quote") or ""))


def _compare_type(gold: Sequence[GoldFact], found: Sequence[Fact], text: Squeezed, outcome: Outcome) -> None:
    """Hold the facts of one type against each other; the outcome is added to `outcome`."""
    free = [fact for fact in found if is_supported(fact, text)]
    outcome.false += [fact for fact in found if not is_supported(fact, text)]
    for wanted in gold:
        hits = [Hit(wanted, fact) for fact in free if same_fact(wanted.type, wanted.said, fact)]
        best = max(hits, key=lambda hit: len(hit.right), default=None)
        if best is None:
            if not wanted.optional:
                outcome.missed.append(wanted)
            continue
        free = [fact for fact in free if fact is not best.found]
        (outcome.spared if wanted.optional else outcome.hits).append(best)
    outcome.false += free


def count(outcomes: Iterable[Outcome]) -> dict[str, Figures]:
    """Return the figures of `outcomes` taken together, by type, then the three sums."""
    gold: Counter[str] = Counter()
    found: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for outcome in outcomes:
        hit.update(pair.gold.type for pair in outcome.hits)
        gold.update([*(pair.gold.type for pair in outcome.hits), *(fact.type for fact in outcome.missed)])
        found.update([*(pair.gold.type for pair in outcome.hits), *(str(fact["type"]) for fact in outcome.false)])
        for pair in outcome.hits:
            wanted[pair.gold.type] += len(pair.wanted)
            right[pair.gold.type] += len(pair.right)
    rows: dict[str, tuple[str, ...]] = {**{type: (type,) for type in KEYS}, **SUMS}
    counters = (gold, found, hit, wanted, right)
    return {name: Figures(*(sum(counter[t] for t in types) for counter in counters)) for name, types in rows.items()}
