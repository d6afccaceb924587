"""This file is reading a source by its ending: text, markdown and HTML into a document and its blocks."""

from __future__ import annotations

from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.analysis import Block
from govgraph.ingest.reading.blocks import find_blocks
from govgraph.ingest.reading.decoding import decode
from govgraph.ingest.reading.meta import check_published, read_meta
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, take_snapshot

PLAIN = (".txt", ".text", ".md", ".markdown")
MARKED_UP = (".html", ".htm", ".xhtml")
SUFFIXES = (*PLAIN, *MARKED_UP)
"""The endings that can be read."""
LARGEST = 50_000_000


def read_document(path: Path, meta: Meta | None = None) -> tuple[Document, tuple[Block, ...]]:
    """Return the document at `path` and its blocks; `meta` as given, or from NAME.meta.json beside it.

    Raises InputError, with what, where and what to do, where the file cannot be read.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path} is larger than {LARGEST // 1_000_000} MB: split it into its documents")
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path} is not there: check the path") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path and its permissions") from None
    return read_bytes(str(path), data, path.suffix, meta if meta is not None else read_meta(path))


def read_bytes(name: str, data: bytes, suffix: str, meta: Meta | None = None) -> tuple[Document, tuple[Block, ...]]:
    """Return the document held by `data` and its blocks; `name` is its path or name, `suffix` its ending.

    Raises InputError where the ending is not one of SUFFIXES or the bytes are empty, binary or not text.
    """
    ending = suffix.lower()
    if ending not in SUFFIXES:
        raise InputError(f"{name}: cannot read {suffix or 'a file without an ending'}: give {', '.join(SUFFIXES)}")
    known = meta or Meta()
    text, published = _read_html(name, data) if ending in MARKED_UP else (decode(name, data), None)
    blocks = find_blocks(text)
    kind = known.kind or _guess_kind(blocks, text)
    dated = _read_published(published, name)
    return Document(Path(name).stem, take_snapshot(text, data), known, dated, kind=kind, path=name), blocks


def _read_published(published: str | None, name: str) -> DocumentDate:
    """The date that a page's own meta data give; a mistaken one is no reason to refuse the page."""
    try:
        edtf = check_published(published, name) if published else None
    except InputError:
        return DocumentDate()
    return DocumentDate(edtf, *find_bounds(edtf), "meta") if edtf else DocumentDate()


def _read_html(name: str, data: bytes) -> tuple[str, str | None]:
    from govgraph.ingest.reading.html import read_html  # lxml is heavy to import

    page = read_html(name, data)
    return page.text, page.published


def _guess_kind(blocks: tuple[Block, ...], text: str) -> str | None:
    """A letter has an address or a salutation above it; minutes say so in their heading."""
    if any(block.kind == "letterhead" for block in blocks):
        return "letter"
    headings = (text[block.start : block.end].lower() for block in blocks[:8] if block.kind == "heading")
    return "minutes" if any("minutes" in heading for heading in headings) else None
