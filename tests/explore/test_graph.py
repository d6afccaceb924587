"""This file is the test of the graph as one object: what `govgraph.open` gives."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from rdflib import FOAF, RDF, URIRef

import govgraph
from govgraph import Graph, StoreError, UsageError
from govgraph.graph_store.ledger import Ledger

COUNCIL = "Ambridge Borough Council"
NAMES = "SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Ada Lovelace is the leader of {COUNCIL}.", encoding="utf-8")
    return folder


def test_a_new_store_is_made_by_the_first_document(tmp_path: Path, notes: Path) -> None:
    with govgraph.open(tmp_path / "new.store") as graph:
        with pytest.raises(StoreError, match="there is no store at"):
            graph.query(NAMES)
        summary = graph.ingest(notes, extractor="rules")
        assert (summary.new, summary.refused) == (["one"], [])
        assert str(summary).startswith("documents: 1 new\nclaims: ")
        assert {"name": "Ada Lovelace"} in graph.query(NAMES).rows()


def test_what_is_put_in_later_is_seen_by_the_same_object(tmp_path: Path, notes: Path) -> None:
    with govgraph.open(tmp_path / "s") as graph:
        graph.ingest(notes, extractor="rules")
        before = len(graph.query(NAMES))
        (notes / "two.txt").write_text("Grace Hopper is the leader of Borchester City Council.", encoding="utf-8")
        assert graph.ingest(str(notes), extractor="rules").unchanged == ["one"]
        assert len(graph.query(NAMES)) == before + 1
        graph.withdraw("two", "a test")
        assert len(graph.query(NAMES)) == before


def test_progress_is_told_document_by_document(tmp_path: Path, notes: Path) -> None:
    told: list[tuple[int, int, str]] = []
    with govgraph.open(tmp_path / "s") as graph:
        graph.ingest([notes], extractor="rules", progress=lambda *step: told.append(step))
    assert told == [(0, 1, ""), (1, 1, "one")]


def test_read_only_means_that(ambridge: Graph, notes: Path) -> None:
    for change in (lambda: ambridge.ingest(notes), lambda: ambridge.withdraw("letter", ""), ambridge.rebuild):
        with pytest.raises(StoreError, match="read only"):
            change()


def test_a_store_is_a_folder(notes: Path) -> None:
    with pytest.raises(StoreError, match="is a file"):
        govgraph.open(notes / "one.txt")


def test_a_reader_is_answered_while_another_program_writes(ambridge_store: Path) -> None:
    with Ledger(ambridge_store), govgraph.open(ambridge_store, read_only=True) as graph:
        assert graph.who("leader", COUNCIL, on="2014-06-10").holders[0].verdict == "certain"


def test_a_ledger_that_ran_ahead_of_its_index_is_caught_up_with(ambridge_store: Path, tmp_path: Path) -> None:
    """As after a kill between the two."""
    shutil.copytree(ambridge_store, tmp_path / "store")
    with Ledger(tmp_path / "store") as ledger:
        ledger.withdraw("article", "a test")
    with govgraph.open(tmp_path / "store", read_only=True) as graph:
        (row,) = graph.who("leader", COUNCIL, on="2016-03-02").rows()
        assert (row["verdict"], row["last_holder"]) == ("unknown", "Grace Hopper")


def test_a_day_may_be_a_date(ambridge: Graph) -> None:
    one = ambridge.who("leader", COUNCIL, on=date(2014, 6, 10)).rows()
    assert one == ambridge.who("leader", COUNCIL, on="2014-06-10").rows()


def test_rows_go_on_to_pandas_and_polars(ambridge: Graph) -> None:
    result = ambridge.query(NAMES)
    assert list(result.to_pandas()["name"]) == ["Ada Lovelace", "Grace Hopper"]
    assert result.to_polars()["name"].to_list() == ["Ada Lovelace", "Grace Hopper"]


def test_values_are_plain(ambridge: Graph) -> None:
    query = """SELECT ?order ?start ?single ?open WHERE {
      ?tenure gov:order ?order ; gov:inPost ?post ; crm:P81a_end_of_the_begin ?start .
      ?post gov:singleHolder ?single .
      OPTIONAL { ?tenure crm:P82b_end_of_the_end ?open }
    } ORDER BY ?order"""
    first, second = ambridge.query(query).rows()
    assert first == {"order": 1, "start": "2014-06-10", "single": True, "open": "2015-05-01"}
    assert second["open"] is None


def test_a_yes_or_no_has_a_truth(ambridge: Graph) -> None:
    assert ambridge.query("ASK { ?p a foaf:Person }")
    assert not ambridge.query("ASK { ?p a gov:Vacancy }")


def test_triples_go_on_to_rdflib(ambridge: Graph) -> None:
    made = ambridge.query("CONSTRUCT { ?p a foaf:Person } WHERE { ?p a foaf:Person }").to_rdflib()
    assert len(made) == 2


def test_the_store_is_an_rdflib_dataset_too(ambridge: Graph) -> None:
    people = set(ambridge.rdflib.default_graph.subjects(RDF.type, FOAF.Person))
    assert URIRef("https://w3id.org/govgraph/id/person/ada-lovelace") in people


def test_a_question_of_the_catalogue_takes_names(ambridge: Graph) -> None:
    rows = ambridge.query("holders", {"role": "leader", "body": COUNCIL}).rows()
    assert len(rows) == 2
    with pytest.raises(UsageError, match="did you mean"):
        ambridge.query("holders", {"role": "leader", "body": "Ambrige Borough Council"})


def test_answers_show_themselves_in_a_notebook(ambridge: Graph) -> None:
    """As tables, with whatever words a document holds shown as words."""
    answer = ambridge.who("leader", COUNCIL, on="2014-06-10")._repr_html_()
    assert "<b>" not in answer
    assert "&lt;b&gt;" in answer
    assert "Ada Lovelace" in answer
    assert "in the post" not in answer
    ledger = ambridge.succession("leader", COUNCIL)._repr_html_()
    assert ledger.count("<tr>") == 3
    assert "<td>" in ambridge.explain("person/ada-lovelace")._repr_html_()
    assert "Grace Hopper" in ambridge.query(NAMES)._repr_html_()


def test_a_good_store_has_no_findings(ambridge: Graph) -> None:
    assert ambridge.check() == []
