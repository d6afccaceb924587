"""This file is the papers a document speaks of: reports, letters and the like, each with who wrote it and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.naming import main_council
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.paper_authors import find_authors
from govgraph.ingest.extraction.paper_readers import FOR, drop_authors, find_readers
from govgraph.ingest.extraction.paper_words import NOT_A_PAPER, NOUN, PAPER_WORDS, QUALIFIER
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.shadow import draw_shadow
from govgraph.ingest.extraction.subjects import mention_over, sentence_at
from govgraph.ontology.claims import When

ASIDE = re.compile(r",\s+(?:who|whose|where)\b[^,;.]*,")
FOLLOWED = re.compile(rf"\s+(?:{NOUN.pattern})", re.I)


@lru_cache(maxsize=8)
def find_papers(analysis: Analysis) -> tuple[Paper, ...]:
    """Return every mention of a paper in the text of `analysis`, in order; "the report" has the author of the last."""
    found: list[Paper] = []
    for sentence in read_sentences(analysis):
        for noun in NOUN.finditer(analysis.text, sentence.start, sentence.end):
            paper = _read(analysis, noun, sentence.start, sentence.end)
            if paper:
                found.append(_inherit(analysis, paper, found))
    return tuple(found)


def paper_before(papers: Iterable[Paper], position: int, kind: str | None = None) -> Paper | None:
    """Return the last paper with an author that is spoken of before `position`, of `kind` where one is given."""
    last = None
    same = {"report", "review", "notice"} if kind in ("report", "review") else {kind}
    for paper in papers:
        if paper.start >= position:
            break
        if paper.authors and (kind is None or paper.kind in same):
            last = paper
    return last


def _read(analysis: Analysis, noun: re.Match[str], low: int, high: int) -> Paper | None:
    word = noun.group().lower()
    kind = PAPER_WORDS[word]
    before = draw_shadow(analysis)[low : noun.start()]
    if word == "statements" or mention_over(analysis, noun.start(), noun.end()):
        return None
    if FOLLOWED.match(analysis.text, noun.end()):  # the "audit" of an audit letter
        return None
    if NOT_A_PAPER.search(before) or (kind in QUALIFIER and not QUALIFIER[kind].search(before)):
        return None
    if word in ("report", "reports", "review", "reviews", "update", "plan") and _is_verb(analysis, noun.start()):
        return None
    bare = Paper(kind, noun.start(), noun.end(), (low, high))
    authors, rule = find_authors(analysis, bare)
    readers = drop_authors(analysis, authors, find_readers(analysis, bare), bare)
    council = main_council(analysis)
    if not authors and readers and council and FOR.match(analysis.text[noun.end() : high]):
        authors, rule = (council,), "prepared for"
    return replace(
        bare, authors=authors, rule=rule, readers=readers, when=find_when(analysis, bare), title=_title(analysis, bare)
    )


def _is_verb(analysis: Analysis, position: int) -> bool:
    sentence = sentence_at(analysis, position)
    tokens = analysis.parse(sentence) if sentence else ()
    token = next((t for t in tokens if t.start <= position < t.end), None)
    if token is not None:
        return token.pos == "VERB"
    return bool(
        re.search(
            r"\b(?:to|will|must|should|can|may|would|who|they|which)\s+$",
            analysis.text[max(0, position - 12) : position],
        )
    )


def find_when(analysis: Analysis, paper: Paper) -> When | None:
    """Return the date given for the paper: the nearest in its clause, after it rather than before."""
    low, high = paper.sentence
    asides = [m.span() for m in ASIDE.finditer(analysis.text, low, high)]
    dates = [d for d in analysis.dates_in(low, high) if not any(a <= d.start < b for a, b in asides)]
    after = [
        d
        for d in dates
        if d.start >= paper.end and not re.search(r"[;]|\bbut\b|\bwhile\b", analysis.text[paper.end : d.start])
    ]
    before = [d for d in dates if d.end <= paper.start]
    if after and after[0].start - paper.end < 80:
        return after[0]
    return before[-1] if before else (after[0] if after else None)


def _title(analysis: Analysis, paper: Paper) -> str:
    """What the paper is called: its noun with the words of its kind before it."""
    before = analysis.text[paper.sentence[0] : paper.start]
    words = re.search(
        r"((?:section\s+114|best\s+value|improvement|annual|final|draft|progress|update|action|value\s+for\s+money|peer|"
        r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|interim|governance|recovery)\s+)+$",
        before,
        re.I,
    )
    return re.sub(r"\s+", " ", (words.group() if words else "") + analysis.text[paper.start : paper.end])


def _inherit(analysis: Analysis, paper: Paper, before: Sequence[Paper]) -> Paper:
    """Give "the report" the author of the last report, where it is plainly the same."""
    if paper.rule == "enclosed" and before and before[-1].sentence == paper.sentence:
        return replace(paper, readers=paper.readers or before[-1].readers)
    if paper.authors or not re.search(
        r"\b(?:the|this|that|same)\s+(?:same\s+)?$", analysis.text[max(0, paper.start - 12) : paper.start], re.I
    ):
        return paper
    earlier = paper_before(before, paper.start, paper.kind)
    if earlier is None:
        return paper
    return replace(paper, authors=earlier.authors, readers=paper.readers or earlier.readers, rule="same as before")
