"""This file is who pays an amount of money and who gets it, where the words say so."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.naming import name_mention
from govgraph.ingest.extraction.subjects import find_subject

TO = re.compile(r"\b(?:to|for) (?:the |its |a |an )?$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|by) (?:the |its |a |an )?$", re.IGNORECASE)
COSTING = re.compile(r"\bcost(?:s|ing)? (?:the |its )?$", re.IGNORECASE)
GIVEN = re.compile(r"\b(?:was|were|been|be|is|are) (?:given|granted|awarded|handed|lent|offered|paid)\b", re.IGNORECASE)
RUNNING = re.compile(
    r"\b(?:ran|runs?|running|has|had|have|fac(?:e|es|ed|ing)|los(?:e|es|ing|t)|spen(?:d|ds|t|ding)|borrow(?:s|ed)"
    r"|ow(?:e|es|ed)|pa(?:y|ys|id)|set aside|found|gave|gives?|made|make|makes|granted|awarded|lent|cost|costs)\b",
    re.IGNORECASE,
)
GRANTING = re.compile(r"(?:['’]s)?\s(?:[\w-]+\s)?(?:grant|funding|award)\b")
BEFORE = 100
AFTER = 90
OUTGOING = ("cost", "deficit", "grant", "budget")
INCOMING = ("loan", "income", "debt", "saving")


def find_parties(analysis: Analysis, sentence: Sentence, kind: str, start: int, end: int) -> tuple[str, str]:
    """Return the names of payer and payee of the amount at start..end, each empty where it is not told."""
    payer, payee = _find_named(analysis, sentence, start, end)
    subject = _find_actor(analysis, sentence, start)
    if subject is not None:
        passive = GIVEN.search(analysis.text, max(sentence.start, start - BEFORE), start)
        if passive:
            payee = payee or _name(analysis, subject)
        elif kind in OUTGOING:
            payer = payer or _name(analysis, subject)
        elif kind == "loan":
            payee = payee or _name(analysis, subject)
    if kind == "grant" and not payer:
        payer = _find_granting(analysis, sentence, start, end)
    return payer, payee


def _find_named(analysis: Analysis, sentence: Sentence, start: int, end: int) -> tuple[str, str]:
    """The parties that `from`, `by` and `to` name behind the amount, or that it cost before it."""
    payer = payee = ""
    for mention in analysis.mentions_in(end, min(sentence.end, end + AFTER)):
        lead = analysis.text[max(end, mention.start - 20) : mention.start]
        if TO.search(lead) and mention.kind in ("body", "person"):
            payee = payee or _name(analysis, mention)
        elif FROM.search(lead) and mention.kind == "body":
            payer = payer or _name(analysis, mention)
    for mention in analysis.mentions_in(max(sentence.start, start - 60), start):
        lead = analysis.text[max(sentence.start, mention.start - 20) : mention.start]
        if COSTING.search(lead) and mention.kind == "body":
            payer = _name(analysis, mention)
    return payer, payee


def _find_actor(analysis: Analysis, sentence: Sentence, start: int) -> Mention | None:
    """The subject of the verb that leads up to the amount."""
    lead = max(sentence.start, start - BEFORE)
    verbs = [*GIVEN.finditer(analysis.text, lead, start), *RUNNING.finditer(analysis.text, lead, start)]
    if not verbs:
        return None
    verb = max(verbs, key=lambda match: match.end())
    phrase = find_subject(analysis, verb.end() - 1)
    mention = phrase.mention if phrase else None
    return mention if mention is not None and mention.kind in ("body", "pronoun") else None


def _find_granting(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str:
    """The body whose grant it is: "the Home Office grant of", "£4.4 million Government grant"."""
    for mention in analysis.mentions_in(max(sentence.start, start - 40), min(sentence.end, end + 40)):
        if mention.kind in ("body", "group") and GRANTING.match(analysis.text, mention.end):
            return _name(analysis, mention)
    return ""


def _name(analysis: Analysis, mention: Mention) -> str:
    named = name_mention(analysis, mention)
    return named or ""
