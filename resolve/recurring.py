"""This file is the date that comes round: a month, a day of a month, a weekday, whose year the words do not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from govgraph.resolve.constraints import Reason

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
MONTH = re.compile(
    r"\b(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?:,? (?P<after>\d{1,2})(?:st|nd|rd|th)?\b(?! ?:))?"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.I)
HORIZON = 60
"""Years looked through for a fitting day: a weekday falls on a 29 February again within forty."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """That `variable` falls in a month, on a day of it, on a weekday (0 for Monday); None where not told."""

    variable: str
    month: int
    day: int | None
    weekday: int | None
    reason: Reason

    def next_day(self, ordinal: int) -> int:
        """Return the first day not before `ordinal` that fits; `ordinal` itself where none does."""
        start = date.fromordinal(ordinal)
        days = (d for year in range(start.year, min(start.year + HORIZON, 9999)) for d in self._days(year))
        return next((d for d in days if d >= ordinal), ordinal)

    def last_day(self, ordinal: int) -> int:
        """Return the last day not after `ordinal` that fits; `ordinal` itself where none does."""
        start = date.fromordinal(ordinal)
        days = (d for year in range(start.year, max(start.year - HORIZON, 0), -1) for d in reversed(self._days(year)))
        return next((d for d in days if d <= ordinal), ordinal)

    def _days(self, year: int) -> list[int]:
        first = date(year, self.month, 1)
        days = [day for n in range(31) if (day := first + timedelta(n)).month == self.month]
        return [d.toordinal() for d in days if self.day in (None, d.day) and self.weekday in (None, d.weekday())]


def read_recurring(wording: str) -> tuple[int, int | None, int | None] | None:
    """Return the month, day and weekday that `wording` tells; None where it tells no month.

    >>> read_recurring("Friday, September 11")
    (9, 11, 4)
    >>> read_recurring("September last year")
    (9, None, None)
    """
    if not (found := MONTH.search(wording)):
        return None
    month = MONTHS.index(name) + 1 if (name := found["month"].lower()) in MONTHS else 12
    day = int(found["before"] or found["after"] or 0)
    weekday = WEEKDAY.search(wording)
    return month, day if 1 <= day <= 31 else None, WEEKDAYS.index(weekday[0].lower()) if weekday and day else None
