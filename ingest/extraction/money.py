"""This file is the extraction of money: how much, of what kind, from whom to whom, over what time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Block, Sentence
from govgraph.ingest.extraction.amounts import MONEY
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.money_kinds import Sum, find_sums, kind_of_heading
from govgraph.ingest.extraction.money_parties import find_parties
from govgraph.ingest.extraction.money_periods import find_period
from govgraph.ingest.extraction.money_words import CORRECTED, REFUSED, REQUESTED
from govgraph.ingest.language import Plain, make_plain
from govgraph.ontology.claims import Claim, Modality, Value

ASKED = re.compile(
    r"\b(?:request|bid|plea|call|application|appl(?:y|ied)|(?<!be )ask(?:ed|ing|s)?|sought|seeking|demand)\b",
    re.IGNORECASE,
)
SHORT = 90
"""A line no longer than this may leave to its heading what its sum is."""


def extract_money(analysis: Analysis) -> Iterator[Claim]:
    """Give the amounts of money that `analysis` states and says what they are; one of no told kind is left out."""
    before, block = "", None
    for sentence in analysis.sentences:
        text = analysis.text[sentence.start : sentence.end]
        if sentence.block is not block:
            before, block = "", sentence.block
        if not MONEY.search(text) or sentence.block.kind in ("heading", "letterhead", "signature"):
            continue
        plain = make_plain(analysis.text, sentence.start, sentence.end)
        for found in find_sums(plain.words, _find_heading(analysis, sentence), before):
            before = found.kind
            yield _claim(analysis, sentence, plain, found)


def _find_heading(analysis: Analysis, sentence: Sentence) -> str:
    """What heads a bare sum: its column and the first cell of its row; of a list or a short line, its section."""
    block = sentence.block
    column = next((n for n, (start, end) in enumerate(block.cells) if start <= sentence.start < end), None)
    if column is None:
        first = analysis.text[block.start : block.end].split("\n", 1)[0]
        lined = len(first) < SHORT and sentence.start > block.start + len(first)
        short = sentence.end - sentence.start < SHORT
        listed = block.kind == "list item" or short
        heads = (
            first if lined else "",
            block.section if listed else "",
            _find_title(analysis, block) if listed else "",
        )
        return next((words for words in heads if kind_of_heading(words)), "")
    label = analysis.text[slice(*block.cells[0])] if column else ""
    head = block.header[column] if column < len(block.header) else ""
    return next((words for words in (label, head, block.section) if kind_of_heading(words)), "")


def _find_title(analysis: Analysis, block: Block) -> str:
    """The short line before the block, which names what its figures are."""
    place = bisect_left(analysis.blocks, block.start, key=lambda other: other.start)
    before = analysis.blocks[place - 1] if place else None
    words = analysis.text[before.start : before.end] if before is not None else ""
    return words if len(words) < SHORT and not words.rstrip().endswith(".") else ""


def _claim(analysis: Analysis, sentence: Sentence, plain: Plain, found: Sum) -> Claim:
    start, end = plain.span(found.amount.start, found.amount.end)
    exact = found.amount.pounds
    fields: dict[str, Value] = {"amount": int(exact) if exact == int(exact) else exact, "kind": found.kind}
    payer, payee = ("", "") if found.inherited else find_parties(analysis, sentence, found.kind, start, end)
    if payer:
        fields["from"] = payer
    if payee and payee != payer:
        fields["to"] = payee
    when, period = find_period(analysis, sentence, plain, found)
    if found.rate or period:
        fields["period"] = found.rate or period
    return Claim(
        "money",
        fields,
        (analysis.evidence(sentence.start, sentence.end), analysis.evidence(start, end)),
        _judge(analysis, plain, found),
        when=when,
        rule="amount of a kind",
        confidence=0.85,
        as_written={"amount": re.sub(r"\s+", " ", analysis.words(start, end))},
    )


def _judge(analysis: Analysis, plain: Plain, found: Sum) -> Modality:
    """A sum that is planned or may be exceeded is stated all the same; one denied, rumoured or asked for is not."""
    if REQUESTED.search(plain.words, max(0, found.amount.start - 90), found.amount.start):
        return "hedged"
    if REFUSED.search(plain.words, max(0, found.amount.start - 90), found.amount.start):
        return "denied"
    if plain.words.startswith("If ") or (
        found.amount.start > 4 and plain.words[: found.amount.start].endswith(" not ")
    ):
        return "hedged"
    if CORRECTED.match(plain.words, found.amount.end):
        return "asserted"
    modality = judge_modality(analysis, *plain.span(found.cue, found.amount.end))
    if modality in ("denied", "rumoured"):
        return modality
    asked = modality == "hedged" and ASKED.search(plain.words, found.begin, found.amount.start)
    return "hedged" if asked else "asserted"
