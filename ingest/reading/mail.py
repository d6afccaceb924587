"""This file is how an e-mail message becomes text: its headers as the lines above a letter, then its words.

Earlier messages that a reply quotes are kept, each line behind a `>`, so that they are block quotes of the text and not
its own words. Attachments that can be read are documents of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime

from govgraph.errors import InputError
from govgraph.ingest.reading.decoding import decode
from govgraph.ingest.reading.extract import Extract

ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s?(?:\[\d+\])?:\s*)+", re.IGNORECASE)
NAMED = ("From", "To", "Cc")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
EARLIER = re.compile(
    r"-{2,}\s?(?:original message|forwarded message|forwarded by .{0,80}|begin forwarded message)\s?-{0,}\s*"
    r"|begin forwarded message:|_{10,}",
    re.IGNORECASE,
)
HEADED = re.compile(r"\W{0,3}from:\W{0,3}\S", re.IGNORECASE)
HEADING = re.compile(r"\W{0,3}(?:sent|date|to|cc|subject):\W{0,3}\S", re.IGNORECASE)
ENDINGS = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
}


def parse_message(name: str, data: bytes) -> EmailMessage:
    """Return the message `data`; raises InputError, calling it `name`, where it is none."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        headed = any(message.get(field) for field in ("From", "To", "Subject", "Date"))
    except Exception as error:  # the library meets broken headers with errors of many kinds
        raise InputError(
            f"{name} cannot be read as an e-mail message ({type(error).__name__}): save it again"
        ) from None
    if not headed:
        raise InputError(f"{name} is no e-mail message: none of its first lines says from whom, to whom or when")
    return message


def read_mail(name: str, data: bytes) -> Extract:
    """Return the text of the message `data`, and the day it was sent; raises InputError where it has no words."""
    message = parse_message(name, data)
    try:
        head, body = "\n".join(_write_head(message)), _read_body(name, message)
    except InputError:
        raise
    except Exception as error:
        raise InputError(
            f"{name} cannot be read as an e-mail message ({type(error).__name__}): save it again"
        ) from None
    sent = find_day(message)
    text = f"{head}\n\n{_mark_earlier(body).strip()}".strip() + "\n"
    return Extract(text, published=sent.isoformat() if sent else None)


def find_day(message: EmailMessage) -> date | None:
    """Return the day on which a message says it was sent, as its sender's clock had it."""
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def find_attachments(message: EmailMessage) -> list[tuple[str, bytes]]:
    """Return the name, with its ending, and the bytes of each attachment, pictures within the text left out."""
    found: list[tuple[str, bytes]] = []
    for part in message.walk() if message.is_multipart() else ():
        nested = part.get_content_type() == "message/rfc822"
        if (part.is_multipart() and not nested) or not (part.is_attachment() or nested or part.get_filename()):
            continue
        if part.get_content_disposition() == "inline" and part.get_content_maintype() == "image":
            continue
        found.append((_name_attachment(part, len(found) + 1), _read_bytes(part, nested)))
    return found


def _name_attachment(part: EmailMessage, number: int) -> str:
    """The file's own name without folders and control codes; one without an ending gets that of its kind."""
    given = re.split(r"[/\\]", part.get_filename() or "")[-1]
    name = "".join(c for c in given if c.isprintable()).strip(" .") or f"attachment-{number}"
    return name if re.search(r"\.\w{2,5}$", name) else name + ENDINGS.get(part.get_content_type(), "")


def _read_bytes(part: EmailMessage, nested: bool) -> bytes:
    if nested:
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _write_head(message: EmailMessage) -> Iterator[str]:
    for field in NAMED:
        people = getaddresses([str(value) for value in message.get_all(field, [])])
        names = [_turn_name(name) or address for name, address in people if name or address]
        if names:
            yield f"{field}: {', '.join(names)}"
    if day := find_day(message):
        yield f"Date: {day.day} {MONTHS[day.month - 1]} {day.year}"
    if subject := ANSWER.sub("", " ".join(str(message.get("Subject", "")).split())):
        yield f"Subject: {subject}"


def _turn_name(name: str) -> str:
    """Return a name in its natural order, without the quotation marks and the turn that address books give it.

    >>> _turn_name("'Bell, Ann (Leader)'")
    'Ann Bell (Leader)'
    """
    bare = " ".join(name.split()).strip("'\"“” ")
    turned = re.fullmatch(r"([^,()]+), ([^,()]+?)( \(.*\))?", bare)
    return f"{turned[2]} {turned[1]}{turned[3] or ''}" if turned else bare


def _read_body(name: str, message: EmailMessage) -> str:
    """The words of a message: as plain text where it has them, otherwise those of its page."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    if part.get_content_subtype() == "html":
        from govgraph.ingest.reading.html import read_html  # lxml is heavy to import

        return read_html(name, data, part.get_content_charset()).text
    text = _decode(name, data, part.get_content_charset())
    text = re.sub(r"\r\n?", "\n", text)
    return _unfold(text) if part.get_param("format") == "flowed" else text


def _decode(name: str, data: bytes, charset: str | None) -> str:
    """The encoding a message names is believed, where its bytes bear it out."""
    if charset and charset not in ("utf-8", "us-ascii", "unknown-8bit"):
        try:
            return data.decode("cp1252" if charset in ("iso-8859-1", "latin-1") else charset)
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(name, data)


def _unfold(text: str) -> str:
    """Return text in the flowed form (RFC 3676) with each paragraph on one line again."""
    lines: list[str] = []
    flowing = False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        if flowing and lines and depth == len(lines[-1]) - len(lines[-1].lstrip(">")) and line != "-- ":
            lines[-1] += line[depth:].removeprefix(" ") if depth else line
        else:
            lines.append(line)
        flowing = line.endswith(" ") and line != "-- "
    return "\n".join(line.rstrip() for line in lines)


def _mark_earlier(body: str) -> str:
    """Set every line of an earlier message behind a `>`: from the line that says one follows to the end."""
    lines = body.rstrip().split("\n")
    for number, line in enumerate(lines):
        if line.startswith(">"):
            continue
        if EARLIER.fullmatch(line.strip()) or (HEADED.match(line) and _is_head(lines[number + 1 : number + 6])):
            rest = [f"> {later}".rstrip() if not later.startswith(">") else later for later in lines[number:]]
            return "\n".join([*lines[:number], "", *rest])
    return body


def _is_head(lines: list[str]) -> bool:
    """Whether `lines` go on with the head of a message: two more of its fields."""
    return sum(HEADING.match(line) is not None for line in lines) >= 2
