"""This file is whose meeting a noun of the parsed sentence stands for: a body, its members, or a group by its name."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.meeting_bodies import find_council, find_default
from govgraph.ingest.extraction.noun_parties import Party, parties_of
from govgraph.ingest.extraction.sentence_trees import end_of, start_of
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words

MEMBERS = list_words("member councillor alderman trustee governor commissioner fellow delegate shareholder director")
UNNAMED = re.compile(
    r"(?:sub-?committee|committee|panel|board|group|party|forum|caucus|taskforce|team|senate|court)s?$"
)


def owner_of(analysis: Analysis, tree: Tree, noun: int, person: bool = False) -> Entity | None:
    """Return the body that the noun stands for; of members and councillors that of the council they sit on."""
    mention, token = tree.mention(noun), tree.tokens[noun]
    if (mention is None and token.lemma.lower() in MEMBERS) or (mention is not None and mention.kind == "group"):
        return _of_members(analysis, tree, noun)
    if mention is not None and mention.kind == "body" and mention.entity is not None:
        return mention.entity
    word = token.text.lower()
    if word in ("council", "cabinet", "executive", "authority") and (mention is None or mention.entity is None):
        return find_council(analysis, start_of(tree, noun), word)
    if UNNAMED.search(word) and (mention is None or mention.kind == "body"):
        return _unnamed(analysis, tree, noun)
    if word in ("it", "they", "which", "that", "we", "who", "its", "their", "our", "he", "she") or person:
        return _from_party(next(iter(parties_of(tree, noun)), None), person)
    return None


def _of_members(analysis: Analysis, tree: Tree, noun: int) -> Entity | None:
    """ "Councillors at X", "the governors of Y": the body; councillors alone are those of the document's."""
    mention = tree.mention(noun)
    inner = [n for preposition in ("of", "at", "on") for n in straight(tree, noun, preposition)]
    named = [p for n in (noun, *inner) for p in parties_of(tree, n) if p.sort == "body"]
    if named:
        return Entity("body", named[0].name)
    word = last_word(tree, noun)
    if word in ("member", "councillor", "alderman", "director", "aldermen") or mention is None:
        return find_default(analysis, start_of(tree, noun))
    if word in MEMBERS and mention.entity:
        return mention.entity
    return Entity("group", _words(tree, noun))


def last_word(tree: Tree, noun: int) -> str:
    """Return the last word of the noun or of what it is a sign for, in the singular."""
    words = tree.scene.analysis.words(start_of(tree, noun), end_of(tree, noun))
    return re.sub(r"s$", "", words.lower().split()[-1]) if words.strip() else ""


def _unnamed(analysis: Analysis, tree: Tree, noun: int) -> Entity | None:
    """ "The working party", "the Labour group"; "the group" alone is one of the body the text is about."""
    words = _words(tree, noun)
    if " " in words:
        return Entity("group", words)
    named = next((p for p in parties_of(tree, noun) if p.name.lower() != words.lower()), None)
    return Entity("body", named.name) if named else find_default(analysis, start_of(tree, noun))


def _from_party(party: Party | None, person: bool) -> Entity | None:
    if party is None or (party.sort in ("person", "role") and not person):
        return None
    return Entity("person" if party.sort in ("person", "role") else "body", party.name)


def _words(tree: Tree, noun: int) -> str:
    """The noun with what qualifies it right before it: "working party", "Labour group"."""
    before = [c for c in tree.of(noun, "compound", "amod", "nmod") if c < noun]
    first = noun
    while first - 1 in before:
        first -= 1
    start, end = start_of(tree, first), end_of(tree, noun)
    words = re.sub(r"\s+", " ", tree.scene.analysis.words(start, end))
    return re.sub(r"^(?:new|first|full|small|all-party|special) ", "", words, flags=re.I)


def straight(tree: Tree, place: int, preposition: str) -> list[int]:
    """Return the nouns that the preposition governs right under the token, dates left out."""
    return [
        noun
        for child in tree.of(place, "prep")
        if tree.tokens[child].text.lower() == preposition
        for noun in tree.of(child, "pobj")
        if tree.when(noun) is None
    ]
