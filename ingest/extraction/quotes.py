"""This file is the extraction of quotations: the words given as somebody's own, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.quote_marks import Run, find_runs
from govgraph.ingest.extraction.speakers import find_speaker
from govgraph.ingest.extraction.speech import SPEECH
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ontology.claims import Claim

FRAGMENT = 4
"""Quoted words up to this many are a scare quote or a title, unless they are a whole utterance."""

SMALL = list_words(
    """
    a an the and or of for in on to at by with from our we it is
    """
)
TAGGED = re.compile(rf"\s*(?:[\w’'.-]+\s+){{0,6}}?(?:{SPEECH.pattern})", re.I)
DEFINING = re.compile(r"\(\s*(?:the\s+|together,?\s+|hereafter\s+|or\s+)?$", re.I)
NAMING = re.compile(
    r"\b(?:called|named|titled|entitled|dubbed|nicknamed|known\s+as|headed|headlined|termed|so-called|motto|slogan)\s*,?\s*$"
    r"|\b(?:a|an|the|new|its|their|his|her)\s+$",
    re.I,
)
NAMED = re.compile(
    r"^\s*(?:campaign|programme|program|project|initiative|strategy|scheme|vision|plan|report|review|agenda|model|fund|"
    r"policy|brand|award|summit|conference|charter|pledge|document)\b",
    re.I,
)


def extract_quotes(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each run of words that `analysis` gives as somebody's own."""
    runs = find_runs(analysis.text, analysis.blocks)
    speech = {run.start for run in runs if is_speech(analysis.text, run)}
    spoken = [run for run in runs if run.start in speech or goes_on(analysis.text, run)]
    last: str | None = None
    for place, run in enumerate(spoken):
        speaker = find_speaker(analysis, run, spoken[:place], spoken[place + 1 :], last)
        if speaker is None:
            continue
        last = speaker
        if run.start not in speech:
            continue
        yield Claim(
            "quote",
            {"speaker": speaker},
            (analysis.evidence(run.start, run.end),),
            speaker=speaker,
            rule=f"quotation, {run.form} marks" if run.form != "block" else "block quotation",
            confidence=0.9 if run.form != "single" else 0.8,
        )


def goes_on(text: str, run: Run) -> bool:
    """Whether a few words begin an utterance that its tag breaks: '"The timetable," he wrote, "is ..."'."""
    after = text[run.outer[1] : run.outer[1] + 160]
    tag = re.match(r"[^.!?\"“‘]*,\s*[\"“‘](?=[a-z])", after)
    inner = text[run.end - 1 : run.end] == "," or after.startswith(",")
    return run.form != "block" and inner and tag is not None and SPEECH.search(tag.group()) is not None


def is_speech(text: str, run: Run) -> bool:
    """Whether the run is somebody's words rather than a title, a defined term or a scare quote."""
    words = text[run.start : run.end].split()
    if not words or DEFINING.search(text[max(0, run.outer[0] - 20) : run.outer[0]]):
        return False
    if run.form == "block":
        return len(words) > FRAGMENT
    if is_title(text, run, words):
        return False
    if len(words) <= FRAGMENT:
        said = bool(TAGGED.match(text[run.outer[1] : run.outer[1] + 60]))
        return run.form == "double" and is_utterance(text[run.start : run.end], said)
    return True


def is_utterance(words: str, said: bool = False) -> bool:
    """Whether a few words are a sentence of their own: "I'm done.", or "We got it wrong," with "he said" after it."""
    whole = words[-1:] in ".!?" or (said and words[-1:] == "," and len(words.split()) > 1)
    return words[:1].isupper() and whole and not words[:-1].istitle()


def is_title(text: str, run: Run, words: list[str]) -> bool:
    """Whether the words are the name of a programme, a report or a place."""
    content = [w.strip("'’,.:") for w in words if w.lower().strip("'’,.:") not in SMALL]
    capitals = sum(w[:1].isupper() or w[:1].isdigit() for w in content)
    if len(words) > 12 or not content:
        return False
    if capitals == len(content) and words[-1][-1:] not in ".!?," and len(content) > 1:
        return True
    named = bool(NAMED.match(text[run.outer[1] : run.outer[1] + 40])) and len(words) <= 8
    return named and bool(NAMING.search(text[max(0, run.outer[0] - 30) : run.outer[0]]))
