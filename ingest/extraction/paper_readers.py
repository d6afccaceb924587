"""This file is to whom a paper goes: who is named after "to", or before it as the one it was sent."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.chains import name_parties
from govgraph.ingest.extraction.naming import find_author, name_or_title
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.shadow import WHO, draw_shadow, mention_at

TO = re.compile(
    r"^(?:\s+(?:of|dated|sent|addressed|today|yesterday|earlier|this|\d+|\w+day|[A-Z][a-z]+|last|month|week|on|given|delivered|presented|submitted)\b){0,7}\s+to\s+(?:the\s+)?(?P<rest>[^.;:]*)"
)
SENT_TO = re.compile(
    r"^[^.;:]{0,60}?\b(?:sent|submitted|delivered|handed|presented|addressed|went|goes|given|reached|reaches)\s+(?:today\s+)?(?:to\s+|on\s+)?(?:the\s+)?(?P<rest>[^.;:]*)"
)
GAVE = re.compile(
    rf"\b(?:sent|gave|handed|send|sends|showed)\s+(?P<who>{WHO})\s+(?:(?:the|an?|his|her|its|their|our|my)\b|{WHO}['’])[^.;]{{0,60}}$"
)
FOR = re.compile(r"^[^.;:]{0,30}?\bprepared\s+for\s+(?:the\s+)?(?P<rest>[^.;:]*)")


def find_readers(analysis: Analysis, paper: Paper) -> tuple[str, ...]:
    """Return to whom the paper goes."""
    shadow = draw_shadow(analysis)
    gave = GAVE.search(shadow[paper.sentence[0] : paper.start])
    if gave:
        name = name_or_title(analysis, mention_at(analysis, paper.sentence[0] + gave.start("who")))
        return (name,) if name else ()
    if re.search(r"\byour\s+$", analysis.text[paper.sentence[0] : paper.start], re.I) and (
        author := find_author(analysis)
    ):
        return (author,)
    after = shadow[paper.end : paper.sentence[1]]
    for pattern in (TO, SENT_TO, FOR):
        found = pattern.match(after)
        if found:
            start = paper.end + found.start("rest")
            names = name_parties(analysis, start, paper.end + found.end("rest"), single=True)
            if names:
                return names
    return ()


def drop_authors(
    analysis: Analysis, authors: tuple[str, ...], readers: tuple[str, ...], paper: Paper
) -> tuple[str, ...]:
    """Nobody writes to himself: where "him" came out as the author, the other person of the sentence is meant."""
    if not readers or not set(readers) <= set(authors):
        return readers
    people = [
        m.entity.name for m in analysis.mentions_in(paper.sentence[0], paper.start) if m.kind == "person" and m.entity
    ]
    return tuple([name for name in people if name not in authors][-1:])
