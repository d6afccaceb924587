"""This file is how nodes and edges look in a picture: shape, colour, label; words are data and never markup."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

import networkx as nx

from govgraph.explore.details import read_bounds
from govgraph.explore.layout import Point
from govgraph.explore.wording import shorten_bounds

INK = "#1d2433"
BODY_COLOURS: Mapping[str, tuple[str, str]] = {
    "council": ("#2f5d9b", "#1f4272"),
    "panel": ("#7a4fa3", "#573575"),
    "department": ("#1d7f76", "#115851"),
    "party": ("#b4553b", "#843a26"),
    "group": ("#7d8597", "#5a6275"),
    "other": ("#5a6478", "#3f4757"),
}
BODY_NAMES = {"panel": "improvement panel", "group": "group of people", "other": "other organisation"}
PERSON = ("#fdeecb", "#d9a93d")
POST = ("#eef1f6", "#9aa3b5")
TENURE = "#8a7440"
LINK = "#7a4fa3"
IN = "#cdd2dc"
SIZES = {"person": 15, "post": 13, "body": 19}


def draw_node(graph: nx.MultiDiGraph[str], node: str, place: Point) -> dict[str, Any]:
    """Return a node as vis-network takes it, fixed at `place`."""
    data = graph.nodes[node]
    drawn: dict[str, Any] = {"id": node, "x": place[0], "y": place[1], "title": data["label"]}
    size = SIZES[data["kind"]]
    if data["kind"] == "person":
        dates = _list_dates(graph, node)
        label = "\n".join(wrap(data["label"], 20)[:2]) + (f"\n{dates}" if dates else "")
        return drawn | _box(label, PERSON, {"size": size, "color": INK}, radius=16)
    if data["kind"] == "post":
        font = {"size": size, "color": "#3f4757"}
        return drawn | _box("\n".join(wrap(data["role"], 18)[:3]), POST, font) | {"borderWidth": 1}
    fill = BODY_COLOURS.get(data["sort"], BODY_COLOURS["other"])
    return drawn | _box("\n".join(wrap(data["label"], 22)[:3]), fill, {"size": size, "color": "#ffffff"})


def _box(label: str, colours: tuple[str, str], font: dict[str, Any], radius: int = 5) -> dict[str, Any]:
    shape = {"shape": "box", "margin": 8, "shapeProperties": {"borderRadius": radius}}
    return shape | {"label": label, "color": _colour(*colours), "font": font}


def _colour(fill: str, border: str) -> dict[str, Any]:
    chosen = {"background": fill, "border": INK}
    return {"background": fill, "border": border, "highlight": chosen, "hover": chosen}


def _list_dates(graph: nx.MultiDiGraph[str], person: str) -> str:
    """The dates of a person's only tenure; of several, a label has no room."""
    held = [data for _, _, data in graph.out_edges(person, data=True) if data["kind"] == "holds"]
    return shorten_bounds(read_bounds(held[0])) if len(held) == 1 else ""


def draw_edge(source: str, target: str, data: Mapping[str, Any], number: int = 0) -> dict[str, Any]:
    """Return an edge as vis-network takes it: tenures solid, or dashed where only possible; links named and arrowed.

    `number` counts the edges between the same two nodes: the first is straight, the others bend away from it.
    """
    drawn: dict[str, Any] = {"id": data["iri"] if data["kind"] != "in" else f"{data['iri']}#in"}
    drawn |= {"from": source, "to": target}
    if number:
        drawn["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": round(0.2 * number, 2)}
    if data["kind"] == "in":
        return drawn | {"color": {"color": IN, "highlight": IN, "hover": IN}, "width": 1.5, "arrows": ""}
    if data["kind"] == "holds":
        dashes = [6, 5] if data.get("certainty") == "possible" else False
        colour = {"color": TENURE, "highlight": INK, "hover": INK}
        return drawn | {"color": colour, "width": 2, "arrows": "", "dashes": dashes}
    font = {"size": 12, "color": "#573575", "strokeWidth": 5, "strokeColor": "#fbfaf7", "align": "horizontal"}
    colour = {"color": LINK, "highlight": INK, "hover": INK}
    return drawn | {"color": colour, "width": 1.6, "label": data["label"], "font": font, "arrows": "to"}


def list_legend(graph: nx.MultiDiGraph[str], dated: bool) -> list[dict[str, Any]]:
    """Return the legend: only what the picture shows."""
    sorts = {data["sort"] for _, data in graph.nodes(data=True)}
    kinds = {data["kind"] for _, _, data in graph.edges(data=True)}
    legend: list[dict[str, Any]] = []
    if "person" in sorts:
        legend.append({"text": "person", "colour": PERSON[0], "border": PERSON[1], "round": True})
    if "post" in sorts:
        legend.append({"text": "post", "colour": POST[0], "border": POST[1]})
    for sort, (fill, border) in BODY_COLOURS.items():
        if sort in sorts:
            legend.append({"text": BODY_NAMES.get(sort, sort), "colour": fill, "border": border})
    if "holds" in kinds:
        legend.append({"text": "held the post" if not dated else "certain on the day", "colour": TENURE, "line": True})
        if dated:
            legend.append({"text": "possible on the day", "colour": TENURE, "line": True, "dashes": True})
    if kinds - {"holds", "in"}:
        legend.append({"text": "link as named", "colour": LINK, "line": True})
    return legend
