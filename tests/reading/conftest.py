"""This file is how the tests of reading make real files: PDFs by reportlab, Word documents by python-docx."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterable, Sequence

import pytest
from docx import Document as new_document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Preformatted, Spacer, Table

MakePdf = Callable[..., bytes]
MakeDocx = Callable[[str], bytes]
WIDTH, HEIGHT = A4


def build_pdf(
    text: str,
    columns: int = 1,
    header: str = "",
    footer: str = "",
    password: str = "",
    leading: float = 14,
    align: int = 0,
) -> bytes:
    """Set markdown-like `text` in pages: headings, items, tables; `{page}` in header or footer is the page's number."""
    file = io.BytesIO()
    gap, margin = 24, 60
    width = (WIDTH - 2 * margin - gap * (columns - 1)) / columns
    frames = [
        Frame(margin + n * (width + gap), 70, width, HEIGHT - 150, id=f"c{n}", leftPadding=0, rightPadding=0)
        for n in range(columns)
    ]

    def furnish(canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman", 9)
        page = canvas.getPageNumber()
        canvas.drawString(margin, HEIGHT - 40, header.replace("{page}", str(page)))
        canvas.drawCentredString(WIDTH / 2, 35, footer.replace("{page}", str(page)))

    document = BaseDocTemplate(file, pagesize=A4, encrypt=password or None, invariant=1)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=furnish)])
    document.build(list(flow(text, leading, align)))
    return file.getvalue()


def flow(text: str, leading: float, align: int) -> Iterable[Flowable]:
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=leading, alignment=align)
    item = ParagraphStyle("item", parent=body, leftIndent=14, bulletIndent=2)
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.split("\n")
        if lines[0].startswith("#"):
            size = 22 - 3 * lines[0].count("#")
            style = ParagraphStyle("head", parent=body, fontName="Helvetica-Bold", fontSize=size, leading=size + 4)
            yield Paragraph(lines[0].lstrip("# "), style)
        elif all(line.startswith("|") for line in lines):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
            yield Table(rows, hAlign="LEFT")
        else:
            for line in lines:
                bullet = "•" if line.startswith("- ") else None
                words = line.removeprefix("- ")
                yield Paragraph(words, item if bullet else body, bulletText=bullet) if words else Preformatted("", body)
        yield Spacer(1, 8)


def build_pages(pages: Sequence[Callable[[Canvas], None]]) -> bytes:
    """Draw pages one by one, each by a function that draws on a canvas."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def write_lines(*lines: str, left: float = 72, top: float = 760, leading: float = 14) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for number, line in enumerate(lines):
            canvas.drawString(left, top - number * leading, line)

    return draw


def draw_scan(canvas: Canvas) -> None:
    """A page that is a picture, as a scanner makes it."""
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (400, 560), 200)), 0, 0, WIDTH, HEIGHT)


def build_raw_pdf(content: bytes, filters: str = "/FlateDecode") -> bytes:
    """A PDF of one page whose content is the stream `content`, as it stands."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(content), filters.encode(), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def build_bomb(megabytes: int = 1500) -> bytes:
    """A PDF of a few kilobytes whose page unpacks to gigabytes."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    return build_raw_pdf(zlib.compress(packed, 9), "[/FlateDecode /FlateDecode]")


def build_docx(text: str) -> bytes:
    """Set markdown-like `text` as a Word document: headings, lists and tables by Word's own means."""
    document = new_document()
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.split("\n")
        if lines[0].startswith("#"):
            document.add_heading(lines[0].lstrip("# "), lines[0].count("#"))
        elif all(line.startswith("|") for line in lines):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
            table = document.add_table(len(rows), max(map(len, rows)))
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=False):
                    cell.text = words
        elif all(line.startswith("- ") for line in lines):
            for line in lines:
                document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph("\n".join(lines))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture(scope="session")
def make_pdf() -> MakePdf:
    return build_pdf


@pytest.fixture(scope="session")
def make_docx() -> MakeDocx:
    return build_docx


@pytest.fixture(scope="session")
def make_pages() -> Callable[[Sequence[Callable[[Canvas], None]]], bytes]:
    return build_pages


@pytest.fixture(scope="session")
def lines_page() -> Callable[..., Callable[[Canvas], None]]:
    return write_lines


@pytest.fixture(scope="session")
def scan_page() -> Callable[[Canvas], None]:
    return draw_scan


@pytest.fixture(scope="session")
def bomb() -> bytes:
    return build_bomb()


@pytest.fixture(scope="session")
def make_raw_pdf() -> MakePdf:
    return build_raw_pdf
