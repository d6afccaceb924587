"""This file is the form in which a fact's words are compared: without case, marks, titles before and letters after.

The rules are those of the benchmark that govgraph is measured by, so that the figures are comparable.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

WORD = re.compile(r"\w+")
GENITIVE = re.compile(r"'s\b")

PLAIN_TITLES = "sir dame lord lady baroness baron miss"
POINTED_TITLES = "councillor councillors cllr cllrs coun couns mr mrs ms dr prof professor ald alderman"
"""Titles that may end in a point, as those above may not."""
TITLES = frozenset(PLAIN_TITLES.split()) | {f"{title}{end}" for title in POINTED_TITLES.split() for end in ("", ".")}
LONG_TITLES = frozenset({(rt, hon) for rt in ("rt", "rt.") for hon in ("hon", "hon.")} | {("right", "honourable")})
LETTERS = frozenset(("mp", "obe", "cbe", "mbe", "kcb", "cb", "qc", "kc", "ms", "msp", "am", "dl", "jp"))

DEPARTMENT = "=department="
"""What the department for local government in England is compared as, under whatever name or subject."""
DEPARTMENT_NAMES = frozenset(
    """
communities|dclg|dluhc|mhclg|housing|levelling up|government|uk government|local government|housing and communities
communities and local government|department for communities and local government|office of the deputy prime minister
housing communities and local government|ministry of housing communities and local government
levelling up housing and communities|department for levelling up housing and communities
department of the environment transport and the regions
""".strip()
    .replace("\n", "|")
    .split("|")
)

LEAST_IN_COMMON = 0.6
"""The least share of words that two wordings of one statement have in common, as an F1 over counts of words."""


def level_words(value: object) -> str:
    """Return the words of `value` in lower case, one space apart, without marks.

    >>> level_words("The Council’s “new” R&D")
    'the councils new r and d'
    """
    text = unicodedata.normalize("NFKC", str(value)).casefold().replace("&", " and ").replace("’", "'")
    return " ".join(WORD.findall(GENITIVE.sub("s", text)))


def level_name(value: object) -> str:
    """Return a name as it is compared: levelled, without titles before it, letters after it and "the".

    >>> level_name("The Rt Hon Sir Ada Byron-King MP, OBE")
    'ada byron king'
    >>> level_name("Communities and Local Government") == level_name("DCLG")
    True
    """
    return _level_name(str(value))


@lru_cache(maxsize=65536)
def _level_name(value: str) -> str:
    words = unicodedata.normalize("NFKC", value).split()
    while titled := _count_titles(words):
        words = words[titled:]
    while len(words) > 1 and words[-1].lower() in LETTERS:
        words = [*words[:-2], words[-2].removesuffix(",")]
    name = level_words(" ".join(words)).removeprefix("the ")
    return DEPARTMENT if name in DEPARTMENT_NAMES else name


def _count_titles(words: list[str]) -> int:
    """How many words at the beginning are one title, with "the" before it; none where nothing would be left."""
    lowered = [word.lower() for word in words[:4]]
    article = lowered[:1] == ["the"]
    after = lowered[article:]
    length = 2 if tuple(after[:2]) in LONG_TITLES else 1 if after and after[0] in TITLES else 0
    return article + length if length and len(words) > article + length else 0


def share_words(one: object, other: object) -> bool:
    """Tell whether two wordings are near enough to be one statement.

    >>> share_words("the council must publish a plan by May", "must publish a plan by May 2016")
    True
    """
    ours, theirs = level_words(one).split(), level_words(other).split()
    if not ours or not theirs:
        return False
    common = (Counter(ours) & Counter(theirs)).total()
    return 2 * common / (len(ours) + len(theirs)) >= LEAST_IN_COMMON
