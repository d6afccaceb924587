"""This file is how people's names look: titles before them, letters after them, initials, particles."""

from __future__ import annotations

import re

from govgraph.ingest.mentions.titles import LETTERS, RANKS, STYLES, TITLES
from govgraph.ingest.mentions.word_lists import list_words

_TITLE_WORDS = sorted(TITLES, key=lambda title: (-len(title), title))
TITLE = (
    rf"(?:{STYLES} )?"
    rf"(?:{RANKS} (?:(?:Sir|Dame|Lord|Lady) )?|(?:(?:{'|'.join(t.capitalize() for t in _TITLE_WORDS)})\.?[ \n]){{1,3}})"
)
TITLE_OR_RT_HON = rf"(?:{TITLE}|{STYLES} )"
PARTICLE = (
    r"(?:de la|de los|de|van der|van den|van de|van|der|den|von|la|le|du|da|dos|di|del|della|al|el|bin|binti|ibn|"
    r"ap|ab|ter|ten|af|y|ferch|o|uí|ní|nic|Mac|St\.?)"
)
SHORT_GIVEN = r"(?:Wm|Jas|Geo|Chas|Thos|Jos|Robt|Edw|Saml|Danl|Jno|Alex|Fredk|Benj|Richd|Hy|Archd|Alexr|Jno)\."
"""A first name as old papers shorten it."""
NICKNAME = r'(?: "[A-Z][\w-]+")?'
WORD = r"(?:(?:O'|D'|d'|M'|al-|el-|Al-|El-)?[A-ZÀ-ÞŁŚŻŠČŽ][\wà-ÿ]*(?:-(?:[A-Za-zÀ-ÿ]\w*))*(?:'(?!s\b)[A-Za-zÀ-ÿ]\w+)?)"
INITIALS = r"(?:[A-Z]\.? ?(?=[A-Z]))"
ONE = rf"(?:(?:[A-Z]\.){{1,4}}|{SHORT_GIVEN}|{WORD})"
NAME = rf"(?:{PARTICLE} )?{ONE}(?:{NICKNAME} (?:{PARTICLE} )?{ONE}){{0,3}}"

DAYS_AND_MONTHS = list_words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Spring Summer Autumn Winter Easter Christmas"""
)

_STRIP_TITLE = re.compile(rf"^(?:{TITLE_OR_RT_HON})", re.I)
HYPHENATED = re.compile(r"-(?:born|based|bred|raised|educated|trained|at-large|elect|designate|appointed|backed)$")
"""What makes of a capitalised word no part of the name after it: "Bristol-born Jane Marsh"."""
_STRIP_LETTERS = re.compile(rf"{LETTERS}$")


def strip_name(words: str) -> str:
    """Return the name in `words` without titles before it and letters after it.

    >>> strip_name("The Rt Hon Sir Ken Knight CBE")
    'Ken Knight'
    """
    text = re.sub(r' "[^"]+"', "", " ".join(words.split()))
    while (shorter := _STRIP_TITLE.sub("", text, count=1)) and shorter != text:
        text = shorter
    return _STRIP_LETTERS.sub("", text).strip(" ,")


def tell_sex(title: str) -> str:
    """Return the sex that a title tells, "" where it tells none."""
    told = [TITLES.get(word.strip(".").lower(), "") for word in title.split()]
    return next((sex for sex in told if sex), "")


def is_initial(token: str) -> bool:
    """Tell whether `token` is an initial: one letter, with or without a point."""
    return len(token.strip(".")) == 1 and token[0].isupper()


def fold_token(token: str) -> str:
    """Return one word of a name in the form in which names are compared."""
    return token.strip(".").casefold().replace("’", "'")
