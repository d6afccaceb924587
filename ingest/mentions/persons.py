"""This file is the finding of people in flat text: by title, by letters after the name, or by its slot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.mentions.body_words import HEADS, STARTERS
from govgraph.ingest.mentions.given_names import is_given
from govgraph.ingest.mentions.names import (
    DAYS_AND_MONTHS,
    HYPHENATED,
    NAME,
    NICKNAME,
    ONE,
    PARTICLE,
    TITLE_OR_RT_HON,
    WORD,
    strip_name,
)
from govgraph.ingest.mentions.parties import party_expression
from govgraph.ingest.mentions.person_signs import PERSON_FORCE, Slots, Span, weigh
from govgraph.ingest.mentions.person_words import NO_PERSON
from govgraph.ingest.mentions.titles import LETTERS, RISKY

_TITLED = re.compile(
    rf"(?<![\w-])(?P<title>{TITLE_OR_RT_HON})(?P<name>{NAME})(?P<letters>{LETTERS})?(?P<of> of "
    rf"[A-Z][\w-]+(?= be | has | was | said|,))?"
)
_LETTERED = re.compile(rf"(?<![\w-])(?P<name>{WORD}(?: (?:{PARTICLE} )?{WORD}){{1,3}})(?P<letters>{LETTERS})")
_BARE = re.compile(rf"(?<![\w'-])(?P<name>{ONE}(?:{NICKNAME} (?:{PARTICLE} )?{ONE})+)")
_SURNAME_FIRST = re.compile(
    rf"(?:^|[;\n] ?)(?P<name>(?:{PARTICLE} )?{WORD}, (?P<given>{ONE}(?: (?:[A-Z]\.?|{WORD})){{0,2}}))(?= ?\(|[;\n]| - )"
)
_LETTERS = re.compile(LETTERS)
_ALSO_TITLED = re.compile(rf"(?:, | and |, and )(?P<name>{NAME})(?P<letters>{LETTERS})?")
_ADDRESSED = frozenset(
    {"Speaker", "Deputy Speaker", "Chairman", "President", "Chairperson", "Secretary", "Member", "Members", "Friend"}
    | {"Gentleman", "Lady", "Friends", "Mayoralty"}
)
"""Whom "Mr" and "Madam" address by their office."""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person as named in flat text: `start`..`end` with title and letters, `name` without them."""

    start: int
    end: int
    name: str
    title: str = ""
    sure: bool = True


def find_titled(text: str, roles: Sequence[Span]) -> list[FoundPerson]:
    """Return the people whom the flat `text` names with a title or with letters after the name."""
    found: list[FoundPerson] = []
    for match in _TITLED.finditer(text):
        name, end = _cut(match["name"], match.start("name"), text, roles)
        if not name or _is_thing(match, name, roles):
            continue
        if letters := _LETTERS.match(text, end):
            end = letters.end()
        elif end == match.end("name") and match["of"]:
            end = match.end("of")
        found.append(FoundPerson(match.start(), end, strip_name(name + (match["of"] or "")), match["title"].strip()))
        if re.match(r"(?:Cllrs|Councillors|Couns)\b", match["title"]):
            found.extend(_read_others(text, end, match["title"], roles))
    for match in _SURNAME_FIRST.finditer(text):
        if is_given(match["given"].split()[0]) and not is_given(match["name"].split(",")[0]):
            surname = match["name"].split(",")[0]
            found.append(FoundPerson(match.start("name"), match.end("name"), f"{match['given']} {surname}"))
    for match in _LETTERED.finditer(text):
        if any(p.start < match.end() and match.start() < p.end for p in found) or not _is_name(match["name"].split()):
            continue
        first, _, rest = match["name"].partition(" ")
        start = match.start() + len(first) + 1 if " " in rest and HYPHENATED.search(first) else match.start()
        found.append(FoundPerson(start, match.end(), strip_name(text[start : match.end("name")])))
    return sorted(found, key=lambda person: person.start)


def _is_thing(match: re.Match[str], name: str, roles: Sequence[Span]) -> bool:
    """The words are an office ("Lord Mayor") or a thing ("Justice Department") rather than a titled name."""
    start, end = match.start("title"), match.start("name") + len(name)
    if any(s <= start and end <= e for s, e in roles) or name in _ADDRESSED:
        return True
    last = match["title"].split()[-1].strip(".").lower()
    words = name.split()
    if last == "canon" and match.string[:start].rstrip()[-1:].isdigit():
        return True
    return last in RISKY and (words[0] in NO_PERSON | STARTERS or words[-1] in HEADS)


def _read_others(text: str, end: int, title: str, roles: Sequence[Span]) -> list[FoundPerson]:
    """The further names after a plural title: "Cllrs Robert Alden and Paul Tilsley"."""
    found: list[FoundPerson] = []
    while match := _ALSO_TITLED.match(text, end):
        name, stop = _cut(match["name"], match.start("name"), text, roles)
        if not name:
            break
        end = stop
        found.append(FoundPerson(match.start("name"), stop, name, title.strip()))
    return found


def _cut(name: str, start: int, text: str, roles: Sequence[Span]) -> tuple[str, int]:
    """Cut from a titled name what is no name: a role after two or more words, a sentence's next word."""
    words = name.split(" ")
    kept: list[str] = []
    place = start
    if len(words) > 2 and any((s, e) == (place, place + len(words[0])) for s, e in roles):
        place, words = place + len(words[0]) + 1, words[1:]
    start = place
    for word in words:
        in_role = any(s <= place < e for s, e in roles)
        if word in STARTERS | DAYS_AND_MONTHS and kept and word not in ("May", "March", "April", "June", "August"):
            break
        if in_role and (
            len(kept) > 1 or (not kept and len(words) > 1 and _whole_role(place, roles, start + len(name)))
        ):
            break
        kept.append(word)
        place += len(word) + 1
    cut = " ".join(kept)
    return cut.rstrip("."), start + len(cut)


def _whole_role(place: int, roles: Sequence[Span], end: int) -> bool:
    return any(s <= place and end <= e for s, e in roles)


def find_surnames(text: str) -> frozenset[str]:
    """Return the single names that stand after a title in `text`: "Mrs May", "Cllr Golby"."""
    return frozenset(m["name"] for m in _TITLED.finditer(text) if " " not in m["name"])


def find_bare(text: str, slots: Slots, known: Sequence[Span]) -> list[FoundPerson]:
    """Return the people named without title: capitalised words in the slot of a person."""
    candidates = [m.span("name") for m in _BARE.finditer(text)]
    pieces = [piece for span in candidates for piece in _split(text, span, slots, known)]
    found: list[FoundPerson] = []
    accepted: list[Span] = list(known)
    for _ in range(3):
        for start, end in pieces:
            if (start, end) in accepted or weigh(text, start, end, slots, accepted) < PERSON_FORCE:
                continue
            accepted.append((start, end))
            found.append(FoundPerson(start, end, text[start:end].rstrip(".")))
    return sorted(found, key=lambda person: person.start)


def _split(text: str, span: Span, slots: Slots, known: Sequence[Span]) -> list[Span]:
    """Split a run of capitalised words where a role, a body or a titled name interrupts it, and trim its ends."""
    words = [(m.start(), m.end(), m.group()) for m in re.compile(r"\S+").finditer(text, *span)]
    pieces: list[list[tuple[int, int, str]]] = [[]]
    named = _party().match(text, span[0])
    for start, end, word in words:
        blocked = any(s < end and start < e for s, e in (*slots.bodies, *known))
        blocked = blocked or bool(named and end <= named.end()) or bool(HYPHENATED.search(word))
        if blocked or _in_office(start, end, slots.roles, len(pieces[-1]), words[-1][1] == end, text):
            pieces.append([])
        elif (word in STARTERS and not pieces[-1]) or (
            word in DAYS_AND_MONTHS and not pieces[-1] and (start != words[0][0] or len(words) > 2)
        ):
            continue
        else:
            pieces[-1].append((start, end, word))
    for piece in pieces:
        while len(piece) > 2 and piece[0][2].strip(".,") in NO_PERSON:
            piece.pop(0)
    kept = [piece for piece in pieces if 2 <= len(piece) <= 4 and _is_name([w for _, _, w in piece])]
    if not slots.alone:
        kept = [p for p in kept if is_given(p[0][2]) or "." in p[0][2] or not all(w.isupper() for _, _, w in p)]
    return [(piece[0][0], piece[-1][1] - (piece[-1][2].endswith("."))) for piece in kept]


def _in_office(start: int, end: int, roles: Sequence[Span], begun: int, last: bool, text: str) -> bool:
    """A word that names a role is none where it closes a name: one capitalised word of office after a first name."""
    if begun > 1 and text.startswith(" of the ", end):
        begun = 0  # "named Anna Hope Supervisor of the board"
    for s, e in roles:
        if s < end and start < e:
            alone = (s, e) == (start, end)
            return not (alone and begun > 0 and last and text[start].isupper() and not text[start:end].isupper())
    return False


def _is_name(words: list[str]) -> bool:
    bare = [w.strip(".") for w in words]
    if bare[0] in DAYS_AND_MONTHS or bare[-1] == "I":
        return False
    if any(w.isupper() and len(w) > 1 and w.capitalize() in STARTERS | NO_PERSON for w in bare):
        return False
    words = [w for w in bare if len(w) > 1]
    if bare[-1] in DAYS_AND_MONTHS and bare[-1] not in ("May", "March", "April", "June", "August", "Summer", "Winter"):
        return False
    if not words or (len(words) == 1 and words[0] in STARTERS):
        return False
    if any(w in HEADS or w in NO_PERSON for w in bare) or any(w in STARTERS | DAYS_AND_MONTHS for w in words[:-1]):
        return False
    return not all(len(w) == 1 for w in bare) and not any(c.isdigit() for w in bare for c in w)


@cache
def _party() -> re.Pattern[str]:
    return re.compile(rf"{party_expression()}(?![\w'-])")
