"""This file is the bodies of headlines: where every word is capitalised, a name is believed only with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.mentions.framed import FoundBody
from govgraph.ingest.mentions.scan import Scanned

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_WORDS = 3
"""A line of fewer words is no headline but a title."""
_LOUD = 0.75
"""The share of long words in capitals at which a line is a headline."""
_FILLED = 0.85
_LED = re.compile(r"(?:\b(?:of|at|for|from|in|by|to|and|the)|[,:;/|•-]) $", re.I)


def settle_headings(scanned: Sequence[Scanned]) -> Iterator[Scanned]:
    """Yield `scanned`, with the bodies of headlines left out for which nothing speaks but the capitals.

    A name is believed that opens or fills the headline, or whose first word the running text has as a name too.
    """
    running: set[str] | None = None
    for part in scanned:
        if part.bodies and _is_headline(part):
            running = _names_of(scanned) if running is None else running
            part.bodies[:] = [body for body in part.bodies if _is_believed(part, body, running)]
        yield part


def _is_headline(part: Scanned) -> bool:
    if part.segment.block.kind != "heading":
        return False
    words = [w for w in _WORD.findall(part.segment.text) if len(w) > 3]
    loud = sum(w[0].isupper() for w in words)
    return len(words) >= _WORDS and loud >= _LOUD * len(words) and part.segment.text[-1:] not in ".;"


def _names_of(scanned: Sequence[Scanned]) -> set[str]:
    """The words that running text has in capitals though they open no sentence."""
    text = " ".join(part.segment.text for part in scanned if not _is_headline(part))
    return {m[1].casefold() for m in re.finditer(r"[a-z,'][ ]([A-Z\xc0-\xde][\w'-]+)", text)}


def _is_believed(part: Scanned, body: FoundBody, running: set[str]) -> bool:
    text = part.segment.text
    opens = body.start <= 4 or _LED.search(text[: body.start])
    filled = body.end - body.start >= _FILLED * len(text)
    first = _WORD.search(body.name)
    return bool(opens) or filled or (first is not None and first.group().casefold() in running)


__all__ = ["settle_headings"]
