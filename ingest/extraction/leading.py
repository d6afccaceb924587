"""This file is offices told by a verb alone: "chairs the board", "led the council", "the council, led by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.bodies_of_roles import PANEL, clean_name, find_default
from govgraph.ingest.extraction.office import Holding, Move, Office
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import Slotted, compile_slots
from govgraph.ingest.language.sieve import Sieve
from govgraph.ontology.registers import find_council

CHAIRING = r"(?:(?:has|had|'s|have) )?(?P<verb>chairs|chaired|chair|convenes|convened|presides over|presided over)"
LEADING = r"(?:(?:has|had|'s|have) |used to )?(?P<verb>leads?|led|heads|headed|runs?|ran)"
PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "chair",
        rf"<PN:who>,? ?(?:\([^()]*\),? )?(?:who )?(?:now |also |still )?{CHAIRING} (?:the |its )?(?:old |new "
        rf")?(?:<B>(?:'s) )?<B:body>",
    ),
    ("chair", rf"<B:body>,? (?:that |which )?<P:who> {CHAIRING}(?=[.,;]|\Z| since| until)"),
    ("chair", r"(?:(?:will|is to|going to|would|is due to|agreed to|to) )(?P<verb>chair) (?:the |its )?<B:body>"),
    (
        "member",
        r"<PN:who>,? (?:who )?(?:also |then |has |had )?(?P<verb>sits|sat|serves|served) on (?:the |its )?<B:body>",
    ),
    ("leader", rf"<PN:who>,? ?(?:who )?(?:now |also |still )?{LEADING} (?:the )?<B:body>"),
    (
        "leader",
        r"(?<!of )(?<!into )(?<!at )(?<!on )(?<!of the )(?<!into the )(?<!for )(?<!for the )(?<!from )(?<!to )(?<!in )"
        r"(?<!by )(?<!with )<B:body>,? (?:which (?:is|was) |then |now |currently )?(?P<verb>led|run|headed) by "
        r"(?:<R>,? )?<P:who>",
    ),
    (
        "leader",
        r"<PN:who>,? (?:who )?[^.;,<]{0,60}(?:(?:year|month|day)s? |was |is |been |spell |stint |still )"
        r"(?P<verb>at the (?:helm|head|top)|in charge) of (?:the )?<B:body>",
    ),
    ("leader", r"<PN:who> (?:is|was|became|becomes) the [a-z-]+ (?:[a-z-]+ )?to (?P<verb>lead|head) (?:the )?<B:body>"),
    (
        "group leader",
        r"<Y:party>(?: group| party)?(?:,[^;.]{3,60},)? is (?:now |currently )?(?P<verb>led|headed) by "
        r"(?:<R>,? )?<P:who>",
    ),
    (
        "chair",
        r"<B:body>,? (?:(?:which|that) (?:is|was|will be|is to be) |to be |being |then |now )?(?P<verb>chaired) "
        r"by (?:<R>,? )?<P:who>",
    ),
    ("chair", r"<B:body>[^.;]{0,60}? under the (?P<verb>chairmanship) of <P:who>"),
    ("leader", r"<B:body>,? (?:then |now )?under the (?P<verb>leadership) of <P:who>"),
    (
        "group leader",
        rf"<PN:who>,? ?(?:who )?(?:now |also |still )?{LEADING} (?:the |its )?<Y:party> group(?: "
        rf"(?:on|at|in) (?:the )?<B:body>)?",
    ),
    ("lead commissioner", r"<P:who>,? who (?P<verb>leads)(?: (?:the|their|this) team)?(?=[,.;]|\Z| and)"),
    ("lead commissioner", r"<G:many> (?:\w+ )?(?P<verb>under|led by) <P:who>"),
    ("inspector", r"(?P<verb>inspection) (?:of <B:body> )?(?:by|under|led by) <P:who>"),
)
SPAN = re.compile(r"\d\s*(?:to|until|till|and|through|-|–|—)\s*\w")
PAST = re.compile(r"led|headed|chaired|ran|used|sat|served|convened|presided")


SINGLE_PURPOSE = re.compile(
    r"\b(?:ports?|harbour|health|police|fire|water|rivers?|airport|transport|park|housing|passenger|probation|development|"
    r"tourism|broadcasting|regulatory|education|financial|waste|bridge|canal|energy|environment|food|drainage)\b",
    re.I,
)
"""What an authority or corporation that is no council is for."""


@cache
def _patterns() -> Sieve[str]:
    return Sieve((compile_slots(pattern), role) for role, pattern in PATTERNS)


def find_leading(scene: Scene) -> Iterator[tuple[Holding, Move | None]]:
    """Yield each office told by a verb, with the move that a "since" after it states."""
    analysis, slotted = scene.analysis, scene.slotted
    for pattern, role in _patterns().select(slotted.text):
        for match in pattern.finditer(slotted.text):
            groups = match.groupdict()
            if match["verb"] in ("run", "runs", "ran") and slotted.text.startswith(" as ", match.end()):
                continue
            person = slotted.mention(groups.get("who")) or _subject(slotted, match)
            body = slotted.mention(groups.get("body"))
            if person is None or person.entity is None or person.entity.kind != "person":
                continue
            office = _office(analysis, slotted, role, body, match)
            if office is None:
                continue
            start, end = slotted.span(match.start(), match.end())
            holding = Holding(person.entity, office, start, end, frozenset(), _tense(match), "leads", 0.85)
            yield holding, _since(slotted, match, holding)


def _subject(slotted: Slotted, match: re.Match[str]) -> Mention | None:
    before = compile_slots(
        r"<PN:who>(?:'m|'s|'re)?(?: (?:has|had|have|who|also|then|now|is|am|are|told <PN>|that|said|,))* ?\Z"
    ).search(slotted.text, 0, match.start())
    return slotted.mention(before["who"]) if before else None


def _office(
    analysis: Analysis, slotted: Slotted, role: str, body: Mention | None, match: re.Match[str]
) -> Office | None:
    name = clean_name(body.entity.name) if body is not None and body.entity is not None else ""
    offset = slotted.starts[match.start()]
    if role == "lead commissioner":
        many = slotted.mention(match.groupdict().get("many"))
        before = [
            m for m in analysis.mentions_in(max(0, offset - 250), slotted.sentence.end) if "commissioner" in m.role
        ]
        if (many is not None and "commissioner" not in many.role) or not before:
            return None
        return Office(role, find_default(analysis, role, offset))
    if role == "leader":
        if not name or (PANEL.search(name) and not re.search("authority$", name, re.I)) or not is_council(name):
            return None
        return Office(role, name, "", True)
    if role == "member" and is_council(name) and not PANEL.search(name):
        return Office("councillor", name, "", True)
    if role in ("group leader", "inspector"):
        return Office(role, name or find_default(analysis, role, offset), "", bool(name))
    return Office(role, name, "", True) if name else None


def is_council(name: str) -> bool:
    """Tell whether a body of that name is a council, that has a leader."""
    if re.search(r"\bcouncil\b", name, re.I):
        return True
    return (
        bool(re.search(r"\b(?:authority|borough|corporation)\b", name, re.I)) and not SINGLE_PURPOSE.search(name)
    ) or find_council(name) is not None


def _tense(match: re.Match[str]) -> str:
    words = match.group()
    if "by" in words.split() or "under" in words.split() or "chairmanship" in words:
        return "past" if " was " in words else "present" if " is " in words else ""
    if re.search(r"\b(?:will|is to|going to|would|due to|agreed to|to) chair\b", words):
        return "future"
    if re.search(r"\bhas\b|'s |\bhave\b", words):
        return "present"
    return "past" if PAST.search(match["verb"]) or "used to" in words or re.search(r"\bhad\b", words) else "present"


def _since(slotted: Slotted, match: re.Match[str], holding: Holding) -> Move | None:
    after = compile_slots(r",? (?P<how>since|from|until|until then,?|till) <D:date>").match(slotted.text, match.end())
    when = slotted.when(after["date"]) if after else None
    if after is None or when is None:
        return None
    kind = "start" if after["how"] in ("since", "from") else "end"
    if kind == "start" and "/" in (when.edtf or "") and SPAN.search(when.wording):
        when = replace(when, edtf=(when.edtf or "").split("/")[0], lag=None)
    start, end = slotted.span(match.start(), after.end())
    return Move(
        kind,
        holding.person,
        holding.office,
        "",
        when,
        start,
        end,
        rule="since",
        confidence=0.85,
        place=start,
        future=holding.tense == "future",
    )
