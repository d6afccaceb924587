"""This file is who reviews a body, by the parse: "a review of X led by P", "P was asked to look into X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.bodies_of_roles import clean_name, find_default
from govgraph.ingest.extraction.frame_arguments import body_at, is_told
from govgraph.ingest.extraction.office import Holding, Office
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.extraction.trees import Tree, open_tree, subject_of
from govgraph.ingest.extraction.verb_tense import tell_tense
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ingest.mentions.body_kinds import kind_of_name

GATE = re.compile(
    r"\b(?:review\w*|re-?examin\w*|inquir\w+|enquir\w+|investigat\w+|inspect\w+|probe|peer (?:challenge|team|visit)|"
    r"look(?:ed|ing|s)? (?:into|at)|examin\w+|stocktake|health ?check)\b",
    re.I,
)
SOMEBODY = compile_slots("<PN>")
INQUIRIES = list_words("review inquiry enquiry investigation inspection probe challenge stocktake healthcheck")
TEAMS = list_words("team panel group")
"""What a review may be the work of: "the peer challenge team, led by P"."""
CONDUCTING = frozenset(
    {"lead", "head", "conduct", "carry out", "carry", "undertake", "chair", "run", "complete", "perform", "oversee"}
)
ASKING = list_words(
    "ask appoint commission send invite engage hire recruit bring call draft name instruct charge task select choose "
    "request retain order direct get"
)
REVIEWING = frozenset({"review", "investigate", "inspect", "examine", "inquire", "enquire", "look", "probe"})
INTO = frozenset({"into", "at", "of", "on"})
OUTSIDERS = frozenset({"party", "parliament", "press", "newspaper"})
"""Kinds of body that nobody is sent to review."""


def find_reviewers(scene: Scene, known: Sequence[Holding]) -> Iterator[Holding]:
    """Yield who is told to review, inspect or inquire into which body, and is not among `known`."""
    if not (GATE.search(scene.text) and SOMEBODY.search(scene.text)):
        return
    tree = open_tree(scene)
    for place, token in enumerate(tree.tokens if tree else ()):
        if tree is None:
            return
        lemma = token.lemma.lower()
        if token.pos in ("NOUN", "PROPN") and _is_inquiry(tree, place, lemma):
            found = _by_noun(tree, place)
        elif token.pos == "VERB" and lemma in REVIEWING:
            found = _by_verb(tree, place)
        else:
            continue
        for person, position, verb in found:
            yield from _hold(tree, place, (person, position), verb, known)


def _is_inquiry(tree: Tree, place: int, lemma: str) -> bool:
    """The noun is of a review, or of the team that makes one."""
    if lemma not in TEAMS:
        return lemma in INQUIRIES and (lemma != "challenge" or _described(tree, place, {"peer", "sector"}))
    return _described(tree, place, INQUIRIES | {"peer"})


def _described(tree: Tree, place: int, words: frozenset[str] | set[str]) -> bool:
    under = [i for c in tree.of(place, "compound", "amod", "nmod") for i in (c, *tree.of(c, "compound", "amod"))]
    return any(tree.tokens[i].lemma.lower() in words for i in under)


def _by_noun(tree: Tree, noun: int) -> Iterator[tuple[Entity, int, int]]:
    """Whose the review is: "by P", "led by P", "was carried out by P", "P conducted it", "P's review"."""
    for child in tree.of(noun, "poss"):
        yield from ((*who, -1) for who in list(tree.people(child))[:1])
    yield from ((*who, -1) for who in _agents(tree, noun, ("by", "under")))
    for verb in tree.of(noun, "acl", "relcl"):
        if _conducts(tree, verb):
            yield from ((*who, verb) for who in _agents(tree, verb, ("by",)))
            yield from ((*who, verb) for who in _subject(tree, verb) if not tree.is_passive(verb))
    token = tree.tokens[noun]
    verb = token.head
    if verb == noun or not _conducts(tree, verb) or not is_told(tree, verb):
        return
    if token.dep in ("nsubjpass", "nsubj"):
        yield from ((*who, verb) for who in _agents(tree, verb, ("by",)))
    elif token.dep == "dobj" and not tree.is_passive(verb):
        yield from ((*who, verb) for who in _subject(tree, verb))


def _conducts(tree: Tree, verb: int) -> bool:
    return tree.word(verb) in CONDUCTING or tree.tokens[verb].lemma.lower() in CONDUCTING


def _agents(tree: Tree, place: int, words: Sequence[str]) -> list[tuple[Entity, int]]:
    return [
        who
        for prep in tree.of(place, "agent", "prep")
        if tree.tokens[prep].text.lower() in words
        for inner in tree.of(prep, "pobj")
        for who in tree.people(inner)
    ]


def _subject(tree: Tree, verb: int) -> list[tuple[Entity, int]]:
    """Who does what the verb says, or is asked to do it."""
    above = tree.tokens[verb].head
    if tree.tokens[verb].dep in ("xcomp", "advcl", "ccomp") and tree.tokens[above].lemma.lower() in ASKING:
        return _asked(tree, above)
    subject = subject_of(tree, verb)
    return list(tree.people(subject)) if subject is not None else []


def _asked(tree: Tree, verb: int) -> list[tuple[Entity, int]]:
    subject = subject_of(tree, verb) if tree.is_passive(verb) else next(iter(tree.of(verb, "dobj")), None)
    return list(tree.people(subject)) if subject is not None else []


def _by_verb(tree: Tree, verb: int) -> Iterator[tuple[Entity, int, int]]:
    """Who is asked or sent to review, or has reviewed a body: "appointed P to inquire into X"."""
    token = tree.tokens[verb]
    sent = token.dep in ("xcomp", "advcl", "ccomp", "acl", "relcl") and any(
        tree.tokens[c].text.lower() == "to" for c in tree.of(verb, "aux")
    )
    asked = sent and tree.tokens[token.head].lemma.lower() in ASKING and tree.tokens[token.head].pos == "VERB"
    if asked:
        if not tree.of(token.head, "neg") and _looks_into(tree, verb):
            yield from ((*who, verb) for who in _asked(tree, token.head))
        return
    inspects = token.lemma.lower() in ("inspect", "investigate") and not tree.is_passive(verb)
    if inspects and _under(tree, verb) and is_told(tree, verb):
        yield from ((*who, verb) for who in _subject(tree, verb))


def _looks_into(tree: Tree, verb: int) -> bool:
    """Anybody may ask anybody to look at a thing: only what is looked into, or somebody told to, is reviewed."""
    if tree.tokens[verb].lemma.lower() not in ("look", "examine"):
        return True
    into = any(tree.tokens[c].text.lower() == "into" for c in tree.of(verb, "prep"))
    return into or tree.is_passive(tree.tokens[verb].head)


def _under(tree: Tree, place: int, depth: int = 0) -> str:
    """The body under a noun or verb: "a review into the governance of X", "inspected X"."""
    for child in tree.children[place]:
        token = tree.tokens[child]
        if token.dep not in ("prep", "pobj", "dobj", "compound", "nmod", "poss", "conj") or depth > 4:
            continue
        if token.dep == "prep" and token.text.lower() not in INTO | {"for", "in", "within"}:
            continue
        if depth == 0 and token.dep in ("poss", "conj"):
            continue
        name = body_at(tree, child)
        if name and kind_of_name(name) not in OUTSIDERS:
            return name
        if name := _under(tree, child, depth + 1):
            return name
    return ""


def _hold(tree: Tree, place: int, who: tuple[Entity, int], verb: int, known: Sequence[Holding]) -> Iterator[Holding]:
    person, position = who
    told = _under(tree, place)
    scene = tree.scene
    offset = scene.slotted.starts[tree.tokens[place].start]
    body = told or clean_name(find_default(scene.analysis, "reviewer", offset))
    if not body or any(h.person is person and h.office.role in ("reviewer", "inspector") for h in known):
        return
    ends = (position, tree.tokens[place].start, tree.tokens[verb].start if verb >= 0 else position)
    start, end = scene.slotted.span(min(ends), max(*ends, tree.tokens[place].end - 1) + 1)
    tense = tell_tense(tree, verb) if verb >= 0 and tree.tokens[verb].dep != "acl" else ""
    tense = "" if tense == "past" else tense
    yield Holding(person, Office("reviewer", body, "", bool(told)), start, end, frozenset(), tense, "reviews", 0.75)
