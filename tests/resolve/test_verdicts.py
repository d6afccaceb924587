"""Verdicts on a day and on a boundary."""

from __future__ import annotations

from datetime import date

import pytest

from govgraph.resolve import Bounds, verdict_on
from govgraph.resolve.boundaries import judge_gap


def day(number: int) -> date:
    return date(2015, 1, number)


@pytest.mark.parametrize(
    ("bounds", "on", "verdict"),
    [
        (Bounds(day(3), day(5), day(10), day(12)), 2, "excluded"),
        (Bounds(day(3), day(5), day(10), day(12)), 3, "possible"),
        (Bounds(day(3), day(5), day(10), day(12)), 5, "certain"),
        (Bounds(day(3), day(5), day(10), day(12)), 10, "certain"),
        (Bounds(day(3), day(5), day(10), day(12)), 11, "possible"),
        (Bounds(day(3), day(5), day(10), day(12)), 13, "excluded"),
        (Bounds(day(3), day(5), day(10), None), 11, "unknown"),
        (Bounds(None, day(5), day(10), day(12)), 4, "unknown"),
        (Bounds(), 5, "unknown"),
    ],
)
def test_a_day_is_certain_possible_unknown_or_excluded(bounds: Bounds, on: int, verdict: str) -> None:
    assert verdict_on(bounds, day(on)) == verdict


def test_an_open_end_is_covered_up_to_the_last_sighting_only() -> None:
    """A document of some day from the 10th to the 20th: on the 15th perhaps, on the 25th nobody knows."""
    bounds = Bounds(day(3), day(5), day(10), None)
    assert verdict_on(bounds, day(15), day(10), day(20)) == "possible"
    assert verdict_on(bounds, day(25), day(10), day(20)) == "unknown"


def test_an_open_start_is_covered_from_the_first_sighting_only() -> None:
    bounds = Bounds(None, day(20), day(10), day(25))
    assert verdict_on(bounds, day(8), day(10), day(20)) == "unknown"
    assert verdict_on(bounds, day(10), day(10), day(20)) == "possible"
    assert verdict_on(bounds, day(24), day(10), day(20)) == "possible"


@pytest.mark.parametrize(
    ("least", "most", "verdict"),
    [
        (0, 0, "meets"),
        (0, 1, "meets"),
        (1, 1, "meets"),
        (0, 2, "possible gap"),
        (1, None, "possible gap"),
        (2, 2, "gap"),
        (2, None, "gap"),
        (-5, -1, "overlap"),
        (None, -1, "overlap"),
        (-5, 0, "possible overlap"),
        (None, 1, "possible overlap"),
        (-5, 5, "not determinable"),
        (None, None, "not determinable"),
        (None, 91, "not determinable"),
    ],
)
def test_a_boundary_is_judged_by_the_least_and_most_days_between(
    least: int | None, most: int | None, verdict: str
) -> None:
    assert judge_gap(least, most) == verdict
