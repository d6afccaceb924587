"""This file is the command `withdraw`: a document's claims out of the graph."""

from __future__ import annotations

from pathlib import Path

import click

from govgraph.cli.options import store_option


@click.command(short_help="Take a document's claims out.")
@click.argument("document")
@click.option("--reason", default="withdrawn by hand", show_default=True, help="Kept in the ledger.")
@store_option
def command(document: str, reason: str, store: Path) -> None:
    """Take the claims of DOCUMENT out of the graph; the ledger keeps that it was there, and why it went.

    DOCUMENT is its file's name without the ending. Ingesting the file again brings it back.

    \b
    Example:
      govgraph withdraw article-2015-09 --reason "retracted by its publisher"
    """
    from govgraph.explore import Graph

    with Graph(store) as graph:
        graph.withdraw(document, reason)
    click.echo(f"withdrawn: {document}")
