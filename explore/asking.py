"""This file is how the store is asked: by this folder's own SPARQL, the catalogue's questions, a user's queries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from rdflib import Literal, URIRef

from govgraph.explore.judging import judge
from govgraph.explore.result import Result
from govgraph.graph_store.store import Limits, Rows, View
from govgraph.ontology.namespace import ID
from govgraph.queries.binding import Names as Finder
from govgraph.queries.binding import bind
from govgraph.queries.catalogue import Question, find_question, parse_question

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
    values = bind(question, parameters, names)
    if question.worked_out:
        return _work_out(store, question, values)
    answer = store.run(question.text, values, limits)
    if isinstance(answer, bool):
        return Result(truth=answer)
    if isinstance(answer, Rows):
        result = Result(columns=answer.columns, terms=answer.rows, capped=answer.capped)
        return replace(result, verdict=judge(question.verdict, result.rows()))
    return Result(triples=answer.triples, capped=answer.capped)


def _work_out(store: View, question: Question, values: Mapping[str, URIRef | Literal]) -> Result:
    """The answer to a question that has no SPARQL of its own."""
    from govgraph.explore.answers import ANSWERS

    rows = ANSWERS[question.name](store, values)
    columns = tuple(dict.fromkeys(key for row in rows for key in row))
    terms = tuple(tuple(_make_term(row.get(column)) for column in columns) for row in rows)
    return Result(columns=columns, terms=terms, verdict=judge(question.verdict, rows))


def _make_term(value: object) -> URIRef | Literal | None:
    if value is None or isinstance(value, (URIRef, Literal)):
        return value
    return URIRef(value) if isinstance(value, str) and value.startswith(ID) else Literal(value)
