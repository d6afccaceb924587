"""This file is who holds what by where it stands: letterheads, signatures, the rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Block, Sentence
from govgraph.ingest.extraction.holdings import find_holdings
from govgraph.ingest.extraction.office import Holding, Move
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene, find_role_phrases, open_scene
from govgraph.ingest.extraction.slots import Slotted, compile_slots, slot
from govgraph.ingest.mentions.segments import LINED

DATED = (
    ("start", r"from|start(?:ed)?(?: date)?|appointed|began|since|took office|elected|joined|period|term|dates|years"),
    ("end", r"to|until|end(?:ed)?(?: date)?|left|departed|resigned|finish(?:ed)?|period|term|dates|years"),
)
"""Heads of columns that date a holder's start or end; a period gives both where it holds two dates."""


def find_block_holdings(analysis: Analysis) -> Iterator[Holding]:
    """Yield who holds what by letterheads, signatures and the rows of tables."""
    previous: Block | None = None
    for block in analysis.blocks:
        if block.kind in LINED:
            yield from find_holdings(_open(analysis, block))
            if block.kind == "signature" and previous is not None and previous.kind == "signature":
                yield from _join_lines(analysis, previous, block)
        if block.cells:
            yield from _read_row(analysis, block)
        previous = block if block.kind == "signature" else previous if block.kind == "boilerplate" else None


def _join_lines(analysis: Analysis, name: Block, role: Block) -> Iterator[Holding]:
    """A signature over two blocks: the name in one, the role in the next."""
    people = [m for m in analysis.mentions_in(name.start, name.end) if m.kind == "person" and m.entity]
    lower = slot(analysis, role.start, role.end, Sentence(role.start, role.end, role))
    if people and not any(m.kind == "person" for m in analysis.mentions_in(role.start, role.end)):
        for phrase in find_role_phrases(analysis, lower):
            if phrase.start == 0 and people[-1].entity:
                yield Holding(
                    people[-1].entity,
                    phrase.office,
                    people[-1].start,
                    lower.span(0, phrase.end)[1],
                    frozenset(phrase.mention.capacity.split()),
                    "",
                    "signature",
                    0.9,
                )


def _read_row(analysis: Analysis, block: Block) -> Iterator[Holding]:
    """A row with a name alone in one cell and a role that opens another."""
    cells = [slot(analysis, s, e, Sentence(s, e, block)) for s, e in block.cells if e > s]
    named = next((c for c in cells if compile_slots(r"<P>(?: ?\([^)]*\))?[*.]?").fullmatch(c.text)), None)
    mention = named.mention(named.text[0]) if named is not None else None
    if mention is None or mention.entity is None:
        return
    for cell in cells:
        for phrase in _roles_of_cell(analysis, cell, cell is named):
            start = min(mention.start, cell.starts[0])
            end = max(mention.end, cell.span(phrase.start, phrase.end)[1])
            said = frozenset(phrase.mention.capacity.split())
            for office in phrase.offices:
                yield Holding(mention.entity, office, start, end, said, "", "table row", 0.9)


def find_row_moves(analysis: Analysis, holdings: Sequence[Holding]) -> Iterator[Move]:
    """Yield what the date columns of a table say of the holder in the row: "From", "To", "Period"."""
    for holding in (h for h in holdings if h.rule == "table row"):
        block = next((b for b in analysis.blocks if b.start <= holding.start < b.end), None)
        if block is None:
            continue
        for (start, end), head in zip(block.cells, block.header, strict=False):
            kinds = [kind for kind, words in DATED if re.fullmatch(words, head.strip(" *").lower())]
            dates = analysis.dates_in(start, end)
            for kind, when in zip(kinds, dates if len(kinds) > 1 else dates[:1], strict=False):
                span = (min(holding.start, start), max(holding.end, end))
                yield Move(kind, holding.person, holding.office, "", when, *span, rule="table row", place=start)


def _roles_of_cell(analysis: Analysis, cell: Slotted, named: bool) -> Iterator[RolePhrase]:
    """The roles that a cell lists: all of them after a name, else those that open it, joined to each other."""
    phrases = list(find_role_phrases(analysis, cell))
    if not named and (not phrases or phrases[0].start > 0):
        return
    for index, phrase in enumerate(phrases):
        gap = cell.text[phrases[index - 1].end : phrase.start] if index else ""
        if index and not re.fullmatch(r"(?:;|,| and|,? also| /|;? ?\n) ?", gap):
            return
        yield phrase


def _open(analysis: Analysis, block: Block) -> Scene:
    return open_scene(analysis, slot(analysis, block.start, block.end, Sentence(block.start, block.end, block)))
