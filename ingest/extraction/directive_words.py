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
    Trigger("recommendation", _words(r"\badvis(?:e|es|ed|ing)\s+(?:\w+\s+){1,4}to\b"), "advises", judge=True),
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
        _words(r"\b(?:described|describes|recognised|recognises|detected)\b"),
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
            r"(?:(?<=\bhas )|(?<=\bhave )|(?<=\band )|(?<=\bwho ))"
            r"(?:promised|pledged|vowed|undertaken|guaranteed|undertook)\b(?!\s+(?:by|in|on|at|between|when|for)\b)"
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
        "requirement",
        _words(
            r"\b(?:requir(?:es|ed|ing|e)|oblig(?:es|ed)|compel(?:s|led)|order(?:s|ed)|direct(?:s|ed)|instruct(?:s|ed))\s+(?=[\w(])"
        ),
        "requires",
        judge=True,
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

RECOMMENDATION_HEAD = re.compile(
    r"\brecommend(?:ation|ations|ed|s)\b|\bwhat\s+.*\brecommended\b|\baction\s+required\b", re.I
)
FINDING_HEAD = re.compile(
    r"\b(?:what\s+.*\bfound|findings?|conclusions?|weakness(?:es)?|failings?|causes?\s+of\s+concern)\b", re.I
)
REQUIREMENT_HEAD = re.compile(r"\b(?:requirements?|directions?|conditions?|actions?\s+required)\b", re.I)
COMMITMENT_HEAD = re.compile(r"\b(?:commitments?|undertakings?|pledges?|promises?)\b", re.I)
STATUS_HEAD = re.compile(
    r"\b(?:status|progress|response|rag|position|comment|update|outcome|said|decision|state)\b", re.I
)
OWNER_HEAD = re.compile(r"\b(?:owner|lead|responsible|for|who|by\s+whom|officer)\b", re.I)
