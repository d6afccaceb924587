"""This file is how a Word document becomes text: paragraphs, headings, lists, tables in lines, marked as in markdown.

What is inserted in tracked changes is read, what is deleted is not. Footnotes follow the paragraph they belong to, text
boxes the paragraph they are anchored in; of the headers, the first page's is read, where letters have their address.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from docx import Document as open_document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from govgraph.errors import InputError
from govgraph.ingest.reading.extract import Extract
from govgraph.ingest.reading.numbering import Numbering

LARGEST = 300_000_000
"""Bytes that the parts of a document may unpack to, together."""
PARTS = 10_000
DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""What the library of archives meets damage with."""
OLE = b"\xd0\xcf\x11\xe0"
HEADING = re.compile(r"(?:heading (\d)|(title)|(?:subtitle))", re.IGNORECASE)
LONG_CELL = 400
"""Longer cells are a page's layout, not data."""
TEXT, TAB, BREAK, RETURN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
PARAGRAPH, TABLE, CELL, ROW = qn("w:p"), qn("w:tbl"), qn("w:tc"), qn("w:tr")
BOX, NOTE, HYPHEN = qn("w:txbxContent"), qn("w:footnoteReference"), qn("w:noBreakHyphen")
SKIPPED = frozenset(
    map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText", "w:tblPr", "w:sectPr"))
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}


def read_docx(name: str, data: bytes) -> Extract:
    """Return the text of the Word document `data`.

    Raises InputError, calling it `name`, where it is locked, damaged, empty, or made to harm its reader.
    """
    _check_archive(name, data)
    try:
        document = open_document(io.BytesIO(data))
        text = _Writer(document).write()
    except (PackageNotFoundError, KeyError, AttributeError, SyntaxError, *DAMAGE) as error:
        message = f"{name} is damaged, or no Word document ({type(error).__name__}): save it again as .docx"
        raise InputError(message) from None
    if not text.strip():
        raise InputError(f"{name} is empty: there is nothing to read in it")
    return Extract(text)


def _check_archive(name: str, data: bytes) -> None:
    """Refuse what unpacks to too much, and what has declarations of its own in its XML, before any of it is parsed."""
    if data.startswith(OLE):
        raise InputError(f"{name} is locked with a password, or an old .doc: save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > LARGEST:
                size = f"{LARGEST // 1_000_000} MB"
                raise InputError(f"{name} unpacks to more than {size} or {PARTS:,} parts: it may be made to harm")
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")) and _declares(archive.read(part)):
                    raise InputError(
                        f"{name} declares entities in {part.filename}, as no Word does: it may be made to harm"
                    )
    except DAMAGE as error:
        message = f"{name} is damaged or cut short ({error}): get the file anew, or save it again as .docx"
        raise InputError(message) from None


def _declares(part: bytes) -> bool:
    narrow = part.replace(b"\0", b"") if part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:100] else part
    return DECLARATION.search(narrow) is not None


class _Writer:
    """Writes the parts of a document as lines, in the order in which they are read."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._numbering = Numbering(document)
        self._styles = {style.style_id: style for style in document.styles if style.type == 1}
        self._notes = _find_notes(document)
        self._lines: list[str] = []

    def write(self) -> str:
        self._write_header()
        for element in self._document.element.body:
            self._write_block(element)
        text = "\n".join(line.rstrip() for line in self._lines)
        return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"

    def _write_header(self) -> None:
        """The header of the first page, which shows once; one that runs over all pages is furniture from the second."""
        section = self._document.sections[0] if len(self._document.sections) else None
        if section is None:
            return
        header = section.first_page_header if section.different_first_page_header_footer else section.header
        if not header.is_linked_to_previous:
            for element in header._element:
                self._write_block(element)

    def _write_block(self, element: Any) -> None:
        if element.tag == PARAGRAPH:
            self._write_paragraph(element)
        elif element.tag == TABLE:
            self._write_table(element)
        elif element.tag not in SKIPPED:
            for child in element:  # content controls, inserted blocks
                self._write_block(child)

    def _write_paragraph(self, element: Any) -> None:
        pieces = list(_read_runs(element))
        words = _tidy("".join(text for text, _ in pieces))
        marker, indent = self._numbering.number(element)
        if words:
            style = self._styles.get(element.style) if element.style else None
            heading = HEADING.match(style.name or "") if style is not None else None
            if heading and "\n" not in words:
                self._say(f"{'#' * min(6, int(heading[1] or 1))} {marker}{words}")
            elif marker:
                self._say("  " * indent + marker + words.replace("\n", " "), item=True)
            elif _is_bold(element, style) and len(words) <= 200 and "\n" not in words and words[-1] not in ".,;":
                self._say(f"**{words}**")
            else:
                self._say(words)
        for note in element.iter(NOTE):
            self._say(self._notes.pop(note.get(qn("w:id")), ""))
        for box in element.iter(BOX):
            if not any(parent.tag in SKIPPED for parent in box.iterancestors()):
                for child in box:
                    self._write_block(child)

    def _say(self, words: str, item: bool = False) -> None:
        """Add lines, with a blank one before them but between the items of a list."""
        if not words:
            return
        if not (item and self._lines and self._lines[-1].lstrip().startswith(("- ", "("))) and not (
            item and self._lines and re.match(r"\s*\w{1,5}[.)] ", self._lines[-1])
        ):
            self._lines.append("")
        self._lines.extend(words.split("\n"))
        if not item:
            self._lines.append("")

    def _write_table(self, element: Any) -> None:
        rows = [
            [cell for cell in row.iter(CELL) if _is_own(cell, row)]
            for row in element.iter(ROW)
            if _is_own(row, element)
        ]
        texts = [[_read_cell(cell) for cell in row] for row in rows]
        if max(map(len, rows), default=0) < 2 or any(len(text) > LONG_CELL for row in texts for text in row):
            for row in rows:
                for cell in row:
                    for child in cell:
                        self._write_block(child)
            return
        self._lines.append("")
        for number, row in enumerate(texts):
            self._lines.append(f"| {' | '.join(text.replace('|', '/') for text in row)} |")
            if number == 0 and _is_head(element, rows[0]):
                self._lines.append("|" + "---|" * len(row))
        self._lines.append("")


def _read_runs(element: Any) -> Iterator[tuple[str, Any]]:
    """Give the words of a paragraph, with the element that holds each: not those deleted, in boxes or in fallbacks."""
    for child in element:
        if child.tag in SKIPPED or child.tag == BOX:
            continue
        if child.tag == TEXT:
            yield child.text or "", child
        elif child.tag == TAB:
            yield "\t", child
        elif child.tag in (BREAK, RETURN):
            yield "\n", child
        elif child.tag == HYPHEN:
            yield "-", child
        else:
            yield from _read_runs(child)


def _tidy(words: str) -> str:
    lines = (re.sub(r"[ \xa0]+", " ", line).strip() for line in words.replace("\u00ad", "").split("\n"))
    return "\n".join(lines).strip("\n")


def _read_cell(cell: Any) -> str:
    return " ".join(" ".join("".join(t for t, _ in _read_runs(p)).split()) for p in cell.iter(PARAGRAPH)).strip()


def _is_own(element: Any, owner: Any) -> bool:
    """Whether `element` is of `owner` itself, not of a table within one of its cells; and not deleted."""
    for parent in element.iterancestors():
        if parent is owner:
            return True
        if parent.tag in (TABLE, CELL, ROW) or parent.tag in SKIPPED:
            return False
    return False


def _is_head(table: Any, row: list[Any]) -> bool:
    """Whether the first row says what the columns hold: marked as one that is repeated, or all bold."""
    first = next(table.iter(ROW))
    if any(True for _ in first.iter(qn("w:tblHeader"))):
        return True
    return bool(row) and all(_is_bold(p, None) for cell in row for p in cell.iter(PARAGRAPH) if _read_cell(cell))


def _is_bold(paragraph: Any, style: Any) -> bool:
    """Whether all words of a paragraph are bold: it is a heading in all but name."""
    inherited = bool(style is not None and style.font.bold)
    seen = False
    for text, element in _read_runs(paragraph):
        if not text.strip():
            continue
        run = next((parent for parent in element.iterancestors() if parent.tag == qn("w:r")), None)
        mark = run.find(f"{qn('w:rPr')}/{qn('w:b')}") if run is not None else None
        bold = inherited if mark is None else mark.get(qn("w:val")) not in ("0", "false", "off")
        if not bold:
            return False
        seen = True
    return seen


def _find_notes(document: Any) -> dict[str, str]:
    """The footnotes by their number in the file; those that only draw the line above them have no words."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if relation.reltype.endswith("/footnotes") and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            notes = ((note.get(qn("w:id")), note) for note in root.iter(qn("w:footnote")))
            return {
                number: _tidy("\n".join("".join(t for t, _ in _read_runs(p)) for p in note.iter(PARAGRAPH)))
                for number, note in notes
            }
    return {}
