"""This file is party membership by the parse: "P, a Labour man", "leads the Tory group", "sat as an Independent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.analysis import Analysis, Entity, Sentence
from govgraph.ingest.extraction.sentence_trees import tree_of
from govgraph.ingest.extraction.slots import classify
from govgraph.ingest.extraction.trees import Tree, subject_of
from govgraph.ingest.mentions.parties import find_party_name, is_party, party_expression
from govgraph.ingest.mentions.word_lists import list_words

_GROUPS = list_words(
    """group party benches bench rank ranks caucus side colleague colleagues faction branch ticket team wing
    conference federation organisation organization association"""
)
_PEOPLE = re.compile(
    r"(?:\w*(?:man|woman|person|er|or|ist|ian|eer)|member|veteran|stalwart|whip|colleague|mp|mep|msp|peer|grandee|candidate|"
    r"rival|activist|agent|opponent|convert|nominee|incumbent|hopeful|delegate|deputy|provost|reeve|mayor|baron|maverick|diehard|"
    r"supporter|loyalist|head|chief|boss|nominee|treasurer|chair|ally|friend|backbencher|figure|politician)s?\Z",
    re.I,
)
_HEADSHIPS = list_words("""charge control leadership helm command head chairmanship reins deputy-leadership""")
_LEAD = list_words("""lead head chair run represent join rejoin command captain whip convene co-lead""")
_CHOOSE = list_words(
    """elect choose pick select re-elect make install instal name adopt nominate vote return oust depose"""
)
_GO = list_words(
    """defect switch cross sit stand run serve speak elect return choose move go fight contest campaign win hold gain
    take sign"""
)
_BE = list_words("""be become remain stay sit serve stand describe call style consider""")
Found = tuple[Entity, int, bool]
_OF_COUNCILS = frozenset({"councillor", "group leader", "leader", "party leader", "deputy leader", "MP", "mayor"})
"""Roles that an Independent holds; an independent member or chair is of no party."""
_PAST = list_words("""former ex one-time onetime lapsed erstwhile sometime prospective disaffected """)
_NEVER = list_words("""no not never hardly scarcely neither nor""")
_QUIT = list_words("""resign quit leave desert""")
_HELD_BY = list_words("""of in from with for""")


@dataclass(frozen=True, slots=True)
class Member:
    """A person told to be of a party, and where the telling stands; `sure` where it is presupposed, not claimed."""

    person: Entity
    party: str
    start: int
    end: int
    sure: bool


def read_memberships(analysis: Analysis, sentence: Sentence) -> Iterator[Member]:
    """Yield who the parse of the sentence says is of which party, with the stretch of the document that says so."""
    scene, tree = tree_of(analysis, sentence)
    if tree is None:
        return
    for place, token in enumerate(tree.tokens):
        party = _party_at(tree, place)
        for entity, named, sure in _members(tree, place) if party else ():
            first, last = sorted((token.start, named))
            yield Member(entity, party, *scene.slotted.span(first, last + 1), sure)


def _party_at(tree: Tree, place: int) -> str:
    """Return the party that the token names: by itself, as a body, or within an office ("Tory leader")."""
    sign = tree.scene.text[tree.tokens[place].start]
    mention = tree.mention(place)
    if classify(sign) == "Y":
        return tree.scene.slotted.party(sign)
    if mention is None or mention.kind not in ("body", "role", "group"):
        return ""
    if mention.kind == "body":
        party = find_party_name(mention.entity.name) if mention.entity else None
        return party if party and party != "Independent" else ""
    words = tree.scene.analysis.text[mention.start : mention.end]
    return find_party_in_office(words, mention.role)


def find_party_in_office(words: str, role: str) -> str:
    """Return the party that the words of an office name, "" where they name none.

    >>> find_party_in_office("leader of the Labour group", "group leader"), find_party_in_office("Town Clerk", "clerk")
    ('Labour', '')
    """
    found = _expression().search(words)
    party = find_party_name(found.group()) if found else None
    if party is None or found is None:
        return ""
    if not is_party(words, *found.span()) and not _GROUP.match(words, found.end()):
        return ""
    return "" if party == "Independent" and role not in _OF_COUNCILS else party


_GROUP = re.compile(r" (?:Group|Party)\b")


@cache
def _expression() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-]){party_expression()}(?![\w-])", re.I)


def _members(tree: Tree, place: int) -> Iterator[Found]:
    token = tree.tokens[place]
    head = token.head
    if token.dep in ("compound", "amod", "nmod", "poss", "nummod") and head != place:
        if tree.people_at(head):
            yield from _entity(tree, head)
        elif tree.tokens[head].lemma.lower() in _GROUPS:
            yield from _of_group(tree, head)
        elif token.dep != "poss" and _is_person_noun(tree, head):
            yield from _told(tree, head)
        return
    mention = tree.mention(place)
    if mention is not None and mention.kind in ("role", "group"):
        yield from _told(tree, place)
    elif not _is_past(tree, place):
        yield from _told(tree, place)
        yield from _of_group(tree, place)


def _entity(tree: Tree, place: int | None, sure: bool = True) -> Iterator[Found]:
    mention = tree.mention(place) if place is not None else None
    if place is not None and mention is not None and mention.entity is not None and mention.entity.kind == "person":
        yield mention.entity, tree.tokens[place].start, sure


def _is_person_noun(tree: Tree, place: int) -> bool:
    mention = tree.mention(place)
    return (mention is not None and mention.kind == "role") or bool(_PEOPLE.match(tree.tokens[place].text))


def _has_fellow(tree: Tree, place: int) -> bool:
    return any(tree.tokens[c].text.lower() == "fellow" for c in tree.of(place, "amod", "compound", "nmod"))


def _is_past(tree: Tree, place: int) -> bool:
    return any(tree.tokens[c].text.lower() in _PAST for c in tree.of(place, "amod", "compound", "nmod", "advmod"))


def _is_denied(tree: Tree, verb: int, place: int = 0) -> bool:
    """The verb is denied, or a word before the noun at `place` denies it: "is no more a Tory than I am"."""
    if tree.of(verb, "neg") or any(tree.tokens[c].text.lower() in _NEVER for c in tree.of(verb, "advmod")):
        return True
    return any(t.text.lower() in _NEVER for t in tree.tokens[verb:place])


def _told(tree: Tree, place: int, depth: int = 0) -> Iterator[Found]:
    """Yield whom a noun of people describes: in apposition, after "is", after "as", as another such noun does."""
    token = tree.tokens[place]
    if any(tree.tokens[c].text.lower() in ("no", "neither", "any", "every", "each") for c in tree.of(place, "det")):
        return
    if _has_fellow(tree, place) and token.dep == "pobj":
        yield from _fellow(tree, token.head)
        return
    apposed = [c for c in tree.of(place, "appos") if tree.people_at(c)]
    if (apposed and token.dep not in ("pobj", "dobj")) or (apposed and tree.mention(place) is not None):
        yield from _entity(tree, apposed[0])
    elif token.dep in ("appos", "nmod", "compound") and token.head != place:
        yield from _described(tree, token.head)
    elif token.dep in ("attr", "acomp", "oprd") and tree.tokens[token.head].lemma.lower() in _BE:
        if not _is_denied(tree, token.head, place):
            yield from _entity(tree, subject_of(tree, token.head), False)
    elif token.dep == "conj" and depth < 3 and _is_descriptive(tree, token.head):
        yield from _told(tree, token.head, depth + 1)
    elif token.dep == "pobj" and tree.tokens[token.head].text.lower() == "as":
        yield from _as(tree, token.head)


def _fellow(tree: Tree, place: int) -> Iterator[Found]:
    """ "Asked by fellow Liberal Democrats": whose fellows they are is the subject of the verb."""
    while tree.tokens[place].pos not in ("VERB", "AUX"):
        if tree.tokens[place].head == place:
            return
        place = tree.tokens[place].head
    yield from _entity(tree, subject_of(tree, place))


def _is_descriptive(tree: Tree, place: int) -> bool:
    return not tree.people_at(place) and tree.tokens[place].dep in ("appos", "attr", "conj", "pobj")


def _described(tree: Tree, place: int) -> Iterator[Found]:
    """A noun in apposition describes the person it follows, or the one whom that noun describes."""
    if tree.people_at(place):
        yield from _entity(tree, place)
    elif _is_person_noun(tree, place) and tree.tokens[place].dep == "appos":
        yield from _entity(tree, tree.tokens[place].head)


def _as(tree: Tree, preposition: int) -> Iterator[Found]:
    """ "P sat as an Independent", "chose P as a Green candidate", "P as Tory leader"."""
    above = tree.tokens[preposition].head
    if tree.people_at(above):
        yield from _entity(tree, above)
    elif tree.tokens[above].pos == "VERB" and not _is_denied(tree, above):
        objects = [] if tree.is_passive(above) else [c for c in tree.of(above, "dobj") if tree.people_at(c)]
        yield from _entity(tree, objects[0] if objects else subject_of(tree, above), False)


def _of_group(tree: Tree, place: int) -> Iterator[Found]:
    """Yield who leads, joins or belongs to the party or group at `place`, and whom it chooses."""
    token = tree.tokens[place]
    owners = [c for c in tree.of(place, "poss") if tree.people_at(c)]
    if owners:
        yield from _entity(tree, owners[0])
    elif token.dep == "poss" and tree.people_at(token.head):
        yield from _entity(tree, token.head)
    yield from _whose(tree, place)
    verb = tree.tokens[token.head]
    lemma = verb.lemma.lower()
    if token.dep == "dobj" and lemma in _LEAD and not tree.is_passive(token.head) and not _is_denied(tree, token.head):
        yield from _entity(tree, subject_of(tree, token.head), lemma not in ("join", "rejoin"))
    elif token.dep == "nsubjpass" and lemma in _LEAD:
        for agent in tree.of(token.head, "agent"):
            yield from ((*found, True) for c in tree.of(agent, "pobj") for found in tree.people(c))
    elif token.dep == "nsubj" and lemma in _CHOOSE:
        for chosen in tree.of(token.head, "dobj"):
            yield from _entity(tree, chosen)
    elif token.dep == "pobj":
        yield from _past_preposition(tree, token.head)


def _whose(tree: Tree, place: int) -> Iterator[Found]:
    """ "The Greens, whose leader, P, sits for ..."."""
    for clause in tree.of(place, "relcl"):
        for subject in tree.of(clause, "nsubj", "nsubjpass"):
            if any(tree.tokens[c].text.lower() == "whose" for c in tree.of(subject, "poss")):
                yield from ((*found, True) for found in list(tree.people(subject))[:1])


def _past_preposition(tree: Tree, preposition: int) -> Iterator[Found]:
    word, above = tree.tokens[preposition].text.lower(), tree.tokens[preposition].head
    noun = tree.tokens[above]
    if noun.pos in ("VERB", "AUX"):
        moves = word in ("for", "to", "with") or (word == "on" and noun.lemma.lower() == "sit")
        if moves and noun.lemma.lower() in _GO and not _is_denied(tree, above) and not tree.of(above, "dobj"):
            yield from _entity(tree, subject_of(tree, above), False)
        elif word == "from" and noun.lemma.lower() in _QUIT and tree.of(above, "neg"):
            yield from _entity(tree, subject_of(tree, above))
    elif tree.people_at(above):
        if word in _HELD_BY:
            yield from _entity(tree, above)
    elif word == "of" and noun.lemma.lower() in _HEADSHIPS and noun.dep == "dobj":
        if not _is_denied(tree, noun.head):
            yield from _entity(tree, subject_of(tree, noun.head))
    elif word in ("of", "for", "on") and _is_person_noun(tree, above):
        yield from _told(tree, above)
