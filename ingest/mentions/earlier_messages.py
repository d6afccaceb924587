"""This file is the earlier messages that an e-mail quotes: where each stands, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govgraph.ingest.analysis import Analysis, Entity, Mention

HEAD = re.compile(r"\s{0,20}(?:From|To):[^\n]{1,400}\n(?:(?:From|To|Cc|Date|Sent|Subject):[^\n]{0,400}\n){1,5}")
SENDER = re.compile(r"^[> \t]*From:[ \t]*", re.M | re.I)
WROTE = re.compile(r"\b(?:wrote|writes)[^\w\n]{0,6}\s*$")
LEAD = 240
"""How many characters before a quoted message may say who wrote it."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A quoted message: where it stands, and who wrote it, None where nothing tells."""

    start: int
    end: int
    writer: Entity | None


def find_earlier(analysis: Analysis, mentions: Sequence[Mention]) -> tuple[Earlier, ...]:
    """Return the messages that the message `analysis` quotes, in order; empty where it is no message."""
    if not HEAD.match(analysis.text):
        return ()
    people = [mention for mention in mentions if mention.kind == "person" and mention.entity]
    return tuple(found for start, end in _find_quoted(analysis) for found in _part(analysis, people, start, end))


def _find_quoted(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Give the stretches of quoted lines with nothing but space between them."""
    start = end = -1
    for block in analysis.blocks:
        if analysis.text[block.start] != ">":
            continue
        if start >= 0 and not analysis.text[end : block.start].strip("> \t\r\n"):
            end = block.end
            continue
        if start >= 0:
            yield start, end
        start, end = block.start, block.end
    if start >= 0:
        yield start, end


def _part(analysis: Analysis, people: Sequence[Mention], start: int, end: int) -> Iterator[Earlier]:
    """The messages of one stretch: a new one begins wherever a head names its sender."""
    heads = [match.end() for match in SENDER.finditer(analysis.text, start, end)]
    bounds = [start, *heads, end]
    writer = _find_lead(analysis, people, start)
    for number, (first, last) in enumerate(pairwise(bounds)):
        if number:
            line = analysis.text.find("\n", first)
            writer = next((m.entity for m in people if first <= m.start < (line if line > 0 else last)), None)
        if first < last:
            yield Earlier(first, last, writer)


def _find_lead(analysis: Analysis, people: Sequence[Mention], start: int) -> Entity | None:
    """Who wrote what follows: "On 11 January 2016 Ann Bell wrote:"."""
    before = analysis.text[max(0, start - LEAD) : start]
    lead = before.rfind("\n\n") + 1
    if not WROTE.search(before):
        return None
    named = [m for m in people if start - len(before) + lead <= m.start < start]
    return named[-1].entity if named else None
