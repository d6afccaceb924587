"""This file is the test that docs/accuracy.md is in step with the rules, and promises no more than the tests hold.

The page is not measured anew here, but for what is quick: the rules alone on our own corpus, and the five real
documents that are read for other tests anyway. It may lag behind rules that have become better, not behind worse ones.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from govgraph.ingest.evaluation import evaluate
from govgraph.ingest.pipeline import VERSION

CHECKOUT = Path(__file__).resolve().parents[2]
CORPUS = CHECKOUT / "tests" / "corpus"
PARTS = [("tuned on", "tuning"), ("for checking", "checking")]
PAGE = (CHECKOUT / "docs" / "accuracy.md").read_text(encoding="utf-8")
NOISE = 0.03
"""How far a figure may have fallen since it was written: what a small mending elsewhere does to it."""


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    """The program that writes the page."""
    spec = importlib.util.spec_from_file_location("write_accuracy", Path(__file__).with_name("write_accuracy.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their annotations up there
    spec.loader.exec_module(module)
    return module


def read_table(heading: str, page: str = PAGE) -> list[dict[str, str]]:
    """The rows of the first table under a heading, by the heads of its columns."""
    part = page[page.index(f"\n{heading}\n") :]
    lines = re.findall(r"^\|(.*)\|$", part[:end] if (end := part.find("\n\n#", 2)) > 0 else part, re.MULTILINE)
    heads, _, *rows = ([cell.strip() for cell in line.split("|")] for line in lines)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_the_page_is_of_the_current_version_of_the_rules() -> None:
    assert set(re.findall(r"`(?:spacy|rules)/(\S+?)`", PAGE)) == {VERSION}


def test_the_page_has_the_list_of_errors_as_it_stands() -> None:
    assert (CHECKOUT / "docs" / "accuracy_errors.md").read_text(encoding="utf-8").strip() in PAGE


def test_the_words_of_the_page_are_those_of_its_template() -> None:
    template = Path(__file__).with_name("accuracy.template.md").read_text(encoding="utf-8")
    for words in re.split(r"\$\w+", template):
        assert words.strip() in PAGE


def find_promises(
    page: str, floors: Iterator[tuple[str, str, str, float]], held: dict[str, tuple[str, ...]]
) -> list[str]:
    """What `page` promises beyond the floors of the tests, and floors that it leaves out."""
    rows = {(row["set"], row["of"], row["figure"]): row for row in read_table("## What the tests hold", page)}
    wrong = []
    for test, of, figure, floor in floors:
        row = rows.pop((" and ".join(held[test]), of, figure), None)
        if row is None:
            wrong.append(f"{test}: {of} is not on the page")
        elif float(row["held at least"]) > floor or float(row["measured"]) < float(row["held at least"]):
            wrong.append(f"{test}: {of} is promised at {row['held at least']}, held at {floor}")
    return wrong + [f"nothing holds {key}" for key in rows]


def test_the_page_promises_no_more_than_the_tests_hold(writer: ModuleType) -> None:
    """After floors were lowered, or new ones set, `make accuracy` writes them into the page."""
    assert list(writer.read_floors())
    assert find_promises(PAGE, writer.read_floors(), writer.HELD) == []


def test_a_promise_that_nothing_holds_is_found(writer: ModuleType) -> None:
    lowered = [(test, of, figure, floor - 0.1) for test, of, figure, floor in writer.read_floors()]
    assert len(find_promises(PAGE, iter(lowered), writer.HELD)) == len(lowered)
    assert find_promises(PAGE, iter(lowered[1:]), writer.HELD)[-1].startswith("nothing holds")


@pytest.mark.parametrize(("part", "folder"), PARTS)
def test_the_page_counts_the_facts_that_are_annotated(part: str, folder: str) -> None:
    counts: Counter[str] = Counter()
    for path in (CORPUS / folder).glob("*.gold.jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines()
        counts.update(fact["type"] for fact in map(json.loads, lines) if not fact.get("optional"))
    rows = {row["type"]: int(row["gold"]) for row in read_table(f"### corpus, {part}")}
    assert {type: rows[type] for type in counts} == counts
    assert rows["ALL"] == counts.total()


def read_summary(name: str, extractor: str) -> dict[str, str]:
    (row,) = (r for r in read_table("## In short") if (r["set"], r["extractor"]) == (name, extractor))
    return row


@pytest.mark.parametrize(("part", "folder"), PARTS)
def test_the_rules_alone_do_as_well_as_the_page_says(part: str, folder: str) -> None:
    figures = evaluate(CORPUS / folder, extractor="rules").figures
    row = read_summary(f"corpus, {part}", "rules")
    for of in ("STRUCTURED", "TEXTUAL", "ALL"):
        assert figures[of].f1 >= float(row[of]) - NOISE, of


@pytest.mark.shared
def test_the_real_documents_are_read_as_well_as_the_page_says(
    shared_dir: Path, five_documents: Path, score: Callable[[Path, Path], dict[str, dict[str, float]]]
) -> None:
    result = score(shared_dir / "eval" / "dev", five_documents)
    row = read_summary("real", "spacy")
    for of in ("STRUCTURED", "TEXTUAL", "ALL"):
        assert result[of]["f1"] >= float(row[of]) - NOISE, of


@pytest.mark.shared
def test_the_writer_measures_the_documents_that_the_tests_do(shared_dir: Path, writer: ModuleType) -> None:
    """The two halves of the written documents are all of them, and no document is in both."""
    sets = {one.name: one for one in writer.list_sets()}
    tuned, aside = (sets[f"written, {part}"].only for part in ("tuned on", "set aside"))
    written = {path.name.partition(".")[0] for path in (shared_dir / "eval" / "written").glob("*.gold.jsonl")}
    assert set(tuned) | set(aside) == written
    assert not set(tuned) & set(aside)
