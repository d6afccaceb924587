"""This file is the sentences of a document as trees with one word for each mention, each laid out and parsed once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Sentence, Token
from govgraph.ingest.extraction.assessment_verbs import GATE as JUDGES
from govgraph.ingest.extraction.directive_verbs import GATE as DIRECTS
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.readable import LONGEST
from govgraph.ingest.extraction.role_phrases import Scene, open_scene
from govgraph.ingest.extraction.slots import drop_parties, signs_of, slot
from govgraph.ingest.extraction.trees import Tree, lay_out, open_tree, subject_of

SKIPPED = ("table row", "heading", "letterhead", "signature", "metadata")


def lay_out_sentences(analysis: Analysis) -> Iterator[str]:
    """Yield what the parser is to read of each sentence that names somebody, or may judge or ask for something."""
    for sentence in analysis.sentences:
        slotted = drop_parties(slot(analysis, sentence.start, sentence.end, sentence))
        if slotted.text and (signs_of(slotted, "PBRGN") or _may_tell(analysis, sentence)):
            yield lay_out(open_scene(analysis, slotted))[0]


def _may_tell(analysis: Analysis, sentence: Sentence) -> bool:
    """The sentence names nobody, and readers of judgements and directives ask for its tree all the same."""
    text, start, end = analysis.text, sentence.start, sentence.end
    if sentence.block.kind in SKIPPED or end - start > LONGEST or text[end - 1] == "?":
        return False
    return bool(JUDGES.search(text, start, end) or DIRECTS.search(text, start, end))


def read_tokens(analysis: Analysis, sentence: Sentence) -> tuple[Token, ...]:
    """Return the tokens of the sentence's tree with their places in the document; none where there is no tree."""
    known = _tokens(analysis)
    found = known.get(sentence.start)
    if found is None:
        scene, tree = tree_of(analysis, sentence)
        starts, ends = scene.slotted.starts, scene.slotted.ends
        found = known[sentence.start] = tuple(
            Token(starts[t.start], ends[t.end - 1], t.text, t.lemma, t.pos, t.dep, t.head)
            for t in (tree.tokens if tree else ())
        )
    return found


@lru_cache(maxsize=8)
def _tokens(analysis: Analysis) -> dict[int, tuple[Token, ...]]:
    return {}


@lru_cache(maxsize=8)
def _known(analysis: Analysis) -> dict[int, tuple[Scene, Tree | None]]:
    return {}


def tree_of(analysis: Analysis, sentence: Sentence) -> tuple[Scene, Tree | None]:
    """Return the slotted scene of `sentence` and its tree, None where there is no parser or nothing to parse."""
    known = _known(analysis)
    found = known.get(sentence.start)
    if found is None:
        scene = open_scene(analysis, drop_parties(slot(analysis, sentence.start, sentence.end, sentence)))
        found = known[sentence.start] = (scene, open_tree(scene) if scene.text else None)
    return found


def tree_at(analysis: Analysis, position: int) -> tuple[Sentence, Tree] | None:
    """Return the sentence that holds `position` and its tree, None where there is none."""
    place = find_sentence(analysis.sentences, position)
    if place is None:
        return None
    sentence = analysis.sentences[place]
    tree = tree_of(analysis, sentence)[1]
    return None if tree is None else (sentence, tree)


def start_of(tree: Tree, place: int) -> int:
    """Return where in the document the token begins."""
    return tree.scene.slotted.starts[tree.tokens[place].start]


def end_of(tree: Tree, place: int) -> int:
    """Return where in the document the token ends."""
    return tree.scene.slotted.ends[tree.tokens[place].end - 1]


def token_near(tree: Tree, position: int) -> int | None:
    """Return the token that covers `position` in the document."""
    for place in range(len(tree.tokens)):
        if start_of(tree, place) <= position < end_of(tree, place):
            return place
    return None


def subtree(tree: Tree, place: int, leave: frozenset[int] = frozenset()) -> list[int]:
    """Return the tokens that depend on the token at `place`, itself among them, without the branches in `leave`."""
    found, todo = [], [place]
    seen = set(leave)
    while todo:
        current = todo.pop()
        if current in seen:
            continue
        seen.add(current)
        found.append(current)
        todo += tree.children[current]
    return sorted(found)


def find_subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of the verb; a name that the parser hung on the verb before is taken for the subject it is."""
    own = next(iter(tree.of(verb, "nsubj", "nsubjpass")), None)
    token = tree.tokens[verb]
    if own is None and token.dep == "conj":
        for place in range(verb - 1, token.head, -1):
            word = tree.tokens[place]
            if (
                word.head == token.head
                and word.pos in ("PROPN", "NOUN", "PRON")
                and word.dep in ("conj", "npadvmod", "dep")
            ):
                return place
    found = subject_of(tree, verb)
    return found if found is not None or token.dep not in ("ROOT", "ccomp", "conj") else _name_before(tree, verb)


def _name_before(tree: Tree, verb: int) -> int | None:
    """The name that stands right before a verb whose subject the parser lost, over its auxiliaries and adverbs."""
    place = verb - 1
    while place >= 0 and (tree.tokens[place].head == verb and tree.tokens[place].dep in ("aux", "advmod", "neg")):
        place -= 1
    mention = tree.mention(place) if place >= 0 else None
    return place if mention is not None and mention.kind in ("person", "body", "role", "group") else None


def words_under(tree: Tree, place: int, *deps: str) -> set[str]:
    """Return the lower-case words of the children of the token under the dependencies `deps`."""
    return {tree.tokens[child].text.lower() for child in tree.of(place, *deps)}


def agents_of(tree: Tree, verb: int) -> list[int]:
    """Return the nouns that "by" governs under a passive verb."""
    return [
        inner
        for child in tree.of(verb, "agent", "prep")
        if tree.tokens[child].text.lower() == "by"
        for inner in tree.of(child, "pobj")
    ]
