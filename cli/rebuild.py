"""This file is the command `rebuild`: the index anew from the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from govgraph.cli.options import store_option


@click.command(short_help="The index anew from the ledger.")
@store_option
def command(store: Path) -> None:
    """Build the index anew from the ledger, which holds the truth: the same ledger gives the same bytes.

    \b
    Example:
      govgraph rebuild
    """
    from govgraph.explore import Graph

    with Graph(store) as graph:
        graph.rebuild()
    click.echo(f"rebuilt: {store}")
