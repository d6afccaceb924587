"""This file is the judgement of force: whether a clause is asserted, denied, planned, hedged or only rumoured."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction import modality_parse, modality_words
from govgraph.ingest.extraction.modality_cues import ANNULLED, NEGATED_TAKE, STRENGTH, TAKEN_BACK
from govgraph.ontology.claims import Modality


def judge_modality(analysis: Analysis, start: int, end: int) -> Modality:
    """Return with what force the document says the clause at start..end.

    Give the clause that carries the claim (its subject and its verb, or a noun phrase), not the whole sentence:
    what governs it is looked for outside, and what stands in another clause does not count.
    """
    place = find_sentence(analysis.sentences, start)
    if place is None:
        return "asserted"
    sentence = analysis.sentences[place]
    following = analysis.sentences[place + 1] if place + 1 < len(analysis.sentences) else None
    if _is_taken_back(analysis.text, sentence, following, start, end):
        return "denied"
    tokens = analysis.parse(sentence)
    if tokens:
        return strongest([*modality_parse.find_forces(tokens, start, end), *_ask(analysis.text, sentence, start)])
    forces = modality_words.find_forces(analysis.text, sentence.start, sentence.end, start, end)
    return strongest([*forces, *_ask(analysis.text, sentence, start)])


def strongest(forces: Sequence[Modality]) -> Modality:
    """Return the strongest of `forces`, `asserted` where there is none."""
    return next((label for label in STRENGTH if label in forces), "asserted")


def find_sentence(sentences: Sequence[Sentence], position: int) -> int | None:
    """Return the index of the sentence that holds `position`, None where none does."""
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low if low < len(sentences) and sentences[low].start <= position else None


def _ask(text: str, sentence: Sentence, start: int) -> list[Modality]:
    """A question asserts nothing, except about what it names in passing before the verb."""
    asked = text[sentence.start : sentence.end].rstrip("\"'”’ )")
    return ["hedged"] if asked.endswith("?") and not re.search(r"[.!]\s", text[start : sentence.end]) else []


def _is_taken_back(text: str, sentence: Sentence, following: Sentence | None, start: int, end: int) -> bool:
    found = TAKEN_BACK.search(text, start, sentence.end)
    if found and found.start() - end < 60 and NEGATED_TAKE.search(found.group()):
        return True
    if following is None or (following.block is not sentence.block and following.start - sentence.end > 2):
        return False
    if not end >= sentence.end - 80:
        return False
    return bool(ANNULLED.match(text[following.start : following.end])) and not re.search(
        r"[;:]", text[end : sentence.end]
    )
