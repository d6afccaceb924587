"""This file is the graph as one object: a store's folder that can be asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from govgraph.errors import UsageError
from govgraph.explore.folder import Source, StoreFolder

if TYPE_CHECKING:
    import networkx as nx

    from govgraph.explore.conflicts import Conflicts
    from govgraph.explore.evidence import Quote
    from govgraph.explore.explain import Account
    from govgraph.explore.picture import Picture
    from govgraph.explore.recommendations import AccountabilityLedger
    from govgraph.explore.result import Result
    from govgraph.explore.succession import Ledger as SuccessionLedger
    from govgraph.explore.unknowns import Unknowns
    from govgraph.explore.who import Answer
    from govgraph.graph_store.store import Limits

Day = date | str


class Graph(StoreFolder):
    """A graph on disk: what documents claim, and what is held true on the strength of it.

    Nothing is opened before it is needed; reading takes no lock, so that several programs can ask while one loads.
    Close it, or use it in a `with` statement.

    >>> with Graph("my.store") as graph:                                        # doctest: +SKIP
    ...     graph.who("leader", "Birmingham City Council", on="2016-01-11").rows()
    """

    def who(self, role: str, body: str, on: Day, known: Day | None = None) -> Answer:
        """Return who held `role` in `body` on the day `on`: certain, possible or unknown, with the evidence.

        With `known`, from documents dated up to that day only. Days are dates or words as "2016-01-11". Raises
        UsageError, with the nearest names, where there is no such role or body.
        """
        from govgraph.explore.who import find_holders

        day, limit = read_day(on), read_day(known) if known is not None else None
        return find_holders(self._view(limit), role, body, day, limit, self._texts)

    def succession(self, role: str, body: str, known: Day | None = None) -> SuccessionLedger:
        """Return the succession ledger of `role` in `body`; `known` and errors as in `who`."""
        from govgraph.explore.succession import find_succession

        limit = read_day(known) if known is not None else None
        return find_succession(self._view(limit), role, body, limit, self._texts)

    def recommendations(
        self, body: str | None = None, on: Day | None = None, known: Day | None = None
    ) -> AccountabilityLedger:
        """Return what was asked of `body` (of all bodies) and undertaken, and what is said to have become of it.

        With `on`, from what was said up to that day; `known` and errors as in `who`.
        """
        from govgraph.explore.recommendations import find_recommendations

        day, limit = (read_day(d) if d is not None else None for d in (on, known))
        return find_recommendations(self._view(limit), body, day, limit, self._texts)

    def conflicts(self, kind: str | None = None, known: Day | None = None) -> Conflicts:
        """Return where claims contradict each other or seem to, or only conflicts of one type; `known` as in `who`.

        Raises UsageError where there is no such type.
        """
        from govgraph.explore.conflicts import find_conflicts

        limit = read_day(known) if known is not None else None
        return find_conflicts(self._view(limit), kind, limit, self._texts)

    def unknowns(self, kind: str | None = None, known: Day | None = None) -> Unknowns:
        """Return what the documents leave open and why, or only one kind of it; `known` as in `who`.

        Raises UsageError where there is no such kind.
        """
        from govgraph.explore.unknowns import find_unknowns

        limit = read_day(known) if known is not None else None
        return find_unknowns(self._view(limit), kind, limit, self._texts)

    def explain(self, iri: str) -> Account:
        """Return why the graph says what it says of `iri`; raises UsageError where it says nothing of it."""
        from govgraph.explore.explain import find_account

        return find_account(self.store, iri, self._texts)

    def query(
        self,
        query: str,
        parameters: Mapping[str, str] | None = None,
        *,
        known: Day | None = None,
        limits: Limits | None = None,
    ) -> Result:
        """Return the answer to a question of the catalogue, by its name, or to SPARQL 1.1.

        `parameters` are bound as terms by the question's types; with `known`, from documents dated up to that day only;
        `limits` end a query that runs away. Raises UsageError for an unknown question or parameter, InputError, with
        line and column, for malformed SPARQL.
        """
        from govgraph.explore.asking import run_query
        from govgraph.explore.names import Names

        view = self._view(read_day(known) if known is not None else None)
        return run_query(view, query, parameters or {}, Names(view), limits)

    def quotes(self, result: Result) -> list[tuple[Quote, ...]]:
        """Return, for each row of an answer, the words of the documents that it rests on, inferences followed."""
        from govgraph.explore.grounds import find_grounds

        return find_grounds(self.store, result, self._texts)

    def network(
        self, on: Day | None = None, *, around: str | None = None, hops: int = 1, known: Day | None = None
    ) -> nx.MultiDiGraph[str]:
        """Return the accepted view as a NetworkX graph: on a day or over all time, whole or around a name.

        With `known`, from documents dated up to that day only. Raises UsageError, with the nearest names, where nothing
        in the graph is called `around`.
        """
        from govgraph.explore.network import project
        from govgraph.explore.part import find_around

        view = self._view(read_day(known) if known is not None else None)
        graph = project(view, read_day(on) if on is not None else None)
        return find_around(view, graph, around, hops) if around is not None else graph

    def draw(
        self,
        path: Source | None = None,
        *,
        on: Day | None = None,
        around: str | None = None,
        hops: int = 1,
        known: Day | None = None,
    ) -> Picture:
        """Draw the network and write it to `path`: an .html page that works offline, or .graphml, .gexf or .json.

        Without a path the picture is returned only; in a notebook it shows. With `known`, from documents dated up to
        that day only. Raises UsageError for another ending.
        """
        from govgraph.explore.drawing import draw

        day, limit = (read_day(d) if d is not None else None for d in (on, known))
        return draw(
            self._view(limit), Path(path) if path is not None else None, day, around, hops, self._texts, known=limit
        )


def read_day(day: Day) -> date:
    """Return a day given as a date or as words like 2016-01-11; raises UsageError for anything else."""
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise UsageError(f"{day!r} is not a day: write it as 2016-01-11") from None
