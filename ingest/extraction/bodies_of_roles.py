"""This file is which body an office is in: the one named beside it, else the one that offices of its sort are in."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.default_bodies import find_fitting, name_outside
from govgraph.ingest.extraction.deputies import name_deputy
from govgraph.ontology.registers import find_council, find_department

OF_PANELS = frozenset({"chair", "vice chair", "member"})
OF_DEPARTMENTS = frozenset({"secretary of state", "minister", "permanent secretary"})
PANEL = re.compile(r"\b(?:panel|board|committee|commission|taskforce|forum|trust|authority|association)$", re.I)
DEPARTMENT = re.compile(r"\b(?:department|ministry|office|treasury)\b", re.I)
NEITHER = re.compile(
    r"\b(?:party|group|government|parliament|commons|lords|llp|ltd|plc|office|department|ministry)\b", re.I
)


def find_body(analysis: Analysis, role: Mention, named: Mention | None, offset: int) -> tuple[str, str]:
    """Return the canonical role and the name of the body of the role at `offset`; `named` is the body beside it.

    A party's leader is the council's where the document says so, else its group's.
    """
    if role.role == "deputy":
        deputy = name_deputy(analysis, offset)
        return deputy, clean_name(named.entity.name) if named and named.entity else find_default(
            analysis, deputy, offset
        )
    name = clean_name(named.entity.name) if named is not None and named.entity is not None else ""
    if role.role in OF_DEPARTMENTS:
        return role.role, name or find_department_name(analysis, role)
    if role.role.startswith("party "):
        return _lead_party(analysis, role, name, offset)
    if role.role == "MP":
        return "MP", name or "House of Commons"
    if role.role in ("prime minister", "deputy prime minister"):
        return role.role, name or "Government"
    if re.search(r"\bparty$", name, re.I) and role.role == "leader":
        return "party leader", name
    return role.role, name or find_default(analysis, role.role, offset)


def clean_name(name: str) -> str:
    """Return a body's name without the article before it."""
    return re.sub(r"^the ", "", name, flags=re.I)


def find_department_name(analysis: Analysis, role: Mention) -> str:
    """Return the department of a secretary of state or minister: the one the document names, else what it is for."""
    departments = _departments(analysis)
    words = set(re.findall(r"[a-z]+", role.portfolio.lower())) - {"and", "the", "for", "of"}
    if words:
        fits = [d for d in departments if words <= set(re.findall(r"[a-z]+", d.lower()))]
        known = find_department(role.portfolio)
        if not fits and role.role == "minister":
            shared = [d for d in departments if words & set(re.findall(r"[a-z]+", d.lower()))]
            fits = shared or [d for d in departments if known and find_department(d)]
        devolved = [] if fits or role.role != "minister" else _devolved(analysis)
        return (fits or devolved or [_capitalise(role.portfolio)])[0]
    local = [d for d in departments if find_department(d)]
    if local:
        return local[0]
    subjects = [m.portfolio for m in analysis.mentions if m.role == "secretary of state" and m.portfolio]
    return _capitalise(subjects[0]) if subjects else "Government"


@lru_cache(maxsize=8)
def _departments(analysis: Analysis) -> tuple[str, ...]:
    names = [
        m.entity.name for m in analysis.mentions if m.kind == "body" and m.entity and DEPARTMENT.search(m.entity.name)
    ]
    return tuple(
        dict.fromkeys(clean_name(n) for n in names if re.match(r"Department|Ministry|\w+ Office|.*Treasury", n))
    )


@lru_cache(maxsize=8)
def _devolved(analysis: Analysis) -> list[str]:
    """The governments of Wales, Scotland and Northern Ireland that the document names: their ministers are of them."""
    names = [m.entity.name for m in analysis.mentions if m.kind == "body" and m.entity]
    return list(
        dict.fromkeys(
            n
            for n in names
            if re.search(r"^(?:Welsh|Scottish|Northern Ireland|Welsh Assembly) (?:Government|Executive)", n)
        )
    )


def _capitalise(words: str) -> str:
    small = {"and", "of", "the", "for"}
    return " ".join(w if w in small else w[:1].upper() + w[1:] for w in words.split())


def _lead_party(analysis: Analysis, role: Mention, name: str, offset: int) -> tuple[str, str]:
    """ "Labour leader" leads the council where that is said with the council's name, the group otherwise."""
    deputy = role.role.startswith("party deputy")
    plain, group = ("deputy leader", "deputy group leader") if deputy else ("leader", "group leader")
    words = analysis.text[role.start : role.end].lower()
    if name and not re.search(r"\bparty$", name, re.I):
        return plain, name
    default = find_default(analysis, "leader", offset)
    return (plain if not deputy and words.split()[-2:] in _of_council(analysis) else group), default


@lru_cache(maxsize=8)
def _of_council(analysis: Analysis) -> list[list[str]]:
    """The wordings ("labour leader") that the document uses with "of" and a council."""
    said = []
    for index, mention in enumerate(analysis.mentions[:-1]):
        following = analysis.mentions[index + 1]
        between = analysis.text[mention.end : following.start]
        if (
            mention.role == "party leader"
            and following.kind == "body"
            and re.fullmatch(r"\s+of\s+(?:the\s+)?", between)
        ):
            said.append(analysis.text[mention.start : mention.end].lower().split()[-2:])
    return said


def find_default(analysis: Analysis, role: str, offset: int) -> str:
    """Return the body that a role without one is in, "" where none that has such a role is known."""
    body = _opener(analysis, offset) or find_fitting(analysis, role, offset)
    return clean_name(body.name) if body is not None else name_outside(role)


def _near(analysis: Analysis, offset: int) -> Entity | None:
    """The council last named in the paragraph, where the document is about several and dwells on none."""
    block = next((b for b in analysis.blocks if b.start <= offset < b.end), None)
    if block is None or block.kind not in ("paragraph", "list item") or _is_opening(analysis):
        return None
    councils = [m for m in analysis.mentions if m.kind == "body" and m.entity and _is_council(m.entity)]
    before = [m for m in councils if block is not None and block.start <= m.start < offset]
    return before[-1].entity if before else None


@lru_cache(maxsize=8)
def _is_opening(analysis: Analysis) -> bool:
    """The document names its subject in a heading or at once: the subject is then what it is about throughout."""
    opening = [b for b in analysis.blocks if b.kind in ("paragraph", "letterhead")][:2]
    blocks = [b for b in analysis.blocks if b.kind == "heading"] + opening
    return any(m.entity is analysis.subject for b in blocks for m in analysis.mentions_in(b.start, b.end) if m.entity)


def _is_council(entity: Entity) -> bool:
    return (
        entity.register is not None
        or bool(re.search(r"\b(?:Council|Borough|Authority)\b", entity.name))
        or find_council(entity.name) is not None
    )


@lru_cache(maxsize=8)
def _bodies(analysis: Analysis) -> tuple[Entity, ...]:
    counted: dict[int, tuple[int, Entity]] = {}
    for mention in analysis.mentions:
        if mention.kind == "body" and mention.entity:
            count, entity = counted.get(id(mention.entity), (0, mention.entity))
            counted[id(mention.entity)] = (count + 1, entity)
    return tuple(entity for _, entity in sorted(counted.values(), key=lambda pair: -pair[0]))


def _last_panel(analysis: Analysis, offset: int) -> Entity | None:
    panels = [m for m in analysis.mentions if m.kind == "body" and m.entity and PANEL.search(m.entity.name)]
    before = [m for m in panels if m.start < offset]
    if before and offset - before[-1].start < 600:
        return before[-1].entity
    named = [m.entity for m in panels if m.entity]
    best = max(named, key=lambda e: sum(m.entity is e for m in panels)) if named else None
    return best if best and sum(m.entity is best for m in panels) > 1 else None


def _opener(analysis: Analysis, offset: int) -> Entity | None:
    """The council that the paragraph at `offset` opens with, as a digest's items do."""
    block = next((b for b in analysis.blocks if b.start <= offset < b.end), None)
    if block is None or block.kind not in ("paragraph", "list item"):
        return None
    first = next((m for m in analysis.mentions if m.start >= block.start and m.kind == "body" and m.entity), None)
    if first is None or first.start > block.start + 45 or first.start >= offset:
        return None
    after = analysis.text[first.end : first.end + 2]
    label = after[:1] in ".:" or analysis.text[first.start : first.end].isupper()
    return first.entity if label else None
