"""This file is the store that lives in this process: Oxigraph on disk or in memory, with rdflib's terms."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from rdflib import URIRef

from govgraph.errors import InputError, StoreError
from govgraph.graph_store.isolation import Outcome, run_isolated
from govgraph.graph_store.lock import FolderLock
from govgraph.graph_store.oxigraph import Engine, Wire, WireTriple, open_memory_engine, open_reader, open_writer
from govgraph.graph_store.store import Bindings, Graphs, Limits, Rows, Statements, Triple
from govgraph.graph_store.terms import read_term, write_term
from govgraph.ontology.namespace import PREFIXES

FOLDER = "index"
LOCK = "index.lock"
"""Beside the engine's own lock, which moves away with the folder when the graph is made anew."""
SNAPSHOT = "snapshot-"
"""How the folders begin that hold the graph for the time of one user's query beside its writer."""
Found = TypeVar("Found")
FORMS = {"select": "SELECT", "ask": "ASK", "construct": "CONSTRUCT or DESCRIBE"}


class EmbeddedStore:
    """A graph kept by an engine; see View, Writer and Store for what each method promises."""

    def __init__(
        self, engine: Engine, directory: Path | None = None, read_only: bool = False, lock: FolderLock | None = None
    ) -> None:
        self._engine: Engine | None = engine
        self._directory = directory
        self._read_only = read_only
        self._lock = lock

    @property
    def engine(self) -> Engine:
        """The engine below, for what reads it in another shape; StoreError once the store is closed."""
        if self._engine is None:
            raise StoreError("the store is closed: open it again")
        return self._engine

    @property
    def _writer(self) -> Engine:
        if self._read_only:
            raise StoreError("the store was opened to read only: open it to write")
        return self.engine

    def close(self) -> None:
        self._engine = None  # the engine has no other way: it lets go when nothing holds it
        if self._lock:
            self._lock.release()

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def select(self, query: str, bindings: Bindings | None = None, limits: Limits | None = None) -> Rows:
        outcome = self._demand("select", query, bindings, limits)
        return _read_rows(outcome)

    def ask(self, query: str, bindings: Bindings | None = None, limits: Limits | None = None) -> bool:
        return self._demand("ask", query, bindings, limits).truth

    def construct(self, query: str, bindings: Bindings | None = None, limits: Limits | None = None) -> Statements:
        return _read_statements(self._demand("construct", query, bindings, limits))

    def run(
        self, query: str, bindings: Bindings | None = None, limits: Limits | None = None
    ) -> Rows | bool | Statements:
        outcome = self._answer(query, bindings, limits)
        if outcome.form == "ask":
            return outcome.truth
        return _read_rows(outcome) if outcome.form == "select" else _read_statements(outcome)

    def _demand(self, form: str, query: str, bindings: Bindings | None, limits: Limits | None) -> Outcome:
        outcome = self._answer(query, bindings, limits)
        if outcome.form != form:
            raise InputError(f"the query is a {FORMS[outcome.form]}, where a {FORMS[form]} is asked for")
        return outcome

    def _answer(self, query: str, bindings: Bindings | None, limits: Limits | None) -> Outcome:
        terms = {name: write_term(term) for name, term in (bindings or {}).items()}
        if limits is None:
            return self._read(lambda engine: _run_here(engine, query, terms))
        with self._lend() as source:
            return run_isolated(source, query, terms, PREFIXES, limits)

    def _read(self, use: Callable[[Engine], Found]) -> Found:
        """Return what `use` reads; a reader whose files a writer has merged or replaced opens the graph anew, once."""
        try:
            return use(self.engine)
        except StoreError:
            if not self._read_only or self._directory is None or self._engine is None:
                raise
        self._engine = open_reader(self._directory / FOLDER)
        return use(self._engine)

    @contextmanager
    def _lend(self) -> Iterator[Path | bytes]:
        """Give the graph as it is now to another process: its folder, a copy beside its writer, or its N-Quads."""
        if self._directory is None:
            yield self.engine.dump()
        elif self._read_only:
            yield self._directory / FOLDER
        else:
            with tempfile.TemporaryDirectory(prefix=SNAPSHOT, dir=self._directory) as folder:
                copy = Path(folder) / FOLDER
                self.engine.copy_to(copy)
                yield copy

    def triples(self, graph: URIRef | None) -> Iterator[Triple]:
        for subject, predicate, thing in self._read(lambda engine: list(engine.triples(graph))):
            yield read_term(subject), read_term(predicate), read_term(thing)

    def graphs(self) -> tuple[URIRef, ...]:
        return tuple(URIRef(name) for name in self._read(Engine.graphs))

    def dump(self) -> bytes:
        return self._read(Engine.dump)

    def dump_graph(self, graph: URIRef | None) -> bytes:
        return self._read(lambda engine: engine.dump_graph(graph))

    def replace_graph(self, graph: URIRef | None, triples: Iterable[Triple]) -> None:
        self.replace_graphs({graph: triples})

    def replace_graphs(self, graphs: Graphs) -> None:
        self._writer.replace({name: map(_write_triple, triples) for name, triples in graphs.items()})

    def remove_graph(self, graph: URIRef) -> None:
        self._writer.remove(graph)

    def load_graphs(self, graphs: Iterable[tuple[URIRef | None, Iterable[Triple]]]) -> None:
        self._writer.load((name, map(_write_triple, triples)) for name, triples in graphs)

    def clear(self) -> None:
        self._writer.clear()

    def flush(self) -> None:
        self._writer.flush()


def open_embedded(directory: Path, read_only: bool) -> EmbeddedStore:
    """Open the graph of a store's folder; see `open_store`."""
    if read_only:
        return EmbeddedStore(open_reader(directory / FOLDER), directory, read_only=True)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock = FolderLock(directory, LOCK)
    except OSError as error:
        raise StoreError(f"{directory}: {error.strerror}: give a folder that can be written to") from error
    try:
        engine = open_writer(directory / FOLDER)
    except BaseException:
        lock.release()
        raise
    for left in directory.glob(SNAPSHOT + "*"):  # of a killed writer: we are the only one now
        shutil.rmtree(left, ignore_errors=True)
    return EmbeddedStore(engine, directory, lock=lock)


def open_memory() -> EmbeddedStore:
    """Return an empty graph in memory."""
    return EmbeddedStore(open_memory_engine())


def _run_here(engine: Engine, query: str, bindings: Mapping[str, Wire]) -> Outcome:
    found = engine.query(query, bindings, PREFIXES)
    return Outcome(found.form, found.columns, tuple(found.rows), found.truth, capped=False)


def _write_triple(triple: Triple) -> WireTriple:
    subject, predicate, thing = triple
    return write_term(subject), write_term(predicate), write_term(thing)


def _read_rows(outcome: Outcome) -> Rows:
    rows = (tuple(None if term is None else read_term(term) for term in row) for row in outcome.rows)
    return Rows(outcome.columns, tuple(rows), outcome.capped)


def _read_statements(outcome: Outcome) -> Statements:
    rows = (tuple(read_term(term) for term in row if term) for row in outcome.rows)
    return Statements(tuple((row[0], row[1], row[2]) for row in rows), outcome.capped)
