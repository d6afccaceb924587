"""This file is the time over which an amount of money is spent, saved or lacking."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction import money_words as words
from govgraph.ingest.extraction.money_kinds import Sum
from govgraph.ingest.language import Plain
from govgraph.ontology.claims import When

FINANCIAL = re.compile(r"(\d{4})-04/(\d{4})-03")
NEAR = 70


def find_period(analysis: Analysis, sentence: Sentence, plain: Plain, found: Sum) -> tuple[When | None, str]:
    """Return the date that says when, and the period in words: `2016/17`, `2019`, `4 years`; empty where none does.

    Only a year or a financial year is the period of a sum; a day on which it was given is its date. A
    date beyond the amounts beside it is theirs, and one before it is its own only where no other amount is.
    """
    start, end = plain.span(found.amount.start, found.amount.end)
    first = plain.places[0] if found.begin == 0 else start
    last = plain.places[min(found.stop, len(plain.places)) - 1] + 1
    dates = [d for d in analysis.dates_in(first, last) if d.edtf]
    near = [d for d in dates if -NEAR <= d.start - end <= NEAR]
    best: When | None = min(near, key=lambda d: (d.start < start, abs(d.start - end)), default=None)
    if best is not None and best.edtf is not None:
        lead = analysis.text[max(sentence.start, best.start - 40) : best.start]
        if period := _render(best, lead):
            return best, period
    spell = words.SPELL.search(plain.words)
    if spell is not None and abs(spell.start() - found.amount.end) <= NEAR:
        count = spell["count"] or spell["long"]
        return best, f"{words.NUMBERS.get(count, count)} years"
    return best, ""


def _render(when: When, lead: str) -> str:
    edtf = when.edtf or ""
    if financial := FINANCIAL.fullmatch(edtf):
        return f"{financial[1]}/{financial[2][2:]}"
    if words.YEAR_FROM.search(lead) and re.match(r"\d{4}-\d\d", edtf):
        year = int(edtf[:4])
        return f"{year}/{(year + 1) % 100:02d}"
    if re.fullmatch(r"\d{4}/\d{4}", edtf):
        return edtf
    if re.fullmatch(r"\d{4}", edtf) and not re.search(r"\b(?:by|until|to|signed in)\s*$", lead):
        return f"since {edtf}" if re.search(r"\bsince\s*$", lead) else edtf
    return ""
