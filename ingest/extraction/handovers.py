"""This file is who followed whom: "took over from", "was succeeded by", "in his place", "Mr X's successor, Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.clause_people import find_person
from govgraph.ingest.extraction.moves import NEGATED, find_office
from govgraph.ingest.extraction.office import Handover
from govgraph.ingest.extraction.role_phrases import RolePhrase, find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, compile_slots

TITLE = r"(?:the |its |their |his |her |<N> |then |former |previous |outgoing )*(?:<B>(?:'s)? )?(?:<R>,? )?"
ACTIVE = (
    rf"(?:succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|follow(?:s|ed|ing)|t(?:ook|akes|aking|ake|"
    rf"aken) over (?:(?:the )?[^.;<,]{{0,40}}|the <R> |<R> )?from|"
    rf"took the place of|takes the place of|stepped into the shoes of|took the reins from|"
    rf"takes the reins from|inherited the (?:post|job|role) from|"
    rf"takes the baton from|took the baton from|fills the shoes of|unseated|defeated|beat|ousted) {TITLE}(?=<PN:old>)"
)
PASSIVE = (
    r"(?:(?:was|were|is|be|been|being|to be)(?: (?:then|later|<N>|himself|herself|in turn|"
    r"immediately|temporarily|<D>))* )"
    r"(?:succeeded|replaced|followed|relieved)(?: (?:as|in|for|at|on|this|that|the|a|few|"
    r"weeks|months|post|role|job|<R>|<D>|<B>|of|temporarily))*,? by "
    rf"{TITLE}(?=<PN:new>)"
)
HANDED = (
    r"(?:handed|hands|hand|handing|passed|passes) (?:over |the (?:reins|baton|post|job|"
    r"leadership|chair) |on |<N> )*(?:(?:over|on) )?to (?=<PN:new>)"
)
SUCCESSOR = (
    r"<P:old>'s (?:own )?(?:\w+ )?successor(?: as (?:the )?<R>)?,? (?:is |was |will be )?(?:to be )?(?:<R>,? )?<P:new>"
)
PREDECESSOR = (
    r"<P:new>'s (?:own )?(?:immediate )?(?:<Y> )?predecessor(?: as (?:the )?<R>)?,? (?:was |is )?(?:<R>,? )?<P:old>"
)
OWN_PREDECESSOR = (
    r"(?:<N:who>|[Hh]is|[Hh]er|[Mm]y|[Yy]our) (?:own )?(?:immediate )?(?:<Y> )?predecessor(?: "
    r"as (?:the )?<R>)?,? (?:was |is )?(?:<R>,? )?<P:old>"
)
OWN_SUCCESSOR = (
    r"(?:<N:who>|[Hh]is|[Hh]er) (?:\w+ )?successor(?: as (?:the )?<R>)?,? (?:was |is |will be "
    r")?(?:to be )?(?:<R>,? )?<P:new>"
)
IN_PLACE = (
    r"(?:in|to take|take[sn]?|took) <N:old> place|in (?:the )?(?:place|stead) of (?:the "
    r"(?:\w+ )?)?<P:old2>|in succession to (?:the (?:\w+ )?)?<P:old3>|to (?:succeed|replace) "
    r"<PN:old4>|(?:took|takes|take) <P:old5>'s place"
)
AFTER = (
    r"(?:after|when|because|following|since|upon|once) (?:the (?:resignation|retirement|"
    r"departure|death|removal|dismissal|exit|ousting|sacking|suspension) of )?(?:<R>,? "
    r")?(?=<P:old>)"
)


def find_handovers(analysis: Analysis, slotted: Slotted) -> Iterator[Handover]:
    """Yield who followed whom by the slotted sentence; the office may be left open (None)."""
    phrases = list(find_role_phrases(analysis, slotted))
    yield from _by_verb(analysis, slotted, phrases)
    yield from _by_noun(analysis, slotted, phrases)
    yield from _in_place(analysis, slotted, phrases)


def _by_verb(analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase]) -> Iterator[Handover]:
    text = slotted.text
    for match in compile_slots(rf"(?<![\w-]){ACTIVE}").finditer(text):
        old = _person(slotted, match["old"])
        if (
            old is None
            or NEGATED.search(text[: match.start()])
            or compile_slots(r"(?:was|were|been|be|is) (?:\w+ )?\Z").search(text, 0, match.start())
        ):
            continue
        verb = match.group().split(" ")[0]
        phrase = find_office(slotted, phrases, match.end() + 1)[0]
        for person, position in find_person(analysis, slotted, match.start(), match.start() + len(verb)):
            if person is old:
                continue
            beaten = verb in ("unseated", "defeated", "beat", "ousted")
            yield _make(
                analysis,
                slotted,
                old,
                person,
                min(position, match.start()),
                _end(match.end() + 1, phrase),
                phrase,
                "beat" if beaten else "verb",
            )
    for pattern, rule in ((PASSIVE, "passive"), (HANDED, "handed over")):
        for match in compile_slots(rf"(?<![\w-]){pattern}").finditer(text):
            new = _person(slotted, match["new"])
            if new is None:
                continue
            inside = next((p for p in phrases if match.start() <= p.start < match.end()), None)
            phrase = inside or find_office(slotted, phrases, match.end() + 1)[0]
            for person, position in find_person(
                analysis, slotted, match.start(), match.start() + len(match.group().split(" ")[0])
            ):
                if person is not new:
                    yield _make(
                        analysis,
                        slotted,
                        person,
                        new,
                        min(position, match.start()),
                        _end(match.end() + 1, phrase),
                        phrase,
                        rule,
                    )


def _by_noun(analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase]) -> Iterator[Handover]:
    for pattern in (SUCCESSOR, PREDECESSOR):
        for match in compile_slots(pattern).finditer(slotted.text):
            old, new = _person(slotted, match["old"]), _person(slotted, match["new"])
            if old is not None and new is not None and old is not new:
                inside = next((p for p in phrases if match.start() <= p.start < match.end()), None)
                yield _make(analysis, slotted, old, new, match.start(), match.end(), inside, "successor")
    for pattern, known in ((OWN_PREDECESSOR, "old"), (OWN_SUCCESSOR, "new")):
        for match in compile_slots(rf"(?<![\w-]){pattern}").finditer(slotted.text):
            named, own = _person(slotted, match[known]), _person(slotted, match["who"])
            if named is not None and own is not None and named is not own:
                inside = next((p for p in phrases if match.start() <= p.start < match.end()), None)
                old, new = (named, own) if known == "old" else (own, named)
                yield _make(analysis, slotted, old, new, match.start(), match.end(), inside, "predecessor")


def _in_place(analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase]) -> Iterator[Handover]:
    for match in compile_slots(rf"(?<![\w-])(?:{IN_PLACE})").finditer(slotted.text):
        old = _person(slotted, next(v for v in match.groupdict().values() if v))
        before = [p for p in phrases if p.end <= match.start()]
        people = find_person(analysis, slotted, match.start(), match.end())
        if not people and before:
            people = find_person(analysis, slotted, before[-1].start, before[-1].end)
        for person, position in people[:1]:
            if old is not None and person is not old:
                office = before[-1] if before and match.start() - before[-1].end < 40 else None
                yield _make(
                    analysis, slotted, old, person, min(position, match.start()), match.end(), office, "in place of"
                )


def _end(end: int, phrase: RolePhrase | None) -> int:
    return max(end, phrase.end) if phrase else end


def _person(slotted: Slotted, sign: str | None) -> Entity | None:
    mention: Mention | None = slotted.mention(sign)
    return (
        mention.entity
        if mention is not None and mention.entity is not None and mention.entity.kind == "person"
        else None
    )


def _make(
    analysis: Analysis,
    slotted: Slotted,
    old: Entity,
    new: Entity,
    first: int,
    last: int,
    phrase: RolePhrase | None,
    rule: str,
) -> Handover:
    start, end = slotted.span(first, last)
    when = find_when(analysis, slotted, first, last)
    return Handover(old, new, phrase.office if phrase else None, start, end, rule, when=when)
