"""This file is the signs by which capitalised words are told to be a person: roles, verbs, parties, first names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.mentions.given_names import ALSO_WORDS, is_given
from govgraph.ingest.mentions.office_verbs import OFFICE_VERBS
from govgraph.ingest.mentions.parties import party_expression
from govgraph.ingest.mentions.person_words import FIRMS, PLACE_ENDS, PLACE_STARTS, SURE_PLACES

Span = tuple[int, int]

_FIRM = re.compile(rf"\b{FIRMS} $|\b(?:auditors|consultants|accountants|solicitors|lawyers|surveyors), $", re.I)
_OWNED = re.compile(r"'s? $")
PERSON_FORCE = 1.5
_LISTED = (", ", " and ", ", and ")
_ASIDE = re.compile(r", (?:an?|the|who|who's|whose|one of|now|then|once|formerly|previously|aged) ")
_IN_PLACE = re.compile(r"\b(?:in|at|near|across|around|towards?|through) (?:the )?$")
_ROLE_BEFORE = re.compile(r" |, | - |: |,? (?:is|was|named|is now|to be) |\n|\. |'s ")
_ROLE_AFTER = re.compile(
    r"(?:,| -|\n| \(|:| is| was| as| becomes?| became| has been| had been| who (?:is|was)|, "
    r"who (?:is|was|had been|has been))[ \n]?(?:(?:[a-z]+|[\w ]{1,30}'s) ?){0,4}"
)


_CALLING = re.compile(
    r"\b(?:incumbent|challenger|rival|newcomer|husband|wife|widow|son|daughter|brother|sister|mother|father|nephew|niece|"
    r"cousin|colleague|friend|protégé|ally|veteran|stalwart|businessman|businesswoman|broadcaster|predecessor|successor|"
    r"replacement|deputy|counterpart|nominee|candidate|candidates|[a-z]{3,}(?:er|ist|ian|eur)),? $"
)
"""A noun of people before a name: "the farmer Ann Hope"."""
_OF_PEOPLE = re.compile(
    r"\b(?:informed|advised|urged|asked|invited|praised|criticised|accused|assured|reminded|hired|recruited|poached|hires|"
    r"defeated|defeating|beating|ousting|thanking|appointing|naming|electing|thanks|congratulated|co-opted|interviewed|"
    r"met|wrote to|written to|letter to|writes to|paid tribute to|tribute to|signed by|chaired by|led by|headed by|"
    r"conducted by|carried out by|written by|run by|proposed by|seconded by|successor to|succession to|handed over to|"
    r"passed to|goes to|reports to) $"
)
"""Verbs and nouns after which a person is named, hardly ever a place."""
_TOLD = re.compile(r"\b(?:is|was|be|becomes?|became|named|by|with|and|beat|replac\w+|succe\w+|chose\w*|appoint\w+) $")
_CLOSES = re.compile(r"[.,;:)]|$|\n")


@dataclass(frozen=True, slots=True)
class Slots:
    """What stands about a name: the roles and bodies of the text, and names by which people are titled in it."""

    roles: Sequence[Span]
    bodies: Sequence[Span]
    surnames: frozenset[str] = frozenset()
    """Names by which people are titled elsewhere in the document: "Mrs May"."""
    alone: bool = False
    """The text is a line or cell that should hold a name."""


@cache
def _party_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{party_expression()}|independent)(?:'s|')? $")


@cache
def _after() -> tuple[re.Pattern[str], re.Pattern[str]]:
    party = re.compile(rf" ?\((?:{party_expression(True)}|independent)\b", re.I)
    verb = re.compile(
        rf",?(?: (?:has|had|have|was|is|were|are|will|would|also|then|later|now|who|since|been|"
        rf"finally|yesterday|today|and))* (?:{OFFICE_VERBS})\b"
    )
    return party, verb


_BEFORE = re.compile(
    r"(?:\b(?:by|with|from|to|after|under|appoint(?:s|ed|ing)?|named?|nominated|made|elected|"
    r"chose|chosen|beat|replac(?:ed|ing|es)|"
    r"succeed(?:ed|s|ing)?|ousted|sacked|welcomed|thanked|sees|saw|told|Dear|predecessor,?|"
    r"successor,?|colleagues?|consultant|signed|of|that|and|when|while|is|was|be|becomes?|became|:)|^|[.;:,\"(]) $|^$"
)


def weigh(text: str, start: int, end: int, slots: Slots, accepted: Sequence[Span]) -> float:
    """Return how much speaks for a person at start..end; enough is `PERSON_FORCE`."""
    before, after = text[:start], text[end:]
    words = text[start:end].split()
    if words[-1] in SURE_PLACES:
        return 0.0
    party, verb = _after()
    listed = any(text[e:start] in _LISTED or text[end:s] in _LISTED for s, e in accepted)
    fills = slots.alone and end - start >= len(text.strip(" .,")) - 2
    given = is_given(words[0]) or "." in words[0]
    if words[0] in PLACE_STARTS or _FIRM.search(before[-20:]) or after.startswith((" & Co", " Ltd", " plc")):
        return 0.0
    return (
        _weigh_roles(text, start, end, slots.roles)
        + 2.0 * bool(party.match(after))
        + 1.5 * bool(verb.match(after))
        + 1.5 * fills
        + 1.5 * (words[-1] in slots.surnames)
        + 1.0 * bool(_ASIDE.match(after))
        + 1.0 * bool(before and _BEFORE.search(before))
        + 1.0 * listed
        + (0.5 if words[0].lower() in ALSO_WORDS else 1.5) * given
        + 2.0 * bool(_party_before().search(before[-40:]))
        + 0.5 * bool(given and (_OWNED.search(before) or after.startswith(" (")))
        + 0.5 * bool(re.search(r"(?:^|[.!?] )$", before))
        - 2.0 * (words[-1] in PLACE_ENDS and not given)
        - 1.0 * bool(not given and _IN_PLACE.search(before))
        + 1.0 * bool(_CALLING.search(before[-24:]))
        + 1.5 * bool(_OF_PEOPLE.search(before[-24:]))
        + 0.5 * bool(_CLOSES.match(after) and _TOLD.search(before[-16:]))
    )


def _weigh_roles(text: str, start: int, end: int, roles: Sequence[Span]) -> float:
    """A role beside a name speaks for a person; "of" or "for" between them for a place."""
    force = 0.0
    for s, e in roles:
        if e <= start:
            gap = text[e:start]
            force += 2.0 * bool(_ROLE_BEFORE.fullmatch(gap))
            place = gap in (" of ", " for ", " of the ", " for the ")
            force -= 4.0 * (place or text[s:start].lower().endswith("member for "))
        elif s >= end:
            force += 2.0 * bool(_ROLE_AFTER.fullmatch(text[end:s]))
    return force
