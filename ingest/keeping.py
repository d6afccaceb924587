"""This file is the keeping of a store: loading, withdrawing, rebuilding, checking, and opening it as its ledger stands.

The ledger holds the truth; the index is brought up to it after every change, and again at opening where a killed
process left it behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rdflib import Graph as RdfGraph
from rdflib import URIRef

from govgraph.errors import StoreError
from govgraph.graph_store.check import check
from govgraph.graph_store.index import catch_up, fill, is_current
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import INDEX
from govgraph.graph_store.rebuild import rebuild
from govgraph.graph_store.records import Finding
from govgraph.graph_store.store import Store, View, memory_store, open_store
from govgraph.ingest.pipeline import Extractor, Progress, Summary, find_files, ingest
from govgraph.ingest.registers import Loaded, compare_releases, read_register
from govgraph.ingest.view import compute_view
from govgraph.ontology.registers import register_reading


def load(
    directory: Path,
    paths: Sequence[Path],
    *,
    published: str | None = None,
    extractor: Extractor | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> Summary:
    """Read the documents at `paths` into the store in `directory`, made where there is none, and resolve anew.

    Arguments and errors as `ingest`. What was read before an interruption is kept; the next opening resolves it.
    """
    if not directory.exists() and not any(find_files(paths, nothing := Summary())):
        return nothing  # a slip in the name of a file leaves no empty store behind
    with Ledger(directory) as ledger:
        ledger.put(register_reading())
        summary = ingest(ledger, paths, published=published, extractor=extractor, workers=workers, progress=progress)
        _catch_up(ledger, directory)
    return summary


def load_register(directory: Path, form: str, path: Path, published: str | None = None) -> Loaded:
    """Put the register at `path` into the store in `directory`, made where there is none, and resolve anew.

    Arguments and errors as `read_register`; a register that cannot be read leaves the store as it was.
    """
    reading = read_register(form, path, published)
    with Ledger(directory) as ledger:
        ledger.put(register_reading())
        name = reading.document.name
        before = ledger.reading(name) if any(version.name == name for version in ledger.versions()) else None
        receipt = ledger.put(reading)
        _catch_up(ledger, directory)
    changes = tuple(compare_releases(before, reading)) if before else ()
    return Loaded(name, len(reading.claims), len(receipt.refusals), bool(receipt), changes, reading.document.date.edtf)


def withdraw(directory: Path, document: str, reason: str) -> None:
    """Take a document out of the graph and resolve anew; raises UsageError where there is no such document."""
    with Ledger(directory) as ledger:
        ledger.withdraw(document, reason)
        _catch_up(ledger, directory)


def rebuild_index(directory: Path) -> None:
    """Build the index anew from the ledger; raises StoreError where there is no ledger."""
    rebuild(directory, compute_view)


def _catch_up(ledger: Ledger, directory: Path) -> None:
    with open_store(directory) as store:
        catch_up(ledger, store, compute_view)


def open_current(directory: Path) -> Store:
    """Open the index in `directory` for reading, brought up to its ledger first where it is behind.

    While another program loads, the index is read as it was before. Raises StoreError where it cannot be opened.
    """
    store = _open_if_current(directory)
    if store is not None:
        return store
    try:
        with Ledger(directory) as ledger:
            _catch_up(ledger, directory)
    except StoreError:
        if not (directory / "index").is_dir():
            raise
    return open_store(directory, read_only=True)


def _open_if_current(directory: Path) -> Store | None:
    with Ledger(directory, read_only=True) as ledger:
        try:
            store = open_store(directory, read_only=True)
        except StoreError:
            return None
        if is_current(ledger, store):
            return store
    store.close()
    return None


def view_known(directory: Path, known: date) -> Store:
    """Return, in memory, what the index would hold had only the documents dated up to the day `known` been read.

    Undated documents are left out: nothing tells that they were known.
    """
    store = memory_store()
    with Ledger(directory, read_only=True) as ledger:
        fill(store, lambda: ledger.readings(known), compute_view)
    return store


def check_store(directory: Path) -> list[Finding]:
    """Return what is wrong with the store: evidence, audit chain, index against ledger, every graph's shape."""
    findings = list(check(directory, compute_view))
    try:
        with open_store(directory, read_only=True) as store:
            return findings + list(check_shapes(store))
    except StoreError:
        return findings  # the index cannot be opened: among the findings already


def check_shapes(store: View) -> Iterator[Finding]:
    """Yield where a graph of `store` is not as the ontology's shapes say it must be."""
    from govgraph.ontology.validation import validate

    for graph in (None, *store.graphs()):
        if graph == INDEX:
            continue
        data = RdfGraph()
        for triple in store.triples(graph):
            data.add(triple)
        for finding in validate(data):
            yield Finding(_name(graph), str(finding), "report it with the document: the graph should not be so")


def _name(graph: URIRef | None) -> str:
    return f"graph {graph}" if graph else "accepted view"
