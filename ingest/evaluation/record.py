"""This file is an evaluation as rows and as one record, for a table and for programs."""

from __future__ import annotations

from dataclasses import asdict

from govgraph.ingest.evaluation.measure import Evaluation, Measured
from govgraph.ingest.evaluation.nearest import count_differences
from govgraph.ingest.evaluation.scoring import Figures, Hit, count

Record = dict[str, object]


def list_rows(evaluation: Evaluation) -> list[Record]:
    """Return the figures of an evaluation, a row a type of fact and a row a sum; shares to three places."""
    rows: list[Record] = []
    for name, figures in evaluation.figures.items():
        shares = {key: round(share, 3) for key, share in _list_shares(figures).items()}
        right = None if figures.attributes is None else round(figures.attributes, 3)
        rows.append({"type": name, **shares, **_list_counts(figures), "attributes": right})
    return rows


def _list_shares(figures: Figures) -> dict[str, float]:
    return {"precision": figures.precision, "recall": figures.recall, "f1": figures.f1}


def _list_counts(figures: Figures) -> dict[str, int]:
    return {"gold": figures.gold, "found": figures.found, "hit": figures.hit}


def render_record(evaluation: Evaluation) -> Record:
    """Return all of an evaluation as one record: the sums over the folder, then each document with its facts.

    Shares are whole, not rounded. A document's facts are listed by what came of them: `hits` with the annotated and
    the found fact, `optional` likewise (found, and not demanded), `missed` as annotated, `false` as found.
    """
    merging = evaluation.merging
    return {
        "extractor": evaluation.extractor,
        "documents": len(evaluation.documents),
        "figures": _render_figures(evaluation.figures),
        "unsupported_quotes": evaluation.unsupported,
        "dates": evaluation.containments,
        "evidence": {
            **asdict(evaluation.exactness),
            "share": evaluation.exactness.share,
            **{f"annotated_{name}": value for name, value in asdict(evaluation.nearness).items()},
        },
        "false_merges": {
            "entities": merging.entities,
            "found": [asdict(merge) for merge in merging.false],
        },
        "near_misses": [
            {"type": type, "differs": differs, "count": number}
            for type, differs, number in count_differences(document.outcome for document in evaluation.documents)
        ],
        "costs": dict(evaluation.costs),
        "faults": list(evaluation.faults),
        "by_document": {document.name: _render_document(document) for document in evaluation.documents},
    }


def _render_figures(figures: dict[str, Figures]) -> Record:
    """The figures by type and sum, in the names that the benchmark's scorer uses, and the attributes."""
    return {
        name: {
            **_list_shares(of),
            **_list_counts(of),
            "attributes": of.attributes,
            "attributes_gold": of.wanted,
            "attributes_right": of.right,
        }
        for name, of in figures.items()
    }


def _render_document(document: Measured) -> Record:
    outcome = document.outcome
    return {
        "figures": _render_figures(count([outcome])),
        "hits": [_render_hit(hit) for hit in outcome.hits],
        "optional": [_render_hit(hit) for hit in outcome.spared],
        "missed": [dict(fact.said) for fact in outcome.missed],
        "false": outcome.false,
    }


def _render_hit(hit: Hit) -> Record:
    return {"gold": dict(hit.gold.said), "found": hit.found, "attributes": hit.wanted, "right": hit.right}
