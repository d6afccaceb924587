"""This file is the directives that a report numbers by code: "R1 The council should ...", "Finding 2: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.directive_lists import author_of_section, find_section_kind
from govgraph.ingest.extraction.directive_status import find_status
from govgraph.ingest.extraction.judges_before import any_source
from govgraph.ingest.extraction.naming import main_council
from govgraph.ingest.extraction.spans import trim
from govgraph.ontology.claims import Claim

CODE = re.compile(
    r"\W*(?:(?P<letter>[A-Z]{1,3})[-.]?\d{1,2}|(?P<word>recommendation|finding|requirement|commitment|action|condition)\s+(?:\d{1,2}|[A-Z]))"
    r"[.:)–-]?\s+(?=[A-Z\"“])",
    re.I,
)
LETTERS = {"R": "recommendation", "REC": "recommendation", "F": "finding", "C": "commitment"}
WORDS = {"action": "recommendation", "condition": "requirement"}
SENTENCE = re.compile(r"[.!?][\"”’')]*(?=\s+[A-Z]|\s*$)")


def find_in_codes(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each coded paragraph, with what the words after its first sentence say became of it."""
    for block in analysis.blocks:
        if block.kind not in ("paragraph", "list item"):
            continue
        mark = CODE.match(analysis.text, block.start, block.end)
        kind = _kind(mark, block) if mark else None
        if mark is None or kind is None:
            continue
        stop = SENTENCE.search(analysis.text, mark.end(), block.end)
        start, end = trim(analysis.text, mark.end(), stop.end() if stop else block.end)
        if len(analysis.text[start:end].split()) < 3:
            continue
        by = author_of_section(analysis, block) or any_source(analysis, block.start)
        if by is None:
            continue
        fields = {"kind": kind, "by": by}
        council = main_council(analysis)
        if council and council != by and kind in ("recommendation", "requirement"):
            fields["to"] = council
        if status := find_status(analysis.text[end : block.end].strip().lower()):
            fields["status"] = status
        yield Claim("directive", fields, (analysis.evidence(start, end),), rule=f"coded {kind}", confidence=0.9)


def _kind(mark: re.Match[str], block: Block) -> str | None:
    """What the code stands for: by its word, by the heading over it, or by its letter."""
    word = (mark.group("word") or "").lower()
    if word:
        return WORDS.get(word, word)
    return find_section_kind(block.section) or LETTERS.get(mark.group("letter").upper())
