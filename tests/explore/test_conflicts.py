"""Conflicts, typed: what contradicts what, what only seems to, and which claim yields."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from govgraph.errors import UsageError
from govgraph.explore import Graph
from govgraph.explore.conflicts import Conflict

PANEL = """Ambridge Improvement Panel
Town Hall

1 April 2015

Dear Minister

The Ambridge Improvement Panel oversees Ambridge Borough Council. The panel said that the council had made little
progress with its budget and that its plans for the budget were poor. Cllr Ada Lovelace became leader of Ambridge
Borough Council on 3 June 2013.
"""
PRESS = """Ambridge Borough Council leader Ada Lovelace said that the council had made good progress with its budget.
Ms Lovelace became leader of Ambridge Borough Council on 5 June 2013.
"""
LETTER = """Ambridge Borough Council
Town Hall

1 May 2015

Dear Minister

Councillor Ada Lovelcae, leader of Ambridge Borough Council, chaired the council's meeting on 28 April 2015.
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("conflicts")
    for name, text in (("panel", PANEL), ("press", PRESS), ("letter", LETTER)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / "press.meta.json").write_text('{"published": "2015-04-10", "kind": "press"}', "utf-8")
    with Graph(folder / "store") as graph:
        graph.ingest(folder)
        yield graph


def only(graph: Graph, kind: str) -> Conflict:
    [conflict] = graph.conflicts(kind)
    return conflict


def test_two_days_for_one_start_are_a_conflict_over_a_value(graph: Graph) -> None:
    conflict = only(graph, "value")
    words = " ".join(quote.exact for side in conflict.sides for quote in side)
    assert "3 June 2013" in words
    assert "5 June 2013" in words
    assert len(conflict.yields) == 1, "one of them yields"
    assert conflict.yields[0] in conflict.sides[1], "and stands on the side that the other is against"
    assert conflict.yields[0].exact in conflict.words


def test_two_judges_do_not_contradict_each_other(graph: Graph) -> None:
    conflict = only(graph, "different viewpoint")
    assert "neither contradicts the other" in conflict.words
    assert not conflict.yields
    assert {quote.document for side in conflict.sides for quote in side} == {"panel", "press"}


def test_a_name_with_two_letters_changed_is_a_slip_in_its_source(graph: Graph) -> None:
    conflict = only(graph, "slip in a source")
    assert "Lovelcae" in conflict.words
    assert [quote.document for quote in conflict.sides[1]] == ["letter"]
    assert all("Lovelace" in quote.exact for quote in conflict.sides[0])


def test_conflicts_come_by_type_those_over_a_value_first(graph: Graph) -> None:
    types = [conflict.type for conflict in graph.conflicts()]
    assert types[0] == "value"
    assert len(types) == len(graph.conflicts("value")) + 2


def test_what_was_not_known_yet_contradicts_nothing(graph: Graph) -> None:
    known = graph.conflicts(known=date(2015, 4, 2))
    assert known.known == date(2015, 4, 2)
    assert not list(known)


def test_no_such_type_is_told_with_those_there_are(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no type of conflict 'dispute': one of value, "):
        graph.conflicts("dispute")


def test_a_notebook_shows_both_sides(graph: Graph) -> None:
    shown = graph.conflicts("value")._repr_html_()
    assert "3 June 2013" in shown
    assert "5 June 2013" in shown
