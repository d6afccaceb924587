"""This file is a parsed sentence as a tree of clauses: who depends on what, and whether a verb is negated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from govgraph.ingest.analysis import Token
from govgraph.ingest.extraction.modality_cues import SEEMING_NEGATION
from govgraph.ingest.extraction.stems import list_stems
from govgraph.ontology.claims import Modality


class Clause:
    """A parsed sentence, with the children of each token at hand."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.children: list[list[int]] = [[] for _ in tokens]
        for place, token in enumerate(tokens):
            if token.head != place:
                self.children[token.head].append(place)

    def has(self, place: int, dep: str) -> bool:
        return any(self.tokens[child].dep == dep for child in self.children[place])

    def words(self, place: int, *deps: str) -> set[str]:
        """The lower-case words of the children of `place` under the dependencies `deps`."""
        return {self.tokens[c].text.lower() for c in self.children[place] if self.tokens[c].dep in deps}

    def top(self, start: int, end: int) -> int | None:
        """The token within start..end that governs the others there; a verb before a noun of equal rank."""
        inside = [i for i, t in enumerate(self.tokens) if start <= t.start and t.end <= end and t.pos != "PUNCT"]
        held = set(inside)
        tops = [i for i in inside if self.tokens[i].head == i or self.tokens[i].head not in held]
        verbs = [i for i in tops if self.tokens[i].pos in ("VERB", "AUX")]
        return next(iter(verbs or tops), None)


def find_force(table: Mapping[str, Modality], token: Token) -> Modality | None:
    """Look `token` up in `table` by its lemma, or by a stem where the parser's lemma is not the word's."""
    lemma = token.lemma.lower()
    if lemma in table:
        return table[lemma]
    return next((table[stem] for stem in list_stems(token.text.lower()) if stem in table), None)


def find_negation(clause: Clause, place: int) -> Iterator[Modality]:
    tokens = clause.tokens
    for child in clause.children[place]:
        if tokens[child].dep == "neg" or tokens[child].text.lower() in ("not", "n't", "n’t", "never"):
            rest = " ".join(t.text for t in tokens[child : child + 3])
            if not SEEMING_NEGATION.match(rest) and "until" not in clause.words(place, "prep", "mark"):
                yield "denied"
    lead = [t.text.lower() for t in tokens[max(0, place - 2) : place]]
    if lead[-1:] == ["without"] or lead in (["instead", "of"], ["rather", "than"], ["short", "of"], ["far", "from"]):
        yield "denied"
