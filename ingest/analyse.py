"""This file is the layers of an analysis in their order: date, sentences, dates, mentions."""

from __future__ import annotations

from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.dates import find_dates, find_document_date
from govgraph.ingest.extraction.sentence_trees import lay_out_sentences, read_tokens
from govgraph.ingest.language import Parser, split_sentences
from govgraph.ingest.mentions import find_mentions
from govgraph.ontology.documents import Document


def analyse(document: Document, blocks: tuple[Block, ...], parser: Parser) -> Analysis:
    """Return what the extractors see of `document`: its date, sentences, dates and mentions, and a way to parse.

    The document in the result carries its own date, found from its meta data, its letterhead or its text.
    """
    dated = replace(document, date=find_document_date(document, blocks))
    text = document.snapshot.text
    sentences = split_sentences(text, blocks)
    dates = find_dates(text, dated.date, sentences)
    analysis = find_mentions(Analysis(dated, blocks, sentences, dates, parse_words=parser.parse_words))
    if parser.name != "rules":
        parser.read(lay_out_sentences(analysis))
        analysis.parse = lambda sentence: read_tokens(analysis, sentence)
    return analysis
