"""This file is the test of a batch: one source that fails stops no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from govgraph.graph_store.ledger import Ledger
from govgraph.ingest.pipeline import ingest


@pytest.mark.parametrize("workers", [1, 2])
def test_a_source_that_vanishes_in_the_middle_is_refused_and_the_rest_goes_on(tmp_path: Path, workers: int) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(1, 4):
        text = f"Ann Poole, leader of Exford Council, wrote letter number {number}.\n"
        (folder / f"letter-{number}.txt").write_text(text, encoding="utf-8")

    def remove_the_second(done: int, total: int, name: str) -> None:
        (folder / "letter-2.txt").unlink(missing_ok=True)

    with Ledger(tmp_path / "store") as ledger:
        summary = ingest(ledger, [folder], extractor="rules", workers=workers, progress=remove_the_second)
        held = [version.name for version in ledger.versions()]
    assert summary.new == ["letter-1", "letter-3"]
    assert [Path(refusal.path).name for refusal in summary.refused] == ["letter-2.txt"]
    assert "\n" not in summary.refused[0].reason
    assert held == ["letter-1", "letter-3"]


@pytest.mark.parametrize("workers", [1, 2])
def test_files_that_cannot_be_read_are_refused_and_the_rest_goes_on(tmp_path: Path, workers: int) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.7 damaged")
    (folder / "b.docx").write_bytes(b"PK\x03\x04 damaged")
    (folder / "c.eml").write_bytes(b"no message")
    (folder / "d.mbox").write_bytes(b"no mailbox")
    (folder / "e.txt").write_text("Ann Poole leads Exford Council.\n", encoding="utf-8")
    (folder / "f.xlsx").write_bytes(b"...")
    (folder / "g.txt").write_bytes("The leader’s plan".encode("cp1252"))
    with Ledger(tmp_path / "store") as ledger:
        summary = ingest(ledger, [folder], extractor="rules", workers=workers)
    assert summary.new == ["e", "g"]
    assert sorted(Path(refusal.path).name for refusal in summary.refused) == ["a.pdf", "b.docx", "c.eml", "d.mbox"]
    assert all("\n" not in refusal.reason and ":" in refusal.reason for refusal in summary.refused)
    passed, guessed = summary.notes
    assert passed.startswith(f"{folder}: passed over 1 .xlsx")
    assert guessed == f"{folder / 'g.txt'} is not in UTF-8: read as Windows-1252"


def test_a_document_that_brings_its_process_down_is_refused_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The processes that read start with this environment: one of them ends on the document named so."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for name in ("a", "b", "deadly", "c", "d"):
        (folder / f"{name}.txt").write_text("Ann Poole leads Exford Council.\n", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(DEADLY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(site), prepend=":")
    with Ledger(tmp_path / "store") as ledger:
        summary = ingest(ledger, [folder], extractor="rules", workers=2)
    assert summary.new == ["a", "b", "c", "d"]
    (refusal,) = summary.refused
    assert "deadly.txt brought down the process that read it" in refusal.reason and "\n" not in refusal.reason


DEADLY = """
import os, pathlib
read = pathlib.Path.read_bytes
def read_bytes(path):
    return os._exit(7) if path.name == "deadly.txt" else read(path)
pathlib.Path.read_bytes = read_bytes
"""
