"""This file is the seam between the graph and what keeps it: reading (View), writing (Writer), both (Store).

Terms and triples are rdflib's on this side whatever keeps the graph on the other. Queries see the default graph (the
accepted view); claims are reached with GRAPH. The union of all graphs is never the default graph: in Oxigraph 0.5 it
is a bag, and a statement in two graphs would count twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol

from rdflib import BNode, Literal, Node, URIRef

Term = URIRef | Literal | BNode
Triple = tuple[Node, Node, Node]
Graphs = Mapping[URIRef | None, Iterable[Triple]]
"""Triples by the graph they make up; None is the default graph."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use: rows given back, seconds, bytes of address space."""

    rows: int = 10_000
    seconds: float = 30.0
    memory: int = 2 << 30


@dataclass(frozen=True, slots=True)
class Rows:
    """What a SELECT found: columns, rows of terms (None where unbound); `capped` where there were more than allowed."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    capped: bool = False

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, Term | None]]:
        """Return each row by the names of its columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Statements:
    """What a CONSTRUCT or DESCRIBE made; `capped` where there were more triples than allowed."""

    triples: tuple[Triple, ...]
    capped: bool = False

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)

    def __len__(self) -> int:
        return len(self.triples)


Bindings = Mapping[str, Term]


class View(Protocol):
    """A graph that is read.

    `bindings` gives terms to a query's parameters, by name. A parameter is written `VALUES ?name { UNDEF }` at the
    head of each group that uses it; any other variable of the outermost SELECT can be bound too. Terms are handed
    over as terms, never pasted as text. Without `limits` a query runs here and to its end: for queries that ship
    with govgraph. With `limits` it runs in a process of its own that can be killed: for what a user writes.

    Raises InputError (with line and column) where a query is not SPARQL 1.1 or asks another server, LimitError where
    it passes its limits, UsageError where a bound name is not in it, StoreError where the store cannot be read.
    """

    def select(self, query: str, bindings: Bindings | None = None, limits: Limits | None = None) -> Rows:
        """Return the rows of a SELECT."""
        ...

    def ask(self, query: str, bindings: Bindings | None = None, limits: Limits | None = None) -> bool:
        """Return the answer of an ASK."""
        ...

    def construct(self, query: str, bindings: Bindings | None = None, limits: Limits | None = None) -> Statements:
        """Return the triples of a CONSTRUCT or DESCRIBE."""
        ...

    def run(
        self, query: str, bindings: Bindings | None = None, limits: Limits | None = None
    ) -> Rows | bool | Statements:
        """Return the answer of a query of whichever form it has."""
        ...

    def triples(self, graph: URIRef | None) -> Iterator[Triple]:
        """Yield the triples of one named graph, or of the default graph (None), in no set order."""
        ...

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the names of the named graphs, sorted."""
        ...

    def dump(self) -> bytes:
        """Return all as canonical N-Quads, a line a statement, the lines sorted: equal bytes for equal content."""
        ...

    def dump_graph(self, graph: URIRef | None) -> bytes:
        """Return one graph as N-Triples in the same manner."""
        ...


class Writer(Protocol):
    """A graph that is written. No blank nodes: they would multiply when a graph is loaded again (ValueError)."""

    def replace_graph(self, graph: URIRef | None, triples: Iterable[Triple]) -> None:
        """Make `triples` the whole content of a graph, in one step: a reader sees the old graph or the new one."""
        ...

    def replace_graphs(self, graphs: Graphs) -> None:
        """Make each graph's triples its whole content, all graphs in one step."""
        ...

    def remove_graph(self, graph: URIRef) -> None:
        """Take a named graph out; nothing happens where there is none."""
        ...

    def load_graphs(self, graphs: Iterable[tuple[URIRef | None, Iterable[Triple]]]) -> None:
        """Add triples to many graphs, fast and not in one step: for building a store, not for changing one."""
        ...

    def clear(self) -> None:
        """Take everything out."""
        ...

    def flush(self) -> None:
        """Bring what was written to the disk."""
        ...


class Store(View, Writer, Protocol):
    """A graph that is read and written, to be closed: `with open_store("my.store") as store: ...`."""

    def close(self) -> None:
        """Let the store go; a second call does nothing."""
        ...

    def __enter__(self) -> Store: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_store(directory: str | Path, read_only: bool = False) -> Store:
    """Open the graph in `directory` (in its folder `index`), making it where there is none and it is to be written.

    One writer at a time; any number read beside it (`read_only`), each seeing the graph as it was on opening, until
    the writer has merged the files of that state away: a later one then. Each query sees one state.
    Raises StoreError where it cannot be opened, is not there (read only) or is being written to already.
    """
    from govgraph.graph_store.embedded import open_embedded

    return open_embedded(Path(directory), read_only)


def memory_store() -> Store:
    """Return an empty graph in memory."""
    from govgraph.graph_store.embedded import open_memory

    return open_memory()
