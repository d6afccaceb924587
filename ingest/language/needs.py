"""This file is the reading of a pattern for its needs: literal words of which one must stand in whatever it matches.

It reads the tree that the standard library parses a pattern into. A node it does not know needs nothing, so that a
pattern of an unheard-of kind is never left out, only always tried.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Needs = tuple[frozenset[str], ...]
"""Of each set one word must stand in the text, in lower case; a sign stands for any of its block."""

SIGN = "\ue000"
"""The first private-use character: signs that stand for mentions, in blocks by their class."""
BLOCK = 0x300
SHORTEST = 3
"""Characters of a word that tells something."""
MOST_CROSSED = 64
"""Words to which alternatives that follow one another are multiplied out."""
MOST_CLAUSES = 4
NOTHING: Needs = ()
LITTLE = frozenset({"the", "and", "was", "has", "had", "for", "his", "her", "its", "that", "with", "who", "are"})


@dataclass(frozen=True, slots=True)
class Part:
    """What a stretch of a pattern needs: `exact` are all the words it can match, None where they cannot be listed."""

    exact: frozenset[str] | None
    needs: Needs = NOTHING

    def clauses(self) -> Needs:
        """Return the needs, the words themselves among them."""
        if self.exact is None:
            return self.needs
        return (_shorten(self.exact),) if _tells(self.exact) else NOTHING


UNKNOWN = Part(None)
EMPTY = Part(frozenset({""}))


def find_needs(pattern: re.Pattern[str]) -> Needs:
    """Return sets of words, of each of which one stands in every text that `pattern` matches; none where unknown.

    >>> [sorted(clause) for clause in find_needs(re.compile("(?:step(?:s|ped)|stood) down"))]
    [['stepped down', 'steps down', 'stood down']]
    """
    parser: Any = importlib.import_module("re._parser")
    clauses = _read_all(parser.parse(pattern.pattern, pattern.flags & re.VERBOSE)).clauses()
    return tuple(sorted(set(clauses), key=_likelihood)[:MOST_CLAUSES])


def block_of(sign: str) -> str:
    """Return the first sign of the block that `sign` is in."""
    return chr(ord(SIGN) + (ord(sign) - ord(SIGN)) // BLOCK * BLOCK)


def _shorten(words: frozenset[str]) -> frozenset[str]:
    """Leave out every word that holds another: where it stands the other does too."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _tells(words: Iterable[str]) -> bool:
    return all(len(word) >= SHORTEST or (word and word[0] >= SIGN) for word in words)


def _likelihood(clause: frozenset[str]) -> float:
    """Guess how often a text holds one of the words: the rarer come first."""
    return sum(0.4 if word[0] >= SIGN or len(word) <= SHORTEST or word.strip() in LITTLE else 0.02 for word in clause)


def _read_all(nodes: Iterable[tuple[Any, Any]]) -> Part:
    """Read a sequence: words that can be listed are joined on as long as they are few."""
    exact, needs, whole = frozenset({""}), list[frozenset[str]](), True
    for operator, value in nodes:
        name = str(operator)
        part = _read(name, value)
        if name == "ASSERT":
            needs += part.clauses()
        elif part.exact is not None and _can_join(exact, part.exact):
            exact = frozenset(before + after for before in exact for after in part.exact)
        else:
            needs += Part(exact).clauses()
            needs += part.needs
            exact, whole = part.exact or EMPTY.exact or frozenset(), False
    if whole:
        return Part(exact, tuple(needs)) if not needs else Part(None, (*needs, *Part(exact).clauses()))
    return Part(None, (*needs, *Part(exact).clauses()))


def _can_join(before: frozenset[str], after: frozenset[str]) -> bool:
    """Signs stand for their block and cannot be part of a longer word."""
    if any(word >= SIGN for word in (*before, *after) if word):
        return before == EMPTY.exact
    return len(before) == 1 or len(after) == 1 or len(before) * len(after) <= MOST_CROSSED


def _read(name: str, value: Any) -> Part:
    if name in ("AT", "ASSERT_NOT"):
        return EMPTY
    if name == "LITERAL":
        return _read_characters([("LITERAL", value)])
    if name == "IN":
        return _read_characters([(str(kind), inner) for kind, inner in value])
    if name == "BRANCH":
        return _read_branches([_read_all(branch) for branch in value[1]])
    if name == "SUBPATTERN":
        return _read_all(value[3])
    if name == "ASSERT":  # what is looked back at may stand before the stretch that is searched
        return _read_all(value[1]) if value[0] > 0 else EMPTY
    if name == "ATOMIC_GROUP":
        return _read_all(value)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _repeat(*value)
    return UNKNOWN


def _repeat(least: Any, most: Any, nodes: Any) -> Part:
    part = _read_all(nodes)
    if (least, most) == (1, 1):
        return part
    if (least, most) == (0, 1) and part.exact is not None:
        return Part(part.exact | {""})
    return Part(None, part.clauses()) if least else UNKNOWN


def _read_characters(inner: Sequence[tuple[str, Any]]) -> Part:
    """Read one character out of a few; ranges only of signs."""
    found: set[str] = set()
    for kind, value in inner:
        first, last = value if kind == "RANGE" else (value, value)
        if kind not in ("LITERAL", "RANGE"):
            return UNKNOWN
        if first >= ord(SIGN) and last <= 0xF8FF:
            found.update(block_of(chr(sign)) for sign in (*range(first, last, BLOCK), last))
        elif last < 128 and last - first < 10:
            found.update(chr(code).lower() for code in range(first, last + 1))
        else:
            return UNKNOWN
    return Part(frozenset(found)) if len(found) <= MOST_CROSSED // 4 else UNKNOWN


def _read_branches(parts: Sequence[Part]) -> Part:
    """Read alternatives: the words of all, or the rarest need of each."""
    exact = [part.exact for part in parts]
    if all(words is not None for words in exact):
        return Part(frozenset().union(*(words for words in exact if words is not None)))
    rarest = [min(part.clauses(), key=_likelihood, default=None) for part in parts]
    if any(clause is None for clause in rarest):
        return UNKNOWN
    return Part(None, (frozenset().union(*(clause for clause in rarest if clause is not None)),))
