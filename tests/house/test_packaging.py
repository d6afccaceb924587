"""This file is the test that what is installed is what stands in the checkout."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DATA = (".ttl", ".rq", ".ask", ".csv", ".html", ".css", ".js", ".json", ".md", ".toml", ".typed")


def read_setup() -> configparser.ConfigParser:
    setup = configparser.ConfigParser(interpolation=None)
    setup.read(CHECKOUT / "setup.cfg", encoding="utf-8")
    return setup


def find_folders() -> dict[str, Path]:
    """The folder each sub-package directly under `govgraph` is mapped to."""
    lines = read_setup()["options"]["package_dir"].split("\n")
    pairs = (line.split("=") for line in lines if line.strip())
    return {name.strip(): CHECKOUT / folder.strip() for name, folder in pairs}


def find_packages() -> set[str]:
    """Every folder with Python in it, by the name it is imported under."""
    found = {"govgraph"}
    for name, folder in find_folders().items():
        if name == "govgraph":
            continue
        for file in folder.rglob("*.py"):
            inner = file.parent.relative_to(folder).parts
            found.add(".".join((name, *inner)))
    return found


def test_setup_lists_every_package() -> None:
    """A folder that is not listed is missing from the wheel without an error."""
    listed = {line.strip() for line in read_setup()["options"]["packages"].split("\n") if line.strip()}
    assert listed == find_packages()


def test_every_package_says_what_it_is() -> None:
    for name in find_packages() - {"govgraph"}:
        head, *inner = name.split(".")[1:]
        assert CHECKOUT.joinpath(head, *inner, "__init__.py").is_file(), name


def test_every_folder_is_linked_under_govgraph() -> None:
    """The links let editors and type checkers see what is installed."""
    for name, folder in find_folders().items():
        if name != "govgraph":
            link = CHECKOUT / "govgraph" / name.partition(".")[2]
            assert link.is_symlink(), link
            assert link.readlink() == Path("..") / folder.name


@pytest.fixture(scope="module")
def checkout_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout without what it does not track, at a path with a space."""
    target = tmp_path_factory.mktemp("a checkout") / "gov graph"
    unwanted = (".git", ".venv", "demo", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", "*.store")
    shutil.copytree(CHECKOUT, target, symlinks=True, ignore=shutil.ignore_patterns(*unwanted))
    return target


@pytest.fixture(scope="module")
def wheel(checkout_copy: Path) -> Path:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--no-deps", "--no-build-isolation"]
    out = checkout_copy.parent / "wheels"
    done = subprocess.run([*command, "-w", out, "."], cwd=checkout_copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (file,) = out.glob("*.whl")
    return file


def test_the_wheel_holds_every_module_and_data_file(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if not name.startswith("govgraph-")}
    wanted = set()
    for name, folder in find_folders().items():
        for file in folder.rglob("*") if name != "govgraph" else folder.glob("*"):
            if file.is_file() and file.suffix in (".py", *DATA):
                wanted.add("/".join((*name.split("."), *file.relative_to(folder).parts)))
    assert held == wanted


def test_no_kind_of_file_is_left_out_unseen() -> None:
    """A data file with a new ending must be named in setup.cfg's package_data and here."""
    for name, folder in find_folders().items():
        for file in folder.rglob("*") if name != "govgraph" else folder.glob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                assert file.suffix in (".py", *DATA), file


def test_the_installed_wheel_starts_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    code = (
        "import govgraph, govgraph.ontology; print(govgraph.__file__); from govgraph.cli import main; main(['--help'])"
    )
    environment = {"PYTHONPATH": str(site), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(site))
