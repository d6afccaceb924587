"""This file is the arguments of a verb in a parsed sentence: who does it, to whom, and whom its prepositions name."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.extraction.noun_parties import RELATIVE
from govgraph.ingest.extraction.trees import Tree, subject_of

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ")


def doers(tree: Tree, verb: int) -> list[int]:
    """Return who does what the verb says: its subject, or in the passive whom "by" names."""
    if is_passive(tree, verb):
        return governed(tree, verb, "by")
    subject = controlled(tree, verb)
    if subject is None and (inverted := _inverted(tree, verb)) is not None:
        return [inverted]
    return [] if subject is None else [subject]


def done(tree: Tree, verb: int) -> list[int]:
    """Return to whom it is done: its object, in the passive its subject, or the noun that it qualifies."""
    tokens = tree.tokens
    if is_passive(tree, verb):
        subject = _qualified(tree, verb)
        if subject is None:
            return governed(tree, verb, "as")
        return [subject]
    objects = [c for c in tree.of(verb, "dobj") if tokens[c].text.lower() not in RELATIVE]
    objects += [
        n for c in tree.of(verb, "oprd", "acomp") for n in tree.of(c, "compound", "nmod", "nsubj") if tree.mention(n)
    ]
    clausal = [
        inner
        for child in tree.of(verb, "ccomp", "xcomp")
        for inner in tree.of(child, "nsubj")
        if not objects and tokens[inner].text.lower() not in RELATIVE
    ]
    if objects or clausal:
        return objects or clausal
    if tokens[verb].dep == "relcl" and not _relates_to_subject(tree, verb):
        return [tokens[verb].head]
    return []


def _qualified(tree: Tree, verb: int) -> int | None:
    """The subject of a passive; of "a member of the panel sent by" the panel, not the member."""
    subject = subject_of(tree, verb)
    if subject is None or tree.tokens[verb].dep != "acl" or (mention := tree.mention(subject)) is None:
        return subject
    if mention.kind == "role":
        for prep in tree.of(subject, "prep"):
            for noun in tree.of(prep, "pobj"):
                inner = tree.mention(noun)
                if subject < noun < verb and inner is not None and inner.kind == "body":
                    return noun
    return subject


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether the verb is passive; a participle with "by" after it always is."""
    if tree.is_passive(verb):
        return True
    ended = (
        tree.tokens[verb].text.lower().endswith(("ed", "en", "hosen", "own", "et", "ut", "ent", "ought", "ade", "un"))
    )
    return ended and not tree.of(verb, "nsubj", "dobj", "aux") and bool(tree.of(verb, "agent"))


def controlled(tree: Tree, verb: int) -> int | None:
    """Return the subject of the verb; of "asked her to review it" the one asked, of "was asked to" the asked too."""
    token = tree.tokens[verb]
    if (
        token.dep in ("xcomp", "advcl", "ccomp", "acl")
        and not tree.of(verb, "nsubj", "nsubjpass")
        and token.head != verb
    ):
        above = token.head
        if tree.tokens[above].pos == "VERB":
            objects = [c for c in tree.of(above, "dobj") if tree.mention(c) is not None]
            if objects and not is_passive(tree, above) and token.dep != "ccomp":
                return objects[-1]
            if is_passive(tree, above):
                return subject_of(tree, above)
    return subject_of(tree, verb)


def _inverted(tree: Tree, verb: int) -> int | None:
    """ "Supervising the harbour is the Marine Board": who stands behind the verb to be."""
    token = tree.tokens[verb]
    if token.dep not in ("csubj", "advcl", "ccomp") or not token.text.lower().endswith("ing") or token.head == verb:
        return None
    if tree.tokens[token.head].lemma != "be":
        return None
    return next(iter(tree.of(token.head, "attr", "nsubj")), None)


def _relates_to_subject(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[c].text.lower() in RELATIVE for c in tree.of(verb, "nsubj", "nsubjpass"))


def governed(tree: Tree, verb: int, *names: str) -> list[int]:
    """Return the nouns that the prepositions `names` govern under the verb, or under its object."""
    return [noun for prep in _prepositions(tree, verb, names) for noun in tree.of(prep, "pobj")]


def _prepositions(tree: Tree, verb: int, names: tuple[str, ...]) -> Iterator[int]:
    spots = [verb, *tree.of(verb, "dobj", "acomp", "attr", "oprd", "advmod", "prt", "nsubjpass")]
    spots += [c for spot in spots[1:] for c in tree.of(spot, "nummod", "quantmod", "nmod", "prep")]
    spots += [noun for spot in tree.of(verb, "prep") for noun in tree.of(spot, "pobj")]
    for spot in dict.fromkeys(spots):
        for child in tree.of(spot, "prep", "agent", "dative", "prt"):
            if tree.tokens[child].text.lower() in names:
                yield child


def takers(tree: Tree, verb: int) -> list[int]:
    """Return to whom something is given: the indirect object, or whom "to", "into" or "for" names."""
    tokens = tree.tokens
    if is_passive(tree, verb):
        subject = subject_of(tree, verb)
        if subject is not None and (mention := tree.mention(subject)) is not None and mention.kind != "role":
            return [subject]
    indirect = [c for c in tree.of(verb, "dative") if tokens[c].pos in NOMINAL and tokens[c].pos != "ADP"]
    named = [
        c
        for c in tree.of(verb, "dobj")
        if (m := tree.mention(c)) is not None and m.kind in ("body", "group", "pronoun")
    ]
    if indirect or named:
        return indirect or named
    aims = (governed(tree, verb, aim) for aim in ("to", "into", "in", "towards", "for"))
    return next((found for found in aims if found), [])
