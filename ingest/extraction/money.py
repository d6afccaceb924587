"""This file is the extraction of money: how much, of what kind, from whom to whom, over what time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction import money_words as words
from govgraph.ingest.extraction.amounts import Amount, find_amounts
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.money_parties import find_parties
from govgraph.ingest.extraction.money_periods import find_period
from govgraph.ingest.language import Plain, make_plain
from govgraph.ontology.claims import Claim, Modality, Value

JOINED = re.compile(r",? (?:and|or|to)(?: the (?:others?|rest|second|third))?(?: (?:gets?|got|receives?|each))? ")
"""Between an amount and another of the same kind and rate: "£1,200 a day and the others £1,100"."""
REACH = 90
"""A word so many characters away from an amount is not about it."""


def extract_money(analysis: Analysis) -> Iterator[Claim]:
    """Give the amounts of pounds that `analysis` states and says what they are; one of no told kind is left out."""
    for sentence in analysis.sentences:
        if (
            "£" not in analysis.text[sentence.start : sentence.end]
            and "pounds" not in analysis.text[sentence.start : sentence.end]
        ):
            continue
        plain = make_plain(analysis.text, sentence.start, sentence.end)
        kind, rate = "", ""
        for amount, begin, stop in _bound(plain.words):
            told = find_kind(plain.words, amount, begin, stop)
            joined = not told and JOINED.fullmatch(plain.words, begin, amount.start) is not None
            rate = rate if joined and not amount.rate else amount.rate
            kind = told or kind
            if kind:
                yield _claim(analysis, sentence, plain, amount, kind, rate, (begin, stop))


def find_kind(text: str, amount: Amount, begin: int = 0, stop: int | None = None) -> str:
    """Return what `amount` in `text` is, empty where the words between `begin` and `stop` do not tell.

    What follows it as its noun decides ("£34m budget reductions": the last noun heads the phrase), then what leads
    up to it in its clause ("a deficit of £65m", "cost the council £68,508"), then the verb behind it.

    >>> text = "It ran a deficit of £65m."
    >>> find_kind(text, next(find_amounts(text)))
    'deficit'
    """
    masked = words.BRACKETS.sub(lambda match: " " * len(match[0]), text)
    after = masked[amount.stop : stop]
    clause = words.CLAUSE.search(after)
    after = after[: clause.start()][:REACH] if clause else after[:REACH]
    if words.FROM_RESERVES.match(after):
        return "budget"
    if words.STILL_TO_FIND.match(after):
        return "saving"
    if headed := words.HEADED.match(after):
        nouns = [*words.NOUN.finditer(headed["phrase"])]
        if nouns:
            return str(nouns[-1].lastgroup)
    lead = masked[max(begin, amount.start - REACH) : amount.start]
    cuts = [match.end() for match in words.CLAUSE.finditer(lead)]
    near = lead[cuts[-1] :] if cuts else lead
    return _kind_before(near) or _kind_after(after) or (_kind_before(lead) if cuts else "")


def _bound(text: str) -> list[tuple[Amount, int, int]]:
    """The amounts of a sentence, each with where the words begin and end that can be about it alone."""
    amounts = list(find_amounts(text))
    bounds = []
    for number, amount in enumerate(amounts):
        begin = amounts[number - 1].stop if number else 0
        stop = amounts[number + 1].start if number + 1 < len(amounts) else len(text)
        bounds.append((amount, begin, stop))
    return bounds


def _kind_before(lead: str) -> str:
    """The cue nearest before: a noun that an `of` or a verb joins to the amount, or the verb itself."""
    found = [match for match in words.NOUN.finditer(lead) if not words.NP_ONLY.fullmatch(match[0])]
    found += words.VERB.finditer(lead)
    if not found:
        return ""
    nearest = max(found, key=lambda match: (match.end(), match.end() - match.start()))
    return str(nearest.lastgroup)


def _kind_after(after: str) -> str:
    verb = words.VERB.search(after)
    return str(verb.lastgroup) if verb else ""


def _claim(
    analysis: Analysis, sentence: Sentence, plain: Plain, amount: Amount, kind: str, rate: str, bounds: tuple[int, int]
) -> Claim:
    start, end = plain.span(amount.start, amount.end)
    pounds = int(amount.pounds) if amount.pounds == int(amount.pounds) else amount.pounds
    fields: dict[str, Value] = {"amount": pounds, "kind": kind}
    payer, payee = find_parties(analysis, sentence, kind, start, end)
    if payer:
        fields["from"] = payer
    if payee and payee != payer:
        fields["to"] = payee
    when, period = find_period(analysis, sentence, plain, amount, bounds)
    if rate or period:
        fields["period"] = rate or period
    return Claim(
        "money",
        fields,
        (analysis.evidence(sentence.start, sentence.end), analysis.evidence(start, end)),
        _judge(analysis, start, end),
        when=when,
        rule="amount of a kind",
        confidence=0.85,
        as_written={"amount": re.sub(r"\s+", " ", analysis.words(start, end))},
    )


def _judge(analysis: Analysis, start: int, end: int) -> Modality:
    """A sum that is planned or may be exceeded is stated all the same; one that is denied or rumoured is not."""
    modality = judge_modality(analysis, start, end)
    return modality if modality in ("denied", "rumoured") else "asserted"
