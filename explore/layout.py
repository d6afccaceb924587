"""This file is where each node of a picture stands: an island a body, its posts about it, their holders outside.

The islands are laid out by springs along the links between them and pushed apart until none overlaps. Everything is
computed before the page is written, from the graph alone: the same graph gives the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt
from typing import Any

import networkx as nx

Point = tuple[float, float]

SPACING = 175.0
"""Room for a label, in the page's units."""
ROW = 75.0
WIDEN = 1.35
"""Labels and screens are wider than high: every place is moved outward by this much."""
SMALL_RING = 190.0
HOLDER_RING = 250.0
MARGIN = 70.0
LABELS = {"person": (25, 2), "post": (18, 3), "body": (22, 3)}
"""How many letters a line of a label holds, and how many lines it has, by kind of node."""
LETTER = 8.0
LINE = 18.0
PATIENCE = 60
GOLDEN = pi * (3 - sqrt(5))
EFFORT = 3_000_000
"""How many pairs of islands are looked at in all."""


@dataclass(frozen=True, slots=True)
class Island:
    """A group of nodes with their places about its middle, and how far it reaches."""

    places: Mapping[str, Point]
    radius: float


def place_nodes(graph: nx.MultiDiGraph[str]) -> dict[str, Point]:
    """Return the place of every node of `graph`, whose nodes have a `kind`: body, post or person."""
    homes = find_homes(graph)
    members: dict[str, list[str]] = {}
    for node in sorted(homes):
        members.setdefault(homes[node], []).append(node)
    islands = {home: draw_island(graph, home, nodes) for home, nodes in members.items()}
    centres = place_islands(islands, find_bridges(graph, homes))
    places = {
        node: [(centres[home][0] + x) * WIDEN, centres[home][1] + y]
        for home, island in islands.items()
        for node, (x, y) in island.places.items()
    }
    separate(places, {node: measure(graph.nodes[node]) for node in places})
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in places.items()}


def measure(data: Mapping[str, Any]) -> Point:
    """Return about how wide and high a node's box is, with a margin."""
    widest, lines = LABELS[data["kind"]]
    if data["kind"] == "person":
        return widest * LETTER + 20, lines * LINE + 24
    words = len(str(data.get("role", data["label"])))
    return min(words, widest) * LETTER + 50, min(lines, 1 + words // widest) * LINE + 34


def separate(places: dict[str, list[float]], sizes: Mapping[str, Point]) -> None:
    """Move boxes that overlap apart, along the shorter way, until none does or patience ends."""
    widest = max((width for width, _ in sizes.values()), default=0.0)
    for _ in range(PATIENCE):
        order = sorted(places, key=lambda node: (places[node][0], node))
        moved = False
        for index, a in enumerate(order):
            for b in order[index + 1 :]:
                if places[b][0] - places[a][0] > widest:
                    break
                moved = _part(places[a], places[b], sizes[a], sizes[b]) or moved
        if not moved:
            return


def _part(a: list[float], b: list[float], size_a: Point, size_b: Point) -> bool:
    over_x = (size_a[0] + size_b[0]) / 2 - abs(b[0] - a[0])
    over_y = (size_a[1] + size_b[1]) / 2 - abs(b[1] - a[1])
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    axis, over = (0, over_x) if over_x < over_y else (1, over_y)
    sign = 1 if b[axis] >= a[axis] else -1
    a[axis] -= sign * over / 2
    b[axis] += sign * over / 2
    return True


def find_homes(graph: nx.MultiDiGraph[str]) -> dict[str, str]:
    """Return the island of each node: a body's own, a post's its body's, a holder's that of the foremost post."""
    homes: dict[str, str] = {}
    by_kind: dict[str, list[str]] = {"body": [], "post": [], "person": []}
    for node in sorted(graph):
        by_kind[graph.nodes[node]["kind"]].append(node)
    for body in by_kind["body"]:
        homes[body] = body
    for post in by_kind["post"]:
        homes[post] = min((n for n in graph.successors(post) if n in homes), default=post)
    for person in by_kind["person"]:
        near = nx.all_neighbors(graph, person)
        ranked = sorted((graph.nodes[n].get("rank", 99), n) for n in near if n in homes)
        homes[person] = homes[ranked[0][1]] if ranked else person
    return homes


def draw_island(graph: nx.MultiDiGraph[str], home: str, nodes: Iterable[str]) -> Island:
    """Return the places on one island: its body in the middle, posts by rank from the top, holders outside."""
    groups = _group_holders(graph, home, set(nodes))
    weight = sum(max(1, len(holders)) for _, holders in groups)
    if not weight:
        return Island({home: (0.0, 0.0)}, MARGIN)
    rows = 1 if weight <= 10 else 2 if weight <= 26 else 3
    ring = max(HOLDER_RING if weight > 4 else SMALL_RING, weight * SPACING / (2 * pi * rows))
    places: dict[str, Point] = {home: (0.0, 0.0)}
    angle = -pi / 2 - pi * max(1, len(groups[0][1])) / weight
    for post, holders in groups:
        share = 2 * pi * max(1, len(holders)) / weight
        if post:
            places[post] = _polar(ring * 0.52, angle + share / 2)
        places |= _fan(holders, angle + share / 2, share, ring, rows)
        angle += share
    return _centre(places)


def _centre(places: Mapping[str, Point]) -> Island:
    """An island about the middle of what stands on it: a body with one post has nothing on its other side."""
    middle_x = (min(x for x, _ in places.values()) + max(x for x, _ in places.values())) / 2
    middle_y = (min(y for _, y in places.values()) + max(y for _, y in places.values())) / 2
    moved = {node: (x - middle_x, y - middle_y) for node, (x, y) in places.items()}
    return Island(moved, max(hypot(*place) for place in moved.values()) + MARGIN)


def _group_holders(graph: nx.MultiDiGraph[str], home: str, inside: set[str]) -> list[tuple[str | None, list[str]]]:
    """The island's posts by rank, each with the holders that stand about it; then whoever holds none of them."""
    posts = sorted((n for n in inside - {home} if graph.nodes[n]["kind"] == "post"), key=lambda n: _rank(graph, n))
    taken: set[str] = {home, *posts}
    groups: list[tuple[str | None, list[str]]] = []
    for post in posts:
        holders = sorted({n for n in graph.predecessors(post) if n in inside} - taken, key=lambda n: _rank(graph, n))
        taken.update(holders)
        groups.append((post, holders))
    return groups + [(None, [node]) for node in sorted(inside - taken)]


def _fan(holders: list[str], middle: float, share: float, ring: float, rows: int) -> dict[str, Point]:
    """The places of a post's holders: beside each other about its direction, in turn on each of the rows."""
    step = min(share / max(1, len(holders)), SPACING / ring)
    first = middle - step * (len(holders) - 1) / 2
    return {
        holder: _polar(ring + (number % rows) * ROW, first + number * step) for number, holder in enumerate(holders)
    }


def _rank(graph: nx.MultiDiGraph[str], node: str) -> tuple[int, str, str]:
    data = graph.nodes[node]
    return data.get("rank", 99), str(data.get("since", "")), node


def _polar(radius: float, angle: float) -> Point:
    return radius * cos(angle), radius * sin(angle)


def find_bridges(graph: nx.MultiDiGraph[str], homes: Mapping[str, str]) -> dict[tuple[str, str], int]:
    """Return how many edges join each pair of islands."""
    bridges: dict[tuple[str, str], int] = {}
    for source, target in graph.edges():
        pair = tuple(sorted((homes[source], homes[target])))
        if pair[0] != pair[1]:
            bridges[pair[0], pair[1]] = bridges.get((pair[0], pair[1]), 0) + 1
    return bridges


def place_islands(islands: Mapping[str, Island], bridges: Mapping[tuple[str, str], int]) -> dict[str, Point]:
    """Return the middle of each island: put on a spiral by size, then drawn together by links and pushed apart."""
    order = sorted(islands, key=lambda home: (-islands[home].radius, home))
    reach = max((island.radius for island in islands.values()), default=0.0)
    centres = {home: list(_polar(reach * 1.1 * sqrt(n), n * GOLDEN)) for n, home in enumerate(order)}
    rounds = max(30, min(400, EFFORT // max(1, len(order) ** 2)))
    for turn in range(rounds):
        pull = 0.12 * (1 - turn / rounds)
        _draw_together(centres, islands, bridges, pull)
        _push_apart(order, centres, islands)
    for _ in range(60):
        if not _push_apart(order, centres, islands):
            break
    return {home: (x, y) for home, (x, y) in centres.items()}


def _draw_together(
    centres: dict[str, list[float]],
    islands: Mapping[str, Island],
    bridges: Mapping[tuple[str, str], int],
    pull: float,
) -> None:
    """Move linked islands towards touching, and every island a little towards the middle; wider than high."""
    for a, b in sorted(bridges):
        dx, dy = centres[b][0] - centres[a][0], centres[b][1] - centres[a][1]
        distance = hypot(dx, dy) or 1.0
        excess = max(0.0, distance - islands[a].radius - islands[b].radius) / distance * pull
        centres[a][0] += dx * excess
        centres[a][1] += dy * excess
        centres[b][0] -= dx * excess
        centres[b][1] -= dy * excess
    for centre in centres.values():
        centre[0] *= 1 - pull * 0.15
        centre[1] *= 1 - pull * 0.3


def _push_apart(order: list[str], centres: dict[str, list[float]], islands: Mapping[str, Island]) -> bool:
    """Move islands that overlap away from each other, the smaller the further; tell whether any did."""
    moved = False
    for index, a in enumerate(order):
        for b in order[index + 1 :]:
            dx, dy = centres[b][0] - centres[a][0], centres[b][1] - centres[a][1]
            distance = hypot(dx, dy)
            overlap = islands[a].radius + islands[b].radius - distance
            if overlap <= 0.5:
                continue
            moved = True
            ux, uy = (dx / distance, dy / distance) if distance else (1.0, 0.0)
            share = islands[b].radius / (islands[a].radius + islands[b].radius)
            centres[a][0] -= ux * overlap * share
            centres[a][1] -= uy * overlap * share
            centres[b][0] += ux * overlap * (1 - share)
            centres[b][1] += uy * overlap * (1 - share)
    return moved
