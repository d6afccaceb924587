"""This file is the test that each folder imports only from the folders below it, and each engine from one file."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("govgraph", "cli", "explore", "ingest", "resolve", "graph_store", "queries", "ontology")
COMMAND = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def lint_layers(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold the checkout at `folder` to the layers of its setup.cfg."""
    code = f"import sys; sys.path.insert(0, {str(folder)!r}); {COMMAND}"
    return subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)


def find_files() -> list[Path]:
    return [
        file
        for folder in FOLDERS
        for file in sorted((CHECKOUT / folder).rglob("*.py"))
        if not any(parent.is_symlink() for parent in file.parents)
    ]


def find_imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_imports_run_downward_only() -> None:
    done = lint_layers(CHECKOUT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_upward_is_found(tmp_path: Path) -> None:
    """The check would see a folder that reaches up."""
    package = tmp_path / "govgraph"
    for folder in ("cli", "explore", "ingest", "resolve", "graph_store", "queries", "ontology"):
        (package / folder).mkdir(parents=True)
        (package / folder / "__init__.py").touch()
    for name in ("__init__", "__main__", "errors"):
        (package / f"{name}.py").touch()
    (package / "ontology" / "__init__.py").write_text("import govgraph.resolve\n", encoding="utf-8")
    (tmp_path / "setup.cfg").write_text((CHECKOUT / "setup.cfg").read_text(encoding="utf-8"), encoding="utf-8")
    done = lint_layers(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "govgraph.ontology is not allowed to import govgraph.resolve" in done.stdout


@pytest.mark.parametrize("engine", ["pyoxigraph", "pyvis", "spacy", "owlready2"])
def test_an_engine_is_imported_in_one_file(engine: str) -> None:
    """So that it can be replaced in one place."""
    users = [file.relative_to(CHECKOUT) for file in find_files() if engine in find_imports(file)]
    assert len(users) <= 1, users


def test_networkx_stays_where_graphs_are_the_subject() -> None:
    """Graphs leave only `explore`; `resolve` uses them inside its temporal solver."""
    users = defaultdict(list)
    for file in find_files():
        if "networkx" in find_imports(file):
            users[file.relative_to(CHECKOUT).parts[0]].append(file.name)
    assert set(users) <= {"explore", "resolve"}, dict(users)
