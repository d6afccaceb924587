"""This file is the directives told by a noun: "its conclusion was", "a key criticism by", "on the board's advice"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.assessment_words import BAD
from govgraph.ingest.extraction.directive_status import find_status
from govgraph.ingest.extraction.evaluators import find_watcher, is_evaluator
from govgraph.ingest.extraction.genres import is_press
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import find_author, name_mention
from govgraph.ingest.extraction.paper_authors import name_owner
from govgraph.ingest.extraction.papers import find_papers, paper_before
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.shadow import WHO, draw_shadow, mention_at
from govgraph.ingest.extraction.spans import trim
from govgraph.ingest.extraction.voices import find_quotations, voice_at
from govgraph.ingest.language.sieve import Screened
from govgraph.ontology.claims import Claim, Value

OPINION = r"(?:criticisms?|conclusions?|findings?|verdict|judgement|complaints?|failings?)"
OWN = Screened.compile(
    rf"(?:(?P<who>{WHO})(?:['’]s?)?|\b(?P<its>[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y))\s+(?:\w+\s+){{0,2}}{OPINION}\s+(?:was|were|is|are)\b"
)
BY = Screened.compile(
    rf"\b(?:was|were|is|are)\s+(?:a|one\s+of\s+the|among\s+the)?\s*(?:\w+\s+){{0,2}}{OPINION}\s+(?:made\s+)?(?:by|of|from)\s+(?P<who>{WHO})"
)
ADVICE = Screened.compile(
    rf"\b[Oo]n\s+(?:the\s+)?(?P<who>{WHO})['’]s?\s+(?:advice|recommendations?)\b"
    rf"|\b[Oo]n\s+the\s+(?:advice|recommendations?)\s+of\s+(?:the\s+)?(?P<of>{WHO})"
)
ACCEPTED = Screened.compile(
    r"\b(?P<verb>accepted|agreed\s+to|rejected|adopted)\s+(?:the\s+|all\s+|its\s+|his\s+|her\s+|their\s+)?(?:\w+\s+)?(?:advice|recommendations?)\b[^.:;]*:\s*(?P<what>[^.;]+)"
)
PROMISED = Screened.compile(
    rf"(?P<who>{WHO})(?:['’]s?)?\s+(?:\w+\s+){{0,2}}(?:undertakings?|promises?|pledges?|assurances?|commitments?)\s+(?:that\s+\w+|to\s+\w+)"
)
STATE = Screened.compile(
    rf"(?P<who>{WHO})['’]s?\s+(?:\w+\s+){{0,2}}recommendations\s+(?:(?:have|had|has)\s+(?:now\s+|all\s+)?been|are|were)\s+(?P<state>[^.;,]{{3,60}})"
)
TIMED = Screened.compile(
    r"\b(?:require[sd]?|need(?:s|ed)?)\s+(?P<what>[^.;:]{3,160}?\s+to\s+be\s+(?:in\s+place|completed?|finished|delivered|"
    r"implemented|agreed)\s+(?:by|before|no\s+later\s+than)\b)"
)
ORDINAL = re.compile(r"^(?:The\s+)?(?:first|second|third|fourth|other|last)\s+(?:was|is)\s+that\b", re.I)
LISTED = re.compile(r"\b(?:causes?\s+of\s+concern|weakness(?:es)?|failings?|findings?|criticisms?|concerns)\b", re.I)
UNMET = re.compile(
    r"\b(?:has|have)\s+(?:still\s+|yet\s+|also\s+)?not\s+(?:yet\s+)?been\s+\w+|"
    r"\b(?:is|are)\s+(?:still\s+)?not\s+yet\s+(?:fully\s+)?(?:in\s+place|complete|ready|embedded|effective)\b|^\W*only\s+(?:a|one|two|half)\b[^.]*\bha(?:s|ve)\b",
    re.I,
)
SKIPPED = ("table row", "heading", "letterhead", "signature", "metadata")


def find_opinions(analysis: Analysis) -> Iterator[Claim]:
    """Yield the directives of `analysis` that a noun tells, and the verdicts a document quotes in full."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED or voice_at(analysis, sentence.start):
            continue
        shadow = draw_shadow(analysis)
        for read in (_promised, _own, _by, _advised, _accepted, _state, _ordinal, _unmet, _timed):
            claim = read(analysis, sentence, shadow)
            if claim is not None:
                yield claim
                break
    yield from _quoted(analysis)


def _claim(
    analysis: Analysis, kind: str, by: str | None, start: int, end: int, rule: str, status: str = ""
) -> Claim | None:
    if by is None:
        return None
    fields: dict[str, Value] = {"kind": kind, "by": by}
    if status:
        fields["status"] = status
    low, high = trim(analysis.text, start, end)
    return Claim("directive", fields, (analysis.evidence(low, high),), rule=f"{kind}: {rule}", confidence=0.7)


def _own(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    found = OWN.search(shadow, sentence.start, sentence.end)
    if found is None:
        return None
    if found.group("who"):
        by = name_mention(analysis, mention_at(analysis, found.start("who")))
    else:
        by = name_owner(analysis, found.start(), found.group("its").lower())
    return _claim(analysis, "finding", by, sentence.start, sentence.end, "own conclusion")


def _promised(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    """ "I note your undertaking that every member will attend"."""
    found = PROMISED.search(shadow, sentence.start, sentence.end)
    mention = mention_at(analysis, found.start("who")) if found else None
    if found is None or mention is None:
        return None
    owned = mention.kind == "pronoun" or shadow[found.end("who") : found.end("who") + 1] in "'’"
    by = name_mention(analysis, mention) if owned else None
    return _claim(analysis, "commitment", by, found.start(), sentence.end, "own undertaking")


def _by(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    found = BY.search(shadow, sentence.start, sentence.end)
    if found is None:
        return None
    by = name_mention(analysis, mention_at(analysis, found.start("who")))
    return _claim(analysis, "finding", by, sentence.start, sentence.end, "a criticism by")


def _advised(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    found = ADVICE.search(shadow, sentence.start, sentence.end)
    if found is None:
        return None
    place = found.start("who") if found.group("who") else found.start("of")
    by = name_mention(analysis, mention_at(analysis, place))
    return _claim(analysis, "recommendation", by, sentence.start, sentence.end, "on advice", "implemented")


def _accepted(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    """ "He accepted the advice in the commissioners' report: powers should go back"."""
    found = ACCEPTED.search(analysis.text, sentence.start, sentence.end)
    if found is None:
        return None
    papers = [p for p in find_papers(analysis) if found.start() <= p.start < found.end() and p.authors]
    by = papers[0].authors[0] if papers else None
    status = "not implemented" if found.group("verb") == "rejected" else "accepted"
    return _claim(analysis, "recommendation", by, found.start("what"), found.end("what"), "advice accepted", status)


def _state(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    found = STATE.search(shadow, sentence.start, sentence.end)
    status = find_status(found.group("state")) if found else None
    if found is None or status is None:
        return None
    by = name_mention(analysis, mention_at(analysis, found.start("who")))
    return _claim(analysis, "recommendation", by, sentence.start, sentence.end, "state of recommendations", status)


def _ordinal(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    """ "Our report set out two causes of concern. The first was that ..." """
    if not ORDINAL.match(analysis.text[sentence.start : sentence.end]):
        return None
    place = find_sentence(analysis.sentences, sentence.start) or 0
    before = " ".join(analysis.text[s.start : s.end] for s in analysis.sentences[max(0, place - 3) : place])
    if not LISTED.search(before):
        return None
    paper = paper_before(find_papers(analysis), sentence.start, "report")
    by = paper.authors[0] if paper else find_author(analysis)
    return _claim(analysis, "finding", by, sentence.start, sentence.end, "listed in words")


def _unmet(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    """What an inspector's own letter or report says has not been done."""
    author = find_watcher(analysis)
    if author is None:
        return None
    if not UNMET.search(analysis.text[sentence.start : sentence.end]):
        return None
    return _claim(analysis, "finding", author, sentence.start, sentence.end, "not done", "not implemented")


def _timed(analysis: Analysis, sentence: Sentence, shadow: str) -> Claim | None:
    """ "This will require new contracts to be in place by April": what an inspector's own letter says must be done."""
    found, author = TIMED.search(shadow, sentence.start, sentence.end), find_watcher(analysis)
    if found is None or author is None:
        return None
    return _claim(analysis, "requirement", author, found.start("what"), sentence.end, "to be in place")


def _quoted(analysis: Analysis) -> Iterator[Claim]:
    """A reviewer's words set apart as a block, in the letter or report of another: his finding."""
    for quotation in find_quotations(analysis):
        piece = quotation.evidence[0]
        block = next((b for b in analysis.blocks if b.start <= piece.start < b.end), None)
        if block is None or quotation.speaker == find_author(analysis):
            continue
        alone = piece.end - piece.start > 0.85 * (block.end - block.start)
        apart = block.kind == "block quote" or (alone and not is_press(analysis))
        if (
            apart
            and is_evaluator(analysis, quotation.speaker)
            and (BAD.search(piece.exact) or block.kind == "block quote")
        ):
            claim = _claim(analysis, "finding", quotation.speaker, piece.start, piece.end, "quoted verdict")
            if claim:
                yield claim
