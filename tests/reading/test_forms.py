"""This file is the measure of the readers: the same words say the same, whatever kind of file they come in."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.extraction import extract
from govgraph.ingest.language import open_parser
from govgraph.ingest.reading import read_bytes, read_meta
from govgraph.ontology.claims import Claim
from govgraph.ontology.documents import Meta

Make = Callable[..., bytes]
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("kerslake-review", "society-letter", "savings-report", "council-december-2015")
QUOTED = ("quote", "directive", "assessment")


def read_example(name: str) -> tuple[str, str, Meta]:
    path = next(path for path in EXAMPLES.glob(f"{name}.*") if path.suffix in (".txt", ".md"))
    return path.read_text(encoding="utf-8"), path.suffix, read_meta(path)


def find_claims(data: bytes, suffix: str, meta: Meta) -> set[tuple[str, ...]]:
    """What a document claims: type, force, fields, and of what is known by its words, the words without their lines."""
    document, blocks = read_bytes("paper", data, suffix, meta)
    analysis = analyse(document, blocks, open_parser("spacy"))
    claims = extract(analysis)
    for claim in claims:
        for piece in claim.evidence:
            assert document.snapshot.text[piece.start : piece.end] == piece.exact
    return {describe(claim) for claim in claims}


def describe(claim: Claim) -> tuple[str, ...]:
    fields = json.dumps(dict(claim.fields), sort_keys=True)
    words = " ".join(re.findall(r"\w+", claim.evidence[0].exact.lower())) if claim.type in QUOTED else ""
    return claim.type, claim.modality, fields, words


def set_page(text: str) -> bytes:
    """The text as a page of HTML."""
    parts: list[str] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = [html.escape(line, quote=False) for line in chunk.split("\n")]
        if lines[0].startswith("#"):
            level = lines[0].count("#")
            parts.append(f"<h{level}>{lines[0].lstrip('# ')}</h{level}>")
        elif all(line.startswith("|") for line in lines):
            rows = (line.strip("|").split("|") for line in lines if "---" not in line)
            cells = ("".join(f"<td>{cell.strip()}</td>" for cell in row) for row in rows)
            parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")
        elif all(line.startswith("- ") for line in lines):
            parts.append(f"<ul>{''.join(f'<li>{line[2:]}</li>' for line in lines)}</ul>")
        else:
            parts.append(f"<p>{'<br>'.join(lines)}</p>")
    return f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(parts)}</body>".encode()


@pytest.fixture(scope="module", params=NAMES)
def example(request: pytest.FixtureRequest) -> tuple[str, set[tuple[str, ...]], Meta]:
    pytest.importorskip("spacy")
    text, suffix, meta = read_example(request.param)
    claims = find_claims(text.encode(), suffix, meta)
    assert len(claims) >= 10
    return text, claims, meta


Example = tuple[str, set[tuple[str, ...]], Meta]


def test_a_pdf_says_what_its_text_says(example: Example, make_pdf: Make) -> None:
    text, claims, meta = example
    assert find_claims(make_pdf(text, header="Example papers", footer="Page {page}"), ".pdf", meta) == claims


def test_a_word_document_says_what_its_text_says(example: Example, make_docx: Make) -> None:
    text, claims, meta = example
    assert find_claims(make_docx(text), ".docx", meta) == claims


def test_a_page_says_what_its_text_says(example: Example) -> None:
    text, claims, meta = example
    assert find_claims(set_page(text), ".html", meta) == claims


def test_a_message_says_what_its_text_says(example: Example) -> None:
    """It has the subject of its head besides, which may speak of papers."""
    text, claims, meta = example
    message = EmailMessage()
    message["Subject"] = "As promised"
    message.set_content(text)
    found = find_claims(message.as_bytes(), ".eml", meta)
    assert {claim for claim in found if claim[0] != "communication"} == {
        claim for claim in claims if claim[0] != "communication"
    }


def test_the_head_of_a_message_says_who_wrote_to_whom_when_about_what() -> None:
    pytest.importorskip("spacy")
    message = EmailMessage()
    message["From"], message["To"] = "Ann Poole <ann@exford.example>", '"Reed, Tom" <tom@exford.example>'
    message["Date"], message["Subject"] = "Mon, 11 Jan 2016 09:30:00 +0000", "RE: The plan"
    message.set_content("Tom\n\nI was elected leader of Exford Council in May.\n\nAnn\n")
    found = find_claims(message.as_bytes(), ".eml", Meta())
    letter = {"date": "2016-01-11", "from": ["Ann Poole"], "kind": "letter", "title": "The plan", "to": ["Tom Reed"]}
    assert ("communication", "asserted", json.dumps(letter, sort_keys=True), "") in found
    assert any(kind == "change" and '"person": "Ann Poole"' in fields for kind, _, fields, _ in found)


def test_who_says_i_in_a_quoted_message_is_its_writer() -> None:
    """Neither the one who passes it on, nor the one to whom it went."""
    pytest.importorskip("spacy")
    message = EmailMessage()
    message["From"], message["To"] = "Jo Hart <jo@exford.example>", "Ann Poole <ann@exford.example>"
    message["Date"] = "Wed, 13 Jan 2016 09:30:00 +0000"
    earlier = "From: John Moor\nSent: 13 January 2016 08:00\nTo: Jo Hart\nSubject: leaving\n\nDear Jo,\n\n"
    message.set_content(f"See below.\n\nJo\n\n{earlier}I am resigning as deputy leader of Exford Council today.\n")
    people = {
        json.loads(fields).get("person") for kind, _, fields, _ in find_claims(message.as_bytes(), ".eml", Meta())
    }
    assert people - {None} == {"John Moor"}


@pytest.mark.parametrize("name", ["kerslake-review", "council-december-2015"])
def test_two_columns_say_what_one_does(name: str, make_pdf: Make) -> None:
    pytest.importorskip("spacy")
    text, suffix, meta = read_example(name)
    two = make_pdf(text, columns=2, align=4, header="Example papers", footer="{page}")
    assert find_claims(two, ".pdf", meta) == find_claims(text.encode(), suffix, meta)
