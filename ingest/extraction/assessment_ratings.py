"""This file is the assessments by a mark or a name: "rated the force inadequate", "called it a shambles"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.assessment_words import Polarity, weigh
from govgraph.ingest.extraction.attribution import name_phrase
from govgraph.ingest.extraction.spans import trim
from govgraph.ingest.extraction.subjects import find_agent, find_subject
from govgraph.ingest.extraction.voices import voice_at
from govgraph.ingest.language.sieve import Screened
from govgraph.ontology.claims import Claim

RATES = re.compile(
    r"\b(?:rat(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|judg(?:es|ed)|scor(?:es|ed)|rank(?:s|ed)|deem(?:s|ed)|assess(?:es|ed)|label(?:s|led)|"
    r"classed|classifie[sd]|pronounce[sd]|found|considers?|considered)\b",
    re.I,
)
CALLS = Screened.compile(
    r"\b(?:call(?:s|ed)|describ(?:es|ed|ing)|brand(?:s|ed)|dub(?:s|bed)|label(?:s|led)|dismiss(?:es|ed)|hail(?:s|ed)|denounce[sd]|likened|characterised|"
    r"portrayed|condemn(?:s|ed)|ridiculed|derided)\b",
    re.I,
)
MARKS = re.compile(
    r"[\"“‘']?\b(?:(?P<good>outstanding|excellent|good|strong|satisfactory|green|effective|well[\s-]led|exemplary|sound)|"
    r"(?P<bad>inadequate|weak|poor|unsatisfactory|failing|requir(?:es|ing)\s+improvement|needs\s+improvement|adverse|red|ineffective|"
    r"in\s+need\s+of\s+\w+))\b",
    re.I,
)
NARROW = 8
"""A subject of more words is left out of what is quoted."""
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$", re.I)


def read_ratings(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """Yield the assessments of `sentence` that give a mark or a name."""
    for verb in RATES.finditer(analysis.text, sentence.start, sentence.end):
        polarity = _marked(analysis.text[verb.end() : min(sentence.end, verb.end() + 160)], verb.group())
        if polarity and (claim := _claim(analysis, sentence, verb, polarity, "a mark")):
            yield claim
            return
    for verb in CALLS.finditer(analysis.text, sentence.start, sentence.end):
        polarity = weigh(analysis.text[verb.end() : sentence.end])
        if polarity and (claim := _claim(analysis, sentence, verb, polarity, "a name")):
            yield claim
            return


def _marked(words: str, verb: str) -> Polarity | None:
    """How the marks in `words` judge; a verb that also has other uses wants the mark in quotation marks."""
    marks = list(MARKS.finditer(re.split(r"[.;](?:\s|$)", words)[0]))
    if re.match(r"found|consider|judg|assess|deem", verb, re.I):
        marks = [m for m in marks if m.group()[0] in "\"“‘'"]
    good, bad = any(m["good"] for m in marks), any(m["bad"] for m in marks)
    if good and bad:
        return "mixed"
    return "positive" if good else "negative" if bad else None


def _claim(analysis: Analysis, sentence: Sentence, verb: re.Match[str], polarity: Polarity, rule: str) -> Claim | None:
    voice = voice_at(analysis, verb.start())
    if voice is not None:
        return None
    before = analysis.text[sentence.start : verb.start()]
    passive = PASSIVE.search(before)
    phrase = find_agent(analysis, verb.start(), sentence.end) if passive else find_subject(analysis, verb.start())
    by = name_phrase(analysis, phrase)
    if by is None or phrase is None:
        return None
    near = phrase.start < verb.start() and len(analysis.text[phrase.start : verb.start()].split()) <= NARROW
    low = phrase.start if near else verb.start()
    start, end = trim(analysis.text, max(low, sentence.start), sentence.end)
    return Claim(
        "assessment",
        {"by": by, "polarity": polarity},
        (analysis.evidence(start, end),),
        rule=f"assessment: {rule}",
        confidence=0.75,
    )
