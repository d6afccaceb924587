"""This file is cabinets and teams listed with what each member is for: "A (highways), B (housing)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.extraction.bodies_of_roles import find_default
from govgraph.ingest.extraction.office import Holding, Office
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.slots import compile_slots

ITEM = compile_slots(r"<P:who>(?P<party> ?\([^()]*<Y>[^()]*\))? ?\((?P<for>[A-Za-z][A-Za-z ,&'’-]{2,60})\)")
CABINET = re.compile(r"\b(?:cabinet|executive members?|portfolios?)\b", re.I)
NOT_FOR = re.compile(
    r"\b(?:pictured|left|right|cent(?:re|er)|relation|retired|retd|ward|photo|above|below|aged?|née|the|who|is|was)\b"
    r"|^(?:[A-Z]{1,5}|[A-Z][a-z]{2})$"
)
OUT = re.compile(
    r"\b(?:gone|out|leav\w+|left|sacked|dropped|axed|removed|ousted|lost|losers?|departing|outgoing)\b", re.I
)
NEAR = 300


def find_brief_lists(scene: Scene) -> Iterator[Holding]:
    """Yield the members of a cabinet or team of commissioners that the sentence lists with their briefs."""
    if scene.text.count("(") < 2:
        return
    items = [m for m in ITEM.finditer(scene.text) if not NOT_FOR.search(m["for"])]
    if len(items) < 2:
        return
    role = _role(scene)
    if not role:
        return
    lead = scene.text[: items[0].start()]
    past = bool(OUT.search(lead))
    for match in items:
        person = scene.person(match["who"])
        if person is None:
            continue
        start, end = scene.slotted.span(*match.span())
        body = _body(scene, role, start)
        if body:
            office = Office(role, body, match["for"].lower(), True)
            yield Holding(person, office, start, end, frozenset(), "past" if past else "", "briefs", 0.8)


def _role(scene: Scene) -> str:
    begin = scene.slotted.sentence.start
    words = scene.analysis.text[max(0, begin - NEAR) : scene.slotted.sentence.end]
    near = scene.analysis.mentions_in(max(0, begin - NEAR), scene.slotted.sentence.end)
    if any("commissioner" in m.role for m in near):
        return "commissioner"
    return "cabinet member" if CABINET.search(words) else ""


def _body(scene: Scene, role: str, offset: int) -> str:
    """The body whose cabinet it is: "Marchbury's cabinet", else the one that cabinets are of in the document."""
    owner = compile_slots(r"<B:owner>(?:'s|’s)? (?:new |\w+ )?(?:cabinet|executive)\b").search(scene.text)
    body = scene.slotted.mention(owner["owner"]) if owner else None
    if body is not None and body.entity is not None:
        return re.sub(r"^the ", "", body.entity.name, flags=re.I)
    return find_default(scene.analysis, role, offset)
