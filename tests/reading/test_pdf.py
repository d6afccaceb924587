"""This file is how a PDF is read: its words in the order of reading, its pages kept, its furniture left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from govgraph.errors import InputError
from govgraph.ingest.reading import read_bytes

Make = Callable[..., bytes]

PARAGRAPH = (
    "Councillor Ann Bell was elected leader of Exford Council on 3 May 2016, in succession to Sir Tom Reed, who had led"
    " the council for eleven years. She said that the council would publish its plan before the summer, and that the"
    " chief executive would report on it every quarter to a committee of all parties."
)
LONG = "\n\n".join(f"{PARAGRAPH} This was said for the {n}th time." for n in range(4, 24))


def read(data: bytes) -> str:
    return read_bytes("paper.pdf", data, ".pdf")[0].snapshot.text


def test_the_lines_of_a_paragraph_are_joined_and_paragraphs_are_not(make_pdf: Make) -> None:
    assert read(make_pdf(f"{PARAGRAPH}\n\nIt was agreed.")) == f"{PARAGRAPH}\n\nIt was agreed.\n"


def test_the_lines_of_an_address_stay_lines(make_pdf: Make) -> None:
    letter = (
        f"Exford Council\nTown Hall\nExford EX1 1AA\n\n11 January 2016\n\nDear Secretary of State,\n\n{PARAGRAPH}\n"
    )
    assert read(make_pdf(letter)) == letter


@pytest.mark.parametrize("align", [0, 4])
def test_columns_are_read_one_after_the_other(make_pdf: Make, align: int) -> None:
    """A column that ends with a sentence may end with a paragraph: nothing tells, so words are compared."""
    assert read(make_pdf(LONG, columns=2, align=align)).split() == LONG.split()


def test_three_columns_are_read_one_after_the_other(make_pdf: Make) -> None:
    assert read(make_pdf(LONG, columns=3)).split() == LONG.split()


def test_running_headers_footers_and_page_numbers_are_left_out(make_pdf: Make) -> None:
    """A paragraph that goes on overleaf is whole, as if there were no pages."""
    furnished = make_pdf(LONG, header="Exford Council | Minutes", footer="Page {page} of 3")
    assert read(furnished) == LONG + "\n"
    assert "Minutes" not in read(make_pdf(LONG, header="Minutes, page {page}", footer="{page}"))


def test_left_and_right_pages_may_have_headers_of_their_own(make_pages: Make, lines_page: Any) -> None:
    def page(number: int) -> Callable[[Any], None]:
        def draw(canvas: Any) -> None:
            lines_page("Exford Council" if number % 2 else "Minutes of the cabinet", top=800)(canvas)
            lines_page(f"Motion {'abcd'[number]} was agreed.")(canvas)
            lines_page(str(number + 7), top=30, left=300)(canvas)

        return draw

    text = read(make_pages([page(number) for number in range(4)]))
    assert text.split("\n\n") == [
        "Motion a was agreed.",
        "Motion b was agreed.",
        "Motion c was agreed.",
        "Motion d was agreed.\n",
    ]


def test_a_line_that_comes_once_is_no_furniture(make_pdf: Make) -> None:
    assert "Exford Council | Minutes" in read(make_pdf(PARAGRAPH, header="Exford Council | Minutes"))


def test_each_page_begins_where_its_first_word_stands(make_pages: Make, lines_page: Any) -> None:
    data = make_pages(
        [lines_page("First page."), lines_page("Second page."), lambda canvas: None, lines_page("Fourth.")]
    )
    document, _ = read_bytes("paper.pdf", data, ".pdf")
    text, pages = document.snapshot.text, document.snapshot.pages
    assert [text[start:].split(".")[0] for start in pages] == ["First page", "Second page", "Fourth", "Fourth"]
    assert [document.snapshot.page_at(text.index(word)) for word in ("First", "page.", "Second", "Fourth")] == [
        1,
        1,
        2,
        4,
    ]


def test_a_word_of_a_paragraph_that_goes_on_overleaf_is_on_the_page_it_is_printed_on(make_pdf: Make) -> None:
    document, _ = read_bytes("paper.pdf", make_pdf(LONG), ".pdf")
    text, pages = document.snapshot.text, document.snapshot.pages
    assert len(pages) == 2
    assert text[pages[1] - 1] == " ", "the second page begins within a paragraph"
    assert document.snapshot.page_at(pages[1] - 1) == 1
    assert document.snapshot.page_at(pages[1]) == 2


def test_a_hyphen_at_a_lines_end_goes_and_one_of_the_word_stays(make_pages: Make, lines_page: Any) -> None:
    lines = (
        "The long-term plan of the council has to be published by the chief execu-",
        "tive, who leads the well-known team that the panel had asked for in its long-",
        "term review of the council. The panel wrote to Exford, and the vice-",
        "chair said that Stratford-",
        "upon-Avon would follow.",
    )
    text = read(make_pages([lines_page(*lines)]))
    for whole in ("chief executive, who", "its long-term review", "the vice-chair said", "Stratford-upon-Avon"):
        assert whole in text.replace("\n", " ")


def test_ligatures_are_written_as_their_letters(make_pages: Make, lines_page: Any) -> None:
    def draw(canvas: Any) -> None:
        import reportlab
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        pdfmetrics.registerFont(TTFont("Vera", f"{reportlab.__path__[0]}/fonts/Vera.ttf"))
        canvas.setFont("Vera", 10)
        canvas.drawString(72, 700, "The chief ofﬁcer’s ﬁnal ﬂoor")

    assert "officer’s final floor" in read(make_pages([draw]))


def test_headings_lists_and_tables_are_marked(make_pdf: Make) -> None:
    text = (
        f"# Savings of Exford Council\n\n{PARAGRAPH}\n\n## Who was responsible\n\n- Ann Bell, leader\n"
        "- Tom Reed, deputy\n\n"
        "| Name | Post | From |\n| Ann Bell | Leader | May 2016 |\n| Tom Reed | Deputy leader | June 2016 |\n\n"
        "It was agreed."
    )
    assert read(make_pdf(text)).replace("•", "-") == text + "\n"
    kinds = [block.kind for block in read_bytes("paper.pdf", make_pdf(text), ".pdf")[1]]
    assert kinds == [
        *("heading", "paragraph", "heading", "list item", "list item"),
        *("boilerplate", "table row", "table row", "paragraph"),
    ]


def test_the_lines_of_a_cell_are_one(make_pages: Make) -> None:
    rows = (
        (700, "Ref", "Recommendation", "Status"),
        (676, "R1", "The council should publish", "Accepted"),
        (662, "", "a plan for its finances.", ""),
        (638, "R2", "The panel should report", "In progress"),
        (624, "", "every quarter.", ""),
    )

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for top, *cells in rows:
            for left, words in zip((72, 120, 340), cells, strict=True):
                canvas.drawString(left, top, words)

    assert read(make_pages([draw])) == (
        "| Ref | Recommendation | Status |\n"
        "| R1 | The council should publish a plan for its finances. | Accepted |\n"
        "| R2 | The panel should report every quarter. | In progress |\n"
    )


def test_addresses_side_by_side_above_a_greeting_are_read_one_after_the_other(make_pages: Make) -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for number, (left, right) in enumerate(
            (
                ("The Rt Hon Ann Bell MP", "Exford Panel"),
                ("Secretary of State", "Town Hall"),
                ("London", "Exford EX1 1AA"),
            )
        ):
            canvas.drawString(72, 760 - 14 * number, left)
            canvas.drawString(360, 760 - 14 * number, right)
        canvas.drawString(72, 690, "Dear Secretary of State,")
        canvas.drawString(72, 662, "The panel has met.")

    text = read(make_pages([draw]))
    assert text.index("London") < text.index("Exford Panel") < text.index("Town Hall") < text.index("Dear")
    assert "|" not in text


def test_footnotes_stand_after_the_text_of_their_page_and_their_marks_are_gone(make_pages: Make) -> None:
    def draw(canvas: Any) -> None:
        for number, line in enumerate(("The council led by Ann Bell", "has agreed to all of it."), start=0):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(72, 760 - 14 * number, line)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("The council led by Ann Bell", "Helvetica", 10), 764, "1")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 100, "1 See the minutes of 3 May 2016.")

    assert read(
        make_pages([draw])
    ) == "The council led by Ann Bell\nhas agreed to all of it.\n\n1 See the minutes of 3 May 2016.\n".replace(
        "Bell\nhas", "Bell has"
    )


def test_a_page_turned_on_its_side_is_read_and_a_stamp_across_it_is_not(make_pages: Make) -> None:
    def draw(canvas: Any) -> None:
        canvas.saveState()
        canvas.rotate(90)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, -100, "Ann Bell leads Exford Council.")
        canvas.drawString(100, -114, "Tom Reed is her deputy.")
        canvas.restoreState()
        canvas.rotate(40)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(200, 100, "DRAFT")

    text = read(make_pages([draw]))
    assert text.split("\n")[:2] == ["Ann Bell leads Exford Council.", "Tom Reed is her deputy."]
    assert "DRAFT" not in text


def test_a_scanned_paper_is_refused_with_the_remedy(make_pages: Make, scan_page: Any) -> None:
    with pytest.raises(InputError, match=r"^scan\.pdf has no text, only pictures .*ocrmypdf") as refusal:
        read_bytes("scan.pdf", make_pages([scan_page, scan_page]), ".pdf")
    assert "\n" not in str(refusal.value)


def test_a_paper_with_some_scanned_pages_is_read_and_they_are_named(
    make_pages: Make, scan_page: Any, lines_page: Any
) -> None:
    def stamped(canvas: Any) -> None:
        scan_page(canvas)
        lines_page("Page 3", top=30)(canvas)

    page = lines_page("Ann Bell leads Exford Council.")
    document, _ = read_bytes("part.pdf", make_pages([page, scan_page, stamped, page, scan_page]), ".pdf")
    assert document.snapshot.text == "Ann Bell leads Exford Council.\n\nAnn Bell leads Exford Council.\n"
    (note,) = document.notes
    assert note.startswith("part.pdf: pages 2-3, 5 not read") and "ocrmypdf" in note


def test_a_blank_page_is_no_picture(make_pages: Make, lines_page: Any) -> None:
    document, _ = read_bytes("a.pdf", make_pages([lines_page("Agreed."), lambda canvas: None]), ".pdf")
    assert document.notes == ()
    with pytest.raises(InputError, match=r"^a\.pdf is empty"):
        read_bytes("a.pdf", make_pages([lambda canvas: None]), ".pdf")
