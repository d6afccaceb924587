"""This file is how bytes become text: the encoding is told, never guessed away in silence."""

from __future__ import annotations

import codecs
import re

from govgraph.errors import InputError

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
WESTERN = re.compile(r"[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”‚„†‡•…–—‰‹›£€¥§©®°±²³´¶·¹º¼½¾ªˆ˜™¡¿«»¦¬¢µ¨¯¸\xa0\xad]")
UTF8_PAIR = re.compile(rb"[\xc3\xc2][\x80-\xbf]|\xe2[\x80-\x9f][\x80-\xbf]")


def decode(name: str, data: bytes) -> str:
    """Return the text of `data`: UTF-8, UTF-16 with its mark, or a Western single-byte encoding found by detection.

    Raises InputError where `data` is empty, binary, or in an encoding that cannot be told; `name` is what the
    message calls it.

    >>> decode("a.txt", "£4.4m – ‘so’".encode("cp1252"))
    '£4.4m – ‘so’'
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise InputError(f"{name} is empty: there is nothing to read in it")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _check_text(name, _decode_strictly(name, data[len(bom) :], encoding))
    if kind := next((kind for magic, kind in MAGIC if data.startswith(magic)), None):
        raise InputError(f"{name} is {kind}, not text: give its text as .txt, .md or .html")
    try:
        return _check_text(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _decode_otherwise(name, data, error)


def _decode_strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is marked as {encoding} but byte {error.start} is not: save it as UTF-8") from None


def _decode_otherwise(name: str, data: bytes, error: UnicodeDecodeError) -> str:
    """Text that is not UTF-8: broken UTF-8 is refused, since as a Western encoding it would read as gibberish."""
    if b"\x00" in data:
        raise InputError(f"{name} is not text (it holds zero bytes): give its text as .txt, .md or .html")
    high = sum(byte > 127 for byte in data)
    if sum(len(pair) for pair in UTF8_PAIR.findall(data)) * 2 > high:
        raise InputError(f"{name} is UTF-8 with a broken byte at {error.start}: save it again as UTF-8")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return _check_text(name, _detect(name, data))
    foreign = [c for c in text if ord(c) > 127 and not WESTERN.match(c)]
    return _check_text(name, _detect(name, data) if foreign else text)


def _detect(name: str, data: bytes) -> str:
    from charset_normalizer import from_bytes  # heavy to import, and seldom needed

    best = from_bytes(data, cp_isolation=["cp1252", "latin_1", "iso8859_15", "mac_roman", "cp1250"]).best()
    if best is None:
        raise InputError(f"{name} is in an encoding that cannot be told: save it as UTF-8")
    return str(best)


def _check_text(name: str, text: str) -> str:
    if len(CONTROL.findall(text)) * 200 > len(text):
        raise InputError(f"{name} is not text (it is full of control codes): give its text as .txt, .md or .html")
    if not text.strip("\ufeff \t\r\n\x0b\x0c\xa0"):
        raise InputError(f"{name} is empty: there is nothing to read in it")
    return text
