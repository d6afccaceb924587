"""This file is the lists of other bodies that the readers know by name: public bodies and political parties.

General knowledge, for recognising a name as a body's or a party's; nothing is claimed of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from govgraph.ontology.registers.names import fold_name
from govgraph.ontology.registers.tables import read_list, read_rows


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body known by name; `kind` is department, auditor, inspectorate, press ...; `names` are all it goes by."""

    name: str
    short_name: str
    kind: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A political party: `name` as claims write it, `names` with the short and long forms of the press."""

    name: str
    names: tuple[str, ...]


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """Return every body of the list."""
    return tuple(
        KnownBody(
            row["name"],
            row["short_name"],
            row["kind"],
            tuple(n for n in (row["name"], row["short_name"], *read_list(row["names"])) if n),
        )
        for row in read_rows("bodies")
    )


@cache
def parties() -> tuple[Party, ...]:
    """Return every party of the list."""
    return tuple(Party(row["name"], (row["name"], *read_list(row["names"]))) for row in read_rows("parties"))


def find_body(name: str) -> KnownBody | None:
    """Return the body called `name`.

    >>> find_body("the NAO").name
    'National Audit Office'
    """
    return _bodies_by_name().get(fold_name(name))


def find_party(name: str) -> Party | None:
    """Return the party called `name`.

    >>> find_party("Lib Dem").name
    'Liberal Democrat'
    """
    return _parties_by_name().get(fold_name(name))


@cache
def _bodies_by_name() -> dict[str, KnownBody]:
    return {fold_name(name): body for body in reversed(known_bodies()) for name in body.names}


@cache
def _parties_by_name() -> dict[str, Party]:
    return {fold_name(name): party for party in reversed(parties()) for name in party.names}
