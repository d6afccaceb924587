"""This file is the directives in tables: a column of recommendations, with what became of each and who leads on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.directive_words import (
    COMMITMENT_HEAD,
    FINDING_HEAD,
    RECOMMENDATION_HEAD,
    REQUIREMENT_HEAD,
    STATUS_HEAD,
    find_status,
)
from govgraph.ingest.extraction.naming import name_mention
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ontology.claims import Claim

HEADS = (
    ("recommendation", RECOMMENDATION_HEAD),
    ("requirement", REQUIREMENT_HEAD),
    ("commitment", COMMITMENT_HEAD),
    ("finding", FINDING_HEAD),
)


def find_in_tables(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each row of a table that has a column of directives."""
    for place, block in enumerate(analysis.blocks):
        if block.kind != "table row" or not block.header:
            continue
        column, kind = _find_column(block.header)
        if column is None or column >= len(block.cells) or len(block.cells) < 2:
            continue
        start, end = block.cells[column]
        words = analysis.text[start:end].strip()
        if len(words.split()) < 2 or words == block.header[column].strip():
            continue
        fields = {"kind": kind}
        if by := _find_author(analysis, analysis.blocks, place, block.header[column]):
            fields["by"] = by
        if analysis.subject is not None and analysis.subject.name != by:
            fields["to"] = analysis.subject.name
        if status := _find_row_status(analysis, block, column):
            fields["status"] = status
        yield Claim("directive", fields, (analysis.evidence(start, end),), rule=f"table of {kind}s", confidence=0.9)


def _find_column(header: Sequence[str]) -> tuple[int | None, str]:
    for kind, pattern in HEADS:
        for place, head in enumerate(header):
            if pattern.search(head) and len(head.split()) <= 8:
                return place, kind
    return None, ""


def _find_row_status(analysis: Analysis, block: Block, column: int) -> str | None:
    """The status by the columns that give one, the fullest first: a remark before a colour."""
    cells = [
        i for i, head in enumerate(block.header) if i != column and i < len(block.cells) and STATUS_HEAD.search(head)
    ]
    words = sorted((analysis.text[slice(*block.cells[i])] for i in cells), key=len, reverse=True)
    return next((status for w in words if (status := find_status(w.strip(" *_")))), None)


def _find_author(analysis: Analysis, blocks: Sequence[Block], place: int, head: str) -> str | None:
    """Whose recommendations the table lists: as its head, its heading or the text before it tells."""
    row = blocks[place]
    first = place
    while first > 0 and blocks[first - 1].kind == "table row":
        first -= 1
    low = blocks[first - 1].end if first else 0
    for mention in analysis.mentions_in(low, row.start):
        if analysis.text[mention.start : mention.end] in head and (name := name_mention(analysis, mention)):
            return name
    if by := _named_in(analysis, blocks, place, head):
        return by
    if by := _named_in(analysis, blocks, place, row.section):
        return by
    papers = [p for p in find_papers(analysis) if p.start < row.start and p.authors and p.kind in ("report", "review")]
    return papers[-1].authors[0] if papers else None


def _named_in(analysis: Analysis, blocks: Sequence[Block], place: int, words: str) -> str | None:
    """The party whose name or title stands in `words`, a heading that need not be mentioned as such."""
    if not words:
        return None
    for mention in analysis.mentions:
        if mention.entity is None or mention.kind not in ("person", "body", "role"):
            continue
        forms = {mention.entity.name, mention.entity.name.split()[-1], analysis.text[mention.start : mention.end]}
        if mention.entity is not analysis.subject and any(len(f) > 2 and f in words for f in forms):
            return name_mention(analysis, mention)
    return None
