"""This file is the shipped tables as read: a CSV file beside this code, row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent


def read_text(name: str) -> str:
    """Return the text of the table `name`, as `councils`."""
    return (FOLDER / f"{name}.csv").read_text(encoding="utf-8")


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table `name` by column."""
    yield from csv.DictReader(read_text(name).splitlines())


def read_list(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several, separated by a bar."""
    return tuple(cell.split("|")) if cell else ()


def read_day(cell: str) -> date | None:
    """Return the day of a cell, None where it is empty."""
    return date.fromisoformat(cell) if cell else None
