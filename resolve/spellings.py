"""This file is the spellings of a person's name: as a claim's field has it, and as its evidence writes it.

A reader mends a slip and fills up a surname; the words that stand in the document are kept as spellings all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from govgraph.resolve.mentions import Mention
from govgraph.resolve.names import HONORIFICS, PersonName, fold, is_slip, names_agree, parse_name

WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
POSSESSIVE = re.compile(r"['’]s?$")


def find_spellings(mention: Mention, names: Iterable[PersonName], others: Set[str]) -> list[str]:
    """Return how a mention of a person is spelt: by its field, and wherever its evidence writes the name.

    `names` are all the person's; `others` those of others of that surname in the document: where there are any, a bare
    surname is nobody's for certain.
    """
    found = [mention.name, mention.spelling]
    whole = [name for name in names if name.given]
    if name := parse_name(mention.name):
        for piece in mention.source.claim.evidence:
            for runs in find_runs(piece.exact, name.key):
                fits = (text for text, parsed in runs if _is_of(parsed, whole, others))
                found += [text for text in (next(fits, None),) if text]
    return list(dict.fromkeys(found))


def _is_of(parsed: PersonName, whole: Iterable[PersonName], others: Set[str]) -> bool:
    if not parsed.given:
        return not others
    return parsed.plain not in others and any(names_agree(parsed, name) for name in whole)


@lru_cache(maxsize=8192)
def find_runs(text: str, surname: str) -> tuple[tuple[tuple[str, PersonName], ...], ...]:
    """Return the names that may end at each place where `surname` (folded) or a slip of it stands, longest first.

    >>> [run for run, _ in find_runs("a report by Troubleshooter Lord Bob Kerlsake", "kerslake")[0]]
    ['Troubleshooter Lord Bob Kerlsake', 'Lord Bob Kerlsake', 'Bob Kerlsake', 'Kerlsake']
    """
    words = list(WORD.finditer(text))
    found = []
    for place, word in enumerate(words):
        bare = POSSESSIVE.sub("", word[0]).rstrip(".")
        if bare[:1].isupper() and (fold(bare) == surname or is_slip(fold(bare), surname)):
            starts = [word.start(), *_find_starts(text, words, place)]
            runs = (" ".join(f"{text[start : word.start()]}{bare}".split()) for start in reversed(starts))
            found.append(tuple((run, parsed) for run in runs if (parsed := parse_name(run))))
    return tuple(found)


def _find_starts(text: str, words: Sequence[re.Match[str]], place: int) -> list[int]:
    """Where a name may begin that ends with the word at `place`, nearest first: over up to six words of names."""
    starts = []
    for at in range(place - 1, max(place - 7, -1), -1):
        if not _belongs(words[at][0]) or text[words[at].end() : words[at + 1].start()].strip():
            break
        starts.append(words[at].start())
    return starts


def _belongs(word: str) -> bool:
    """Whether a word before a surname may be of the name: an honour, an initial, a capitalised word."""
    return word[:1].isupper() and (fold(word) in HONORIFICS or word.rstrip(".").isalpha() or "." in word or "-" in word)
