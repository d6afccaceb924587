"""This file is the door to reading: a source's bytes in, a document with its snapshot and its blocks out."""

from __future__ import annotations

from govgraph.ingest.reading.blocks import find_blocks
from govgraph.ingest.reading.meta import read_meta
from govgraph.ingest.reading.sources import SUFFIXES, read_bytes, read_document

__all__ = ["SUFFIXES", "find_blocks", "read_bytes", "read_document", "read_meta"]
