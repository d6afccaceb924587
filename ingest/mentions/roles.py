"""This file is the finding of roles in flat text: the canonical role, what it is for, and how it is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.language.sieve import Sieve
from govgraph.ingest.mentions.capacity_words import CAPACITIES
from govgraph.ingest.mentions.parties import party_expression
from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_ROLES, PRENOUN_ROLES
from govgraph.ingest.mentions.portfolios import find_bracket, find_prenoun, find_tail
from govgraph.ingest.mentions.role_open import Core, find_open_roles
from govgraph.ingest.mentions.role_words import ROLE_WORDINGS

PLURAL = re.compile(
    r"(?:leaders|mayors|members|holders|councillors|ministers|secretaries|executives|officers|directors|commissioners|"
    r"chairs|chairmen|reviewers|inspectors|advis[eo]rs|spokesmen|spokespeople|auditors|aldermen|MPs|chiefs|bosses|"
    r"managers|governors|administrators|trustees|senators|presidents|persons)\b",
    re.I,
)
_TO_CHAIR = re.compile(
    r"\b(?:to|will|would|should|could|shall|may|must|can|also|who|he|she|i|now|not|took|take|takes|in)\s$", re.I
)
_NOT_OF_OFFICE = re.compile(r"\b(?:team|market|world|opinion|thought|family|staff|the public|union|party) $", re.I)
_OF_SOMEBODY = re.compile(
    r"(?:\b(?:his|her|my|your|our|their|its|as|a|from|the|be|to be|become|became|appointed|elected|made)|'s|s')"
    r"(?: (?:own|then|new|former|old|acting|long-serving|[A-Z][\w'-]+)){0,2} $",
    re.I,
)
_ADDRESS = re.compile(r"\b(?:Mr|Mrs|Madam|Madame|Mister)\.? $")
_STATUTORY = re.compile(r",? (?:and|&) (?:section|s\.?) ?(?:151|73|95) officer\b", re.I)
_FINANCE = re.compile(r"(?:corporate )?financ(?:e|ial(?: services)?)", re.I)

_DEPUTY = re.compile(r"(?<![\w'-])(deputy|depute|vice|assistant)[ -]$", re.I)
_SHORT = {"dcs": "children's services", "dass": "adult social services", "dph": "public health"}
"""What a director known by three letters is for."""
_BELOW = {
    ("deputy", "chair"): "vice chair",
    ("deputy", "commissioner"): "commissioner",
    ("assistant", "commissioner"): "commissioner",
    ("assistant", "inspector"): "inspector",
    ("assistant", "chief finance officer"): "assistant treasurer",
    ("deputy", "minister"): "minister",
    ("deputy", "reviewer"): "reviewer",
    ("deputy", "adviser"): "adviser",
}
_PASSIVE = re.compile(
    r"\b(?:was|were|been|be|being|is|are|and|has|had|have|he|she|it|they|council|members|councillors) $", re.I
)


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role as it stands in flat text, with everything its words say; `core` is the bare name of the office."""

    start: int
    end: int
    role: str
    portfolio: str
    capacity: str
    party: str
    plural: bool
    core: tuple[int, int]


_OF_PEOPLE = re.compile(
    r" of (?:the |our |its |his |her |their |your )?(?:general |local |wider )?(?:public|press|media|audience|"
    r"staff|family|community|clergy|congregation|household|jury|crew|gang|armed forces|electorate|workforce)\b"
)
"""What its members hold no office in."""


@cache
def _cores() -> tuple[re.Pattern[str], Sieve[str]]:
    party = party_expression()
    pairs = [(role, wording) for role, wordings in ROLE_WORDINGS for wording in wordings]
    pairs.sort(key=lambda pair: -len(pair[1]))
    wordings = [wording.replace("{party}", party) for _, wording in pairs]
    elect = r"(?P<elect>[ -](?:designate|elect)\b)?(?![\w-])"
    anywhere = re.compile(rf"(?<![\w'-])(?:{'|'.join(wordings)}){elect}", re.I)
    each = [re.compile(rf"{wording}{elect}", re.I) for wording in wordings]
    return anywhere, Sieve(zip(each, (role for role, _ in pairs), strict=True))


@cache
def _qualifier() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(CAPACITIES, key=len, reverse=True))
    return re.compile(rf"(?<![\w'-])(?:(?P<word>{words})|(?P<party>{party_expression()})(?:'s)?)[ -]$", re.I)


def find_roles(text: str) -> Iterator[FoundRole]:
    """Yield every role named in the flat `text`, the longest wording at each place."""
    place = 0
    for core in _merge(list(_find_known(text)), list(find_open_roles(text))):
        if core.start < place:
            continue
        found = _read(text, core, place)
        place = max(core.end, found.end) if found else core.end
        if found:
            yield found


def _find_known(text: str) -> Iterator[Core]:
    """Yield the offices that the vocabulary knows, the longest wording at each place."""
    place = 0
    anywhere, cores = _cores()
    each = list(cores.select(text))
    while each and (first := anywhere.search(text, place)):
        matches = [(match, role) for pattern, role in each if (match := pattern.match(text, first.start()))]
        match, role = max(matches, key=lambda pair: pair[0].end())
        stop = match.start("elect") if match["elect"] else match.end()
        yield Core(match.start(), stop, role, bool(match["elect"]))
        place = match.end()


def _merge(known: list[Core], told: list[Core]) -> list[Core]:
    """Return the known offices and those told by their head, one at each place: the known one where both stand."""
    kept: list[Core] = []
    for core in sorted([*known, *told], key=lambda c: (c.start, c.role in ("", "deputy"), -c.end)):
        last = kept[-1] if kept else None
        if last is None or core.start >= last.end:
            kept.append(core)
        elif core.role and not last.role and not last.words and core.end == last.end and core.role != "member":
            kept[-1] = core  # the rank before it is a part of no title: "city council chief executive"
    return kept


def _read(text: str, core: Core, floor: int) -> FoundRole | None:
    words = text[core.start : core.end]
    if _is_no_office(text, core, words):
        return None
    role = core.role or core.words or _singular(words)
    start, end, portfolio = core.start, core.end, ""
    if role in PRENOUN_ROLES and (before := find_prenoun(text, start)) and before[0] >= floor:
        start, portfolio = before
    portfolio = portfolio or _SHORT.get(words.lower(), "")
    base, begin = role, start
    start, role = _read_deputy(text, start, floor, role, portfolio)
    begin = start if start < begin else core.start
    start, capacity, party = _read_qualifiers(text, start, floor)
    if base in PORTFOLIO_ROLES and not portfolio and (tail := find_tail(text, end) or find_bracket(text, end)):
        end, portfolio = tail
    if role == "director" and _FINANCE.fullmatch(portfolio):
        role = "chief finance officer"
    if role in ("director", "chief finance officer") and (statutory := _STATUTORY.match(text, end)):
        role, end = "chief finance officer", statutory.end()
    if core.elect:
        end = max(end, text.index("e", core.end) + (5 if text[core.end + 1 :].startswith("elect") else 9))
        capacity.append("designate")
    said = " ".join(capacity)
    plural = bool(PLURAL.search(words)) or _is_plural(core, words)
    return FoundRole(start, end, _of_party(role, party), portfolio, said, party, plural, (begin, core.end))


def _is_plural(core: Core, words: str) -> bool:
    """An office in its own words is plural where its head is: the word before "of", or the last."""
    head = re.split(r" of ", words)[0].lower()
    return not core.role and not core.words and head.endswith("s") and not head.endswith("ss")


def _read_deputy(text: str, start: int, floor: int, role: str, portfolio: str) -> tuple[int, str]:
    """A deputy or assistant before an office makes the one below it."""
    match = _DEPUTY.search(text[max(floor, start - 12) : start])
    if match is None or role.startswith(("deputy", "assistant", "vice")) or portfolio:
        return start, role
    rank = match[1].lower().replace("depute", "deputy")
    return start - len(match.group()), _BELOW.get((rank, role), f"{rank} {role}")


def _read_qualifiers(text: str, start: int, floor: int) -> tuple[int, list[str], str]:
    """Read the words before a role backwards: "then", "newly elected", "Tory"; return where they begin."""
    capacity: list[str] = []
    party = ""
    while match := _qualifier().search(text[max(floor, start - 40) : start]):
        if match["word"] and match["word"].lower() == "elected" and _PASSIVE.search(text[: start - len(match.group())]):
            break
        start -= len(match.group())
        if match["party"]:
            party = match["party"]
        elif said := CAPACITIES[match["word"].lower()]:
            capacity.insert(0, said)
    return start, capacity, party


def _of_party(role: str, party: str) -> str:
    """A leader named by a party alone leads its group; which of the two is meant is settled later."""
    return f"party {role}" if party and role in ("leader", "deputy leader") else role


def _singular(core: str) -> str:
    """Return the own words of an office in the singular and in lower case, without "honorary"."""
    words = re.sub(r"^hon(?:orary|\.)? (?=secretar|treasurer)", "", " ".join(core.lower().split()))
    words = re.sub(r"^(\w+)s([ -]general)", r"\1\2", words)
    head, joint, rest = re.match(r"(.*?)( of | for | to |$)(.*)", words).groups()  # type: ignore[union-attr]
    if head.endswith("ies"):
        head = head[:-3] + "y"
    elif head.endswith("s") and not head.endswith("ss"):
        head = head[:-1]
    elif head.endswith("men"):
        head = head[:-3] + "man"
    return head + joint + rest


def _is_no_office(text: str, place: Core, core: str) -> bool:
    """`chair` after "to" or before "the" is a verb; a world leader or team member holds no office."""
    lead = text[max(0, place.start - 12) : place.start]
    if _OF_PEOPLE.match(text, place.end) and core.lower() in ("member", "members"):
        return True
    if _OF_PEOPLE.match(text, place.end) and core.lower() in ("member", "members"):
        return True
    if core in ("chair", "chairs"):
        after = text[place.end : place.end + 8]
        return bool(_TO_CHAIR.search(lead)) or bool(re.match(r" (?:the|a|an|its|their|his|her|it) ", after))
    if place.role == "deputy":
        return not _OF_SOMEBODY.search(text[max(0, place.start - 40) : place.start])
    if core == "leader" and lead.endswith(("a ", "an ")) and text[place.end :].startswith(" in "):
        return True
    if _ADDRESS.search(lead) and core.lower() in ("speaker", "chairman", "president", "chair", "chairperson", "mayor"):
        return True
    return bool(_NOT_OF_OFFICE.search(lead)) and core.islower()
