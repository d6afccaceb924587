"""This file is the command `draw`: the network as a picture or a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govgraph.cli.options import DAY, known_option, store_option


@click.command(short_help="An interactive picture, or the network as a file.")
@click.option("--around", metavar="NAME", help="Only what lies around this person, body or post.")
@click.option("--on", type=DAY, metavar="DATE", help="Only who held a post on this day, certainly or possibly.")
@click.option("--hops", type=click.IntRange(0, 20), default=1, show_default=True, help="How many steps around NAME.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE.html",
    help="Where to write it: .html, or .graphml, .gexf or .json.",
)
@known_option
@store_option
def command(around: str | None, on: date | None, hops: int, output: Path, known: date | None, store: Path) -> None:
    """Draw people, posts and bodies, with the documents' words on a click; one file that needs no connection.

    \b
    Example:
      govgraph draw --around "Birmingham City Council" -o birmingham.html
      govgraph draw --on 2016-01-11 -o january-2016.graphml
    """
    from govgraph.explore import Graph

    with Graph(store, read_only=True) as graph:
        picture = graph.draw(output, on=on, around=around, hops=hops, known=known)
    left = f"; {picture.hidden:,} more are not shown" if picture.hidden else ""
    click.echo(f"{output}: {picture.nodes} nodes, {picture.edges} edges{left}")
