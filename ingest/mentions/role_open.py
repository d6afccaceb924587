"""This file is the finding of offices by their head: "grants officer", "county engineer", "the Reeve"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.language.sieve import Screened
from govgraph.ingest.mentions.body_words import HEADS, STARTERS
from govgraph.ingest.mentions.capacity_words import CAPACITIES
from govgraph.ingest.mentions.names import DAYS_AND_MONTHS
from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_WORDS
from govgraph.ingest.mentions.portfolios import find_tail
from govgraph.ingest.mentions.role_heads import ALONE, DEPUTIES, LEARNED, OPEN, OUTSIDE, RANKS, WEAK, list_heads
from govgraph.ingest.mentions.word_lists import list_words

_WORDS_BEFORE = 5
_OF = r"(?: of (?:audit|works|health(?! and)|the peace|police|staff|the rolls))?"
_MODIFIERS = RANKS | PORTFOLIO_WORDS | frozenset(DEPUTIES)
_JOINTS = frozenset({"and", "&"})
_NO_MODIFIER = list_words(
    """the a an and or of to for by with as in on at his her its our their your my this that these those one two three
    same very other another each every any no some many more most young old right white black good best top unnamed
    council police army naval military police said says was is were are be been has had have not who which when while
    where only never also just even female male woman own whole next last key man men women people office"""
) | frozenset(CAPACITIES)
_BEFORE_SLOT = re.compile(
    r"(?:^|[,(:;\"\n-] ?|\b(?:the|an?|its|their|our|his|her|my|your|as|be|become|became|becomes|is|was|of|to|'s|"
    r"appointed|elected|named|made|chosen|"
    rf"{'|'.join(re.escape(word) for word in sorted(CAPACITIES, key=len, reverse=True))}) )$",
    re.I,
)
_AFTER_SLOT = re.compile(
    r"(?:[,.;:)\n]|$| (?:of|to|at|for|in|since|from|until|till|on|and|who|is|was|has|had|will|by|"
    r"said|told|reported|advised|read|submitted|informed|explained|noted|wrote|gave|confirmed|announced|stated|"
    r"issued|asked|replied|undertook|added|answered|may|must|shall|should|would)\b| \(| - | [A-Z])"
)
_NO_OFFICE = frozenset(
    """senior officer|junior officer|police officer|prison officer|press officer|field officer|state officer|chief lead|
    general head|community leader|business leader|union leader|trade union leader|policy maker|staff member|
    family member|staff nurse|school head|school leader|school teacher|primary teacher|music teacher|senior member|
    local leader|city leader|group member|community champion|community worker|state leader|national leader|
    religious leader|industry leader|police inspector|fire engineer|school governor""".replace("\n    ", "").split("|")
)
"""Words of rank that make no single office."""
_HOUSED = re.compile(r" (?:of|at|in|with|to) (?:the )?[A-Z]")
_TOKEN = re.compile(r"[^\s,;:()\"]+")
_OPENS = re.compile(r"(?:^|[,(:;\n-] ?|\b(?:[Tt]he|[Aa]s|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|'s|and) )$")
_HEAD_OF = re.compile(r"(?<![\w'-])(?P<heads>heads?)(?= of (?:the )?[\w'-]+)", re.I)


@dataclass(frozen=True, slots=True)
class Core:
    """The bare name of an office in flat text; `role` is the canonical role, "" where its own words are the role."""

    start: int
    end: int
    role: str = ""
    elect: bool = False
    words: str = ""
    """The role's own words where they are not those of the text."""


@cache
def _heads() -> Screened:
    office = rf"(?<![\w'.-])(?:{list_heads()}){_OF}(?P<elect>[ -](?:designate|elect)\b)?(?![\w-])"
    return Screened(re.compile(office, re.I))


def find_open_roles(text: str) -> Iterator[Core]:
    """Yield the offices of the flat `text` that are told by their head and by the slot they stand in."""
    for match in _heads().finditer(text):
        if core := _read_head(text, match):
            yield core
    for match in _HEAD_OF.finditer(text):
        tail = find_tail(text, match.end())
        if tail and text[match.end() : tail[0]].count(",") < 2 and not re.search(r"\bgroup$", tail[1], re.I):
            yield Core(match.start(), tail[0], words=f"head of {tail[1].lower()}")


def _read_head(text: str, match: re.Match[str]) -> Core | None:
    stop = match.start("elect") if match["elect"] else match.end()
    head = re.split(r"[ ]of ", text[match.start() : stop])[0].lower()
    single = _single(head)
    start = _walk_back(text, match.start(), single)
    if single == "secretary":
        return _read_secretary(text, match, start, stop)
    if start == match.start():
        if single not in ALONE or (single in WEAK and not _is_slot(text, start, stop)):
            return None
        if single in OUTSIDE and not _HOUSED.match(text, stop):
            return None
    elif text[start : match.start()].strip().lower() in ("hon", "hon.", "honorary", "joint", "special"):
        if single not in ALONE:
            return None
    elif " ".join(text[start:stop].lower().split()).removesuffix("s") in _NO_OFFICE:
        return None
    if single in LEARNED and (tail := find_tail(text, stop)) and not match["elect"]:
        return Core(start, tail[0], words=text[start:stop].lower())
    return Core(start, stop, elect=bool(match["elect"]))


def _read_secretary(text: str, match: re.Match[str], start: int, stop: int) -> Core | None:
    """A secretary of health is a minister, one of a company an officer; alone, one where it stands as an office."""
    before = text[start : match.start()].lower().split()
    if before and all(word in PORTFOLIO_WORDS or word in _JOINTS for word in before) and before != ["social"]:
        return Core(match.start(), stop, "secretary of state", bool(match["elect"]))
    if not before and not _is_slot(text, match.start(), stop):
        return None
    if re.search(r"\b(?:his|her|my) $", text[max(0, match.start() - 5) : match.start()], re.I) and not before:
        return None
    return Core(start, stop, elect=bool(match["elect"]))


def _single(head: str) -> str:
    """Return a head in the singular."""
    if head.endswith("ies"):
        return head[:-3] + "y"
    if head.endswith("men"):
        return head[:-3] + "man"
    head = re.sub(r"s?[- ]general$", "-general", head)
    return head[:-1] if head.endswith("s") and not head.endswith("ss") else head


def _is_slot(text: str, start: int, stop: int) -> bool:
    """The word stands where an office is named: after an article, "as" or a comma, and before a pause or a name."""
    before = text[max(0, start - 30) : start]
    if text[start].isupper() and text.startswith(" of the ", stop) and re.search(r"[A-Z]\w+ $", before):
        return True
    if text[stop - 1] == "s" and re.search(r"\b(?:the|our|its|their) $", before, re.I):
        return True
    return bool(_BEFORE_SLOT.search(before) and _AFTER_SLOT.match(text, stop))


def _walk_back(text: str, place: int, head: str) -> int:
    """Return where the words begin that rank the head at `place` or say what it is for."""
    capital = text[place].isupper()
    floor = max(0, place - 70, text.rfind("\n", 0, place) + 1)
    tokens = list(_TOKEN.finditer(text, floor, place))[-_WORDS_BEFORE:]
    start, joint_start, joint, unknown = place, place, False, 0
    for token in reversed(tokens):
        gap = text[token.end() : (start if not joint else joint_start)]
        if gap not in (" ", "-"):
            break
        word = token.group().lower()
        if word in _JOINTS:
            if start == place or joint:
                break
            joint, joint_start = True, token.start()
            continue
        if word in _MODIFIERS or all(part in _MODIFIERS for part in word.split("-")):
            if capital and token.group()[0].islower():
                break
        elif joint or not _may_modify(text, token, head, capital, start == place, unknown):
            break
        else:
            unknown += 1
        start, joint = token.start(), False
    return start


def _may_modify(text: str, token: re.Match[str], head: str, capital: bool, next_to: bool, unknown: int) -> bool:
    """A word not known to rank: before "officer" any noun may stand, one in capitals where it opens the title."""
    word = token.group()
    if head not in OPEN or unknown > 1 or word.endswith("'s") or not word[0].isalpha() or len(word) < 3:
        return False
    if not capital:
        return next_to and word.islower() and word not in _NO_MODIFIER and not word.endswith(("ly", "ed"))
    known = word in HEADS | STARTERS | DAYS_AND_MONTHS or word.lower() in _NO_MODIFIER
    if known or not word[0].isupper() or head in ("clerk", "engineer", "surveyor"):
        return False
    return bool(_OPENS.search(text[max(0, token.start() - 6) : token.start()]))
