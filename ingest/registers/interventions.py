"""This file is the register of interventions in English councils: a folder of tables, each row with its source.

Those sent into councils, the leaders and chief executives they met, the panels set up, and the notices given under
section 114 of the Local Government Finance Act 1988. Its makers say that it is not complete: an open end tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from govgraph.ingest.registers.appointments import RULE, Appointment, make_claims, read_cell
from govgraph.ingest.registers.offices import read_office
from govgraph.ingest.registers.tables import Row, Tables
from govgraph.ontology.claims import Claim, When

HELD = ("council", "start_date", "end_date")
PANELS = ("panel", "board")
NOTICE = "section 114 notice"


def read_interventions(folder: Path, released: date | None) -> tuple[str, tuple[Claim, ...]]:
    """Return the text of the register in `folder` and its claims; `released` is the last day it can know of.

    Raises InputError where a table or a column is missing, or a date is none.
    """
    tables = Tables()
    sent = tables.read(folder / "commissioners_and_panels.csv", (*HELD, "holder", "role"))
    offices = tables.read(folder / "leaders_and_chief_executives.csv", (*HELD, "person", "office"))
    measures = tables.read(folder / "interventions.csv", ("council", "kind", "start_date", "secretary_of_state_named"))
    notices = tables.read(folder / "section_114_notices.csv", ("council", "notice_date"))
    held = [_appoint(row, "holder", "role") for row in sent] + [_appoint(row, "person", "office") for row in offices]
    claims = [*make_claims(held, released), *_set_up(measures), *_give_notice(notices)]
    return tables.text, tuple(claims)


def _appoint(row: Row, person: str, office: str) -> Appointment:
    where = f"{row.table}, row {row.number}"
    council, words = row.cells["council"], row.cells[office]
    found = read_office(words, council if "," in words else name_council(council))
    fields = {"body": (found.body, council), "role": (found.role, words)}
    return Appointment(
        person=row.cells[person],
        role=found.role,
        body=found.body,
        portfolio=found.portfolio,
        capacity=found.capacity,
        start=read_cell(*row.find("start_date"), where),
        end=read_cell(*row.find("end_date"), where),
        evidence=(row.evidence,),
        written={field: text for field, (ours, text) in fields.items() if text != ours},
    )


def name_council(place: str) -> str:
    """Return the name of the council that the register calls by its place.

    >>> name_council("Slough"), name_council("Northamptonshire County Council")
    ('Slough Council', 'Northamptonshire County Council')
    """
    return place if "council" in place.casefold() else f"{place} Council"


def _set_up(rows: list[Row]) -> Iterator[Claim]:
    """Yield that panels and boards oversee their council, and who set them up where the row names them."""
    for row in rows:
        kind, council = row.cells["kind"].partition(" (")[0], name_council(row.cells["council"])
        if kind.casefold().endswith(PANELS):
            panel = f"{row.cells['council']} {kind.removeprefix('statutory ')}"
            day, start = row.find("start_date")
            when = When(day, start, start + len(day), day) if day else None
            links = [{"kind": "oversees", "subject": panel, "object": council}]
            if founder := row.cells["secretary_of_state_named"]:
                links.append({"kind": "established_by", "subject": panel, "object": founder})
            for fields in links:
                yield Claim("link", fields, (row.evidence,), when=when, rule=RULE)


def _give_notice(rows: list[Row]) -> Iterator[Claim]:
    for row in rows:
        cell = read_cell(*row.find("notice_date"), f"{row.table}, row {row.number}")
        fields: dict[str, str | tuple[str, ...]] = {"kind": "notice", "from": (name_council(row.cells["council"]),)}
        when = When(cell.wording, cell.start, cell.start + len(cell.wording), cell.edtf) if cell else None
        dated = {"date": cell.edtf} if cell else {}
        yield Claim("communication", {**fields, **dated, "title": NOTICE}, (row.evidence,), when=when, rule=RULE)
