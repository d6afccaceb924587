"""This file is how this folder asks the store: SPARQL with terms bound by name, answers as plain words."""

from __future__ import annotations

from rdflib import Literal, URIRef

from govgraph.graph_store.store import View

__all__ = ["View", "ask"]


def ask(store: View, sparql: str, **terms: str | Literal) -> list[dict[str, str]]:
    """Return the rows that `sparql` finds with `terms` bound to its parameters; what is unbound has no key.

    A term given as plain words is an IRI.
    """
    bound = {name: term if isinstance(term, Literal) else URIRef(term) for name, term in terms.items()}
    rows = store.select(sparql, bound).dicts()
    return [{name: str(term) for name, term in row.items() if term is not None} for row in rows]
