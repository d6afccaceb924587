"""This file is the slips of the pen: a name with a letter wrong, beside sources that have it right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from govgraph.resolve.actors import Actors
from govgraph.resolve.conflicts import make_conflict
from govgraph.resolve.datings import describe
from govgraph.resolve.grouping import read_words
from govgraph.resolve.mentions import SLOTS
from govgraph.resolve.names import HONORIFICS, fold, is_slip
from govgraph.resolve.sources import Sourced
from govgraph.resolve.view import Conflict

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONG = 6
"""Letters of a word below which one letter makes another word."""
RIGHT = 3
"""How many of the claims that have the name right are shown."""


def find_slips(sources: Sequence[Sourced], actors: Actors) -> list[Conflict]:
    """Return, for each name that a document has with a slip, the claims that have it so and some that have it right."""
    labels = actors.names
    found: dict[tuple[str, str, str], list[Sourced]] = defaultdict(list)
    uses: dict[str, list[Sourced]] = defaultdict(list)
    for source in sources:
        if source.document.kind != "register":
            for iri in _list_actors(source, actors):
                uses[iri].append(source)
                if slip := find_slip(read_words(source), labels[iri]):
                    found[iri, *slip].append(source)
    return [
        _tell(labels[iri], wrong, right, found[iri, wrong, right], uses[iri]) for iri, wrong, right in sorted(found)
    ]


def _list_actors(source: Sourced, actors: Actors) -> list[str]:
    """Whom a claim names, each once."""
    named = (actors.find(source, n) for f in SLOTS.get(source.claim.type, ()) for n in source.parties(f))
    return list(dict.fromkeys(iri for iri in named if iri))


@lru_cache(maxsize=65536)
def find_slip(text: str, name: str) -> tuple[str, str] | None:
    """Return the word of `text` that is a slip for one of `name`, beside another word of it or a title, and that one.

    >>> find_slip("a report by Lord Bob Kerlsake", "Bob Kerslake")
    ('Kerlsake', 'Kerslake')
    >>> find_slip("Robert Alden said so", "Ann Roberts")
    >>> find_slip("Leeds City Councils", "Leeds City Council")
    """
    meant = [w for w in WORD.findall(name) if len(w) >= LONG and w[0].isupper() and w not in text]
    if not meant:
        return None
    words = WORD.findall(text)
    neighbours = {fold(w) for w in WORD.findall(name)} | HONORIFICS
    for i, word in enumerate(words):
        beside = {fold(w) for w in (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])}
        for right in meant if word[0].isupper() and beside & neighbours else ():
            plural = fold(word).rstrip("s") == fold(right).rstrip("s")
            if not plural and is_slip(fold(word), fold(right)):
                return word, right
    return None


def _tell(label: str, wrong: str, right: str, slips: Sequence[Sourced], uses: Iterable[Sourced]) -> Conflict:
    sound = [s for s in uses if right in s.quote and wrong not in s.quote][:RIGHT]
    places: Mapping[str, None] = dict.fromkeys(describe(s.document) for s in slips)
    others = dict.fromkeys(describe(s.document) for s in sound)
    also = f"; {', '.join(others)}: “{right}”" if others else ""
    words = f"“{wrong}” ({', '.join(places)}) is taken for a slip of the pen for “{right}”: {label}{also}"
    return make_conflict("slip in a source", words, tuple(s.id for s in sound), tuple(sorted({s.id for s in slips})))
