"""This file is whom "he", "her", "I" and "you" mean: the person last spoken of, the writer, the one written to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Entity, Mention, Sentence
from govgraph.ingest.mentions.person_links import Person

_THIRD = re.compile(r"(?<![\w'’-])(?:(?P<m>he|him|his)|(?P<f>she|her|hers))(?=(?:['’](?:s|d|ll))?(?![\w-]))", re.I)
_FIRST = re.compile(r"(?<![\w'’-])(?P<first>I|me|my)(?=(?:['’](?:s|d|ll|m|ve))?(?![\w-]))")
_SECOND = re.compile(r"(?<![\w'’-])(?P<second>you|your)(?=(?:['’](?:s|d|ll|re|ve))?(?![\w-]))", re.I)
_OBJECT = re.compile(r"(?:him|her)$", re.I)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?|(?<!\w)‘[^’]*’(?!\w)")
REACH = 4
"""How many sentences back a pronoun may reach."""


@dataclass(frozen=True, slots=True)
class Party:
    """Writer and reader of a letter, or who is interviewed: whom "I" and "you" mean outside quotation marks."""

    first: Entity | None = None
    second: Entity | None = None


def find_pronouns(
    analysis: Analysis, mentions: Sequence[Mention], people: Sequence[Person], party: Party
) -> Iterator[Mention]:
    """Yield the pronouns that stand for people, each with the person where one can be told."""
    sexes = {id(p.entity): p for p in people}
    named = [m for m in mentions if m.kind in ("person", "role") and id(m.entity) in sexes]
    bound: list[tuple[int, Entity]] = []
    quoted = [m.span() for m in _QUOTED.finditer(analysis.text)]
    for number, sentence in enumerate(analysis.sentences):
        for match in _THIRD.finditer(analysis.text, sentence.start, sentence.end):
            if any(m.start <= match.start() < m.end for m in mentions):
                continue
            sex = "m" if match["m"] else "f"
            entity = _find_third(analysis, number, match, sex, named, bound, sexes)
            if entity is not None:
                bound.append((match.start(), entity))
                sexes[id(entity)].sex = sexes[id(entity)].sex or sex
            yield Mention("pronoun", match.start(), match.end(), entity)
        for pattern, meant in ((_FIRST, party.first), (_SECOND, party.second)):
            for match in pattern.finditer(analysis.text, sentence.start, sentence.end):
                if not any(s <= match.start() < e for s, e in quoted):
                    yield Mention("pronoun", match.start(), match.end(), meant)


def _find_third(
    analysis: Analysis,
    number: int,
    match: re.Match[str],
    sex: str,
    named: Sequence[Mention],
    bound: Sequence[tuple[int, Entity]],
    sexes: dict[int, Person],
) -> Entity | None:
    sentence = analysis.sentences[number]
    here = [(m.start, m.entity) for m in named if sentence.start <= m.start < match.start() and m.entity]
    here += [(s, e) for s, e in bound if sentence.start <= s < match.start()]
    here = sorted(here, key=lambda pair: pair[0])
    after = analysis.text[match.end() : match.end() + 8]
    other = _OBJECT.match(match.group()) and not _is_possessive(analysis.text, match)
    if here and (other or re.match(r"\s+(?:place|stead)\b", after)):
        subject = here[-1][1]
        here = [(s, e) for s, e in here if e is not subject]
    here = [(s, e) for s, e in here if sexes[id(e)].guess() in ("", sex)]
    if here:
        return _closest_clause(here, analysis.text, match.start())
    for back in range(1, REACH + 1):
        if number < back:
            return None
        previous = analysis.sentences[number - back]
        fits = _fitting(previous, named, bound, sexes, sex)
        if fits:
            return fits[0]
    return None


def _fitting(
    sentence: Sentence,
    named: Sequence[Mention],
    bound: Sequence[tuple[int, Entity]],
    sexes: dict[int, Person],
    sex: str,
) -> list[Entity]:
    found = [(m.start, m.entity) for m in named if sentence.start <= m.start < sentence.end and m.entity]
    found += [(s, e) for s, e in bound if sentence.start <= s < sentence.end]
    ordered = [e for _, e in sorted(found, key=lambda pair: pair[0])]
    known = [e for e in ordered if sexes[id(e)].guess() == sex]
    return (
        known
        if known and sexes[id(ordered[0])].guess() not in ("", sex)
        else [e for e in ordered if sexes[id(e)].guess() in ("", sex)]
    )


def _is_possessive(text: str, match: re.Match[str]) -> bool:
    return match.group().lower() == "her" and bool(re.match(r"\s+[a-z]", text[match.end() :]))


def _closest_clause(here: Sequence[tuple[int, Entity]], text: str, start: int) -> Entity:
    """Return the first person of the clause nearest before: after the last semicolon, else of the sentence."""
    joint = max(text.rfind(";", here[0][0], start), text.rfind(". ", here[0][0], start))
    late = [e for s, e in here if s > joint]
    return late[0] if joint > 0 and late else here[0][1]


def find_party(analysis: Analysis, mentions: Sequence[Mention]) -> Party:
    """Return whom "I" and "you" mean: a letter's signatory and the one it greets, or who is interviewed."""
    people = [m for m in mentions if m.kind == "person" and m.entity]
    signed = [m for m in people for b in analysis.blocks if b.kind == "signature" and b.start <= m.start < b.end]
    heads = [b for b in analysis.blocks if b.kind == "letterhead"]
    greeted = [m for m in people if re.search(r"\bDear $", analysis.text[max(0, m.start - 6) : m.start])]
    in_head = [m for m in people for b in heads if b.start <= m.start < b.end]
    if signed and heads:
        writer = signed[0].entity
        reader = next((m.entity for m in (*greeted, *in_head) if m.entity is not writer), None)
        return Party(writer, reader)
    top = [
        m
        for m in people
        for b in analysis.blocks[:6]
        if b.kind in ("heading", "paragraph", "metadata") and b.start <= m.start < b.end
    ]
    asked = sum(1 for b in analysis.blocks if analysis.text[b.start : b.end].strip(" *_").endswith("?"))
    return Party(top[0].entity if top and asked >= 3 else None)
