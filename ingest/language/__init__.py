"""This file is the door to language: sentences of a text's blocks, and the parser that reads a sentence."""

from __future__ import annotations

from govgraph.ingest.language.parser import Parser, open_parser
from govgraph.ingest.language.plain import Plain, make_plain
from govgraph.ingest.language.sentences import split_sentences

__all__ = ["Parser", "Plain", "make_plain", "open_parser", "split_sentences"]
