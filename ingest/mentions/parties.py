"""This file is the recognition of political parties: their names in the press's short and long forms."""

from __future__ import annotations

import re
from functools import cache

from govgraph.ingest.mentions.word_lists import list_words
from govgraph.ontology.registers import fold_name, parties

ELSEWHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("English Democrat", ("English Democrat", "English Democrats")),
    ("Democratic", ("Democrat", "Democrats", "Democratic", "Democratic Party", "Dem", "D")),
    ("Republican", ("Republican", "Republicans", "Republican Party", "GOP", "Rep", "R")),
    ("Libertarian", ("Libertarian", "Libertarians", "Libertarian Party")),
    ("Fine Gael", ("Fine Gael", "FG")),
    ("Fianna Fáil", ("Fianna Fáil", "Fianna Fail", "FF")),
    ("Social Democrats", ("Soc Dems",)),
    ("Progressive Democrats", ("Progressive Democrats", "Progressive Democrat")),
    ("Workers' Party", ("Workers' Party",)),
    ("Aontú", ("Aontú", "Aontu")),
    ("National", ("National Party", "Nationals", "National", "Nats", "NP")),
    ("ACT", ("ACT New Zealand",)),
    ("New Zealand First", ("New Zealand First", "NZ First")),
    ("Te Pāti Māori", ("Te Pāti Māori", "Māori Party", "Maori Party")),
    ("Liberal", ("Liberal Party", "Liberals", "Lib", "Libs")),
    ("One Nation", ("One Nation",)),
    ("Country Party", ("Country Party",)),
    ("New Democrat", ("New Democrat", "New Democrats", "NDP", "New Democratic Party")),
    ("Bloc Québécois", ("Bloc Québécois", "Bloc Quebecois")),
    ("Progressive Conservative", ("Progressive Conservative", "Progressive Conservatives")),
    ("ANC", ("ANC", "African National Congress")),
    ("DA", ("DA", "Democratic Alliance")),
    ("EFF", ("EFF", "Economic Freedom Fighters")),
    ("IFP", ("IFP", "Inkatha Freedom Party", "Inkatha")),
    ("Congress", ("Congress (I)", "Indian National Congress", "Congress Party", "Congress")),
    ("BJP", ("BJP", "Bharatiya Janata Party")),
    ("Janata", ("Janata", "Janata Party", "Janata Dal")),
    ("PNM", ("PNM", "People's National Movement")),
    ("UNC", ("UNC", "United National Congress")),
    ("PNP", ("PNP", "People's National Party")),
    ("JLP", ("JLP", "Jamaica Labour Party")),
    ("PDP", ("PDP", "People's Democratic Party")),
    ("APC", ("APC", "All Progressives Congress")),
    ("NPP", ("NPP", "New Patriotic Party")),
    ("NDC", ("NDC", "National Democratic Congress")),
    ("Jubilee", ("Jubilee Party",)),
    ("ODM", ("ODM", "Orange Democratic Movement")),
    ("TUSC", ("TUSC", "Trade Unionist and Socialist Coalition")),
    ("Yorkshire Party", ("Yorkshire Party",)),
    ("Mebyon Kernow", ("Mebyon Kernow",)),
    ("People Before Profit", ("People Before Profit", "PBP")),
    ("Aspire", ("Aspire Party",)),
    ("Ratepayers", ("Ratepayers' Association", "Ratepayers", "Ratepayer")),
    ("Independent Labour", ("Independent Labour",)),
    ("Independent Conservative", ("Independent Conservative",)),
    ("Social Democratic", ("Social Democratic Party", "Social Democrat", "Social Democrats", "Social Democratic")),
    ("Communist", ("Communist", "Communists", "Communist Party")),
    ("Vectis", ("Vectis Party",)),
    ("Conservative", ("Cons", "Tory Party", "C")),
    ("Liberal Democrat", ("Lib-Dem", "Lib-Dems", "Liberal-Democrat", "Soc & Lib Dem", "SLD", "LDem")),
    ("DUP", ("Democratic Unionist", "Democratic Unionists", "Democratic Unionist Party", "DUP")),
    ("Ulster Unionist", ("Ulster Unionist", "Ulster Unionists", "Ulster Unionist Party", "UUP", "OUP")),
)
"""Parties beyond the register of the United Kingdom's larger ones, and more of those ones' names."""

ONLY_IN_BRACKETS = frozenset(
    {
        "con", "cons", "lab", "ld", "ind", "sf", "dem", "rep", "reform", "respect", "alliance", "alba", "residents",
        "lib", "c", "d", "r", "ff", "fg", "np", "da", "eff", "unc", "apc", "ndc", "libs", "nats", "nationals", "sld",
        "ratepayers", "ratepayer", "oup", "pbp", "national", "congress", "country party",
    }
)  # fmt: skip
"""Short forms that are common words or too short: a party only in brackets after a name, or before "Party"."""

SINGLE = frozenset({"C", "D", "R"})
"""One letter: a party only where it fills its bracket, or its part of it before a comma."""


@cache
def party_names() -> dict[str, str]:
    """Return the party by each of its names, folded."""
    known = {fold_name(n): party for party, names in ELSEWHERE for n in names if n not in SINGLE}
    known.update((fold_name(n), party.name) for party in parties() for n in party.names)
    return known


def find_party_name(words: str) -> str | None:
    """Return the party that `words` name, None where they name none.

    >>> find_party_name("Tories"), find_party_name("Lib Dem"), find_party_name("Bristol")
    ('Conservative', 'Liberal Democrat', None)
    """
    if words in SINGLE:
        return {"C": "Conservative", "D": "Democratic", "R": "Republican"}[words]
    folded = fold_name(re.sub(r"\.", "", words))
    known = party_names()
    for form in (folded, folded.removesuffix(" party"), folded.removesuffix(" group"), folded.removesuffix("s")):
        if form in known:
            return known[form]
    return None


@cache
def party_expression(brackets: bool = False) -> str:
    """Return a pattern for the names of parties as words of running text, or also of `brackets` after a name."""
    every = [name for _, names in ELSEWHERE for name in names] + [n for party in parties() for n in party.names]
    kept = {n for n in every if brackets or fold_name(n) not in ONLY_IN_BRACKETS}
    return "(?:" + "|".join(_spell(name) for name in sorted(kept, key=lambda n: (-len(n), n))) + ")"


def _spell(name: str) -> str:
    """Return the pattern of a name, short ones with or without points: "DUP", "D.U.P.", "Lab."."""
    if name in SINGLE:
        return rf"(?<=\(){name}(?=[),])"
    if name.isupper() and name.isalpha() and len(name) < 6:
        return r"\.?".join(name) + r"(?:(?<=\.\w)\.)?"
    return re.escape(name).replace(r"\ ", r"\.? ")


_PLAIN = list_words("Independent Green Alliance Reform Respect Liberal National Democratic Republican Labour")
"""Names that are words too: no party before another capitalised word that is no name's, "Green Street"."""
_BRACKETED = list_words("C D R DA NP FF FG UNC APC NDC National Congress Lib Rep Dem Nationals Alliance Respect")
"""Names that are a party only within brackets, or before "'s" and a name."""
_THING = re.compile(
    r" (?:Services?|Society|Party|Group|Street|Lane|Road|Park|Council|Board|Panel|Commission|Committee|Member|Person|"
    r"Chair(?:man|woman)?|Review(?:er)?|Trust|Association|Alliance|Union|Exchange|Market|Government|Ministry|Relations|"
    r"Force|Book|Paper|Belt|Bank|Education|Health|School|Schools|Convention|Bill|Assembly|Centre|Office|Officer|"
    r"Investigat\w+|Advis\w+|Living|Remuneration|Complaints|Inquiry|Police|Press|Audit|Gallery|Museum|Library)\b"
)


def is_party(text: str, start: int, end: int) -> bool:
    """Tell whether the party's name at start..end of `text` is one there, and no part of another name."""
    words = text[start:end].removesuffix("'s")
    if words.rstrip(".") in _BRACKETED:
        opened = text.rfind("(", max(0, start - 30), start)
        owner = text[start:end].endswith("'s") and re.match(r" [A-Z]", text[end:]) is not None
        return (opened >= 0 and ")" not in text[opened:start]) or (owner and words.isupper())
    if _THING.match(text, end) and not text[start:end].endswith("'s"):
        return False
    if re.search(r"\b(?:Minister|Secretary|Department|Ministry|Commissioner) (?:of|for)(?: \w+ and)? $", text[:start]):
        return False
    return words not in _PLAIN or not re.match(r" [A-Z]", text[end:])


def party_names_in(text: str) -> bool:
    """Tell whether `text` may name a party at all."""
    return _any_party().search(text) is not None


@cache
def _any_party() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{party_expression(True)}|independents?)(?![\w-])", re.I)
