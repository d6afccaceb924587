"""This file is the finding of roles in flat text: the canonical role, what it is for, and how it is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.mentions.capacity_words import CAPACITIES
from govgraph.ingest.mentions.parties import party_expression
from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_ROLES, PRENOUN_ROLES
from govgraph.ingest.mentions.portfolios import find_prenoun, find_tail
from govgraph.ingest.mentions.role_heads import list_wordings
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
_STATUTORY = re.compile(r",? (?:and|&) (?:section|s\.?) ?(?:151|73|95) officer\b", re.I)
_FINANCE = re.compile(r"(?:corporate )?financ(?:e|ial(?: services)?)", re.I)


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


@cache
def _cores() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    party = party_expression()
    pairs = [(role, wording) for role, wordings in ROLE_WORDINGS for wording in wordings]
    pairs.sort(key=lambda pair: -len(pair[1]))
    pairs += [("", wording) for wording in list_wordings()]  # last: a canonical role wins over an equally long one
    wordings = [wording.replace("{party}", party) for _, wording in pairs]
    anywhere = re.compile(rf"(?<![\w'-])(?:{'|'.join(wordings)})(?![\w-])", re.I)
    each = [re.compile(rf"{wording}(?P<elect>[ -](?:designate|elect)\b)?(?![\w-])", re.I) for wording in wordings]
    return anywhere, tuple(zip(each, (role for role, _ in pairs), strict=True))


@cache
def _qualifier() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(CAPACITIES, key=len, reverse=True))
    return re.compile(rf"(?<![\w'-])(?:(?P<word>{words})|(?P<party>{party_expression()})(?:'s)?)[ -]$", re.I)


def find_roles(text: str) -> Iterator[FoundRole]:
    """Yield every role named in the flat `text`, the longest wording at each place."""
    place = 0
    anywhere, each = _cores()
    while first := anywhere.search(text, place):
        matches = [(match, role) for pattern, role in each if (match := pattern.match(text, first.start()))]
        match, role = max(matches, key=lambda pair: pair[0].end())
        found = _read(text, match, role, place)
        place = max(match.end(), found.end) if found else match.end()
        if found:
            yield found


def _read(text: str, match: re.Match[str], role: str, floor: int) -> FoundRole | None:
    core = match.group().removesuffix(match["elect"] or "")
    role = role or _singular(core)
    if _is_no_office(text, match, core):
        return None
    start, end, portfolio = match.start(), match.end(), ""
    if role in PRENOUN_ROLES and (before := find_prenoun(text, start)) and before[0] >= floor:
        start, portfolio = before
    if role == "secretary of state" and "state" not in core.lower() and not portfolio:
        return None
    start, capacity, party = _read_qualifiers(text, start, floor)
    if role in PORTFOLIO_ROLES and not portfolio and (tail := find_tail(text, end)):
        end, portfolio = tail
    if role == "director" and _FINANCE.fullmatch(portfolio):
        role = "chief finance officer"
    if role in ("director", "chief finance officer") and (statutory := _STATUTORY.match(text, end)):
        role, end = "chief finance officer", statutory.end()
    if match["elect"]:
        capacity.append("designate")
    return FoundRole(
        start,
        end,
        _of_party(role, party),
        portfolio,
        " ".join(capacity),
        party,
        bool(PLURAL.search(core)),
        match.span(),
    )


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
    words = re.sub(r"^(auditors|attorneys|directors)( general)", lambda m: m[1][:-1] + m[2], core.lower())
    return re.sub(r"(?<=[a-z]{3})s$", "", words) if PLURAL.search(words) and words.endswith("s") else words


def _is_no_office(text: str, match: re.Match[str], core: str) -> bool:
    """`chair` after "to" or before "the" is a verb; a world leader or team member holds no office."""
    lead = text[max(0, match.start() - 12) : match.start()]
    if core in ("chair", "chairs"):
        after = text[match.end() : match.end() + 8]
        return bool(_TO_CHAIR.search(lead)) or bool(re.match(r" (?:the|a|an|its|their|his|her|it) ", after))
    if core == "leader" and lead.endswith(("a ", "an ")) and text[match.end() :].startswith(" in "):
        return True
    return bool(_NOT_OF_OFFICE.search(lead)) and core.islower()
