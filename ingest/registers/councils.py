"""This file is the register of the United Kingdom's councils, in the form mySociety publishes.

What it adds to the councils that ship: which replaced which on which day, and which belong to a combined authority.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from govgraph.ingest.registers.appointments import RULE, read_cell
from govgraph.ingest.registers.tables import Row, Tables
from govgraph.ontology.claims import Claim, When

FILE = "uk_local_authorities_future.csv"
COLUMNS = ("local-authority-code", "official-name", "end-date", "replaced-by", "combined-authority")


def read_councils(path: Path) -> tuple[str, tuple[Claim, ...]]:
    """Return the text of the register at `path`, the table or its folder, and its claims.

    Raises InputError where the table or a column is missing, a date is none, or a row names a code that is not there.
    """
    tables = Tables()
    rows = tables.read(path / FILE if path.is_dir() else path, COLUMNS)
    coded = {row.cells["local-authority-code"]: row for row in rows}
    return tables.text, tuple(claim for row in rows for claim in _read_links(row, coded))


def _read_links(row: Row, coded: Mapping[str, Row]) -> Iterator[Claim]:
    cell = read_cell(*row.find("end-date"), f"{row.table}, row {row.number}")
    when = When(cell.wording, cell.start, cell.start + len(cell.wording), cell.edtf) if cell else None
    for kind, column, day in (("replaced_by", "replaced-by", when), ("part_of", "combined-authority", None)):
        for code in filter(None, (c.strip() for c in row.cells[column].split(","))):
            if other := coded.get(code):
                fields = {"kind": kind, "subject": row.cells["official-name"], "object": other.cells["official-name"]}
                yield Claim("link", fields, (row.evidence, other.evidence), when=day, rule=RULE)
