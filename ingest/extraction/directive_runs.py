"""This file is the directives that run on in a text: points after a colon, and findings told sentence after sentence.

"She makes three recommendations: that A; that B; and that C" gives three; where a report has just been brought in, the
plain statements after it of what went wrong are its findings too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.directive_status import find_status, status_after
from govgraph.ingest.extraction.directive_verbs import LISTED, SENSES
from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.judges_before import last_source
from govgraph.ingest.extraction.naming import find_author, main_council
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.polarity import score
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.salience import is_quoted
from govgraph.ingest.extraction.sentence_trees import find_subject_of, start_of, tree_of
from govgraph.ingest.extraction.sources import name_owner_of, name_source
from govgraph.ingest.extraction.spans import trim
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.language.sieve import Screened
from govgraph.ontology.claims import Claim, Value

COLON = Screened.compile(rf"(?:{LISTED.pattern})[^.:;]{{0,60}}:\s+(?=\S)", re.I)
VERBAL = re.compile(
    r"\b(?:recommend(?:s|ed)?|asked|require[sd]?|urge[sd]?|want(?:s|ed)?)\s+(?:that\s+)?(?:[\w’']+\s+){0,5}[\w’']*:\s+(?=\S)",
    re.I,
)
POINT = re.compile(
    r";\s*(?:and\s+)?|\)\s*,?\s+and\s+|\),\s+|,\s+and\s+(?=(?:that|to|an?|the)\s)|\s+and\s+(?=an?\s+\w+\s+to\s)"
)
SKIPPED = ("table row", "heading", "letterhead", "signature", "metadata")
SPOKEN = re.compile(
    r"\b(?:said|says|told|tells|added|asked|replied|insisted|announced|promis\w+|pledged|will|would|shall|may|might|should|must|I|my)\b"
)
WRONG = re.compile(
    r"\b(?:not|n['’]t|no|never|nobody|none|only|without|fewer|less|too|late|before|un\w+ed|abandoned|lost|owed|had\s+gone|failed|missing|wrong|spent\s+more)\b",
    re.I,
)
PAST = re.compile(r"\b(?:was|were|had|has|have|could|did|went|gave|kept|met|fell|paid|lost)\b|\w+ed\b")
REACH = 3
"""So many sentences after a report is brought in may tell what it found."""


def find_in_runs(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each point after a colon in running text."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        found = COLON.search(analysis.text, sentence.start, sentence.end)
        noun = LISTED.search(found.group()) if found else None
        if found is None or noun is None or noun.lastgroup is None:
            continue
        by = _owner(analysis, sentence, found.start()) or last_source(analysis, found.start()) or find_author(analysis)
        opening = analysis.text[found.end() : found.end() + 1]
        if by is None or is_quoted(analysis, found.start()) or not (opening.islower() or opening in "(T"):
            continue
        yield from _points(analysis, noun.lastgroup, by, found.end(), sentence.end)


def _owner(analysis: Analysis, sentence: Sentence, position: int) -> str | None:
    """Whose recommendations they are: their owner, or the subject of the verb that brings them."""
    tree = tree_of(analysis, sentence)[1]
    for place in range(len(tree.tokens)) if tree else ():
        if tree and start_of(tree, place) == position:
            if owner := name_owner_of(analysis, tree, place):
                return owner
            verb = _verb_over(tree, place)
            subject = find_subject_of(tree, verb) if verb is not None and not tree.is_passive(verb) else None
            if subject is not None and subject != place:
                return name_source(analysis, tree, subject)
    return None


def _verb_over(tree: Tree, place: int) -> int | None:
    for _ in range(4):
        place = tree.tokens[place].head
        if tree.tokens[place].pos in ("VERB", "AUX"):
            return place
    return None


def _points(analysis: Analysis, kind: str, by: str, start: int, end: int) -> Iterator[Claim]:
    edges = [start]
    text = analysis.text
    for cut in POINT.finditer(text, start, end):
        edges += [cut.start() + (1 if cut.group().startswith(")") else 0), cut.end()]
    spans = [trim(text, low, high) for low, high in zip(edges[::2], [*edges[1::2], end], strict=False)]
    spans = [(low, high) for low, high in spans if len(text[low:high].split()) >= 3]
    council = main_council(analysis)
    for number, (low, high) in enumerate(spans):
        fields: dict[str, Value] = {"kind": kind, "by": by}
        if council and council != by and kind in ("recommendation", "requirement"):
            fields["to"] = council
        bracket = re.search(r"\(([^()]+)\)\W*$", text[low:high])
        status = find_status(bracket.group(1)) if bracket else status_after(analysis, spans[-1][1], number, len(spans))
        if status and kind != "finding":
            fields["status"] = status
        yield Claim(
            "directive", fields, (analysis.evidence(low, high),), rule=f"{kind}: after a colon", confidence=0.75
        )


def find_running_on(analysis: Analysis, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield a finding for each sentence that goes on telling what the report just brought in found."""
    found = {c.evidence[0].start: c for c in claims if c.fields.get("kind") == "finding"}
    sentences = list(read_sentences(analysis))
    by: str | None = None
    left = 0
    for number, sentence in enumerate(sentences):
        if number and sentence.block is not sentences[number - 1].block:
            by = None
        own = next((c for start, c in found.items() if sentence.start <= start < sentence.end), None)
        told = next((c for c in claims if sentence.start <= c.evidence[0].start < sentence.end), None)
        if own is not None or _brings_in(analysis, sentence):
            by, left = _source(analysis, sentence, own), REACH
            continue
        if by is not None and left and told is None and _states_wrong(analysis, sentence):
            left -= 1
            evidence = (analysis.evidence(*trim(analysis.text, sentence.start, sentence.end)),)
            yield Claim("directive", {"kind": "finding", "by": by}, evidence, rule="finding: runs on", confidence=0.55)
        else:
            by = by if told is not None else None


def _source(analysis: Analysis, sentence: Sentence, own: Claim | None) -> str | None:
    if own is not None:
        by = own.fields.get("by")
        return by if isinstance(by, str) and is_evaluator(analysis, by) else None
    papers = [p for p in find_papers(analysis) if sentence.start <= p.start < sentence.end and p.authors]
    by = papers[0].authors[0] if papers else last_source(analysis, sentence.end, 200)
    return by if is_evaluator(analysis, by) else None


ANSWERED = re.compile(
    r"^\W*(?:the\s+)?(?:first|second|former|latter|other)\b|\b(?:scored|rated|graded|accepted|agreed|rejected|recommend\w+)\b",
    re.I,
)
BRINGS = re.compile(
    r"\b(?:publish(?:es|ed)|issued|reported|its\s+(?:conclusions?|findings)|his\s+report|her\s+report|report\s+(?:reached|came|was|runs)|inquiry\s+report)\b",
    re.I,
)


def _brings_in(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence says that a report has come, and not yet what it says."""
    words = analysis.text[sentence.start : sentence.end]
    if not BRINGS.search(words) or len(words.split()) > 28:
        return False
    tree = tree_of(analysis, sentence)[1]
    return tree is None or not any(
        t.lemma.lower() in SENSES and tree.of(i, "ccomp") for i, t in enumerate(tree.tokens) if t.pos == "VERB"
    )


def _states_wrong(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence plainly tells of something that went wrong."""
    words = analysis.text[sentence.start : sentence.end]
    if sentence.block.kind in SKIPPED or is_quoted(analysis, sentence.start) or not words.endswith((".", '"', "”")):
        return False
    if (
        SPOKEN.search(words)
        or len(words.split()) > 30
        or any(True for m in analysis.mentions_in(sentence.start, sentence.start + 4) if m.kind == "pronoun")
    ):
        return False
    people = [m for m in analysis.mentions_in(sentence.start, sentence.end) if m.kind == "person"]
    if people or ANSWERED.search(words):
        return False
    wrong = WRONG.search(words) is not None or score(words)[1] >= 1
    return wrong and PAST.search(words) is not None and score(words)[0] < 1
