"""This file is what an EDTF date means in days: its earliest and latest day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""EDTF sub-year codes used here, as first and last month: northern seasons and quarters."""

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?[~?%]?", re.ASCII)


@lru_cache(maxsize=4096)
def find_bounds(edtf: str) -> tuple[date | None, date | None]:
    """Return the first and last day that `edtf` can mean; None on a side that is open or unknown.

    Level 0 dates and intervals, seasons and quarters, and the qualifiers `~`, `?` and `%` (which do not widen
    the bounds: they are kept as words). Method: Extended Date/Time Format, Library of Congress, 2019.

    >>> find_bounds("2017-09")
    (datetime.date(2017, 9, 1), datetime.date(2017, 9, 30))
    >>> find_bounds("2017-33")
    (datetime.date(2017, 1, 1), datetime.date(2017, 3, 31))
    >>> find_bounds("../2015")
    (None, datetime.date(2015, 12, 31))

    Raises ValueError where `edtf` is not such a date.
    """
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return find_bounds(first)[0] if first.strip(".") else None, find_bounds(last)[1] if last.strip(".") else None
    if not DATE.fullmatch(edtf):
        _refuse(edtf)
    parts = [int(part) for part in edtf.strip("~?%").split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else None
    if len(parts) == 3:
        day = date(year, parts[1], parts[2])
        return day, day
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if month > 12:
        first_month, last_month = SEASONS[month] if month in SEASONS else _refuse(edtf)
        last_year = year + (last_month < first_month)
        return date(year, first_month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _refuse(edtf: str) -> tuple[int, int]:
    raise ValueError(f"{edtf!r} is not a date in EDTF that govgraph reads")
