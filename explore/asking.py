"""This file is how the store is asked: by this folder's own SPARQL, the catalogue's questions, a user's queries."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rdflib import Literal, URIRef

from govgraph.explore.result import Result
from govgraph.graph_store.store import Limits, Rows, View
from govgraph.queries.binding import Names as Finder
from govgraph.queries.binding import bind
from govgraph.queries.catalogue import find_question, parse_question

__all__ = ["View", "ask", "run_query"]

NAME = re.compile(r"[\w-]+")


def ask(store: View, sparql: str, **terms: str | Literal) -> list[dict[str, str]]:
    """Return the rows that `sparql` finds with `terms` bound to its parameters; what is unbound has no key.

    A term given as plain words is an IRI.
    """
    bound = {name: term if isinstance(term, Literal) else URIRef(term) for name, term in terms.items()}
    rows = store.select(sparql, bound).dicts()
    return [{name: str(term) for name, term in row.items() if term is not None} for row in rows]


def run_query(
    store: View, query: str, parameters: Mapping[str, str], names: Finder, limits: Limits | None = None
) -> Result:
    """Return the answer to `query`: a question of the catalogue where it is a name, else SPARQL 1.1.

    Parameters, also those that the head of a query of one's own names, are bound by their types, `names` finding what
    they name. Raises UsageError for an unknown question or parameter, InputError, with line and column, for malformed
    SPARQL.
    """
    name = query.strip()
    question = find_question(name) if NAME.fullmatch(name) else parse_question("the query", query)
    answer = store.run(question.text, bind(question, parameters, names), limits)
    if isinstance(answer, bool):
        return Result(truth=answer)
    if isinstance(answer, Rows):
        return Result(columns=answer.columns, terms=answer.rows, capped=answer.capped)
    return Result(triples=answer.triples, capped=answer.capped)
