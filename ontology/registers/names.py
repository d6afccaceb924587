"""This file is how names of bodies are compared: one plain form a name, and a council's name taken apart.

A council's name is a place with words of type about it ("Bolton Metropolitan Borough Council", "City of York").
The press writes the place with other words of type or none, so a match looks at both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ABBREVIATIONS: dict[str, set[str]] = {
    "mbc": {"metropolitan", "borough"},
    "mdc": {"metropolitan", "district"},
    "lbc": {"london", "borough"},
    "bc": {"borough"},
    "dc": {"district"},
    "cc": set(),  # a city's or a county's: says neither
}
TYPE_WORDS = {"council", "county", "city", "borough", "district", "metropolitan", "london"}
TYPE_WORDS |= {"unitary", "authority", "corporation", *ABBREVIATIONS}
PREFIX = re.compile(
    r"(?:(?:royal |london |metropolitan )?borough(?: council)?|city and (?:county|district)|city|county"
    r"|lb|royal borough and city) of |lb "
)
WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """Return `name` in the form in which names are compared: case, accents, points, "the" and "&" levelled.

    >>> fold_name("The Telford & Wrekin Council")
    'telford and wrekin council'
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        name = name.replace("’", "'")
    plain = name.casefold().replace("'", "").replace("&", " and ")
    return " ".join(WORD.findall(plain)).removeprefix("the ")


@lru_cache(maxsize=8192)
def split_name(name: str) -> tuple[str, frozenset[str]]:
    """Return the place in a council's name, folded, and the words of type that stand with it.

    >>> split_name("London Borough of Barnet")[0], sorted(split_name("Leeds City Council")[1])
    ('barnet', ['city', 'council'])
    """
    folded = fold_name(name)
    types: set[str] = set()
    if prefix := PREFIX.match(folded):
        types.update(prefix[0].removesuffix(" ").removesuffix(" of").split())
        folded = folded[prefix.end() :]
    words = folded.split()
    while len(words) > 1 and words[-1] in TYPE_WORDS:
        types.add(words.pop())
    spelt = {full for word in types for full in ABBREVIATIONS.get(word, {word})}
    if "lb" in spelt:
        spelt = spelt - {"lb"} | {"london", "borough"}
    if types & ABBREVIATIONS.keys():
        spelt.add("council")
    return " ".join(words), frozenset(spelt - {"and", "royal"})


def names_a_council(name: str) -> bool:
    """Tell whether `name` itself says that it is a council's: "Leeds City Council", not "Leeds".

    >>> names_a_council("Leeds City Council"), names_a_council("Leeds"), names_a_council("Royal Borough of Greenwich")
    (True, False, True)
    """
    return bool(split_name(name)[1] & {"council", "corporation", "authority", "borough"})
