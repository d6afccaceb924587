"""This file is the test of what `make demo` shows, and that the README shows the same."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).parent / "govgraph"
README = CHECKOUT / "README.md"
BLOCK = re.compile(r"```console\n\$ (.*?)\n(.*?)```", re.DOTALL)


def run_demo(folder: Path) -> str:
    command = ["sh", "examples/demo.sh", str(COMMAND)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples at a path with a space."""
    folder = tmp_path_factory.mktemp("a demo") / "gov graph"
    shutil.copytree(CHECKOUT / "examples", folder / "examples")
    return folder


@pytest.fixture(scope="module")
def demo(demo_folder: Path) -> str:
    return run_demo(demo_folder)


def test_the_demo_shows_a_ledger_an_answer_and_a_picture(demo: str, demo_folder: Path) -> None:
    ledger = demo[demo.index("The succession ledger") : demo.index("Who led on a day")]
    names = re.findall(r"^  \d+\. (.+?)(?: \(|$)", ledger, re.MULTILINE)
    assert names[0] == "Albert Bore"
    assert "John Clancy" in names
    assert "certain: John Clancy, Leader, Birmingham City Council" in demo
    assert "unknown: the documents do not say" in demo
    picture = Path(demo.strip().splitlines()[-1].strip())
    assert picture == demo_folder / "demo" / "birmingham.html"
    assert picture.stat().st_size > 100_000


def test_a_second_demo_reads_nothing_again(demo: str, demo_folder: Path) -> None:
    again = run_demo(demo_folder)
    assert re.search(r"^documents: \d+ unchanged$", again, re.MULTILINE)
    assert again[again.index("== The succession") :] == demo[demo.index("== The succession") :]


def find_console_blocks() -> list[tuple[str, list[str]]]:
    """The commands that the README shows with their output."""
    blocks = BLOCK.findall(README.read_text("utf-8"))
    return [(command, output.splitlines()) for command, output in blocks if output.strip()]


def run_command(command: str, folder: Path) -> list[str]:
    environment = {"GOVGRAPH_STORE": "demo/govgraph.store", "PATH": str(COMMAND.parent)}
    options: dict[str, Any] = {"cwd": folder, "env": environment, "capture_output": True, "text": True, "check": True}
    return [line.rstrip() for line in subprocess.run(shlex.split(command), **options).stdout.splitlines()]


@pytest.mark.parametrize(("command", "output"), find_console_blocks())
def test_the_readme_shows_what_the_commands_print(
    demo: str, demo_folder: Path, command: str, output: list[str]
) -> None:
    """Line for line, but for the end that it leaves out at `...`; `make readme` writes it anew."""
    printed = run_command(command, demo_folder)
    if os.environ.get("GOVGRAPH_WRITE_README") == "1":
        write_output(command, printed, len(output) if output[-1] == "..." else None)
        return
    shown = output[:-1] if output[-1] == "..." else output
    assert printed[: len(shown)] == shown
    assert output[-1] == "..." or len(printed) == len(shown)


def write_output(command: str, printed: list[str], lines: int | None) -> None:
    """Put what `command` prints under it in the README, cut to the length it had where an end was left out."""
    shown = printed if lines is None or len(printed) < lines else [*printed[: lines - 1], "..."]
    block = "\n".join([f"```console\n$ {command}", *shown, "```"])
    text = BLOCK.sub(lambda found: block if found[1] == command else found[0], README.read_text("utf-8"))
    README.write_text(text, encoding="utf-8")


def test_the_readme_shows_some_output() -> None:
    assert len(find_console_blocks()) >= 3
