"""This file is the test that every command says what it does, with an example, and starts at once."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from govgraph.cli.main import COMMANDS, govgraph

CHECKOUT = Path(__file__).resolve().parents[2]
HEAVY = ("rdflib", "networkx", "spacy", "pyvis", "pyoxigraph", "rich", "pandas", "numpy", "docx", "pypdfium2")


def find_command(name: str) -> click.Command:
    command = govgraph.get_command(click.Context(govgraph), name)
    assert command is not None
    return command


def test_every_file_of_the_folder_that_is_a_command_is_offered() -> None:
    files = {path.stem for path in (CHECKOUT / "cli").glob("*.py") if "@click.command(" in path.read_text("utf-8")}
    assert files == set(COMMANDS)
    assert list(COMMANDS) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help_with_an_example(name: str) -> None:
    command = find_command(name)
    assert command.help
    assert f"govgraph {name}" in command.help
    assert command.short_help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.name}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"govgraph {name}" in (CHECKOUT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_in_the_help_are_commands_that_can_be_given(name: str) -> None:
    """Each option that an example uses is one that the command has."""
    command = find_command(name)
    options = {word for option in command.params for word in option.opts}
    for line in re.findall(rf"govgraph {name}[^|\n]*", str(command.help)):
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", line)) <= options, line


def test_the_command_starts_at_once_and_imports_nothing_heavy() -> None:
    code = f"import sys; import govgraph.cli; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    took = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "govgraph", "--help"], capture_output=True, check=True)
        took.append(time.perf_counter() - began)
    assert min(took) < 1.0
