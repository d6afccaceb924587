"""This file is the rule that a post of one holder has one at a time: which spell comes first, and what follows.

Of two spells one comes wholly before the other. Where the other order would contradict the rest, this one holds, and
the network gains a constraint that rests on what rules the other out. Where both would, the two clash. Where neither
would, the order stays open, and nothing is inferred from it. Between two of whom one followed the other nobody comes;
and where nothing else tells, who is named by the earlier document came earlier, not on the one day of handing over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from govgraph.resolve.constraints import Constraint, Reason, at_least, collect_reasons, in_order
from govgraph.resolve.items import Item
from govgraph.resolve.network import Network, Passed, explain_handover, make_reason, name_date
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
    network: Network,
    spells: Sequence[Spell],
    passed: Iterable[Passed],
    exempt: Pairs,
    names: Mapping[str, str],
    role: str,
) -> Ordered | Clash | Contradiction:
    """Return the solution in which `spells` of different holders follow one another, but for the pairs `exempt`.

    `passed` are the spells of which one is said to have followed the other.
    """
    pairs = [(a, b) for a, b in combinations(spells, 2) if a.holder != b.holder and pair_of(a, b) not in exempt]
    for a, b in pairs:
        if shared := _seen_together(a, b, names, role):
            return Clash(pair_of(a, b), shared)
    orders: list[Constraint] = []
    lengths = _find_lengths(network, spells)
    open_pairs = list(pairs)
    heirs, forerunners = _find_chains(passed, names, role)
    while True:
        trial = solve([*network.constraints, *lengths, *orders], network.recurring)
        if isinstance(trial, Contradiction):
            break
        decided = _decide_all(_Bars(trial, heirs, forerunners), open_pairs)
        if clash := next((d for d in decided if isinstance(d, Clash)), None):
            return clash
        decided = decided if any(decided) else _decide_all(_Bars(trial, heirs, forerunners, strict=True), open_pairs)
        found = [d for d in decided if isinstance(d, tuple)]
        if not found:
            break
        orders += [_put_in_order(first, second, path, names, role) for first, second, path in found]
        open_pairs = [pair for pair, d in zip(open_pairs, decided, strict=True) if d is None]
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


Found = tuple[Spell, Spell, Path]
"""Two spells in order, and the path that rules the other order out."""


@dataclass(frozen=True, slots=True)
class _Bars:
    """What rules out that one spell came before another.

    Where `strict`, that a document names the one after a document of no later day has named the other does so too: this
    leaves aside that both are of the day of handing over. `heirs` and `forerunners` are, by a spell's name, those that
    it passed to and those that passed to it.
    """

    solution: Solution
    heirs: Mapping[str, list[tuple[Spell, Constraint]]]
    forerunners: Mapping[str, list[tuple[Spell, Constraint]]]
    strict: bool = False

    def find(self, first: Spell, second: Spell) -> Path | None:
        """What rules out that `first` ended before `second` began, these or those next to them; None if nothing does.

        Between a spell and the one that it passed to no third comes, but for one who stands in.
        """
        if path := self._find_between(first, second):
            return path
        for heir, said in () if second.acting else self.heirs.get(first.name, ()):
            if heir.name != second.name and (path := self._find_between(heir, second)):
                return Path(path.days, (said, *path.constraints))
        for forerunner, said in () if first.acting else self.forerunners.get(second.name, ()):
            if forerunner.name != first.name and (path := self._find_between(first, forerunner)):
                return Path(path.days, (said, *path.constraints))
        return None

    def _find_between(self, first: Spell, second: Spell) -> Path | None:
        path = self.solution.most(second.start, first.end)
        if path is not None and path.days < 0:
            return path
        for mine, theirs in product(_sightings(first), _sightings(second)) if self.strict else ():
            path = self.solution.most(name_date(theirs), name_date(mine))
            if path is not None and path.days <= 0:
                return path
        return None


def _find_chains(
    passed: Iterable[Passed], names: Mapping[str, str], role: str
) -> tuple[dict[str, list[tuple[Spell, Constraint]]], dict[str, list[tuple[Spell, Constraint]]]]:
    """The heirs and the forerunners of spells, by name, each with what says so."""
    heirs: dict[str, list[tuple[Spell, Constraint]]] = {}
    forerunners: dict[str, list[tuple[Spell, Constraint]]] = {}
    for first, second, handover in passed:
        said = in_order(first.end, second.start, explain_handover(handover, names, role))
        heirs.setdefault(first.name, []).append((second, said))
        forerunners.setdefault(second.name, []).append((first, said))
    return heirs, forerunners


def _decide_all(bars: _Bars, pairs: Iterable[tuple[Spell, Spell]]) -> list[Found | Clash | None]:
    return [_decide(bars, a, b) for a, b in pairs]


def _decide(bars: _Bars, a: Spell, b: Spell) -> Found | Clash | None:
    """The order of two spells with the path that rules the other order out; None where both orders are open."""
    not_a_first, not_b_first = bars.find(a, b), bars.find(b, a)
    if not_a_first and not_b_first:
        reasons = collect_reasons((*not_a_first.constraints, *not_b_first.constraints))
        return None if bars.strict else Clash(pair_of(a, b), reasons)
    if not_b_first:
        return a, b, not_b_first
    return (b, a, not_a_first) if not_a_first else None


def _put_in_order(first: Spell, second: Spell, path: Path, names: Mapping[str, str], role: str) -> Constraint:
    one, other = (names.get(s.holder, s.holder) for s in (first, second))
    rule = Reason(f"the post of {role} has one holder at a time, and {one} held it before {other}")
    return in_order(first.end, second.start, rule, *collect_reasons(path.constraints), pair=(first.name, second.name))
