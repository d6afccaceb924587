"""The accountability ledger: what was asked, and what became of it by whose account."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from govgraph.explore import Graph
from govgraph.explore.recommendations import AccountabilityLedger, Item, find_themes, read_number

REVIEW = """Review of Ambridge Borough Council
by Jane Moss

10 March 2015

Jane Moss reviewed Ambridge Borough Council. She recommended that the council should publish a plan for its finances
by 30 June 2015.
"""
LETTER = """Ambridge Borough Council
Town Hall

1 April 2015

Dear Minister

Councillor Ada Lovelace is the leader of Ambridge Borough Council. Cllr Lovelace has promised to open all committees to
the public by 1 May 2016.
"""
LATER = """Ambridge Borough Council leader Ada Lovelace resigned on 3 September 2015. Bob Hall became leader of Ambridge
Borough Council on 4 September 2015.
"""
BODY = "Ambridge Borough Council"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("accountability")
    for name, text in (("review", REVIEW), ("letter", LETTER), ("later", LATER)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / "later.meta.json").write_text('{"published": "2015-09-10", "kind": "press"}', "utf-8")
    with Graph(folder / "store") as graph:
        graph.ingest(folder)
        yield graph


def item_of(ledger: AccountabilityLedger, kind: str) -> Item:
    [item] = [item for item in ledger.items if item.kind == kind]
    return item


def test_a_recommendation_has_its_maker_its_addressee_and_its_deadline(graph: Graph) -> None:
    item = item_of(graph.recommendations(BODY), "recommendation")
    assert item.by == ("Jane Moss",)
    assert item.deadline == "2015-06-30"
    assert item.made == "2015-03-10"
    assert "finance" in item.themes
    assert "publish a plan" in item.evidence[0].exact


def test_a_deadline_that_passed_without_a_word_is_not_overdue_but_cannot_be_told(graph: Graph) -> None:
    assert item_of(graph.recommendations(BODY, on="2015-06-01"), "recommendation").overdue == "not due"
    assert item_of(graph.recommendations(BODY, on="2016-01-01"), "recommendation").overdue == "cannot tell"


def test_what_nobody_reports_on_has_no_status(graph: Graph) -> None:
    for item in graph.recommendations(BODY).items:
        assert item.status == {}
        assert not item.diverges


def test_a_commitment_is_orphaned_once_its_maker_has_left_and_not_before(graph: Graph) -> None:
    before = item_of(graph.recommendations(BODY, on="2015-08-01"), "commitment")
    after = item_of(graph.recommendations(BODY, on="2015-12-01"), "commitment")
    assert before.orphaned == ()
    assert "Ada Lovelace is no longer leader" in after.orphaned[0]


def test_both_clocks_hold(graph: Graph) -> None:
    assert graph.recommendations(BODY, on="2015-03-20").items[0].kind == "recommendation"
    assert len(graph.recommendations(BODY, on="2015-03-20").items) == 1, "the letter came later"
    known = graph.recommendations(BODY, known="2015-04-15")
    assert item_of(known, "commitment").orphaned == (), "that she left was not known then"
    assert known.known == date(2015, 4, 15)


def test_another_body_is_asked_nothing(graph: Graph) -> None:
    assert graph.recommendations("Leeds City Council").items == ()


def test_numbers_and_themes_are_told_by_words_alone() -> None:
    assert read_number("Recommendation 12: publish") == "12"
    assert read_number("The 12 councils should publish") == ""
    assert find_themes("Nothing here.") == ()
    assert find_themes("Members and officers must respect the scheme of delegation.") == (
        "roles of members and officers",
    )


def test_rows_hold_all_that_is_known(graph: Graph) -> None:
    [row] = [r for r in graph.recommendations(BODY).rows() if r["kind"] == "recommendation"]
    assert row["deadline"] == "2015-06-30"
    assert row["self"] is None
    assert row["evidence"]
