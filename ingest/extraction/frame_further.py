"""This file is the further offices of one verb: "became R in 2015 and R in 2018", "resigned as R and as R"."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.extraction.frame_arguments import Named, office_at
from govgraph.ingest.extraction.slots import classify
from govgraph.ingest.extraction.trees import Tree
from govgraph.ontology.claims import When

CARRIED = frozenset({"conj", "pobj", "prep", "attr", "oprd", "npadvmod", "dobj", "nmod"})
ASIDES = frozenset({"by", "with", "under", "after", "before", "from", "among", "alongside"})
"""What these lead to is somebody else's, or another time's."""
STEPS = 6


def find_further(tree: Tree, verb: int, who: int | None, named: Named | None) -> Iterator[tuple[Named, When | None]]:
    """Yield the offices joined to the one `named` under the verb, each with the date that stands behind it."""
    if named is None:
        return
    for place in range(named.place + 1, len(tree.tokens)):
        if not _is_joined(tree, place) or not _hangs_on(tree, place, verb, who):
            continue
        other = office_at(tree, place, named.lead)
        if other is not None and other.office.role != named.office.role:
            yield other, _date_behind(tree, place)


def _is_joined(tree: Tree, place: int) -> bool:
    before = next((i for i in range(place - 1, 0, -1) if tree.tokens[i].dep in ("cc", "punct")), place)
    if any(tree.people_at(i) for i in range(before, place)):
        return False  # "P was elected chair, and Q vice-chair"
    token = tree.tokens[place]
    over = tree.tokens[token.head]
    return token.dep == "conj" or (token.dep == "pobj" and over.dep == "conj" and over.text.lower() in ("as", "to"))


def _hangs_on(tree: Tree, place: int, verb: int, who: int | None) -> bool:
    """Between the word and the verb stand only arguments: no person, no other verb."""
    for _ in range(STEPS):
        token = tree.tokens[place]
        if token.dep not in CARRIED or token.text.lower() in ASIDES:
            return False
        place = token.head
        if place == verb:
            return True
        if place == who or tree.people_at(place) or tree.tokens[place].pos in ("VERB", "AUX"):
            return False
    return False


def _date_behind(tree: Tree, place: int) -> When | None:
    """The first date after the office and before the next."""
    for index in range(place + 1, len(tree.tokens)):
        if (when := tree.when(index)) is not None:
            return when
        sign = tree.scene.text[tree.tokens[index].start]
        if tree.tokens[index].pos == "VERB" or (ord(sign) >= 0xE000 and classify(sign) in "RP"):
            return None
    return None
