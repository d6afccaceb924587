"""This file is how the dates of found facts stand to the annotated ones, by the days that each can mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Literal

from govgraph.ingest.evaluation.matching import EMPTY, list_values
from govgraph.ingest.evaluation.scoring import Hit
from govgraph.ontology.dates import find_bounds

Containment = Literal["equals", "contains", "overlaps", "misses", "undated"]
CONTAINMENTS: tuple[Containment, ...] = ("equals", "contains", "overlaps", "misses", "undated")
"""How the days of a found date lie to those of the annotated one, best first.

`equals`: the same days. `contains`: all of them and more, which is less sharp but true. `overlaps`: some of them, so
also where the found date is sharper than the annotation. `misses`: none. `undated`: the found fact has no date.
"""


def count_containments(hits: Iterable[Hit]) -> dict[Containment, int]:
    """Count how the dates of `hits` lie, of those whose annotation gives a date."""
    counts = Counter(found for hit in hits if (found := find_containment(hit)))
    return {name: counts[name] for name in CONTAINMENTS}


def find_containment(hit: Hit) -> Containment | None:
    """Return how the date of a hit lies to the annotated one, to the nearest where several are accepted.

    None where the annotation gives no date, or none that is EDTF.
    """
    found = hit.found.get("date")
    accepted = [d for value in list_values(hit.gold.said.get("date")) if (d := _read_days(value)) is not None]
    if not accepted:
        return None
    days = None if found in EMPTY else _read_days(found)
    return "undated" if days is None else min((_compare(days, gold) for gold in accepted), key=CONTAINMENTS.index)


Days = tuple[date, date]


def _read_days(value: object) -> Days | None:
    """The first and last day of a date in EDTF, an open side as far as the calendar goes."""
    try:
        earliest, latest = find_bounds(str(value))
    except ValueError:
        return None
    return earliest or date.min, latest or date.max


def _compare(found: Days, gold: Days) -> Containment:
    """How the days of one date lie to those of another.

    >>> _compare((date(2015, 12, 1), date(2015, 12, 31)), (date(2015, 12, 1), date(2015, 12, 1)))
    'contains'
    """
    if found == gold:
        return "equals"
    if found[0] <= gold[0] and gold[1] <= found[1]:
        return "contains"
    return "overlaps" if found[0] <= gold[1] and gold[0] <= found[1] else "misses"
