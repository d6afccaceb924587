"""This file is the command `explain`: why the graph says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import format_option, store_option
from govgraph.cli.rows import clean, print_rows
from govgraph.cli.words import print_evidence, print_lines

if TYPE_CHECKING:
    from govgraph.explore.explain import Account


@click.command(short_help="Why the graph says so, down to the words.")
@click.argument("iri")
@format_option()
@store_option
def command(iri: str, form: str, store: Path) -> None:
    """Tell why the graph says what it says of IRI: reasons, claims, and the documents' words at the end of each.

    IRI is that of a tenure, person, body, link or any other statement, as the other commands print them; of the
    graph's own the part after /id/ is enough.

    \b
    Example:
      govgraph explain tenure/birmingham-city-council/leader/john-clancy
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        account = graph.explain(iri)
    if form == "table":
        print_account(account)
    else:
        print_rows(account.rows(), form)


def print_account(account: Account) -> None:
    """Print an account for a person to read."""
    if account.label != account.iri:
        click.echo(clean(account.label))
    click.echo(f"<{account.iri}>")
    for name, value in account.statements:
        if name != "label":
            print_lines([f"{name}: {value}"], "  ")
    for reason in account.reasons:
        click.echo()
        print_lines([reason.words], "")
        print_evidence(reason.evidence, "  ")
    if account.claims:
        click.echo("\nclaims")
    for claim in account.claims:
        force = "" if claim.modality == "asserted" else f" ({claim.modality})"
        print_lines([f"- {claim.words()}{force}{f'; rule: {claim.rule}' if claim.rule else ''}"], "  ")
        print_evidence(claim.evidence, "    ")
