"""This file is the rows of a table: cells by pipes, by tabs, or by columns of spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govgraph.ingest.reading.lines import Line

DIVIDER = re.compile(r"\|?(?:\s?:?-{2,}:?\s?[|+]){1,60}(?:\s?:?-{2,}:?)?")
BARE = 3
"""So many lines with as many pipes, and none at their edges, are a table too."""
GAP = re.compile(r"\t+ *| {3,}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line, the (start, end) of its cells in the text, and the heads of its columns."""

    line: Line
    cells: tuple[tuple[int, int], ...]
    header: tuple[str, ...] = ()
    is_header: bool = False


def count_rows(lines: list[Line]) -> int:
    """Return how many of `lines`, from the first, are rows of one table; 0 where the first is none."""
    piped = 0
    while piped < len(lines) and is_piped(lines[piped].text):
        piped += 1
    if piped:
        return piped if piped > 1 else 0
    if bare := count_bare(lines):
        return bare
    columns = 0
    while columns < len(lines) and len(_find_gaps(lines[columns])) == len(_find_gaps(lines[0])) >= 1:
        columns += 1
    aligned = columns >= 2 and ("\t" in lines[0].text or _is_aligned(lines[:columns]))
    return columns if aligned else 0


def count_bare(lines: list[Line]) -> int:
    """Return how many of `lines`, from the first, are rows with pipes between their cells only."""
    pipes = lines[0].text.count(" | ")
    count = 0
    while (
        count < len(lines)
        and pipes
        and (lines[count].text.count(" | ") == pipes or (count == 1 and DIVIDER.fullmatch(lines[count].text)))
    ):
        count += 1
    return count if count >= BARE else 0


def is_piped(text: str) -> bool:
    return text.startswith("|") and text.count("|") >= 2


def read_rows(lines: list[Line]) -> list[Row]:
    """Return the rows of a table's `lines`, dividers left out, the header row marked and given to every other row."""
    divided = len(lines) > 1 and "|" in lines[0].text and DIVIDER.fullmatch(lines[1].text) is not None
    rows = [(line, _find_cells(line)) for line in lines if not DIVIDER.fullmatch(line.text)]
    if not rows:
        return []
    heads = tuple(_cell_text(rows[0][0], cell) for cell in rows[0][1])
    if not (divided or _looks_like_header(heads, len(rows))):
        return [Row(line, cells) for line, cells in rows]
    first, *rest = rows
    return [Row(first[0], first[1], is_header=True), *(Row(line, cells, heads) for line, cells in rest)]


def _looks_like_header(heads: tuple[str, ...], rows: int) -> bool:
    longest = 8 if re.match(r"(?:no|ref|item|number)\b|#", heads[0], re.I) else 4
    short = all(0 < len(head.split()) <= longest and not re.search(r"\d", head) for head in heads)
    return rows > 2 and len(heads) > 1 and short


def _cell_text(line: Line, cell: tuple[int, int]) -> str:
    return line.text[cell[0] - line.start : cell[1] - line.start].strip("*_` ")


def _find_cells(line: Line) -> tuple[tuple[int, int], ...]:
    if " | " in line.text and not is_piped(line.text):
        return _split_bare(line)
    if not is_piped(line.text):
        bounds = [0, *(n for gap in _find_gaps(line) for n in gap), len(line.text)]
        return tuple((line.start + a, line.start + b) for a, b in zip(bounds[::2], bounds[1::2], strict=True))
    cells = []
    position = 1
    for part in line.text[1:].split("|"):
        start = position + len(part) - len(part.lstrip())
        cells.append((line.start + start, line.start + start + len(part.strip())))
        position += len(part) + 1
    return tuple(cells[:-1] if line.text.endswith("|") else cells)


def _split_bare(line: Line) -> tuple[tuple[int, int], ...]:
    cells, position = [], 0
    for part in line.text.split("|"):
        start = line.start + position + len(part) - len(part.lstrip())
        cells.append((start, start + len(part.strip())))
        position += len(part) + 1
    return tuple(cells)


def _find_gaps(line: Line) -> list[tuple[int, int]]:
    return [match.span() for match in GAP.finditer(line.text)]


def _is_aligned(lines: list[Line]) -> bool:
    """Columns of spaces are a table only where the second column begins at one place on every line."""
    places = {line.indent + _find_gaps(line)[0][1] for line in lines}
    return len(places) == 1
