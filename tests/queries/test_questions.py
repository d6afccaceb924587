"""Each question, asked of a small world, gives the answer worked out by hand.

A question NAME has its world in worlds/NAME.trig and its answers in answers/NAME.csv: blocks of a line with the values
given (`# role=leader | body=Exford Council`) and the table expected. An expected table is never copied from the output.
"""

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from govgraph.ontology.namespace import PREFIXES
from govgraph.queries import Question, bind, catalogue, find_question
from govgraph.queries.binding import list_types

HERE = Path(__file__).parent
ASKED = [question for question in catalogue() if not question.worked_out]
"""The questions that SPARQL answers; the others are tested with what works them out."""
NAMES = [question.name for question in ASKED]


@dataclass(frozen=True, slots=True)
class Case:
    """One asking of a question: the values given, and the table of its answer, worked out by hand."""

    question: str
    values: Mapping[str, str]
    table: list[list[str]]


def read_cases(name: str) -> list[Case]:
    """Return the cases of a question: blocks of an answer file, each a line of values and a CSV table."""
    cases = []
    for block in (HERE / "answers" / f"{name}.csv").read_text(encoding="utf-8").strip().split("\n\n"):
        head, *lines = block.split("\n")
        pairs = [part.split("=", 1) for part in head.removeprefix("#").split(" | ") if part.strip()]
        cases.append(Case(name, {key.strip(): value.strip() for key, value in pairs}, list(csv.reader(lines))))
    return cases


CASES = [case for path in sorted((HERE / "answers").glob("*.csv")) for case in read_cases(path.stem)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join([case.question, *case.values.values()]))
def test_a_question_gives_the_answer_worked_out_by_hand(case: Case, open_world: Callable[[str], Any]) -> None:
    world, question = open_world(case.question), find_question(case.question)
    assert world.ask(question.text, bind(question, case.values, world)) == case.table


@pytest.mark.filterwarnings("ignore:Dataset.(contexts|default_context) is deprecated")  # in rdflib itself
@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join([case.question, *case.values.values()]))
def test_another_engine_gives_the_same_answer(case: Case, open_world: Callable[[str], Any]) -> None:
    """rdflib's engine, written apart from ours: what both answer alike is SPARQL 1.1 and no habit of one of them."""
    world, question = open_world(case.question), find_question(case.question)
    assert world.ask_elsewhere(question.text, bind(question, case.values, world)) == case.table


@pytest.mark.parametrize("folder", ["worlds", "answers"])
def test_every_question_has_a_world_and_an_answer_and_nothing_else_has(folder: str) -> None:
    assert sorted(path.stem for path in (HERE / folder).iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_some_answer_of_each_question_has_rows(name: str) -> None:
    assert any(len(case.table) > 1 for case in read_cases(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_is_given_in_some_case(name: str) -> None:
    given = {key for case in read_cases(name) for key in case.values}
    assert given == {parameter.name for parameter in find_question(name).parameters}


@pytest.mark.parametrize("question", catalogue(), ids=lambda question: question.name)
def test_a_question_says_what_it_asks_and_answers(question: Question) -> None:
    assert question.question.endswith("?")
    assert question.answers.endswith((".", ")"))
    assert re.fullmatch("[a-z]+", question.topic)
    assert question.verdict in {"", "words", "rule", "bounds", "because", "rows"}
    assert re.fullmatch("[a-z]+(-[a-z]+)*", question.name)
    assert all(parameter.type in list_types() for parameter in question.parameters)
    assert all(parameter.description.endswith(".") for parameter in question.parameters)


@pytest.mark.parametrize("question", ASKED, ids=NAMES)
def test_every_parameter_has_its_place_in_the_query_and_every_place_a_parameter(question: Question) -> None:
    places = set(re.findall(r"VALUES \?(\w+) \{ UNDEF \}", question.text))
    assert places == {parameter.name for parameter in question.parameters}


@pytest.mark.parametrize("question", ASKED, ids=NAMES)
def test_a_query_is_written_in_the_style_of_the_house(question: Question) -> None:
    """Prefixes sorted, known and used; key words in capitals; always an order; two-space indent; no long line."""
    lines = question.text.splitlines()
    declared = re.findall(r"^PREFIX ([a-z-]+): <([^>]+)>$", question.text, re.MULTILINE)
    body = question.text.partition("\n\n")[2]
    assert [name for name, _ in declared] == sorted(name for name, _ in declared)
    assert all(PREFIXES[name] == iri and f"{name}:" in body for name, iri in declared)
    assert re.search(r"^ORDER BY .*\?\w+\)?$", question.text, re.MULTILINE)
    assert all(len(line) <= 120 and line == line.rstrip() for line in lines)
    assert all((len(line) - len(line.lstrip())) % 2 == 0 for line in lines if not line.startswith(("#", "      ")))
    assert not re.search(r"\b(select|where|filter|optional|bind|graph|union|values|order by|group by)\b", body)


@pytest.mark.parametrize("question", ASKED, ids=NAMES)
def test_a_query_is_portable(question: Question) -> None:
    """Nothing that engines refuse or are slow at: open paths, NOT EXISTS, the union of graphs, other servers."""
    body = question.text.partition("\n\n")[2]
    assert not re.search(r"[a-z]:[\w-]+[+*]|NOT EXISTS|MINUS|\bFROM\b|SERVICE|LOAD", body)


def test_the_order_of_rows_is_total() -> None:
    """The last key of every order is a column or what rows are grouped by: two rows that tie in it are alike."""
    for question in ASKED:
        keys = re.findall(r"^ORDER BY (.*)$", question.text, re.MULTILINE)[-1]
        columns = re.findall(r"^SELECT ([^{]*)WHERE", question.text, re.MULTILINE)[0]
        grouped = re.findall(r"^GROUP BY (.*)$", question.text, re.MULTILINE)
        last = keys.split()[-1]
        assert last in columns or last == "?order" or (grouped and last in grouped[-1]), question.name


def test_the_catalogue_is_as_wide_as_promised() -> None:
    assert len(NAMES) >= 24
    assert {question.topic for question in catalogue()} == {
        "accountability",
        "documents",
        "events",
        "people",
        "relations",
        "tenures",
    }


def test_a_world_is_a_file_of_its_own() -> None:
    for path in Path(HERE / "worlds").glob("*.trig"):
        assert path.read_text(encoding="utf-8").startswith("# "), "a world says in its first line what is in it"
