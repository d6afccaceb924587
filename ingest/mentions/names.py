"""This file is how people's names look: titles before them, letters after them, initials, particles."""

from __future__ import annotations

import re

from govgraph.ingest.mentions.word_lists import list_words

TITLES = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "baron": "m",
    "viscount": "m",
    "earl": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "baroness": "f",
    "cllr": "",
    "cllrs": "",
    "councillor": "",
    "councillors": "",
    "coun": "",
    "couns": "",
    "mx": "",
    "dr": "",
    "prof": "",
    "professor": "",
    "ald": "",
    "alderman": "m",
    "alderwoman": "f",
    "rev": "",
    "revd": "",
    "reverend": "",
    "judge": "",
    "senator": "",
    "colonel": "",
    "captain": "",
    "capt": "",
    "commander": "",
    "commodore": "",
    "admiral": "",
    "brigadier": "",
    "maj": "",
    "lt": "",
    "sheikh": "m",
    "bishop": "",
    "archbishop": "",
    "viscountess": "f",
    "countess": "f",
    "marquess": "m",
    "col": "",
    "canon": "",
    "ambassador": "",
    "hon": "",
    "councilman": "m",
    "councilwoman": "f",
    "councilmember": "",
    "gov": "",
    "rep": "",
    "sen": "",
    "congressman": "m",
    "congresswoman": "f",
}
"""Titles before a name, folded, with the sex that they tell (`m`, `f` or "")."""

_TITLE_WORDS = "|".join(sorted((t for t in TITLES if t != "hon"), key=len, reverse=True))
TITLE = (
    r"(?:(?:[Tt]he )?(?:Rt\.? Hon(?:\.|ourable)?|Right Hon(?:\.|ourable)?|Hon\.|Honourable) )?"
    rf"(?:(?:{'|'.join(t.capitalize() for t in _TITLE_WORDS.split('|'))})\.? ){{1,3}}"
)
TITLE_OR_RT_HON = rf"(?:{TITLE}|(?:[Tt]he )?(?:Rt\.? Hon(?:\.|ourable)?|Right Hon(?:\.|ourable)?) )"
LETTERS = (
    r"(?:,? (?:MP(?! for\b)|OBE|CBE|MBE|KCB|DCB|CB|QC|KC|MSP|MS|AM|DL|JP|MEP|TD|MLA|DBE|KBE|"
    r"GBE|CPFA|CIPFA|FCA|PhD|FRS|GCB|KCMG|CMG|QPM|FCPFA)"
    r"(?![\w-]))+"
)
PARTICLE = (
    r"(?:de la|de|van der|van den|van|der|den|von|la|le|du|da|dos|di|del|della|al|el|bin|ibn|"
    r"ap|ab|ter|ten|af|y|Mac|St\.?)"
)
WORD = r"(?:(?:O'|D'|d'|M'|al-|el-|Al-|El-)?[A-ZÀ-ÞŁŚŻŠČŽ][\wà-ÿ]*(?:-(?:[A-Za-zÀ-ÿ]\w*))*(?:'(?!s\b)[A-Za-zÀ-ÿ]\w+)?)"
INITIALS = r"(?:[A-Z]\.? ?(?=[A-Z]))"
ONE = rf"(?:[A-Z]\.|{WORD})"
NAME = rf"{ONE}(?: (?:{PARTICLE} )?{ONE}){{0,3}}"

DAYS_AND_MONTHS = list_words(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Spring Summer Autumn Winter Easter Christmas"""
)

_STRIP_TITLE = re.compile(rf"^(?:{TITLE_OR_RT_HON})", re.I)
_STRIP_LETTERS = re.compile(rf"{LETTERS}$")


def strip_name(words: str) -> str:
    """Return the name in `words` without titles before it and letters after it.

    >>> strip_name("The Rt Hon Sir Ken Knight CBE")
    'Ken Knight'
    """
    text = " ".join(words.split())
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
