"""This file is what an amount of money is, by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.extraction import money_words as words
from govgraph.ingest.extraction.amounts import Amount, find_amounts

REACH = 90
"""A word so many characters away from an amount is not about it."""
MODIFIED = 25
"""So far may a noun stand before the "of" that joins an amount to it."""
JOINED = re.compile(r",? (?:and|or|to)(?: the (?:others?|rest|second|third))?(?: (?:gets?|got|receives?|each))? ")
"""Between an amount and another of the same kind and rate: "£1,200 a day and the others £1,100"."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, what it is, and where in the plain words what says so begins.

    `begin` and `stop` are the ends of the amounts beside it: what lies between them is about this one alone.
    """

    amount: Amount
    kind: str
    cue: int
    begin: int
    stop: int
    rate: str = ""
    inherited: bool = False
    """Whether its kind is that of the amount before it or of its column, its own words telling none."""


def find_sums(text: str, heading: str = "", before: str = "") -> Iterator[Sum]:
    """Give the amounts in `text` that its words say the kind of.

    What follows an amount as its noun decides ("£34m budget reductions": the last noun heads the phrase), then what
    leads up to it in its clause ("a deficit of £65m", "cost the council £68,508"), then the verb behind it; one that
    has none is of the kind of the amount before it, the first in a table of the kind that heads its row or column.
    `before` is the kind of the last sum of the sentence before, which "it was £2m" takes up.

    >>> [(s.amount.pounds, s.kind) for s in find_sums("It ran a deficit of £65m and £34m budget reductions.")]
    [(65000000.0, 'deficit'), (34000000.0, 'saving')]
    """
    masked = words.BRACKETS.sub(lambda match: " " * len(match[0]), text)
    amounts = list(find_amounts(text))
    kind, rate = kind_of_heading(heading), ""
    for number, amount in enumerate(amounts):
        begin = amounts[number - 1].stop if number else 0
        stop = amounts[number + 1].start if number + 1 < len(amounts) else len(text)
        if words.FLOOR.search(text, max(0, amount.start - REACH), amount.start):
            continue
        told = _find_moved(text, amount, kind or before) or _find_cue(masked, amount, begin, stop)
        told = told or _find_aside(text, amount, before)
        joined = told is None and JOINED.fullmatch(text, begin, amount.start) is not None
        rate = rate if joined and not amount.rate else amount.rate
        kind, cue = told or (kind, amount.start)
        kind = _of_rate(kind, rate, text[cue : amount.start])
        if kind:
            yield Sum(amount, kind, cue, begin, stop, rate, inherited=told is None)


def kind_of_heading(heading: str) -> str:
    """Return what the sums are that stand under `heading`: the kind that its last noun tells, else its verb."""
    found = [*words.NOUN.finditer(heading)] or [*words.VERB.finditer(heading)]
    return str(found[-1].lastgroup) if found else ""


def _find_moved(text: str, amount: Amount, kind: str) -> tuple[str, int] | None:
    """ "Had been brought down to £0.74m": another figure of what the last one was."""
    lead = text[max(0, amount.start - 40) : amount.start]
    return (kind, amount.start) if kind and words.MOVED.search(lead) and not words.NOUN.search(lead) else None


def _of_rate(kind: str, rate: str, lead: str) -> str:
    """What somebody gets by the day or in compensation is pay."""
    paid = kind == "grant" and words.GETTING.match(lead)
    return "cost" if paid and rate in ("hour", "day", "week", "month") else kind


def _find_cue(masked: str, amount: Amount, begin: int, stop: int) -> tuple[str, int] | None:
    """Return the kind and where the word that tells it stands, or the amount itself where that is behind it."""
    after = masked[amount.stop : min(stop, amount.stop + REACH)]
    told = next((kind for kind, pattern in words.BEHIND if pattern.match(after)), "")
    if clause := words.CLAUSE.search(after):
        after = after[: clause.start()]
    behind = _kind_behind(after)
    if behind or (told and told != "grant"):
        return behind or told, amount.start
    first = max(begin, amount.start - REACH)
    if (done := _find_done(after)) and not _is_measured(masked[first : amount.start]):
        return done, amount.start
    lead = masked[first : amount.start]
    cut = max((match.end() for match in words.CLAUSE.finditer(lead)), default=0)
    verb = words.VERB.search(after)
    before = _find_dative(lead[cut:], first + cut) or _cue_before(lead[cut:], first + cut)
    if told and (before is None or before[0] == "budget"):
        return told, amount.start
    return (
        before or ((str(verb.lastgroup), amount.start) if verb else None) or (_cue_before(lead, first) if cut else None)
    )


def _find_done(after: str) -> str:
    """What was done with the amount: "£740,000 had been paid"."""
    joint = words.DONE.match(after)
    verb = words.VERB.match(after, joint.end()) if joint else None
    return str(verb.lastgroup) if verb else ""


def _is_measured(lead: str) -> bool:
    """Whether a noun is joined to the amount behind it: "savings of £4m have been identified"."""
    joint = words.MEASURED.search(lead)
    return joint is not None and any(
        joint.start() - match.end() < MODIFIED for match in words.NOUN.finditer(lead, 0, joint.start())
    )


def _find_dative(lead: str, offset: int) -> tuple[str, int] | None:
    """The verb that governs the amount over whom it is done to."""
    found = words.DATIVE.search(lead)
    verb = words.VERB.match(lead, found.start()) if found else None
    return (str(verb.lastgroup), offset + verb.start()) if verb else None


def _find_aside(text: str, amount: Amount, before: str) -> tuple[str, int] | None:
    """What is told by less: a rate, a bare noun behind it, the words around its bracket, the sum before."""
    if before and words.SAME.search(text, max(0, amount.start - 40), amount.start):
        return before, amount.start
    opened = text.rfind("(", max(0, amount.start - REACH), amount.start)
    if opened > 0 and ")" not in text[opened : amount.start]:
        first = max(0, opened - REACH)
        cue = _cue_before(text[opened : amount.start], opened) or _cue_before(text[first:opened], first)
        if cue:
            return cue[0], amount.start
    if amount.rate or (words.PROJECT.match(text, amount.stop) and not words.LED.search(text, 0, amount.start)):
        return "cost", amount.start
    return None


def _kind_behind(after: str) -> str:
    if words.FROM_RESERVES.match(after):
        return "budget"
    if words.STILL_TO_FIND.match(after):
        return "saving"
    headed = words.HEADED.match(after) or words.COPULA.match(after)
    if headed and headed.re is words.COPULA and words.VERB.search(headed["phrase"]):
        return ""
    nouns = [*words.NOUN.finditer(headed["phrase"])] if headed else []
    return str(nouns[-1].lastgroup) if nouns else ""


def _cue_before(lead: str, offset: int) -> tuple[str, int] | None:
    """The cue nearest before: a noun that an `of` or a verb joins to the amount, or the verb itself."""
    found = [match for match in words.NOUN.finditer(lead) if not words.NP_ONLY.fullmatch(match[0])]
    linked = words.LINKING.search(lead)
    if linked and (subjects := [match for match in found if match.end() <= linked.start()]):
        return str(subjects[-1].lastgroup), offset + subjects[-1].start()
    found += words.VERB.finditer(lead)
    if not found:
        return None
    nearest = max(found, key=lambda match: (match.end(), match.end() - match.start()))
    return str(nearest.lastgroup), offset + nearest.start()
