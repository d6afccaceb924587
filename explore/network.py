"""This file is the projection: the accepted view on a day, or over all time, as a NetworkX graph.

Nodes are IRIs with `kind` (person, post, body), `label` and `sort`; edges have `kind` (`holds` from a person to a post,
`in` from a post to its body, `oversees`, `appointed by` ... as a link says), `iri` of the statement and `label`; those
of tenures also `certainty` and, where known, `start_earliest` ... `end_latest` as 2016-01-11.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import networkx as nx

from govgraph.explore.asking import View, ask
from govgraph.explore.tenures import Tenure, name_concept, read_tenures
from govgraph.resolve.verdicts import verdict_on

PREFIXES = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
POSTS = (
    PREFIXES
    + """
SELECT ?post ?label ?role ?body ?portfolio
WHERE {
  ?post a org:Post ; rdfs:label ?label ; org:role ?role ; org:postIn ?body .
  OPTIONAL { ?post gov:portfolio ?portfolio }
}
ORDER BY ?post
"""
)
ACTORS = (
    PREFIXES
    + """
SELECT ?actor ?label ?type
WHERE {
  VALUES ?type { foaf:Person foaf:Group gov:Council gov:ImprovementPanel gov:Department gov:PoliticalParty
    org:FormalOrganization org:Organization }
  ?actor a ?type ; rdfs:label ?label .
}
ORDER BY ?actor ?type
"""
)
LINKS = (
    PREFIXES
    + """
SELECT ?link ?subject ?kind ?object
WHERE { ?link a gov:Relationship ; gov:subject ?subject ; gov:linkKind ?kind ; gov:object ?object }
ORDER BY ?link
"""
)
PARTIES = (
    PREFIXES
    + """
SELECT ?person ?party
WHERE { ?membership a gov:PartyMembership ; org:member ?person ; gov:party ?body . ?body rdfs:label ?party }
ORDER BY ?person ?party
"""
)
SORTS = {
    "Council": "council",
    "ImprovementPanel": "panel",
    "Department": "department",
    "PoliticalParty": "party",
    "Group": "group",
    "Person": "person",
}
ROLES = (
    "leader",
    "deputy-leader",
    "cabinet-member",
    "group-leader",
    "mayor",
    "secretary-of-state",
    "minister",
    "chair",
    "vice-chair",
    "lead-commissioner",
    "commissioner",
    "member",
    "chief-executive",
    "deputy-chief-executive",
    "director",
    "assistant-director",
)
"""The order in which posts stand about their body, those often held in turn side by side; others come after them."""


def project(store: View, on: date | None = None) -> nx.MultiDiGraph[str]:
    """Return who holds what where, and how bodies are linked: on the day `on`, or over all time.

    On a day, a tenure is there if it is certain or possible on it; links, which carry no dates, always are. Whoever
    and whatever has no edge is left out.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    actors = _read_actors(store)
    _add_tenures(graph, read_tenures(store), actors, on)
    _add_posts(graph, store, actors)
    for row in ask(store, LINKS):
        if row["subject"] in actors and row["object"] in actors:
            kind = name_concept(row["kind"]) or "linked to"
            for node in (row["subject"], row["object"]):
                graph.add_node(node, **actors[node])
            graph.add_edge(row["subject"], row["object"], key=row["link"], kind=kind, iri=row["link"], label=kind)
    for row in ask(store, PARTIES):
        if row["person"] in graph:
            graph.nodes[row["person"]]["party"] = row["party"]
    return graph


def _read_actors(store: View) -> dict[str, dict[str, str]]:
    """The people and bodies, with their kind, sort and label; the nearest of several types counts."""
    actors: dict[str, dict[str, str]] = {}
    for row in ask(store, ACTORS):
        name = row["type"].rpartition("#")[2].rpartition("/")[2]
        sort = SORTS.get(name, "other")
        if row["actor"] not in actors or actors[row["actor"]]["sort"] == "other":
            kind = "person" if sort == "person" else "body"
            actors[row["actor"]] = {"kind": kind, "sort": sort, "label": row["label"]}
    return actors


def _add_tenures(
    graph: nx.MultiDiGraph[str], tenures: Iterable[Tenure], actors: dict[str, dict[str, str]], on: date | None
) -> None:
    """Add each holder with an edge to the post held; the post itself gets its label later."""
    for tenure in tenures:
        certainty = "known" if on is None else verdict_on(tenure.bounds, on, tenure.first_sighted, tenure.last_sighted)
        if certainty not in ("known", "certain", "possible") or tenure.person not in actors:
            continue
        graph.add_node(tenure.person, **actors[tenure.person])
        days = {key: value for key, value in tenure.row().items() if key.startswith(("start_", "end_")) and value}
        capacity = {"capacity": ", ".join(tenure.capacity)} if tenure.capacity else {}
        graph.add_edge(
            tenure.person,
            tenure.post,
            key=tenure.iri,
            kind="holds",
            iri=tenure.iri,
            label=tenure.label,
            certainty=certainty,
            order=tenure.order,
            **days,
            **capacity,
        )


def _add_posts(graph: nx.MultiDiGraph[str], store: View, actors: dict[str, dict[str, str]]) -> None:
    """Give the posts that are held their labels, and join them to their bodies."""
    for row in ask(store, POSTS):
        if row["post"] not in graph:
            continue
        slug = row["role"].rpartition("/")[2]
        role = slug.replace("-", " ")
        if portfolio := row.get("portfolio"):
            role = f"{role}, {portfolio}"
        rank = ROLES.index(slug) if slug in ROLES else len(ROLES)
        graph.add_node(row["post"], kind="post", sort="post", label=row["label"], role=role, rank=rank)
        if row["body"] in actors:
            graph.add_node(row["body"], **actors[row["body"]])
            graph.add_edge(row["post"], row["body"], key=row["post"], kind="in", iri=row["post"], label="in")
