"""This file is the wordings of dates: patterns, the longest kind first, and what reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache

from govgraph.ingest.dates import readers
from govgraph.ingest.dates.meanings import Meaning
from govgraph.ingest.language.sieve import Sieve

Reader = Callable[[re.Match[str]], Meaning | None]

FRAGMENTS = {
    "~MD": r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)",
    "~M": r"(?:January|February|March|April|May|June|July|August|September|October|November|December)",
    "~WD": r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)",
    "~W": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    "~D": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?",
    "~Y": r"(?:(?:19|20)\d\d)",
    "~S": r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)",
    "~PART": r"(?:(?:[Tt]he (?:very )?(?:start|beginning|end|middle|close|first half|second half|turn) of"
    r"|(?:[Aa]t |[Bb]y )?(?:the )?(?:start|beginning|end|middle) of|[Ee]arly(?: in)?|[Ll]ate(?:r)?(?: in)?|[Mm]id"
    r"|[Ee]arlier in|[Hh]alfway through)[ -])",
    "~N": r"(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty"
    r"|[Tt]hirty|[Ff]orty|[Ff]ifty|[Aa] couple of|\d{1,3})",
    "~U": r"(?:days?|weeks?|fortnights?|months?|years?|decades?)",
    "~TO": r"(?P<to> (?:to|until|till|through|and) | ?[-–—] ?)",
    "~REL": r"(?P<rel>(?:of )?(?:last|this|next) year)",
    "~SIDE": r"(?P<side>[Tt]hat|[Tt]he (?:very )?(?:same|next|following|previous|preceding))",
    "~BETWEEN": r"(?:(?P<between>[Bb]etween )|[Ff]rom )?",
}
PREPOSITION = (
    r"\b(?P<lead>[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Oo]f|[Ff]or|[Tt]hroughout"
    r"|[Aa]round|[Tt]owards|[Tt]o|[Aa]bout|[Cc]irca|[Aa]nd|[Oo]ver|[Bb]etween|[Aa]s of)"
)
EVENT = (
    r"(?:meeting|report|assessment|statement|letter|review|budget|elections?|deadline|session|summit|update|cabinet"
    r"|council|board|progress|vote|conference|figures|issue|accounts|manifesto|settlement|referendum|general|local)"
)
CLEAR = ("in", "since", "until", "till", "during", "throughout", "over")
"""Prepositions behind which a month is no person."""
FIRST_NAMES = ("April", "May", "June")
SURNAME = re.compile(r" [A-Z][a-z]+")
COUNTED = (
    r"(?! (?:people|homes|houses|jobs|pages|members|residents|staff|children|words|votes|pupils|places|cases|complaints"
    r"|properties|miles|metres|hours|employees|signatures|households|cars|visits)|,\d|\.\d|%|-\d|/\d)"
)


def _compile(pattern: str) -> re.Pattern[str]:
    for mark in sorted(FRAGMENTS, key=len, reverse=True):  # ~SIDE before ~S
        pattern = pattern.replace(mark, FRAGMENTS[mark])
    return re.compile(pattern)


PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (_compile(pattern), reader)
    for pattern, reader in (
        (r"(?<![\d-])(?P<y>~Y)-(?P<m>0[1-9]|1[0-2])-(?P<d>\d\d)(?![\d-])", readers.read_day),
        (r"(?<![\d/.])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>~Y|\d\d)(?![\d/])", readers.read_day),
        (r"(?<![\d/.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>~Y)(?![\d/]|\.\d)", readers.read_day),
        (
            r"~BETWEEN(?:the )?(?P<w>(?:~WD,? )?\b(?P<d1>~D)(?:(?: of)? (?P<m1>~MD))?(?: (?P<y1>~Y))?~TO(?:the )?"
            r"(?:~WD,? )?(?P<d2>~D)(?: of)? (?P<m2>~MD)(?:,? (?P<y2>~Y)\b)?)",
            readers.read_days,
        ),
        (r"~BETWEEN(?P<w>\b(?P<m2>~MD) (?P<d1>~D)~TO(?P<d2>~D)\b(?! ~M)(?:,? (?P<y2>~Y)\b)?)", readers.read_days),
        (r"~BETWEEN(?P<w>\b(?P<m1>~MD)(?: (?P<y1>~Y))?~TO(?P<m2>~MD) (?P<y2>~Y)\b)", readers.read_months),
        (r"(?:~WD,? (?:the )?)?\b(?P<d>~D)(?: of)? (?P<m>~MD),? (?P<y>~Y)\b", readers.read_day),
        (r"(?:~WD,? )?\b(?P<m>~MD) (?P<d>~D),? (?P<y>~Y)\b", readers.read_day),
        (
            r"(?:(?P<wd>~WD),? (?:the )?)?(?<![£\d.,])\b(?P<d>~D)(?: of)? (?P<m>~MD)(?!\w)(?:,? ~REL)?",
            readers.read_yearless_day,
        ),
        (
            r"(?:(?P<wd>~WD),? )?\b(?P<m>~MD) (?P<d>~D)\b(?![,.]?\d|[%/:]| (?:people|members|years|per))(?:,? ~REL)?",
            readers.read_yearless_day,
        ),
        (
            r"~PART?(?<!\d )(?<!\d of )(?<!\dst )(?<!\dth )\b(?P<m>~MD),? (?:of )?(?P<y>~Y)\b",
            readers.read_month_and_year,
        ),
        (r"~PART?\b(?P<m>~M),? ~REL\b", readers.read_month),
        (r"~PART?\b(?P<m>~M) (?:of )?(?P<side>that|the same) year\b", readers.read_month),
        (r"~PART?(?:the )?\b(?P<s>~S)(?: of)? (?P<y>~Y)\b", readers.read_season),
        (r"~PART?(?:the )?\b(?P<s>~S),? ~REL\b", readers.read_season),
        (r"~PART?\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<s>~S)\b", readers.read_season),
        (r"~PART?\b~SIDE (?P<s>~S)\b", readers.read_season),
        (
            PREPOSITION + r" (?P<w>the (?P<s>~S))\b(?! (?:recess|holidays?|break|school|term|months|of \d))",
            readers.read_season,
        ),
        (
            r"(?:the )?\b(?P<n>first|second|third|fourth|last|final) (?:quarter|(?P<half>half)) of (?P<y>~Y)\b",
            readers.read_quarter,
        ),
        (r"\bQ(?P<n>[1-4])(?P<half>(?!))? (?P<y>~Y)\b", readers.read_quarter),
        (
            r"(?<![\d/£.,-])(?P<between>(?!))?\b(?P<y1>~Y)(?P<to> ?[/–-] ?)(?P<y2>~Y|\d\d)\b(?![/-]\d|\.\d)",
            readers.read_years,
        ),
        (r"~BETWEEN(?<![\d/£.,-])(?P<w>\b(?P<y1>~Y)~TO(?P<y2>~Y)\b)" + COUNTED, readers.read_years),
        (r"~PART?\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<m>~M)\b(?! \d)", readers.read_month),
        (r"~PART?\b~SIDE (?P<m>~M)\b(?! \d)", readers.read_month),
        (r"~PART(?P<m>~M)\b(?! \d)", readers.read_month),
        (PREPOSITION + r" (?P<w>(?P<m>~M))\b(?! \d)", readers.read_month),
        (
            r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Aa]nnual)|['’]s|s['’]) (?P<w>(?P<m>~M)) "
            + EVENT,
            readers.read_month,
        ),
        (
            r"\b[Aa] (?P<u>week|fortnight) (?P<side>on|last|next|this|from)? ?(?P<wd>~W)\b",
            readers.read_weekday_week,
        ),
        (r"\b(?P<side>(?!))?(?P<wd>~W) (?P<u>week|fortnight)\b(?![- ]long|['’]?s)", readers.read_weekday_week),
        (r"\b(?P<u>(?!))?(?P<wd>~W) (?P<side>last|next)\b(?! (?:year|month|week|season))", readers.read_weekday_week),
        (r"\b[Aa] (?P<u>week|fortnight) (?:from )?(?P<today>today|tomorrow)\b", readers.read_week_today),
        (
            r"\b[Tt]he (?:night|day|evening) before (?:last|yesterday)\b(?P<u>(?!))?|\b[Tt]he day after tomorrow\b",
            readers.read_week_today,
        ),
        (
            r"\b(?P<today>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night)\b(?!['’]s (?:world|Britain))",
            readers.read_today,
        ),
        (
            r"\b(?P<part>[Ee]arlier|[Ll]ater) (?P<which>this) (?P<u>week|month|year|morning|afternoon|evening)\b",
            readers.read_spell,
        ),
        (
            r"(?<!the )\b~PART?\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<u>week|weekend|month|year|morning|afternoon"
            r"|lunchtime|evening|night)\b(?!['’]s time)",
            readers.read_spell,
        ),
        (r"\b(?P<n>~N) (?P<u>~U) (?P<ago>ago)\b", readers.read_ago),
        (
            r"\b[Ii]t(?: is|['’]s| has been) (?:now |nearly |almost |just |over |more than )?"
            r"(?P<w>(?P<n>~N) (?P<u>~U)) (?P<ago>since)\b",
            readers.read_ago,
        ),
        (r"\b(?P<n>~N) (?P<u>~U)['’]? (?P<ago>from (?:now|today)|time)\b", readers.read_ago),
        (
            r"\b(?P<n>~N) (?P<u>~U) (?P<side>later|earlier|afterwards|after that|before that|previously)\b",
            readers.read_later,
        ),
        (r"\b[Tt]he (?P<n>(?!))?(?P<u>day) (?P<side>after|before)(?=[.,;:)]|$| (?:and|but)\b)", readers.read_later),
        (
            r"\b(?P<side>[Tt]hat|[Tt]he (?:very )?(?:same|following|previous|preceding)"
            r"|(?<!uring )(?<!ver )(?<!ithin )(?<!in )(?<!or )[Tt]he next) "
            r"(?P<u>day|morning|afternoon|evening|night|week|weekend|month|year)\b",
            readers.read_beside,
        ),
        (r"\b(?:[Ee]arlier|[Ll]ater) (?:in )?(?P<side>that|the) (?P<u>day|week|month|year)\b", readers.read_part),
        (
            r"(?<![Ee]very )(?<![Ee]ach )(?<!Good )(?<!Black )(?<!Easter )(?<!Sheffield )"
            r"(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext) )?\b(?P<wd>~W)(?: (?:morning|lunchtime|afternoon|evening|night))?\b"
            r"(?! (?:Times|Telegraph|Mirror|Mail|Express|Sun|Post|Herald|Mercury|ward|Club))",
            readers.read_weekday,
        ),
        (
            r"\b(?P<w>(?P<wd>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?"
            r"|Sun(?:day)?) (?:the )?(?P<d>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)))\b(?! (?:of )?~M)",
            readers.read_day_of_month,
        ),
        (
            r"\b(?:on|until|by|from|of|is|for) (?P<w>the (?P<d>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)))\b"
            r"(?=[.,;:)]|$| (?:at|in|to|with|and|but|when|after|that|where|by|for|he|she|it|they|we|this|last)\b)",
            readers.read_day_of_month,
        ),
        (r"~PART(?P<y>~Y)\b" + COUNTED, readers.read_year),
        (PREPOSITION + r" (?P<w>(?P<y>~Y))\b(?!['’]s\b)" + COUNTED, readers.read_year),
        (r"(?<=[(\[])(?P<y>~Y)(?=[)\],;])", readers.read_year),
        (r"\b[Tt]he (?P<w>(?P<y>~Y)) " + EVENT, readers.read_year),
        (r"^(?P<y>~Y)(?=:| [–—-] )", readers.read_year),
    )
)
LABELS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (_compile(pattern), reader)
    for pattern, reader in (
        (r"^(?P<w>~PART?(?P<m>~MD))(?=$|:| [–—-] |\. | [A-Z])", readers.read_month),
        (r"^(?P<w>(?P<y>~Y))(?=$|:| [–—-] |\. | [A-Z])", readers.read_year),
        (r"^(?P<w>(?P<s>~S))(?=$|:| [–—-] |\. | [A-Z])", readers.read_season),
    )
)
"""What only the label of a list's item or a table's row can be: a month or year alone at its beginning."""

_FIGURE = re.compile(r"\d")
_MONTH = re.compile(r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_SEASON = re.compile(r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter")
_SPELL = re.compile(r"day|week|fortnight|month|year|decade|morning|noon|evening|night|lunchtime|tomorrow")
CUES: dict[Reader, re.Pattern[str]] = {
    **dict.fromkeys((readers.read_days, readers.read_months, readers.read_yearless_day), _MONTH),
    **dict.fromkeys((readers.read_month_and_year, readers.read_month), _MONTH),
    **dict.fromkeys((readers.read_today, readers.read_spell, readers.read_ago, readers.read_later), _SPELL),
    **dict.fromkeys((readers.read_beside, readers.read_part, readers.read_weekday), _SPELL),
    **dict.fromkeys((readers.read_weekday_week, readers.read_week_today), _SPELL),
    readers.read_season: _SEASON,
}
"""What must stand in the words for a reader's patterns to match at all; for the others, a figure."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Where a date is worded in plain words, and what it means."""

    start: int
    end: int
    meaning: Meaning


@cache
def _patterns() -> Sieve[Reader]:
    return Sieve(PATTERNS)


def find_wordings(words: str, labelled: bool = False, surnames: Container[str] = ()) -> list[Wording]:
    """Return the wordings of dates in `words`, none overlapping another; `labelled` where a label may begin them.

    A month that is also among `surnames` needs clearer words around it.

    >>> [(w.start, w.meaning) for w in find_wordings("since May 2010")]
    [(6, Fixed(edtf='2010-05'))]
    """
    taken = bytearray(len(words))
    found: list[Wording] = []
    cues = {cue: cue.search(words) is not None for cue in (_FIGURE, _MONTH, _SEASON, _SPELL)}
    if not any(cues.values()):
        return []
    for pattern, reader in (*(LABELS if labelled else ()), *_patterns().select(words)):
        if not cues[CUES.get(reader, _FIGURE)]:
            continue
        for match in pattern.finditer(words):
            start, end = match.span("w") if "w" in pattern.groupindex else match.span()
            if any(taken[start:end]) or _may_be_name(match, surnames):
                continue
            if (meaning := reader(match)) is not None:
                taken[start:end] = b"\x01" * (end - start)
                found.append(Wording(start, end, meaning))
    return sorted(found, key=lambda wording: wording.start)


def _may_be_name(match: re.Match[str], surnames: Container[str]) -> bool:
    """Whether a bare month behind a weak preposition, or as a label, could be a person: "from March", "by May"."""
    groups = match.groupdict()
    month = groups.get("m")
    if month is None or any(groups.get(name) for name in ("d", "y", "rel", "which", "side")):
        return False
    if (groups.get("lead") or "").lower() in CLEAR:
        return False
    return month in surnames or (month in FIRST_NAMES and SURNAME.match(match.string, match.end()) is not None)


def iterate_patterns() -> Iterator[re.Pattern[str]]:
    """Give every pattern, for the test that none of them is slow on a hostile line."""
    for pattern, _ in (*LABELS, *PATTERNS):
        yield pattern
