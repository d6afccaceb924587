"""This file is what the wording of a date can mean, before it is known on which day the document was written.

A meaning hangs on nothing (`Fixed`), on the day of its document ("last month"), or on the date named before it in the
text ("the same day"). Each can be laid against that day or date, of which only bounds may be known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from govgraph.ingest.dates.spans import (
    Span,
    find_day,
    join,
    move,
    span_of_month,
    span_of_season,
    span_of_week,
    span_of_year,
)

Direction = Literal["past", "future", ""]
"""Whether the words around a date put it before or after the day of writing; empty where they do not tell."""
Unit = Literal["day", "week", "month", "year"]
DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that means the same in every document."""

    edtf: str
    hangs_on: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Yearless:
    """A day and month, or a month or season alone. `years` counts from the document's year ("last year" is -1).

    `which` is `last`, `next` or `this` where the words say so. `code` is a season's, with month 0.
    """

    month: int
    day: int = 0
    weekday: int | None = None
    years: int | None = None
    which: str = ""
    code: int = 0
    last_day: int = 0
    """Where a span of days is meant ("22 to 24 April"), its last."""
    last_month: int = 0
    hangs_on: ClassVar[str] = "document"

    def in_year(self, year: int) -> Span | None:
        """Return what is meant, had it been in `year`; None where that year has no such day."""
        if self.code:
            return span_of_season(year, self.code)
        if not self.day:
            return span_of_month(year, self.month)
        first, last = (
            find_day(year, self.month, self.day),
            find_day(year, self.last_month or self.month, self.last_day or self.day),
        )
        return (first[0], last[1]) if first and last else None

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        if self.years is not None:
            found = [self.in_year(anchor[n].year + self.years) for n in (0, 1)]
            return join([span for span in found if span]) if all(found) else None
        if self.which in ("last", "next"):
            return self._lay_beside(anchor)
        years = range(anchor[0].year - 1, anchor[1].year + 2)
        if self.which == "this":
            years = range(anchor[0].year, anchor[1].year + 1)
        candidates = [span for year in years if (span := self.in_year(year))]
        if self.weekday is not None:
            fitting = [span for span in candidates if span[0].weekday() == self.weekday]
            candidates = fitting or candidates
        return choose(candidates, anchor, direction)

    def _lay_beside(self, anchor: Span) -> Span | None:
        """The last such month before the document's own month, or the next after it."""
        found = []
        for day in anchor:
            here = span_of_month(day.year, day.month)
            spans = [span for year in range(day.year - 2, day.year + 3) if (span := self.in_year(year))]
            before = [span for span in spans if span[1] < (here[0] if not self.code else day)]
            after = [span for span in spans if span[0] > (here[1] if not self.code else day)]
            found.append(before[-1] if self.which == "last" else after[0])
        return join(found)


@dataclass(frozen=True, slots=True)
class Spell:
    """A unit of time counted from the document's own: "last month" is month -1, "today" day 0.

    `part` is `earlier` or `later` where only the days before or after the document's are meant.
    """

    unit: Unit
    shift: int
    part: str = ""
    hangs_on: ClassVar[str] = "document"

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        return join([shift_unit(day, self.unit, self.shift) for day in anchor])


@dataclass(frozen=True, slots=True)
class Ago:
    """So many units ago or from now: to the day for days, within three days for weeks, else within month or year."""

    unit: Unit
    count: int
    hangs_on: ClassVar[str] = "document"

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        if self.unit == "week":
            return move((anchor[0] - timedelta(days=3), anchor[1] + timedelta(days=3)), self.count * 7)
        return join([shift_unit(day, self.unit, self.count) for day in anchor])


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the nearest before or after the document's day, or that of last or next week."""

    weekday: int
    which: str = ""
    weeks: int = 0
    """So many weeks on: "Tuesday week" is 1, "a week last Tuesday" -1."""
    side: Direction = ""
    """The side the wording itself tells: "Tuesday next"."""
    hangs_on: ClassVar[str] = "document"

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        if self.side:
            near = Weekday(self.weekday).lay(anchor, self.side)
            return move(near, 7 * self.weeks) if near else None
        if not direction and not self.which:
            return None
        found = []
        for day in anchor:
            monday = span_of_week(day)[0]
            week = {"last": -7, "next": 7, "this": 0}.get(self.which)
            if week is not None:
                found.append(monday + timedelta(days=week + self.weekday))
            elif direction == "past":
                found.append(day - timedelta(days=(day.weekday() - self.weekday) % 7))
            else:
                found.append(day + timedelta(days=(self.weekday - day.weekday() - 1) % 7 + 1))
        return min(found), max(found)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day whose month is not named: "on the 23rd"."""

    day: int
    weekday: int | None = None
    hangs_on: ClassVar[str] = "either"

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        months = [(anchor[0].year, anchor[0].month + n) for n in (-1, 0, 1)]
        spans = [span_of_month(*month)[0] for month in months]
        candidates = [span for first in spans if (span := find_day(first.year, first.month, self.day))]
        if self.weekday is not None:
            candidates = [span for span in candidates if span[0].weekday() == self.weekday]
        return choose(candidates, anchor, direction)


@dataclass(frozen=True, slots=True)
class Beside:
    """A unit counted from the date named before: "the same day" is day 0, "a month later" month 1."""

    unit: Unit
    shift: int
    loose: bool = False
    hangs_on: ClassVar[str] = "context"

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        days = (anchor[1] - anchor[0]).days
        if days > 366:  # "from 1988 to 1990, and two years after that"
            anchor = (anchor[1], anchor[1]) if self.shift > 0 else (anchor[0], anchor[0])
            if self.unit != "year":
                return None
        elif (self.unit in DAYS and days > 6 and not self.loose) or (self.unit == "month" and days > 31):
            return None
        if self.unit == "week" and self.loose:
            return Ago("week", self.shift).lay(anchor, direction)
        return join([shift_unit(day, self.unit, self.shift) for day in anchor])


@dataclass(frozen=True, slots=True)
class MonthBeside:
    """A month or season by its name, beside the date named before: `that` June, `the following` April."""

    month: int
    side: str
    code: int = 0
    hangs_on: ClassVar[str] = "context"

    def lay(self, anchor: Span, direction: Direction) -> Span | None:
        here = Yearless(self.month, code=self.code)
        spans = [span for year in range(anchor[0].year - 1, anchor[1].year + 2) if (span := here.in_year(year))]
        before = [span for span in spans if span[1] < anchor[0]]
        after = [span for span in spans if span[0] > anchor[1]]
        if self.side == "previous":
            return before[-1] if before else None
        if self.side == "following":
            return after[0] if after else None
        same = [span for span in spans if span[0].year == anchor[0].year]
        return same[0] if same else None


Hanging = Yearless | Spell | Ago | Weekday | DayOfMonth | Beside | MonthBeside
Meaning = Fixed | Hanging


def shift_unit(day: date, unit: Unit, count: int) -> Span:
    """Return the day, week, month or year `count` after that of `day`."""
    if unit in DAYS:
        moved = day + timedelta(days=count * DAYS[unit])
        return (moved, moved) if unit == "day" else span_of_week(moved)
    if unit == "month":
        return span_of_month(day.year, day.month + count)
    return span_of_year(day.year + count)


def choose(candidates: list[Span], anchor: Span, direction: Direction) -> Span | None:
    """Return the candidate that lies nearest to `anchor` on the side of `direction`; the past is nearer when untold."""
    best: tuple[int, Span] | None = None
    for span in candidates:
        before, after = (anchor[0] - span[1]).days, (span[0] - anchor[1]).days
        if (direction == "past" and after > 0) or (direction == "future" and before > 0):
            continue
        distance = max(before, 2 * after, 0)
        if best is None or distance < best[0]:
            best = (distance, span)
    return best[1] if best else None
