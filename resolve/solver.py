"""This file is the temporal solver: bounds as shortest paths, contradictions as negative cycles.

Method: the simple temporal network of Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial
Intelligence 49 (1991). A constraint is an edge from its tail to its head with its `most` as weight; the latest day of a
variable is its distance from the origin, the earliest the negated distance to the origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias, cast

import networkx as nx

from govgraph.resolve.constraints import ORIGIN, Constraint, collect_reasons, not_after, not_before
from govgraph.resolve.cycles import find_cycle
from govgraph.resolve.recurring import Recurring

Distances: TypeAlias = tuple[dict[str, int], dict[str, list[str]]]
"""From one node to every other: how far, and over which nodes."""


@dataclass(frozen=True, slots=True)
class Path:
    """A number of days and the constraints that add up to it."""

    days: int
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Constraints that cannot all hold: in a cycle, their days add up to less than none."""

    cycle: tuple[Constraint, ...]


@dataclass(slots=True)
class Solution:
    """The distances of a network without contradiction, worked out as they are asked for."""

    graph: nx.DiGraph[str]
    _from: dict[str, Distances] = field(default_factory=dict)
    _to_origin: list[Distances] = field(default_factory=list)

    def latest(self, variable: str) -> Path | None:
        """Return the latest day of `variable`, None where it is open."""
        return self.most(variable, ORIGIN)

    def earliest(self, variable: str) -> Path | None:
        """Return the earliest day of `variable`, None where it is open."""
        if not self._to_origin:
            turned = self.graph.reverse()
            self._to_origin.append(cast("Distances", nx.single_source_bellman_ford(turned, ORIGIN)))
        distances, paths = self._to_origin[0]
        if variable not in distances:
            return None
        return Path(-distances[variable], self._collect(paths[variable][::-1]))

    def most(self, head: str, tail: str) -> Path | None:
        """Return the most days by which `head` can lie after `tail`, None where that is open."""
        if tail not in self.graph or head not in self.graph:
            return None
        if tail not in self._from:
            self._from[tail] = cast("Distances", nx.single_source_bellman_ford(self.graph, tail))
        distances, paths = self._from[tail]
        return Path(distances[head], self._collect(paths[head])) if head in distances else None

    def _collect(self, nodes: list[str]) -> tuple[Constraint, ...]:
        """The constraints along a path."""
        return tuple(self.graph.edges[step]["constraint"] for step in pairwise(nodes))


def solve(constraints: Sequence[Constraint], recurring: Sequence[Recurring] = ()) -> Solution | Contradiction:
    """Return the bounds that `constraints` leave, or those of them that contradict each other.

    A recurring date ("a September") then moves a bound to the next day that fits it, until none moves.

    >>> found = solve([not_before("start", 3), not_after("end", 5), Constraint("end", "start", 0)])
    >>> found.latest("start").days, found.earliest("end").days
    (5, 3)
    """
    known = list(constraints)
    while True:
        graph = _build(known)
        edges: list[Constraint] = [graph.edges[edge]["constraint"] for edge in graph.edges]
        if cycle := find_cycle(edges):
            return Contradiction(cycle)
        solution = Solution(graph)
        tighter = [c for date in recurring for c in _tighten(solution, date)]
        if not tighter:
            return solution
        known += tighter


def _build(constraints: Sequence[Constraint]) -> nx.DiGraph[str]:
    """Make the graph; of two constraints between the same two variables the tighter counts, of equals the first."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(ORIGIN)
    for constraint in constraints:
        present = graph.get_edge_data(constraint.tail, constraint.head)
        if present is None or present["weight"] > constraint.most:
            graph.add_edge(constraint.tail, constraint.head, weight=constraint.most, constraint=constraint)
    return graph


def _tighten(solution: Solution, date: Recurring) -> list[Constraint]:
    """The constraints by which the bounds of a recurring date move inwards to days that fit it."""
    found = []
    if (low := solution.earliest(date.variable)) and (day := date.next_day(low.days)) > low.days:
        found.append(not_before(date.variable, day, *collect_reasons(low.constraints), date.reason))
    if (high := solution.latest(date.variable)) and (day := date.last_day(high.days)) < high.days:
        found.append(not_after(date.variable, day, *collect_reasons(high.constraints), date.reason))
    return found
