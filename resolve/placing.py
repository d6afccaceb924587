"""This file is the day of what is dated in part, once the documents' days are known, with the reason in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from govgraph.resolve.constraints import Reason, collect_claims
from govgraph.resolve.datings import Dating, Datings
from govgraph.resolve.happenings import Happenings
from govgraph.resolve.recurring import Recurring


@dataclass(frozen=True, slots=True)
class Placing:
    """Within which days something lies, as EDTF where that is one day or one month; why, and by which claims.

    `recurring` is the part of the date that its words tell.
    """

    edtf: str | None
    earliest: date | None
    latest: date | None
    words: str
    claims: tuple[str, ...]
    recurring: Recurring | None = None


def place_events(happenings: Happenings, datings: Datings) -> dict[str, Placing]:
    """Return by claim the days of the events that are dated in part."""
    return {e.source.id: _make(happenings.place(e, datings), e.recurring) for e in happenings.events}


def place_documents(stated: Datings, found: Datings) -> dict[str, Placing]:
    """Return by document the days of those whose `stated` days other claims have narrowed."""
    narrowed = {iri: dating for iri, dating in found.items() if _bound(dating) != _bound(stated[iri])}
    return {iri: _make(dating, None) for iri, dating in sorted(narrowed.items())}


def _bound(dating: Dating) -> tuple[int | None, int | None]:
    return dating.earliest, dating.latest


def _make(day: Dating, recurring: Recurring | None) -> Placing:
    low = _tell("not before", day.earliest, day.why_earliest)
    high = _tell("not after", day.latest, day.why_latest)
    claims = collect_claims((*day.why_earliest, *day.why_latest))
    earliest, latest = (date.fromordinal(n) if n is not None else None for n in (day.earliest, day.latest))
    words = "; ".join(part for part in (low, high) if part) or "nothing tells"
    return Placing(write_edtf(earliest, latest, recurring), earliest, latest, words, claims, recurring)


def _tell(side: str, day: int | None, reasons: tuple[Reason, ...]) -> str:
    if day is None:
        return ""
    return f"{side} {date.fromordinal(day)}: {', '.join(dict.fromkeys(r.words for r in reasons))}"


def write_edtf(first: date | None, last: date | None, recurring: Recurring | None) -> str | None:
    """Return the day, or the month, that is the only one within its bounds; None where there are several.

    >>> write_edtf(date(2015, 9, 11), date(2015, 9, 11), None)
    '2015-09-11'
    """
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    month = recurring is not None and recurring.day is None and (first.year, first.month) == (last.year, last.month)
    return f"{first:%Y-%m}" if month else None


Placings = Mapping[str, Placing]
"""By a claim or a document."""
