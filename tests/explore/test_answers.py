"""The questions that are worked out from the graph, asked of a small store of invented documents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from govgraph.errors import UsageError
from govgraph.explore import Graph
from govgraph.explore.answers import ANSWERS
from govgraph.queries import catalogue

LETTER = """Ambridge Improvement Panel
Town Hall

11 January 2016

The Rt Hon Greta Vane MP
Secretary of State for Communities and Local Government

Dear Secretary of State

The Ambridge Improvement Panel oversees Ambridge Borough Council. The panel is concerned about the slow pace of progress
with the budget. Cllr Ada Lovelace was elected leader of Ambridge Borough Council on 1 December 2015. Cllr Lovelace has
promised to publish the budget by 1 March 2016.

Yours sincerely

John Moss
Chair, Ambridge Improvement Panel
"""
ARTICLE = """Ambridge Borough Council leader Ada Lovelace and chief executive Bob Hall spoke to the press.

Ms Lovelace said: "We have made good and lasting progress with the budget of Ambridge Borough Council."
"""
LATER = """Ambridge Borough Council leader Ada Lovelace resigned on 3 September 2016. Wexton Borough Council chief
executive Cy Dow will become chief executive of Ambridge Borough Council next month.
"""
COUNCIL, PANEL = "Ambridge Borough Council", "Ambridge Improvement Panel"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("answers")
    for name, text in (("letter", LETTER), ("article", ARTICLE), ("later", LATER)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    for name, day in (("article", "2016-02-03"), ("later", "2016-09-10")):
        (folder / f"{name}.meta.json").write_text(f'{{"published": "{day}", "kind": "press"}}', "utf-8")
    with Graph(folder / "store") as graph:
        graph.ingest(folder)
        yield graph


def rows_of(graph: Graph, name: str, **values: str) -> list[dict[str, object]]:
    return [dict(row) for row in graph.query(name, values)]


def test_each_question_without_sparql_is_worked_out_and_no_other() -> None:
    assert {q.name for q in catalogue() if q.worked_out} == set(ANSWERS)


def test_one_document_states_who_was_in_office_together(graph: Graph) -> None:
    rows = rows_of(graph, "pairs-in-office", role="leader", other_role="chief executive", body=COUNCIL)
    assert [(r["verdict"], r["name"], r["other_name"]) for r in rows][:1] == [("stated", "Ada Lovelace", "Bob Hall")]
    assert "article" in str(rows[0]["because"])


def test_a_tenure_has_one_length_where_both_its_days_are_known(graph: Graph) -> None:
    [row] = rows_of(graph, "tenure-lengths", person="Ada Lovelace")
    assert (row["verdict"], row["at_least_days"], row["at_most_days"]) == ("certain", 277, 277)


def test_who_is_announced_elsewhere_holds_posts_in_two_bodies(graph: Graph) -> None:
    [row] = rows_of(graph, "several-bodies")
    assert (row["verdict"], row["name"]) == ("stated", "Cy Dow")
    assert graph.query("several-bodies").verdict == "ANSWERED"


def test_content_with_oneself_is_held_against_an_independent_view(graph: Graph) -> None:
    [row] = rows_of(graph, "divergence", body=COUNCIL)
    assert (row["own_by"], row["other_mark"]) == ("Ada Lovelace", "negative")
    assert "slow pace" in str(row["other_view"])


def test_a_commitment_is_orphaned_when_its_maker_left_without_a_word_of_it(graph: Graph) -> None:
    [row] = rows_of(graph, "orphaned-commitments")
    assert row["by"] == "Ada Lovelace"
    assert "no longer leader" in str(row["because"])
    assert "/tenure/" in str(row["tenure"])


def test_a_deadline_is_judged_as_of_a_day(graph: Graph) -> None:
    assert [r["overdue"] for r in rows_of(graph, "deadlines", on="2016-02-01")] == ["not due"]
    assert [r["overdue"] for r in rows_of(graph, "deadlines", on="2017-01-01")] == ["cannot tell"]


def test_a_chain_of_oversight_is_told_step_by_step(graph: Graph) -> None:
    rows = rows_of(graph, "chain", one="Ada Lovelace", other="John Moss")
    assert [r["step"] for r in rows] == [1, 2, 3]
    assert [(r["from_name"], r["to_name"]) for r in rows] == [
        ("Ada Lovelace", COUNCIL),
        (PANEL, COUNCIL),
        ("John Moss", PANEL),
    ]
    assert rows[1]["relation"] == "oversees"


def test_who_has_no_documented_relation_is_told(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no person or body"):
        graph.query("chain", {"one": "Ada Lovelace", "other": "Nobody"})


def test_a_bridge_lies_between_two_sides_and_is_neither(graph: Graph) -> None:
    names = [r["name"] for r in rows_of(graph, "bridges", one=COUNCIL, other="John Moss")]
    assert PANEL in names
    assert COUNCIL not in names


def test_on_a_day_only_those_in_office_bridge(graph: Graph) -> None:
    edges = " ".join(str(r["edges"]) for r in rows_of(graph, "bridges", on="2015-01-01"))
    assert "Leader, Ambridge Borough Council" not in edges


def test_criticisms_come_by_theme(graph: Graph) -> None:
    rows = rows_of(graph, "criticisms", actor=PANEL)
    assert {r["theme"] for r in rows} >= {"finance"}


def test_what_only_seems_to_contradict_is_told_with_the_reason(graph: Graph) -> None:
    rows = rows_of(graph, "differences")
    assert any("neither contradicts" in str(r["because"]) for r in rows)


def test_forms_of_a_name_come_with_their_documents(graph: Graph) -> None:
    forms = {(r["name"], r["mention"]) for r in rows_of(graph, "name-forms", actor="Ada Lovelace")}
    assert ("Ada Lovelace", "Cllr Lovelace") in forms


def test_nothing_was_expected(graph: Graph) -> None:
    assert graph.query("expectations").verdict == "UNKNOWN"


def test_the_words_behind_each_row_are_at_hand(graph: Graph) -> None:
    result = graph.query("pairs-in-office", {"role": "leader", "other_role": "chief executive", "body": COUNCIL})
    quotes = graph.quotes(result)
    assert len(quotes) == len(result)
    assert any("chief executive Bob Hall" in quote.exact for quote in quotes[0])
