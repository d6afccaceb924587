"""This file is the list of names: "Ann Hope, once leader of X; Bo Reed, a surveyor; and Cy Dean" is three people."""

from __future__ import annotations

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.slots import Slotted, classify, compile_slots

_NEXT = r"(?: ?\([^()]{0,60}\))?(?:,? and |, |; (?:and )?)(?=<P>)"
_ASIDE = (
    r"(?: ?\([^()]{0,60}\))?, (?:who|an?|the|once|formerly|then|now|at that point|at the time|"
    r"previously|until|already|<R>|<N>)[^;]{2,120}?(?:; (?:and )?|, and |, )(?=<P>)"
)


def read_names(slotted: Slotted, position: int) -> list[tuple[Entity, int]]:
    """Return the people of the list that begins at `position`, each with where it stands, asides passed over."""
    text = slotted.text
    found: list[tuple[Entity, int]] = []
    while position < len(text) and ord(text[position]) >= 0xE000 and classify(text[position]) == "P":
        mention = slotted.mention(text[position])
        if mention is not None and mention.entity is not None:
            found.append((mention.entity, position))
        following = compile_slots(_NEXT).match(text, position + 1) or compile_slots(_ASIDE).match(text, position + 1)
        if following is None:
            break
        position = following.end()
    return found
