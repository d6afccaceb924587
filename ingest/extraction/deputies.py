"""This file is what "his deputy" is deputy of: the office of whoever the words before it name."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.mentions.role_links import names_person

CALLED = {
    "chair": "vice chair",
    "group leader": "deputy group leader",
    "party leader": "deputy group leader",
    "lead commissioner": "deputy commissioner",
}
NOBODY = re.compile(
    r"^(?:deputy|assistant|vice|councillor|MP|party deputy|spokesperson|advis|alderman|bailie|secretary of state$)|"
    r"\bmember\b|\b(?:teacher|solicitor|barrister|accountant|nurse|professor|lecturer|farmer)$|^head(?:m| teacher)"
)
"""Roles that a deputy is not deputy of."""
HEADS = re.compile(
    r"^(?:leader|group leader|party leader|mayor|lord mayor|chair|president|provost|conven[eo]r|speaker|premier|"
    r"principal|governor|(?!deputy).*(?:chief \w+|chief \w+ officer|manager|commissioner|superintendent|director|"
    r"treasurer|clerk))$"
)
"""Roles that have deputies, where nothing tells whose the deputy is."""
REACH = 40
"""How many characters may stand between "his" and "deputy": a party, an age, an adjective."""


def name_deputy(analysis: Analysis, offset: int) -> str:
    """Return the role of the deputy spoken of at `offset`: of the person or office named before it, else the last."""
    before = [
        m for m in analysis.mentions_in(max(0, offset - REACH), offset) if m.kind in ("person", "pronoun", "role")
    ]
    owner = before[-1] if before and _is_owner(analysis, before[-1], offset) else None
    if owner is not None and owner.kind == "role" and not NOBODY.search(owner.role):
        return _call(owner.role)
    if owner is not None and owner.entity is not None:
        own = _offices_of(analysis, owner.entity, offset)
        if own:
            return _call(own)
    named = [m.role for m in analysis.mentions_in(max(0, offset - 300), offset) if HEADS.search(m.role)]
    return _call(named[-1] if named else "leader")


def _is_owner(analysis: Analysis, mention: Mention, offset: int) -> bool:
    words, between = analysis.text[mention.start : mention.end], analysis.text[mention.end : offset]
    possessive = words.lower() in ("his", "her", "their") or between.startswith(("'s", "’s", "'", "’"))
    return possessive and not re.search(r"[.;:!?]\s", between)


def _call(role: str) -> str:
    return CALLED.get(role, f"deputy {role.removeprefix('party ')}")


def _offices_of(analysis: Analysis, person: Entity, offset: int) -> str:
    """The office that the person was last given before `offset`, else the first after it; "" where none is."""
    given = [(m.start, m.role) for m, holder in _titled(analysis) if holder is person]
    past = [role for start, role in given if start < offset]
    return past[-1] if past else given[0][1] if given else ""


@lru_cache(maxsize=8)
def _titled(analysis: Analysis) -> list[tuple[Mention, Entity]]:
    """Every role that stands beside a person, with the person."""
    found = []
    for index, mention in enumerate(analysis.mentions):
        if mention.kind == "role" and not NOBODY.search(mention.role):
            holder = names_person(analysis, analysis.mentions, index)
            if holder is not None:
                found.append((mention, holder))
    return found
