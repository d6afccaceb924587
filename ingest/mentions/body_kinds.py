"""This file is the kind of body that a name tells: council, panel, trust, police, school, department, company."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.mentions.body_words import DESCRIBED, HEADS, KINDS
from govgraph.ontology.registers import find_body, find_council

_AREA = re.compile(
    r"^(?:(?:London|Royal|Metropolitan|Rural|Regional|District|County|Unitary) )*(?:Borough|City|County|Town|Township|"
    r"Village|Shire|Municipality|District|Parish|Municipal District|Council|"
    r"(?:Parish|Town|City|County|District|Borough) Council) of\b",
    re.I,
)
_TAIL = re.compile(
    r"\b(?:council|county|borough|district|township|shire|metro|municipality|parish|city|town|authority|corporation|"
    r"RDC|UDC|MBC|comhairle|parishad)$",
    re.I,
)
_FIRST = (
    (
        re.compile(
            r"\b(?:police|constabulary|policing)\b(?!.*\b(?:panel|board|authority|committee|commissioner))", re.I
        ),
        "police",
    ),
    (
        re.compile(
            r"\b(?:NHS|health|hospitals?|hospice|infirmary|ambulance|primary care)\b"
            r"(?!.*\b(?:committee|commission|inspectorate)$)",
            re.I,
        ),
        "trust",
    ),
    (re.compile(r"\bfire\b.*\b(?:service|authority|rescue|brigade|district)", re.I), "fire"),
    (
        re.compile(
            r"\b(?:school|schools|academy|grammar|primary|high school|education) (?:board|district|trust)", re.I
        ),
        "school",
    ),
)
_LEADING = re.compile(
    r"^(?:leader|deputy leader|group leader|deputy group leader|(?:lead )?cabinet member|councillor|bailie|reeve|"
    r"leader of the opposition|opposition leader|alderman|lord provost|whip|chief whip|cathaoirleach|"
    r"leas-chathaoirleach|"
    r"(?:deputy |assistant )?(?:town|borough|city|county|shire|municipal|district|burgh|parish) (?:clerk|treasurer|"
    r"secretary|solicitor|engineer|surveyor|architect|manager|administrator|librarian|judge|commissioner|president|"
    r"executive|planner|planning officer|education officer|attorney|counsel|councillor)|"
    r"council (?:president|chair|leader|manager))$"
)
_COUNCIL = re.compile(
    r"^(?:(?:lord |deputy |ceremonial |executive |town )*mayor|monitoring officer|deputy monitoring officer|"
    r"returning officer|lead commissioner|director of (?:adult|children).*|head of paid service|jurat)$"
)
_POLICE = re.compile(
    r"\b(?:chief constable|constable|police and crime commissioner|superintendent of police|police chief|"
    r"chief superintendent|police commissioner|chief of police)\b"
)
_HEALTH = re.compile(
    r"\b(?:medical director|medical officer|nurse|nursing|matron|clinical|midwi|surgeon|consultant|lead governor)\b"
)
_SCHOOL = re.compile(
    r"\b(?:head ?teacher|headmaster|headmistress|principal|vice[- ]chancellor|dean|bursar|registrar|rector)\b"
)
_FIRE = re.compile(r"\bfire\b")
_OUTSIDE = re.compile(
    r"\b(?:auditors?[- ]general|comptroller|controller of audit|(?<!county )judge|bishop|vicar|magistrate|envoy|"
    r"arbitrator|permanent secretary|state (?:treasurer|auditor|comptroller|senator)|attorney[- ]general|"
    r"solicitor[- ]general|senator|ambassador)\b"
)
"""Offices that no council, trust or company has: their own bodies are seldom named."""
_WATCH = re.compile(
    r"\b(?:Regulator|Ombudsman|Inspectorate|Audit|Ofsted|Estyn|Appointments|Accounts Commission|Complaints|Quality)\b",
    re.I,
)
_MINISTERIAL = re.compile(r"\b(?:premier|first minister|prime minister|taoiseach|chief minister)$")
_PANEL = frozenset({"chair", "vice chair", "member", "secretary"})
_PEOPLE = re.compile(
    r"^(?:president|vice[- ]president|general secretary|treasurer|spokesperson|patron|founder|trustee)$"
)
_BODIED = frozenset(
    {"council", "authority", "trust", "agency", "university", "school", "company", "police", "fire", "museum"}
)
_EMPLOYERS = _BODIED | {"other", "association", "place"}


def sort_of_role(role: str) -> tuple[frozenset[str], bool]:
    """Return the kinds of body that have such an office, and whether no other kind has it.

    >>> sorted(sort_of_role("chief constable")[0])
    ['police']
    """
    if _OUTSIDE.search(role):
        return frozenset({"agency", "government"}), True
    if _MINISTERIAL.search(role):
        return frozenset({"government", "place"}), True
    if _POLICE.search(role):
        return frozenset({"police"}), True
    if _FIRE.search(role):
        return frozenset({"fire"}), True
    if _HEALTH.search(role):
        return frozenset({"trust"}), True
    if _SCHOOL.search(role):
        return frozenset({"university", "school"}), True
    if _LEADING.match(role):
        return frozenset({"council", "place"}), True
    if _COUNCIL.match(role):
        return frozenset({"council", "authority", "place", "fire"}), True
    if role in _PANEL or _PEOPLE.match(role):
        return _EMPLOYERS | {"panel"}, False
    return _EMPLOYERS, False


def watches(name: str) -> bool:
    """Tell whether a name is that of a body which inspects or audits others: seldom the one that an office is in."""
    return _WATCH.search(name) is not None and not name.lower().endswith(("committee", "board"))


@lru_cache(maxsize=4096)
def kind_of_name(name: str) -> str:
    """Return the kind of body that `name` tells: `place` where it is only a place's.

    >>> kind_of_name("Wexcombe Police"), kind_of_name("Ann Street Primary"), kind_of_name("Brackwater City Council")
    ('police', 'university', 'council')
    """
    bare = name.removeprefix("the ").strip()
    for pattern, kind in _FIRST:
        if pattern.search(bare):
            return kind
    if _AREA.match(bare) or re.search(r"\bcombined authority$", bare, re.I):
        return "council"
    if re.search(r"\bauthority$", bare, re.I):
        return "council" if find_council(bare) else "authority"
    if _TAIL.search(bare) and not re.search(r"\b(?:development|housing|new town) corporation$", bare, re.I):
        return "council"
    if bare[:1].islower() and bare.split()[-1] in DESCRIBED:
        return "panel"
    last = re.sub(r"\W+$", "", bare.split()[-1]) if bare.split() else ""
    if last.lower() == "court":
        return "court"
    for word in (last, last.capitalize()):
        if word in HEADS:
            return "agency" if word == "Corporation" else KINDS[word]
    known = find_body(bare)
    if known is not None:
        return {"audit firm": "company"}.get(known.kind, known.kind)
    heads = [w for w in re.findall(r"[\w'-]+", bare) if w in HEADS]
    return KINDS[heads[0]] if heads else "place"
