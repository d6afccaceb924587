"""This file is the links of appointing: "X was appointed by Y", "Y sent in commissioners"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_agent, name_doer, name_party
from govgraph.ingest.extraction.link_words import APPOINT, APPOINTED, IN_POST, WEAK_APPOINT
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import FIRST_PERSON, name_mention, name_or_title
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.subjects import find_subject
from govgraph.ontology.claims import Claim

PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+|first\s+|then\s+|himself\s+)?$", re.I)
STOPS = re.compile(r"[.](?:\s|$)|\b(?:to\s+replace|after|because|whom|when|by|objections?)\b")
AS = re.compile(r"\bas\s+(?!well)")
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
COUNT = re.compile(r"\b(two|three|four|five)\s+(?:\w+\s+)?\w*$", re.I)
WHOM = re.compile(r"\s+(?:whom|that|who)\s+(?:the\s+)?(?P<by>[Gg]overnment|[Mm]inisters?)\s+(?:had\s+|have\s+)?$")
BARE = re.compile(r"^(?:\w+\s+){0,1}by\b|^\s*(?:up\s+)?by\b", re.I)


def find_appointments(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links appointed_by, and those that a compound tells."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        for verb in APPOINT.finditer(analysis.text, sentence.start, sentence.end):
            yield from _appointed(analysis, sentence, verb)
        yield from _compound(analysis, sentence)


def _appointed(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> Iterator[Claim]:
    text = analysis.text
    before, after = text[sentence.start : verb.start()], text[verb.end() : sentence.end]
    if whom := WHOM.search(before):
        yield from _whom(analysis, sentence, verb, whom)
        return
    if WEAK_APPOINT.match(verb.group()) and not IN_POST.search(after[:160]):
        return
    if PASSIVE.search(before) or BARE.match(after.strip()):
        by = name_agent(analysis, verb.end(), sentence.end)
        phrase = find_subject(analysis, verb.start())
        subject = name_party(analysis, phrase)
        if by and phrase and (phrase.mention or phrase.head in FIRST_PERSON):
            yield from _one(analysis, sentence, verb, subject, by, "appointed by")
        return
    if re.search(r"\bto\s+$|\bbeen\b|\bnewly[\s-]$|-$", before) and not re.search(r"\b(?:has|had|have)\s+$", before):
        return
    by = name_doer(analysis, verb.start())
    for mention in _appointees(analysis, sentence, verb) if by else ():
        yield from _one(analysis, sentence, verb, name_mention(analysis, mention), by, "appoints")


def _whom(analysis: Analysis, sentence: Sentence, verb: re.Match[str], whom: re.Match[str]) -> Iterator[Claim]:
    """ "The commissioners whom the government sent in"."""
    end = sentence.start + whom.start()
    group = [m for m in analysis.mentions_in(sentence.start, end) if m.end == end]
    for mention in group[-1:]:
        name = name_mention(analysis, mention)
        yield from _one(analysis, sentence, verb, name, whom.group("by"), "whom ... sent in")


def _one(
    analysis: Analysis, sentence: Sentence, verb: re.Match[str], subject: str | None, by: str | None, rule: str
) -> Iterator[Claim]:
    claim = make_link(analysis, "appointed_by", subject, by, sentence, (verb.start(), verb.end()), rule, 0.8)
    if claim:
        yield claim


def _appointees(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> list[Mention]:
    """Whom the verb appoints: the people named after it, down a list that follows, else the group or pronoun."""
    text = analysis.text
    end = _list_end(analysis, sentence)
    colon = text.find(":", verb.end(), end)
    if colon > 0 and any(m.kind == "person" for m in analysis.mentions_in(colon, min(end, colon + 60))):
        return _listed(analysis, colon + 1, end)
    near = [m for m in analysis.mentions_in(verb.end(), end) if m.kind in ("person", "body", "group", "pronoun")]
    if not near or near[0].start - verb.end() > 60:
        return []
    first = near[0]
    if first.kind == "pronoun" and first.entity and first.start - verb.end() < 4:
        return [first]
    people = _listed(analysis, verb.end(), end)
    if people:
        return people
    if first.kind == "group" and first.start - verb.end() < 30:
        return _counted(analysis, sentence, first) or [first]
    return []


def _listed(analysis: Analysis, start: int, end: int) -> list[Mention]:
    """The people named from `start` on, as far as the list goes."""
    people: list[Mention] = []
    for mention in analysis.mentions_in(start, end):
        if people and mention.kind != "person":
            continue
        gap = analysis.text[people[-1].end if people else start : mention.start]
        if people and (STOPS.search(gap) or (AS.search(gap) and not re.search(r"\band\s*$|\n", gap))):
            break
        if not people and re.search(r"\b(?:after|to|by|who|which|for|at|with)\b", gap):
            break
        if mention.kind == "person" and _is_listed(gap, bool(people)):
            people.append(mention)
    return people


def _counted(analysis: Analysis, sentence: Sentence, group: Mention) -> list[Mention]:
    """The people of the two sentences after "appointed two commissioners", where they are as many as it says."""
    count = COUNT.search(analysis.text[sentence.start : group.start] + analysis.text[group.start : group.end])
    place = find_sentence(analysis.sentences, sentence.start)
    if count is None or place is None:
        return []
    following = analysis.sentences[place + 1 : place + 3]
    if not following or following[-1].block is not sentence.block:
        return []
    found = {
        m.entity.name: m
        for m in reversed(analysis.mentions_in(following[0].start, following[-1].end))
        if m.kind == "person" and m.entity
    }
    return list(reversed(found.values())) if len(found) == NUMBERS[count.group(1).lower()] else []


def _is_listed(gap: str, later: bool) -> bool:
    """Whether a further name goes on the list: after a comma, a semicolon, "and" or a bullet."""
    if not later:
        return True
    return (
        bool(re.search(r"(?:[,;]|\band|[*•\n])[\s*•]*(?:and\s+)?(?:\w+\s+){0,2}$|\bat\s+his\s+side\b", gap))
        and len(gap) < 130
    )


def _list_end(analysis: Analysis, sentence: Sentence) -> int:
    """The end of the sentence, or of the list that it leads in with a colon."""
    if not analysis.text[sentence.start : sentence.end].rstrip(" *_").endswith(":"):
        return sentence.end
    end = sentence.end
    for block in analysis.blocks:
        if block.start >= sentence.end:
            if block.kind != "list item":
                break
            end = block.end
    return end


SENT_IN = frozenset({"commissioner", "lead commissioner"})
"""Roles whose holder, without a name, is known by the title: "the government-appointed Education Commissioner"."""


def _compound(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The government-appointed panel": the government set it up."""
    for mention in analysis.mentions_in(sentence.start, sentence.end):
        if mention.kind not in ("body", "group", "role"):
            continue
        lead = APPOINTED.search(analysis.text[sentence.start : mention.start])
        if lead and (mention.entity or mention.role in SENT_IN):
            who = lead.group("who").capitalize()
            kind = "established_by" if mention.kind == "body" else "appointed_by"
            name = name_or_title(analysis, mention)
            claim = make_link(
                analysis, kind, name, who, sentence, (mention.start, mention.end), "government-appointed", 0.8
            )
            if claim:
                yield claim
