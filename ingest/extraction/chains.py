"""This file is the parties that words name one after another: chains of titles and names, joined by "and"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.naming import name_or_title

LINKED = re.compile(
    r"\s*|['’]s?\s+(?:\w+\s+){0,3}|['’]s?\s+(?:\w+\s+){0,2}\w+,\s+|,\s+|\s+(?:of|for|at|in)\s+(?:the\s+)?|\s*\(|\s+then\s+"
)
"""What may stand between the links of a chain: "the council's auditor, Grant Thornton". """
SEPARATE = re.compile(
    r"\s*(?:,|;|\band\b|&|\balong\s+with\b|\bwith\b)[\s,]*(?:and\s+)?(?:the\s+|by\s+|his\s+|her\s+)?", re.I
)


def name_parties(analysis: Analysis, start: int, end: int, single: bool = False) -> tuple[str, ...]:
    """The parties named from `start` on: one, or several joined by "and", each by the person or body in its chain."""
    names: list[str] = []
    place = start
    mentions = analysis.mentions_in(start, end)
    while chain := [m for m in mentions if m.start >= place]:
        first = chain[0]
        gap = analysis.text[place : first.start]
        if re.search(r"[.;:\d]|\b(?:who|which|that|after|was|were|had|has|is|by)\b", gap) or len(gap) > 60:
            break
        best, place = read_chain(analysis, chain)
        if (name := name_or_title(analysis, best)) and name not in names:
            names.append(name)
        joined = SEPARATE.match(analysis.text, place, end)
        if single and not re.match(r"\s*(?:,\s*)?and\b", analysis.text[place:end]):
            break
        if not joined:
            break
        place = joined.end()
    return tuple(names)


def read_chain(analysis: Analysis, chain: Sequence[Mention]) -> tuple[Mention, int]:
    """Return the mention that names the party in a chain of titles and names, and where the chain ends."""
    best, place = chain[0], chain[0].end
    for mention in chain[1:]:
        gap = analysis.text[place : mention.start] if mention.start >= place else ""
        if best.kind == "group" or (
            best.kind == "role" and analysis.text[best.end - 1] == "s" and mention.kind == "person"
        ):
            break
        if not LINKED.fullmatch(gap) or "and" in gap.split():
            break
        if _outranks(mention, best, gap):
            best = mention
        place = max(place, mention.end)
    return best, place


def _outranks(mention: Mention, best: Mention, gap: str) -> bool:
    """Whether the next mention of a chain names the party rather than those before it."""
    if mention.kind == "person":
        return best.kind == "role" or "'s" in gap or "’s" in gap or gap.startswith(",")
    if mention.kind == "body":
        return (best.kind in ("role", "body") and bool(re.search(r"['’]", gap))) or (
            best.kind == "role" and gap[:1] == ","
        )
    return best.kind == "body" and mention.kind == "role" and bool(re.fullmatch(r"(?:['’]s?)?\s+(?:\w+\s+){0,2}", gap))
