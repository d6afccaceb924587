"""This file is the stretch of a sentence that states one thing: the clause of a verb, without its neighbours."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.clause import Clause
from govgraph.ingest.extraction.subjects import span_of, token_at

CONTRAST = frozenset({"although", "though", "while", "whilst", "whereas", "but", "as", "after", "before", "when"})
EDGE = re.compile(r"\s*(?:[,;:.!?–—)”\"]|-\s|(?:and|but|although|though|while|whereas|because)\b|$)")
PARENTHESIS = re.compile(r"\w+(?=[.,;]|\s*$)")
"""A verb of saying put in or after what is said: "Scrutiny was poor, it concluded." """
NARROW = 6
"""So many words may stand before the verb for the statement to begin with its sentence."""


def find_statement(analysis: Analysis, sentence: Sentence, position: int) -> tuple[int, int]:
    """Return where the statement made by the verb at `position` begins and ends."""
    if PARENTHESIS.match(analysis.text, position) and re.search(
        r",\s+(?:\w+\s+){1,4}$", analysis.text[sentence.start : position]
    ):
        return trim(analysis.text, sentence.start, sentence.end)
    start, end = _by_parse(analysis, sentence, position) or _by_words(analysis, sentence, position)
    end = complete(analysis.text, sentence, end)
    if len(analysis.text[sentence.start : position].split()) <= NARROW and start >= sentence.start:
        start = min(start, sentence.start)
    return trim(analysis.text, start, end)


def complete(text: str, sentence: Sentence, end: int) -> int:
    """Return the end of the clause: where the parse cuts a clause short, go on to the mark or the word that ends it."""
    if EDGE.match(text, end, sentence.end):
        return end
    stop = EDGE.search(text, end, sentence.end)
    return stop.start() if stop else sentence.end


def _by_parse(analysis: Analysis, sentence: Sentence, position: int) -> tuple[int, int] | None:
    tokens = analysis.parse(sentence)
    place = token_at(tokens, position)
    if place is None or tokens[place].pos not in ("VERB", "AUX"):
        return None
    clause = Clause(tokens)
    start, end = tokens[place].start, tokens[place].end
    for child in clause.children[place]:
        token = tokens[child]
        if token.dep == "conj" and token.pos in ("VERB", "AUX"):
            continue
        if token.dep in ("advcl", "cc", "dep", "parataxis") and (clause.words(child, "mark", "advmod") & CONTRAST):
            continue
        if token.dep in ("cc", "punct"):
            continue
        low, high = span_of(clause, child)
        if token.dep in ("aux", "auxpass", "neg", "advmod") or high > tokens[place].start:
            start, end = (
                min(start, low) if low < tokens[place].start and high <= tokens[place].start else start,
                max(end, high),
            )
        if token.dep in ("nsubj", "nsubjpass") and len(analysis.text[low:high].split()) <= NARROW:
            start = min(start, low)
    return start, end


def _by_words(analysis: Analysis, sentence: Sentence, position: int) -> tuple[int, int]:
    stop = re.compile(r"[;]|[.!?](?=\s|$)|,\s+(?:and|but|although|while)\s").search(
        analysis.text, position, sentence.end
    )
    return position, stop.start() if stop else sentence.end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return start..end without white space, emphasis marks and commas at its edges, but with its full stop."""
    while start < end and (text[start].isspace() or text[start] in "*_,;:-–"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_,;:-–"):
        end -= 1
    if end < len(text) and text[end] in '"”' and text[start:end].count(text[end]) % 2 == (text[end] == '"'):
        end += 1
    if end < len(text) and text[end] == "." and text[end - 1] not in ".!?":
        end += 1
    return start, end
