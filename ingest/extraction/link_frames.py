"""This file is the links that verbs tell by the parse: who appoints, oversees, reviews or pays whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.frames import is_told
from govgraph.ingest.extraction.link_arguments import doers, done, governed, is_passive, takers
from govgraph.ingest.extraction.link_bodies import body_about
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link
from govgraph.ingest.extraction.link_needs import ASKING, find_owners, has_needed
from govgraph.ingest.extraction.link_nouns import is_named, read_nouns
from govgraph.ingest.extraction.link_verbs import (
    DOING,
    NOT_OUTSIDE,
    REVIEWS,
    RULER,
    SENSES,
    LinkSense,
)
from govgraph.ingest.extraction.link_words import PANEL
from govgraph.ingest.extraction.noun_parties import Party, bodies_under, parties_of
from govgraph.ingest.extraction.role_phrases import open_scene
from govgraph.ingest.extraction.slots import drop_parties, signs_of, slot_sentences
from govgraph.ingest.extraction.trees import Tree, open_tree
from govgraph.ontology.claims import Claim

TEAM = re.compile(r"\b(?:team|firm|panel|LLP|Ltd|plc|consultants|accountants|auditors|commissioners|monitor)$", re.I)
OFFICIALS = re.compile(
    r"\b(?:commissioners|inspectors|administrators|auditors|monitors|consultants|governors|trustees|investigators|receivers|"
    r"advisers|panel|team|directors)\b",
    re.I,
)
"""Those sent in as many, by what they are."""
FOUNDING = frozenset({"found", "set up", "establish", "create", "launch", "incorporate"})
MEMBERS = re.compile(r"\b[Mm]embers?$")
LOOKING = frozenset(
    {"review", "inspect", "audit", "investigate", "examine", "look", "take", "inquire", "assess", "see", "probe"}
)
"""What somebody is asked to do who then does it: asked to review is reviewing."""
ENDINGS = (("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("es", "e"), ("s", ""))
MINISTER = re.compile(r"\b(?:Secretary of State|[Mm]inisters?|Secretary)$")
MUSING = frozenset({"think", "consider", "talk", "speak", "toy", "contemplate", "mull", "plan", "propose", "threaten"})
Found = tuple[str, Party, Party, int]


def find_framed(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links that the verbs and nouns of each sentence tell."""
    if not analysis.parse_words("It is."):
        return  # without a parser there are no frames
    for raw in slot_sentences(analysis):
        if raw.sentence.block.kind in SKIPPED or len(signs_of(raw, "PBGRN")) < 1:
            continue
        tree = open_tree(open_scene(analysis, drop_parties(raw)))
        if tree is None:
            continue
        for found in (*_read_verbs(tree), *read_nouns(tree)):
            yield from _claim(tree, found)


def _claim(tree: Tree, found: Found) -> Iterator[Claim]:
    kind, subject, object_, place = found
    start, end = _extent(tree, place)
    sentence = tree.scene.slotted.sentence
    names = (subject.name, object_.name)
    claim = make_link(tree.scene.analysis, kind, *names, sentence, (start, end), "frame", 0.9)
    if claim is not None and claim.modality == "planned" and _is_resolved(tree, place):
        claim = replace(claim, modality="asserted")
    if claim is not None:
        yield claim


def _is_resolved(tree: Tree, place: int) -> bool:
    """ "The council resolved to set up a panel": done by resolving."""
    token = tree.tokens[place]
    above = tree.tokens[token.head]
    return token.dep in ("xcomp", "ccomp") and above.lemma.lower() in ("resolve", "decide", "vote", "agree")


def _extent(tree: Tree, place: int) -> tuple[int, int]:
    token, slotted = tree.tokens[place], tree.scene.slotted
    return slotted.starts[token.start], slotted.ends[token.end - 1]


def _read_verbs(tree: Tree) -> Iterator[Found]:
    for place, token in enumerate(tree.tokens):
        if token.pos not in ("VERB", "AUX", "ADV") and token.dep not in ("relcl", "acl", "ROOT"):
            continue
        word = tree.word(place)
        senses = SENSES.get(word) or SENSES.get(word.split(" ")[0]) or _guess(token.text)
        if (senses or word.replace(" ", "_") in DOING or token.lemma == "be") and _is_said(tree, place):
            for sense in senses:
                yield from _read_sense(tree, place, sense)
            if word.replace(" ", "_") in DOING:
                yield from _does_review(tree, place)
            if token.lemma == "be":
                yield from _is_answerable(tree, place)
        if token.text.lower() in ("jointly", "together") and token.head != place:
            yield from _jointly(tree, token.head)


def _guess(form: str) -> tuple[LinkSense, ...]:
    """The senses of a form whose lemma the parser has wrong: "rated", "handpicked"."""
    word = form.lower()
    stems = (word[: -len(end)] + add for end, add in ENDINGS if word.endswith(end))
    return next((SENSES[stem] for stem in stems if stem in SENSES), ())


def _is_said(tree: Tree, place: int) -> bool:
    """Nothing denies it or makes it a mere thought: "had thought of sending in a team"."""
    head = tree.tokens[place].head
    asked = tree.tokens[place].dep == "xcomp" and tree.tokens[head].lemma.lower() in ASKING and head != place
    if not is_told(tree, head if asked and tree.tokens[place].lemma.lower() in LOOKING else place):
        return False
    for _ in range(3):
        token = tree.tokens[place]
        if token.head == place or token.dep not in ("pcomp", "prep", "xcomp"):
            return True
        place = token.head
        if tree.tokens[place].lemma.lower() in MUSING:
            return False
    return True


def _read_sense(tree: Tree, verb: int, sense: LinkSense) -> Iterator[Found]:
    reads = {
        "appointed_by": _appoints,
        "established_by": _establishes,
        "reviewed_by": _reviews,
        "funded_by": _funds,
    }
    if not has_needed(tree, verb, sense):
        return
    subjects, objects = _argument(tree, verb, sense.subject), _argument(tree, verb, sense.object)
    read = reads.get(sense.kind, _plain)
    for subject, object_ in read(tree, verb, sense, subjects, objects):
        if subject.name != object_.name:
            yield sense.kind, subject, object_, verb


def _argument(tree: Tree, verb: int, slot: str) -> list[int]:
    if slot == "doer":
        return doers(tree, verb)
    if slot == "done":
        return done(tree, verb)
    if slot == "taker":
        return takers(tree, verb)
    if slot == "author":
        return [o for n in tree.of(verb, "nsubj") for o in tree.of(n, "poss")]
    if slot == "owner":
        return find_owners(tree, verb)
    return governed(tree, verb, slot)


def _plain(
    tree: Tree, verb: int, sense: LinkSense, subjects: list[int], objects: list[int]
) -> Iterator[tuple[Party, Party]]:
    """The parties as they stand: who oversees, reports, works with."""
    for subject in (p for s in subjects for p in parties_of(tree, s)):
        for object_ in (p for o in objects for p in _thing(tree, o, sense.kind)):
            if _is_fit(sense, subject, object_):
                yield subject, object_


def _thing(tree: Tree, place: int, kind: str) -> list[Party]:
    named = parties_of(tree, place)
    return named or (bodies_under(tree, place) if kind in ("oversees", "part_of") else [])


def _is_fit(sense: LinkSense, subject: Party, object_: Party) -> bool:
    if sense.needs == "ruler":
        return bool(RULER.search(subject.name)) and object_.sort == "body"
    if sense.kind == "oversees":
        return object_.sort in ("body", "name") or (object_.sort == "person" and sense.needs == "account")
    if sense.kind in ("works_with", "part_of"):
        own = object_.name == object_.name.lower() or (sense.kind == "works_with" and RULER.search(subject.name))
        return not own and subject.sort == "body" and object_.sort in ("body", "name")
    if sense.kind == "reports_to":
        return (object_.sort != "name" or sense.needs == "") and not MINISTER.search(subject.name)
    return True


def _appoints(
    tree: Tree, verb: int, sense: LinkSense, subjects: list[int], objects: list[int]
) -> Iterator[tuple[Party, Party]]:
    for subject in (p for s in subjects for p in _put(tree, s)):
        for object_ in (p for o in objects for p in parties_of(tree, o)):
            if object_.sort == "name":
                continue
            many = subject.sort == "group" and OFFICIALS.search(subject.name)
            if subject.sort == "person" or many or (subject.sort == "body" and TEAM.search(subject.name)):
                yield subject, object_


def _put(tree: Tree, place: int) -> list[Party]:
    """Who is put in: of "members of the panel" the panel."""
    token = tree.tokens[place]
    mention = tree.mention(place)
    if (mention is None or mention.kind in ("group", "role")) and MEMBERS.search(_text(tree, place)):
        inner = [n for c in tree.of(place, "prep") if tree.tokens[c].text == "of" for n in tree.of(c, "pobj")]
        if found := [p for n in inner for p in parties_of(tree, n) if p.sort == "body"]:
            return [Party(p.name, "group" if not TEAM.search(p.name) else "body", token.start) for p in found]
    return parties_of(tree, place)


def _text(tree: Tree, place: int) -> str:
    start, end = _extent(tree, place)
    return tree.scene.analysis.text[start:end]


def _establishes(
    tree: Tree, verb: int, sense: LinkSense, subjects: list[int], objects: list[int]
) -> Iterator[tuple[Party, Party]]:
    for subject in (p for s in subjects for p in parties_of(tree, s)):
        if subject.sort == "name" and tree.word(verb) not in FOUNDING:
            continue
        if subject.sort not in ("body", "name") or not (PANEL.search(subject.name) or is_passive(tree, verb)):
            continue
        if tree.word(verb) in ("appoint", "put in") and TEAM.search(subject.name):
            continue
        for object_ in (p for o in objects for p in parties_of(tree, o)):
            if tree.word(verb) != "convene" or object_.sort == "body":
                yield subject, object_


def _reviews(
    tree: Tree, verb: int, sense: LinkSense, subjects: list[int], objects: list[int]
) -> Iterator[tuple[Party, Party]]:
    analysis = tree.scene.analysis
    asked = tree.tokens[verb].dep in ("xcomp", "advcl", "ccomp", "acl") and tree.tokens[verb].head != verb
    for reviewer in (p for o in objects for p in parties_of(tree, o)):
        outside = is_evaluator(analysis, reviewer.name) or asked or reviewer.sort == "person"
        if RULER.search(reviewer.name) or NOT_OUTSIDE.search(reviewer.name) or reviewer.sort == "group":
            continue
        reviewed = [p for s in subjects for p in parties_of(tree, s) if p.sort in ("body", "name")]
        reviewed = [p for p in reviewed if p.sort == "body" or outside]
        if not reviewed and outside:
            reviewed = [p for s in subjects for p in bodies_under(tree, s)]
        if not reviewed and asked and subjects:
            name = body_about(analysis, tree.scene.slotted.starts[tree.tokens[verb].start])
            reviewed = [Party(name, "body", verb)] if name else []
        if outside or (reviewed and sense.needs in ("", "verdict")):
            yield from ((one, reviewer) for one in reviewed)


def _funds(
    tree: Tree, verb: int, sense: LinkSense, subjects: list[int], objects: list[int]
) -> Iterator[tuple[Party, Party]]:
    for taker in (p for s in subjects for p in (parties_of(tree, s) or bodies_under(tree, s))):
        for giver in (p for o in objects for p in parties_of(tree, o)):
            paid = sense.needs == "cost" and taker.sort in ("person", "group")
            given = giver.sort in ("body", "group", "role", "name") and taker.sort in ("body", "group", "name")
            if given or (paid and giver.sort == "body"):
                yield taker, giver


def _does_review(tree: Tree, verb: int) -> Iterator[Found]:
    """ "X carried out a review of Y", "the inspection was led by X"."""
    analysis = tree.scene.analysis
    for thing in done(tree, verb):
        if tree.tokens[thing].lemma.lower() not in REVIEWS or tree.mention(thing) is not None:
            continue
        for reviewer in (p for d in doers(tree, verb) for p in parties_of(tree, d)):
            if RULER.search(reviewer.name) or NOT_OUTSIDE.search(reviewer.name):
                continue
            reviewed = [p for n in governed(tree, verb, "of", "into", "at", "on") for p in bodies_under(tree, n)]
            reviewed = reviewed or bodies_under(tree, thing)
            if not reviewed and not is_named(tree, thing):
                name = body_about(analysis, tree.scene.slotted.starts[tree.tokens[verb].start])
                reviewed = [Party(name, "body", verb)] if name else []
            yield from (("reviewed_by", one, reviewer, verb) for one in reviewed if one.name != reviewer.name)


def _jointly(tree: Tree, verb: int) -> Iterator[Found]:
    """ "X and Y jointly run a service"."""
    bodies = [p for s in tree.of(verb, "nsubj") for p in parties_of(tree, s) if p.sort == "body"]
    if len(bodies) > 1 and is_told(tree, verb):
        yield from (("works_with", bodies[0], other, verb) for other in bodies[1:])


def _is_answerable(tree: Tree, verb: int) -> Iterator[Found]:
    """ "Is answerable to X", "is part of Y"."""
    for child in tree.of(verb, "acomp", "attr"):
        token = tree.tokens[child]
        if token.lemma.lower() in ("answerable", "accountable", "responsible"):
            for subject in (p for d in doers(tree, verb) for p in parties_of(tree, d)):
                for object_ in (p for o in governed(tree, verb, "to") for p in parties_of(tree, o)):
                    if subject.name != object_.name:
                        yield "reports_to", subject, object_, verb
