"""This file is the weighing of words: how far a stretch of text speaks well or ill of what it is about."""

from __future__ import annotations

import re
from typing import Literal

from govgraph.ingest.extraction.polarity_words import (
    BAD,
    BAD_TURNS,
    GOOD,
    GOOD_TURNS,
    NEGATORS,
    STRONG_BAD,
    STRONG_GOOD,
)

Polarity = Literal["positive", "negative", "mixed"]

WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
BREAK = re.compile(r"[,;:.!?()—–]|\b(?:but|and|though|although|while|yet|however)\b", re.I)
TURNS = re.compile(rf"(?P<good>{GOOD_TURNS})|(?P<bad>{BAD_TURNS})", re.I)
DENIED = re.compile(r"\b(?:not|never|no\s+longer|hardly|n't|without|far\s+from|nor)\s+(?:\w+\s+){0,2}$", re.I)
REACH = 4
"""A word of denial turns the sign of what stands within so many words after it."""


def score(words: str) -> tuple[float, float]:
    """Return how much `words` say well and how much ill: strong words and turns of phrase 2, weaker words 1.

    >>> score("an excellent team but a poor plan"), score("not good enough"), score("on Friday")
    ((2.0, 2.0), (0.0, 2.0), (0.0, 0.0))
    """
    flat = re.sub(r"(?<=[a-z])-\n\s*(?=[a-z])", "", words)
    flat = re.sub(r"\s+", " ", flat.replace("’", "'"))
    turns = list(TURNS.finditer(flat))
    well = [bool(turn["good"]) and not DENIED.search(flat[: turn.start()]) for turn in turns]
    values = [2.0 if good else -2.0 for good in well] + _weigh_words(flat, [turn.span() for turn in turns])
    return sum((v for v in values if v > 0), 0.0), sum((-v for v in values if v < 0), 0.0)


def _weigh_words(flat: str, covered: list[tuple[int, int]]) -> list[float]:
    """The weights of the words outside `covered`, turned where a word of denial stands shortly before."""
    values: list[float] = []
    denied, since, last = False, 0, 0
    for found in WORD.finditer(flat):
        denied = denied and not BREAK.search(flat, last, found.start())
        last = found.end()
        since += 1
        if any(low <= found.start() < high for low, high in covered):
            denied = False
            continue
        word = found.group().lower()
        value = weight(word)
        values.append(-value if denied and since <= REACH else value)
        if word in NEGATORS or word.endswith("n't"):
            denied, since = True, 0
    return values


def weight(word: str) -> float:
    """Return the sign and strength of one word in lower case, 0 where it does not judge."""
    if word in STRONG_GOOD:
        return 2
    if word in STRONG_BAD:
        return -2
    return 1 if word in GOOD else -1 if word in BAD else 0


def judge(words: str, least: float = 2) -> Polarity | None:
    """Return how `words` judge; None where all they say that judges is weaker than `least`.

    >>> judge("a shambles"), judge("real progress, but the delays are appalling"), judge("a new plan")
    ('negative', 'mixed', None)
    """
    good, bad = score(words)
    if max(good, bad) < least:
        return None
    if min(good, bad) >= max(1.0, 0.5 * max(good, bad)):
        return "mixed"
    return "positive" if good > bad else "negative"
