"""This file is the sentences that extraction reads: none so long that it can only be a list, a table or an attack."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence

LONGEST = 2500
"""Characters. The longest sentence of the press and of official letters stays well below."""


def read_sentences(analysis: Analysis) -> Iterator[Sentence]:
    """Yield the sentences of `analysis` that are short enough to be read clause by clause."""
    return (sentence for sentence in analysis.sentences if sentence.end - sentence.start <= LONGEST)
