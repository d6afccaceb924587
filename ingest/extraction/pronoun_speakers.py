"""This file is whom "he said" and "she said" mean beside a quotation: names within quotations do not count."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.quote_marks import find_runs
from govgraph.ingest.extraction.subjects import Phrase

MALE = re.compile(r"^(?:Mr|Sir|Lord)\b")
FEMALE = re.compile(r"^(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b")
REACH = 1500
"""How far back, in characters, a pronoun may reach for a name."""


def find_meant(analysis: Analysis, phrase: Phrase, last: str | None) -> str | None:
    """Return the person that the pronoun `phrase` means, `last` being who spoke before; None where unsure."""
    sex = "m" if phrase.head == "he" else "f"
    sexes = find_sexes(analysis)
    fits = [
        mention
        for mention in analysis.mentions_in(max(0, phrase.start - REACH), phrase.start)
        if mention.kind == "person" and mention.entity and sexes.get(mention.entity.name, sex) == sex
    ]
    outside = [m for m in fits if not _is_quoted(analysis, m)]
    bound = phrase.mention.entity.name if phrase.mention and phrase.mention.entity else None
    order = [m.entity.name for m in outside if m.entity]
    near = [name for name in (bound, last) if name in order]
    if near:
        return max(near, key=lambda name: len(order) - order[::-1].index(name))
    sure = [m for m in outside if m.entity and sexes.get(m.entity.name) == sex]
    chosen = (sure or outside)[-1:]
    return chosen[0].entity.name if chosen and chosen[0].entity else None


def _is_quoted(analysis: Analysis, mention: Mention) -> bool:
    return any(start <= mention.start < end for start, end in find_quoted(analysis))


@lru_cache(maxsize=8)
def find_quoted(analysis: Analysis) -> tuple[tuple[int, int], ...]:
    """Return the stretches between quotation marks."""
    return tuple((run.start, run.end) for run in find_runs(analysis.text, analysis.blocks))


@lru_cache(maxsize=8)
def find_sexes(analysis: Analysis) -> dict[str, str]:
    """Return, by name, m or f where a title or a pronoun in the text tells."""
    sexes: dict[str, str] = {}
    for mention in analysis.mentions:
        if mention.entity is None:
            continue
        words = analysis.text[mention.start : mention.end]
        before = analysis.text[max(0, mention.start - 5) : mention.start]
        if mention.kind == "person":
            titled = words if MALE.match(words) or FEMALE.match(words) else before.lstrip() + words
            if MALE.match(titled):
                sexes[mention.entity.name] = "m"
            elif FEMALE.match(titled):
                sexes[mention.entity.name] = "f"
    for mention in analysis.mentions:
        if mention.kind == "pronoun" and mention.entity:
            word = analysis.text[mention.start : mention.end].lower()
            if word in ("he", "his", "him"):
                sexes.setdefault(mention.entity.name, "m")
            elif word in ("she", "her"):
                sexes.setdefault(mention.entity.name, "f")
    return sexes
