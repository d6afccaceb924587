"""This file is who judged last before a place in the text: whom an order without a name, or "the auditor", means."""

from __future__ import annotations

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.evaluators import find_evaluators, is_evaluator
from govgraph.ingest.extraction.genres import is_report
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import find_author
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.salience import sexes_told

REACH = 4


def last_judge(analysis: Analysis, position: int) -> str | None:
    """Return the person or body last named before `position` that judges."""
    known = find_evaluators(analysis)
    near = analysis.mentions_in(max(0, position - 1500), position)
    judges = [m.entity.name for m in near if m.kind in ("person", "body") and m.entity and m.entity.name in known]
    return judges[-1] if judges else None


def last_source(analysis: Analysis, position: int, reach: int = 900) -> str | None:
    """Return who was the last to judge or to order before `position`: a paper's author or a body that judges."""
    found: list[tuple[int, str]] = [
        (p.start, p.authors[0])
        for p in find_papers(analysis)
        if position - reach < p.start < position and p.authors and p.kind in ("report", "review", "letter", "notice")
    ]
    for mention in analysis.mentions_in(max(0, position - reach), position):
        if (
            mention.kind in ("body", "person", "group")
            and mention.entity
            and is_evaluator(analysis, mention.entity.name)
        ):
            found.append((mention.start, mention.entity.name))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def any_source(analysis: Analysis, position: int) -> str | None:
    """Return who judges at `position`: the last source before it, who writes, or whoever judges in the document."""
    author = find_author(analysis)
    before = author if is_report(analysis) and author else last_source(analysis, position, position + 1) or author
    if before is not None:
        return before
    known = find_evaluators(analysis)
    return next((m.entity.name for m in analysis.mentions if m.entity and m.entity.name in known), None)


def judge_meant(analysis: Analysis, position: int, word: str, named: str | None) -> str | None:
    """Return whom "he" means as the subject of a verb of finding or advising: who judges, before who does not."""
    if named is not None and is_evaluator(analysis, named):
        return named
    place = find_sentence(analysis.sentences, position) or 0
    low = analysis.sentences[max(0, place - REACH)].start
    sexes, known = sexes_told(analysis), find_evaluators(analysis)
    sex = "m" if word == "he" else "f"
    fits = [
        m.entity.name
        for m in analysis.mentions_in(low, position)
        if m.kind == "person" and m.entity and m.entity.name in known and sexes.get(m.entity.name, sex) == sex
    ]
    return fits[-1] if fits else named
