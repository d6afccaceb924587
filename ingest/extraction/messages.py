"""This file is the communications told by a verb: "wrote to", "told Parliament", "reported on"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.attribution import name_phrase
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.paper_words import FORUMS, PAPER_WORDS
from govgraph.ingest.extraction.papers import find_when
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.shadow import draw_shadow
from govgraph.ingest.extraction.subjects import find_subject
from govgraph.ingest.extraction.voices import voice_at

WROTE = re.compile(
    r"\b(?:wrote|written|writes?|writing|e-?mailed|e-?mails|repl(?:ied|ies))\s+(?:again\s+|today\s+|yesterday\s+|back\s+|jointly\s+)?"
    r"(?:to\s+)?(?:all\s+)?(?:the\s+)?(?P<rest>[^.;:]*)"
)
READERS = re.compile(
    r"(?:all\s+)?(?:[\w’']+\s+)?(?:staff|parents|residents|families|councillors|members|officers|ministers|town\s+hall|council|"
    r"government|department|leaders|unions|headteachers|MPs|peers|consultants)\b"
)
TOLD = re.compile(
    r"\b(?:told|tells|inform(?:ed|s)|announc(?:ed|es)\s+to|ma(?:de|kes)\s+(?:a|an)\s+(?:\w+\s+){0,2}statement\s+to|statement\s+to)\s+"
    r"(?P<forum>(?:the\s+)?(?:Parliament|House(?:\s+of\s+(?:Commons|Lords))?|Commons|Lords|Senedd|Dáil|Assembly|MPs|peers))\b"
)
REPORTED = re.compile(
    r"\b(?:report(?:ed|s))\s+(?=(?:on|in|that|to|serious|problems|weak|failings|major|significant|poor|last|this|back)\b)",
    re.I,
)
COPIED = re.compile(
    r"\b(?:sen(?:t|d|ding)\s+(?:a\s+cop(?:y)|copies)\s+of|copied|copying)\s+(?:the|this|our|my)\s+(?P<noun>report|letter|review|notice|statement)\s+to\s+"
    r"(?:the\s+)?(?P<rest>[^.;:]*)",
    re.I,
)
DUE = re.compile(
    r"\b(?:due|expected|will|is|are)\s+to\s+report\s+(?:back\s+)?to\s+(?P<rest>[^.;:]*)|\bwill\s+report\s+to\s+(?P<rest2>[^.;:]*)"
)

PLANNED = re.compile(
    r"\b(?:planning|plans?|intends?|due|expected|aims?)\s+to\s+(?:\w+\s+){0,4}?(?:an?|its|their|the)\s+(?:\w+\s+){0,2}?"
    r"(?P<noun>report|review)\s+(?:for|in|by)\s+(?=\w)"
)


def find_messages(analysis: Analysis) -> Iterator[Paper]:
    """Yield the communications that the verbs of `analysis` tell of, as papers."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in ("letterhead", "signature", "metadata", "heading"):
            continue
        yield from _written(analysis, sentence)
        yield from _told(analysis, sentence)
        yield from _reported(analysis, sentence)
        yield from _due(analysis, sentence)
        yield from _planned(analysis, sentence)
        yield from _copied(analysis, sentence)


def _make(
    analysis: Analysis, kind: str, start: int, end: int, sentence: Sentence, readers: tuple[str, ...], rule: str
) -> Paper | None:
    if voice_at(analysis, start):
        return None
    author = name_phrase(analysis, find_subject(analysis, start))
    if author is None or author in readers:
        return None
    bare = Paper(kind, start, end, (sentence.start, sentence.end), (author,), readers, None, kind, rule)
    return Paper(kind, start, end, bare.sentence, bare.authors, readers, find_when(analysis, bare), kind, rule)


def _written(analysis: Analysis, sentence: Sentence) -> Iterator[Paper]:
    shadow = draw_shadow(analysis)
    for verb in WROTE.finditer(shadow, sentence.start, sentence.end):
        if verb.group().split()[0] in ("written", "writing") and re.match(
            r"\s*(?:statement|answer|by)", shadow[verb.start() + 7 :]
        ):
            continue
        mail = "mail" in verb.group().split()[0]
        if not mail and not re.search(r"\bto\s+(?:all\s+)?(?:the\s+)?$", shadow[verb.start() : verb.start("rest")]):
            continue
        readers = name_parties(analysis, verb.start("rest"), verb.end("rest"), single=True) or _plain(analysis, verb)
        if "repl" in verb.group()[:4] and not re.search(
            r"\bletter|\bwriting", analysis.text[verb.start() : sentence.end]
        ):
            continue
        paper = _make(analysis, "letter", verb.start(), verb.start() + 5, sentence, readers, "wrote to")
        if paper and readers:
            yield paper


def _plain(analysis: Analysis, verb: re.Match[str]) -> tuple[str, ...]:
    """Readers without a name: "all staff", "the town hall"."""
    words = READERS.match(analysis.text, verb.start("rest"), verb.end("rest"))
    return (words.group().strip(),) if words else ()


def _told(analysis: Analysis, sentence: Sentence) -> Iterator[Paper]:
    for verb in TOLD.finditer(analysis.text, sentence.start, sentence.end):
        forum = re.sub(r"^the\s+", "", verb.group("forum"))
        paper = _make(analysis, "statement", verb.start(), verb.end(), sentence, (forum,), "told Parliament")
        if paper:
            yield paper


def _reported(analysis: Analysis, sentence: Sentence) -> Iterator[Paper]:
    for verb in REPORTED.finditer(analysis.text, sentence.start, sentence.end):
        phrase = find_subject(analysis, verb.start())
        author = name_phrase(analysis, phrase)
        if phrase is None or author is None or phrase.head in PAPER_WORDS:
            continue
        evaluator = is_evaluator(analysis, author) or re.search(
            r"\b(?:inspector|auditor|predecessor|commission|panel)", analysis.text[phrase.start : phrase.end], re.I
        )
        if evaluator and re.match(
            r"report\w*\s+(?:on|in|serious|problems|failings|last|this)\b", analysis.text[verb.start() :], re.I
        ):
            paper = _make(analysis, "report", verb.start(), verb.end(), sentence, (), "reported")
            if paper and analysis.text[verb.start() - 3 : verb.start()] != "to ":
                yield paper


def _copied(analysis: Analysis, sentence: Sentence) -> Iterator[Paper]:
    """ "We have sent copies of the report to the minister", "I am copying this letter to the leader"."""
    for verb in COPIED.finditer(analysis.text, sentence.start, sentence.end):
        noun = verb.group("noun").lower()
        readers = name_parties(analysis, verb.start("rest"), verb.end("rest"))
        paper = _make(analysis, PAPER_WORDS[noun], verb.start(), verb.end("noun"), sentence, readers, "copied to")
        if paper and readers:
            yield paper


def _due(analysis: Analysis, sentence: Sentence) -> Iterator[Paper]:
    shadow = draw_shadow(analysis)
    for verb in DUE.finditer(shadow, sentence.start, sentence.end):
        start = verb.start("rest") if verb.group("rest") is not None else verb.start("rest2")
        readers = name_parties(analysis, start, sentence.end, single=True)
        paper = _make(analysis, "report", verb.start(), start, sentence, readers, "due to report")
        if paper and readers and paper.when:
            yield paper


def _planned(analysis: Analysis, sentence: Sentence) -> Iterator[Paper]:
    """ "The two are planning to work on a progress report for June"."""
    for verb in PLANNED.finditer(analysis.text, sentence.start, sentence.end):
        kind = PAPER_WORDS[verb.group("noun")]
        paper = _make(analysis, kind, verb.start("noun"), verb.end("noun"), sentence, (), "due to report")
        authors = name_phrase(analysis, find_subject(analysis, verb.start()))
        dated = next(iter(analysis.dates_in(verb.end(), verb.end() + 40)), None)
        if paper and authors and dated and dated.start - verb.end() < 12:
            yield replace(paper, authors=(authors,), when=dated)


__all__ = ["FORUMS", "find_messages"]
