"""This file is what a document is mostly about: the body that its words come back to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from govgraph.ingest.mentions.body_links import Body
from govgraph.ingest.mentions.body_words import NO_PLACE
from govgraph.ontology.registers import fold_name

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "council": 1.5,
        "authority": 1.5,
        "trust": 1.2,
        "police": 1.2,
        "university": 1.2,
        "museum": 1.0,
        "panel": 0.8,
        "agency": 0.8,
    }
)
"""What one naming counts by kind of body; a kind not named here is seldom what a document is about."""
_OTHERS = 0.3
_IN_HEADING = 2.0
_IN_OPENING = 1.5
_DEFINED = 4.0
"""The document says what it will call the body: ("the Council")."""
_IN_MASTHEAD = 1.5
"""The body is named above the first words of the text: on the letterhead, in the name of a newsletter."""
_AT_HOME = 3.0
"""The writer signs for the body, or its name stands in the paper's own head or foot."""
_OTHERS_LINES = re.compile(r"^\s*(?:to|cc|bcc|copies|copy|copied|encl\w*|subject|distribution)\b[^\n]*", re.I | re.M)
_OVER_ALL = re.compile(r"\b(?:inspectors?|inspectorate|minister|commissioner|regulator|secretary) (?:of|for) $")
"""Whoever signs is set over all bodies of the sort: "HM Inspector of Fire and Rescue Services"."""
_CALLED = 0.1
_CALLED_MOST = 1.5
"""What each "the Trust" adds to a body that is called so, and how much they can add together."""
_IN_PASSING = 0.3
"""What remains of a national body's weight: a regulator or auditor is seldom what a document is about."""
_NATIONAL = re.compile(
    r"\b(?:National(?! (?:Park|Museum|Galler|Librar))|Audit|Ombudsman|Regulator|Standards|Inspectorate|Quality)\b"
    r"|^(?:NHS|HM|Her Majesty's|His Majesty's|UK|British|Office)\b|\bDevelopment Authority$"
)
_SHORT_NAMES = frozenset({"Council", "Authority", "Trust", "Board", "Panel", "Commission"})
_NAMESAKE = 0.5
_ASIDE = 0.5
"""What a naming loses that only says where somebody comes from or works: "from X", "chief executive of X"."""
_SPOKEN = 0.25
"""What each common noun bound to a body adds to its weight."""
_LABEL = 4.0
"""A heading that opens with the place: "THURROCK: ..."."""


def weigh_bodies(
    bodies: Sequence[Body],
    headings: Sequence[tuple[int, int]],
    opening: tuple[int, int],
    called: Mapping[str, int] = MappingProxyType({}),
    asides: frozenset[int] = frozenset(),
    home: str = "",
) -> list[tuple[float, Body]]:
    """Return `bodies` with how much the document is about each, the most first.

    A name in a heading counts three times, one in the `opening` paragraph twice; `called` is how often each
    common noun stands for a body ("the trust"); `asides` are the namings that only say where somebody works;
    `home` are the words of the signature and of what frames the text.
    """
    weighed = []
    for body in bodies:
        aside = sum(start in asides for start in body.starts)
        count = 0.5 * (len(body.starts) + len(body.named)) - _ASIDE * aside
        count += _DEFINED * bool(body.entity.forms & _SHORT_NAMES)
        count += _weigh_places(body, headings, opening) + _AT_HOME * _is_home(body, home)
        count += min(_CALLED_MOST, _CALLED * called.get(body.entity.name.split()[-1].lower(), 0))
        count += _count_of_place(body, bodies) + _NAMESAKE * _count_namesakes(body, bodies)
        passing = _IN_PASSING if _NATIONAL.search(body.entity.name) else 1.0
        weighed.append((count * passing * WEIGHTS.get(body.kind, _OTHERS), body))
    return sorted(weighed, key=lambda pair: (-pair[0], min(pair[1].starts, default=0)))


def words_of_home(blocks: Iterable[tuple[str, str]]) -> str:
    """Return the words of a paper's own signature and frame, of its `blocks` (kind, words), in small letters.

    >>> words_of_home([("signature", "Ann Hope\\nChief Executive, Dale Trust"), ("paragraph", "Severn Trust met.")])
    'ann hope chief executive, dale trust'
    """
    kept = [_OTHERS_LINES.sub("", words) for kind, words in blocks if kind in ("signature", "boilerplate")]
    return " ".join(" ".join(kept).lower().split())


def _is_home(body: Body, home: str) -> bool:
    for form in body.entity.forms if home else ():
        at = home.find(form.lower()) if " " in form else -1
        if at >= 0 and not _OVER_ALL.search(home, max(0, at - 40), at):
            return True
    return False


def _weigh_places(body: Body, headings: Sequence[tuple[int, int]], opening: tuple[int, int]) -> float:
    """What it adds that a body is named in headings, as a heading's label, in the opening paragraph or above it."""
    labels = [start for start in body.starts if start not in body.named]
    return (
        _IN_HEADING * sum(any(s <= start < e for s, e in headings) for start in body.named)
        + _LABEL * any(s <= start <= s + 3 for s, _ in headings for start in labels)
        + _IN_OPENING * any(opening[0] <= start < opening[1] for start in body.named)
        + _IN_MASTHEAD * any(start < opening[0] for start in body.named)
    )


def _count_of_place(body: Body, bodies: Sequence[Body]) -> float:
    """What the other bodies of its place add to a council: the panel and the trust that are named for it."""
    if not body.place:
        return 0.0
    named = fold_name(body.place) + " "
    others = [b for b in bodies if b is not body and not b.place and fold_name(b.entity.name).startswith(named)]
    return 0.5 * sum(len(b.starts) for b in others)


def sorted_by_weight(weighed: Sequence[tuple[float, Body]], spoken: Mapping[int, int]) -> list[tuple[float, Body]]:
    """Return `weighed` with what each common noun bound to a body adds to it: "the Authority" says what it is about."""
    added = [
        (weight + _SPOKEN * spoken.get(id(body), 0) * WEIGHTS.get(body.kind, _OTHERS), body) for weight, body in weighed
    ]
    return sorted(added, key=lambda pair: (-pair[0], min(pair[1].starts, default=0)))


def _count_namesakes(body: Body, bodies: Sequence[Body]) -> int:
    """How often other bodies are named that begin with the same word: the panel, fund and board of one place."""
    first = body.entity.name.split()[0]
    if body.place or len(first) < 5 or body.kind == "panel" or first in NO_PLACE:
        return 0
    return sum(len(b.named) for b in bodies if b is not body and b.entity.name.startswith(first + " "))
