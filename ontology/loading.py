"""This file is how the ontology's Turtle is read: modules, concept schemes, shapes and alignments, each as a graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rdflib import RDF, RDFS, SKOS, BNode, Graph, Node, URIRef

from govgraph.ontology.namespace import GOV, PREFIXES, SCHEME, SCHEMES

FOLDER = Path(__file__).parent
PARTS = ("modules", "schemes", "shapes", "alignments")
"""The folders of Turtle files: terms, concepts, what data must be like, how terms match those of others."""
SHOWN = (RDF.type, RDFS.label, RDFS.subClassOf, SKOS.definition)

Triple = tuple[Node, Node, Node]


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a scheme: its IRI, the name it goes by, its other names, and what it means."""

    iri: URIRef
    label: str
    other_labels: tuple[str, ...]
    definition: str


def list_turtle(part: str) -> tuple[Path, ...]:
    """Return the Turtle files of one of PARTS, sorted by name."""
    return tuple(sorted((FOLDER / part).glob("*.ttl")))


def load_part(*parts: str) -> Graph:
    """Return a new graph of the Turtle files of `parts` (of PARTS); reads nothing outside this package.

    >>> len(load_part("shapes")) > 100
    True
    """
    graph = Graph(bind_namespaces="none")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    for path in (path for part in parts for path in list_turtle(part)):
        graph.parse(path, format="turtle")
    return graph


def load_ontology() -> Graph:
    """Return a new graph of the OWL modules and the concept schemes."""
    return load_part("modules", "schemes")


def load_shapes() -> Graph:
    """Return a new graph of the SHACL shapes."""
    return load_part("shapes")


def load_alignments() -> Graph:
    """Return a new graph of the matches with other vocabularies."""
    return load_part("alignments")


@lru_cache(maxsize=1)
def load_vocabulary() -> tuple[Triple, ...]:
    """Return what a data graph needs of the ontology, sorted and without blank nodes.

    The concepts of every scheme, and govgraph's own terms with type, label, definition and superclass, so that
    a question can show a role's label or ask for every kind of directive at once.
    """
    graph = load_ontology()
    own = str(GOV._NS)
    kept = (
        (subject, predicate, thing)
        for subject, predicate, thing in graph
        if isinstance(subject, URIRef)
        and not isinstance(thing, BNode)
        and (subject.startswith(SCHEME) or (subject.startswith(own) and predicate in SHOWN))
    )
    return tuple(sorted(kept, key=lambda triple: tuple(term.n3() for term in triple)))


@lru_cache(maxsize=len(SCHEMES))
def list_concepts(scheme: str) -> tuple[Concept, ...]:
    """Return the concepts of `scheme` (one of SCHEMES), in the order of their labels.

    >>> [concept.label for concept in list_concepts("basis")]
    ['independent', 'press', 'self']

    Raises ValueError where there is no such scheme.
    """
    if scheme not in SCHEMES:
        raise ValueError(f"there is no scheme {scheme!r}; there are {', '.join(SCHEMES)}")
    graph = Graph(bind_namespaces="none").parse(FOLDER / "schemes" / f"{scheme}.ttl", format="turtle")
    return tuple(sorted(_read_concepts(graph), key=lambda concept: concept.label.lower()))


def _read_concepts(graph: Graph) -> Iterator[Concept]:
    for iri in graph.subjects(RDF.type, SKOS.Concept):
        assert isinstance(iri, URIRef)
        others = sorted(str(label) for label in graph.objects(iri, SKOS.altLabel))
        label, definition = graph.value(iri, SKOS.prefLabel), graph.value(iri, SKOS.definition)
        yield Concept(iri, str(label), tuple(others), str(definition))
