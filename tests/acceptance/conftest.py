"""Real stores made by the real command from the benchmark's documents, once a run."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def run_govgraph(store: Path, *arguments: str, status: int = 0) -> str:
    """Run the command as a user would, hold its exit status, give its standard output."""
    done = subprocess.run(
        [sys.executable, "-m", "govgraph", *arguments, "--store", str(store)],
        capture_output=True,
        text=True,
        env=os.environ | {"COLUMNS": "200"},
        check=False,
    )
    assert done.returncode == status, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="session")
def govgraph() -> Callable[..., str]:
    return run_govgraph


@pytest.fixture(scope="session")
def five_documents(shared_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the five real documents with their meta files."""
    store = tmp_path_factory.mktemp("five") / "store"
    run_govgraph(store, "ingest", str(shared_dir / "eval" / "dev"))
    return store


@pytest.fixture(scope="session")
def score(
    shared_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path, Path], dict[str, dict[str, float]]]:
    """Score a store's public export against a folder of gold facts, by the benchmark's own scorer."""

    def scored(gold: Path, store: Path) -> dict[str, dict[str, float]]:
        predicted = tmp_path_factory.mktemp("predicted") / "facts.jsonl"
        predicted.write_text(run_govgraph(store, "facts", "--format", "jsonl"), encoding="utf-8")
        scorer = shared_dir / "eval" / "score.py"
        done = subprocess.run(
            [sys.executable, str(scorer), str(gold), str(predicted), "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
        result: dict[str, dict[str, float]] = json.loads(done.stdout)
        return result

    return scored
