"""This file is the test of what each command prints when all is well."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
COUNCIL = "Ambridge Borough Council"
BAD = 3


def test_ingest_ends_with_a_summary(run: Run, letter: Path, tmp_path: Path) -> None:
    done = run("ingest", letter, "--extractor", "rules", "--store", tmp_path / "store")
    assert done.status == 0
    first, second = done.out.splitlines()
    assert first == "documents: 1 new"
    assert second.startswith("claims: ")
    assert " post" in second


def test_the_same_file_again_changes_nothing(run: Run, letter: Path, tmp_path: Path) -> None:
    command = ("ingest", letter, "--extractor", "rules", "--store", tmp_path / "store")
    run(*command)
    ledger = (tmp_path / "store" / "ledger.sqlite").read_bytes()
    assert run(*command).out == "documents: 1 unchanged\n"
    assert (tmp_path / "store" / "ledger.sqlite").read_bytes() == ledger


def test_a_changed_file_replaces_its_own_claims_only(run: Run, letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Councillor Grace Hopper is the leader of Borchester City Council.", encoding="utf-8")
    store = ("--store", tmp_path / "store")
    run("ingest", letter, other, "--extractor", "rules", *store)
    letter.write_text(letter.read_text("utf-8").replace("Ada Lovelace", "Mary Somerville"), encoding="utf-8")
    assert run("ingest", tmp_path, "--extractor", "rules", *store).out.startswith("documents: 1 replaced, 1 unchanged")
    facts = run("facts", *store).out
    assert "Mary Somerville" in facts
    assert "Grace Hopper" in facts
    assert "Ada Lovelace" not in facts


def test_a_meta_file_dates_its_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(f"Ada Lovelace is the leader of {COUNCIL}.", encoding="utf-8")
    (tmp_path / "note.meta.json").write_text('{"published": "2014-06-10"}', encoding="utf-8")
    store = ("--store", tmp_path / "store")
    run("ingest", tmp_path / "note.txt", "--extractor", "rules", *store)
    (row,) = json.loads(run("who", "leader", COUNCIL, "--on", "2014-06-10", "--format", "json", *store).out)
    assert (row["person"], row["verdict"]) == ("Ada Lovelace", "certain")


def test_the_option_published_takes_the_place_of_the_meta_file_s(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(f"Ada Lovelace is the leader of {COUNCIL}.", encoding="utf-8")
    (tmp_path / "note.meta.json").write_text('{"published": "2014-06-10"}', encoding="utf-8")
    store = ("--store", tmp_path / "store")
    run("ingest", tmp_path / "note.txt", "--published", "2011-02-03", "--extractor", "rules", *store)
    (row,) = json.loads(run("who", "leader", COUNCIL, "--on", "2014-06-10", "--format", "json", *store).out)
    assert (row["verdict"], row["last_seen"]) == ("unknown", "2011-02-03")


def test_several_workers_find_what_one_finds(run_apart: Run, tmp_path: Path) -> None:
    for number, name in enumerate(["Ada Lovelace", "Grace Hopper", "Mary Somerville"]):
        text = f"{name} is the leader of {COUNCIL}."
        (tmp_path / f"note{number}.txt").write_text(text, encoding="utf-8")
    for workers in ("1", "2"):
        store = tmp_path / f"{workers}.store"
        done = run_apart("ingest", tmp_path, "--workers", workers, "--extractor", "rules", "--store", store)
        assert done.status == 0, done.err
    one, two = (run_apart("facts", "--store", tmp_path / f"{n}.store").out for n in (1, 2))
    assert one == two != ""


def test_facts_have_the_form_of_the_benchmark(run: Run, letter_store: Path) -> None:
    facts = [json.loads(line) for line in run("facts", "--type", "post", "--store", letter_store).out.splitlines()]
    (fact,) = [fact for fact in facts if fact["role"] == "leader"]
    keys = [
        "doc",
        "type",
        "person",
        "role",
        "body",
        "status",
        "quote",
        "start",
        "end",
        "modality",
        "confidence",
        "rule",
    ]
    assert list(fact) == keys
    assert (fact["doc"], fact["person"], fact["body"], fact["modality"]) == (
        "letter",
        "Ada Lovelace",
        COUNCIL,
        "asserted",
    )
    text = (letter_store.parent / "letter.txt").read_text("utf-8")
    assert text[fact["start"] : fact["end"]] == fact["quote"]


def test_the_register_is_no_document_s_claim_unless_asked_for(run: Run, letter_store: Path) -> None:
    everything = run("facts", "--store", letter_store).out
    assert {json.loads(line)["doc"] for line in everything.splitlines()} == {"letter"}
    assert run("facts", "--document", "register-secretaries-of-state", "--store", letter_store).out


def test_who_tells_a_person_what_a_person_wants_to_know(run: Run, letter_store: Path) -> None:
    out = run("who", "leader", COUNCIL, "--on", "2014-06-10", "--store", letter_store).out
    assert "certain: Ada Lovelace, Leader, Ambridge Borough Council" in out
    assert "began in May 2013" in out
    assert "“Councillor Ada Lovelace is the leader of Ambridge Borough Council" in out
    assert "— letter, 2014-06-10, characters" in out


def test_an_unknown_holder_is_an_answer(run: Run, letter_store: Path) -> None:
    done = run("who", "leader", COUNCIL, "--on", "2020-01-01", "--store", letter_store)
    assert done.status == 0
    assert "unknown: the documents do not say" in done.out
    assert "the last holder that a document shows is Ada Lovelace, on 2014-06-10" in done.out


def test_the_ledger_says_what_is_not_known(run: Run, letter_store: Path) -> None:
    out = run("succession", "leader", COUNCIL, "--store", letter_store).out
    assert "1. Ada Lovelace" in out
    assert "ended not before 10 June 2014" in out


def test_explain_takes_what_who_prints(run: Run, letter_store: Path) -> None:
    (row,) = json.loads(
        run("who", "leader", COUNCIL, "--on", "2014-06-10", "--format", "json", "--store", letter_store).out
    )
    out = run("explain", row["tenure"], "--store", letter_store).out
    assert "“Councillor Ada Lovelace is the leader of Ambridge Borough Council" in out
    rows = json.loads(run("explain", row["tenure"], "--format", "json", "--store", letter_store).out)
    assert {"quote", "document", "start", "end", "claim"} <= set(rows[0])


@pytest.mark.parametrize("form", ["table", "csv", "json", "jsonl", "markdown"])
@pytest.mark.parametrize(
    "command",
    [
        ["who", "leader", COUNCIL, "--on", "2014-06-10"],
        ["succession", "leader", COUNCIL],
        ["facts"],
        ["query", "documents"],
        ["queries"],
    ],
)
def test_every_form_of_rows(run: Run, letter_store: Path, command: list[str], form: str) -> None:
    store = [] if command == ["queries"] else ["--store", letter_store]
    done = run(*command, "--format", form, *store)
    verdict = "ANSWERED: documents say so\n" if command[0] == "query" and form != "table" else ""
    assert (done.status, done.err) == (0, verdict), "a verdict stands apart from the rows"
    readers = {
        "json": lambda: len(json.loads(done.out)),
        "jsonl": lambda: len([json.loads(line) for line in done.out.splitlines()]),
        "csv": lambda: len(list(csv.DictReader(io.StringIO(done.out)))),
        "markdown": lambda: done.out.count("\n| "),
        "table": lambda: len(done.out.splitlines()),
    }
    assert readers[form]() >= 1


def test_a_question_of_the_catalogue(run: Run, letter_store: Path) -> None:
    parameters = ["--param", "role=leader", "--param", f"body={COUNCIL}"]
    rows = json.loads(run("query", "holders", *parameters, "--format", "json", "--store", letter_store).out)
    assert "Ada Lovelace" in {value for row in rows for value in row.values()}


def test_one_s_own_sparql_of_every_form(run: Run, letter_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.rq"
    store = ("--store", letter_store)

    def ask(text: str, *options: str) -> Any:
        path.write_text(text, encoding="utf-8")
        return run("query", path, *options, *store)

    names = "SELECT ?name WHERE { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"
    assert {"name": "Ada Lovelace"} in json.loads(ask(names, "--format", "json").out)
    yes, no = ask("ASK { ?s a foaf:Person }"), ask("ASK { ?s a gov:Vacancy }")
    assert (yes.status, yes.out) == (0, "yes\n")
    assert (no.status, no.out) == (1, "no\n")
    made = ask("CONSTRUCT { ?p foaf:nick ?n } WHERE { ?p a foaf:Person ; foaf:name ?n }", "--format", "csv").out
    assert "Ada Lovelace" in made
    assert "Ada Lovelace" in ask("DESCRIBE ?p WHERE { ?p a foaf:Person }", "--format", "csv").out


def test_a_query_stops_at_its_limits(run: Run, letter_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.rq"
    path.write_text("SELECT ?s WHERE { ?s ?p ?o } ORDER BY ?s", encoding="utf-8")
    few = run("query", path, "--limit", "3", "--format", "jsonl", "--store", letter_store)
    assert len(few.out.splitlines()) == 3
    assert "only the first 3 rows" in few.err
    path.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", encoding="utf-8")
    slow = run("query", path, "--timeout", "1", "--store", letter_store)
    assert slow.status == BAD
    assert len(slow.err.splitlines()) == 1


def test_a_query_from_standard_input(letter_store: Path) -> None:
    command = [sys.executable, "-m", "govgraph", "query", "-", "--store", str(letter_store), "--format", "csv"]
    query = "SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"
    done = subprocess.run(command, input=query, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("name")


def test_draw_writes_the_picture_and_says_so(run: Run, letter_store: Path, tmp_path: Path) -> None:
    done = run("draw", "--around", COUNCIL, "-o", tmp_path / "new" / "p.html", "--store", letter_store)
    assert done.status == 0
    assert "nodes" in done.out
    assert "Ada Lovelace" in (tmp_path / "new" / "p.html").read_text("utf-8")


def test_check_finds_nothing_in_a_good_store_and_something_in_a_bad_one(
    run: Run, letter_store: Path, tmp_path: Path
) -> None:
    good = run("check", "--store", letter_store)
    assert (good.status, good.out) == (0, "nothing found\n")
    assert json.loads(run("check", "--format", "json", "--store", letter_store).out) == []
    bad = tmp_path / "store"
    shutil.copytree(letter_store, bad)
    shutil.rmtree(bad / "index")
    done = run("check", "--format", "json", "--store", bad)
    assert done.status == 1
    assert json.loads(done.out)[0]["remedy"]


def test_a_withdrawn_document_leaves_the_graph_and_can_come_back(run: Run, letter: Path, tmp_path: Path) -> None:
    store = ("--store", tmp_path / "store")
    run("ingest", letter, "--extractor", "rules", *store)
    assert run("withdraw", "letter", "--reason", "a mistake", *store).status == 0
    assert run("facts", *store).out == ""
    assert run("ingest", letter, "--extractor", "rules", *store).out.startswith("documents: 1 ")
    assert "Ada Lovelace" in run("facts", *store).out


def test_an_index_that_is_lost_is_made_again_from_the_ledger(run: Run, letter: Path, tmp_path: Path) -> None:
    store = ("--store", tmp_path / "store")
    run("ingest", letter, "--extractor", "rules", *store)
    asked = ("who", "leader", COUNCIL, "--on", "2014-06-10", "--format", "json", *store)
    before = run(*asked).out
    shutil.rmtree(tmp_path / "store" / "index")
    assert run("rebuild", *store).status == 0
    assert run(*asked).out == before
    shutil.rmtree(tmp_path / "store" / "index")
    assert run(*asked).out == before


def test_the_store_can_be_named_by_the_environment(run_apart: Run, letter_store: Path) -> None:
    assert "Ada Lovelace" in run_apart("facts", GOVGRAPH_STORE=str(letter_store)).out


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == "govgraph, version 0.1.0\n"
