"""This file is the rule that a post of one holder has one at a time: which spell comes first, and what follows.

Of two spells one comes wholly before the other. Where the other order would contradict the rest, this one holds, and
the network gains a constraint that rests on what rules the other out. Where both would, the two clash. Where neither
would, the order stays open, and nothing is inferred from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from govgraph.resolve.constraints import Constraint, Reason, at_least, collect_reasons, in_order
from govgraph.resolve.items import Item
from govgraph.resolve.network import Network, make_reason
from govgraph.resolve.solver import Contradiction, Path, Solution, solve
from govgraph.resolve.spells import Spell

Pairs = frozenset[tuple[str, str]]
"""Names of spells, each pair in order of name."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two spells of different holders that cannot but overlap, and why."""

    pair: tuple[str, str]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The network with the exclusion's constraints, solved, and which spell is known to come before which."""

    solution: Solution
    before: frozenset[tuple[str, str]]


def pair_of(one: Spell, other: Spell) -> tuple[str, str]:
    return (one.name, other.name) if one.name < other.name else (other.name, one.name)


def exclude_overlaps(
    network: Network, spells: Sequence[Spell], exempt: Pairs, names: Mapping[str, str], role: str
) -> Ordered | Clash | Contradiction:
    """Return the solution in which `spells` of different holders follow one another, but for the pairs `exempt`."""
    pairs = [(a, b) for a, b in combinations(spells, 2) if a.holder != b.holder and pair_of(a, b) not in exempt]
    for a, b in pairs:
        if shared := _seen_together(a, b, names, role):
            return Clash(pair_of(a, b), shared)
    orders: list[Constraint] = []
    lengths = _find_lengths(network, spells)
    open_pairs = list(pairs)
    while True:
        trial = solve([*network.constraints, *lengths, *orders], network.recurring)
        if isinstance(trial, Contradiction):
            break
        decided = [(pair, _decide(trial, *pair)) for pair in open_pairs]
        if clash := next((d for _, d in decided if isinstance(d, Clash)), None):
            return clash
        found = [d for _, d in decided if isinstance(d, tuple)]
        if not found:
            break
        orders += [_put_in_order(first, second, path, names, role) for first, second, path in found]
        open_pairs = [pair for pair, d in decided if d is None]
    solution = solve([*network.constraints, *orders], network.recurring)
    if isinstance(solution, Contradiction):
        return solution
    return Ordered(solution, frozenset(c.pair for c in orders if c.pair))


def _seen_together(a: Spell, b: Spell, names: Mapping[str, str], role: str) -> tuple[Reason, ...]:
    """Why two spells overlap, where one document shows both holders in office in their own right."""
    mine, theirs = _sightings(a), _sightings(b)
    for document in sorted(mine.keys() & theirs.keys()):
        return tuple(make_reason(item, names, role) for item in (mine[document], theirs[document]))
    return ()


def _sightings(spell: Spell) -> dict[str, Item]:
    found = [i for i in spell.items if i.kind == "sighting" and i.capacity == "substantive"]
    return {item.document: item for item in reversed(found)}


def _find_lengths(network: Network, spells: Iterable[Spell]) -> list[Constraint]:
    """That spells last a day at least, so that a day of handing over has an order; none where that cannot be."""
    lengths = [at_least(s.start, s.end, 1) for s in spells]
    return [] if isinstance(solve([*network.constraints, *lengths], network.recurring), Contradiction) else lengths


def _decide(solution: Solution, a: Spell, b: Spell) -> tuple[Spell, Spell, Path] | Clash | None:
    """The order of two spells with the path that rules the other order out; None where both orders are open."""
    not_a_first = solution.most(b.start, a.end)
    not_b_first = solution.most(a.start, b.end)
    a_barred = not_a_first is not None and not_a_first.days < 0
    b_barred = not_b_first is not None and not_b_first.days < 0
    if not_a_first and not_b_first and a_barred and b_barred:
        return Clash(pair_of(a, b), collect_reasons((*not_a_first.constraints, *not_b_first.constraints)))
    if not_b_first and b_barred:
        return a, b, not_b_first
    if not_a_first and a_barred:
        return b, a, not_a_first
    return None


def _put_in_order(first: Spell, second: Spell, path: Path, names: Mapping[str, str], role: str) -> Constraint:
    one, other = (names.get(s.holder, s.holder) for s in (first, second))
    rule = Reason(f"the post of {role} has one holder at a time, and {one} held it before {other}")
    return in_order(first.end, second.start, rule, *collect_reasons(path.constraints), pair=(first.name, second.name))
