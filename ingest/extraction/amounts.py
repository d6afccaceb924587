"""This file is amounts of money as worded: pounds with their figures, and for what length of time they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FIGURE = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,3})?"
SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
SCALE = r"(?P<scale>[kK]|thousand|[mM]n?|million|bn|billion|trillion)"
AMOUNT = re.compile(
    rf"£ ?(?P<figure>{FIGURE})(?:(?:[-–]| to )(?:£ ?)?(?P<upper>{FIGURE})(?= ?{SCALE.replace('scale', 'ahead')}\b))?"
    rf"(?:[ -]?{SCALE}\b)?(?![\d,]\d)(?:-plus\b)?"
)
IN_WORDS = re.compile(rf"(?<![\d.,£])\b(?P<figure>{FIGURE}) (?P<scale>thousand|million|billion) pounds\b")
RATE = re.compile(
    r"(?:-| )?(?:(?:a|per|each|every)[ -](?P<unit>hour|day|week|month|year|annum)|(?P<each>hourly|daily|weekly|monthly"
    r"|annually|annual|yearly)\b)"
)
LEAST = 100
"""Fewer pounds are the price of a ticket or somebody's bill, not public money."""
UNITS = {"annum": "year", "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in pounds at start..end of plain words; `rate` is what time it is paid for each of, up to `stop`."""

    start: int
    end: int
    pounds: float
    rate: str = ""
    stop: int = 0


def find_amounts(words: str) -> Iterator[Amount]:
    """Give the amounts in `words`, in order.

    >>> [(a.pounds, a.rate) for a in find_amounts("£4.4m, then £1,200 a day and 3 million pounds")]
    [(4400000.0, ''), (1200.0, 'day'), (3000000.0, '')]
    """
    found = [*AMOUNT.finditer(words), *IN_WORDS.finditer(words)]
    for match in sorted(found, key=lambda match: match.start()):
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        rate = RATE.match(words, match.end())
        unit = _unit(rate["unit"] or rate["each"]) if rate else ""
        stop = rate.end() if rate else match.end()
        upper = match.groupdict().get("upper")
        if upper:  # "£12-15m" is from twelve million to fifteen
            yield Amount(match.start(), match.start("upper") - 1, _pounds(match["figure"], scale), unit, stop)
            yield Amount(match.start("upper"), match.end(), _pounds(upper, scale), unit, stop)
        elif _pounds(match["figure"], scale) >= LEAST or unit in ("hour", "day"):
            yield Amount(match.start(), match.end(), _pounds(match["figure"], scale), unit, stop)


def _pounds(figure: str, scale: float) -> float:
    return round(float(figure.replace(",", "")) * scale, 2)


def _unit(words: str) -> str:
    return UNITS.get(words, "year" if words.startswith(("annual", "year")) else words)
