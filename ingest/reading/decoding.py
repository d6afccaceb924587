"""This file is how bytes become text: the encoding is told, never guessed away in silence."""

from __future__ import annotations

import codecs
import re

from govgraph.errors import InputError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark its own begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF", "a PDF, not text: name it .pdf"),
    (b"PK\x03\x04", "a zip archive or an office document, not text: name it .docx if it is one"),
    (b"\xd0\xcf\x11\xe0", "an old office document, not text: save it as .docx or .pdf"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
WESTERN = re.compile(r"[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”‚„†‡•…–—‰‹›£€¥§©®°±²³´¶·¹º¼½¾ªˆ˜™¡¿«»¦¬¢µ¨¯¸\xa0\xad]")
MARKS = re.compile(r"[‘’“”–—…£€•\xa0]")
ACCENTED = re.compile(r"[à-öø-ÿœŵŷ½¼¾°®©]")
AMISS = re.compile(r"(?<=[a-z])[À-ÖØ-ÞŒŠŽŸ]|[¡¿ˆ˜‡†‹›ªº](?=\w)|(?<=[a-z])[•™‰†‘“](?=[a-z])")
"""A capital or a mark within a word, a foreign mark before one."""
UTF8_PAIR = re.compile(rb"[\xc3\xc2][\x80-\xbf]|\xe2[\x80-\x9f][\x80-\xbf]")


def decode(name: str, data: bytes) -> str:
    """Return the text of `data`, as `detect` does, without the encoding.

    >>> decode("a.txt", "£4.4m – ‘so’".encode("cp1252"))
    '£4.4m – ‘so’'
    """
    return detect(name, data)[0]


def detect(name: str, data: bytes) -> tuple[str, str | None]:
    """Return the text of `data`, and the name of its encoding where that was guessed.

    UTF-8 and what bears a byte order mark are sure. Otherwise it is UTF-16 where every other byte is zero, else the
    Western encoding, of Windows or of old Macintoshes, in which the text has the more marks and letters of English;
    where neither fits, what charset-normalizer finds. Raises InputError where `data` is empty, binary, or in an
    encoding that cannot be told; `name` is what the message calls it.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise InputError(f"{name} is empty: there is nothing to read in it")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _check_text(name, _decode_strictly(name, data[len(bom) :], encoding)), None
    if kind := next((kind for magic, kind in MAGIC if data.startswith(magic)), None):
        remedy = "" if ":" in kind else ", not text: give its text as .txt, .md or .html"
        raise InputError(f"{name} is {kind}{remedy}")
    try:
        if b"\x00" not in data[:1000]:
            return _check_text(name, data.decode("utf-8")), None
        return _decode_wide(name, data)
    except UnicodeDecodeError as error:
        text, encoding = _decode_otherwise(name, data, error)
        return _check_text(name, text), encoding


def _decode_strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is marked as {encoding} but byte {error.start} is not: save it as UTF-8") from None


def _decode_wide(name: str, data: bytes) -> tuple[str, str]:
    """Text with zero bytes: UTF-16 without its mark where nearly every other byte is zero, otherwise no text."""
    head = data[:1000]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[first::2].count(0) > 0.35 * len(head) and not head[1 - first :: 2].count(0):
            return _check_text(name, _decode_strictly(name, data, encoding)), encoding.upper()
    raise InputError(f"{name} is not text (it holds zero bytes): give its text as .txt, .md or .html")


def _decode_otherwise(name: str, data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """Text that is not UTF-8: broken UTF-8 is refused, since as a Western encoding it would read as gibberish."""
    if b"\x00" in data:
        return _decode_wide(name, data)
    high = sum(byte > 127 for byte in data)
    if sum(len(pair) for pair in UTF8_PAIR.findall(data)) * 2 > high:
        raise InputError(f"{name} is UTF-8 with a broken byte at {error.start}: save it again as UTF-8")
    macintosh = data.decode("mac_roman")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return (macintosh, "Mac Roman") if _weigh(macintosh) > 0 else _ask_detector(name, data)
    if _weigh(macintosh) > max(0, _weigh(text)):
        return macintosh, "Mac Roman"
    foreign = [c for c in text if ord(c) > 127 and not WESTERN.match(c)]
    return _ask_detector(name, data) if foreign else (text, "Windows-1252")


def _weigh(text: str) -> int:
    """How much the characters beyond ASCII are such as English texts have: quotation marks, dashes, pounds, accents."""
    marks, letters = len(MARKS.findall(text)), len(ACCENTED.findall(text))
    others = sum(ord(c) > 127 for c in text) - marks - letters
    return 3 * marks + letters - others - 4 * len(AMISS.findall(text))


def _ask_detector(name: str, data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # heavy to import, and seldom needed

    best = from_bytes(data, cp_isolation=["cp1252", "latin_1", "iso8859_15", "mac_roman", "cp1250"]).best()
    if best is None:
        raise InputError(f"{name} is in an encoding that cannot be told: save it as UTF-8")
    return str(best), best.encoding


def _check_text(name: str, text: str) -> str:
    if len(CONTROL.findall(text)) * 200 > len(text):
        raise InputError(f"{name} is not text (it is full of control codes): give its text as .txt, .md or .html")
    if not text.strip("\ufeff \t\r\n\x0b\x0c\xa0"):
        raise InputError(f"{name} is empty: there is nothing to read in it")
    return text
