"""This file is what a person means by a role and a body: the posts they name, or the nearest names there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import URIRef

from govgraph.errors import UsageError
from govgraph.explore.asking import Asked, ask
from govgraph.explore.roles import find_roles
from govgraph.ontology.registers import fold_name, suggest_councils
from govgraph.resolve import identify_body

BODIES = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?body ?name
WHERE {
  {
    VALUES ?type {
      gov:Council gov:Department gov:ImprovementPanel gov:PoliticalParty org:FormalOrganization org:Organization
    }
    ?body a ?type .
  } UNION { ?post org:postIn ?body }
  ?body rdfs:label|skos:altLabel ?name .
}
ORDER BY ?body ?name
"""
POSTS = """
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?post ?label ?role
WHERE { ?post org:postIn ?body ; org:role ?role ; rdfs:label ?label }
ORDER BY ?label ?post
"""
ROLES = """
PREFIX org: <http://www.w3.org/ns/org#>
SELECT DISTINCT ?role
WHERE { ?post a org:Post ; org:role ?role }
ORDER BY ?role
"""
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Post:
    """A post by its IRI and its label, as "Leader, Birmingham City Council"."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts that a role and a body mean: several where portfolios differ, none where no document names one."""

    role: str
    body: str
    posts: tuple[Post, ...]


def find_posts(store: Asked, role: str, body: str) -> Posts:
    """Return the posts of `role` in `body`, each named in any of its forms and in either case.

    Raises UsageError, with the nearest names, where there is no such role or body.
    """
    roles = find_role(store, role)
    iri, name = find_body(store, body)
    rows = ask(store, POSTS, body=URIRef(iri))
    found = tuple(Post(row["post"], row["label"]) for row in rows if row["role"] in roles.values())
    return Posts(next(iter(roles)), name, found)


def find_role(store: Asked, role: str) -> dict[str, str]:
    """Return the roles that `role` names, by label; raises UsageError, with the nearest, where there is none."""
    known = find_roles()
    for row in ask(store, ROLES):
        known.setdefault(fold_name(row["role"].rpartition("/")[2].replace("-", " ")), row["role"])
    if iri := known.get(fold_name(role)):
        return {next(label for label, other in known.items() if other == iri): iri}
    raise UsageError(f"there is no role {role!r}{_offer(role, known)}")


def find_body(store: Asked, body: str) -> tuple[str, str]:
    """Return the IRI and the name of the body that `body` names, by any of its names here or in the registers.

    Raises UsageError, with the nearest names, where there is none or more than one.
    """
    rows = ask(store, BODIES)
    labels: dict[str, str] = {}
    for row in rows:
        labels.setdefault(row["body"], row["name"])
    registered = identify_body(body)
    matching = {row["body"] for row in rows if fold_name(row["name"]) == fold_name(body)}
    if registered is not None and (registered in labels or not matching):
        return registered, labels.get(registered, body)
    if len(matching) == 1:
        (iri,) = matching
        return iri, labels[iri]
    if matching:
        several = "; ".join(sorted(f"{labels[iri]} <{iri}>" for iri in matching))
        raise UsageError(f"{body!r} names several bodies: {several}")
    nearest = suggest_councils(body, NEAREST)
    raise UsageError(f"there is no body {body!r}{_offer(body, [row['name'] for row in rows], nearest)}")


def _offer(word: str, names: Iterable[str], more: Iterable[str] = ()) -> str:
    """Return the names nearest to `word` as the end of a sentence, nothing where none is near."""
    from rapidfuzz import fuzz, process  # only a slip needs it

    choices = sorted({*names, *more})
    near = process.extract(word, choices, scorer=fuzz.WRatio, processor=fold_name, limit=NEAREST, score_cutoff=60)
    return f": did you mean {', '.join(repr(name) for name, _, _ in near)}?" if near else ""
