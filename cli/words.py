"""This file is how reasons and evidence are printed for a person to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from govgraph.cli.rows import clean, find_width

if TYPE_CHECKING:
    from govgraph.explore.evidence import Quote

SHOWN = 3
"""How many quotes are shown before the rest is counted."""
WIDEST = 110


def print_lines(lines: Iterable[str], indent: str = "    ") -> None:
    """Print sentences, each wrapped to the terminal and indented."""
    for line in lines:
        width = min(WIDEST, find_width())
        words = " ".join(clean(line).split())
        click.echo(textwrap.fill(words, width, initial_indent=indent, subsequent_indent=indent + "  "))


def print_evidence(quotes: Sequence[Quote], indent: str = "    ", shown: int = SHOWN) -> None:
    """Print the first `shown` quotes, in their sentences, with where these stand, and how many more there are.

    Quotes from one sentence are shown as one.
    """
    passages: dict[tuple[str, int], Quote] = {}
    for quote in quotes:
        passages.setdefault((quote.document, (quote.sentence or quote).start), quote)
    distinct = list(passages.values())
    for quote in distinct[:shown]:
        words = quote.sentence or quote
        print_lines([f"“{words.exact}”"], indent)
        speaker = f", {quote.speaker} speaking" if quote.speaker else ""
        dated = f", {quote.issued}" if quote.issued else ""
        dated += f", page {quote.leaf}" if quote.leaf else ""
        print_lines([f"— {quote.document}{dated}, characters {words.start}–{words.end}{speaker}"], indent + "  ")
    if len(distinct) > shown:
        click.echo(f"{indent}and {len(distinct) - shown} more")
