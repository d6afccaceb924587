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
