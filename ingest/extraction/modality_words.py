"""This file is the judgement of force by words alone, for where there is no parse: cues before the clause, in reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.extraction.modality_cues import (
    ADVERBS,
    GOVERNORS,
    MODALS,
    NOUNS,
    PASSIVE,
    QUALIFIERS,
    SEEMING_NEGATION,
)
from govgraph.ingest.extraction.stems import list_stems
from govgraph.ontology.claims import Modality

BOUNDARY = re.compile(
    r"[;:()]|[.!?]\s|\s[–—-]\s|,(?=\s)|\b(?:and|but|while|although|though|who|which|because|since|when|after|before)\b",
    re.I,
)
"""What ends the reach of a cue: the edge of a clause."""

CARRIED = re.compile(r"\b(?:that|to|of|for|about|whether|from)\s*$", re.I)
NEGATION = re.compile(r"\b(?:not|never|neither|nor|without|nobody|none|no)\b|n['’]t\b", re.I)
INSTEAD = re.compile(r"\b(?:instead\s+of|rather\s+than|short\s+of|far\s+from|against|denie[sd]\s+ever)\b", re.I)
CONDITION = re.compile(r"\b(?:if|unless|whether)\b", re.I)
COUNTERFACTUAL = re.compile(r"\bwould\s+(?:\w+\s+)?have\b", re.I)
PASSIVE_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(\w+(?:ed|id|own|ught|ant|ood))\s+(?:to|that|as)\b", re.I
)
RULED_OUT = re.compile(r"\b(?:rul(?:e|es|ed|ing)\s+out|turn(?:s|ed)?\s+down|(?:un|not\s+)true|unlikely)\b", re.I)
ASIDE = re.compile(r",\s+(?:who|which|whose|where)\b[^,]*,")
WORD = re.compile(r"[a-z]+", re.I)


LATER_CONDITION = re.compile(r"\s(?:if|unless|provided)\s", re.I)
HAD_BEEN = re.compile(
    r"\bhad\s+(?:long\s+)?been\s+(?:due|set|expected)\s+to\b|\boffered\s+(?:the|a)\b|\bcall(?:s|ed|ing)?\s+(?:on|for)\b|\blinked\s+with\b",
    re.I,
)
ASKED = re.compile(
    r"\b(?:was|were|been)\s+(?:asked|appointed|forced)\s+to\b|\breport(?:s|ed)?\s+(?:\w+\s+)?that\b|\bdue\s+to\b|\bin\s+order\s+to\b",
    re.I,
)
"""What looks like a cue and is none."""


def find_forces(text: str, low: int, high: int, start: int, end: int) -> list[Modality]:
    """Return the forces of the cues in the clause start..end and just before it, in the sentence low..high."""
    before = text[_reach(text, low, start) : start]
    inside = _blank(ASIDE, text[start:end])
    if re.search(r"\b(?:will|would)\b", inside) and LATER_CONDITION.search(text, start, high):
        return ["hedged"]
    return [
        *_of_words(before, governing=True),
        *_of_words(inside, governing=False),
        *_of_condition(text, low, high, start),
    ]


def _reach(text: str, low: int, start: int) -> int:
    """Where the clause that governs `start` begins: a boundary, unless "that" or "to" carries the cue over it."""
    edges = [m.end() for m in BOUNDARY.finditer(text, low, start)]
    if not edges:
        return low
    return edges[-1]


def _blank(pattern: re.Pattern[str], words: str) -> str:
    return pattern.sub(lambda found: " " * len(found.group()), words)


def _of_words(words: str, governing: bool) -> Iterator[Modality]:
    if HAD_BEEN.search(words):
        yield "hedged"
    words = _blank(ASKED, words)
    yield from (QUALIFIERS[w] for w in words.lower().split() if w in QUALIFIERS)
    for found in NEGATION.finditer(words):
        if not SEEMING_NEGATION.match(words, found.start()) and not re.search(r"\buntil\b", words[found.end() :]):
            yield "denied"
    if INSTEAD.search(words):
        yield "denied"
    if COUNTERFACTUAL.search(words):
        yield "hedged"
    if RULED_OUT.search(words):
        yield "denied"
    for passive in PASSIVE_VERB.finditer(words):
        yield from (PASSIVE[lemma] for lemma in list_stems(passive.group(1).lower()) if lemma in PASSIVE)
    for found in WORD.finditer(words):
        word = found.group().lower()
        if found.group() in MODALS:  # not "May", the month
            yield MODALS[word]
        if word in ADVERBS:
            yield ADVERBS[word]
        carried = bool(
            re.match(
                r"\s+(?:that|to|of|for|about|any|the|\w+ing|\w+\s+(?:that|to|of|for))\b|\s*$", words[found.end() :]
            )
        )
        if carried and (governing or words[found.end() :].strip()):
            yield from _governor(word)


def _governor(word: str) -> Iterator[Modality]:
    for lemma in list_stems(word):
        if lemma in GOVERNORS and word not in ("order", "call", "mean", "like"):
            yield GOVERNORS[lemma]
            return
        if lemma in NOUNS:
            yield NOUNS[lemma]
            return


def _of_condition(text: str, low: int, high: int, start: int) -> Iterator[Modality]:
    condition = CONDITION.search(text, low, start)
    if condition and not re.search(r"[,;]", text[condition.end() : start]):
        yield "hedged"
