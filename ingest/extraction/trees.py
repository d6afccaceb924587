"""This file is the sentence as a tree of plain words: every mention one word, so that the parser errs less.

Names, titles and dates are what a parser trips over. The slotted sentence has one sign for each; here each sign is
read as an ordinary word of its class (a forename, a company, "chairman", "Monday") and asides between a person and its
verb that say no more than an office are left out, before the parser sees the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention, Token
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import classify, compile_slots
from govgraph.ontology.claims import When

FORENAMES = ("John", "Mary", "Peter", "Anna", "David", "Susan", "Paul", "Helen", "Mark", "Laura", "Robert", "Sarah")
COMPANIES = ("Microsoft", "Google", "Siemens", "Toyota", "Boeing", "Nokia")
ASIDE = compile_slots(
    r"(?<=[\ue000-\ue2ff]),? (?:(?:the|its|their|our|a|an) )?(?:(?:(?!\w*(?:elect|appoint|chos|nam|install|mad|"
    r"vot|sworn|promot|recruit|hir|confirm)\w*|(?:is|was|are|were|has|had|be|been|as|became|becomes|remains?)\b)"
    r"\w+ ){0,2}<R>"
    r"(?: (?:of|at|for|in|with) (?:the )?<B>)?(?: since <D>)?(?:,| and (?=<R>)|(?=,)))+"
    r"|(?<=[\ue000-\ue2ff]) ?\([^()]{0,60}\)"
)
AFTER_PREPOSITION = re.compile(r"\b(?:on|of|from|since|until|by|to|in|at|after|before|between|and) \Z")
TITLE = compile_slots(r"<R>(?: (?:of|at) (?:the )?<B>)?(?:,? )(?=<P>)")
LABEL = compile_slots(r"<D>[ :.-]{1,4}(?=\S)")
PARTICIPLES = frozenset({"elected", "appointed", "chosen", "installed", "named"})
INTO_ROLE = re.compile(r"(?:newly[ -]|duly )?(?:re-?)?(elected|appointed|chosen|installed|named)\b", re.I)
"""A role may take in the verb before it: "was duly elected mayor"."""
RESPELT = (
    (re.compile(r"\bco-opt(?=ed|s|ing|ion)"), "appoint"),
    (re.compile(r"\bre-(?=elect|appoint)"), ""),
)
"""Words that the parser splits or mistakes."""


VERBAL = frozenset({"chairs", "Chairs", "heads"})
"""Plural roles that are more often verbs: the parser is to tell."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed sentence: its tokens, where each stands in the slotted text, and what depends on what."""

    scene: Scene
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]

    def mention(self, place: int) -> Mention | None:
        """Return the mention that the token is."""
        if self.tokens[place].text.lower() in PARTICIPLES and self.tokens[place].pos != "PROPN":
            return None
        return self.scene.slotted.mention(self._sign(place))

    def when(self, place: int) -> When | None:
        """Return the date that the token is."""
        return self.scene.slotted.when(self._sign(place))

    def _sign(self, place: int) -> str:
        return self.scene.text[self.tokens[place].start]

    def of(self, place: int, *deps: str) -> list[int]:
        """Return the children of the token under the dependencies `deps`."""
        return [child for child in self.children[place] if self.tokens[child].dep in deps]

    def word(self, place: int) -> str:
        """Return the lemma of a verb with its particle: "step down"."""
        token = self.tokens[place]
        particle = next((self.tokens[c].text.lower() for c in self.of(place, "prt")), "")
        return f"{token.lemma.lower()} {particle}".strip()

    def is_passive(self, place: int) -> bool:
        """Tell whether the verb is passive, or a participle that qualifies a noun: "a man appointed by ..."."""
        token = self.tokens[place]
        if self.of(place, "auxpass", "nsubjpass"):
            return True
        if token.dep in ("acl", "advcl") and token.text.lower().endswith(("ed", "en", "hosen", "ought", "worn")):
            return not self.of(place, "aux", "nsubj", "dobj")
        above = token.head
        return token.dep == "conj" and above != place and not self.of(place, "nsubj", "aux") and self.is_passive(above)

    def people_at(self, place: int) -> bool:
        """Tell whether the token stands for a person."""
        mention = self.mention(place)
        return mention is not None and mention.entity is not None and mention.entity.kind == "person"

    def people(self, place: int, depth: int = 0) -> Iterator[tuple[Entity, int]]:
        """Yield the people whom the noun phrase at `place` names, each with where it stands in the slotted text."""
        mention = self.mention(place)
        entity = mention.entity if mention is not None else None
        if entity is not None and entity.kind == "person":
            yield entity, self.tokens[place].start
        elif depth < 3 and (mention is None or mention.kind == "role"):
            inner = self.of(place, "appos")[:1]
            for child in inner:
                yield from self.people(child, depth + 1)
        if depth < 6:
            for child in self.of(place, "conj"):
                yield from self.people(child, depth + 1)


def subject_of(tree: Tree, place: int) -> int | None:
    """Return the subject of the verb at `place`, climbing to the verb it shares one with; None where it has none.

    "P, a nurse who sits for Mill Ward": the subject of "sits" is P, whom the nurse only describes.
    """
    subject = _climb_to_subject(tree, place)
    if subject is None or tree.tokens[subject].dep != "appos":
        return subject
    mention, above = tree.mention(subject), tree.mention(tree.tokens[subject].head)
    described = (mention is None or mention.kind == "role") and above is not None and above.kind == "person"
    return tree.tokens[subject].head if described else subject


def _climb_to_subject(tree: Tree, place: int) -> int | None:
    tokens = tree.tokens
    for _ in range(8):
        token = tokens[place]
        own = next(iter(tree.of(place, "nsubj", "nsubjpass")), None)
        if own is not None:
            relative = tokens[own].text.lower() in ("who", "which", "that") and token.dep == "relcl"
            return token.head if relative else own
        if token.dep in ("acl", "relcl") and tokens[token.head].pos in ("NOUN", "PROPN", "PRON"):
            return token.head
        if token.dep == "xcomp" and (objects := tree.of(token.head, "dobj")) and token.head != place:
            return objects[0]
        if token.dep not in ("conj", "xcomp", "advcl", "pcomp", "prep", "dep") or token.head == place:
            return None
        place = token.head
    return None


def open_tree(scene: Scene) -> Tree | None:
    """Return the tree of the scene's sentence, None where no parser is at hand."""
    known = _known(scene.analysis)
    key = (scene.slotted.sentence.start, scene.text)
    if key not in known:
        known[key] = _parse(scene)
    return known[key]


@lru_cache(maxsize=4)
def _known(analysis: Analysis) -> dict[tuple[int, str], Tree | None]:
    """The trees of a document, by where their sentences begin and what they are read as."""
    return {}


def _parse(scene: Scene) -> Tree | None:
    words, places = lay_out(scene)
    tokens = scene.analysis.parse_words(words)
    if not tokens:
        return None
    placed = tuple(Token(places[t.start], places[t.end - 1] + 1, t.text, t.lemma, t.pos, t.dep, t.head) for t in tokens)
    children: list[list[int]] = [[] for _ in placed]
    for place, token in enumerate(placed):
        if token.head != place:
            children[token.head].append(place)
    return Tree(scene, placed, tuple(tuple(some) for some in children))


def lay_out(scene: Scene) -> tuple[str, list[int]]:
    """Return the words that the parser reads, and for each character its position in the slotted text."""
    text = scene.text
    asides = [m for m in ASIDE.finditer(text) if not _tells_how(scene, m.start(), m.end())]
    left_out = {i for m in (*asides, *TITLE.finditer(text), *_find_label(scene)) for i in range(*m.span())}
    respelt = {m.start(): (m.end(), word) for pattern, word in RESPELT for m in pattern.finditer(text)}
    words: list[str] = []
    places: list[int] = []
    seen: dict[str, int] = {}
    after = 0
    for index, sign in enumerate(text):
        if index in left_out or index < after:
            continue
        word = _word(scene, index, sign, seen) if ord(sign) >= 0xE000 else sign
        if index in respelt:
            after, word = respelt[index]
        words.append(word)
        places.extend([index] * len(word))
    return "".join(words), places


def _find_label(scene: Scene) -> Iterator[re.Match[str]]:
    """The date with which an entry of a list or timeline opens: it is no part of what the entry says."""
    if scene.slotted.sentence.block.kind == "list item" and (label := LABEL.match(scene.text)):
        yield label


def _tells_how(scene: Scene, start: int, end: int) -> bool:
    """A role in the aside takes in a verb: "newly elected mayor"."""
    mentions = (scene.slotted.mention(sign) for sign in scene.text[start:end] if ord(sign) >= 0xE000)
    return any(m is not None and INTO_ROLE.match(scene.analysis.text, m.start, m.end) for m in mentions)


def _word(scene: Scene, index: int, sign: str, seen: dict[str, int]) -> str:
    kind = classify(sign)
    mention = scene.slotted.mention(sign)
    if kind in ("P", "B"):
        key = f"{kind}{id(mention.entity) if mention else sign}"
        number = seen.setdefault(key, sum(k[0] == kind for k in seen))
        names = FORENAMES if kind == "P" else COMPANIES
        return names[number % len(names)]
    if kind == "N" and mention is not None:
        return scene.analysis.text[mention.start : mention.end]
    if kind == "G" and mention is not None and (words := scene.analysis.text[mention.start : mention.end]) in VERBAL:
        return words
    if kind == "D":
        return "Monday" if AFTER_PREPOSITION.search(scene.text[:index]) else "today"
    if kind == "R" and mention is not None:
        verb = INTO_ROLE.match(scene.analysis.text, mention.start, mention.end)
        return f"{verb[1].lower()} chairman" if verb else "chairman"
    return {"R": "chairman", "G": "directors", "Y": "Labour"}.get(kind, "it")
