"""This file is what a verb must have beside it to speak of an office: a role, a word for one, a body, a date."""

from __future__ import annotations

from govgraph.ingest.extraction.frame_arguments import body_at, is_future, office_at
from govgraph.ingest.extraction.frame_words import OFFICE_NOUN, Sense
from govgraph.ingest.extraction.office import Office
from govgraph.ingest.extraction.trees import Tree

POST = frozenset({"post", "role", "job", "position", "office", "vacancy", "seat", "vacant"})


def fits(tree: Tree, place: int, sense: Sense, office: Office | None, beside: tuple[str, bool]) -> bool:
    """Tell whether the verb has beside it what it needs to speak of an office."""
    body, passive = beside
    if sense.needs == "future" and not is_future(tree, place):
        return False
    if office is not None:
        return True
    objects = tree.of(place, "dobj")
    nouns = {tree.tokens[c].lemma.lower() for c in objects}
    if sense.who == "object" and not passive and sense.kind == "start":
        return _to_post(tree, place)
    if sense.needs == "object":
        return not objects or bool(nouns & OFFICE_NOUN) or _names_one(tree, place, objects)
    if sense.needs == "only":
        return (
            not objects and not tree.of(place, "xcomp", "acomp", "attr", "ccomp", "oprd") and _only(tree, place, body)
        )
    if sense.needs in ("office", "future"):
        post = any(
            tree.tokens[i].lemma.lower() in OFFICE_NOUN
            for c in tree.of(place, "prep", "dobj")
            for i in (c, *tree.of(c, "pobj"))
        )
        return (
            _begins(tree, place)
            or (post and (sense.kind == "start" or sense.manner != "lost"))
            or (sense.manner == "joined" and bool(body))
        )
    return True


def _to_post(tree: Tree, place: int) -> bool:
    """ "Elected P to the post": an office named before, that nobody holds now."""
    return any(
        tree.tokens[i].lemma.lower() in POST
        for c in tree.of(place, "prep")
        if tree.tokens[c].text.lower() in ("to", "into")
        for i in tree.of(c, "pobj")
    )


def _names_one(tree: Tree, place: int, objects: list[int]) -> bool:
    """The object is a body, or "it" of an office named before: "entered office in May and left it in June"."""
    if any(body_at(tree, c) for c in objects):
        return True
    it = [tree.tokens[c].lemma.lower() for c in objects] == ["it"]
    before = enumerate(tree.tokens[:place])
    return it and any(t.lemma.lower() in OFFICE_NOUN or office_at(tree, i) is not None for i, t in before)


def _begins(tree: Tree, place: int) -> bool:
    """ "She starts on Monday": of somebody known by an office, no more than the date need be told."""
    if tree.tokens[place].lemma.lower() not in ("start", "commence") or tree.of(place, "dobj", "xcomp", "ccomp"):
        return False
    return any(tree.when(i) is not None for c in tree.children[place] for i in (c, *tree.of(c, "pobj")))


def _only(tree: Tree, place: int, body: str) -> bool:
    """ "Went at Easter", "goes to the X": no more than a date, a cause or a body to go to."""
    for child in tree.of(place, "prep"):
        pobjs = tree.of(child, "pobj")
        if tree.tokens[child].text.lower() in (
            "on",
            "in",
            "at",
            "to",
            "into",
            "over",
            "up",
            "down",
            "through",
        ) and not any(tree.when(i) is not None or body_at(tree, i) for i in pobjs):
            return False
    dated = any(tree.when(i) is not None for c in tree.children[place] for i in (c, *tree.of(c, "pobj")))
    gone = any(tree.tokens[c].lemma.lower() == "have" for c in tree.of(place, "aux"))
    return dated or gone or tree.tokens[place].lemma.lower() != "go" or bool(body)
