"""This file is the test of measuring a folder of annotated documents, and of what in it cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from govgraph.errors import InputError, UsageError
from govgraph.ingest.evaluation import Evaluation, evaluate, render_record
from govgraph.ingest.evaluation.gold import read_gold
from govgraph.ingest.evaluation.places import Squeezed
from govgraph.ingest.evaluation.wording import list_notes

TEXT = "Ada Byron is leader of Ambridge Borough Council.\nShe  was elected\nin May 2013. Cllr Ida Pool resigned."
ADA = {"person": "Ada Byron", "role": "leader", "body": "Ambridge Borough Council"}
Annotate = Callable[..., Path]


@pytest.fixture
def annotate(tmp_path: Path) -> Annotate:
    """Write a document and its annotation, given as facts or as raw lines."""

    def write(name: str, *lines: dict[str, Any] | str, text: str = TEXT, ending: str = ".txt") -> Path:
        (tmp_path / f"{name}{ending}").write_text(text, encoding="utf-8")
        content = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        (tmp_path / f"{name}.gold.jsonl").write_text("\n".join(content) + "\n", encoding="utf-8")
        return tmp_path

    return write


POST = {"type": "post", **ADA, "status": "current", "quote": "Ada Byron is leader of Ambridge Borough Council"}


def measure(folder: Path, **options: Any) -> Evaluation:
    return evaluate(folder, extractor="rules", **options)


def test_a_folder_is_measured_without_a_store(annotate: Annotate) -> None:
    measured = measure(annotate("one", POST))
    assert measured.figures["post"].recall == 1.0
    assert measured.exactness.share == 1.0
    assert measured.nearness.covered == 1.0
    assert measured.faults == ()
    assert sorted(path.name for path in annotate("one", POST).iterdir()) == ["one.gold.jsonl", "one.txt"]


def test_the_date_beside_a_document_is_used(annotate: Annotate) -> None:
    change = {"type": "change", "change": "start", **ADA, "date": "2015-09", "quote": "elected leader last September"}
    folder = annotate("one", change, text="Ada Byron was elected leader of Ambridge Borough Council last September.")
    (folder / "one.gold.jsonl").write_text(json.dumps(change | {"quote": "last September"}), encoding="utf-8")
    (folder / "one.meta.json").write_text('{"published": "2016-03-01"}', encoding="utf-8")
    assert measure(folder).containments["equals"] == 1


def test_several_processes_measure_the_same(annotate: Annotate) -> None:
    annotate("one", POST)
    folder = annotate("two", POST, text=TEXT.upper(), ending=".md")
    (folder / "two.gold.jsonl").write_text("", encoding="utf-8")
    assert render_record(measure(folder, workers=2)) == render_record(measure(folder))


def test_only_the_documents_named_are_measured(annotate: Annotate) -> None:
    annotate("one", POST)
    folder = annotate("two", "broken")
    assert [document.name for document in measure(folder, only=["one"]).documents] == ["one"]
    with pytest.raises(UsageError, match=r"'too'.*did you mean 'two'"):
        measure(folder, only=["too"])


BAD_LINES: list[tuple[dict[str, Any] | str, str]] = [
    ('{"type": "post"', "not JSON"),
    ("[1, 2]", "not an object"),
    ({"quote": "Ada Byron"}, "there is no type of fact null: the types are post, party"),
    ({"type": ["post"], "quote": "Ada Byron"}, 'there is no type of fact ["post"]'),
    ({"type": "poste", "quote": "Ada Byron"}, 'there is no type of fact "poste"'),
    (POST | {"persn": "x"}, 'a post has no field "persn": its fields are person, role, body, status, portfolio'),
    (POST | {"person": {"name": "x"}}, "person holds"),
    (POST | {"person": [["x"]]}, "person holds"),
    (POST | {"person": True}, "person holds true"),
    (POST | {"optional": "yes"}, "optional holds"),
    (POST | {"quote": ""}, "it has no quote"),
    (POST | {"quote": ["Ada"]}, "it has no quote"),
    (POST | {"quote": "Ada Byron was leader"}, "is not in the document"),
    ("[" * 100_000, "not JSON"),
]


@pytest.mark.parametrize(("line", "words"), BAD_LINES, ids=[words for _, words in BAD_LINES])
def test_a_bad_line_is_one_fault_and_the_rest_goes_on(annotate: Annotate, line: Any, words: str) -> None:
    measured = measure(annotate("one", "", line, POST))
    (fault,) = measured.faults
    assert "one.gold.jsonl, line 2: " in fault
    assert words in fault
    assert fault.endswith("; the line is left out")
    assert "\n" not in fault
    assert (measured.figures["ALL"].gold, measured.figures["post"].hit) == (1, 1)


def test_parties_of_a_communication_may_each_have_several_names(annotate: Annotate) -> None:
    line = {
        "type": "communication",
        "kind": "letter",
        "from": ["Ada Byron", ["Ida Pool", "Pool"]],
        "to": [],
        "date": None,
    }
    assert measure(annotate("one", line | {"quote": "Ada Byron"})).faults == ()


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"two.gold.jsonl": b""}, "two.gold.jsonl has no document: put two.txt"),
        ({"two.gold.jsonl": b"", "two.txt": b"x", "two.md": b"y"}, "of which document, two.md or two.txt?"),
        ({"two.gold.jsonl": b"", "two.txt": b""}, "two.txt is empty"),
        ({"two.gold.jsonl": b"\xff\xff", "two.txt": b"Some words."}, "two.gold.jsonl is not UTF-8"),
        ({"two.gold.jsonl": b"", "two.txt": b"x", "two.meta.json": b"{"}, "two.meta.json cannot be read as JSON"),
    ],
)
def test_a_document_that_cannot_be_measured_stops_no_other(
    annotate: Annotate, files: dict[str, bytes], words: str
) -> None:
    folder = annotate("one", POST)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    measured = measure(folder)
    assert [document.name for document in measured.documents] == ["one"]
    (fault,) = measured.faults
    assert words in fault


def test_a_folder_in_which_nothing_can_be_measured_is_refused(tmp_path: Path, annotate: Annotate) -> None:
    with pytest.raises(InputError, match=r"holds no annotation: put NAME.gold.jsonl beside NAME.txt"):
        measure(tmp_path)
    with pytest.raises(InputError, match="cannot be read as a folder"):
        measure(tmp_path / "none")
    with pytest.raises(InputError, match=r"nothing is left to measure: .*one.txt is empty"):
        measure(annotate("one", POST, text=""))


def test_a_line_may_hold_any_character_but_a_line_feed(tmp_path: Path) -> None:
    path = tmp_path / "one.gold.jsonl"
    path.write_text('\ufeff{"type": "quote", "speaker": "A\u2028B", "quote": "Ada"}\r\n', encoding="utf-8")
    (fact,) = read_gold(path, Squeezed(TEXT)).facts
    assert fact.said["speaker"] == "A\u2028B"


def test_what_a_model_took_is_told(annotate: Annotate) -> None:
    measured = measure(annotate("one", POST))
    assert not any(note.startswith("model: ") for note in list_notes(measured))
    (document,) = measured.documents
    asked = replace(document, reading=replace(document.reading, costs={"calls": 2, "sent": 900}))
    told = replace(measured, documents=(asked, asked))
    assert render_record(told)["costs"] == {"calls": 4, "sent": 1800}
    assert any(note.startswith("model: 4 calls") for note in list_notes(told))


def test_the_record_has_everything(annotate: Annotate) -> None:
    """One record for programs: it can be written as JSON and has each document with its facts."""
    record = json.loads(json.dumps(render_record(measure(annotate("one", POST, POST | {"role": "chair"})))))
    assert {"extractor", "documents", "figures", "dates", "evidence", "false_merges", "faults", "by_document"} <= set(
        record
    )
    document = record["by_document"]["one"]
    assert document["figures"]["post"]["hit"] == len(document["hits"]) == 1
    assert document["missed"][0]["role"] == "chair"
    assert document["hits"][0]["found"]["quote"] in TEXT
