"""This file is the report or statement that a document itself is: by whom it says it is made, and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.genres import is_press, is_report
from govgraph.ingest.extraction.naming import find_author, main_council
from govgraph.ingest.extraction.spans import trim
from govgraph.ontology.claims import Claim, Value

MADE_TO = re.compile(
    r"^[ \t*_#]*(?:(?:report|submitted|presented)\s+to\s*:?|to\s*:|to(?=\s+the\s+members))[ \t]+"
    r"(?:the\s+)?(?:members\s+of\s+(?:the\s+)?)?"
    r"(?P<to>[^\n]+)",
    re.I | re.M,
)
MADE_BY = re.compile(
    r"^[ \t*_#]*(?:report\s+(?:of|by|author)|author|(?:report\s+)?prepared\s+by)\s*:?[ \t]+(?P<by>[^\n]+)",
    re.I | re.M,
)
TITLE = re.compile(r"^[ \t*_#]*(?:subject|title|re)\s*:[ \t]*(?P<title>[^\n]+)", re.I | re.M)
NAMED = re.compile(
    r"^[ \t*_#]*(?P<title>(?:[\w’'-]+\s+){0,6}(?:report|review|audit|inspection)\b[^\n.]{0,60})[ \t*_]*$", re.I | re.M
)
MEMBERS = re.compile(r"(?:the\s+)?(?:chair\w*|mayor|members|councillors)\b[^\n]*(?:members|councillors)?,?\s*$", re.I)
"""Those of a body that the next line names: "To: The Chairman and Members"."""
STATEMENT = re.compile(
    r"^[ \t*_#]*(?:(?:(?:written|oral|ministerial|personal)\s+){0,2}(?:ministerial\s+)?statements?"
    r"(?:\s+(?:by|from)\s+(?:the\s+)?(?:minister|secretary|premier|prime|chief)[^\n]*)?)[ \t*_]*$",
    re.I | re.M,
)
HOUSE = re.compile(
    r"\b(?:House of (?:Commons|Lords|Assembly|Keys|Representatives|Delegates)|Senedd|Senate|Dáil|Seanad|Tynwald"
    r"|National Assembly|Legislative (?:Assembly|Council)|Parliament|Assembly|Lok Sabha|Legislature)\b",
    re.I,
)
TOP = 1200
"""How far down its text a report may still say what it is."""


def read_report(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claim that the document is a report, where its head names who makes it and to whom."""
    if is_press(analysis) or not (is_report(analysis) or MADE_BY.search(analysis.text, 0, TOP)):
        return
    to, by = MADE_TO.search(analysis.text, 0, TOP), MADE_BY.search(analysis.text, 0, TOP)
    author = _name(analysis, by, "by") or find_author(analysis)
    reader = _name(analysis, to, "to")
    if author is None or not (reader or by) or re.search(r"^\W*Dear\b", analysis.text, re.M):
        return
    head = by or to
    if head is None:
        return
    council = main_council(analysis)
    fields: dict[str, Value] = {"kind": "report", "from": (author,)}
    if reader is not None and to is not None and MEMBERS.match(to.group("to")):
        below = [m for m in analysis.mentions_in(to.end(), to.end() + 120) if m.kind == "body" and m.entity]
        reader = below[0].entity.name if below and below[0].entity else council
    reader = reader or (council if council != author else None)
    if reader:
        fields["to"] = (reader,)
    title = TITLE.search(analysis.text, 0, TOP) or NAMED.search(analysis.text, 0, TOP)
    if title:
        fields["title"] = re.sub(r"\s+", " ", title.group("title")).strip(" *_#")
    if analysis.document.date.edtf:
        fields["date"] = analysis.document.date.edtf
    evidence = (analysis.evidence(*trim(analysis.text, *head.span())),)
    yield Claim("communication", fields, evidence, rule="report: its head", confidence=0.85)


def read_statement(analysis: Analysis) -> Iterator[Claim]:
    """Yield the claim that the document is a statement to the house in whose report it stands."""
    head = STATEMENT.search(analysis.text, 0, TOP)
    house = HOUSE.search(analysis.text, 0, TOP)
    author = find_author(analysis)
    if head is None or house is None or author is None or is_press(analysis):
        return
    fields: dict[str, Value] = {"kind": "statement", "from": (author,), "to": (house.group(),)}
    if analysis.document.date.edtf:
        fields["date"] = analysis.document.date.edtf
    evidence = (analysis.evidence(*trim(analysis.text, *head.span())),)
    yield Claim("communication", fields, evidence, rule="statement: its head", confidence=0.8)


def _name(analysis: Analysis, line: re.Match[str] | None, group: str) -> str | None:
    """Whom the line names: the person in it before the body."""
    if line is None:
        return None
    people = [m for m in analysis.mentions_in(*line.span(group)) if m.kind == "person" and m.entity]
    if people and people[0].entity:
        return people[0].entity.name
    return next(iter(name_parties(analysis, *line.span(group), single=True)), None)
