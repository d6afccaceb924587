"""This file is what an evaluation says beyond its counts of facts, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.evaluation.measure import Evaluation
from govgraph.ingest.evaluation.merges import FalseMerge, Scope


def list_notes(evaluation: Evaluation) -> Iterator[str]:
    """Yield what is to be said of an evaluation's dates, its evidence and its false merges, a sentence each."""
    yield f"dates: {_describe_dates(evaluation)}"
    yield f"evidence: {_describe_evidence(evaluation)}"
    if costs := evaluation.costs:
        from govgraph.ingest.model import render_costs  # loaded where a model was asked

        yield f"model: {render_costs(costs)}"
    if evaluation.unsupported:
        yield f"unsupported: {evaluation.unsupported} found facts quote what is not in their document"
    false, entities = evaluation.merging.false, evaluation.merging.entities
    alone, together = (_count(false, scope) for scope in ("document", "folder"))
    yield (
        f"false merges: {alone} among {entities['document']} people and bodies named in the annotation, each document "
        f"resolved alone; {together} among {entities['folder']}, all resolved together"
    )


def _describe_dates(evaluation: Evaluation) -> str:
    counts = evaluation.containments
    if not (number := sum(counts.values())):
        return "the annotation dates none of the facts found"
    return (
        f"of {number} annotated dates whose fact was found, the found days equal {counts['equals']}, contain "
        f"{counts['contains']}, overlap {counts['overlaps']} and miss {counts['misses']}; "
        f"{counts['undated']} were found without a date"
    )


def _describe_evidence(evaluation: Evaluation) -> str:
    exactness, nearness = evaluation.exactness, evaluation.nearness
    exact = f"{exactness.exact} of {exactness.found} quotes stand at their offsets in the text"
    if not nearness.hits:
        return exact
    return (
        f"{exact}; of {nearness.hits} hits, {nearness.touching:.1%} touch the annotated quote, covering "
        f"{nearness.covered:.1%} of it and lying {nearness.inside:.1%} inside it on average"
    )


def _count(merges: tuple[FalseMerge, ...], scope: str) -> int:
    return sum(merge.scope == scope for merge in merges)


SCOPES: dict[Scope, str] = {"document": "resolved alone", "folder": "resolved together"}


def describe_merge(merge: FalseMerge) -> str:
    """Return a false merge in a sentence."""
    names = f"{merge.one.name!r} ({merge.one.document}) and {merge.other.name!r} ({merge.other.document})"
    return f"{names} are taken for one {merge.sort}, {merge.entity!r}, {SCOPES[merge.scope]}"
