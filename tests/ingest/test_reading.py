"""This file is how a source is read: its encoding, its refusals, its snapshot, its meta data."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from govgraph.errors import InputError
from govgraph.ingest.reading import SUFFIXES, read_bytes, read_document, read_meta
from govgraph.ontology.documents import Meta

WORDS = "Siân’s £4.4m plan – “café” – was agreed.\r\nIt cost £20.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_the_same_words_are_read_from_every_encoding(encoding: str) -> None:
    document, _ = read_bytes("a.txt", WORDS.encode(encoding), ".txt")
    assert document.snapshot.text == WORDS


def test_latin_1_is_read_without_gibberish() -> None:
    text = "Siân Pryce-Lyle agreed to £20 for the café."
    assert read_bytes("a.txt", text.encode("latin-1"), ".txt")[0].snapshot.text == text


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        ("Siân’s plan", "utf-8", None),
        ("Siân’s plan", "utf-8-sig", None),
        ("Siân’s plan", "utf-16", None),
        ("It cost £20.", "latin-1", "Windows-1252"),
        ("“We’re on track” – said José Núñez…", "cp1252", "Windows-1252"),
        ("“We’re on track” – said José Núñez…", "mac_roman", "Mac Roman"),
        ("naïve rôle of Zoë Müller", "mac_roman", "Mac Roman"),
        ("It was agreed by all.", "utf-16-le", "UTF-16-LE"),
    ],
)
def test_an_encoding_that_was_guessed_is_told(text: str, encoding: str, told: str | None) -> None:
    document, _ = read_bytes("a.txt", text.encode(encoding), ".txt")
    assert document.snapshot.text == text
    assert document.notes == ((f"a.txt is not in UTF-8: read as {told}",) if told else ())


def test_form_feeds_part_the_pages_of_a_text_and_running_lines_are_furniture() -> None:
    said = ["The council met.", "Ann Bell was elected.", "It was agreed."]
    pages = [f"Exford Council | Minutes\n{words}\nPage {n} of 3\n" for n, words in enumerate(said, start=1)]
    document, blocks = read_bytes("a.txt", "\f".join(pages).encode(), ".txt")
    text = document.snapshot.text
    assert text == "\f".join(pages)
    assert document.snapshot.page_at(text.index("Ann Bell")) == 2
    read = [text[block.start : block.end] for block in blocks if block.kind != "boilerplate"]
    assert read == said


def test_the_snapshot_keeps_line_ends_and_is_named_by_its_hash() -> None:
    document, _ = read_bytes("a.txt", WORDS.encode(), ".txt")
    assert document.snapshot.sha256 == hashlib.sha256(WORDS.encode()).hexdigest()
    assert document.snapshot.source_sha256 == hashlib.sha256(WORDS.encode()).hexdigest()


@pytest.mark.parametrize(
    "data", [b"", b"  \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", "\ufeff\n".encode("utf-16-le")]
)
def test_an_empty_source_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^a\.txt is empty"):
        read_bytes("a.txt", data, ".txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n....", "a picture"),
        (bytes(range(256)) * 20, "not text"),
        (b"\x00\x01\x02\x03" * 50, "not text"),
        ("It was agreed – by “all”".encode() + b"\xe2\x80", "broken byte"),
        (b"\xff\xfeabc", "save it as UTF-8"),
    ],
)
def test_what_is_not_text_is_refused_in_one_line_that_says_what_and_what_to_do(data: bytes, what: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_bytes("a.txt", data, ".txt")
    message = str(refusal.value)
    assert message.startswith("a.txt ")
    assert what in message
    assert "\n" not in message
    assert ":" in message


def test_an_ending_that_cannot_be_read_is_refused_with_those_that_can() -> None:
    with pytest.raises(InputError) as refusal:
        read_bytes("a.xyz", b"words", ".xyz")
    assert all(suffix in str(refusal.value) for suffix in SUFFIXES)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt is not there"):
        read_document(tmp_path / "nowhere.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(InputError, match=r"cannot be read"):
        read_document(tmp_path / "folder.txt")


def test_a_document_is_named_by_its_file_and_takes_the_meta_data_beside_it(tmp_path: Path) -> None:
    (tmp_path / "letter one.txt").write_text("Dear Ann,\n\nIt is agreed.\n", encoding="utf-8")
    meta = '{"published": "2015-12-01T09:30:00Z", "title": "A letter", "kind": "letter", "sort": "R"}'
    (tmp_path / "letter one.meta.json").write_text(meta, encoding="utf-8")
    document, _ = read_document(tmp_path / "letter one.txt")
    assert document.name == "letter one"
    assert document.meta == Meta(published="2015-12-01", title="A letter", kind="letter")
    assert document.kind == "letter"


def test_meta_data_given_by_the_caller_take_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is agreed.", encoding="utf-8")
    (tmp_path / "a.meta.json").write_text('{"published": "2015"}', encoding="utf-8")
    assert read_document(tmp_path / "a.txt", Meta(published="2016"))[0].meta.published == "2016"


@pytest.mark.parametrize("content", ["{", "[1]", '{"published": "last week"}', '{"published": "2015-13-40"}'])
def test_meta_data_that_cannot_be_read_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.meta.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.meta\.json"):
        read_meta(tmp_path / "a.txt")


def test_no_meta_data_are_no_fault(tmp_path: Path) -> None:
    assert read_meta(tmp_path / "a.txt") == Meta()


def test_a_null_in_the_meta_data_is_nothing_said(tmp_path: Path) -> None:
    (tmp_path / "a.meta.json").write_text('{"published": null, "kind": "press"}', encoding="utf-8")
    assert read_meta(tmp_path / "a.txt") == Meta(kind="press")
