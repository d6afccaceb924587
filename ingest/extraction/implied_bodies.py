"""This file is the body that the words about a role imply: "its R", "the R there", "where she was R"."""

from __future__ import annotations

import re
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.slots import Slotted, compile_slots, signs_of
from govgraph.ingest.mentions.body_kinds import kind_of_name

_WHERE = (
    r"<B:body>(?:'s?)?(?:,? (?:in|on|at) [A-Z][\w-]+)?(?:,| -)? where,? <PN> (?:[a-z']+,? ){0,5}\Z",
    r"<B:body>,? (?:of|at|for) which <PN> (?:[a-z']+ ){0,4}\Z",
    r"<B:body>,? (?:which|that) <PN> (?:[a-z']+ ){1,5}as (?:its |the |an? )?\Z",
    r"<B:body>,? whose (?:[a-z]+ ){0,2}\Z",
)
_AS = (
    r"(?<!from )(?<!from the )<B:body>(?: (?:on|in|from|since) <D>)? as "
    r"(?:its |their |the |an? |interim |acting |new |first )*\Z"
)
_THERE = re.compile(r"(?: of [a-z ]{3,30})?,? there\b")
_ITS = re.compile(r"(?:^|(?<=[ (\"]))its (?:own |then |new |first |former |present |current )*$", re.I)
_ASIDE = re.compile(r"\b(?:of|from|with|for|at|by)\s+(?:the\s+)?$")
_YOUR = re.compile(r"\byour (?:own |new |then |former |present )?$", re.I)
_DEAR = re.compile(r"^\W*Dear\s", re.M)


def find_implied(analysis: Analysis, slotted: Slotted, role: str, start: int, end: int, words: str) -> Mention | None:
    """Return the body that the `role` at start..end of the slotted text is in by the `words` and clause before it."""
    text = slotted.text
    if words.startswith(("its ", "Its ", "their ")) or _ITS.search(text, max(0, start - 24), start):
        signs = signs_of(slotted, "B", 0, start)
        if signs:
            return slotted.mention(signs[-1][1])
        return _spoken_of(analysis, slotted.sentence.start, role) if words[:1] in "iI" else None
    if _THERE.match(text, end):
        signs = signs_of(slotted, "B", 0, start)
        return slotted.mention(signs[-1][1]) if signs else _last_before(analysis, slotted.sentence.start)
    if _YOUR.search(text, max(0, start - 24), start):
        return _addressed(analysis)
    if " where" in text or "which " in text or "whose " in text:
        for pattern in _WHERE:
            if found := compile_slots(pattern).search(text, max(0, start - 90), start):
                return slotted.mention(found["body"])
    if " as " in text and (found := compile_slots(_AS).search(text, max(0, start - 40), start)):
        return slotted.mention(found["body"])
    return None


def _spoken_of(analysis: Analysis, offset: int, role: str) -> Mention | None:
    """The body that the sentence before is about: the first it names that is nobody's employer, else its last."""
    before = [s for s in analysis.sentences if s.end <= offset][-1:]
    bodies = [m for s in before for m in analysis.mentions_in(s.start, s.end) if m.kind == "body" and m.entity]
    if role in ("chair", "vice chair", "member"):
        bodies = [m for m in bodies if m.entity and kind_of_name(m.entity.name) == "panel"] or bodies
    own = [m for m in bodies if not _ASIDE.search(analysis.text[max(0, m.start - 20) : m.start])]
    return next(iter((*own, *bodies[-1:])), None)


def _last_before(analysis: Analysis, offset: int) -> Mention | None:
    near = [
        m
        for m in analysis.mentions_in(max(0, offset - 400), offset)
        if m.kind == "body" and m.entity and kind_of_name(m.entity.name) not in ("government", "party", "parliament")
    ]
    return near[-1] if near else None


@lru_cache(maxsize=8)
def _addressed(analysis: Analysis) -> Mention | None:
    """The body to which a letter is written: the last that its head names beside the addressee."""
    dear = _DEAR.search(analysis.text)
    if dear is None:
        return None
    head = [m for m in analysis.mentions_in(0, dear.start()) if m.kind in ("person", "body") and m.entity]
    person = next((i for i, m in enumerate(head) if m.kind == "person"), None)
    after = [m for m in head[person + 1 :] if m.kind == "body"] if person is not None else []
    if after:
        return after[0]
    blocks = [b for b in analysis.blocks if b.end <= dear.start() + 1 and b.kind != "heading"]
    last = [m for b in blocks[-3:] for m in head if m.kind == "body" and b.start <= m.start < b.end]
    return last[0] if last and last[0].start > blocks[0].start else None
