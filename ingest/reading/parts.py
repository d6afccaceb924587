"""This file is the documents within a source: itself, the messages of a mailbox, the attachments of a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.reading.mail import find_attachments, find_day, parse_message
from govgraph.ingest.reading.suffixes import MAIL, MAILBOX, SUFFIXES, is_other_document

DEEPEST = 4
"""Messages within messages are opened so far."""


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a source: its name, its ending, and the way to it.

    `way` is empty where the source is the document; otherwise the number of the message in its mailbox, where it is
    one, then of the attachment, and of that in the attached message. `label` is what messages call it. `sent` is the
    day, in EDTF, of the message it came with. `notes` tell of attachments that cannot be read.
    """

    path: Path
    name: str
    suffix: str
    label: str
    way: tuple[int, ...] = ()
    sent: str | None = None
    notes: tuple[str, ...] = ()


def find_parts(path: Path) -> Iterator[Part]:
    """Yield the documents of the source at `path`, itself first; raises InputError where it cannot be read.

    A message of a mailbox is named by the mailbox, the day it was sent and a hash of its identifier, an attachment
    by its message and its file's name: names that stay while messages come and go.
    """
    suffix = path.suffix.lower()
    if suffix == MAILBOX:
        yield from _find_messages(path)
    elif suffix == MAIL:
        yield from _find_mail(Part(path, path.stem, suffix, str(path)), _read_file(path))
    else:
        yield Part(path, path.stem, path.suffix, str(path))


def read_part(part: Part) -> bytes:
    """Return the bytes of `part`; raises InputError where its source is not as it was when the part was found."""
    way = list(part.way)
    if part.path.suffix.lower() == MAILBOX:
        data = _read_message(part.path, way.pop(0) if way else 0)
    else:
        data = _read_file(part.path)
    try:
        for number in way:
            data = find_attachments(parse_message(part.label, data))[number][1]
    except IndexError:
        raise InputError(f"{part.label} is not there any more: the source changed while it was read") from None
    return data


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path} is not there: check the path") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path and its permissions") from None


def _find_messages(path: Path) -> Iterator[Part]:
    taken: set[str] = set()
    count = len(_find_bounds(path))
    for number in range(count):
        data = _read_message(path, number)
        label = f"{path}, message {number + 1}"
        try:
            message = parse_message(label, data)
        except InputError:
            yield Part(path, f"{path.stem}/message-{number + 1}", MAIL, label, (number,))
            continue
        name = _make_unique(f"{path.stem}/{_name_message(message, data)}", taken)
        yield from _find_mail(Part(path, name, MAIL, label, (number,)), data, message)
    if not count:
        raise InputError(f"{path} holds no messages: a mailbox has a line beginning with 'From ' before each")


def _name_message(message: EmailMessage, data: bytes) -> str:
    """The day and eight hex digits of the message's own identifier, or of its bytes where it bears none."""
    day = find_day(message)
    own = str(message.get("Message-ID", "")).strip().encode("utf-8", "replace") or data
    return f"{day.isoformat() if day else 'undated'}-{sha256(own).hexdigest()[:8]}"


def _find_mail(part: Part, data: bytes, message: EmailMessage | None = None, depth: int = 1) -> Iterator[Part]:
    """Yield a message and the attachments of it that can be read."""
    message = message or parse_message(part.label, data)
    try:
        attachments = find_attachments(message)
    except Exception:  # broken parts: reading the message will say what is wrong with it
        attachments = []
    day = find_day(message)
    notes, found, taken = [], [], set[str]()
    for number, (file, content) in enumerate(attachments):
        suffix, label = Path(file).suffix.lower(), f"{part.label}, attachment {file}"
        if suffix not in SUFFIXES or suffix == MAILBOX:
            if is_other_document(file):
                notes.append(f"{label}: passed over, {suffix} is not read")
            continue
        name = _make_unique(f"{part.name}/{Path(file).stem}", taken)
        sent = day.isoformat() if day else None
        found.append((Part(part.path, name, suffix, label, (*part.way, number), sent), content))
    yield Part(part.path, part.name, part.suffix, part.label, part.way, part.sent, tuple(notes))
    for inner, content in found:
        if inner.suffix != MAIL or depth >= DEEPEST:
            yield inner
            continue
        try:
            yield from list(_find_mail(inner, content, None, depth + 1))
        except InputError:
            yield inner


def _make_unique(name: str, taken: set[str]) -> str:
    unique, number = name, 1
    while unique in taken:
        number += 1
        unique = f"{name}-{number}"
    taken.add(unique)
    return unique


def _read_message(path: Path, number: int) -> bytes:
    """Return one message of a mailbox, lines that begin with "From " as they were before they were kept in one."""
    try:
        start, end = _find_bounds(path)[number]
        with path.open("rb") as file:
            file.seek(start)
            data = file.read(end - start)
    except (IndexError, OSError):
        raise InputError(f"{path} has no message {number + 1} any more: it changed while it was read") from None
    return re.sub(rb"(?m)^>(>*From )", rb"\1", data)


def _find_bounds(path: Path) -> tuple[tuple[int, int], ...]:
    """Return where each message of a mailbox begins, behind the line that parts it from the one before, and ends."""
    try:
        stat = path.stat()
        return _scan_mailbox(path, stat.st_mtime_ns, stat.st_size)
    except FileNotFoundError:
        raise InputError(f"{path} is not there: check the path") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check the path and its permissions") from None


@lru_cache(maxsize=1)
def _scan_mailbox(path: Path, changed: int, size: int) -> tuple[tuple[int, int], ...]:
    """Find the messages once for all that are read of a mailbox; a changed one is looked through anew."""
    starts: list[int] = []
    ends: list[int] = []
    place, blank = 0, True
    with path.open("rb") as file:
        for line in file:
            if blank and line.startswith(b"From "):
                ends.append(place)
                starts.append(place + len(line))
            place += len(line)
            blank = not line.strip(b"\r\n")
    return tuple(zip(starts, [*ends, place][1:], strict=True))
