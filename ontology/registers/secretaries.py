"""This file is the register of the secretaries of state for local government in England since May 1979.

Dates are the Institute for Government's: an end is mostly the successor's start, so a day of handing over has two.
A renaming of the department splits one spell into two rows (Sajid Javid, January 2018).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from govgraph.ontology.registers.names import fold_name
from govgraph.ontology.registers.tables import read_day, read_list, read_rows

RELEASE = "2026-06"
"""Month of the release the table was made from: an empty end means running then, and no more."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A row of the register: who held the post, under what title, in the department under which name, from when.

    `person` is the name borne on taking office, `names` others borne since; `also` the cabinet posts held with it.
    """

    person: str
    title: str
    department: str
    department_key: str
    start: date
    end: date | None
    also: tuple[str, ...]
    names: tuple[str, ...]


@cache
def local_government_secretaries() -> tuple[Appointment, ...]:
    """Return every appointment as secretary of state at the department for local government, oldest first."""
    return tuple(
        Appointment(
            person=row["person"],
            title=row["title"],
            department=row["department"],
            department_key=row["department_key"],
            start=date.fromisoformat(row["start"]),
            end=read_day(row["end"]),
            also=read_list(row["also"]),
            names=read_list(row["names"]),
        )
        for row in read_rows("secretaries")
    )


def secretary_on(day: date) -> tuple[Appointment, ...]:
    """Return who held the post on `day`: two on a day of handing over, none before the register or between two.

    >>> [a.person for a in secretary_on(date(2015, 12, 15))]
    ['Greg Clark']
    """
    return tuple(a for a in local_government_secretaries() if a.start <= day and (a.end is None or day <= a.end))


def appointments_of(person: str) -> tuple[Appointment, ...]:
    """Return the appointments of the secretary of state called `person`, by full name or by surname alone.

    >>> [a.department_key for a in appointments_of("Sajid Javid")]
    ['dclg', 'mhclg-2018']
    """
    wanted = fold_name(person)
    every = local_government_secretaries()
    full = tuple(a for a in every if wanted in map(fold_name, (a.person, *a.names)))
    return full or tuple(a for a in every if fold_name(a.person).split()[-1] == wanted)
