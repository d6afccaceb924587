"""This file is the writing of a page's elements as lines of text, marked as markdown marks them."""

from __future__ import annotations

import re

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml ships no types

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = re.compile(
    r"a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time"
    r"|tt|u|var|wbr"
)
BOLD = ("b", "strong")


class Page:
    """Collects the lines of a page while its elements are walked in order."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._words: list[str] = []
        self._prefix = ""
        self._mark = ""

    def render(self) -> str:
        """Return the text, no more than one blank line between any two."""
        self._flush()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines)).strip("\n") + "\n"

    def add_heading(self, level: int, words: str) -> None:
        self._flush()
        self._lines += ["", f"{'#' * level} {words}", ""]

    def walk(self, element: HtmlElement) -> None:
        """Write what `element` holds, and each of its children with the text that follows it."""
        self._say(element.text)
        for child in element:
            self._write(child)
            self._say(child.tail)

    def _write(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._flush()
        elif INLINE.fullmatch(tag):
            self.walk(element)
        elif tag in HEADINGS:
            self.add_heading(HEADINGS[tag], _words(element))
        elif tag in ("ul", "ol", "dl"):
            self._write_list(element)
        elif tag == "table" and _is_data(element):
            self._write_table(element)
        else:
            self._write_block(element)

    def _write_block(self, element: HtmlElement) -> None:
        self._separate()
        if element.tag == "hr":
            self._lines += ["", "---", ""]
        elif element.tag == "p" and _is_bold(element):
            self._say(f"**{_words(element)}**")
        elif element.tag == "pre":
            self._lines += ["", *element.text_content().splitlines(), ""]
        elif element.tag == "blockquote":
            before, self._prefix = self._prefix, self._prefix + "> "
            self.walk(element)
            self._flush()
            self._prefix = before
        else:
            self.walk(element)
        self._separate()

    def _write_list(self, element: HtmlElement) -> None:
        """Items on lines of their own, a list within a list set in; a term is the label of what describes it."""
        self._flush()
        if not self._prefix.strip(" "):
            self._separate(not self._prefix)
        before, term, number = self._prefix, "", 0
        for child in element:
            if child.tag == "dt":
                term = _words(child)
                continue
            number += 1
            self._mark = f"{number}. " if element.tag == "ol" else "- "
            self._say(f"**{term}** " if term else None)
            term = ""
            self._prefix = before + "  "
            self.walk(child)
            self._flush()
            self._prefix, self._mark = before, ""
        self._separate(not before)

    def _write_table(self, element: HtmlElement) -> None:
        self._separate()
        for number, row in enumerate(element.iter("tr")):
            cells = [_words(cell).replace("|", "/") for cell in row if cell.tag in ("td", "th")]
            self._lines.append(f"{self._prefix}| {' | '.join(cells)} |")
            if number == 0 and all(cell.tag == "th" for cell in row):
                self._lines.append(f"{self._prefix}|{'---|' * len(cells)}")
        self._lines.append("")

    def _say(self, words: str | None) -> None:
        if words:
            self._words.append(words)

    def _separate(self, blank: bool = True) -> None:
        self._flush()
        if blank and not self._mark and self._lines and self._lines[-1] and not self._prefix.startswith("  "):
            self._lines.append("")

    def _flush(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if not words:
            return
        indent = self._prefix[:-2] if self._mark else self._prefix
        self._lines.append(f"{indent}{self._mark}{words}")
        self._mark = ""


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _is_bold(element: HtmlElement) -> bool:
    """Whether all the words of a paragraph are bold: it is a heading in all but name."""
    bold = "".join(child.text_content() for child in element if child.tag in BOLD)
    return bool(bold.strip()) and " ".join(bold.split()) == _words(element)


def _is_data(table: HtmlElement) -> bool:
    """Whether `table` holds data, not a page's layout: two cells a row, and no block within a cell."""
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    return max(map(len, rows), default=0) >= 2 and table.find(".//table") is None and table.find(".//h2") is None
