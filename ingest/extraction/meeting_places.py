"""This file is where a meeting is held and who takes part in it."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Entity, Sentence
from govgraph.ingest.extraction import meeting_words as words
from govgraph.ingest.language import make_plain

NEAR = 90
"""A place so many characters behind the meeting's own words may be something else's."""


def find_place(
    analysis: Analysis, sentence: Sentence, start: int, end: int, body: Entity
) -> tuple[str | None, tuple[int, int] | None]:
    """Return where the meeting at start..end is held, and where in the text that stands; a body is no place."""
    for first, last in ((end, sentence.end), _following(analysis, sentence)):
        if first >= last:
            continue
        plain = make_plain(analysis.text, first, last)
        for pattern in (words.PLACE, words.REMOTE):
            for match in pattern.finditer(plain.words):
                if match.start() > NEAR:
                    break
                place = re.sub(r"['’]s$", "", match["place"])
                at = plain.span(match.start("place"), match.start("place") + len(place))
                if _is_place(analysis, place, at, body):
                    return place, at
    return None, None


def find_participants(analysis: Analysis, sentence: Sentence, end: int) -> tuple[str, ...]:
    """Return the people who take part: those it is held with, and those the next sentence says attend."""
    names: list[str] = []
    present = words.PRESENT.search(analysis.text, end, sentence.end)
    if present:
        names += _people(analysis, present.end(), sentence.end)
    for following in _next_sentences(analysis, sentence, 1):
        if words.TAKE_PART.search(analysis.words(following.start, following.end)):
            names += _people(analysis, following.start, following.end)
    return tuple(dict.fromkeys(names))


def _is_place(analysis: Analysis, place: str, at: tuple[int, int], body: Entity) -> bool:
    near = analysis.mentions_in(max(0, at[0] - 40), at[1] + 40)
    if any(m.kind in ("person", "role") and m.start < at[1] and at[0] < m.end for m in near):
        return False
    named = [m for m in analysis.mentions_in(*at) if m.kind == "body" and m.entity]
    if named and not words.BUILDING.search(place):
        return False
    return words.NO_PLACE.search(place) is None and place not in body.forms and place != body.name


def _following(analysis: Analysis, sentence: Sentence) -> tuple[int, int]:
    """The span of a next sentence that only says where: "It's in the Assembly Rooms at seven." """
    for following in _next_sentences(analysis, sentence, 1):
        if words.IT_IS.match(analysis.words(following.start, following.end)):
            return following.start, following.end
    return 0, 0


def _next_sentences(analysis: Analysis, sentence: Sentence, count: int) -> list[Sentence]:
    place = analysis.sentences.index(sentence)
    return [s for s in analysis.sentences[place + 1 : place + 1 + count] if s.block is sentence.block]


def _people(analysis: Analysis, start: int, end: int) -> list[str]:
    return [m.entity.name for m in analysis.mentions_in(start, end) if m.kind == "person" and m.entity]
