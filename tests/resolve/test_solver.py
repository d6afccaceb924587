"""This file is the test of the temporal solver against one that tries every assignment of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.resolve.constraints import ORIGIN, Constraint, Reason, in_order, lagging, not_after, not_before
from govgraph.resolve.recurring import Recurring, read_recurring
from govgraph.resolve.solver import Contradiction, Solution, solve

VARIABLES = ("a", "b", "c")
DAYS = range(7)
BOX = [c for v in VARIABLES for c in (not_before(v, 0), not_after(v, 6))]


def try_everything(constraints: Sequence[Constraint]) -> list[dict[str, int]]:
    """Every assignment of days 0 to 6 to the variables that keeps all constraints."""
    worlds = [dict(zip(VARIABLES, days, strict=True)) | {ORIGIN: 0} for days in product(DAYS, repeat=len(VARIABLES))]
    return [w for w in worlds if all(w[c.head] - w[c.tail] <= c.most for c in constraints)]


edges = st.builds(
    Constraint,
    tail=st.sampled_from((*VARIABLES, ORIGIN)),
    head=st.sampled_from((*VARIABLES, ORIGIN)),
    most=st.integers(-6, 6),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(edges, max_size=8))
def test_bounds_and_differences_are_those_of_trying_every_day(drawn: list[Constraint]) -> None:
    constraints = BOX + drawn
    worlds = try_everything(constraints)
    found = solve(constraints)
    if not worlds:
        assert isinstance(found, Contradiction)
        return
    assert isinstance(found, Solution)
    for one in VARIABLES:
        earliest, latest = found.earliest(one), found.latest(one)
        assert earliest and earliest.days == min(w[one] for w in worlds)
        assert latest and latest.days == max(w[one] for w in worlds)
        for other in VARIABLES:
            most = found.most(one, other)
            assert most and most.days == max(w[one] - w[other] for w in worlds)


@settings(max_examples=400, deadline=None)
@given(st.lists(edges, max_size=8))
def test_a_path_adds_up_to_its_bound_and_a_cycle_to_less_than_none(drawn: list[Constraint]) -> None:
    found = solve(drawn)
    if isinstance(found, Contradiction):
        assert sum(c.most for c in found.cycle) < 0
        ends = [c.head for c in found.cycle]
        assert [c.tail for c in found.cycle] == [ends[-1], *ends[:-1]]
        return
    for variable in VARIABLES:
        if path := found.latest(variable):
            assert sum(c.most for c in path.constraints) == path.days
        if path := found.earliest(variable):
            assert -sum(c.most for c in path.constraints) == path.days


def test_what_no_constraint_bounds_is_open() -> None:
    found = solve([in_order("a", "b"), not_before("a", 3)])
    assert isinstance(found, Solution)
    assert found.latest("b") is None
    assert (earliest := found.earliest("b")) and earliest.days == 3
    assert found.latest("unheard of") is None


def test_a_bound_is_explained_by_the_constraints_on_its_path() -> None:
    sighted, dated = Reason("sighted", ("s",)), Reason("dated", ("d",))
    found = solve(
        [in_order("start", "date", sighted), not_after("date", 9, dated), not_after("start", 20, Reason("loose"))]
    )
    assert isinstance(found, Solution)
    path = found.latest("start")
    assert path and path.days == 9
    assert {r for c in path.constraints for r in c.reasons} == {sighted, dated}


def test_a_contradiction_names_only_what_contradicts() -> None:
    early, late, other = Reason("ended by day 3", ("e",)), Reason("began on day 5", ("l",)), Reason("else", ("o",))
    found = solve(
        [not_after("end", 3, early), not_before("start", 5, late), in_order("start", "end"), not_after("b", 1, other)]
    )
    assert isinstance(found, Contradiction)
    assert {r for c in found.cycle for r in c.reasons} == {early, late}


def test_a_month_without_a_year_moves_a_bound_to_the_next_such_month() -> None:
    """ "September last year" in an article of 2017 or 2018, of somebody still in office in January 2016."""
    reason = Reason("the words say September")
    anchor = [not_before("date", date(2017, 1, 1).toordinal()), not_after("date", date(2018, 4, 30).toordinal())]
    lag = lagging("end", "date", -486, -93)
    in_office = [not_before("end", date(2016, 1, 11).toordinal())]
    found = solve([*anchor, *lag, *in_office], [Recurring("end", 9, None, None, reason)])
    assert isinstance(found, Solution)
    earliest, latest = found.earliest("end"), found.latest("end")
    assert earliest and date.fromordinal(earliest.days) == date(2016, 9, 1)
    assert latest and date.fromordinal(latest.days) == date(2017, 9, 30)
    assert reason in {r for c in earliest.constraints for r in c.reasons}


def test_a_weekday_of_a_day_and_month_tells_the_year() -> None:
    found = solve(
        [not_before("d", date(2014, 12, 1).toordinal()), not_after("d", date(2020, 1, 1).toordinal())],
        [Recurring("d", 9, 11, 4, Reason("a Friday"))],
    )
    assert isinstance(found, Solution)
    earliest, latest = found.earliest("d"), found.latest("d")
    assert earliest and latest and earliest.days == latest.days == date(2015, 9, 11).toordinal()


def test_wordings_tell_month_day_and_weekday() -> None:
    assert read_recurring("on 1 December") == (12, 1, None)
    assert read_recurring("Friday, September 11") == (9, 11, 4)
    assert read_recurring("last September") == (9, None, None)
    assert read_recurring("May 2016") == (5, None, None)
    assert read_recurring("next month") is None


def test_contradictory_months_are_a_contradiction_and_not_an_endless_search() -> None:
    days = [not_before("d", date(2015, 1, 1).toordinal()), not_after("d", date(2015, 2, 1).toordinal())]
    assert isinstance(solve(days, [Recurring("d", 9, None, None, Reason("September"))]), Contradiction)
