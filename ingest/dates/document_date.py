"""This file is the date of a document itself."""

from __future__ import annotations

from govgraph.ingest.analysis import Block
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate


def find_document_date(document: Document, blocks: tuple[Block, ...]) -> DocumentDate:
    """Return the date of `document`."""
    if document.meta.published:
        return DocumentDate(document.meta.published, *find_bounds(document.meta.published), "meta")
    return DocumentDate()
