"""This file is how this folder asks the store: SPARQL with terms bound by name, answers as plain words."""

from __future__ import annotations

from rdflib import Literal, URIRef

from govgraph.graph_store import Store as Asked

__all__ = ["Asked", "ask"]


def ask(store: Asked, sparql: str, **terms: URIRef | Literal) -> list[dict[str, str]]:
    """Return the rows that `sparql` finds with `terms` bound to its variables; what is unbound has no key."""
    return [{name: str(term) for name, term in row.items() if term is not None} for row in store.select(sparql, terms)]
