"""This file is the finding of dates in sentences: each wording, with what it means in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.analysis import Sentence
from govgraph.ingest.dates.meanings import Direction, Fixed
from govgraph.ingest.dates.names import find_month_surnames
from govgraph.ingest.dates.narrative import Narrative
from govgraph.ingest.dates.tense import find_direction
from govgraph.ingest.dates.wordings import find_wordings
from govgraph.ingest.language.plain import make_plain
from govgraph.ontology.claims import When
from govgraph.ontology.documents import DocumentDate

LABEL_AT = 12
"""A date that begins so soon after its block does is the block's label."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A date in its sentence: the date, the sentence's plain words, and where in them it is worded."""

    when: When
    sentence: Sentence
    words: str
    start: int
    end: int


def find_dates(text: str, document_date: DocumentDate, sentences: tuple[Sentence, ...]) -> tuple[When, ...]:
    """Return the dates of `sentences`, sorted by start, each as worded and with its EDTF where it can be told.

    A relative wording is laid against the document's date; against a dateline within the text ("[28 March 2018]"),
    or the date that labels an item of a timeline, where it stands under one. A bare day and month takes the year
    that its section or its narrative is in, otherwise the nearest before or after by the tense of its verb.
    """
    return tuple(sighting.when for sighting in sight_dates(text, document_date, sentences))


def sight_dates(text: str, document_date: DocumentDate, sentences: tuple[Sentence, ...]) -> Iterator[Sighting]:
    """Give the dates of `sentences` in order, each with the words it stands among."""
    narrative = Narrative(document_date)
    surnames = find_month_surnames(text)
    for sentence in sentences:
        narrative.enter(text, sentence)
        plain = make_plain(text, sentence.start, sentence.end)
        first = sentence.start <= sentence.block.start + LABEL_AT
        labelled = first and sentence.block.kind in ("list item", "table row")
        named = False
        for wording in find_wordings(plain.words, labelled, surnames):
            fixed = isinstance(wording.meaning, Fixed)
            direction: Direction = "" if fixed else find_direction(plain.words, wording.start, wording.end)
            edtf, lag = narrative.resolve(wording, direction, named)
            start, end = plain.span(wording.start, wording.end)
            when = When(text[start:end], start, end, edtf, lag)
            yield Sighting(when, sentence, plain.words, wording.start, wording.end)
            if edtf:
                is_label = labelled and wording.start == 0
                lead = plain.words[max(0, wording.start - 40) : wording.start]
                narrative.remember(wording, edtf, lead, is_label)
                named = True
