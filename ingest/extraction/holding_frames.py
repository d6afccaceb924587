"""This file is who holds an office by the parse: the role climbs to its holder over copula, apposition, "as", "of".

Patterns find a role that stands right beside its holder; here asides, relative clauses and joined roles may stand
between. It adds what patterns did not find and takes nothing away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.first_person import name_writer
from govgraph.ingest.extraction.frame_arguments import is_told
from govgraph.ingest.extraction.holdings import GONE, is_possessive
from govgraph.ingest.extraction.office import Holding
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.extraction.trees import Tree, open_tree, subject_of
from govgraph.ingest.extraction.verb_tense import tell_tense
from govgraph.ingest.extraction.wordsets import list_words

SOMEBODY = compile_slots("<PN>")
STEPS = 6
"""How far a role climbs: each step is one dependency."""
BEING = list_words("be remain stay")
SERVING = list_words("serve act sit work continue stay remain double carry officiate function preside practise")
"""Verbs after which "as R" says what the subject is."""
KEEPING = list_words("hold fill occupy keep retain combine share")
"""Verbs whose object is the office that the subject has."""
HELD = frozenset({"hold", "fill", "occupy"})
"""Those of them that speak of the office in the passive too."""
POST = list_words("post role job position office seat title place duty")
TENURE = list_words(
    "time tenure term stint spell year month reign service secondment work capacity duty career day period decade "
    "suspension career leadership stewardship"
)
"""Nouns that say whose office "as R" is: "his time as R"."""
OVER = list_words("time tenure stint spell year month reign day decade career period")
CHAIR = re.compile(r"in (?:the )?[\ue600-\ue8ff](?![ ]of)")
PART = list_words("one two three both each some part all several none many")
"""Words for some of those who hold a plural role: "one of the two commissioners"."""
ACCOMPANYING = frozenset({"with", "under", "by"})


class Found(NamedTuple):
    """The holders of a role, each with where it stands; the verb that says so, -1 where none does."""

    people: list[tuple[Entity, int]]
    verb: int
    how: str


def find_held(scene: Scene, known: Sequence[Holding]) -> Iterator[Holding]:
    """Yield who holds what by the parse of the sentence, and is not among `known`."""
    open_phrases = [p for p in scene.phrases if _is_open(scene, p, known)]
    if not open_phrases or not SOMEBODY.search(scene.text):
        return
    tree = open_tree(scene)
    if tree is None:
        return
    places = {tree.tokens[i].start: i for i in range(len(tree.tokens) - 1, -1, -1)}
    for phrase in open_phrases:
        place = places.get(scene.text.index(phrase.sign))
        found = _climb(tree, place) if place is not None else None
        if found is None or (found.verb >= 0 and not is_told(tree, found.verb)):
            continue
        for person, position in found.people:
            yield from _hold(tree, phrase, found, person, position)


def _is_open(scene: Scene, phrase: RolePhrase, known: Sequence[Holding]) -> bool:
    """No pattern has given the role to somebody, and it is neither a label's nor somebody else's than its holder's."""
    label = phrase.start == 0 and phrase.mention.role == "member" and scene.text.startswith(":", phrase.end)
    if label or is_possessive(scene.text, phrase):
        return False
    start, end = scene.slotted.span(scene.text.index(phrase.sign), scene.text.index(phrase.sign) + 1)
    return not any(h.start <= start and end <= h.end and h.office in phrase.offices for h in known)


def _climb(tree: Tree, place: int) -> Found | None:
    """Return the holders of the role at `place`, None where the parse names none."""
    for _ in range(STEPS):
        token, head = tree.tokens[place], tree.tokens[place].head
        named = [found for child in tree.of(place, "appos") for found in tree.people(child)]
        if named:
            return Found(named, -1, "apposition")
        if head == place:
            return None
        if token.dep in ("attr", "oprd") or (token.dep == "nsubj" and tree.tokens[head].lemma.lower() in BEING):
            return _by_being(tree, place, head)
        if token.dep == "dobj":
            return _by_verb(tree, head, KEEPING)
        kept = [head] if token.dep == "nsubjpass" else tree.of(place, "acl", "relcl")
        for verb in kept:
            if tree.tokens[verb].lemma.lower() in HELD and (by := _agents(tree, verb)):
                return Found(by, verb, "copula")
        if token.dep in ("compound", "nmod", "appos"):
            people = [] if _is_list(tree, head) else list(tree.people(head))[:1]
            if people and tree.mention(head) is not None and tree.tokens[head].start == people[0][1]:
                return Found(people, -1, "apposition")
        if token.dep == "pobj":
            step = _over_preposition(tree, head)
            if isinstance(step, Found) or step is None:
                return step
            place = step
        elif token.dep in ("conj", "appos", "compound", "nmod") and _carries(tree, head):
            place = head
        else:
            return None
    return None


def _agents(tree: Tree, verb: int) -> list[tuple[Entity, int]]:
    """Who does what the passive verb says: "the post, held by P"."""
    return [
        found
        for prep in tree.of(verb, "agent", "prep")
        if tree.tokens[prep].text.lower() == "by"
        for inner in tree.of(prep, "pobj")
        for found in tree.people(inner)
    ]


def _is_list(tree: Tree, place: int) -> bool:
    """The person is the last of a list ("A, B and C, both directors"): whom the role is of is not told."""
    return tree.tokens[place].dep == "conj"


def _carries(tree: Tree, place: int) -> bool:
    """The word may stand for the office or for those who hold it."""
    mention = tree.mention(place)
    return (mention is not None and bool(mention.role)) or tree.tokens[place].lemma.lower() in POST | PART


def _by_being(tree: Tree, place: int, verb: int) -> Found | None:
    """ "P is R", "R is P": the other side of the copula."""
    if tree.tokens[place].dep == "nsubj":
        people = [found for child in tree.of(verb, "attr") for found in tree.people(child)]
        return Found(people, verb, "copula") if people else None
    if tree.tokens[verb].lemma.lower() not in BEING:
        return None
    return _of_subject(tree, verb)


def _by_verb(tree: Tree, verb: int, verbs: frozenset[str]) -> Found | None:
    return _of_subject(tree, verb) if tree.tokens[verb].lemma.lower() in verbs else None


def _of_subject(tree: Tree, verb: int) -> Found | None:
    subject = subject_of(tree, verb)
    if subject is None:
        return None
    people = list(tree.people(subject))
    writer = name_writer(tree.scene.analysis, tree.mention(subject)) if not people else None
    if writer is not None:
        people = [(writer, tree.tokens[subject].start)]
    return Found(people, verb, "copula") if people else None


def _over_preposition(tree: Tree, place: int) -> Found | int | None:
    """What the preposition at `place` leads the role to: its holders, another word for the office, or nothing."""
    word, head = tree.tokens[place].text.lower(), tree.tokens[place].head
    above = tree.tokens[head]
    if word in ("of", "among", "amongst", "for") and _carries(tree, head):
        return head
    if word in ("among", "amongst") and above.lemma.lower() == "be":
        return _of_subject(tree, head)
    if word == "in" and CHAIR.search(tree.scene.text[tree.tokens[place].start :][:12]):
        return _in_chair(tree, head)
    if word != "as":
        return None
    if above.pos in ("VERB", "AUX"):
        return _as_of_verb(tree, place, head)
    if above.lemma.lower() in TENURE | POST and (owners := _owners(tree, head)):
        return Found(owners, -1, "tenure")
    if above.lemma.lower() in POST:
        return head
    people = list(tree.people(head))[:1]
    return Found(people, -1, "with") if people and tree.tokens[above.head].text.lower() in ACCOMPANYING else None


def _in_chair(tree: Tree, place: int) -> Found | None:
    """ "with P in the chair", "P was in the chair"."""
    if tree.tokens[place].lemma.lower() == "be":
        return _of_subject(tree, place)
    people = list(tree.people(place))[:1]
    return Found(people, -1, "with") if people and people[0][1] == tree.tokens[place].start else None


def _owners(tree: Tree, place: int) -> list[tuple[Entity, int]]:
    """Whose the noun is: "his time as R", "P, whose term as R"."""
    for child in tree.of(place, "poss"):
        if tree.tokens[child].text.lower() != "whose":
            return list(tree.people(child))
        verb = tree.tokens[place].head
        if tree.tokens[verb].dep == "relcl":
            return list(tree.people(tree.tokens[verb].head))[:1]
    return []


def _as_of_verb(tree: Tree, place: int, verb: int) -> Found | None:
    """ "P serves as R"; "as R, P said"; "led by P as R"."""
    lemma = tree.tokens[verb].lemma.lower()
    if lemma in SERVING and tree.tokens[verb].dep == "acl":
        people = list(tree.people(tree.tokens[verb].head))[:1]
        return Found(people, verb, "copula") if people else None
    if lemma in SERVING and not tree.is_passive(verb):
        return _of_subject(tree, verb)
    company = [
        found
        for prep in tree.of(verb, "prep", "agent")
        if prep < place and tree.tokens[prep].text.lower() in ACCOMPANYING
        for inner in tree.of(prep, "pobj")
        for found in tree.people(inner)
    ]
    if company:
        return Found(company[:1], -1, "with")
    if place < verb and not tree.is_passive(verb):
        found = _of_subject(tree, verb)
        return Found(found.people[:1], -1, "as") if found else None
    return None


def _is_over(tree: Tree, phrase: RolePhrase) -> bool:
    """The noun before "as R" is of a time that is past: "his years as R"."""
    before = re.search(r"(\w+)(?: [^.;,]{0,30})? as (?:the |its |an? )?\Z", tree.scene.text[: phrase.start])
    return before is not None and before[1].lower().removesuffix("s") in OVER


def _hold(tree: Tree, phrase: RolePhrase, found: Found, person: Entity, position: int) -> Iterator[Holding]:
    scene = tree.scene
    start, end = scene.slotted.span(min(phrase.start, position), max(phrase.stop, position + 1))
    tense = tell_tense(tree, found.verb) if found.verb >= 0 else ""
    between = scene.text[position + 1 : phrase.start].rpartition(";")[2][-40:]
    if found.how == "tenure" and found.verb < 0 and _is_over(tree, phrase):
        tense = "past"
    if not tense and position < phrase.start and GONE.search(re.split(r",(?=.*,)", between)[-1]):
        tense = "past"
    capacity = frozenset(phrase.mention.capacity.split())
    for office in phrase.offices:
        yield Holding(person, office, start, end, capacity, tense, f"{found.how} by parse", 0.75)
