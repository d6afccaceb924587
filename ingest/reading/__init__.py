"""This file is the door to reading: a source's bytes in, documents with their snapshots and their blocks out."""

from __future__ import annotations

from govgraph.ingest.reading.blocks import find_blocks
from govgraph.ingest.reading.meta import read_meta
from govgraph.ingest.reading.parts import Part, find_parts, read_part
from govgraph.ingest.reading.sources import read_bytes, read_document, read_part_document
from govgraph.ingest.reading.suffixes import SUFFIXES

__all__ = [
    "SUFFIXES",
    "Part",
    "find_blocks",
    "find_parts",
    "read_bytes",
    "read_document",
    "read_meta",
    "read_part",
    "read_part_document",
]
