"""This file is handovers told round about: "in his place they chose X", "the post will be covered by Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.bodies_of_roles import find_default
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.clause_people import find_person
from govgraph.ingest.extraction.moves import NEGATED, UNSURE, find_office
from govgraph.ingest.extraction.office import Handover, Move, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import compile_slots
from govgraph.ingest.language.sieve import Sieve

TITLE = r"(?:(?:the |its |their |our |<N> )?(?:<B>(?:'s)? )?(?:<Y>(?:'s|')? )?(?:<R>,? )?)"
ADVERBS = r"(?: (?:then|later|since|duly|now|also|temporarily|meanwhile|<D>|on <D>|in <D>))*"
PUT = (
    r"(?P<verb>elected|re-elected|chose|chosen|picked|selected|voted in|appointed|named|installed|promoted|"
    r"brought in|"
    r"drafted in|put|sent in|recruited|hired|elevated)"
)
POST = r"(?:job|post|role|position|office|gap|vacancy|void|breach|duties|reins|work|chair|seat)"
FRAMES: tuple[tuple[str, str], ...] = (
    (
        "in place of",
        rf"(?:[Ii]n|[Tt]o take) <N:old> (?:place|stead|room),?(?: [^.;<]{{0,30}})?(?: <GBN>|"
        rf" <R>)? (?:has |have )?{PUT} {TITLE}<P:new>",
    ),
    ("in place of", rf"{PUT} {TITLE}<P:new>,? in <N:old> (?:place|stead|room)"),
    ("in place of", rf"{PUT},? in <N:old> (?:place|stead|room),? {TITLE}<P:new>"),
    (
        "in place of",
        rf"<P:new>(?:,[^,;<]{{0,60}},)? (?:was|has been|is|were) (?:unanimously |"
        rf"duly )?{PUT}(?: \w+)?,? in (?:the )?(?:room|place|stead) of {TITLE}<P:old>",
    ),
    ("in place of", rf"replac(?:e|es|ed|ing) <PN:old> with {TITLE}<P:new>"),
    (
        "in place of",
        r"(?:took|takes|take|taking|taken) (?:on|over|up) <N:old> (?:duties|role|job|post|"
        r"responsibilities|brief|chair|seat)",
    ),
    (
        "in place of",
        r"(?:discharge|discharges|discharged|perform|performs|carry out|carries out|exercise|"
        r"undertake|assume|assumes|assumed) <N:old> (?:duties|functions|role)",
    ),
    (
        "handed over",
        r"(?:(?:gave|gives) (?:way|place)|(?:handed|hands|passed) (?:over|on)|yielded|succeeded|replaced|followed)"
        rf"[^.;<]{{0,60}} (?:to|by) {TITLE}<P:old>(?: (?:in )?<D>)?,? and <N>(?:,? in (?:his|her|<N>)? ?turn,?)?"
        rf"(?: (?:in )?<D>,?)? (?:to|by) {TITLE}<P:new>",
    ),
)
BY = (
    rf"{POST} (?:(?:will|is to) be|is being|is|was|has been|had been|are|"
    rf"were){ADVERBS} (?:being )?(?P<verb>covered|filled|taken|occupied|held|discharged|handled|carried out|"
    r"looked after)(?: (?:meanwhile|for now|in the meantime|on an (?:interim|acting) basis|temporarily|until <D>|"
    rf"<D>))*,? by {TITLE}<P:new>"
)
NEXT = (
    rf"(?:\A|[.;,] (?:and |but )?)(?:[Nn]ext|[Tt]hen|[Aa]fter <N>)(?: (?:up|in line))? (?:came|comes|was|"
    rf"were) {TITLE}<P:new>"
)
OUT = r"(?:\A|[.;,] )[Oo]ut (?:goes|went|go) (?:<R> )?<P:old>"
CONTRACT = (
    r"<P:old>,? (?:whose|(?P<own>'s)) (?:\w+ )?(?:contract|term|secondment|tenure|stint|appointment|mandate|"
    r"reign)(?: of office| as <R>)? "
    r"(?:had |has )?(?:ended|ends|expired|expires|ran out|runs out|was terminated|was not renewed|"
    r"came to an end|comes to an end|lapsed)"
)
UNTIL = (
    r"<PN:old>,? (?:who )?(?:then |has |had )?(?:lasted|stayed(?: on)?|remained|carried on|continued|served|"
    r"held (?:it|on|(?:the|that) \w+)|"
    r"kept the seat warm|filled (?:in|the \w+)|stood in|acted up|minded the \w+|was in (?:post|office|"
    r"charge))(?: in (?:post|office|place|the \w+))?"
    r" (?:from <D:begin> )?(?:until|till|to) <D:date>"
)
REDUCED = (
    r"<P:new>,? (?:\([^()]*\),? )?(?:an? (?:<Y>|<R>|[^,.;<]{3,40}),? )?(?:and |who was )?(?:first |newly |re-?)?"
    r"(?P<verb>elected|appointed|hired|recruited|brought in|drafted in|promoted|sworn in|installed|chosen)"
    r"(?= (?:unopposed )?(?:in|on|last|this)? ?<D>)"
)


ASKED = (
    rf"(?:asked|persuaded|drafted|called on|turned to) {TITLE}<P:new>,? to (?P<verb>step (?:in|up|into)|act up|"
    r"take over|"
    r"fill in|stand in|hold the fort|take the (?:chair|reins|helm)|cover|deputise)"
)
NO_LONGER = r"<PN:old>(?:,[^;.]{3,140},)? (?:is|was) no longer (?:the |our |its |their |<N> )?(?=<R>)"
SEAT_TO = rf"lost <N:old> seat(?: (?:at|in|of) (?:<B>|[A-Z][\w' -]{{2,30}}?))? to {TITLE}<P:new>"


TOLD = (
    (BY, "start", "took over", True),
    (NEXT, "start", "appointed", True),
    (OUT, "end", "removed", False),
    (CONTRACT, "end", "left", False),
    (UNTIL, "end", "", False),
    (REDUCED, "start", "", False),
    (ASKED, "start", "took over", True),
    (NO_LONGER, "end", "left", False),
    (SEAT_TO, "start", "elected", False),
)
"""What moves of one person are told by: the wording, which end of an office, the manner, whether a gap is filled."""


@cache
def _frames() -> Sieve[str]:
    return Sieve((compile_slots(rf"(?<![\w'-]){pattern}"), rule) for rule, pattern in FRAMES)


@cache
def _told() -> Sieve[tuple[str, str, bool]]:
    return Sieve((compile_slots(pattern), (kind, manner, fills)) for pattern, kind, manner, fills in TOLD)


def find_round_about(scene: Scene) -> Iterator[Handover | Move]:
    """Yield the handovers and moves that the sentence tells round about."""
    for pattern, rule in _frames().select(scene.text):
        for match in pattern.finditer(scene.text):
            yield from _in_frame(scene, match, rule)
    for pattern, (kind, manner, fills) in _told().select(scene.text):
        for match in pattern.finditer(scene.text):
            person = scene.person(match.groupdict().get("new") or match.groupdict().get("old"))
            if person is not None and not _doubted(scene, match.start()):
                yield _move(scene, match, (kind, person, manner), fills)


def _in_frame(scene: Scene, match: re.Match[str], rule: str) -> Iterator[Handover | Move]:
    old, named = scene.person(match["old"]), scene.person(match.groupdict().get("new"))
    if old is None or _doubted(scene, match.start()):
        return
    people = [(named, match.start())] if named is not None else find_person(scene, match.start(), match.end())
    phrase = _role_after(scene, match)
    for new, position in people[-1:]:
        if new is old:
            continue
        low, high = min(position, match.start()), max(match.end(), phrase.end if phrase else 0)
        when, span = find_when(scene, match.start(), match.end()), scene.slotted.span(low, high)
        future = bool(re.search(r"\b(?:will|is to) \Z", scene.text[: match.start()]))
        office = phrase.office if phrase else None
        yield Handover(old, new, office, *span, rule, when=when, future=future)
        manner = _manner(match.groupdict().get("verb") or "")
        if manner and named is not None:
            place = scene.slotted.starts[match.start()]
            yield Move("start", new, office, manner, when, *span, rule="object", place=place, fills=True, future=future)


def _role_after(scene: Scene, match: re.Match[str]) -> RolePhrase | None:
    return find_office(scene, match.end())[0]


def _doubted(scene: Scene, start: int) -> bool:
    lead = scene.text[:start]
    return bool(NEGATED.search(lead) or UNSURE.search(lead))


def _move(scene: Scene, match: re.Match[str], about: tuple[str, Entity, str], fills: bool) -> Move:
    kind, person, manner = about
    groups = match.groupdict()
    when = scene.slotted.when(groups.get("date")) or find_when(scene, match.start(), match.end())
    span, place = scene.slotted.span(match.start(), match.end()), scene.slotted.starts[match.end() - 1]
    verb = groups.get("verb") or ""
    stands_in = (
        frozenset({"acting"}) if re.match(r"cover|step|act|stand|fill|hold the|deput", verb) else frozenset[str]()
    )
    manner = manner or _manner(verb)
    following = scene.within(match.end(), match.end() + 1) if kind == "end" else None
    office = following.office if following else None
    if " seat" in match.group() and " to " in match.group():
        office = Office("councillor", find_default(scene.analysis, "councillor", place), "", True)
    future = bool(re.search(r"\b(?:will|is to)\b", match.group()))
    return Move(kind, person, office, manner, when, *span, stands_in, future, "round about", 0.75, place, fills=fills)


def _manner(verb: str) -> str:
    if not verb:
        return ""
    return "elected" if re.match(r"(?:re-)?elect|chose|pick|select|voted|sworn", verb) else "appointed"
