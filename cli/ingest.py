"""This file is the command `ingest`: documents into the graph."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.options import EDTF, extractor_option, is_terminal, store_option, workers_option

if TYPE_CHECKING:
    from govgraph.ingest.pipeline import Extractor, Progress, Summary

BAD_INPUT = 3


@click.command(short_help="Read documents into the graph.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--published", type=EDTF, metavar="EDTF", help="When they were published, over what NAME.meta.json says.")
@workers_option
@extractor_option
@store_option
def command(
    paths: tuple[Path, ...], published: str | None, workers: int, extractor: Extractor | None, store: Path
) -> int:
    """Read documents, extract their claims, resolve them, update the store.

    Reads txt, md, html, pdf, docx, eml and mbox; a folder means every such file in it. Attachments of messages are
    documents of their own. NAME.meta.json beside NAME.txt may give published, title, kind, url and publisher. The same
    file again changes nothing; a changed file replaces its own claims only.

    \b
    Example:
      govgraph ingest letters/ article.html
      govgraph ingest minutes.pdf --published 2015-12-08
    """
    from govgraph.explore import Graph

    with Graph(store) as graph, show_progress() as progress:
        summary = graph.ingest(
            paths,
            published=published,
            extractor=extractor,
            workers=workers,
            progress=progress,
        )
    print_summary(summary)
    return BAD_INPUT if summary.refused else 0


@contextmanager
def show_progress() -> Iterator[Progress | None]:
    """Give what shows a bar on a terminal, document by document; nothing where nobody looks."""
    if not is_terminal():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def advance(done: int, total: int, name: str) -> None:
            words = "resolving" if done == total else name[:40] or "opening the language model"
            bar.update(task, completed=done, total=total, description=words.replace("[", "("))

        yield advance


def print_summary(summary: Summary) -> None:
    """Print what came of a batch: notes and refusals to standard error, the counts to standard output."""
    for note in summary.notes:
        click.echo(f"note: {' '.join(note.split())}", err=True)
    for refusal in summary.refused:
        click.echo(f"refused: {' '.join(refusal.reason.split())}", err=True)
    click.echo(str(summary))
