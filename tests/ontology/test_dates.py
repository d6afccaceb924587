"""What an EDTF date means in days, worked out by hand."""

from datetime import date

import pytest

from govgraph.ontology.dates import find_bounds


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2015-12-01", date(2015, 12, 1), date(2015, 12, 1)),
        ("2015-12", date(2015, 12, 1), date(2015, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2018-21", date(2018, 3, 1), date(2018, 5, 31)),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28)),
        ("2017-33", date(2017, 1, 1), date(2017, 3, 31)),
        ("2017~", date(2017, 1, 1), date(2017, 12, 31)),
        ("2012-11-02/2012-12-13", date(2012, 11, 2), date(2012, 12, 13)),
        ("2011/2012", date(2011, 1, 1), date(2012, 12, 31)),
        ("../2015", None, date(2015, 12, 31)),
        ("2015/..", date(2015, 1, 1), None),
        ("2015/", date(2015, 1, 1), None),
    ],
)
def test_bounds_of_a_date(edtf: str, earliest: date | None, latest: date | None) -> None:
    assert find_bounds(edtf) == (earliest, latest)


@pytest.mark.parametrize("edtf", ["", "September", "2015-13", "2015-02-30", "2015-99", "15-1-1-1"])
def test_what_is_no_date_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError):
        find_bounds(edtf)
