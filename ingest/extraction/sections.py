"""This file is the body that a section is about: the item of a digest that is headed by its council's name."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Block, Entity
from govgraph.ontology.registers import find_council

_LONGEST = 80
_REST = re.compile(r"\s*(?:\([^)]{1,40}\))?\s*[:.]?\s*")
_NUMBER = re.compile(
    r"\s*(?:\d{1,2}[.)]|[-*•#]+)?\s*(?:(?:[Nn]ews |[Uu]pdate |[Rr]eport )?(?:[Ff]rom|[Aa]t|[Aa]bout|[Oo]n|FROM|AT)\s)?"
    r"(?:[Tt]he\s|THE\s)?"
)


def find_section_body(analysis: Analysis, offset: int) -> Entity | None:
    """Return the body by whose name the section at `offset` is headed, None where it has no such heading."""
    starts, bodies = _sections(analysis)
    index = bisect_right(starts, offset) - 1
    return bodies[index] if index >= 0 else None


@lru_cache(maxsize=8)
def _sections(analysis: Analysis) -> tuple[list[int], list[Entity | None]]:
    """Where each section starts and its body; a section ends at the next heading of any sort.

    One heading alone makes no digest: it is the document's own title.
    """
    starts: list[int] = []
    bodies: list[Entity | None] = []
    for block in analysis.blocks:
        label = _read_label(analysis, block)
        if label is not None or block.kind == "heading":
            starts.append(block.start)
            bodies.append(label)
    several = len({id(body) for body in bodies if body is not None}) > 1
    return (starts, bodies) if several else ([], [])


def _read_label(analysis: Analysis, block: Block) -> Entity | None:
    """The body that is all a heading or short line says, past a number and a bracket: "SOMEWHERE (district)"."""
    if block.kind not in ("heading", "paragraph") or block.end - block.start > _LONGEST:
        return None
    first = next((m for m in analysis.mentions_in(block.start, block.end) if m.kind == "body"), None)
    if first is None or first.entity is None or not _NUMBER.fullmatch(analysis.text, block.start, first.start):
        return None
    if not _REST.fullmatch(analysis.text, first.end, block.end):
        return None
    bracketed = "(" in analysis.text[first.end : block.end]
    alike = analysis.subject is not None and analysis.subject.name.split()[-1] == first.entity.name.split()[-1]
    led = analysis.text[block.start : first.start].strip(" -*•#") != ""
    return first.entity if bracketed or alike or led or find_council(first.entity.name) else None
