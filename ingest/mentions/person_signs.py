"""This file is the signs by which capitalised words are told to be a person: roles, verbs, parties, first names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.mentions.body_words import HEADS, STARTERS
from govgraph.ingest.mentions.given_names import ALSO_WORDS, is_given
from govgraph.ingest.mentions.office_verbs import OFFICE_VERBS
from govgraph.ingest.mentions.parties import party_expression
from govgraph.ingest.mentions.person_words import FIRMS, NO_PERSON, PLACE_ENDS, PLACE_STARTS, SURE_PLACES

Span = tuple[int, int]

PERSON_FORCE = 1.5
"""What must speak for a person, in all, before capitalised words are one's name."""
_REACH = 60
"""Characters before a name in which a sign of it may begin."""

_FIRM = re.compile(
    rf"\b{FIRMS} $|\b(?:auditors|consultants|accountants|solicitors|lawyers|surveyors|think-tank|ship|steamer|"
    r"newspaper|pub|hotel|aboard)(?:,| the)? $",
    re.I,
)
_FIRM_AFTER = re.compile(
    r"'s? (?:\w+ )?(?:group|council|leader|mayor|team|councillors)\b| (?:& |Co\b|Ltd|plc|PLC|LLP|Inc\b|Limited|"
    r"Corp\b|PCT|NHS|MBC|CC\b|Rd\b|[a-z]*(?:ward|constituency|estate|hall|school|"
    r"councils?|board|seat|team|group|sluice|annex|unit|leader|chief|mayor|manager|secretary|minister|pot|money)\b)"
)
"""What makes the words before it a firm's or a place's name."""
_WHENCE = re.compile(r"\b(?:of|from) $")
_LISTED = re.compile(r"(?: \([^()\n]{1,40}\))?(?:,? and |, |; (?:and )?|,? as well as |/)")
_IN_PLACE = re.compile(
    r"\b(?:in|at|near|across|around|towards?|through|into|inside|outside|behind|over|visit(?:ed)?|sat for|sits for|"
    r"represents?) "
    r"(?:the )?$"
)
_ARTICLE = re.compile(
    r"(?<![\w-])(?:[Tt]he|an?|each|every|this|old|former|three|two|[Nn]ew|[Ii]ts|[Oo]ur|[Tt]heir|Band|No\.?) $|[\"“] ?$"
)
_ROLE_BEFORE = re.compile(r" | \(|, | - |: |,? (?:is|was|named|is now|to be) |\n|\. |'s ")
_ROLE_AFTER = re.compile(
    r"(?:,| -|\n| \(|:| is| was| as| becomes?| became| has been| had been| who (?:is|was)|, "
    r"who (?:is|was|had been|has been))[ \n]?(?:(?:[a-z]+|[\w ]{1,30}'s) ?){0,4}"
)
_SPEECH = (
    r"(?:said|says|added|adds|told|laughed|joked|replied|explained|wrote|asked|insisted|warned|retorted|retorts|"
    r"declared|"
    r"argued|sighed|admitted|claimed|commented|recalled|recalls|quipped|conceded|countered|cried|announced|concluded)"
)

_CALLING = re.compile(
    r"\b(?:incumbent|challenger|rival|newcomer|husband|wife|widow|son|daughter|brother|sister|mother|father|nephew|"
    r"niece|"
    r"cousin|colleague|friend|protégé|ally|veteran|stalwart|businessman|businesswoman|broadcaster|predecessor|"
    r"successor|"
    r"replacement|deputy|counterpart|nominee|candidate|candidates|stopgap|stand-in|number two|holder|chief|boss|"
    r"supremo|"
    r"tsar|judge|auditor|[a-z]{3,}(?:ist|ian|eur)|(?!after|over|under|other|ever|never|later|whether|"
    r"rather)[a-z]{3,}er)"
    r"[,:]? $"
)
"""A noun of people before a name: "the farmer Ann Hope"."""
_SURELY_BEFORE = re.compile(
    r"\b(?:the late|poor|young|so farewell(?:,? then)?,?|\d\d-year-old|[A-Z][a-z]+-born|(?:[Nn]ext|then) came|"
    r"[Ii]n came|[Oo]ut went|[Ee]nter|"
    r"in the (?:shape|person|form) of|[Dd]ear|[Mm]issing|[Pp]resent:|[Aa]pologies:|[Aa]pologies from|[Cc]c:?|"
    r"written to|tribute to|"
    r"letter to|letter from|writes to|wrote to|signed by|chaired by|led by|headed by|vice|née|co-opted|son of|"
    r"daughter of|"
    r"husband of|wife of|widow of|defeat of|death of|resignation of|retirement of|departure of|appointment of|"
    r"election of|"
    r"dismissal of|sacking of|removal of|arrival of|return of|promotion of|suspension of|leadership of|successor to|"
    r"succession to|in place of|instead of|in favour of|handed over to|hand(?:s|ing)? (?:\w+ )?over to|"
    r"took over from|over to|"
    r"(?:leadership|chair|chain|reins|gavel|baton|post|job|role|office|robes|keys|seat|mayoralty|presidency|helm|"
    r"portfolio|"
    r"crown|torch|mantle|command|control|power) to|[a-z]+ it (?:on|over) from|"
    r"takes over from|taking over from|take over from|taken over from|takes the reins from|lost (?:out )?to|"
    r"nobody has told|"
    r"[a-z]+(?:'s)? man|[Mm]essrs\.?) $"
)
"""Words after which a person is named, hardly ever a place or a body."""
_OF_PEOPLE = re.compile(
    r"\b(?:informed|advised|urged|asked|invited|praised|criticised|accused|assured|reminded|hired|recruited|poached|"
    r"hires|"
    r"defeated|defeating|beating|ousting|thanking|appointing|naming|electing|thanks|congratulated|interviewed|"
    r"met|written by|run by|conducted by|carried out by|proposed by|seconded by|moved by|proposed|seconded|"
    r"passed to|goes to|go to|falls? to|fell to|passes to|reports to|elected|re-elected|appointed|promoted|nominated|"
    r"selected|"
    r"follow(?:s|ed|ing)?|succeed(?:s|ed|ing)?|replac(?:es|ed|ing|e)|beat|chose|picked|pick|chosen|hire|appoint|"
    r"elect|recalled|"
    r"(?:(?<=, )|(?<=\" )|(?<=” )|(?<=' ))" + _SPEECH + r") $"
)
"""Verbs and nouns after which a person is mostly named."""
_TOLD = re.compile(r"\b(?:is|was|be|becomes?|became|named|by|with|and|beat|replac\w+|succe\w+|chose\w*|appoint\w+) $")
_CLOSES = re.compile(r"[.,;:)]|$|\n")
_OPENS = re.compile(r"(?:^|[.!?\"“] |\n)$")
_OWNER = re.compile(r"'s? $")
_OWNED = re.compile(
    r"'s? (?:\w+ ){0,2}(?:departure|resignation|retirement|appointment|death|successor|predecessor|term|tenure|"
    r"deputy|job|"
    r"seat|post|place|shoes|reign|portfolio|role|replacement|election|dismissal|removal|suspension|promotion|exit|"
    r"illness|"
    r"absence|nomination|contract|arrival|wife|husband|widow|son|daughter|father|mother|brother|sister|career|office|"
    r"duties)\b"
)
"""What only a person has."""
_ASIDE = re.compile(r", (?:an?|the|one of|now|then|once|formerly|previously|hitherto|lately) ")
_WHO = re.compile(r",? (?:who|whom|whose|who's)\b|,? aged \d\d|,? \(\d\d\)|, \d\d[,.;]|,? himself\b|,? herself\b")
"""What is said after a person's name alone."""
_FINITE = re.compile(
    r"(?:,? (?:[a-z]+ly|then|now|also|later|yesterday|today|himself|herself))? (?:[a-z]{3,}(?:ed|[^s\W]s)|went|fell|"
    r"ran|sold|"
    r"got|kept|gave|threw|brought|put|told|did|hung|came|saw|swore|spoke|chose|drew|grew|sat|can|could|should|must|may|"
    r"might|does|joked|laid|paid|broke|sought|sent|froze|bowed|hangs|goes|keeps|gives)\b"
)
"""A verb after the name: what acts may be a person."""
_BRIEF = re.compile(r" \((?:[a-z][\w ,&'-]{2,40}|lead)\)| \([A-Z][\w '-]{2,20}\)(?:,| and|;)")
"""A bracket that says of whom or of what somebody is: "(highways)"."""
_YEARS = re.compile(r"\W*(?:\d{4}\W{1,3}){1,2}(?:\d\d\W{1,3})?")
"""Years before a name, in a list of those who held an office."""
_PRONOUN = re.compile(r"[^.\n]{0,90}[ .]{1,2}(?:he|she|his|her|He|She|His|Her)\b")


@dataclass(frozen=True, slots=True)
class Slots:
    """What stands about a name: the roles and bodies of the text, and names by which people are titled in it."""

    roles: Sequence[Span]
    bodies: Sequence[Span]
    surnames: frozenset[str] = frozenset()
    """Names by which people are titled elsewhere in the document: "Mrs May"."""
    alone: bool = False
    """The text is a line or cell that should hold a name."""
    acting: frozenset[str] = frozenset()
    """Single words that do elsewhere in the document what people do: "Hope said", "Ann, who"."""


@cache
def _party_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{party_expression()}|independent)(?:'s|')?,? $")


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
    r"successor,?|colleagues?|consultant|signed|of|that|and|when|while|since|before|because|is|was|be|becomes?|became|"
    r"would|blame|ask|:)|^|[.;:,\"(]) $|^$|\($"
)
_ACTING = re.compile(
    rf"(?:^|(?<=[a-z,;:.!?\"“] )|(?<=\n))(?P<name>[A-ZÀ-Þ][\wà-ÿ'-]{{2,}})"
    rf"(?:,? (?:who|whose)\b|(?:,? (?:also|then|later|now|himself|herself))? (?:{OFFICE_VERBS})\b|{_OWNED.pattern})"
)


def find_acting(text: str) -> frozenset[str]:
    """Return the single capitalised words of `text` that do what people do."""
    return frozenset(m["name"].removesuffix("'s") for m in _ACTING.finditer(text)) - STARTERS - NO_PERSON - HEADS


def weigh(text: str, start: int, end: int, slots: Slots, accepted: Sequence[Span]) -> float:
    """Return how much speaks for a person at start..end; enough is `PERSON_FORCE`."""
    words = text[start:end].split()
    if words[-1] in SURE_PLACES or words[0] in PLACE_STARTS or words[0] == "St":
        return 0.0
    given = is_given(words[0]) or "." in words[0]
    if _FIRM.search(text, max(0, start - _REACH), start) or (not given and _FIRM_AFTER.match(text, end)):
        return 0.0
    if not given and any(s < end and start < e for s, e in slots.roles):
        return 0.0
    listed = any(_joins(text, e, start) or _joins(text, end, s) for s, e in accepted)
    fills = slots.alone and end - start >= len(text.strip(" .,")) - 2
    fills = fills or (end == len(text) and bool(_YEARS.fullmatch(text, 0, start)))
    return (
        _weigh_roles(text, start, end, slots.roles)
        + _weigh_before(text, start, end, given)
        + _weigh_after(text, end, given)
        + 1.5 * fills
        + 1.5 * (words[-1] in slots.surnames)
        + (1.5 if words[-1] in slots.acting else 1.0 if words[0] in slots.acting else 0.0)
        + (1.0 if words[-1] in PLACE_ENDS else 1.5) * listed
        + (0.5 if words[0].lower() in ALSO_WORDS else 1.5) * given
        - 2.0 * (words[-1] in PLACE_ENDS and not given)
    )


def _joins(text: str, end: int, start: int) -> bool:
    return 0 < start - end < 50 and bool(_LISTED.fullmatch(text, end, start))


def _weigh_before(text: str, start: int, end: int, given: bool) -> float:
    low = max(0, start - _REACH)
    closes = _CLOSES.match(text, end) is not None
    return (
        1.0 * bool(start and _BEFORE.search(text, low, start))
        + 2.0 * bool(_party_before().search(text, low, start))
        + 2.0 * bool(_SURELY_BEFORE.search(text, low, start))
        + 1.5 * bool(_OF_PEOPLE.search(text, low, start))
        + 1.5 * bool(_CALLING.search(text, low, start))
        + (0.5 if given else 1.0) * bool(_OWNER.search(text, low, start))
        + 0.5 * bool(_OPENS.search(text, low, start))
        + 0.5 * bool(closes and _TOLD.search(text, low, start))
        - (0.0 if given else 1.5) * bool(_IN_PLACE.search(text, low, start))
        - (0.0 if given else 0.5) * bool(_WHENCE.search(text, low, start))
        - (0.0 if given else 2.0) * bool(_ARTICLE.search(text, low, start))
    )


def _weigh_after(text: str, end: int, given: bool) -> float:
    party, verb = _after()
    acts = 1.5 if verb.match(text, end) else 0.5 if _FINITE.match(text, end) else 0.0
    return (
        acts
        + 2.0 * bool(party.match(text, end))
        + 2.0 * bool(_WHO.match(text, end))
        + 2.0 * bool(_OWNED.match(text, end))
        + 1.0 * bool(_ASIDE.match(text, end))
        + 1.0 * bool(_BRIEF.match(text, end))
        + 0.5 * bool(given and text.startswith(" (", end))
        + 0.5 * bool(_PRONOUN.match(text, end))
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
