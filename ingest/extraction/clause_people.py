"""This file is the person a verb of office is about: its subject, found by the parse and by the order of words."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Entity, Mention
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import Slotted, classify, compile_slots
from govgraph.ingest.extraction.subjects import find_subject

JOINED = (
    r"(?:,? (?:and|but|then|who|before|then also))?(?: (?:has|had|have|was|were|will|would|is|"
    r"also|then|later|finally|suddenly|now|to|on|in|be|been|both|have|since|himself|herself|"
    r"in turn|all|abruptly|in the end|at first|reluctantly|not|never|<D>,?|<N>))*,? ?"
)
ASIDE = r"(?:,[^,;]{0,140},|,(?:[^,;]{0,80},){2,3}| ?\([^()]{0,80}\)| -[^-]{0,100}-)?"

OF_A_THING = re.compile(r"\bwhich(?: (?:has|had|have|was|were|is|will|\w+ly))* ?\Z")
"""What a relative "which" leads in is done by a thing: "the dispute, which began on 30 June"."""


def find_person(scene: Scene, start: int, end: int) -> list[tuple[Entity, int]]:
    """Return the people who are subject of the verb phrase at start..end, each with a position in the slotted text."""
    slotted = scene.slotted
    if OF_A_THING.search(slotted.text, 0, start):
        return []
    near = _adjacent(slotted, start)
    if near is not None:
        return _with_partners(slotted, near, start)
    mention = _parsed_subject(scene, start, end)
    if mention is not None and mention.entity is not None and mention.entity.kind == "person":
        position = _position(slotted, mention)
        if position is None:
            return [(mention.entity, start)]
        if _is_held(slotted.text, position) and not re.match(r",? who\b", slotted.text[position + 1 :]):
            opener = _opener(slotted, start)
            return _with_partners(slotted, opener, start) if opener is not None and opener != position else []
        return _with_partners(slotted, position, start) if position < start else []
    if mention is not None and (mention.kind in ("body", "group") or mention.entity is not None):
        return []
    far = _clause_opener(slotted, start)
    return _with_partners(slotted, far, start) if far is not None else []


def _parsed_subject(scene: Scene, start: int, end: int) -> Mention | None:
    """The subject by the parse: of the verb itself, else of the first word of the phrase."""
    mention: Mention | None = None
    for offset in (_last_word(scene.slotted, start, end), scene.slotted.starts[start]):
        phrase = find_subject(scene.analysis, offset)
        mention = phrase.mention if phrase is not None else None
        if mention is not None and _is_person(mention):
            return mention
    return mention


def _last_word(slotted: Slotted, start: int, end: int) -> int:
    """Return the offset of the verb itself in "was formally appointed": the last full word of the phrase."""
    found = list(re.compile(r"[a-z]{3,}(?:ed|en|n|t|s|e|d|ing|gn|st)\b").finditer(slotted.text, start, end))
    return slotted.starts[found[0 if len(found) == 1 else -1].start() if found else start]


def _is_person(mention: Mention) -> bool:
    return mention.entity is not None and mention.entity.kind == "person"


def _is_held(text: str, position: int) -> bool:
    """The person is governed by a preposition or owns what comes next, so it does nothing itself."""
    held = re.search(r"\b(?:of|by|from|with|under|for|to|like|following)(?: Gov\.| President)? \Z", text[:position])
    return bool(held) or (
        text[position + 1 : position + 3] == "'s" and bool(re.match(r"'s [a-z]", text[position + 1 :]))
    )


def _opener(slotted: Slotted, start: int) -> int | None:
    """The person with whom the sentence opens."""
    match = compile_slots(r"\W*(?:<D>,? )?(?:The |the )?(?:<B>(?:'s)? )?(?:<R>,? )?(?=<PN>)").match(slotted.text)
    return match.end() if match and match.end() < start else None


def _position(slotted: Slotted, mention: Mention) -> int | None:
    return next((i for i, c in enumerate(slotted.text) if slotted.signs.get(c) is mention), None)


def _adjacent(slotted: Slotted, start: int) -> int | None:
    """The person right before the verb, past an aside in commas, a role or auxiliaries."""
    text = slotted.text
    for position in range(start - 1, -1, -1):
        kind = classify(text[position]) if ord(text[position]) >= 0xE000 else ""
        if kind not in ("P", "N"):
            continue
        gap = text[position + 1 : start]
        mention = slotted.mention(text[position])
        if _is_held(text, position) and gap.strip() and not re.match(r",? who\b", gap):
            continue
        if mention is not None and _is_person(mention) and compile_slots(JOINED).fullmatch(gap):
            if text[:position].endswith(("'s ", "of ")) and not gap.strip():
                return None
            return position
        if (
            kind == "P"
            and mention is not None
            and _is_person(mention)
            and compile_slots(ASIDE + JOINED).fullmatch(gap)
            and _opens(text, position)
        ):
            return position
        if kind == "P" and len(gap) < 6:
            return None
    return None


def _opens(text: str, position: int) -> bool:
    """The person opens a clause, so that an aside may follow: nothing but a title, a date or a joint before it."""
    return bool(
        compile_slots(
            r"(?:\A|[.;:] ?|, (?:and |but |while )?| (?:and|but|while|when|after|that|because|before|"
            r"until|since|once|where|as) )(?:(?:[Tt]he |[Ii]ts |[Oo]n |[Ii]n )?(?:<B>(?:'s)? )?<RD>,? (?:<D>,? )?)?\Z"
        ).search(text, 0, position)
    )


def _clause_opener(slotted: Slotted, start: int) -> int | None:
    """The first person of the clause, where the parse tells nothing and only one stands before the verb."""
    text = slotted.text
    begin = max((m.end() for m in re.compile(r"; |: |\. ").finditer(text, 0, start)), default=0)
    people = [i for i in range(begin, start) if ord(text[i]) >= 0xE000 and classify(text[i]) in "PN"]
    people = [i for i in people if (m := slotted.mention(text[i])) is not None and _is_person(m)]
    distinct = {id(m.entity) for i in people if (m := slotted.mention(text[i])) is not None}
    return people[0] if len(distinct) == 1 and re.match(r"(?:\W|and |but )*\Z", text[begin : people[0]]) else None


def _with_partners(slotted: Slotted, position: int, verb: int) -> list[tuple[Entity, int]]:
    """The person at `position`, with those joined to it by "and" before it: "Ms Foster and Mr Jones left"."""
    text = slotted.text
    begin = position
    several = classify(text[position]) == "P" and not re.match(r"(?:was|has|is)\b", text[verb:])
    while several and (before := compile_slots(r"<P>(?:,? and |, )\Z").search(text, 0, begin)):
        begin = before.start()
    if begin != position and re.search(
        r"(?:\A|[.;:,] ?|\bboth |\band |that both |\bwhen |\bthat |after )\Z", text[:begin]
    ):
        names = read_names(slotted, begin)
        if names and names[-1][1] >= position:
            return [n for n in names if n[1] <= position]
    mention = slotted.mention(text[position])
    return [(mention.entity, position)] if mention is not None and mention.entity is not None else []
