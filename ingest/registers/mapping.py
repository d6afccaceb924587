"""This file is the register of a user's own: a CSV file, and a mapping in TOML that says what its columns are.

Example:

    name = "register-mayors"
    title = "Mayors of Freedonia"
    licence = "CC0"

    [columns]
    person = "Name"
    office = "Post"
    body = "Town"
    start = "From"
    end = "To"

    [values]
    body = "{body} Town Council"

    [names]
    "F'ville" = "Firefly"

    [reading]
    date_format = "%d/%m/%Y"
    open_end = "running"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from string import Formatter

from govgraph.errors import InputError
from govgraph.ingest.registers.appointments import Appointment, Cell, make_claims, read_cell
from govgraph.ingest.registers.offices import read_office, read_title
from govgraph.ingest.registers.tables import Row, Tables
from govgraph.ontology.claims import Claim
from govgraph.ontology.documents import Meta

FIELDS = ("person", "office", "title", "body", "portfolio", "start", "end")
NEEDED = ("person", "body")
KEYS = {"name", "title", "url", "publisher", "licence", "published", "columns", "values", "names", "reading"}
READING = {"date_format", "open_end"}
OPEN_ENDS = ("running", "unknown")


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What a mapping file says: the register's name and meta data, its columns, fixed values, and how to read it.

    `names` gives the names that people and bodies go by elsewhere, by those that the file has.
    """

    path: Path
    name: str
    meta: Meta
    columns: Mapping[str, str]
    values: Mapping[str, str]
    names: Mapping[str, str]
    date_format: str
    running: bool


def read_mapping(path: Path) -> ColumnMapping:
    """Return the mapping in the TOML file at `path`; raises InputError, naming what is wrong and what to write."""
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}: give a mapping file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}: it is no TOML") from None
    columns, values, names, reading = (_read_words(path, content, k) for k in ("columns", "values", "names", "reading"))
    _refuse(path, "key", set(content) - KEYS, KEYS)
    _refuse(path, "field", (set(columns) | set(values)) - set(FIELDS), set(FIELDS))
    _refuse(path, "key in [reading]", set(reading) - READING, READING)
    missing = [field for field in NEEDED if field not in columns and field not in values]
    if ("office" in columns or "office" in values) == ("title" in columns or "title" in values):
        raise InputError(f"{path}: give office (read for the role it names) or title (taken as it stands), one of them")
    if missing:
        raise InputError(f"{path}: nothing gives {', '.join(missing)}: name its column in [columns]")
    open_end = reading.get("open_end", "unknown")
    if open_end not in OPEN_ENDS:
        raise InputError(f"{path}: open_end = {open_end!r}: write {' or '.join(OPEN_ENDS)}")
    meta = {key: str(content[key]) for key in ("title", "url", "publisher", "licence", "published") if key in content}
    name = str(content.get("name") or path.stem)
    return ColumnMapping(
        path, name, Meta(**meta), columns, values, names, reading.get("date_format", ""), open_end == "running"
    )


def _read_words(path: Path, content: Mapping[str, object], key: str) -> dict[str, str]:
    table = content.get(key, {})
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise InputError(f'{path}: [{key}] must hold lines like person = "Name"')
    return table


def _refuse(path: Path, what: str, unknown: set[str], known: set[str]) -> None:
    if unknown:
        raise InputError(
            f"{path}: no {what} is called {', '.join(sorted(unknown))}: known are {', '.join(sorted(known))}"
        )


def read_mapped(mapping: ColumnMapping, path: Path, released: date | None) -> tuple[str, tuple[Claim, ...]]:
    """Return the text of the CSV file at `path` and its claims; raises InputError naming file, row and what to do."""
    tables = Tables()
    rows = tables.read(path, list(mapping.columns.values()))
    return tables.text, tuple(make_claims((_appoint(row, mapping) for row in rows), released))


def _appoint(row: Row, mapping: ColumnMapping) -> Appointment:
    where = f"{row.table}, row {row.number}"
    cells = {field: row.cells[column] for field, column in mapping.columns.items()}
    said = {**cells, **{field: _fill(form, cells, mapping.path) for field, form in mapping.values.items()}}
    said |= {field: mapping.names[said[field]] for field in NEEDED if said.get(field) in mapping.names}
    said["person"] = turn_name(said.get("person", ""))
    if empty := [field for field in (*NEEDED, "office", "title") if said.get(field) == ""]:
        raise InputError(f"{where}: no {', '.join(empty)}: fill the cell in or take the row out")
    reads = read_office if "office" in said else read_title
    office = reads(said.get("office") or said["title"], said["body"])
    fields = {"role": office.role, "body": office.body, "person": said["person"]}
    words = {
        "role": cells.get("office") or cells.get("title"),
        "body": cells.get("body"),
        "person": cells.get("person"),
    }
    return Appointment(
        person=said["person"],
        role=office.role,
        body=office.body,
        portfolio=said.get("portfolio") or office.portfolio,
        capacity=office.capacity,
        start=_read_day(row, "start", mapping, where),
        end=_read_day(row, "end", mapping, where),
        running=mapping.running,
        evidence=(row.evidence,),
        written={field: text for field, text in words.items() if text and text != fields[field]},
    )


def turn_name(name: str) -> str:
    """Return a name that a list has surname first as it is spoken; what is behind no single comma stays.

    >>> turn_name("Teasdale, Gloria"), turn_name("Ann Lee")
    ('Gloria Teasdale', 'Ann Lee')
    """
    surname, _, given = name.partition(", ")
    return f"{given} {surname}" if given and "," not in given else name


def _fill(form: str, cells: Mapping[str, str], path: Path) -> str:
    """A value with the cells it names put in: "{body} Town Council"."""
    names = {name for _, name, _, _ in Formatter().parse(form) if name is not None}
    if unknown := names - set(cells):
        raise InputError(f"{path}: {form!r} names {', '.join(sorted(unknown))}, for which there is no column")
    return form.format_map(cells)


def _read_day(row: Row, field: str, mapping: ColumnMapping, where: str) -> Cell | None:
    if field not in mapping.columns:
        return None
    text, start = row.find(mapping.columns[field])
    if not text or not mapping.date_format:
        return read_cell(text, start, where)
    try:
        day = datetime.strptime(text, mapping.date_format).date()
    except ValueError:
        raise InputError(f"{where}: {text!r} is no date of the form {mapping.date_format}") from None
    return Cell(day.isoformat(), text, start)
