"""This file is who takes up and who leaves an office, sentence by sentence: verbs, passives and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction import move_verbs as words
from govgraph.ingest.extraction.bodies_of_roles import PANEL, clean_name, find_default
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.clause_people import find_object, find_person, own_role
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.office import Move, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, compile_slots

OWNER = r"(?: (?:the|his|her|their|<N>|a|an|its|that|this))?(?: (?:permanent|new|vacant|top|own|former))?"
POST = r"(?: (?:post|role|job|position|office|title|seat|place|reins|duties)(?: of| as)?)?"
DIRECT = rf"{OWNER}{POST}(?: the)? ?"
THROUGH = (
    rf"(?: (?:the |our )?<B:into>)?(?:,? (?:on|in|from) <D>,?| <D>,?)?(?: (?:back|on|again|"
    rf"once more|unanimously|suddenly|straight|immediately|by acclamation|unopposed))*"
    rf"(?: (?:as|to be|from|to|into|of|in|at))+{OWNER}{POST}(?: the)? ?"
)
TAIL = r"(?: (?:the )?<B:into>)?[^.;<]{0,40}(?:<D>)?[^.;<]{0,40} as (?:<N> |its |the |their |his |her )?"
FUTURE = re.compile(r"\b(?:will|is to|are to|due to|set to|about to|going to|would|to)(?: \w+ly)? \Z")
UNSURE = re.compile(
    r"\b(?:expected|tipped|likely|poised|hop\w+|wants?|wanted|keen|reported|rumoured|believed|"
    r"understood|thought|said|minded|propos\w+|asked|urged|told|"
    r"called on|invited|refus\w+|trying|tried|attempt\w*|bid|threaten\w*|considering|plans?|"
    r"planned|intends?|planning|seeking|offered|wish\w*) to (?:be )?\Z"
)
"""What is only expected, wished or asked has not been done."""
VOTED = re.compile(r"\b(?:voted|agreed|decided|resolved|chose)\b[^.;]{0,30} to \Z")
NEGATED = re.compile(
    r"\b(?:not|never|n't|without|refused to|declined to|failed to|rather than|instead of)(?: "
    r"\w+)? \Z|\b(?:did|has|had|will|would|have) not \Z"
)
PASSIVE_LEAD = re.compile(r"\b(?:was|were|been|be|being|is|are|got)(?: \w+ly)? \Z")
HANGING = (
    r"\b(?:calls?|called|calling|demand\w*|press\w*|pushed|want\w*|hop\w+|wait\w*|vot\w+|"
    r"ballot|motion|urg\w+)(?: \w+)? (?:for|on|over|about) (?:the |<N> )?\Z"
)


def find_moves(analysis: Analysis, slotted: Slotted) -> list[Move]:
    """Return the moves into and out of office that the slotted sentence states; an office may be left open (None)."""
    phrases = list(find_role_phrases(analysis, slotted))
    found = [
        *_by_subject(analysis, slotted, phrases, "end", (*words.LEAVING, *words.REMOVING)),
        *_by_subject(analysis, slotted, phrases, "start", (*words.ENTERING, *words.APPOINTED)),
        *_by_others(analysis, slotted, phrases, "end", words.SENDING_AWAY),
        *_by_others(analysis, slotted, phrases, "start", words.APPOINTING),
        *_nouns(analysis, slotted, phrases, "start", words.STARTING_NOUNS),
        *_nouns(analysis, slotted, phrases, "end", words.ENDING_NOUNS),
    ]
    return list(_mend_subjects(slotted, sorted(found, key=lambda move: move.place)))


def _mend_subjects(slotted: Slotted, moves: Sequence[Move]) -> Iterator[Move]:
    """ "He acted up when March retired and was confirmed": whoever has just left does not take office."""
    opener = next(
        (m for c in slotted.text[:1] if (m := slotted.mention(c)) and m.entity and m.entity.kind == "person"), None
    )
    for move in moves:
        left = any(m.kind == "end" and m.person is move.person and m.place < move.place for m in moves)
        if move.kind == "start" and move.rule == "passive" and left:
            if opener is not None and opener.entity is not None and opener.entity is not move.person:
                yield replace(move, person=opener.entity, start=min(move.start, opener.start))
            continue
        yield move


def _by_subject(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    for wording in wordings:
        for match in compile_slots(rf"(?<![\w'-]){wording.pattern}").finditer(slotted.text):
            lead = slotted.text[: match.start()]
            first = match.group().split(" ")[0] + " "
            if NEGATED.search(lead) or NEGATED.search(lead + first):
                continue
            active = wording in words.LEAVING or wording in words.ENTERING
            if active and PASSIVE_LEAD.search(lead) and not match.group().endswith("ing"):
                continue
            if "ing" in first and re.search(r"\b(?:of|about|than|considering|to|by) \Z", lead):
                continue
            future = bool(FUTURE.search(lead))
            phrase, into = find_office(slotted, phrases, match.end())
            if re.search(r"\b(?:party|group)$", into, re.I) and phrase is None:
                continue
            if (wording.needs == "future" and not future) or (wording.needs in ("office", "future") and phrase is None):
                continue
            for person, position in find_person(analysis, slotted, match.start(), match.end()):
                move = _make(analysis, slotted, kind, person, position, match, phrase, wording, into)
                unsure = UNSURE.search(lead) or UNSURE.search(lead + first)
                yield replace(
                    move,
                    future=future,
                    rule="verb" if active else "passive",
                    modality="hedged" if unsure else "asserted",
                )


def _by_others(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    for wording in wordings:
        for match in compile_slots(rf"(?<![\w'-]){wording.pattern}").finditer(slotted.text):
            lead = slotted.text[: match.start()]
            if PASSIVE_LEAD.search(lead) or NEGATED.search(lead):
                continue
            voted = bool(VOTED.search(lead))
            for person, position, phrase in find_object(analysis, slotted, phrases, match.end(), kind):
                move = _make(analysis, slotted, kind, person, position, match, phrase, wording, "")
                if phrase is None and kind == "start":
                    move = replace(move, office=_inspector(analysis, slotted, position))
                if (
                    move.office is not None
                    and not move.office.told
                    and re.search(r"\b(?:group|party|colleagues)\b", lead, re.I)
                ):
                    move = replace(move, office=_of_group(move.office))
                unsure = UNSURE.search(lead) and not voted
                future = bool(FUTURE.search(lead)) and not voted
                yield replace(
                    move,
                    future=future,
                    rule="voted" if voted else "object",
                    modality="hedged" if unsure else "asserted",
                )


def _inspector(analysis: Analysis, slotted: Slotted, position: int) -> Office | None:
    """ "appointed P to inspect B": an office that only its work names."""
    match = compile_slots(r"[^.;]{0,20}? to (?P<work>inspect|review) (?:the )?(?P<body>[^ ])").match(
        slotted.text, position + 1
    )
    body = slotted.mention(match["body"]) if match else None
    if match is None or body is None or body.entity is None:
        return None
    return Office("inspector" if match["work"] == "inspect" else "reviewer", clean_name(body.entity.name), "", True)


def _of_group(office: Office) -> Office:
    roles = {"leader": "group leader", "deputy leader": "deputy group leader"}
    return replace(office, role=roles.get(office.role, office.role))


def _nouns(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], kind: str, wordings: Sequence[words.Wording]
) -> Iterator[Move]:
    text = slotted.text
    for wording in wordings:
        pattern = (
            rf"(?:(?<![\w-]){wording.pattern} (?:\w+ )?of (?:the |its |<N> )?(?P<role>(?:<B>(?:'s)? "
            rf")?(?:\w+ )?<R>(?: of (?:the )?<B>)?,? )?(?=<PN:of>)"
            rf"|<P:own>'s (?:\w+ )?{wording.pattern}\b|<N:their> (?:own |sudden )?{wording.pattern}\b)"
        )
        for match in compile_slots(pattern).finditer(text):
            person = slotted.mention(match["of"] or match["own"] or match["their"])
            if (
                person is None
                or person.entity is None
                or person.entity.kind != "person"
                or compile_slots(HANGING).search(text, 0, match.start())
            ):
                continue
            end = match.end() + 1 if match["of"] else match.end()
            phrase = next(
                (p for p in phrases if match["role"] and match.start("role") <= p.start < match.end("role")), None
            )
            phrase = (
                phrase
                or (own_role(slotted, phrases, match.end()) if match["of"] else None)
                or find_office(slotted, phrases, end)[0]
            )
            named = (
                read_names(slotted, match.end())
                if match["of"] and not match["role"]
                else [(person.entity, match.end() if match["of"] else match.start())]
            )
            for entity, position in named:
                move = _make(analysis, slotted, kind, entity, position, match, phrase, wording, "")
                yield replace(move, rule="noun", confidence=0.8)


def find_office(slotted: Slotted, phrases: Sequence[RolePhrase], end: int) -> tuple[RolePhrase | None, str]:
    """Return the role that follows what ends at `end`, and the body that was named on the way to it.

    The role may follow at once ("quit the leadership"), through "as" and a date ("resigned in May as leader"), or
    at the clause's end ("left Ashford Council after nine years as its chief executive").
    """
    body = compile_slots(r" (?:the |our )?<B:into>(?!'s? )(?! <R>)").match(slotted.text, end)
    mention = slotted.mention(body["into"]) if body else None
    into = clean_name(mention.entity.name) if mention is not None and mention.entity is not None else ""
    for phrase in phrases:
        if phrase.start < end:
            continue
        for glue in (DIRECT, THROUGH, TAIL):
            if match := compile_slots(glue).fullmatch(slotted.text, end, phrase.start):
                return _in_body(phrase, into if match.groupdict().get("into") else ""), into
        return None, into
    return None, into


def _in_body(phrase: RolePhrase, into: str) -> RolePhrase:
    """ "came to X in 2011 as director of place": the role is in the body come to."""
    if not into or phrase.office.told:
        return phrase
    return replace(phrase, offices=(replace(phrase.office, body=into, told=True),))


def _make(
    analysis: Analysis,
    slotted: Slotted,
    kind: str,
    person: Entity,
    position: int,
    match: re.Match[str],
    phrase: RolePhrase | None,
    wording: words.Wording,
    into: str,
) -> Move:
    when = find_when(analysis, slotted, match.start(), max(match.end(), phrase.end if phrase else 0))
    first = min(position, match.start())
    last = max(position + 1, match.end(), phrase.end if phrase else 0)
    start, end = slotted.span(first, last)
    if when is not None and slotted.sentence.start <= when.start < slotted.sentence.end:
        start, end = (min(start, when.start) if start - when.start < 60 else start), max(end, when.end)
    office = phrase.office if phrase else None
    if office is None and re.search(r"\bseat\b", slotted.text[match.start() : match.end() + 14]):
        office = Office("councillor", find_default(analysis, "councillor", start), "", True)
    if office is None and PANEL.search(into) and wording.manner in ("joined", "left", "resigned"):
        office = Office("member", into, "", True)
    manner = wording.manner
    if manner == "became":
        manner = (
            "took over"
            if office and office.role in ("leader", "mayor", "group leader", "secretary of state")
            else "appointed"
        )
    capacity = frozenset(phrase.mention.capacity.split()) if phrase else frozenset[str]()
    if kind == "start" and re.search(r"\b(?:act|fill|stood in|stand|kept|minded|cover|deputis)", match.group()):
        capacity |= {"acting"}
    return Move(
        kind,
        person,
        office,
        manner,
        when,
        start,
        end,
        capacity,
        place=slotted.starts[match.start()],
        hint=into,
        fills=wording.needs == "gap",
    )
