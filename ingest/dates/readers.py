"""This file is the reading of a date's words, once a pattern has found them, into what they mean."""

from __future__ import annotations

import re

from govgraph.ingest.dates.meanings import (
    Ago,
    Beside,
    DayOfMonth,
    Fixed,
    Meaning,
    MonthBeside,
    Spell,
    Unit,
    Weekday,
    Yearless,
)
from govgraph.ingest.dates.spans import MONTHS, SEASONS, WEEKDAYS, find_day

NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "a couple of": 2}
UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "weekend": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "year": ("year", 1),
    "decade": ("year", 10),
    "morning": ("day", 1),
    "afternoon": ("day", 1),
    "lunchtime": ("day", 1),
    "evening": ("day", 1),
    "night": ("day", 1),
}
TODAY: dict[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1}
SHIFTS = {"last": -1, "this": 0, "next": 1, "past": -1, "current": 0, "coming": 1}
SIDES = {"same": 0, "that": 0, "very": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}


def read_day(match: re.Match[str]) -> Meaning | None:
    """A day with month and year, in names or figures; figures are day, month, year unless they cannot be."""
    year, month, day = _year(match["y"]), _month(match["m"]), _number(match["d"])
    if month > 12 >= day and match["m"].isdigit():
        month, day = day, month
    return _fixed_day(year, month, day)


def read_days(match: re.Match[str]) -> Meaning | None:
    """From one day to another; the year may be missing, and the first month where it is the second's."""
    groups = match.groupdict()
    if _joined_by_and(match):
        return None
    last = _month(groups["m2"])
    first = _month(groups["m1"]) if groups.get("m1") else last
    start, end = _number(groups["d1"]), _number(groups["d2"])
    if not groups["y2"]:
        meaning = Yearless(first, start, last_day=end, last_month=last)
        return meaning if (first, start) < (last, end) else None
    year = int(groups["y2"])
    begun = _fixed_day(int(groups.get("y1") or year - (first > last)), first, start)
    ended = _fixed_day(year, last, end)
    return Fixed(f"{begun.edtf}/{ended.edtf}") if begun and ended and begun.edtf < ended.edtf else None


def read_months(match: re.Match[str]) -> Meaning | None:
    if _joined_by_and(match):
        return None
    first, last, year = _month(match["m1"]), _month(match["m2"]), int(match["y2"])
    begun = int(match["y1"] or year - (first > last))
    return Fixed(f"{begun}-{first:02d}/{year}-{last:02d}")


def read_years(match: re.Match[str]) -> Meaning | None:
    """Two years: a financial year where the second follows the first, otherwise all from the one to the other."""
    if _joined_by_and(match):
        return None
    first = int(match["y1"])
    last = int(match["y2"]) if len(match["y2"]) == 4 else first - first % 100 + int(match["y2"])
    if last < first and len(match["y2"]) == 2:
        last += 100
    close = match["to"].strip() in ("/", "-", "–")
    if close and last == first + 1:
        return Fixed(f"{first}-04/{last}-03")
    return Fixed(f"{first}/{last}") if first < last <= first + 80 and match["to"].strip() != "/" else None


def read_yearless_day(match: re.Match[str]) -> Meaning | None:
    month, day = _month(match["m"]), _number(match["d"])
    if find_day(2000, month, day) is None:
        return None
    weekday = WEEKDAYS[match["wd"][:3].lower()] if match["wd"] else None
    return Yearless(month, day, weekday, years=_years(match))


def read_month_and_year(match: re.Match[str]) -> Meaning:
    return Fixed(f"{int(match['y'])}-{_month(match['m']):02d}")


def read_month(match: re.Match[str]) -> Meaning | None:
    """A month without its year, which the words beside it may count from the document's year or another date."""
    groups = match.groupdict()
    month = _month(match["m"])
    if side := groups.get("side"):
        return MonthBeside(month, _side(side))
    return Yearless(month, years=_years(match), which=(groups.get("which") or "").lower())


def read_season(match: re.Match[str]) -> Meaning:
    groups = match.groupdict()
    code = SEASONS[match["s"].lower()]
    if groups.get("y"):
        return Fixed(f"{match['y']}-{code}")
    if side := groups.get("side"):
        return MonthBeside(0, _side(side), code)
    return Yearless(0, years=_years(match), which=(groups.get("which") or "").lower(), code=code)


def read_quarter(match: re.Match[str]) -> Meaning:
    rank = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
    if match["half"]:
        return Fixed(
            f"{match['y']}-01/{match['y']}-06" if match["n"] == "first" else f"{match['y']}-07/{match['y']}-12"
        )
    return Fixed(f"{match['y']}-{32 + (rank.get(match['n']) or int(match['n']))}")


def read_year(match: re.Match[str]) -> Meaning:
    return Fixed(match["y"])


def read_weekday(match: re.Match[str]) -> Meaning:
    return Weekday(WEEKDAYS[match["wd"][:3].lower()], (match["which"] or "").lower())


def read_weekday_week(match: re.Match[str]) -> Meaning:
    """A week or two from a weekday: "Tuesday week", "a week on Tuesday", "a fortnight last Monday", "Monday next"."""
    past = (match["side"] or "").lower() == "last"
    weeks = {"week": 1, "fortnight": 2}.get((match["u"] or "").lower(), 0)
    return Weekday(WEEKDAYS[match["wd"][:3].lower()], "", -weeks if past else weeks, "past" if past else "future")


def read_week_today(match: re.Match[str]) -> Meaning:
    """ "A week today", "a fortnight tomorrow", "the night before last", "the day after tomorrow"."""
    if match["u"] is None:
        return Spell("day", 2 if "tomorrow" in match[0].lower() else -2)
    weeks = 2 if match["u"].lower() == "fortnight" else 1
    return Spell("day", 7 * weeks + TODAY[match["today"].lower()])


def read_today(match: re.Match[str]) -> Meaning:
    return Spell("day", TODAY[match["today"].lower()])


def read_spell(match: re.Match[str]) -> Meaning:
    """A unit counted from the document's: last month, this morning, later this year."""
    unit, size = UNITS[match["u"].lower()]
    part = (match.groupdict().get("part") or "").strip().lower()
    shift = SHIFTS[(match["which"] or "this").lower()] * size
    return Spell(unit, shift, part if part in ("earlier", "later") and not shift else "")


def read_ago(match: re.Match[str]) -> Meaning:
    unit, size = UNITS[match["u"].lower().rstrip("s")]
    sign = -1 if match["ago"] in ("ago", "since") else 1
    return Ago(unit, sign * size * _number(match["n"]))


def read_later(match: re.Match[str]) -> Meaning:
    """So many units after or before the date named before."""
    unit, size = UNITS[match["u"].lower().rstrip("s")]
    sign = -1 if match["side"] in ("earlier", "before", "before that", "previously") else 1
    return Beside(unit, sign * size * _number(match["n"] or "a"), loose=unit == "week")


def read_beside(match: re.Match[str]) -> Meaning:
    unit, _ = UNITS[match["u"].lower()]
    return Beside(unit, SIDES[match["side"].lower().removeprefix("the ").split()[0]])


def read_part(match: re.Match[str]) -> Meaning:
    """Earlier in the month of the date named before."""
    return Beside(UNITS[match["u"]][0], 0)


def read_day_of_month(match: re.Match[str]) -> Meaning:
    named = match.groupdict().get("wd")
    return DayOfMonth(_number(match["d"]), WEEKDAYS[named[:3].lower()] if named else None)


def _fixed_day(year: int, month: int, day: int) -> Fixed | None:
    span = find_day(year, month, day) if 1 <= month <= 12 else None
    return Fixed(span[0].isoformat()) if span else None


def _joined_by_and(match: re.Match[str]) -> bool:
    """Two dates joined by `and` are a span only behind `between`, and by `-` never behind it."""
    return (match["to"].strip() == "and") != (match["between"] is not None)


def _years(match: re.Match[str]) -> int | None:
    rel = match.groupdict().get("rel")
    return SHIFTS[rel.lower().split()[-2]] if rel else None


def _side(words: str) -> str:
    shift = SIDES[words.lower().removeprefix("the ").split()[0]]
    return {0: "same", 1: "following", -1: "previous"}[shift]


def _year(words: str) -> int:
    year = int(words)
    return year if year > 99 else year + (2000 if year <= 50 else 1900)


def _month(words: str) -> int:
    return int(words) if words.isdigit() else MONTHS[words.lower().rstrip(".")]


def _number(words: str) -> int:
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else NUMBERS[words.lower()]
