"""This file is the tables of a register as one text: each row with its cells, and the words and place of each.

A register of several files becomes one document: the files' texts one after another, so that a claim can rest on rows
of several of them and every row still stands in the snapshot at its offsets.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.reading.decoding import decode
from govgraph.ontology.claims import Evidence


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells by column, its number in the file (the heading is 1), and where its words stand."""

    table: str
    number: int
    cells: Mapping[str, str]
    evidence: Evidence

    def find(self, column: str) -> tuple[str, int]:
        """Return the text of one cell and where it begins; an empty cell begins where its row does."""
        text = self.cells[column]
        before = list(self.cells).index(column)
        words, place = self.evidence.exact, 0
        for earlier in list(self.cells.values())[:before]:
            place = max(place, words.find(earlier, place) + len(earlier)) if earlier else place + 1
        found = words.find(text, place)
        return text, self.evidence.start + max(found, 0)


@dataclass(slots=True)
class Tables:
    """The text of a register as it grows file by file."""

    text: str = ""

    def read(self, path: Path, columns: Sequence[str]) -> list[Row]:
        """Add the CSV file at `path` to the text and return its rows.

        Raises InputError where it cannot be read, lacks one of `columns`, or has a row of another number of cells.
        """
        try:
            text = decode(path.name, path.read_bytes())
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}: give the folder or file as it was published") from None
        text = text if text.endswith("\n") else f"{text}\n"
        offset = len(self.text)
        self.text += text
        return list(_read_rows(path, text, offset, columns))


def _read_rows(path: Path, text: str, offset: int, columns: Sequence[str]) -> Iterator[Row]:
    taken = _Lines(StringIO(text, newline=""))
    reader = csv.reader(taken)
    try:
        heading = [cell.strip() for cell in next(reader, [])]
        if missing := [column for column in columns if column not in heading]:
            found = ", ".join(heading[:12]) or "nothing"
            raise InputError(f"{path}: no column {', '.join(missing)}: its first line has {found}")
        start = offset + taken.characters
        for number, cells in enumerate(reader, start=2):
            words = text[start - offset : taken.characters].rstrip("\r\n")
            if cells:
                if len(cells) != len(heading):
                    raise InputError(f"{path}, row {number}: {len(cells)} cells where the heading has {len(heading)}")
                row = {column: cell.strip() for column, cell in zip(heading, cells, strict=True)}
                yield Row(path.name, number, row, Evidence(start, start + len(words), words))
            start = offset + taken.characters
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: {error}: save it as CSV with commas") from None


class _Lines:
    """Lines handed out one by one, and how many characters they made so far: a row may go over several."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.characters = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.characters += len(line)
        return line
