"""This file is how the values of a question's parameters become RDF terms, each by its type.

A value is never pasted into a query: what comes out of here is a term, and whoever runs the question puts the term
where the parameter stands. So a value can say nothing but itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Protocol

from govgraph.errors import UsageError
from govgraph.queries.catalogue import Parameter, Question, offer

if TYPE_CHECKING:  # rdflib takes longer to import than the catalogue to list
    from rdflib import Literal, URIRef

NAMED = ("actor", "body", "document", "party", "person", "role")
"""Types whose values are names of things, or their IRIs; an actor is a person or a body."""
PLAIN = ("date", "integer", "iri", "text")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+")


class Names(Protocol):
    """What knows the things that names name, as a store does."""

    def find(self, kind: str, name: str) -> str:
        """Return the IRI of what `name` names; `kind` is of NAMED. Raises UsageError with the nearest names."""


def bind(question: Question, values: Mapping[str, str], names: Names | None = None) -> dict[str, URIRef | Literal]:
    """Return the term of each of `values`, by the parameter it is for; `names` finds what a name names.

    Raises UsageError for a parameter the question has not, one it needs and is not given, and a value not of its type.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in values:
        if name not in known:
            takes = ", ".join(known) or "none"
            raise UsageError(f"{question.name} has no parameter {name!r}{offer(name, known)} (it takes {takes})")
    missing = [name for name, parameter in known.items() if not parameter.optional and name not in values]
    if missing:
        needs = ", ".join(f"{name} ({known[name].description.rstrip('.')})" for name in missing)
        raise UsageError(f"{question.name} needs {needs}")
    return {name: _make_term(known[name], value.strip(), names) for name, value in values.items()}


def list_types() -> tuple[str, ...]:
    """Return every type a parameter may have: plain ones, names of things, and the concept schemes."""
    from govgraph.ontology.namespace import SCHEMES

    return tuple(sorted({*PLAIN, *NAMED, *SCHEMES}))


def _make_term(parameter: Parameter, value: str, names: Names | None) -> URIRef | Literal:
    from rdflib import XSD, Literal

    if not value:
        raise UsageError(f"{parameter.name} is empty: {parameter.description}")
    match parameter.type:
        case "date":
            return Literal(_read_day(parameter, value).isoformat(), datatype=XSD.date)
        case "integer":
            return Literal(_read_integer(parameter, value), datatype=XSD.integer)
        case "text":
            return Literal(value)
        case "iri":
            return _read_iri(parameter, value)
        case kind if kind in NAMED:
            return _find_named(parameter, value, names)
        case _:
            return _find_concept(parameter, value)


def _read_day(parameter: Parameter, value: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError:
        pass  # said below, as for any other words
    raise UsageError(f"{parameter.name} is a day as 2016-01-31, not {value!r}")


def _read_integer(parameter: Parameter, value: str) -> int:
    if re.fullmatch(r"[+-]?\d{1,18}", value, re.ASCII):
        return int(value)
    raise UsageError(f"{parameter.name} is a whole number, not {value!r}")


def _read_iri(parameter: Parameter, value: str) -> URIRef:
    from rdflib import URIRef

    if IRI.fullmatch(value):
        return URIRef(value)
    raise UsageError(f"{parameter.name} is an IRI as https://w3id.org/govgraph/id/..., not {value!r}")


def _find_named(parameter: Parameter, value: str, names: Names | None) -> URIRef:
    """The thing that `value` names; a role that the scheme lists is known without a store."""
    from rdflib import URIRef

    if value.startswith(("http://", "https://")):
        return _read_iri(parameter, value)
    if parameter.type == "role" and ((role := _look_up("role", value)) or names is None):
        return role or _find_concept(parameter, value)
    if names is None:
        raise UsageError(f"{parameter.name} is given by a name, {value!r}, and there is no store to look it up in")
    return URIRef(names.find(parameter.type, value))


def _find_concept(parameter: Parameter, value: str) -> URIRef:
    """The concept of the parameter's scheme that goes by `value`."""
    from govgraph.ontology.loading import list_concepts

    if found := _look_up(parameter.type, value):
        return found
    labels = [concept.label for concept in list_concepts(parameter.type)]
    choices = "" if len(labels) > 12 else f" (there are {', '.join(labels)})"
    raise UsageError(f"{parameter.name}: there is no {parameter.type} {value!r}{offer(value, labels)}{choices}")


def _look_up(scheme: str, value: str) -> URIRef | None:
    """The concept of `scheme` called `value`, in either case, with spaces, hyphens or underscores."""
    from govgraph.ontology.loading import list_concepts
    from govgraph.ontology.namespace import make_slug

    names = [(name, c.iri) for c in list_concepts(scheme) for name in (c.label, *c.other_labels)]
    return next((iri for name, iri in names if make_slug(name) == make_slug(value)), None)
