"""This file is who followed whom: "took over from", "was succeeded by", "in his place", "Mr X's successor, Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.bodies_of_roles import find_default
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.clause_people import find_person
from govgraph.ingest.extraction.moves import NEGATED, find_office
from govgraph.ingest.extraction.office import Handover, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import compile_slots, screen_slots

TITLE = (
    r"(?:the |its |their |his |her |<N> |then |former |previous |outgoing |late |incumbent |long-serving |"
    r"long-standing |veteran |popular |fellow |sitting |retiring )*(?:<B>(?:'s)? )?(?:<Y>(?:'s|')? )?(?:group's )?"
    r"(?:<R>,? )?"
)
PASSED = (
    r"(?:chain|reins|baton|helm|gavel|mantle|keys|seals|post|role|job|position|title|chair|leadership|chairmanship)"
)
ACTIVE = (
    rf"(?<![\w-])(?:succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|follow(?:s|ed|ing)|"
    rf"t(?:ook|akes|aking|ake|aken) over (?:(?:the )?[^.;<,]{{0,40}}|the <R> |<R> )?from|"
    rf"(?:t(?:ook|akes|aking|ake|aken)|assume[sd]?|inherit(?:s|ed)|receive[sd]?|accepted) (?:over |up |on )?(?:as )?"
    rf"(?:the |<N> )?(?:{PASSED}|<R>)(?: (?:of|at|in) (?:office|(?:the )?<B>))?(?: <D>| in <D>| on <D>)?,? from|"
    rf"displac(?:es|ed|ing)|supplant(?:s|ed)|supersed(?:es|ed)|"
    rf"took the place of|takes the place of|stepped into the shoes of|took the reins from|takes the reins from|"
    rf"inherited the (?:post|job|role) from|takes the baton from|took the baton from|fills the shoes of|"
    rf"unseated|unseats|defeated|defeats|beat|beats|ousted|ousts|toppled|deposed|saw off|"
    rf"sees off) {TITLE}(?=<PN:old>)"
)
PASSIVE = (
    r"(?<![\w-])(?:(?:was|were|is|be|been|being|to be)"
    r"(?: (?:then|later|<N>|himself|herself|in turn|immediately|temporarily|<D>))* )"
    r"(?:succeeded|replaced|followed|relieved)"
    r"(?: (?:as|in|for|at|on|this|that|the|a|few|weeks|months|post|role|job|<R>|<D>|<B>|of|temporarily))*,? by "
    rf"{TITLE}(?=<PN:new>)"
)
HANDED = (
    r"(?<![\w-])(?:handed|hands|hand|handing|passed|passes) (?:over |the (?:reins|baton|post|job|leadership|chair|keys|"
    r"chain|gavel|role|<R>) |<R> |on |<N> )*"
    r"(?:(?:over|on) )?to (?=<PN:new>)"
)
SUCCESSOR = (
    r"<P:old>'s (?:own )?(?:\w+ )?(?:successor|replacement)(?: as (?:the )?<R>)?,? "
    r"(?:is |was |will be )?(?:to be )?(?:<R>,? )?<P:new>"
)
PREDECESSOR = (
    r"<P:new>'s (?:own )?(?:immediate )?(?:<Y> )?predecessor(?: as (?:the )?<R>)?,? (?:was |is )?(?:<R>,? )?<P:old>"
)
OWN_PREDECESSOR = (
    r"(?<![\w-])(?:<N:who>|[Hh]is|[Hh]er|[Mm]y|[Yy]our) (?:own )?(?:immediate )?(?:<Y> )?predecessor"
    r"(?: as (?:the )?<R>)?,? (?:was |is )?(?:<R>,? )?<P:old>"
)
OWN_SUCCESSOR = (
    r"(?<![\w-])(?:<N:who>|[Hh]is|[Hh]er) (?:\w+ )?(?:successor|replacement)(?: as (?:the )?<R>)?,? (?:was |is |"
    r"will be )?(?:to be )?"
    r"(?:<R>,? )?<P:new>"
)
PLACE_TAKEN = r"<N:old> place (?:was|is|has been|will be) (?:taken|filled) by (?:<R>,? )?<P:new>"
IN_PLACE = (
    r"(?<![\w-])(?:(?:in|to take|take[sn]?|took) <N:old> place|in (?:the )?(?:place|stead|room) of "
    r"(?:the (?:\w+ )?)?<P:old2>|in succession to (?:the (?:\w+ )?)?<P:old3>|to (?:succeed|replace) <PN:old4>|"
    r"(?:took|takes|take) <P:old5>'s place)"
)
LESSER = re.compile(r"^(?:deputy|assistant|vice|councillor|cabinet|MP$|member$|alderman)")
"""What one is before one succeeds to an office."""
NOUNS = (("leadership", "leader"), ("mayoralty", "mayor"), ("premiership", "premier"), ("presidency", "president"))
BEATEN = frozenset(
    {
        "unseated",
        "unseats",
        "defeated",
        "defeats",
        "beat",
        "beats",
        "ousted",
        "ousts",
        "toppled",
        "deposed",
        "saw",
        "sees",
    }
)


def find_handovers(scene: Scene) -> Iterator[Handover]:
    """Yield who followed whom by the sentence; the office may be left open (None)."""
    yield from _by_verb(scene)
    for pattern, rule in ((PASSIVE, "passive"), (HANDED, "handed over")):
        yield from _by_passive(scene, pattern, rule)
    yield from _by_noun(scene)
    yield from _in_place(scene)


def _by_verb(scene: Scene) -> Iterator[Handover]:
    for match in screen_slots(ACTIVE).finditer(scene.text):
        old = scene.person(match["old"])
        passive = compile_slots(r"(?:was|were|been|be|is) (?:\w+ )?\Z").search(scene.text, 0, match.start())
        if old is None or passive or NEGATED.search(scene.text[: match.start()]):
            continue
        verb = match.group().split(" ")[0]
        phrase = scene.within(match.start(), match.end()) if " from" in match.group() else None
        phrase = phrase or find_office(scene, match.end() + 1)[0]
        last = _end(match.end() + 1, phrase)
        for person, position in find_person(scene, match.start(), match.start() + len(verb)):
            if person is not old:
                rule = "beat" if verb in BEATEN else "verb"
                yield _make(scene, old, person, (min(position, match.start()), last), phrase, rule)


def _by_passive(scene: Scene, pattern: str, rule: str) -> Iterator[Handover]:
    for match in screen_slots(pattern).finditer(scene.text):
        new = scene.person(match["new"])
        if new is None:
            continue
        phrase = scene.within(match.start(), match.end())
        if phrase is not None and _is_own(scene, phrase, match):
            phrase = None
        phrase = phrase or find_office(scene, match.end() + 1)[0]
        told = phrase.office if phrase else _by_word(scene, match)
        last = _end(match.end() + 1, phrase)
        verb_end = match.start() + len(match.group().split(" ")[0])
        for person, position in find_person(scene, match.start(), verb_end):
            if person is not new:
                yield replace(
                    _make(scene, person, new, (min(position, match.start()), last), phrase, rule), office=told
                )


def _is_own(scene: Scene, phrase: RolePhrase, match: re.Match[str]) -> bool:
    """The role is what the successor was before: "succeeded by her deputy, Q"."""
    led = re.search(r"\b(?:by|to)\b", scene.text[match.start() : phrase.start])
    return led is not None and LESSER.search(phrase.office.role) is not None


def _by_word(scene: Scene, match: re.Match[str]) -> Office | None:
    """ "Handed over the leadership": the office that its own noun names."""
    role = next((role for noun, role in NOUNS if re.search(rf"\b{noun}\b", match.group())), None)
    if role is None:
        return None
    return Office(role, find_default(scene.analysis, role, scene.slotted.starts[match.start()]))


def _by_noun(scene: Scene) -> Iterator[Handover]:
    for pattern, rule in ((SUCCESSOR, "successor"), (PREDECESSOR, "predecessor"), (PLACE_TAKEN, "passive")):
        for match in screen_slots(pattern).finditer(scene.text):
            yield from _pair(scene, scene.person(match["old"]), scene.person(match["new"]), match, rule)
    for pattern, known in ((OWN_PREDECESSOR, "old"), (OWN_SUCCESSOR, "new")):
        for match in screen_slots(pattern).finditer(scene.text):
            named, own = scene.person(match[known]), scene.person(match["who"])
            old, new = (named, own) if known == "old" else (own, named)
            yield from _pair(scene, old, new, match, "predecessor")


def _pair(scene: Scene, old: Entity | None, new: Entity | None, match: re.Match[str], rule: str) -> Iterator[Handover]:
    if old is not None and new is not None and old is not new:
        inside = scene.within(match.start(), match.end())
        yield _make(scene, old, new, match.span(), inside, rule)


def _in_place(scene: Scene) -> Iterator[Handover]:
    for match in screen_slots(IN_PLACE).finditer(scene.text):
        old = scene.person(next(v for v in match.groupdict().values() if v))
        before = [p for p in scene.phrases if p.end <= match.start()]
        people = find_person(scene, match.start(), match.end())
        if not people and before:
            people = find_person(scene, before[-1].start, before[-1].end)
        for person, position in people[-1:]:
            if old is not None and person is not old:
                office = before[-1] if before and _leads_to(scene.text[before[-1].end : match.start()]) else None
                yield _make(scene, old, person, (min(position, match.start()), match.end()), office, "in place of")


def _leads_to(gap: str) -> bool:
    """The role belongs to the handover: it is near, and no verb stands between them."""
    return len(gap) < 40 and not re.search(r"\b(?:was|were|is|has|had|will)\b", gap)


def _end(end: int, phrase: RolePhrase | None) -> int:
    return max(end, phrase.end) if phrase else end


def _make(
    scene: Scene, old: Entity, new: Entity, span: tuple[int, int], phrase: RolePhrase | None, rule: str
) -> Handover:
    when = find_when(scene, *span)
    future = bool(
        re.search(
            r"\b(?:will|is to|are to|due to|set to) (?:be )?(?:\w+ ){0,2}(?:succe|replac|follow|tak|hand|pass)",
            scene.text[slice(*span)],
        )
    )
    return Handover(
        old, new, phrase.office if phrase else None, *scene.slotted.span(*span), rule, when=when, future=future
    )
