"""This file is the judgement of force by a dependency parse: what governs a clause, and what governs that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Token
from govgraph.ingest.extraction.clause import Clause, find_force, find_negation
from govgraph.ingest.extraction.modality_cues import ADVERBS, GOVERNORS, MODALS, QUALIFIERS
from govgraph.ingest.extraction.modality_governors import climb, label, label_noun
from govgraph.ontology.claims import Modality

EVENTS = frozenset({"resignation", "appointment", "departure", "election", "removal", "dismissal"})


def find_forces(tokens: Sequence[Token], start: int, end: int) -> list[Modality]:
    """Return every force that bears on the words start..end of the parsed sentence `tokens`."""
    clause = Clause(tokens)
    top = clause.top(start, end)
    if top is None:
        return []
    if tokens[top].pos not in ("VERB", "AUX"):
        return [*_of_phrase(clause, top, start, end)]
    return [*_of_content(clause, top, start, end), *_of_verb(clause, top), *climb(clause, top)]


def _of_phrase(clause: Clause, top: int, start: int, end: int) -> Iterator[Modality]:
    """A noun phrase is weakened by its own adjectives, and by the verb it completes."""
    tokens = clause.tokens
    for token in tokens:
        if start <= token.start and token.end <= end and token.text.lower() in QUALIFIERS:
            yield QUALIFIERS[token.text.lower()]
    for place in [top, *clause.children[top]]:
        token = tokens[place]
        if token.dep == "advmod" and token.text.lower() in ADVERBS:
            yield ADVERBS[token.text.lower()]
        if token.dep == "det" and token.text.lower() in ("no", "neither"):
            yield "denied"
    if any(tokens[c].dep in ("acl", "relcl") and tokens[c].end <= end for c in clause.children[top]):
        yield from label_noun(clause, top)
    head = tokens[top].head
    if tokens[top].dep in ("attr", "oprd", "dobj", "acomp") and head != top:
        yield from _of_verb(clause, head)
        yield from climb(clause, head)
    elif tokens[top].dep == "pobj" and tokens[head].dep in ("prep", "agent"):
        governor = tokens[head].head
        if tokens[governor].pos == "NOUN":
            yield from label_noun(clause, governor)
    elif tokens[top].dep in ("nsubj", "nsubjpass") and tokens[top].pos == "NOUN" and tokens[top].lemma in EVENTS:
        yield from _of_verb(clause, head)


def _of_content(clause: Clause, top: int, start: int, end: int) -> Iterator[Modality]:
    """Where the words hold a governing verb and what it governs, the claim is about the latter."""
    tokens = clause.tokens
    for child in clause.children[top]:
        if not (start <= tokens[child].start and tokens[child].end <= end):
            continue
        if tokens[child].dep in ("ccomp", "xcomp", "pcomp") and tokens[child].pos in ("VERB", "AUX"):
            yield from label(clause, top, child)
            yield from _of_verb(clause, child)
        elif tokens[child].dep == "acomp":
            for inner in clause.children[child]:
                if tokens[inner].dep in ("xcomp", "ccomp") and tokens[inner].end <= end:
                    yield from label(clause, child, inner)
                    yield from _had_been_due(clause, top, child)
        elif tokens[child].dep == "dobj" and find_force(GOVERNORS, tokens[top]) == "denied":
            yield "denied"
    if clause.has(top, "auxpass") and tokens[top].lemma in ("tip", "link", "tout", "rumour", "shortlist", "mention"):
        yield "rumoured"
    if tokens[top].lemma == "offer" and clause.has(top, "auxpass"):
        yield "hedged"
    if tokens[top].lemma == "turn" and "down" in clause.words(top, "prt"):
        yield "denied"


def _had_been_due(clause: Clause, verb: int, adjective: int) -> Iterator[Modality]:
    if clause.tokens[adjective].lemma in ("due", "set") and "had" in clause.words(verb, "aux"):
        yield "hedged"


def _of_verb(clause: Clause, place: int) -> Iterator[Modality]:
    """The forces within the verb's own group: negation, auxiliaries, adverbs, a condition, a negative subject."""
    yield from find_negation(clause, place)
    yield from _auxiliary(clause, place)
    for child in clause.children[place]:
        token = clause.tokens[child]
        word = token.text.lower()
        ahead = token.start < clause.tokens[place].end
        if ahead and token.dep in ("advmod", "preconj", "cc", "npadvmod") and word in ADVERBS:
            yield ADVERBS[word]
        elif token.dep == "mark" and word in ("if", "unless", "whether"):
            yield "hedged"
        elif token.dep in ("nsubj", "nsubjpass", "dobj") and (
            word in ("nobody", "none", "neither", "nothing")
            or clause.words(child, "preconj", "cc", "det") & {"no", "neither"}
        ):
            yield "denied"
    head = clause.tokens[place].head
    if clause.tokens[place].dep == "conj" and not (clause.has(place, "nsubj") or clause.has(place, "nsubjpass")):
        yield from _shared(clause, place, head)


def _auxiliary(clause: Clause, place: int) -> Iterator[Modality]:
    tokens = clause.tokens
    helpers = [tokens[c].text.lower() for c in clause.children[place] if tokens[c].dep in ("aux", "auxpass")]
    for word in [*helpers, tokens[place].text.lower()]:
        if word in MODALS:
            yield MODALS[word]
    past = {"would", "’d", "'d"} & set(helpers)
    unreal = past and "have" in helpers and "had" not in helpers
    if unreal or ((past or "will" in helpers) and _conditional(clause, place)):
        yield "hedged"


def _conditional(clause: Clause, place: int) -> bool:
    """Whether an if-clause hangs on the verb."""
    return any(
        clause.tokens[c].dep == "advcl" and clause.words(c, "mark", "advmod") & {"if", "unless", "should", "provided"}
        for c in clause.children[place]
    )


def _shared(clause: Clause, place: int, first: int) -> Iterator[Modality]:
    """A second verb without a subject of its own shares the auxiliaries of the first, and its negation after "or"."""
    own = any(clause.tokens[c].dep in ("aux", "auxpass", "neg") for c in clause.children[place])
    token = clause.tokens[place]
    joined = clause.words(first, "cc")
    if not own and (token.text.lower() == token.lemma or token.text.endswith("ing")):
        yield from _auxiliary(clause, first)
        yield from (a for a in _adverbs(clause, first))
    if joined & {"or", "nor"} and not own:
        yield from find_negation(clause, first)


def _adverbs(clause: Clause, place: int) -> Iterator[Modality]:
    for child in clause.children[place]:
        token = clause.tokens[child]
        if token.dep == "advmod" and token.text.lower() in ADVERBS and token.end <= clause.tokens[place].start:
            yield ADVERBS[token.text.lower()]
