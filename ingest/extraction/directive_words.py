"""This file is the vocabulary of directives: verbs that recommend, find, promise, require; statuses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["recommendation", "finding", "commitment", "requirement"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb that gives a directive: `pattern` finds it; `judge` asks that its subject be one who may judge."""

    kind: Kind
    pattern: re.Pattern[str]
    rule: str
    judge: bool = False
    confidence: float = 0.8


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


TRIGGERS: tuple[Trigger, ...] = (
    Trigger(
        "recommendation",
        _words(
            r"\b(?:makes?|made|sets?\s+out|lists?)\s+(?:\w+\s+){0,2}recommendations?\b(?=[^.;]*\b(?:that|including)\b)"
        ),
        "makes recommendations",
        judge=True,
    ),
    Trigger("recommendation", _words(r"\brecommend(?:s|ed|ing)?\b(?!\s+by)"), "recommends"),
    Trigger("recommendation", _words(r"\bcall(?:s|ed|ing)?\s+for\b"), "calls for", judge=True),
    Trigger("recommendation", _words(r"\burg(?:e|es|ed|ing)\s+(?=\w)"), "urges", judge=True),
    Trigger("recommendation", _words(r"\badvis(?:e|es|ed|ing)\s+(?:that|(?:\w+\s+){1,4}to)\b"), "advises", judge=True),
    Trigger(
        "recommendation",
        _words(r"\b(?:suggest(?:s|ed)?|propos(?:es|ed)|wanted|wants)\s+(?:that\b|\w+\s+(?:\w+\s+)?(?:to|be|\w+ed)\b)"),
        "suggests",
        judge=True,
        confidence=0.6,
    ),
    Trigger(
        "recommendation",
        _words(
            r"\bit\s+(?:will\s+be|is)\s+(?:very\s+)?(?:important|essential|vital|imperative|necessary)\s+(?:for\s+(?=\w)|that\b)"
        ),
        "it is important for",
        confidence=0.6,
    ),
    Trigger(
        "finding", _words(r"\b(?:found|finds|concluded|concludes|concluding)\b"), "finds", judge=True, confidence=0.9
    ),
    Trigger(
        "finding",
        _words(
            r"\b(?:identif(?:ied|ies)|disclosed|discloses|revealed|reveals|uncovered|uncovers|highlighted|highlights|diagnosed|exposed|exposes|unearthed|establishes|discovered|pinpointed|ruled)\b"
        ),
        "identifies",
        judge=True,
    ),
    Trigger(
        "finding",
        _words(
            r"\b(?:criticis(?:ed|es)|condemn(?:ed|s)|accus(?:ed|es)|lambasted|slammed|blamed|faulted|censured|rebuked|chided|castigated|admonished|upbraided|took\s+[\w\s]{2,30}?to\s+task)\b"
        ),
        "criticises",
        judge=True,
    ),
    Trigger(
        "finding",
        _words(r"\b(?:described|describes|recognised|recognises|judged|judges|noted|detected|observed)\b"),
        "describes",
        judge=True,
        confidence=0.6,
    ),
    Trigger(
        "finding",
        _words(
            r"\b(?:reported|reports)\s+(?:(?:in|on|last|earlier|this)\s+[^,;.]{2,24}?\s+(?=that\b))?(?=(?:serious|major|significant|problems|failings|weak|poor|that|multiple|grave|widespread|continuing)\b)"
        ),
        "reports",
        judge=True,
    ),
    Trigger("finding", _words(r"\b(?:said|says|warned|warns)\b"), "says", judge=True, confidence=0.5),
    Trigger(
        "commitment",
        _words(
            r"\bg(?:ave|iven|ives)\s+(?:[\w’']+\s+){0,3}(?:undertakings?|assurances?|commitments?|promises?)\s+(?:that|to)\b"
        ),
        "gives an undertaking",
    ),
    Trigger(
        "commitment",
        _words(
            r"\b(?:promis(?:ed|es|ing)|pledg(?:ed|es|ing)|vow(?:ed|s)|undertook|undertaken|undertakes|guarantee[sd])\b"
        ),
        "promises",
        confidence=0.9,
    ),
    Trigger(
        "commitment",
        _words(r"\bcommit(?:s|ted)?\s+(?:(?:itself|himself|herself|themselves|fully|jointly)\s+){0,2}to\b"),
        "commits to",
    ),
    Trigger(
        "commitment",
        _words(
            r"\bagreed\s+to\s+(?!take\s+over|stand|step|join|become|serve|chair|act\b|lead\b|resign|leave|be\b|the\b)(?=\w)"
        ),
        "agrees to",
        confidence=0.6,
    ),
    Trigger(
        "requirement",
        _words(
            r"\b(?:requir(?:es|ed|ing|e)|oblig(?:es|ed)|compel(?:s|led)|order(?:s|ed)|direct(?:s|ed)|instruct(?:s|ed))\s+(?=[\w(])"
        ),
        "requires",
        judge=True,
    ),
    Trigger(
        "requirement",
        _words(
            r"\b(?:told|asked)\s+(?=(?:(?!he\b|she\b|it\b|they\b|that\b|was\b|were\b|had\b|of\b|how\b|about\b)[\w’'-]+\s+){1,8}?to\s+(?!the\b|a\b|him\b|her\b|them\b)\w)"
        ),
        "tells to",
        judge=True,
        confidence=0.6,
    ),
    Trigger(
        "commitment",
        _words(
            r"\b(?:said|says|told|confirmed|announced|insisted)\b(?:\s+(?:us|me|members|reporters|councillors|the\s+\w+))?\s+(?:that\s+)?"
            r"(?=(?:he|she|it|they|we|all|every|the\s+(?:council|authority|department))\b[^.;,]{0,40}?\b(?:will|would)\s+"
            r"(?!not\b|never\b|have\b|step|stand|leave|resign|retire|quit|go\b|remain|need|take\s+over|become|be\s+(?!\w+ed\b)))"
        ),
        "says it will",
        confidence=0.5,
    ),
    Trigger(
        "commitment",
        _words(
            r"\b(?:I|we)(?:['’]ll|\s+(?:will|shall|can\s+promise|promise|undertake\s+to|pledge\s+to|guarantee|(?:am|are)\s+going\s+to))\s+(?:also\s+|now\s+|then\s+|\w+ly\s+)?"
            r"(?!(?:be|have|need|not|never|know|see|remain|miss|leave|fight|get|go|find|think|hope|look|want|wish|like|begin|start|always|all|say|tell|ask|"
            r"serve|stay|stand|still|continue|keep|win|lose|visit|report|write|take|come|let|believe|resign|retire|expect|do|make\s+no)\b)"
            r"(?=[a-z]{3,})"
        ),
        "we will",
        confidence=0.5,
    ),
    Trigger("requirement", _words(r"\b(?:must|has\s+to|have\s+to|had\s+to)\s+(?=[a-z])"), "must", confidence=0.5),
    Trigger(
        "requirement",
        _words(r"\b(?:determined|decided|ruled)\s+that\s+(?=[^.;]{0,60}\b(?:should|must)\b)"),
        "determines",
        judge=True,
    ),
    Trigger(
        "requirement",
        _words(r"\bplease\s+(?:let|send|provide|submit|ensure|arrange|confirm)\b"),
        "please",
        confidence=0.7,
    ),
)

STATUSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "not implemented",
        _words(
            r"\bnot\s+(?:yet\s+)?(?:been\s+)?(?:implemented|accepted|agreed|started|met|acted\s+on|done)|\breject(?:ed)?\b|\bdeclined\b|\brefused\b|\bno\s+(?:progress|action)\b|^\W*(?:changed|red|outstanding)\b|\bturned\s+(?:\w+\s+)?down\b"
        ),
    ),
    (
        "in progress",
        _words(
            r"\bin\s+progress\b|\bunder\s*way\b|\bpart(?:ly|ially)\b|\bongoing\b|\bon\s+track\b|\bbegun\b|^\W*amber\b|\bwell\s+on\s+the\s+way\b|\bdelayed\b|\bstarted\b"
        ),
    ),
    (
        "implemented",
        _words(
            r"\bimplemented\b|\bcompleted?\b|\bdone\b|\bin\s+place\b|\bachieved\b|\bdelivered\b|\bintroduced\b|^\W*green\b|\bdischarged\b|\bclosed\b|\bmet\b"
        ),
    ),
    ("accepted", _words(r"\baccepted\b|\bagreed\b|\bsupported\b|\bapproved\b|\badopted\b|^\W*(?:yes|agree|accept)\b")),
    (
        "proposed",
        _words(r"\bproposed\b|\bpending\b|\bunder\s+consideration\b|\bawait\w+\b|\bto\s+be\s+(?:considered|decided)\b"),
    ),
)
"""What a status column or a remark says became of a recommendation, the first that fits."""

RECOMMENDATION_HEAD = re.compile(
    r"\brecommend(?:ation|ations|ed|s)\b|\bwhat\s+.*\brecommended\b|\baction\s+required\b", re.I
)
FINDING_HEAD = re.compile(r"\b(?:findings?|conclusions?|weakness(?:es)?|failings?|causes?\s+of\s+concern)\b", re.I)
REQUIREMENT_HEAD = re.compile(r"\b(?:requirements?|directions?|conditions?|actions?\s+required)\b", re.I)
COMMITMENT_HEAD = re.compile(r"\b(?:commitments?|undertakings?|pledges?|promises?)\b", re.I)
STATUS_HEAD = re.compile(
    r"\b(?:status|progress|response|rag|position|comment|update|outcome|said|decision|state)\b", re.I
)
OWNER_HEAD = re.compile(r"\b(?:owner|lead|responsible|for|who|by\s+whom|officer)\b", re.I)


def find_status(words: str) -> str | None:
    """Return the status that `words` give a recommendation, None where they give none.

    >>> find_status("Rejected by Council, 14 July"), find_status("Agreed"), find_status("H3")
    ('not implemented', 'accepted', None)
    """
    return next((status for status, pattern in STATUSES if pattern.search(words)), None)
