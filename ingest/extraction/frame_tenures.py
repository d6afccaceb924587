"""This file is how long an office was held, by the parse: "was R from D until it was dissolved in D"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.extraction.frame_arguments import Named, is_future, offices_of
from govgraph.ingest.extraction.frame_words import NOUNS
from govgraph.ingest.extraction.office import Move
from govgraph.ingest.extraction.trees import Tree, subject_of
from govgraph.ontology.claims import When

HOLDING = frozenset(
    {"be", "serve", "act", "work", "remain", "sit", "hold", "occupy", "stay", "continue", "fill", "combine"}
)
BEGINS = frozenset({"since", "from"})
ENDS = frozenset({"until", "till", "to"})
SPAN = re.compile(r"\d\s*(?:to|until|till|and|through|-|–|—)\s*\w")


def find_tenures(tree: Tree, place: int) -> Iterator[Move]:
    """Yield the start and the end that the dates under a verb of holding tell."""
    if tree.tokens[place].lemma.lower() not in HOLDING or tree.is_passive(place):
        return
    who = subject_of(tree, place)
    named = next((n for n in offices_of(tree, place, who) if n.lead != "from"), None) if who is not None else None
    if named is None or who is None:
        return
    start, end, manner = _dates(tree, place, named)
    slotted = tree.scene.slotted
    future, offset = is_future(tree, place), slotted.starts[tree.tokens[place].start]
    for person, position in tree.people(who):
        for kind, when, how in (("start", start, ""), ("end", end, manner)):
            if when is None:
                continue
            span = slotted.span(min(position, named.start), max(tree.tokens[place].end, named.end))
            if slotted.sentence.start <= when.start < slotted.sentence.end:
                span = min(span[0], when.start), max(span[1], when.end)
            said = named.capacity
            yield Move(kind, person, named.office, how, when, *span, said, future, "since", 0.85, offset)


def _dates(tree: Tree, place: int, named: Named) -> tuple[When | None, When | None, str]:
    start = end = None
    manner = ""
    for word in (place, named.place):
        for child in tree.of(word, "prep", "advcl", "mark"):
            lead, when, noun = _read(tree, child)
            if when is None:
                continue
            first, last = _split(when)
            if last is not None and lead in BEGINS | {"between", ""}:
                start, end = start or first, end or last
            elif lead in BEGINS:
                start = start or when
            elif lead in ENDS:
                end, manner = end or when, manner or (NOUNS.get(noun, ("", ""))[1] if NOUNS.get(noun) else "")
    return start, end, manner


def _read(tree: Tree, child: int) -> tuple[str, When | None, str]:
    """The word that leads to a date, the date, and the event it is the date of: "until his death in 2009"."""
    token = tree.tokens[child]
    if token.dep == "advcl":
        marks = {tree.tokens[c].text.lower() for c in tree.of(child, "mark")}
        lead = next(iter(marks & (ENDS | {"since"})), "")
        found = next(
            (w for c in tree.of(child, "prep", "npadvmod") for i in (c, *tree.of(c, "pobj")) if (w := tree.when(i))),
            None,
        )
        return (lead, found, "") if lead else ("", None, "")
    lead = token.text.lower()
    if lead not in BEGINS | ENDS | {"between"}:
        return "", None, ""
    for noun in tree.of(child, "pobj", "pcomp", "prep"):
        if (when := tree.when(noun)) is not None:
            return lead, when, ""
        for inner in tree.of(noun, "prep"):
            for last in tree.of(inner, "pobj"):
                if (when := tree.when(last)) is not None:
                    return lead, when, tree.tokens[noun].lemma.lower()
    return "", None, ""


def _split(when: When) -> tuple[When, When | None]:
    """ "From 1998 to 2006" is one date of two ends."""
    if not SPAN.search(when.wording) or "/" not in (when.edtf or ""):
        return when, None
    first, last = (when.edtf or "").split("/")
    return replace(when, edtf=first, lag=None), replace(when, edtf=last, lag=None)
