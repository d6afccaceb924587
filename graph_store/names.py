"""This file is how documents, snapshots, claims and evidence are named: one IRI each, from content alone."""

from __future__ import annotations

import hashlib

from rdflib import URIRef

from govgraph.ontology.documents import Document
from govgraph.ontology.namespace import ID, make_slug

INDEX = URIRef(ID + "graph/index")
"""The named graph in which the store says which state of the ledger it shows."""


def slug(name: str) -> str:
    """Return `name` as a part of an IRI, a different one for every name.

    A name that its slug does not give back unchanged gets six hex digits of its hash.

    >>> slug("council-letter-2016")
    'council-letter-2016'
    >>> slug("Council letter 2016")
    'council-letter-2016-9bf0fd'
    """
    plain = make_slug(name)
    return plain if plain == name else f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:6]}"


def name_document(name: str, snapshot: str) -> str:
    """Return the IRI of the version of document `name` whose text has the SHA-256 `snapshot`, as plain words."""
    return f"{ID}document/{slug(name)}/{snapshot[:12]}"


def document_iri(document: Document) -> URIRef:
    """Return the IRI of this version of a document, which is also that of its named graph."""
    return URIRef(name_document(document.name, document.snapshot.sha256))


def snapshot_iri(sha256: str) -> URIRef:
    """Return the IRI of the snapshot with this SHA-256."""
    return URIRef(f"{ID}snapshot/{sha256}")


def claim_iri(identifier: str) -> URIRef:
    """Return the IRI of the claim with this identifier (`Claim.identify`)."""
    return URIRef(f"{ID}claim/{identifier}")


def evidence_iri(identifier: str, number: int) -> URIRef:
    """Return the IRI of piece `number` (0 is the main quotation) of the evidence of the claim `identifier`."""
    return URIRef(f"{ID}evidence/{identifier}-{number}")


def reading_iri(content: str) -> URIRef:
    """Return the IRI of what a document's named graph is made from, by its hash."""
    return URIRef(f"{ID}reading/{content}")


def state_iri(state: str) -> URIRef:
    """Return the IRI of what all the graph is made from, by its hash: the set of readings that the ledger holds."""
    return URIRef(f"{ID}ledger/{state}")
