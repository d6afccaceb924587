"""This file is the document: its snapshot, its meta data, its date, and the record that holds them with its claims."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from govgraph.ontology.claims import Claim, Evidence


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The text of one version of a source, as read; `sha256` names it and is taken of the text in UTF-8."""

    text: str
    sha256: str
    source_sha256: str
    """SHA-256 of the bytes the text was read from."""
    pages: tuple[int, ...] = ()
    """Where each page of the source begins in the text; empty where the source has none."""

    def page_at(self, offset: int) -> int | None:
        """Return the number of the page, counted from 1, that holds the character at `offset`; None without pages.

        >>> take_snapshot("One.\\n\\nTwo.\\n", b"", (0, 6)).page_at(7)
        2
        """
        return max(1, bisect_right(self.pages, offset)) if self.pages else None


def take_snapshot(text: str, source: bytes, pages: tuple[int, ...] = ()) -> Snapshot:
    """Return the snapshot of `text`, read from the bytes `source`; `pages` are where its pages begin."""
    return Snapshot(text, hashlib.sha256(text.encode()).hexdigest(), hashlib.sha256(source).hexdigest(), pages)


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """A document's own date: EDTF, its bounds, where it was found (`meta`, `letterhead`, `text`), the words if any."""

    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    source: str = "none"
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """What is said about a document from outside it (`NAME.meta.json`, options of the command)."""

    published: str | None = None
    title: str | None = None
    kind: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one source: `name` is the file's name without its ending; `kind` press, letter, register ..."""

    name: str
    snapshot: Snapshot
    meta: Meta = field(default_factory=Meta)
    date: DocumentDate = field(default_factory=DocumentDate)
    kind: str | None = None
    path: str | None = None
    notes: tuple[str, ...] = ()
    """What reading it assumed or could not read, in a line each: told to who loads it, not kept."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of one document: the document, its claims, and what made them."""

    document: Document
    claims: tuple[Claim, ...]
    extractor: str
    """Name and version of the extractor, as `spacy/1` or `register/1`."""
    costs: Mapping[str, int] = field(default_factory=dict)
    """What making it took, counted by name, where it took anything: a model's calls and tokens. It is not kept."""
