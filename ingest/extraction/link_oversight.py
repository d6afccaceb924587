"""This file is the links of oversight and reporting: "they oversee the council", "it reports to him"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_agent, name_doer
from govgraph.ingest.extraction.link_words import FOUND, OVERSEE, OVERSEER, REPORT_TO
from govgraph.ingest.extraction.link_words import PANEL as BOARD
from govgraph.ingest.extraction.naming import find_addressee, main_council, name_mention
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.subjects import find_subject, token_at
from govgraph.ontology.claims import Claim

PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", re.I)
PURPOSE = re.compile(r"\bto\s+$", re.I)
INTO = re.compile(
    r"\b(?:put(?:ting|s)?|sen(?:d|t|ds|ding)|go(?:ing)?|went)\s+(?:in\s+)?(?:the\s+)?commissioners?\s+(?:in|into|to)\b|\bcommissioners\s+to\s+go\s+into\b"
    r"|\bgo(?:es|ing)?\s+into\b|\bwent\s+into\b",
    re.I,
)
PANEL = re.compile(r"\b(?:panel|board|commission(?:ers)?|taskforce)\b", re.I)
ASSESSMENT = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:assessment|oversight|scrutiny|supervision|monitoring|intervention)\s+(?:of|in|into|at)\s+(?:the\s+)?"
)
UNDER = re.compile(r"\b(?:under|subject\s+to)\s+(?:\w+\s+){0,3}?(?:oversight|supervision|intervention|control)\b", re.I)


def find_oversight(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links oversees and reports_to."""
    for sentence in read_sentences(analysis):
        yield from _assesses(analysis, sentence)
        if sentence.block.kind in SKIPPED:
            continue
        for verb in OVERSEE.finditer(analysis.text, sentence.start, sentence.end):
            yield from _oversees(analysis, sentence, verb)
        for verb in REPORT_TO.finditer(analysis.text, sentence.start, sentence.end):
            yield from _reports(analysis, sentence, verb)
        yield from _owned(analysis, sentence)
        yield from _under(analysis, sentence)
    yield from _by_papers(analysis)
    yield from _by_letter(analysis)


def _oversees(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> Iterator[Claim]:
    text = analysis.text
    before = text[sentence.start : verb.start()]
    if re.match(r"\w+\s+over\s+(?:as|from|the\s+(?:post|job|role|reins))\b", text[verb.start() : sentence.end]):
        return
    weak = verb.group().lower() in ("run", "running", "monitor", "monitors") or "take" in verb.group().lower()
    span = (verb.start(), verb.end())
    if PASSIVE.search(before) and verb.group().lower().endswith(("seen", "ed")):
        by = name_agent(analysis, verb.end(), sentence.end)
        object_ = name_doer(analysis, verb.start())
        claim = make_link(analysis, "oversees", by, object_, sentence, span, "overseen by", 0.8)
        if claim:
            yield claim
        return
    object_ = _object(analysis, verb.end(), sentence.end)
    subject = _overseer(analysis, sentence, verb, weak)
    if object_ is None and subject is not None and analysis.subject is not None and not weak:
        object_ = analysis.subject.name
    rule = "sent in to oversee" if PURPOSE.search(before) else "oversees"
    if weak and not (subject and OVERSEER.search(subject)):
        return
    where = span if not PURPOSE.search(before) else (sentence.start, sentence.start + 1)
    if analysis.parse(sentence) and not (subject and object_ and _may_oversee(analysis, subject, object_)):
        return
    claim = make_link(analysis, "oversees", subject, object_, sentence, where, rule, 0.8)
    if claim:
        yield claim


def _may_oversee(analysis: Analysis, subject: str, object_: str) -> bool:
    """Whether the overseer is a panel or those sent in, and what they oversee is a body."""
    bodies = {m.entity.name for m in analysis.mentions if m.kind == "body" and m.entity}
    return object_ in bodies and bool(OVERSEER.search(subject) or PANEL.search(subject))


def _overseer(analysis: Analysis, sentence: Sentence, verb: re.Match[str], weak: bool) -> str | None:
    """Who oversees: the subject, or the body or group that is sent or set up to do it."""
    before = [m for m in analysis.mentions_in(sentence.start, verb.start()) if m.kind in ("body", "group") and m.entity]
    overseers = [m for m in before if m.entity and OVERSEER.search(m.entity.name)]
    if overseers:
        return name_mention(analysis, overseers[-1])
    phrase = find_subject(analysis, verb.start())
    named = name_doer(analysis, verb.start())
    if named and phrase and phrase.mention and phrase.mention.kind in ("body", "group") and named != _subject(analysis):
        return named
    return None


def _subject(analysis: Analysis) -> str:
    return analysis.subject.name if analysis.subject else ""


def _object(analysis: Analysis, start: int, end: int) -> str | None:
    """What is overseen: the body named straight after the verb, or that has what is: "the council's changes"."""
    for mention in analysis.mentions_in(start, end):
        if mention.start - start > 40 or re.search(r"[.;:]|\bwhich\b|\bfor\b", analysis.text[start : mention.start]):
            return None
        if mention.kind in ("body", "person", "pronoun"):
            return name_mention(analysis, mention)
    return None


def _reports(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> Iterator[Claim]:
    group = next(name for name in ("rest", "rest2", "rest3") if verb.group(name) is not None)
    readers = name_parties(analysis, verb.start(group), verb.end(group), single=True)
    if verb.group(group).split()[:1] in (["it"], ["it,"]):
        readers = _last_bodies(analysis, verb.start())
    subject = _founded_to(analysis, sentence, verb.start()) or name_doer(analysis, verb.start())
    span = (sentence.start, sentence.start + 1)
    tokens = analysis.parse(sentence)
    place = token_at(tokens, verb.start())
    if subject is None or not readers or (place is not None and tokens[place].pos not in ("VERB", "AUX")):
        return
    for reader in readers[:1]:
        claim = make_link(analysis, "reports_to", subject, reader, sentence, span, "reports to", 0.8)
        if claim:
            yield claim


def _last_bodies(analysis: Analysis, position: int) -> tuple[str, ...]:
    """What "it" is to which somebody reports: the body last named that the document is not about."""
    council = main_council(analysis)
    names = [
        m.entity.name for m in analysis.mentions_in(max(0, position - 400), position) if m.kind == "body" and m.entity
    ]
    return tuple([name for name in names if name != council][-1:])


def _founded_to(analysis: Analysis, sentence: Sentence, position: int) -> str | None:
    """The body set up "to report to the council": it reports, not those who set it up."""
    lead = analysis.text[sentence.start : position]
    founded = FOUND.search(lead)
    if founded is None or not PURPOSE.search(lead):
        return None
    bodies = [m for m in analysis.mentions_in(sentence.start, position) if m.kind == "body" and m.entity]
    return next((m.entity.name for m in bodies if m.entity and BOARD.search(m.entity.name)), None)


def _owned(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The council's improvement panel", "a recovery board for the council": it is set over that council."""
    mentions = analysis.mentions_in(sentence.start, sentence.end)
    for one, other in itertools.pairwise(mentions):
        between = analysis.text[one.end : other.start]
        owner, panel = (one, other) if _is_overseer(other) else (other, one)
        if not _is_overseer(panel) or owner.kind != "body" or _is_overseer(owner) or owner.entity is None:
            continue
        if owner.entity.name != main_council(analysis):
            continue
        if panel is other and not re.fullmatch(r"['’]s?\s+(?:\w+\s+){0,3}", between):
            continue
        if panel is one and not re.fullmatch(r"\s+(?:for|at|in|into)\s+(?:the\s+)?(?:[\w’']+\s+){0,3}", between):
            continue
        span = (panel.start, panel.end)
        claim = make_link(
            analysis, "oversees", name_mention(analysis, panel), owner.entity.name, sentence, span, "its panel", 0.7
        )
        if claim:
            yield claim


def _is_overseer(mention: Mention) -> bool:
    return (
        mention.kind in ("body", "group") and mention.entity is not None and bool(OVERSEER.search(mention.entity.name))
    )


def _under(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The council has been subject to oversight by a panel", "has been put under Government supervision"."""
    text = analysis.text
    for found in UNDER.finditer(text, sentence.start, sentence.end):
        by = name_agent(analysis, found.end(), sentence.end)
        if by is None and re.search(r"\bgovernment\b", found.group(), re.I):
            by = "Government"
        object_ = name_doer(analysis, found.start())
        body = next((m for m in analysis.mentions_in(sentence.start, found.start()) if m.kind == "body"), None)
        object_ = object_ or name_mention(analysis, body)
        claim = make_link(
            analysis, "oversees", by, object_, sentence, (found.start(), found.end()), "under oversight", 0.7
        )
        if claim:
            yield claim


def _assesses(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The Panel's assessment of the council's progress": it is set over it."""
    for panel in analysis.mentions_in(sentence.start, sentence.end):
        if panel.kind != "body" or panel.entity is None or not PANEL.search(panel.entity.name):
            continue
        found = ASSESSMENT.match(analysis.text, panel.end, sentence.end)
        body = next((m for m in analysis.mentions if found and m.start == found.end()), None)
        if body is not None and body.kind == "body":
            span = (panel.start, panel.end)
            claim = make_link(
                analysis, "oversees", panel.entity.name, name_mention(analysis, body), sentence, span, "assesses", 0.7
            )
            if claim:
                yield claim


def _by_letter(analysis: Analysis) -> Iterator[Claim]:
    """A letter to a minister, written for a panel that the letter speaks of as its own, reports to him."""
    reader, greeting = find_addressee(analysis), re.search(r"^\W*Dear\b", analysis.text, re.M)
    head = analysis.text[: greeting.start()] if greeting else ""
    if reader is None or not re.search(r"\b(?:Secretary\s+of\s+State|Minister)\b", head):
        return
    owned = [
        (sentence, m)
        for sentence in analysis.sentences
        for m in analysis.mentions_in(sentence.start, sentence.end)
        if m.kind == "body"
        and m.entity
        and PANEL.search(m.entity.name)
        and re.search(
            r"\b(?:I|we|We)\s+(?:wrote|write|reported|report)\b", analysis.text[sentence.start : sentence.end]
        )
    ]
    for sentence, panel in owned[:1]:
        span = (panel.start, panel.end)
        claim = make_link(
            analysis, "reports_to", name_mention(analysis, panel), reader, sentence, span, "its letter", 0.6
        )
        if claim:
            yield claim


def _by_papers(analysis: Analysis) -> Iterator[Claim]:
    """A panel that sends its reports to somebody reports to him."""
    for paper in find_papers(analysis):
        if paper.kind != "report" or not paper.readers or not paper.authors or not OVERSEER.search(paper.authors[0]):
            continue
        place = next((s for s in analysis.sentences if s.start == paper.sentence[0]), None)
        if place is not None:
            span = (paper.start, paper.end)
            claim = make_link(
                analysis, "reports_to", paper.authors[0], paper.readers[0], place, span, "sends its report", 0.7
            )
            if claim:
                yield claim
