"""This file is the vocabulary of links between bodies and people: who appoints, founds, oversees, reviews, pays."""

from __future__ import annotations

import re

APPOINT = re.compile(
    r"\b(?:appoint(?:s|ed|ing)?|nominat(?:es|ed)|sent\s+in|sends?\s+in|brought\s+in|draft(?:ed)?\s+in|named|chosen|chose|"
    r"install(?:s|ed)|put(?:s|ting)?|selected|made|recruited|commissioned)\b",
    re.I,
)
"""Verbs by which somebody puts another in a post; `put`, `named` and `made` only with the post."""

WEAK_APPOINT = re.compile(r"^(?:put|puts|putting|named|made|chose|commissioned|brought)", re.I)
IN_POST = re.compile(
    r"\b(?:as|in\s+charge|into|chief\s+executive|commissioners?|chair(?:man|woman)?|deputy|leader|inspectors?|head)\b",
    re.I,
)

FOUND = re.compile(
    r"\b(?:set(?:s|ting)?\s+(?:(?:it|them)\s+)?up|establish(?:es|ed|ing)?|creat(?:es|ed|ing)|found(?:ed)|form(?:ed|s)|convened|launched)\b",
    re.I,
)
OVERSEE = re.compile(
    r"\b(?:overs(?:ee|ees|aw|een|eeing)|supervis(?:e|es|ed|ing)|monitor(?:s|ed|ing)?|run|running|take\s+over|taking\s+over|"
    r"takes\s+over|scrutinis(?:e|es|ed|ing)|hold(?:s|ing)?\s+to\s+account)\b",
    re.I,
)
REPORT_TO = re.compile(
    r"\breport(?:s|ed|ing)?\s+(?:back\s+|directly\s+|regularly\s+|jointly\s+)?(?:\w+ly\s+)?to\s+(?:the\s+)?(?P<rest>[^.;:]*)"
    r"|\banswer(?:s|able)\s+(?:directly\s+)?to\s+(?:the\s+)?(?P<rest2>[^.;:]*)"
    r"|\baccountable\s+to\s+(?:the\s+)?(?P<rest3>[^.;:]*)",
    re.I,
)
INSPECT = re.compile(
    r"\b(?:inspect(?:s|ed|ing)?|review(?:s|ed|ing)?|audit(?:s|ed|ing)?|investigat(?:es|ed|ing|e)|examin(?:e|es|ed|ing))\b",
    re.I,
)
WORK_WITH = re.compile(
    r"\b(?:work(?:s|ed|ing)?\s+(?:closely\s+|jointly\s+|together\s+)?with|in\s+partnership\s+with|partner(?:s|ed|ing)?\s+with|"
    r"collaborat(?:es|ed|ing)\s+with|involved\s+in\s+(?:a\s+)?(?:new\s+)?(?:group|partnership|alliance)\s+(?:called|with))\s+(?:the\s+)?(?P<rest>[^.;:]*)",
    re.I,
)
SUPPORT = re.compile(
    r"\b(?:offer(?:s|ed)?|provid(?:es|ed|e)|give(?:s|n)?|gave)\s+(?:the\s+)?(?P<rest>[^.;:]*?\b(?:support|help|advice|assistance|challenge)\b)",
    re.I,
)
GRANT = re.compile(r"\b(?:grants?|funding|funds)\b", re.I)
GOVERNMENT = re.compile(r"\b(?:(?:the|UK|Welsh|Scottish|Irish|central|Assembly)\s+)*[Gg]overnment\b|\b[Mm]inisters\b")
APPOINTED = re.compile(r"\b(?P<who>(?:[Gg]overnment|[Cc]ouncil|[Mm]inisterial(?:ly)?))[\s-]appointed\s+(?:\w+\s+)?$")
PANEL = re.compile(
    r"\b(?:panel|board|commission|taskforce|task\s+force|committee|team|authority|agency|trust|inquiry)\b", re.I
)
OVERSEER = re.compile(
    r"\b(?:improvement|recovery|intervention|assurance|oversight|advisory|transition|transformation)\s+(?:and\s+\w+\s+)?"
    r"(?:panel|board|taskforce|commission)\b|\bcommissioners\b",
    re.I,
)
"""Bodies that are set over another."""
