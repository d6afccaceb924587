"""This file is amounts of money as worded: pounds with their figures, and for what length of time they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FIGURE = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,3})?"
SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
SCALE = r"(?P<scale>[kK]|thousand|[mM]n?|million|bn|billion|trillion)"
AMOUNT = re.compile(rf"£ ?(?P<figure>{FIGURE})(?:[ -]?{SCALE}\b)?(?![\d,]\d)(?:-plus\b)?")
IN_WORDS = re.compile(rf"(?<![\d.,£])\b(?P<figure>{FIGURE}) (?P<scale>thousand|million|billion) pounds\b")
RATE = re.compile(
    r"(?:-| )?(?:(?:a|per|each|every)[ -](?P<unit>hour|day|week|month|year|annum)|(?P<each>hourly|daily|weekly|monthly"
    r"|annually|annual|yearly)\b)"
)
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
        pounds = round(float(match["figure"].replace(",", "")) * scale, 2)
        rate = RATE.match(words, match.end())
        unit = (rate["unit"] or rate["each"]) if rate else ""
        yield Amount(match.start(), match.end(), pounds, _unit(unit), rate.end() if rate else match.end())


def _unit(words: str) -> str:
    return UNITS.get(words, "year" if words.startswith(("annual", "year")) else words)
