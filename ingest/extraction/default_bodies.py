"""This file is which body an office is in where no words beside it tell: one of the sort that has such offices."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.sections import find_section_body
from govgraph.ingest.mentions.body_kinds import kind_of_name, sort_of_role, watches

_NEVER = frozenset({"party", "parliament", "press", "newspaper"})
_PANEL = frozenset({"chair", "vice chair", "member", "secretary"})
_LIKE_COUNCILS = frozenset({"council", "place"})
_GOVERNMENT = re.compile(r"\b(?:premier|first minister|chief minister|taoiseach)$")
_ITSELF = re.compile(r"^(?:auditor[- ]general|comptroller[- ]general|ombudsman|attorney[- ]general)$")
DWELT = 0.5
"""The share of the weight of all bodies of a sort at which one of them is meant throughout."""
NEAR_CHAIR = 250
_CHAIR_OF = re.compile(r"\b(?:chair|chairman|chairwoman|member|members|chairs|chaired|board)\s+(?:of\s+)?(?:the\s+)?$")
NEAR_PANEL = 600
"""How many characters back a panel may have been spoken of for its chair to be meant."""
_TIER = re.compile(
    r"(county|district|borough|parish|shire|regional) (?!auditor|judge|nurs|commissioner|valuer|attorney)"
)
"""What sort of council has the office: a county has a county surveyor."""
_OURS = re.compile(r"\b[Oo]ur (?:own |new |then |former |present |acting |interim |outgoing |retiring )*$")
_ASIDE = re.compile(r"\b(?:of|from|with|for|at|by|joins?|joined|joining|in)\s+(?:the\s+|neighbouring\s+|nearby\s+)*$")


def find_fitting(analysis: Analysis, role: str, offset: int) -> Entity | None:
    """Return the body of a fitting kind that the words at `offset` are about, None where none fits."""
    return weigh_reasons(analysis, role, offset)[1]


def name_outside(role: str) -> str:
    """Return what an office stands for where nobody names its body: the state, the government, the office itself.

    >>> name_outside("state auditor"), name_outside("first minister"), name_outside("auditor general")
    ('State', 'Government', 'Auditor General')
    """
    if role.startswith("state "):
        return "State"
    if _GOVERNMENT.search(role):
        return "Government"
    return role.title() if _ITSELF.search(role) else ""


def weigh_reasons(analysis: Analysis, role: str, offset: int) -> tuple[str, Entity | None]:
    """Return why a body is the one meant (`section`, `panel`, `main`, `paragraph`, `likelier`, `place`) and it."""
    kinds, only = sort_of_role(role)
    section = find_section_body(analysis, offset)
    if section is not None and kind_of_name(section.name) in kinds:
        return "section", section
    if role in _PANEL and (chaired := _chaired(analysis, offset)):
        return "chaired", chaired
    ours = _OURS.search(analysis.text[max(0, offset - 30) : offset]) is not None
    if role in _PANEL and not ours and (panel := _last_panel(analysis, offset)):
        return "panel", panel
    named = [m for m in _bodies(analysis) if m.entity and kind_of_name(m.entity.name) in kinds]
    named = [m for m in named if m.entity and not watches(m.entity.name)] or named
    if tier := _TIER.match(role):
        named = [m for m in named if m.entity and tier[1] in m.entity.name.lower()] or named
    if named:
        return _choose(analysis, named, offset, ours)
    return "place", _place(analysis, offset) if kinds & _LIKE_COUNCILS or not only else None


def _choose(analysis: Analysis, named: list[Mention], offset: int, ours: bool) -> tuple[str, Entity | None]:
    """The body the document dwells on, or whose writer says "our"; else the paragraph's; else the likelier."""
    weights = {m.entity: analysis.weights.get(m.entity, 0.0) for m in named if m.entity}
    main = max(weights, key=lambda entity: weights[entity])
    if ours or weights[main] >= DWELT * sum(weights.values()):
        return "main", main
    block = next((b for b in analysis.blocks if b.start <= offset < b.end), None)
    before = [m for m in named[: bisect_right([m.start for m in named], offset)] if not _is_aside(analysis, m)]
    if before and block is not None and before[-1].start >= block.start:
        return "paragraph", before[-1].entity
    return "likelier", main


def _is_aside(analysis: Analysis, body: Mention) -> bool:
    """The body is somebody's other one: "came from X", "chief executive of X", "joins X"."""
    return _ASIDE.search(analysis.text[max(0, body.start - 40) : body.start]) is not None


def _place(analysis: Analysis, offset: int) -> Entity | None:
    """The place that stands for a body nobody names: the only one of the sentence, else the likeliest."""
    if not analysis.places:
        return None
    sentence = next((s for s in analysis.sentences if s.start <= offset < s.end), None)
    here = {id(m.entity): m.entity for m in analysis.places if sentence and sentence.start <= m.start < sentence.end}
    return next(iter(here.values())) if len(here) == 1 else analysis.places[0].entity


@lru_cache(maxsize=8)
def _bodies(analysis: Analysis) -> tuple[Mention, ...]:
    return tuple(
        m for m in analysis.mentions if m.kind == "body" and m.entity and kind_of_name(m.entity.name) not in _NEVER
    )


def _last_panel(analysis: Analysis, offset: int) -> Entity | None:
    """The panel spoken of just before, else the one the document comes back to: whoever signs as chair chairs it."""
    panels = [m for m in _bodies(analysis) if m.entity and _is_panel(m.entity.name)]
    before = [m for m in panels if m.start < offset]
    if before and offset - before[-1].start < NEAR_PANEL and _is_spoken_of(analysis, before[-1], offset):
        return before[-1].entity
    counts = _count(panels)
    best = max((m.entity for m in panels if m.entity), key=lambda e: counts[id(e)], default=None)
    return best if best is not None and counts[id(best)] > 2 and best is _heaviest(analysis, panels) else None


def _is_spoken_of(analysis: Analysis, panel: Mention, offset: int) -> bool:
    """The panel stands in the paragraph of the office, in the one before it, or in a heading."""
    index = next((i for i, b in enumerate(analysis.blocks) if b.start <= offset < b.end), None)
    if index is None:
        return True
    block = next((b for b in analysis.blocks if b.start <= panel.start < b.end), None)
    return block is None or block.kind == "heading" or block in analysis.blocks[max(0, index - 1) : index + 1]


def _chaired(analysis: Analysis, offset: int) -> Entity | None:
    """The body that somebody was said just before to chair or sit on: "... chairman of X. The vice-chairman is ..."."""
    near = [m for m in analysis.mentions_in(max(0, offset - NEAR_CHAIR), offset) if m.kind == "body" and m.entity]
    said = [m for m in near if _CHAIR_OF.search(analysis.text[max(0, m.start - 30) : m.start])]
    if not said or said[-1] is not near[-1] or said[-1].entity is None:
        return None
    return said[-1].entity if kind_of_name(said[-1].entity.name) != "council" else None


def _is_panel(name: str) -> bool:
    alone = name in ("Committee", "Commission")
    return kind_of_name(name) == "panel" and not name.lower().endswith("team") and not alone and not watches(name)


def _heaviest(analysis: Analysis, named: list[Mention]) -> Entity | None:
    return max((m.entity for m in named if m.entity), key=lambda e: analysis.weights.get(e, 0.0), default=None)


def _count(named: list[Mention]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for mention in named:
        counts[id(mention.entity)] = counts.get(id(mention.entity), 0) + 1
    return counts
