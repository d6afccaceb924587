"""This file is who takes up, leaves or passes on an office by the parse: the arguments of a verb, however far apart.

Patterns find what is said in a set order of words; the parse finds the same verbs with asides, relative clauses and
joined verbs between. It adds what patterns did not find and takes nothing away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.bodies_of_roles import PANEL, clean_name
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.frame_words import DOUBTFUL, FOLLOWING, GATE, OFFICE_NOUN, SENSES, UNSURE, Sense
from govgraph.ingest.extraction.office import Handover, Move, Office
from govgraph.ingest.extraction.put_in_office import own_role
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.extraction.trees import Tree, open_tree, subject_of
from govgraph.ontology.claims import When

ARGUMENTS = (
    "attr",
    "oprd",
    "dobj",
    "prep",
    "pobj",
    "xcomp",
    "pcomp",
    "acomp",
    "dative",
    "compound",
    "nmod",
    "nsubjpass",
)
ROLE_PREPOSITIONS = frozenset({"as", "to", "of", "from", "in", "at", "into", "for"})
SOMEBODY = compile_slots("<PN>")


def find_frames(scene: Scene) -> Iterator[Move | Handover]:
    """Yield the moves and handovers that the sentence's verbs tell."""
    if not (SOMEBODY.search(scene.text) and GATE.search(scene.text)):
        return
    tree = open_tree(scene)
    for place, token in enumerate(tree.tokens if tree else ()):
        if tree is None or token.pos not in ("VERB", "AUX") or not is_told(tree, place):
            continue
        word = tree.word(place)
        if word in FOLLOWING or (word == "take over" and _governed(tree, place, "from")):
            yield from _follow(tree, place)
        sense = SENSES.get(word) or SENSES.get(word.split(" ")[0])
        if sense is not None:
            yield from _move(tree, place, sense)


def is_told(tree: Tree, place: int) -> bool:
    """Nothing denies the verb, doubts it or only wishes it."""
    tokens = tree.tokens
    for _ in range(6):
        token = tokens[place]
        if tree.of(place, "neg") or any(tokens[c].text.lower() in DOUBTFUL for c in tree.of(place, "aux")):
            return False
        if any(tokens[c].text.lower() in ("if", "unless", "whether") for c in tree.of(place, "mark")):
            return False
        above = token.head
        if above == place or token.dep not in ("xcomp", "ccomp", "pcomp", "prep", "advcl"):
            return True
        if token.dep != "advcl" and tokens[above].lemma.lower() in UNSURE:
            return False
        if token.dep in ("ccomp", "advcl"):
            return True
        place = above
    return True


def _is_future(tree: Tree, place: int) -> bool:
    tokens = tree.tokens
    for _ in range(4):
        words = {tokens[c].text.lower() for c in tree.of(place, "aux")}
        if words & {"will", "shall", "'ll", "’ll"}:
            return True
        head = tokens[place].head
        if tokens[place].dep not in ("xcomp", "advcl", "conj") or head == place:
            return False
        if (
            "to" in words
            and tokens[head].lemma.lower() in ("be", "go", "agree", "due", "set")
            and tokens[head].pos != "NOUN"
        ):
            return tokens[head].text.lower() in ("is", "are", "'s", "going", "agreed", "due", "set")
        place = head
    return False


def _move(tree: Tree, place: int, sense: Sense) -> Iterator[Move]:
    passive = tree.is_passive(place)
    if sense.who == "subject":
        if passive:
            return
        who = subject_of(tree, place)
    else:
        who = subject_of(tree, place) if passive else next(iter(tree.of(place, "dobj")), None)
    if who is None:
        return
    people = list(tree.people(who))
    phrase = _role_of(tree, place, who)
    if phrase is None and people and sense.who == "object":
        phrase = own_role(tree.scene, people[-1][1])
    body = _body_of(tree, place)
    if not _fits(tree, place, sense, phrase, body, passive):
        return
    for person, position in people:
        yield _make(tree, place, (sense, person, position), phrase, body)


def _fits(tree: Tree, place: int, sense: Sense, phrase: RolePhrase | None, body: str, passive: bool) -> bool:
    """The verb has beside it what it needs to speak of an office."""
    if phrase is not None:
        return True
    if sense.who == "object" and not passive and sense.kind == "start":
        return False
    objects = [tree.tokens[c] for c in tree.of(place, "dobj")]
    office = any(t.lemma.lower() in OFFICE_NOUN for t in objects) or any(
        _is_body(tree, c) for c in tree.of(place, "dobj")
    )
    if sense.needs == "object":
        return office or not objects
    if sense.needs == "office":
        return bool(PANEL.search(body)) and sense.manner == "joined"
    return True


def _is_body(tree: Tree, place: int) -> bool:
    mention = tree.mention(place)
    return mention is not None and mention.kind == "body"


def _role_of(tree: Tree, place: int, who: int) -> RolePhrase | None:
    """The role among the verb's arguments: "became R", "took over as R", "took up the post of R", "to serve as R"."""
    phrases = {p.sign: p for p in tree.scene.phrases}
    for child in _reach(tree, place, who):
        phrase = phrases.get(tree.scene.text[tree.tokens[child].start])
        if phrase is not None:
            return phrase
    return None


def _reach(tree: Tree, place: int, who: int) -> Iterator[int]:
    """Yield the tokens of the verb's arguments in their order, past prepositions that lead to an office."""
    for child in tree.children[place]:
        token = tree.tokens[child]
        if child == who or token.dep not in ARGUMENTS or child < place:
            continue
        if token.dep == "prep" and token.text.lower() not in ROLE_PREPOSITIONS:
            continue
        if (mention := tree.mention(child)) is not None and mention.kind in ("person", "pronoun"):
            continue
        yield child
        yield from _reach(tree, child, who)


def _body_of(tree: Tree, place: int) -> str:
    for child in tree.of(place, "dobj", "prep"):
        for inner in (child, *tree.of(child, "pobj")):
            mention = tree.mention(inner)
            if mention is not None and mention.kind == "body" and mention.entity is not None:
                return clean_name(mention.entity.name)
    return ""


def _date_of(tree: Tree, place: int) -> When | None:
    """The date that hangs on the verb itself, or on its office."""
    for child in tree.of(place, "prep", "npadvmod", "advmod", "dobj", "attr", "oprd"):
        if (when := tree.when(child)) is not None:
            return when
        if tree.tokens[child].text.lower() in ("until", "till", "before", "after"):
            continue
        for inner in tree.of(child, "pobj", "npadvmod"):
            if (when := tree.when(inner)) is not None:
                return when
    return None


def _make(tree: Tree, place: int, about: tuple[Sense, Entity, int], phrase: RolePhrase | None, body: str) -> Move:
    sense, person, position = about
    scene, token = tree.scene, tree.tokens[place]
    when = _date_of(tree, place) or find_when(scene, token.start, max(token.end, phrase.end if phrase else 0))
    start, end = _extent(tree, place, position, phrase, when)
    office = phrase.office if phrase else None
    if office is None and PANEL.search(body) and sense.manner in ("joined", "left", "resigned"):
        office = Office("member", body, "", True)
    capacity = frozenset(phrase.mention.capacity.split()) if phrase else frozenset[str]()
    fills = office is None and sense.kind == "start"
    return Move(
        sense.kind,
        person,
        office,
        _manner(sense.manner, office),
        when,
        start,
        end,
        capacity,
        _is_future(tree, place),
        "frame",
        0.75,
        scene.slotted.starts[token.start],
        body,
        fills,
    )


def _manner(manner: str, office: Office | None) -> str:
    if manner != "became":
        return manner
    return "took over" if office is not None and office.role in ("leader", "mayor", "group leader") else "appointed"


def _extent(tree: Tree, place: int, position: int, phrase: RolePhrase | None, when: When | None) -> tuple[int, int]:
    """The words that bear the claim out: from the first of person and verb to the last of verb, role and date."""
    slotted, token = tree.scene.slotted, tree.tokens[place]
    first = min(position, token.start, phrase.start if phrase else token.start)
    last = max(position + 1, token.end, phrase.end if phrase else 0)
    start, end = slotted.span(first, last)
    sentence = slotted.sentence
    if when is not None and sentence.start <= when.start < sentence.end:
        start, end = (min(start, when.start) if start - when.start < 60 else start), max(end, when.end)
    return start, end


def _governed(tree: Tree, place: int, preposition: str) -> list[int]:
    """The nouns that the preposition governs under the verb."""
    return [
        inner
        for child in tree.of(place, "prep", "agent")
        if tree.tokens[child].text.lower() == preposition
        for inner in tree.of(child, "pobj")
    ]


def _follow(tree: Tree, place: int) -> Iterator[Handover]:
    """ "Q succeeded P", "P was succeeded by Q", "Q took over from P"."""
    subject = subject_of(tree, place)
    if subject is None:
        return
    passive = tree.is_passive(place)
    others = _governed(tree, place, "by") if passive else [*_governed(tree, place, "from"), *tree.of(place, "dobj")]
    one = next(tree.people(subject), None)
    other = next((found for o in others for found in tree.people(o)), None)
    if one is None or other is None or one[0] is other[0]:
        return
    old, new = (one, other) if passive else (other, one)
    phrase = _role_of(tree, place, subject) or own_role(tree.scene, other[1])
    when = _date_of(tree, place) or find_when(tree.scene, tree.tokens[place].start, tree.tokens[place].end)
    start, end = _extent(tree, place, one[1], phrase, when)
    end = max(end, tree.scene.slotted.ends[other[1]])
    yield Handover(
        old[0],
        new[0],
        phrase.office if phrase else None,
        start,
        end,
        "passive" if passive else "verb",
        0.75,
        when,
        future=_is_future(tree, place),
    )


def add_frames(scene: Scene, moves: Sequence[Move], handovers: Sequence[Handover]) -> Iterator[Move | Handover]:
    """Yield what the frames of the sentence tell and `moves` and `handovers` do not."""
    for found in find_frames(scene):
        if isinstance(found, Handover):
            if not any(
                {id(h.predecessor), id(h.successor)} == {id(found.predecessor), id(found.successor)} for h in handovers
            ):
                yield found
        elif not any(
            m.kind == found.kind
            and m.person is found.person
            and (
                m.office == found.office or found.office is None or m.office is None or abs(m.place - found.place) < 20
            )
            for m in moves
        ):
            yield found


__all__ = ["add_frames", "find_frames", "is_told"]
