"""This file is the directives that a noun tells: "gave an undertaking that", "its advice was that", "in her view"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.directive_points import split_points
from govgraph.ingest.extraction.directive_verbs import NOUNS
from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.naming import main_council
from govgraph.ingest.extraction.polarity import score
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.sentence_trees import end_of, find_subject_of, start_of, subtree, tree_of
from govgraph.ingest.extraction.sources import name_owner_of, name_source
from govgraph.ingest.extraction.spans import trim
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.voices import voice_at
from govgraph.ingest.language.sieve import Screened
from govgraph.ontology.claims import Claim, Value

SKIPPED = ("table row", "heading", "letterhead", "signature", "metadata")
GATE = Screened.compile(r"\b(?:" + "|".join(NOUNS) + r"|view|estimation|eyes)\b", re.I)
GIVING = frozenset(
    {"give", "make", "offer", "repeat", "renew", "reiterate", "issue", "send", "have", "come", "provide", "add"}
)
"""Verbs by which whoever is their subject gives what the noun names; another's is the owner's."""
SHOULD = re.compile(r"\b(?:should|ought\s+to|must)\b", re.I)


def find_in_nouns(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each directive whose content a noun of the kind governs."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED or not GATE.search(analysis.text, sentence.start, sentence.end):
            continue
        tree = tree_of(analysis, sentence)[1]
        if tree is None:
            continue
        for noun, token in enumerate(tree.tokens):
            lemma = token.lemma.lower()
            if token.pos == "NOUN" and lemma in NOUNS:
                yield from _read(analysis, sentence, tree, noun)
            if token.pos == "NOUN" and lemma in ("opinion", "view", "judgment", "judgement"):
                yield from _in_view(analysis, sentence, tree, noun)


def _read(analysis: Analysis, sentence: Sentence, tree: Tree, noun: int) -> Iterator[Claim]:
    lemma = tree.tokens[noun].lemma.lower()
    in_order = lemma == "order" and tree.tokens[tree.tokens[noun].head].text.lower() == "in"
    content = None if in_order or _denied(tree, noun) else _content(tree, noun)
    by = _owner(analysis, tree, noun) if content is not None else None
    if content is None or by is None or not _may(analysis, lemma, by):
        return
    low, high = _span(analysis, sentence, tree, noun, content)
    fields: dict[str, Value] = {"kind": NOUNS[lemma], "by": by}
    council = main_council(analysis)
    if NOUNS[lemma] in ("recommendation", "requirement") and council and council != by:
        fields["to"] = council
    rule = f"{NOUNS[lemma]}: noun {lemma}"
    for start, end in split_points(analysis.text, low, high, NOUNS[lemma]):
        if len(analysis.text[start:end].split()) > 3:
            evidence = (analysis.evidence(start, end),)
            yield Claim("directive", fields, evidence, speaker=voice_at(analysis, start), rule=rule, confidence=0.75)


def _may(analysis: Analysis, lemma: str, by: str) -> bool:
    """Whether it counts from whoever it is: a conclusion or a suggestion only from one who judges."""
    return (NOUNS[lemma] != "finding" and lemma not in ("suggestion", "proposal")) or is_evaluator(analysis, by)


def _span(analysis: Analysis, sentence: Sentence, tree: Tree, noun: int, content: int) -> tuple[int, int]:
    """What the noun governs, with the noun and its verb where they are near."""
    tokens = subtree(tree, content)
    low, high = start_of(tree, tokens[0]), end_of(tree, tokens[-1])
    first = noun
    if tree.tokens[noun].dep == "dobj":
        first = min([noun, *tree.of(tree.tokens[noun].head, "nsubj")])
    if len(analysis.text[start_of(tree, first) : low].split()) <= 7:
        low = min(low, start_of(tree, first))
    return trim(analysis.text, max(low, sentence.start), min(high, sentence.end))


def _content(tree: Tree, noun: int) -> int | None:
    """What the noun governs: "a promise that ...", "an undertaking to ...", "the advice was that ..."."""
    for child in tree.of(noun, "acl", "relcl", "ccomp", "appos", "xcomp"):
        marks = {tree.tokens[c].text.lower() for c in tree.of(child, "mark", "aux")}
        if child > noun and tree.tokens[child].pos in ("VERB", "AUX") and marks & {"that", "to"}:
            return child
    verb = tree.tokens[noun].head
    if tree.tokens[noun].dep in ("nsubj", "dobj", "pobj") and tree.tokens[verb].pos in ("VERB", "AUX"):
        for child in tree.of(verb, "ccomp", "xcomp", "advcl"):
            marks = {tree.tokens[c].text.lower() for c in tree.of(child, "mark")}
            copula = tree.tokens[verb].lemma.lower() == "be" and tree.tokens[noun].dep == "nsubj"
            giving = tree.tokens[verb].lemma.lower() in GIVING and tree.tokens[noun].dep == "dobj"
            if child > noun and "that" in marks and (copula or giving):
                return child
    return None


def _owner(analysis: Analysis, tree: Tree, noun: int) -> str | None:
    """Whose promise or advice it is: its owner, or the subject of the verb that gives it."""
    if owner := name_owner_of(analysis, tree, noun):
        return owner
    place = noun
    for _ in range(4):
        verb = tree.tokens[place].head
        if verb == place:
            return None
        if tree.tokens[verb].pos in ("VERB", "AUX"):
            break
        place = verb
    if tree.tokens[verb].lemma.lower() not in GIVING and tree.tokens[noun].dep == "dobj":
        return None
    subject = None if tree.is_passive(verb) else find_subject_of(tree, verb)
    if subject is None or subject == noun:
        return None
    voice = voice_at(analysis, start_of(tree, subject))
    if voice and tree.tokens[subject].text.lower() in ("i", "we"):
        return voice
    return name_source(analysis, tree, subject)


def _denied(tree: Tree, noun: int) -> bool:
    verb = tree.tokens[noun].head
    none = {tree.tokens[c].text.lower() for c in tree.of(noun, "det", "neg")} & {"no", "any", "neither"}
    helpers = {tree.tokens[c].text.lower() for c in tree.of(verb, "aux")}
    return bool(none or tree.of(verb, "neg") or helpers & {"cannot", "can", "could", "would", "might", "may"})


def _in_view(analysis: Analysis, sentence: Sentence, tree: Tree, noun: int) -> Iterator[Claim]:
    """ "The council should, in her view, pay": what whoever judges thinks, all in one sentence."""
    above = tree.tokens[noun].head
    if tree.tokens[above].text.lower() != "in" or voice_at(analysis, sentence.start):
        return
    by = name_owner_of(analysis, tree, noun)
    if by is None or not is_evaluator(analysis, by):
        return
    kind = "recommendation" if SHOULD.search(analysis.text, sentence.start, sentence.end) else "finding"
    fields: dict[str, Value] = {"kind": kind, "by": by}
    council = main_council(analysis)
    if kind == "recommendation" and council and council != by:
        fields["to"] = council
    words = analysis.text[sentence.start : sentence.end]
    if kind == "finding" and score(words)[1] < 1:
        return
    evidence = (analysis.evidence(*trim(analysis.text, sentence.start, sentence.end)),)
    yield Claim("directive", fields, evidence, rule=f"{kind}: in his view", confidence=0.7)
