"""This file is the numbers and marks that Word sets before the paragraphs of lists: they are counted, not written."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts the paragraphs of each list of a document, in the order in which they come."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, Any]] = {}
        self._styled: dict[str, tuple[str, int]] = {}
        self._lists: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._read(document)

    def number(self, paragraph: Any) -> tuple[str, int]:
        """Return what stands before `paragraph`, a blank behind it, and how deep its list lies; empty where nothing."""
        number, level = self._find(paragraph)
        shape = self._levels.get(number, {}).get(level)
        if shape is None:
            return "", 0
        form = _value(shape, "w:numFmt", "decimal")
        if form == "bullet":
            return "- ", level
        if form == "none":
            return "", 0
        counts = self._counts[self._lists[number]]
        counts[level] = counts.get(level, int(_value(shape, "w:start", "1")) - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        return f"{self._write(number, level, shape)} ", level

    def _write(self, number: str, level: int, shape: Any) -> str:
        """The number as its level's pattern has it: `%1.%2`, `(%2)`, `Recommendation %1:`."""

        def fill(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            form = _value(self._levels[number].get(other, shape), "w:numFmt", "decimal")
            return _format(self._counts[self._lists[number]].get(other, 1), form)

        return re.sub(r"%(\d)", fill, _value(shape, "w:lvlText", f"%{level + 1}.")).strip()

    def _find(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, or its style's."""
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        styled = self._styled.get(paragraph.style or "", ("", 0))
        if own is None:
            return styled
        number, level = own.find(qn("w:numId")), own.find(qn("w:ilvl"))
        found = number.get(qn("w:val")) if number is not None else styled[0]
        return found, int(level.get(qn("w:val"))) if level is not None else styled[1]

    def _read(self, document: Any) -> None:
        part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        if part is not None:
            root = part.element
            shapes = {
                shape.get(qn("w:abstractNumId")): {int(n.get(qn("w:ilvl"))): n for n in shape.iter(qn("w:lvl"))}
                for shape in root.iter(qn("w:abstractNum"))
            }
            for number in root.iter(qn("w:num")):
                abstract = number.find(qn("w:abstractNumId"))
                if abstract is not None:
                    name, shape = number.get(qn("w:numId")), abstract.get(qn("w:val"))
                    self._levels[name] = shapes.get(shape, {})
                    # Lists of one shape count on, but for those that say where they start.
                    restarts = number.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}") is not None
                    self._lists[name] = f"list {name}" if restarts else f"shape {shape}"
        for style in document.styles.element.iter(qn("w:style")):
            mark = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            number = mark.find(qn("w:numId")) if mark is not None else None
            if number is not None:
                level = mark.find(qn("w:ilvl"))
                depth = int(level.get(qn("w:val"))) if level is not None else 0
                self._styled[style.get(qn("w:styleId"))] = (number.get(qn("w:val")), depth)


def _value(shape: Any, tag: str, otherwise: str) -> str:
    element = shape.find(qn(tag))
    value = element.get(qn("w:val")) if element is not None else None
    return otherwise if value is None else str(value)


def _format(count: int, form: str) -> str:
    """Return `count` as this form of number writes it.

    >>> _format(4, "lowerRoman"), _format(28, "upperLetter")
    ('iv', 'BB')
    """
    if form in ("lowerLetter", "upperLetter"):
        letters = LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        roman, rest = "", count
        for value, sign in ROMAN:
            roman += sign * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    return str(count)
