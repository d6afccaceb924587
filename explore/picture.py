"""This file is the picture: a network as one HTML page that works without a connection; the one place for pyvis."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import networkx as nx

from govgraph.explore.details import Details
from govgraph.explore.elements import draw_edge, draw_node, list_legend
from govgraph.explore.layout import place_nodes

FOLDER = Path(__file__).parent
LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
OPTIONS: Mapping[str, Any] = {
    "physics": {"enabled": False},
    "nodes": {"borderWidth": 1.5, "scaling": {"label": {"drawThreshold": 4}}},
    "edges": {"smooth": False, "arrowStrikethrough": False, "selectionWidth": 1.5, "hoverWidth": 0.8},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": False, "dragNodes": True},
    "layout": {"improvedLayout": False},
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn network: the page, where it was written, how many nodes and edges it shows and how many it leaves out."""

    html: str
    nodes: int
    edges: int
    hidden: int
    path: Path | None = None

    def _repr_html_(self) -> str:
        frame = 'width="100%" height="640" style="border:1px solid #dcdfe6" sandbox="allow-scripts"'
        return f'<iframe srcdoc="{escape(self.html)}" {frame}></iframe>'


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands beside a picture: its title, a line under it, whether it is of one day, how much is left out."""

    title: str
    subtitle: str
    dated: bool
    hidden: int


def render_picture(graph: nx.MultiDiGraph[str], details: Details, caption: Caption) -> Picture:
    """Return `graph` as a picture with `details` on click; everything it needs is inside the page."""
    places = place_nodes(graph)
    network = _make_network()
    # pyvis's own adders look through the whole list for each element: the lists are filled directly.
    network.nodes = [draw_node(graph, node, places[node]) for node in sorted(graph)]
    edges = sorted(graph.edges(data=True), key=lambda edge: (edge[2]["kind"], edge[2]["iri"]))
    beside: Counter[frozenset[str]] = Counter()
    for source, target, data in edges:
        pair = frozenset((source, target))
        network.edges.append(draw_edge(source, target, data, beside[pair]))
        beside[pair] += 1
    network.templateEnv.globals["page"] = _make_page(graph, details, caption)
    html = network.generate_html()
    return Picture(html, graph.number_of_nodes(), graph.number_of_edges(), caption.hidden)


def _make_network() -> Any:
    """A pyvis network that renders our own page, which asks for nothing outside itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyvis is dormant: what it imports warns of things that are not ours to mend
        from pyvis.network import Network
    network = Network(directed=True)
    network.set_template_dir(str(FOLDER), "picture.html")
    network.set_options(json.dumps(OPTIONS))
    return network


def _make_page(graph: nx.MultiDiGraph[str], details: Details, caption: Caption) -> dict[str, Any]:
    import pyvis

    hidden = (
        f"{caption.hidden:,} more elements are not shown: draw around a name, or on a day." if caption.hidden else ""
    )
    start = {"title": "What this shows", "what": START, "links": _list_hubs(graph)}
    data = {"details": details.by_id, "quotes": details.quotes, "start": start}
    return {
        "title": caption.title,
        "subtitle": caption.subtitle,
        "hidden": hidden,
        "style": (FOLDER / "picture.css").read_text(encoding="utf-8"),
        "script": (FOLDER / "picture.js").read_text(encoding="utf-8"),
        "library": (Path(pyvis.__file__).parent / LIBRARY)
        .read_text(encoding="utf-8")
        .replace("</script", "<\\/script"),
        "data": data | {"legend": list_legend(graph, caption.dated)},
    }


START = (
    "Dark boxes are bodies, pale ones the posts in them, yellow ones the people who held them. Click on a box or a "
    "line to read the words of the documents that say so. Dates are as close as the documents allow."
)


def _list_hubs(graph: nx.MultiDiGraph[str]) -> list[dict[str, str]]:
    """The bodies with the most about them, as ways into the picture."""
    bodies = [node for node in graph if graph.nodes[node]["kind"] == "body"]
    ranked = sorted(bodies, key=lambda node: (-graph.degree(node), graph.nodes[node]["label"]))
    return [{"text": graph.nodes[node]["label"], "to": node} for node in ranked[:8]]
