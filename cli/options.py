"""This file is the options that several commands share, each written once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

FORMATS = ("table", "csv", "json", "jsonl", "markdown")


class DayType(click.ParamType[date]):
    """A day, as 2016-01-11."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day: write it as 2016-01-11", param, ctx)


class EdtfType(click.ParamType[str]):
    """A date in EDTF, as 2015, 2015-12 or 2015-12-01."""

    name = "edtf"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from govgraph.ontology.dates import find_bounds

        try:
            find_bounds(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date: write 2015, 2015-12 or 2015-12-01", param, ctx)
        return str(value)


DAY = DayType()
EDTF = EdtfType()

store_option: Decorator = click.option(
    "--store",
    "store",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("govgraph.store"),
    envvar="GOVGRAPH_STORE",
    show_default="./govgraph.store, or $GOVGRAPH_STORE",
    help="The folder that keeps the graph.",
)

known_option: Decorator = click.option(
    "--known", type=DAY, metavar="DATE", help="Answer from documents dated up to this day only."
)


EXTRACTORS = ("rules", "spacy", "llm")

extractor_option: Decorator = click.option(
    "--extractor",
    type=click.Choice(EXTRACTORS),
    help="What finds the claims; by default spacy where it is installed. llm asks the model that GOVGRAPH_MODEL names.",
)

workers_option: Decorator = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes read."
)


def format_option(default: str = "table") -> Decorator:
    """Return the option `--format`, for a command that prints rows."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default=default,
        show_default=True,
        help="How to print the rows.",
    )


def is_terminal() -> bool:
    """Whether messages are seen by a person: only then is there a progress bar."""
    return sys.stderr.isatty()
