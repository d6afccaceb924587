"""This file is the test of the graph as an index: in step with the ledger, the same bytes by every way there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, URIRef

from govgraph.errors import StoreError
from govgraph.graph_store.claim_graph import claim_graph
from govgraph.graph_store.index import MANY, CatchUp, Resolver, catch_up, fill, is_current
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import INDEX, document_iri
from govgraph.graph_store.rebuild import rebuild
from govgraph.graph_store.store import Store, Triple, memory_store, open_store
from govgraph.ontology.documents import Reading

MakeReading = Callable[..., Reading]


@pytest.fixture
def store(ledger: Ledger) -> Iterator[Store]:
    with open_store(ledger.directory) as opened:
        yield opened


def test_each_document_has_a_graph_of_its_own(
    ledger: Ledger, store: Store, make_reading: MakeReading, resolve: Resolver
) -> None:
    readings = [make_reading("a"), make_reading("b", text="Other words.")]
    for reading in readings:
        ledger.put(reading)
    assert not is_current(ledger, store)
    assert catch_up(ledger, store, resolve) == CatchUp(written=2)
    assert is_current(ledger, store)
    for reading in readings:
        assert set(store.triples(document_iri(reading.document))) == set(claim_graph(reading))
    assert set(store.triples(None)) == set(resolve(readings))
    assert set(store.graphs()) == {document_iri(reading.document) for reading in readings} | {INDEX}


def test_catching_up_again_does_nothing(
    ledger: Ledger, store: Store, make_reading: MakeReading, resolve: Resolver
) -> None:
    ledger.put(make_reading())
    catch_up(ledger, store, resolve)
    before = store.dump()

    def refuse(_: Iterable[Reading]) -> Iterable[Triple]:
        raise AssertionError("resolved for nothing")

    ledger.put(make_reading())
    assert catch_up(ledger, store, refuse) == CatchUp()
    assert store.dump() == before


def test_a_changed_document_replaces_its_own_graph_only(
    ledger: Ledger, store: Store, make_reading: MakeReading, resolve: Resolver
) -> None:
    old, other, new = make_reading("a"), make_reading("b"), make_reading("a", text="New words.")
    for reading in (old, other):
        ledger.put(reading)
    catch_up(ledger, store, resolve)
    before = store.dump_graph(document_iri(other.document))
    ledger.put(new)
    assert catch_up(ledger, store, resolve) == CatchUp(written=1, removed=1)
    assert store.dump_graph(document_iri(other.document)) == before
    assert set(store.triples(document_iri(new.document))) == set(claim_graph(new))
    assert document_iri(old.document) not in store.graphs()


def test_new_claims_of_the_same_words_replace_the_old(
    ledger: Ledger, store: Store, make_reading: MakeReading, resolve: Resolver
) -> None:
    """The graph's name is the same, since the words are; what was claimed before is gone from it."""
    old, new = make_reading(), make_reading(claims=make_reading().claims[:1], extractor="rules/2")
    ledger.put(old)
    catch_up(ledger, store, resolve)
    ledger.put(new)
    assert catch_up(ledger, store, resolve) == CatchUp(written=1)
    assert set(store.triples(document_iri(new.document))) == set(claim_graph(new))


def test_a_withdrawn_document_is_gone_from_the_graph(
    ledger: Ledger, store: Store, make_reading: MakeReading, resolve: Resolver
) -> None:
    ledger.put(make_reading("a"))
    catch_up(ledger, store, resolve)
    before = store.dump()
    ledger.put(make_reading("b", text="Other words."))
    catch_up(ledger, store, resolve)
    ledger.withdraw("b", "sent in error")
    assert catch_up(ledger, store, resolve) == CatchUp(removed=1)
    assert store.dump() == before


def test_every_way_to_the_same_documents_gives_the_same_bytes(
    tmp_path: Path, make_reading: MakeReading, resolve: Resolver
) -> None:
    """One by one, the other way round with detours, at once in bulk, and rebuilt."""
    names = [f"d{n}" for n in range(MANY + 6)]
    readings = {name: make_reading(name, text=f"Words of {name}.") for name in names}

    def load(folder: Path, order: list[str], at_once: bool) -> bytes:
        with Ledger(folder) as ledger, open_store(folder) as store:
            for name in order:
                ledger.put(readings[name])
                if not at_once:
                    catch_up(ledger, store, resolve)
            catch_up(ledger, store, resolve)
            assert is_current(ledger, store)
            return store.dump()

    with Ledger(tmp_path / "b") as ledger, open_store(tmp_path / "b") as store:
        for name in names[:3]:
            ledger.put(make_reading(name, text="To be replaced."))
        ledger.put(make_reading("gone"))
        catch_up(ledger, store, resolve)
        ledger.withdraw("gone", "")
    first = load(tmp_path / "a", names[:8], at_once=False)
    assert first == load(tmp_path / "b", names[7::-1], at_once=False)
    bulk = load(tmp_path / "a", names, at_once=True)
    assert bulk == load(tmp_path / "c", names[::-1], at_once=True)
    rebuild(tmp_path / "b", resolve)
    with open_store(tmp_path / "b", read_only=True) as store:
        assert store.dump() == first
    for file in ("index", "ledger.sqlite"):
        assert (tmp_path / "b" / file).exists()
    assert {path.name for path in (tmp_path / "b").iterdir()} <= {"index", "ledger.sqlite", "lock", "index.lock"}


def test_a_graph_half_loaded_is_written_again(
    ledger: Ledger, store: Store, make_reading: MakeReading, resolve: Resolver
) -> None:
    """As a kill in the middle of a bulk load leaves it: graphs without notes, some of them parts."""
    for n in range(3):
        ledger.put(make_reading(f"d{n}"))
    catch_up(ledger, store, resolve)
    whole = store.dump()
    parts = {graph: list(store.triples(graph))[:5] for graph in store.graphs() if graph != INDEX}
    store.replace_graphs({**parts, INDEX: ()})
    assert not is_current(ledger, store)
    catch_up(ledger, store, resolve)
    assert store.dump() == whole


def test_a_graph_is_made_where_there_is_none(ledger: Ledger, make_reading: MakeReading, resolve: Resolver) -> None:
    ledger.put(make_reading())
    with open_store(ledger.directory) as store:
        catch_up(ledger, store, resolve)
        whole = store.dump()
    shutil.rmtree(ledger.directory / "index")
    with open_store(ledger.directory) as store:
        assert not is_current(ledger, store)
        catch_up(ledger, store, resolve)
        assert store.dump() == whole


def test_a_view_of_what_was_known_is_filled_in_memory(
    ledger: Ledger, make_reading: MakeReading, resolve: Resolver
) -> None:
    for name, published in (("a", "2015"), ("b", "2016-06-01")):
        ledger.put(make_reading(name, published=published))
    with memory_store() as store:
        fill(store, lambda: ledger.readings(date(2015, 12, 31)), resolve)
        assert store.graphs() == (document_iri(make_reading("a", published="2015").document),)
        assert (URIRef("https://example.org/all"), RDFS.comment, Literal(1)) in set(store.triples(None))


def test_rebuilding_mends_whatever_became_of_the_graph(
    tmp_path: Path, make_reading: MakeReading, resolve: Resolver
) -> None:
    with Ledger(tmp_path) as ledger, open_store(tmp_path) as store:
        ledger.put(make_reading())
        catch_up(ledger, store, resolve)
        store.flush()
        whole = store.dump()
    for path in (tmp_path / "index").iterdir():
        path.write_bytes(b"noise")
    with pytest.raises(StoreError):
        open_store(tmp_path)
    rebuild(tmp_path, resolve)
    with open_store(tmp_path) as store:
        assert store.dump() == whole


def test_readers_go_on_while_the_graph_is_rebuilt(tmp_path: Path, make_reading: MakeReading, resolve: Resolver) -> None:
    with Ledger(tmp_path) as ledger, open_store(tmp_path) as store:
        ledger.put(make_reading())
        catch_up(ledger, store, resolve)
        whole = store.dump()
    with open_store(tmp_path, read_only=True) as reader:
        rebuild(tmp_path, resolve)
        assert reader.dump() == whole


def test_rebuilding_waits_for_no_writer_and_leaves_its_work_alone(
    ledger: Ledger, store: Store, resolve: Resolver
) -> None:
    with pytest.raises(StoreError, match="written to by another program"):
        rebuild(ledger.directory, resolve)
    ledger.close()
    with pytest.raises(StoreError, match="written to by another program"):
        rebuild(ledger.directory, resolve)
    store.close()
    rebuild(ledger.directory, resolve)


def test_a_folder_without_a_ledger_is_not_rebuilt(tmp_path: Path, resolve: Resolver) -> None:
    with pytest.raises(StoreError, match="holds no ledger"):
        rebuild(tmp_path / "nothing", resolve)
    assert not (tmp_path / "nothing").exists()
