"""This file is the register of the United States executive and legislators, as congress-legislators publishes it.

YAML files of people, each with the terms served; a term is a tenure, as the register gives it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from govgraph.errors import InputError
from govgraph.ingest.registers.appointments import Appointment, Cell, make_claims, read_cell
from govgraph.ingest.registers.marked import read_text
from govgraph.ontology.claims import Claim, Evidence

if TYPE_CHECKING:
    import yaml

ROLES = {
    "prez": ("president", "United States Government"),
    "viceprez": ("vice president", "United States Government"),
    "sen": ("senator", "United States Senate"),
    "rep": ("representative", "United States House of Representatives"),
}
"""By a term's type, the role and the body that it is served in."""


def read_congress(path: Path, released: date | None) -> tuple[str, tuple[Claim, ...]]:
    """Return the text of the YAML file at `path`, or of all in the folder, and its claims.

    Raises InputError, with line and column, where a file is no such register.
    """
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise InputError(f"{path}: there is no .yaml file: give the folder as it was published")
    text, found = "", []
    for file in files:
        words = read_text(file)
        lines = (0, *accumulate(len(line) for line in StringIO(words, newline="")))
        found += list(_read_people(_File(file, words, len(text), lines)))
        text += words if words.endswith("\n") else f"{words}\n"
    named = Counter(name for name, key in {(name, key) for name, key, *_ in found})
    appointments = [
        _appoint(file, f"{name} ({key})" if named[name] > 1 else name, term) for name, key, term, file in found
    ]
    return text, tuple(make_claims(appointments, released))


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the register: its text, where its lines begin, and where it begins in the whole."""

    path: Path
    text: str
    offset: int
    lines: tuple[int, ...]

    def find(self, mark: yaml.Mark) -> int:
        """Where in the file a mark stands."""
        return self.lines[mark.line] + mark.column


def _read_people(file: _File) -> Iterator[tuple[str, str, yaml.Node, _File]]:
    """Yield each term with the name and the identifier of who served it."""
    import yaml

    path, text = file.path, file.text

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise InputError(f"{path}{where}: {error.problem}: it is no YAML") from None
    for person in getattr(root, "value", ()):
        fields = _fields(person)
        name = _fields(fields.get("name"))
        full = name.get("official_full") or name.get("first")
        if not fields.get("terms") or full is None:
            raise InputError(f"{path}, line {person.start_mark.line + 1}: a person needs a name and terms")
        said = str(full.value) if "official_full" in name else f"{full.value} {name['last'].value}"
        key = next(iter(_fields(fields.get("id")).values()), None)
        for term in fields["terms"].value:
            yield said, str(key.value) if key else "", term, file


def _fields(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The fields of a mapping by name; none of anything else."""
    pairs = node.value if node is not None and getattr(node, "id", "") == "mapping" else ()
    return {str(name.value): value for name, value in pairs}


def _appoint(file: _File, person: str, term: yaml.Node) -> Appointment:
    fields = _fields(term)
    where = f"{file.path}, line {term.start_mark.line + 1}"
    kind = str(fields["type"].value) if "type" in fields else ""
    if kind not in ROLES:
        raise InputError(f"{where}: a term of type {kind!r}: known are {', '.join(ROLES)}")
    role, body = ROLES[kind]
    place = [str(fields[f].value) for f in ("state", "district") if f in fields]
    last = max((value.end_mark for value in fields.values()), key=lambda mark: (mark.line, mark.column))
    start, end = file.find(term.start_mark), file.find(last)
    words = file.text[start:end].rstrip()
    return Appointment(
        person=person,
        role=role,
        body=body,
        portfolio=" ".join(place),
        start=_read_day(fields.get("start"), file, where),
        end=_read_day(fields.get("end"), file, where),
        evidence=(Evidence(file.offset + start, file.offset + start + len(words), words),),
    )


def _read_day(node: yaml.Node | None, file: _File, where: str) -> Cell | None:
    if node is None:
        return None
    day = str(node.value)
    quoted = 1 if getattr(node, "style", None) in {"'", '"'} else 0
    return read_cell(day, file.offset + file.find(node.start_mark) + quoted, where)
