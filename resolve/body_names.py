"""This file is the names of bodies: what a name says by itself of the body it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from govgraph.ontology.registers import (
    find_body,
    find_council,
    find_department,
    find_party,
    fold_name,
    names_a_council,
)
from govgraph.ontology.registers.names import split_name
from govgraph.resolve.vocabulary import read_phrases, read_words

Sort = Literal["council", "department", "known", "party", "oversight", "organ", "home", "group", "named"]

DEPARTMENT = "department for local government"
"""The key of the one department that has had eight names."""
GOVERNMENT = "UK Government"

POSSESSIVE = re.compile(r"^(?:the )?(.+?)(?:['’]s|(?<=s)['’]) (.+)$", re.I)
OVERSIGHT_HEADS = read_words("body", "oversight_heads")
WEAK = read_words("body", "weak_purposes")
PURPOSES = WEAK | read_words("body", "purposes")
COUNCIL_NOUNS = read_phrases("council")
ORGANS = re.compile(
    r"(?:^|^(?P<place>.+?) )(?P<organ>full council|cabinet|executive|corporate leadership team|senior management team"
    r"|(?:overview and )?scrutiny (?:committee|panel|board)|(?:audit|planning|standards|appointments) committee)$"
)
GOVERNMENT_NOUNS = read_phrases("government")
GROUP = re.compile(
    r"^(?:\w+ )*(?:leaders|commissioners|inspectors|members|councillors|officers|officials|residents|unions|auditors"
    r"|mps|staff|parties|partners|reviewers|advisers|spokesmen|directors|executives|chiefs|peers|team|critics|people)$"
)
BODY_WORD = re.compile(
    r"\b(?:council|panel|board|department|ministry|office|authority|commission|committee|association|government|trust"
    r"|service|services|group|partners|partnership|inspectorate|university|college|school|agency|cabinet|union|chamber"
    r"|party|police|parliament|assembly|senedd|foundation|federation|institute|society|company|corporation|limited|ltd"
    r"|llp|plc|taskforce|executive|forum|network|bank|court|bureau|body|directorate|academy|hospital|borough|county"
    r"|unit|team|alliance|campaign|enterprise|fund|energy|healthcare|consultants|servants|regulator|ombudsman|exchequer|treasury)s?\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class BodyName:
    """What a body's name says: its sort, a key where that decides it, else a place, a head noun and purposes.

    `place` is the key of the council or the place named in it, empty where it says none ("the Improvement Panel").
    """

    sort: Sort
    key: str = ""
    place: str = ""
    head: str = ""
    purposes: frozenset[str] = frozenset()


@lru_cache(maxsize=16384)
def read_body_name(name: str, on: date | None = None) -> BodyName:
    """Return what `name` says of the body it means, in a document of the day `on`.

    >>> read_body_name("Independent Improvement Panel").place
    ''
    >>> read_body_name("Leeds City Council's cabinet").head
    'cabinet'
    """
    folded = fold_name(name)
    if folded in COUNCIL_NOUNS:
        return BodyName("home")
    if folded in GOVERNMENT_NOUNS:
        return BodyName("known", GOVERNMENT)
    if owned := POSSESSIVE.match(name.strip()):
        owner, thing = read_body_name(owned[1], on), read_body_name(owned[2], on)
        if thing.sort in {"oversight", "organ", "group"} and not thing.place and owner.sort in {"council", "home"}:
            return BodyName(thing.sort, "", owner.key, thing.head, thing.purposes)
    return _read_register(name, on) or _read_shape(name, folded, on)


def _read_register(name: str, on: date | None) -> BodyName | None:
    """The body of a register that `name` means, if any; councils first, for most places are theirs."""
    if council := find_council(name, on):
        return BodyName("council", f"council {council.code}")
    if known := find_body(name):
        return BodyName("known", known.name)
    if find_department(name, on) or find_department(name):
        return BodyName("department", DEPARTMENT)
    if party := find_party(name):
        return BodyName("party", party.name)
    return None


def _read_shape(name: str, folded: str, on: date | None) -> BodyName:
    """What the words of a name that no register has say of it."""
    words = folded.split()
    if words and words[-1] in OVERSIGHT_HEADS:
        rest = [w for w in words[:-1] if w not in PURPOSES]
        purposes = frozenset(words[:-1]) & PURPOSES - WEAK
        return BodyName("oversight", "", _find_place(" ".join(rest), on), words[-1], purposes)
    if (organ := ORGANS.match(folded)) and not (organ["place"] and not _find_place(organ["place"], on)):
        return BodyName("organ", "", _find_place(organ["place"] or "", on), organ["organ"])
    if names_a_council(name):
        place, types = split_name(name)
        return BodyName("council", f"council of {place}{' county' if 'county' in types else ''}")
    if name == name.lower() or (GROUP.match(folded) and (name[:1].islower() or len(words) == 1)):
        return BodyName("group", head=folded)
    return BodyName("named", folded)


def _find_place(words: str, on: date | None) -> str:
    """The key of the council that stands for a place in a longer name; the place itself where no register has it."""
    if not words:
        return ""
    council = find_council(words, on)
    if council is None and names_a_council(words):
        words = split_name(words)[0]
    return f"council {council.code}" if council else f"council of {words}"


def looks_like_a_body(name: str) -> bool:
    """Tell whether a name that may be a person's or a body's is a body's, by its words or by a register.

    >>> looks_like_a_body("Audit Commission"), looks_like_a_body("Max Caller"), looks_like_a_body("Birmingham")
    (True, False, True)
    """
    said = read_body_name(name)
    return said.sort != "named" or BODY_WORD.search(name) is not None
