"""This file is the test of papers at the command line: on which page evidence stands, and what was not read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Run = Callable[..., Any]
COUNCIL = "Ambridge Borough Council"
BAD = 3


def write_pages(path: Path, *pages: str) -> Path:
    """A PDF with a line on each page; a page of no words is a picture."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for words in pages:
        if words:
            canvas.drawString(72, 700, words)
        else:
            from PIL import Image

            canvas.drawImage(ImageReader(Image.new("L", (40, 56), 200)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    path.write_bytes(file.getvalue())
    return path


@pytest.fixture
def paper(run: Run, tmp_path: Path) -> Path:
    """A store of one paper: Ada Lovelace on its third page, a scan before it."""
    path = write_pages(
        tmp_path / "minutes.pdf", "Minutes of the council.", "", f"Councillor Ada Lovelace is the leader of {COUNCIL}."
    )
    done = run("ingest", path, "--extractor", "rules", "--published", "2014-06-10", "--store", tmp_path / "store")
    assert done.status == 0
    assert done.err.startswith(f"note: {path}: page 2 not read") and len(done.err.splitlines()) == 1
    return tmp_path / "store"


def test_facts_name_the_page_of_their_words(run: Run, paper: Path) -> None:
    facts = [json.loads(line) for line in run("facts", "--type", "post", "--store", paper).out.splitlines()]
    assert {fact["page"] for fact in facts} == {3}


def test_facts_of_a_text_without_pages_name_none(run: Run, letter_store: Path) -> None:
    facts = [json.loads(line) for line in run("facts", "--store", letter_store).out.splitlines()]
    assert facts and not any("page" in fact for fact in facts)


def test_answers_and_explanations_name_the_page(run: Run, paper: Path) -> None:
    answer = run("who", "leader", COUNCIL, "--on", "2014-06-10", "--format", "table", "--store", paper)
    assert "— minutes, 2014-06-10, page 3, characters" in answer.out
    name = "tenure/ambridge-borough-council/leader/ada-lovelace"
    rows = json.loads(run("explain", name, "--format", "json", "--store", paper).out)
    assert {row["page"] for row in rows} == {3}


def test_the_graph_names_the_page_as_a_fragment(run: Run, paper: Path, tmp_path: Path) -> None:
    query = tmp_path / "pages.rq"
    query.write_text(
        "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT DISTINCT ?page ?standard WHERE { GRAPH ?document {"
        " ?evidence oa:hasSelector ?selector . ?selector a oa:FragmentSelector ;"
        " rdf:value ?page ; dcterms:conformsTo ?standard } } ORDER BY ?page",
        encoding="utf-8",
    )
    rows = json.loads(run("query", query, "--format", "json", "--store", paper).out)
    assert rows == [{"page": "page=3", "standard": "http://tools.ietf.org/rfc/rfc3778"}]
    assert run("check", "--store", paper).status == 0


def test_a_folder_is_read_whatever_is_in_it(run: Run, tmp_path: Path, letter: Path) -> None:
    """Each file that cannot be read is one line on standard error; the others are read."""
    write_pages(tmp_path / "scan.pdf", "", "")
    (tmp_path / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    (tmp_path / "damaged.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "table.xlsx").write_bytes(b"...")
    done = run("ingest", tmp_path, "--extractor", "rules", "--store", tmp_path / "a.store")
    assert done.status == BAD
    assert done.out.startswith("documents: 1 new, 3 refused")
    lines = done.err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["note", "refused", "refused", "refused"]
    assert "1 .xlsx" in lines[0]
    assert "damaged" in lines[1] and "password" in lines[2] and "ocrmypdf" in lines[3]


def test_an_ending_that_is_not_read_is_refused_with_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "table.xlsx").write_bytes(b"...")
    done = run("ingest", tmp_path / "table.xlsx", "--store", tmp_path / "store")
    assert done.status == BAD
    assert "save or print it as .pdf" in done.err and ".mbox" in done.err and len(done.err.splitlines()) == 1
