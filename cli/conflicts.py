"""This file is the command `conflicts`: where claims contradict each other, and what was made of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import format_option, known_option, store_option
from govgraph.cli.rows import clean, print_rows
from govgraph.cli.words import print_evidence, print_lines

if TYPE_CHECKING:
    from govgraph.explore.conflicts import Conflicts


@click.command(short_help="Where claims contradict each other.")
@click.option("--type", "kind", metavar="TYPE", help="Only conflicts of this type, as value or identity.")
@known_option
@format_option()
@store_option
def command(kind: str | None, known: date | None, form: str, store: Path) -> None:
    """Tell which claims contradict each other or seem to, both sides in their own words, and which of them yields.

    \b
    value                values that exclude each other, for what has one at one time
    identity             names that may or may not be of one person
    slip in a source     a source that contradicts itself, or writes a name with a slip
    different viewpoint  two who judge one body differently: no contradiction
    different time       one who judges otherwise at another time: no contradiction

    \b
    Example:
      govgraph conflicts
      govgraph conflicts --type value --format csv
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        found = graph.conflicts(kind, known)
    if form == "table":
        print_conflicts(found)
    else:
        print_rows(found.rows(), form)


def print_conflicts(found: Conflicts) -> None:
    """Print conflicts for a person to read: what sort, why, and the words of both sides."""
    known = f", from documents up to {found.known}" if found.known else ""
    click.echo(f"{len(found)} conflict{'' if len(found) == 1 else 's'}{known}")
    for conflict in found:
        click.echo(f"\n  {clean(conflict.type)}")
        print_lines([conflict.words])
        one, other = conflict.sides
        print_evidence(one)
        if other:
            click.echo("    but")
            print_evidence(other)
