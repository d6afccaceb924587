"""This file is answers as tables for a notebook: a line a holder, with bounds in words and the first evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from govgraph.explore.wording import describe_moment

if TYPE_CHECKING:
    from govgraph.explore.evidence import Quote
    from govgraph.explore.explain import Account
    from govgraph.explore.succession import Ledger
    from govgraph.explore.tenures import Tenure
    from govgraph.explore.who import Answer

SHOWN = 200


def render_table(heads: Sequence[str], rows: Sequence[Mapping[str, object]], caption: str = "") -> str:
    """Return rows as an HTML table, the first SHOWN of them; whatever is in them is shown as words."""
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    top = "".join(f"<th>{escape(head.replace('_', ' '))}</th>" for head in heads)
    lines = (
        "".join(f"<td>{escape('' if row.get(head) is None else str(row[head]))}</td>" for head in heads)
        for row in rows[:SHOWN]
    )
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    more = f"<p>{len(rows) - SHOWN} more rows</p>" if len(rows) > SHOWN else ""
    return f"<table>{title}<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>{more}"


def render_answer(answer: Answer) -> str:
    """Return who held a post on a day as an HTML table."""
    rows = []
    for holder in answer.holders:
        spell = holder.tenure
        name = spell.holder if spell else ""
        shown = name if holder.verdict != "unknown" else f"last seen: {name}" if name else "nobody is named"
        row = {"verdict": holder.verdict, "holder": shown} | (describe_tenure(spell) if spell else {})
        rows.append(row | {"the words": quote_first(holder.evidence)})
    heads = ("verdict", "holder", "began", "ended", "the words")
    known = f", from documents up to {answer.known}" if answer.known else ""
    return render_table(heads, rows, f"{answer.role}, {answer.body}, on {answer.on}{known}")


def render_ledger(ledger: Ledger) -> str:
    """Return a succession ledger as an HTML table."""
    rows = [
        {
            "order": entry.tenure.order,
            "holder": entry.tenure.holder,
            "capacity": ", ".join(entry.tenure.capacity),
            **describe_tenure(entry.tenure),
            "the words": quote_first(entry.evidence),
            "to the next": entry.passage.verdict if entry.passage else None,
        }
        for entry in ledger.entries
    ]
    heads = ("order", "holder", "capacity", "began", "ended", "the words", "to the next")
    known = f", from documents up to {ledger.known}" if ledger.known else ""
    return render_table(heads, rows, f"{ledger.role}, {ledger.body}{known}")


def render_account(account: Account) -> str:
    """Return why a statement stands as an HTML table: a line a quotation."""
    rows = [
        {
            "supports": row["says"] or row["supports"],
            "the words": f"“{row.get('sentence') or row['quote']}”",
            "document": f"{row['document']}, {row.get('issued', 'undated')}",
        }
        for row in account.rows()
    ]
    return render_table(("supports", "the words", "document"), rows, account.label)


def describe_tenure(tenure: Tenure) -> dict[str, str]:
    """Return when a tenure began and ended, and how, in words."""
    bounds = tenure.bounds
    began = describe_moment(bounds.start_earliest, bounds.start_latest)
    ended = describe_moment(bounds.end_earliest, bounds.end_latest)
    return {
        "began": f"{began} ({tenure.began})" if tenure.began else began,
        "ended": f"{ended} ({tenure.ended})" if tenure.ended else ended,
    }


def quote_first(quotes: Sequence[Quote]) -> str:
    """Return the first of the evidence in its sentence with its document, and how much more there is."""
    if not quotes:
        return ""
    first = quotes[0]
    more = f", and {len(quotes) - 1} more" if len(quotes) > 1 else ""
    dated = f", {first.issued}" if first.issued else ""
    return f"“{(first.sentence or first).exact}” ({first.document}{dated}{more})"
