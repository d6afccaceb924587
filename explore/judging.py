"""This file is the verdict on an answer as a whole: said by a document, inferred, bounded only, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

Verdict = Literal["ANSWERED", "INFERRED", "BOUNDED", "UNKNOWN"]
WORDS: Mapping[Verdict, str] = {
    "ANSWERED": "documents say so",
    "INFERRED": "it follows from what documents say, by a join or a rule",
    "BOUNDED": "documents give bounds or several possibilities, not one answer",
    "UNKNOWN": "the documents do not say",
}
"""What each verdict means."""
OF_ROWS: Mapping[str, Verdict] = {
    "stated": "ANSWERED",
    "certain": "INFERRED",
    "inferred": "INFERRED",
    "meets": "INFERRED",
    "gap": "INFERRED",
    "overlap": "INFERRED",
    "possible": "BOUNDED",
    "bounded": "BOUNDED",
    "possible gap": "BOUNDED",
    "possible overlap": "BOUNDED",
    "not determinable": "UNKNOWN",
    "unknown": "UNKNOWN",
}
"""What the verdict of a row makes of the answer."""
RANK: tuple[Verdict, ...] = ("ANSWERED", "INFERRED", "BOUNDED", "UNKNOWN")
PAIRS = (("start_earliest", "start_latest"), ("end_earliest", "end_latest"))

Row = Mapping[str, object]


def judge(basis: str, rows: Sequence[Row]) -> Verdict | None:
    """Return the verdict on an answer by what its question says it rests on; None where it says nothing.

    `words`: what documents say. `rule`: a join or a rule. `bounds`: days, one or between two. `because`: words, unless
    a row has a reason. `rows`: the surest verdict that a row has. No row, no answer.
    """
    if not basis:
        return None
    if not rows:
        return "UNKNOWN"
    match basis:
        case "words":
            return "ANSWERED"
        case "bounds":
            return "INFERRED" if all(_is_fixed(row) for row in rows) else "BOUNDED"
        case "because":
            return "INFERRED" if any(row.get("because") for row in rows) else "ANSWERED"
        case "rows":
            return _find_surest(row.get("verdict") for row in rows)
        case _:
            return "INFERRED"


def _is_fixed(row: Row) -> bool:
    """Whether each pair of bounds is one day."""
    return all(row.get(first) is not None and row.get(first) == row.get(last) for first, last in PAIRS if first in row)


def _find_surest(verdicts: Iterable[object]) -> Verdict:
    found = {OF_ROWS.get(str(verdict), "UNKNOWN") for verdict in verdicts}
    return next(verdict for verdict in RANK if verdict in found)
