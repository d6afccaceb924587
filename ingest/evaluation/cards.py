"""This file is one fact on the page of errors: what came of it in a line, its fields as annotated and as found."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from govgraph.ingest.evaluation.matching import EMPTY, KEYS, Said, find_right_attributes, list_attributes, list_values
from govgraph.ingest.evaluation.nearest import NearMiss
from govgraph.ingest.evaluation.shown import Shown
from govgraph.ontology.claims import FIELDS


def render_card(number: int, fact: Shown) -> str:
    """Return a fact as an item that unfolds; `number` is what its marks in the text call it."""
    type = escape(fact.type)
    said: Said = fact.found or (fact.gold.said if fact.gold else {})
    line = f'<span class="fate">{fact.fate}</span> <span class="type">{type}</span> {_render_key(fact.type, said)}'
    near = _render_near(fact.near) if fact.near else ""
    return (
        f'<li class="card {fact.fate}" data-type="{type}" data-fate="{fact.fate}" data-fact="{number}"><details>'
        f"<summary>{line}</summary>{_render_fields(fact)}{''.join(_render_quotes(fact))}{near}</details></li>"
    )


def _render_key(type: str, said: Said) -> str:
    """The fields that tell the fact from others, in a line; of several accepted names, the first."""
    values = [list_values(said.get(name)) for name in KEYS[type] if name != "quote"]
    words = [render_value(_find_first(value)) for value in values if value]
    quote = f'<q class="cut">{escape(_flatten(said))}</q>' if "quote" in KEYS[type] else ""
    return f'<span class="key">{" · ".join(words)}{quote}</span>'


def _find_first(values: list[object]) -> object:
    first = values[0]
    return (first[0] if first else "") if isinstance(first, list) else first


def _flatten(said: Said) -> str:
    """The quote of a fact in one line."""
    return " ".join(str(said.get("quote", "")).split())


def render_value(value: object) -> str:
    """Return a field's value as HTML, apart from the direction of what stands around it; of several, each."""
    if isinstance(value, list) and value:
        return " <i>or</i> ".join(f"({render_value(v)})" if isinstance(v, list) else render_value(v) for v in value)
    if value in EMPTY:
        return "–"
    return f"<bdi>{escape(f'{value:,.10g}' if isinstance(value, (int, float)) else str(value))}</bdi>"


def _render_fields(fact: Shown) -> str:
    """The fields as a table: as annotated, as found, or both beside each other, wrong attributes marked."""
    columns: dict[str, Said] = {}
    wrong: set[str] = set()
    if fact.gold:
        columns["annotated"] = fact.gold.said
    if fact.found:
        columns["found"] = fact.found
    if fact.gold and fact.found:
        right = find_right_attributes(fact.type, fact.gold.said, fact.found)
        wrong = set(list_attributes(fact.type, fact.gold.said)) - set(right)
    rows = []
    for name in FIELDS[fact.type]:
        if any(said.get(name) not in EMPTY for said in columns.values()):
            cells = "".join(f"<td>{render_value(said.get(name))}</td>" for said in columns.values())
            kind = ' class="wrong"' if name in wrong else ""
            rows.append(f'<tr{kind}><th scope="row">{escape(name)}</th>{cells}</tr>')
    heads = "".join(f'<th scope="col">{head}</th>' for head in columns)
    return f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _render_quotes(fact: Shown) -> Iterator[str]:
    """The words, with where they stand: as annotated, and as found with the rule that found them."""
    if fact.gold:
        place = f"characters {fact.gold_place[0]}–{fact.gold_place[1]}" if fact.gold_place else "not in the text"
        yield _render_quote("annotated", fact.gold.quote, f"line {fact.gold.line}, {place}")
    if fact.found:
        said = fact.found
        place = f"characters {said['start']}–{said['end']}"
        yield _render_quote(
            "found", str(said["quote"]), f"{place}, rule {said['rule']}, confidence {said['confidence']}"
        )


def _render_quote(which: str, words: str, where: str) -> str:
    quote = f'<blockquote dir="auto">{escape(words)}</blockquote>'
    return f'<figure class="{which}">{quote}<figcaption>{which}: {escape(where)}</figcaption></figure>'


def _render_near(near: NearMiss) -> str:
    """What was found instead, with the fields in which it differs."""
    differs = [f"{escape(name)}: {render_value(near.found.get(name))}" for name in near.differs if name != "quote"]
    if "quote" in near.differs:
        differs.append("other words")
    return f'<p class="near">Found instead ({"; ".join(differs)}): <q>{escape(_flatten(near.found))}</q></p>'
