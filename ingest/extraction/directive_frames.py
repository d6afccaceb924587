"""This file is the directives of running text by the parse: who recommends, requires, promises or finds what.

A verb of the kind gives the directive where its complement is of a shape that it takes; its subject, or the agent of
the passive, gives it, as far as those may who find or order. The words quoted are the verb with what it governs, each
point of a several one by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.directive_force import force_of, is_idle, is_worded, kind_of
from govgraph.ingest.extraction.directive_givers import find_addressee, find_giver, may_give
from govgraph.ingest.extraction.directive_points import split_points
from govgraph.ingest.extraction.directive_shapes import Frame, read_frame
from govgraph.ingest.extraction.directive_told import find_promise, will_do
from govgraph.ingest.extraction.directive_verbs import GATE, SENSES, Sense
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.sentence_trees import end_of, start_of, subtree, tree_of, words_under
from govgraph.ingest.extraction.spans import CONTRAST, complete, trim
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.voices import quotation_at
from govgraph.ontology.claims import Claim, Value

PROMISE = Sense("commitment", "any", frozenset({"that"}))
SKIPPED = ("table row", "heading", "letterhead", "signature", "metadata")
LEAD = 6
"""So many words may stand before what is said for them to be quoted with it."""


def find_in_frames(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each directive that a verb of the text gives."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED or not GATE.search(analysis.text, sentence.start, sentence.end):
            continue
        tree = tree_of(analysis, sentence)[1] if analysis.text[sentence.end - 1] != "?" else None
        for verb, token in enumerate(tree.tokens if tree else ()):
            if tree is None or token.pos != "VERB" or _leads_list(analysis, sentence, tree, verb):
                continue
            frame = _frame(analysis, tree, verb)
            if frame is not None:
                yield from _claim(analysis, sentence, frame)


def _frame(analysis: Analysis, tree: Tree, verb: int) -> Frame | None:
    if (promised := find_promise(analysis, tree, verb)) is not None:
        return Frame(tree, verb, PROMISE, "that", promised)
    sense = SENSES.get(tree.tokens[verb].lemma.lower())
    frame = read_frame(tree, verb, sense) if sense else None
    if frame is None and will_do(analysis, tree, verb):
        return Frame(tree, verb, PROMISE, "will", verb)
    return frame


def _leads_list(analysis: Analysis, sentence: Sentence, tree: Tree, verb: int) -> bool:
    """Whether what the verb asks for stands in the list that follows, not in the sentence itself."""
    rest = analysis.text[end_of(tree, verb) : sentence.end].rstrip(" *_\n")
    if rest.endswith((":", "should", "to", "that")):
        return True
    if rest.endswith((".", "!", "?", '"')) or analysis.text[sentence.end : sentence.block.end].strip():
        return False
    place = next((i for i, b in enumerate(analysis.blocks) if b is sentence.block), None)
    after = analysis.blocks[place + 1 : place + 2] if place is not None else ()
    return any(block.kind == "list item" for block in after)


def _claim(analysis: Analysis, sentence: Sentence, frame: Frame) -> Iterator[Claim]:
    quotation = quotation_at(analysis, start_of(frame.tree, frame.verb))
    voice = quotation.speaker if quotation else None
    if not is_worded(frame):
        return
    by, subject = find_giver(analysis, frame, voice)
    if by is None or not may_give(analysis, frame, by, subject):
        return
    start, end = _span(analysis, sentence, frame, subject)
    words = analysis.text[start:end]
    if len(words.split()) < 3 or is_idle(analysis, frame, by, words):
        return
    fields: dict[str, Value] = {"kind": kind_of(analysis, frame, by), "by": by}
    if to := find_addressee(analysis, frame, by):
        fields["to"] = to
    modality = force_of(frame.tree, frame.verb)
    rule = f"{frame.sense.kind}: frame {frame.lemma} {frame.shape}"
    for low, high in split_points(analysis.text, start, end, frame.sense.kind):
        evidence = (analysis.evidence(low, high),)
        yield Claim("directive", dict(fields), evidence, modality, voice, rule=rule, confidence=0.8)


def _span(analysis: Analysis, sentence: Sentence, frame: Frame, subject: int | None) -> tuple[int, int]:
    """The verb with what it governs; its subject too where that is short."""
    tree, verb = frame.tree, frame.verb
    tokens = subtree(tree, verb, frozenset(c for c in tree.children[verb] if _is_beside(tree, verb, c)))
    low = min(subtree(tree, frame.content)) if frame.content < verb else verb
    start = start_of(tree, min(c for c in tokens if c >= low))
    end = end_of(tree, max(tokens))
    own = subject is not None and (tree.tokens[subject].head == verb or tree.tokens[verb].dep != "conj")
    if subject is not None and own and subject < verb:
        first = start_of(tree, min(subtree(tree, subject)))
        if len(analysis.text[first : start_of(tree, verb)].split()) <= LEAD:
            start = min(start, first)
    start = max(min(start, start_of(tree, verb)), sentence.start)
    return trim(analysis.text, start, complete(analysis.text, sentence, min(end, sentence.end)))


def _is_beside(tree: Tree, verb: int, child: int) -> bool:
    """Whether a branch of the verb says something else: its subject, a joined verb, a clause before or against it."""
    token = tree.tokens[child]
    if token.dep == "conj" and token.pos in ("VERB", "AUX"):
        return "that" not in words_under(tree, child, "mark")
    if token.dep == "advcl":
        return child < verb or bool(words_under(tree, child, "mark", "advmod") & CONTRAST)
    return token.dep in ("nsubj", "nsubjpass", "cc", "punct", "parataxis")
