"""This file is the tense of a verb in the parse: past, present or to come."""

from __future__ import annotations

from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words

PAST_FORMS = list_words("was were did had sat ran led held kept spoke stood used took chose")
LATER = frozenset({"will", "shall", "'ll", "’ll"})


def tell_tense(tree: Tree, place: int) -> str:
    """Return `past`, `present`, `future`, or "" where the verb at `place` has no tense of its own nor above it."""
    tokens = tree.tokens
    for _ in range(5):
        token = tokens[place]
        helpers = {tokens[c].text.lower() for c in tree.of(place, "aux", "auxpass")}
        word = token.text.lower()
        if helpers & LATER:
            return "future"
        if "to" in helpers and tokens[token.head].text.lower() in ("is", "are", "'s"):
            return "future"
        if helpers & {"had", "was", "were", "did"} or ("to" in helpers and "used" in helpers):
            return "past"
        if helpers & {"has", "have", "is", "are", "'s", "'ve", "does", "do", "am", "'m", "'re"}:
            return "present"
        if word in PAST_FORMS or (word.endswith("ed") and not helpers and token.dep not in ("acl", "advcl", "amod")):
            return "past"
        if word.endswith("ing") or "to" in helpers or token.dep in ("acl", "xcomp"):
            if token.head == place:
                return ""
            if tokens[token.head].lemma.lower() == "use" and token.dep == "xcomp":
                return "past"
            place = token.head
            continue
        return "present" if token.pos in ("VERB", "AUX") else ""
    return ""
