"""This file is the boundaries: whether one tenure meets the next, with what decides it, and the vacancies between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from govgraph.ontology.namespace import ID
from govgraph.resolve.conflicts import make_conflict
from govgraph.resolve.constraints import collect_claims, collect_reasons, to_day
from govgraph.resolve.datings import describe
from govgraph.resolve.items import Handover
from govgraph.resolve.post_solution import PostSolution
from govgraph.resolve.reconciling import may_be_confused
from govgraph.resolve.solver import Path
from govgraph.resolve.spells import Spell
from govgraph.resolve.tenures import identify_tenure
from govgraph.resolve.view import Boundary, BoundaryVerdict, Bounds, Conflict, Vacancy


def judge_gap(least: int | None, most: int | None) -> BoundaryVerdict:
    """Return the verdict on a boundary whose later tenure begins `least` to `most` days after the earlier one's end.

    They meet where it begins on the day the other ends or on the next.

    >>> judge_gap(0, 1), judge_gap(0, 90), judge_gap(None, 90), judge_gap(2, None)
    ('meets', 'possible gap', 'not determinable', 'gap')
    """
    if least is not None and least > 1:
        return "gap"
    if most is not None and most < 0:
        return "overlap"
    no_overlap = least is not None and least >= 0
    no_gap = most is not None and most <= 1
    if no_overlap:
        return "meets" if no_gap else "possible gap"
    return "possible overlap" if no_gap else "not determinable"


def find_boundaries(solution: PostSolution) -> list[Boundary]:
    """Return the boundaries of a post: between neighbours where it has one holder, else where one followed another.

    That the post has one holder is not taken for granted here: else no boundary could ever be an overlap.
    """
    if solution.evidence.post.single:
        pairs: Iterable[tuple[Spell, Spell]] = _find_neighbours(solution)
    else:
        pairs = dict.fromkeys((a, b) for a, b, _ in solution.handovers)
    return [_make_boundary(solution, a, b) for a, b in pairs]


def _find_neighbours(solution: PostSolution) -> Iterator[tuple[Spell, Spell]]:
    """Yield each spell with the one before it: of those, the one that is not known to have ended before another."""
    last: Spell | None = None
    for spell in solution.spells:
        if last is not None:
            yield last, spell
            after = solution.base[spell.name].most(spell.end, last.end)
            if after is not None and after.days < 0:
                continue  # held within the other's time: what comes next follows the other
        last = spell


def _measure(solution: PostSolution, a: Spell, b: Spell) -> tuple[Path | None, Path | None]:
    """The least and the most days from the end of `a` to the start of `b`, negative where they overlap."""
    base = solution.base[a.name]
    back, most = base.most(a.end, b.start), base.most(b.start, a.end)
    return back and Path(-back.days, back.constraints), most


def _make_boundary(solution: PostSolution, a: Spell, b: Spell) -> Boundary:
    post = solution.evidence.post
    least, most = _measure(solution, a, b)
    verdict = judge_gap(least.days if least else None, most.days if most else None)
    reasons = [collect_reasons(path.constraints) if path else () for path in (least, most)]
    parts = [
        f"the later begins at least {_count(least.days)}: {_join(reasons[0])}" if least else "",
        f"the later begins at most {_count(most.days)}: {_join(reasons[1])}" if most else "",
    ]
    known = "; ".join(part for part in parts if part) or "nothing ties the end of the earlier to the start of the later"
    earlier, later = identify_tenure(post, a), identify_tenure(post, b)
    part = f"{earlier.removeprefix(f'{ID}tenure/')}/{later.rpartition('/')[2]}"
    claims = collect_claims([*reasons[0], *reasons[1]])
    return Boundary(f"{ID}boundary/{part}", post.iri, earlier, later, verdict, f"{verdict}: {known}", claims)


def _count(days: int) -> str:
    return f"{days} days after the earlier ends" if days >= 0 else f"{-days} days before the earlier ends"


def _join(reasons: Iterable[object]) -> str:
    return "; ".join(getattr(reason, "words", "") for reason in reasons)


def find_vacancies(solution: PostSolution, boundaries: Iterable[Boundary]) -> list[Vacancy]:
    """Return the vacancies of a post of one holder: a gap that nobody can have filled unknown to us.

    So it is only where a claim says that the later followed the earlier, or where a register, which leaves nobody out,
    dates both.
    """
    spells = {identify_tenure(solution.evidence.post, s): s for s in solution.spells}
    found = []
    for boundary in boundaries:
        a, b = spells[boundary.earlier], spells[boundary.later]
        if boundary.verdict == "gap" and solution.evidence.post.single and _is_complete(solution.handovers, a, b):
            full = solution.full[a.name]
            days = (full.earliest(a.end), full.latest(a.end), full.earliest(b.start), full.latest(b.start))
            bounds = Bounds(*(to_day(path.days) if path else None for path in days))
            iri = boundary.iri.replace(f"{ID}boundary/", f"{ID}vacancy/")
            found.append(Vacancy(iri, boundary.post, bounds, boundary.words, boundary.claims))
    return found


def _is_complete(handovers: Iterable[tuple[Spell, Spell, Handover]], a: Spell, b: Spell) -> bool:
    if any(first is a and second is b for first, second, _ in handovers):
        return True
    ended = any(i.kind == "end" and i.register for i in a.items)
    return ended and any(i.kind == "start" and i.register for i in b.items)


def find_doubtful_names(solution: PostSolution, names: Mapping[str, str]) -> list[Conflict]:
    """Return the conflicts of two neighbours of one surname with other given names between whom nothing passed.

    One may be a slip for the other. Where a claim tells of a start, an end or a succession, they are two people.
    """
    if not solution.evidence.post.single:
        return []
    found = []
    for a, b in pairwise(solution.spells):
        told = any(i.kind == "end" for i in a.items) or any(i.kind == "start" for i in b.items)
        passed = any(first is a and second is b for first, second, _ in solution.handovers)
        if may_be_confused(a.holder, b.holder, names) and not told and not passed:
            claims = tuple(sorted({i.source.id for i in (*a.items, *b.items)}))
            words = (
                f"{names[a.holder]} and {names[b.holder]} hold one post, and nothing says that one followed the other"
            )
            found.append(make_conflict("identity", words, claims))
    return found


def find_crowded_documents(solution: PostSolution, names: Mapping[str, str]) -> list[Conflict]:
    """Return the conflicts of documents that call several the holder of a post of one, and tell no order."""
    found = []
    for items in solution.crowds.values():
        holders = ", ".join(sorted({names[i.holder] for i in items}))
        words = (
            f"{describe(items[0].source.document)} calls {holders} {solution.evidence.post.role}: "
            "each is taken to have held the post by then, and none on that day"
        )
        found.append(make_conflict("value", words, tuple(sorted({i.source.id for i in items}))))
    return found
