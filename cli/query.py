"""This file is the command `query`: a question of the catalogue, or one's own SPARQL."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import DAY, format_option, known_option, store_option
from govgraph.cli.rows import print_rows
from govgraph.cli.words import print_evidence
from govgraph.errors import InputError, UsageError

if TYPE_CHECKING:
    from govgraph.explore.evidence import Quote
    from govgraph.explore.result import Result


@click.command(short_help="A question of the catalogue, or SPARQL.")
@click.argument("query", metavar="NAME|FILE|-")
@click.option("--param", "parameters", multiple=True, metavar="K=V", help="A parameter's value; may be repeated.")
@click.option("--timeout", type=click.FloatRange(0.1, 3600), default=30.0, show_default=True, help="Seconds at most.")
@click.option("--limit", type=click.IntRange(1), default=10_000, show_default=True, help="Rows at most.")
@click.option("--on", type=DAY, metavar="DATE", help="The day asked about: the parameter `on` of a question.")
@click.option("--evidence", is_flag=True, help="With each row, the words of the documents that it rests on.")
@known_option
@format_option()
@store_option
def command(
    query: str,
    parameters: tuple[str, ...],
    timeout: float,
    limit: int,
    on: date | None,
    evidence: bool,
    known: date | None,
    form: str,
    store: Path,
) -> int:
    """Answer a question of the catalogue by its NAME, or the SPARQL 1.1 in a FILE or on standard input (-).

    SELECT, ASK, CONSTRUCT and DESCRIBE. The accepted view is the default graph; what each document claims is in a
    named graph. Prefixes such as gov:, org: and prov: are known. The exit status of an ASK whose answer is no is 1.

    To a question of the catalogue comes a verdict: ANSWERED, documents say so; INFERRED, it follows from what they say;
    BOUNDED, they allow several answers; UNKNOWN, they do not say.

    \b
    Example:
      govgraph query holders --param role=leader --param body="Birmingham City Council"
      echo 'SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name' | govgraph query -
    """
    from govgraph.explore import Graph
    from govgraph.graph_store.store import Limits

    text = read_query(query)
    with Graph(store, read_only=True) as graph:
        limits = Limits(rows=limit, seconds=timeout)
        values = read_parameters(parameters) | ({"on": on.isoformat()} if on else {})
        result = graph.query(text, values, known=known, limits=limits)
        quotes = graph.quotes(result) if evidence else None
    print_result(result, form, limit, quotes)
    return 1 if result.truth is False else 0


def read_query(query: str) -> str:
    """Return the SPARQL that `query` names: standard input, a file, or itself where it is a name of the catalogue."""
    if query == "-":
        return sys.stdin.read()
    path = Path(query)
    if not (path.suffix or "/" in query or path.is_file()):
        return query
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8: save the query as UTF-8") from None
    except OSError as error:
        raise InputError(f"{path}: the query cannot be read ({error.strerror})") from None


def read_parameters(given: tuple[str, ...]) -> dict[str, str]:
    """Return parameters given as K=V; raises UsageError for one that is not."""
    pairs = [parameter.partition("=") for parameter in given]
    if wrong := [name for name, sign, _ in pairs if not sign or not name]:
        raise UsageError(f"--param {wrong[0]!r} has no value: write it as name=value")
    return {name.strip(): value for name, _, value in pairs}


def print_result(result: Result, form: str, limit: int, quotes: Sequence[Sequence[Quote]] | None = None) -> None:
    """Print rows, a yes or no, or triples; the evidence of each row, where it is given; and the verdict."""
    if result.truth is not None and form == "table":
        click.echo("yes" if result.truth else "no")
        return
    if quotes is not None and form != "table":
        print_rows(
            [{**row, "evidence": [q.row() for q in qs]} for row, qs in zip(result.rows(), quotes, strict=True)], form
        )
    elif result.rows() or form != "table":
        print_rows(result.rows(), form, result.columns)
    for number, found in enumerate(quotes or (), 1) if form == "table" else ():
        click.echo(f"\nrow {number} rests on")
        print_evidence(found, "  ")
    if result.verdict:
        from govgraph.explore.judging import WORDS

        click.echo(f"{result.verdict}: {WORDS[result.verdict]}", err=form != "table")
    if result.capped:
        click.echo(f"only the first {limit:,} rows are shown: --limit gives more", err=True)
