"""This file is the finding of people in flat text: by title, by letters after the name, or by its slot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.mentions.body_words import HEADS, STARTERS
from govgraph.ingest.mentions.names import (
    DAYS_AND_MONTHS,
    LETTERS,
    NAME,
    ONE,
    PARTICLE,
    TITLE_OR_RT_HON,
    WORD,
    strip_name,
)
from govgraph.ingest.mentions.office_verbs import OFFICE_VERBS
from govgraph.ingest.mentions.parties import party_expression
from govgraph.ingest.mentions.person_words import NO_PERSON, PLACE_WORDS, SURE_PLACES

Span = tuple[int, int]

_TITLED = re.compile(
    rf"(?<![\w-])(?P<title>{TITLE_OR_RT_HON})(?P<name>{NAME})(?P<letters>{LETTERS})?(?P<of> of "
    rf"[A-Z][\w-]+(?= be | has | was | said|,))?"
)
_LETTERED = re.compile(rf"(?<![\w-])(?P<name>{WORD}(?: (?:{PARTICLE} )?{WORD}){{1,3}})(?P<letters>{LETTERS})")
_BARE = re.compile(rf"(?<![\w'-])(?P<name>{ONE}(?: (?:{PARTICLE} )?{ONE})+)")
_LETTERS = re.compile(LETTERS)
_ALSO_TITLED = re.compile(rf"(?:, | and |, and )(?P<name>{NAME})(?P<letters>{LETTERS})?")
_PERSON_FORCE = 1.5
_LISTED = (", ", " and ", ", and ")
_ASIDE = re.compile(r", (?:an?|the|who|who's|whose|one of|now|then|once|formerly|previously|aged) ")
_IN_PLACE = re.compile(r"\b(?:in|at|near|across|around|towards?|through) (?:the )?$")
_ROLE_BEFORE = re.compile(r" |, | - |: |,? (?:is|was|named|is now|to be) |\n|\. |'s ")
_ROLE_AFTER = re.compile(
    r"(?:,| -|\n| \(|:| is| was| as| becomes?| became| has been| had been| who (?:is|was)|, "
    r"who (?:is|was|had been|has been))[ \n]?(?:(?:[a-z]+|[\w ]{1,30}'s) ?){0,4}"
)


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person as named in flat text: `start`..`end` with title and letters, `name` without them."""

    start: int
    end: int
    name: str
    title: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Slots:
    """What stands about a name: the roles and bodies of the text, and what the parser took for people and others."""

    roles: Sequence[Span]
    bodies: Sequence[Span]
    parsed_people: Sequence[Span] = ()
    parsed_others: Sequence[Span] = ()
    surnames: frozenset[str] = frozenset()
    """Names by which people are titled elsewhere in the document: "Mrs May"."""
    alone: bool = False
    """The text is a line or cell that should hold a name."""


def find_titled(text: str, roles: Sequence[Span]) -> list[FoundPerson]:
    """Return the people whom the flat `text` names with a title or with letters after the name."""
    found: list[FoundPerson] = []
    for match in _TITLED.finditer(text):
        name, end = _cut(match["name"], match.start("name"), text, roles)
        if not name:
            continue
        if letters := _LETTERS.match(text, end):
            end = letters.end()
        elif end == match.end("name") and match["of"]:
            end = match.end("of")
        found.append(FoundPerson(match.start(), end, strip_name(name + (match["of"] or "")), match["title"].strip()))
        if re.match(r"(?:Cllrs|Councillors|Couns)\b", match["title"]):
            found.extend(_read_others(text, end, match["title"], roles))
    for match in _LETTERED.finditer(text):
        if any(p.start < match.end() and match.start() < p.end for p in found) or not _is_name(match["name"].split()):
            continue
        found.append(FoundPerson(match.start(), match.end(), strip_name(match["name"])))
    return sorted(found, key=lambda person: person.start)


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
    for _ in range(2):
        for start, end in pieces:
            if (start, end) in accepted or _weigh(text, start, end, slots, accepted) < _PERSON_FORCE:
                continue
            accepted.append((start, end))
            found.append(FoundPerson(start, end, text[start:end].rstrip(".")))
    return sorted(found, key=lambda person: person.start)


def _split(text: str, span: Span, slots: Slots, known: Sequence[Span]) -> list[Span]:
    """Split a run of capitalised words where a role, a body or a titled name interrupts it, and trim its ends."""
    words = [(m.start(), m.end(), m.group()) for m in re.compile(r"\S+").finditer(text, *span)]
    pieces: list[list[tuple[int, int, str]]] = [[]]
    for start, end, word in words:
        blocked = any(s < end and start < e for s, e in (*slots.bodies, *known))
        if blocked or _in_office(start, end, slots.roles, bool(pieces[-1]), words[-1][1] == end, text):
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
    return [(piece[0][0], piece[-1][1] - (piece[-1][2].endswith("."))) for piece in kept]


def _in_office(start: int, end: int, roles: Sequence[Span], begun: bool, last: bool, text: str) -> bool:
    """A word that names a role is none where it closes a name: one capitalised word of office after a first name."""
    for s, e in roles:
        if s < end and start < e:
            alone = (s, e) == (start, end)
            return not (alone and begun and last and text[start].isupper() and not text[start:end].isupper())
    return False


def _is_name(words: list[str]) -> bool:
    bare = [w.strip(".") for w in words]
    if bare[0] in DAYS_AND_MONTHS or bare[-1] == "I":
        return False
    if any(w.isupper() and len(w) > 1 and w.capitalize() in STARTERS | NO_PERSON for w in bare):
        return False
    words = [w for w in bare if len(w) > 1]
    if any(w in HEADS or w in NO_PERSON for w in bare) or any(w in STARTERS | DAYS_AND_MONTHS for w in words[:-1]):
        return False
    return not all(len(w) == 1 for w in bare) and not any(c.isdigit() for w in bare for c in w)


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
    r"successor,?|colleagues?|consultant|signed|of|that|and|when|while|:)|^|[.;:,\"(]) $|^$"
)


def _weigh(text: str, start: int, end: int, slots: Slots, accepted: Sequence[Span]) -> float:
    """Return how much speaks for a person at start..end; enough is `_PERSON_FORCE`."""
    before, after = text[:start], text[end:]
    words = text[start:end].split()
    party, verb = _after()
    listed = any(text[e:start] in _LISTED or text[end:s] in _LISTED for s, e in accepted)
    fills = slots.alone and end - start >= len(text.strip(" .,")) - 2
    parsed = any((s <= start and end <= e + 2) or (s, e) == (start, end) for s, e in slots.parsed_people)
    other = any(s < end and start < e for s, e in slots.parsed_others)
    return (
        _weigh_roles(text, start, end, slots.roles)
        + 2.0 * bool(party.match(after))
        + 1.5 * bool(verb.match(after))
        + 1.5 * parsed
        + 1.5 * fills
        + 1.5 * (words[-1] in slots.surnames)
        + 1.0 * bool(_ASIDE.match(after))
        + 1.0 * bool(before and _BEFORE.search(before))
        + 1.0 * listed
        + 0.5 * bool(re.search(r"(?:^|[.!?] )$", before))
        - 0.5 * other
        - 1.0 * bool(set(words) & PLACE_WORDS)
        - 3.0 * (words[-1] in SURE_PLACES)
        - 1.0 * bool(_IN_PLACE.search(before))
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
