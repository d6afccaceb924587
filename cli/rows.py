"""This file is how rows are printed: as a table, CSV, JSON, JSON lines or Markdown."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence

import click

Row = Mapping[str, object]

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula when it comes first."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control and direction characters: in a quotation they could write over a terminal."""


def print_rows(rows: Iterable[Row], form: str, columns: Sequence[str] = ()) -> None:
    """Print `rows` to standard output as `form`; `columns` are the column heads, by default those of the rows."""
    if form == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    kept = list(rows)
    heads = list(columns) or list(dict.fromkeys(key for row in kept for key in row))
    if form == "json":
        click.echo(json.dumps(kept, ensure_ascii=False, indent=2))
    elif form == "csv":
        click.echo(render_csv(kept, heads), nl=False)
    elif form == "markdown":
        click.echo(render_markdown(kept, heads), nl=False)
    else:
        print_table(kept, heads)


def render_cell(value: object) -> str:
    """Return a value as the words of one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return render_quote(value) if "quote" in value else json.dumps(value, ensure_ascii=False)
    if isinstance(value, (list, tuple)):
        return "; ".join(render_cell(item) for item in value)
    return str(value)


def render_quote(quote: Mapping[str, object]) -> str:
    """Return a piece of evidence in one line: the words, the document, the offsets."""
    return (
        f"“{' '.join(str(quote['quote']).split())}” ({quote.get('document')} {quote.get('start')}–{quote.get('end')})"
    )


def render_csv(rows: Sequence[Row], heads: Sequence[str]) -> str:
    """Return rows as CSV (RFC 4180); words that a spreadsheet would run as a formula are led by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([guard(head) for head in heads])
    for row in rows:
        values = (row.get(head) for head in heads)
        writer.writerow([value if _is_number(value) else guard(render_cell(value)) for value in values])
    return out.getvalue()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def guard(cell: str) -> str:
    """Return `cell` such that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell


def render_markdown(rows: Sequence[Row], heads: Sequence[str]) -> str:
    """Return rows as a table of GitHub's Markdown."""
    lines = [heads, ["---"] * len(heads), *([render_cell(row.get(head)) for head in heads] for row in rows)]
    return "".join(f"| {' | '.join(_escape(cell) for cell in line)} |\n" for line in lines) if heads else ""


def _escape(cell: str) -> str:
    plain = " ".join(UNSEEN.sub("", cell).split())
    return re.sub(r"([\\|`*_<>\[\]])", r"\\\1", plain) if plain != "---" else plain


def clean(words: str) -> str:
    """Return `words` without what could move a terminal's cursor."""
    return UNSEEN.sub("", words)


def print_table(rows: Sequence[Row], heads: Sequence[str]) -> None:
    """Print rows as a table as wide as the terminal, or as wide as it needs where there is none."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not heads:
        click.echo("nothing found", err=True)
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for head in heads:
        table.add_column(Text(head.replace("_", " ")), overflow="fold")
    for row in rows:
        table.add_row(*(Text(clean(render_cell(row.get(head)))) for head in heads))
    Console(file=sys.stdout, width=find_width(), highlight=False).print(table)


def find_width() -> int:
    """Return how wide a line may be: the terminal's width, or $COLUMNS, or far enough to wrap nothing."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else shutil.get_terminal_size((400, 24)).columns
