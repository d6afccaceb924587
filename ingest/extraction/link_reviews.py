"""This file is the links of review: whose review, inspection or audit a body has undergone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.link_bodies import body_about
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_doer
from govgraph.ingest.extraction.link_words import INSPECT, OVERSEER
from govgraph.ingest.extraction.messages import find_messages
from govgraph.ingest.extraction.naming import find_author, name_mention
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ontology.claims import Claim

OF = re.compile(r"^[^.;:]{0,60}?\b(?:into|of|on|at)\s+(?:the\s+)?(?:[\w-]+\s+){0,6}?$")
WANTED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?|await(?:s|ed|ing)?|pending|urg(?:es|ed|ing)|want(?:s|ed|ing)?)\b[^.;]{0,40}$",
    re.I,
)
"""What leads to a review that is only asked for or awaited."""
FUTURE = re.compile(r"\b(?:will|would|shall|is\s+to|are\s+to|due\s+to)\s+(?:\w+\s+){0,6}$", re.I)
REVIEWING = re.compile(r"\b(?:review|inspection|audit|inquiry|investigation|inspector|reviewer|auditor)", re.I)


def find_reviews(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links reviewed_by."""
    papers = sorted([*find_papers(analysis), *find_messages(analysis)], key=lambda paper: paper.start)
    for paper in papers:
        yield from _by_paper(analysis, paper)
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        verbs = list(INSPECT.finditer(analysis.text, sentence.start, sentence.end))
        if verbs and analysis.parse(sentence):
            continue  # the frames of the verbs tell it better
        for verb in verbs:
            yield from _by_verb(analysis, sentence, verb)


def _by_paper(analysis: Analysis, paper: Paper) -> Iterator[Claim]:
    """A report or review by somebody from outside: of the body it names, or of the one the document is about."""
    if paper.kind not in ("report", "review") or not paper.authors or paper.rule == "due to report":
        return
    author = paper.authors[0]
    if not _is_outside(analysis, paper, author):
        return
    sentence = next((s for s in analysis.sentences if s.start == paper.sentence[0]), None)
    reviewed = _object(analysis, paper) or body_about(analysis, paper.start)
    if sentence is None or reviewed == author or WANTED.search(analysis.text[paper.sentence[0] : paper.start]):
        return
    if FUTURE.search(analysis.text[paper.sentence[0] : paper.start]):
        return
    claim = make_link(
        analysis, "reviewed_by", reviewed, author, sentence, (paper.start, paper.end), f"review, {paper.rule}", 0.7
    )
    if claim:
        yield claim


def _is_outside(analysis: Analysis, paper: Paper, author: str) -> bool:
    """Whether the author reviews from outside: not the body itself, nor its standing panel, nor who sends it on."""
    if analysis.subject is not None and author == analysis.subject.name:
        return False
    if author == find_author(analysis) and not _is_reviewer(analysis, author):
        return False
    if OVERSEER.search(author) or re.search(r"\bcommissioners?\b", author, re.I):
        return False
    low, high = max(paper.sentence[0], paper.start - 60), min(paper.sentence[1], paper.end + 60)
    lead = analysis.text[low:high]
    if paper.kind == "review" or paper.rule in ("named after", "reported"):
        return True
    if paper.rule in ("in a paper", "possessive", "paper by", "compound", "issued", "issued by", "paper of"):
        return bool(
            REVIEWING.search(lead) or re.search(r"\bdamning|\brates?\b|\bfindings?\b|\bconcluded\b|\brecommend", lead)
        ) or _is_reviewer(analysis, author)
    return False


def _is_reviewer(analysis: Analysis, author: str) -> bool:
    """Whether the document elsewhere gives the author a review, or the title of one who reviews."""
    for paper in find_papers(analysis):
        if paper.kind == "review" and author in paper.authors:
            return True
    for mention in analysis.mentions:
        if mention.kind == "role" and re.search(r"inspector|reviewer|auditor|ombudsman", mention.role):
            near = analysis.mentions_in(max(0, mention.start - 40), mention.end + 40)
            if any(m.entity and m.entity.name == author for m in near):
                return True
    return bool(re.search(r"Ofsted|Audit|Inspect|Ombudsman|LLP|Grant Thornton|KPMG|PwC|Commission$", author))


def _object(analysis: Analysis, paper: Paper) -> str | None:
    """The body that the words after the paper name: "report into the leadership of the council"."""
    for mention in analysis.mentions_in(paper.end, paper.sentence[1]):
        if mention.kind == "body" and mention.entity and mention.entity.name not in paper.authors:
            if OF.match(analysis.text[paper.end : mention.start]):
                return mention.entity.name
            return None
        if mention.start - paper.end > 80:
            return None
    return None


def _by_verb(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> Iterator[Claim]:
    """ "Appointed X to inspect the council", "we inspected the service"."""
    mentions = [m for m in analysis.mentions_in(verb.end(), sentence.end) if m.kind == "body"]
    if not mentions or mentions[0].start - verb.end() > 30:
        return
    reviewed = name_mention(analysis, mentions[0])
    before = analysis.text[sentence.start : verb.start()]
    doer = name_doer(analysis, verb.start())
    if re.search(r"\bto\s+$", before):
        people = [m for m in analysis.mentions_in(sentence.start, verb.start()) if m.kind in ("person", "body")]
        near = people and verb.start() - people[-1].end < 20
        asked = near and re.search(r"\bby\s+(?:the\s+)?$", analysis.text[sentence.start : people[-1].start])
        doer = (doer if asked else name_mention(analysis, people[-1])) if near else None
    if doer is None or OVERSEER.search(doer) or doer.lower() == "ministers":
        return
    span = (sentence.start, sentence.start + 1)
    claim = make_link(analysis, "reviewed_by", reviewed, doer, sentence, span, "inspects", 0.7)
    if claim:
        yield claim
