"""This file is the meetings that a parsed sentence tells of: by noun, by verb, or by a body that stands for its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Entity, Sentence
from govgraph.ingest.extraction.frames import is_told
from govgraph.ingest.extraction.link_arguments import doers, done, governed, is_passive
from govgraph.ingest.extraction.meeting_bodies import find_antecedent, find_default
from govgraph.ingest.extraction.meeting_days import day_of, find_day
from govgraph.ingest.extraction.meeting_owners import last_word, owner_of, straight
from govgraph.ingest.extraction.meeting_words import STRANGERS
from govgraph.ingest.extraction.noun_parties import parties_of
from govgraph.ingest.extraction.sentence_trees import end_of, start_of, tree_of
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ontology.claims import When

NOUNS = list_words("meeting session sitting hearing agm egm summit conference gathering talk teleconference sederunt")
"""Nouns that are a meeting by themselves, where they have a day."""
VERBS = list_words("meet convene sit gather assemble reconvene reassemble")
HOLDING = list_words(
    "hold call convene arrange schedule host stage attend have fix summon reconvene organise organize open chair"
)
"""Verbs whose subject holds the meeting that is their object, if it is a body."""
HELD = list_words("held called convened scheduled fixed arranged planned set due")
DECIDING = list_words(
    "consider approve adopt endorse agree resolve vote decide reject ratify debate accept hear question grill take"
    " elect"
)
"""What a body does at its meetings."""
LAYING = list_words("present submit report table lay")
"""Verbs by which a paper comes before a committee."""
SEATED = frozenset({"councillor", "alderman", "aldermen", "trustee"})
FULL = list_words("full annual extraordinary special emergency ordinary inaugural")
CHAMBER = list_words("council cabinet executive board committee sub-committee panel court senate assembly caucus forum")
"""Bodies that may stand for their own meeting: "at Thursday's council", "the annual council on 24 May"."""
GATE = re.compile(
    r"\b(?:met|meets?|meeting|session|sitting|hearing|sits?|sat|gather\w*|assembl\w*|re-?assembl\w*|convene[sd]?|reconven\w+"
    r"|conference|summit|talks|council|cabinet|board|committee|executive|panel|trustees|senate|court|caucus|a\.?g\.?m|councillors|aldermen|members|societ\w+|association"
    r"|federation|forum|assembly|authority|summit|sederunt|teleconference)\b",
    re.I,
)
UNREAL = re.compile(r"\b(?:was|were) to have (?:\w+ )?$|\b(?:never|not|n['’]t|seldom|rarely) (?:\w+ )?$", re.I)
HABIT = re.compile(r"\b(?:every|each|weekly|monthly|quarterly|fortnightly|annually|regularly|often|usually)\b", re.I)
AHEAD = frozenset({"since", "until", "till", "by", "from", "for", "to", "about", "ahead", "of"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A meeting as the tree tells it: where its words stand, whose it is, its day, who took part."""

    start: int
    end: int
    body: Entity
    when: When | None
    rule: str
    others: tuple[str, ...] = ()


def find_framed_meetings(analysis: Analysis, sentence: Sentence) -> Iterator[Seen] | None:
    """Return the meetings that the sentence's tree tells of, None where there is no tree to read."""
    if not GATE.search(analysis.text, sentence.start, sentence.end):
        return iter(())
    tree = tree_of(analysis, sentence)[1]
    return None if tree is None else _read(analysis, tree)


def _read(analysis: Analysis, tree: Tree) -> Iterator[Seen]:
    for place, token in enumerate(tree.tokens):
        word = token.lemma.lower()
        if token.pos in ("NOUN", "PROPN") and (word in NOUNS or token.text.lower().replace(".", "") == "agm"):
            yield from _read_noun(analysis, tree, place)
        elif word in VERBS and token.pos in ("VERB", "AUX"):
            yield from _read_verb(analysis, tree, place)
        elif word in DECIDING | LAYING and token.pos == "VERB":
            yield from _read_deciding(analysis, tree, place)
        elif _is_chamber(tree, place):
            yield from _read_chamber(analysis, tree, place)


def _seen(tree: Tree, place: int, body: Entity, when: When | None, rule: str, others: tuple[str, ...] = ()) -> Seen:
    return Seen(start_of(tree, place), end_of(tree, place), body, when, rule, others)


def _read_noun(analysis: Analysis, tree: Tree, place: int) -> Iterator[Seen]:
    token = tree.tokens[place]
    if token.dep == "compound" or tree.mention(place) is not None:
        return
    start = start_of(tree, place)
    if STRANGERS.search(analysis.text, max(0, start - 100), start):
        return
    verb = _verb_over(tree, place)
    when = find_day(tree, [place, *_told_of(tree, place)])
    if when is None and token.text.lower() != "meetings":
        when = find_day(tree, _clause(tree, place, verb))
    body, others = _body_of(analysis, tree, place, verb)
    if body is not None:
        yield _seen(tree, place, body, when, "meeting named", others)


def _told_of(tree: Tree, place: int) -> list[int]:
    """The participles that qualify the noun: "the annual meeting, to be held on 21 June"."""
    near = range(place + 1, min(place + 6, len(tree.tokens)))
    held = [n for n in near if tree.tokens[n].text.lower() in HELD]
    own = [c for c in tree.of(place, "acl", "relcl") if tree.tokens[c].text.lower() in HELD]
    return [*own, *held[:1]]


def _clause(tree: Tree, place: int, verb: int | None) -> list[int]:
    """The verb whose day is that of the meeting too: not that of "until the annual meeting"."""
    if verb is None:
        return []
    token = tree.tokens[place]
    above = tree.tokens[token.head].text.lower()
    return [] if token.dep == "pobj" and above in AHEAD else [verb]


def _body_of(analysis: Analysis, tree: Tree, place: int, verb: int | None) -> tuple[Entity | None, tuple[str, ...]]:
    """Whose meeting the noun at `place` is, and who else takes part."""
    between = [p.name for prep in ("between", "with") for n in governed(tree, place, prep) for p in parties_of(tree, n)]
    owners = [c for c in tree.of(place, "poss", "compound", "nmod") if tree.when(c) is None]
    start = start_of(tree, place)
    for nouns in (straight(tree, place, "of"), owners):
        for noun in nouns:
            if tree.tokens[noun].text.lower() in ("its", "their"):
                back = _acting(analysis, tree, verb) or find_antecedent(analysis, tree.scene.slotted.sentence, start)
                if back is not None:
                    return back, tuple(between)
            if (entity := owner_of(analysis, tree, noun)) is not None:
                return entity, tuple(between)
            if nouns is not owners and tree.mention(noun) is None:
                return None, ()
    if (acting := _acting(analysis, tree, verb)) is not None:
        return acting, tuple(between)
    if len(between) > 1:
        return Entity("body", between[0]), tuple(between)
    if verb is not None and is_passive(tree, verb) and straight(tree, verb, "with"):
        return None, ()
    if between or (verb is not None and tree.tokens[verb].lemma.lower() in HOLDING and _by_strangers(tree, verb)):
        return None, ()
    if tree.tokens[place].lemma.lower() not in ("meeting", "agm", "egm", "session", "sitting", "conference"):
        return None, ()
    return _main_subject(analysis, tree) or find_default(analysis, start), tuple(between)


def _by_strangers(tree: Tree, verb: int) -> bool:
    """Whether people who are nobody of the document's hold it: "residents held a meeting"."""
    return any(tree.mention(n) is None and tree.tokens[n].pos == "NOUN" for n in doers(tree, verb))


def _main_subject(analysis: Analysis, tree: Tree) -> Entity | None:
    """The body that the sentence is about, if it is a council or the like or an association."""
    roots = [n for n, t in enumerate(tree.tokens) if t.dep == "ROOT"]
    for noun in (n for root in roots for n in tree.of(root, "nsubj", "nsubjpass")):
        mention = tree.mention(noun)
        if mention is not None and mention.kind == "body" and mention.entity is not None:
            return mention.entity
    return None


def _acting(analysis: Analysis, tree: Tree, verb: int | None) -> Entity | None:
    """The body that does what the verb says."""
    for noun in doers(tree, verb) if verb is not None else []:
        if (entity := owner_of(analysis, tree, noun)) is not None:
            return entity
    return None


def _verb_over(tree: Tree, place: int) -> int | None:
    """The verb in whose clause the noun stands."""
    for _ in range(6):
        above = tree.tokens[place].head
        if above == place:
            return None
        if tree.tokens[above].pos in ("VERB", "AUX"):
            return above
        place = above
    return None


def _read_verb(analysis: Analysis, tree: Tree, verb: int) -> Iterator[Seen]:
    """ "The panel met on 3 May", "she and I met", "convened on Monday by its chair, the board ..."."""
    start = start_of(tree, verb)
    if UNREAL.search(analysis.text[max(0, start - 24) : start]):
        return
    word = tree.tokens[verb].lemma.lower()
    subjects = done(tree, verb) if is_passive(tree, verb) else doers(tree, verb)
    objects = [] if is_passive(tree, verb) else [*tree.of(verb, "dobj"), *straight(tree, verb, "with")]
    others = [party.name for noun in objects for party in parties_of(tree, noun)]
    if word == "meet" and tree.of(verb, "dobj") and not others:
        return  # "met its targets"
    if word in ("sit", "gather") and straight(tree, verb, "on"):
        return
    bodies = [e for noun in objects if (e := owner_of(analysis, tree, noun)) is not None]
    down = {tree.tokens[c].text.lower() for c in tree.of(verb, "prt", "advmod", "advcl")}
    mutual = word == "meet" and (bool(others) or any(tree.of(s, "conj") for s in subjects))
    mutual = mutual or (word == "sit" and {"down", "together"} <= down)
    when = find_day(tree, [verb, *_clause_over(tree, verb)]) or _day_over(tree, verb)
    for noun in subjects:
        if (body := owner_of(analysis, tree, noun, person=mutual)) is not None:
            people = tuple(dict.fromkeys([*(p.name for p in parties_of(tree, noun)), *others])) if mutual else ()
            body = bodies[0] if body.kind == "person" and bodies else body
            if body.kind == "person" and not any(_is_named(analysis, name) for name in people):
                return
            yield _seen(tree, verb, body, when, "body meets", people)
            return


def _is_named(analysis: Analysis, name: str) -> bool:
    return any(
        m.entity is not None and m.entity.name == name for m in analysis.mentions if m.kind in ("person", "body")
    )


def _day_over(tree: Tree, verb: int) -> When | None:
    """The day that the clause qualifies: "on 3 October, when it met the cabinet"."""
    head = tree.tokens[verb].head
    when = tree.when(head) if tree.tokens[verb].dep in ("relcl", "advcl", "acl") else None
    return day_of(tree, head, when) if when is not None else None


def _clause_over(tree: Tree, verb: int) -> list[int]:
    """The verb whose day is told with "when": "he was missing yesterday when the board met"."""
    token = tree.tokens[verb]
    joined = {tree.tokens[c].text.lower() for c in tree.of(verb, "advmod", "mark")}
    return [token.head] if token.dep == "advcl" and joined & {"when", "as", "where"} else []


def _read_deciding(analysis: Analysis, tree: Tree, verb: int) -> Iterator[Seen]:
    """ "Last night the council voted", "was considered by the trustees on 6 October"."""
    when = find_day(tree, [verb])
    entry = tree.scene.slotted.sentence.block.kind in ("list item", "table row")
    if (when is None and not entry) or not is_told(tree, verb):
        return
    word = tree.tokens[verb].lemma.lower()
    sitting = governed(tree, verb, "to", "before") if word in LAYING else doers(tree, verb)
    if word == "take" and not any(tree.tokens[c].text.lower() == "evidence" for c in tree.of(verb, "dobj")):
        return
    for noun in sitting:
        if not _decides(tree, noun, word) or _his(tree, noun):
            continue
        if (body := owner_of(analysis, tree, noun)) is not None:
            yield _seen(tree, verb, body, when, "body decides")
        return


def _decides(tree: Tree, noun: int, verb: str) -> bool:
    """Whether what is named decides by meeting: councils, committees, councillors; papers go to committees."""
    mention, word = tree.mention(noun), last_word(tree, noun)
    named = mention.entity if mention is not None and mention.kind == "body" else None
    last = named.name.lower().split()[-1] if named is not None else word
    if verb in LAYING:
        return last in ("committee", "board", "panel", "sub-committee")
    return last in CHAMBER or word in SEATED or (verb == "elect" and last in ("society", "association", "federation"))


def _his(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[c].text.lower() in ("his", "her", "my") for c in tree.of(noun, "poss"))


def _is_chamber(tree: Tree, place: int) -> bool:
    """A body that stands for its meeting: whose day is its own, or that is full, annual or extraordinary."""
    token, mention = tree.tokens[place], tree.mention(place)
    if token.pos not in ("NOUN", "PROPN") or token.dep == "compound":
        return False
    if mention is not None and mention.kind != "body":
        return False
    words = tree.scene.analysis.text[start_of(tree, place) : end_of(tree, place)] if mention else token.text
    if words.lower().split()[-1] not in CHAMBER:
        return False
    return (
        any(tree.when(c) is not None for c in tree.of(place, "poss"))
        or any(tree.tokens[c].text.lower() in FULL for c in tree.of(place, "amod", "compound", "nmod"))
        or any(w.lower() in FULL for w in words.split())
    )


def _read_chamber(analysis: Analysis, tree: Tree, place: int) -> Iterator[Seen]:
    verb = _verb_over(tree, place)
    spots = (
        [place]
        if verb is None or (tree.tokens[place].dep in ("nsubj", "pobj") and _own_day(tree, place))
        else [place, verb]
    )
    body = owner_of(analysis, tree, place)
    if body is not None and (when := find_day(tree, spots)) is not None:
        yield _seen(tree, place, body, when, "at council")


def _own_day(tree: Tree, place: int) -> bool:
    return any(tree.when(c) is not None for c in tree.of(place, "poss"))
