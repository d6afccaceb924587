"""This file is what a verb needs beside it to link two parties: a sum, a post, a verdict, how often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.extraction.link_arguments import governed
from govgraph.ingest.extraction.link_verbs import (
    ACTS,
    COSTS,
    FREQUENT,
    PAPERS,
    POSTS,
    SOUND,
    WATCHING,
    LinkSense,
)
from govgraph.ingest.extraction.trees import Tree

SUM = re.compile(r"[£$€₹]|million|grants?|funding|loans?|subsid(?:y|ies)|pounds|R\d+.*|\d.*(?:m|bn)|[\d,]{5,}")
ASKING = frozenset({"ask", "invite", "task", "commission", "retain", "instruct", "charge"})


def has_needed(tree: Tree, verb: int, sense: LinkSense) -> bool:
    """The verb has beside it what it needs to say the link."""
    text = tree.scene.text
    objects = {tree.tokens[c].lemma.lower() for c in tree.of(verb, "dobj", "nsubjpass")}
    if sense.needs == "office":
        return _puts_in_office(tree, verb)
    if sense.needs == "verdict":
        return any(tree.tokens[c].text.lower().strip("\"'“”‘’") in SOUND for c in _below(tree, verb))
    if sense.needs == "sum":
        return not objects & PAPERS and any(SUM.fullmatch(tree.tokens[c].text) for c in _below(tree, verb))
    if sense.needs == "report":
        objects |= (
            {tree.tokens[c].lemma.lower() for c in tree.of(verb, "nsubj")} if sense.subject == "author" else set()
        )
        return bool(objects & PAPERS) and FREQUENT.search(text) is not None
    if sense.needs == "shared":
        return tree.tokens[verb].lemma.lower() != "join" or bool(objects & {"force", "forces", "hand", "hands"})
    if sense.needs == "orders":
        return bool(objects & {"order", "orders", "instruction", "direction"})
    if sense.needs == "being":
        return any(tree.tokens[n].text.lower() in ("being", "existence") for n in governed(tree, verb, "into"))
    if sense.needs == "often":
        return FREQUENT.search(text) is not None
    if sense.needs == "watch":
        return bool(objects & WATCHING)
    if sense.needs == "":
        return not (tree.word(verb) == "answer" and objects)
    return sense.needs != "account" or "to account" in text


def _below(tree: Tree, place: int, depth: int = 0) -> Iterator[int]:
    """Yield what hangs on the token at `place`, but for what a relative clause adds."""
    for child in tree.children[place]:
        if tree.tokens[child].dep == "relcl":
            continue
        yield child
        if depth < 3:
            yield from _below(tree, child, depth + 1)


def _puts_in_office(tree: Tree, verb: int) -> bool:
    """A role, a post or what one in office does stands behind the verb: "asked her to lead", "named him chair"."""
    if tree.tokens[verb].lemma.lower() in ASKING:
        asked = tree.of(verb, "xcomp", "ccomp", "advcl")
        return any(tree.tokens[c].lemma.lower() in ACTS and _is_infinitive(tree, c) for c in asked)
    for child in _below(tree, verb):
        token = tree.tokens[child]
        mention = tree.mention(child)
        if mention is not None and mention.role and child > verb:
            return True
        if token.dep in ("xcomp", "ccomp", "advcl") and token.lemma.lower() in ACTS and token.head == verb:
            return True
        if token.lemma.lower() in POSTS and child > verb:
            return True
    return False


def _is_infinitive(tree: Tree, place: int) -> bool:
    return any(tree.tokens[c].text.lower() == "to" for c in tree.of(place, "aux"))


def find_owners(tree: Tree, verb: int) -> list[int]:
    """Whose cost it is that somebody bears: "its salaries", "the costs of the panel", "the cost of setting it up"."""
    costs = [c for c in tree.of(verb, "dobj", "nsubjpass", "nsubj") if tree.tokens[c].lemma.lower() in COSTS]
    owners: list[int] = []
    for cost in costs:
        owners += tree.of(cost, "poss")
        for prep in tree.of(cost, "prep"):
            owners += tree.of(prep, "pobj") if tree.tokens[prep].text.lower() in ("of", "for") else []
            owners += [o for c in tree.of(prep, "pcomp") for o in tree.of(c, "dobj")]
    return owners
