"""This file is how far a date lies from the day of writing, whatever that day is: its lag in days."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from govgraph.ingest.dates.meanings import Direction, Hanging, Spell, Yearless

Lag = tuple[int | None, int | None]
SAMPLE = tuple(date(2015, 1, 1) + timedelta(days=n) for n in range(4 * 365 + 1))
"""Four years with a leap year among them: every length of month, and every weekday on most days of the year."""


@lru_cache(maxsize=1024)
def find_lag(meaning: Hanging, direction: Direction) -> Lag | None:
    """Return the least and the most days from the day of writing to the date meant, None where that cannot be told.

    A bare day and month lies within a year on its side; for all else the meaning is laid against every day of four
    years, and the widest bounds are kept: sound for any day of writing.

    >>> find_lag(Spell("day", -1), "past")
    (-1, -1)
    >>> find_lag(Yearless(9, years=-1), "past")
    (-487, -93)
    """
    if meaning.hangs_on != "document":
        return None
    if isinstance(meaning, Yearless) and meaning.years is None and not meaning.which:
        return {"past": (-366, 0), "future": (0, 366)}.get(direction)
    least, most = 0, 0
    for number, day in enumerate(SAMPLE):
        span = meaning.lay((day, day), direction)
        if span is None:
            return None
        first, last = (span[0] - day).days, (span[1] - day).days
        least, most = (first, last) if number == 0 else (min(least, first), max(most, last))
    if isinstance(meaning, Spell) and meaning.part:
        return (least, min(most, 0)) if meaning.part == "earlier" else (max(least, 0), most)
    return least, most
