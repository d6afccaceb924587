"""This file is which body an office is in: the one named beside it, else the one that offices of its sort are in."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.default_bodies import find_fitting, name_outside
from govgraph.ingest.extraction.deputies import name_deputy
from govgraph.ingest.mentions.body_kinds import kind_of_name
from govgraph.ingest.mentions.parties import find_party_name
from govgraph.ontology.registers import find_department

OF_DEPARTMENTS = frozenset({"secretary of state", "minister", "permanent secretary"})
PANEL = re.compile(r"\b(?:panel|board|committee|commission|taskforce|forum|trust|authority|association)$", re.I)
DEPARTMENT = re.compile(r"\b(?:department|ministry|office|treasury)\b", re.I)
OF_PLACES = re.compile(
    r"^(?:MP|senator|assembly ?(?:member|man|woman)|(?:arch|suffragan )?bishop|(?:arch|rural )?deacon|dean|vicar|"
    r"rector|canon|curate|parish priest|minister of religion|lord lieutenant|high sheriff|coroner|magistrate)$"
)
"""Offices of a place itself, never of its council."""
STATE_OFFICE = re.compile(
    r"Department|Ministry|.*Treasury|"
    r"(?:Home|Foreign\b.*|Cabinet|Scottish|Scotland|Welsh|Wales|Northern Ireland|Colonial|War) Office"
)
OWNED = re.compile(r"\b(?P<party>[A-Z]\w+(?: [A-Z]\w+)?)['’]s (?:[a-z]+ ){0,4}\Z")
OF_COUNCILS = frozenset({"leader", "deputy leader", "mayor", "councillor", "MP", "group leader", "cabinet member"})
COUNTY = re.compile(r" County\b")


def find_body(analysis: Analysis, role: Mention, named: Mention | None, offset: int) -> tuple[str, str]:
    """Return the canonical role and the name of the body of the role at `offset`; `named` is the body beside it.

    A party's leader is the council's where the document says so, else its group's.
    """
    if role.role == "deputy":
        deputy = name_deputy(analysis, offset)
        return deputy, clean_name(named.entity.name) if named and named.entity else find_default(
            analysis, deputy, offset
        )
    name = _name_beside(analysis, role, named)
    if role.role in OF_DEPARTMENTS:
        return role.role, name or find_department_name(analysis, role)
    if role.role.startswith("party "):
        return _lead_party(analysis, role, name, offset)
    if not name and role.role not in OF_COUNCILS and (party := _of_party(analysis, role)):
        return role.role, party
    if role.role == "MP":
        return "MP", name or "House of Commons"
    if role.role in ("prime minister", "deputy prime minister"):
        return role.role, name or "Government"
    if re.search(r"\bparty$", name, re.I) and role.role == "leader":
        return "party leader", name
    return role.role, name or find_default(analysis, role.role, offset)


def _name_beside(analysis: Analysis, role: Mention, named: Mention | None) -> str:
    """The body named beside the role: the place itself for its MP or bishop, the county for its "County Clerk"."""
    if named is None or named.entity is None:
        return ""
    words = re.sub(r"\s+", " ", analysis.text[named.start : named.end])
    if OF_PLACES.match(role.role) and words in named.entity.name:
        return clean_name(words)
    name = clean_name(named.entity.name)
    if role.start == named.end + 1 and kind_of_name(name) == "place" and COUNTY.match(analysis.text, named.end):
        return f"{name} County"
    return name


def _of_party(analysis: Analysis, role: Mention) -> str:
    """ "Labour's housing spokesman", "the Conservative treasurer": the party whose office it is."""
    own = OWNED.match(analysis.text, role.start, analysis.text.rfind(" ", role.start, role.end) + 1)
    owned = own or OWNED.search(analysis.text, max(0, role.start - 60), role.start)
    return (find_party_name(owned["party"]) or "") if owned else ""


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
    return tuple(dict.fromkeys(clean_name(n) for n in names if STATE_OFFICE.match(n)))


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
