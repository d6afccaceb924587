"""This file is the force that comes from outside a clause: the verbs, nouns and adjectives it completes."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.extraction.clause import Clause, find_force, find_negation
from govgraph.ingest.extraction.modality_cues import ADJECTIVES, GOVERNORS, NOUNS, PASSIVE, PASSIVE_SURE, REPORTING
from govgraph.ontology.claims import Modality

COMPLEMENT = frozenset({"ccomp", "xcomp", "acl", "pcomp", "csubj", "csubjpass"})
TRUTH = frozenset({"true", "untrue", "false", "unfounded", "wrong", "nonsense"})
UNSURE = frozenset({"know", "confirm", "clear", "believe", "think", "see", "go", "get"})
WISHES = frozenset({"plan", "intend", "expect", "want", "wish", "mean", "propose", "seek", "try"})


def climb(clause: Clause, place: int) -> Iterator[Modality]:
    """Climb from a verb to what it completes, and on, gathering the force of each on the way."""
    seen = {place}
    while (head := clause.tokens[place].head) not in seen:
        seen.add(head)
        step = list(_step(clause, place, head))
        yield from (force for force in step if force is not None)
        if not step:
            return
        place = head


def _step(clause: Clause, place: int, head: int) -> Iterator[Modality | None]:
    """The forces of one step up; nothing at all where what stands above no longer bears on what is below."""
    token = clause.tokens[place]
    conditional = clause.words(place, "mark", "advmod") & {"if", "unless", "whether"}
    purpose = token.dep == "advcl" and "to" in clause.words(place, "aux") and clause.tokens[head].lemma in GOVERNORS
    if token.dep in ("conj", "prep", "attr", "acomp", "oprd", "aux"):
        yield None
    elif token.dep == "dobj" and token.pos == "NOUN" and token.lemma in NOUNS:
        yield None
        yield from _outer(clause, head)
    elif token.dep == "advcl" and conditional:
        yield "hedged"
    elif purpose or token.dep in COMPLEMENT or (token.dep == "relcl" and _completes(clause, place)):
        yield None
        yield from label(clause, head, place)
    elif token.dep in ("nsubj", "nsubjpass", "pobj") and token.pos == "NOUN":
        yield None
        yield from _outer(clause, head)


def _completes(clause: Clause, place: int) -> bool:
    """Whether a clause the parser took for a relative one says what its noun is: "whispers that he was leaving"."""
    return "to" in clause.words(place, "aux") or "that" in clause.words(place, "mark")


def _outer(clause: Clause, place: int) -> Iterator[Modality]:
    """What the verb over a noun such as "rumours" adds: "denied rumours that ..."."""
    over = clause.tokens[place]
    if over.pos in ("VERB", "AUX") and (find_force(GOVERNORS, over) == "denied" or list(find_negation(clause, place))):
        yield "denied"


def label(clause: Clause, head: int, place: int) -> Iterator[Modality]:
    """The force that the governor `head` gives to its complement `place`."""
    token = clause.tokens[head]
    if token.pos in ("NOUN", "PROPN", "PRON"):
        yield from label_noun(clause, head)
    elif token.pos == "ADJ" or token.lemma in ("minded", "mind"):
        yield from _label_adjective(clause, head)
    elif token.pos in ("VERB", "AUX"):
        yield from _label_verb(clause, head, place)
    elif token.pos == "ADP" and token.text.lower() in ("without", "against"):
        yield "denied"


def label_noun(clause: Clause, head: int) -> Iterator[Modality]:
    if force := find_force(NOUNS, clause.tokens[head]):
        yield force
        if clause.words(head, "det") & {"no", "any"} or clause.words(head, "neg"):
            yield "denied"


def _label_adjective(clause: Clause, head: int) -> Iterator[Modality]:
    word = clause.tokens[head].text.lower()
    if word in ADJECTIVES:
        yield ADJECTIVES[word]
    verb = clause.tokens[head].head
    if clause.tokens[head].dep == "acomp" and list(find_negation(clause, verb)):
        yield "denied" if word in ADJECTIVES else "hedged"


def _label_verb(clause: Clause, head: int, place: int) -> Iterator[Modality]:
    token = clause.tokens[head]
    lemma = token.lemma.lower()
    negative = "denied" in list(find_negation(clause, head))
    force = _weigh(clause, head, place)
    if force == "denied" and negative:
        yield "hedged"
    elif force:
        yield force
        if negative and lemma in WISHES:
            yield "denied"
    elif negative and lemma in REPORTING | UNSURE:
        yield "denied" if lemma in ("go", "get") else "hedged"
    elif lemma == "be":
        yield from _label_copula(clause, head, negative)
    elif lemma == "rule" and "out" in clause.words(head, "prt"):
        yield "denied"
    if lemma in ("set", "due", "expect") and "had" in clause.words(head, "aux"):
        yield "hedged"


def _weigh(clause: Clause, head: int, place: int) -> Modality | None:
    """The force of the governing verb, by its voice and by the form of what it governs."""
    token, inner = clause.tokens[head], clause.tokens[place]
    lemma = token.lemma.lower()
    if lemma == "assume" and clause.has(head, "dobj"):  # "she assumed command" takes nothing for granted
        return None
    if clause.has(head, "auxpass"):
        if inner.dep == "xcomp":
            return None if lemma in PASSIVE_SURE else PASSIVE.get(lemma) or find_force(GOVERNORS, token)
        return (PASSIVE.get(lemma) or GOVERNORS.get(lemma)) if lemma not in REPORTING else None
    if lemma not in ("say", "tell", "warn", "resolve") or inner.dep == "xcomp":
        return find_force(GOVERNORS, token)
    return "hedged" if lemma == "tell" and "to" in clause.words(place, "aux") else None


def _label_copula(clause: Clause, head: int, negative: bool) -> Iterator[Modality]:
    """ "It is untrue that ...", "it is not clear that ..." """
    for child in clause.children[head]:
        word = clause.tokens[child].text.lower()
        if clause.tokens[child].dep in ("acomp", "attr") and word in TRUTH:
            if negative or word != "true":
                yield "denied"
        elif clause.tokens[child].dep == "acomp":
            yield from _label_adjective(clause, child)
