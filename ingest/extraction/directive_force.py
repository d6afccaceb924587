"""This file is whether a verb of the kind gives a directive at all, of which kind, and with what force."""

from __future__ import annotations

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_shapes import Frame
from govgraph.ingest.extraction.directive_verbs import LATER, POSTS
from govgraph.ingest.extraction.evaluators import find_ministers, is_evaluator
from govgraph.ingest.extraction.frames import DOUBTFUL
from govgraph.ingest.extraction.naming import author_at
from govgraph.ingest.extraction.polarity import score
from govgraph.ingest.extraction.sentence_trees import start_of, words_under
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ontology.claims import Modality

WEAK = list_words("say state report write add note observe hold consider complain judge recognise reckon")
"""Verbs that find something only where what they say judges."""
REPORTING = list_words("report state note observe complain")
RESOLVING = frozenset({"agree", "resolve", "decide"})
WISHING = frozenset({"advise", "suggest", "demand", "propose", "press"})
"""Verbs whose clause must be worded as a wish: "advised that it should", not "advised that it was"."""
SHOULD = frozenset({"should", "must", "ought"})
HELPERS = list_words("will would can could may might do does did has have had is are was were")


def kind_of(analysis: Analysis, frame: Frame, by: str) -> str:
    """Return the kind: what a minister wants or asks for is required; what others want is recommended."""
    said_to_do = frame.shape == "that" and words_under(frame.tree, frame.content, "aux") & SHOULD
    if frame.sense.kind == "finding" and said_to_do:
        return "requirement" if frame.lemma == "determine" else "recommendation"
    if frame.lemma == "agree" and frame.shape == "that":
        return "requirement"
    asked = frame.lemma in ("ask", "want", "invite")
    return "requirement" if asked and by in find_ministers(analysis) else frame.sense.kind


def is_worded(frame: Frame) -> bool:
    """Whether the complement is worded as the verb wants; nobody "found herself" anything."""
    tree = frame.tree
    subject = next(iter(tree.of(frame.content, "nsubj", "nsubjpass")), None)
    if frame.sense.kind == "finding":
        return subject is None or not frame.word(subject).endswith(("self", "selves"))
    mention = tree.mention(subject) if subject is not None else None
    if frame.lemma in RESOLVING and frame.shape == "that":
        return mention is not None and mention.kind in ("person", "role") and is_wished(tree, frame.content)
    if frame.lemma in WISHING and frame.shape == "that":
        return is_wished(tree, frame.content)
    thing = tree.mention(frame.content)
    return not (frame.shape == "obj" and thing is not None and thing.kind == "person")


def is_wished(tree: Tree, content: int) -> bool:
    """Whether a clause says what should be: "should", "must", "be", or a verb without its ending."""
    helpers = words_under(tree, content, "aux", "auxpass")
    token = tree.tokens[content]
    bare = token.text.lower() == token.lemma.lower() and token.pos in ("VERB", "AUX")
    return bool(helpers & (SHOULD | {"be"})) or (bare and not helpers & HELPERS)


def is_idle(analysis: Analysis, frame: Frame, by: str, words: str) -> bool:
    """Whether nothing is asked, promised or found: a post, a plan of one's own, a remark."""
    if frame.lemma == "expect" and frame.tree.is_passive(frame.verb):
        return True
    if frame.sense.kind == "finding":
        return _finds_nothing(analysis, frame, by, words)
    inner = frame.tree.tokens[frame.content].lemma.lower()
    if frame.lemma == "ask" and frame.shape == "who":
        return not frame.tree.is_passive(frame.verb) or inner in POSTS or not LATER.search(words)
    if frame.lemma in RESOLVING and frame.shape == "that":
        return inner in POSTS
    if frame.sense.kind == "commitment":
        if frame.lemma == "agree":
            bodies = {m.entity.name for m in analysis.mentions if m.entity and m.kind == "body"}
            return inner in POSTS or by not in bodies
        return frame.shape == "obj" and not LATER.search(words)
    if frame.shape == "who":
        return inner in POSTS
    return frame.lemma in ("ask", "want", "expect") and frame.shape in ("obj", "for") and len(words.split()) < 4


def _finds_nothing(analysis: Analysis, frame: Frame, by: str, words: str) -> bool:
    if frame.shape == "obj":
        return score(words)[1] < 1
    if frame.lemma in WEAK:
        return _is_remark(analysis, frame, by, words)
    return frame.lemma == "find" and frame.word(frame.content) in ("it", "way", "that")


def _is_remark(analysis: Analysis, frame: Frame, by: str, words: str) -> bool:
    """Whether what a plain verb of saying tells finds nothing: a plan, a word about the speaker himself."""
    tree, content = frame.tree, frame.content
    helpers = words_under(tree, content, "aux")
    if helpers & SHOULD or not is_evaluator(analysis, by):
        return not is_evaluator(analysis, by)
    writes = by == author_at(analysis, start_of(tree, frame.verb))
    own = words_under(tree, content, "nsubj", "nsubjpass") & {"he", "she", "i", "they", "we" if writes else "i"}
    if helpers & {"will", "would", "shall"} or own:
        return True
    past = helpers & {"had", "has", "have"} or tree.of(content, "auxpass")
    return not (frame.lemma in REPORTING and frame.shape == "that" and past) and score(words)[1] < 1


def force_of(tree: Tree, verb: int) -> Modality:
    """Return the force of the verb itself: denied, or only thought of; "I can promise" is no mere ability."""
    first = words_under(tree, verb, "nsubj") & {"i", "we"}
    doubtful = DOUBTFUL - {"can"} if first else DOUBTFUL
    for _ in range(5):
        token = tree.tokens[verb]
        if tree.of(verb, "neg"):
            return "denied"
        if words_under(tree, verb, "aux") & doubtful or words_under(tree, verb, "mark") & {"if", "unless", "whether"}:
            return "hedged"
        if token.dep not in ("xcomp", "pcomp") or token.head == verb:
            return "asserted"
        verb = token.head
    return "asserted"
