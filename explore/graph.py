"""This file is the graph as one object: open a store, put documents in, ask."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from govgraph.errors import StoreError, UsageError

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from govgraph.explore.context import Texts
    from govgraph.explore.explain import Account
    from govgraph.explore.picture import Picture
    from govgraph.explore.recommendations import AccountabilityLedger
    from govgraph.explore.result import Result
    from govgraph.explore.succession import Ledger as SuccessionLedger
    from govgraph.explore.who import Answer
    from govgraph.graph_store.records import Finding
    from govgraph.graph_store.store import Limits, Store
    from govgraph.ingest.pipeline import Extractor, Progress, Summary
    from govgraph.ingest.registers import Loaded
    from govgraph.ontology.documents import Reading

Day = date | str
Source = str | os.PathLike[str]


class Graph:
    """A graph on disk: what documents claim, and what is held true on the strength of it.

    Nothing is opened before it is needed; reading takes no lock, so that several programs can ask while one loads.
    Close it, or use it in a `with` statement.

    >>> with Graph("my.store") as graph:                                        # doctest: +SKIP
    ...     graph.who("leader", "Birmingham City Council", on="2016-01-11").rows()
    """

    def __init__(self, store: Source = "govgraph.store", *, read_only: bool = False) -> None:
        """Name the folder `store`; the first `ingest` makes it.

        Raises StoreError where it is a file, or where it is to be read only and is not there.
        """
        self.directory = Path(store)
        self.read_only = read_only
        self._store: Store | None = None
        self._known: dict[date, Store] = {}
        self._sentences: Texts | None = None
        if self.directory.exists() and not self.directory.is_dir():
            raise StoreError(f"{self.directory} is a file: a store is a folder")
        if read_only:
            self._find_ledger()

    def _find_ledger(self) -> None:
        if not (self.directory / "ledger.sqlite").is_file():
            command = f"govgraph ingest PATH --store {self.directory}"
            raise StoreError(f"there is no store at {self.directory}: {command} makes one")

    @property
    def store(self) -> Store:
        """The index, open for reading; it is brought up to the ledger first where it is behind."""
        if self._store is None:
            from govgraph.ingest.keeping import open_current

            self._find_ledger()
            self._store = open_current(self.directory)
        return self._store

    def _view(self, known: date | None) -> Store:
        """The store, or what it would hold had only the documents dated up to the day `known` been read."""
        if known is None:
            return self.store
        if known not in self._known:
            from govgraph.ingest.keeping import view_known

            self._find_ledger()
            self._known = {known: view_known(self.directory, known)}
        return self._known[known]

    @property
    def _texts(self) -> Texts:
        if self._sentences is None:
            from govgraph.explore.context import Texts

            self._sentences = Texts(self.directory)
        return self._sentences

    def close(self) -> None:
        """Let go of the store; it is opened again when next asked."""
        if self._store is not None:
            self._store.close()
        self._store = None
        self._known = {}
        self._sentences = None

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def ingest(
        self,
        paths: Source | Iterable[Source],
        *,
        published: str | None = None,
        extractor: Extractor | None = None,
        workers: int = 1,
        progress: Progress | None = None,
    ) -> Summary:
        """Read documents (a folder: all in it), and resolve anew; arguments as `govgraph.ingest.pipeline.ingest`.

        Raises StoreError where the store is locked or read only. What cannot be read is in the summary's `refused`.
        """
        from govgraph.ingest.keeping import load

        self._check_writable()
        self.close()
        listed = [Path(paths)] if isinstance(paths, (str, os.PathLike)) else [Path(path) for path in paths]
        return load(
            self.directory, listed, published=published, extractor=extractor, workers=workers, progress=progress
        )

    def register(self, form: str, path: Source, *, published: str | None = None) -> Loaded:
        """Load a published register, in one of the forms of `govgraph register` or by a mapping, and resolve anew.

        `published` is when this release came out, in EDTF. Raises InputError, with file and row, where it cannot be
        read, and StoreError where the store is locked or read only.
        """
        from govgraph.ingest.keeping import load_register

        self._check_writable()
        self.close()
        return load_register(self.directory, form, Path(path), published)

    def withdraw(self, document: str, reason: str) -> None:
        """Take a document's claims out of the graph, and resolve anew; the ledger keeps that it was, and `reason`.

        Raises UsageError, with the nearest names, where there is no such document.
        """
        from govgraph.ingest.keeping import withdraw

        self._check_writable()
        self._find_ledger()
        self.close()
        withdraw(self.directory, document, reason)

    def rebuild(self) -> None:
        """Build the index anew from the ledger: the same bytes as before, where nothing was broken."""
        from govgraph.ingest.keeping import rebuild_index

        self._check_writable()
        self._find_ledger()
        self.close()
        rebuild_index(self.directory)

    def _check_writable(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.directory} was opened read only")

    def readings(self, document: str | None = None) -> Iterator[Reading]:
        """Yield each document's current version with its claims, by name, or only that of `document`.

        Raises UsageError, with the nearest names, where there is no such document.
        """
        from govgraph.graph_store.ledger import Ledger

        self._find_ledger()
        with Ledger(self.directory, read_only=True) as ledger:
            yield from [ledger.reading(document)] if document is not None else ledger.readings()

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

    def check(self) -> list[Finding]:
        """Return what is wrong with the store, a finding a fault: evidence, shapes, index against ledger, audit."""
        from govgraph.ingest.keeping import check_store

        self._find_ledger()
        self.close()
        return check_store(self.directory)

    @property
    def rdflib(self) -> rdflib.Dataset:
        """The same store as an rdflib Dataset, read only."""
        from govgraph.graph_store.rdflib_view import open_dataset

        return open_dataset(self.store)


def read_day(day: Day) -> date:
    """Return a day given as a date or as words like 2016-01-11; raises UsageError for anything else."""
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise UsageError(f"{day!r} is not a day: write it as 2016-01-11") from None
