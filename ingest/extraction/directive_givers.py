"""This file is who gives a directive and to whom: the subject or the agent of its verb, and who may give which kind."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_shapes import Frame
from govgraph.ingest.extraction.evaluators import is_evaluator, is_judge
from govgraph.ingest.extraction.judges_before import judge_meant, last_source
from govgraph.ingest.extraction.naming import main_council, name_mention
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.sentence_trees import agents_of, find_subject_of, start_of, words_under
from govgraph.ingest.extraction.sources import name_source, party_meant
from govgraph.ingest.extraction.trees import Tree

ORDERS = frozenset({"require", "order", "instruct", "direct", "oblige", "command", "compel"})
"""Verbs that only somebody with the power to order takes."""
ORDERERS = re.compile(
    r"\b(?:department|ministry|government|secretary|minister|agency|court|board|council|committee|governor|monitor|"
    r"administrator|convener)\b",
    re.I,
)
"""Bodies and offices that may order others."""


def find_giver(analysis: Analysis, frame: Frame, voice: str | None) -> tuple[str | None, int | None]:
    """Return who gives the directive, and the token of the subject where that stands in the sentence."""
    tree, verb = frame.tree, frame.verb
    if tree.is_passive(verb) and not _has(tree, verb):
        named = next((n for a in agents_of(tree, verb) if (n := name_source(analysis, tree, a))), None)
        if named is None and frame.sense.kind == "requirement" and frame.shape == "who":
            named = last_source(analysis, start_of(tree, verb))
        return named, None
    subject = find_subject_of(tree, verb)
    if subject is None:
        return (_lead_subject(analysis, tree) if verb == 0 else None), None
    if voice is not None and frame.word(subject) in ("i", "we"):
        return voice, subject
    if frame.sense.kind == "commitment" and frame.word(subject) in ("it", "they") and voice is None:
        return party_meant(analysis, start_of(tree, subject), frame.word(subject), judging=False), subject
    return _name_subject(analysis, frame, subject)


def _name_subject(analysis: Analysis, frame: Frame, subject: int) -> tuple[str | None, int | None]:
    """The subject by name: of a judge's verb a report before one who does not judge."""
    tree, verb = frame.tree, frame.verb
    named = name_source(analysis, tree, subject)
    judging = frame.sense.who == "judge" or (frame.sense.kind == "finding" and named in (None, main_council(analysis)))
    if judging and tree.tokens[verb].dep == "relcl" and not is_judge(analysis, named):
        papers = [i for i in range(verb) if frame.word(i) in PAPER_WORDS]
        return (name_source(analysis, tree, papers[-1]), papers[-1]) if papers else (named, subject)
    advises = frame.sense.kind == "finding" or frame.lemma in ("recommend", "advise")
    if advises and frame.word(subject) in ("he", "she"):
        named = judge_meant(analysis, start_of(tree, subject), frame.word(subject), named)
    return named, subject


def _lead_subject(analysis: Analysis, tree: Tree) -> str | None:
    """Who "The Committee:" names over an item that begins with its verb: "(a) required the administrator to ..."."""
    block = tree.scene.slotted.sentence.block
    place = next((i for i, b in enumerate(analysis.blocks) if b is block), 0)
    while place > 0 and analysis.blocks[place].kind == "list item":
        place -= 1
    lead = analysis.blocks[place]
    if block.kind != "list item" or not analysis.text[lead.start : lead.end].rstrip().endswith(":"):
        return None
    named = [m for m in analysis.mentions_in(lead.start, lead.end) if m.kind in ("body", "person", "role")]
    return name_mention(analysis, named[-1]) if named else None


def _has(tree: Tree, verb: int) -> bool:
    """ "She's promised a visit": has, not is."""
    return bool(words_under(tree, verb, "auxpass") & {"'s", "’s"}) and bool(tree.of(verb, "dobj"))


def may_give(analysis: Analysis, frame: Frame, by: str, subject: int | None) -> bool:
    """Whether whoever speaks may give this: a judge where the verb asks for one, a paper always."""
    if frame.sense.who == "any" or subject is None:
        return True
    if frame.sense.kind == "requirement" and (
        (frame.shape == "who" and frame.lemma in ORDERS) or ORDERERS.search(by) is not None
    ):
        return True
    if frame.sense.who == "strict" and not is_evaluator(analysis, by):
        return False
    return frame.word(subject) in PAPER_WORDS or (by != main_council(analysis) and is_judge(analysis, by))


def find_addressee(analysis: Analysis, frame: Frame, by: str) -> str | None:
    """Return to whom it goes: who is told, whom the verb names with "to", or the body the document is about."""
    tree = frame.tree
    told = [frame.told] if frame.told is not None else []
    for child in tree.of(frame.verb, "prep", "dative"):
        told += tree.of(child, "pobj") if tree.tokens[child].text.lower() == "to" else []
    asks = frame.sense.kind in ("recommendation", "requirement")
    if asks and frame.shape == "that" and not tree.is_passive(frame.content):
        told += [c for c in tree.of(frame.content, "nsubj") if _is_actor(tree, c)]
    for place in told:
        if (named := name_source(analysis, tree, place)) and named != by:
            return named
    council = main_council(analysis) if asks else None
    return council if council != by else None


def _is_actor(tree: Tree, place: int) -> bool:
    mention = tree.mention(place)
    return mention is not None and mention.kind in ("body", "person", "role")
