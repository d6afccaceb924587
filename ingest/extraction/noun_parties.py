"""This file is the parties that a noun of a parsed sentence stands for: by its mention, its title or its antecedent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.attribution import name_antecedent
from govgraph.ingest.extraction.link_words import GOVERNMENT
from govgraph.ingest.extraction.naming import (
    FIRST_PERSON,
    SECOND_PERSON,
    author_at,
    find_addressee,
    main_council,
    name_or_title,
)
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words

ORGANS = list_words(
    """
    panel board committee sub-committee subcommittee commission team council trust agency department ministry
    legislature court cabinet parliament trustee governor shareholder regulator inspectorate watchdog inspector auditor
    ombudsman treasury state authority company firm group partnership taskforce executive crown lottery fund union
    corporation university college school service consultant accountant lawyer investigator commissioner minister
    government assembly senate congress party federation county city borough district municipality director member bank
    """
)
"""Common nouns that stand for whoever governs, pays, reviews or appoints."""
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
NOBODY = frozenset({"nobody", "none", "no-one", "one"})
PLAIN = re.compile(r"[a-z][\w-]*")
NAMELY = re.compile(r"[A-Z][\w'’&-]+")
CALENDAR = re.compile(
    r"(?:Monday|Minutes?|Report|Act|Chapter|Section|Annex|Appendix|Review|Plan|Programme|Strategy|Bill)\b"
)
BACK = 700


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who does or undergoes something; `place` is the token.

    `sort` is person, body, group, role, or name where no more is known.
    """

    name: str
    sort: str
    place: int


def parties_of(tree: Tree, place: int | None, depth: int = 0) -> list[Party]:
    """Return the parties that the noun phrase headed by the token at `place` names, those joined to it too."""
    if place is None or depth > 5:
        return []
    found = [party] if (party := _read(tree, place)) else []
    joined = any(tree.tokens[c].text == "&" for c in tree.of(place, "cc")) and found and found[0].sort == "name"
    for child in () if joined else tree.of(place, "conj"):
        found.extend(parties_of(tree, child, depth + 1))
    return list({party.name: party for party in found}.values())


def bodies_under(tree: Tree, place: int | None, depth: int = 0) -> list[Party]:
    """Return the bodies that the phrase names, or that own what it names: "the finances of X", "X's housing"."""
    if place is None or depth > 4:
        return []
    direct = [p for p in parties_of(tree, place) if p.sort in ("body", "name")]
    if any(p.name != p.name.lower() for p in direct):
        return direct
    for child in tree.of(place, "poss", "compound", "nmod", "appos"):
        if tree.tokens[child].text.lower() == "our" and (council := main_council(tree.scene.analysis)):
            return [Party(council, "body", child)]
        if owned := [p for p in parties_of(tree, child) if p.sort == "body"]:
            return owned
    for child in tree.of(place, "prep"):
        if tree.tokens[child].text.lower() in ("of", "at", "in", "into", "on", "within", "across"):
            for inner in tree.of(child, "pobj"):
                if under := bodies_under(tree, inner, depth + 1):
                    return under
    return [p for p in direct if p.name != p.name.lower()]


def _read(tree: Tree, place: int) -> Party | None:
    token, mention = tree.tokens[place], tree.mention(place)
    word = token.text.lower()
    if mention is None and word in RELATIVE:
        return _read(tree, head) if (head := _head_of_relative(tree, place)) is not None else None
    if mention is None and word in NOBODY:
        return _read_exception(tree, place)
    if mention is None or (mention.kind == "pronoun" and mention.entity is None):
        return _beside(tree, place) or _read_word(tree, place)
    if mention.kind == "role":
        return _read_role(tree, place, mention)
    if mention.entity is None:
        return _read_unnamed(tree, place, mention)
    sort = mention.kind if mention.kind != "pronoun" else mention.entity.kind
    if sort == "group":
        for child in tree.of(place, "appos", "compound", "nmod", "poss"):
            if (inner := tree.mention(child)) is not None and inner.kind == "body" and inner.entity is not None:
                return Party(inner.entity.name, "body", place)
    return Party(mention.entity.name, sort, place)


def _read_exception(tree: Tree, place: int) -> Party | None:
    """ "Nobody but the minister": the minister."""
    but = [c for c in tree.of(place, "prep") if tree.tokens[c].text.lower() in ("but", "except", "save")]
    inner = [noun for c in but for noun in tree.of(c, "pobj")]
    return _read(tree, inner[0]) if inner else None


def _beside(tree: Tree, place: int) -> Party | None:
    """ "A monitor, retired judge Inez Calloway", "Wold Energy, a firm": who is named beside the common noun."""
    for child in tree.of(place, "appos"):
        mention = tree.mention(child)
        if mention is not None and mention.kind == "person" and mention.entity is not None:
            return Party(mention.entity.name, "person", place)
    token = tree.tokens[place]
    above = tree.mention(token.head) if token.dep == "appos" and token.lemma.lower() in ORGANS else None
    if above is not None and above.kind == "body" and above.entity is not None:
        return Party(above.entity.name, "body", place)
    return None


def _read_unnamed(tree: Tree, place: int, mention: Mention) -> Party | None:
    """ "The Department", "the inspectorate": a body called by its sort alone, the last one so called or the words."""
    if mention.kind not in ("body", "group"):
        return None
    analysis = tree.scene.analysis
    words = re.sub(r"\s+", " ", analysis.words(mention.start, mention.end))
    called = _last_called(analysis, words.lower().split()[-1], mention.start)
    return Party(called or words, mention.kind, place)


def _head_of_relative(tree: Tree, place: int) -> int | None:
    """The noun that a relative pronoun takes up."""
    for _ in range(5):
        token = tree.tokens[place]
        if token.dep == "relcl":
            return token.head
        if token.head == place:
            return None
        place = token.head
    return None


def _read_role(tree: Tree, place: int, role: Mention) -> Party | None:
    """ "The minister": the person beside the title, else who holds it here, else the title itself."""
    for child in tree.of(place, "appos"):
        mention = tree.mention(child)
        if mention is not None and mention.kind == "person" and mention.entity is not None:
            return Party(mention.entity.name, "person", place)
    name = name_or_title(tree.scene.analysis, role)
    named = {m.entity.name for m in tree.scene.analysis.mentions if m.kind == "person" and m.entity}
    return Party(name, "person" if name in named else "role", place) if name else None


def _read_word(tree: Tree, place: int) -> Party | None:
    analysis, token = tree.scene.analysis, tree.tokens[place]
    word, position = token.text.lower(), tree.scene.slotted.starts[token.start]
    if word in FIRST_PERSON:
        name = author_at(analysis, position)
        return Party(name, "body" if _is_body(analysis, name) else "person", place) if name else None
    if word in SECOND_PERSON:
        return Party(name, "person", place) if (name := find_addressee(analysis)) else None
    if word in ("it", "its", "they", "them", "their"):
        return _read_pronoun(tree, place, position)
    if word in ("he", "she", "him", "her", "his"):
        return _last_person(tree, place, position)
    words = _phrase_words(tree, place)
    if GOVERNMENT.fullmatch(words) or (words and GOVERNMENT.fullmatch(token.text)):
        return Party(words, "body", place)
    if token.lemma.lower() in ORGANS and token.pos in ("NOUN", "PROPN") and words.lower() != "party":
        named = _last_called(analysis, token.lemma.lower(), position)
        return Party(named or words, "body" if named or word == token.lemma.lower() else "group", place)
    return _read_name(tree, place)


def _read_name(tree: Tree, place: int) -> Party | None:
    """A proper name that is no known person or body: "Public Health England", "Canberra"."""
    token = tree.tokens[place]
    if token.pos != "PROPN" or not NAMELY.match(token.text) or token.text.isupper() or CALENDAR.match(token.text):
        return None
    parts = [c for c in tree.of(place, "compound", "nmod", "amod") if tree.mention(c) is None and c < place]
    first = min([c for c in parts if NAMELY.match(tree.tokens[c].text)], default=place)
    last = place
    for prep in tree.of(place, "prep", "cc"):
        if tree.tokens[prep].text == "of" and prep == place + 1:
            last = max(
                [n for n in tree.of(prep, "pobj") if tree.tokens[n].text[:1].isupper() or tree.mention(n)], default=last
            )
        elif tree.tokens[prep].text == "&":
            last = max([n for n in tree.of(place, "conj") if tree.mention(n) is None], default=last)
    slotted = tree.scene.slotted
    start, end = slotted.starts[tree.tokens[first].start], slotted.ends[tree.tokens[last].end - 1]
    return Party(re.sub(r"\s+", " ", tree.scene.analysis.words(start, end)), "name", place)


def _phrase_words(tree: Tree, place: int) -> str:
    """The noun with the words compounded with it: "shareholder committee"."""
    words = [
        tree.tokens[c]
        for c in tree.of(place, "compound", "amod")
        if tree.mention(c) is None and c < place and not (c and tree.tokens[c - 1].text == "-")
    ]
    kept = [t.text for t in words if t.text[:1].isalpha() and t.text.lower() not in ("new", "own", "same", "other")]
    return " ".join([*kept, tree.tokens[place].text])


def _is_body(analysis: Analysis, name: str | None) -> bool:
    return any(m.kind == "body" and m.entity and m.entity.name == name for m in analysis.mentions)


def _last_called(analysis: Analysis, noun: str, position: int) -> str | None:
    """The body whose name ends in the noun and that was last named before `position`."""
    council = main_council(analysis)
    if council and noun in ("council", "authority", "trust") and council.lower().split()[-1] == noun:
        return council
    for mention in reversed(analysis.mentions_in(max(0, position - 4 * BACK), position)):
        if mention.kind == "body" and mention.entity and mention.entity.name.lower().split()[-1] == noun:
            return mention.entity.name
    return None


def _read_pronoun(tree: Tree, place: int, position: int) -> Party | None:
    """ "It", "they": the party that the clause or the sentence before is about."""
    analysis, word = tree.scene.analysis, tree.tokens[place].text.lower()
    if word == "it" and (verb := tree.tokens[place].head) != place and _is_empty(tree, verb):
        return Party(council, "body", place) if (council := main_council(analysis)) else None
    plural = word in ("they", "them", "their")
    others = {m.entity.name for m in analysis.mentions_in(position, tree.scene.slotted.sentence.end) if m.entity}
    for mention in _salient(tree, place, position):
        fits = mention.kind == "body" or (plural and mention.kind == "group")
        if fits and mention.entity is not None and mention.entity.name not in others:
            return Party(mention.entity.name, mention.kind, place)
    named = name_antecedent(analysis, position)
    return Party(named, "body", place) if named and not plural else None


def _is_empty(tree: Tree, verb: int) -> bool:
    """ "It was agreed to set up a board": the pronoun stands for nobody; who agreed is the body that met."""
    said = tree.tokens[verb].lemma.lower() in ("agree", "resolve", "decide")
    return said and bool(tree.of(verb, "auxpass")) and bool(tree.of(verb, "xcomp", "ccomp"))


def _salient(tree: Tree, place: int, position: int) -> Iterator[Mention]:
    """Yield the mentions before the pronoun, the likeliest first.

    A subject takes up what came first in its sentence or in the one before; another pronoun what came last.
    """
    analysis, sentence = tree.scene.analysis, tree.scene.slotted.sentence
    before = [s for s in analysis.sentences if position - BACK < s.start < sentence.start and s.block is sentence.block]
    subject = tree.tokens[place].dep in ("nsubj", "nsubjpass", "poss")
    if subject:
        yield from analysis.mentions_in(sentence.start, position)
    for one in reversed(before[-2:]):
        mentions = analysis.mentions_in(one.start, one.end)
        yield from mentions if subject else reversed(mentions)


def _last_person(tree: Tree, place: int, position: int) -> Party | None:
    """ "Him", "her": the last person named who is not who acts."""
    analysis = tree.scene.analysis
    verb = tree.tokens[place].head
    acting = {
        m.entity.name
        for v in (verb, tree.tokens[verb].head)
        for c in tree.of(v, "nsubj", "nsubjpass")
        if c != place and (m := tree.mention(c)) is not None and m.entity
    }
    for mention in reversed(analysis.mentions_in(max(0, position - BACK), position)):
        if mention.kind == "person" and mention.entity and mention.entity.name not in acting:
            return Party(mention.entity.name, "person", place)
        if mention.kind == "role" and mention.role in ("secretary of state", "minister"):
            return Party(title, "role", place) if (title := name_or_title(analysis, mention)) else None
    return None
