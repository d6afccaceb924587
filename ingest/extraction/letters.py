"""This file is the letter or e-mail that a document itself is: who signs it, to whom it goes, when, and about what."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.naming import find_addressee, find_author, name_or_title
from govgraph.ingest.extraction.spans import trim
from govgraph.ontology.claims import Claim, Value, When

GREETING = re.compile(r"^[ \t*]*Dear\b[^\n]*", re.M)
SALUTED = re.compile(
    r"[ \t*]*Dear\s+(?P<many>all|(?:\w+ )?(?:colleagues?|councillors|members|residents?|staff|friends?|parents?|"
    r"governors|tenants?|neighbours?|trustees|commissioners))\b",
    re.I,
)
SENDER = re.compile(r"^[ \t*_>]*from[ \t*_]*:[ \t*_]*(?P<who>\S[^\n]*)", re.I | re.M)
RECIPIENT = re.compile(r"^[ \t*_>]*to[ \t*_]*:[ \t*_]*(?P<who>\S[^\n]*)", re.I | re.M)
SUBJECT = re.compile(r"^[ \t*_>]*(?:subject|re)[ \t*_]*:[ \t*_]*(?P<title>\S[^\n]*?)[ \t*_]*$", re.I | re.M)
HEAD = 900
"""How far down a message's head reaches."""
ADDRESS = 400
"""How far above the greeting the one written to is named."""


def read_letter(analysis: Analysis) -> Claim | None:
    """Return the claim that the document is a letter: by its greeting and signature, or by the head of a message."""
    greeting = GREETING.search(analysis.text)
    sender, recipient = SENDER.search(analysis.text, 0, HEAD), RECIPIENT.search(analysis.text, 0, HEAD)
    if sender and recipient and abs(sender.start() - recipient.start()) < ADDRESS:
        return _read_message(analysis, sender, recipient)
    author = find_author(analysis)
    if greeting is None or author is None:
        return None
    fields: dict[str, Value] = {"kind": "letter", "from": (author,)}
    reader = _find_reader(analysis, greeting, author)
    if reader and reader != author:
        fields["to"] = (reader,)
    start, end = trim(analysis.text, greeting.start(), greeting.end())
    subject = _find_subject_line(analysis, greeting.end())
    if subject is not None:
        start, end = trim(analysis.text, subject.start, subject.end)
        fields["title"] = re.sub(r"\s+", " ", analysis.text[start:end].strip("*_# \n"))
    return _claim(analysis, fields, (start, end), "letter: greeting and signature")


def _read_message(analysis: Analysis, sender: re.Match[str], recipient: re.Match[str]) -> Claim | None:
    """The claim by "From:" and "To:"; who is written to may go by the line's own words: "All staff"."""
    author = _name_line(analysis, sender) or find_author(analysis)
    if author is None:
        return None
    reader = _name_line(analysis, recipient)
    if reader is None:
        words = re.sub(r"\s*[(<;].*", "", recipient["who"]).strip(" *_")
        reader = words if len(words.split()) < 8 else None
    fields: dict[str, Value] = {"kind": "letter", "from": (author,)}
    if reader and reader != author:
        fields["to"] = (reader,)
    if subject := SUBJECT.search(analysis.text, 0, HEAD):
        fields["title"] = re.sub(r"\s+", " ", subject["title"])
    first, last = sorted((sender.span(), recipient.span()))
    span = trim(analysis.text, first[0], last[1])
    return _claim(analysis, fields, span, "letter: head of a message")


def _name_line(analysis: Analysis, line: re.Match[str]) -> str | None:
    """Whom the line names: the person in it before the body."""
    named = analysis.mentions_in(*line.span("who"))
    person = next((m.entity.name for m in named if m.kind == "person" and m.entity), None)
    return person or next(iter(name_parties(analysis, *line.span("who"), single=True)), None)


def _find_reader(analysis: Analysis, greeting: re.Match[str], author: str) -> str | None:
    """To whom the letter goes: whom it greets by name, title or in number, else who is named above the greeting."""
    if many := SALUTED.match(greeting.group()):
        return many["many"]
    if (reader := find_addressee(analysis)) and reader != author:
        return reader
    role = next((m for m in analysis.mentions_in(*greeting.span()) if m.kind in ("role", "person")), None)
    if role is not None and role.kind == "role" and (title := name_or_title(analysis, role)):
        return title
    above = analysis.mentions_in(max(0, greeting.start() - ADDRESS), greeting.start())
    titled = next((m for m in above if m.kind in ("role", "group")), None)
    return name_or_title(analysis, titled) if titled is not None else None


def _claim(analysis: Analysis, fields: dict[str, Value], span: tuple[int, int], rule: str) -> Claim:
    if analysis.document.date.edtf:
        fields["date"] = analysis.document.date.edtf
    evidence = (analysis.evidence(*span),)
    return Claim("communication", fields, evidence, when=_find_date(analysis), rule=rule, confidence=0.95)


def _find_subject_line(analysis: Analysis, after: int) -> Block | None:
    """The line under the greeting that says what the letter is about: a heading, or all emphasis or capitals."""
    for block in analysis.blocks:
        if block.start < after or block.kind in ("boilerplate", "metadata"):
            continue
        words = analysis.text[block.start : block.end].strip()
        plain = words.strip("*_# ")
        emphasised = block.kind == "heading" or words.startswith(("*", "_", "#")) or plain.isupper()
        return block if emphasised and len(plain.split()) < 40 and not plain.endswith((".", ",", "?")) else None
    return None


def _find_date(analysis: Analysis) -> When | None:
    piece = analysis.document.date.evidence
    if piece is None:
        return None
    return next((d for d in analysis.dates if d.start >= piece.start and d.end <= piece.end), None)
