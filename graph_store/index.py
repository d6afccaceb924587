"""This file is how the graph is kept in step with the ledger: compared on opening, caught up with, or filled anew.

The graph notes, in a graph of its own (`INDEX`), which reading each named graph shows, and of which state of the ledger
all of it is made. A few changed documents are written together with the accepted view and that note in one step, so
that a reader, and a process that was killed, never sees half of it. Many are loaded in bulk, which is fast but no one
step: the note is taken out first, and a graph without it is filled anew. Nothing written depends on the order in which
documents came, nor on the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rdflib import DCTERMS, URIRef

from govgraph.graph_store.claim_graph import claim_graph
from govgraph.graph_store.encoding import hash_json
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import INDEX, document_iri, reading_iri, state_iri
from govgraph.graph_store.records import Version
from govgraph.graph_store.store import Store, Triple, View, Writer
from govgraph.ontology.documents import Reading

Resolver = Callable[[Iterable[Reading]], Iterable[Triple]]
"""What makes the default graph, the accepted view, from all readings: given from above, since resolving lies there."""

FORMAT = 1
"""Raised when what is written for the same ledger changes, so that older graphs are made anew."""
MANY = 64
"""From this many changed documents on they are loaded in bulk."""


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What was done: documents written and removed, and whether all was made anew."""

    written: int = 0
    removed: int = 0
    anew: bool = False

    def __bool__(self) -> bool:
        return bool(self.written or self.removed or self.anew)


def is_current(ledger: Ledger, store: View) -> bool:
    """Whether the graph shows the ledger as it is now."""
    return _find_state(store) == state_iri(_hash_state(ledger))


def catch_up(ledger: Ledger, store: Store, resolve: Resolver) -> CatchUp:
    """Bring the graph into step with the ledger, writing only what differs; do nothing where it is.

    `resolve` makes the default graph from all current readings. After a kill in the middle, call it again.
    """
    held = dict(_read_notes(store))
    state = held.pop(INDEX, None)
    if state == state_iri(_hash_state(ledger)):
        return CatchUp()
    versions = {URIRef(version.graph): version for version in ledger.versions()}
    wanted = {graph: reading_iri(version.content) for graph, version in versions.items()}
    changed = [graph for graph, reading in wanted.items() if held.get(graph) != reading]
    stray = [graph for graph in held if graph not in wanted]
    if state is None or len(changed) >= MANY:
        _fill_anew(ledger, store, resolve)
        return CatchUp(len(wanted), 0, anew=True)
    graphs: dict[URIRef | None, Iterable[Triple]] = dict.fromkeys(stray, ())
    graphs |= {graph: claim_graph(ledger.reading(versions[graph].name)) for graph in changed}
    graphs |= {None: resolve(ledger.readings()), INDEX: write_notes(ledger)}
    store.replace_graphs(graphs)
    store.flush()
    return CatchUp(len(changed), len(stray))


def fill(store: Writer, readings: Callable[[], Iterable[Reading]], resolve: Resolver) -> None:
    """Load into an empty graph what `readings()` gives, claims by document and the accepted view; in no one step.

    `readings` is called twice, so that not all need be held in memory: `lambda: ledger.readings(known)`.
    """
    store.load_graphs((document_iri(reading.document), claim_graph(reading)) for reading in readings())
    store.load_graphs([(None, resolve(readings()))])


def write_notes(ledger: Ledger) -> Iterator[Triple]:
    """Yield what the graph notes about itself: of which reading each graph is made, and all of which state."""
    for version in ledger.versions():
        yield _write_note(version)
    yield INDEX, DCTERMS.source, state_iri(_hash_state(ledger))


def _fill_anew(ledger: Ledger, store: Store, resolve: Resolver) -> None:
    store.clear()
    fill(store, ledger.readings, resolve)
    store.replace_graph(INDEX, write_notes(ledger))
    store.flush()


def _write_note(version: Version) -> Triple:
    return URIRef(version.graph), DCTERMS.source, reading_iri(version.content)


def _read_notes(store: View) -> Iterator[tuple[URIRef, URIRef]]:
    for graph, _, source in store.triples(INDEX):
        if isinstance(graph, URIRef) and isinstance(source, URIRef):
            yield graph, source


def _find_state(store: View) -> URIRef | None:
    return dict(_read_notes(store)).get(INDEX)


def _hash_state(ledger: Ledger) -> str:
    return hash_json([FORMAT, ledger.state()])
