"""This file is what a click on a picture shows: who or what it is, its ties, and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import networkx as nx

from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote, leave_out
from govgraph.explore.tenures import EXPLANATIONS
from govgraph.explore.wording import describe_bounds, shorten_bounds
from govgraph.resolve.view import Bounds

SHOWN = 8
"""How many quotes a click shows at most; the rest are counted."""
NAMES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name
WHERE {
  VALUES ?node { UNDEF }
  ?node skos:altLabel ?name .
}
ORDER BY ?name
"""
KINDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")

Edge = tuple[str, str, dict[str, Any]]


@dataclass(slots=True)
class Details:
    """What each node and edge shows, by its id; a passage that several show is kept once."""

    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)
    quotes: list[dict[str, Any]] = field(default_factory=list)
    numbers: dict[tuple[str, int, int], int] = field(default_factory=dict)

    def add_quotes(self, quotes: tuple[Quote, ...]) -> list[int]:
        """Keep the first of `quotes` and return their numbers."""
        return [self._number(quote) for quote in quotes[:SHOWN]]

    def _number(self, quote: Quote) -> int:
        key = (quote.document, quote.start, quote.end)
        if key not in self.numbers:
            self.numbers[key] = len(self.quotes)
            shown = {"exact": quote.exact, "document": quote.document, "start": quote.start, "end": quote.end}
            if around := quote.sentence:
                shown["before"] = around.exact[: quote.start - around.start]
                shown["after"] = around.exact[quote.end - around.start :]
            self.quotes.append(shown | {"issued": quote.issued, "title": quote.title})
        return self.numbers[key]


def read_bounds(edge: dict[str, Any]) -> Bounds:
    """Return the four bounds that an edge of kind `holds` carries."""
    return Bounds(*(date.fromisoformat(edge[kind]) if edge.get(kind) else None for kind in KINDS))


def describe(graph: nx.MultiDiGraph[str], store: View, texts: Texts | None = None) -> Details:
    """Return what every node and edge of `graph` shows, with its quotes from `store`, in sentences with `texts`."""
    details, evidence = Details(), Evidence(store, texts)
    words = _read_words(store)
    for source, target, edge in graph.edges(data=True):
        if edge["kind"] != "in":
            shown = _describe_edge(graph, (source, target, edge), words)
            details.by_id[edge["iri"]] = _add_words(shown, details, evidence, edge["iri"])
    for node, data in graph.nodes(data=True):
        shown = {"title": data["label"], "what": _say_what(data), "links": _list_links(graph, node)}
        shown["names"] = [row["name"] for row in ask(store, NAMES, node=node) if row["name"] != data["label"]]
        details.by_id[node] = _add_words(shown, details, evidence, node)
    return details


def _read_words(store: View) -> dict[str, list[str]]:
    """Why each tenure has its bounds, by tenure."""
    words: dict[str, list[str]] = {}
    for row in ask(store, EXPLANATIONS):
        words.setdefault(row["tenure"], []).append(row["words"])
    return words


def _add_words(shown: dict[str, Any], details: Details, evidence: Evidence, iri: str) -> dict[str, Any]:
    """Put the quotes that a statement rests on into what is shown of it."""
    quotes = evidence.read(iri)
    shown["quotes"] = details.add_quotes(quotes)
    shown["more"] = max(0, len(quotes) - SHOWN)
    shown["why"] = [leave_out(words, quotes) for words in shown.get("why", ())]
    return shown


def _describe_edge(graph: nx.MultiDiGraph[str], edge: Edge, words: dict[str, list[str]]) -> dict[str, Any]:
    """What is shown of a tenure or a link."""
    source, target, data = edge
    ends = [{"text": graph.nodes[node]["label"], "to": node} for node in (source, target)]
    title = graph.nodes[source]["label"]
    if data["kind"] != "holds":
        return {"title": title, "what": f"{data['label']} {graph.nodes[target]['label']}", "links": ends}
    lines = [f"{sentence[0].upper()}{sentence[1:]}." for sentence in [describe_bounds(read_bounds(data))]]
    if data.get("certainty") == "possible":
        lines.append("Possible on this day: the documents do not settle it.")
    what = f"{data['label']}{_bracket(data.get('capacity'))}"
    return {"title": title, "what": what, "lines": lines, "why": words.get(data["iri"], []), "links": ends}


def _bracket(capacity: str | None) -> str:
    return f" ({capacity})" if capacity and capacity != "substantive" else ""


def _say_what(data: dict[str, Any]) -> str:
    """What a node is, in words."""
    if data["kind"] == "person":
        return f"Person, {data['party']}" if data.get("party") else "Person"
    sort: str = data["sort"]
    return {"other": "Organisation", "post": "Post"}.get(sort, sort.capitalize())


def _list_links(graph: nx.MultiDiGraph[str], node: str) -> list[dict[str, str]]:
    """A node's ties, each leading to the tenure or link it rests on; of a body, those of its posts too."""
    edges: list[Edge] = [(s, t, d) for s, t, d in graph.out_edges(node, data=True) if d["kind"] != "in"]
    edges += [(s, t, d) for s, t, d in graph.in_edges(node, data=True) if d["kind"] != "in"]
    for post in sorted(graph.predecessors(node), key=lambda n: (graph.nodes[n].get("rank", 99), n)):
        if graph.nodes[post]["kind"] == "post":
            edges += graph.in_edges(post, data=True)
    return [_link(graph, node, edge) for edge in {e[2]["iri"]: e for e in edges}.values()]


def _link(graph: nx.MultiDiGraph[str], node: str, edge: Edge) -> dict[str, str]:
    source, target, data = edge
    label = graph.nodes[source]["label"]
    if data["kind"] != "holds":
        return {"text": f"{label} {data['label']} {graph.nodes[target]['label']}", "to": data["iri"]}
    text = data["label"] if node == source else label if node == target else f"{label}, {graph.nodes[target]['role']}"
    return {"text": text, "to": data["iri"], "when": shorten_bounds(read_bounds(data))}
