"""This file is the words of a PDF's page as they are set: where each stands, how large, and whether bold.

The one file that knows pypdfium2.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium

from govgraph.errors import InputError

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\uf0b7": "•", "\uf0a7": "•"}
)
SPACES = frozenset((0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000))
DROPPED = frozenset((0xAD, 0xFEFF, 0xFFFF, 1, *range(3, 9), *range(14, 32)))
HYPHENS = frozenset((2, 0xFFFE))
"""What the engine gives for a hyphen at a line's end after which the word goes on."""
HEIGHT = 0.85
"""The size of most founts to the height of their boxes; what a file calls its size may yet be scaled."""
MOST = 2000
"""A page of more shapes than this is a drawing, not a list."""
FEW = 80
"""A page of fewer characters, all of it covered by a picture, is a scan with a stamp on it."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its left and right edge and its baseline in points from the bottom left, its size, its weight."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    broken: bool = False
    """Whether a hyphen breaks it off at its end; the hyphen is not in its text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its words in the order the file gives them, its height, whether it is a picture without words."""

    words: tuple[Word, ...]
    width: float
    height: float
    is_picture: bool


def open_sheets(name: str, data: bytes) -> Iterator[Sheet]:
    """Yield the pages of the PDF `data`; raises InputError, calling it `name`, where it cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            message = f"{name} is locked with a password: save a copy without one (as qpdf --decrypt does)"
            raise InputError(message) from None
        message = f"{name} is damaged or cut short, no PDF reader can open it: get the file anew"
        raise InputError(message) from None
    with document:
        for number in range(len(document)):
            yield _read_sheet(document, number)


def _read_sheet(document: pypdfium2.PdfDocument, number: int) -> Sheet:
    """One page; one that the engine cannot load is given as one without words, so that the others are read."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Sheet((), 0, 0, is_picture=True)
    try:
        text = page.get_textpage()
        try:
            words, (width, height) = _turn_upright([*_Page(text.raw).read(), *_find_bullets(page)], *page.get_size())
        finally:
            text.close()
        few = sum(len(word.text) for word in words) < FEW
        return Sheet(words, width, height, is_picture=few and _is_picture(page, bool(words)))
    except pypdfium2.PdfiumError:
        return Sheet((), 0, 0, is_picture=True)
    finally:
        page.close()


Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A word with its box still as the page is turned, and its direction in quarter turns, None where it is aslant."""

    text: str
    box: Box
    origin: tuple[float, float]
    bold: bool
    turn: int | None
    broken: bool


class _Page:
    """Reads the words of one page, asking the engine as little as it can: every question costs half a microsecond."""

    def __init__(self, text: ctypes.c_void_p) -> None:
        self._text = text
        self._x, self._y, self._box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        self._bold: dict[int | None, bool] = {}
        self._turn: int | None = 0
        self._base = math.nan

    def read(self) -> Iterator[_Mark]:
        """Give the words in the file's order."""
        first, last, letters = 0, 0, ""
        for index, code in enumerate(self._read_codes()):
            if code in SPACES or code in HYPHENS:
                if letters:
                    yield from self._make(first, last, letters, broken=code in HYPHENS)
                letters = ""
            elif code not in DROPPED and not (letters and 48 <= code < 58 and self._is_raised(first, index, letters)):
                if not letters:
                    first = index
                letters += chr(code)
                last = index
        if letters:
            yield from self._make(first, last, letters)

    def _read_codes(self) -> Sequence[int]:
        """The characters' codes, all at once where the engine counts them alike in both ways."""
        count = pdfium.FPDFText_CountChars(self._text)
        buffer = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(self._text, 0, count, buffer) == count + 1:
            return list(buffer[:count])
        return [pdfium.FPDFText_GetUnicode(self._text, index) for index in range(count)]

    def _is_raised(self, first: int, index: int, letters: str) -> bool:
        """Whether a figure behind a word's letters is the small one that leads to a footnote."""
        if letters[-1].isdigit() and not letters[0].isalpha():
            return False
        size = pdfium.FPDFText_GetFontSize
        return bool(size(self._text, index) < 0.8 * size(self._text, first))

    def _make(self, first: int, last: int, letters: str, broken: bool = False) -> Iterator[_Mark]:
        """Give the word from `first` to `last`: two where another begins at once in another direction, as stamps do."""
        angle = pdfium.FPDFText_GetCharAngle(self._text, first)
        if last - first == len(letters) - 1 and abs(pdfium.FPDFText_GetCharAngle(self._text, last) - angle) > 0.05:
            for cut in range(1, len(letters)):
                if abs(pdfium.FPDFText_GetCharAngle(self._text, first + cut) - angle) > 0.05:
                    yield self._mark(first, first + cut - 1, letters[:cut], angle, False)
                    yield from self._make(first + cut, last, letters[cut:], broken)
                    return
        yield self._mark(first, last, letters, angle, broken)

    def _mark(self, first: int, last: int, letters: str, angle: float, broken: bool) -> _Mark:
        pdfium.FPDFText_GetCharOrigin(self._text, first, self._x, self._y)
        if not abs(self._y.value - self._base) < 0.1:
            self._turn = _find_turn(angle)
        self._base = self._y.value
        box = self._find_box(first)
        if last > first:
            box = _span(box, self._find_box(last))
        if not letters.isascii():
            letters = letters.translate(LIGATURES).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        origin = self._x.value, self._y.value
        return _Mark(letters, box, origin, self._is_bold(first), self._turn, broken)

    def _is_bold(self, index: int) -> bool:
        """Whether a character is bold: as all are that the file writes at once, so that each lot is asked of once."""
        lot = ctypes.cast(pdfium.FPDFText_GetTextObject(self._text, index), ctypes.c_void_p).value
        if lot not in self._bold:
            self._bold[lot] = _is_bold(self._text, index)
        return self._bold[lot]

    def _find_box(self, index: int) -> Box:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._text, index, box)
        return box.left, box.bottom, box.right, box.top


def _span(one: Box, other: Box) -> Box:
    """Return the box around both: in a word that runs upwards or leftwards the last letter is not at the right."""
    if one[0] <= other[0] and one[1] == other[1] and one[3] == other[3]:
        return one[0], one[1], other[2], one[3]
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _is_bold(text: ctypes.c_void_p, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text, index) >= 600:
        return True
    name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 80, flags)
    return any(part in name.value.lower() for part in (b"bold", b"black", b"heavy"))


def _find_turn(angle: float) -> int | None:
    """Return the direction of writing in quarter turns, None where it is aslant, as a stamp across the page."""
    turns = angle / (math.pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) < 0.06 else None


def _turn_upright(marks: list[_Mark], width: float, height: float) -> tuple[tuple[Word, ...], tuple[float, float]]:
    """Return the words that run the way most do, the page turned so that they run from left to right."""
    turns: Counter[int] = Counter()
    for mark in marks:
        if mark.turn is not None:
            turns[mark.turn] += len(mark.text)
    turn = turns.most_common(1)[0][0] if turns else 0
    words = tuple(_make_word(mark, turn) for mark in marks if mark.turn == turn)
    return words, (width, height) if turn in (0, 2) else (height, width)


def _make_word(mark: _Mark, turn: int) -> Word:
    left, bottom, right, top = mark.box
    base = mark.origin[1]
    if turn:
        edges = _turn(left, bottom, turn), _turn(right, top, turn)
        left, right = sorted(x for x, _ in edges)
        bottom, top = sorted(y for _, y in edges)
        base = _turn(*mark.origin, turn)[1]
    return Word(mark.text, left, right, base, max((top - bottom) * HEIGHT, 1.0), mark.bold, mark.broken)


def _turn(x: float, y: float, turn: int) -> tuple[float, float]:
    return ((x, y), (-y, x), (-x, -y), (y, -x))[turn]


def _find_bullets(page: pypdfium2.PdfPage) -> Iterator[_Mark]:
    """Give the bullets that are drawn, not written: small and as high as wide. Browsers print lists so."""
    items = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=2)
    for item in islice(items, MOST):
        left, bottom, right, top = item.get_bounds()
        side = right - left
        if 2 < side < 8 and abs(side - (top - bottom)) < 0.15 * side:
            yield _Mark("•", (left, bottom, right, top), (left, bottom - 0.4 * side), False, 0, False)


def _is_picture(page: pypdfium2.PdfPage, stamped: bool) -> bool:
    """Whether the page shows a picture: any, where it has no words; one over half of it, where it has a few."""
    width, height = page.get_size()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM], max_depth=1):
        left, bottom, right, top = item.get_bounds()
        if not stamped or (right - left) * (top - bottom) > 0.5 * width * height:
            return True
    return False
