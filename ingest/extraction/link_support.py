"""This file is the links of working together and of money: "works with", "a grant from"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_doer
from govgraph.ingest.extraction.link_words import GOVERNMENT, GRANT, OVERSEER, SUPPORT, WORK_WITH
from govgraph.ingest.extraction.naming import name_mention, name_or_title
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ontology.claims import Claim

MONEY = re.compile(r"£\s?\d")
COSTS = re.compile(
    r"\bcosts?\b[^.;]{0,60}\bfall\s+to\s+(?:the\s+)?|\bmet\s+(?:the\s+(?:whole|full|cost)|all)\b|\bpaid\s+for\s+by\s+(?:the\s+)?",
    re.I,
)


def find_support(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links works_with and funded_by."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        yield from _works_with(analysis, sentence)
        yield from _paid(analysis, sentence)
        if MONEY.search(analysis.text, sentence.start, sentence.end):
            yield from _granted(analysis, sentence)


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


def _granted(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    text = analysis.text
    words = text[sentence.start : sentence.end]
    grant = GRANT.search(words) or re.search(r"\bgranted\b", words)
    if grant is None:
        return
    place = sentence.start + grant.start()
    giver, taker = _giver(analysis, sentence, place), _taker(analysis, sentence, place)
    claim = make_link(analysis, "funded_by", taker, giver, sentence, (sentence.start, sentence.start + 1), "grant", 0.7)
    if claim:
        yield claim


def _giver(analysis: Analysis, sentence: Sentence, place: int) -> str | None:
    """Who gives: named before the grant ("a Home Office grant"), after "from", or the subject of "makes a grant"."""
    text = analysis.text
    before = text[sentence.start : place].rstrip()
    near = [m for m in analysis.mentions_in(sentence.start, place) if m.kind == "body" and place - m.end < 3]
    if near:
        return name_or_title(analysis, near[-1])
    government = list(GOVERNMENT.finditer(before))
    if government and len(before) - government[-1].end() < 2:
        return "Government"
    source = re.compile(r"\bfrom\s+(?:the\s+)?").search(text, place, sentence.end)
    if source:
        named = next((m for m in analysis.mentions_in(source.end(), sentence.end) if m.start - source.end() < 12), None)
        if named and named.kind == "body":
            return name_or_title(analysis, named)
        if GOVERNMENT.match(text, source.end()):
            return "Government"
    verb = re.search(r"\b(?:make|made|makes|give|gave|award(?:ed|s)?|provid(?:e|ed|es)|pa(?:y|id))\b", before)
    if verb and not re.search(r"\b(?:was|were|been|be)\s+$", before[: verb.start()]):
        return name_doer(analysis, sentence.start + verb.start())
    if text[place : place + 7].lower() == "granted" and analysis.subject is not None:
        return analysis.subject.name
    return None


def _taker(analysis: Analysis, sentence: Sentence, place: int) -> str | None:
    """Who gets it: after "to", or the subject of "was given"."""
    text = analysis.text
    aim = re.compile(r"\bto\s+(?:the\s+)?").search(text, place, sentence.end)
    while aim:
        named = next((m for m in analysis.mentions_in(aim.end(), sentence.end) if m.start == aim.end()), None)
        if named and named.kind == "body":
            return name_mention(analysis, named)
        aim = re.compile(r"\bto\s+(?:the\s+)?").search(text, aim.end(), sentence.end)
    given = re.search(
        r"\b(?:was|were|been|is|has)\s+(?:given|awarded|granted|handed)\b|\breceiv(?:ed|es)\b|\bgets?\b|\bgot\b|\bwon\b",
        text[sentence.start : place],
    )
    if given:
        return name_doer(analysis, sentence.start + given.end() - 1)
    return analysis.subject.name if analysis.subject else None
