"""This file is the policy that says which of contradicting claims yields; its rules are data, in policy.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from govgraph.ontology.dates import find_bounds
from govgraph.resolve.sources import Sourced
from govgraph.resolve.vocabulary import load_table

WORDS: Mapping[str, str] = {
    "rank": "of the sort of document it stands in",
    "explicit": "it is said less outright",
    "precision": "its date is less precise",
    "origins": "fewer documents claim it",
    "confidence": "it is less surely read",
    "recency": "it is the older report",
}


def choose_yielding(
    claims: Sequence[Sourced], origins: Mapping[str, int], *, holders: bool = False
) -> tuple[Sourced, str] | None:
    """Return which of `claims` yields and why.

    `origins` tells in how many documents each claim is made. With `holders` the claims show two holders of a post at
    once: None then means that nothing tells them apart. Otherwise the last resort is the identifier.
    """
    policy = load_table("policy")
    left = list(claims)
    for criterion in policy["holder_criteria" if holders else "criteria"]:
        values = {c.id: _measure(criterion, c, origins) for c in left}
        lowest = min(values.values())
        kept = [c for c in left if values[c.id] == lowest]
        if len(kept) == 1 and len(left) > 1:
            return kept[0], f"yields because {WORDS[criterion]}"
        left = kept
    if holders:
        return None
    return max(left, key=lambda c: c.id), "yields, though nothing tells the claims apart, to keep one account"


def _measure(criterion: str, source: Sourced, origins: Mapping[str, int]) -> float:
    """How high a claim stands by one criterion."""
    policy = load_table("policy")
    match criterion:
        case "rank":
            return float(policy["rank"].get(source.document.kind or "other", policy["rank"]["other"]))
        case "explicit":
            dated = source.claim.type != "change" or bool(_find_edtf(source))
            return float(policy["explicit"].get(source.claim.type, 0)) - (0 if dated else 1.5)
        case "precision":
            return -_width(_find_edtf(source) or source.document.date.edtf)
        case "origins":
            return float(origins.get(source.id, 1))
        case "confidence":
            return round(source.claim.confidence, 2)
        case _:
            day = source.document.date.latest or date.min
            return float(day.toordinal())


def _find_edtf(source: Sourced) -> str | None:
    when = source.claim.when
    return (when.edtf if when else None) or source.words("date") or None


def _width(edtf: str | None) -> float:
    """The days that a date may mean; many where it is open or none."""
    try:
        first, last = find_bounds(edtf) if edtf else (None, None)
    except ValueError:
        return 1e6
    return float((last - first).days) if first and last else 1e6


def select(claims: Mapping[str, Sourced], ids: Iterable[str]) -> list[Sourced]:
    """Return the claims with these identifiers, in order."""
    return [claims[i] for i in sorted(set(ids)) if i in claims]
