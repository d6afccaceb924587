"""The verdict on an answer as a whole: what makes it answered, inferred, bounded or unknown."""

from __future__ import annotations

import pytest

from govgraph.explore.judging import judge

FIXED = {"start_earliest": "2015-12-01", "start_latest": "2015-12-01"}
OPEN = {"start_earliest": None, "start_latest": "2015-12-01"}


@pytest.mark.parametrize("basis", ["words", "rule", "bounds", "because", "rows"])
def test_without_a_row_nothing_is_known(basis: str) -> None:
    assert judge(basis, []) == "UNKNOWN"


def test_a_question_that_does_not_say_what_it_rests_on_has_no_verdict() -> None:
    assert judge("", [FIXED]) is None


def test_what_documents_say_is_answered_and_what_a_rule_gives_inferred() -> None:
    assert judge("words", [FIXED]) == "ANSWERED"
    assert judge("rule", [FIXED]) == "INFERRED"


def test_days_are_bounded_unless_every_one_is_known() -> None:
    assert judge("bounds", [FIXED]) == "INFERRED"
    assert judge("bounds", [FIXED, OPEN]) == "BOUNDED"


def test_a_reason_makes_words_an_inference() -> None:
    assert judge("because", [{"because": None}]) == "ANSWERED"
    assert judge("because", [{"because": None}, {"because": "one year fits"}]) == "INFERRED"


def test_the_surest_row_decides() -> None:
    rows = [{"verdict": verdict} for verdict in ("unknown", "possible", "certain", "stated")]
    assert [judge("rows", rows[: n + 1]) for n in range(4)] == ["UNKNOWN", "BOUNDED", "INFERRED", "ANSWERED"]
