"""This file is the test of the limits that a user's query runs under: they hold, and what is cut is said to be cut."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, URIRef

from govgraph.errors import InputError, LimitError, UsageError
from govgraph.graph_store.store import Limits, Rows, Statements, Store, memory_store, open_store

EX = "http://example.org/"
TRIPLES = [(URIRef(f"{EX}{n}"), RDFS.label, Literal(f"thing {n}")) for n in range(300)]
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(params=["memory", "writer", "reader"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        with memory_store() as opened:
            opened.replace_graph(None, TRIPLES)
            yield opened
        return
    with open_store(tmp_path) as opened:
        opened.replace_graph(None, TRIPLES)
        if request.param == "writer":
            yield opened
    if request.param == "reader":
        with open_store(tmp_path, read_only=True) as opened:
            yield opened


def test_a_query_under_limits_gives_the_same_as_one_without(store: Store) -> None:
    for query in (
        "SELECT ?s ?o ?none { ?s ?p ?o } ORDER BY ?s",
        "ASK { ?s ?p 'thing 7' }",
        "CONSTRUCT { ?s gov:order 1 } WHERE { ?s ?p 'thing 7' }",
    ):
        assert store.run(query, limits=Limits()) == store.run(query)


def test_terms_are_bound_under_limits_too(store: Store) -> None:
    query = "SELECT ?s { VALUES ?name { UNDEF } ?s rdfs:label ?name }"
    assert store.select(query, {"name": Literal("thing 7")}, Limits()).rows == ((URIRef(EX + "7"),),)
    with pytest.raises(UsageError, match=r"no parameter \?nobody"):
        store.select(query, {"nobody": Literal("x")}, Limits())


def test_more_rows_than_allowed_are_cut_and_said_to_be(store: Store) -> None:
    cut, whole = (store.select("SELECT ?s { ?s ?p ?o }", limits=Limits(rows=n)) for n in (299, 300))
    assert (len(cut), cut.capped) == (299, True)
    assert (len(whole), whole.capped) == (300, False)
    triples = store.construct("CONSTRUCT WHERE { ?s ?p ?o }", limits=Limits(rows=5))
    assert (len(triples), triples.capped) == (5, True)


def test_a_query_past_its_time_is_stopped(store: Store) -> None:
    """It would run for years; the limit is kept to within what starting a process costs on a busy machine."""
    before = time.monotonic()
    with pytest.raises(LimitError, match=r"stopped after 0\.5 seconds"):
        store.select(ENDLESS, limits=Limits(seconds=0.5))
    assert time.monotonic() - before < 10
    assert store.ask("ASK { ?s ?p 'thing 7' }")


def test_a_query_past_its_memory_is_stopped(store: Store) -> None:
    query = "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c"
    with pytest.raises(LimitError, match=r"memory|its process down"):
        store.select(query, limits=Limits(seconds=60, memory=400 << 20))


def test_a_query_that_overflows_the_engine_harms_nobody(store: Store) -> None:
    nested = "ASK { " + "FILTER EXISTS { " * 2_000 + "?s ?p ?o " + "} " * 2_000 + "}"
    with pytest.raises(LimitError, match="nested too deep"):
        store.ask(nested, limits=Limits())
    assert store.ask("ASK { ?s ?p ?o }", limits=Limits())


def test_malformed_sparql_is_told_the_same_under_limits(store: Store) -> None:
    with pytest.raises(InputError, match=r"line 2, column 7: the prefix of 'foo:bar' is not declared"):
        store.run("ASK {\n  ?s  foo:bar ?o }", limits=Limits())


def test_nothing_is_asked_of_another_server(store: Store) -> None:
    """Counted at a socket that would have answered: SERVICE, LOAD and FROM reach nobody."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"<http://127.0.0.1:{server.getsockname()[1]}/>"
        for query in (
            f"SELECT * {{ SERVICE {address} {{ ?s ?p ?o }} }}",
            f"SELECT * {{ SERVICE SILENT {address} {{ ?s ?p ?o }} }}",
            f"LOAD {address}",
        ):
            for limits in (None, Limits()):
                with pytest.raises(InputError):
                    store.run(query, limits=limits)
        assert len(store.select(f"SELECT * FROM {address} {{ ?s ?p ?o }}", limits=Limits())) == 0
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_writer_leaves_no_copy_behind(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.replace_graph(None, TRIPLES)
        assert isinstance(store.run("SELECT * { ?s ?p ?o }", limits=Limits()), Rows)
        assert isinstance(store.run("CONSTRUCT WHERE { ?s ?p ?o }", limits=Limits()), Statements)
        with pytest.raises(LimitError):
            store.run(ENDLESS, limits=Limits(seconds=0.3))
        assert not list(tmp_path.glob("snapshot-*"))


def test_the_process_runs_nothing_from_the_folder_it_is_started_in(tmp_path: Path) -> None:
    """A json.py that lies about where the user works is not ours."""
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')")
    code = (
        "import os, sys; os.chdir(sys.argv[1])\n"
        "from govgraph.graph_store.store import Limits, memory_store\n"
        "print(memory_store().ask('ASK {}', limits=Limits()))\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(tmp_path)], capture_output=True, text=True, env=environment, check=False
    )
    assert done.stdout.strip() == "True", done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no alarm clock for a process")
def test_a_query_whose_asker_was_killed_ends_by_itself(tmp_path: Path) -> None:
    """The process has a clock of its own: started alone with an endless query, it is ended by the system."""
    request = (
        '{"folder": null, "query": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?x ?o }",'
        ' "bindings": {}, "prefixes": {}, "rows": 1, "seconds": -4, "memory": 2000000000}\n'
    )
    with memory_store() as store:
        store.replace_graph(None, TRIPLES)
        data = request.encode() + store.dump()
    done = subprocess.run(
        [sys.executable, "-m", "govgraph.graph_store.query_child"],
        input=data,
        capture_output=True,
        timeout=30,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert done.returncode == -signal.SIGALRM
