"""This file is the spells: which items of evidence on one holder of a post belong to one unbroken holding of it.

A holder has two spells where an end lies before a later start by more than a day, or where, in a post of one holder,
another holds it in between. An end and a start on the same or the next day are one spell going on (a department
renamed, an election won again).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govgraph.resolve.datings import Dating, Datings
from govgraph.resolve.items import Days, Item
from govgraph.resolve.renewals import find_announcements, find_continuations, find_renewals


@dataclass(frozen=True, slots=True, eq=False)
class Spell:
    """One holding: its items, and those that only show it running (`renewals`: confirmed, elected again, renamed).

    `announcements` are appointments made known before they took effect.
    """

    holder: str
    number: int
    items: tuple[Item, ...]
    renewals: tuple[Item, ...] = ()
    announcements: tuple[Item, ...] = ()

    @property
    def start(self) -> str:
        return f"start {self.holder} {self.number}"

    @property
    def end(self) -> str:
        return f"end {self.holder} {self.number}"

    @property
    def name(self) -> str:
        return f"{self.holder} {self.number}"

    @property
    def acting(self) -> bool:
        """Whether the holder is only ever said to stand in."""
        footings = {i.capacity for i in self.items if i.capacity}
        return bool(footings) and footings <= {"acting", "interim"}


@dataclass(frozen=True, slots=True, eq=False)
class Loose:
    """A sighting that may be of any of a holder's spells from `first` to `last`."""

    item: Item
    first: Spell
    last: Spell


def find_days(item: Item, datings: Datings) -> Days:
    """Return the earliest and latest day of what `item` tells: of the start, the end, or of its document."""
    dating = datings.get(item.document, Dating())
    if item.days is not None:
        return item.days
    if item.lag is not None:
        return _add(dating.earliest, item.lag[0]), _add(dating.latest, item.lag[1])
    match item.kind:
        case "sighting":
            return dating.earliest, dating.latest
        case "future":
            return _add(dating.earliest, 1), None
        case "start" | "former" | "held" | "named":
            return None, dating.latest
        case _:
            return None, None


def _add(day: int | None, days: int | None) -> int | None:
    return None if day is None or days is None else day + days


def split(
    holder: str,
    items: Sequence[Item],
    others: Sequence[Days],
    taken: Sequence[tuple[int, int]],
    datings: Datings,
) -> tuple[list[Spell], list[Loose]]:
    """Return the spells of `holder`, in order, and the sightings that may be of several of them.

    Where the post has one holder at a time, `others` are the days on which others are shown in it, and `taken` the
    spells that others are known to have had it throughout.
    """
    spans = [(item, find_days(item, datings)) for item in items]
    announced = {id(item) for item in find_announcements(items)}
    shown = [(item, days) for item, days in spans if id(item) not in announced]
    marks = _stab(_find_returns(spans) + _find_interruptions(shown, others, taken))
    if not marks:
        return [_make_spell(holder, 1, items, datings)], []
    windows = list(zip([None, *marks], [*marks, None], strict=True))
    assigned: list[list[Item]] = [[] for _ in windows]
    doubtful: list[tuple[Item, int, int]] = []
    rows = {i.row: w[0] for i, d in spans if i.kind == "start" and i.register and len(w := _fit(d, windows)) == 1}
    for item, days in spans:
        fits = [rows[item.row]] if item.register and item.row in rows else _place(item, days, windows, datings)
        if len(fits) == 1:
            assigned[fits[0]].append(item)
        elif fits and item.kind == "sighting":
            doubtful.append((item, fits[0], fits[-1]))
    kept = [n for n, found in enumerate(assigned) if found]
    spells = {n: _make_spell(holder, number, assigned[n], datings) for number, n in enumerate(kept, start=1)}
    loose = [(item, [spells[n] for n in kept if first <= n <= last]) for item, first, last in doubtful]
    return list(spells.values()), [Loose(item, found[0], found[-1]) for item, found in loose if found]


def _find_returns(spans: Iterable[tuple[Item, Days]]) -> list[tuple[int, int]]:
    """The stretches between an end and a later start, in each of which one spell ends and another begins."""
    spans = list(spans)
    stands_in = {i.document for i, _ in spans if i.capacity in {"acting", "interim"}}
    ends = [(i, days[1]) for i, days in spans if i.kind in {"end", "former"} and days[1] is not None]
    starts = [(i, days[0]) for i, days in spans if i.kind in {"start", "future"} and days[0] is not None]
    return [
        (end, start)
        for leaving, end in ends
        for coming, start in starts
        if start - end > 1
        and not (coming.kind == "future" and coming.document in stands_in)
        and not (leaving.register and leaving.kind == "former")
    ]


def _find_interruptions(
    spans: Sequence[tuple[Item, Days]], others: Iterable[Days], taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The stretches between two days in office in which somebody else is shown there.

    A late end alone does not show that somebody came back: it contradicts, or the handing over took a while. Nor does a
    day on which another is known to have had the post.
    """
    mine = [(i, d) for i, d in spans if i.kind in {"sighting", "start", "end"} and not _lies_within(d, taken)]
    lows = sorted(d[0] for i, d in mine if d[0] is not None and i.kind != "end")
    highs = sorted(d[1] for _, d in mine if d[1] is not None)
    found = []
    for first, last in others:
        if first is None or last is None:
            continue
        before = [h for h in highs if h < first]
        after = [low for low in lows if low > last]
        if before and after and not _is_covered(mine, first, last):
            found.append((before[-1], after[0]))
    return found


def _lies_within(days: Days, taken: Iterable[tuple[int, int]]) -> bool:
    first, last = days
    return first is not None and last is not None and any(start < first and last < end for start, end in taken)


def _is_covered(mine: Iterable[tuple[Item, Days]], first: int, last: int) -> bool:
    """Whether one sentence or row states a start before and an end after these days: then it is a contradiction."""
    mine = list(mine)
    begun = {i.row for i, d in mine if i.kind == "start" and d[1] is not None and d[1] < first}
    return any(i.row in begun for i, d in mine if i.kind == "end" and d[0] is not None and d[0] > last)


def _stab(stretches: Iterable[tuple[int, int]]) -> list[int]:
    """The fewest days such that each stretch (left open, right closed) holds one: where spells part."""
    marks: list[int] = []
    for left, right in sorted(stretches, key=lambda s: (s[1], s[0])):
        if not marks or marks[-1] <= left:
            marks.append(right)
    return marks


Window = tuple[int | None, int | None]


def _fit(days: Days, windows: Sequence[Window]) -> list[int]:
    """The windows that some of these days lie in."""
    first, last = days
    return [
        n
        for n, (opens, closes) in enumerate(windows)
        if not (last is not None and opens is not None and last < opens)
        and not (first is not None and closes is not None and first >= closes)
    ]


def _place(item: Item, days: Days, windows: Sequence[Window], datings: Datings) -> list[int]:
    """The windows an item may belong to; that somebody is a former holder is said of the last spell before."""
    if item.kind != "former":
        return _fit(days, windows)
    seen = datings.get(item.document, Dating()).earliest
    begun = [n for n, (opens, _) in enumerate(windows) if opens is None or (seen is not None and opens <= seen)]
    return begun[-1:] if seen is not None else []


def _make_spell(holder: str, number: int, items: Sequence[Item], datings: Datings) -> Spell:
    """Put together one spell; what merely goes on with it, or announces it, is no start or end of its own."""
    days = {id(item): find_days(item, datings) for item in items}
    renewals = find_renewals(items, days) + find_continuations(items)
    announcements = [i for i in find_announcements(items) if not any(i is r for r in renewals)]
    aside = {id(item) for item in (*renewals, *announcements)}
    unique = {id(item): item for item in renewals}
    kept = tuple(i for i in items if id(i) not in aside)
    return Spell(holder, number, kept, tuple(unique.values()), tuple(announcements))
