"""This file is who takes up and who leaves an office, sentence by sentence: verbs, passives, nouns, "leader since"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction import move_verbs as words
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.clause_people import find_object, find_person
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.office import Move, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, compile_slots

GLUE = (
    r"(?:,? (?:on|in|from) <D>,?| <D>,?)?(?: (?:back|on|again|once more|unanimously|suddenly|straight|immediately))?"
    r"(?: (?:as|to be|from|to|into|of|in|the post of|at))*(?: (?:the|his|her|their|<N>|a|an|its))?(?: (?:permanent|new|vacant|top))?"
    r"(?: (?:post|role|job|position|office|title|seat|place|reins|duties)(?: of| as)?)?(?: the)? ?"
)
FUTURE = re.compile(r"\b(?:will|is to|are to|due to|set to|about to|going to|would|to)(?: \w+ly)? \Z")
NEGATED = re.compile(r"\b(?:not|never|n't|without|refused to|declined to|failed to|rather than|instead of)(?: \w+)? \Z|\b(?:did not|has not|had not|will not|would not) \Z")


def find_moves(analysis: Analysis, slotted: Slotted) -> list[Move]:
    """Return the moves into and out of office that the slotted sentence states; an office may be left open (None)."""
    phrases = [p for p in find_role_phrases(analysis, slotted)]
    found = [
        *_active(analysis, slotted, phrases, "end", words.LEAVING),
        *_active(analysis, slotted, phrases, "start", words.ENTERING),
        *_passive(analysis, slotted, phrases, "end", words.REMOVING),
        *_passive(analysis, slotted, phrases, "start", words.APPOINTED),
        *_by_others(analysis, slotted, phrases, "end", words.SENDING_AWAY),
        *_by_others(analysis, slotted, phrases, "start", words.APPOINTING),
        *_nouns(analysis, slotted, phrases, "start", words.STARTING_NOUNS),
        *_nouns(analysis, slotted, phrases, "end", words.ENDING_NOUNS),
    ]
    return sorted(found, key=lambda move: move.place)


def _active(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    for wording in wordings:
        for match in compile_slots(rf"(?<![\w'-]){wording.pattern}").finditer(slotted.text):
            lead = slotted.text[: match.start()]
            if NEGATED.search(lead):
                continue
            future = bool(FUTURE.search(lead))
            if wording.needs == "future" and not future:
                continue
            phrase = find_office(slotted, phrases, match.end())
            if phrase is None and wording.needs in ("office", "future"):
                continue
            for person, position in find_person(analysis, slotted, match.start(), match.end()):
                yield _make(analysis, slotted, kind, person, position, match, phrase, wording.manner, future, "verb")


def _passive(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    for wording in wordings:
        for match in compile_slots(rf"(?<![\w-]){wording.pattern}").finditer(slotted.text):
            lead = slotted.text[: match.start()]
            phrase = find_office(slotted, phrases, match.end())
            if NEGATED.search(lead) or NEGATED.search(lead + match.group().split(" ")[0] + " ") or (wording.needs and phrase is None):
                continue
            future = bool(FUTURE.search(lead))
            for person, position in find_person(analysis, slotted, match.start(), match.end()):
                yield _make(analysis, slotted, kind, person, position, match, phrase, wording.manner, future, "passive")


def _by_others(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    text = slotted.text
    for wording in wordings:
        for match in compile_slots(rf"(?<![\w'-]){wording.pattern}").finditer(text):
            if re.search(r"\b(?:was|were|been|be|being|is|are|got)(?: \w+ly)? \Z", text[: match.start()]) or NEGATED.search(text[: match.start()]):
                continue
            future = bool(FUTURE.search(text[: match.start()]))
            for person, position, phrase in find_object(analysis, slotted, phrases, match.end(), kind):
                yield _make(analysis, slotted, kind, person, position, match, phrase, wording.manner, future, "object")


def _nouns(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    text = slotted.text
    for wording in wordings:
        pattern = (
            rf"(?:(?<![\w-]){wording.pattern} (?:\w+ )?of (?:the |its |<N> )?(?P<role>(?:<B>(?:'s)? )?(?:\w+ )?<R>(?: of (?:the )?<B>)?,? )?(?=<PN:of>)"
            rf"|<P:own>'s (?:\w+ )?{wording.pattern}\b|<N:their> (?:own |sudden )?{wording.pattern}\b)"
        )
        for match in compile_slots(pattern).finditer(text):
            sign = match["of"] or match["own"] or match["their"]
            person = slotted.mention(sign)
            if person is None or person.entity is None or person.entity.kind != "person":
                continue
            end = match.end() + 1 if match["of"] else match.end()
            phrase = next((p for p in phrases if match["role"] and match.start("role") <= p.start < match.end("role")), None)
            phrase = phrase or find_office(slotted, phrases, end)
            for entity, position in read_names(slotted, match.end()) if match["of"] and not match["role"] else [(person.entity, match.start())]:
                yield replace(
                    _make(analysis, slotted, kind, entity, position, match, phrase, wording.manner, False, "noun"), confidence=0.8
                )


def find_office(slotted: Slotted, phrases: Sequence[RolePhrase], end: int) -> RolePhrase | None:
    """Return the role that follows what ends at `end`, through "as", "to the post of" and a date."""
    for phrase in phrases:
        if phrase.start >= end:
            return phrase if compile_slots(GLUE).fullmatch(slotted.text, end, phrase.start) else None
    return None


def _make(
    analysis: Analysis, slotted: Slotted, kind: str, person: Entity, position: int, match: re.Match[str],
    phrase: RolePhrase | None, manner: str, future: bool, rule: str,
) -> Move:
    when = find_when(analysis, slotted, match.start(), max(match.end(), phrase.end if phrase else 0))
    first = min(position, match.start(), phrase.start if phrase and rule != "verb" else match.start())
    last = max(position + 1, match.end(), phrase.end if phrase else 0)
    start, end = slotted.span(first, last)
    if when is not None and slotted.sentence.start <= when.start < slotted.sentence.end:
        start, end = min(start, when.start) if start - when.start < 60 else start, max(end, when.end)
    office = phrase.office if phrase else None
    if manner == "became":
        manner = "took over" if office and office.role in ("leader", "mayor", "group leader", "secretary of state") else "appointed"
    capacity = frozenset(phrase.mention.capacity.split()) if phrase else frozenset[str]()
    return Move(kind, person, office, manner, when, start, end, capacity, future, rule, 0.85, slotted.starts[match.start()])


def find_spans(analysis: Analysis, slotted: Slotted, holdings: Sequence[tuple[RolePhrase, Entity, int, int]]) -> Iterator[Move]:
    """Yield the moves that "leader since 2016" and "chief executive from 2010 to 2014" state, for known holders."""
    for phrase, person, start, end in holdings:
        for kind, when in (("start", phrase.since), ("end", phrase.until)):
            if when is not None:
                for office in phrase.offices[:1]:
                    yield Move(kind, person, office, "", when, start, end, frozenset(phrase.mention.capacity.split()), False, "since", 0.9, start)


def is_office(office: Office | None) -> bool:
    return office is not None and bool(office.role)
