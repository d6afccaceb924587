"""This file is the command `evaluate`: how well the documents that people annotated are read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govgraph.cli.ingest import BAD_INPUT, show_progress
from govgraph.cli.options import extractor_option, format_option, workers_option
from govgraph.cli.rows import clean, print_rows
from govgraph.cli.words import print_lines

if TYPE_CHECKING:
    from govgraph.ingest.evaluation import Evaluation
    from govgraph.ingest.pipeline import Extractor


@click.command(short_help="How well annotated documents are read.")
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--only", multiple=True, metavar="NAME", help="Only this document; again, or with commas, for more.")
@click.option(
    "--errors",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Also write a page with every hit, miss and false fact marked in the documents' text.",
)
@workers_option
@extractor_option
@format_option()
def command(
    gold_dir: Path, only: tuple[str, ...], errors: Path | None, workers: int, extractor: Extractor | None, form: str
) -> int:
    """Measure what is found in annotated documents: precision, recall, F1 by type of fact, dates, evidence, identity.

    Reads every NAME.txt (or another ending that is read) in GOLD_DIR that has its facts in NAME.gold.jsonl, one JSON
    object a line; NAME.meta.json may give published. No store is needed and none is changed. json has everything, each
    document with its facts; the other formats have the figures by type. docs/evaluate.md tells how to annotate.

    \b
    Example:
      govgraph evaluate annotated/
      govgraph evaluate annotated/ --only letter-1 --errors errors.html
    """
    from govgraph.ingest.evaluation import evaluate, list_rows, render_record, write_page

    names = [name for names in only for name in names.split(",") if name]
    with show_progress() as progress:
        evaluation = evaluate(gold_dir, extractor=extractor, workers=workers, only=names, progress=progress)
    for fault in evaluation.faults:
        click.echo(f"refused: {clean(' '.join(fault.split()))}", err=True)
    if errors:
        write_page(evaluation, errors)
    if form == "json":
        print_record(render_record(evaluation))
    else:
        rows = list_rows(evaluation)
        print_rows(map(level_places, rows) if form in ("table", "markdown") else rows, form)
    if form == "table":
        print_beyond(evaluation)
    return BAD_INPUT if evaluation.faults else 0


def level_places(row: Mapping[str, object]) -> dict[str, object]:
    """Return `row` with its shares to three places each, for a reader's eye."""
    return {name: f"{cell:.3f}" if isinstance(cell, float) else cell for name, cell in row.items()}


def print_record(record: dict[str, object]) -> None:
    """Print one JSON object."""
    click.echo(json.dumps(record, ensure_ascii=False, indent=2))


def print_beyond(evaluation: Evaluation) -> None:
    """Print what is to be said beyond the counts, in sentences under the table, and each false merge."""
    from govgraph.ingest.evaluation.wording import describe_merge, list_notes

    click.echo()
    count = len(evaluation.documents)
    documents = f"{count} document{'' if count == 1 else 's'}"
    print_lines([f"{documents}, extractor {evaluation.extractor}", *list_notes(evaluation)], indent="")
    print_lines(map(describe_merge, evaluation.merging.false), indent="  ")
