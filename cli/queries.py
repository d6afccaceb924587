"""This file is the command `queries`: the catalogue of questions."""

from __future__ import annotations

import click

from govgraph.cli.options import format_option
from govgraph.cli.rows import print_rows


@click.command(short_help="The questions that ship.")
@click.argument("name", required=False)
@click.option("--store", expose_value=False, help="Taken as everywhere; every store has the same catalogue.")
@format_option()
def command(name: str | None, form: str) -> None:
    """List the questions that ship, with their parameters; with NAME, print that question's SPARQL.

    \b
    Example:
      govgraph queries
      govgraph queries holders
    """
    from govgraph.queries.catalogue import catalogue, find_question

    if name is not None:
        click.echo(find_question(name).text.rstrip("\n"))
        return
    rows = [
        {
            "name": question.name,
            "question": question.question,
            "parameters": [f"{p.name}{'?' if p.optional else ''}: {p.type}" for p in question.parameters],
            "topic": question.topic,
        }
        for question in catalogue()
    ]
    print_rows(rows, form)
