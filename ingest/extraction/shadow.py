"""This file is the shadow of a text: the same length, with each mention as a run of one sign, for patterns to read."""

from __future__ import annotations

from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention, MentionKind

SIGNS: dict[MentionKind, str] = {
    "role": "\ue003",
    "pronoun": "\ue004",
    "group": "\ue002",
    "body": "\ue001",
    "person": "\ue000",
}
"""The sign of each kind of mention, the one that yields to the others first."""

WHO = "[\ue000-\ue004]+"
NAME = "[\ue000-\ue002]+"
PERSON, BODY, GROUP, ROLE, PRONOUN = (f"{sign}+" for sign in ("\ue000", "\ue001", "\ue002", "\ue003", "\ue004"))


@lru_cache(maxsize=8)
def draw_shadow(analysis: Analysis) -> str:
    """Return the text of `analysis` with every mention overwritten by its sign; offsets stay as they are."""
    signs = list(analysis.text)
    for kind, sign in SIGNS.items():
        for mention in analysis.mentions:
            if mention.kind == kind:
                signs[mention.start : mention.end] = sign * (mention.end - mention.start)
    return "".join(signs)


def mention_at(analysis: Analysis, position: int) -> Mention | None:
    """Return the mention whose sign the shadow shows at `position`."""
    shown = draw_shadow(analysis)[position]
    for mention in analysis.mentions:
        if mention.start <= position < mention.end and SIGNS[mention.kind] == shown:
            return mention
    return None
