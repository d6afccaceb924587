"""This file is the links that labels tell: a table's column "Reports to", a line "Appointed by: the council"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Block, Mention
from govgraph.ingest.extraction.link_claims import make_link
from govgraph.ingest.extraction.naming import name_or_title
from govgraph.ingest.extraction.subjects import sentence_at
from govgraph.ontology.claims import Claim

LABEL = re.compile(
    r"(?P<established_by>(?:set ?up|established|created|founded|formed|convened|constituted)(?: by)?|founder)"
    r"|(?P<appointed_by>(?:appointed|nominated|chosen|hired|engaged|appointing)(?: by| body| authority)?"
    r"|nominating body)"
    r"|(?P<reports_to>(?:reports?|reporting|accountable|answers?|answerable|responsible)(?: (?:directly|line"
    r"|lines))? ?to"
    r"|reporting line|line manager|accountable officer)"
    r"|(?P<overseen>(?:overseen|supervised|monitored|regulated|scrutinised) by|regulator|supervisor"
    r"|supervisory body|overseer)"
    r"|(?P<oversees>oversees|supervises|monitors|regulates|responsible for)"
    r"|(?P<funded_by>(?:funded|paid for|financed|sponsored|subsidised) by|funder|sponsor(?: department)?"
    r"|funding body|who pays)"
    r"|(?P<part_of>part of|parent(?: body| company| committee| department)?|(?:sits|falls) (?:within|under)"
    r"|tier: sits within)"
    r"|(?P<reviewed_by>(?:reviewed|inspected|audited|investigated) by|(?:external |internal "
    r"|district )?auditors?|inspectorate)"
    r"|(?P<works_with>works with|(?:main |key )?partners?|in partnership with|who we work (?:with|alongside))",
    re.IGNORECASE,
)
FIELD = re.compile(
    rf"^[ \t>*_#|-]{{0,8}}(?:{LABEL.pattern})\**\s*[:–]\**\s*(?P<value>\S[^\n]*)$", re.IGNORECASE | re.MULTILINE
)
CALLED = re.compile(
    r"(?!Not\b|No\b|None\b|Yes\b)[A-Z][\w’'&-]+(?: (?:of|and|for|the|[A-Z][\w’'&-]+)){0,6}(?=\s*(?:$|[,;(|.]))",
    re.MULTILINE,
)
"""A value that is a name, known or not: "Cabinet"."""
TITLED = 90
"""A line no longer than this names what the labels below it are about."""


def find_fields(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links that the columns of tables and labelled lines tell."""
    for place, block in enumerate(analysis.blocks):
        if block.kind == "table row" and block.header:
            yield from _read_row(analysis, block)
        elif block.kind in ("paragraph", "list item", "metadata") and ":" in analysis.text[block.start : block.end]:
            yield from _read_lines(analysis, place, block)


def _read_row(analysis: Analysis, block: Block) -> Iterator[Claim]:
    subject = _named(analysis, *block.cells[0]) if block.cells else None
    for (start, end), head in zip(block.cells[1:], block.header[1:], strict=False):
        label = LABEL.fullmatch(head.strip(" *_:"))
        if subject is not None and label is not None:
            yield from _link(analysis, label, subject, start, end)


def _read_lines(analysis: Analysis, place: int, block: Block) -> Iterator[Claim]:
    for field in FIELD.finditer(analysis.text, block.start, block.end):
        subject = _find_owner(analysis, place, field.start())
        if subject is not None:
            yield from _link(analysis, field, subject, *field.span("value"))


def _find_owner(analysis: Analysis, place: int, before: int) -> Mention | None:
    """What the labelled line is about: who is named first in its own block before it, or in the short line above."""
    block = analysis.blocks[place]
    if not FIELD.match(analysis.text, block.start) and (own := _named(analysis, block.start, before)) is not None:
        return own
    for above in reversed(analysis.blocks[max(0, place - 4) : place]):
        labelled = FIELD.match(analysis.text, above.start)
        if (
            not labelled
            and above.end - above.start < TITLED
            and (named := _named(analysis, above.start, above.end)) is not None
        ):
            return named if not LABEL.match(analysis.text, named.start) else None
    return None


def _named(analysis: Analysis, start: int, end: int) -> Mention | None:
    """The first body or person named in start..end."""
    mentions = [m for m in analysis.mentions_in(start, end) if m.entity is not None and m.kind in ("person", "body")]
    return mentions[0] if mentions else None


def _link(analysis: Analysis, label: re.Match[str], subject: Mention, start: int, end: int) -> Iterator[Claim]:
    sentence = sentence_at(analysis, start)
    kind = next((name for name, value in label.groupdict().items() if value and name != "value"), "")
    others = [m for m in analysis.mentions_in(start, end) if m.kind in ("person", "body", "role", "group")]
    if sentence is None or subject.entity is None:
        return
    called = CALLED.match(analysis.text, start, end)
    other = name_or_title(analysis, others[0]) if others else called.group() if called else None
    name = subject.entity.name
    if kind == "appointed_by" and subject.entity.kind == "body":
        kind = "established_by"
    one, two = (other, name) if kind == "overseen" else (name, other)
    kind = "oversees" if kind == "overseen" else kind
    claim = make_link(analysis, kind, one, two, sentence, (start, end), "labelled", 0.8)
    if claim is not None:
        yield claim
