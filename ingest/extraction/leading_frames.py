"""This file is offices told by a verb and its body, by the parse: "chairs the board", "sits for Mill Ward", "led by P".

The body may be the object, what a preposition governs, the subject of a passive, or several joined; asides and
relative clauses may stand between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.bodies_of_roles import PANEL, clean_name, find_default
from govgraph.ingest.extraction.first_person import name_writer
from govgraph.ingest.extraction.frame_arguments import is_told
from govgraph.ingest.extraction.leading import is_council
from govgraph.ingest.extraction.office import Holding, Office
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.extraction.trees import VERBAL, Tree, open_tree, subject_of
from govgraph.ingest.extraction.verb_tense import tell_tense

GATE = re.compile(
    r"\b(?:chair(?:s|ed|ing)?|conven(?:e|es|ed|ing)|presid\w+|le(?:ads?|d|ading)|head(?:s|ed|ing)?|sits?|sat|sitting|serv\w+|"
    r"represent\w*)\b"
)
SOMEBODY = compile_slots("<PN>")
CHAIRING = frozenset({"chair", "co-chair", "convene", "preside"})
HEADING = frozenset({"lead", "head"})
SITTING = frozenset({"sit", "serve"})
HIRING = frozenset({"appoint", "recruit", "hire", "poach", "headhunt", "engage"})
"""Who is hired to lead a council is its chief executive: leaders are elected."""
WARD = re.compile(
    r"(?:the )?((?:[A-Z][\w'’-]+(?: (?:and|of|the|&|with|le|la|de) (?=(?:the )?[A-Z])"
    r"|-(?:on|in|by|upon|le|the|under|next|super)-(?:the-|le-)?(?=[A-Z])| |-)?)+)"
)
NO_WARD = re.compile(
    r"\b(?:Council|Authority|Board|Committee|Trust|Union|Department|Government|Group|Party|Company|Association|Forum|LGA)\b"
)
LOCAL = re.compile(r"\b(?:[Ww]ard|[Dd]ivision|[Dd]istrict)\b")
CONSTITUENCY = re.compile(
    r"\b(?:Parliament|Commons|MP|Westminster|constituency|Senedd|Holyrood|Dáil|Stormont|Congress)\b"
)
CONTESTED = re.compile(r"[^.,;]{0,20}?\b(?:seat|by-election|byelection|constituency|ward|division)\b")
GROUPS = re.compile(r"\b(?:group|party|caucus)\b", re.I)
REACH = 300
"""How many characters back "it" may reach."""
INQUIRY = re.compile(r"\b(?:review|inquiry|enquiry|investigation|inspection|peer team)\b", re.I)


def find_led(scene: Scene, known: Sequence[Holding]) -> Iterator[Holding]:
    """Yield the offices that the sentence's verbs tell by their bodies and that are not among `known`."""
    words = scene.analysis.text
    verbal = any(words[p.mention.start : p.mention.end] in VERBAL for p in scene.phrases)
    if not ((verbal or GATE.search(scene.text)) and SOMEBODY.search(scene.text)):
        return
    tree = open_tree(scene)
    for place, token in enumerate(tree.tokens if tree else ()):
        lemma = token.lemma.lower()
        if (
            tree is None
            or token.pos not in ("VERB", "NOUN")
            or lemma not in CHAIRING | HEADING | SITTING | {"represent"}
        ):
            continue
        if not is_told(tree, place):
            continue
        for holding in _read(tree, place, lemma):
            if not any(_is_one(holding, other) for other in known):
                yield holding


def _is_one(one: Holding, other: Holding) -> bool:
    return one.person is other.person and one.office.role == other.office.role and other.start < one.end + 40


def _read(tree: Tree, place: int, lemma: str) -> Iterator[Holding]:
    passive = tree.is_passive(place)
    people = list(_people(tree, place, passive))
    if not people:
        return
    bare = passive and not tree.of(place, "auxpass", "aux")
    tense = "" if bare else tell_tense(tree, place) or ("present" if not passive else "")
    for office, last in _offices(tree, place, lemma, passive):
        for person, position in people:
            start, end = tree.scene.slotted.span(
                min(position, tree.tokens[place].start, last), max(position, last, tree.tokens[place].start) + 1
            )
            yield Holding(person, office, start, end, frozenset(), tense, "leads", 0.8)


def _people(tree: Tree, place: int, passive: bool) -> Iterator[tuple[Entity, int]]:
    if passive:
        for agent in tree.of(place, "agent", "prep"):
            if tree.tokens[agent].text.lower() == "by":
                for inner in tree.of(agent, "pobj"):
                    yield from tree.people(inner)
        return
    subject = subject_of(tree, place)
    if subject is None:
        return
    writer = name_writer(tree.scene.analysis, tree.mention(subject))
    if writer is not None:
        yield writer, tree.tokens[subject].start
    yield from tree.people(subject)


def _offices(tree: Tree, place: int, lemma: str, passive: bool) -> Iterator[tuple[Office, int]]:
    """Yield the offices that the verb tells, each with where in the slotted text its body stands."""
    if lemma == "represent" or (lemma == "sit" and _governed(tree, place, "for")):
        targets = tree.of(place, "dobj") if lemma == "represent" else _governed(tree, place, "for")
        for target in targets if not passive else []:
            yield from _seat(tree, target)
        return
    for target in tree.of(place, "dobj") if lemma == "lead" else []:
        if tree.tokens[target].lemma.lower() == "opposition":
            yield Office("leader of the opposition", _default(tree, target)), tree.tokens[target].start
    hired = tree.tokens[tree.tokens[place].head].lemma.lower() in HIRING
    for body, position in _bodies(tree, place, lemma, passive):
        role = _role(lemma, body)
        role = "chief executive" if role == "leader" and hired else role
        if role:
            yield Office(role, body, "", True), position


def _bodies(tree: Tree, place: int, lemma: str, passive: bool) -> Iterator[tuple[str, int]]:
    if passive:
        subject = subject_of(tree, place)
        targets = [subject] if subject is not None else []
    elif lemma in SITTING:
        targets = _governed(tree, place, "on")
    elif lemma == "preside":
        targets = _governed(tree, place, "over")
    else:
        targets = [_meant(tree, place, target) for target in tree.of(place, "dobj")]
    for target in targets:
        yield from _named(tree, target)
        if lemma in CHAIRING and tree.tokens[target].text.lower() == "it":
            yield from _taken_up(tree, target)


def _taken_up(tree: Tree, place: int) -> Iterator[tuple[str, int]]:
    """ "It will be chaired by P": the last body named before that is no council, in this sentence or the one before."""
    analysis, position = tree.scene.analysis, tree.scene.slotted.starts[tree.tokens[place].start]
    before = [m for m in analysis.mentions_in(max(0, position - REACH), position) if m.kind == "body" and m.entity]
    for mention in reversed(before):
        if mention.entity is not None and not is_council(mention.entity.name):
            yield clean_name(mention.entity.name), tree.tokens[place].start
            return


def _meant(tree: Tree, verb: int, place: int) -> int:
    """The noun that a relative "which" stands for: "the board, which P chairs"."""
    relative = tree.tokens[place].text.lower() in ("which", "that") and tree.tokens[verb].dep == "relcl"
    return tree.tokens[verb].head if relative else place


def _governed(tree: Tree, place: int, preposition: str) -> list[int]:
    return [
        inner
        for child in tree.of(place, "prep")
        if tree.tokens[child].text.lower() == preposition
        for inner in tree.of(child, "pobj")
    ]


def _named(tree: Tree, place: int, depth: int = 0) -> Iterator[tuple[str, int]]:
    """Yield the bodies that the noun phrase names, with what is joined to it, and past "the board of"."""
    mention = tree.mention(place)
    if mention is not None and mention.kind == "body" and mention.entity is not None:
        yield clean_name(mention.entity.name), tree.tokens[place].start
    elif (
        depth < 3 and mention is None and tree.tokens[place].lemma.lower() in ("board", "council", "body", "committee")
    ):
        inner = [p for c in tree.of(place, "prep") if tree.tokens[c].text == "of" for p in tree.of(c, "pobj")]
        for child in (*inner, *tree.of(place, "appos")):
            yield from _named(tree, child, depth + 1)
    if depth < 6:
        for child in tree.of(place, "conj"):
            yield from _named(tree, child, depth + 1)


def _role(lemma: str, body: str) -> str:
    """The role that the verb gives somebody in a body of that name, "" where it gives none that can be told."""
    if lemma in CHAIRING:
        return "chair"
    if GROUPS.search(body):
        return ""
    if lemma in SITTING:
        return "councillor" if is_council(body) and not PANEL.search(body) else "member"
    if INQUIRY.search(body):
        return "reviewer"
    if PANEL.search(body) and not re.search("authority$", body, re.I):
        return "chair"
    return "leader" if is_council(body) else ""


def _default(tree: Tree, place: int) -> str:
    return find_default(tree.scene.analysis, "leader", tree.scene.slotted.starts[tree.tokens[place].start])


def _seat(tree: Tree, place: int) -> Iterator[tuple[Office, int]]:
    """ "has sat for Upper Teal": a seat on the council, or in parliament where that or no council is spoken of."""
    scene, mention = tree.scene, tree.mention(place)
    if mention is not None and mention.kind != "body":
        return
    first = place
    while inner := [c for c in tree.of(first, "compound", "amod", "nmod") if c < first]:
        first = inner[0]
    begin, stop = tree.tokens[first].start, tree.tokens[place].start
    if mention is not None and mention.entity is not None and first == place:
        name = clean_name(mention.entity.name)
    else:
        words = scene.analysis.text[scene.slotted.starts[begin] :][:80]
        found = WARD.match(re.sub(r"\s+", " ", words))
        name = found[1].strip() if found else ""
    if not name or NO_WARD.search(name) or is_council(name):
        return
    local = LOCAL.search(name) or (not CONSTITUENCY.search(scene.text) and _speaks_of_council(scene))
    yield Office("councillor" if local else "MP", name, "", True), stop


def find_ward(tree: Tree, verb: int) -> Office | None:
    """Return the seat that the verb's object names by its ward: "won Mill Ward", "lost her Mill Ward seat"."""
    for target in tree.of(verb, "dobj"):
        for office, _ in _seat(tree, target):
            stop = tree.scene.text[tree.tokens[target].start :]
            if LOCAL.search(office.body) or CONTESTED.match(stop):
                return office
    return None


def _speaks_of_council(scene: Scene) -> bool:
    return any(m.kind == "body" and m.entity is not None and is_council(m.entity.name) for m in scene.analysis.mentions)
