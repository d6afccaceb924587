"""This file is the test that the code keeps to the style of the house: linted, formatted, typed, small."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("govgraph", "cli", "explore", "ingest", "resolve", "graph_store", "queries", "ontology", "tests")
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def find_files(*folders: str) -> list[Path]:
    return [
        file
        for folder in folders or FOLDERS
        for file in sorted((CHECKOUT / folder).rglob("*.py"))
        if not any(parent.is_symlink() for parent in file.parents)
    ]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=CHECKOUT, capture_output=True, text=True, check=False)


def test_the_linter_finds_nothing() -> None:
    done = run("ruff", "check", *FOLDERS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_code_is_formatted() -> None:
    done = run("ruff", "format", "--check", *FOLDERS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_types_hold() -> None:
    """Strict, over the package as it is imported."""
    done = run("mypy")
    assert done.returncode == 0, done.stdout + done.stderr


def test_files_are_small() -> None:
    long = {
        str(file.relative_to(CHECKOUT)): n for file in find_files() if (n := len(file.read_text().splitlines())) > 300
    }
    assert not long


def test_functions_are_small() -> None:
    """At most thirty lines of code, not counting the docstring."""
    long = {}
    for file in find_files(*FOLDERS[:-1]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (length := measure(node)) > 30:
                long[f"{file.relative_to(CHECKOUT)}:{node.name}"] = length
    assert not long


def measure(function: ast.FunctionDef) -> int:
    """The lines of `function` from its first statement after the docstring to its end, and its signature."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    first = body[0].lineno if body else function.body[0].lineno
    return (function.end_lineno or first) - first + 2


def test_every_file_says_what_it_is() -> None:
    """A module's first line reads "This file is ..."; a folder's, "This folder is ..."."""
    for file in find_files(*FOLDERS[:-1]):
        first = (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").partition("\n")[0]
        assert first.startswith(("This file is ", "This folder is ")), file


def test_no_file_is_named_for_nothing() -> None:
    assert not [file for file in find_files() if file.stem in FORBIDDEN]


def test_the_code_names_no_machine() -> None:
    """A path of somebody's machine in a tracked file works nowhere else."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is not a checkout under git")
    for name in filter(None, listed.stdout.split("\0")):
        file = CHECKOUT / name
        if file.is_file() and not file.is_symlink() and file != Path(__file__):
            text = file.read_text(encoding="utf-8", errors="replace")
            assert not any(f"/{root}/" in text for root in ("work", "root")), name
