"""This file is the finding of bodies by their proper names in flat text: councils, panels, departments, firms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from govgraph.ingest.language.sieve import Screened
from govgraph.ingest.mentions.body_words import (
    DESCRIBED,
    DESCRIBING,
    HEADS,
    KINDS,
    NOT_A_BODY_AFTER,
    OPENERS,
    PLACE_KINDS,
    STARTERS,
)
from govgraph.ingest.mentions.framed import FoundBody
from govgraph.ingest.mentions.names import DAYS_AND_MONTHS
from govgraph.ontology.registers import find_council, known_bodies

_CAP = r"(?:[A-ZÀ-Þ][\w-]*(?:'(?!s\b)[A-Za-zÀ-ÿ]\w*|\.(?=[A-Z]\.))*)"
_LINK = r"(?:(?: (?:of the|for the|and the|of|for|and|&|on|upon|under|in|de|y)|,)[ \n]| )"
_RUN = re.compile(rf"(?<![\w'-]){_CAP}(?:(?:'s?)?{_LINK}{_CAP})*")
_OFFICE = Screened.compile(
    r"(?<![\w-])(?:Department|Ministry|Office) (?:of|for)(?: the)?[ \n][A-Z][\w'-]+"
    r"(?: [A-Z][\w'-]+){0,4}(?:,[ \n]?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})*(?:,?[ \n](?:and|"
    r"&)[ \n](?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})?"
)
_SEAT = Screened.compile(
    r"(?<![\w'-])(?:(?!(?:The|A|An|At|In|And|Our|This|His|Her|From|For|By|Of)\b)[A-Z][\w'-]+ ){0,3}"
    r"(?P<head>University|College|Museum|Gallery|Academy|Institute|Polytechnic|Bank|Bureau|Township|UNIVERSITY|COLLEGE|"
    r"MUSEUM) (?:of|for|OF|FOR) (?:(?:the|THE) )?[A-Z][\w'-]+(?: (?:(?:and|of|AND|OF) )?[A-Z][\w'-]+){0,2}"
)
"""A seat of learning, a museum or the like whose name goes on after "of": "the University of Somewhere"."""
_HOUSE = Screened.compile(r"(?<![\w-])(?:House of (?:Commons|Lords|Representatives|Assembly|Delegates))(?!\w)")
_DESCRIBED = Screened.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(sorted(DESCRIBING))})(?: and|,)? )+(?:{'|'.join(sorted(DESCRIBED))})(?![\w-])"
)
_BEFORE_OF = frozenset(
    {
        "Isle",
        "City",
        "Borough",
        "County",
        "Vale",
        "Town",
        "Heart",
        "Royal",
        "Directors",
        "Directorate",
        "Bishop",
        "Diocese",
        "Region",
    }
)
_JOINTS = frozenset({"and", "&", "of", "for", "in", "on", "the", "upon"})
_WITH_COMMAS = frozenset({"Office", "Board", "Committee", "Service"})


def find_bodies(text: str, taken: Iterable[tuple[int, int]] = ()) -> Iterator[FoundBody]:
    """Yield the bodies named in the flat `text` outside the stretches `taken`, in order."""
    found: list[FoundBody] = []
    free = _Free(list(taken))
    for pattern, kind in ((_OFFICE, "department"), (_HOUSE, "parliament")):
        for match in pattern.finditer(text):
            if free.take(match.start(), match.end()):
                found.append(FoundBody(match.start(), match.end(), _plain(match.group()), kind))
    for match in _SEAT.finditer(text):
        if not _ends_in_head(match.group()) and free.take(match.start(), match.end()):
            kind = KINDS.get(match["head"].capitalize(), "other")
            found.append(FoundBody(match.start(), match.end(), _plain(match.group()), kind))
    for start, end, kind in _find_runs(text, free):
        if free.take(start, end):
            found.append(FoundBody(start, end, _plain(text[start:end]), kind))
    for match in _known_names().finditer(text):
        if free.take(match.start(), match.end()):
            found.append(FoundBody(match.start(), match.end(), match.group(), _known_kind(match.group())))
    for match in _DESCRIBED.finditer(text):
        if free.take(match.start(), match.end()):
            found.append(FoundBody(match.start(), match.end(), match.group(), "panel"))
    yield from sorted(found, key=lambda body: body.start)


def _ends_in_head(name: str) -> bool:
    """The last word makes it another body: "University of Somewhere Students' Union"."""
    return name.split()[-1].capitalize() in HEADS


class _Free:
    """Which stretches of a text are still free to be named."""

    def __init__(self, taken: list[tuple[int, int]]) -> None:
        self._taken = taken

    def take(self, start: int, end: int) -> bool:
        if any(s < end and start < e for s, e in self._taken):
            return False
        self._taken.append((start, end))
        return True

    def cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what is free of start..end."""
        for s, e in sorted(self._taken):
            if s >= end or e <= start:
                continue
            if s > start:
                yield start, s
            start = max(start, e)
        if start < end:
            yield start, end


def _find_runs(text: str, free: _Free) -> Iterator[tuple[int, int, str]]:
    for match in _RUN.finditer(text):
        for start, end in list(free.cut(match.start(), match.end())):
            yield from _read_run(text, start, end)


def _read_run(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the bodies of one run of capitalised words: each ends in a head, and is at least two words."""
    words = [(m.start(), m.end(), m.group()) for m in re.compile(r"[^\s,]+").finditer(text, start, end)]
    capitals = sum(len(w) > 1 for _, _, w in words) > 1 and all(w.isupper() for _, _, w in words if w != "&")
    first = 0
    for index, (_, word_end, word) in enumerate(words):
        head = _as_head(word, capitals)
        if head is None or _goes_on(text, words, index, capitals):
            continue
        begin = _trim(text, words, first, index)
        if begin < index and not _is_house(text, word_end) and not _is_common(words[begin : index + 1]):
            stop = word_end - 2 if word.endswith("'s") else word_end
            yield words[begin][0], stop, KINDS[head]
        first = index + 1


def _as_head(word: str, capitals: bool) -> str | None:
    bare = word.removesuffix("'s").removesuffix("'S")
    if capitals and len(bare) > 3:
        bare = bare.capitalize()
    return bare if bare in HEADS else None


def _goes_on(text: str, words: list[tuple[int, int, str]], index: int, capitals: bool) -> bool:
    """A head followed by more of the name: "Trust Board", "Council of Europe", "Commission for Wales"."""
    word = words[index][2]
    if word.endswith("'s") or index + 1 == len(words):
        return False
    following = words[index + 1][2]
    if text[words[index][1]] == ",":
        return False
    if following.lower() in ("of", "for") and _as_head(word, capitals) in OPENERS:
        return any(_as_head(w, capitals) for _, _, w in words[index + 1 :]) or _as_head(word, capitals) != "Council"
    if following.lower() in ("and", "&"):
        return _is_paired(word, words[index + 2 : index + 4])
    return any(_as_head(w, capitals) for _, _, w in words[index + 1 : index + 4]) and following[0].isupper()


def _is_paired(word: str, following: list[tuple[int, int, str]]) -> bool:
    """ "Police and Crime Panel", "Fire and Rescue Authority": the first is no body of its own there."""
    return word == "Police" and bool(following) and following[0][2] in ("Crime", "Fire")


def _trim(text: str, words: list[tuple[int, int, str]], first: int, last: int) -> int:
    """Return where the name that ends in word `last` begins: after sentence openers, an owner, joints."""
    begin = first
    for index in range(first, last):
        word = words[index][2]
        owner = word.endswith("'s") and find_council(" ".join(w for _, _, w in words[begin : index + 1])[:-2])
        comma = text[words[index][1] : words[index][1] + 1] == "," and words[last][2] not in _WITH_COMMAS
        if _opens(word, index == begin) or owner or comma or _divides(words[: last + 1], begin, index):
            begin = index + 1
    return begin


def _opens(word: str, first: bool) -> bool:
    """The word stands before a name, not in it: "The", "Labour-run", a month, a joint left over."""
    loud = word.isupper() and len(word) > 3 and word.capitalize() in STARTERS
    joint = first and (word.lower() in _JOINTS or word.removesuffix("'s") in DAYS_AND_MONTHS or word in ("'s", "'"))
    return word in STARTERS or loud or joint or word.endswith(("-appointed", "-run", "-led", "-controlled"))


def _divides(words: list[tuple[int, int, str]], begin: int, index: int) -> bool:
    """A preposition that no name of a body has there: "Annual Meeting of", "Officers in"."""
    word = words[index][2].lower()
    if word == "the" and words[index - 1][2].lower() == "and":
        typed = index + 1 < len(words) and words[index + 1][2] in PLACE_KINDS
        return typed or words[-1][2] != "Council" or any(w in HEADS for _, _, w in words[begin:index])
    if word == "of":
        return index > begin and words[index - 1][2].capitalize() not in OPENERS | _BEFORE_OF
    return word in ("in", "on", "for") and words[begin][2] not in OPENERS


def _is_common(words: list[tuple[int, int, str]]) -> bool:
    """Words of type alone name nothing: "City Council", "Local Government"."""
    if words[-1][2].capitalize() == "Councils":
        return not find_council(" ".join(word for _, _, word in words[:-1]))
    if [word for _, _, word in words[:-1]] in (["Local"], ["Central"], ["Regional"]):
        return True
    return all(word.capitalize() in PLACE_KINDS or word in ("Full", "The", "Of") for _, _, word in words)


def _is_house(text: str, end: int) -> bool:
    after = re.compile(r" ([A-Za-z]+)").match(text, end)
    return bool(
        after
        and after[1].lower() in NOT_A_BODY_AFTER
        and (after[1][0].isupper() or after[1] in ("tax", "house", "houses", "homes"))
    )


def _plain(words: str) -> str:
    return " ".join(words.split())


@cache
def _known_names() -> Screened:
    names = {
        n for body in known_bodies() for n in body.names if len(n) > 2 and n not in ("Unite", "Parliament", "The Times")
    }
    return Screened.compile(
        r"(?<![\w'-])(?:" + "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) + r")(?![\w-])"
    )


@cache
def _known_kinds() -> dict[str, str]:
    return {name: body.kind for body in known_bodies() for name in body.names}


def _known_kind(name: str) -> str:
    kind = _known_kinds()[name]
    return {"audit firm": "company", "auditor": "agency", "regulator": "agency", "inspectorate": "agency"}.get(
        kind, kind
    )
