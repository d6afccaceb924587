"""This file is the command `check`: whether the store keeps its promises."""

from __future__ import annotations

from pathlib import Path

import click

from govgraph.cli.options import format_option, store_option
from govgraph.cli.rows import print_rows


@click.command(short_help="Whether the store keeps its promises.")
@format_option()
@store_option
def command(form: str, store: Path) -> int:
    """Check evidence against snapshots, the graph against its shapes, the index against the ledger, the audit chain.

    One line a finding: where, what is wrong, what to do. The exit status is 1 where anything is found.

    \b
    Example:
      govgraph check
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        findings = graph.check()
    rows = [{"where": finding.where, "what": finding.what, "remedy": finding.remedy} for finding in findings]
    if form == "table" and not rows:
        click.echo("nothing found")
    elif form == "table":
        for finding in findings:
            click.echo(" ".join(str(finding).split()))
    else:
        print_rows(rows, form, ("where", "what", "remedy"))
    return 1 if findings else 0
