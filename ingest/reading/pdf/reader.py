"""This file is the reading of a PDF: its pages in order, as one text with the structure marked as markdown marks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from govgraph.errors import InputError
from govgraph.ingest.reading.extract import Extract
from govgraph.ingest.reading.pdf.composing import Composer
from govgraph.ingest.reading.pdf.furniture import drop_furniture
from govgraph.ingest.reading.pdf.rows import Segment, make_rows
from govgraph.ingest.reading.pdf.words import open_sheets

OCR = "run OCR on it (ocrmypdf IN.pdf OUT.pdf), then ingest OUT.pdf"


def read_pdf(name: str, data: bytes, on_page: Callable[[], None] = lambda: None) -> Extract:
    """Return the text of the PDF `data`, with where its pages begin; `on_page` is called before each page is read.

    Raises InputError, calling the file `name`, where it cannot be opened, or has no text but pictures of it.
    """
    pages: list[list[list[Segment]]] = []
    heights: list[float] = []
    pictures: list[int] = []
    sheets = open_sheets(name, data)
    while True:
        on_page()
        sheet = next(sheets, None)
        if sheet is None:
            break
        if sheet.is_picture:
            pictures.append(len(pages) + 1)
        pages.append([] if sheet.is_picture else make_rows(sheet.words))
        heights.append(sheet.height)
    if not any(pages):
        what = "has no text, only pictures of its pages" if pictures else "is empty: there is nothing to read in it"
        raise InputError(f"{name} {what}: {OCR}" if pictures else f"{name} {what}")
    text, starts = Composer(drop_furniture(pages, heights), on_page).compose()
    note = f"{name}: {_list_pages(pictures)} not read, being a picture without text: {OCR}"
    return Extract(text, starts, notes=(note,) if pictures else ())


def _list_pages(numbers: Sequence[int]) -> str:
    """Return page numbers in words.

    >>> _list_pages([2, 4, 5, 6])
    'pages 2, 4-6'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    listed = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {listed}"
