"""This file is the day of a meeting where a weekday alone is named: before or after the document, by its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from govgraph.ingest.extraction.sentence_trees import subtree
from govgraph.ingest.extraction.trees import Tree
from govgraph.ontology.claims import When

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.I)
ANY = re.compile(r"\b(?:an?|one|some|every|each)(?: other| alternate)?\s$", re.I)
"""What makes a weekday any such day: "on a Sunday night"."""
PLURAL = frozenset({"i", "we", "you", "they", "members", "councillors", "ministers"})
CLOSING = frozenset({"since", "until", "till", "by", "from", "before", "after", "of"})
COMING = frozenset({"will", "shall", "would", "should", "must", "may", "can", "to", "'ll", "’ll"})


def day_of(tree: Tree, spot: int, when: When) -> When | None:
    """Return the date at the token with its day told, None where it says neither day nor month."""
    if ANY.search(tree.scene.analysis.text[max(0, when.start - 16) : when.start]):
        return None
    if when.edtf is not None:
        return when if len(when.edtf) in (7, 10) and "-" in when.edtf else None
    named = WEEKDAY.search(when.wording)
    told = tree.scene.analysis.document.date.earliest
    if named is None or told is None or told != tree.scene.analysis.document.date.latest:
        return when
    number = DAYS.index(named[1].lower())
    return replace(when, edtf=_lay(told, number, is_coming(tree, spot)).isoformat())


def _lay(told: date, number: int, coming: bool) -> date:
    if coming:
        return told + timedelta(days=(number - told.weekday() - 1) % 7 + 1)
    return told - timedelta(days=(told.weekday() - number) % 7)


def is_coming(tree: Tree, place: int) -> bool:
    """Tell whether the clause about the token is of the present or the time to come."""
    for _ in range(10):
        token = tree.tokens[place]
        if token.pos in ("VERB", "AUX"):
            if any(tree.tokens[c].text.lower() in COMING for c in tree.of(place, "aux")):
                return True
            if token.dep in ("ROOT", "relcl", "ccomp", "conj", "advcl"):
                return _is_present(tree, place)
        if token.head == place:
            return False
        place = token.head
    return False


def _is_present(tree: Tree, verb: int) -> bool:
    """ "Meets", "is meeting", "are to meet"; a bare form with a singular subject is a past: "she beat him"."""
    token = tree.tokens[verb]
    helped = {tree.tokens[c].text.lower() for c in tree.of(verb, "aux", "auxpass")}
    if helped:
        return bool(helped & {"is", "are", "'s", "’s", "do", "does"})
    word = token.text.lower()
    if word in ("is", "are") or (word.endswith("s") and word != "was"):
        return True
    subject = next(iter(tree.of(verb, "nsubj")), None)
    plural = subject is not None and (
        tree.tokens[subject].text.lower() in PLURAL or tree.tokens[subject].text.lower().endswith("s")
    )
    return word == token.lemma.lower() and plural


def find_day(tree: Tree, places: list[int]) -> When | None:
    """Return the day that hangs on one of the tokens: its own, in what it governs, or beside it."""
    for place in places:
        found = [
            (abs(spot - place), when)
            for spot in _hanging(tree, place)
            if (when := tree.when(spot)) is not None and (when := day_of(tree, spot, when)) is not None
        ]
        if found:
            return min(found, key=lambda pair: pair[0])[1]
    return None


def _hanging(tree: Tree, place: int) -> Iterator[int]:
    for child in tree.children[place]:
        token = tree.tokens[child]
        if tree.when(child) is not None:
            yield child
        elif token.dep in ("prep", "npadvmod", "advmod", "nmod", "dobj", "pobj") and (
            token.text.lower() not in CLOSING or (tree.tokens[place].pos == "NOUN" and token.text.lower() == "of")
        ):
            inner = subtree(tree, child) if token.dep != "dobj" else tree.children[child]
            yield from (n for n in inner if tree.when(n) is not None and not _is_closed(tree, n))


def _is_closed(tree: Tree, date: int) -> bool:
    above = tree.tokens[tree.tokens[date].head]
    return above.text.lower() in CLOSING - {"of"}
