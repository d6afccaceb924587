"""This file is the test that bad input gets one clear line, the right exit status, and never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from govgraph.graph_store.ledger import Ledger

Run = Callable[..., Any]

WRONG, BAD, CLOSED = 2, 3, 4


def assert_one_line(done: Any, status: int, *words: str) -> None:
    """One line on standard error, with all of `words`, and the exit status."""
    assert done.status == status, done.err
    lines = done.err.strip().splitlines()
    assert len(lines) == 1, done.err
    assert "Traceback" not in done.err
    for word in words:
        assert word in lines[0]


def test_a_missing_file(run_apart: Run, tmp_path: Path) -> None:
    done = run_apart("ingest", tmp_path / "none.txt", "--store", tmp_path / "store")
    assert_one_line(done, BAD, "none.txt", "there is no such file or folder")
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary.txt"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "picture.txt"),
        ("letter.xyz", b"Dear Minister", ".txt"),
        ("page.html", b"", "empty"),
    ],
)
def test_a_file_that_cannot_be_read(run: Run, tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = run("ingest", tmp_path / name, "--extractor", "rules", "--store", tmp_path / "store")
    assert_one_line(done, BAD, name, words)


def test_one_bad_file_does_not_stop_the_batch(run: Run, tmp_path: Path, letter: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("ingest", tmp_path, "--extractor", "rules", "--store", tmp_path / "a.store")
    assert_one_line(done, BAD, "empty.txt")
    assert done.out.startswith("documents: 1 new, 1 refused")


def test_two_files_of_one_name(run: Run, tmp_path: Path, letter: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "letter.md").write_text("Another letter, with words of its own.", encoding="utf-8")
    done = run("ingest", tmp_path, "--extractor", "rules", "--store", tmp_path / "a.store")
    assert_one_line(done, BAD, "also named 'letter'", "rename")


@pytest.mark.parametrize("content", ["{", "[1]", '{"published": "soon"}'])
def test_a_meta_file_that_is_none(run: Run, tmp_path: Path, letter: Path, content: str) -> None:
    (tmp_path / "letter.meta.json").write_text(content, encoding="utf-8")
    assert_one_line(run("ingest", letter, "--store", tmp_path / "store"), BAD, "letter.meta.json")


def test_an_empty_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    assert_one_line(run("ingest", tmp_path / "letters", "--store", tmp_path / "s"), BAD, "nothing that can be read")


def test_a_date_that_is_none(run: Run, letter: Path, tmp_path: Path) -> None:
    done = run("ingest", letter, "--published", "last May", "--store", tmp_path / "store")
    assert_one_line(done, WRONG, "'last May' is not a date", "2015-12")


@pytest.mark.parametrize(
    "command",
    [["who", "leader", "x"], ["succession", "leader", "x"], ["facts"], ["check"], ["rebuild"], ["explain", "x"]],
)
def test_a_store_that_is_not_there(run: Run, tmp_path: Path, command: list[str]) -> None:
    done = run(*command, "--store", tmp_path / "none")
    assert_one_line(done, CLOSED, "there is no store at", "govgraph ingest")
    assert not (tmp_path / "none").exists()


def test_a_file_for_a_store(run: Run, letter: Path) -> None:
    done = run("facts", "--store", letter)
    assert done.status in (WRONG, CLOSED)
    assert len(done.err.splitlines()) == 1


def test_a_store_that_another_program_writes(run: Run, letter: Path, tmp_path: Path) -> None:
    with Ledger(tmp_path / "store"):
        done = run("ingest", letter, "--extractor", "rules", "--store", tmp_path / "store")
    assert_one_line(done, CLOSED)


def test_a_ledger_that_is_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "ledger.sqlite").write_bytes(b"not a database" * 100)
    assert_one_line(run("facts", "--store", tmp_path / "store"), CLOSED)


def test_an_unknown_role_or_council_is_met_with_the_nearest(run: Run, letter_store: Path) -> None:
    done = run("who", "leeder", "Birmingham City Council", "--on", "2015-01-01", "--store", letter_store)
    assert_one_line(done, WRONG, "there is no role 'leeder'", "'leader'")
    done = run("succession", "leader", "Birmingam City Council", "--store", letter_store)
    assert_one_line(done, WRONG, "there is no body", "'Birmingham City Council'")


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [
        ("SELECT ?x WHERE { ?x ?y }", "line 1", "column"),
        ("SELECT ?x\nWHERE {\n  ?x a nope:Thing }", "line 3", "column"),
        ("", "line 1", ""),
    ],
)
def test_malformed_sparql(run: Run, letter_store: Path, tmp_path: Path, query: str, line: str, column: str) -> None:
    path = tmp_path / "query.rq"
    path.write_text(query, encoding="utf-8")
    assert_one_line(run("query", path, "--store", letter_store), BAD, line, column)


def test_a_query_file_that_is_missing_or_not_text(run: Run, letter_store: Path, tmp_path: Path) -> None:
    assert_one_line(run("query", tmp_path / "none.rq", "--store", letter_store), BAD, "none.rq")
    (tmp_path / "binary.rq").write_bytes(b"\xff\xfe\x00")
    assert_one_line(run("query", tmp_path / "binary.rq", "--store", letter_store), BAD, "UTF-8")


def test_an_unknown_question_or_parameter(run: Run, letter_store: Path) -> None:
    assert_one_line(run("query", "holder", "--store", letter_store), WRONG, "'holders'")
    done = run("query", "holders", "--param", "roll=leader", "--store", letter_store)
    assert_one_line(done, WRONG, "no parameter 'roll'", "'role'")
    assert_one_line(run("query", "holders", "--param", "role", "--store", letter_store), WRONG, "name=value")


def test_an_unknown_document(run: Run, letter_store: Path) -> None:
    assert_one_line(run("facts", "--document", "leter", "--store", letter_store), WRONG, "letter")
    assert_one_line(run("withdraw", "leter", "--store", letter_store), WRONG, "letter")


def test_wrong_usage(run: Run) -> None:
    assert_one_line(run("whom"), WRONG, "whom")
    assert_one_line(run("who", "leader"), WRONG, "BODY")
    assert_one_line(run("who", "leader", "x", "--on", "tomorrow"), WRONG, "2016-01-11")
    assert_one_line(run("facts", "--format", "xml"), WRONG, "xml")


def test_a_picture_that_cannot_be_written(run: Run, letter_store: Path, letter: Path) -> None:
    done = run("draw", "-o", letter / "picture.html", "--store", letter_store)
    assert_one_line(done, BAD, "cannot be written")
    assert_one_line(run("draw", "-o", "picture.png", "--store", letter_store), WRONG, ".html")


def test_a_terminal_that_cannot_show_a_word_is_no_error(run_apart: Run, letter_store: Path) -> None:
    done = run_apart("facts", "--format", "table", "--store", letter_store, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.status, done.err) == (0, "")


def test_a_reader_who_leaves_early_is_no_error(letter_store: Path) -> None:
    """As `govgraph facts | head -1` does."""
    command = [sys.executable, "-m", "govgraph", "facts", "--modality", "all", "--store", str(letter_store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


class Interrupting:
    """Standard input at which somebody presses Ctrl-C."""

    def read(self) -> str:
        raise KeyboardInterrupt


def test_an_interrupt_is_one_word(run: Run, letter_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Interrupting())
    assert_one_line(run("query", "-", "--store", letter_store), 130, "interrupted")


def test_an_interrupted_batch_keeps_what_it_read_and_says_one_word(tmp_path: Path, letter: Path) -> None:
    """Ctrl-C reaches the workers too; what the ledger holds by then is resolved when the store is next opened."""
    for number in range(150):
        (tmp_path / f"letter{number}.txt").write_text(letter.read_text("utf-8"), encoding="utf-8")
    store = tmp_path / "a.store"
    command = [sys.executable, "-m", "govgraph", "ingest", str(tmp_path), "--extractor", "rules", "--workers", "2"]
    options: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "start_new_session": True}
    # whoever runs the tests in the background may have left the interrupt ignored, which a child inherits
    options["preexec_fn"] = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen([*command, "--store", str(store)], **options) as process:
        while not (store / "ledger.sqlite").exists() and process.poll() is None:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"govgraph: interrupted\n")


def test_a_fault_of_our_own_is_one_line_too(run: Run, letter_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("unforeseen")

    monkeypatch.setattr("govgraph.ingest.facts.render_facts", fail)
    assert_one_line(run("facts", "--store", letter_store), 70, "a fault of govgraph's own", "unforeseen")
