"""This file is offices told by verbs, read from the parse of the sentence with every mention as one plain word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.bodies_of_roles import PANEL, find_default
from govgraph.ingest.extraction.frame_arguments import (
    Named,
    body_beside,
    date_of,
    is_future,
    is_told,
    office_at,
    offices_of,
    starts_late,
    was_resolved,
    was_voted,
)
from govgraph.ingest.extraction.frame_further import find_further
from govgraph.ingest.extraction.frame_handovers import find_frame_handovers, find_stand_in
from govgraph.ingest.extraction.frame_needs import fits
from govgraph.ingest.extraction.frame_nouns import find_noun_frames
from govgraph.ingest.extraction.frame_tenures import find_tenures
from govgraph.ingest.extraction.frame_words import (
    BOTH,
    DOUBTFUL,
    GATE,
    GIVE,
    LIGHT,
    SENSES,
    Sense,
)
from govgraph.ingest.extraction.leading import is_council
from govgraph.ingest.extraction.leading_frames import find_ward
from govgraph.ingest.extraction.office import Handover, Move, Office
from govgraph.ingest.extraction.put_in_office import own_role
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.extraction.trees import Tree, open_tree, subject_of
from govgraph.ontology.claims import When

Placed = tuple[Entity, int]
SOMEBODY = compile_slots("<PNR>")
COUNCIL = re.compile(r"\b(?:Council|Corporation|Borough|Assembly|Aldermen|Selectmen|Supervisors)$")
SITTINGS = frozenset({"absence", "meeting", "item", "debate", "discussion", "session", "proceeding", "business"})
"""For which one takes the chair without becoming its holder."""
PLAIN = frozenset({"joined", "left", "resigned", "removed", "stepped down"})
"""How one comes into a cabinet or leaves it: who enters or forms one may be its head."""
STANDS_IN = frozenset({"act up", "stand in", "fill in", "cover", "deputise", "hold", "mind", "keep", "caretake", "act"})


def find_frames(scene: Scene) -> Iterator[Move | Handover]:
    """Yield the moves and handovers that the sentence's verbs and nouns tell."""
    tree = open_framed(scene)
    if tree is not None:
        yield from find_in_tree(tree)


def open_framed(scene: Scene) -> Tree | None:
    """Return the tree of a sentence that can tell of an office, None where it cannot or there is no parser."""
    return open_tree(scene) if SOMEBODY.search(scene.text) and GATE.search(scene.text) else None


def find_in_tree(tree: Tree) -> Iterator[Move | Handover]:
    """Yield the moves and handovers that the tree's verbs and nouns tell."""
    for place, token in enumerate(tree.tokens):
        if token.pos in ("VERB", "AUX") and (is_told(tree, place) or denied_seeking(tree, place)):
            yield from find_frame_handovers(tree, place)
            for sense in _senses(tree, place):
                yield from _moves(tree, place, sense)
            yield from find_tenures(tree, place)
    yield from find_noun_frames(tree)


def denied_seeking(tree: Tree, place: int) -> bool:
    """Who does not stand again leaves: the denial is the telling."""
    lemma = tree.tokens[place].lemma.lower()
    if lemma not in ("seek", "stand", "contest") or not tree.of(place, "neg"):
        return False
    return lemma == "seek" or any(tree.tokens[c].text.lower() in ("again", "for") for c in tree.children[place])


def _senses(tree: Tree, place: int) -> Iterator[Sense]:
    """What the verb says with its particle and its object, if it is of office at all."""
    token = tree.tokens[place]
    if tree.of(place, "neg") and not starts_late(tree, place):
        if denied_seeking(tree, place):
            yield Sense("subject", "end", "left")
        return
    word, lemma = tree.word(place), token.lemma.lower()
    objects = [tree.tokens[c].lemma.lower() for c in tree.of(place, "dobj", "nsubjpass", "attr")]
    light = next((LIGHT[lemma, noun] for noun in objects if (lemma, noun) in LIGHT), None)
    if light is not None:
        if lemma != "seek":
            yield light
        return
    if lemma in GIVE and tree.is_passive(place):
        yield Sense("object", "start", "appointed", "office", True)
    elif lemma == "be" and any(tree.tokens[c].text.lower() == "out" for c in tree.of(place, "advmod", "prt", "prep")):
        yield Sense("subject", "end", "removed", "only")
    elif lemma in ("place", "put", "send") and _on_leave(tree, place):
        yield Sense("object", "end", "suspended")
    elif lemma == "make" and any(tree.tokens[c].lemma.lower() == "redundant" for c in tree.of(place, "oprd", "acomp")):
        yield Sense("object", "end", "removed")
    elif word == "lose" and any(tree.people_at(c) for c in tree.of(place, "dobj")):
        yield Sense("object", "end", "left")
    elif word in BOTH and not tree.is_passive(place) and not any(tree.people_at(c) for c in tree.of(place, "dobj")):
        yield BOTH[word]
    elif (sense := SENSES.get(word) or (SENSES.get(lemma) if " " not in word else None)) is not None:
        yield sense


def _on_leave(tree: Tree, place: int) -> bool:
    leave = [i for c in tree.of(place, "prep") for i in tree.of(c, "pobj") if tree.tokens[i].lemma.lower() == "leave"]
    kinds = {tree.tokens[c].lemma.lower() for i in leave for c in tree.children[i]}
    return bool(kinds & {"gardening", "garden", "administrative", "special", "paid", "unpaid"})


def _moves(tree: Tree, place: int, sense: Sense) -> Iterator[Move | Handover]:
    passive = tree.is_passive(place)
    if sense.who == "subject":
        if passive:
            return
        who = subject_of(tree, place)
    else:
        who = subject_of(tree, place) if passive else next(iter(tree.of(place, "dobj")), None)
    people = list(tree.people(who)) if who is not None else []
    if not people:
        return
    named, left = _offices(tree, place, sense, who, people)
    if named is not None and _presides(tree, place, named):
        return
    body = body_beside(tree, place)
    if named is not None and not named.office.told and body and not PANEL.search(named.office.body or ""):
        named = replace(named, office=replace(named.office, body=body, told=True))
    office = named.office if named else _seat(tree, place, sense, body)
    if not fits(tree, place, sense, office, (body, passive)):
        return
    about = _About(sense, office, named, body)
    more = [(_About(sense, n.office, n, body), when) for n, when in find_further(tree, place, who, named)]
    for person, position in people:
        yield from _further(tree, place, more, (person, position))
        if office is None and sense.fills:
            yield from find_stand_in(tree, place, (person, position))
        yield _make(tree, place, about, person, position)
        if left is not None and sense.kind == "start":
            away = _About(Sense(sense.who, "end", ""), left.office, left, body)
            yield _make(tree, place, away, person, position)


def _further(tree: Tree, place: int, more: Sequence[tuple[_About, When | None]], who: Placed) -> Iterator[Move]:
    for about, when in more:
        told = _make(tree, place, about, *who)
        yield replace(told, rule="further office", when=when or told.when)


def _offices(
    tree: Tree, place: int, sense: Sense, who: int | None, people: Sequence[tuple[Entity, int]]
) -> tuple[Named | None, Named | None]:
    """The office that the verb is about, and the one left for it: "moved from R to R"."""
    found = list(offices_of(tree, place, who))
    left = next((n for n in found if n.lead == "from"), None)
    into = next((n for n in found if n.lead != "from"), None)
    if sense.kind == "end":
        own = [n for n in found if not _is_next(tree, n.place, place)]
        return next((n for n in own if n.lead != "from"), None) or next(iter(own), None), None
    if into is None and sense.who == "object":
        into = _own(tree, who, people[-1][1])
    return into, left


def _is_next(tree: Tree, office: int, verb: int) -> bool:
    """The office is what one leaves for: "is leaving to become R", not "ceased to be R", "left after serving as R"."""
    place = tree.tokens[office].head
    for _ in range(6):
        if place == verb or tree.tokens[place].head == place:
            return False
        if any(tree.tokens[c].text.lower() == "to" for c in tree.of(place, "aux")):
            return tree.tokens[verb].lemma.lower() not in ("cease", "finish", "stop")
        place = tree.tokens[place].head
    return False


def _presides(tree: Tree, place: int, named: Named) -> bool:
    """ "Took the chair" of a meeting only presides at it; who goes into a third term was in office before."""
    chair = named.office.role == "chair" and not named.office.told and named.place in tree.of(place, "dobj")
    again = any(
        tree.tokens[i].lemma.lower() == "term" and tree.of(i, "amod")
        for c in (place, *tree.of(place, "prep"))
        for i in tree.of(c, "pobj", "dobj")
    )
    for_now = any(tree.tokens[i].lemma.lower() in SITTINGS for c in tree.of(place, "prep") for i in tree.of(c, "pobj"))
    presiding = for_now and named.office.role == "chair"
    return again or presiding or (chair and not list(tree.of(place, "prep", "npadvmod", "advcl")))


def _own(tree: Tree, who: int | None, position: int) -> Named | None:
    """The office apposed to the person put into it: "appointed P as R"."""
    phrase = own_role(tree.scene, position)
    if phrase is not None:
        return Named(phrase.office, frozenset(phrase.mention.capacity.split()), phrase.start, phrase.end, who or 0)
    if who is None:
        return None
    return next((n for c in tree.of(who, "prep") for i in tree.of(c, "pobj") if (n := office_at(tree, i))), None)


def _seat(tree: Tree, place: int, sense: Sense, body: str) -> Office | None:
    """The office that the verb and a body or a seat imply: elected to a council, joined a board, lost her seat."""
    nouns = {tree.tokens[c].lemma.lower() for c in tree.of(place, "dobj")}
    offset = tree.scene.slotted.starts[tree.tokens[place].start]
    if (ward := find_ward(tree, place)) and (sense.manner in ("elected", "lost") or "seat" in nouns):
        return ward
    if "seat" in nouns and sense.manner in ("lost", "elected", "left", "resigned", "stepped down", "took over"):
        return Office("councillor", body or find_default(tree.scene.analysis, "councillor", offset), "", bool(body))
    if ("cabinet" in nouns and sense.manner in PLAIN) or _governed(tree, place, "to", "into", "from") & {"cabinet"}:
        default = body or find_default(tree.scene.analysis, "cabinet member", offset)
        return Office("cabinet member", default) if is_council(default) else None
    preps = {tree.tokens[c].text.lower() for c in tree.of(place, "prep")}
    if body and PANEL.search(body) and (sense.manner in ("joined", "left", "resigned") or preps & {"to", "onto", "on"}):
        return Office("member", body, "", True) if sense.kind == "start" or sense.manner != "left" else None
    if COUNCIL.search(body) and sense.kind == "start" and preps & {"to", "onto", "on"}:
        joined = sense.manner == "elected" or preps & {"onto", "on"}
        return Office("councillor", body, "", True) if joined and sense.who == "object" else None
    return None


def _governed(tree: Tree, place: int, *words: str) -> set[str]:
    return {
        tree.tokens[i].lemma.lower()
        for c in tree.of(place, "prep")
        if tree.tokens[c].text.lower() in words
        for i in tree.of(c, "pobj")
    }


@dataclass(frozen=True, slots=True)
class _About:
    sense: Sense
    office: Office | None
    named: Named | None
    body: str


def _make(tree: Tree, place: int, about: _About, person: Entity, position: int) -> Move:
    sense, token, named = about.sense, tree.tokens[place], about.named
    when = date_of(tree, place, named, sense.kind == "end")
    start, end = _extent(tree, place, position, named, when)
    capacity = named.capacity if named else frozenset[str]()
    if sense.kind == "start" and (tree.word(place) in STANDS_IN or token.lemma.lower() in STANDS_IN):
        capacity |= {"acting"}
    fills = about.office is None and sense.fills
    return Move(
        sense.kind,
        person,
        about.office,
        _manner(sense.manner, about.office),
        when,
        start,
        end,
        capacity,
        is_future(tree, place),
        _rule(tree, place, sense),
        0.8 if about.office else 0.7,
        tree.scene.slotted.starts[token.start],
        about.body,
        fills,
    )


def _rule(tree: Tree, place: int, sense: Sense) -> str:
    if starts_late(tree, place):
        return "not until"
    return "voted" if was_resolved(tree, place) or (sense.who == "object" and was_voted(tree, place)) else "frame"


def _manner(manner: str, office: Office | None) -> str:
    """ "Became" is of itself no manner: leaders take over, officers are appointed."""
    if manner != "became":
        return manner
    political = ("leader", "mayor", "group leader", "secretary of state")
    return "took over" if office is not None and office.role in political else "appointed"


def _extent(tree: Tree, place: int, position: int, named: Named | None, when: When | None) -> tuple[int, int]:
    """The words that bear the claim out: from the first of person and verb to the last of verb, role and date."""
    slotted, token = tree.scene.slotted, tree.tokens[place]
    first = min(position, token.start, named.start if named else token.start)
    last = max(position + 1, token.end, named.end if named else 0)
    start, end = slotted.span(first, last)
    sentence = slotted.sentence
    if when is not None and sentence.start <= when.start < sentence.end:
        start, end = (min(start, when.start) if start - when.start < 60 else start), max(end, when.end)
    return start, end


__all__ = ["DOUBTFUL", "denied_seeking", "find_frames", "find_in_tree", "is_told", "open_framed"]
