"""This file is the office as a register words it: the role, what it is for, the capacity, and the body it is in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govgraph.ingest.mentions.roles import find_roles

ASIDE = re.compile(r"\(([^()]+)\)")
MINISTER = re.compile(
    r"^(Secretary of State|Minister(?: of State)?|Parliamentary (?:Under-Secretary(?: of State)?|Secretary))"
    r"(?: for (?:the )?(.+))?$",
    re.I,
)
CABINET = "secretary of state"


@dataclass(frozen=True, slots=True)
class Office:
    """A role in a body; `capacity` is "acting" or "interim" where the words say so."""

    role: str
    body: str
    portfolio: str = ""
    capacity: str = ""


def read_office(words: str, body: str) -> Office:
    """Return the office that `words` name in `body`; what follows a comma is a body of `body`'s own.


    >>> read_office("Chair, Improvement Panel", "Leeds City Council")
    Office(role='chair', body='Leeds City Council Improvement Panel', portfolio='', capacity='')
    >>> read_office("Commissioner (housing)", "Leeds City Council").portfolio
    'housing'
    >>> read_office("Harbour Master", "Leeds City Council").role
    'harbour master'
    >>> read_office("Minister of State for Housing", "Home Office").portfolio
    'Housing'
    """
    if MINISTER.match(words):
        return read_title(words, body)
    plain, _, inner = ASIDE.sub("", words).partition(",")
    aside = ASIDE.search(words)
    within = f"{body} {inner.strip()}" if inner.strip() else body
    found = next(iter(find_roles(plain.strip())), None)
    if found is None or found.role == CABINET:
        return Office(plain.strip().lower(), within, aside[1] if aside else "")
    portfolio = found.portfolio or (aside[1] if aside else "")
    return Office(found.role, within, portfolio, _read_capacity(words))


def read_title(title: str, body: str) -> Office:
    """Return the office with a title of its own: a minister's rank and what it is for, else the title as it stands.

    >>> read_title("Secretary of State for Wales", "Wales Office").role
    'secretary of state'
    >>> read_title("Chancellor of the Exchequer", "HM Treasury").role
    'chancellor of the exchequer'
    """
    if minister := MINISTER.match(title):
        role = minister[1].lower()
        return Office(role, body, "" if role == CABINET else minister[2] or "")
    return Office(" ".join(word if word.isupper() else word.lower() for word in title.split()), body)


def _read_capacity(words: str) -> str:
    first = words.split(maxsplit=1)[0].casefold() if words.split() else ""
    return first if first in {"acting", "interim"} else ""
