"""This file is the seam at which a parser of sentences is put in, and the one that parses nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

from govgraph.errors import UsageError
from govgraph.ingest.analysis import Token


class Parser(Protocol):
    """Reads a sentence into tokens with lemma, part of speech and dependency."""

    @property
    def name(self) -> str:
        """The parser's name, as extractors' versions give it: `spacy` or `rules`."""
        ...

    def read(self, sentences: Iterable[str]) -> None:
        """Parse the sentences of a document at once, ahead of being asked for each: it takes half the time."""
        ...

    def parse_words(self, words: str) -> tuple[Token, ...]:
        """Return the tokens of plain words, their offsets into `words`; none where the parser parses nothing."""
        ...


class RulesParser:
    """The parser where no language model is wanted or installed: it parses nothing, and patterns must do."""

    name = "rules"

    def read(self, sentences: Iterable[str]) -> None:
        pass

    def parse_words(self, words: str) -> tuple[Token, ...]:
        return ()


def open_parser(kind: Literal["spacy", "rules"] = "spacy") -> Parser:
    """Return the parser named `kind`; raises UsageError where it is unknown or its model is not installed.

    >>> open_parser("rules").name
    'rules'
    """
    if kind == "rules":
        return RulesParser()
    if kind != "spacy":
        raise UsageError(f"there is no extractor {kind!r}: use spacy or rules")
    from govgraph.ingest.language.spacy_parser import open_spacy

    return open_spacy()
