"""This file is the test of the graph as an rdflib.Dataset: the same terms, the same answers, to read only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDFS, XSD, BNode, Dataset, Graph, Literal, URIRef, Variable

from govgraph.errors import InputError, StoreError
from govgraph.graph_store.rdflib_view import open_dataset
from govgraph.graph_store.store import Store, memory_store, open_store

EX = "http://example.org/"
A, B, GRAPH = (URIRef(EX + name) for name in ("a", "b", "graph"))
HELD, CLAIMED = (A, RDFS.label, Literal("held")), (A, RDFS.label, Literal("claimed", lang="en"))


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with memory_store() if request.param == "memory" else open_store(tmp_path) as opened:
        opened.replace_graphs({None: [HELD], GRAPH: [CLAIMED, (B, RDFS.seeAlso, A)]})
        yield opened


@pytest.fixture
def dataset(store: Store) -> Dataset:
    return open_dataset(store)


def test_triples_of_the_default_graph_and_of_named_ones(dataset: Dataset) -> None:
    assert list(dataset.triples((None, None, None))) == [HELD]
    assert set(dataset.graph(GRAPH)) == {CLAIMED, (B, RDFS.seeAlso, A)}
    assert {graph.identifier for graph in dataset.graphs()} >= {GRAPH}
    assert len(dataset.default_graph) == 1
    assert len(dataset.graph(GRAPH)) == 2
    assert len(list(dataset.quads())) == 3


def test_a_term_is_equal_to_what_was_put(dataset: Dataset) -> None:
    """A plain literal stays plain: not one of the datatype xsd:string, which rdflib holds to be another."""
    assert HELD in dataset
    assert dataset.value(A, RDFS.label) == Literal("held")
    assert (A, RDFS.label, Literal("held", datatype=XSD.integer)) not in dataset


def test_what_cannot_be_there_is_not_found(dataset: Dataset) -> None:
    assert not list(dataset.triples((BNode(), None, None)))
    assert not list(dataset.triples((Literal("x"), None, None)))
    assert not list(dataset.graph(URIRef(EX + "none")))


def test_queries_run_over_the_default_graph_or_the_one_asked(dataset: Dataset) -> None:
    assert [tuple(row) for row in dataset.query("SELECT ?o { ?s rdfs:label ?o }")] == [(Literal("held"),)]
    rows = dataset.graph(GRAPH).query("SELECT ?o { ?s rdfs:label ?o }")
    assert [tuple(row) for row in rows] == [(Literal("claimed", lang="en"),)]
    assert dataset.query("ASK { GRAPH ?g { ?s rdfs:seeAlso ?o } }").askAnswer
    made = dataset.query("CONSTRUCT { ?s rdfs:comment ?o } WHERE { ?s rdfs:label ?o }").graph
    assert made is not None
    assert set(made) == {(A, RDFS.comment, Literal("held"))}


def test_terms_are_bound(dataset: Dataset) -> None:
    query = "SELECT ?s ?o { ?s rdfs:label ?o }"
    assert len(dataset.query(query, initBindings={"s": B})) == 0
    assert len(dataset.query(query, initBindings={"s": A})) == 1


def test_what_the_engine_cannot_bind_is_left_to_rdflib(dataset: Dataset) -> None:
    rows = dataset.query(
        "SELECT ?o { ?s rdfs:label ?o FILTER(?wanted = ?o) }", initBindings={"wanted": Literal("held")}
    )
    assert [row[0] for row in rows] == [Literal("held")]
    assert rows.vars == [Variable("o")]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib uses in parse() what it deprecates itself
def test_serialising_goes_through(dataset: Dataset) -> None:
    again = Dataset()
    again.parse(data=dataset.serialize(format="trig"), format="trig")
    assert {quad[:3] for quad in again.quads()} == {quad[:3] for quad in dataset.quads()}
    assert "rdfs:label" in dataset.graph(GRAPH).serialize(format="turtle")


def test_nothing_is_written_past_the_ledger(store: Store, dataset: Dataset) -> None:
    before = store.dump()
    other = Graph()
    other.add(HELD)
    for write in (
        lambda: dataset.add(HELD),
        lambda: dataset.remove((None, None, None)),
        lambda: dataset.update("DELETE WHERE { ?s ?p ?o }"),
        lambda: dataset.parse(data=f"<{A}> <{B}> <{A}> .", format="nt"),
        lambda: dataset.remove_graph(GRAPH),
        lambda: dataset.graph(GRAPH).add(HELD),
    ):
        with pytest.raises(StoreError, match="to read only"):
            write()
    assert store.dump() == before


def test_errors_are_ours(dataset: Dataset) -> None:
    with pytest.raises(InputError, match="line 1, column"):
        dataset.query("SELECT ?s { ?s ?p }")
    with pytest.raises(InputError, match="SERVICE"):
        dataset.query("SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_a_closed_store_says_so(store: Store, dataset: Dataset) -> None:
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        list(dataset.triples((None, None, None)))
