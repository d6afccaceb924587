"""This file is who holds what by the lines of a page: profiles, lists of holders, "Role: Name", columns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Block, Entity, Mention, Sentence
from govgraph.ingest.extraction.bodies_of_roles import clean_name, find_default
from govgraph.ingest.extraction.office import Holding, Move, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, compile_slots, slot
from govgraph.ontology.claims import When

LINES = re.compile(r"[^\n]+")
MARKS = r"[\s#>*_•·+–—-]*"
PROFILED = compile_slots(rf"{MARKS}<P:who>[*_ ]*(?:,? ?[A-Z.]{{2,8}})*[*_ ]*(?:\(.*\)|,.*)?[*_ :.]*")
"""A line that is somebody's name, with letters after it and what stands in brackets or behind a comma."""
OPENS = compile_slots(
    rf"{MARKS}(?P<how>(?:[Ff]ormer(?:ly)?|[Oo]nce|[Pp]reviously|[Pp]ast|[Cc]urrent(?:ly)?|[Nn]ow|[Aa]lso|[Ee]lected|"
    r"[Aa]ppointed|[Rr]e-?elected|[Ss]erves as|[Ii]s|[Hh]as been),? )?(?:an? |the |our |as )*\Z"
)
LABELLED = compile_slots(
    rf"{MARKS}<R>(?:,? ?(?:and|&|/|,|;) ?<R>)*(?P<for>(?:,| -| –|:| \()[^<:]{{2,60}}?\)?)? ?"
    r"[*_]*(?::|\.{2,}|\||\t)[*_]* ?(?:the )?<P:who>"
)
"""A line that gives a role, what it is for, and who has it."""
COLUMNS = re.compile(r"(?:[ \t]{2,}|\t|[ \t]*\|[ \t]*)[\"'*_]*")
ROLE_THEN_BRACKET = compile_slots(rf"{MARKS}<R>(?: ?\([^()]*\))? ?\(<P:who>\)")
PORTFOLIO_LINE = re.compile(r"[\s#>*_•·+–—-]*(?P<for>[A-Z][A-Za-z ,&'’/-]{3,70}?)[*_]* ?(?::|–|—|\|)[*_]* ?$")
CABINET = re.compile(r"\b(?:cabinet|portfolios?|executive (?:members|councillors)|lead members)\b", re.I)
DATED = re.compile(
    r"[\s#>*_•·+–—-]*(?:(?:from|since|until|to)\s)?(?:[A-Z][a-z]{2,8}\.?\s)?(?:\d{1,2}[./])*\d{4}\s*[^\w\n]*.{0,40}?"
)
HEADS_LIST = compile_slots(rf"{MARKS}(?:(?:[Pp]ast|[Ff]ormer|[Tt]he|[Oo]ur|[Ll]ist of|<B>(?:'s)?) )*(?:the )?\Z")
LISTED = compile_slots(rf"{MARKS}(?:(?:from|since|to) )?<D>? ?[^\w]*")
JOINED = compile_slots(r"(?:,|;| /| &| and|,? also| \()? ?(?:and )?(?:the )?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block, slotted, with the roles and people in it."""

    block: Block
    slotted: Slotted
    phrases: tuple[RolePhrase, ...]
    people: tuple[Mention, ...]

    @property
    def text(self) -> str:
        return self.slotted.text

    def span(self) -> tuple[int, int]:
        return self.slotted.span(0, len(self.text))


def find_rosters(analysis: Analysis) -> Iterator[Holding | Move]:
    """Yield who holds what by lines, and the dates that the lines give."""
    profiled: Mention | None = None
    before: Line | None = None
    for line in _lines(analysis):
        yield from _read_label(analysis, line)
        yield from _read_columns(analysis, line)
        yield from _read_listed(analysis, line)
        if before is not None:
            yield from _read_beneath(analysis, before, line)
        name = PROFILED.fullmatch(line.text)
        if name is not None and line.block.kind != "table row":
            profiled = line.slotted.mention(name["who"])
            yield from _read_profile(line, profiled)
        elif line.block.kind == "heading" and (line.people or not line.phrases):
            profiled = None
        elif profiled is not None and line.block.kind in ("heading", "list item"):
            yield from _read_profile(line, profiled)
        elif line.block.kind != "heading" and before is not None and profiled in before.people and not before.phrases:
            yield from _read_profile(line, profiled) if len(line.text) < 90 else ()
        before = line


def _lines(analysis: Analysis) -> Iterator[Line]:
    """Yield the lines that hold a person or a role, but those of prose."""
    for block in analysis.blocks:
        headed = block.kind == "heading"
        if block.kind in ("boilerplate", "block quote") or not (headed or analysis.mentions_in(block.start, block.end)):
            continue
        if _is_prose(analysis.text[block.start : block.end]) and not block.cells:
            continue
        for match in LINES.finditer(analysis.text, block.start, block.end):
            mentions = analysis.mentions_in(*match.span())
            people = tuple(m for m in mentions if m.kind == "person" and m.entity is not None)
            if len(match.group()) > 200 or not (headed or people or any(m.role for m in mentions)):
                continue
            slotted = slot(analysis, match.start(), match.end(), Sentence(match.start(), match.end(), block))
            yield Line(block, slotted, tuple(find_role_phrases(analysis, slotted)), people)


def _is_prose(words: str) -> bool:
    """The lines of a block run on: one begins in small letters, or they are as long as lines of prose are."""
    lines = words.split("\n")
    if len(lines) == 1 or re.search(r"\S(?: {3,}|\t| \| )\S", words):
        return False
    runs_on = any(re.match(r"\s*(?!since |from |until |to )[a-z]", line) for line in lines[1:]) or any(
        re.search(r"[\w,-]\s*\Z", line) for line in lines[:-1] if len(line) > 55
    )
    return runs_on or sum(map(len, lines)) / len(lines) > 60


def _hold(line: Line, person: Mention, phrase: RolePhrase, rule: str, past: bool = False) -> Iterator[Holding | Move]:
    assert person.entity is not None
    start, end = line.slotted.span(phrase.start, phrase.stop)
    start, end = min(start, person.start), max(end, person.end)
    if end - start > 400:
        return
    capacity = frozenset(phrase.mention.capacity.split())
    for office in _offices(line, phrase):
        yield Holding(person.entity, office, start, end, capacity, "past" if past else "", rule, 0.85)
    for kind, when in (("start", phrase.since), ("end", phrase.until)):
        if when is not None:
            yield _move(kind, person.entity, phrase.office, when, (start, end))


def _offices(line: Line, phrase: RolePhrase) -> tuple[Office, ...]:
    """The offices of the phrase; "Chairs our Planning Committee" is of the body right behind it."""
    behind = compile_slots(r" (?:the |our |its |their )?<B:body>").match(line.text, phrase.start + 1)
    body = line.slotted.mention(behind["body"]) if behind and phrase.plural else None
    if body is None or body.entity is None:
        return phrase.offices
    return (Office("chair", clean_name(body.entity.name), "", True),) if phrase.mention.role == "chair" else ()


def _move(kind: str, person: Entity, office: Office, when: When, span: tuple[int, int]) -> Move:
    return Move(kind, person, office, "", when, *span, rule="since", confidence=0.85, place=when.start)


def _read_profile(line: Line, person: Mention | None) -> Iterator[Holding | Move]:
    """A line under somebody's name, or what follows the name in its line, that opens with roles."""
    if person is None or not line.phrases:
        return
    own = person in line.people
    first = line.phrases[0]
    lead = line.text[: first.start]
    if own:
        lead = re.sub(r"^.*[,(]", "", lead)
    opens = OPENS.match(lead) if lead.strip() else OPENS.match("")
    others = [p for p in line.people if p is not person and p.start < line.slotted.starts[first.start]]
    if opens is None or others or line.text[first.end : first.end + 2].startswith(("'s", "’s")):
        return
    past = bool(re.match(r"\W*(?:former|once|previous|past)", lead, re.I))
    yield from _hold(line, person, first, "profile", past)
    end = first.end
    for phrase in line.phrases[1:]:
        if not JOINED.fullmatch(line.text[end : phrase.start]):
            break
        yield from _hold(line, person, phrase, "profile", past)
        end = phrase.end


def _read_label(analysis: Analysis, line: Line) -> Iterator[Holding | Move]:
    """ "Leader, Strategy and Communications: Cllr P"; "Clerk & RFO: P"; "Director (to 2011) (P)"."""
    labelled = LABELLED.match(line.text) or ROLE_THEN_BRACKET.match(line.text)
    person = line.slotted.mention(labelled["who"]) if labelled else None
    if labelled is None or person is None:
        yield from _read_portfolio(analysis, line)
        return
    for phrase in line.phrases:
        if phrase.end <= labelled.end():
            yield from _hold(line, person, phrase, "label")


def _read_portfolio(analysis: Analysis, line: Line) -> Iterator[Holding]:
    """ "Environment: Councillor P", where the section or page is of a cabinet."""
    if len(line.people) != 1 or line.phrases:
        return
    person = line.people[0]
    begin = line.span()[0]
    label = PORTFOLIO_LINE.match(analysis.text[begin : person.start])
    near = line.block.section + "\n" + analysis.text[max(0, begin - 400) : begin]
    if label is None or person.entity is None or not CABINET.search(near) or person.end < line.span()[1] - 20:
        return
    words = analysis.text[person.start : person.end]
    if re.match(r"(?:Cllr|Coun|Councillor|Cr|Ald)", words):
        office = Office("cabinet member", find_default(analysis, "cabinet member", begin), label["for"].lower())
        yield Holding(person.entity, office, begin, person.end, rule="label", confidence=0.75)


def _read_columns(analysis: Analysis, line: Line) -> Iterator[Holding | Move]:
    """A line in columns: a name, wide space or a bar, a role, dates."""
    if line.block.cells or len(line.people) != 1 or not line.phrases:
        return
    person, phrase = line.people[0], line.phrases[0]
    left, right = sorted(((person.start, person.end), line.slotted.span(phrase.start, phrase.end)))
    if COLUMNS.fullmatch(analysis.text[left[1] : right[0]]):
        bar = "|" in analysis.text[left[1] : right[0]]
        yield from _hold(line, person, phrase, "columns")
        dates = [line.slotted.when(c) for c in line.text[phrase.stop :]] if bar else []
        told = [d for d in dates if d is not None][:2]
        for kind, when in zip(("start", "end"), told, strict=False):
            if person.entity is not None:
                yield _move(kind, person.entity, phrase.office, when, line.span())


def _read_beneath(analysis: Analysis, above: Line, line: Line) -> Iterator[Holding | Move]:
    """Names side by side in one line, and under each the role: two signatures."""
    if len(above.people) < 2 or above.phrases or line.people or len(line.phrases) != len(above.people):
        return
    if line.span()[0] - above.span()[1] > 60:
        return
    apart = all(
        re.fullmatch(r"\s{2,}|\s*\|\s*", analysis.text[one.end : other.start])
        for one, other in zip(above.people, above.people[1:], strict=False)
    )
    if apart:
        for person, phrase in zip(above.people, line.phrases, strict=True):
            yield from _hold(line, person, phrase, "signature")


def _read_listed(analysis: Analysis, line: Line) -> Iterator[Holding | Move]:
    """ "1974-79  Alderman P" under the heading "Mayors of Oxmere"."""
    if line.block.kind == "heading" or not line.people or line.phrases:
        return
    office = _heads_list(analysis, line.block)
    lead = line.text[: line.slotted.starts.index(line.people[0].start)]
    if office is None or not (DATED.fullmatch(lead) or LISTED.fullmatch(lead)):
        return
    person = line.people[0]
    start, end = line.span()
    dates = analysis.dates_in(start, end)[:2]
    if person.entity is None or not (dates or re.search(r"\d{4}", line.text)):
        return
    yield Holding(person.entity, office, start, end, rule="listed", confidence=0.8)
    yield from _terms(person.entity, office, dates, (start, end))


def _terms(person: Entity, office: Office, dates: Sequence[When], span: tuple[int, int]) -> Iterator[Move]:
    """The start and end of a term, where one wording tells both or two dates do."""
    bounds = [d for d in dates if d.edtf]
    if bounds and "/" in (bounds[0].edtf or ""):
        first, last = (bounds[0].edtf or "").split("/")
        yield _move("start", person, office, replace(bounds[0], edtf=first, lag=None), span)
        yield _move("end", person, office, replace(bounds[0], edtf=last, lag=None), span)
        return
    for kind, when in zip(("start", "end"), bounds, strict=False):
        yield _move(kind, person, office, when, span)


def _heads_list(analysis: Analysis, block: Block) -> Office | None:
    """The office whose holders the heading above the block says are listed."""
    headed = _read_headings(analysis)
    at = bisect_left(headed, block.start, key=lambda pair: pair[0]) - 1
    return headed[at][1] if at >= 0 else None


@lru_cache(maxsize=8)
def _read_headings(analysis: Analysis) -> list[tuple[int, Office | None]]:
    return [(b.start, _read_heading(analysis, b)) for b in analysis.blocks if b.kind == "heading"]


def _read_heading(analysis: Analysis, heading: Block) -> Office | None:
    """ "Past Mayors of Oxmere", "Leaders since 1974": the office of which the heading names the holders."""
    if not analysis.mentions_in(heading.start, heading.end):
        return None
    slotted = slot(analysis, heading.start, heading.end, Sentence(heading.start, heading.end, heading))
    for phrase in find_role_phrases(analysis, slotted):
        words = analysis.text[phrase.mention.start : phrase.mention.end]
        if re.search(r"s\b", words.split(" of ")[0]) and HEADS_LIST.match(slotted.text[: phrase.start]):
            return phrase.office
    return None
