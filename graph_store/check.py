"""This file is the check of a store: every claim's words in their text, the ledger's hashes, the graph as the ledger.

Each check gives findings as values: where, what, and what to do. None means that nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from rdflib import URIRef

from govgraph.errors import EvidenceError, StoreError
from govgraph.graph_store.claim_graph import claim_graph
from govgraph.graph_store.index import Resolver, is_current, write_notes
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import INDEX
from govgraph.graph_store.records import Finding
from govgraph.graph_store.store import Triple, View, memory_store, open_store
from govgraph.ontology.claims import check_claim
from govgraph.ontology.documents import Reading

REBUILD = "run govgraph rebuild"
RESTORE = "put a backup of the ledger in its place"
RELOAD = "load its source again, and report the extractor"


def check(directory: str | Path, resolve: Resolver | None = None) -> tuple[Finding, ...]:
    """Return all that is wrong with the store in `directory`; beside a writer too.

    With `resolve` (what makes the accepted view) the default graph is held against it as well. Raises StoreError
    where there is no ledger to hold anything against.
    """
    with Ledger(directory, read_only=True) as ledger:
        findings = list(ledger.audit())
        try:
            findings += check_evidence(ledger)
        except StoreError as error:
            findings.append(Finding("ledger", str(error), RESTORE))
        try:
            with open_store(directory, read_only=True) as store:
                findings += check_graph(ledger, store, resolve)
        except StoreError as error:
            findings.append(Finding("graph", str(error), REBUILD))
    return tuple(findings)


def check_evidence(ledger: Ledger) -> Iterator[Finding]:
    """Yield each claim or date of a current document whose words do not stand in its text at their offsets."""
    for version in ledger.versions():
        where = f"document {version.name}"
        try:
            reading = ledger.reading(version.name)
        except StoreError as error:
            yield Finding(where, str(error), RESTORE)
            continue
        yield from _check_words(where, reading)


def check_graph(ledger: Ledger, store: View, resolve: Resolver | None = None) -> Iterator[Finding]:
    """Yield where the graph is not what the ledger says: statements missing or too many, graphs of no document."""
    if not is_current(ledger, store):
        yield Finding("graph", "it does not show the ledger as it is now", REBUILD)
    versions = {URIRef(version.graph): version for version in ledger.versions()}
    for graph in sorted({*store.graphs()} - versions.keys() - {INDEX}):
        yield Finding(f"graph {graph}", "it belongs to no current document", REBUILD)
    for graph, version in versions.items():
        try:
            wanted: Iterable[Triple] = claim_graph(ledger.reading(version.name))
        except StoreError:
            continue  # what cannot be read is found by check_evidence
        yield from _compare(f"document {version.name}", wanted, store.dump_graph(graph))
    yield from _compare(f"graph {INDEX}", write_notes(ledger), store.dump_graph(INDEX))
    if resolve:
        yield from _compare("accepted view", resolve(ledger.readings()), store.dump_graph(None))


def _check_words(where: str, reading: Reading) -> Iterator[Finding]:
    snapshot, day = reading.document.snapshot, reading.document.date.evidence
    if sha256(snapshot.text.encode()).hexdigest() != snapshot.sha256:
        yield Finding(where, "its text does not have the hash that names it", RELOAD)
    if day and snapshot.text[day.start : day.end] != day.exact:
        yield Finding(where, f"the words of its date do not stand at {day.start}..{day.end}", RELOAD)
    for claim in reading.claims:
        try:
            check_claim(claim, snapshot.text)
        except EvidenceError as error:
            yield Finding(f"{where}, claim {claim.identify(snapshot.sha256)}", str(error), RELOAD)


def _compare(where: str, wanted: Iterable[Triple], held: bytes) -> Iterator[Finding]:
    """Yield how many of a graph's statements are missing or too many, with one of them."""
    with memory_store() as fresh:
        fresh.load_graphs([(None, wanted)])
        right, found = set(fresh.dump_graph(None).splitlines()), set(held.splitlines())
    for what, lines in (("missing", right - found), ("too many", found - right)):
        if lines:
            example = min(lines).decode()
            yield Finding(where, f"{len(lines)} of its statements are {what} in the graph, as {example[:200]}", REBUILD)
