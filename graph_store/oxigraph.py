"""This file is the engine: the only one that knows pyoxigraph, on disk (RocksDB) or in memory.

Terms are tuples of words here (`Wire`), so that the process that a user's query runs in starts without rdflib. What is
known of the engine and guarded against: it has no time limit (see isolation.py); its `substitutions` bind only the
outermost SELECT's variables and do not help it to order joins (see sparql_text.fill_values); a killed bulk load leaves
files behind; an iterator read from another thread aborts the process, so answers are read to their end where they are
asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from govgraph.errors import InputError, UsageError
from govgraph.graph_store.engine_files import GATE, explain_errors, open_at_rest, remove_leftovers
from govgraph.graph_store.lock import pass_gate
from govgraph.graph_store.sparql_text import explain_syntax, fill_values, refuse_outside

Wire = tuple[str, ...]
"""A term: ("iri", text), ("blank", label) or ("literal", text, datatype, language)."""
WireTriple = tuple[Wire, Wire, Wire]
Pattern = tuple[Wire | None, Wire | None, Wire | None]
Form = Literal["select", "ask", "construct"]
GraphName = ox.NamedNode | ox.DefaultGraph
OxTerm = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

BULK = 250_000
"""How many quads are handed to the engine at once in loading: about 100 MB."""
EVERY = "*"
"""In the place of a graph's name: every graph."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: rows of terms (three each for a CONSTRUCT) to be read at once, or a truth."""

    form: Form
    columns: tuple[str, ...]
    rows: Iterator[tuple[Wire | None, ...]]
    truth: bool = False


class Engine:
    """One open graph. Names of graphs are plain words; None is the default graph."""

    def __init__(self, inner: ox.Store, place: str, folder: Path | None = None) -> None:
        self.inner = inner
        self._place = place
        self._gate = folder and folder / GATE

    def query(
        self, query: str, bindings: Mapping[str, Wire], prefixes: Mapping[str, str], graph: str | None = None
    ) -> Answer:
        """Start a query over `graph` in the default graph's place; see View for the errors. Read it in this thread."""
        refuse_outside(query)
        try:
            terms = {name: _write(term) for name, term in bindings.items()}
        except ValueError as error:
            raise InputError(f"a parameter is no IRI: {error}") from error
        filled, names = fill_values(query, {name: str(term) for name, term in terms.items()})
        rest: dict[ox.Variable, OxTerm] = {ox.Variable(key): term for key, term in terms.items() if key not in names}
        with explain_errors(self._place):
            try:
                default = None if graph is None else ox.NamedNode(graph)  # None leaves it to the query's own FROM
                result = self.inner.query(filled, prefixes=dict(prefixes), substitutions=rest, default_graph=default)
            except SyntaxError as error:
                raise InputError(f"the query: {_find_fault(query, prefixes) or error}") from error
            except RuntimeError as error:
                if "SELECT projection" not in str(error):
                    raise InputError(f"the query: {error}") from error
                raise UsageError(f"the query takes no parameter {_find_strange(rest, filled, prefixes)}") from error
        return _read_answer(result, self._place)

    def replace(self, graphs: Mapping[str | None, Iterable[WireTriple]]) -> None:
        """Make these triples the whole content of these graphs, in one update; only what differs is written."""
        wanted = {name: {ox.Triple(*_write_parts(triple)) for triple in triples} for name, triples in graphs.items()}
        with explain_errors(self._place):
            steps = [step for name, triples in wanted.items() for step in self._plan(name, triples)]
            if steps:
                with self._write():
                    self.inner.update(" ;\n".join(steps))

    def _write(self) -> AbstractContextManager[None]:
        """Let no reader open the graph's files in the middle of a write."""
        return pass_gate(self._gate) if self._gate else nullcontext()

    def _plan(self, name: str | None, wanted: set[ox.Triple]) -> Iterator[str]:
        if not wanted:
            yield f"CLEAR SILENT {_target(name)}" if name is None else f"DROP SILENT {_target(name)}"
            return
        held = {quad.triple for quad in self.inner.quads_for_pattern(None, None, None, _name_graph(name))}
        for word, difference in (("DELETE", held - wanted), ("INSERT", wanted - held)):
            if difference:
                lines = ox.serialize(difference, format=ox.RdfFormat.N_TRIPLES)
                assert lines is not None
                body = lines.decode()
                yield f"{word} DATA {{ {body if name is None else f'{_target(name)} {{ {body} }}'} }}"

    def load(self, graphs: Iterable[tuple[str | None, Iterable[WireTriple]]]) -> None:
        """Add triples in bulk: fast, and a kill in the middle leaves a part."""
        quads = (
            ox.Quad(*_write_parts(triple), node)
            for name, triples in graphs
            for node in (_name_graph(name),)
            for triple in triples
        )
        while part := list(islice(quads, BULK)):  # made out here, so that a fault of who makes them stays theirs
            with explain_errors(self._place):
                self.inner.bulk_extend(part)

    def remove(self, name: str) -> None:
        """Take a named graph out."""
        with explain_errors(self._place), self._write():
            self.inner.remove_graph(ox.NamedNode(name))

    def clear(self) -> None:
        """Take everything out."""
        with explain_errors(self._place), self._write():
            self.inner.clear()

    def triples(self, name: str | None) -> Iterator[WireTriple]:
        """Yield a graph's triples, to be read in this thread."""
        with explain_errors(self._place):
            for quad in self.inner.quads_for_pattern(None, None, None, _name_graph(name)):
                yield _read(quad.subject), _read(quad.predicate), _read(quad.object)

    def match(self, pattern: Pattern, graph: str | None = EVERY) -> Iterator[tuple[WireTriple, str | None]]:
        """Yield the triples that fit a pattern (None fits all), with their graphs; may be read in any thread."""
        subject, predicate, thing = (None if term is None else _write(term) for term in pattern)
        if isinstance(subject, ox.Literal) or isinstance(predicate, ox.Literal):
            return
        with explain_errors(self._place):
            node = None if graph == EVERY else _name_graph(graph)
            for quad in list(self.inner.quads_for_pattern(subject, predicate, thing, node)):
                name = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else None
                yield (_read(quad.subject), _read(quad.predicate), _read(quad.object)), name

    def graphs(self) -> list[str]:
        """Return the names of the named graphs, sorted."""
        with explain_errors(self._place):
            return sorted(node.value for node in self.inner.named_graphs())

    def dump(self) -> bytes:
        """Return everything as sorted N-Quads."""
        with explain_errors(self._place):
            return _sort_lines(self.inner.dump(format=ox.RdfFormat.N_QUADS))

    def dump_graph(self, name: str | None) -> bytes:
        """Return one graph as sorted N-Triples."""
        with explain_errors(self._place):
            return _sort_lines(self.inner.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=_name_graph(name)))

    def flush(self) -> None:
        """Write what is in memory to files that are synced."""
        with explain_errors(self._place), self._write():
            self.inner.flush()

    def copy_to(self, folder: Path) -> None:
        """Make a copy of the graph as it is now, in `folder`, which must not exist: hard links, so quick."""
        with explain_errors(self._place):
            self.inner.backup(folder)


def open_memory_engine(nquads: bytes = b"") -> Engine:
    """Return a graph in memory that holds what `nquads` says."""
    engine = Engine(ox.Store(), "the graph in memory")
    if nquads:
        engine.inner.bulk_load(nquads, ox.RdfFormat.N_QUADS, lenient=True)
    return engine


def open_writer(folder: Path) -> Engine:
    """Open or make the graph in `folder`, for one writer at a time, and clean up after a killed one."""
    with explain_errors(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
        with pass_gate(folder / GATE):
            engine = Engine(ox.Store(folder), str(folder), folder)
        remove_leftovers(folder)
    return engine


def open_reader(folder: Path) -> Engine:
    """Open the graph in `folder` as it is now, beside any writer."""
    with explain_errors(str(folder)):
        return Engine(open_at_rest(folder, lambda: ox.Store.read_only(str(folder))), str(folder))


def _read_answer(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, place: str) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Answer("ask", (), iter(()), bool(result))
    if isinstance(result, ox.QueryTriples):
        parts = ((triple.subject, triple.predicate, triple.object) for triple in result)
        return Answer("construct", ("subject", "predicate", "object"), _read_rows(parts, place))
    columns = tuple(variable.value for variable in result.variables)
    return Answer("select", columns, _read_rows(result, place))


def _read_rows(rows: Iterable[Iterable[OxTerm | None]], place: str) -> Iterator[tuple[Wire | None, ...]]:
    with explain_errors(place):
        for row in rows:
            yield tuple(None if term is None else _read(term) for term in row)


def _read(term: OxTerm) -> Wire:
    if isinstance(term, ox.NamedNode):
        return ("iri", term.value)
    if isinstance(term, ox.Literal):
        return ("literal", term.value, term.datatype.value, term.language or "")
    if isinstance(term, ox.BlankNode):
        return ("blank", term.value)
    raise InputError("the query gives a triple as a value, which cannot be shown: ask for its parts")


def _write(term: Wire) -> ox.NamedNode | ox.Literal:
    if term[0] == "iri":
        return ox.NamedNode(term[1])
    _, text, datatype, language = term
    return ox.Literal(text, language=language) if language else ox.Literal(text, datatype=ox.NamedNode(datatype))


def _write_parts(triple: WireTriple) -> tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]:
    subject, predicate, thing = triple
    return ox.NamedNode(subject[1]), ox.NamedNode(predicate[1]), _write(thing)


def _name_graph(name: str | None) -> GraphName:
    return ox.DefaultGraph() if name is None else ox.NamedNode(name)


def _target(name: str | None) -> str:
    return "DEFAULT" if name is None else f"GRAPH {ox.NamedNode(name)}"


def _sort_lines(lines: bytes | None) -> bytes:
    assert lines is not None
    return b"".join(sorted(lines.splitlines(keepends=True)))


def _find_fault(query: str, prefixes: Mapping[str, str]) -> str | None:
    """Return what is wrong with `query` as its author wrote it, before terms were put in.

    Spaces are put behind it, so that the longest keyword can be looked for, and its place told, up to the end.
    """
    try:
        ox.Store().query(query + " " * 20, prefixes=dict(prefixes))
    except SyntaxError as error:
        return explain_syntax(query, str(error))
    return None


def _find_strange(bound: Iterable[ox.Variable], query: str, prefixes: Mapping[str, str]) -> str:
    """Return the first bound name that the query has no place for, as it would be written."""
    for variable in bound:
        try:
            ox.Store().query(query, prefixes=dict(prefixes), substitutions={variable: ox.Literal("")})
        except RuntimeError:
            return f"?{variable.value}"
    return "of that name"
