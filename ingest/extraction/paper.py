"""This file is the paper: one mention of a report, a letter or the like, as the extractors pass it on."""

from __future__ import annotations

from dataclasses import dataclass

from govgraph.ontology.claims import When


@dataclass(frozen=True, slots=True)
class Paper:
    """One mention of a paper: the noun at start..end, its author and readers by name, its date where one is near.

    `sentence` is the span of the sentence it stands in; `rule` tells which pattern found the author.
    """

    kind: str
    start: int
    end: int
    sentence: tuple[int, int]
    authors: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    when: When | None = None
    title: str = ""
    rule: str = ""
