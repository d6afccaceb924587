"""This file is reading a source by its ending, into a document and its blocks."""

from __future__ import annotations

from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.analysis import Block
from govgraph.ingest.reading.blocks import find_blocks
from govgraph.ingest.reading.decoding import detect
from govgraph.ingest.reading.extract import Extract
from govgraph.ingest.reading.limited import open_limited_reader
from govgraph.ingest.reading.mail import read_mail
from govgraph.ingest.reading.meta import check_published, read_meta
from govgraph.ingest.reading.parts import Part, read_part
from govgraph.ingest.reading.suffixes import MAIL, MAILBOX, MARKED_UP, PDF, SUFFIXES, WORD, explain_refusal
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, take_snapshot

LARGEST = {PDF: 250_000_000, WORD: 250_000_000, MAIL: 250_000_000}
"""The largest file that is read, in bytes: pictures in it count, but are not text."""
LONGEST = 50_000_000
"""The longest text, in bytes or characters."""


def read_document(path: Path, meta: Meta | None = None) -> tuple[Document, tuple[Block, ...]]:
    """Return the document at `path` and its blocks; `meta` as given, or from NAME.meta.json beside it.

    Raises InputError, with what, where and what to do, where the file cannot be read.
    """
    part = Part(path, path.stem, path.suffix, str(path))
    return read_part_document(part, meta if meta is not None else read_meta(path))


def read_part_document(part: Part, meta: Meta) -> tuple[Document, tuple[Block, ...]]:
    """Return one document of a source and its blocks; errors as `read_document`."""
    _check_suffix(part.label, part.suffix)
    if not part.way:
        _check_size(part.path, part.suffix)
    return _make_document(part, read_part(part), meta)


def read_bytes(name: str, data: bytes, suffix: str, meta: Meta | None = None) -> tuple[Document, tuple[Block, ...]]:
    """Return the document held by `data` and its blocks; `name` is its path or name, `suffix` its ending.

    Raises InputError where the ending is not one of SUFFIXES, or the bytes cannot be read as what it says.
    """
    _check_suffix(name, suffix)
    path = Path(name)
    return _make_document(Part(path, path.stem, suffix, name), data, meta or Meta())


def _check_suffix(name: str, suffix: str) -> None:
    if suffix.lower() not in SUFFIXES:
        raise InputError(explain_refusal(name, suffix))
    if suffix.lower() == MAILBOX:
        raise InputError(f"{name} is a mailbox of many documents: load it with govgraph ingest")


def _check_size(path: Path, suffix: str) -> None:
    try:
        size = path.stat().st_size
    except OSError:
        return  # reading it will say what is wrong
    if size > LARGEST.get(suffix.lower(), LONGEST):
        largest = LARGEST.get(suffix.lower(), LONGEST)
        raise InputError(f"{path} is larger than {largest // 1_000_000} MB: split it into its documents")


def _make_document(part: Part, data: bytes, meta: Meta) -> tuple[Document, tuple[Block, ...]]:
    extract = _read_extract(part.label, data, part.suffix.lower())
    if len(extract.text) > LONGEST:
        raise InputError(f"{part.label} has more than {LONGEST // 1_000_000} million characters: split it")
    blocks = find_blocks(extract.text)
    document = Document(
        name=part.name,
        snapshot=take_snapshot(extract.text, data, extract.pages),
        meta=meta,
        date=_read_published(extract.published, part.sent, part.label),
        kind=meta.kind or _guess_kind(blocks, extract.text, part.suffix.lower()),
        path=str(part.path),
        notes=part.notes + extract.notes,
    )
    return document, blocks


def _read_extract(name: str, data: bytes, ending: str) -> Extract:
    if not data:
        raise InputError(f"{name} is empty: there is nothing to read in it")
    if ending in (PDF, WORD):
        return open_limited_reader().read("pdf" if ending == PDF else "docx", name, data)
    if ending == MAIL:
        return read_mail(name, data)
    if ending in MARKED_UP:
        from govgraph.ingest.reading.html import read_html  # lxml is heavy to import

        return read_html(name, data)
    return _read_text(name, data)


def _read_text(name: str, data: bytes) -> Extract:
    """Text as it stands; form feeds part its pages."""
    text, encoding = detect(name, data)
    notes = (f"{name} is not in UTF-8: read as {encoding}",) if encoding else ()
    breaks = [n + 1 for n, character in enumerate(text) if character == "\f"] if "\f" in text else []
    return Extract(text, (0, *breaks) if breaks else (), notes=notes)


def _read_published(published: str | None, sent: str | None, name: str) -> DocumentDate:
    """The date that a source's own meta data give; a mistaken one is no reason to refuse it.

    What came with a message is not younger than it.
    """
    try:
        edtf = check_published(published, name) if published else None
    except InputError:
        edtf = None
    if edtf:
        return DocumentDate(edtf, *find_bounds(edtf), "meta")
    return DocumentDate(latest=find_bounds(sent)[1], source="meta") if sent else DocumentDate()


def _guess_kind(blocks: tuple[Block, ...], text: str, ending: str) -> str | None:
    """A message is a letter, as is what has an address or a salutation above it; minutes say so in their heading."""
    if ending == MAIL or any(block.kind == "letterhead" for block in blocks):
        return "letter"
    headings = (text[block.start : block.end].lower() for block in blocks[:8] if block.kind == "heading")
    return "minutes" if any("minutes" in heading for heading in headings) else None
