"""This file is the command `unknowns`: what the documents leave open."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import format_option, known_option, store_option
from govgraph.cli.rows import print_rows
from govgraph.cli.words import print_evidence, print_lines

if TYPE_CHECKING:
    from govgraph.explore.unknowns import Unknowns


@click.command(short_help="What the documents leave open.")
@click.option("--kind", metavar="KIND", help="Only this kind, as boundary or paper.")
@known_option
@format_option()
@store_option
def command(kind: str | None, known: date | None, form: str, store: Path) -> None:
    """Tell what is not known, and why: where to look next.

    \b
    boundary   between two holders of a post: who left when
    bound      a start or an end that no document bounds
    coverage   a post of whose holder nothing is heard after a day
    reference  a name that could not be told for sure
    paper      a letter or report that is cited and not held
    expected   what was expected, and whether it came
    deadline   a deadline of which nobody says that it was kept
    date       a document without a date

    \b
    Example:
      govgraph unknowns
      govgraph unknowns --kind paper --format csv
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        found = graph.unknowns(kind, known)
    if form == "table":
        print_unknowns(found)
    else:
        print_rows(found.rows(), form)


def print_unknowns(found: Unknowns) -> None:
    """Print what is not known for a person to read, kind by kind, each with its reason and first words."""
    from govgraph.explore.unknowns import KINDS

    known = f", from documents up to {found.known}" if found.known else ""
    click.echo(f"{len(found)} open question{'' if len(found) == 1 else 's'}{known}")
    for kind, items in groupby(found, key=lambda item: item.kind):
        click.echo(f"\n{kind}: {KINDS[kind]}")
        for item in items:
            print_lines([item.what], "  ")
            print_lines([item.because])
            print_evidence(item.evidence, shown=1)
