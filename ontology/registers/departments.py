"""This file is the register of the department for local government in England: one department, eight names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from govgraph.ontology.registers.names import fold_name
from govgraph.ontology.registers.tables import read_day, read_list, read_rows

FRAME = re.compile(r"^(?:department|dept|ministry) (?:for|of) (?:the )?")
POST = re.compile(r"^secretary of state for (?:the )?| (?:department|ministry|secretary)$")


@dataclass(frozen=True, slots=True)
class Department:
    """The department under one of its names: `end` is the day the next name began, None while it runs.

    `names` are its own alone; `subjects` are words of its field ("communities") that mean it while it runs.
    """

    key: str
    name: str
    short_name: str
    start: date | None
    end: date | None
    names: tuple[str, ...]
    subjects: tuple[str, ...]

    def existed_on(self, day: date) -> bool:
        """Tell whether the department bore this name on `day`; on the day of a renaming, the new name."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@cache
def departments() -> tuple[Department, ...]:
    """Return the department under each of its successive names, oldest first."""
    return tuple(
        Department(
            key=row["key"],
            name=row["name"],
            short_name=row["short_name"],
            start=read_day(row["start"]),
            end=read_day(row["end"]),
            names=(row["name"], row["short_name"], *read_list(row["names"])),
            subjects=read_list(row["subjects"]),
        )
        for row in read_rows("departments")
    )


def find_department(name: str, on: date | None = None) -> Department | None:
    """Return the department for local government under the name, or the subject, that `name` is.

    Of two periods under one name, the one that ran on the day `on` or last began before it; without a day, the later.
    A subject ("communities", "the environment secretary") means the department that ran on that day, if it had that
    subject; without a day, only where no other department has ever had it.

    >>> find_department("communities", date(2018, 3, 20)).name
    'Ministry of Housing, Communities and Local Government'
    >>> find_department("environment", date(2016, 1, 1)) is None
    True
    """
    key = fold_name(name)
    stem = POST.sub("", key)
    forms = {key, stem, FRAME.sub("", stem)}
    if named := [d for d in departments() if forms & _own_names(d)]:
        begun = [d for d in named if on is None or d.start is None or d.start <= on]
        return begun[-1] if begun else named[0]
    having = [d for d in departments() if stem in _subjects(d) and (on is None or d.existed_on(on))]
    return having[-1] if having and (on or stem not in SHARED_SUBJECTS) else None


SHARED_SUBJECTS = frozenset({"environment", "transport", "regions", "housing"})
"""Subjects that other departments have had too."""


@cache
def _own_names(department: Department) -> frozenset[str]:
    folded = {fold_name(n) for n in department.names}
    stems = {FRAME.sub("", n) for n in folded}
    return frozenset(folded | (stems - _all_subjects()))


@cache
def _subjects(department: Department) -> frozenset[str]:
    return frozenset(fold_name(s) for s in department.subjects)


@cache
def _all_subjects() -> frozenset[str]:
    return frozenset(s for d in departments() for s in _subjects(d))
