"""This file is the test that what measures the reading of documents runs and counts; it holds no time to anything."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from govgraph.ingest.language.spacy_parser import open_spacy

TEXT = "Ann Hope was appointed leader of Brackwater City Council on 3 May 2016."


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    place = Path(__file__).resolve().parents[2] / "benchmarks" / "extraction.py"
    spec = importlib.util.spec_from_file_location("extraction_benchmark", place)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_reader_is_compared_and_the_whole_pipeline_is_one_time_itself(bench: ModuleType) -> None:
    lines = "\n".join(bench.compare("Little", [TEXT], 1))
    assert "1 documents, 13 words, 1 rounds" in lines
    assert [line.split(" | ")[0] for line in lines.splitlines() if line.startswith("| ")][1:] == [
        "| en_core_web_md, whole pipeline",
        "| default extractor",
        "| rules alone",
    ]
    whole = next(line for line in lines.splitlines() if line.startswith("| en_core_web_md"))
    assert whole.endswith("| 1.00 |")


def test_claims_are_counted_anew_each_time(bench: ModuleType) -> None:
    assert bench.count_claims([TEXT], "rules") == bench.count_claims([TEXT], "rules") > 0
    assert bench.count_claims([TEXT], "spacy") > 0
    open_spacy().forget()
    assert bench.count_claims([], "spacy") == 0


def test_mixed_text_holds_every_paragraph_and_twice_as_many_others(bench: ModuleType) -> None:
    mixed = bench.thin("One.\n\nTwo.")
    assert mixed.split("\n\n")[0::3] == ["One.", "Two."]
    assert len(set(mixed.split("\n\n"))) == 6


def test_memory_and_workers_are_measured_on_documents_that_all_differ(bench: ModuleType, tmp_path: Path) -> None:
    paths = bench.write_paragraphs(tmp_path / "in", 5)
    assert len({path.read_text(encoding="utf-8") for path in paths}) == 5
    memory = "\n".join(bench.watch_memory(4))
    assert "| 1 |" in memory and "| 4 |" in memory and "| 5 |" not in memory
    assert "| 2 |" in "\n".join(bench.compare_workers(1, 4))


def test_texts_of_ones_own_can_be_measured(bench: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert list(bench.collect(tmp_path)) == [(tmp_path.name, [TEXT])]
    assert [name[:5] for name, _ in bench.collect(None)] == ["Dense", "Mixed"]
