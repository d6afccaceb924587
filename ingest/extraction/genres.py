"""This file is what kind of writing a document is, by the words its `kind` is given in: press, report or neither."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis

PRESS = re.compile(
    r"\b(?:press|articles?|news\w*|releases?|media|web\w*|pages?|blogs?|bulletins?|digests?|obituar\w+|timelines?|explainers?|"
    r"columns?|magazines?|broadcasts?|features?|interviews?|editorials?|wire|round-?ups?|posts?)\b",
    re.I,
)
REPORT = re.compile(
    r"\b(?:reports?|reviews?|assessments?|audits?|inspections?|evaluations?|inquir(?:y|ies)|investigations?|judgements?|opinions?)\b",
    re.I,
)


def is_press(analysis: Analysis) -> bool:
    """Whether the document is written for the public at large: news, a release, a web page, a bulletin."""
    return bool(PRESS.search(analysis.document.kind or ""))


def is_report(analysis: Analysis) -> bool:
    """Whether the document is itself a report or a review."""
    return bool(REPORT.search(analysis.document.kind or "")) and not is_press(analysis)
