"""This file is the terms of others' vocabularies that govgraph uses and rdflib does not list."""

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace


class CRM(DefinedNamespace):
    """The four bounds of a time span, from CIDOC-CRM: start earliest, start latest, end earliest, end latest."""

    _fail = True
    _NS = Namespace("http://www.cidoc-crm.org/cidoc-crm/")

    P82a_begin_of_the_begin: URIRef
    P81a_end_of_the_begin: URIRef
    P81b_begin_of_the_end: URIRef
    P82b_end_of_the_end: URIRef


class OA(DefinedNamespace):
    """What govgraph uses of the Web Annotation vocabulary to point at words in a text."""

    _fail = True
    _NS = Namespace("http://www.w3.org/ns/oa#")

    FragmentSelector: URIRef
    SpecificResource: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    end: URIRef
    exact: URIRef
    hasSelector: URIRef
    hasSource: URIRef
    prefix: URIRef
    start: URIRef
    suffix: URIRef


class BIBO(DefinedNamespace):
    """What govgraph uses of the Bibliographic Ontology to say what sort of document a document is."""

    _fail = True
    _NS = Namespace("http://purl.org/ontology/bibo/")

    Article: URIRef
    Document: URIRef
    Letter: URIRef
    Report: URIRef


class CITO(DefinedNamespace):
    """What govgraph uses of the Citation Typing Ontology to say how claims of a conflict stand to each other."""

    _fail = True
    _NS = Namespace("http://purl.org/spar/cito/")

    corrects: URIRef
    disagreesWith: URIRef
    updates: URIRef
