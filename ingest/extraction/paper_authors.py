"""This file is who wrote a paper: whose it is, by whom, who issued it, in whose letter somebody speaks."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.link_words import OVERSEER
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import author_at, name_mention
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.paper_words import ISSUE, NOUN
from govgraph.ingest.extraction.shadow import NAME, WHO, draw_shadow, mention_at
from govgraph.ingest.extraction.subjects import find_agent, find_subject, sentence_at, token_at
from govgraph.ingest.extraction.wordsets import list_words

OWN = re.compile(
    rf"(?P<who>{WHO})(?P<mark>['’]s?)?\s+(?:(?!(?:of|over|into|about|from|with|after|before)\b)[\w-]+(?:['’]s)?\s+){{0,5}}$"
)
COMPOUND = re.compile(
    rf"(?:\b(?:a|an|the|that|this)\s+)(?:\w+\s+){{0,2}}?(?P<who>{NAME})\s+(?:(?!by\b|to\b|of\b|in\b|on\b|for\b|with\b|from\b|and\b|its\b|his\b|her\b|an?\b|the\b)[\w-]+\s+){{0,2}}$",
    re.I,
)
IN_A = re.compile(r"\b(?:in|by)\s+(?:a|an)\s+(?:[\w-]+\s+){0,3}$", re.I)
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
    rf"^(?:\s+(?!by\b|from\b|and\b|was\b|is\b|has\b|had\b|were\b|which\b|that\b|said\b)[\w’'£,&-]+|\s+{WHO}(?:['’]s)?){{0,10}}?,?\s+(?:by|from)\s+(?P<rest>[^.;:]*)"
)
APPOSED = re.compile(rf"^,\s+(?P<who>{WHO})['’]s\b")
ENCLOSED = re.compile(
    rf"\b(?:letter|email)\b[^.;]*?\b(?:by|from)\s+(?P<who>{WHO})[^.;]*\benclosing\s+(?:a|the|his|her|its)\s+(?:\w+\s+){{0,3}}$"
)
OUGHT = re.compile(
    r"\b(?:(?:ordered|told|asked|directed|instructed|urged|invited|promis(?:ed|es)|pledged|vowed|hop(?:es|ed)|plans|intends?)\b[^.;]*\bto|should|must|shall|ought\s+to|may|could|requires?\b.*\bto|required\s+to|needs?\s+to|ha[sd]\s+to|have\s+to)\s+(?:\w+ly\s+)?$",
    re.I,
)
PANEL = re.compile(rf"{OVERSEER.pattern}|\bpanel\b|\bcommission(?:ers)?\b|\binspectorate\b", re.I)
NAMED = re.compile(
    r"^[^.;:]{0,60}?\bby\s+(?:the\s+)?(?:[a-z]+\s+){0,3}"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:&|and|of|for)\s+[A-Z][\w’'-]+|\s+[A-Z][\w’'-]+)*)"
)
CALENDAR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|Easter|Christmas|"
    r"Secretary|Minister|Council|Government)\b"
)
OF = re.compile(rf"^\s+of\s+(?:the\s+)?(?P<rest>{WHO}[^.;:]*)")
ITS = re.compile(r"\b(its|their|our)\s+(?:[\w-]+\s+){0,4}$", re.I)
SIGNED = re.compile(r"\bsign(?:ed|ature)\s+(?:\w+\s+)?(?:by|from)\s+(?P<rest>[^.;:”\"]*)")


Found = tuple[tuple[str, ...], str]
"""Names, and the rule by which they were found."""


def find_authors(analysis: Analysis, paper: Paper) -> Found:
    """Return who wrote the paper, and by which rule it was found."""
    shadow = draw_shadow(analysis)
    low, high = paper.sentence
    found = _named_after(analysis, paper, shadow[paper.end : high])
    if found is None:
        found = _named_before(analysis, paper, shadow[low : paper.start])
    return _issuer(analysis, paper) if found is None else found


def _named_after(analysis: Analysis, paper: Paper, after: str) -> Found | None:
    """ "Signed by", "by", "from": who is named in the words after the noun."""
    if signed := SIGNED.search(after):
        signers = name_parties(analysis, paper.end + signed.start("rest"), paper.end + signed.end("rest"))
        issuers = _issuer(analysis, paper)[0] if "signature" in signed.group() else ()
        return tuple(dict.fromkeys((*issuers, *signers))), "signed by"
    by = BY.match(after)
    if by and not NOUN.search(after[: by.start("rest")]):
        names = name_parties(analysis, paper.end + by.start("rest"), paper.end + by.end("rest"), single=True)
        if names:
            return names, "paper by"
    named = NAMED.match(after)
    if named and not CALENDAR.match(named.group("name")) and "," not in named.group():
        return (named.group("name"),), "paper by"
    return None


def _named_before(analysis: Analysis, paper: Paper, before: str) -> Found | None:
    """ "Enclosing", "in a letter", "its", "Ofsted's", "the Kerslake review": who is named before the noun."""
    low, high = paper.sentence
    if enclosed := ENCLOSED.search(before):
        name = name_mention(analysis, mention_at(analysis, low + enclosed.start("who")))
        return ((name,), "enclosed") if name else ((), "")
    if governed := _in_a_paper(analysis, paper, before):
        return (governed,), "in a paper"
    if beside := _beside(analysis, paper, draw_shadow(analysis)[paper.end : high]):
        return beside
    if its := ITS.search(before):
        name = name_owner(analysis, low + its.start(), its.group(1).lower())
        return ((name,), "possessive") if name else ((), "")
    if owned := _owned(analysis, paper, before):
        return owned
    surname = SURNAMED.search(analysis.text[low : paper.start])
    inquiry = analysis.text[paper.start : paper.end].lower().startswith(("inquir", "investigat"))
    if inquiry and surname and not _is_person(analysis, surname.group(1)):
        return None  # inquiries go by what they look into: "the Grenfell inquiry"
    if surname and surname.group(1).lower() not in COMMON and not NOUN.fullmatch(surname.group(1)):
        return (surname.group(1),), "named after"
    return None


def _is_person(analysis: Analysis, surname: str) -> bool:
    people = (m.entity.name for m in analysis.mentions if m.kind == "person" and m.entity)
    return any(name.split()[-1] == surname for name in people)


def _beside(analysis: Analysis, paper: Paper, after: str) -> Found | None:
    """ "The peer review, Hugo Ames's,", "the report of the commissioners"."""
    named = APPOSED.match(after)
    if named and (name := name_mention(analysis, mention_at(analysis, paper.end + named.start("who")))):
        return (name,), "possessive"
    if of := OF.match(after):
        first = mention_at(analysis, paper.end + of.start("rest"))
        names = name_parties(analysis, paper.end + of.start("rest"), paper.end + of.end("rest"))
        if first and (first.kind in ("person", "group") or (names and names[0] != name_mention(analysis, first))):
            return names, "paper of"
    return None


def _owned(analysis: Analysis, paper: Paper, before: str) -> Found | None:
    """ "Lord Hale's report", "his report", "an Ofsted report"."""
    low = paper.sentence[0]
    if own := OWN.search(before):
        mention = mention_at(analysis, low + own.start("who"))
        possessive = own.group("mark") or (mention and mention.kind == "pronoun" and _is_possessive(analysis, mention))
        if mention and possessive and (name := _name_possessor(analysis, mention, paper)):
            return (name,), "possessive"
    if compound := COMPOUND.search(before):
        mention = mention_at(analysis, low + compound.start("who"))
        if mention and mention.kind in ("person", "body") and (name := name_mention(analysis, mention)):
            return (name,), "compound"
    return None


def _in_a_paper(analysis: Analysis, paper: Paper, before: str) -> str | None:
    """ "In a statement to the Commons the minister said", "gave the news in a letter": who speaks in it."""
    lead = IN_A.search(before)
    if lead is None:
        return None
    sentence = sentence_at(analysis, paper.start)
    tokens = analysis.parse(sentence) if sentence else ()
    place = token_at(tokens, paper.start)
    for _ in range(4):
        if place is None or tokens[place].pos in ("VERB", "AUX"):
            break
        place = tokens[place].head if tokens[place].head != place else None
    if place is None:
        return None
    if tokens[place].dep == "acl" and not tokens[place].text.lower().endswith("ing"):
        agent = find_agent(analysis, tokens[place].start, paper.start)
        return name_mention(analysis, agent.mention) if agent else None
    subject = find_subject(analysis, tokens[place].start)
    if subject is None or (subject.mention is not None and subject.mention.kind == "group"):
        return None
    return name_mention(analysis, subject.mention)


def _name_possessor(analysis: Analysis, mention: Mention, paper: Paper) -> str | None:
    """Whose it is: "his report" is that of the reviewer just named, before anybody else "his" may mean."""
    named = name_mention(analysis, mention)
    if mention.kind != "pronoun" or paper.kind not in ("report", "review"):
        return named
    place = find_sentence(analysis.sentences, paper.start)
    if place is None or place == 0:
        return named
    previous = analysis.sentences[place - 1]
    lead = draw_shadow(analysis)[previous.start : previous.end]
    reviewer = list(
        re.finditer(rf"\b(?:inspection|review|report|inquiry|audit)\s+(?:\w+\s+){{0,5}}?by\s+(?=(?P<who>{WHO}))", lead)
    )
    if not reviewer:
        return named
    return name_mention(analysis, mention_at(analysis, previous.start + reviewer[-1].start("who"))) or named


def name_owner(analysis: Analysis, position: int, word: str) -> str | None:
    """Return whose "its", "their" or "our" is: the writer, or the body or group last named that judges."""
    if word in ("our", "my"):
        return author_at(analysis, position)
    place = find_sentence(analysis.sentences, position)
    for back in range(4):
        if place is None or place - back < 0:
            break
        sentence = analysis.sentences[place - back]
        near = [m for m in analysis.mentions_in(sentence.start, min(sentence.end, position)) if m.entity]
        fits = [m for m in near if (m.kind == "body" if word == "its" else m.kind == "group")]
        others = fits if back == 0 else [m for m in fits if m.entity is not analysis.subject]
        begins = [m for m in fits if m.start - sentence.start < 5]
        for mention in (*others, *begins):
            if mention.entity:
                return mention.entity.name
    return last_panel(analysis, position) or (analysis.subject.name if analysis.subject and word == "its" else None)


def last_panel(analysis: Analysis, position: int, reach: int = 1200) -> str | None:
    """Return the panel, board or commission last named within `reach` characters before `position`."""
    near = [
        m.entity.name for m in analysis.mentions_in(max(0, position - reach), position) if m.kind == "body" and m.entity
    ]
    return next((name for name in reversed(near) if PANEL.search(name)), None)


def _is_possessive(analysis: Analysis, mention: Mention) -> bool:
    return analysis.words(mention.start, mention.end).lower() in ("his", "her", "its", "their", "our", "my", "your")


def _issuer(analysis: Analysis, paper: Paper) -> tuple[tuple[str, ...], str]:
    """Who published or wrote it: the subject of such a verb before the noun, or the agent of one after it."""
    low, high = paper.sentence
    text = analysis.text
    for verb in reversed(list(ISSUE.finditer(text, low, paper.start))):
        between = text[verb.end() : paper.start]
        if OUGHT.search(text[low : verb.start()]):
            return (), "to be issued"
        if len(between) < 70 and not re.search(r"[;:.]|\b(?:to|about|on|in|which|that|who)\b", between):
            subject = find_subject(analysis, verb.start())
            if subject and subject.mention and (name := name_mention(analysis, subject.mention)):
                return (name,), "issued"
    for verb in ISSUE.finditer(text, paper.end, min(high, paper.end + 80)):
        agent = find_agent(analysis, verb.start(), high)
        if agent and (name := name_mention(analysis, agent.mention)):
            return (name,), "issued by"
    return (), ""
