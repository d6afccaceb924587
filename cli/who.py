"""This file is the command `who`: who held a post on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import DAY, format_option, known_option, store_option
from govgraph.cli.rows import clean, print_rows
from govgraph.cli.words import print_evidence, print_lines

if TYPE_CHECKING:
    from govgraph.explore.who import Answer, Holder


@click.command(short_help="Who held a post on a day.")
@click.argument("role")
@click.argument("body")
@click.option("--on", type=DAY, metavar="DATE", help="The day asked about, as 2016-01-11; by default today.")
@known_option
@format_option()
@store_option
def command(role: str, body: str, on: date | None, known: date | None, form: str, store: Path) -> None:
    """Tell who held ROLE in BODY on a day, how certain that is, and which words say so.

    certain: the documents leave no doubt. possible: they allow it and speak of the time before and after. unknown:
    they do not say; then the holder last seen is named. Without an end date nobody is taken to be still in office.

    \b
    Example:
      govgraph who leader "Birmingham City Council" --on 2016-01-11
      govgraph who "secretary of state" "Communities and Local Government" --on 2015-12-15 --format json
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        answer = graph.who(role, body, on or date.today(), known)
    if form == "table":
        print_answer(answer)
    else:
        print_rows(answer.rows(), form)


def print_answer(answer: Answer) -> None:
    """Print an answer for a person to read: verdict, bounds, reasons, quotes."""
    click.echo(f"{answer.role}, {answer.body}, on {answer.on}{_say_known(answer.known)}")
    for holder in answer.holders:
        click.echo()
        _print_holder(holder)


def _say_known(known: date | None) -> str:
    return f", from documents up to {known}" if known else ""


def _print_holder(holder: Holder) -> None:
    from govgraph.explore.wording import describe_bounds, name_footing

    spell = holder.tenure
    if holder.verdict == "unknown" or spell is None:
        click.echo("  unknown: the documents do not say")
    else:
        click.echo(f"  {holder.verdict}: {clean(spell.holder)}{name_footing(spell.capacity)}, {clean(holder.post)}")
        click.echo(f"    {describe_bounds(spell.bounds)}")
    print_lines(holder.because)
    print_evidence(holder.evidence)
    if spell:
        click.echo(f"    more: govgraph explain {spell.iri}")
