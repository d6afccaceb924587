"""This file is what the extractors see of a document: blocks, sentences, mentions, and its people and bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from govgraph.ontology.claims import Evidence, When
from govgraph.ontology.documents import Document

BlockKind = Literal[
    "heading",
    "paragraph",
    "list item",
    "table row",
    "letterhead",
    "signature",
    "block quote",
    "metadata",
    "boilerplate",
]
MentionKind = Literal["person", "body", "role", "group", "pronoun"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text of one kind; `cells` are the (start, end) of a table row's cells, `header` their heads.

    `section` is the text of the nearest heading above; `number` the item's own number or letter as written.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    section: str = ""
    number: str = ""
    cells: tuple[tuple[int, int], ...] = ()
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block: offsets into the text, trimmed of space."""

    start: int
    end: int
    block: Block


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the parser saw it: offsets into the document's text; `head` is an index into the sentence's tokens."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int


@dataclass(slots=True, eq=False)
class Entity:
    """A person, body or group within one document: `name` is its fullest form there, `forms` every form used."""

    kind: MentionKind
    name: str
    forms: set[str] = field(default_factory=set)
    register: str | None = None
    """The register's identifier (a council's code), where the name matches one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a person, body, role or group. `role` is the canonical role; `portfolio` what it is for."""

    kind: MentionKind
    start: int
    end: int
    entity: Entity | None = None
    role: str = ""
    portfolio: str = ""
    capacity: str = ""
    """`acting`, `interim`, `former`, `then`, `new`, `designate` ... as worded beside a role."""


@dataclass(slots=True, eq=False)
class Analysis:
    """All that was found in one document before any claim is made; `parse` gives the dependency parse of a sentence.

    `parse` returns an empty tuple where no language model is installed: extractors then fall back on patterns. A
    mention is one token of it, and asides that name an office are left out (see extraction/trees.py).
    Mentions and dates are sorted by start; boilerplate blocks have no sentences.
    """

    document: Document
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    dates: tuple[When, ...]
    mentions: tuple[Mention, ...] = ()
    subject: Entity | None = None
    """The body the document is mostly about: what "the council" means where no nearer one is named."""
    weights: Mapping[Entity, float] = field(default_factory=dict)
    """How much the document is about each body."""
    places: tuple[Mention, ...] = ()
    """Places that may stand for a body which the document does not name, the likeliest first: no mentions."""
    parse: Callable[[Sentence], tuple[Token, ...]] = lambda _sentence: ()
    parse_words: Callable[[str], tuple[Token, ...]] = lambda _words: ()
    """The dependency parse of plain words that need not stand in the text; offsets are into these words."""
    _starts: tuple[list[int], list[int]] | None = field(default=None, init=False, repr=False)
    """Where the mentions and the dates begin, for looking up those of a stretch."""

    @property
    def text(self) -> str:
        return self.document.snapshot.text

    def words(self, start: int, end: int) -> str:
        return self.text[start:end]

    def evidence(self, start: int, end: int) -> Evidence:
        return Evidence(start, end, self.text[start:end])

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie wholly within start..end, in order."""
        starts = self._index()[0]
        first = bisect_left(starts, start)
        after = bisect_left(starts, end, lo=first)
        return [m for m in self.mentions[first:after] if m.end <= end]

    def dates_in(self, start: int, end: int) -> list[When]:
        """The dates whose wording lies wholly within start..end, in order."""
        starts = self._index()[1]
        first = bisect_left(starts, start)
        return [d for d in self.dates[first : bisect_left(starts, end, lo=first)] if d.end <= end]

    def _index(self) -> tuple[list[int], list[int]]:
        if self._starts is None:
            self._starts = [m.start for m in self.mentions], [d.start for d in self.dates]
        return self._starts
