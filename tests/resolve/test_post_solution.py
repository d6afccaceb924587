"""The solving of a post against one that tries every assignment of days to everybody's start and end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations, product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govgraph.ontology.documents import Reading
from govgraph.resolve import resolve
from govgraph.resolve.actors import identify
from govgraph.resolve.datings import read_datings
from govgraph.resolve.items import gather_evidence
from govgraph.resolve.post_solution import PostSolution, solve_post
from govgraph.resolve.sources import gather

Drafts = Callable[..., Any]
HOLDERS = ("Ann Adams", "Bo Brown", "Cy Clark")
DAYS = range(7)
BASE = date(2015, 1, 1).toordinal()
Said = tuple[str, str, int]
"""A holder, what is said (a status or a change), and the day of the document or the change."""

said = st.tuples(
    st.sampled_from(HOLDERS), st.sampled_from(["current", "former", "future", "start", "end"]), st.integers(0, 6)
)


def write(draft: Drafts, saids: Sequence[Said]) -> list[Reading]:
    """A document for each thing said."""
    readings = []
    for number, (person, what, day) in enumerate(saids):
        on = date.fromordinal(BASE + day).isoformat()
        fields = {"person": person, "role": "leader", "body": "Leeds City Council"}
        words = f"{number}: {person} {what}"
        if what in {"start", "end"}:
            document = draft(f"d{number}", "2015-01-07").say(words, "change", change=what, when=on, **fields)
        else:
            document = draft(f"d{number}", on).say(words, "post", status=what, **fields)
        readings.append(document.read())
    return readings


def keeps(start: int, end: int, what: str, day: int) -> bool:
    """Whether a tenure agrees with one thing said of it."""
    return {
        "current": start <= day <= end,
        "former": end <= day,
        "future": day < start,
        "start": start == day,
        "end": end == day,
    }[what]


def try_everything(saids: Sequence[Said]) -> Iterator[dict[str, tuple[int, int]]]:
    """Every world in which each holder has the post once, for a day at least, and one after another."""
    spans = [(a, b) for a, b in product(DAYS, DAYS) if a < b]
    present = sorted({person for person, _, _ in saids})
    fits = [[s for s in spans if all(keeps(*s, w, d) for p, w, d in saids if p == person)] for person in present]
    for world in product(*fits):
        if all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(world, 2)):
            yield dict(zip(present, world, strict=True))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saids=st.lists(said, min_size=1, max_size=6, unique=True))
def test_the_bounds_of_a_post_hold_every_world_that_its_claims_allow(draft: Drafts, saids: list[Said]) -> None:
    worlds = list(try_everything(saids))
    if not worlds:
        return
    sources = gather(write(draft, saids))
    actors = identify(sources)
    names = {p.iri: p.name for p in actors.people}
    [evidence] = gather_evidence(sources, actors).values()
    solution = solve_post(evidence, read_datings(sources), {}, frozenset(), frozenset(), names)
    assert isinstance(solution, PostSolution), "what a world allows is no contradiction"
    assert len(solution.spells) == len(worlds[0]), "nobody has two spells where one will do"
    for spell in solution.spells:
        full = solution.full[spell.name]
        for side, variable in ((0, spell.start), (1, spell.end)):
            days = [world[names[spell.holder]][side] for world in worlds]
            earliest, latest = full.earliest(variable), full.latest(variable)
            assert earliest is None or earliest.days - BASE <= min(days)
            assert latest is None or latest.days - BASE >= max(days)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saids=st.lists(said, min_size=2, max_size=7, unique=True), seed=st.randoms(use_true_random=False))
def test_whatever_the_claims_and_their_order_the_view_is_one(draft: Drafts, saids: list[Said], seed: Any) -> None:
    readings = write(draft, saids)
    shuffled = list(readings)
    seed.shuffle(shuffled)
    one, other = resolve(readings), resolve(shuffled)
    assert one.tenures == other.tenures
    assert one.boundaries == other.boundaries
    assert one.conflicts == other.conflicts
    assert one.judgements == other.judgements


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saids=st.lists(said, min_size=2, max_size=8, unique=True))
def test_an_accepted_view_never_contradicts_itself(draft: Drafts, saids: list[Said]) -> None:
    for tenure in resolve(write(draft, saids)).tenures:
        b = tenure.bounds
        for first, last in (
            (b.start_earliest, b.start_latest),
            (b.end_earliest, b.end_latest),
            (b.start_earliest, b.end_latest),
            (tenure.first_sighted, tenure.last_sighted),
        ):
            assert first is None or last is None or first <= last
