"""This file is the test of the store, on disk and in memory: what is put is found, replaced whole, and dumped alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDFS, XSD, BNode, Literal, URIRef

from govgraph.errors import InputError, StoreError, UsageError
from govgraph.graph_store.store import Rows, Statements, Store, Triple, memory_store, open_store

EX = "http://example.org/"
A, B, GRAPH, OTHER = (URIRef(EX + name) for name in ("a", "b", "graph", "other"))


def label(node: URIRef, words: str) -> Triple:
    return node, RDFS.label, Literal(words)


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with memory_store() if request.param == "memory" else open_store(tmp_path / "store") as opened:
        yield opened


def test_a_graph_is_replaced_whole_and_others_stay(store: Store) -> None:
    store.replace_graph(GRAPH, [label(A, "old"), label(B, "kept")])
    store.replace_graph(OTHER, [label(A, "other")])
    store.replace_graph(GRAPH, [label(A, "new"), label(B, "kept")])
    assert set(store.triples(GRAPH)) == {label(A, "new"), label(B, "kept")}
    assert set(store.triples(OTHER)) == {label(A, "other")}
    assert store.graphs() == (GRAPH, OTHER)


def test_a_graph_without_triples_is_gone(store: Store) -> None:
    store.replace_graph(GRAPH, [label(A, "x")])
    store.replace_graph(GRAPH, [])
    store.replace_graph(None, [])
    assert store.graphs() == ()
    assert store.dump() == b""


def test_several_graphs_are_replaced_in_one_step_or_not_at_all(store: Store) -> None:
    """A triple that cannot be written leaves every graph as it was."""
    store.replace_graphs({GRAPH: [label(A, "old")], None: [label(B, "old")]})
    bad: list[Triple] = [label(B, "new"), (B, URIRef("no iri at all"), Literal("x"))]
    with pytest.raises(ValueError, match="IRI"):
        store.replace_graphs({GRAPH: [label(A, "new")], None: bad})
    assert set(store.triples(GRAPH)) == {label(A, "old")}
    assert set(store.triples(None)) == {label(B, "old")}


def test_blank_nodes_are_not_taken(store: Store) -> None:
    with pytest.raises(ValueError, match="give every thing an IRI"):
        store.replace_graph(GRAPH, [(BNode(), RDFS.label, Literal("x"))])


def test_a_fault_of_who_makes_the_triples_stays_theirs(store: Store) -> None:
    """It is not taken for a damaged store, and what was there stays."""

    def fail() -> Iterator[Triple]:
        yield label(A, "new")
        raise RuntimeError("a fault in resolving")

    store.replace_graph(None, [label(A, "old")])
    with pytest.raises(RuntimeError, match="a fault in resolving"):
        store.replace_graph(None, fail())
    with pytest.raises(RuntimeError, match="a fault in resolving"):
        store.load_graphs([(None, fail())])
    assert set(store.triples(None)) == {label(A, "old")}


def test_removing_and_clearing(store: Store) -> None:
    store.load_graphs([(GRAPH, [label(A, "x")]), (OTHER, [label(A, "y")]), (None, [label(A, "z")])])
    store.remove_graph(GRAPH)
    store.remove_graph(URIRef(EX + "never"))
    assert store.graphs() == (OTHER,)
    store.clear()
    assert store.dump() == b""


def test_a_plain_query_sees_the_default_graph_only(store: Store) -> None:
    """A statement in two graphs is not counted twice, and claims are reached with GRAPH."""
    store.load_graphs([(GRAPH, [label(A, "x")]), (OTHER, [label(A, "x")]), (None, [label(A, "x")])])
    (count,) = store.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows[0]
    assert count == Literal("1", datatype=XSD.integer)
    assert len(store.select("SELECT ?g { GRAPH ?g { ?s ?p ?o } }")) == 2


def test_rows_hold_terms_as_they_were_put(store: Store) -> None:
    literals = [
        Literal("plain"),
        Literal("Welsh", lang="cy"),
        Literal("2015-12-01", datatype=XSD.date),
        Literal("2015-12", datatype=URIRef("http://id.loc.gov/datatypes/edtf/EDTF")),
        Literal('line\nbreak "quoted" \\ \u0000 😀'),
    ]
    store.replace_graph(None, [(A, RDFS.label, literal) for literal in literals])
    rows = store.select("SELECT ?s ?o ?none { ?s ?p ?o }")
    assert rows.columns == ("s", "o", "none")
    assert {row[1] for row in rows} == set(literals)
    assert {(row[0], row[2]) for row in rows} == {(A, None)}
    assert rows.dicts()[0].keys() == {"s", "o", "none"}


def test_run_answers_a_query_of_any_form(store: Store) -> None:
    store.replace_graph(None, [label(A, "x")])
    assert store.run("SELECT ?s { ?s ?p ?o }") == Rows(("s",), ((A,),))
    assert store.run("ASK { ?s ?p ?o }") is True
    assert store.run("CONSTRUCT { ?s ?p 'y' } WHERE { ?s ?p ?o }") == Statements((label(A, "y"),))
    assert store.run(f"DESCRIBE <{A}>") == Statements((label(A, "x"),))


def test_a_query_of_another_form_than_asked_for_is_refused(store: Store) -> None:
    with pytest.raises(InputError, match="is a ASK, where a SELECT"):
        store.select("ASK { ?s ?p ?o }")


def test_a_parameter_without_a_value_binds_nothing(store: Store) -> None:
    store.replace_graph(None, [label(A, "x"), label(B, "y")])
    query = "SELECT ?s { VALUES ?name { UNDEF } ?s rdfs:label ?name } ORDER BY ?s"
    assert [row[0] for row in store.select(query)] == [A, B]
    assert [row[0] for row in store.select(query, {"name": Literal("y")})] == [B]
    assert store.ask("ASK { VALUES ?name { UNDEF } ?s rdfs:label ?name }", {"name": Literal("z")}) is False


def test_a_parameter_reaches_filters_unions_and_inner_selects(store: Store) -> None:
    """Numbers 0 to 5; of those up to 2 the greatest, and how many they are."""
    numbers = [(URIRef(f"{EX}{n}"), RDFS.label, Literal(n)) for n in range(6)]
    store.replace_graph(None, numbers)
    query = """
        SELECT ?greatest ?n WHERE {
          { SELECT (MAX(?v) AS ?greatest) (COUNT(?v) AS ?n) WHERE {
              VALUES ?limit { UNDEF } { ?s rdfs:label ?v } FILTER (?v <= ?limit) } }
        }"""
    assert store.select(query, {"limit": Literal(2)}).rows == ((Literal(2), Literal(3)),)


def test_a_parameter_that_the_query_does_not_take_is_named(store: Store) -> None:
    with pytest.raises(UsageError, match=r"no parameter \?nobody"):
        store.select("SELECT ?s { ?s ?p ?o }", {"s": A, "nobody": A})


def test_our_prefixes_need_no_declaration(store: Store) -> None:
    store.select("SELECT ?s { ?s gov:inPost/org:role role:leader ; crm:P82a_begin_of_the_begin ?day }")


def test_the_dump_is_the_same_whatever_the_way_here(store: Store) -> None:
    triples = [label(A, "x"), label(B, "é\n"), (A, RDFS.seeAlso, B)]
    store.load_graphs([(GRAPH, triples), (None, triples[:1])])
    loaded = store.dump()
    store.clear()
    store.replace_graph(None, triples[2:])
    store.replace_graphs({None: triples[:1], GRAPH: reversed(triples)})
    assert store.dump() == loaded
    assert loaded.splitlines() == sorted(loaded.splitlines())
    assert store.dump_graph(None) == b'<http://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> "x" .\n'


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        store.dump()


def test_a_store_on_disk_is_there_again(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.replace_graph(GRAPH, [label(A, "x")])
    with open_store(tmp_path) as store:
        assert set(store.triples(GRAPH)) == {label(A, "x")}


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with open_store(tmp_path), pytest.raises(StoreError, match="written to by another program"):
        open_store(tmp_path)
    open_store(tmp_path).close()


def test_readers_see_the_graph_as_it_was_when_they_opened_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as writer:
        writer.replace_graph(GRAPH, [label(A, "old")])
        with open_store(tmp_path, read_only=True) as reader:
            writer.replace_graph(GRAPH, [label(A, "new")])
            assert set(reader.triples(GRAPH)) == {label(A, "old")}
        with open_store(tmp_path, read_only=True) as reader:
            assert set(reader.triples(GRAPH)) == {label(A, "new")}


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with open_store(tmp_path, read_only=True) as reader:
        for write in (reader.clear, reader.flush, lambda: reader.replace_graph(None, [])):
            with pytest.raises(StoreError, match="opened to read only"):
                write()


def test_a_folder_without_a_graph_is_named_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no graph"):
        open_store(tmp_path / "nothing", read_only=True)
    assert not (tmp_path / "nothing").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="give a folder"):
        open_store(tmp_path / "file")


def test_a_damaged_graph_is_said_to_be_so(tmp_path: Path) -> None:
    """And the way out named; nothing but our own errors comes out."""
    with open_store(tmp_path) as store:
        store.replace_graph(GRAPH, [label(A, "x")])
        store.flush()
    (tmp_path / "index" / "CURRENT").write_bytes(b"MANIFEST-999999\n")
    for read_only in (True, False):
        with pytest.raises(StoreError, match="govgraph rebuild"):
            open_store(tmp_path, read_only=read_only)


def test_what_a_killed_writer_left_behind_is_cleaned_up(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    left = [tmp_path / "index" / "bulk-1.sst", tmp_path / "index" / "LOG.old.1", tmp_path / "snapshot-x" / "index"]
    left[2].mkdir(parents=True)
    for file in left[:2]:
        file.write_bytes(b"")
    open_store(tmp_path).close()
    assert not [path for path in left if path.exists()]
    assert not list(tmp_path.glob("snapshot-*"))
    assert not list((tmp_path / "index").glob("LOG.old.*"))
