"""This file is that no pattern is slow on a line made to be slow, and no document is slow to read."""

from __future__ import annotations

import re
import time
from importlib import import_module

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.dates import find_dates, find_document_date
from govgraph.ingest.dates.wordings import iterate_patterns
from govgraph.ingest.extraction import meeting_words
from govgraph.ingest.extraction.meetings import extract_meetings
from govgraph.ingest.extraction.money import extract_money
from govgraph.ingest.language import split_sentences
from govgraph.ingest.reading import read_bytes

LONG = 50_000
LINES = {
    "spaces": " " * LONG,
    "words": "word " * (LONG // 5),
    "capitals": "May " * (LONG // 4),
    "digits": "1" * LONG,
    "grouped digits": "£" + "1,000" * (LONG // 5),
    "dates": "12 May " * (LONG // 7),
    "ordinals": "1st 2nd 3rd " * (LONG // 12),
    "numbers": "12 " * (LONG // 3),
    "bars": "|" * LONG,
    "cells": "| a " * (LONG // 4),
    "dashes": "-" * LONG,
    "spaced dashes": "- " * (LONG // 2),
    "dots": "." * LONG,
    "stars": "*" * LONG,
    "hashes": "#" * LONG,
    "brackets": "(" * LONG,
    "quotes": '"' * LONG,
    "meetings": "the full council meeting of " * (LONG // 28),
    "from": "between 1 and 2 to " * (LONG // 20),
    "tabs": "a\t" * (LONG // 2),
    "hyphens": "a-\n" * (LONG // 3),
    "names": "Ann Bell, " * (LONG // 10),
    "years": "2010-11 " * (LONG // 8),
}
READING = ("boilerplate", "shapes", "letters", "tables", "lines", "pieces")
EXTRACTION = (
    *(
        "meeting_words",
        "meeting_bodies",
        "minutes",
        "money_words",
        "money_parties",
        "money_periods",
        "money_kinds",
        "amounts",
    ),
)
DATES = ("names", "tense", "narrative", "document_date")


def collect(folder: str, modules: tuple[str, ...]) -> dict[str, re.Pattern[str]]:
    return {
        f"{module}.{name}": value
        for module in modules
        for name, value in vars(import_module(f"govgraph.ingest.{folder}.{module}")).items()
        if isinstance(value, re.Pattern)
    }


MATCHED = collect("reading", READING) | {"minutes": meeting_words.MINUTES}
"""Patterns laid against the beginning or the whole of a line."""
SEARCHED = collect("extraction", EXTRACTION) | collect("dates", DATES)
del SEARCHED["meeting_words.MINUTES"]
SEARCHED |= {f"wording {number}": pattern for number, pattern in enumerate(iterate_patterns())}
"""Patterns looked for anywhere in a sentence."""


@pytest.mark.parametrize("name", MATCHED)
def test_no_pattern_of_a_line_is_slow_on_a_hostile_one(name: str) -> None:
    start = time.process_time()
    for line in LINES.values():
        MATCHED[name].match(line)
        MATCHED[name].fullmatch(line)
    assert time.process_time() - start < 3


@pytest.mark.parametrize("name", SEARCHED)
def test_no_pattern_of_a_sentence_is_slow_on_a_hostile_one(name: str) -> None:
    for kind, line in LINES.items():
        start = time.process_time()
        for _ in zip(SEARCHED[name].finditer(line[: LONG // 10]), range(1000), strict=False):
            pass
        assert time.process_time() - start < 3, kind


@pytest.mark.parametrize("kind", LINES)
def test_a_hostile_document_is_read_in_seconds(kind: str) -> None:
    text = f"Heading of the page\n\nA{LINES[kind]}x\n\nThe council met on 3 May 2017 and spent £5m."
    start = time.process_time()
    document, blocks = read_bytes("a.txt", text.encode(), ".txt")
    date = find_document_date(document, blocks)
    sentences = split_sentences(text, blocks)
    analysis = Analysis(document, blocks, sentences, find_dates(text, date, sentences))
    list(extract_meetings(analysis))
    list(extract_money(analysis))
    assert time.process_time() - start < 20
