"""This file is a network for other programs: GraphML, GEXF with its spells in time, and JSON."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import networkx as nx

Export = Callable[["nx.MultiDiGraph[str]"], bytes]


def render_graphml(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return `graph` as GraphML."""
    out = io.BytesIO()
    nx.write_graphml_xml(_flatten(graph), out, encoding="utf-8", named_key_ids=True)
    return out.getvalue()


def render_gexf(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return `graph` as GEXF; an edge's spell is its widest, from the earliest start to the latest end."""
    flat = _flatten(graph)
    for _, _, data in flat.edges(data=True):
        for name, bound in (("start", "start_earliest"), ("end", "end_latest")):
            if data.get(bound):
                data[name] = data[bound]
    out = io.BytesIO()
    nx.write_gexf(flat, out, encoding="utf-8")
    return out.getvalue()


def render_json(graph: nx.MultiDiGraph[str]) -> bytes:
    """Return `graph` as node-link JSON, as NetworkX reads it."""
    content = nx.node_link_data(_flatten(graph), edges="edges")
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _flatten(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy in a fixed order whose values are words and numbers: the writers stop at None and lists."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(graph):
        flat.add_node(node, **_drop_none(graph.nodes[node]))
    for source, target, key in sorted(graph.edges(keys=True)):
        flat.add_edge(source, target, key=key, **_drop_none(graph.edges[source, target, key]))
    return flat


def _drop_none(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value is not None}


EXPORTS: Mapping[str, Export] = MappingProxyType(
    {".graphml": render_graphml, ".gexf": render_gexf, ".json": render_json}
)
"""What writes a network, by the ending of the file."""
