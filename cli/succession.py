"""This file is the command `succession`: the ledger of a post's holders."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import format_option, known_option, store_option
from govgraph.cli.rows import clean, print_rows
from govgraph.cli.words import print_evidence, print_lines

if TYPE_CHECKING:
    from govgraph.explore.succession import Entry, Ledger


@click.command(short_help="Who followed whom in a post.")
@click.argument("role")
@click.argument("body")
@known_option
@format_option()
@store_option
def command(role: str, body: str, known: date | None, form: str, store: Path) -> None:
    """Print the succession ledger of ROLE in BODY: who followed whom, within which days, and what is not known.

    Between two holders stands a verdict: meets, gap, overlap, possible gap, possible overlap, or not determinable.

    \b
    Example:
      govgraph succession leader "Birmingham City Council"
      govgraph succession "chief executive" "Birmingham City Council" --known 2018-12-31 --format csv
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        ledger = graph.succession(role, body, known)
    if form == "table":
        print_ledger(ledger)
    else:
        print_rows(ledger.rows(), form)


def print_ledger(ledger: Ledger) -> None:
    """Print a ledger for a person to read: a holder, the words, the passage to the next."""
    known = f", from documents up to {ledger.known}" if ledger.known else ""
    click.echo(f"{ledger.role}, {ledger.body}{known}")
    if not ledger.entries:
        click.echo("\n  the documents name no holder")
    several = len({entry.tenure.post for entry in ledger.entries}) > 1
    post = ""
    for entry in ledger.entries:
        if several and entry.tenure.post != post:
            post = entry.tenure.post
            click.echo(f"\n{clean(entry.tenure.label)}")
        _print_entry(entry)


def _print_entry(entry: Entry) -> None:
    from govgraph.explore.wording import describe_moment, name_footing

    tenure, bounds = entry.tenure, entry.tenure.bounds
    click.echo(f"\n  {tenure.order}. {clean(tenure.holder)}{name_footing(tenure.capacity)}")
    began = f" ({tenure.began})" if tenure.began else ""
    ended = f" ({tenure.ended})" if tenure.ended else ""
    click.echo(f"     began {describe_moment(bounds.start_earliest, bounds.start_latest)}{began}")
    click.echo(f"     ended {describe_moment(bounds.end_earliest, bounds.end_latest)}{ended}")
    if tenure.last_sighted:
        click.echo(f"     last seen in the post on {tenure.last_sighted}")
    print_evidence(entry.evidence, "     ", shown=2)
    if entry.passage:
        meaning = entry.passage.meaning
        print_lines([f"↓ {entry.passage.verdict}: {meaning[0].lower()}{meaning[1:].rstrip('.')}"], "  ")
