"""This folder is how a PDF becomes text: words, rows, columns, paragraphs; pages kept, furniture left out."""

from __future__ import annotations

from govgraph.ingest.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
