"""This file is the structure of a text: its blocks, found before any sentence is."""

from __future__ import annotations

from govgraph.ingest.analysis import Block, BlockKind
from govgraph.ingest.reading import boilerplate, letters, shapes
from govgraph.ingest.reading.lines import Line, find_chunks, find_width
from govgraph.ingest.reading.pieces import Piece, split_chunk
from govgraph.ingest.reading.running import find_running, part_running


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text` in order: every line that is not blank lies in one.

    Lines are first put into chunks by the blank lines between them, each chunk into pieces by the shapes of its
    lines; then what a piece is follows from where it stands: before a salutation, after a closing, alone on its
    line, under a heading that only furniture has.

    >>> [block.kind for block in find_blocks("# Title\\n\\nOne line\\nof prose.\\n\\n- item")]
    ['heading', 'paragraph', 'list item']
    """
    chunks = find_chunks(text)
    running = find_running(text, chunks)
    pieces = _place(part_running(chunks, running), find_width(chunks), running)
    _drop_furniture(pieces)
    _raise_headings(pieces)
    return tuple(_make_blocks(pieces))


def _place(chunks: list[list[Line]], width: int, running: frozenset[int]) -> list[Piece]:
    """Return the pieces of all chunks, those of a letter's head and foot named as such."""
    salutation, closing = letters.find_salutation(chunks), letters.find_closing(chunks)
    pieces: list[Piece] = []
    signing = False
    for number, chunk in enumerate(chunks):
        if chunk[0].start in running:
            pieces.append(Piece("boilerplate", chunk))
            continue
        if salutation is not None and number <= salutation:
            pieces += _letterhead(chunk)
            continue
        if number == closing:
            signing = True
        elif signing and not _is_furniture(chunk) and not letters.is_signature(chunk):
            signing = False
        if signing:
            pieces += _signature(chunk)
        else:
            pieces += split_chunk(chunk, width, first=_is_first(pieces), near_top=_is_near_top(pieces))
    return pieces


def _is_furniture(chunk: list[Line]) -> bool:
    return all(boilerplate.is_furniture(line.text) for line in chunk)


def _is_first(pieces: list[Piece]) -> bool:
    return all(piece.kind == "boilerplate" for piece in pieces)


def _is_near_top(pieces: list[Piece]) -> bool:
    return sum(piece.kind in ("paragraph", "list item") for piece in pieces) < 2


def _letterhead(chunk: list[Line]) -> list[Piece]:
    """The head of a letter, cut at furniture, marked headings and the salutation; what follows that is its body."""
    pieces: list[Piece] = []
    for number, line in enumerate(chunk):
        if letters.SALUTATION.fullmatch(line.text):
            after = chunk[number + 1 :]
            return [*pieces, Piece("letterhead", [line]), *(split_chunk(after, 0) if after else [])]
        if boilerplate.is_furniture(line.text):
            pieces.append(Piece("boilerplate", [line]))
        elif match := shapes.MARKED_HEADING.fullmatch(line.text):
            pieces.append(Piece("heading", [line], level=len(match[1])))
        elif pieces and pieces[-1].kind == "letterhead":
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece("letterhead", [line]))
    return pieces


def _signature(chunk: list[Line]) -> list[Piece]:
    """The foot of a letter: closing words, names and roles; those who get a copy are metadata."""
    pieces: list[Piece] = []
    for line in chunk:
        kind: BlockKind = "boilerplate" if boilerplate.is_furniture(line.text) else "signature"
        if kind == "signature" and (shapes.COPIED.match(line.text) or (pieces and pieces[-1].kind == "metadata")):
            kind = "metadata"
        if pieces and pieces[-1].kind == kind and not letters.CLOSING.fullmatch(pieces[-1].lines[-1].text):
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece(kind, [line]))
    return pieces


def _drop_furniture(pieces: list[Piece]) -> None:
    """Make furniture of the short entries under a heading such as "Most read", up to the next prose or heading."""
    dropping = False
    for piece in pieces:
        words = piece.words
        if piece.kind in ("heading", "boilerplate", "paragraph", "list item") and boilerplate.heads_furniture(words):
            dropping = True
        elif piece.kind == "boilerplate":
            continue
        elif _ends_list(piece):
            dropping = False
        if dropping:
            piece.kind = "boilerplate"


def _ends_list(piece: Piece) -> bool:
    if piece.kind == "heading" and piece.lines[0].text.startswith(("#", "**")):
        return True
    return piece.kind not in ("list item", "paragraph", "heading") or not boilerplate.is_entry(piece.words)


def _raise_headings(pieces: list[Piece]) -> None:
    """Make headings of the numbered titles that stand alone between paragraphs: "1. Election of the Leader"."""
    own = [piece for piece in pieces if piece.kind != "boilerplate"]
    for before, piece, after in zip([None, *own], own, own[1:], strict=False):
        if piece.kind != "list item" or not piece.number or len(piece.lines) > 1:
            continue
        among_items = after.kind != "paragraph" or (before is not None and before.kind == "list item")
        if not among_items and shapes.is_title(piece.words) and not piece.words[0].islower():
            piece.kind, piece.level = "heading", 3


def _make_blocks(pieces: list[Piece]) -> list[Block]:
    blocks: list[Block] = []
    section = ""
    for piece in pieces:
        start, end = piece.lines[0].start, piece.lines[-1].end
        blocks.append(Block(piece.kind, start, end, piece.level, section, piece.number, piece.cells, piece.header))
        if piece.kind == "heading":
            section = piece.words.strip("#*_=- ")
    return blocks
