"""This file is the solving of all posts together, with the documents' days that they share.

Posts touch only through documents: what one post says of a document's day (it speaks of a departure of 2017, so it is
not older; it names as former whom another names as present) narrows the others. So posts are solved one by one, and
again where a document's day or its order to others has narrowed, until none does. A contradiction makes a claim yield
by the policy, and the posts are solved without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from govgraph.resolve.conflicts import make_conflict
from govgraph.resolve.constraints import Reason, collect_claims, collect_reasons
from govgraph.resolve.date_orders import DateOrders, join_orders, select_orders
from govgraph.resolve.datings import Dating, read_datings
from govgraph.resolve.exclusion import Clash
from govgraph.resolve.happenings import Happenings
from govgraph.resolve.items import PostEvidence
from govgraph.resolve.policy import choose_yielding, select
from govgraph.resolve.post_solution import PostSolution, solve_post
from govgraph.resolve.posts import PostKey
from govgraph.resolve.reconciling import may_be_confused
from govgraph.resolve.solver import Contradiction
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.spells import find_days
from govgraph.resolve.view import Conflict, ConflictKind

ROUNDS = 12
"""How often documents' days may narrow in turn: a chain of that many documents and posts is longer than real ones."""

Trouble = Contradiction | Clash


@dataclass(slots=True)
class Timeline:
    """The posts' solutions, the documents' days, the conflicts met, and what yielded."""

    evidence: Mapping[PostKey, PostEvidence]
    claims: Mapping[str, Sourced]
    names: Mapping[str, str]
    solutions: dict[PostKey, PostSolution] = field(default_factory=dict)
    datings: dict[str, Dating] = field(default_factory=dict)
    orders: DateOrders = field(default_factory=dict)
    conflicts: dict[str, Conflict] = field(default_factory=dict)
    yielded: set[str] = field(default_factory=set)
    happenings: Happenings = field(default_factory=Happenings)
    origins: Mapping[str, str] = field(default_factory=dict)
    exempt: dict[PostKey, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    _known: dict[object, PostSolution | Trouble] = field(default_factory=dict)

    def solve(self) -> None:
        """Solve all posts, letting claims yield until nothing contradicts."""
        while trouble := self._settle():
            for post, found in trouble:
                self._decide(post, found)

    def _settle(self) -> list[tuple[PostKey, Trouble]]:
        """Solve the posts until the documents' days narrow no more; return what stands in the way, if anything."""
        self.datings, self.orders = self.happenings.narrow(read_datings(self.claims.values()), self.yielded), {}
        for _ in range(ROUNDS):
            results = {post: self._solve_post(post) for post in self.evidence}
            trouble = [(post, r) for post, r in results.items() if not isinstance(r, PostSolution)]
            if trouble:
                return trouble
            self.solutions = {post: r for post, r in results.items() if isinstance(r, PostSolution)}
            narrowed = dict(self.datings)
            for solution in self.solutions.values():
                for document, dating in solution.datings.items():
                    narrowed[document] = narrowed[document].narrow(dating)
            narrowed = self.happenings.narrow(narrowed, self.yielded)
            orders = join_orders(solution.orders for solution in self.solutions.values())
            if narrowed == self.datings and orders.keys() == self.orders.keys():
                break
            self.datings, self.orders = narrowed, orders
        return []

    def _solve_post(self, post: PostKey) -> PostSolution | Trouble:
        """Solve one post, or remember how it was solved under the same circumstances."""
        evidence = self.evidence[post]
        yielded = evidence.claims & self.yielded
        exempt = frozenset(self.exempt[post])
        orders = select_orders(self.orders, evidence.documents)
        key = (post, yielded, exempt, tuple(self.datings[d] for d in evidence.documents), frozenset(orders))
        if key not in self._known:
            self._known[key] = solve_post(evidence, self.datings, orders, yielded, exempt, self.names)
        return self._known[key]

    def _decide(self, post: PostKey, trouble: Trouble) -> None:
        """Let something yield: the exclusion for a stand-in or a doubtful name, else a claim by the policy."""
        if isinstance(trouble, Clash):
            self._decide_clash(post, trouble)
            return
        reasons = collect_reasons(trouble.cycle)
        pairs = [c.pair for c in trouble.cycle if c.pair and self._yields_exclusion(post, c.pair)]
        if pairs:
            for pair in pairs:
                self._exempt(post, pair, reasons)
            return
        claims = [c for c in select(self.claims, collect_claims(reasons)) if c.id not in self.yielded]
        choice = choose_yielding(claims, self._count_origins(post)) if claims else None
        if choice is not None:  # none is left where one has yielded to another post's contradiction just now
            self._yield(*choice, reasons)

    def _decide_clash(self, post: PostKey, clash: Clash) -> None:
        if self._yields_exclusion(post, clash.pair):
            self._exempt(post, clash.pair, clash.reasons)
            return
        claims = select(self.claims, collect_claims(clash.reasons))
        if claims and all(c.document == claims[0].document and c.document.kind == "register" for c in claims):
            self.exempt[post].add(_in_order(clash.pair))
            self._record(clash.reasons, "the register itself has both at once, so both stay")
            return
        choice = choose_yielding(claims, self._count_origins(post), holders=True) if len(claims) > 1 else None
        if choice is None:
            self.exempt[post].add(_in_order(clash.pair))
            self._record(clash.reasons, "nothing tells the claims apart, so both stay")
        else:
            self._yield(*choice, clash.reasons)

    def _yields_exclusion(self, post: PostKey, pair: tuple[str, str]) -> bool:
        """Whether two spells may overlap: one stands in for the other, or one may be a wrong name for the other."""
        one, other = (name.rpartition(" ")[0] for name in pair)
        if may_be_confused(one, other, self.names):
            return True
        items = [i for i in self.evidence[post].items if i.source.id not in self.yielded]
        for holder in (one, other):
            footings = {i.capacity for i in items if i.holder == holder and i.capacity}
            if footings and footings <= {"acting", "interim"}:
                return True
        return False

    def _exempt(self, post: PostKey, pair: tuple[str, str], reasons: tuple[Reason, ...]) -> None:
        self.exempt[post].add(_in_order(pair))
        one, other = (name.rpartition(" ")[0] for name in pair)
        if may_be_confused(one, other, self.names):
            self._record(reasons, "one surname with two given names in one post: which is meant is open", doubt=True)

    def _yield(self, source: Sourced, why: str, reasons: tuple[Reason, ...]) -> None:
        self.yielded.add(source.id)
        self._record(reasons, f"“{source.quote}” ({source.document.name}) {why}", (source.id,))

    def _record(
        self, reasons: tuple[Reason, ...], outcome: str, yielded: tuple[str, ...] = (), *, doubt: bool = False
    ) -> None:
        claims = collect_claims(reasons)
        alone = len({name_document(c.document) for c in select(self.claims, claims)}) == 1
        kind: ConflictKind = "identity" if doubt else "slip in a source" if alone else "value"
        words = "; ".join(r.words for r in reasons) + f". {outcome}"
        conflict = make_conflict(kind, words, claims, yielded, yields=True)
        self.conflicts[conflict.iri] = conflict

    def _count_origins(self, post: PostKey) -> dict[str, int]:
        """Of how many origins, documents or passages told in several, what each claim on a post says is."""
        said: dict[tuple[str, str, object], set[str]] = defaultdict(set)
        items = [i for i in self.evidence[post].items if i.source.id not in self.yielded]
        for item in items:
            origin = self.origins.get(item.source.id, item.document)
            said[item.kind, item.holder, find_days(item, self.datings)].add(origin)
        return {i.source.id: len(said[i.kind, i.holder, find_days(i, self.datings)]) for i in items}


def _in_order(pair: tuple[str, str]) -> tuple[str, str]:
    return pair if pair[0] < pair[1] else (pair[1], pair[0])
