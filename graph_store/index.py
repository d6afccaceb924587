"""This file is how the graph is kept in step with the ledger: compared on opening, and caught up with.

The graph notes, in a graph of its own (`INDEX`), which reading each named graph shows, and of which state of the ledger
all of it is made. A few changed documents are written together with the accepted view and the notes in one step. Many
are loaded in bulk, which is fast but no one step: their notes are taken out first, and a graph without a note is taken
for half done and written again. Either way the accepted view and the new notes come last, in one step, so that a
reader beside the writer sees the old view until the new one is whole, and a kill at any moment is made good by calling
`catch_up` again. The engine acknowledges a write before it is on the disk; what a power cut takes, it takes from the
end, the notes first, so that the loss shows. Nothing written depends on the order in which documents came, nor on the
clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import DCTERMS, URIRef

from govgraph.graph_store.claim_graph import claim_graph
from govgraph.graph_store.encoding import hash_json
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import INDEX, document_iri, reading_iri, state_iri
from govgraph.graph_store.store import Store, Triple, View, Writer
from govgraph.ontology.documents import Reading

Resolver = Callable[[Iterable[Reading]], Iterable[Triple]]
"""What makes the default graph, the accepted view, from all readings: given from above, since resolving lies there."""

FORMAT = 2
"""Raised when what is written for the same ledger changes, so that older graphs are made anew."""
MANY = 64
"""From this many changed documents on they are loaded in bulk."""
MANY_CLAIMS = 4096
"""And from this many claims on: a register is one document of thousands."""


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What was done: how many documents' graphs were written, and how many removed."""

    written: int = 0
    removed: int = 0


def is_current(ledger: Ledger, store: View) -> bool:
    """Whether the graph shows the ledger as it is now."""
    return _read_notes(store).get(INDEX) == _name_state(ledger)


def catch_up(ledger: Ledger, store: Store, resolve: Resolver) -> CatchUp:
    """Bring the graph into step with the ledger, writing only what differs; do nothing where it is.

    `resolve` makes the default graph from all current readings.
    """
    if is_current(ledger, store):
        return CatchUp()
    noted, present = _read_notes(store), {*store.graphs()} - {INDEX}
    wanted = {URIRef(version.graph): version for version in ledger.versions()}
    changed = [graph for graph, version in wanted.items() if noted.get(graph) != _name_reading(version.content)]
    stray = sorted(present - wanted.keys())
    graphs: dict[URIRef | None, Iterable[Triple]] = dict.fromkeys(stray, ())
    readings = ((graph, ledger.reading(wanted[graph].name)) for graph in changed)
    written = ((graph, claim_graph(reading)) for graph, reading in readings)
    if len(changed) < MANY and sum(wanted[graph].claims for graph in changed) < MANY_CLAIMS:
        graphs |= dict(written)
    else:
        _load_many(store, written, [*stray, *present.intersection(changed)], set(changed))
        store.flush()
    store.replace_graphs(graphs | {None: resolve(ledger.readings()), INDEX: write_notes(ledger)})
    return CatchUp(len(changed), len(stray))


def fill(store: Writer, readings: Callable[[], Iterable[Reading]], resolve: Resolver) -> None:
    """Load into an empty graph what `readings()` gives: claims by document, and the accepted view.

    `readings` is called twice, so that not all need be held in memory: `lambda: ledger.readings(known)`.
    """
    store.load_graphs((document_iri(reading.document), claim_graph(reading)) for reading in readings())
    store.load_graphs([(None, resolve(readings()))])


def write_notes(ledger: Ledger) -> Iterator[Triple]:
    """Yield what the graph notes about itself: of which reading each graph is made, and all of which state."""
    for version in ledger.versions():
        yield URIRef(version.graph), DCTERMS.source, _name_reading(version.content)
    yield INDEX, DCTERMS.source, _name_state(ledger)


def _load_many(
    store: Store,
    graphs: Iterable[tuple[URIRef, Iterable[Triple]]],
    outdated: Iterable[URIRef],
    changed: set[URIRef],
) -> None:
    """Load graphs in bulk in the place of outdated ones; until all is done their notes are gone, and the state's."""
    kept = (note for note in store.triples(INDEX) if note[0] not in changed and note[0] != INDEX)
    store.replace_graph(INDEX, tuple(kept))
    for graph in outdated:
        store.remove_graph(graph)
    store.load_graphs(graphs)


def _read_notes(store: View) -> Mapping[URIRef, URIRef]:
    notes = ((graph, source) for graph, _, source in store.triples(INDEX))
    return {graph: source for graph, source in notes if isinstance(graph, URIRef) and isinstance(source, URIRef)}


def _name_reading(content: str) -> URIRef:
    return reading_iri(hash_json([FORMAT, content]))


def _name_state(ledger: Ledger) -> URIRef:
    return state_iri(hash_json([FORMAT, ledger.state()]))
