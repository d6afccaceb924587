"""This file is the time over which an amount of money is spent, saved or lacking."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction import money_words as words
from govgraph.ingest.extraction.amounts import SMALL
from govgraph.ingest.extraction.money_kinds import Sum
from govgraph.ingest.language import Plain
from govgraph.ontology.claims import When

FINANCIAL = re.compile(r"(\d{4})-04/(\d{4})-03")
NEAR = 70
UNTIL = re.compile(r"\b(?:until|to|signed in)\s*$")
BEFORE = re.compile(r"\b(?:by|until|to|signed in)\s*$")
APRIL = 4
"""The month in which a financial year begins where the document names none."""


def find_period(analysis: Analysis, sentence: Sentence, plain: Plain, found: Sum) -> tuple[When | None, str]:
    """Return the date that says when, and the period in words: `2016/17`, `2019`, `four years`; empty where none does.

    A year, a financial year or a month is the period of a sum; a day on which it was given is its date. A date
    beyond the amounts beside it is theirs, and one before it is its own only where no other amount is.
    """
    start, end = plain.span(found.amount.start, found.amount.end)
    first = plain.places[0] if found.begin == 0 else start
    last = plain.places[min(found.stop, len(plain.places)) - 1] + 1
    dates = [d for d in analysis.dates_in(first, last) if d.edtf]
    near = [d for d in dates if -NEAR <= d.start - end <= NEAR]
    best: When | None = min(near, key=lambda d: (d.start < start, abs(d.start - end)), default=None)
    if best is not None and best.edtf is not None:
        lead = analysis.text[max(sentence.start, best.start - 40) : best.start]
        if period := _render(best, lead, found.kind):
            return best, period
    return best, _spell(analysis, plain, found)


def _spell(analysis: Analysis, plain: Plain, found: Sum) -> str:
    """The span of time in words: "over four years", "a salary", "this financial year"."""
    spell = words.SPELL.search(plain.words)
    if spell is not None and abs(spell.start() - found.amount.end) <= NEAR:
        count = spell["count"] or spell["long"]
        return f"{SMALL.get(count, count)} {spell['unit'] or 'years'}"
    if words.SALARIED.search(plain.words, max(0, found.amount.start - 60), found.amount.end + 20):
        return "year"
    published = analysis.document.date.edtf or ""
    if words.FISCAL.search(plain.words) and re.match(r"\d{4}-\d\d", published):
        year = int(published[:4]) - (int(published[5:7]) < APRIL)
        return f"{year}/{(year + 1) % 100:02d}"
    return ""


def _render(when: When, lead: str, kind: str) -> str:
    edtf = when.edtf or ""
    if financial := FINANCIAL.fullmatch(edtf):
        return f"{financial[1]}/{financial[2][2:]}"
    if words.YEAR_FROM.search(lead) and re.match(r"\d{4}-\d\d", edtf):
        year = int(edtf[:4])
        return f"{year}/{(year + 1) % 100:02d}"
    if re.fullmatch(r"\d{4}/\d{4}", edtf):
        return edtf
    if re.fullmatch(r"\d{4}", edtf) and not (BEFORE if kind != "saving" else UNTIL).search(lead):
        return f"since {edtf}" if re.search(r"\bsince\s*$", lead) else edtf
    if re.fullmatch(r"\d{4}-\d\d", edtf) and re.search(r"\b(?:at|in|by|last|to)(?: the end of)?\s*$", lead):
        return edtf
    return ""
