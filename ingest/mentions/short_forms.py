"""This file is the finding of short forms once full names are known: surnames, first names, places, "the council"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.mentions.body_links import Body
from govgraph.ingest.mentions.body_words import GENERIC, NOT_A_BODY_AFTER, PLACE_KINDS, STARTERS
from govgraph.ingest.mentions.names import DAYS_AND_MONTHS
from govgraph.ingest.mentions.person_links import Naming, Person, find_single
from govgraph.ingest.mentions.person_words import NO_PERSON, PLACE_WORDS
from govgraph.ingest.mentions.persons import Span
from govgraph.ingest.mentions.scan import Scanned
from govgraph.ontology.registers import find_council, fold_name

_GENERIC = re.compile(
    rf"(?<![\w'-])(?P<noun>{'|'.join(sorted(map(re.escape, GENERIC), key=len, reverse=True))})(?![\w-])", re.I
)
_DEFINITE = re.compile(
    r"\b(?:the|its|our|their|this|that|your|my|his|her|such|same|'s|both|city|new)[ \n]$|^$|[.;:(][ ]?$", re.I
)
_INDEFINITE = re.compile(
    r"\b(?:a|an|another|each|every|any|no|other|one|two|three|some|many|full|first|second|third|per) (?:\w+ )?$", re.I
)
_CAPITAL_RUN = re.compile(
    r"(?<![\w'-])[A-ZÀ-Þ][\w-]*(?:(?:'s)?(?: (?:and|of|upon|on|under|&|in|the|of the))? [A-ZÀ-Þ][\w-]*)*"
)


_OF_A_PLACE = frozenset({"MP", "councillor", "senator"})
"""Roles held for a ward or constituency, which is no council."""


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
    for match in _CAPITAL_RUN.finditer(text):
        for start, end in _pieces(text, match.span(), taken):
            words = text[start:end].removesuffix("'s").removesuffix("'S")
            body = known.get(fold_name(words)) or known.get(fold_name(words.split(" ")[-1]) if "\n" in words else "")
            if body:
                best = max(body, key=lambda b: len(b.starts))
                yield ShortBody(start, start + len(words), best)


def find_slotted(scanned: Scanned) -> Iterator[tuple[int, int, str, str]]:
    """Yield capitalised words in the slot of a body beside a role: "mayor of X", "X chief executive"."""
    text, taken = scanned.segment.text, scanned.taken()
    for match in _CAPITAL_RUN.finditer(text):
        for start, end in _pieces(text, match.span(), taken):
            words = text[start:end].removesuffix("'s")
            if (
                not words[:1].isupper()
                or words in DAYS_AND_MONTHS
                or words.split()[0] in NO_PERSON
                or words.split(" ")[0] in STARTERS
                or len(words) < 3
            ):
                continue
            if (words.isupper() and " " in words and not find_council(words)) or words.split()[-1].lower() in (
                "of",
                "and",
                "the",
                "for",
                "in",
            ):
                continue
            if words.lower() in GENERIC or all(word in PLACE_KINDS for word in words.split()):
                continue
            label = (
                start == 0
                and scanned.segment.block.kind == "heading"
                and text[end : end + 1] == ":"
                and find_council(words)
            )
            if label:
                yield start, end, words, "council"
                continue
            for role in scanned.roles:
                gap = text[role.end : start] if role.end <= start else None
                into = (
                    re.fullmatch(r" (?:of|at|for|in|with) (?:the )?(?:isle of |city of )?", gap)
                    if gap is not None
                    else None
                )
                into = into or (gap == " " and text[role.start : role.end].lower().endswith("member for"))
                owner = role.start >= end and re.fullmatch(r"(?:'s)? (?:\w+ )?", text[start + len(words) : role.start])
                if (into and words.split()[-1] not in STARTERS) or (
                    owner and (text[end - 2 : end] == "'s" or find_council(words) or role.start == end + 1)
                ):
                    yield start, start + len(words), words, "place" if role.role in _OF_A_PLACE else "council"
                    break
            else:
                moved = re.search(
                    r"\b(?:(?:came|come|joined|moved|arrived|recruited|poached|hired) from|sent commissioners "
                    r"(?:in)?to|intervention (?:in|at)|report(?:ed|s)? (?:on|into)|inspection (?:of|at)|"
                    r"review (?:of|at)|inspect(?:ed)?) (?:the )?$",
                    text[:start],
                )
                if moved and find_council(words):
                    yield start, start + len(words), words, "council"


def find_generic(scanned: Scanned) -> Iterator[tuple[int, int, str]]:
    """Yield where a common noun stands for a body: "the authority", "council leader", "its board"."""
    text, taken = scanned.segment.text, scanned.taken()
    ends = {role.start for role in scanned.roles} | {role.core[0] for role in scanned.roles}
    for match in _GENERIC.finditer(text):
        if _overlaps(match.span(), taken):
            continue
        noun, before, after = match["noun"].lower(), text[: match.start()], text[match.end() :]
        next_word = re.match(r"[ -](\w+)", after)
        premodifies = match.end() + 1 in ends
        if _INDEFINITE.search(before) and not premodifies:
            continue
        if next_word and next_word[1].lower() in NOT_A_BODY_AFTER and not premodifies:
            continue
        capital = match["noun"][0].isupper()
        if noun in ("town hall", "county hall", "city hall") and (capital or match.group().isupper()):
            continue
        if noun in (
            "service",
            "team",
            "company",
            "force",
            "county",
            "borough",
            "trust",
            "unitary",
            "agency",
            "city hall",
        ) and not (
            (capital and re.search(r"\b[Tt]he $", before))
            or (re.search(r"\b[Tt]he $", before) and noun != "trust" and noun not in ("team", "force"))
        ):
            continue
        if not (
            premodifies
            or capital
            or _DEFINITE.search(before)
            or noun in ("council", "town hall", "county council", "city council")
        ):
            continue
        yield match.start(), match.end(), noun


def _pieces(text: str, span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """What is left of a run of capitalised words when the names in it are taken away; nothing where they adjoin it."""
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
