"""This file is the temporal solver: bounds as shortest paths, contradictions as negative cycles.

Method: the simple temporal network of Dechter, Meiri and Pearl, "Temporal constraint networks", Artificial
Intelligence 49 (1991). A constraint is an edge from its tail to its head with its `most` as weight; the latest day of a
variable is its distance from the origin, the earliest the negated distance to the origin. Distances are found by
relaxing with a queue (Bellman and Ford): networks are small and many, and plain dictionaries serve them several times
faster than a graph.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from govgraph.resolve.constraints import ORIGIN, Constraint, collect_reasons, not_after, not_before
from govgraph.resolve.cycles import find_cycle
from govgraph.resolve.recurring import Recurring

Reach: TypeAlias = tuple[dict[str, int], dict[str, tuple[str, Constraint]]]
"""From one variable to the others: how many days at most, and from where by which constraint the last step comes."""


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

    _out: Mapping[str, Mapping[str, Constraint]]
    _from: dict[str, Reach] = field(default_factory=dict)
    _to_origin: list[Reach] = field(default_factory=list)

    def latest(self, variable: str) -> Path | None:
        """Return the latest day of `variable`, None where it is open."""
        return self.most(variable, ORIGIN)

    def earliest(self, variable: str) -> Path | None:
        """Return the earliest day of `variable`, None where it is open."""
        if not self._to_origin:
            self._to_origin.append(_reach(_turn(self._out), ORIGIN))
        days, into = self._to_origin[0]
        if variable not in days:
            return None
        return Path(-days[variable], _walk_back(variable, into))

    def most(self, head: str, tail: str) -> Path | None:
        """Return the most days by which `head` can lie after `tail`, None where that is open."""
        if tail not in self._out or head not in self._out:
            return None
        if tail not in self._from:
            self._from[tail] = _reach(self._out, tail)
        days, into = self._from[tail]
        return Path(days[head], _walk_back(head, into)[::-1]) if head in days else None


def solve(constraints: Sequence[Constraint], recurring: Sequence[Recurring] = ()) -> Solution | Contradiction:
    """Return the bounds that `constraints` leave, or those of them that contradict each other.

    A recurring date ("a September") then moves a bound to the next day that fits it, until none moves.

    >>> found = solve([not_before("start", 3), not_after("end", 5), Constraint("end", "start", 0)])
    >>> found.latest("start").days, found.earliest("end").days
    (5, 3)
    """
    known = list(constraints)
    while True:
        out = _build(known)
        if cycle := find_cycle(c for heads in out.values() for c in heads.values()):
            return Contradiction(cycle)
        solution = Solution(out)
        tighter = [c for date in recurring for c in _tighten(solution, date)]
        if not tighter:
            return solution
        known += tighter


def _build(constraints: Iterable[Constraint]) -> dict[str, dict[str, Constraint]]:
    """The constraints by tail and head; of two between the same variables the tighter counts, of equals the first."""
    out: dict[str, dict[str, Constraint]] = {ORIGIN: {}}
    for constraint in constraints:
        heads = out.setdefault(constraint.tail, {})
        out.setdefault(constraint.head, {})
        present = heads.get(constraint.head)
        if present is None or present.most > constraint.most:
            heads[constraint.head] = constraint
    return out


def _turn(out: Mapping[str, Mapping[str, Constraint]]) -> dict[str, dict[str, Constraint]]:
    turned: dict[str, dict[str, Constraint]] = {variable: {} for variable in out}
    for tail, heads in out.items():
        for head, constraint in heads.items():
            turned[head][tail] = constraint
    return turned


def _reach(out: Mapping[str, Mapping[str, Constraint]], source: str) -> Reach:
    """How far each variable can lie from `source`, and the last step on the way; there is no negative cycle."""
    days = {source: 0}
    into: dict[str, tuple[str, Constraint]] = {}
    queue, waiting = deque([source]), {source}
    while queue:
        variable = queue.popleft()
        waiting.discard(variable)
        so_far = days[variable]
        for other, constraint in out[variable].items():
            total = so_far + constraint.most
            if other not in days or total < days[other]:
                days[other] = total
                into[other] = variable, constraint
                if other not in waiting:
                    queue.append(other)
                    waiting.add(other)
    return days, into


def _walk_back(variable: str, into: Mapping[str, tuple[str, Constraint]]) -> tuple[Constraint, ...]:
    """The constraints of the way to `variable`, the last first."""
    found = []
    while variable in into:
        variable, constraint = into[variable]
        found.append(constraint)
    return tuple(found)


def _tighten(solution: Solution, date: Recurring) -> list[Constraint]:
    """The constraints by which the bounds of a recurring date move inwards to days that fit it."""
    found = []
    if (low := solution.earliest(date.variable)) and (day := date.next_day(low.days)) > low.days:
        found.append(not_before(date.variable, day, *collect_reasons(low.constraints), date.reason))
    if (high := solution.latest(date.variable)) and (day := date.last_day(high.days)) < high.days:
        found.append(not_after(date.variable, day, *collect_reasons(high.constraints), date.reason))
    return found
