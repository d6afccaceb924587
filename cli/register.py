"""This file is the command `register`: a published register into the graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import EDTF, format_option, store_option
from govgraph.cli.rows import print_rows

if TYPE_CHECKING:
    from govgraph.ontology.claims import Claim

SHOWN = 20
"""How many rows a dry run shows."""


@click.command(short_help="Load a published register.")
@click.argument("source", metavar="FORM")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--published", type=EDTF, metavar="EDTF", help="When this release came out.")
@click.option("--dry-run", is_flag=True, help="Only show what would come in; nothing is written.")
@format_option()
@store_option
def command(source: str, path: Path, published: str | None, dry_run: bool, form: str, store: Path) -> None:
    """Load a register at PATH, each row as claims with its own words, and resolve anew.

    FORM is ministers (Institute for Government), councils (mySociety), interventions, popolo, congress
    (congress-legislators), or the TOML file that says what the columns of a CSV file are. Loading a newer release takes
    the place of the one before, which the ledger keeps, and prints what changed.

    \b
    Example:
      govgraph register ministers ifg-ministers/ --published 2026-06
      govgraph register mayors.toml mayors.csv --dry-run
    """
    from govgraph.explore import Graph
    from govgraph.ingest.registers import read_register

    if dry_run:
        reading = read_register(source, path, published)
        print_rows([_describe("new", claim) for claim in reading.claims[:SHOWN]], form)
        click.echo(f"{reading.document.name}: {len(reading.claims)} claims would come in", err=True)
        return
    with Graph(store) as graph:
        loaded = graph.register(source, path, published=published)
    if loaded.changes:
        print_rows([_describe(change.kind, change.claim) for change in loaded.changes], form)
    for note in loaded.notes:
        click.echo(f"note: {note}", err=True)
    click.echo(str(loaded), err=bool(loaded.changes))


def _describe(kind: str, claim: Claim) -> dict[str, object]:
    said = {"person": None, "role": None, "body": None, **claim.fields}
    return {"change": kind, "claim": claim.type, "modality": claim.modality} | {
        ("what" if name == "change" else name): value for name, value in said.items()
    }
