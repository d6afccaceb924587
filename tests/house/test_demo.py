"""This file is the test of what `make demo` shows, and that the README shows the same."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
COMMAND = Path(sys.executable).parent / "govgraph"


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
    blocks = re.findall(r"```console\n\$ (.*?)\n(.*?)```", (CHECKOUT / "README.md").read_text("utf-8"), re.DOTALL)
    return [(command, output.splitlines()) for command, output in blocks if output.strip()]


@pytest.mark.parametrize(("command", "output"), find_console_blocks())
def test_the_readme_shows_what_the_commands_print(
    demo: str, demo_folder: Path, command: str, output: list[str]
) -> None:
    """Line for line, but for what it leaves out at `...`."""
    environment = {"GOVGRAPH_STORE": "demo/govgraph.store", "PATH": str(COMMAND.parent)}
    done = subprocess.run(
        shlex.split(command), cwd=demo_folder, env=environment, capture_output=True, text=True, check=True
    )
    printed = iter(line.rstrip() for line in done.stdout.splitlines())
    missing = [line for line in output if line != "..." and line not in printed]
    assert not missing, done.stdout


def test_the_readme_shows_some_output() -> None:
    assert len(find_console_blocks()) >= 3
