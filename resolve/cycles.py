"""This file is the search for a negative cycle: a set of constraints that contradict each other, and no more.

Method: Bellman and Ford's relaxation from all variables at once; a variable that still moves after as many rounds as
there are variables leads back into a cycle. (NetworkX 3.6 tells reliably that there is one, but not which.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govgraph.resolve.constraints import Constraint


def find_cycle(edges: Iterable[Constraint]) -> tuple[Constraint, ...]:
    """Return constraints in a cycle whose days add up to less than none; none where nothing contradicts.

    >>> find_cycle([Constraint("a", "b", 2), Constraint("b", "a", -3)])[0].most
    2
    >>> find_cycle([Constraint("a", "b", 2), Constraint("b", "a", -2)])
    ()
    """
    edges = list(edges)
    distance: dict[str, int] = {end: 0 for edge in edges for end in (edge.tail, edge.head)}
    into: dict[str, Constraint] = {}
    moved: Constraint | None = None
    for _ in range(len(distance)):
        moved = None
        for edge in edges:
            if distance[edge.tail] + edge.most < distance[edge.head]:
                distance[edge.head] = distance[edge.tail] + edge.most
                into[edge.head] = moved = edge
        if moved is None:
            return ()
    return _walk_back(moved, into, len(distance)) if moved else ()


def _walk_back(edge: Constraint, into: Mapping[str, Constraint], size: int) -> tuple[Constraint, ...]:
    """Go back from an edge that still moved until surely on the cycle, then once round it, in the edges' direction.

    It begins at the variable that is first by name, so that the same cycle is always told the same way.
    """
    for _ in range(size):
        edge = into[edge.tail]
    cycle = [edge]
    while (edge := into[edge.tail]) is not cycle[0]:
        cycle.append(edge)
    cycle.reverse()
    start = min(range(len(cycle)), key=lambda i: cycle[i].tail)
    return (*cycle[start:], *cycle[:start])
