"""This file is the verbs and nouns of directives as the parse meets them: which kind each gives, and what it needs."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from govgraph.ingest.extraction.wordsets import list_words

Kind = Literal["recommendation", "finding", "commitment", "requirement"]


class Sense(NamedTuple):
    """What a verb gives: `who` may give it (`any` or a `judge`), and which complements it takes.

    `takes` holds `that` (a clause), `to` (an infinitive), `obj` (a noun phrase), `ing`, `who` (somebody told, then an
    infinitive), `for` and `on` (prepositions).
    """

    kind: Kind
    who: str
    takes: frozenset[str]


def _verbs(kind: Kind, who: str, takes: str, words: str) -> dict[str, Sense]:
    return {word.replace("_", " "): Sense(kind, who, frozenset(takes.split())) for word in words.split()}


SENSES: dict[str, Sense] = {
    **_verbs("recommendation", "any", "that obj to who ing", "recommend"),
    **_verbs("recommendation", "any", "that who", "urge advise exhort implore counsel beseech"),
    **_verbs("recommendation", "judge", "that obj who", "press"),
    **_verbs("recommendation", "any", "for on", "call"),
    **_verbs("recommendation", "judge", "that ing obj", "suggest advocate propose"),
    **_verbs("recommendation", "judge", "who", "encourage invite"),
    **_verbs("recommendation", "strict", "for who", "ask"),
    **_verbs("recommendation", "judge", "obj who that", "want would_like"),
    **_verbs("requirement", "judge", "obj who that", "require order instruct direct oblige command compel"),
    **_verbs("requirement", "judge", "that obj", "demand"),
    **_verbs("requirement", "judge", "who", "tell"),
    **_verbs("requirement", "judge", "who obj that", "expect"),
    **_verbs("commitment", "any", "that to obj", "promise pledge vow undertake guarantee swear"),
    **_verbs("commitment", "any", "who that", "assure"),
    **_verbs("commitment", "any", "to", "commit agree"),
    **_verbs("finding", "any", "that", "find conclude"),
    **_verbs("finding", "judge", "obj", "find identify uncover criticise criticize highlight expose condemn"),
    **_verbs(
        "finding",
        "judge",
        "that",
        "discover establish determine reveal disclose note observe report state consider hold write complain judge "
        "recognise say add reckon",
    ),
    "find": Sense("finding", "any", frozenset({"that", "obj"})),
    "conclude": Sense("finding", "any", frozenset({"that"})),
    "identify": Sense("finding", "judge", frozenset({"obj", "that"})),
    "tell": Sense("requirement", "judge", frozenset({"who"})),
    "resolve": Sense("requirement", "any", frozenset({"that"})),
    "decide": Sense("requirement", "any", frozenset({"that"})),
    "agree": Sense("commitment", "any", frozenset({"to", "that"})),
}

POSTS = list_words(
    """
    step act serve lead chair stand leave resign comment cover fill run join become go stay retire quit preside
    deputise take carry stop be remain continue return speak apply rejoin fight seek give hand relinquish attend
    keep talk look review investigate examine inquire consider see explain say
    """
)
"""What somebody is asked or agrees to do when it is a post that is spoken of, or nothing at all."""
TELLING = list_words(
    """
    say tell confirm announce insist assure add state reply report declare write promise note
    """
)
"""Verbs by which one says what one will do."""
LATER = re.compile(
    r"\b(?:by|before|within|until|till|next|every|each|end\s+of|in\s+(?:\w+\s+){1,2}(?:days|weeks|months|years)|this\s+(?:year|month|week|summer|"
    r"autumn|winter|spring)|tomorrow|monthly|weekly|quarterly|annually|Easter|Christmas|January|February|March|April|June|July|"
    r"August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|20\d\d)\b"
)
"""Words by which a promise has a date or a measure."""
NONE_WILL = re.compile(r"\b(?:no|not|nobody|none|never|without|both|all|every|each)\b", re.I)
"""Words that make a promise of what will, or will not, happen."""

NOUNS: dict[str, Kind] = {
    **dict.fromkeys(
        ("promise", "pledge", "undertaking", "assurance", "guarantee", "commitment", "vow", "word"), "commitment"
    ),
    **dict.fromkeys(
        ("recommendation", "advice", "suggestion", "prescription", "counsel", "proposal"), "recommendation"
    ),
    **dict.fromkeys(("finding", "conclusion", "opinion", "verdict", "judgment", "judgement", "criticism"), "finding"),
    **dict.fromkeys(
        ("requirement", "instruction", "order", "direction", "demand", "condition", "stipulation"), "requirement"
    ),
}
"""Nouns for a directive, by kind."""
LISTED = re.compile(
    r"\b(?:(?P<recommendation>recommendations?|advice|suggestions)|(?P<requirement>requirements?|demands|conditions|directions|instructions)|"
    r"(?P<finding>findings|conclusions|criticisms|failings)|(?P<commitment>undertakings?|pledges|promises|commitments|assurances))\b",
    re.I,
)
GATE = re.compile(
    r"\b(?:recommend|urg(?:e|es|ed|ing)\b|advis|exhort|implor|counsel|beseech|press(?:ed|es|ing)\b|call(?:s|ed|ing)?\s+(?:for|on|upon)\b|suggest|advocat|propos|"
    r"encourag|invit|ask(?:s|ed|ing)?\b|want|requir|order|instruct|direct|oblig|command|compel|demand|t(?:ell|old)|expect|promis|pledg|"
    r"vow|under-?\s*t(?:ake|ook)|guarant|sw(?:ear|ore)|assur|commit|agree|f(?:ind|ound)|conclu|identif|uncover|criticis|criticiz|highlight|"
    r"expos|condemn|discover|establish|determin|reveal|disclos|not(?:e|ed|es)\b|observ|report|stat(?:e|ed|es)\b|consider|h(?:old|eld)\b|wr(?:ite|ote)|"
    r"complain|judg|recognis|resolv|decid|sa(?:y|id|ys)\b|add(?:s|ed)\b|reckon)|\b(?:I|we)(?:\s+(?:will|shall)\b|['’]ll\b)",
    re.I,
)
"""Without one of these a sentence has no verb of a directive."""
