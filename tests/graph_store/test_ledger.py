"""This file is the test of the ledger: what is put stays, the same is put once, nothing without evidence comes in."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from govgraph.errors import EvidenceError, InputError, StoreError, UsageError
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.records import Version
from govgraph.ontology.claims import Claim, Evidence
from govgraph.ontology.documents import DocumentDate, Reading

MakeReading = Callable[..., Reading]


def test_a_reading_comes_back_equal_to_what_was_put(ledger: Ledger, make_reading: MakeReading) -> None:
    """Text, meta data, dates, claims in order with their lags, lists of parties and amounts."""
    reading = make_reading()
    assert ledger.put(reading)
    assert list(ledger.readings()) == [reading]
    assert ledger.reading("letter") == reading


def test_putting_the_same_again_changes_nothing(ledger: Ledger, make_reading: MakeReading) -> None:
    ledger.put(make_reading())
    before = ledger.history(), ledger.state(), ledger.versions()
    assert not ledger.put(make_reading())
    assert (ledger.history(), ledger.state(), ledger.versions()) == before


def test_a_file_that_only_moved_is_the_same(ledger: Ledger, make_reading: MakeReading) -> None:
    reading = make_reading()
    ledger.put(reading)
    assert not ledger.put(
        dataclasses.replace(reading, document=dataclasses.replace(reading.document, path="out/x.txt"))
    )


@pytest.mark.parametrize("change", [{"text": "Other words."}, {"published": "2017"}, {"extractor": "rules/2"}])
def test_changed_content_takes_the_place_of_the_old(
    ledger: Ledger, make_reading: MakeReading, change: dict[str, str]
) -> None:
    """Whether the words, what is said about them, or what read them changed; other documents stay as they are."""
    ledger.put(make_reading())
    ledger.put(make_reading("other", text="Another document."))
    assert ledger.put(make_reading(**change))
    assert list(ledger.readings()) == [make_reading(**change), make_reading("other", text="Another document.")]


def test_a_document_can_go_back_to_an_older_version(ledger: Ledger, make_reading: MakeReading) -> None:
    for text in ("First words.", "Second words.", "First words."):
        assert ledger.put(make_reading(text=text))
    assert ledger.reading("letter").document.snapshot.text == "First words."
    assert len(ledger.history()) == 3
    assert not ledger.audit()


def test_a_withdrawn_document_is_gone_and_can_be_put_again(ledger: Ledger, make_reading: MakeReading) -> None:
    ledger.put(make_reading())
    ledger.withdraw("letter", "sent in error")
    assert list(ledger.readings()) == []
    assert ledger.put(make_reading())
    assert list(ledger.readings()) == [make_reading()]
    assert [(entry.action, entry.reason) for entry in ledger.history()] == [
        ("put", ""),
        ("withdraw", "sent in error"),
        ("put", ""),
    ]


def test_withdrawing_an_unknown_document_offers_the_nearest(ledger: Ledger, make_reading: MakeReading) -> None:
    ledger.put(make_reading("council-letter"))
    with pytest.raises(UsageError, match="no document 'council-leter'; nearest: council-letter"):
        ledger.withdraw("council-leter", "")


def test_a_claim_whose_words_do_not_stand_is_refused_and_reported(ledger: Ledger, make_reading: MakeReading) -> None:
    good = make_reading().claims
    shifted = dataclasses.replace(good[0], evidence=(dataclasses.replace(good[0].evidence[0], start=1),))
    unknown = Claim("gossip", {}, good[0].evidence)
    receipt = ledger.put(make_reading(claims=(shifted, good[0], unknown)))
    assert receipt
    assert [refusal.claim for refusal in receipt.refusals] == [shifted, unknown]
    assert "do not stand at 1.." in receipt.refusals[0].reason
    assert ledger.reading("letter").claims == (good[0],)
    assert ledger.refusals("letter") == receipt.refusals


def test_putting_refused_claims_again_reports_them_again(ledger: Ledger, make_reading: MakeReading) -> None:
    wrong = Claim("quote", {}, (Evidence(0, 3, "xyz"),))
    first = ledger.put(make_reading(claims=(wrong,)))
    again = ledger.put(make_reading(claims=(wrong,)))
    assert not again
    assert again.refusals == first.refusals


def test_a_claim_made_twice_is_kept_once(ledger: Ledger, make_reading: MakeReading) -> None:
    claim = make_reading().claims[0]
    receipt = ledger.put(make_reading(claims=(claim, dataclasses.replace(claim, rule="another rule"))))
    assert [refusal.reason for refusal in receipt.refusals] == ["the same claim was made by the rule 'elected'"]
    assert ledger.reading("letter").claims == (claim,)


def test_a_snapshot_that_is_not_its_hash_is_refused_whole(ledger: Ledger, make_reading: MakeReading) -> None:
    reading = make_reading()
    snapshot = dataclasses.replace(reading.document.snapshot, text="Other words.")
    with pytest.raises(InputError, match="letter: the snapshot's text"):
        ledger.put(dataclasses.replace(reading, document=dataclasses.replace(reading.document, snapshot=snapshot)))
    assert not ledger.history()


def test_a_date_whose_words_do_not_stand_is_refused(ledger: Ledger, make_reading: MakeReading) -> None:
    reading = make_reading()
    day = DocumentDate("2016", date(2016, 1, 1), date(2016, 12, 31), "text", Evidence(0, 4, "2016"))
    with pytest.raises(EvidenceError, match="the words of its date"):
        ledger.put(dataclasses.replace(reading, document=dataclasses.replace(reading.document, date=day)))


def test_known_leaves_out_what_may_have_come_later(ledger: Ledger, make_reading: MakeReading) -> None:
    """A document of December 2015 may be of its 31st; one without a date was not known to be out."""
    for name, published in (("a", "2015-12-01"), ("b", "2015-12"), ("c", None), ("d", "2014")):
        ledger.put(make_reading(name, published=published))

    def names(known: date | None) -> list[str]:
        return [reading.document.name for reading in ledger.readings(known)]

    assert names(None) == ["a", "b", "c", "d"]
    assert names(date(2015, 12, 30)) == ["a", "d"]
    assert names(date(2015, 12, 31)) == ["a", "b", "d"]
    assert names(date(2014, 12, 30)) == []


def test_the_bytes_that_were_read_are_kept(ledger: Ledger, make_reading: MakeReading) -> None:
    text, source = "Plain words.", "<p>Plain words.</p>".encode("utf-16")
    reading = make_reading(text=text)
    snapshot = dataclasses.replace(reading.document.snapshot, source_sha256=sha256(source).hexdigest())
    reading = dataclasses.replace(reading, document=dataclasses.replace(reading.document, snapshot=snapshot))
    ledger.put(reading, source)
    assert ledger.source("letter") == source
    with pytest.raises(InputError, match="changed while it was read"):
        ledger.put(reading, source + b"!")


def test_a_source_that_is_its_text_needs_no_copy(ledger: Ledger, make_reading: MakeReading) -> None:
    ledger.put(make_reading())
    assert ledger.source("letter") == make_reading().document.snapshot.text.encode()


def test_bytes_that_were_not_given_are_missed_in_words(ledger: Ledger, make_reading: MakeReading) -> None:
    reading = make_reading()
    snapshot = dataclasses.replace(reading.document.snapshot, source_sha256="0" * 64)
    ledger.put(dataclasses.replace(reading, document=dataclasses.replace(reading.document, snapshot=snapshot)))
    with pytest.raises(StoreError, match="were not kept"):
        ledger.source("letter")


def test_what_is_held_need_not_be_read_again(ledger: Ledger, make_reading: MakeReading) -> None:
    """The same bytes, extractor and meta data; anything else is read anew."""
    reading = make_reading()
    ledger.put(reading)
    digest, meta = reading.document.snapshot.source_sha256, reading.document.meta
    assert ledger.holds("letter", digest, "rules/1", meta)
    assert not ledger.holds("letter", digest, "spacy/1", meta)
    assert not ledger.holds("letter", "0" * 64, "rules/1", meta)
    assert not ledger.holds("letter", digest, "rules/1", dataclasses.replace(meta, published="2017"))
    assert not ledger.holds("other", digest, "rules/1", meta)


def test_versions_tell_of_documents_without_their_text(ledger: Ledger, make_reading: MakeReading) -> None:
    ledger.put(make_reading())
    (version,) = ledger.versions()
    assert (version.name, version.kind, version.title, version.path) == (
        "letter",
        "letter",
        "On letter",
        "in/letter.txt",
    )
    assert (version.claims, version.refused) == (5, 0)
    assert version.graph.startswith("https://w3id.org/govgraph/id/document/letter/")


def test_the_state_does_not_tell_in_what_order_documents_came(tmp_path: Path, make_reading: MakeReading) -> None:
    states = []
    for order in ("abc", "cab"):
        with Ledger(tmp_path / order) as ledger:
            for name in order:
                ledger.put(make_reading(name))
            ledger.put(make_reading("gone"))
            ledger.withdraw("gone", "")
            states.append(ledger.state())
    assert states[0] == states[1]


def test_a_second_writer_is_told_to_wait(ledger: Ledger) -> None:
    with pytest.raises(StoreError, match=r"written to by another program \(process \d+\)"):
        Ledger(ledger.directory)


def test_the_next_writer_gets_in_when_the_last_is_done(tmp_path: Path, make_reading: MakeReading) -> None:
    for name in ("a", "b"):
        with Ledger(tmp_path) as ledger:
            ledger.put(make_reading(name))
    assert [version.name for version in list_versions(tmp_path)] == ["a", "b"]


def list_versions(folder: Path) -> tuple[Version, ...]:
    with Ledger(folder, read_only=True) as ledger:
        return ledger.versions()


def test_a_reader_sees_each_document_as_soon_as_it_is_put(ledger: Ledger, make_reading: MakeReading) -> None:
    with Ledger(ledger.directory, read_only=True) as reader:
        ledger.put(make_reading("a"))
        assert [reading.document.name for reading in reader.readings()] == ["a"]
        ledger.put(make_reading("b"))
        assert [reading.document.name for reading in reader.readings()] == ["a", "b"]


def test_a_reader_cannot_write(ledger: Ledger, make_reading: MakeReading) -> None:
    with Ledger(ledger.directory, read_only=True) as reader, pytest.raises(StoreError, match="readonly"):
        reader.put(make_reading())


def test_a_folder_without_a_ledger_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no ledger"):
        Ledger(tmp_path / "nothing", read_only=True)
    assert not (tmp_path / "nothing").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="give a folder"):
        Ledger(tmp_path / "file")


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "ledger.sqlite")
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = (tmp_path / "ledger.sqlite").read_bytes()
    with pytest.raises(StoreError, match="not a ledger of govgraph's"):
        Ledger(tmp_path)
    assert (tmp_path / "ledger.sqlite").read_bytes() == before


def test_no_database_at_all_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_text("This is a text, and long enough to be looked at as a database. " * 20)
    with pytest.raises(StoreError, match="not a database"):
        Ledger(tmp_path)


def test_a_newer_ledger_is_not_touched(tmp_path: Path) -> None:
    Ledger(tmp_path).close()
    database = sqlite3.connect(tmp_path / "ledger.sqlite")
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(StoreError, match="has format 99"):
        Ledger(tmp_path)
