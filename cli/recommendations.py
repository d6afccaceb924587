"""This file is the command `recommendations`: the accountability ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import DAY, format_option, known_option, store_option
from govgraph.cli.rows import clean, print_rows
from govgraph.cli.words import print_evidence, print_lines

if TYPE_CHECKING:
    from govgraph.explore.recommendations import AccountabilityLedger, Item


@click.command(short_help="What was asked, and what became of it.")
@click.argument("body", required=False)
@click.option("--on", type=DAY, metavar="DATE", help="Only what was said up to this day; deadlines are judged on it.")
@known_option
@format_option()
@store_option
def command(body: str | None, on: date | None, known: date | None, form: str, store: Path) -> None:
    """Tell what was recommended to BODY, required of it and undertaken in it, and what is said to have become of it.

    Each account is shown by who gives it: the body itself (self), somebody independent, the press. A status that nobody
    gives is left empty. orphaned: who undertook it left before any document reports it done, which is not to say
    undone.

    \b
    Example:
      govgraph recommendations "Birmingham City Council"
      govgraph recommendations "Birmingham City Council" --on 2016-06-30 --format csv
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        ledger = graph.recommendations(body, on, known)
    if form == "table":
        print_ledger(ledger)
    else:
        print_rows(ledger.rows(), form)


def print_ledger(ledger: AccountabilityLedger) -> None:
    """Print a ledger for a person to read, an item a paragraph, then how progress was judged."""
    day = f", up to {ledger.on}" if ledger.on else ""
    known = f", from documents up to {ledger.known}" if ledger.known else ""
    click.echo(f"{ledger.body or 'all bodies'}{day}{known}: {len(ledger.items)} items")
    for item in ledger.items:
        click.echo()
        _print_item(item)
    if ledger.progress:
        click.echo()
        click.echo(f"  progress as a whole{': the accounts diverge' if ledger.diverges else ''}")
        for standing in ledger.progress:
            who = f"{standing.basis}: {standing.assessor}" if standing.assessor else standing.basis
            place = f"{standing.document}, {standing.issued or 'undated'}"
            print_lines([f"{standing.mark} ({who}): “{standing.words}” ({place})"])


def _print_item(item: Item) -> None:
    number = f" {item.number}" if item.number else ""
    to = f" to {', '.join(item.to)}" if item.to else ""
    click.echo(f"  {item.kind}{number} by {clean(', '.join(item.by) or 'somebody unnamed')}{clean(to)}")
    facts = [f"made: {item.made or 'in an undated document'}"]
    facts += [f"deadline: {item.deadline} ({item.overdue})"] if item.deadline else []
    facts += [f"{basis}: {mark}" for basis, mark in item.status.items()] or ["no document says what became of it"]
    facts += ["the accounts diverge"] if item.diverges else []
    facts += [f"themes: {', '.join(item.themes)}"] if item.themes else []
    print_lines(["; ".join(facts)])
    print_lines([f"orphaned: {reason}" for reason in item.orphaned])
    print_evidence(item.evidence)
