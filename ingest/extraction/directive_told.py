"""This file is the promises told as speech: "said both steps would be taken by June", "tells us no library will close".

Whoever speaks promises where he says what he or his body will do, or that something will be done or never will, with a
date or a measure beside it; what he will do with himself (stand, resign, stay) is no promise.
"""

from __future__ import annotations

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_verbs import LATER, NONE_WILL, POSTS, TELLING
from govgraph.ingest.extraction.sentence_trees import end_of, start_of, subtree
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words

VISITS = list_words("write report visit meet begin start let look come tell see get miss finish use")
"""What one will do that binds nobody."""
SELF = frozenset({"i", "we", "he", "she", "they", "it"})
WILL = frozenset({"will", "would", "shall", "'ll", "’ll", "'d", "’d"})
STATES = list_words(
    "be have need want like hope know think miss remain cost require welcome depend mean see expect find"
)
"""Verbs of what will be rather than of what is undertaken."""


def find_promise(analysis: Analysis, tree: Tree, verb: int) -> int | None:
    """Return the token of what is promised under the verb of saying at `verb`, None where it promises nothing."""
    if tree.tokens[verb].lemma.lower() not in TELLING:
        return None
    for content in tree.of(verb, "ccomp"):
        if _promises(analysis, tree, content):
            return content
    return None


def _promises(analysis: Analysis, tree: Tree, content: int) -> bool:
    helpers = {tree.tokens[c].text.lower() for c in tree.of(content, "aux")}
    if not helpers & WILL or "have" in helpers:
        return False
    subject = next(iter(tree.of(content, "nsubj", "nsubjpass", "expl")), None)
    if subject is None:
        return False
    tokens = subtree(tree, content)
    words = analysis.text[start_of(tree, tokens[0]) : end_of(tree, tokens[-1])]
    lemma = tree.tokens[content].lemma.lower()
    denied = bool(tree.of(content, "neg"))
    if tree.tokens[subject].text.lower() in SELF and not tree.is_passive(content):
        return lemma not in POSTS and lemma not in STATES and not denied and bool(LATER.search(words))
    if tree.mention(subject) is not None and next(iter(tree.people(subject)), None) is not None:
        return False
    measured = bool(LATER.search(words)) or bool(NONE_WILL.match(words))
    settled = tree.is_passive(content) or lemma in (
        "be",
        "close",
        "shut",
        "go",
        "reopen",
        "open",
        "lose",
        "happen",
        "cost",
    )
    return measured and settled and (not denied or bool(NONE_WILL.match(words)))


def will_do(analysis: Analysis, tree: Tree, verb: int) -> bool:
    """Whether the verb says what "I" or "we" will do, with a date or a measure beside it."""
    helpers = {tree.tokens[c].text.lower() for c in tree.of(verb, "aux")}
    subject = next(iter(tree.of(verb, "nsubj")), None)
    if not helpers & {"will", "shall", "'ll", "’ll"} or subject is None or tree.of(verb, "neg"):
        return False
    if tree.tokens[subject].text.lower() not in ("i", "we") or tree.tokens[verb].dep not in ("ROOT", "conj", "ccomp"):
        return False
    lemma = tree.tokens[verb].lemma.lower()
    tokens = subtree(tree, verb)
    words = analysis.text[start_of(tree, verb) : end_of(tree, tokens[-1])]
    return lemma not in POSTS and lemma not in STATES and lemma not in VISITS and bool(LATER.search(words))
