"""This file is a part of a network: what lies around a name, or as much as a picture can hold."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from govgraph.errors import UsageError
from govgraph.explore.asking import View, ask
from govgraph.explore.names import offer_names
from govgraph.ontology.registers import fold_name

NAMES = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?node ?name
WHERE { ?node rdfs:label|skos:altLabel ?name . FILTER(STRSTARTS(STR(?node), "https://w3id.org/govgraph/id/")) }
ORDER BY ?node ?name
"""


def find_around(store: View, graph: nx.MultiDiGraph[str], name: str, hops: int) -> nx.MultiDiGraph[str]:
    """Return the part of `graph` within `hops` steps of whoever or whatever `name` names, in any of its names.

    From a body to somebody who held a post in it is one step, as from a body to one that it is linked to. Posts whose
    body or holders lie farther are left out. Raises UsageError, with the nearest names, where nothing bears the name.
    """
    rows = [row for row in ask(store, NAMES) if row["node"] in graph]
    wanted = fold_name(name)
    centres = {row["node"] for row in rows if fold_name(row["name"]) == wanted or row["node"] == name}
    if not centres:
        raise UsageError(f"nobody and nothing shown is called {name!r}{offer_names(name, [r['name'] for r in rows])}")
    reached = _add_posts(graph, centres)
    for _ in range(hops):
        near = {other for node in reached for other in nx.all_neighbors(graph, node)}
        reached = _add_posts(graph, reached | near)
    kept = {node for node in reached if graph.nodes[node]["kind"] != "post" or _is_whole(graph, node, reached)}
    return graph.subgraph(kept | centres).copy()


def _is_whole(graph: nx.MultiDiGraph[str], post: str, reached: set[str]) -> bool:
    """Whether both a holder and the body of a post are reached: without either it tells nothing."""
    return bool(reached & {*graph.predecessors(post)}) and reached.issuperset(graph.successors(post))


def _add_posts(graph: nx.MultiDiGraph[str], nodes: set[str]) -> set[str]:
    """The nodes, with the posts in the bodies and of the people among them."""
    near = {other for node in nodes for other in nx.all_neighbors(graph, node)}
    return nodes | {node for node in near if graph.nodes[node]["kind"] == "post"}


def cut(graph: nx.MultiDiGraph[str], limit: int) -> tuple[nx.MultiDiGraph[str], int]:
    """Return the part of `graph` with at most `limit` nodes and edges, and how many are left out.

    Kept are the bodies with the most about them, each with its posts and their holders, then whatever else has the
    most edges, so that what is left hangs together.
    """
    total = graph.number_of_nodes() + graph.number_of_edges()
    if total <= limit:
        return graph, 0
    kept: set[str] = set()
    room = limit
    for node in _rank_nodes(graph):
        near = kept & {*nx.all_neighbors(graph, node)}
        needs = 1 + sum(graph.number_of_edges(node, o) + graph.number_of_edges(o, node) for o in near)
        if node not in kept and needs <= room:
            kept.add(node)
            room -= needs
        if not room:
            break
    part = graph.subgraph(kept).copy()
    return part, total - part.number_of_nodes() - part.number_of_edges()


def _rank_nodes(graph: nx.MultiDiGraph[str]) -> Iterator[str]:
    """Yield the nodes in the order in which they are kept, some more than once."""
    ranked = sorted(graph, key=lambda node: (-graph.degree(node), node))
    for body in ranked:
        if graph.nodes[body].get("kind") == "body":
            yield body
            for post in sorted(graph.predecessors(body)):
                yield post
                yield from sorted(graph.predecessors(post))
    yield from ranked
