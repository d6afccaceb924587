"""This file is who followed whom by the parse: "Q succeeded P", "P made way for Q", "the post went to Q"."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.frame_arguments import Named, date_of, is_future, office_at, offices_of
from govgraph.ingest.extraction.frame_words import BEATING, FOLLOWING, OFFICE_NOUN, PASSING, YIELDING
from govgraph.ingest.extraction.office import Handover, Move
from govgraph.ingest.extraction.put_in_office import own_role
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.extraction.trees import Tree, subject_of

Place = tuple[Entity, int]
RECEIVING = frozenset({"take", "take over", "inherit", "assume", "receive", "accept", "take on", "win", "wrest"})
FILLING = frozenset({"fill", "take", "occupy", "cover", "hold", "assume", "discharge", "perform", "fill in"})
STAND_IN = r"(?:<PN:own>(?:'s|')? (?:[\w-]+ ){0,2}<R>|<R> to (?:the )?<PN:of>),? (?:Mr |Mrs |Ms |Dr )?\Z"
INSTEAD = frozenset({"place", "stead", "room", "succession", "shoe"})


def find_frame_handovers(tree: Tree, place: int) -> Iterator[Handover | Move]:
    """Yield the handovers that the verb at `place` tells."""
    word, lemma = tree.word(place), tree.tokens[place].lemma.lower()
    subject = subject_of(tree, place)
    passive = tree.is_passive(place)
    if lemma in FOLLOWING or lemma in BEATING:
        yield from _follow(tree, place, subject, passive)
    if not passive and word in RECEIVING:
        yield from _pair(tree, place, _first(tree, governed(tree, place, "from")), _at(tree, subject), "verb")
    if not passive and lemma in YIELDING:
        heirs = governed(tree, place, "to", "for")
        if _yields(tree, place, lemma):
            yield from _pair(tree, place, _at(tree, subject), _first(tree, heirs), "handed over")
    if subject is not None and (lemma in PASSING or (passive and lemma in (YIELDING | FILLING | {"give", "hand"}))):
        yield from _pass(tree, place, subject, passive)
    yield from _instead(tree, place, subject if not passive or subject is not None else None)


def governed(tree: Tree, place: int, *prepositions: str) -> list[int]:
    """Return the nouns that the prepositions govern under the verb or its object."""
    under = (place, *tree.of(place, "dobj", "prt", "oprd"))
    return [
        inner
        for word in under
        for child in tree.of(word, "prep", "agent", "dative")
        if tree.tokens[child].text.lower() in prepositions
        for inner in tree.of(child, "pobj")
    ]


def _at(tree: Tree, place: int | None) -> Place | None:
    return next(tree.people(place), None) if place is not None else None


def _first(tree: Tree, places: list[int]) -> Place | None:
    return next((found for place in places for found in tree.people(place)), None)


def _follow(tree: Tree, place: int, subject: int | None, passive: bool) -> Iterator[Handover | Move]:
    """ "Q succeeded P", "P was succeeded by Q"."""
    if subject is None and not passive:
        return
    lemma = tree.tokens[place].lemma.lower()
    one = _at(tree, subject)
    others = governed(tree, place, "by") if passive else [_meant(tree, place, c) for c in tree.of(place, "dobj")]
    if not passive and lemma in ("replace",) and (heir := _first(tree, governed(tree, place, "with"))) is not None:
        yield from _pair(tree, place, _first(tree, others), heir, "in place of")
        return
    old, new = (one, _first(tree, others)) if passive else (_first(tree, others), one)
    rule = "beat" if lemma in BEATING else "passive" if passive else "verb"
    chosen = tree.tokens[place].dep == "xcomp"
    if lemma in ("follow", "relieve") and not chosen and not _office_near(tree, place, subject):
        return
    yield from _pair(tree, place, old, new, rule)


def _meant(tree: Tree, verb: int, place: int) -> int:
    """Whom a relative pronoun stands for: "P, whom Q replaced"."""
    relative = tree.tokens[place].text.lower() in ("whom", "who", "that") and tree.tokens[verb].dep == "relcl"
    return tree.tokens[verb].head if relative else place


def _office_near(tree: Tree, place: int, subject: int | None) -> bool:
    """ "Followed" alone may be of footsteps: it wants an office beside it."""
    return bool(list(offices_of(tree, place, subject)) or tree.scene.phrases)


def _yields(tree: Tree, place: int, lemma: str) -> bool:
    """What is handed over is an office, or nothing is named; who makes way makes it for another."""
    objects = tree.of(place, "dobj")
    nouns = {tree.tokens[c].lemma.lower() for c in objects}
    if lemma in ("make", "give"):
        return bool(nouns & ({"way"} | OFFICE_NOUN)) or any(office_at(tree, c) for c in objects)
    if lemma == "lose":
        return bool(nouns & OFFICE_NOUN) or any(office_at(tree, c) for c in objects)
    over = any(tree.tokens[c].text.lower() in ("over", "on") for c in tree.of(place, "prt", "advmod"))
    told = {"rein", "baton", "chain", "gavel", "key", "mantle", "torch", "seal"} | OFFICE_NOUN
    return (over and not objects) or bool(nouns & told) or any(office_at(tree, c) for c in objects)


def _pass(tree: Tree, place: int, subject: int, passive: bool) -> Iterator[Handover | Move]:
    """ "The leadership passed from P to Q", "the job went to Q", "her place was taken by Q"."""
    if tree.people_at(subject):
        return
    token = tree.tokens[subject]
    named = office_at(tree, subject)
    noun = token.lemma.lower()
    inner = [n for c in tree.of(subject, "prep") for i in tree.of(c, "pobj") if (n := office_at(tree, i))]
    if named is None and noun not in OFFICE_NOUN and noun not in ("place", "reins", "baton", "shoe", "vacancy", "gap"):
        return
    heirs = governed(tree, place, *(("by", "to") if passive else ("to",)))
    new = _first(tree, heirs)
    if new is None:
        return
    old = _first(tree, governed(tree, place, "from")) or _owner(tree, subject)
    found = named or (inner[0] if inner else None)
    if old is not None:
        yield from _pair(tree, place, old, new, "passed to", found)
    else:
        yield make_start(tree, place, new, found)


def _owner(tree: Tree, noun: int) -> Place | None:
    return next((p for c in tree.of(noun, "poss") for p in tree.people(c)), None)


def _instead(tree: Tree, place: int, subject: int | None) -> Iterator[Handover | Move]:
    """ "In succession to P", "in place of P", "in his stead": beside a verb that puts Q in."""
    for child in tree.of(place, "prep", "advmod"):
        for noun in tree.of(child, "pobj"):
            if tree.tokens[noun].lemma.lower() not in INSTEAD or tree.tokens[child].text.lower() not in ("in", "into"):
                continue
            old = _owner(tree, noun) or next(
                (p for c in tree.of(noun, "prep") for i in tree.of(c, "pobj") for p in tree.people(i)), None
            )
            new = _first(tree, tree.of(place, "dobj")) or _at(tree, subject)
            yield from _pair(tree, place, old, new, "in place of")


def _pair(
    tree: Tree, place: int, old: Place | None, new: Place | None, rule: str, named: Named | None = None
) -> Iterator[Handover]:
    if old is None or new is None or old[0] is new[0]:
        return
    found = [n for n in offices_of(tree, place, None) if n.lead != "from"]
    named = named or (found[0] if found else None)
    phrase = own_role(tree.scene, max(old[1], new[1])) if named is None else None
    office = named.office if named else phrase.office if phrase else None
    when = date_of(tree, place, named, True)
    start, end = _span(tree, place, (old[1], new[1]), named.end if named else phrase.end if phrase else 0)
    if when is not None and start <= when.start < tree.scene.slotted.sentence.end:
        end = max(end, when.end)
    yield Handover(old[0], new[0], office, start, end, rule, 0.8, when, future=is_future(tree, place))


def make_start(tree: Tree, place: int, new: Place, named: Named | None) -> Move:
    """Return the move of somebody to whom an office came."""
    when = date_of(tree, place, named, False)
    start, end = _span(tree, place, (new[1], named.start if named else new[1]), named.end if named else 0)
    offset = tree.scene.slotted.starts[tree.tokens[place].start]
    office = named.office if named else None
    future = is_future(tree, place)
    return Move(
        "start", new[0], office, "took over", when, start, end, frozenset(), future, "frame", 0.75, offset, fills=True
    )


def find_stand_in(tree: Tree, place: int, new: Place) -> Iterator[Handover]:
    """ "His deputy, Q, is minding the shop": Q stands in for whose deputy it is."""
    before = compile_slots(STAND_IN).search(tree.scene.text, 0, new[1])
    old = tree.scene.person(before["own"] or before["of"]) if before else None
    if before is None or old is None or old is new[0]:
        return
    start, end = _span(tree, place, (before.start(), new[1]), 0)
    when = date_of(tree, place, None, False)
    yield Handover(old, new[0], None, start, end, "in absence", 0.75, when, future=is_future(tree, place))


def _span(tree: Tree, place: int, ends: tuple[int, int], last: int) -> tuple[int, int]:
    token = tree.tokens[place]
    return tree.scene.slotted.span(min(*ends, token.start), max(ends[0] + 1, ends[1] + 1, token.end, last))
