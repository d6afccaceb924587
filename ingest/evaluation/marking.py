"""This file is a document's text with the words of its facts marked, cut wherever a fact's words begin or end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Literal

from govgraph.ingest.evaluation.shown import FATES, Shown

Side = Literal["gold", "found"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text, and the numbers of the facts whose annotated or found words it lies in."""

    words: str
    gold: tuple[int, ...]
    found: tuple[int, ...]


def cut_segments(text: str, facts: Sequence[Shown]) -> Iterator[Segment]:
    """Yield `text` in pieces such that each lies wholly within or without the words of any fact."""
    opening: dict[int, set[tuple[Side, int]]] = defaultdict(set)
    closing: dict[int, set[tuple[Side, int]]] = defaultdict(set)
    for number, fact in enumerate(facts):
        sides: tuple[Side, Side] = ("gold", "found")
        for side, place in zip(sides, (fact.gold_place, fact.found_place), strict=True):
            if place:
                opening[place[0]].add((side, number))
                closing[place[1]].add((side, number))
    now: set[tuple[Side, int]] = set()
    for start, end in pairwise(sorted({0, len(text), *opening, *closing})):
        now = (now - closing.get(start, set())) | opening.get(start, set())
        gold, found = (tuple(sorted(number for side, number in now if side == one)) for one in ("gold", "found"))
        yield Segment(text[start:end], gold, found)


def render_text(text: str, facts: Sequence[Shown]) -> str:
    """Return `text` as HTML, the words of `facts` in marks that name them by number and say what came of them."""
    return "".join(_render_segment(segment, facts) for segment in cut_segments(text, facts))


def _render_segment(segment: Segment, facts: Sequence[Shown]) -> str:
    fates = {facts[number].fate for number in (*segment.gold, *segment.found)}
    if not fates:
        return escape(segment.words)
    kinds = " ".join(fate for fate in FATES if fate in fates)
    gold, found = (" ".join(map(str, numbers)) for numbers in (segment.gold, segment.found))
    return f'<mark class="{kinds}" data-gold="{gold}" data-found="{found}">{escape(segment.words)}</mark>'
