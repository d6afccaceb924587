"""This file is the accepted view as triples: what the default graph of a store is filled with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Node

from govgraph.ontology.documents import Reading


def compute_view(readings: Iterable[Reading]) -> Iterator[tuple[Node, Node, Node]]:
    """Yield what is held true on the strength of `readings`, and the vocabulary it is said in; the same each time."""
    from govgraph.ontology.loading import load_vocabulary
    from govgraph.resolve import resolve, view_triples

    yield from view_triples(resolve(readings))
    yield from load_vocabulary()
