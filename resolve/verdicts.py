"""This file is the verdict on a day: whether a tenure ran on it for certain, possibly, or nobody knows."""

from __future__ import annotations

from datetime import date
from typing import Literal

from govgraph.resolve.view import Bounds

DayVerdict = Literal["certain", "possible", "unknown", "excluded"]


def verdict_on(
    bounds: Bounds, day: date, first_sighted: date | None = None, last_sighted: date | None = None
) -> DayVerdict:
    """Return whether a tenure with these bounds and sightings ran on `day`.

    Certain: between the latest start and the earliest end. Excluded: outside the bounds. Possible: within the bounds
    and within what the sources cover. Unknown: within open bounds, but before the first thing known of the tenure or
    after the last; an open end never means that somebody is still in office.

    >>> ward = Bounds(date(2017, 9, 1), date(2018, 3, 31), date(2018, 3, 1), None)
    >>> verdict_on(ward, date(2020, 1, 1), date(2018, 3, 1), date(2018, 3, 31))
    'unknown'
    """
    if (bounds.start_earliest and day < bounds.start_earliest) or (bounds.end_latest and day > bounds.end_latest):
        return "excluded"
    if bounds.start_latest and bounds.end_earliest and bounds.start_latest <= day <= bounds.end_earliest:
        return "certain"
    known = [d for d in (bounds.start_latest, bounds.end_earliest, first_sighted, last_sighted) if d]
    opens = bounds.start_earliest or min(known, default=None)
    closes = bounds.end_latest or max(known, default=None)
    covered = (opens is None or opens <= day) and (closes is None or day <= closes)
    return "possible" if covered and (known or (bounds.start_earliest and bounds.end_latest)) else "unknown"
