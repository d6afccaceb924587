"""This file is the papers a document speaks of: reports, letters and the like, each with who wrote it and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.naming import name_mention
from govgraph.ingest.extraction.paper_words import ISSUE, NOT_A_PAPER, NOUN, PAPER_WORDS, QUALIFIER
from govgraph.ingest.extraction.shadow import NAME, WHO, draw_shadow, mention_at
from govgraph.ingest.extraction.subjects import find_agent, find_subject, sentence_at
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ontology.claims import When

WORDS = r"(?:[\w,&“”\"'’‘£.-]+\s+){0,6}?"
POSSESSIVE = re.compile(rf"(?P<who>{WHO})(?:['’]s?)?\s+{WORDS}$")
OWN = re.compile(rf"(?P<who>{WHO})(?P<mark>['’]s?)?\s+(?:[\w-]+\s+){{0,5}}$")
COMPOUND = re.compile(
    rf"(?:\b(?:a|an|the|that|this)\s+)(?:\w+\s+){{0,2}}?(?P<who>{NAME})\s+(?:[\w-]+\s+){{0,2}}$", re.I
)
SURNAMED = re.compile(r"\b(?:the|that)\s+([A-Z][a-zà-ÿ]+(?:[-’'][A-Z][a-zà-ÿ]+)?)\s+$")
COMMON = list_words(
    """
    annual final best value public government council independent improvement progress governance financial
    second first third panel board local national auditor strategic corporate january february march april may
    june july august september october november december interim draft scrutiny cabinet section minister
    ministerial council's
    """
)
"""Capitalised words that are no surname: "the Annual Report"."""
BY = re.compile(
    rf"^(?:\s+(?!by\b|from\b|was\b|is\b|has\b|had\b|were\b|which\b|that\b|said\b)[\w’'£,&-]+|\s+{WHO}(?:['’]s)?){{0,10}}?,?\s+(?:by|from)\s+(?P<rest>[^.;:]*)"
)
TO = re.compile(
    r"^(?:\s+(?:of|dated|sent|addressed|today|yesterday|earlier|this|\d+|\w+day|[A-Z][a-z]+|last|month|week|on|given|delivered|presented|submitted)\b){0,7}\s+to\s+(?:the\s+)?(?P<rest>[^.;:]*)"
)
SENT_TO = re.compile(
    r"^[^.;:]{0,60}?\b(?:sent|submitted|delivered|handed|presented|addressed|went|goes|given|reached|reaches)\s+(?:today\s+)?(?:to\s+|on\s+)?(?:the\s+)?(?P<rest>[^.;:]*)"
)
SIGNED = re.compile(r"\bsign(?:ed|ature)\s+(?:\w+\s+)?(?:by|from)\s+(?P<rest>[^.;:”\"]*)")
LINKED = re.compile(r"\s*|['’]s?\s+(?:\w+\s+){0,3}|,\s+|\s+(?:of|for|at|in)\s+(?:the\s+)?|\s*\(|[\s\w]{0,12}")
"""What may stand between the links of a chain: "the council's auditor, Grant Thornton". """
SEPARATE = re.compile(
    r"\s*(?:,|;|\band\b|&|\balong\s+with\b|\bwith\b)[\s,]*(?:and\s+)?(?:the\s+|by\s+|his\s+|her\s+)?", re.I
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One mention of a paper: the noun at start..end, its author and readers by name, its date where one is near.

    `sentence` is the span of the sentence it stands in; `rule` tells which pattern found the author.
    """

    kind: str
    start: int
    end: int
    sentence: tuple[int, int]
    authors: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    when: When | None = None
    title: str = ""
    rule: str = ""


@lru_cache(maxsize=8)
def find_papers(analysis: Analysis) -> tuple[Paper, ...]:
    """Return every mention of a paper in the text of `analysis`, in order; "the report" has the author of the last."""
    found: list[Paper] = []
    for sentence in analysis.sentences:
        for noun in NOUN.finditer(analysis.text, sentence.start, sentence.end):
            paper = _read(analysis, noun, sentence.start, sentence.end)
            if paper:
                found.append(_inherit(analysis, paper, found))
    return tuple(found)


def paper_before(papers: Iterable[Paper], position: int, kind: str | None = None) -> Paper | None:
    """Return the last paper with an author that is spoken of before `position`, of `kind` where one is given."""
    last = None
    same = {"report", "review", "notice"} if kind in ("report", "review") else {kind}
    for paper in papers:
        if paper.start >= position:
            break
        if paper.authors and (kind is None or paper.kind in same):
            last = paper
    return last


def _read(analysis: Analysis, noun: re.Match[str], low: int, high: int) -> Paper | None:
    word = noun.group().lower()
    kind = PAPER_WORDS[word]
    before = draw_shadow(analysis)[low : noun.start()]
    if NOT_A_PAPER.search(before) or (kind in QUALIFIER and not QUALIFIER[kind].search(before)):
        return None
    if word in ("report", "reports", "review", "reviews", "update", "plan") and _is_verb(analysis, noun.start()):
        return None
    bare = Paper(kind, noun.start(), noun.end(), (low, high))
    authors, rule = find_authors(analysis, bare)
    readers = find_readers(analysis, bare)
    return replace(
        bare, authors=authors, rule=rule, readers=readers, when=find_when(analysis, bare), title=_title(analysis, bare)
    )


def _is_verb(analysis: Analysis, position: int) -> bool:
    sentence = sentence_at(analysis, position)
    tokens = analysis.parse(sentence) if sentence else ()
    token = next((t for t in tokens if t.start <= position < t.end), None)
    if token is not None:
        return token.pos == "VERB"
    return bool(
        re.search(
            r"\b(?:to|will|must|should|can|may|would|who|they|which)\s+$",
            analysis.text[max(0, position - 12) : position],
        )
    )


def find_authors(analysis: Analysis, paper: Paper) -> tuple[tuple[str, ...], str]:
    """Return who wrote the paper, and by which rule it was found."""
    shadow = draw_shadow(analysis)
    low, high = paper.sentence
    after = shadow[paper.end : high]
    if signed := SIGNED.search(after):
        return _names(analysis, paper.end + signed.start("rest"), paper.end + signed.end("rest")), "signed by"
    if by := BY.match(after):
        names = _names(analysis, paper.end + by.start("rest"), paper.end + by.end("rest"), single=True)
        if names:
            return names, "paper by"
    before = shadow[low : paper.start]
    own = OWN.search(before)
    if own:
        mention = mention_at(analysis, low + own.start("who"))
        possessive = own.group("mark") or (mention and mention.kind == "pronoun" and _is_possessive(analysis, mention))
        if mention and possessive and (name := name_mention(analysis, mention)):
            return (name,), "possessive"
    compound = COMPOUND.search(before)
    if compound:
        mention = mention_at(analysis, low + compound.start("who"))
        if mention and mention.kind in ("person", "body") and (name := name_mention(analysis, mention)):
            return (name,), "compound"
    surname = SURNAMED.search(analysis.text[low : paper.start])
    if surname and surname.group(1).lower() not in COMMON and not NOUN.fullmatch(surname.group(1)):
        return (surname.group(1),), "named after"
    return _issuer(analysis, paper)


def _is_possessive(analysis: Analysis, mention: Mention) -> bool:
    return analysis.words(mention.start, mention.end).lower() in ("his", "her", "its", "their", "our", "my", "your")


def _issuer(analysis: Analysis, paper: Paper) -> tuple[tuple[str, ...], str]:
    """Who published or wrote it: the subject of such a verb before the noun, or the agent of one after it."""
    low, high = paper.sentence
    text = analysis.text
    for verb in reversed(list(ISSUE.finditer(text, low, paper.start))):
        between = text[verb.end() : paper.start]
        if len(between) < 70 and not re.search(r"[;:.]|\b(?:to|about|on|in|which|that|who)\b", between):
            subject = find_subject(analysis, verb.start())
            if subject and subject.mention and (name := name_mention(analysis, subject.mention)):
                return (name,), "issued"
    for verb in ISSUE.finditer(text, paper.end, min(high, paper.end + 80)):
        agent = find_agent(analysis, verb.start(), high)
        if agent and (name := name_mention(analysis, agent.mention)):
            return (name,), "issued by"
    return (), ""


def find_readers(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """Return to whom the paper goes."""
    shadow = draw_shadow(analysis)
    after = shadow[paper.end : paper.sentence[1]]
    for pattern in (TO, SENT_TO):
        found = pattern.match(after)
        if found:
            start = paper.end + found.start("rest")
            names = _names(analysis, start, paper.end + found.end("rest"), single=True)
            if names:
                return names
    return ()


def _names(analysis: Analysis, start: int, end: int, single: bool = False) -> tuple[str, ...]:
    """The parties named from `start` on: one, or several joined by "and", each by the person or body in its chain."""
    names: list[str] = []
    place = start
    mentions = analysis.mentions_in(start, end)
    while chain := [m for m in mentions if m.start >= place]:
        first = chain[0]
        gap = analysis.text[place : first.start]
        if re.search(r"[.;:]|\b(?:who|which|that|after|was|were|had|has|is)\b", gap) or len(gap) > 60:
            break
        best, place = read_chain(analysis, chain)
        if (name := name_mention(analysis, best)) and name not in names:
            names.append(name)
        joined = SEPARATE.match(analysis.text, place, end)
        if single and not re.match(r"\s*(?:,\s*)?and\b", analysis.text[place:end]):
            break
        if not joined:
            break
        place = joined.end()
    return tuple(names)


def read_chain(analysis: Analysis, chain: Sequence[Mention]) -> tuple[Mention, int]:
    """Return the mention that names the party in a chain of titles and names, and where the chain ends."""
    best, place = chain[0], chain[0].end
    for mention in chain[1:]:
        gap = analysis.text[place : mention.start] if mention.start >= place else ""
        if not LINKED.fullmatch(gap) or "and" in gap.split():
            break
        if _outranks(mention, best, gap):
            best = mention
        place = max(place, mention.end)
    return best, place


def _outranks(mention: Mention, best: Mention, gap: str) -> bool:
    """Whether the next mention of a chain names the party rather than those before it."""
    if mention.kind == "person":
        return best.kind != "person"
    if mention.kind == "body":
        return (best.kind in ("role", "body") and bool(re.search(r"['’]", gap))) or (
            best.kind == "role" and gap[:1] == ","
        )
    return best.kind == "body" and mention.kind == "role" and bool(re.fullmatch(r"(?:['’]s?)?\s+(?:\w+\s+){0,2}", gap))


def find_when(analysis: Analysis, paper: Paper) -> When | None:
    """Return the date given for the paper: the nearest in its clause, after it rather than before."""
    low, high = paper.sentence
    dates = analysis.dates_in(low, high)
    after = [
        d
        for d in dates
        if d.start >= paper.end and not re.search(r"[;]|\bbut\b|\bwhile\b", analysis.text[paper.end : d.start])
    ]
    before = [d for d in dates if d.end <= paper.start]
    if after and after[0].start - paper.end < 80:
        return after[0]
    return before[-1] if before else (after[0] if after else None)


def _title(analysis: Analysis, paper: Paper) -> str:
    """What the paper is called: its noun with the words of its kind before it."""
    before = analysis.text[paper.sentence[0] : paper.start]
    words = re.search(
        r"((?:section\s+114|best\s+value|improvement|annual|final|draft|progress|update|action|value\s+for\s+money|peer|"
        r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|interim|governance|recovery)\s+)+$",
        before,
        re.I,
    )
    return re.sub(r"\s+", " ", (words.group() if words else "") + analysis.text[paper.start : paper.end])


def _inherit(analysis: Analysis, paper: Paper, before: Sequence[Paper]) -> Paper:
    """Give "the report" the author of the last report, where it is plainly the same."""
    if paper.authors or not re.search(
        r"\b(?:the|this|that|same)\s+(?:same\s+)?$", analysis.text[max(0, paper.start - 12) : paper.start], re.I
    ):
        return paper
    earlier = paper_before(before, paper.start, paper.kind)
    if earlier is None:
        return paper
    return replace(paper, authors=earlier.authors, readers=paper.readers or earlier.readers, rule="same as before")
