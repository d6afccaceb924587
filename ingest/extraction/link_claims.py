"""This file is the making of a link's claim, and the parties a verb joins."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.attribution import name_phrase
from govgraph.ingest.extraction.chains import name_parties, read_chain
from govgraph.ingest.extraction.link_words import GOVERNMENT
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.naming import FIRST_PERSON, name_mention, name_or_title
from govgraph.ingest.extraction.subjects import Phrase, find_subject
from govgraph.ingest.extraction.voices import voice_at
from govgraph.ontology.claims import Claim

AGENT = re.compile(
    r"^(?:(?!following\b|after\b|to\b|report\b|review\b)[^\s.;:]+\s+|\s+){0,14}?by\s+(?:the\s+)?(?:then\s+)?"
)
NO_AGENT = re.compile(r"[.;:]|\b(?:and|which|who|to|before|after|man|woman|people|\d+)\b")
SUPPOSED = re.compile(r"\W*(?:Were|Had|Should)\s+(?:(?:the|it|they|he|she)\b|[A-Z])(?![^.]*\?)")
"""What opens a sentence that only supposes: "Had the merger gone ahead"."""
SKIPPED = ("heading", "letterhead", "signature", "metadata")


def make_link(
    analysis: Analysis,
    kind: str,
    subject: str | None,
    object_: str | None,
    sentence: Sentence,
    span: tuple[int, int],
    rule: str,
    confidence: float = 0.7,
) -> Claim | None:
    """Return the claim that `subject` is linked to `object_`, None where either is missing or both are one."""
    if not subject or not object_ or subject == object_:
        return None
    if SUPPOSED.match(analysis.text, sentence.start):
        return None
    return Claim(
        "link",
        {"kind": kind, "subject": subject, "object": object_},
        (analysis.evidence(sentence.start, sentence.end),),
        modality=judge_modality(analysis, *span),
        speaker=voice_at(analysis, span[0]),
        rule=f"link: {rule}",
        confidence=confidence,
    )


def name_doer(analysis: Analysis, position: int) -> str | None:
    """Return who does what the verb at `position` says, the government among them."""
    phrase = find_subject(analysis, position)
    return name_party(analysis, phrase)


def name_party(analysis: Analysis, phrase: Phrase | None) -> str | None:
    """Return the name of the party `phrase` is: a person, a body, a group, or the government."""
    if phrase is None:
        return None
    if phrase.head in FIRST_PERSON and (voice := voice_at(analysis, phrase.start)):
        return voice
    if named := name_phrase(analysis, phrase):
        return named
    if phrase.mention is not None and (titled := name_or_title(analysis, phrase.mention)):
        return titled
    words = analysis.text[phrase.start : phrase.end]
    government = GOVERNMENT.search(words)
    return re.sub(r"^the\s+", "", government.group(), flags=re.I) if government else None


def name_agents(analysis: Analysis, start: int, end: int) -> list[str]:
    """Return all whom "by" names in start..end: "set up by the council and the health board"."""
    first = name_agent(analysis, start, end)
    by = AGENT.match(analysis.text[start:end])
    if first is None or by is None:
        return []
    named = name_parties(analysis, start + by.end(), end)
    return list(named) if first in named else [first]


def parties_after(analysis: Analysis, start: int, end: int) -> list[Mention]:
    """Return the people, bodies and groups named in start..end, in order."""
    return [m for m in analysis.mentions_in(start, end) if m.kind in ("person", "body", "group")]


def name_all(analysis: Analysis, mentions: list[Mention]) -> list[str]:
    """Return the names of `mentions`, each once."""
    return list(dict.fromkeys(name for m in mentions if (name := name_mention(analysis, m))))


def name_agent(analysis: Analysis, start: int, end: int) -> str | None:
    """Return whom "by" names in start..end, the government among them."""
    by = AGENT.match(analysis.text[start:end])
    if by is None:
        return None
    after = start + by.end()
    near = [m for m in analysis.mentions_in(after, end) if m.start - after < 30]
    if near and near[0].kind == "pronoun" and re.match(r"\s+\w", analysis.text[near[0].end : near[0].end + 2]):
        return None  # "by your predecessor": somebody else, whom the words do not name
    if near and not NO_AGENT.search(analysis.text[after : near[0].start]):
        best, _ = read_chain(analysis, near)
        if named := name_or_title(analysis, best):
            return named
    government = GOVERNMENT.match(analysis.text, after)
    return government.group() if government else None
