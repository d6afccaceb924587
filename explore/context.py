"""This file is where quoted words stand, found again in the text the ledger keeps: their sentence, their page."""

from __future__ import annotations

from pathlib import Path

from govgraph.ontology.claims import Evidence as Words
from govgraph.ontology.documents import Snapshot

LONGEST = 700
"""A longer stretch is no sentence but a list or a table: the words are then shown alone."""


class Texts:
    """The texts of a store's documents, cut into sentences when first asked for."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._texts: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        self._snapshots: dict[str, Snapshot] = {}

    def find_sentence(self, document: str, start: int, end: int) -> Words | None:
        """Return the sentence, or sentences, of `document` that the words at start..end stand in.

        None where there is none: in a heading, a line of a register, or a stretch too long to show.
        """
        text, sentences = self._read(document)
        around = [(first, last) for first, last in sentences if first < end and start < last]
        if not around:
            return None
        first, last = min(start, around[0][0]), max(end, around[-1][1])
        return Words(first, last, text[first:last]) if last - first <= LONGEST else None

    def find_page(self, document: str, offset: int) -> int | None:
        """Return the number of the page of `document` that `offset` lies on, None where its source has no pages."""
        self._read(document)
        return self._snapshots[document].page_at(offset)

    def _read(self, document: str) -> tuple[str, list[tuple[int, int]]]:
        if document not in self._texts:
            from govgraph.graph_store.ledger import Ledger
            from govgraph.ingest.language import split_sentences
            from govgraph.ingest.reading import find_blocks

            with Ledger(self._directory, read_only=True) as ledger:
                source = ledger.reading(document).document
            self._snapshots[document] = source.snapshot
            text = source.snapshot.text
            cut = () if source.kind == "register" else split_sentences(text, find_blocks(text))
            self._texts[document] = (text, [(sentence.start, sentence.end) for sentence in cut])
        return self._texts[document]
