"""This file is how the tests of questions ask them of a small world."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Literal, Node, URIRef
from rdflib.namespace import DCTERMS, RDFS

from govgraph.errors import UsageError
from govgraph.graph_store.sparql_text import fill_values
from govgraph.graph_store.store import memory_store
from govgraph.ontology.namespace import ID

HERE = Path(__file__).parent


class World:
    """A small world in a store of its own, which also knows its things by label or, for documents, by name."""

    def __init__(self, trig: str) -> None:
        graphs: dict[URIRef | None, list[tuple[Node, Node, Node]]] = defaultdict(list)
        for quad in ox.parse(trig, format=ox.RdfFormat.TRIG):
            name = URIRef(quad.graph_name.value) if isinstance(quad.graph_name, ox.NamedNode) else None
            graphs[name].append((_read(quad.subject), _read(quad.predicate), _read(quad.object)))
        self.store = memory_store()
        self.store.replace_graphs(graphs)
        self.graphs = dict(graphs)

    def find(self, kind: str, name: str) -> str:
        """Return the IRI of what is called `name`."""
        predicate = DCTERMS.identifier if kind == "document" else RDFS.label
        triples = [triple for graph in self.graphs.values() for triple in graph]
        found = {str(triple[0]) for triple in triples if triple[1] == predicate and str(triple[2]) == name}
        if len(found) != 1:
            raise UsageError(f"there is no {kind} {name!r} here")
        return found.pop()

    def ask(self, query: str, bindings: Mapping[str, URIRef | Literal]) -> list[list[str]]:
        """Return the answer as a table: the columns, then the rows, IRIs of things shortened to `id:`."""
        rows = self.store.select(query, bindings)
        return [list(rows.columns), *([_write(term) for term in row] for row in rows)]

    def ask_elsewhere(self, query: str, bindings: Mapping[str, URIRef | Literal]) -> list[list[str]]:
        """Return the answer of another engine, rdflib's, in the same form."""
        dataset = Dataset()
        for name, triples in self.graphs.items():
            graph = dataset.default_graph if name is None else dataset.graph(name)
            for triple in triples:
                graph.add(triple)
        filled, _ = fill_values(query, {name: term.n3() for name, term in bindings.items()})
        result = dataset.query(filled)
        return [[str(column) for column in result.vars or ()], *([_write(term) for term in row] for row in result)]


def _read(term: object) -> Node:
    if isinstance(term, ox.Literal):
        return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
    assert isinstance(term, ox.NamedNode), "a world has no blank nodes"
    return URIRef(term.value)


def _write(term: Node | None) -> str:
    return str(term).replace(ID, "id:") if term is not None else ""


@pytest.fixture(scope="session")
def open_world() -> Callable[[str], World]:
    """What opens the world of a question, each once."""
    return lru_cache(lambda name: World((HERE / "worlds" / f"{name}.trig").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def make_world() -> Callable[[str], World]:
    """What makes a world from TriG."""
    return World
