"""This file is the links of working together and of bearing costs: "works with", "the costs fall to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_doer
from govgraph.ingest.extraction.link_words import OVERSEER, SUPPORT, WORK_WITH
from govgraph.ingest.extraction.naming import main_council, name_mention
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ontology.claims import Claim

COSTS = re.compile(
    r"\bcosts?\b[^.;]{0,60}\bfall\s+to\s+(?:the\s+)?|\bmet\s+(?:the\s+(?:whole|full|cost)|all)\b|\bpaid\s+for\s+by\s+(?:the\s+)?",
    re.I,
)

JOINT = re.compile(
    r"\b(?:establishment|creation|launch|setting\s+up|establishing|joining|formation)\s+(?:of\s+)?(?:an?|the|our)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?P<body>combined\s+authority|joint\s+(?:committee|board|venture|partnership)|strategic\s+partnership|consortium)\b"
)
"""The founding of a body of several, which goes by no name of its own."""


def find_support(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links works_with and funded_by."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        yield from _works_with(analysis, sentence)
        yield from _joins(analysis, sentence)
        yield from _paid(analysis, sentence)


def _works_with(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    for verb in (
        *WORK_WITH.finditer(analysis.text, sentence.start, sentence.end),
        *SUPPORT.finditer(analysis.text, sentence.start, sentence.end),
    ):
        near = [m for m in analysis.mentions_in(verb.start("rest"), verb.end("rest")) if m.kind == "body"]
        if not near or near[0].start - verb.start("rest") > 12:
            continue
        doer = name_doer(analysis, verb.start())
        subject_body = doer is not None and any(
            m.entity and m.entity.name == doer and m.kind == "body" for m in analysis.mentions
        )
        if subject_body and doer and not re.search(r"\b(?:panel|board|commission)", doer, re.I):
            claim = make_link(
                analysis,
                "works_with",
                doer,
                name_mention(analysis, near[0]),
                sentence,
                (verb.start(), verb.start() + 4),
                "works with",
                0.6,
            )
            if claim:
                yield claim


def _joins(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The establishment of a combined authority": a joint body that the council the text is about has part in."""
    for found in JOINT.finditer(analysis.text, sentence.start, sentence.end):
        body = re.sub(r"\s+", " ", found["body"])
        claim = make_link(
            analysis, "works_with", main_council(analysis), body, sentence, found.span(), "joint body", 0.5
        )
        if claim:
            yield claim


def _paid(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The costs fall to the council", "The council met the whole of that sum": it pays for the overseers."""
    found = COSTS.search(analysis.text, sentence.start, sentence.end)
    if found is None:
        return
    if found.group().lower().startswith("met"):
        payer = name_doer(analysis, found.start())
    else:
        named = next((m for m in analysis.mentions_in(found.end(), sentence.end) if m.start == found.end()), None)
        payer = name_mention(analysis, named)
    overseers = [
        m.entity.name
        for m in analysis.mentions
        if m.start < sentence.end and m.kind in ("body", "group") and m.entity and OVERSEER.search(m.entity.name)
    ]
    if overseers and payer:
        span = (sentence.start, sentence.start + 1)
        claim = make_link(analysis, "funded_by", overseers[-1], payer, sentence, span, "pays the costs", 0.6)
        if claim:
            yield claim
