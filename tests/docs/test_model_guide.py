"""This file is the test that the guide's worked example comes out as the guide says."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

import govgraph

GUIDE = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
LEADER = ("leader", "Birmingham City Council")


def read_rows(head: str) -> list[list[str]]:
    """The rows of the guide's table under the heading row that begins with `head`."""
    table = GUIDE[GUIDE.index(f"| {head} |") :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> govgraph.Graph:
    folder = tmp_path_factory.mktemp("guide")
    for number, (kind, published, words) in enumerate(read_rows("document")):
        (folder / f"document-{number}.txt").write_text(words.strip('"') + "\n", encoding="utf-8")
        meta = {"published": published, "kind": "letter" if "letter" in kind else "press"}
        (folder / f"document-{number}.meta.json").write_text(json.dumps(meta), encoding="utf-8")
    graph = govgraph.open(folder / "guide.store")
    assert not graph.ingest(folder).refused
    return graph


def days_in(words: str) -> list[date]:
    return [date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", words)]


def test_the_tenures_have_the_bounds_that_the_guide_gives(graph: govgraph.Graph) -> None:
    entries = graph.succession(*LEADER).entries
    rows = read_rows("tenure")
    assert [entry.tenure.holder for entry in entries] == [row[0] for row in rows]
    for entry, (_, starts, ends) in zip(entries, rows, strict=True):
        bounds = entry.tenure.bounds
        start = [None, *days_in(starts)] if starts.startswith("by ") else days_in(starts)
        assert [bounds.start_earliest, bounds.start_latest] == [start[0], start[-1]]
        if ends.startswith("not known"):
            assert [bounds.end_earliest, bounds.end_latest] == [*days_in(ends), None]
        else:
            assert [bounds.end_earliest, bounds.end_latest] == days_in(ends)


@pytest.mark.parametrize(("day", "answer"), read_rows("day"))
def test_the_answers_are_those_that_the_guide_gives(graph: govgraph.Graph, day: str, answer: str) -> None:
    holders = graph.who(*LEADER, on=day).holders
    (verdict,) = re.findall(r"\*\*(\w+)\*\*", answer)
    assert {holder.verdict for holder in holders} == {verdict}
    names = ("Albert Bore", "John Clancy", "Ian Ward")
    held = [holder.tenure.holder for holder in holders if holder.tenure]
    assert held == [name for name in names if name in answer]


def test_the_boundaries_have_the_verdicts_that_the_guide_gives(graph: govgraph.Graph) -> None:
    first, second, _ = graph.succession(*LEADER).entries
    assert first.passage is not None and second.passage is not None
    prose = re.sub(r"\s+", " ", GUIDE)
    assert f"Bore to Clancy is *{first.passage.verdict}*" in prose
    assert f"Clancy to Ward is a *{second.passage.verdict}*" in prose
