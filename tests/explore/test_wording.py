"""This file is the test of days in words."""

from __future__ import annotations

from datetime import date

import pytest

from govgraph.explore.wording import describe_moment, shorten_bounds
from govgraph.resolve.view import Bounds

FIRST = date(2015, 12, 1)
LAST = date(2017, 9, 30)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (FIRST, FIRST, "on 1 December 2015"),
        (date(2017, 9, 1), LAST, "in September 2017"),
        (date(2014, 1, 1), date(2014, 12, 31), "in 2014"),
        (FIRST, LAST, "between 1 December 2015 and 30 September 2017"),
        (None, LAST, "by 30 September 2017"),
        (FIRST, None, "not before 1 December 2015"),
        (None, None, "at a time that no document tells"),
    ],
)
def test_two_bounds_are_said_as_closely_as_they_allow(earliest: date | None, latest: date | None, words: str) -> None:
    assert describe_moment(earliest, latest) == words


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (Bounds(FIRST, FIRST, date(2017, 9, 1), LAST), "1 Dec 2015 – Sep 2017"),
        (Bounds(None, FIRST, date(2016, 1, 11), None), "seen Dec 2015 – Jan 2016"),
        (Bounds(None, FIRST, FIRST, None), "seen Dec 2015"),
        (Bounds(FIRST, FIRST, date(2016, 1, 11), None), "1 Dec 2015 – seen Jan 2016"),
        (Bounds(FIRST, FIRST, FIRST, None), "from 1 Dec 2015"),
        (Bounds(None, FIRST, None, LAST), "seen Dec 2015 – by Sep 2017"),
        (Bounds(None, None, None, LAST), "ended by Sep 2017"),
        (Bounds(), ""),
    ],
)
def test_a_label_never_gives_a_sighting_for_a_start_or_an_end(bounds: Bounds, words: str) -> None:
    assert shorten_bounds(bounds) == words
