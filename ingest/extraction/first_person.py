"""This file is whom "I" means outside quotations: who signs the letter, sends the e-mail, has the turn."""

from __future__ import annotations

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.naming import author_at


def name_writer(analysis: Analysis, mention: Mention | None) -> Entity | None:
    """Return the person whom the pronoun stands for where it is "I" of the one who writes, None elsewhere."""
    if mention is None or mention.kind != "pronoun" or mention.entity is not None:
        return None
    if analysis.text[mention.start : mention.end].lower() not in ("i", "my", "me", "myself"):
        return None
    if _is_quoted(analysis, mention.start):
        return None
    name = author_at(analysis, mention.start)
    people = (m.entity for m in analysis.mentions if m.kind == "person" and m.entity is not None)
    return next((p for p in people if p.name == name), None) if name else None


def _is_quoted(analysis: Analysis, position: int) -> bool:
    """A quotation mark opened in the paragraph is still open at `position`."""
    begin = analysis.text.rfind("\n\n", 0, position) + 1
    before = analysis.text[begin:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
