"""This file is the layers of an analysis put together: each stands in the text, and the same text gives the same."""

from __future__ import annotations

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction import extract
from govgraph.ingest.language import open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Meta

TEXT = """# Panel reports on Westmoor

Published: 4 March 2016

Home | News | Jobs

The Westmoor Improvement Panel met on 2 March at the Town Hall. Westmoor Council was given a £2m grant last month.

| When | What |
|---|---|
| 1 May 2015 | Panel set up |
"""


def analyse_text(kind: str, published: str | None = None) -> Analysis:
    if kind == "spacy":
        pytest.importorskip("spacy")
    document, blocks = read_bytes("westmoor.txt", TEXT.encode(), ".txt", Meta(published=published))
    return analyse(document, blocks, open_parser(kind))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["spacy", "rules"])
def test_every_layer_stands_in_the_text_in_order(kind: str) -> None:
    analysis = analyse_text(kind)
    for layer in (analysis.blocks, analysis.sentences, analysis.dates, analysis.mentions):
        places = [(item.start, item.end) for item in layer]
        assert places
        assert all(0 <= start < end <= len(TEXT) for start, end in places)
        assert [start for start, _ in places] == sorted(start for start, _ in places)
    assert all(TEXT[when.start : when.end] == when.wording for when in analysis.dates)


def test_the_document_in_the_result_carries_its_own_date() -> None:
    assert analyse_text("rules").document.date.edtf == "2016-03-04"
    assert analyse_text("rules", "2016-03").document.date.source == "meta"


def test_relative_dates_hang_on_the_documents_own() -> None:
    assert [when.edtf for when in analyse_text("rules").dates] == ["2016-03-04", "2016-03-02", "2016-02", "2015-05-01"]


@pytest.mark.parametrize("kind", ["spacy", "rules"])
def test_the_same_text_gives_the_same_claims(kind: str) -> None:
    assert extract(analyse_text(kind)) == extract(analyse_text(kind))


def test_furniture_is_read_by_nothing() -> None:
    analysis = analyse_text("rules")
    start = TEXT.index("Home |")
    for layer in (analysis.sentences, analysis.dates, analysis.mentions):
        assert all(item.end <= start or item.start >= start + 18 for item in layer)
