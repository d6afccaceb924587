"""This file is the finding of dates in sentences: each wording, with what it means."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Sentence
from govgraph.ontology.claims import When
from govgraph.ontology.documents import DocumentDate

MONTHS = ("January February March April May June July August September October November December").split()  # noqa: SIM905
FULL = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})\b")


def find_dates(text: str, document_date: DocumentDate, sentences: tuple[Sentence, ...]) -> tuple[When, ...]:
    """Return the dates of `sentences`, sorted by start."""
    found = []
    for sentence in sentences:
        for match in FULL.finditer(text, sentence.start, sentence.end):
            edtf = f"{match[3]}-{MONTHS.index(match[2]) + 1:02d}" + (f"-{int(match[1]):02d}" if match[1] else "")
            found.append(When(match[0], *match.span(), edtf))
    return tuple(found)
