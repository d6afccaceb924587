"""This file is the directives and assessments: what was found, asked for, undertaken, and how progress was judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from govgraph.resolve.actors import Actors
from govgraph.resolve.events import bound, find_edtf
from govgraph.resolve.grouping import group, identify_by, level, list_claims, read_words
from govgraph.resolve.meetings import infer
from govgraph.resolve.placing import Placings
from govgraph.resolve.sources import Sourced
from govgraph.resolve.view import Assessment, Body, DateInference, Directive, Tenure

INSIDE = frozenset(
    {"leader", "deputy leader", "cabinet member", "chief executive", "councillor", "mayor", "group leader"}
)
"""Roles whose holders speak for the council they serve; a director or officer of it does too."""
OUTSIDE = frozenset(
    {"commissioner", "lead commissioner", "inspector", "reviewer", "secretary of state", "minister", "adviser"}
)
"""Roles that somebody holds towards a body from outside it."""
PRESS = frozenset({"press", "newsletter", "news digest"})

Key = tuple[object, ...]


def find_directives(sources: Sequence[Sourced], actors: Actors) -> tuple[Directive, ...]:
    """Return the directives that claims state; the same words by the same actors are one."""

    def key(source: Sourced) -> Key | None:
        if source.claim.type != "directive" or not (kind := source.words("kind")):
            return None
        return kind, actors.find_all(source, "by"), level(read_words(source))

    found = []
    for k, claims in group(sources, key).items():
        found.append(
            Directive(
                iri=identify_by("directive", *k),
                kind=str(k[0]),
                by=actors.find_all(claims[0], "by"),
                to=tuple(sorted({iri for c in claims for iri in actors.find_all(c, "to")})),
                status=next((s for c in claims if (s := c.words("status"))), ""),
                words=read_words(claims[0]),
                claims=list_claims(claims),
            )
        )
    return tuple(sorted(found, key=lambda d: d.iri))


def find_assessments(
    sources: Sequence[Sourced], actors: Actors, tenures: Iterable[Tenure], placings: Placings
) -> tuple[tuple[Assessment, ...], tuple[DateInference, ...]]:
    """Return the assessments that claims state, each with its footing, and why those are of their days.

    That is told where no words date them in full.
    """
    roles, bodies = _gather_roles(tenures), {body.iri: body for body in actors.bodies}

    def key(source: Sourced) -> Key | None:
        if source.claim.type != "assessment":
            return None
        return actors.find_all(source, "by"), source.words("polarity"), level(read_words(source))

    found, inferences = [], []
    for k, claims in group(sources, key).items():
        by = actors.find_all(claims[0], "by")
        placing = next((p for c in claims if (p := placings.get(c.id)) and p.edtf), None)
        edtf = next((e for c in claims if (e := find_edtf(c))), placing.edtf if placing else None)
        earliest, latest = bound(edtf)
        found.append(
            Assessment(
                iri=identify_by("assessment", *k),
                by=by,
                polarity=claims[0].words("polarity"),
                basis=find_basis(claims[0], by, bodies, roles),
                words=read_words(claims[0]),
                edtf=edtf,
                earliest=earliest,
                latest=latest,
                claims=list_claims(claims),
            )
        )
        inferences += [infer(found[-1].iri, placing)] if placing and edtf == placing.edtf else []
    return tuple(sorted(found, key=lambda a: a.iri)), tuple(inferences)


def _gather_roles(tenures: Iterable[Tenure]) -> dict[str, set[tuple[str, str]]]:
    """By person, the roles held, each with its body."""
    roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for tenure in tenures:
        roles[tenure.holder].add((tenure.role, tenure.body))
    return roles


def find_basis(
    source: Sourced, by: Sequence[str], bodies: Mapping[str, Body], roles: Mapping[str, Iterable[tuple[str, str]]]
) -> str:
    """Return on what footing an assessment is made: self, independent or press.

    A council, or one who serves it, judges itself; one with a role towards it from outside, and any other body, is
    independent; where nobody is named, the press judges in the press and a body in its own release or report.
    """
    kinds = {bodies[iri].kind for iri in by if iri in bodies}
    held = {role for iri in by for role, _ in roles.get(iri, ())}
    served = {bodies[b].kind for iri in by for role, b in roles.get(iri, ()) if b in bodies and role not in OUTSIDE}
    if held & OUTSIDE or "panel" in kinds or "panel" in served or "department" in kinds | served:
        return "independent"
    if "council" in kinds or "council" in served or held & INSIDE:
        return "self"
    if kinds - {"group"}:
        return "independent"
    if (source.document.kind or "") in PRESS:
        return "press"
    return "independent" if by else "self"
