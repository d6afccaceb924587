"""This file is what the tests of extraction share: a text analysed as the pipeline does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.analysis import Analysis
from govgraph.ingest.language import open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Meta

Analyse = Callable[..., Analysis]


@pytest.fixture(scope="session")
def analyse_text() -> Analyse:
    """Return a function that analyses `text` with spaCy, or by rules alone where `parser` says so."""
    pytest.importorskip("spacy")

    def run(
        text: str, kind: str | None = "press", published: str | None = "2019-06-14", parser: str = "spacy"
    ) -> Analysis:
        document, blocks = read_bytes("sample", text.encode(), ".txt", Meta(published=published, kind=kind))
        return analyse(document, blocks, open_parser("rules" if parser == "rules" else "spacy"))

    return run
