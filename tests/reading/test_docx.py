"""This file is how a Word document is read: in its order, with the changes made to it, lists with their numbers."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document as new_document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from govgraph.errors import InputError
from govgraph.ingest.reading import read_bytes


def save(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def read(document: Any) -> str:
    return read_bytes("minutes.docx", save(document), ".docx")[0].snapshot.text


def test_paragraphs_headings_and_tables_are_read_in_their_order() -> None:
    document = new_document()
    document.add_heading("Minutes", 0)
    document.add_heading("Present", 2)
    table = document.add_table(2, 3)
    for row, cells in zip(table.rows, (("Name", "Post", "Since"), ("Ann Bell", "Leader", "May 2016")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    document.add_paragraph("It was agreed.\nAnd it was done.")
    bold = document.add_paragraph()
    bold.add_run("What ").bold = True
    bold.add_run("next").bold = True
    assert read(document) == (
        "# Minutes\n\n## Present\n\n| Name | Post | Since |\n|---|---|---|\n| Ann Bell | Leader | May 2016 |\n\n"
        "It was agreed.\nAnd it was done.\n\n**What next**\n"
    )


def test_tracked_changes_are_read_as_they_would_stand_when_accepted() -> None:
    document = new_document()
    paragraph = document.add_paragraph("Ann Bell was ")
    for tag, inner, words in (("w:del", "w:delText", "removed"), ("w:ins", "w:t", "elected")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    moved, run, text = OxmlElement("w:moveFrom"), OxmlElement("w:r"), OxmlElement("w:t")
    text.text = " away"
    run.append(text)
    moved.append(run)
    paragraph._p.append(moved)
    paragraph.add_run(" leader.")
    assert read(document) == "Ann Bell was elected leader.\n"


def test_lists_have_the_marks_and_numbers_that_word_shows() -> None:
    document = new_document()
    for words in ("publish a plan", "appoint a chief executive"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("It was agreed:")
    for words in ("to meet", "to report"):
        document.add_paragraph(words, style="List Bullet")
    document.add_paragraph("at once", style="List Bullet 2")
    text = read(document)
    assert text == (
        "1. publish a plan\n2. appoint a chief executive\n\nIt was agreed:\n\n- to meet\n- to report\n- at once\n"
    )


def test_numbers_of_levels_and_letters_are_counted_as_word_counts_them() -> None:
    document = new_document()
    numbering = document.part.numbering_part.element
    levels = (("decimal", "Recommendation %1:"), ("lowerLetter", "(%2)"), ("lowerRoman", "%1.%3"))
    shape = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{shape}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for level, words in ((0, "plan"), (1, "one"), (1, "two"), (2, "deep"), (0, "meet"), (1, "again")):
        paragraph = document.add_paragraph(words)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = level, 91
    assert [line.strip() for line in read(document).split("\n") if line] == [
        *("Recommendation 1: plan", "(a) one", "(b) two", "1.i deep", "Recommendation 2: meet", "(a) again")
    ]


def test_footnotes_text_boxes_and_the_first_header_are_read() -> None:
    document = new_document()
    document.sections[0].header.paragraphs[0].text = "Exford Council, Town Hall"
    paragraph = document.add_paragraph("Ann Bell leads the council.")
    words = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = (
        f'<w:r {nsdecls("w")} {space}><mc:AlternateContent><mc:Choice Requires="wps">{words}</mc:Choice>'
        f"<mc:Fallback><w:pict>{words}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(parse_xml(box))
    assert read(document) == "Exford Council, Town Hall\n\nAnn Bell leads the council.\n\nIn a box\n"


def test_a_footnote_follows_its_paragraph() -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = new_document()
    paragraph = document.add_paragraph("Ann Bell leads the council.")
    run, reference = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    run.append(reference)
    paragraph._p.append(run)
    document.add_paragraph("It was agreed.")
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Since 2016.</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert read(document) == "Ann Bell leads the council.\n\nSince 2016.\n\nIt was agreed.\n"


def test_a_table_that_only_lays_the_page_out_is_read_cell_by_cell() -> None:
    document = new_document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "To Ann Bell"
    table.cell(0, 1).text = "The panel has met. " * 40
    assert read(document) == "To Ann Bell\n\n" + ("The panel has met. " * 40).strip() + "\n"


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(InputError, match=r"^minutes\.docx is empty"):
        read(new_document())
