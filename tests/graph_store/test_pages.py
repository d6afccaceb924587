"""This file is the test of the pages of a source: kept with its version, and asked of older ledgers in vain."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from govgraph.graph_store.ledger import Ledger
from govgraph.ontology.documents import Reading

MakeReading = Callable[..., Reading]


def test_the_pages_of_a_source_are_kept_and_are_part_of_what_is_kept(ledger: Ledger, make_reading: MakeReading) -> None:
    reading = make_reading()
    snapshot = dataclasses.replace(reading.document.snapshot, pages=(0, 9))
    paged = dataclasses.replace(reading, document=dataclasses.replace(reading.document, snapshot=snapshot))
    assert ledger.put(reading)
    assert ledger.put(paged)
    assert ledger.reading("letter").document.snapshot.pages == (0, 9)
    assert not ledger.audit()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_ledger_of_the_format_before_pages_is_brought_up_to_date(
    tmp_path: Path, make_reading: MakeReading, read_only: bool
) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.put(make_reading())
    database = sqlite3.connect(tmp_path / "ledger.sqlite")
    database.execute("ALTER TABLE version DROP COLUMN pages")
    database.execute("PRAGMA user_version = 1")
    database.commit()
    database.close()
    with Ledger(tmp_path, read_only=read_only) as ledger:
        assert ledger.reading("letter") == make_reading()
        assert not ledger.audit()
