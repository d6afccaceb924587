"""This file is how this folder's tests run the command: in this process, or as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from govgraph.cli import main

LETTER = """Ambridge Borough Council
Town Hall

10 June 2014

Dear Minister

Councillor Ada Lovelace is the leader of Ambridge Borough Council. She was elected leader in May 2013.
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command: its exit status and what it printed."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process, as its entry point does."""
    monkeypatch.delenv("GOVGRAPH_STORE", raising=False)
    monkeypatch.delenv("GOVGRAPH_DEBUG", raising=False)

    def run_here(*arguments: object) -> Done:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

    return run_here


@pytest.fixture
def run_apart() -> Run:
    """Run the command in a process of its own, as a user does."""

    def run_there(*arguments: object, **options: str) -> Done:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("GOVGRAPH_")} | options
        command = [sys.executable, "-m", "govgraph", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
        return Done(done.returncode, done.stdout, done.stderr)

    return run_there


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def letter_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the one letter, read by rules alone."""
    folder = tmp_path_factory.mktemp("letter")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["ingest", str(folder / "letter.txt"), "--extractor", "rules", "--store", str(folder / "store")])
    return folder / "store"
