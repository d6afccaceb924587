"""This file is how messages are read: their heads as a letter's, what they quote and what is attached to them."""

from __future__ import annotations

import mailbox
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from govgraph.errors import InputError
from govgraph.graph_store.ledger import Ledger
from govgraph.ingest.pipeline import ingest
from govgraph.ingest.reading import find_parts, read_bytes, read_part

Make = Callable[..., bytes]

WORDS = "Dear Tom,\n\nI was elected leader of Exford Council on 1 December 2015.\n\nKind regards,\nAnn\n"


def write(body: str = WORDS, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.get("sender", '"Bell, Ann (Leader)" <ann.bell@exford.example>')
    message["To"] = headers.get("to", "Tom Reed <tom@panel.example>, eve@panel.example")
    message["Cc"] = "'Jo Hart' <jo@exford.example>"
    message["Date"] = headers.get("date", "Mon, 11 Jan 2016 23:30:00 -0500")
    message["Subject"] = headers.get("subject", "RE: FW: The new\n leader".replace("\n", ""))
    if "identifier" in headers:
        message["Message-ID"] = headers["identifier"]
    message.set_content(body)
    return message


def read(message: EmailMessage | bytes) -> str:
    data = message if isinstance(message, bytes) else message.as_bytes()
    return read_bytes("letter.eml", data, ".eml")[0].snapshot.text


HEAD = (
    "From: Ann Bell (Leader)\nTo: Tom Reed, eve@panel.example\nCc: Jo Hart\nDate: 11 January 2016\n"
    "Subject: The new leader\n"
)


def test_a_message_is_headed_by_whom_it_is_from_to_whom_when_and_about_what() -> None:
    document, blocks = read_bytes("letter.eml", write().as_bytes(), ".eml")
    assert document.snapshot.text == f"{HEAD}\n{WORDS}"
    assert document.kind == "letter"
    assert (document.date.edtf, document.date.source) == ("2016-01-11", "meta")
    assert [block.kind for block in blocks] == ["letterhead", "letterhead", "paragraph", "signature", "signature"]


def test_plain_text_is_preferred_and_a_page_is_read_where_there_is_none() -> None:
    message = write()
    message.add_alternative("<p>Something <b>else</b></p>", subtype="html")
    assert read(message).endswith(WORDS)
    page = write()
    page.set_content(
        "<p>Dear Tom,</p><p>I was <b>elected</b> leader – of Exford.</p>", subtype="html", charset="cp1252"
    )
    assert read(page).endswith("Dear Tom,\n\nI was elected leader – of Exford.\n")


@pytest.mark.parametrize(
    "mark", ["-----Original Message-----\n", "---------- Forwarded message ---------\n", "", "________________\n"]
)
def test_an_earlier_message_is_kept_behind_marks(mark: str) -> None:
    earlier = (
        f"{mark}From: John Moor\nSent: 13 January 2016\nTo: Ann Bell\nSubject: Leaving\n\nDear Ann,\n\nI resign.\n"
    )
    marked = "\n".join(f"> {line}".rstrip() for line in earlier.rstrip().split("\n"))
    assert read(write(f"See below.\n\n{earlier}")).endswith(f"See below.\n\n\n{marked}\n")


def test_lines_that_flow_are_joined() -> None:
    message = write()
    message.set_content("I was elected \nleader of \nExford.\n\n> It was \n> agreed.\n-- \nAnn\n")
    message.set_param("format", "flowed")
    assert read(message).endswith("I was elected leader of Exford.\n\n> It was agreed.\n--\nAnn\n")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_the_encoding_a_message_names_is_believed(charset: str) -> None:
    message = EmailMessage()
    message["From"] = "Siân Pryce <sian@exford.example>"
    message.set_content("It cost £20 at the café.", charset=charset, cte="base64")
    assert read(message) == "From: Siân Pryce\n\nIt cost £20 at the café.\n"


def test_one_that_names_the_wrong_encoding_is_read_as_it_is() -> None:
    data = b"From: Ann <a@x.example>\nContent-Type: text/plain; charset=us-ascii\n\n" + "Siân’s £20".encode()
    assert read(data) == "From: Ann\n\nSiân’s £20\n"


@pytest.mark.parametrize("data", [b"no message at all", b"\0\1\2" * 50, b"Subject:\n\n"])
def test_what_is_no_message_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^letter\.eml ") as refusal:
        read(data)
    assert "\n" not in str(refusal.value)


def test_broken_heads_are_read_as_far_as_they_go() -> None:
    data = b"From: =?utf-8?q?Ann_Bell?= <\xff\xfe@>\nDate: yesterday-ish\nTo: ,,;;\nSubject: =?x?y?z?=\n\nAgreed.\n"
    assert read(data).endswith("\n\nAgreed.\n")


def attach(make_pdf: Make, make_docx: Make) -> EmailMessage:
    message = write(identifier="<1@exford.example>")
    message.add_attachment(make_pdf("Tom Reed chairs the panel."), "application", "pdf", filename="plan.pdf")
    message.add_attachment(make_docx("Eve Carr is a member."), "application", "octet-stream", filename="a/plan.docx")
    message.add_attachment(b"\x89PNG", "image", "png", filename="logo.png", disposition="inline")
    message.add_attachment(b"old", "application", "msword", filename="old.doc")
    message.add_attachment(write("It is agreed.", subject="Agreed"))
    return message


def test_attachments_that_can_be_read_are_documents_of_their_own(
    tmp_path: Path, make_pdf: Make, make_docx: Make
) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(attach(make_pdf, make_docx).as_bytes())
    parts = list(find_parts(path))
    assert [(part.name, part.suffix) for part in parts] == [
        ("letter", ".eml"),
        ("letter/plan", ".pdf"),
        ("letter/plan-2", ".docx"),
        ("letter/attachment-4", ".eml"),
    ]
    assert parts[0].notes == (f"{path}, attachment old.doc: passed over, .doc is not read",)
    assert read_part(parts[1]).startswith(b"%PDF")
    assert b"It is agreed." in read_part(parts[3])


def test_a_mailbox_is_a_document_a_message_by_names_that_stay(tmp_path: Path) -> None:
    path = tmp_path / "inbox.mbox"

    def fill(*numbers: int) -> list[str]:
        path.unlink(missing_ok=True)
        box = mailbox.mbox(path)
        for number in numbers:
            message = write(
                f"Message {number}.\n\nFrom here on it is agreed.\n", identifier=f"<{number}@exford.example>"
            )
            message["X-Status"] = "read" if len(numbers) > 1 else "unread"
            box.add(message)
        box.close()
        return [part.name for part in find_parts(path)]

    first, second, third = fill(1, 2, 3)
    assert first.startswith("inbox/2016-01-11-") and len({first, second, third}) == 3
    assert fill(3, 1) == [third, first]
    assert fill(2) == [second]
    (part,) = find_parts(path)
    assert "\n\nFrom here on it is agreed." in read_part(part).decode()


def test_the_same_message_twice_has_two_names(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "inbox.mbox")
    for _ in range(2):
        box.add(write(identifier="<1@exford.example>"))
    box.close()
    first, second = (part.name for part in find_parts(tmp_path / "inbox.mbox"))
    assert second == f"{first}-2"


def test_a_batch_of_mail_is_loaded_once_and_what_is_new_is_added(
    tmp_path: Path, make_pdf: Make, make_docx: Make
) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    box = mailbox.mbox(folder / "inbox.mbox")
    box.add(attach(make_pdf, make_docx))
    box.flush()
    with Ledger(tmp_path / "store") as ledger:
        summary = ingest(ledger, [folder], extractor="rules")
        assert len(summary.new) == 4 and not summary.refused
        assert summary.notes == [
            f"{folder / 'inbox.mbox'}, message 1, attachment old.doc: passed over, .doc is not read"
        ]
        assert ingest(ledger, [folder], extractor="rules").unchanged == summary.new
        box.add(write("Dear Ann,\n\nIt is agreed.\n", identifier="<2@exford.example>"))
        box.close()
        later = ingest(ledger, [folder], extractor="rules", workers=2)
        assert (len(later.new), len(later.unchanged)) == (1, 4)
        plan = ledger.reading(f"{summary.new[0]}/plan").document
        assert plan.snapshot.page_at(0) == 1
        assert ledger.source(plan.name).startswith(b"%PDF")


def test_what_came_with_a_message_is_not_younger_than_it(tmp_path: Path, make_pdf: Make, make_docx: Make) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(attach(make_pdf, make_docx).as_bytes())
    with Ledger(tmp_path / "store") as ledger:
        ingest(ledger, [path], extractor="rules")
        day = ledger.reading("letter/plan").document.date
    assert (day.edtf, str(day.latest), day.source) == (None, "2016-01-11", "meta")


def test_an_empty_mailbox_and_a_damaged_one_are_refused(tmp_path: Path) -> None:
    for content in (b"", b"no messages here\n"):
        (tmp_path / "inbox.mbox").write_bytes(content)
        with pytest.raises(InputError, match="holds no messages"):
            list(find_parts(tmp_path / "inbox.mbox"))
