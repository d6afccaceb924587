"""This file is the sentence with a sign for every mention: what patterns of office are written against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.language.sieve import Screened
from govgraph.ingest.mentions.flat import Flat, flatten
from govgraph.ingest.mentions.parties import find_party_name, is_party, party_expression
from govgraph.ingest.mentions.segments import LINED
from govgraph.ontology.claims import When

LONGEST = 3000
"""Characters of a sentence that are read: a longer one is no sentence."""
_WIDTH = 0x300
_BASES = {"P": 0xE000, "B": 0xE300, "R": 0xE600, "G": 0xE900, "D": 0xEC00, "N": 0xEF00, "Y": 0xF200}
"""The first private-use sign of each class: person, body, role, group or plural role, date, pronoun, party."""
_NAMES, _FIRST = "".join(_BASES), 0xE000
_CLASS = re.compile(r"<(?P<class>[PBRGDNY]+)(?::(?P<name>\w+))?>")
_SOLITARY = re.compile(r" ?\([^()]{0,30}?[\uf200-\uf4ff][^()]{0,30}?\)")
_PARTY = re.compile(rf"(?<![\w'-])(?:{party_expression(True)})(?:'s)?(?! (?:Party|Group)\b)(?![\w-])")


_INDEPENDENT = re.compile(
    r"(?:\bas an |\b(?:[Aa]n|[Aa]nother|[Tt]he|plain|fellow|sole|lone|only) "
    r"(?=independents?(?:[,.;)]| who| from| since| first| elected))|(?P<before>\b(?=independent [A-Z])))"
    r"(?P<word>independents?)\b"
)


@lru_cache(maxsize=512)
def compile_slots(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern in which `<P>` stands for a person, `<PN:who>` for a named group of a person or pronoun.

    >>> bool(compile_slots("<P> resigned").match("\\ue000 resigned"))
    True
    """

    def expand(match: re.Match[str]) -> str:
        ranges = "".join(f"{chr(_BASES[c])}-{chr(_BASES[c] + _WIDTH - 1)}" for c in match["class"])
        return f"(?P<{match['name']}>[{ranges}])" if match["name"] else f"[{ranges}]"

    return re.compile(_CLASS.sub(expand, pattern), flags)


@lru_cache(maxsize=512)
def screen_slots(pattern: str) -> Screened:
    """Compile a pattern as `compile_slots` does, to be tried only on sentences that hold what it needs."""
    return Screened(compile_slots(pattern))


@dataclass(frozen=True, slots=True)
class Slotted:
    """A stretch of text in flat form, one sign for each mention and date in it; `starts` leads back to the document."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    signs: dict[str, Mention | When | str]
    sentence: Sentence

    def mention(self, sign: str | None) -> Mention | None:
        """Return the mention that `sign` stands for."""
        found = self.signs.get(sign) if sign else None
        return found if isinstance(found, Mention) else None

    def when(self, sign: str | None) -> When | None:
        """Return the date that `sign` stands for."""
        found = self.signs.get(sign) if sign else None
        return found if isinstance(found, When) else None

    def party(self, sign: str | None) -> str:
        """Return the party that `sign` stands for."""
        found = self.signs.get(sign) if sign else None
        return found if isinstance(found, str) else ""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the document of `text[start:end]`, trimmed of space and loose punctuation."""
        while start < end and self.text[start] in " ,;:.":
            start += 1
        while end > start and self.text[end - 1] in " ,;:":
            end -= 1
        return self.starts[start], self.ends[end - 1]


def classify(sign: str) -> str:
    """Return the class of a sign, "" where `sign` is an ordinary character."""
    return _NAMES[(ord(sign) - _FIRST) // _WIDTH] if "\ue000" <= sign <= "\uf4ff" else ""


def slot_sentences(analysis: Analysis) -> Iterator[Slotted]:
    """Yield every sentence of `analysis` with signs for its mentions, dates and parties."""
    for sentence in analysis.sentences:
        slotted = slot(analysis, sentence.start, sentence.end, sentence)
        if slotted.text:
            yield slotted


def slot(analysis: Analysis, start: int, end: int, sentence: Sentence) -> Slotted:
    """Return the stretch start..end with a sign for each mention, date and party in it."""
    known, key = _known(analysis), (start, end, sentence.start, sentence.end, id(sentence.block))
    if key not in known:
        known[key] = _slot(analysis, start, min(end, start + LONGEST), sentence)
    return known[key]


@lru_cache(maxsize=4)
def _known(analysis: Analysis) -> dict[tuple[int, int, int, int, int], Slotted]:
    """The stretches of a document that were read already: many readers ask for the same sentence."""
    return {}


def _slot(analysis: Analysis, start: int, end: int, sentence: Sentence) -> Slotted:
    flat = flatten(analysis.text, start, end, keep_lines=sentence.block.kind in LINED)
    pieces = sorted(_pieces(analysis, flat, start, end), key=lambda piece: (piece[0], -piece[1]))
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    signs: dict[str, Mention | When | str] = {}
    counts = dict.fromkeys(_BASES, 0)
    place = 0
    for first, last, kind, value in pieces:
        if first < place or counts[kind] >= _WIDTH:
            continue
        _copy(flat, place, first, text, starts, ends)
        sign = chr(_BASES[kind] + counts[kind])
        counts[kind] += 1
        signs[sign] = value
        text.append(sign)
        starts.append(flat.starts[first])
        ends.append(flat.starts[last - 1] + 1)
        place = last
    _copy(flat, place, len(flat.text), text, starts, ends)
    return Slotted("".join(text), tuple(starts), tuple(ends), signs, sentence)


def _copy(flat: Flat, first: int, last: int, text: list[str], starts: list[int], ends: list[int]) -> None:
    text.append(flat.text[first:last])
    starts.extend(flat.starts[first:last])
    ends.extend([place + 1 for place in flat.starts[first:last]])


def _pieces(
    analysis: Analysis, flat: Flat, start: int, end: int
) -> Iterator[tuple[int, int, str, Mention | When | str]]:
    for mention in analysis.mentions_in(start, end):
        first, last = flat.position(mention.start), flat.position(mention.end - 1) + 1
        if first < last:
            yield first, last, sort_of(mention), mention
    for when in analysis.dates_in(start, end):
        first, last = flat.position(when.start), flat.position(when.end - 1) + 1
        if first < last:
            yield first, last, "D", when
    people = {flat.position(m.start) for m in analysis.mentions_in(start, end) if m.kind == "person"}
    for match in _INDEPENDENT.finditer(flat.text):
        if match["before"] is None or match.end() + 1 in people:
            yield match.start("word"), match.end("word"), "Y", "Independent"
    for match in _PARTY.finditer(flat.text):
        name = find_party_name(match.group().removesuffix("'s"))
        if name and (match.end() + 1 in people or is_party(flat.text, match.start(), match.end())):
            yield match.start(), match.end(), "Y", name


def sort_of(mention: Mention) -> str:
    """Return the class of a mention; a pronoun that stands for nobody known is ordinary to no pattern but its own."""
    if mention.kind == "pronoun":
        return "N"
    if mention.kind == "group":
        return "G"
    return {"person": "P", "body": "B", "role": "R"}[mention.kind]


def drop_parties(slotted: Slotted) -> Slotted:
    """Return `slotted` without the brackets that hold only a party and a ward: "Matt Golby (Con) warned"."""
    if not _SOLITARY.search(slotted.text):
        return slotted
    keep = [True] * len(slotted.text)
    for match in _SOLITARY.finditer(slotted.text):
        keep[match.start() : match.end()] = [False] * (match.end() - match.start())
    index = [i for i, kept in enumerate(keep) if kept]
    return Slotted(
        "".join(slotted.text[i] for i in index),
        tuple(slotted.starts[i] for i in index),
        tuple(slotted.ends[i] for i in index),
        slotted.signs,
        slotted.sentence,
    )


def signs_of(slotted: Slotted, classes: str, start: int = 0, end: int | None = None) -> Sequence[tuple[int, str]]:
    """Return the positions and signs of the given classes within start..end of the text."""
    stop = len(slotted.text) if end is None else end
    signs = compile_slots(f"<{classes}>")
    return [(match.start(), match.group()) for match in signs.finditer(slotted.text, start, stop)]
