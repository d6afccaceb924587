"""This file is days in words: what two bounds say of a start or an end, at length and in short."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from govgraph.resolve.view import Bounds

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def name_span(earliest: date, latest: date) -> str | None:
    """Return a day, a month or a year by its name where the span is just that, else None.

    >>> name_span(date(2017, 9, 1), date(2017, 9, 30))
    'September 2017'
    """
    if earliest == latest:
        return f"{earliest.day} {MONTHS[earliest.month - 1]} {earliest.year}"
    last = date(latest.year, latest.month, monthrange(latest.year, latest.month)[1])
    if earliest.day == 1 and latest == last and earliest.year == latest.year:
        if earliest.month == latest.month:
            return f"{MONTHS[earliest.month - 1]} {earliest.year}"
        if (earliest.month, latest.month) == (1, 12):
            return str(earliest.year)
    return None


def name_day(day: date) -> str:
    """Return a day by its name, as 1 December 2015."""
    return name_span(day, day) or ""


def describe_moment(earliest: date | None, latest: date | None) -> str:
    """Return in words when something can have happened.

    >>> describe_moment(None, date(2015, 12, 1))
    'by 1 December 2015'
    """
    if earliest and latest:
        named = name_span(earliest, latest)
        if named:
            return f"on {named}" if earliest == latest else f"in {named}"
        return f"between {name_day(earliest)} and {name_day(latest)}"
    if latest:
        return f"by {name_day(latest)}"
    if earliest:
        return f"not before {name_day(earliest)}"
    return "at a time that no document tells"


def describe_bounds(bounds: Bounds) -> str:
    """Return in words when a tenure began and ended."""
    began = describe_moment(bounds.start_earliest, bounds.start_latest)
    ended = describe_moment(bounds.end_earliest, bounds.end_latest)
    return f"began {began}; ended {ended}"


def name_footing(capacity: Sequence[str]) -> str:
    """Return on what footing a post was held, for behind a name: nothing where it was substantive all along.

    >>> name_footing(("acting", "substantive")), name_footing(("substantive",))
    (' (acting, then substantive)', '')
    """
    passing = [name for name in capacity if name != "substantive"]
    then = ", then substantive" if "substantive" in capacity else ""
    return f" ({', '.join(passing)}{then})" if passing else ""


def shorten_bounds(bounds: Bounds) -> str:
    """Return a tenure's dates in few words; where a start or an end is not known, when the holder was seen.

    >>> shorten_bounds(Bounds(date(2015, 12, 1), date(2015, 12, 1), date(2017, 9, 1), date(2017, 9, 30)))
    '1 Dec 2015 – Sep 2017'
    >>> shorten_bounds(Bounds(None, date(2015, 12, 1), date(2016, 1, 11), None))
    'seen Dec 2015 – Jan 2016'
    """
    start = _shorten(bounds.start_earliest, bounds.start_latest, "after ", None)
    end = _shorten(bounds.end_earliest, bounds.end_latest, None, "by ")
    first, last = bounds.start_latest or bounds.end_earliest, bounds.end_earliest or bounds.start_latest
    if start and end:
        return f"{start} – {end}"
    if start:
        return f"{start} – seen {_month(last)}" if last and last != bounds.start_latest else f"from {start}"
    if end:
        return f"seen {_month(first)} – {end}" if bounds.start_latest and first else f"ended {end}"
    if first and last:
        return f"seen {_month(first)}" if first == last else f"seen {_month(first)} – {_month(last)}"
    return ""


def _shorten(earliest: date | None, latest: date | None, after: str | None, by: str | None) -> str:
    """Return two bounds in few words; of a single one, only where it has a word to go with it."""
    if earliest and latest:
        named = name_span(earliest, latest)
        first, last = _month(earliest), _month(latest)
        return _cut_months(named) if named else first if first == last else f"{first}/{last}"
    if latest and by:
        return by + _month(latest)
    return after + _month(earliest) if earliest and after else ""


def _month(day: date) -> str:
    return _cut_months(f"{MONTHS[day.month - 1]} {day.year}")


def _cut_months(words: str) -> str:
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words
