"""This file is the figures at the head of the page of errors: the sums, the table by type, what is said beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from govgraph.ingest.evaluation.measure import Evaluation
from govgraph.ingest.evaluation.record import list_rows
from govgraph.ingest.evaluation.scoring import SUMS
from govgraph.ingest.evaluation.wording import describe_merge, list_notes


def render_tiles(evaluation: Evaluation) -> str:
    """Return the three sums, and how many false merges there are, as items of a list."""
    tiles = []
    for name in SUMS:
        of = evaluation.figures[name]
        shares = f": precision {of.precision:.2f}, recall {of.recall:.2f}"
        tiles.append(f'<li><b>{of.f1:.3f}</b> <span>F1 {name}<i class="more">{shares}</i></span></li>')
    tiles.append(f"<li><b>{len(evaluation.merging.false)}</b> <span>false merges</span></li>")
    return "".join(tiles)


def render_sheet(evaluation: Evaluation) -> str:
    """Return all figures of an evaluation: the table by type, the sentences, the false merges, what was left out."""
    parts = [f"<div><h2>By type of fact</h2>{_render_table(list_rows(evaluation))}</div><div>"]
    parts.append(_render_list("Beyond the counts", list_notes(evaluation)))
    parts.append(_render_list("False merges", map(describe_merge, evaluation.merging.false)))
    parts.append(_render_list("Left out", evaluation.faults))
    return "".join([*parts, "</div>"])


def _render_table(rows: Sequence[dict[str, object]]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in rows[0])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_render_row, rows))}</tbody></table>"


def _render_row(row: dict[str, object]) -> str:
    name, *cells = row.values()
    shown = ("" if cell is None else f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in cells)
    kind = ' class="sum"' if name in SUMS else ""
    return f'<tr{kind}><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in shown)}</tr>'


def _render_list(heading: str, sentences: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<h2>{heading}</h2><ul>{items}</ul>" if items else ""
