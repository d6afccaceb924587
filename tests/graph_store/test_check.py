"""This file is the test of the checks: each finds nothing in a sound store, and its own fault in one made faulty."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, URIRef

from govgraph.errors import StoreError
from govgraph.graph_store.chain import START
from govgraph.graph_store.check import check, check_evidence
from govgraph.graph_store.encoding import hash_reading
from govgraph.graph_store.index import Resolver, catch_up
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import INDEX, document_iri
from govgraph.graph_store.records import Finding
from govgraph.graph_store.store import open_store
from govgraph.ontology.documents import Reading

MakeReading = Callable[..., Reading]


@pytest.fixture
def folder(tmp_path: Path, make_reading: MakeReading, resolve: Resolver) -> Path:
    """A sound store of two documents and an older version, one claim of it refused."""
    with Ledger(tmp_path) as ledger, open_store(tmp_path) as store:
        ledger.put(make_reading(text="An older version."))
        ledger.put(make_reading(), make_reading().document.snapshot.text.encode())
        ledger.put(make_reading("other", text="Other words.", claims=(make_reading().claims[0],)))
        ledger.put(make_reading("gone"))
        ledger.withdraw("gone", "sent in error")
        catch_up(ledger, store, resolve)
    return tmp_path


def change(folder: Path, statement: str, *values: object) -> None:
    """Change the ledger by other means than govgraph."""
    database = sqlite3.connect(folder / "ledger.sqlite")
    with database:
        assert database.execute(statement, values).rowcount > 0
    database.close()


def find(folder: Path, resolve: Resolver) -> list[str]:
    return [str(finding) for finding in check(folder, resolve)]


def test_a_sound_store_has_no_findings(folder: Path, resolve: Resolver) -> None:
    assert check(folder, resolve) == ()
    assert check(folder) == ()


def test_a_store_can_be_checked_beside_its_writer(folder: Path, resolve: Resolver) -> None:
    with Ledger(folder), open_store(folder):
        assert check(folder, resolve) == ()


def test_without_a_ledger_there_is_nothing_to_hold_to(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no ledger"):
        check(tmp_path)


def test_a_flipped_byte_of_a_snapshot_is_found(folder: Path, resolve: Resolver) -> None:
    text = b"Other worms."
    change(folder, "UPDATE snapshot SET text = ? WHERE text = ?", zlib.compress(text), zlib.compress(b"Other words."))
    assert any("its bytes do not have the hash that names it" in finding for finding in find(folder, resolve))
    assert any("document other: its text does not have the hash" in finding for finding in find(folder, resolve))


def test_a_byte_flipped_in_the_compressed_text_is_found(folder: Path, resolve: Resolver) -> None:
    broken = zlib.compress(b"Other words.")[:-4] + b"\0\0\0\0"
    change(folder, "UPDATE snapshot SET text = ? WHERE text = ?", broken, zlib.compress(b"Other words."))
    findings = find(folder, resolve)
    assert any(finding.startswith("snapshot ") for finding in findings)
    assert any("cannot be read" in finding for finding in findings)


def test_an_altered_claim_is_found(folder: Path, resolve: Resolver) -> None:
    """Changed in the ledger: it does not fit its hash, and the graph does not fit it."""
    change(
        folder, "UPDATE claim SET body = replace(body, 'Ann Archer', 'Ann Baker') WHERE id IN (SELECT id FROM claim)"
    )
    findings = find(folder, resolve)
    assert any("its record was changed after it was written" in finding for finding in findings)
    assert any("its claims are not those that their identifiers name" in finding for finding in findings)
    assert any("too many in the graph" in finding for finding in findings)


def test_shifted_words_are_found(folder: Path, make_reading: MakeReading) -> None:
    body = json.dumps([[1, 5, "Cllr"]])
    change(folder, "UPDATE claim SET body = json_set(body, '$.evidence', json(?)) WHERE position = 0", body)
    with Ledger(folder, read_only=True) as ledger:
        (finding,) = [finding for finding in check_evidence(ledger) if "document letter" in finding.where]
    assert finding.what == "the words 'Cllr' do not stand at 1..5"


def test_a_shifted_date_is_found(folder: Path) -> None:
    change(folder, "UPDATE version SET date = json_set(date, '$.evidence', json('[0, 4, \"2016\"]'))")
    with Ledger(folder, read_only=True) as ledger:
        findings = list(check_evidence(ledger))
    assert {finding.what for finding in findings} == {"the words of its date do not stand at 0..4"}


@pytest.mark.parametrize("column", ["name", "content", "action", "reason", "ontology", "previous", "hash"])
def test_a_changed_entry_breaks_the_chain(folder: Path, resolve: Resolver, column: str) -> None:
    value = "(SELECT content FROM entry WHERE number = 1)" if column == "content" else "'changed'"
    change(folder, f"UPDATE entry SET {column} = {value} WHERE number = 2")
    findings = find(folder, resolve)
    assert any(finding.startswith(("ledger, entry 2:", "ledger, entry 3:")) for finding in findings)


def test_an_entry_left_out_breaks_the_chain(folder: Path, resolve: Resolver) -> None:
    change(folder, "DELETE FROM entry WHERE number = 2")
    findings = find(folder, resolve)
    assert any("entry 3: does not follow on entry 1" in finding for finding in findings)
    assert any("no entry tells of its being put" in finding for finding in findings)


def test_entries_cut_off_at_the_end_are_found(folder: Path, resolve: Resolver) -> None:
    """The chain itself is whole then: what it tells of is not what is there."""
    change(folder, "DELETE FROM entry WHERE number = 5")
    findings = find(folder, resolve)
    assert any("document gone: its current version is not the one that the entries tell of" in f for f in findings)


def test_a_version_slipped_in_is_found(folder: Path, resolve: Resolver, make_reading: MakeReading) -> None:
    change(folder, "UPDATE current SET content = (SELECT content FROM entry WHERE number = 1) WHERE name = 'letter'")
    assert any("document letter: its current version is not" in finding for finding in find(folder, resolve))


def test_a_chain_that_does_not_begin_at_the_beginning_is_found(folder: Path, resolve: Resolver) -> None:
    change(folder, "UPDATE entry SET previous = ? WHERE number = 1", START[:-1] + "1")
    assert any("entry 1: does not follow on entry 0" in finding for finding in find(folder, resolve))


def test_a_damaged_file_is_found(folder: Path, resolve: Resolver) -> None:
    """A page of the database overwritten: the check goes on as far as it can be read."""
    path = folder / "ledger.sqlite"
    size = len(path.read_bytes())
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"noise" * 1000)
    findings = find(folder, resolve)
    assert findings
    assert any("damaged" in finding or "cannot be read" in finding for finding in findings)


def test_a_source_that_is_not_its_hash_is_found(folder: Path, resolve: Resolver, make_reading: MakeReading) -> None:
    reading, source = make_reading("page", text="Words."), b"<p>Words.</p>"
    snapshot = dataclasses.replace(reading.document.snapshot, source_sha256=sha256(source).hexdigest())
    document = dataclasses.replace(reading.document, snapshot=snapshot)
    with Ledger(folder) as ledger, open_store(folder) as store:
        ledger.put(dataclasses.replace(reading, document=document), source)
        catch_up(ledger, store, resolve)
    assert check(folder, resolve) == ()
    change(folder, "UPDATE source SET bytes = ?", zlib.compress(b"<p>Worms.</p>"))
    (finding,) = check(folder, resolve)
    assert finding.where.startswith("source ")


def test_a_deleted_statement_is_found(folder: Path, resolve: Resolver, make_reading: MakeReading) -> None:
    graph = document_iri(make_reading().document)
    with open_store(folder) as store:
        kept = sorted(store.triples(graph))[1:]
        store.replace_graph(graph, kept)
    (finding,) = check(folder, resolve)
    assert (finding.where, finding.remedy) == ("document letter", "run govgraph rebuild")
    assert finding.what.startswith("1 of its statements are missing in the graph, as <https://")


def test_an_added_statement_is_found(folder: Path, resolve: Resolver, make_reading: MakeReading) -> None:
    graph = document_iri(make_reading().document)
    with open_store(folder) as store:
        store.replace_graph(graph, [*store.triples(graph), (graph, RDFS.label, Literal("slipped in"))])
    (finding,) = check(folder, resolve)
    assert "1 of its statements are too many in the graph" in finding.what
    assert "slipped in" in finding.what


def test_a_graph_of_no_document_is_found(folder: Path, resolve: Resolver) -> None:
    stray = URIRef("https://example.org/stray")
    with open_store(folder) as store:
        store.replace_graph(stray, [(stray, RDFS.label, Literal("x"))])
    assert check(folder, resolve) == (
        Finding(f"graph {stray}", "it belongs to no current document", "run govgraph rebuild"),
    )


def test_a_changed_view_is_found_by_who_can_make_it(folder: Path, resolve: Resolver) -> None:
    with open_store(folder) as store:
        store.replace_graph(None, [*store.triples(None), (URIRef("https://example.org/x"), RDFS.label, Literal("x"))])
    assert check(folder) == ()
    (finding,) = check(folder, resolve)
    assert finding.where == "accepted view"


def test_a_graph_behind_its_ledger_is_found(folder: Path, resolve: Resolver, make_reading: MakeReading) -> None:
    with Ledger(folder) as ledger:
        ledger.put(make_reading("new"))
    findings = find(folder, resolve)
    assert findings[0] == "graph: it does not show the ledger as it is now; run govgraph rebuild"
    assert any(finding.startswith("document new:") for finding in findings)


def test_lost_notes_are_found(folder: Path, resolve: Resolver) -> None:
    with open_store(folder) as store:
        store.replace_graph(INDEX, [])
    assert any("it does not show the ledger" in finding for finding in find(folder, resolve))


def test_a_graph_that_is_not_there_is_a_finding(folder: Path, resolve: Resolver) -> None:
    (folder / "index").rename(folder / "elsewhere")
    (finding,) = check(folder, resolve)
    assert finding.where == "graph"
    assert "holds no graph" in finding.what


def test_what_was_refused_is_part_of_what_was_put(make_reading: MakeReading) -> None:
    """A claim moved from refused to accepted does not fit the reading's hash."""
    reading = make_reading()
    assert hash_reading(reading) != hash_reading(dataclasses.replace(reading, claims=reading.claims[1:]))


def test_each_finding_is_one_line(folder: Path, resolve: Resolver) -> None:
    def lines() -> Iterator[str]:
        yield from find(folder, resolve)

    change(folder, "UPDATE entry SET name = 'x' WHERE number = 1")
    assert list(lines())
    assert not [line for line in lines() if "\n" in line]
