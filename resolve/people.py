"""This file is which names mean which person, across documents.

In order of trust: the same document (full name, then initials or surname, then a slip), the same full name in the same
post, body, travelling role or with documents about the same council, a part of the name where only one fits, and a slip
in the same post. The same full name alone keeps people apart. Every step joins by pairs whatever their order, so that
the outcome does not hang on the order of the documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

import networkx as nx

from govgraph.resolve.names import PersonName, is_slip, names_agree

Ground = tuple[str, str]
"""What a mention of a person is tied to: ("post" | "crowd" | "role" | "body", key)."""


@dataclass(slots=True, eq=False)
class Unit:
    """The names that mean one person within one document, and what they are tied to there.

    `posts` and `roles` (those that travel) tie strongest; `bodies` are those of the claims, `homes` the council the
    document is about. `crowd` are the posts that many hold at once, `company` the others named in full beside. `day` is
    the document's latest day; `since` the first day that a register has the person in office, None in other documents.
    `listed` is the name as a register has it, empty in other documents: a register keeps people apart itself, and no
    two of its names are one.
    """

    document: str
    names: set[PersonName]
    posts: set[str] = field(default_factory=set)
    crowd: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    homes: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    day: date | None = None
    since: date | None = None
    listed: str = ""

    @property
    def best(self) -> PersonName:
        """The fullest name."""
        return min(self.names, key=lambda n: (not n.is_full, -len(n.given), n.plain))

    @property
    def grounds(self) -> set[Ground]:
        wide = self.bodies | self.homes
        return {
            *(("post", p) for p in self.posts),
            *(("crowd", p) for p in self.crowd),
            *(("role", r) for r in self.roles),
            *(("body", b) for b in wide),
        }

    def absorb(self, other: Unit) -> None:
        """Take over another unit's names and ties."""
        for mine, theirs in zip(self._ties(), other._ties(), strict=True):
            mine |= theirs
        self.names |= other.names
        self.since = min((d for d in (self.since, other.since) if d), default=None)

    def _ties(self) -> tuple[set[str], ...]:
        return self.posts, self.crowd, self.bodies, self.roles, self.homes, self.company


Cluster = list[Unit]
"""The units of one person, by document."""


def _list_registers(units: Iterable[Unit]) -> set[str]:
    return {unit.document for unit in units if unit.listed}


def _may_be_one(one: Iterable[Unit], other: Iterable[Unit]) -> bool:
    """Whether no register tells two sets of units apart by listing both."""
    return not _list_registers(one) & _list_registers(other)


def join_document(units: Iterable[Unit]) -> list[Unit]:
    """Join the names of one document that mean one person: initials, surname or slip to the one full name that fits."""
    ordered = sorted(units, key=lambda u: (not u.best.is_full, -len(u.best.given), u.best.plain))
    joined: list[Unit] = []
    for unit in ordered:
        fits = [u for u in joined if u.best.key == unit.best.key and all(names_agree(n, unit.best) for n in u.names)]
        fits = [u for u in fits if _is_plain(u.best, unit.best) or not _hold_different_posts(u, unit)]
        fits = fits or [u for u in joined if is_slip(u.best.key, unit.best.key) and names_agree(u.best, unit.best)]
        if len(fits) == 1:
            fits[0].absorb(unit)
        else:
            joined.append(unit)
    return joined


def _is_plain(one: PersonName, other: PersonName) -> bool:
    """Whether two names agree without an initial standing for a name; a surname alone leaves nothing to stand for."""
    firsts = {one.first, other.first}
    return "" in firsts or len(firsts) == 1 or all(len(first) > 1 for first in firsts)


def _hold_different_posts(one: Unit, other: Unit) -> bool:
    """Whether each holds a post of few, and none the same: that both are councillors does not make them one."""
    return bool(one.posts) and bool(other.posts) and not one.posts & other.posts


def join_people(units: Sequence[Unit]) -> list[Cluster]:
    """Join the units of all documents into people."""
    by_surname: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_surname[unit.best.key].append(unit)
    clusters = []
    for _, family in sorted(by_surname.items()):
        clusters += _join_family(family)
    return _join_slips(clusters)


def _join_family(family: list[Unit]) -> list[Cluster]:
    """Join the units of one surname: full names by what they share, then parts of names to the one that fits."""
    full = [u for u in family if u.best.is_full]
    initials = [u for u in family if not u.best.is_full and u.best.given]
    bare = [u for u in family if not u.best.given]
    clusters = _join_company(_join_registers(_connect(full)))
    for part in (initials, bare):
        groups = _connect(part)
        homes = [_find_home(group, clusters) for group in groups]
        for group, home in zip(groups, homes, strict=True):
            if home is None:
                clusters.append(group)
            else:
                home.extend(group)
    return clusters


def _join_registers(clusters: list[Cluster]) -> list[Cluster]:
    """Join those of whom no post is told to the one person of a register with their full name, in office by then."""
    registered = [c for c in clusters if any(u.since for u in c)]
    kept = []
    for cluster in clusters:
        postless = not any(u.posts or u.crowd or u.since for u in cluster)
        fits = [c for c in registered if postless and all(_is_registered(u, c) for u in cluster)]
        if len(fits) == 1:
            fits[0].extend(cluster)
        else:
            kept.append(cluster)
    return kept


def _join_company(clusters: list[Cluster]) -> list[Cluster]:
    """Join those of one full name whom two documents name beside the same two others: so many namesakes do not meet."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(clusters)))
    names = [{u.best.plain.casefold() for u in cluster} for cluster in clusters]
    company = [set[str]().union(*(u.company for u in cluster)) for cluster in clusters]
    for a, b in combinations(range(len(clusters)), 2):
        beside = company[a] & company[b] - names[a] - names[b]
        if names[a] & names[b] and len(beside) >= 2 and _may_be_one(clusters[a], clusters[b]):
            graph.add_edge(a, b)
    parts = sorted(sorted(part) for part in nx.connected_components(graph))
    return [[unit for i in part for unit in clusters[i]] for part in parts]


def _is_registered(unit: Unit, cluster: Cluster) -> bool:
    """Whether a register has the very name of `unit`, in office by the unit's day."""
    return any(
        u.since is not None
        and unit.best.plain.casefold() in {n.plain.casefold() for n in u.names}
        and (unit.day is None or u.since <= unit.day)
        for u in cluster
    )


@dataclass(slots=True)
class _Families:
    """Which of some units are joined so far; those that one register lists apart never are."""

    parent: list[int]
    listing: list[set[str]]

    def find(self, i: int) -> int:
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        one, other = self.find(i), self.find(j)
        if one != other and not self.listing[one] & self.listing[other]:
            self.parent[one] = other
            self.listing[other] |= self.listing[one]


def _connect(units: Sequence[Unit]) -> list[Cluster]:
    """Join units whose names agree and which share a ground, directly or through others."""
    families = _Families(list(range(len(units))), [_list_registers([unit]) for unit in units])
    shared: dict[Ground, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, unit in enumerate(units):
        for ground in unit.grounds:
            shared[ground][f"{unit.best.plain.casefold()}\n{unit.best.seat}"].append(i)
    for (kind, _), names in shared.items():
        heads = []
        for same in names.values():
            for i in same[1:]:
                families.join(i, same[0])
            heads.append(same[0])
        for a, b in combinations(heads, 2):
            one, other = units[a].best, units[b].best
            if names_agree(one, other) and (kind == "post" or _is_plain(one, other)):
                families.join(a, b)
    clusters: dict[int, Cluster] = defaultdict(list)
    for i, unit in enumerate(units):
        clusters[families.find(i)].append(unit)
    return sorted(clusters.values(), key=lambda c: [(u.document, u.best.plain) for u in c])


def _find_home(group: Cluster, clusters: Sequence[Cluster]) -> Cluster | None:
    """The one cluster that a part of a name can belong to: by post, else body or role, else the documents' subject.

    Initials stand for many names: for one of whom a post is told, they must be in the same post.
    """
    apart = [c for c in clusters if _may_be_one(c, group)]
    agreeing = [c for c in apart if all(names_agree(n, m) for u in c for n in u.names for g in group for m in g.names)]
    kinds: tuple[Callable[[Unit], set[str]], ...] = (
        lambda u: u.posts | u.crowd,
        lambda u: u.bodies | u.roles,
        lambda u: u.bodies | u.homes,
    )
    strict = any(g.best.given and (g.posts or g.crowd) for g in group)
    for kind in kinds[:1] if strict else kinds:
        wanted = set[str]().union(*(kind(u) for u in group))
        fits = [c for c in agreeing if any(wanted & kind(u) for u in c)]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return None


def _join_slips(clusters: list[Cluster]) -> list[Cluster]:
    """Join clusters of one given name whose surnames are a slip apart and that hold the same post of few."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        for post in sorted({p for u in cluster for p in u.posts}):
            holders[post].append(i)
    target = list(range(len(clusters)))
    for found in holders.values():
        for a, b in combinations(found, 2):
            if _is_slip_of(clusters[a], clusters[b]):
                low, high = sorted((target[a], target[b]))
                target = [low if t == high else t for t in target]
    joined: dict[int, Cluster] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        joined[target[i]].extend(cluster)
    return list(joined.values())


def _is_slip_of(one: Cluster, other: Cluster) -> bool:
    a, b = one[0].best, other[0].best
    if not is_slip(a.key, b.key) or not names_agree(a, b) or not _may_be_one(one, other):
        return False
    return a.is_full or b.is_full
