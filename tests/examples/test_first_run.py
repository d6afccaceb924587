"""This file is the test of the first run: what the graph of the examples says of who held what, and when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import govgraph

EXAMPLES = Path(__file__).parents[2] / "examples"
COUNCIL = "Birmingham City Council"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> govgraph.Graph:
    graph = govgraph.open(tmp_path_factory.mktemp("examples") / "examples.store")
    summary = graph.ingest(EXAMPLES)
    assert len(summary.new) == 18 and not summary.refused
    return graph


def holders(graph: govgraph.Graph, role: str, body: str = COUNCIL) -> list[str]:
    return [entry.tenure.holder for entry in graph.succession(role, body).entries]


def test_the_leaders_are_in_order(graph: govgraph.Graph) -> None:
    assert holders(graph, "leader") == ["Albert Bore", "John Clancy", "Ian Ward"]


def test_the_days_of_the_leaders_are_those_that_the_examples_give(graph: govgraph.Graph) -> None:
    bore, clancy, ward = (entry.tenure.bounds for entry in graph.succession("leader", COUNCIL).entries)
    assert bore.end_latest == date(2015, 12, 1)
    assert (clancy.start_earliest, clancy.start_latest) == (date(2015, 12, 1), date(2015, 12, 1))
    assert (clancy.end_earliest, clancy.end_latest) == (date(2017, 9, 11), date(2017, 9, 11))
    assert ward.start_earliest == date(2017, 9, 11)
    assert ward.end_latest is None


def test_the_deputy_leaders_are_in_order(graph: govgraph.Graph) -> None:
    assert holders(graph, "deputy leader") == ["Ian Ward", "Brigid Jones"]


def test_the_chief_executives_are_in_order(graph: govgraph.Graph) -> None:
    assert holders(graph, "chief executive") == [
        "Stephen Hughes",
        "Mark Rogers",
        "Angela Probert",
        "Stella Manzie",
        "Dawn Baxendale",
    ]


def test_the_panel_has_one_chair_throughout(graph: govgraph.Graph) -> None:
    assert holders(graph, "chair", "Birmingham Independent Improvement Panel") == ["John Crabtree"]


@pytest.mark.parametrize(
    ("day", "verdict", "holder"),
    [
        ("2015-09-11", "certain", "Albert Bore"),
        ("2016-01-11", "certain", "John Clancy"),
        ("2018-07-01", "certain", "Ian Ward"),
        ("2024-01-01", "unknown", "Ian Ward"),
    ],
)
def test_who_led_on_a_day(graph: govgraph.Graph, day: str, verdict: str, holder: str) -> None:
    (answer,) = graph.who("leader", COUNCIL, on=day).holders
    assert answer.verdict == verdict
    assert answer.tenure is not None and answer.tenure.holder == holder
    assert answer.evidence


def test_nobody_but_ministers_is_secretary_of_state(graph: govgraph.Graph) -> None:
    from govgraph.ontology.registers import local_government_secretaries

    known = {appointment.person for appointment in local_government_secretaries()}
    assert set(holders(graph, "secretary of state", "Communities and Local Government")) == known


def test_the_store_of_the_examples_has_nothing_amiss(graph: govgraph.Graph) -> None:
    assert graph.check() == []
