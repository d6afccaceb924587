"""This file is the vocabulary of links between bodies and people: who appoints, founds, oversees, reviews, pays."""

from __future__ import annotations

import re

from govgraph.ingest.language.sieve import Screened

APPOINT = Screened.compile(
    r"\b(?:appoint(?:s|ed|ing)?|nominat(?:es|ed)|s(?:ent|ends?)\s+(?:(?:him|her|them)\s+)?in|(?:brought|brings?|draft(?:ed|s)?|"
    r"parachut(?:ed|es)|call(?:ed|s))\s+(?:(?:him|her|them)\s+)?in|nam(?:ed|es|ing)|chosen|chose|chooses|promot(?:es|ed)|"
    r"elevat(?:es|ed)|pick(?:s|ed)|tapped|hired|hires|engaged|installs?|installed|put(?:s|ting)?|select(?:s|ed)|ma(?:de|kes)|"
    r"recruit(?:s|ed)|commission(?:s|ed)|design(?:ates|ated)|re-?appoint(?:s|ed)|swore\s+in|"
    r"ask(?:ed|s)(?=\s[^.;:]{4,80}?\bto\s+(?:step|act|serve|lead|chair|fill|cover|take|stand|run|head)\b))\b",
    re.I,
)
"""Verbs by which somebody puts another in a post; `put`, `named` and `made` only with the post."""

WEAK_APPOINT = re.compile(
    r"^(?:put|nam|ma[dk]|chose|chooses|commission|br|call|promot|elevat|pick|tapped|hire|engaged|select|design|recruit)",
    re.I,
)
IN_POST = re.compile(
    r"\b(?:as|in\s+charge|into|chief\s+executive|commissioners?|chair(?:man|woman)?|deputy|leader|inspectors?|head|director|officer|manager|administrator|clerk|secretary|constable|governor|receiver|"
    r"in\s+(?:his|her)\s+(?:stead|place))\b",
    re.I,
)

FOUND = Screened.compile(
    r"\b(?:set(?:s|ting)?\s+(?:(?:it|them)\s+)?up|establish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|founded|form(?:ed|s)|convened|launche[sd]|"
    r"constitut(?:es|ed)|institut(?:es|ed)|inaugurate[sd]|incorporated|announced(?=\s+by\b))\b",
    re.I,
)
OVERSEE = Screened.compile(
    r"\b(?:overs(?:ee|ees|aw|een|eeing)|supervis(?:e|es|ed|ing)|monitor(?:s|ed|ing)?|run|running|take\s+over|taking\s+over|"
    r"takes\s+over|scrutini[sz](?:e|es|ed|ing)|superintends?|hold(?:s|ing)?(?=\s[^.;:]{1,60}\sto\s+account\b)|"
    r"keep(?:s|ing)?\s+(?:an?\s+)?(?:close\s+)?(?:eye|watch|check|tabs)\s+(?:on|over)|watch(?:es|ing)?\s+over|regulat(?:es|ed|ing))\b",
    re.I,
)
REPORT_TO = Screened.compile(
    r"\breport(?:s|ed|ing)?\s+(?:back\s+|jointly\s+|again\s+)?(?:\w+ly\s+)?to\s+(?:the\s+)?(?P<rest>[^.;:]*)"
    r"|\banswer(?:s|ed|ing|able)?\s+(?:directly\s+|only\s+)?to\s+(?:the\s+)?(?P<rest2>[^.;:]*)"
    r"|\b(?:accountable|responsible)\s+(?:directly\s+|only\s+)?to\s+(?:the\s+)?(?P<rest3>[^.;:]*)",
    re.I,
)
INSPECT = Screened.compile(
    r"\b(?:inspect(?:s|ed|ing)?|review(?:s|ed|ing)?|audit(?:s|ed|ing)?|investigat(?:es|ed|ing|e)|examin(?:e|es|ed|ing)|"
    r"(?:look(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|enquir(?:e|es|ed|ing)|prob(?:e|es|ed|ing))\s+into|probe[sd]|rat(?:es|ed)|grade[sd]|"
    r"(?:carr(?:y|ies|ied)\s+out|conduct(?:s|ed)?|undert(?:ake|akes|ook)|complete[sd]?|led|leads|lead)\s+(?:an?|its|the|his|her|their)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:review|inspection|audit|inquiry|investigation|evaluation|assessment|visit)(?:\s+(?:of|into|at))?)\b",
    re.I,
)
WORK_WITH = Screened.compile(
    r"\b(?:work(?:s|ed|ing)?\s+(?:closely\s+|jointly\s+|together\s+)?with|in\s+partnership\s+with|partner(?:s|ed|ing)?\s+with|"
    r"collaborat(?:es|ed|ing)\s+with|involved\s+in\s+(?:a\s+)?(?:new\s+)?(?:group|partnership|alliance)\s+(?:called|with))\s+(?:the\s+)?(?P<rest>[^.;:]*)",
    re.I,
)
SUPPORT = re.compile(
    r"\b(?:offer(?:s|ed)?|provid(?:es|ed|e)|give(?:s|n)?|gave)\s+(?:the\s+)?(?P<rest>[^.;:]*?\b(?:support|help|advice|assistance|challenge)\b)",
    re.I,
)
GRANT = re.compile(r"\b(?:grants?|funding|funds)\b", re.I)
GOVERNMENT = re.compile(
    r"\b(?:(?:the|UK|British|Welsh|Scottish|Irish|[Cc]entral|[Ff]ederal|[Ss]tate|[Nn]ational|Commonwealth|Assembly)\s+)*[Gg]overnment\b|"
    r"\b[Mm]inisters\b|\bWhitehall\b|\b(?:the\s+)?[Ss]tate(?=\s*$|\s+(?:has|had|will|is|was|would)\b|[.,;])"
)
APPOINTED = re.compile(r"\b(?P<who>(?:[Gg]overnment|[Cc]ouncil|[Mm]inisterial(?:ly)?))[\s-]appointed\s+(?:\w+\s+)?$")
PANEL = re.compile(
    r"\b(?:panel|board|commission|taskforce|task\s+force|committee|team|authority|agency|trust|inquiry|company|limited|ltd|"
    r"partnership|forum|unit|foundation|college|group|office|service|network|consortium|alliance|corporation)\b",
    re.I,
)
OVERSEER = re.compile(
    r"\b(?:improvement|recovery|intervention|assurance|oversight|advisory|transition|transformation)\s+(?:and\s+\w+\s+)?"
    r"(?:panel|board|taskforce|commission)\b|\bcommissioners\b",
    re.I,
)
"""Bodies that are set over another."""
