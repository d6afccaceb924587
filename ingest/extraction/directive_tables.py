"""This file is the directives in tables: a column of recommendations, with what became of each and who leads on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.directive_lists import is_asked
from govgraph.ingest.extraction.directive_status import find_status
from govgraph.ingest.extraction.directive_words import (
    COMMITMENT_HEAD,
    FINDING_HEAD,
    RECOMMENDATION_HEAD,
    REQUIREMENT_HEAD,
    STATUS_HEAD,
)
from govgraph.ingest.extraction.judges_before import any_source
from govgraph.ingest.extraction.naming import main_council, name_mention
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ontology.claims import Claim, Value

TO = re.compile(r"\b(?:to|for)\s+(?:the\s+)?([A-Z][\w’'&-]*(?:\s+(?:of|and|the|&|[A-Z][\w’'&-]*))*)")
RESPONSE = re.compile(r"\b(?:response|reply|status|progress|update|due|date)\b", re.I)
ASKED = re.compile(r"\b(?:asked|required|requires?|told|directed|expect(?:s|ed)|must)\b", re.I)
HEADS = (
    ("recommendation", RECOMMENDATION_HEAD),
    ("requirement", REQUIREMENT_HEAD),
    ("commitment", COMMITMENT_HEAD),
    ("finding", FINDING_HEAD),
)


def find_in_tables(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each row of a table that has a column of directives, one for each such column."""
    for place, block in enumerate(analysis.blocks):
        if block.kind != "table row" or not block.header or len(block.cells) < 2:
            continue
        columns = _find_columns(block.header) or _led_column(analysis, place) or _told_column(analysis, place)
        for column, kind in columns:
            claim = _read_cell(analysis, place, column, kind) if column < len(block.cells) else None
            if claim is not None:
                yield claim


def _read_cell(analysis: Analysis, place: int, column: int, kind: str) -> Claim | None:
    block = analysis.blocks[place]
    start, end = block.cells[column]
    words = analysis.text[start:end].strip()
    by = _find_author(analysis, analysis.blocks, place, block.header[column]) or any_source(analysis, block.start)
    if by is None or len(words.split()) < 2 or words == block.header[column].strip():
        return None
    fields: dict[str, Value] = {"kind": kind, "by": by}
    addressed = TO.search(block.header[column])
    to = addressed.group(1) if addressed else main_council(analysis)
    if to and to != by and kind != "finding":
        fields["to"] = to
    if kind != "finding" and (status := _find_row_status(analysis, block, column)):
        fields["status"] = status
    return Claim("directive", fields, (analysis.evidence(start, end),), rule=f"table of {kind}s", confidence=0.9)


def _find_columns(header: Sequence[str]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for place, head in enumerate(header):
        kind = next((kind for kind, pattern in HEADS if pattern.search(head) and len(head.split()) <= 8), None)
        if kind is not None and kind not in [k for _, k in found] and not RESPONSE.search(head):
            found.append((place, kind))
    return found


def _told_column(analysis: Analysis, place: int) -> list[tuple[int, str]]:
    """A column of things to do beside one that tells how each stands, in a table whose heads do not name it."""
    row = analysis.blocks[place]
    if not any(STATUS_HEAD.search(head) for head in row.header[1:]):
        return []
    for column, (start, end) in enumerate(row.cells[:3]):
        if STATUS_HEAD.search(row.header[column] if column < len(row.header) else ""):
            continue
        if len(analysis.text[start:end].split()) > 2 and is_asked(analysis, start):
            return [(column, "recommendation")]
    return []


def _led_column(analysis: Analysis, place: int) -> list[tuple[int, str]]:
    """A first column without a head beside one of progress: what the words over the table say was asked."""
    row = analysis.blocks[place]
    if row.header[0].strip() or not any(STATUS_HEAD.search(head) for head in row.header[1:]):
        return []
    first = place
    while first > 0 and analysis.blocks[first - 1].kind in ("table row", "boilerplate"):
        first -= 1
    lead = analysis.text[analysis.blocks[first - 1].start : analysis.blocks[first - 1].end] if first else ""
    return [(0, "requirement")] if ASKED.search(lead) else []


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
