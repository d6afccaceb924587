"""This file is whose words a quotation gives: the party named by the verb of saying before, after or amid it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.attribution import name_phrase
from govgraph.ingest.extraction.chains import read_chain
from govgraph.ingest.extraction.naming import find_author, name_mention, name_or_title
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.pronoun_speakers import find_meant
from govgraph.ingest.extraction.quote_marks import Run
from govgraph.ingest.extraction.shadow import WHO, draw_shadow, mention_at
from govgraph.ingest.extraction.speech import ACCORDING, SPEECH
from govgraph.ingest.extraction.subjects import find_subject

SENTENCE_END = re.compile(r"[.!?][)”\"’']*(?=\s+[^\W\d_a-z]|\s*$)|\n\s*\n")
ADJACENT = re.compile(
    rf"(?P<who>{WHO})(?:\s*\([^)]*\))?,?(?:\s+(?:also|then|later|has|had|have|himself|herself|today|\w+ly|who|which))*\s*$"
)
LED = re.compile(rf"(?:{SPEECH.pattern})\s*(?:\w+\s*){{0,3}}[,:]\s*$", re.I)
INVERTED = re.compile(r"^[\s,]*(?:\w+ly\s+)?$")


def find_speaker(
    analysis: Analysis, run: Run, before: Sequence[Run], after: Sequence[Run], last: str | None
) -> str | None:
    """Return who says the words of `run`: `before` and `after` are the other runs, `last` who spoke before."""
    left = max([run.block.start, *(r.outer[1] for r in before if r.block is run.block)])
    right = min([run.block.end, *(r.outer[0] for r in after if r.block is run.block)])
    led = LED.search(analysis.text, left, run.outer[0])
    following = None if led else _after(analysis, run, right, last)
    if following:
        return following
    leading = _before(analysis, run, left, last)
    if leading:
        return leading
    if before and before[-1].block is run.block and last:
        return last
    return _from_earlier(analysis, run, before, last)


def _after(analysis: Analysis, run: Run, right: int, last: str | None) -> str | None:
    """`," said the leader`, `," she said`: in the rest of the sentence after the mark."""
    text = analysis.text
    start = run.outer[1]
    ended = text[run.end - 1 : run.end] in (".", "!") and not re.match(r"\s*[a-z,]", text[start : start + 3])
    stop = SENTENCE_END.search(text, start, right)
    limit = stop.start() if stop else right
    shown = draw_shadow(analysis)
    for verb in SPEECH.finditer(text, start, limit):
        lead = shown[start : verb.start()]
        if INVERTED.match(lead):
            return _first_named(analysis, verb.end(), limit)
        if re.search(r"\b(?:and|but|that|who|which|as)\b", lead) and not re.match(r"\s*,?\s*(?:as)\b", lead):
            return None
        if ended and not re.match(rf"\s*{WHO}", lead):
            return None
        if len(lead) < 120 and re.search(WHO, lead):
            return _subject(analysis, verb.start(), start, last)
        return None
    return None


def _first_named(analysis: Analysis, start: int, limit: int) -> str | None:
    """Who is named straight after the verb: `said the council's leader, Ann Hope`."""
    mentions = analysis.mentions_in(start, limit)
    if mentions and mentions[0].start - start < 40:
        best, _ = read_chain(analysis, mentions)
        return name_mention(analysis, best)
    words = re.match(r"\s*(?:the|a|an|one)?\s*((?:[\w’'-]+\s?){1,4})", analysis.text[start:limit])
    return words.group(1).strip() if words else None


def _before(analysis: Analysis, run: Run, left: int, last: str | None) -> str | None:
    """`The leader said: "`, `It found the case "`: in the sentence up to the mark."""
    text = analysis.text
    ends = [m.end() for m in SENTENCE_END.finditer(text, left, run.outer[0])]
    low = max([left, *(e for e in ends if text[e : run.outer[0]].strip())])
    verbs = list(SPEECH.finditer(text, low, run.outer[0]))
    for verb in reversed(verbs):
        named = _subject(analysis, verb.start(), low, last)
        if named:
            return named
    if any((phrase := find_subject(analysis, v.start())) and phrase.head in PAPER_WORDS for v in verbs) and last:
        return last
    if ACCORDING.search(text[low : run.outer[0]]):
        return None
    if low < run.outer[0] and text[low : run.outer[0]].strip(" *_\n"):
        return _owner(analysis, low, run)
    return None


def _owner(analysis: Analysis, low: int, run: Run) -> str | None:
    """The words as somebody's own without a verb of saying: `the Panel's disappointment that ... "`."""
    shown = draw_shadow(analysis)[low : run.outer[0]]
    owned = list(
        re.finditer(
            rf"(?P<who>{WHO})['’]s?\s+(?:\w+\s+){{0,2}}(?:\w+ment|view|words|phrase|motto|line|verdict|warning|concern|claim|call|report|review)\b",
            shown,
        )
    )
    if owned:
        return name_mention(analysis, mention_at(analysis, low + owned[-1].start("who")))
    mentions = [m for m in analysis.mentions_in(low, run.outer[0]) if m.kind in ("person", "pronoun", "body")]
    for mention in mentions[:1]:
        return name_mention(analysis, mention)
    return None


def _subject(analysis: Analysis, verb: int, low: int, last: str | None) -> str | None:
    """The subject of the verb of saying: beside it, or by the parse."""
    shown = draw_shadow(analysis)[low:verb]
    beside = ADJACENT.search(shown)
    phrase = find_subject(analysis, verb)
    if phrase is not None and phrase.head in ("he", "she") and (meant := find_meant(analysis, phrase, last)):
        return meant
    if phrase is not None and phrase.start >= low - 1 and (named := name_phrase(analysis, phrase)):
        return named
    titled = phrase is not None and phrase.mention is not None and phrase.mention.kind == "role"
    if beside and not titled:
        mention = mention_at(analysis, low + beside.end("who") - 1)
        if named := name_mention(analysis, mention):
            return named
    if phrase is None or phrase.start < low or phrase.head in PAPER_WORDS:
        return None
    if phrase.mention is not None and phrase.mention.kind == "role":
        return name_or_title(analysis, phrase.mention)
    if phrase.mention is None and phrase.owner is None:
        return _plain_words(analysis.text[phrase.start : phrase.end])
    return None


def _plain_words(words: str) -> str | None:
    """The words of a speaker who has no name: "One watch manager"."""
    words = re.sub(r"\s+", " ", words.split(",")[0]).strip()
    words = re.sub(r"^(?:the|a|an|one|another)\s+", "", words, flags=re.I)
    return (
        words
        if 0 < len(words.split()) <= 5 and words.lower() not in ("it", "he", "she", "they", "who", "this")
        else None
    )


def _from_earlier(analysis: Analysis, run: Run, before: Sequence[Run], last: str | None) -> str | None:
    """A quotation that starts its paragraph: whoever the paragraph before announces, or who was speaking."""
    place = analysis.blocks.index(run.block)
    for block in reversed(analysis.blocks[max(0, place - 3) : place]):
        if block.kind in ("boilerplate", "metadata"):
            continue
        words = analysis.text[block.start : block.end].rstrip(" *_\n")
        if words.endswith(":") or (run.form == "block" and block.kind == "paragraph"):
            return _announced(analysis, block.start, block.end) or last
        break
    if run.form == "block" and not before:
        return find_author(analysis)
    return last


def _announced(analysis: Analysis, start: int, end: int) -> str | None:
    """Who the last sentence of the paragraph before has speak: by its verb of saying, or by its report."""
    ends = [m.end() for m in SENTENCE_END.finditer(analysis.text, start, end) if m.end() < end - 2]
    low = ends[-1] if ends else start
    for verb in reversed(list(SPEECH.finditer(analysis.text, low, end))):
        if named := _subject(analysis, verb.start(), low, None):
            return named
    for paper in reversed(find_papers(analysis)):
        if low <= paper.start < end and paper.authors:
            return paper.authors[0]
    people = [m for m in analysis.mentions_in(low, end) if m.kind == "person"]
    return name_mention(analysis, people[0]) if people else None
