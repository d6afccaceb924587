"""This file is the finding of short forms once full names are known: surnames, first names, places, "the council"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.mentions.body_links import Body
from govgraph.ingest.mentions.body_words import GENERIC, NOT_A_BODY_AFTER
from govgraph.ingest.mentions.names import DAYS_AND_MONTHS
from govgraph.ingest.mentions.person_links import Naming, Person, find_single
from govgraph.ingest.mentions.person_signs import Span
from govgraph.ingest.mentions.person_words import NO_PERSON, PLACE_WORDS
from govgraph.ingest.mentions.scan import Scanned
from govgraph.ingest.mentions.word_lists import list_words
from govgraph.ontology.registers import fold_name

_GENERIC = re.compile(
    rf"(?<![\w'-])(?P<noun>{'|'.join(sorted(map(re.escape, GENERIC), key=len, reverse=True))})(?![\w-])", re.I
)
_DEFINITE = re.compile(
    r"\b(?:the|its|our|their|this|that|your|my|his|her|such|same|'s|both|city|new)[ \n]$|^$|[.;:(][ ]?$", re.I
)
_INDEFINITE = re.compile(
    r"\b(?:a|an|another|each|every|any|no|other|one|two|three|some|many|full|first|second|third|per) (?:\w+ )?$", re.I
)
CAPITAL_RUN = re.compile(
    r"(?<![\w'-])[A-ZÀ-Þ][\w-]*(?:(?:'s)?(?: (?:and|of|upon|on|under|&|in|the|of the))? [A-ZÀ-Þ][\w-]*)*"
)


_HALLS = frozenset({"town hall", "county hall", "city hall"})
_COMMON = list_words(
    """service team company force county borough trust unitary agency township municipality corporation hospital society
    federation alliance union partnership foundation polytechnic"""
)
"""Nouns that are bodies only after "the"."""
_VERY_COMMON = frozenset({"trust", "team", "force"})
_PLAIN = frozenset({"council", "town hall", "county council", "city council"})
"""Nouns that are bodies even without an article, as headlines have them."""


_JOINT = re.compile(r"(?:'s|')?[ ,]*(?:(?:of|the|for|in|and|on|at|to|upon|under|&)\b[ ,]*)*")


@dataclass(frozen=True, slots=True)
class ShortBody:
    """A short form of a body in a segment: the noun of "the council", or the place that stands for it."""

    start: int
    end: int
    body: Body | None
    generic: str = ""


def find_surnames(scanned: Scanned, people: list[Person], common: frozenset[str]) -> Iterator[tuple[int, int, Person]]:
    """Yield where one word of a known person's name stands alone in the segment: "Kerslake", "Shirin"."""
    text, taken = scanned.segment.text, scanned.taken()
    words = {n.tokens[-1] for p in people for n in p.namings} | {p.tokens[0] for p in people if len(p.tokens) > 1}
    for match in re.finditer(r"(?<![\w'-])[A-ZÀ-Þ][\w'-]*?[\w](?='s\b|[^\w'-]|'\W|$)", text):
        word = match.group()
        if word not in words or word in DAYS_AND_MONTHS or word.casefold() in common or _overlaps(match.span(), taken):
            continue
        told = re.match(r" \(|(?:'s)? [a-z]", text[match.end() :]) and not re.search(
            r"\b(?:in|at|of|the|near|to|from) $", text[: match.start()]
        )
        if word in NO_PERSON or (word in PLACE_WORDS and not told) or _beside_capital(text, match.start(), match.end()):
            continue
        person = find_single(people, Naming(scanned.segment.flat.starts[match.start()], 0, word))
        if person is not None:
            yield match.start(), match.end(), person


def _beside_capital(text: str, start: int, end: int) -> bool:
    """A capitalised word before makes it another name; after it only a thing named for the person may stand."""
    before = re.search(r"([A-ZÀ-Þ][\w'-]*) $", text[:start])
    after = re.match(r" ([A-ZÀ-Þ][\w'-]*)", text[end:])
    opened = before is not None and re.search(r"(?:^|[.!?:\"] )$", text[: before.start()])
    if before and not opened:
        return True
    return bool(after and after[1] not in ("Report", "Review", "Inquiry", "Recommendations"))


def find_places(scanned: Scanned, bodies: Sequence[Body]) -> Iterator[ShortBody]:
    """Yield where the place of a known council stands for it: "Essex leader", "Birmingham's politicians"."""
    text, taken = scanned.segment.text, scanned.taken()
    known: dict[str, list[Body]] = {}
    for body in bodies:
        if body.place:
            known.setdefault(fold_name(body.place), []).append(body)
            short = re.sub(r"^(?:Isle of|Vale of|City of) ", "", body.place)
            if short != body.place:
                known.setdefault(fold_name(short), []).append(body)
    for match in CAPITAL_RUN.finditer(text):
        for start, end in cut_pieces(text, match.span(), taken):
            words = text[start:end].removesuffix("'s").removesuffix("'S")
            found = known.get(fold_name(words)) or known.get(fold_name(words.split(" ")[-1]) if "\n" in words else "")
            if found:
                best = max(found, key=lambda b: len(b.starts))
                yield ShortBody(start, start + len(words), best)


def find_generic(scanned: Scanned) -> Iterator[tuple[int, int, str]]:
    """Yield where a common noun stands for a body: "the authority", "council leader", "its board"."""
    text, taken = scanned.segment.text, scanned.taken()
    roles = {role.start for role in scanned.roles} | {role.core[0] for role in scanned.roles}
    for match in _GENERIC.finditer(text):
        if not _overlaps(match.span(), taken) and _stands_for_body(text, match, match.end() + 1 in roles):
            yield match.start(), match.end(), match["noun"].lower()


def _stands_for_body(text: str, match: re.Match[str], before_role: bool) -> bool:
    """The noun is definite, capitalised or qualifies a role, and is not part of another word ("council tax")."""
    noun, before = match["noun"].lower(), text[: match.start()]
    following = re.match(r"[ -](\w+)", text[match.end() :])
    capital = match["noun"][0].isupper()
    if noun in _HALLS and capital:
        return False
    if not before_role:
        if _INDEFINITE.search(before) or (following and following[1].lower() in NOT_A_BODY_AFTER):
            return False
        if noun in _COMMON and not (before.endswith(("the ", "The ")) and (capital or noun not in _VERY_COMMON)):
            return False
    return before_role or capital or noun in _PLAIN or bool(_DEFINITE.search(before))


def cut_pieces(text: str, span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield what is left of a run of capitalised words when the names in it are taken away."""
    start, end = span
    for s, e in sorted(taken):
        if e <= start or s >= end:
            continue
        if s > start:
            piece = text[start:s].rstrip(" ,")
            if piece and not piece.endswith((" and", " of")):
                yield start, start + len(piece)
        start = max(start, e)
        if joint := _JOINT.match(text, start, end):
            start = joint.end()
    if start < end:
        yield start, end


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    return any(s < span[1] and span[0] < e for s, e in taken)
