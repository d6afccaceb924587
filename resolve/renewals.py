"""This file is the changes that begin and end nothing: a holding confirmed, renewed, renamed, announced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from govgraph.resolve.items import Days, Item

RENEWALS = frozenset({"elected", "confirmed"})
"""Manners of a start that may renew a holding instead of beginning it."""
MONTH = 31
YEAR = 366


def find_renewals(items: Sequence[Item], days: Mapping[int, Days]) -> list[Item]:
    """Return the starts of somebody in office already: from acting to permanent, or elected again.

    `days` gives what each item, by `id`, tells the days of.
    """
    stood_in = any(i.capacity in {"acting", "interim"} for i in items)
    shown = [days[id(i)][1] for i in items if i.kind in {"sighting", "start"}]
    found = []
    for item in items:
        first = days[id(item)][0]
        if item.kind == "start" and first is not None and item.days is not None:
            before = min((day for day in shown if day is not None), default=first)
            again = item.manner in RENEWALS and before < first - MONTH
            if (stood_in and before < first) or again or (item.manner == "confirmed" and before < first):
                found.append(item)
    return found


def find_continuations(items: Sequence[Item]) -> list[Item]:
    """Return the ends and starts on the same or the next day, by which a holding goes on under another name."""
    ends = [(i, i.days[1]) for i in items if i.kind == "end" and i.days and i.days[0] == i.days[1]]
    starts = [(i, i.days[0]) for i in items if i.kind == "start" and i.days and i.days[0] == i.days[1]]
    found: list[Item] = []
    for leaving, end in ends:
        for coming, start in starts:
            if end is not None and start is not None and 0 <= start - end <= 1 and leaving.row != coming.row:
                found += [leaving, coming]
    return found + _find_listed_continuations(items)


def _find_listed_continuations(items: Sequence[Item]) -> list[Item]:
    """The same in a register whose days are those of a year or a month: one row ends in it and the next begins."""
    wide = [i for i in items if i.register and i.days and i.days[0] != i.days[1]]
    ends, starts = [i for i in wide if i.kind == "end"], [i for i in wide if i.kind == "start"]
    return [
        item
        for leaving in ends
        for coming in starts
        if leaving.days == coming.days and leaving.row != coming.row
        for item in (leaving, coming)
    ]


def find_announcements(items: Sequence[Item]) -> list[Item]:
    """Return the appointments that another claim has take effect later, within the year: they were made known before.

    That one is announced on one day, joins on another and takes office on a third is the common case.
    """
    starts = [(i, i.days) for i in items if i.kind == "start" and i.days and not i.register]
    found = []
    for item, (_, last) in starts:
        later = [
            first - last
            for other, (first, _) in starts
            if other.manner not in RENEWALS and first is not None and last is not None and first > last
        ]
        if item.manner == "appointed" and any(days <= YEAR for days in later):
            found.append(item)
    return found
