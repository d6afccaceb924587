"""This file is the test that the notebooks run from top to bottom, and are kept without what they printed."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path

import pytest
from nbmake.nb_run import NotebookRun

HOUSE = Path(__file__).parents[2]
NOTEBOOKS = sorted((HOUSE / "notebooks").glob("*.ipynb"))
SHOWN = {
    "01-first-look": ["Albert Bore", "John Clancy", "Ian Ward", "unknown", "Dawn Baxendale"],
    "02-succession-under-uncertainty": ["possible", "unknown", "Greg Clark", "resigned"],
}
"""What a reader sees by the end: the names and verdicts that each notebook is about."""


def read_code(path: Path) -> list[str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the notebooks beside the examples, so that their stores are not left in the checkout."""
    shutil.copytree(HOUSE / "examples", tmp_path / "examples")
    shutil.copytree(HOUSE / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns("*.store"))
    return tmp_path / "notebooks"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_shows_what_it_is_about(path: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    result = NotebookRun(desk / path.name, default_timeout=240).execute()
    assert result.error is None, result.error.summary if result.error else ""
    shown = json.dumps([cell.get("outputs") for cell in result.nb["cells"]], ensure_ascii=False)
    assert [words for words in SHOWN[path.stem] if words not in shown] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_imports_only_govgraph(path: Path) -> None:
    nodes = [node for code in read_code(path) for node in ast.walk(ast.parse(code))]
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    assert named == {"govgraph"}
    assert not [node for node in nodes if isinstance(node, ast.ImportFrom)]
