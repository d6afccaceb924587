"""This file is who pays an amount of money and who gets it, where the words say so."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.link_bodies import body_about, is_governed
from govgraph.ingest.extraction.naming import name_mention
from govgraph.ingest.extraction.subjects import find_subject

TO = re.compile(r"\b(?:to|for) (?:the |its |a |an )?$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|by) (?:the |its |a |an )?$|\bfalls? (?:up)?on (?:the )?$", re.IGNORECASE)
FALLS_TO = re.compile(r"\bfalls? to (?:the )?$", re.IGNORECASE)
COSTING = re.compile(r"\bcost(?:s|ing)? (?:the |its )?$", re.IGNORECASE)
GETTING = re.compile(
    r"\b(?:(?:was|were|been|be|is|are|will be) (?:given|granted|awarded|handed|lent|offered|paid)|receiv(?:e|es|ed|ing)"
    r"|earn(?:s|ed|ing)?|gets?|got|costs?|borrow(?:s|ed))\b",
    re.IGNORECASE,
)
"""Verbs whose subject gets the money; what costs is what is paid for."""
GIVING = re.compile(
    r"\b(?:ran|runs?|running|has|had|have|fac(?:e|es|ed|ing)|los(?:e|es|ing|t)|spen(?:d|ds|t|ding)|ow(?:e|es|ed)"
    r"|pa(?:y|ys|id)|set aside|found|gave|gives?|made?|makes?|granted|awarded|lent)\b",
    re.IGNORECASE,
)
"""Verbs whose subject gives or lacks the money."""
GRANTING = re.compile(r"(?:['’]s)?\s(?:[\w-]+\s)?(?:grant|funding|award)\b")
GRANTED_BY = re.compile(r"[- ](?P<who>(?:central )?[Gg]overnment|Treasury|[Ll]ottery) (?:grant|funding|loan|award)\b")
FUND = re.compile(r"\bfrom (?:the |its )?(?P<fund>(?:[A-Z][\w-]+ ){1,4}(?:Fund|Reserve|Account|Programme))\b")
PAID_OFF = re.compile(r"[- ](?:pay-?off|pay-?out|severance|golden handshake|redundancy)\b")
PAY = re.compile(
    r"\b(?:salary|pay-?off|pay-?out|severance|honorarium|remuneration|stipend|pension|compensation|paid|earn\w*|receiv\w+)\b",
    re.IGNORECASE,
)
BEFORE = 100
AFTER = 90


def find_parties(analysis: Analysis, sentence: Sentence, kind: str, start: int, end: int) -> tuple[str, str]:
    """Return the names of payer and payee of the amount at start..end, each empty where it is not told.

    Who runs a deficit, owes a debt, saves or spends is the payer, who gets a grant, a loan or an income the payee:
    where nobody is named it is the body that the words are about.
    """
    payer, payee = _find_named(analysis, sentence, start, end)
    if kind in ("saving", "deficit", "income"):
        payee = ""  # "the savings proposed to the council" are not paid to it
    giver, getter = _find_actors(analysis, sentence, kind, start, end)
    payer, payee = payer or giver, payee or getter
    if kind in ("grant", "loan") and not payer:
        payer = _find_granting(analysis, sentence, start, end)
    if kind == "cost" and not payee:
        payee = _find_earner(analysis, sentence, start)
    about = _find_about(analysis, sentence, start) or ""
    if kind in ("grant", "loan", "income"):
        payee = payee or (about if about != payer else "")
    else:
        payer = payer or (about if about != payee else "")
    return payer, payee


def _find_about(analysis: Analysis, sentence: Sentence, start: int) -> str | None:
    """The governed body nearest before the amount in its sentence, else the one that the words are about."""
    near = [
        mention.entity.name
        for mention in analysis.mentions_in(sentence.start, start)
        if mention.kind == "body" and mention.entity and is_governed(analysis, mention.entity.name)
    ]
    return near[-1] if near else body_about(analysis, start)


def _find_earner(analysis: Analysis, sentence: Sentence, start: int) -> str:
    """Whose pay it is: "Mr Ince's salary", "he left with a pay-off of"."""
    lead = analysis.text[sentence.start : start]
    if not PAY.search(lead):
        return ""
    people = [m for m in analysis.mentions_in(sentence.start, start) if m.entity and m.entity.kind == "person"]
    return people[-1].entity.name if people and people[-1].entity else ""


def _find_named(analysis: Analysis, sentence: Sentence, start: int, end: int) -> tuple[str, str]:
    """The parties that `from`, `by` and `to` name behind the amount, or that it cost before it."""
    payer = payee = ""
    behind = min(sentence.end, end + AFTER)
    if fund := FUND.search(analysis.text, end, behind):
        payer = re.sub(r"\s+", " ", fund["fund"])
    for mention in analysis.mentions_in(end, behind):
        lead = analysis.text[max(end, mention.start - 20) : mention.start]
        if mention.kind == "body" and (FROM.search(lead) or FALLS_TO.search(lead)):
            payer = payer or _name(analysis, mention)
        elif TO.search(lead) and mention.kind in ("body", "person"):
            payee = payee or _name(analysis, mention)
    for mention in analysis.mentions_in(max(sentence.start, start - 60), start):
        lead = analysis.text[max(sentence.start, mention.start - 20) : mention.start]
        if COSTING.search(lead) and mention.kind == "body":
            payer = _name(analysis, mention)
    return payer, payee


def _find_actors(analysis: Analysis, sentence: Sentence, kind: str, start: int, end: int) -> tuple[str, str]:
    """The payer and the payee that are the subject of the verb leading up to the amount."""
    lead = max(sentence.start, start - BEFORE)
    getting, giving = [*GETTING.finditer(analysis.text, lead, start)], [*GIVING.finditer(analysis.text, lead, start)]
    verbs = getting + giving
    if not verbs or kind in ("income", "saving"):
        return "", ""
    verb = max(verbs, key=lambda match: match.end())
    phrase = find_subject(analysis, verb.end() - 1)
    mention = phrase.mention if phrase else None
    if mention is None or (mention.kind not in ("body", "pronoun") and not (verb in getting and kind == "cost")):
        return "", ""
    if PAID_OFF.match(analysis.text, end):
        return "", ""
    name = _name(analysis, mention)
    if verb in getting:
        return "", name
    return (name, "") if kind in ("cost", "deficit", "grant", "budget", "loan") else ("", "")


def _find_granting(analysis: Analysis, sentence: Sentence, start: int, end: int) -> str:
    """The body whose grant it is: "the Home Office grant of", "£4.4 million Government grant"."""
    if granted := GRANTED_BY.match(analysis.text, end):
        return granted["who"]
    for mention in analysis.mentions_in(max(sentence.start, start - 40), min(sentence.end, end + 40)):
        if mention.kind in ("body", "group") and GRANTING.match(analysis.text, mention.end):
            return _name(analysis, mention)
    return ""


def _name(analysis: Analysis, mention: Mention) -> str:
    return name_mention(analysis, mention) or ""
