"""This file is how terms cross between rdflib and an engine: as short tuples of words that both sides and JSON know."""

from __future__ import annotations

from collections.abc import Sequence

from rdflib import XSD, BNode, Literal, Node, URIRef

from govgraph.graph_store.oxigraph import Wire
from govgraph.graph_store.store import Term

_STRING = str(XSD.string)


def write_term(term: Node) -> Wire:
    """Return an IRI or literal as words for the engine; ValueError for a blank node or anything else."""
    if isinstance(term, URIRef):
        return ("iri", str(term))
    if isinstance(term, Literal):
        return ("literal", str(term), str(term.datatype or _STRING), term.language or "")
    raise ValueError(f"{term!r} is neither an IRI nor a literal: give every thing an IRI")


def read_term(words: Sequence[str]) -> Term:
    """Return the term that an engine gave as words; a literal keeps its words as they are."""
    kind, text = words[0], words[1]
    if kind == "iri":
        return URIRef(text)
    if kind == "blank":
        return BNode(text)
    datatype, language = words[2], words[3]
    if language:
        return Literal(text, lang=language)
    return Literal(text, datatype=None if datatype == _STRING else URIRef(datatype), normalize=False)
