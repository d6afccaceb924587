"""This file is who takes up and who leaves an office, sentence by sentence: verbs, passives and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction import move_frames as more
from govgraph.ingest.extraction import move_verbs as words
from govgraph.ingest.extraction.bodies_of_roles import PANEL, clean_name, find_default
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.clause_people import find_person
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.office import Move, Office
from govgraph.ingest.extraction.put_in_office import find_object, own_role
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import Slotted, compile_slots
from govgraph.ingest.language.sieve import Sieve
from govgraph.ontology.claims import Modality

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
    r"called on|about|invited|refus\w+|trying|tried|attempt\w*|bid|threaten\w*|considering|plans?|"
    r"planned|intends?|planning|seeking|offered|wish\w*) to (?:be )?\Z"
)
"""What is only expected, wished or asked has not been done."""
COUNCIL = re.compile(r"\b(?:Council|Corporation|Borough)$")
"""Whoever is elected to a council is its councillor."""
BEATS = re.compile(r"oust|unseat|topple|depose")
"""Done by one person to another, they are a handover."""
VOTED = re.compile(r"\b(?:voted|agreed|decided|resolved|chose)\b[^.;]{0,30} to \Z")
NEGATED = re.compile(
    r"\b(?:not|never|n't|without|refused to|declined to|failed to|rather than|instead of)(?: "
    r"\w+)? \Z|\b(?:did|has|had|will|would|have) not \Z"
)
ELSEWHERE = r"(?<=ed) to (?:(?:lead|run|head) )?(?:the )?<B>"
"""Lent or called to another body, which says nothing of the office held here."""
STAND_IN = re.compile(r"\b(?:act|fill|stood in|stand|kept|minded|cover|deputis)")
NOUN = (
    r"(?:(?<![\w-])NOUN (?:\w+ )?of (?:the |its |<N> )?"
    r"(?P<role>(?:<B>(?:'s)? )?(?:\w+ )?<R>(?: of (?:the )?<B>)?,? )?(?=<PN:of>)"
    r"|<P:own>'s (?:\w+ )?NOUN\b|<N:their> (?:own |sudden )?NOUN\b)"
)
ACTIVE = frozenset((*words.LEAVING, *more.LEAVING_MORE, *words.ENTERING, *more.ENTERING_MORE))
"""Wordings whose subject acts."""
PASSIVE_LEAD = re.compile(r"\b(?:was|were|been|be|being|is|are|got)(?: \w+ly)? \Z")
HANGING = (
    r"\b(?:calls?|called|calling|demand\w*|press\w*|pushed|want\w*|hop\w+|wait\w*|vot\w+|"
    r"ballot|motion|urg\w+)(?: \w+)? (?:for|on|over|about) (?:the |<N> )?\Z"
)


_BY_SUBJECT = {
    "end": (*words.LEAVING, *more.LEAVING_MORE, *words.REMOVING, *more.REMOVING_MORE),
    "start": (*words.ENTERING, *more.ENTERING_MORE, *words.APPOINTED, *more.APPOINTED_MORE),
}
_BY_OTHERS = {"end": words.SENDING_AWAY, "start": words.APPOINTING}
_NOUNS = {"end": words.ENDING_NOUNS, "start": words.STARTING_NOUNS}


def find_moves(scene: Scene) -> list[Move]:
    """Return the moves into and out of office that the sentence states; an office may be left open (None)."""
    found = [
        *_by_subject(scene, "end"),
        *_by_subject(scene, "start"),
        *_by_others(scene, "end"),
        *_by_others(scene, "start"),
        *_nouns(scene, "start"),
        *_nouns(scene, "end"),
    ]
    return list(_mend_subjects(scene.slotted, sorted(found, key=lambda move: move.place)))


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


@cache
def _verbs_of_subject(kind: str) -> Sieve[tuple[words.Wording, bool]]:
    return Sieve((_compile_verb(wording), (wording, wording in ACTIVE)) for wording in _BY_SUBJECT[kind])


@cache
def _verbs_of_others(kind: str) -> Sieve[words.Wording]:
    return Sieve((_compile_verb(wording), wording) for wording in _BY_OTHERS[kind])


@cache
def _nouns_of(kind: str) -> Sieve[words.Wording]:
    return Sieve((compile_slots(NOUN.replace("NOUN", wording.pattern)), wording) for wording in _NOUNS[kind])


def _compile_verb(wording: words.Wording) -> re.Pattern[str]:
    return compile_slots(rf"(?<![\w'-]){wording.pattern}")


def _by_subject(scene: Scene, kind: str) -> Iterator[Move]:
    for pattern, (wording, active) in _verbs_of_subject(kind).select(scene.text):
        for match in pattern.finditer(scene.text):
            lead = scene.text[: match.start()]
            first = match.group().split(" ")[0] + " "
            if not _is_told(lead, first, active):
                continue
            phrase, into = find_office(scene, match.end())
            future = bool(FUTURE.search(lead))
            if re.search(r"\b(?:party|group)$", into, re.I) and phrase is None:
                continue
            seat = _seat(scene, match.end()) if phrase is None and wording.manner == "elected" else None
            if phrase is None and seat is None and compile_slots(ELSEWHERE).match(scene.text, match.end()):
                continue
            if (wording.needs == "future" and not future) or (wording.needs in ("office", "future") and not phrase):
                continue
            unsure = UNSURE.search(lead) or UNSURE.search(lead + first)
            for person, position in find_person(scene, match.start(), match.end()):
                move = _make(scene, (kind, person, position), match, phrase, wording, into)
                rule = "verb" if active else "passive"
                office = seat or move.office
                yield replace(
                    move, office=office, future=future, rule=rule, modality="hedged" if unsure else "asserted"
                )


def _seat(scene: Scene, end: int) -> Office | None:
    """ "Elected to Dunmere Council": a seat on it."""
    match = compile_slots(r" (?:to|onto) (?:the )?<B:body>(?! <R>)").match(scene.text, end)
    body = scene.slotted.mention(match["body"]) if match else None
    if body is None or body.entity is None or not COUNCIL.search(body.entity.name):
        return None
    return Office("councillor", clean_name(body.entity.name), "", True)


def _is_told(lead: str, first: str, active: bool) -> bool:
    """Nothing before the verb denies it, makes it passive, or only speaks of doing it ("thought of stepping in")."""
    if NEGATED.search(lead) or NEGATED.search(lead + first):
        return False
    if active and PASSIVE_LEAD.search(lead) and not first.endswith("ing "):
        return False
    return "ing" not in first or not re.search(r"\b(?:of|about|than|considering|to|by) \Z", lead)


def _by_others(scene: Scene, kind: str) -> Iterator[Move]:
    for pattern, wording in _verbs_of_others(kind).select(scene.text):
        for match in pattern.finditer(scene.text):
            lead = scene.text[: match.start()]
            if PASSIVE_LEAD.search(lead) or NEGATED.search(lead):
                continue
            if kind == "end" and compile_slots(r"<P> \Z").search(lead) and BEATS.match(match.group()):
                continue
            voted = bool(VOTED.search(lead))
            unsure = UNSURE.search(lead) and not voted
            future = bool(FUTURE.search(lead)) and not voted
            for person, position, phrase in find_object(scene, match.end(), kind):
                move = _make(scene, (kind, person, position), match, phrase, wording, "")
                office = move.office if phrase or kind == "end" else _inspector(scene, position)
                if office is not None and not office.told and re.search(r"\b(?:group|party|colleagues)\b", lead, re.I):
                    office = _of_group(office)
                rule = "voted" if voted else "object"
                force: Modality = "hedged" if unsure else "asserted"
                yield replace(move, office=office, future=future, rule=rule, modality=force)


def _inspector(scene: Scene, position: int) -> Office | None:
    """ "appointed P to inspect B": an office that only its work names."""
    match = compile_slots(r"[^.;]{0,20}? to (?P<work>inspect|review) (?:the )?<B:body>").match(scene.text, position + 1)
    body = scene.slotted.mention(match["body"]) if match else None
    if match is None or body is None or body.entity is None:
        return None
    return Office("inspector" if match["work"] == "inspect" else "reviewer", clean_name(body.entity.name), "", True)


def _of_group(office: Office) -> Office:
    roles = {"leader": "group leader", "deputy leader": "deputy group leader"}
    return replace(office, role=roles.get(office.role, office.role))


def _nouns(scene: Scene, kind: str) -> Iterator[Move]:
    for pattern, wording in _nouns_of(kind).select(scene.text):
        for match in pattern.finditer(scene.text):
            person = scene.person(match["of"] or match["own"] or match["their"])
            if person is None or compile_slots(HANGING).search(scene.text, 0, match.start()):
                continue
            for entity, position in _named(scene, match, person):
                move = _make(scene, (kind, entity, position), match, _role_of_noun(scene, match), wording, "")
                yield replace(move, rule="noun", confidence=0.8)


def _named(scene: Scene, match: re.Match[str], person: Entity) -> list[tuple[Entity, int]]:
    """The people of "the appointment of P and P", or the one who owns the noun."""
    if not match["of"]:
        return [(person, match.start())]
    names = [] if match["role"] else read_names(scene.slotted, match.end())
    joined = len(names) > 1 and " and " in scene.text[names[0][1] : names[-1][1]]
    return names if joined else [(person, match.end())]


def _role_of_noun(scene: Scene, match: re.Match[str]) -> RolePhrase | None:
    if match["role"]:
        return scene.within(match.start("role"), match.end("role"))
    own = own_role(scene, match.end()) if match["of"] else None
    return own or find_office(scene, match.end() + 1 if match["of"] else match.end())[0]


def find_office(scene: Scene, end: int) -> tuple[RolePhrase | None, str]:
    """Return the role that follows what ends at `end`, and the body that was named on the way to it.

    The role may follow at once ("quit the leadership"), through "as" and a date ("resigned in May as leader"), or
    at the clause's end ("left Ashford Council after nine years as its chief executive").
    """
    body = compile_slots(r" (?:the |our )?<B:into>(?!'s? )(?! <R>)").match(scene.text, end)
    mention = scene.slotted.mention(body["into"]) if body else None
    into = clean_name(mention.entity.name) if mention is not None and mention.entity is not None else ""
    phrase = next((p for p in scene.phrases if p.start >= end), None)
    if phrase is None:
        return None, into
    for glue in (DIRECT, THROUGH, TAIL):
        if match := compile_slots(glue).fullmatch(scene.text, end, phrase.start):
            return _in_body(phrase, into if match.groupdict().get("into") else ""), into
    return None, into


def _in_body(phrase: RolePhrase, into: str) -> RolePhrase:
    """ "came to X in 2011 as director of place": the role is in the body come to."""
    if not into or phrase.office.told:
        return phrase
    return replace(phrase, offices=(replace(phrase.office, body=into, told=True),))


def _make(
    scene: Scene,
    about: tuple[str, Entity, int],
    match: re.Match[str],
    phrase: RolePhrase | None,
    wording: words.Wording,
    into: str,
) -> Move:
    kind, person, position = about
    last = phrase.end if phrase else 0
    when = find_when(scene, match.start(), max(match.end(), last))
    first = min(position, match.start())
    if wording.needs == "gap" and (titled := compile_slots(r"(?:<N> |[Tt]he )?<R>,? \Z").search(scene.text, 0, first)):
        first = titled.start()
    start, end = scene.slotted.span(first, max(position + 1, match.end(), last))
    sentence = scene.slotted.sentence
    if when is not None and sentence.start <= when.start < sentence.end:
        start, end = (min(start, when.start) if start - when.start < 60 else start), max(end, when.end)
    office = phrase.office if phrase else _implied_office(scene, match, wording, into)
    capacity = frozenset(phrase.mention.capacity.split()) if phrase else frozenset[str]()
    if kind == "start" and STAND_IN.search(match.group()):
        capacity |= {"acting"}
    place, fills = scene.slotted.starts[match.start()], wording.needs == "gap"
    manner = _manner(wording.manner, office)
    return Move(kind, person, office, manner, when, start, end, capacity, place=place, hint=into, fills=fills)


def _implied_office(scene: Scene, match: re.Match[str], wording: words.Wording, into: str) -> Office | None:
    """A seat is a councillor's; who joins or leaves a panel is its member."""
    if re.search(r"\bseat\b(?! warm)", scene.text[match.start() : match.end() + 14]):
        default = find_default(scene.analysis, "councillor", scene.slotted.starts[match.start()])
        return Office("councillor", default, "", True)
    if re.match(r" ?(?:the )?[Cc]abinet\b", scene.text[match.end() :]) or match.group().endswith("cabinet"):
        if wording.manner in ("joined", "left", "resigned", "removed", "stepped down"):
            return Office(
                "cabinet member", find_default(scene.analysis, "cabinet member", scene.slotted.starts[match.start()])
            )
        return None
    if PANEL.search(into) and wording.manner in ("joined", "left", "resigned"):
        return Office("member", into, "", True)
    return None


def _manner(manner: str, office: Office | None) -> str:
    """ "Became" is of itself no manner: leaders take over, officers are appointed."""
    if manner != "became":
        return manner
    political = office is not None and office.role in ("leader", "mayor", "group leader", "secretary of state")
    return "took over" if political else "appointed"
