"""This file is how the tests of questions ask them of a small world."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, RDFS

from govgraph.errors import UsageError
from govgraph.graph_store.sparql_text import fill_values
from govgraph.ontology.namespace import ID

HERE = Path(__file__).parent


class World:
    """A small world in an index of its own, which also knows its things by label or, for documents, by name."""

    def __init__(self, name: str) -> None:
        trig = (HERE / "worlds" / f"{name}.trig").read_text(encoding="utf-8")
        self.store = ox.Store()
        self.store.load(trig.encode(), format=ox.RdfFormat.TRIG)

    def find(self, kind: str, name: str) -> str:
        """Return the IRI of what is called `name`."""
        predicate = DCTERMS.identifier if kind == "document" else RDFS.label
        quads = self.store.quads_for_pattern(None, ox.NamedNode(str(predicate)), ox.Literal(name))
        found = {quad.subject.value for quad in quads}
        if len(found) != 1:
            raise UsageError(f"there is no {kind} {name!r} here")
        return found.pop()

    def ask(self, query: str, bindings: Mapping[str, URIRef | Literal]) -> list[list[str]]:
        """Return the answer as a table: the columns, then the rows, IRIs of things shortened to `id:`."""
        filled, places = fill_values(query, {name: term.n3() for name, term in bindings.items()})
        assert places == frozenset(bindings)
        rows = self.store.query(filled)
        columns = [variable.value for variable in rows.variables]
        return [columns, *([_write(row[column]) for column in columns] for row in rows)]


def _write(term: ox.NamedNode | ox.Literal | None) -> str:
    return term.value.replace(ID, "id:") if term is not None else ""


@pytest.fixture(scope="session")
def open_world() -> Callable[[str], World]:
    """What opens the world of a question, each once."""
    return lru_cache(World)
