"""This file is the answer to a query: rows under column heads, a yes or no, or triples; shown and handed on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Graph as RdfGraph
from rdflib import Literal, Node, URIRef
from rdflib.namespace import XSD

from govgraph.explore.judging import Verdict
from govgraph.explore.tables import render_table
from govgraph.ontology.namespace import ID

if TYPE_CHECKING:
    import pandas
    import polars

Cell = str | int | float | bool | None
ACTORS = (f"{ID}person/", f"{ID}body/", f"{ID}post/")
"""How the IRIs of those begin whom much is said of: their evidence is all of it."""
NUMBERS = (XSD.integer, XSD.int, XSD.long, XSD.decimal, XSD.double, XSD.float)


def plain(term: Node | None) -> Cell:
    """Return an RDF term as a plain value: numbers and truth values as such, all else as its words."""
    if term is None:
        return None
    if isinstance(term, Literal) and not term.ill_typed:
        if term.datatype == XSD.boolean:
            return bool(term.value)
        if term.datatype in NUMBERS:
            return int(term) if term.datatype in NUMBERS[:3] else float(term)
    return str(term)


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave. `columns` and `rows` for SELECT; `truth` for ASK; `triples` for CONSTRUCT and DESCRIBE.

    `capped` tells that there were more rows than the limit; `verdict`, of a question of the catalogue, whether
    documents say so, it is inferred, bounded only, or not known. In a notebook it shows as a table.
    """

    columns: tuple[str, ...] = ()
    terms: tuple[tuple[Node | None, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[tuple[Node, Node, Node], ...] | None = None
    capped: bool = False
    verdict: Verdict | None = None

    def rows(self) -> list[dict[str, Cell]]:
        """The rows as dictionaries of plain values; a yes or no is one row, a triple a row of three."""
        if self.truth is not None:
            return [{"answer": self.truth}]
        names, rows = self._table()
        return [{name: plain(term) for name, term in zip(names, row, strict=True)} for row in rows]

    def _table(self) -> tuple[Sequence[str], Sequence[Sequence[Node | None]]]:
        if self.triples is not None:
            return ("subject", "predicate", "object"), self.triples
        return self.columns, self.terms

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return iter(self.rows())

    def __len__(self) -> int:
        return len(self.rows())

    def __bool__(self) -> bool:
        return self.truth if self.truth is not None else bool(self._table()[1])

    def things(self) -> list[tuple[str, ...]]:
        """The IRIs of the statements that each row names, in the order of the columns; where none, of whom it names."""
        rows = ([str(t) for t in row if isinstance(t, URIRef) and t.startswith(ID)] for row in self.terms)
        return [tuple([t for t in row if not t.startswith(ACTORS)] or row) for row in rows]

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a pandas data frame; needs pandas (`pip install pandas`)."""
        import pandas

        return pandas.DataFrame(self.rows(), columns=list(self._heads()))

    def to_polars(self) -> polars.DataFrame:
        """Return the rows as a polars data frame; needs polars (`pip install polars`)."""
        import polars

        return polars.DataFrame(self.rows(), schema=list(self._heads()), infer_schema_length=None)

    def to_rdflib(self) -> RdfGraph:
        """Return the triples of a CONSTRUCT or DESCRIBE as an rdflib graph; empty for other queries."""
        graph = RdfGraph()
        for triple in self.triples or ():
            graph.add(triple)
        return graph

    def _heads(self) -> Sequence[str]:
        return ("answer",) if self.truth is not None else self._table()[0]

    def _repr_html_(self) -> str:
        return render_table(self._heads(), self.rows(), self.verdict or "")
