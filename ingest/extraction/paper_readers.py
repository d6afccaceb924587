"""This file is to whom a paper goes: who is named after "to", or before it as the one it was sent."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.minutes import find_minutes
from govgraph.ingest.extraction.naming import find_author, name_or_title
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.paper_words import FORUMS
from govgraph.ingest.extraction.shadow import WHO, draw_shadow, mention_at
from govgraph.ingest.extraction.subjects import find_subject

TO = re.compile(
    r"^(?:\s+(?:of|dated|sent|addressed|today|yesterday|earlier|this|\d+|\w+day|[A-Z][a-z]+|last|month|week|on|given|delivered|presented|submitted)\b){0,7}\s+to\s+(?:the\s+)?(?P<rest>[^.;:]*)"
)
SENT_TO = re.compile(
    r"^[^.;:]{0,60}?\b(?:sent|submitted|delivered|handed|presented|addressed|went|goes|given|reached|reaches)\s+(?:today\s+)?(?:to\s+|on\s+)?(?:the\s+)?(?P<rest>[^.;:]*)"
)
RECEIVE = re.compile(
    r"\b(?:receiv(?:e|es|ed|ing)|consider(?:s|ed|ing)?|read|not(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|debat(?:e|es|ed|ing)|stud(?:y|ies|ied)|"
    r"had\s+before\s+(?:it|them|him|her)|heard|adopt(?:s|ed)|endors(?:es|ed)|examined|accepted|submitted|laid)\b",
    re.I,
)
"""Verbs by which somebody takes a paper in."""
RECEIVED = re.compile(
    r"^[^.;:]{0,80}?,?\s+(?:(?:which|that)\s+[^.;:,]{1,60}?(?P<verb>received|considered|discussed|debated)\b"
    r"|(?:was|were)\s+(?:received|considered|discussed|debated|heard)\s+by\s+(?:the\s+)?)"
)
LAID = re.compile(
    r"\b(?:submitted|read|received|noted|considered|laid|presented|tabled|heard|had\s+before\s+it)\b", re.I
)
ASKED = re.compile(
    r"\b(?:ask(?:ed|s)|told|tells|warn(?:ed|s)|inform(?:ed|s)|urg(?:ed|es)|advis(?:ed|es)|remind(?:ed|s)|assur(?:ed|es)|thank(?:ed|s)|"
    r"invit(?:ed|es)|raised\s+(?:\w+\s+){0,3}with|complained\s+to|appealed\s+to|protested\s+to|put\s+to)\s+(?:the\s+)?"
    r"(?P<rest>[^.;:]*)\b(?:in|by)\s+(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){0,3}$",
    re.I,
)
GAVE = re.compile(
    rf"\b(?:sent|gave|handed|send|sends|showed)\s+(?P<who>{WHO})\s+(?:(?:the|an?|his|her|its|their|our|my)\b|{WHO}['’])[^.;]{{0,60}}$"
)
FOR = re.compile(r"^[^.;:]{0,30}?\bprepared\s+for\s+(?:the\s+)?(?P<rest>[^.;:]*)")


def find_readers(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """Return to whom the paper goes."""
    shadow = draw_shadow(analysis)
    gave = GAVE.search(shadow[paper.sentence[0] : paper.start])
    if gave:
        name = name_or_title(analysis, mention_at(analysis, paper.sentence[0] + gave.start("who")))
        return (name,) if name else ()
    if re.search(r"\byour\s+$", analysis.text[paper.sentence[0] : paper.start], re.I) and (
        author := find_author(analysis)
    ):
        return (author,)
    after = shadow[paper.end : paper.sentence[1]]
    for pattern in (TO, SENT_TO, FOR):
        found = pattern.match(after)
        if found:
            start = paper.end + found.start("rest")
            names = name_parties(analysis, start, paper.end + found.end("rest"), single=True)
            if names:
                return names
    return _takers(analysis, paper)


def _takers(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """Who read, received or considered the paper, or was told something in it; in minutes, whose meeting it was."""
    low, high = paper.sentence
    text = analysis.text
    for verb in reversed(list(RECEIVE.finditer(text, low, paper.start))):
        between = text[verb.end() : paper.start]
        if len(between) < 60 and not re.search(r"[;:.]|\b(?:that|which|who|to)\b", between):
            return _minuted(analysis, paper) or _subject(analysis, verb.start())
    if which := RECEIVED.match(text[paper.end : high]):
        verb_start = paper.end + which.start("verb")
        if "by" in which.group().split():
            return name_parties(analysis, paper.end + which.end(), high, single=True)
        return _subject(analysis, verb_start)
    return _addressed(analysis, paper) or _minuted(analysis, paper) or _before_house(analysis, paper)


def _before_house(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """A statement made to the Speaker is made to the House that the document names."""
    spoken = paper.kind == "statement" and re.search(r"\bM[rs]s?\.?\s+Speaker\b", analysis.text[slice(*paper.sentence)])
    forum = FORUMS.search(analysis.text) if spoken else None
    return (re.sub(r"^the\s+", "", forum.group()),) if forum else ()


def _subject(analysis: Analysis, position: int) -> tuple[str, ...]:
    phrase = find_subject(analysis, position)
    name = name_or_title(analysis, phrase.mention) if phrase else None
    return (name,) if name else ()


def _minuted(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """A letter or report that was laid before the meeting which the document minutes."""
    lead = analysis.text[max(paper.sentence[0], paper.start - 60) : paper.start]
    minutes = find_minutes(analysis) if paper.kind in ("letter", "report", "review", "notice") else None
    return (minutes.body.name,) if minutes and LAID.search(lead) else ()


def _addressed(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """ "He had asked the governor in a letter", "raised it with the clerk in a memo": whom the words before name."""
    low = paper.sentence[0]
    asked = ASKED.search(draw_shadow(analysis)[low : paper.start]) if paper.kind in ("letter", "statement") else None
    if asked is None:
        return ()
    return name_parties(analysis, low + asked.start("rest"), paper.start, single=True)[:1]


def drop_authors(
    analysis: Analysis, authors: tuple[str, ...], readers: tuple[str, ...], paper: Paper
) -> tuple[str, ...]:
    """Nobody writes to himself: where "him" came out as the author, the other person of the sentence is meant."""
    if not readers or not set(readers) <= set(authors):
        return readers
    people = [
        m.entity.name for m in analysis.mentions_in(paper.sentence[0], paper.start) if m.kind == "person" and m.entity
    ]
    return tuple([name for name in people if name not in authors][-1:])
