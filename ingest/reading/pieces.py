"""This file is the cutting of a chunk of lines into pieces: headings, items, rows, quotations, paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govgraph.ingest.analysis import BlockKind
from govgraph.ingest.reading import boilerplate, shapes, tables
from govgraph.ingest.reading.lines import Line, continues

QUOTED_FIELD = re.compile(r"[> ]{1,20}(?:from|sent|date|to|cc|subject):\s", re.IGNORECASE)
"""A line of the head of a message that another quotes."""
QUOTED = re.compile(r"[*_]{1,2}[\"“'‘]?\S[^*_]*[\"”'’.]?[*_]{1,2}")


@dataclass(slots=True)
class Piece:
    """Lines that belong together, and what they are; `kind` may change once its neighbours are known."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    number: str = ""
    cells: tuple[tuple[int, int], ...] = ()
    header: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return " ".join(line.text for line in self.lines)


def split_chunk(chunk: list[Line], width: int, first: bool = False, near_top: bool = False) -> list[Piece]:
    """Return the pieces of `chunk`; `first` where nothing but furniture stands above it."""
    pieces: list[Piece] = []
    rest = chunk
    while rest:
        made = _next_pieces(rest, width, near_top, alone=len(chunk) == 1, first=first and not pieces)
        pieces += made
        rest = rest[sum(len(piece.lines) for piece in made) :]
    return pieces


def _next_pieces(lines: list[Line], width: int, near_top: bool, alone: bool, first: bool) -> list[Piece]:
    text = lines[0].text
    if bare := tables.count_bare(lines):
        return _table(lines[:bare])
    if boilerplate.is_furniture(text):
        return [Piece("boilerplate", lines[:1])]
    if count := tables.count_rows(lines):
        return _table(lines[:count])
    if shapes.is_metadata(text, near_top):
        return [Piece("metadata", lines[:1])]
    if QUOTED_FIELD.match(text):
        return [Piece("metadata", lines[:1])]
    if text.startswith(">"):
        return [Piece("block quote", _take_quoted(lines))]
    if heading := _heading(lines, alone, first):
        return [heading]
    return [_item(lines, width) or _paragraph(lines, width)]


def _table(lines: list[Line]) -> list[Piece]:
    rows = {row.line.start: row for row in tables.read_rows(lines)}
    pieces = []
    for line in lines:
        row = rows.get(line.start)
        if row is None or row.is_header:
            pieces.append(Piece("boilerplate", [line]))
        else:
            pieces.append(Piece("table row", [line], cells=row.cells, header=row.header))
    return pieces


def _heading(lines: list[Line], alone: bool, first: bool) -> Piece | None:
    text = lines[0].text
    if match := shapes.MARKED_HEADING.fullmatch(text):
        return Piece("heading", lines[:1], level=len(match[1]))
    if len(lines) > 1 and re.fullmatch(r"={3,80}|-{3,80}", lines[1].text) and shapes.is_title(text):
        return Piece("heading", lines[:2], level=1 if lines[1].text[0] == "=" else 2)
    if shapes.BOLD_LINE.fullmatch(text):
        return Piece("heading", lines[:1], level=3)
    if shapes.is_capitals(text):
        return Piece("heading", _take_capitals(lines), level=1 if first else 2)
    if _starts_item(text) or not shapes.is_title(text):
        return None
    if alone or (len(text.split()) <= 8 and len(lines) > 1 and _starts_item(lines[1].text)):
        return Piece("heading", lines[:1], level=1 if first else 3)
    return None


def _take_capitals(lines: list[Line]) -> list[Line]:
    """A heading in capitals goes on over lines in capitals only where its first line is broken off."""
    count = 1
    while count < min(len(lines), 3) and lines[count - 1].text[-1] in "-,&" and shapes.is_capitals(lines[count].text):
        count += 1
    if lines[0].text.endswith("-") and count == 1 and len(lines) > 1 and lines[1].text.isupper():
        count = 2
    return lines[:count]


def _starts_item(text: str) -> bool:
    return shapes.ITEM.match(text) is not None or shapes.DATE_LABEL.match(text) is not None


def _item(lines: list[Line], width: int) -> Piece | None:
    """An item of a list, of a numbered text or of a timeline; a paragraph numbered 4.1 stays a paragraph."""
    text = lines[0].text
    match = shapes.ITEM.match(text)
    if match is None:
        return Piece("list item", _take_prose(lines, width)) if _starts_item(text) else None
    taken = _take_prose(lines, width, hanging=True)
    if match["deep"]:
        return Piece("paragraph", taken, number=match["deep"])
    number = match["number"] or ""
    if match["named"]:
        number = match["named"].split()[-1]
    elif not number and (label := shapes.LABEL.match(text, match.end())):
        number = label[1]
    return Piece("list item", taken, number=number, level=lines[0].indent)


def _paragraph(lines: list[Line], width: int) -> Piece:
    taken = _take_prose(lines, width)
    words = " ".join(line.text for line in taken)
    quoted = QUOTED.fullmatch(words) and words.strip("*_")[0] in "\"“'‘"
    return Piece("block quote" if quoted else "paragraph", taken)


def _take_prose(lines: list[Line], width: int, hanging: bool = False) -> list[Line]:
    """Return the first line and those that go on with it; under an item, those set in further go on as well."""
    taken = lines[:1]
    for line in lines[1:]:
        if _starts_item(line.text) or line.text[0] in ">|#" or boilerplate.is_furniture(line.text):
            break
        inside = hanging and line.indent > lines[0].indent
        if not (inside or continues(taken[-1], line, width)):
            break
        taken.append(line)
    return taken


def _take_quoted(lines: list[Line]) -> list[Line]:
    count = 1
    while count < len(lines) and lines[count].text.startswith(">") and not QUOTED_FIELD.match(lines[count].text):
        count += 1
    return lines[:count]
