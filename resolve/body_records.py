"""This file is the bodies as they enter the view: their label, IRI, kind, codes and other names."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from govgraph.ontology.namespace import ID, make_slug
from govgraph.ontology.registers import departments, find_body, find_council_by_code, parties
from govgraph.resolve.bodies import Match, Use
from govgraph.resolve.body_names import DEPARTMENT, POSSESSIVE, read_body_name
from govgraph.resolve.view import Body, BodyKind


def make_bodies(matches: Mapping[Use, Match], claims: Mapping[Use, tuple[str, ...]]) -> dict[str, Body]:
    """Return a body for each key among `matches`; `claims` are those in which each name is used."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    grounds: dict[str, set[str]] = defaultdict(set)
    found: dict[str, Match] = {}
    for use, match in sorted(matches.items()):
        forms[match.key][use[1].strip()] += 1
        grounds[match.key].update(claims.get(use, ()))
        found.setdefault(match.key, match)
    labels: dict[str, str] = {}
    for key in sorted(
        found, key=lambda key: (bool(found[key].anchor), key)
    ):  # councils before what is anchored to them
        labels[key] = _label(found[key], forms[key], labels)
    slugs = Counter(make_slug(label) for label in labels.values())
    return {
        key: Body(
            iri=_identify(key, label, slugs),
            name=label,
            kind=_kind(key, found[key].sort),
            names=tuple(sorted({*_lasting_names(forms[key]), *_official_names(key)} - {label})),
            code=_codes(key)[0],
            gss=_codes(key)[1],
            claims=tuple(sorted(grounds[key])),
        )
        for key, label in sorted(labels.items())
    }


def _identify(key: str, label: str, slugs: Mapping[str, int]) -> str:
    """The IRI from the label; of several bodies with one, only the register's has it bare."""
    slug = make_slug(label)
    bare = slugs[slug] == 1 or _official(key)
    return f"{ID}body/{slug}{'' if bare else f'-{hashlib.sha256(key.encode()).hexdigest()[:6]}'}"


def _lasting_names(forms: Iterable[str]) -> set[str]:
    """The names that mean the body outside one document too: not "the Council"."""
    return {form for form in forms if read_body_name(form).sort != "home"}


def identify_body(name: str, on: date | None = None) -> str | None:
    """Return the IRI of the body that `name` means by itself, where a register has it, else None.

    >>> identify_body("Communities and Local Government")
    'https://w3id.org/govgraph/id/body/ministry-of-housing-communities-and-local-government'
    """
    said = read_body_name(name, on)
    key = said.key if said.sort == "council" else f"{said.sort} {said.key}"
    official = _official(key) if said.sort in {"council", "department", "known", "party"} else None
    return f"{ID}body/{make_slug(official)}" if official else None


def _official(key: str) -> str | None:
    """The name that a register gives the body with this key."""
    if key == f"department {DEPARTMENT}":
        return departments()[-1].name
    sort, _, rest = key.partition(" ")
    if sort == "party":
        return next((f"{p.name} Party" if " " not in p.name else p.name for p in parties() if p.name == rest), None)
    if sort == "known":
        return known.name if (known := find_body(rest)) else rest
    council = find_council_by_code(rest) if sort == "council" else None
    return council.name if council else None


def _official_names(key: str) -> set[str]:
    if key == f"department {DEPARTMENT}":
        return {name for d in departments() for name in d.names}
    sort, _, rest = key.partition(" ")
    if sort == "party":
        return {name for p in parties() if p.name == rest for name in p.names}
    if sort == "known" and (known := find_body(rest)):
        return set(known.names)
    council = find_council_by_code(rest) if sort == "council" else None
    return set(council.names) if council else set()


def _codes(key: str) -> tuple[str, str]:
    """The register's code of a body and its national statistics code; a department's is that of its last name."""
    if key == f"department {DEPARTMENT}":
        return departments()[-1].key, ""
    sort, _, rest = key.partition(" ")
    council = find_council_by_code(rest) if sort == "council" else None
    return (council.code, council.gss) if council else ("", "")


def _kind(key: str, sort: str) -> BodyKind:
    if sort == "department" or (sort == "known" and (known := find_body(_rest(key))) and known.kind == "department"):
        return "department"
    if sort == "party":
        return "party"
    if sort == "group":
        return "group"
    if sort == "council":
        return "council" if not key.startswith("council of ") or "rescue" not in key else "other"
    return "panel" if sort == "oversight" and key.startswith(("panel ", "board ", "taskforce ")) else "other"


def _rest(key: str) -> str:
    return key.partition(" ")[2]


def _label(match: Match, forms: Counter[str], labels: Mapping[str, str]) -> str:
    """The register's name, else the best of the forms used; one that says no place gets its council's name behind."""
    if official := _official(match.key):
        return official
    best = min(forms, key=lambda form: _rank_form(form, forms))
    best = best.removeprefix("the ").removeprefix("The ").strip()
    label = f"{best[0].upper()}{best[1:]}"
    if match.anchor and not read_body_name(best).place:
        whose = labels.get(match.anchor) or _official(match.anchor)
        return f"{label}, {whose}" if whose else label
    return label


def _rank_form(form: str, forms: Counter[str]) -> tuple[bool, bool, int, int, str]:
    """Forms that say a place first, those without a possessive, the longer, the commoner, by the alphabet."""
    said = read_body_name(form)
    return not said.place, POSSESSIVE.match(form) is not None, -len(form.split()), -forms[form], form
