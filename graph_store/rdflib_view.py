"""This file is the graph as an `rdflib.Dataset`, to read: for programs written for rdflib, over the same handle.

Not the oxrdflib package: it gives `Literal("x")` back with the datatype xsd:string, which rdflib holds unequal to
what was put, it writes past the ledger, and its queries may ask other servers.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from rdflib import BNode, Dataset, Graph, Node, URIRef, Variable
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.query import Result
from rdflib.store import Store as RdflibStore

from govgraph.errors import StoreError, UsageError
from govgraph.graph_store.embedded import EmbeddedStore
from govgraph.graph_store.oxigraph import EVERY, Answer, Pattern, Wire
from govgraph.graph_store.store import Store, Triple
from govgraph.graph_store.terms import read_term, write_term
from govgraph.ontology.namespace import PREFIXES

if TYPE_CHECKING:
    from rdflib.graph import _ContextType, _TriplePatternType, _TripleType


def open_dataset(store: Store) -> Dataset:
    """Return the graph of `store` as an `rdflib.Dataset` to read, for as long as `store` is open.

    Writing raises StoreError: documents come in through the ledger. A query in SPARQL runs in Oxigraph; one that
    rdflib has parsed already, and one over the union of all graphs, runs in rdflib's own engine.
    """
    if not isinstance(store, EmbeddedStore):
        raise UsageError("only a store of this machine can be read as an rdflib.Dataset")
    dataset = QuietDataset(store=DatasetStore(store))
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace, override=True)
    return dataset


class QuietDataset(Dataset):
    """A Dataset without the warnings that rdflib 7.6 raises by using what it deprecates itself."""

    @property
    def default_context(self) -> Graph:
        return self._default_context

    @default_context.setter
    def default_context(self, value: Graph) -> None:
        self._default_context = value

    def contexts(self, triple: _TripleType | None = None) -> Generator[_ContextType, None, None]:
        yield from self.graphs(triple)


class DatasetStore(RdflibStore):
    """What rdflib asks of a store, asked of our engine."""

    context_aware = True
    graph_aware = True
    formula_aware = False
    transaction_aware = False

    def __init__(self, store: EmbeddedStore) -> None:
        super().__init__()
        self._store = store
        self._namespaces: dict[str, URIRef] = {}

    def triples(
        self, triple_pattern: _TriplePatternType, context: _ContextType | None = None
    ) -> Iterator[tuple[_TripleType, Iterator[_ContextType | None]]]:
        pattern = _write_pattern(triple_pattern)
        if pattern is None:
            return
        for triple, name in self._store.engine.match(pattern, _write_context(context)):
            yield _read_triple(triple), iter((self._read_context(name),))

    def __len__(self, context: _ContextType | None = None) -> int:
        return sum(1 for _ in self._store.engine.match((None, None, None), _write_context(context)))

    def contexts(self, triple: _TripleType | None = None) -> Generator[_ContextType, None, None]:
        if triple is None:
            yield from (self._read_context(name) for name in self._store.engine.graphs())
        elif pattern := _write_pattern(triple):
            yield from (self._read_context(name) for _, name in self._store.engine.match(pattern))

    def query(self, query: Any, initNs: Mapping[str, Any], initBindings: Any, queryGraph: Any, **kwargs: Any) -> Result:
        """Run a query in the engine; NotImplementedError sends rdflib to its own."""
        if not isinstance(query, str) or queryGraph == "__UNION__" or kwargs:
            raise NotImplementedError
        bindings = {str(name): write_term(term) for name, term in initBindings.items()}
        graph = None if queryGraph == DATASET_DEFAULT_GRAPH_ID else str(queryGraph)
        try:
            answer = self._store.engine.query(query, bindings, {key: str(iri) for key, iri in initNs.items()}, graph)
        except UsageError as error:  # a bound variable that the engine cannot bind
            raise NotImplementedError from error
        return _read_result(answer)

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        if override or prefix not in self._namespaces:
            self._namespaces[prefix] = URIRef(namespace)

    def namespace(self, prefix: str) -> URIRef | None:
        return self._namespaces.get(prefix)

    def prefix(self, namespace: URIRef) -> str | None:
        return next((prefix for prefix, iri in self._namespaces.items() if iri == URIRef(namespace)), None)

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        yield from self._namespaces.items()

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: `Dataset.graph(iri)` calls this for a graph that is only looked at."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise StoreError("the rdflib.Dataset is to read only: documents come in through govgraph ingest")

    add = addN = remove = remove_graph = update = _refuse

    def _read_context(self, name: str | None) -> _ContextType:
        return Graph(store=self, identifier=DATASET_DEFAULT_GRAPH_ID if name is None else URIRef(name))


def _write_pattern(pattern: tuple[Node | None, Node | None, Node | None]) -> Pattern | None:
    """Return a pattern for the engine; None where it holds a blank node, of which the graph has none."""
    if any(isinstance(term, BNode) for term in pattern):
        return None
    subject, predicate, thing = (None if term is None else write_term(term) for term in pattern)
    return subject, predicate, thing


def _write_context(context: _ContextType | None) -> str | None:
    if context is None:
        return EVERY
    name = getattr(context, "identifier", context)
    return None if name == DATASET_DEFAULT_GRAPH_ID else str(name)


def _read_triple(triple: tuple[Wire, Wire, Wire]) -> Triple:
    subject, predicate, thing = triple
    return read_term(subject), read_term(predicate), read_term(thing)


def _read_result(answer: Answer) -> Result:
    result = Result(answer.form.upper())
    if answer.form == "ask":
        result.askAnswer = answer.truth
    elif answer.form == "select":
        result.vars = [Variable(name) for name in answer.columns]
        result.bindings = [
            {name: read_term(term) for name, term in zip(result.vars, row, strict=True) if term} for row in answer.rows
        ]
    else:
        result.graph = Graph()
        for subject, predicate, thing in answer.rows:
            if subject and predicate and thing:
                result.graph.add(_read_triple((subject, predicate, thing)))
    return result
