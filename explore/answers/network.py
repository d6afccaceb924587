"""This file is the answers that follow edges: who stands between two sides, and by which steps one answers to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

import networkx as nx
from rdflib import Literal, URIRef

from govgraph.errors import UsageError
from govgraph.explore.asking import View, ask
from govgraph.explore.network import project

Values = Mapping[str, URIRef | Literal]
Row = dict[str, object]

MESSAGES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX schema: <https://schema.org/>
SELECT ?thing ?kind ?one ?role
WHERE {
  { ?thing a gov:Communication ; dcterms:creator ?one . BIND("writes" AS ?role) }
  UNION { ?thing a gov:Communication ; schema:recipient ?one . BIND("reads" AS ?role) }
  UNION { ?thing a gov:PublicMeeting ; gov:heldBy ?one . BIND("holds" AS ?role) }
  UNION { ?thing a gov:PublicMeeting ; gov:participant ?one . BIND("attends" AS ?role) }
  OPTIONAL { ?thing dcterms:type ?kind }
}
ORDER BY ?thing ?role ?one
"""
OVERSIGHT = ("oversees", "reports to", "appointed by", "established by", "reviewed by", "part of", "holds")
"""The relations along which somebody answers to somebody, and a post held in a body; of several the first is told."""
SHOWN = 8
"""So many edges of a bridge are told."""


def find_bridges(store: View, values: Values) -> list[Row]:
    """Who lies most often on the shortest ways between actors (betweenness, Brandes 2001), and by which edges.

    Edges are tenures (on the day `on`, where given), links, papers and meetings. With `one` and `other`, only ways
    between these two sides count: each of the two, and whoever holds a post in it.
    """
    graph = _join_actors(store, _read_day(values))
    ends = [str(values[name]) for name in ("one", "other") if name in values]
    sides = [_find_side(graph, end) for end in ends]
    if len(sides) == 2:
        ranks = nx.betweenness_centrality_subset(graph, sorted(sides[0]), sorted(sides[1]), normalized=True)
    else:
        ranks = nx.betweenness_centrality(graph)
    rows = []
    for node, rank in sorted(ranks.items(), key=lambda item: (-item[1], str(graph.nodes[item[0]]["label"]))):
        if rank > 0 and node not in ends:
            rows.append(_tell_bridge(graph, node, rank))
    return rows


def _read_day(values: Values) -> date | None:
    return date.fromisoformat(str(values["on"])) if "on" in values else None


def _find_side(graph: nx.Graph[str], actor: str) -> set[str]:
    """An actor and whoever holds a post in it."""
    if actor not in graph:
        return set()
    return {actor, *(n for n in graph[actor] if any(e["kind"] == "holds" for e in graph[actor][n]["edges"]))}


def _tell_bridge(graph: nx.Graph[str], node: str, rank: float) -> Row:
    edges = [(graph.nodes[n]["label"], e) for n in sorted(graph[node]) for e in graph[node][n]["edges"]]
    words = list(dict.fromkeys(f"{e['words']} ({label})" for label, e in edges))
    return {
        "name": graph.nodes[node]["label"],
        "betweenness": round(rank, 4),
        "edges": "; ".join(words[:SHOWN]) + (f"; and {len(words) - SHOWN} more" if len(words) > SHOWN else ""),
        "actor": node,
        "first_edge": edges[0][1]["iri"] if edges else None,
    }


def _join_actors(store: View, on: date | None) -> nx.Graph[str]:
    """People and bodies, joined by tenures, links, papers and meetings; each edge keeps what makes it, in `edges`."""
    projection = project(store, on)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((n, {"label": d["label"]}) for n, d in projection.nodes(data=True) if d["kind"] != "post")
    homes = {a: b for a, b, d in projection.edges(data=True) if d["kind"] == "in"}
    for one, other, data in projection.edges(data=True):
        target = homes.get(other) if data["kind"] == "holds" else other
        if data["kind"] != "in" and target and target in graph and one in graph:
            words = str(data["label"]) if data["kind"] == "holds" else str(data["kind"])
            _add_edge(graph, one, target, data["kind"], words, data["iri"])
    for one, other, kind, iri in _read_messages(store):
        if one in graph and other in graph:
            _add_edge(graph, one, other, "message", kind, iri)
    return graph


def _add_edge(graph: nx.Graph[str], one: str, other: str, kind: str, words: str, iri: str) -> None:
    if one == other:
        return
    if not graph.has_edge(one, other):
        graph.add_edge(one, other, edges=[])
    graph[one][other]["edges"].append({"kind": kind, "words": words, "iri": iri, "from": one})


def _read_messages(store: View) -> Iterator[tuple[str, str, str, str]]:
    """Who wrote to whom, who signed together, who met whom: pairs with the kind in words and the IRI."""
    parts: dict[str, dict[str, list[str]]] = {}
    kinds: dict[str, str] = {}
    for row in ask(store, MESSAGES):
        parts.setdefault(row["thing"], {}).setdefault(row["role"], []).append(row["one"])
        kinds[row["thing"]] = row.get("kind", "scheme/meeting").rpartition("/")[2].replace("-", " ")
    for iri, roles in parts.items():
        first = roles.get("writes") or roles.get("holds") or []
        for one in first:
            for other in (*roles.get("reads", ()), *roles.get("attends", ())):
                yield one, other, kinds[iri], iri
        for one, other in pairwise(first):
            yield one, other, f"joint {kinds[iri]}", iri


def find_chain(store: View, values: Values) -> list[Row]:
    """The shortest documented chain of oversight or reporting between two actors, step by step.

    A step is a relation of oversight, or a post held in a body (on the day `on`, where given). Raises UsageError
    where one of the two has no such relation at all.
    """
    every = _join_actors(store, _read_day(values))
    graph: nx.Graph[str] = nx.Graph()
    for one, other, data in every.edges(data=True):
        kept = [e for e in data["edges"] if e["kind"] in OVERSIGHT]
        if kept:
            graph.add_edge(one, other, edges=sorted(kept, key=lambda e: OVERSIGHT.index(e["kind"])))
    ends = [str(values["one"]), str(values["other"])]
    missing = [str(every.nodes[e]["label"]) if e in every else e for e in ends if e not in graph]
    if missing:
        raise UsageError(f"no relation of oversight or reporting is documented of {' and '.join(missing)}")
    if not nx.has_path(graph, *ends):
        return []
    path = nx.shortest_path(graph, *ends)
    return [_tell_step(every, graph, number, pair) for number, pair in enumerate(pairwise(path), 1)]


def _tell_step(every: nx.Graph[str], graph: nx.Graph[str], number: int, pair: tuple[str, str]) -> Row:
    edge = graph[pair[0]][pair[1]]["edges"][0]
    source, target = pair if edge["from"] == pair[0] else (pair[1], pair[0])
    return {
        "step": number,
        "from_name": every.nodes[source]["label"],
        "relation": f"is {edge['words']}" if edge["kind"] == "holds" else edge["words"],
        "to_name": every.nodes[target]["label"],
        "statement": edge["iri"],
    }
