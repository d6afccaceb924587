"""This file is the order of documents whose days are not known: which is no later than which, and why.

One post may show that a document was written before another (this calls a present holder what that calls a former one)
though neither has a day; another post of the same documents then learns who came first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import TYPE_CHECKING

from govgraph.resolve.constraints import Reason, collect_reasons, in_order
from govgraph.resolve.datings import Dating, Datings
from govgraph.resolve.network import Network, name_date
from govgraph.resolve.solver import Solution

if TYPE_CHECKING:
    from collections.abc import Sequence

DateOrders = Mapping[tuple[str, str], tuple[Reason, ...]]
"""By two documents, why the first is no later than the second."""
MOST = 40
"""Of how many undated documents of one post the order is looked for: the work grows with their square."""


def find_orders(documents: Sequence[str], datings: Datings, solutions: Iterable[Solution]) -> DateOrders:
    """Return which of `documents` `solutions` show to be no later than which, where their days alone do not."""
    undated = [d for d in documents if not datings.get(d, Dating()).fixed][:MOST]
    found: dict[tuple[str, str], tuple[Reason, ...]] = {}
    for solution in {id(s): s for s in solutions}.values():
        for first, second in permutations(undated, 2):
            path = solution.most(name_date(first), name_date(second))
            if path is not None and path.days <= 0 and (reasons := collect_reasons(path.constraints)):
                found.setdefault((first, second), reasons)
    return found


def join_orders(orders: Iterable[DateOrders]) -> DateOrders:
    """Return all orders; of several grounds for one, the first."""
    found: dict[tuple[str, str], tuple[Reason, ...]] = {}
    for some in orders:
        for pair, reasons in some.items():
            found.setdefault(pair, reasons)
    return found


def select_orders(orders: DateOrders, documents: Iterable[str]) -> DateOrders:
    """Return the orders among `documents`."""
    mine = set(documents)
    return {pair: reasons for pair, reasons in orders.items() if mine.issuperset(pair)}


def add_orders(network: Network, orders: DateOrders) -> None:
    """Add to `network` the orders among the documents that it hangs on."""
    for (first, second), reasons in sorted(select_orders(orders, network.documents).items()):
        network.constraints.append(in_order(name_date(first), name_date(second), *reasons))
