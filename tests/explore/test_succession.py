"""This file is the test of the succession ledger; the world and its answers are in conftest.py."""

from __future__ import annotations

from govgraph import Graph

COUNCIL = "Ambridge Borough Council"


def test_the_ledger_lists_holders_in_order_with_four_bounds(ambridge: Graph) -> None:
    rows = ambridge.succession("leader", COUNCIL).rows()
    keys = ("order", "person", "start_earliest", "start_latest", "end_earliest", "end_latest", "began")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        (1, "Ada Lovelace", None, "2014-06-10", "2014-06-10", "2015-05-01", None),
        (2, "Grace Hopper", "2015-05-01", "2015-05-01", "2016-03-02", None, "elected"),
    ]


def test_each_passage_has_a_verdict_and_the_words_that_decide_it(ambridge: Graph) -> None:
    first, last = ambridge.succession("leader", COUNCIL).entries
    assert first.passage is not None
    assert first.passage.verdict in {"possible gap", "not determinable", "meets"}
    assert {quote.document for quote in first.passage.evidence} <= {"letter", "report"}
    assert not first.passage.words.startswith(first.passage.verdict)
    assert last.passage is None


def test_an_earlier_knowledge_gives_a_shorter_ledger(ambridge: Graph) -> None:
    (row,) = ambridge.succession("leader", COUNCIL, known="2014-12-31").rows()
    assert (row["person"], row["end_latest"], row["next"]) == ("Ada Lovelace", None, None)


def test_a_post_that_nobody_is_said_to_hold_has_an_empty_ledger(ambridge: Graph) -> None:
    assert ambridge.succession("mayor", COUNCIL).rows() == []
