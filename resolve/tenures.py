"""This file is the tenures as they enter the view: a spell's bounds with their explanations, footing, neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from govgraph.ontology.namespace import ID
from govgraph.resolve.constraints import collect_claims, collect_reasons, to_day
from govgraph.resolve.datings import Datings
from govgraph.resolve.items import Days, Item
from govgraph.resolve.post_solution import PostSolution
from govgraph.resolve.posts import PostKey, label_post
from govgraph.resolve.solver import Path, Solution
from govgraph.resolve.spells import Spell, find_days
from govgraph.resolve.view import BoundName, Bounds, Explanation, Post, Tenure

YEAR = 366
SIDES: tuple[tuple[BoundName, str], ...] = (
    ("start-earliest", "began not before"),
    ("start-latest", "began not after"),
    ("end-earliest", "ended not before"),
    ("end-latest", "ended not after"),
)


def identify_tenure(post: PostKey, spell: Spell) -> str:
    """Return the IRI of a spell: its post's, its holder's, and a number from the second on."""
    holder = spell.holder.rpartition("/")[2]
    ending = f"-{spell.number}" if spell.number > 1 else ""
    return f"{ID}tenure/{post.iri.removeprefix(f'{ID}post/')}/{holder}{ending}"


def make_tenures(
    solution: PostSolution, datings: Datings, names: Mapping[str, str], body: str
) -> tuple[Post, list[Tenure]]:
    """Return a post, in the body called `body`, and its tenures in order; `names` gives the holders'."""
    post = solution.evidence.post
    portfolio = solution.evidence.portfolio or post.portfolio
    label = label_post(post, body, portfolio)
    before, after = _find_neighbours(solution)
    tenures = [
        _make_tenure(solution, spell, order, datings, f"{names[spell.holder]}, {label}", before, after)
        for order, spell in enumerate(solution.spells, start=1)
    ]
    sighted = [t for t in tenures if t.last_sighted]
    last = max(sighted, key=lambda t: (t.last_sighted or date.min, t.order)).iri if sighted else None
    return Post(post.iri, label, post.role, post.body, portfolio, post.single, last), tenures


def _make_tenure(
    solution: PostSolution,
    spell: Spell,
    order: int,
    datings: Datings,
    label: str,
    before: Mapping[str, Spell],
    after: Mapping[str, Spell],
) -> Tenure:
    post, full = solution.evidence.post, solution.full[spell.name]
    paths = _find_paths(spell, full)
    starts = [i for i in spell.items if i.kind == "start"]
    ends = [i for i in spell.items if i.kind == "end"]
    bounds = Bounds(*(to_day(path.days) if path else None for path in paths))
    first, last = _keep_within(bounds, find_sighted(spell, datings))
    earlier, later = before.get(spell.name), after.get(spell.name)
    return Tenure(
        iri=identify_tenure(post, spell),
        label=label,
        holder=spell.holder,
        post=post.iri,
        body=post.body,
        role=post.role,
        order=order,
        bounds=bounds,
        explanations=tuple(_explain(side, words, p) for (side, words), p in zip(SIDES, paths, strict=True) if p),
        capacities=find_capacities(spell, datings),
        began=_first_manner([*starts, *spell.announcements]),
        ended=_first_manner(ends),
        start_wording=_find_wording(starts),
        end_wording=_find_wording(ends),
        first_sighted=first,
        last_sighted=last,
        preceded_by=identify_tenure(post, earlier) if earlier else None,
        succeeded_by=identify_tenure(post, later) if later else None,
        claims=tuple(sorted({i.source.id for i in (*spell.items, *spell.renewals, *spell.announcements)})),
    )


def _find_paths(spell: Spell, solution: Solution) -> tuple[Path | None, ...]:
    """The paths of the four bounds; a bound outside the calendar is open."""
    paths = (
        solution.earliest(spell.start),
        solution.latest(spell.start),
        solution.earliest(spell.end),
        solution.latest(spell.end),
    )
    return tuple(path if path and to_day(path.days) else None for path in paths)


def _explain(side: BoundName, words: str, path: Path) -> Explanation:
    reasons = collect_reasons(path.constraints)
    day = to_day(path.days)
    assert day is not None
    return Explanation(side, day, f"{words} {day}: {'; '.join(r.words for r in reasons)}", collect_claims(reasons))


def find_sighted(spell: Spell, datings: Datings) -> tuple[date | None, date | None]:
    """Return the first and the last day on which the claims can show a spell as running.

    A document of a month shows it on one of its days, so that the month's last day may still be one. Where a document
    may be of any day of more than a year, or of any later one, only the earliest counts; where its earliest is open,
    it shows nothing. One who is only to take up the post has not been seen in it.
    """
    days: list[tuple[int, int]] = []
    to_come = {i.document for i in spell.items if i.kind == "future"}
    for item in (*spell.items, *spell.renewals):
        first, last = find_days(item, datings)
        if first is None or item.kind in {"former", "future", "held", "named"}:
            continue
        if item.kind == "start" and item.document in to_come:
            continue
        close = last is not None and last - first <= YEAR and item.kind != "end"
        days.append((first, last if close and last is not None else first))
    return to_day(min((d[0] for d in days), default=None)), to_day(max((d[1] for d in days), default=None))


def _keep_within(bounds: Bounds, days: tuple[date | None, date | None]) -> tuple[date | None, date | None]:
    """Keep the days of sightings within the tenure: a document of a month may see it on a part of the month only."""
    first, last = days
    if first and last and bounds.start_earliest:
        first, last = max(first, bounds.start_earliest), max(last, bounds.start_earliest)
    if first and last and bounds.end_latest:
        first, last = min(first, bounds.end_latest), min(last, bounds.end_latest)
    return first, last


def find_capacities(spell: Spell, datings: Datings) -> tuple[str, ...]:
    """Return on what footing a spell was held, in order of time, the latest last.

    Who is called acting was so before too, and in the same document, where plainly called the holder.
    """
    stand_ins = [i for i in spell.items if i.capacity in {"acting", "interim"}]
    documents = {i.document for i in stand_ins}
    acted = {id(i): _find_acting_days(i, spell, datings) for i in stand_ins}
    last = max((_position(acted[id(i)], i.capacity) for i in stand_ins), default=-1.0)
    shown = [(find_days(i, datings), i.capacity) for i in spell.items if i.capacity and i.document not in documents]
    shown = [s for s in shown if s[1] != "substantive" or _position(*s) > last]
    shown += [(acted[id(i)], i.capacity) for i in stand_ins]
    if stand_ins:
        shown += [(find_days(i, datings), "substantive") for i in spell.renewals if i.kind == "start"]
    if any(capacity != "designate" for _, capacity in shown) or any(i.kind in {"end", "former"} for i in spell.items):
        shown = [s for s in shown if s[1] != "designate"]
    rank = ("designate", "acting", "interim", "substantive")
    ordered = sorted(shown, key=lambda s: (_position(*s), rank.index(s[1])))
    found: list[str] = []
    for _, capacity in ordered:
        if not found or found[-1] != capacity:
            found.append(capacity)
    return tuple(found) or ("substantive",)


def _find_acting_days(item: Item, spell: Spell, datings: Datings) -> Days:
    """When somebody stood in: from the start that the same document dates, for it may look back; else its own day."""
    starts = [i.days for i in (*spell.items, *spell.renewals) if i.kind == "start" and i.document == item.document]
    dated = [days for days in starts if days and days[0] is not None]
    return min(dated, key=lambda days: days[0] or 0) if dated else find_days(item, datings)


def _position(days: tuple[int | None, int | None], capacity: str) -> float:
    """When a footing is shown; one that nothing dates comes first, but being the holder in one's own right last."""
    first, last = days
    if first is not None or last is not None:
        return float(first if first is not None else last or 0)
    return float("inf") if capacity == "substantive" else 0.0


def _first_manner(items: Sequence[Item]) -> str | None:
    """The manner of the change that is dated most closely, of equals the first."""
    told = [i for i in items if i.manner]
    return min(told, key=_width).manner if told else None


def _find_wording(items: Iterable[Item]) -> str | None:
    """The date, as EDTF, of the change that is dated most closely."""
    dated = [i for i in items if i.edtf]
    return min(dated, key=_width).edtf if dated else None


def _width(item: Item) -> float:
    first, last = item.days or (None, None)
    return last - first if first is not None and last is not None else float("inf")


def _find_neighbours(solution: PostSolution) -> tuple[dict[str, Spell], dict[str, Spell]]:
    """For each spell by name, the last known before it and the first known after it, where that order is known."""
    if solution.evidence.post.single:
        pairs = [
            (a, b) for a, b in zip(solution.spells, solution.spells[1:], strict=False) if is_before(solution, a, b)
        ]
    else:
        pairs = [(a, b) for a, b, _ in solution.handovers]
    after: dict[str, Spell] = {}
    before: dict[str, Spell] = {}
    for a, b in pairs:
        after.setdefault(a.name, b)
        before.setdefault(b.name, a)
    return before, after


def is_before(solution: PostSolution, a: Spell, b: Spell) -> bool:
    """Tell whether `a` is known not to have begun after `b`."""
    path = solution.full[a.name].most(a.start, b.start)
    return path is not None and path.days <= 0
