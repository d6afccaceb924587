"""This file is who speaks and who is spoken to: the writer of a letter, the one interviewed, the turns of a debate."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.mentions.earlier_messages import find_earlier

_TURN = re.compile(r"\s{0,3}(?:\([^()]{1,80}\))?\s{0,2}:\s")
_ANSWER = re.compile(r"\W{0,4}A[.:]\s")
_SELF = re.compile(r"\b(?:I['\u2019]m|I am|My name is)\s(?:the\s)?$")
_FROM = re.compile(r"^\W{0,4}From:?\W{1,4}$", re.M)
_INITIALLED = re.compile(r"\s{0,4}(?:\([^()]{1,40}\)\s{0,3})?$")


@dataclass(frozen=True, slots=True)
class Party:
    """Writer and reader of a letter, or who is interviewed: whom "I" and "you" mean outside quotation marks."""

    first: Entity | None = None
    second: Entity | None = None


def find_turns(analysis: Analysis, mentions: Sequence[Mention]) -> list[tuple[int, Party | None]]:
    """Return where each turn of an interview or debate begins, and who speaks in it to whom: "Mr Hill: I ...".

    The messages that an e-mail quotes are turns too; None where its own words go on.
    """
    begins = {block.start for block in analysis.blocks}
    lines = {m.end() for m in re.finditer(r"\n\s*", analysis.text)} | begins
    turns: list[tuple[int, Party | None]] = []
    last: Entity | None = None
    for mention in mentions:
        if mention.kind != "person" or mention.entity is None or not _TURN.match(analysis.text, mention.end):
            continue
        opening = analysis.text[max(0, mention.start - 3) : mention.start].strip(" *_#>")
        if mention.start not in lines and opening.strip():
            continue
        turns.append((mention.start, Party(mention.entity, last if last is not mention.entity else None)))
        last = mention.entity
    spoken = turns if len(turns) > 2 or len({id(party.first) for _, party in turns if party}) > 1 else []
    return [*spoken] if spoken else list(_find_quoted_turns(analysis, mentions))


def _find_quoted_turns(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[tuple[int, Party | None]]:
    """Give where a message quotes an earlier one, with its writer, and where its own words go on."""
    end = None
    for earlier in find_earlier(analysis, mentions):
        if end is not None and earlier.start > end:
            yield end, None
        yield earlier.start, Party(earlier.writer)
        end = earlier.end
    if end is not None:
        yield end, None


def party_at(turns: Sequence[tuple[int, Party | None]], place: int) -> Party | None:
    """Return who speaks at `place`, None before the first turn or where there are none."""
    index = bisect_right(turns, place, key=lambda turn: turn[0])
    return turns[index - 1][1] if index else None


def find_party(analysis: Analysis, mentions: Sequence[Mention]) -> Party:
    """Return whom "I" and "you" mean: a letter's signatory and the one it greets, or who is interviewed."""
    people = [m for m in mentions if m.kind == "person" and m.entity]
    signed = [m for m in people for b in analysis.blocks if b.kind == "signature" and b.start <= m.start < b.end]
    heads = [b for b in analysis.blocks if b.kind == "letterhead"]
    greeted = [m for m in people if re.search(r"\bDear $", analysis.text[max(0, m.start - 6) : m.start])]
    in_head = [m for m in people for b in heads if b.start <= m.start < b.end]
    if signed and (heads or greeted):
        writer = signed[0].entity
        reader = next((m.entity for m in (*greeted, *in_head) if m.entity is not writer), None)
        return Party(writer, reader)
    if said := _find_self(analysis, people):
        return Party(said, next((m.entity for m in greeted if m.entity is not said), None))
    top = [
        m
        for m in people
        for b in analysis.blocks[:6]
        if b.kind in ("heading", "paragraph", "metadata") and b.start <= m.start < b.end
    ]
    asked = sum(1 for b in analysis.blocks if analysis.text[b.start : b.end].strip(" *_").endswith("?"))
    answered = sum(1 for b in analysis.blocks if _ANSWER.match(analysis.text, b.start))
    if top and (asked >= 3 or answered >= 3):
        return Party(top[0].entity)
    by = [m for m in top if re.search(r"\b[Bb]y\s(?:[A-Z]\w+\s)?$", analysis.text[max(0, m.start - 16) : m.start])]
    if by and not signed:
        return Party(by[0].entity)
    return Party(signed[0].entity if signed else None, greeted[0].entity if greeted and not signed else None)


def _find_self(analysis: Analysis, people: Sequence[Mention]) -> Entity | None:
    """Return who says "I am X", sends an e-mail "From: X", or signs the end of the text with a name alone."""
    text = analysis.text
    for mention in people:
        lead = text[max(0, mention.start - 14) : mention.start]
        if _SELF.search(lead) or _FROM.search(lead):
            return mention.entity
    last = people[-1] if people else None
    if last is None or len(text.rstrip(" *_\n")) - last.end > 60:
        return None
    line = text.rfind("\n", 0, last.start) + 1
    stop = text.find("\n", last.end)
    alone = not text[line : last.start].strip(" *_-\u2013\u2014") and _INITIALLED.fullmatch(
        text[last.end : stop if stop >= 0 else len(text)].strip(" *_,")
    )
    return last.entity if alone else None
