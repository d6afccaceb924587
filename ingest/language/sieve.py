"""This file is the sieve: of many patterns, those that a text can match at all, by the words they cannot do without.

Hundreds of patterns are tried on every sentence and few match. From each is derived once which literal words must
stand in a text for it to match; a text is then searched for the words of all patterns together, and only patterns
whose words are there are tried. What is left out could not have matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from govgraph.ingest.language.needs import SIGN, Needs, block_of, find_needs

Item = TypeVar("Item")

_words: dict[str, None] = {}
"""The words of all patterns that were asked for so far, in the order in which they came."""
_SIGNS = re.compile("[\ue000-\uf8ff]")


class Sieve(Generic[Item]):
    """Patterns, each with an item, of which `select` gives those that a text can match."""

    def __init__(self, entries: Iterable[tuple[re.Pattern[str], Item]]) -> None:
        self._entries = tuple((pattern, item, register(find_needs(pattern))) for pattern, item in entries)

    def select(self, text: str) -> Iterator[tuple[re.Pattern[str], Item]]:
        """Yield the patterns that may match somewhere in `text`, in order, each with its item.

        >>> sieve = Sieve([(re.compile("resign(?:ed|s)"), "end"), (re.compile("appointed"), "start")])
        >>> [item for _, item in sieve.select("She was appointed.")]
        ['start']
        """
        held = find_words(text)
        for pattern, item, needs in self._entries:
            for clause in needs:
                if clause.isdisjoint(held):
                    break
            else:
                yield pattern, item


class Screened:
    """One pattern that is tried only on a text that holds what it needs: for whole sentences, which many search."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._needs: Needs | None = None

    @classmethod
    def compile(cls, pattern: str, flags: int = 0) -> Screened:
        """Compile `pattern` as `re.compile` does."""
        return cls(re.compile(pattern, flags))

    def may_match(self, text: str) -> bool:
        """Tell whether `text` holds the words without which the pattern cannot match."""
        if self._needs is None:
            self._needs = register(find_needs(self.pattern))
        held = find_words(text)
        return all(not clause.isdisjoint(held) for clause in self._needs)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return what `pattern.search(text, start, end)` returns."""
        stop = len(text) if end is None else end
        return self.pattern.search(text, start, stop) if self.may_match(text[start:stop]) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Return what `pattern.finditer(text, start, end)` returns."""
        stop = len(text) if end is None else end
        return self.pattern.finditer(text, start, stop) if self.may_match(text[start:stop]) else iter(())


def register(needs: Needs) -> Needs:
    """Let the words of `needs` be looked for in every text from now on; returns `needs`."""
    fresh = {word for clause in needs for word in clause if word not in _words and word[0] < SIGN}
    if fresh:
        _words.update(dict.fromkeys(sorted(fresh)))
        find_words.cache_clear()
    return needs


@lru_cache(maxsize=1)
def _open_index(count: int) -> tuple[AhoCorasick, tuple[str, ...]]:
    """Return the automaton that finds the first `count` words of patterns, all there are, and these words."""
    words = tuple(_words)
    return AhoCorasick(words), words


@lru_cache(maxsize=1024)
def find_words(text: str) -> frozenset[str]:
    """Return the words of any pattern that stand in `text`, and the first sign of each block of signs in it."""
    # a pattern which ignores case takes these for plain letters, and `lower` does not make them so
    folded = text.replace("ſ", "s").replace("ı", "i").replace("İ", "i").lower()
    automaton, words = _open_index(len(_words))
    found = {words[index] for index, _, _ in automaton.find_matches_as_indexes(folded, overlapping=True)}
    found.update(block_of(sign) for sign in _SIGNS.findall(text))
    return frozenset(found)
