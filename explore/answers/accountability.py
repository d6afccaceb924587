"""This file is the answers about what was asked and judged: criticisms, deadlines, divergence, what was orphaned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

from rdflib import Literal, URIRef

from govgraph.explore.asking import View
from govgraph.explore.cited import find_expected, read_papers
from govgraph.explore.names import Names
from govgraph.explore.recommendations import AccountabilityLedger, find_recommendations, find_themes
from govgraph.explore.standings import Record, Said, read_record

Values = Mapping[str, URIRef | Literal]
Row = dict[str, object]
WORD = re.compile(r"\w{5,}")
"""A word that tells what is judged."""


def find_criticisms(store: View, values: Values) -> list[Row]:
    """What an actor found wrong: findings and judgements that are not content, by theme, each with its document."""
    rows = []
    for said in read_record(store).said:
        bad = said.kind == "finding" or (said.kind == "assessment" and said.mark in {"negative", "mixed"})
        if bad and any(iri == str(values["actor"]) for iri, _ in said.by):
            for theme in find_themes(said.words) or ("other",):
                rows.append({"theme": theme, "words": said.words, **_place(said)})
    return sorted(rows, key=lambda row: (row["theme"] == "other", *(str(v) for v in row.values())))


def _place(said: Said) -> Row:
    return {
        "kind": said.kind,
        "issued": said.source.issued,
        "document_name": said.source.name,
        "thing": said.thing,
    }


def find_deadlines(store: View, values: Values) -> list[Row]:
    """What was to be done by a day, and whether it is overdue; what is expected by a day of which nobody tells more."""
    rows: list[Row] = [
        {
            "deadline": item.deadline,
            "overdue": item.overdue,
            "kind": item.kind,
            "by": ", ".join(item.by),
            "words": item.words,
            "thing": item.iri,
        }
        for item in _read_ledger(store, values).items
        if item.deadline
    ]
    for paper, answer in find_expected(store, read_papers(store)):
        came = f"perhaps met by the {answer.describe()}" if answer else "cannot tell"
        words = paper.describe()
        rows.append(
            {
                "deadline": paper.edtf or paper.wording,
                "overdue": came,
                "kind": paper.kind,
                "by": ", ".join(paper.senders.values()),
                "words": words,
                "thing": paper.iris[0],
            }
        )
    return sorted(rows, key=lambda row: (row["deadline"] is None, str(row["deadline"]), str(row["words"])))


def _read_ledger(store: View, values: Values) -> AccountabilityLedger:
    body = values.get("body")
    label = Names(store).look_up("body", str(body)).label if body is not None else None
    on = values.get("on")
    return find_recommendations(store, label, date.fromisoformat(str(on)) if on is not None else None)


def find_divergence(store: View, values: Values) -> list[Row]:
    """Where a body is content with itself and somebody independent is not, the pairs that share most words first."""
    record, body = read_record(store), str(values["body"])
    judged = [s for s in record.said if s.kind == "assessment" and _is_about(record, s, body)]
    own = [s for s in judged if s.basis == "self" and s.mark == "positive"]
    others = [s for s in judged if s.basis == "independent" and s.mark in {"negative", "mixed"}]
    pairs = sorted(product(own, others), key=lambda pair: (-_count_shared(*pair), pair[0].claim, pair[1].claim))
    return [
        {
            "own_view": one.words,
            "own_by": ", ".join(label for _, label in one.by),
            "own_document": one.source.name,
            "other_view": other.words,
            "other_by": ", ".join(label for _, label in other.by),
            "other_mark": other.mark,
            "other_document": other.source.name,
            "own": one.thing,
            "other": other.thing,
        }
        for one, other in pairs
    ]


def _is_about(record: Record, said: Said, body: str) -> bool:
    return any(iri == body or body in record.concerns.get(iri, ()) for iri, _ in said.by)


def _count_shared(one: Said, other: Said) -> int:
    return len(set(WORD.findall(one.words.casefold())) & set(WORD.findall(other.words.casefold())))


def find_expectations(store: View, values: Values) -> list[Row]:
    """What was expected, and the first later paper that may be it: an inference, since no document says so."""
    return list(_list_expected(store))


def _list_expected(store: View) -> Iterator[Row]:
    for paper, answer in find_expected(store, read_papers(store)):
        late = answer.earliest - paper.latest if answer and answer.earliest and paper.latest else None
        yield {
            "verdict": "inferred" if answer else "unknown",
            "expected": paper.describe(),
            "answered_by": answer.describe() if answer else None,
            "held_as": answer.held_as if answer else None,
            "days_late": max(late.days, 0) if late is not None else None,
            "paper": paper.iris[0],
            "answer": answer.iris[0] if answer else None,
        }


def find_orphaned(store: View, values: Values) -> list[Row]:
    """Commitments whose maker left before any document reports them done: no evidence seen, not "unfulfilled"."""
    return [
        {
            "by": ", ".join(item.by),
            "words": item.words,
            "made": item.made,
            "because": "; ".join(item.orphaned),
            "last_word": item.last_word,
            "thing": item.iri,
            "tenure": item.left[0],
        }
        for item in _read_ledger(store, values).items
        if item.orphaned
    ]
