"""This file is the command `facts`: what the documents say, a fact a row."""

from __future__ import annotations

from pathlib import Path

import click

from govgraph.cli.options import format_option, store_option
from govgraph.cli.rows import print_rows

MODALITIES = ("asserted", "denied", "planned", "hedged", "rumoured", "all")
TYPES = (
    "assessment",
    "change",
    "communication",
    "directive",
    "link",
    "meeting",
    "money",
    "party",
    "post",
    "quote",
    "succession",
)


@click.command(short_help="What the documents say, a fact a line.")
@click.option("--document", metavar="NAME", help="Only this document's, by its file's name without the ending.")
@click.option("--type", "type_", type=click.Choice(TYPES), help="Only facts of this type.")
@click.option(
    "--modality",
    type=click.Choice(MODALITIES),
    default="asserted",
    show_default=True,
    help="Only what is said with this force.",
)
@format_option(default="jsonl")
@store_option
def command(document: str | None, type_: str | None, modality: str, form: str, store: Path) -> None:
    """Print the claims as facts, each with the words that make it and where they stand.

    One JSON object a line: doc, type, the type's fields, quote, start, end, page, modality, confidence, rule. Offsets
    count characters (Unicode code points) of the document's text as it was read; end is exclusive. The page is given
    where the source has pages.

    \b
    Example:
      govgraph facts --type change
      govgraph facts --document letter-2016-01 --format table
    """
    from govgraph.explore import Graph
    from govgraph.ingest.facts import render_facts

    with Graph(store, read_only=True) as graph:
        readings = graph.readings(document)
        rows = render_facts(readings, document=document, type=type_, modality=modality)
        print_rows(rows, form)
