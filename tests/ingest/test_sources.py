"""This file is the test of which files a list of paths means."""

from __future__ import annotations

from pathlib import Path

import pytest

from govgraph.errors import InputError
from govgraph.ingest.sources import find_clashes, find_sources


def make_files(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("words", encoding="utf-8")


def test_a_folder_means_every_file_in_it_that_can_be_read_in_order(tmp_path: Path) -> None:
    make_files(tmp_path, "b.txt", "a.md", "c/d.HTML", "a.meta.json", "b.gold.jsonl", "picture.png", "README")
    assert [path.relative_to(tmp_path).as_posix() for path in find_sources(tmp_path)] == ["a.md", "b.txt", "c/d.HTML"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    make_files(tmp_path, ".hidden.txt", ".git/a.txt", "seen.txt")
    assert [path.name for path in find_sources(tmp_path)] == ["seen.txt"]


def test_a_file_that_is_named_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    """Reading it says what is wrong; passing it over would say nothing."""
    make_files(tmp_path, "picture.png")
    assert list(find_sources(tmp_path / "picture.png")) == [tmp_path / "picture.png"]


def test_what_is_not_there_or_holds_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        list(find_sources(tmp_path / "none"))
    with pytest.raises(InputError, match="nothing that can be read"):
        list(find_sources(tmp_path))


def test_a_file_given_twice_is_taken_once_and_one_of_the_same_name_refused(tmp_path: Path) -> None:
    make_files(tmp_path, "a.txt", "old/a.md", "b.txt")
    files = [tmp_path / "a.txt", tmp_path / "old" / "a.md", tmp_path / "b.txt", tmp_path / "old" / ".." / "a.txt"]
    found = [(path.name, error is None) for path, error in find_clashes(files)]
    assert found == [("a.txt", True), ("a.md", False), ("b.txt", True)]
