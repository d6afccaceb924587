"""This file is moves told by nouns, by the parse: "the death of P", "P's appointment as R", "his term ended in May"."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.frame_arguments import Named, date_of, is_future, is_told, office_at
from govgraph.ingest.extraction.frame_words import ENDING, NOUNS, TENURES, UNSURE
from govgraph.ingest.extraction.office import Handover, Move
from govgraph.ingest.extraction.put_in_office import own_role
from govgraph.ingest.extraction.trees import Tree

HEIR = frozenset({"successor", "replacement"})
DEMANDING = UNSURE | {"motion", "ballot", "petition", "hope", "bid", "demand", "call", "pressure", "wait", "debate"}


def find_noun_frames(tree: Tree) -> Iterator[Move | Handover]:
    """Yield what the nouns of the sentence tell of moves and of heirs."""
    for place, token in enumerate(tree.tokens):
        if token.pos not in ("NOUN", "PROPN", "VERB"):
            continue
        lemma = token.lemma.lower()
        if lemma in NOUNS and token.pos != "VERB":
            yield from _move(tree, place, *NOUNS[lemma])
        if lemma in TENURES and token.dep in ("nsubj", "nsubjpass"):
            yield from _tenure(tree, place)
        if lemma == "day" and token.dep in ("nsubj", "attr"):
            yield from _day(tree, place)
        if lemma in HEIR or lemma == "predecessor":
            yield from _heir(tree, place, lemma in HEIR)


def _whose(tree: Tree, place: int) -> list[tuple[Entity, int]]:
    """The people whose the noun is: "P's death", "the death of P and Q"."""
    owners = [p for c in tree.of(place, "poss") for p in tree.people(c)]
    if owners:
        return owners
    under = [place] + [i for c in tree.of(place, "prep") for i in tree.of(c, "pobj") if _is_office(tree, i)]
    return [
        p
        for noun in under
        for c in tree.of(noun, "prep")
        if tree.tokens[c].text.lower() == "of"
        for i in tree.of(c, "pobj")
        for p in tree.people(i)
    ]


def _is_office(tree: Tree, place: int) -> bool:
    """ "The death in office of P", "the term of office of P"."""
    return tree.tokens[place].lemma.lower() in ("office", "post", "service", "harness")


def _move(tree: Tree, place: int, kind: str, manner: str) -> Iterator[Move]:
    if _is_demanded(tree, place):
        return
    named = _office(tree, place)
    people = _whose(tree, place)
    if named is None and people and kind == "start":
        phrase = own_role(tree.scene, people[-1][1])
        if phrase is None:
            return
        capacity = frozenset(phrase.mention.capacity.split())
        named = Named(phrase.office, capacity, phrase.start, phrase.end, place)
    for person, position in people:
        yield _make(tree, place, (kind, manner, person, position), named)


def _make(tree: Tree, place: int, about: tuple[str, str, Entity, int], named: Named | None) -> Move:
    kind, manner, person, position = about
    slotted, token = tree.scene.slotted, tree.tokens[place]
    when = date_of(tree, place, named, False)
    verb = token.head
    if when is None and token.dep in ("nsubj", "nsubjpass") and is_told(tree, verb):
        when = date_of(tree, verb, None, False)
    first = min(position, token.start, named.start if named else position)
    start, end = slotted.span(first, max(position + 1, token.end, named.end if named else 0))
    if when is not None and start <= when.start < slotted.sentence.end:
        end = max(end, when.end)
    capacity = named.capacity if named else frozenset[str]()
    office, offset = named.office if named else None, slotted.starts[token.start]
    return Move(kind, person, office, manner, when, start, end, capacity, False, "noun", 0.8, offset)


def _office(tree: Tree, place: int) -> Named | None:
    """ "P's appointment as R", "to the post of R"."""
    todo = [(c, 0) for c in tree.of(place, "prep", "dep", "acl")]
    while todo:
        child, depth = todo.pop(0)
        if tree.tokens[child].dep == "prep" and tree.tokens[child].text.lower() not in ("as", "to", "of", "from"):
            continue
        for inner in tree.of(child, "pobj", "prep", "pcomp"):
            mention = tree.mention(inner)
            if (named := office_at(tree, inner)) is not None:
                return named
            if (mention is None or mention.kind == "role") and depth < 3:
                todo.append((inner, depth + 1))
    return None


def _is_demanded(tree: Tree, place: int) -> bool:
    """ "Called for her resignation", "a motion for his removal": what is asked for has not come about."""
    tokens = tree.tokens
    if any(tokens[c].text.lower() in ("no", "any") for c in tree.of(place, "det")):
        return True
    above = tokens[place].head
    for _ in range(3):
        if tokens[above].lemma.lower() in DEMANDING or tree.of(above, "neg"):
            return True
        if tokens[above].pos in ("VERB", "AUX") or tokens[above].head == above:
            return tokens[above].pos in ("VERB", "AUX") and not is_told(tree, above)
        above = tokens[above].head
    return False


def _tenure(tree: Tree, place: int) -> Iterator[Move]:
    """ "P's term as R ended in May", "his contract was not renewed"."""
    verb = tree.tokens[place].head
    lemma = tree.word(verb)
    renewed = lemma == "renew" and tree.of(verb, "neg")
    if not (renewed or ((lemma in ENDING or lemma.split()[0] in ENDING) and is_told(tree, verb))):
        return
    if lemma == "come" and not any(
        tree.tokens[i].lemma.lower() in ("end", "close", "conclusion")
        for c in tree.of(verb, "prep")
        for i in tree.of(c, "pobj")
    ):
        return
    named = _office(tree, place) or office_at(tree, place)
    when = date_of(tree, verb, None, True)
    for person, position in _whose(tree, place):
        slotted, token = tree.scene.slotted, tree.tokens[verb]
        first = min(position, tree.tokens[place].start)
        start, end = slotted.span(first, max(position + 1, token.end, named.end if named else 0))
        if when is not None and start <= when.start < slotted.sentence.end:
            end = max(end, when.end)
        office, offset = named.office if named else None, slotted.starts[tree.tokens[place].start]
        future = is_future(tree, verb)
        yield Move("end", person, office, "left", when, start, end, frozenset(), future, "noun", 0.75, offset)


def _day(tree: Tree, place: int) -> Iterator[Move]:
    """ "Her last day is D", "his first day in the job will be D"."""
    words = {tree.tokens[c].text.lower() for c in tree.of(place, "amod")}
    kind = "end" if words & {"last", "final"} else "start" if "first" in words else ""
    verb = tree.tokens[place].head
    when = next(
        (
            w
            for c in tree.of(verb, "attr", "prep", "npadvmod", "nsubj")
            for i in (c, *tree.of(c, "pobj"))
            if (w := tree.when(i))
        ),
        None,
    )
    if not kind or when is None or tree.tokens[verb].lemma.lower() not in ("be", "come", "fall"):
        return
    named = _office(tree, place)
    for person, position in _whose(tree, place):
        slotted, token = tree.scene.slotted, tree.tokens[place]
        start, end = slotted.span(min(position, token.start), max(token.end, named.end if named else 0))
        end = max(end, when.end) if start <= when.start < slotted.sentence.end else end
        office, manner = named.office if named else None, "left" if kind == "end" else "joined"
        said, offset = frozenset[str](), slotted.starts[token.start]
        yield Move(kind, person, office, manner, when, start, end, said, is_future(tree, verb), "noun", 0.75, offset)


def _heir(tree: Tree, place: int, heir: bool) -> Iterator[Handover]:
    """ "P's successor, Q", "Q was named as his successor", "his predecessor was P"."""
    owner = next((p for c in tree.of(place, "poss") for p in tree.people(c)), None)
    if owner is None:
        owner = next(
            (
                p
                for c in tree.of(place, "prep")
                if tree.tokens[c].text.lower() in ("to", "of", "for")
                for i in tree.of(c, "pobj")
                for p in tree.people(i)
            ),
            None,
        )
    other = _equal(tree, place)
    if owner is None or other is None or owner[0] is other[0]:
        return
    old, new = (owner, other) if heir else (other, owner)
    named = _office(tree, place)
    slotted = tree.scene.slotted
    first, last = min(old[1], new[1], tree.tokens[place].start), max(old[1] + 1, new[1] + 1, tree.tokens[place].end)
    start, end = slotted.span(first, max(last, named.end if named else 0))
    office, rule = named.office if named else None, "successor" if heir else "predecessor"
    yield Handover(old[0], new[0], office, start, end, rule, 0.8)


def _equal(tree: Tree, place: int) -> tuple[Entity, int] | None:
    """The person whom the noun is said to be: apposed to it, or across a verb of being or naming."""
    token = tree.tokens[place]
    for child in tree.of(place, "appos"):
        if (found := next(tree.people(child), None)) is not None:
            return found
    if token.dep == "appos":
        return next(tree.people(token.head), None)
    verb = token.head
    while tree.tokens[verb].dep in ("prep", "pobj") and tree.tokens[verb].head != verb:
        verb = tree.tokens[verb].head
    if tree.tokens[verb].pos not in ("VERB", "AUX") or not is_told(tree, verb):
        return None
    if token.dep in ("nsubj", "nsubjpass") and tree.tokens[verb].lemma.lower() == "be":
        return next((p for c in tree.of(verb, "attr") for p in tree.people(c)), None)
    if token.dep in ("attr", "oprd", "pobj") and tree.tokens[verb].lemma.lower() in (
        "be",
        "name",
        "appoint",
        "choose",
        "elect",
        "select",
        "announce",
        "become",
        "unveil",
    ):
        subject = next(iter(tree.of(verb, "nsubj", "nsubjpass")), None)
        return next(tree.people(subject), None) if subject is not None else None
    return None
