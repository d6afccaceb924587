"""This file is the register of ministers of the United Kingdom, in the form the Institute for Government publishes.

A folder of tables that refer to each other by identifiers: appointments, people (a row for each name borne), posts,
organisations, and the links between these. A department that was renamed is one body; of several of one name that are
not, all but one carry their years.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.registers.appointments import RULE, Appointment, Cell, make_claims, read_cell
from govgraph.ingest.registers.offices import read_title
from govgraph.ingest.registers.tables import Row, Tables
from govgraph.ontology.claims import Claim, When
from govgraph.resolve.body_names import read_body_name

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "appointment": ("person_id", "post_id", "start_date", "end_date"),
    "person": ("id", "name", "start_date"),
    "post": ("id", "organisation_id", "name"),
    "organisation": ("id", "name", "start_date", "end_date"),
    "organisation_link": ("predecessor_organisation_id", "successor_organisation_id", "type", "link_start_date"),
}
RENAMED = "Name change"
PEERAGE = re.compile(r"^(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Marquess|Duke)\b")
GOVERNMENT = "UK Government"
OF_THE_GOVERNMENT = frozenset({"prime minister", "deputy prime minister", "first secretary of state"})
"""Posts of the government as a whole, whichever department gives their holder a desk."""


def read_ministers(folder: Path) -> tuple[str, tuple[Claim, ...]]:
    """Return the text of the register in `folder` and its claims.

    Raises InputError where a table or a column is missing, a date is none, or a row names what is not there.
    """
    tables = Tables()
    rows = {name: tables.read(folder / f"{name}.csv", columns) for name, columns in COLUMNS.items()}
    organisations = _index(rows["organisation"])
    names = _name_organisations(rows["organisation"], rows["organisation_link"])
    posts, people = _index(rows["post"]), _choose_names(rows["person"])
    claims = [*_rename(rows["organisation_link"], organisations, names), *_call(rows["person"], people)]
    appointments = []
    for row in rows["appointment"]:
        post = _follow(row, "post_id", posts)
        organisation = _follow(post, "organisation_id", organisations)
        name, person = _follow_name(row, people)
        appointments.append(_appoint(row, name, person, post, organisation, names[organisation.cells["id"]]))
    return tables.text, (*claims, *make_claims(appointments))


def _index(rows: Iterable[Row]) -> dict[str, Row]:
    return {row.cells["id"]: row for row in rows}


def _follow(row: Row, column: str, target: Mapping[str, Row]) -> Row:
    found = target.get(row.cells[column])
    if found is None:
        raise InputError(f"{row.table}, row {row.number}: {column} {row.cells[column]!r} is in no other table")
    return found


def _follow_name(row: Row, people: Mapping[str, tuple[str, Row]]) -> tuple[str, Row]:
    found = people.get(row.cells["person_id"])
    if found is None:
        raise InputError(f"{row.table}, row {row.number}: person_id {row.cells['person_id']!r} is in no other table")
    return found


def _choose_names(rows: Iterable[Row]) -> dict[str, tuple[str, Row]]:
    """By identifier, the name to go by and its row: that of a commoner first, the first one borne; two people of one
    name keep their identifiers behind it."""
    borne: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        borne[row.cells["id"]].append(row)
    chosen = {
        person: min(found, key=lambda r: (bool(PEERAGE.match(r.cells["name"])), r.cells["start_date"], r.number))
        for person, found in borne.items()
    }
    bearers: dict[str, set[str]] = defaultdict(set)
    for person, row in chosen.items():
        bearers[row.cells["name"]].add(person)
    return {
        person: (name if len(bearers[name := row.cells["name"]]) == 1 else f"{name} ({person})", row)
        for person, row in chosen.items()
    }


def _name_organisations(rows: Sequence[Row], links: Iterable[Row]) -> dict[str, str]:
    """The name to call each organisation by: its own, with its years where it would be taken for another."""
    family = {row.cells["id"]: row.cells["id"] for row in rows}
    for link in links:
        if link.cells["type"] == RENAMED:
            old, new = (
                family[link.cells["predecessor_organisation_id"]],
                family[link.cells["successor_organisation_id"]],
            )
            family = {one: new if head == old else head for one, head in family.items()}
    sizes = {one: sum(head == other for other in family.values()) for one, head in family.items()}
    namesakes: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        name = read_body_name(row.cells["name"])
        namesakes[name.key or row.cells["name"]].append(row)
    names = {}
    for same in namesakes.values():
        first = max(same, key=lambda r: (sizes[r.cells["id"]], r.cells["start_date"]))
        for row in same:
            years = f" ({row.cells['start_date'][:4]}–{row.cells['end_date'][:4]})"
            plain = family[row.cells["id"]] == family[first.cells["id"]]
            names[row.cells["id"]] = row.cells["name"] + ("" if plain else years)
    return names


def _rename(links: Iterable[Row], organisations: Mapping[str, Row], names: Mapping[str, str]) -> Iterator[Claim]:
    """Yield that one organisation went on under another name."""
    for link in links:
        old = _follow(link, "predecessor_organisation_id", organisations)
        new = _follow(link, "successor_organisation_id", organisations)
        if link.cells["type"] == RENAMED and names[old.cells["id"]] != names[new.cells["id"]]:
            day, start = link.find("link_start_date")
            fields = {"kind": "renamed_as", "subject": names[old.cells["id"]], "object": names[new.cells["id"]]}
            when = When(day, start, start + len(day), day)
            yield Claim("link", fields, (link.evidence, old.evidence, new.evidence), when=when, rule=RULE)


def _call(rows: Iterable[Row], people: Mapping[str, tuple[str, Row]]) -> Iterator[Claim]:
    """Yield under which other names a person went: "Lord Mandelson"."""
    for row in rows:
        name, chosen = people[row.cells["id"]]
        if row is not chosen and row.cells["name"] != chosen.cells["name"]:
            fields = {"kind": "renamed_as", "subject": row.cells["name"], "object": name}
            yield Claim("link", fields, (row.evidence, chosen.evidence), rule=RULE)


def _appoint(row: Row, name: str, person: Row, post: Row, organisation: Row, body: str) -> Appointment:
    title = post.cells["name"]
    office = read_title(title, body)
    role = office.role
    body = GOVERNMENT if role in OF_THE_GOVERNMENT else body
    fields = {"person": (name, person.cells["name"]), "body": (body, organisation.cells["name"]), "role": (role, title)}
    where = f"{row.table}, row {row.number}"
    return Appointment(
        person=name,
        role=role,
        body=body,
        portfolio=office.portfolio,
        start=_read_day(row, "start_date", where),
        end=_read_day(row, "end_date", where),
        running=True,
        evidence=(row.evidence, person.evidence, post.evidence, organisation.evidence),
        written={field: words for field, (ours, words) in fields.items() if words != ours},
    )


def _read_day(row: Row, column: str, where: str) -> Cell | None:
    return read_cell(*row.find(column), where)
