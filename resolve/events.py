"""This file is the letters, reports ... that claims tell of, the same one told in several documents once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from govgraph.ontology.dates import find_bounds
from govgraph.resolve.actors import Actors
from govgraph.resolve.grouping import group, identify_by, level, list_claims
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.view import Communication

Key = tuple[object, ...]


def find_communications(sources: Sequence[Sourced], actors: Actors) -> tuple[Communication, ...]:
    """Return the letters, reports ... that claims tell of.

    Two documents tell of the same one where kind, senders and title agree, or kind, senders, receivers and date.
    """

    def key(source: Sourced) -> Key | None:
        if source.claim.type != "communication" or not (kind := source.words("kind")):
            return None
        senders, receivers = actors.find_all(source, "from"), actors.find_all(source, "to")
        edtf, title = find_edtf(source), level(source.words("title"))
        if senders and title:
            return kind, senders, "title", title, edtf
        if senders and edtf and len(edtf) == len("2015-12-01"):
            return kind, senders, "date", receivers, edtf
        return kind, senders, "document", receivers, edtf, name_document(source.document), source.id

    found = []
    for k, claims in group(sources, key).items():
        earliest, latest = bound(find_edtf(claims[0]))
        found.append(
            Communication(
                iri=identify_by("communication", *k),
                kind=str(k[0]),
                senders=_gather(claims, actors, "from"),
                recipients=_gather(claims, actors, "to"),
                title=next((t for c in claims if (t := c.words("title"))), ""),
                edtf=find_edtf(claims[0]),
                earliest=earliest,
                latest=latest,
                claims=list_claims(claims),
            )
        )
    return tuple(sorted(found, key=lambda c: c.iri))


def _gather(claims: Sequence[Sourced], actors: Actors, field: str) -> tuple[str, ...]:
    return tuple(sorted({iri for claim in claims for iri in actors.find_all(claim, field)}))


def find_edtf(source: Sourced) -> str | None:
    """Return the date of a claim in EDTF, None where it has none that can be read."""
    when = source.claim.when
    edtf = (when.edtf if when else None) or source.words("date") or None
    return edtf if edtf and bound(edtf) != (None, None) else None


def read_first_day(source: Sourced) -> date | None:
    """Return the first day that the date of a claim can mean, None where it has none or an open one."""
    return bound(find_edtf(source))[0]


def bound(edtf: str | None) -> tuple[date | None, date | None]:
    """Return the first and last day of a date, None where it is open, none, or not to be read."""
    try:
        return find_bounds(edtf) if edtf else (None, None)
    except ValueError:
        return None, None
