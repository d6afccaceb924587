"""This file is what stands beside a verb of office in the parse: its office, its body, its date, its force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from govgraph.ingest.extraction.bodies_of_roles import clean_name, find_default
from govgraph.ingest.extraction.clause_dates import find_label
from govgraph.ingest.extraction.frame_words import (
    CARRIED,
    DOUBTFUL,
    NEARLY,
    NOUNS,
    OFFICES,
    RESOLVING,
    TELLING,
    UNSURE,
)
from govgraph.ingest.extraction.office import Office
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ontology.claims import When

ARGUMENTS = list_words(
    "attr oprd dobj prep pobj xcomp pcomp acomp dative compound nmod appos advcl agent npadvmod advmod dep"
)
INTO = frozenset({"as", "to", "of", "in", "at", "into", "for", "onto", "on", "with", "under"})
LINKING = frozenset({"be", "become", "serve", "act", "succeed", "replace", "take", "fill", "work", "assume", "follow"})
DATE_PATH = frozenset({"prep", "pobj", "npadvmod", "advmod", "pcomp", "nmod", "tmod", "appos", "dep", "nummod", "amod"})
CLIMBED = frozenset({"xcomp", "ccomp", "pcomp", "prep", "advcl", "acl", "conj", "pobj", "dobj"})
CARRIED_NEXT = re.compile(
    r"[\s.)\]*_]{0,6}(?:(?:This|It|The (?:motion|proposal|nomination|vote|resolution)|"
    r"On being put to the (?:vote|meeting)(?:,? the motion)?|Put to the vote) (?:was|were)? ?|"
    r"(?:There being no other nominations?,? [^.]{0,60}))?"
    r"(?:(?:then |duly |unanimously |put and )*(?:carried|agreed|approved|resolved|adopted|passed)|all in favour|"
    r"all agreed|unanimous|nem\.? con)\b",
    re.I,
)
"""What says after a motion that it was carried."""
VOTING = frozenset({"vote", "agree", "resolve", "decide", "choose"})
CONDITION = frozenset({"if", "unless", "whether", "lest", "nor"})
SHUT = frozenset({"until", "till", "before", "after", "to", "than", "between"})


@dataclass(frozen=True, slots=True)
class Named:
    """An office named in the tree: its words start..end in the slotted text, the token it is, what leads to it."""

    office: Office
    capacity: frozenset[str]
    start: int
    end: int
    place: int
    lead: str = ""


def office_at(tree: Tree, place: int, lead: str = "") -> Named | None:
    """Return the office that the token names: a role, or a noun such as "leadership"."""
    scene, token = tree.scene, tree.tokens[place]
    phrase = next((p for p in scene.phrases if p.sign == scene.text[token.start]), None)
    if phrase is not None and tree.mention(place) is not None:
        office = phrase.office
        if not office.told and (body := body_under(tree, place)):
            office = replace(office, body=body, told=True)
        return Named(office, frozenset(phrase.mention.capacity.split()), phrase.start, phrase.end, place, lead)
    role = OFFICES.get(token.lemma.lower())
    if not role or token.pos not in ("NOUN", "PROPN"):
        return None
    body = body_under(tree, place)
    office = Office(role, body or find_default(scene.analysis, role, scene.slotted.starts[token.start]), "", bool(body))
    return Named(office, frozenset(), token.start, token.end, place, lead)


def body_under(tree: Tree, place: int) -> str:
    """Return the body that hangs on the noun: "chair of the X", "X's leadership"."""
    for child in tree.children[place]:
        for inner in (child, *tree.of(child, "pobj")):
            if tree.tokens[child].dep in ("prep", "poss", "nmod", "compound") and (name := body_at(tree, inner)):
                return name
    return ""


def body_at(tree: Tree, place: int) -> str:
    """Return the name of the body that the token is, "" where it is none."""
    mention = tree.mention(place)
    if mention is None or mention.kind != "body" or mention.entity is None:
        return ""
    return clean_name(mention.entity.name)


def body_beside(tree: Tree, verb: int) -> str:
    """Return the body that the verb is said of: "joined X", "came to X", "left the staff of X"."""
    for child in tree.of(verb, "dobj", "prep", "dative"):
        if tree.tokens[child].text.lower() in ("by", "from", "since", "after", "before"):
            continue
        for inner in (child, *tree.of(child, "pobj", "prep", "pcomp")):
            for last in (inner, *tree.of(inner, "pobj")):
                if name := body_at(tree, last):
                    return _owner_of_board(tree, last) or name
    return ""


def _owner_of_board(tree: Tree, place: int) -> str:
    """The body whose board it is, where the board has no name of its own: "joined the board of X"."""
    mention = tree.mention(place)
    if mention is None or tree.scene.analysis.text[mention.start : mention.end].lower() != "board":
        return ""
    owners = [i for c in tree.of(place, "prep") if tree.tokens[c].text == "of" for i in tree.of(c, "pobj")]
    return next((name for i in (*owners, *tree.of(place, "poss")) if (name := body_at(tree, i))), "")


def offices_of(tree: Tree, verb: int, who: int | None) -> Iterator[Named]:
    """Yield the offices among the verb's arguments, each with the preposition that leads to it."""
    for place, lead in _reach(tree, verb, who, ""):
        if (named := office_at(tree, place, lead)) is not None:
            yield named


def _reach(tree: Tree, place: int, who: int | None, lead: str, depth: int = 0) -> Iterator[tuple[int, str]]:
    for child in tree.children[place]:
        token = tree.tokens[child]
        if child == who or child < place or token.dep not in ARGUMENTS or depth > 6:
            continue
        word = token.text.lower()
        if token.dep in ("prep", "agent", "dative") and token.pos in ("ADP", "SCONJ", "PART"):
            if word in INTO or word == "from":
                yield from _reach(tree, child, who, lead if lead == "from" else word, depth + 1)
            continue
        if token.pos in ("VERB", "AUX") and token.dep in ("xcomp", "advcl", "pcomp", "dep"):
            if token.lemma.lower() in LINKING and not tree.of(child, "nsubj"):
                yield from _reach(tree, child, who, lead, depth + 1)
            continue
        mention = tree.mention(child)
        if token.dep == "advcl" or (mention is not None and mention.kind in ("person", "pronoun")):
            continue
        yield child, lead
        yield from _reach(tree, child, who, lead, depth + 1)


def date_of(tree: Tree, verb: int, named: Named | None, ending: bool) -> When | None:
    """Return the date of the verb: what hangs on it or on its office, or opens the sentence it shares a subject in."""
    found = _dates_under(tree, verb, ending) or (_dates_under(tree, named.place, ending) if named else [])
    if not found:
        above, token = tree.tokens[verb].head, tree.tokens[verb]
        if token.dep == "conj":
            found = [d for d in _dates_under(tree, above, ending) if d[0] < above]
        elif token.dep in ("xcomp", "ccomp", "advcl", "pcomp"):
            found = _dates_under(tree, above, ending)
    if found:
        found.sort(key=lambda pair: not pair[2])
        return found[0][1]
    # an entry's date is that of what it tells: "D: she announces that she will go" dates the announcement
    return None if is_future(tree, verb) else find_label(tree.scene.analysis, tree.scene.slotted)


def _dates_under(tree: Tree, place: int, ending: bool) -> list[tuple[int, When, bool]]:
    """The dates that hang on a word, past prepositions and plain nouns: where, which, and whether it takes effect."""
    found: list[tuple[int, When, bool]] = []
    late = starts_late(tree, place)
    todo = [(child, False, 0) for child in tree.children[place]]
    while todo:
        child, effect, depth = todo.pop(0)
        token = tree.tokens[child]
        word = token.text.lower()
        if token.dep not in DATE_PATH and not (depth == 0 and token.dep in ("dobj", "attr", "oprd")):
            continue
        if word in SHUT and not (word in ("until", "till", "before") and (late or (ending and word != "before"))):
            continue
        if (when := tree.when(child)) is not None:
            found.append((child, when, effect))
        elif tree.mention(child) is None and token.lemma.lower() not in NOUNS:
            said = effect or word in ("from", "effect", "effective")
            todo.extend((inner, said, depth + 1) for inner in tree.children[child] if depth < 5)
    return found


def is_told(tree: Tree, place: int) -> bool:
    """Nothing denies the verb, doubts it or only wishes it."""
    tokens = tree.tokens
    first = place
    for _ in range(6):
        token = tokens[place]
        if _is_doubted(tree, place):
            return starts_late(tree, place)
        above = token.head
        if above == place or token.dep not in CLIMBED:
            return True
        if token.dep not in ("advcl", "conj", "dobj", "pobj"):
            lemma = tokens[above].lemma.lower()
            if _is_motion(tree, first, place, lemma):
                return bool(CARRIED.search(tree.scene.text) or _carried_after(tree))
            if lemma in UNSURE and lemma != "nominate":
                return False
        if token.dep == "conj" and tree.of(place, "nsubj", "nsubjpass", "aux", "auxpass"):
            return True
        place = above
    return True


def _carried_after(tree: Tree) -> bool:
    """The next words say that the motion passed: "... be elected Chairman. Carried."."""
    return bool(CARRIED_NEXT.match(tree.scene.analysis.text, tree.scene.slotted.sentence.end))


def starts_late(tree: Tree, place: int) -> bool:
    """ "She does not start until D": she does, then."""
    return bool(tree.of(place, "neg")) and any(
        tree.tokens[c].text.lower() in ("until", "till", "before") and any(tree.when(i) for i in tree.of(c, "pobj"))
        for c in tree.of(place, "prep")
    )


def was_resolved(tree: Tree, place: int) -> bool:
    """The verb is a motion that was carried: "resolved that X be elected"."""
    words = {tree.tokens[c].text.lower() for c in tree.of(place, "aux", "auxpass")}
    return "be" in words and words <= {"be"} and tree.tokens[place].dep in ("ccomp", "ROOT", "conj", "relcl")


def was_voted(tree: Tree, place: int) -> bool:
    """ "Councillors voted to remove P": done by others than P."""
    token, above = tree.tokens[place], tree.tokens[place].head
    by_vote = token.dep == "xcomp" and tree.tokens[above].lemma.lower() in VOTING and not tree.of(above, "neg", "aux")
    return by_vote and not tree.is_passive(place) and tree.tokens[above].text.lower().endswith(("ed", "chose"))


def _is_doubted(tree: Tree, place: int) -> bool:
    words = {tree.tokens[c].text.lower() for c in tree.of(place, "aux", "advmod", "mark", "neg", "preconj")}
    if tree.of(place, "neg") or words & NEARLY or words & CONDITION:
        return True
    return bool(words & DOUBTFUL) and not ("would" in words and _reported(tree, place))


def _is_motion(tree: Tree, first: int, place: int, lemma: str) -> bool:
    """ "That X be elected": a motion, which says so only where it was carried."""
    words = {tree.tokens[c].text.lower() for c in tree.of(place, "aux", "auxpass")}
    return place == first and "be" in words and not words - {"be"} and lemma not in RESOLVING


def _reported(tree: Tree, place: int) -> bool:
    """ "Said she would step down": what is told of the future in the past."""
    above = tree.tokens[place].head
    return tree.tokens[place].dep == "ccomp" and tree.tokens[above].lemma.lower() in TELLING


def is_future(tree: Tree, place: int) -> bool:
    """Tell whether the verb speaks of what is to come: "will step down", "is to be"."""
    tokens = tree.tokens
    for _ in range(4):
        words = {tokens[c].text.lower() for c in tree.of(place, "aux")}
        if words & {"will", "shall", "'ll", "’ll", "would"}:
            return True
        head = tokens[place].head
        if tokens[place].dep not in ("xcomp", "advcl", "conj") or head == place:
            return False
        lemma = tokens[head].lemma.lower()
        if "to" in words and lemma in ("be", "go", "agree", "due", "set") and tokens[head].pos != "NOUN":
            return tokens[head].text.lower() in ("is", "are", "'s", "going", "agreed", "due", "set")
        place = head
    return False
