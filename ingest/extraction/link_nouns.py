"""This file is the links that nouns tell by the parse: "Ofsted's inspection of X", "an arm of Y", "Z's choice"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.frame_words import UNSURE
from govgraph.ingest.extraction.frames import is_told
from govgraph.ingest.extraction.link_bodies import body_about, is_inspector
from govgraph.ingest.extraction.link_verbs import NOT_OUTSIDE, REVIEWS, RULER
from govgraph.ingest.extraction.noun_parties import Party, bodies_under, parties_of
from govgraph.ingest.extraction.trees import Tree, subject_of
from govgraph.ingest.extraction.wordsets import list_words

REPORTS = list_words("report finding judgement judgment rating verdict visit")
CHOICES = list_words("choice pick nominee appointee appointment nomination recruit protege")
GRANTS = list_words("grant funding loan subsidy settlement allocation advance bailout sponsorship grant-in-aid")
PARTS = list_words(
    """
    part arm division subsidiary branch directorate unit sub-committee subcommittee committee agency offshoot wing
    department
    """
)
GETTING = list_words(
    """
    receive get have win secure obtain borrow attract take accept use spend include need depend rely
    live survive run
    """
)
GIVER = re.compile(
    r"\b(?:government|department|ministry|office|agency|fund|lottery|treasury|state|crown|commission|bank|union|foundation|"
    r"council for|scheme|programme|board)\b",
    re.I,
)
"""Whose grant it is that stands before the word: the giver's, not the taker's."""
NUMBER = re.compile(r"[£$€]|\d|million|\b(?:depend|rel(?:y|ies)|surviv)")
PASSED_OVER = frozenset({"first", "second", "third", "original", "preferred", "initial", "failed"})
LOWER = frozenset({"pobj", "prep", "dobj", "conj", "compound", "attr", "nsubj", "nsubjpass"})
WANTING = list_words("demand await want need face threaten fear reject oppose resist avoid promise")
REVIEW_OF = ("of", "into", "at", "on")
Found = tuple[str, Party, Party, int]


def read_nouns(tree: Tree) -> Iterator[Found]:
    """Yield the links that the nouns of the sentence tell."""
    for place, token in enumerate(tree.tokens):
        if token.pos not in ("NOUN", "PROPN") or tree.mention(place) is not None:
            continue
        lemma = token.lemma.lower()
        if lemma in REVIEWS or lemma in REPORTS:
            yield from _review(tree, place, lemma)
        elif lemma in GRANTS and NUMBER.search(tree.scene.text) and not _is_lent(tree, place):
            yield from _grant(tree, place)
        elif lemma in CHOICES:
            yield from _choice(tree, place)
        elif lemma in PARTS:
            yield from _part(tree, place)
        elif lemma in ("partnership", "conjunction") and token.dep == "pobj":
            yield from _partners(tree, place)
    yield from _answerable(tree)


def _owners(tree: Tree, place: int) -> list[Party]:
    """Whose it is: "Ofsted's report", "the Ofsted report", "a report by Ofsted"."""
    owners = [p for c in tree.of(place, "poss") for p in parties_of(tree, c)]
    owners = owners or [p for c in tree.of(place, "compound", "nmod") if tree.mention(c) for p in parties_of(tree, c)]
    return owners or _agents(tree, place)


def _agents(tree: Tree, place: int) -> list[Party]:
    verbs = tree.of(place, "acl")
    found = [
        n
        for spot in (place, *verbs)
        for c in tree.of(spot, "prep", "agent")
        if _is(tree, c, "by", "from")
        for n in tree.of(c, "pobj")
    ]
    return [p for noun in found for p in parties_of(tree, noun)]


def _is(tree: Tree, place: int, *words: str) -> bool:
    return tree.tokens[place].text.lower() in words


def _is_wanted(tree: Tree, place: int) -> bool:
    """Whether the noun is only asked for, awaited or denied: "called for an inquiry by"."""
    for _ in range(3):
        token = tree.tokens[place]
        if token.head == place or token.dep not in (
            "pobj",
            "prep",
            "dobj",
            "conj",
            "compound",
            "attr",
            "nsubj",
            "nsubjpass",
        ):
            break
        place = token.head
        if tree.tokens[place].pos in ("VERB", "AUX"):
            word = tree.tokens[place].lemma.lower()
            return word in UNSURE or word in WANTING or not is_told(tree, place)
    return False


def _review(tree: Tree, place: int, lemma: str) -> Iterator[Found]:
    analysis = tree.scene.analysis
    if _is_wanted(tree, place):
        return
    agents = _agents(tree, place)
    reviewers = agents or _owners(tree, place)
    reviewed = [
        p
        for c in tree.of(place, "prep")
        if _is(tree, c, *REVIEW_OF)
        for n in tree.of(c, "pobj")
        for p in bodies_under(tree, n)
    ]
    if agents and not reviewed:
        reviewed = [p for c in tree.of(place, "poss") for p in parties_of(tree, c) if p.sort == "body"]
    for reviewer in reviewers:
        judges = is_inspector(analysis, reviewer.name) or (lemma in REVIEWS and is_evaluator(analysis, reviewer.name))
        if RULER.search(reviewer.name) or NOT_OUTSIDE.search(reviewer.name) or reviewer.sort in ("role", "group"):
            continue
        if not judges and (lemma in REPORTS or not (agents or reviewed)):
            continue
        found = reviewed
        if (
            not found
            and not is_named(tree, place)
            and (name := body_about(analysis, tree.scene.slotted.starts[tree.tokens[place].start]))
        ):
            found = [Party(name, "body", place)]
        yield from (("reviewed_by", one, reviewer, place) for one in found if one.name != reviewer.name)


def is_named(tree: Tree, place: int) -> bool:
    """Whether the review bears the name of what it is of: "the Scottish Ambulance Review"."""
    return tree.tokens[place].text[:1].isupper() and any(
        tree.tokens[c].text[:1].isupper() and tree.mention(c) is None for c in tree.of(place, "compound", "amod")
    )


def _choice(tree: Tree, place: int) -> Iterator[Found]:
    """ "Ann Hope was the minister's choice", "the mayor's pick for commissioner is Roy Stamper"."""
    choosers = [p for c in tree.of(place, "poss") for p in parties_of(tree, c)] or _agents(tree, place)
    token = tree.tokens[place]
    if any(tree.tokens[c].text.lower() in PASSED_OVER for c in tree.of(place, "amod")):
        return
    beside: list[int] = tree.of(place, "appos")
    if token.dep in ("attr", "nsubj") and tree.tokens[token.head].lemma in ("be", "include", "become"):
        beside += [c for c in tree.of(token.head, "nsubj", "attr", "dobj") if c != place]
    elif token.dep == "appos":
        beside.append(token.head)
    beside += [n for c in tree.of(place, "prep") if _is(tree, c, "of") for n in tree.of(c, "pobj")]
    for chosen in (p for b in beside for p in parties_of(tree, b) if p.sort in ("person", "group")):
        yield from (("appointed_by", chosen, c, place) for c in choosers if c.name != chosen.name)


def _grant(tree: Tree, place: int) -> Iterator[Found]:
    """ "A grant of £2m from X": to the body that gets it by its verb, else to the one the words are about."""
    givers = [p for p in (*_agents(tree, place), *_possessors(tree, place)) if p.sort in ("body", "name")]
    token = tree.tokens[place]
    verb = token.head if token.dep in ("dobj", "nsubjpass") else None
    if token.dep == "pobj" and tree.tokens[tree.tokens[token.head].head].lemma in (
        "depend",
        "rely",
        "live",
        "survive",
        "run",
    ):
        verb = tree.tokens[token.head].head
    takers = [
        p for c in tree.of(place, "prep") if _is(tree, c, "to") for n in tree.of(c, "pobj") for p in parties_of(tree, n)
    ]
    if verb is not None and not takers and tree.tokens[verb].lemma in GETTING:
        subject = subject_of(tree, verb)
        takers = parties_of(tree, subject)
    takers = [p for p in takers if p.sort in ("body", "name")]
    if givers and not takers and token.lemma.lower() == token.text.lower():
        name = body_about(tree.scene.analysis, tree.scene.slotted.starts[token.start])
        takers = [Party(name, "body", place)] if name else []
    yield from (("funded_by", t, g, place) for t in takers for g in givers if t.name != g.name)


def _is_lent(tree: Tree, place: int) -> bool:
    """ "On loan from": a person is lent, not money."""
    token = tree.tokens[place]
    return token.lemma == "loan" and token.dep == "pobj" and tree.tokens[token.head].text.lower() == "on"


def _possessors(tree: Tree, place: int) -> list[Party]:
    owners = [c for c in tree.of(place, "poss", "compound", "nmod") if tree.tokens[c].lemma != "lottery"]
    return [p for c in owners for p in parties_of(tree, c) if p.sort == "body" and GIVER.search(p.name)]


def _part(tree: Tree, place: int) -> Iterator[Found]:
    """ "X is an arm of Y", "X, a subsidiary of Y"."""
    token = tree.tokens[place]
    wholes = [n for c in tree.of(place, "prep") if _is(tree, c, "of") for n in tree.of(c, "pobj")]
    wholes += tree.of(place, "poss")
    subjects: list[int] = []
    if token.dep in ("attr", "dobj") and tree.tokens[token.head].lemma in ("be", "form", "remain", "become", "make"):
        subjects = [s for s in (subject_of(tree, token.head),) if s is not None]
    elif token.dep == "appos":
        subjects = [token.head]
    for subject in (p for s in subjects for p in parties_of(tree, s) if p.sort == "body"):
        for whole in (p for w in wholes for p in parties_of(tree, w) if p.sort == "body" and p.name != subject.name):
            yield "part_of", subject, whole, place


def _partners(tree: Tree, place: int) -> Iterator[Found]:
    """ "In partnership with Y"."""
    others = [n for c in tree.of(place, "prep") if _is(tree, c, "with") for n in tree.of(c, "pobj")]
    verb = tree.tokens[tree.tokens[place].head].head
    for subject in (p for s in tree.of(verb, "nsubj") for p in parties_of(tree, s) if p.sort == "body"):
        for other in (p for o in others for p in parties_of(tree, o) if p.sort == "body" and p.name != subject.name):
            yield "works_with", subject, other, place


def _answerable(tree: Tree) -> Iterator[Found]:
    """ "A working party under him, answerable to the committee": whom the adjective qualifies."""
    for place, token in enumerate(tree.tokens):
        if token.text.lower() not in ("answerable", "accountable") or tree.tokens[token.head].lemma == "be":
            continue
        masters = [n for c in tree.of(place, "prep") if _is(tree, c, "to") for n in tree.of(c, "pobj")]
        heads = [token.head] if token.pos == "ADJ" and token.head != place else []
        for subject in (p for h in heads for p in parties_of(tree, h)):
            for master in (p for m in masters for p in parties_of(tree, m) if p.name != subject.name):
                yield "reports_to", subject, master, place
