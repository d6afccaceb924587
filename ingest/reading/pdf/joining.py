"""This file is how the lines of a page become lines of text: which goes on with which, and where a hyphen goes.

A line goes on where the next one's first word would not have fitted on it; so a line of an address ends, and a line of
a paragraph does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from govgraph.ingest.reading.pdf.rows import MARKER, Segment

SIZES = 0.12
"""Type that differs by a larger share is of another paragraph."""
SPACED = 1.22
"""Lines further apart than so many times the usual distance are of two paragraphs."""
LOOSE = 1.7
"""The same, within a sentence: a raised figure or a formula pushes lines apart."""
INDENT = 0.8
BLANK = 0.45
"""About as wide as a blank is, in sizes of the type, with a little to spare."""
STARTED = re.compile(rf"(?:{MARKER.pattern})\s")
ENDED = re.compile(r"[.?!:;][\"”’')\]]*$")
HALVES = re.compile(
    r"all|anti|co|cross|eight|ex|five|four|full|half|high|inter|ill|long|low|mid|multi|nine|non|one|part|post|pre|pro|re"
    r"|self|semi|seven|short|six|sub|ten|three|two|under|vice|well"
)
"""What stands before a hyphen that is the word's own more often than the line's."""
LINKS = re.compile(r"(?:and|by|de|in|le|next|of|on|sub|super|the|to|under|upon)-")
"""What links the parts of a name: Stratford-upon-Avon."""


@dataclass(slots=True)
class Unit:
    """One line of the text to be: its parts, each with the number of the page it is from, and how it is set."""

    parts: list[tuple[int, str]]
    first: Segment
    last: Segment
    limit: float
    """How far to the right its column goes."""
    apart: bool = True
    """Whether a blank line stands before it."""
    lines: int = 1
    is_table: bool = False

    @property
    def text(self) -> str:
        return "".join(words for _, words in self.parts)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a document that stand unbroken in it, by which a broken one is told to have a hyphen or none."""

    words: frozenset[str] = field(default_factory=frozenset)

    def mend(self, before: str, after: str) -> str:
        """Return what joins the two halves of a word that a line's end parts: a hyphen or nothing."""
        head, tail = (re.findall(r"\w+", part) for part in (before, after))
        if not head or not tail:
            return "-"
        first, second = head[-1].lower(), tail[0].lower()
        if first + second in self.words:
            return ""
        if f"{first}-{second}" in self.words or HALVES.fullmatch(first) or not after[0].islower():
            return "-"
        if LINKS.match(after):
            return "-"
        return ""


def read_vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Return the words of `texts`, whole and with hyphens."""
    return Vocabulary(frozenset(word for text in texts for word in re.findall(r"\w+(?:-\w+)*", text.lower())))


def goes_on(unit: Unit, line: Segment, gap: float | None, usual: float, before: Unit | None = None) -> bool:
    """Whether `line` goes on with `unit`: `gap` is the distance between their baselines, None from another column.

    `before` is the unit before: after a line that ended early, one that happens to be full may well end too.
    """
    last = unit.last
    if unit.is_table or abs(line.size - last.size) > SIZES * last.size or line.bold != last.bold:
        return False
    if STARTED.match(line.text):
        return False
    full = last.broken or unit.limit - last.right < _measure_first(line)
    if gap is None:
        ended = ENDED.search(unit.text) is not None
        return not ended and (full or line.text[0].islower())
    within = line.text[0].islower() and not ENDED.search(unit.last.text)
    if gap > (LOOSE if within and full else SPACED) * usual or not (full or line.text[0].islower()):
        return False
    return not (_is_set_in(unit, line) or _is_listed(unit, line, before))


def _is_listed(unit: Unit, line: Segment, before: Unit | None) -> bool:
    """Whether `unit` is one of a list of names or of an address, each on a line, and `line` the next of them."""
    if before is None or unit.apart or unit.lines > 1 or before.lines > 1 or before.is_table:
        return False
    opened = unit.text[-1] in ",;-–(" or STARTED.match(unit.text) or STARTED.match(before.text)
    return not opened and not line.text[0].islower()


def _is_set_in(unit: Unit, line: Segment) -> bool:
    """Whether `line` is set in, or out, as the first of another paragraph is."""
    shift = line.left - unit.last.left
    if shift > INDENT * line.size:
        return not (unit.lines == 1 and STARTED.match(unit.text))
    return shift < -INDENT * line.size and unit.lines > 1


def is_spaced(unit: Unit, line: Segment, gap: float | None, usual: float) -> bool:
    """Whether a line that does not go on with `unit` stands apart from it."""
    if gap is None or unit.is_table or gap > SPACED * usual:
        return True
    if abs(line.size - unit.last.size) > SIZES * unit.last.size or line.bold != unit.last.bold:
        return True
    full = unit.limit - unit.last.right < _measure_first(line)
    return unit.lines > 1 or (full and not STARTED.match(line.text))


def _measure_first(line: Segment) -> float:
    """Return how wide the first word of `line` is, with the blank before it."""
    return line.words[0].right - line.words[0].left + BLANK * line.size


def add_line(unit: Unit, line: Segment, page: int, vocabulary: Vocabulary) -> None:
    """Add the words of `line` to `unit`, the broken word mended."""
    text = unit.text
    if unit.last.broken:
        joint = vocabulary.mend(text, line.text)
    elif re.search(r"\w-$", text) and line.text[0].islower():
        number, words = unit.parts[-1]
        unit.parts[-1] = number, words[:-1]
        joint = vocabulary.mend(text[:-1], line.text)
    else:
        joint = " "
    number, words = unit.parts[-1]
    unit.parts[-1] = number, words + joint
    unit.parts.append((page, line.text))
    unit.last = line
    unit.lines += 1
