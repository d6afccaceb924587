"""This file is how files made to harm are met: one clear line each, and the next file is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from govgraph.errors import InputError
from govgraph.ingest.reading import read_bytes
from govgraph.ingest.reading.limited import Bounds, LimitedReader

Make = Callable[..., bytes]
WORDS = "Ann Bell was elected leader of Exford Council."


def refuse(name: str, data: bytes) -> str:
    """The refusal of `data`, which is one line, after which another file is read."""
    with pytest.raises(InputError) as refusal:
        read_bytes(name, data, "." + name.rpartition(".")[2])
    message = str(refusal.value)
    assert message.startswith(name) and "\n" not in message and ": " in message
    return message


@pytest.fixture(autouse=True)
def next_one(make_pdf: Make) -> Any:
    yield
    assert read_bytes("next.pdf", make_pdf(WORDS), ".pdf")[0].snapshot.text == WORDS + "\n"


def test_a_file_of_kilobytes_that_unpacks_to_gigabytes_takes_only_its_reader_down(bomb: bytes) -> None:
    assert len(bomb) < 100_000
    assert "unpacks to far more" in refuse("bomb.pdf", bomb)


def test_a_locked_paper_is_refused_with_the_way_out(make_pdf: Make) -> None:
    assert "password" in refuse("locked.pdf", make_pdf(WORDS, password="secret"))


@pytest.mark.parametrize(
    ("name", "cut", "what"),
    [("empty.pdf", 0, "is empty"), ("cut.pdf", 400, "cut short"), ("head.pdf", 12, "damaged")],
)
def test_a_paper_cut_short_is_refused(make_pdf: Make, name: str, cut: int, what: str) -> None:
    assert what in refuse(name, make_pdf(WORDS)[:cut])


def test_what_is_no_paper_is_refused() -> None:
    assert "damaged" in refuse("text.pdf", WORDS.encode())


def test_a_page_without_end_is_given_up(make_raw_pdf: Make) -> None:
    """Half a million words on one page: more than the clock of a page allows here."""
    page = b"BT /F1 12 Tf 72 700 Td " + b"(Ann Bell was elected. ) Tj " * 200_000 + b" ET"
    reader = LimitedReader(Bounds(page=1))
    try:
        with pytest.raises(InputError, match=r"^long\.pdf takes longer than 1 seconds for a page"):
            reader.read("pdf", "long.pdf", make_raw_pdf(zlib.compress(page)))
    finally:
        reader.close()


def test_one_process_reads_file_after_file(make_pdf: Make) -> None:
    reader = LimitedReader()
    try:
        reader.read("pdf", "a.pdf", make_pdf(WORDS))
        first = reader._process
        reader.read("pdf", "b.pdf", make_pdf(WORDS))
        assert first is not None and reader._process is first
    finally:
        reader.close()


def test_a_reader_that_was_stopped_from_outside_is_started_anew(make_pdf: Make) -> None:
    reader = LimitedReader()
    try:
        reader.read("pdf", "a.pdf", make_pdf(WORDS))
        assert reader._process is not None
        reader._process.kill()
        reader._process.wait()
        assert reader.read("pdf", "b.pdf", make_pdf(WORDS)).text == WORDS + "\n"
    finally:
        reader.close()


def pack(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def repack(docx: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return pack({part: archive.read(part) for part in archive.namelist()} | {name: change(archive.read(name))})


def test_a_document_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked(make_docx: Make) -> None:
    bomb = repack(make_docx(WORDS), "word/document.xml", lambda part: part + b" " * 301_000_000)
    assert len(bomb) < 3_000_000
    assert "unpacks to more than 300 MB" in refuse("bomb.docx", bomb)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_that_declares_entities_is_refused_before_its_xml_is_parsed(make_docx: Make, encoding: str) -> None:
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

    def declare(part: bytes) -> bytes:
        head, rest = part.decode().split("?>", 1)
        return (head.replace("UTF-8", encoding) + "?>" + laughs + rest).encode(encoding)

    assert "declares entities in word/document.xml" in refuse(
        "laughs.docx", repack(make_docx(WORDS), "word/document.xml", declare)
    )


def test_a_document_with_too_many_parts_is_refused(make_docx: Make) -> None:
    assert "parts" in refuse("many.docx", pack({f"part{n}.xml": b"" for n in range(10_001)}))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04 no more", "damaged or cut short"),
        (WORDS.encode(), "damaged or cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked with a password, or an old .doc"),
        (pack({"a.xml": b"<a/>"}), "damaged, or no Word document"),
    ],
    ids=["empty", "cut", "text", "old", "other"],
)
def test_what_is_no_word_document_is_refused(data: bytes, what: str) -> None:
    assert what in refuse("a.docx", data)


def test_a_word_document_cut_short_is_refused(make_docx: Make) -> None:
    assert "damaged" in refuse("cut.docx", make_docx(WORDS)[:-900])


def test_a_word_document_whose_xml_is_broken_is_refused(make_docx: Make) -> None:
    broken = repack(make_docx(WORDS), "word/document.xml", lambda part: part[: len(part) // 2])
    assert "damaged" in refuse("broken.docx", broken)


@pytest.mark.parametrize(
    ("suffix", "remedy"),
    [(".doc", ".docx"), (".xlsx", ".pdf"), (".jpg", "ocrmypdf"), (".msg", ".eml"), (".zip", "unpack")],
)
def test_an_ending_of_another_document_is_refused_with_what_to_do(suffix: str, remedy: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_bytes(f"a{suffix}", b"...", suffix)
    assert remedy in str(refusal.value).partition("; read are")[0]
