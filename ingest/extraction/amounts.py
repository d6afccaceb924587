"""This file is amounts of money as worded, in any currency: figures, words, and for what time they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FIGURE = r"\d{1,3}(?:,\d{2,3}){1,4}(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,3})?[¼½¾]?|[¼½¾]"
SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "lakh": 1e5,
    "m": 1e6,
    "mn": 1e6,
    "mil": 1e6,
    "million": 1e6,
    "crore": 1e7,
    "bn": 1e9,
    "b": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
}
SCALE = r"(?P<scale>[kK]|thousand|lakh|[mM]n?|mil|million|crore|[bB]n|billion|tn|trillion)"
SIGN = r"(?:(?:US|A|AU|NZ|C|CA|HK|EC|J|TT)?\$|[£€₹₦₵]|(?<![\w.])(?:Rs\.?|IR£|R|KSh|Ksh|GH₵|EUR|GBP|USD|NZD|AUD|CAD))"
AMOUNT = re.compile(
    rf"{SIGN} ?(?P<figure>{FIGURE})"
    rf"(?:(?:[-–]| to | and (?={SIGN}))(?:{SIGN} ?)?(?P<upper>{FIGURE})(?= ?{SCALE.replace('scale', 'ahead')}s?\b))?"
    rf"(?:[ -]?{SCALE}s?\b)?(?![\d,]\d)(?:-plus\b)?"
)
CURRENCY = r"(?:pounds?|euros?|dollars?|rands?|rupees?|quid|sterling)"
IN_WORDS = re.compile(
    rf"(?<![\d.,£$€])\b(?P<figure>{FIGURE}) (?P<scale>thousand|million|billion|lakh|crore)s? {CURRENCY}\b", re.I
)
ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: number + 1 for number, word in enumerate(f"{ONES} eighteen nineteen".split())}
SMALL |= {word: 10 * (number + 2) for number, word in enumerate(TENS.split())}
NUMERAL = rf"(?:{'|'.join(sorted(SMALL, key=len, reverse=True))})"
SPELT = re.compile(
    rf"\b(?:(?P<half>half|quarter of) a |(?P<words>(?:a|{NUMERAL})(?:(?:[ -]| and |-and-)(?:{NUMERAL}|hundred"
    rf"|a half)){{0,5}}) )"
    rf"(?P<scale>thousand|million|billion)(?P<half_more> and a half)?(?P<currency> {CURRENCY})?\b",
    re.I,
)
RATE = re.compile(
    r"(?:-| |, )?(?:(?:a|per|each|every)[ -](?P<unit>hour|day|week|month|year|annum)|(?P<each>hourly|daily"
    r"|weekly|monthly"
    r"|annually|annual|yearly|p\.a\.|pa|apiece)(?![\w]))(?! (?:later|ago|before|earlier|after|on))"
)
LEAST = 100
"""Less than this is the price of a ticket or somebody's bill, not public money."""
UNITS = {"annum": "year", "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "apiece": ""}
MONEY = re.compile(rf"[£$€₹₦₵¼½¾]|\b{CURRENCY}\b|\bR ?\d|\bRs\b|\b(?:thousand|million|billion|EUR|USD|KSh)\b", re.I)
"""Whether a sentence can hold an amount at all."""
FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum at start..end of plain words; `rate` is what time it is paid for each of, up to `stop`."""

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
    spelt = SPELT.finditer(words) if "thousand" in words or "illion" in words else ()
    taken = {position for match in found for position in range(*match.span())}
    found += [match for match in spelt if match["currency"] and match.start() not in taken]
    for match in sorted(found, key=lambda match: match.start()):
        groups = match.groupdict()
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        rate = RATE.match(words, match.end())
        unit = _unit(rate["unit"] or rate["each"]) if rate else ""
        stop = rate.end() if rate else match.end()
        if groups.get("upper"):  # "£12-15m" is from twelve million to fifteen
            yield Amount(match.start(), match.start("upper") - 1, _pounds(match["figure"], scale), unit, stop)
            yield Amount(match.start("upper"), match.end(), _pounds(match["upper"], scale), unit, stop)
            continue
        sum_ = _spelt(match, scale) if "words" in groups else _pounds(match["figure"], scale)
        if sum_ >= LEAST or (unit and sum_ >= 10):
            yield Amount(match.start(), match.end(), sum_, unit, stop)


def _pounds(figure: str, scale: float) -> float:
    fraction = FRACTIONS.get(figure[-1], 0.0)
    whole = figure[:-1] if fraction else figure
    return round((float(whole.replace(",", "") or 0) + fraction) * scale, 2)


def _spelt(match: re.Match[str], scale: float) -> float:
    """The number that words spell: "two hundred and ten thousand", "half a million", "three and a half million"."""
    if match["half"]:
        return scale * (0.5 if match["half"].lower() == "half" else 0.25)
    total, half = 0.0, 0.5 if match["half_more"] else 0.0
    words = match["words"].lower()
    if words.endswith("a half"):
        half, words = 0.5, words.removesuffix("a half")
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            total = (total or 1) * 100
        elif word == "a":
            total = total or 1
        else:
            total += SMALL.get(word, 0)
    return round((total + half) * scale, 2)


def _unit(words: str) -> str:
    return UNITS.get(words, "year" if words.startswith(("annual", "year", "p")) else words)
