"""This file is the test of the command `evaluate`: its forms, its exit status, a line for everything it leaves out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DONE, WRONG, BAD = 0, 2, 3
FACT = {"type": "post", "person": "Ada Lovelace", "role": "leader", "body": "Ambridge Borough Council"}
LINE = json.dumps(FACT | {"status": "current", "quote": "Councillor Ada Lovelace is the leader of Ambridge"})


@pytest.fixture
def annotated(letter: Path) -> Path:
    """A folder with one annotated letter."""
    letter.with_name("letter.gold.jsonl").write_text(f"{LINE}\n", encoding="utf-8")
    return letter.parent


def test_it_prints_the_figures_and_what_is_to_be_said_beyond_them(run: Run, annotated: Path) -> None:
    done = run("evaluate", annotated, "--extractor", "rules")
    assert (done.status, done.err) == (DONE, "")
    lines = done.out.splitlines()
    assert lines[0].split() == ["type", "precision", "recall", "f1", "gold", "found", "hit", "attributes"]
    (post,) = (line.split() for line in lines if line.startswith("post "))
    assert post[2] == "1.000"
    assert "1 document, extractor rules/" in done.out
    assert "dates: the annotation dates none of the facts found" in done.out
    assert "false merges: 0 among" in done.out


def test_every_form_has_the_same_figures(run: Run, annotated: Path) -> None:
    def print_as(form: str) -> str:
        done = run("evaluate", annotated, "--extractor", "rules", "--format", form)
        assert (done.status, done.err) == (DONE, "")
        out: str = done.out
        return out

    record = json.loads(print_as("json"))
    rows = [json.loads(line) for line in print_as("jsonl").splitlines()]
    read = list(csv.DictReader(io.StringIO(print_as("csv"))))
    assert [row["type"] for row in rows] == [row["type"] for row in read] == list(record["figures"])
    for row, cells in zip(rows, read, strict=True):
        figures = record["figures"][row["type"]]
        assert (row["gold"], row["hit"]) == (figures["gold"], figures["hit"])
        assert float(cells["f1"]) == row["f1"] == round(figures["f1"], 3)
    assert print_as("markdown").startswith("| type | precision | recall |")
    assert record["documents"] == 1
    assert list(record["by_document"]) == ["letter"]


def test_it_writes_a_page_of_errors(run: Run, annotated: Path, tmp_path: Path) -> None:
    page = tmp_path / "new" / "errors.html"
    done = run("evaluate", annotated, "--extractor", "rules", "--errors", page)
    assert done.status == DONE
    assert "Councillor Ada Lovelace" in page.read_text(encoding="utf-8")


def test_names_narrow_it_each_with_an_option_or_between_commas(run: Run, annotated: Path) -> None:
    for name in ("one", "two"):
        (annotated / f"{name}.txt").write_text("Nothing is said here.", encoding="utf-8")
        (annotated / f"{name}.gold.jsonl").touch()
    for only in (["--only", "one", "--only", "letter"], ["--only", "one,letter"]):
        done = run("evaluate", annotated, "--extractor", "rules", "--format", "json", *only)
        assert list(json.loads(done.out)["by_document"]) == ["letter", "one"]


def test_what_cannot_be_read_has_one_line_and_the_rest_goes_on(run: Run, annotated: Path) -> None:
    """A broken line, an unknown type, an unknown field, a quote from elsewhere, an annotation of nothing."""
    bad = [
        '{"type": ',
        json.dumps({"type": "pst"}),
        json.dumps(FACT | {"hat": "red"}),
        json.dumps(FACT | {"quote": "?!"}),
    ]
    with (annotated / "letter.gold.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n".join(bad))
    (annotated / "other.gold.jsonl").touch()
    done = run("evaluate", annotated, "--extractor", "rules", "--format", "json")
    assert done.status == BAD
    lines = done.err.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("refused: ") for line in lines)
    for line, words in zip(lines, ["no document", "not JSON", '"pst"', '"hat"', "not in the document"], strict=True):
        assert words in line
    for number, line in enumerate(lines[1:], start=2):
        assert f"letter.gold.jsonl, line {number}: " in line
    record = json.loads(done.out)
    assert record["figures"]["post"]["hit"] == 1
    assert len(record["faults"]) == 5


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["."], BAD, "holds no annotation"),
        (["none"], BAD, "cannot be read as a folder"),
        ([], WRONG, "GOLD_DIR"),
    ],
)
def test_a_folder_that_is_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("evaluate", *arguments)
    assert done.status == status
    assert words in done.err
    assert len(done.err.splitlines()) == 1


def test_an_unknown_document_is_wrong_usage(run: Run, annotated: Path) -> None:
    done = run("evaluate", annotated, "--only", "leter")
    assert done.status == WRONG
    assert "did you mean 'letter'?" in done.err


def test_no_store_is_made(run: Run, annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    run("evaluate", annotated, "--extractor", "rules")
    assert sorted(tmp_path.rglob("*")) == before
