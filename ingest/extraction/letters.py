"""This file is the letter as a whole: who signs it, to whom it goes, when, and about what."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.naming import find_addressee, find_author
from govgraph.ingest.extraction.spans import trim
from govgraph.ontology.claims import Claim, Value, When

GREETING = re.compile(r"^[ \t*]*Dear\b[^\n]*", re.M)


def read_letter(analysis: Analysis) -> Claim | None:
    """Return the claim that the document is a letter, None where it is none: it needs a greeting and who signs."""
    greeting = GREETING.search(analysis.text)
    author = find_author(analysis)
    if greeting is None or author is None:
        return None
    reader = find_addressee(analysis)
    fields: dict[str, Value] = {"kind": "letter", "from": (author,)}
    if reader:
        fields["to"] = (reader,)
    start, end = trim(analysis.text, greeting.start(), greeting.end())
    subject = _find_subject_line(analysis, greeting.end())
    if subject is not None:
        start, end = trim(analysis.text, subject.start, subject.end)
        fields["title"] = re.sub(r"\s+", " ", analysis.text[start:end].strip("*_# \n"))
    if analysis.document.date.edtf:
        fields["date"] = analysis.document.date.edtf
    return Claim(
        "communication",
        fields,
        (analysis.evidence(start, end),),
        when=_find_date(analysis),
        rule="letter: greeting and signature",
        confidence=0.95,
    )


def _find_subject_line(analysis: Analysis, after: int) -> Block | None:
    """The line under the greeting that says what the letter is about: a heading, or all emphasis or capitals."""
    for block in analysis.blocks:
        if block.start < after or block.kind in ("boilerplate", "metadata"):
            continue
        words = analysis.text[block.start : block.end].strip()
        plain = words.strip("*_# ")
        emphasised = block.kind == "heading" or words.startswith(("*", "_", "#")) or plain.isupper()
        return block if emphasised and len(plain.split()) < 40 and not plain.endswith((".", ",")) else None
    return None


def _find_date(analysis: Analysis) -> When | None:
    piece = analysis.document.date.evidence
    if piece is None:
        return None
    return next((d for d in analysis.dates if d.start >= piece.start and d.end <= piece.end), None)
