"""This file is the names of people: taken apart, and held against each other."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from govgraph.resolve.vocabulary import load_table, read_words

HONORIFICS = read_words("person", "honorifics")
POST_NOMINALS = read_words("person", "post_nominals")
PARTICLES = read_words("person", "particles")
SUFFIXES = read_words("person", "suffixes")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name without honours: given names or initials, surname, both as written; `plain` is the whole."""

    given: tuple[str, ...]
    surname: str
    seat: str = ""
    """What a peer is of, folded: "cotes" of Baroness Morgan of Cotes."""

    @property
    def plain(self) -> str:
        return " ".join((*self.given, self.surname))

    @property
    def key(self) -> str:
        """The surname in the form in which surnames are compared."""
        return fold(self.surname)

    @property
    def first(self) -> str:
        """The first given name folded; one letter where only an initial is given, empty where there is none."""
        return fold(self.given[0]) if self.given else ""

    @property
    def is_full(self) -> bool:
        """Whether a given name is spelt out."""
        return any(len(fold(name)) > 1 for name in self.given)

    @property
    def initials(self) -> str:
        return "".join(fold(name)[0] for name in self.given)


PEER = re.compile(r"\s*(?:the )?(?:lord|lady|baroness|baron|viscount|earl)\b", re.I)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return `word` without case, accents, points, hyphens and apostrophes.

    >>> fold("O’Connor-Núñez")
    'oconnornunez'
    """
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain.casefold() if c.isalpha())


def is_peer(text: str) -> bool:
    """Tell whether a name is that of a peer by its title."""
    return PEER.match(text) is not None


@lru_cache(maxsize=65536)
def parse_name(text: str) -> PersonName | None:
    """Return the name of a person in `text`, its honours dropped; None where no word is left.

    >>> parse_name("The Rt Hon Sir J.R.A. Crabtree MP").plain
    'J R A Crabtree'
    >>> parse_name("Lord Bewick of Stannery").plain
    'Bewick'
    >>> parse_name("Earl of Stannery").plain
    'Stannery'
    """
    seat = ""
    if is_peer(text):
        name, _, place = re.sub(r"\s+of\s+", "\n", text, count=1).partition("\n")
        text, seat = (place, "") if place and fold(name) in HONORIFICS else (name, fold(place))
    words = WORD.findall(text)
    while len(words) > 1 and fold(words[0]) in HONORIFICS and not (len(words) == 2 and words[1] in PARTICLES):
        words.pop(0)
    while len(words) > 1 and _is_post_nominal(words[-1]):
        words.pop()
    if not words or (len(words) == 1 and fold(words[0]) in HONORIFICS):
        return None
    cut = len(words) - 1
    while cut > 1 and fold(words[cut - 1]) in PARTICLES and len(words[cut - 1]) > 1:
        cut -= 1
    given = tuple(part for word in words[:cut] for part in _split_initials(word))
    return PersonName(given, " ".join(words[cut:]), seat)


def _is_post_nominal(word: str) -> bool:
    """Honours are written in capitals; "Ms" and "Ch" at the end of a name are not."""
    return (fold(word) in POST_NOMINALS and word.upper() == word) or fold(word) in SUFFIXES


def _split_initials(word: str) -> tuple[str, ...]:
    """Initials run together ("JRA") are several names; "JO" in a line of capitals is one."""
    return tuple(word) if word.isupper() and 2 <= len(word) <= 4 and not set(word) & set("AEIOUY") - {"A"} else (word,)


@cache
def _short_forms() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(load_table("given_names")["groups"]):
        for name in group:
            table[name].add(number)
    return {name: frozenset(groups) for name, groups in table.items()}


@lru_cache(maxsize=65536)
def given_agree(one: str, other: str) -> bool:
    """Tell whether two folded given names may be one person's: equal, a short form, an initial, or one missing.

    >>> given_agree("bob", "robert"), given_agree("j", "john"), given_agree("joe", "joanne")
    (True, True, False)
    """
    if not one or not other or one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return bool(_short_forms().get(one, frozenset()) & _short_forms().get(other, frozenset()))


def names_agree(one: PersonName, other: PersonName) -> bool:
    """Tell whether the given names of two names of one surname may be one person's, the middle ones too.

    >>> names_agree(parse_name("Baroness Morgan of Cotes"), parse_name("Baroness Morgan of Drefelin"))
    False
    """
    if one.seat and other.seat and one.seat != other.seat:
        return False
    if not given_agree(one.first, other.first):
        # a person known by a middle name: J Robert Crabtree is Robert Crabtree
        return _by_middle_name(one, other) or _by_middle_name(other, one)
    return all(given_agree(fold(a), fold(b)) for a, b in zip(one.given[1:], other.given[1:], strict=False))


def _by_middle_name(one: PersonName, other: PersonName) -> bool:
    known_by_middle = len(one.given) > 1 and len(one.first) == 1 and len(other.given) == 1
    return known_by_middle and any(len(fold(g)) > 1 and given_agree(fold(g), other.first) for g in one.given[1:])


@lru_cache(maxsize=65536)
def is_slip(one: str, other: str) -> bool:
    """Tell whether one folded surname is the other with one slip of the pen: a letter more, less, changed or swapped.

    Short names are let be (Ward is not Wood), and so is the first letter.

    >>> is_slip("kerlsake", "kerslake"), is_slip("ward", "wood")
    (True, False)
    """
    if one == other or min(len(one), len(other)) < 6 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[1::-1] and len(a) > 1 and len(b) > 1 and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
