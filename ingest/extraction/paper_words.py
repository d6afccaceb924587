"""This file is the vocabulary of papers: letters, reports, reviews, statements, and the verbs that bring them out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "letter": "letter letters email emails e-mail e-mails memorandum memoranda memo memos telegram message "
        "messages reply",
        "report": "report reports update updates dossier",
        "review": "review reviews inspection inspections inquiry inquiries audit audits "
        "investigation investigations evaluation evaluations assessment findings",
        "statement": "statement statements joint-statement communiqué",
        "plan": "plan plans strategy blueprint roadmap",
        "consultation": "consultation consultations",
        "notice": "notice notices direction directions circular circulars",
    }
)
PAPER_WORDS: Mapping[str, str] = MappingProxyType({w: kind for kind, words in KINDS.items() for w in words.split()})
"""The kind of paper that a noun names."""

NOUN = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, PAPER_WORDS), key=len, reverse=True)) + r")\b", re.I
)

QUALIFIER = {
    "plan": re.compile(
        r"\b(?:improvement|recovery|action|strategic|corporate|delivery|transformation|turnaround|rescue|stabilisation|"
        r"financial|workforce|business|implementation)\s+$",
        re.I,
    ),
    "consultation": re.compile(r"(?:\b(?:a|an|the|his|her|its|their|public|formal)|['’]s?)\s+(?:\w+\s+){0,2}$", re.I),
    "notice": re.compile(
        r"\b(?:section\s+(?:114|5|5A|24)|s\.?\s?114|best\s+value|enforcement|improvement|statutory|"
        r"formal|public\s+interest|ministerial|warning|financial|dismissal|removal|termination|closure|suspension|prohibition|"
        r"contravention|intervention|compliance|breach|repairs?|stop)\s+$|\b(?:issued|announced|made|served)\s+(?:an?\s+|the\s+|its\s+|formal\s+|further\s+|new\s+|two\s+|three\s+)*$",
        re.I,
    ),
}
"""What must stand before a noun that is not always a paper: "improvement plan", "section 114 notice"."""

ISSUE = re.compile(
    r"\b(?:publish(?:es|ed|ing)?|issu(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|produc(?:e|es|ed)|deliver(?:s|ed)?|"
    r"submit(?:s|ted)?|sen(?:d|ds|t)|wr(?:ite|ites|ote|itten)|present(?:s|ed)?|unveil(?:s|ed)?|launch(?:es|ed)?|"
    r"complet(?:e|es|ed)|ma(?:de|kes?)|shar(?:e|es|ed|ing)|circulat(?:e|ing)|agree[sd]|adopt(?:s|ed)|approv(?:es|ed)|attach(?:es|ed)?|enclos(?:e|es|ed)|hand(?:s|ed)|lai?d|introduc(?:es|ed)|prepar(?:e|es|ed|ing)|serv(?:es|ed)|"
    r"circulat(?:es|ed)|post(?:s|ed)|conduct(?:s|ed)|carried\s+out|undertook|led|repl(?:ies|ied)|compil(?:es|ed))\b",
    re.I,
)
"""Verbs by which somebody brings out a paper."""

ACTIVITY = frozenset(
    [
        "inspection",
        "inspections",
        "inquiry",
        "inquiries",
        "audit",
        "audits",
        "investigation",
        "investigations",
        "evaluation",
        "evaluations",
        "assessment",
        "findings",
    ]
)
"""Nouns that are as often the work as the paper: only one that is dated, and told as a paper is, counts."""
NOT_A_PAPER = re.compile(
    r"\b(?:without (?:an?|the)|such an?|pending an?|no|any"
    r"|under|in|spending|five-year|further|annual\s+leave|judicial|peer\s+to\s+peer)\s+$",
    re.I,
)
ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|draft|interim|annual|last|latest|next)\b",
    re.I,
)
"""What tells one report of the same author from another."""

FORUMS = re.compile(
    r"\b(?:Parliament|the\s+(?:House(?:\s+of\s+(?:Commons|Lords))?|Commons|Lords|Senedd|Dáil|Assembly)|MPs|peers)\b"
)
"""Before whom a statement is made."""
