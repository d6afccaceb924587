"""This file is what a reader makes of a source's bytes: its text, and what the source says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a source, where its pages begin in it, the day it says it was published, and what is to be told."""

    text: str
    pages: tuple[int, ...] = ()
    published: str | None = None
    notes: tuple[str, ...] = ()
    """What was assumed, or could not be read, in a line each."""
