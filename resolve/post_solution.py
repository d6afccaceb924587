"""This file is the solving of one post: its spells, their bounds with and without the exclusion, and their order.

A pure function of the post's evidence and the days of its documents, so that a new document solves anew only the posts
it touches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from govgraph.resolve.constraints import collect_reasons
from govgraph.resolve.date_orders import DateOrders, add_orders, find_orders
from govgraph.resolve.datings import Dating, Datings
from govgraph.resolve.exclusion import Clash, Ordered, Pairs, exclude_overlaps
from govgraph.resolve.items import Days, Handover, Item, PostEvidence
from govgraph.resolve.network import Network, Passed, build_network, name_date
from govgraph.resolve.reconciling import Crowds, may_be_confused, reconcile
from govgraph.resolve.renewals import find_announcements
from govgraph.resolve.solver import Contradiction, Solution, solve
from govgraph.resolve.spells import Loose, Spell, find_days, split


@dataclass(frozen=True, slots=True)
class PostSolution:
    """The spells of a post in order; `full` has the bounds of each, `base` those without the exclusion.

    `before` holds the pairs of spells, by name, whose order the exclusion found; `crowds` the mentions of several
    holders in one document that it puts in no order.
    """

    evidence: PostEvidence
    spells: tuple[Spell, ...]
    full: Mapping[str, Solution]
    base: Mapping[str, Solution]
    before: frozenset[tuple[str, str]]
    handovers: tuple[Passed, ...]
    datings: Mapping[str, Dating]
    orders: DateOrders
    crowds: Crowds


def solve_post(
    evidence: PostEvidence,
    datings: Datings,
    orders: DateOrders,
    yielded: frozenset[str],
    exempt: Pairs,
    names: Mapping[str, str],
) -> PostSolution | Contradiction | Clash:
    """Return the solution of a post without the claims `yielded`, or what stands in its way.

    `orders` tells which documents other posts have shown to be no later than which; `exempt` are the pairs of spells
    that may overlap though the post has one holder; `names` gives the holders' names.
    """
    items, crowds = reconcile(
        (i for i in evidence.items if i.source.id not in yielded),
        [h for h in evidence.handovers if h.source.id not in yielded],
        evidence.post.single,
        names,
    )
    spells, loose = _split_all(items, evidence.post.single, datings, names)
    handovers = _match_handovers(evidence.handovers, spells, datings, yielded)
    found = _Solutions({}, {}, set())
    for group in [list(spells)] if evidence.post.single else _group(spells, handovers):
        mine = {spell.name for spell in group}
        near = [entry for entry in loose if entry.first.name in mine]
        passed = [h for h in handovers if h[0].name in mine]
        network = build_network(group, near, passed, datings, names, evidence.post.role)
        add_orders(network, orders)
        if trouble := _solve_group(found, network, group, passed, evidence, exempt, names):
            return trouble
    return PostSolution(
        evidence,
        _sort(spells, found.full, found.before, handovers, datings),
        found.full,
        found.base,
        frozenset(found.before),
        tuple(handovers),
        _narrow(evidence.documents, found.full.values()),
        find_orders(evidence.documents, datings, found.full.values()),
        crowds,
    )


@dataclass(frozen=True, slots=True)
class _Solutions:
    """What is solved so far, by spell, with and without the exclusion, and the order that this found."""

    full: dict[str, Solution]
    base: dict[str, Solution]
    before: set[tuple[str, str]]


def _solve_group(
    found: _Solutions,
    network: Network,
    group: Sequence[Spell],
    passed: Sequence[Passed],
    evidence: PostEvidence,
    exempt: Pairs,
    names: Mapping[str, str],
) -> Contradiction | Clash | None:
    """Add the solution of spells that hang together to what is found; return what stands in its way, if anything."""
    mine = [spell.name for spell in group]
    solution = solve(network.constraints, network.recurring)
    if isinstance(solution, Contradiction):
        return solution
    found.base.update(dict.fromkeys(mine, solution))
    if evidence.post.single:
        ordered = exclude_overlaps(network, group, passed, exempt, names, evidence.post.role)
        if not isinstance(ordered, Ordered):
            return ordered
        solution = ordered.solution
        found.before.update(ordered.before)
    found.full.update(dict.fromkeys(mine, solution))
    return None


def _split_all(
    items: Sequence[Item], single: bool, datings: Datings, names: Mapping[str, str]
) -> tuple[list[Spell], list[Loose]]:
    by_holder: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_holder[item.holder].append(item)
    spells: list[Spell] = []
    loose: list[Loose] = []
    for holder in sorted(by_holder):
        others = [] if not single else _find_others(holder, by_holder, datings, names)
        taken = [] if not single else _find_taken(holder, by_holder)
        mine, open_ones = split(holder, by_holder[holder], others, taken, datings)
        spells += mine
        loose += open_ones
    return spells, loose


def _find_others(
    holder: str, by_holder: Mapping[str, Sequence[Item]], datings: Datings, names: Mapping[str, str]
) -> list[Days]:
    """The days on which another is shown in the post in their own right; a stand-in interrupts nobody.

    Nor does one of the same surname, whom a document may have called by a wrong given name, nor the announcement of
    one who is to begin later.
    """
    return [
        find_days(item, datings)
        for other, items in sorted(by_holder.items())
        if other != holder and not may_be_confused(holder, other, names)
        for announced in [{id(item) for item in find_announcements(items)}]
        for item in items
        if item.kind in {"sighting", "start"}
        and item.capacity not in {"acting", "interim"}
        and id(item) not in announced
    ]


def _find_taken(holder: str, by_holder: Mapping[str, Sequence[Item]]) -> list[tuple[int, int]]:
    """The spells of others that a register dates from start to end: nobody else can have come back within them."""
    taken = []
    for other, items in sorted(by_holder.items()):
        starts = {i.row: i.days[1] for i in items if i.register and i.kind == "start" and i.days}
        for item in items:
            first = starts.get(item.row)
            if other != holder and item.register and item.kind == "end" and item.days and first is not None:
                last = item.days[0]
                taken += [(first, last)] if last is not None else []
    return taken


def _match_handovers(
    handovers: Iterable[Handover], spells: Sequence[Spell], datings: Datings, yielded: frozenset[str]
) -> list[Passed]:
    """Give each handover its spells: those there are, of several the two that lie nearest in that order."""
    by_holder: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_holder[spell.holder].append(spell)
    found = []
    for handover in handovers:
        if handover.source.id in yielded:
            continue
        firsts, seconds = by_holder[handover.predecessor], by_holder[handover.successor]
        pairs = [(a, b) for a in firsts for b in seconds]
        if len(pairs) > 1:
            gaps = [(gap, a, b) for a, b in pairs if (gap := _measure_gap(a, b, datings)) is not None]
            pairs = [(a, b) for _, a, b in sorted(gaps, key=lambda g: (g[0], g[1].name, g[2].name))]
        if pairs:
            found.append((*pairs[0], handover))
    return found


def _measure_gap(first: Spell, second: Spell, datings: Datings) -> int | None:
    """The days from what is last known of one spell to what is first known of another; None where they are not so."""
    ends = [last for item in first.items if (last := find_days(item, datings)[1]) is not None and item.kind != "former"]
    starts = [day for item in second.items if (day := find_days(item, datings)[0]) is not None]
    return min(starts) - max(ends) if ends and starts and min(starts) >= max(ends) - 1 else None


def _group(spells: Sequence[Spell], handovers: Sequence[Passed]) -> list[list[Spell]]:
    """The spells that hang together: a holder's own, and those between which a post passed."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(spell.holder for spell in spells)
    graph.add_edges_from((a.holder, b.holder) for a, b, _ in handovers)
    parts = sorted(sorted(part) for part in nx.connected_components(graph))
    where = {holder: number for number, part in enumerate(parts) for holder in part}
    groups: list[list[Spell]] = [[] for _ in parts]
    for spell in spells:
        groups[where[spell.holder]].append(spell)
    return groups


def _narrow(documents: Iterable[str], solutions: Iterable[Solution]) -> dict[str, Dating]:
    """What the solutions allow for the documents' own days."""
    found: dict[str, Dating] = {}
    different = list({id(s): s for s in solutions}.values())
    for document in documents:
        dating = Dating()
        for solution in different:
            low, high = solution.earliest(name_date(document)), solution.latest(name_date(document))
            dating = dating.narrow(
                Dating(
                    low.days if low else None,
                    high.days if high else None,
                    collect_reasons(low.constraints) if low else (),
                    collect_reasons(high.constraints) if high else (),
                )
            )
        found[document] = dating
    return found


def _sort(
    spells: Sequence[Spell],
    full: Mapping[str, Solution],
    before: Iterable[tuple[str, str]],
    handovers: Iterable[Passed],
    datings: Datings,
) -> tuple[Spell, ...]:
    """Put spells in order: as is known, and where it is not, by the first day known of each."""
    order: nx.DiGraph[str] = nx.DiGraph()
    order.add_nodes_from(spell.name for spell in spells)
    order.add_edges_from(before)
    order.add_edges_from((a.name, b.name) for a, b, _ in handovers)
    order.add_edges_from(
        (a.name, b.name) for a in spells for b in spells if a.holder == b.holder and a.number < b.number
    )
    by_name = {spell.name: spell for spell in spells}
    rank = {name: (_find_position(spell, full[name], datings), name) for name, spell in by_name.items()}
    if not nx.is_directed_acyclic_graph(order):
        return tuple(sorted(spells, key=lambda s: rank[s.name]))
    return tuple(by_name[name] for name in nx.lexicographical_topological_sort(order, key=lambda name: rank[name]))


def _find_position(spell: Spell, solution: Solution, datings: Datings) -> int:
    """The earliest day of a spell's start, else the first on which it is shown; before all where neither is known."""
    if low := solution.earliest(spell.start):
        return low.days
    shown = [find_days(i, datings) for i in (*spell.items, *spell.renewals) if i.kind in {"sighting", "start", "end"}]
    return min((low for low, _ in shown if low is not None), default=0)
