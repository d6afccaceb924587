"""This file is how sets of words are written down: as running text, split at white space."""

from __future__ import annotations


def list_words(words: str) -> frozenset[str]:
    """Return the words of `words` as a set.

    >>> sorted(list_words("council board"))
    ['board', 'council']
    """
    return frozenset(words.split())
