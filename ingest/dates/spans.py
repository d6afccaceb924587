"""This file is spans of days: months, years, weeks and seasons as first and last day, and a span as EDTF."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]
"""The first and the last day."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def span_of_month(year: int, month: int) -> Span:
    """Return the days of a month; months beyond 1 to 12 run on into the years before and after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def span_of_year(year: int) -> Span:
    return date(year, 1, 1), date(year, 12, 31)


def span_of_week(day: date) -> Span:
    """Return Monday to Sunday of the week of `day`."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def span_of_season(year: int, code: int) -> Span:
    """Return the months of a season by its EDTF code: 21 spring is March to May, 24 winter runs into the next year."""
    first = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    return span_of_month(year, first)[0], span_of_month(year, first + 2)[1]


def find_day(year: int, month: int, day: int) -> Span | None:
    """Return the day as a span, None where there is no such day."""
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def join(spans: list[Span]) -> Span:
    return min(first for first, _ in spans), max(last for _, last in spans)


def move(span: Span, days: int) -> Span:
    return span[0] + timedelta(days=days), span[1] + timedelta(days=days)


def render_edtf(span: Span) -> str:
    """Return `span` in EDTF: a day, a month, a year, or an interval of days or months.

    >>> render_edtf((date(2018, 3, 1), date(2018, 3, 31)))
    '2018-03'
    >>> render_edtf((date(2018, 3, 5), date(2018, 3, 11)))
    '2018-03-05/2018-03-11'
    """
    first, last = span
    if first == last:
        return first.isoformat()
    whole = first.day == 1 and last == span_of_month(last.year, last.month)[1]
    if not whole:
        return f"{first.isoformat()}/{last.isoformat()}"
    if (first.month, last.month) == (1, 12):
        return f"{first.year:04d}" if first.year == last.year else f"{first.year:04d}/{last.year:04d}"
    start, end = first.isoformat()[:7], last.isoformat()[:7]
    return start if start == end else f"{start}/{end}"
