"""This file is where the reading of a text has come to in time: what a relative or incomplete date is laid against."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Block, Sentence
from govgraph.ingest.dates.lags import Lag, find_lag
from govgraph.ingest.dates.meanings import Beside, DayOfMonth, Direction, Fixed, Hanging, Yearless, choose
from govgraph.ingest.dates.spans import Span, find_day, render_edtf, span_of_month
from govgraph.ingest.dates.wordings import Wording, find_wordings
from govgraph.ingest.reading.shapes import DATE_LINE
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import DocumentDate

SECTION_YEAR = re.compile(r"\W{0,4}((?:19|20)\d\d)\b(?! ?[/–-] ?\d| to | and )")
BACKGROUND = re.compile(r"\b(?:since|from|until|till|before|after|by|to)\W*$", re.IGNORECASE)
WIDEST = 366
"""A document whose own date is less certain than a year is as good as undated."""
STALE = 300
"""A narrative further back than so many days does not come round to the document's own year."""
SHORT = 92
"""A date longer than so many days (a quarter) is too wide for a story to stand at."""
FRONT = 16
"""A date further into its sentence than so many characters is not where a story stands, but an aside in it."""


class Narrative:
    """The days that the dates of a text hang on, as its sentences are read in order."""

    def __init__(self, document_date: DocumentDate) -> None:
        self._document = _find_document_span(document_date)
        self._dateline: Span | None = None
        self._label: Span | None = None
        self._named: Span | None = None
        self._told: Span | None = None
        """The last date with its own year in an earlier sentence of the block: where its story stands."""
        self._topic: Span | None = None
        """The last date that began its sentence: what "the same afternoon", beginning one, goes back to."""
        self._telling: Span | None = None
        self._year: int | None = None
        self._block: Block | None = None

    def enter(self, text: str, sentence: Sentence) -> None:
        """Go on to `sentence`: a new block forgets its label and its story, a new section the date named last."""
        block = sentence.block
        if block is self._block:
            self._told = self._telling or self._told
            return
        if self._block is None or block.section != self._block.section or block.kind == "heading":
            self._named, self._topic = None, None
        self._block, self._label, self._told, self._telling = block, None, None, None
        year = SECTION_YEAR.match(block.section)
        self._year = int(year[1]) if year else None
        if block.kind == "metadata" and DATE_LINE.fullmatch(text[block.start : block.end]):
            self._start_dateline(text[block.start : block.end])

    def resolve(self, wording: Wording, direction: Direction, same_sentence: bool) -> tuple[str | None, Lag | None]:
        """Return the EDTF date meant by `wording`, and its lag where it hangs on the document's own date.

        `same_sentence` says that a date has been named before it in its sentence.
        """
        meaning = wording.meaning
        if isinstance(meaning, Fixed):
            return meaning.edtf, None
        span = self._lay(meaning, direction, same_sentence, wording.start <= 3)
        edtf = self._render(meaning, span) if span else None
        own = self._label is None and self._dateline is None and meaning.hangs_on == "document"
        return edtf, find_lag(meaning, direction) if own and self._year is None else None

    def remember(self, wording: Wording, edtf: str, lead: str, is_label: bool) -> None:
        """Take the date at `wording` as the one named last; `lead` is what stands before it in its sentence."""
        first, last = find_bounds(edtf)
        if first is None or last is None:
            return
        self._named = (first, last)
        if is_label:
            self._label = (first, last)
        if (last - first).days > SHORT or BACKGROUND.search(lead[-12:]):
            return
        fronted = len(lead) <= FRONT
        if fronted:
            self._topic = (first, last)
        later = self._told is not None and first > self._told[1]
        told_year = isinstance(wording.meaning, Fixed) and (fronted or later or self._document is None)
        if told_year or (self._told and isinstance(wording.meaning, Yearless)):
            self._telling = (first, last)

    def _start_dateline(self, words: str) -> None:
        """A line that is only a date begins what was written on that day, unless the document is older than it."""
        for wording in find_wordings(words):
            first, last = find_bounds(wording.meaning.edtf) if isinstance(wording.meaning, Fixed) else (None, None)
            if first and last and (self._document is None or first <= self._document[1]):
                self._dateline = (first, last) if self._document != (first, last) else None

    def _lay(self, meaning: Hanging, direction: Direction, same_sentence: bool, is_first: bool) -> Span | None:
        base = self._label or self._dateline or self._document
        if meaning.hangs_on == "context":
            named = self._topic if is_first and self._topic else self._named
            return _lay_beside(meaning, named, direction) if named else None
        if isinstance(meaning, DayOfMonth) and same_sentence and self._named:
            return find_day(self._named[0].year, self._named[0].month, meaning.day) if _is_month(self._named) else None
        if isinstance(meaning, Yearless) and meaning.years is None and not meaning.which:
            if self._year is not None:
                return meaning.in_year(self._year)
            if self._label is None and (told := self._find_story(direction)):
                years = range(told[0].year, told[0].year + 2)
                return choose([span for year in years if (span := meaning.in_year(year))], told, "future")
        return meaning.lay(base, direction) if base else None

    def _find_story(self, direction: Direction) -> Span | None:
        """The date the block's story stands at, where that is too far back for the document's own year."""
        if self._told is None:
            return None
        base = self._dateline or self._document
        if base is None:
            return self._told
        return self._told if direction != "future" and (base[0] - self._told[1]).days > STALE else None

    def _render(self, meaning: Hanging, span: Span) -> str:
        if getattr(meaning, "code", 0) and (span[0].month, span[1].month) in ((3, 5), (6, 8), (9, 11), (12, 2)):
            return f"{span[0].year}-{getattr(meaning, 'code', 0)}"
        return render_edtf(span)


def _lay_beside(meaning: Hanging, named: Span, direction: Direction) -> Span | None:
    """What stands beside a date; "the same week" as a date known to the month is within that month."""
    if isinstance(meaning, Beside) and meaning.shift == 0:
        return meaning.lay(named, direction) or named
    return meaning.lay(named, direction)


def _is_month(span: Span) -> bool:
    return span_of_month(span[0].year, span[0].month)[1] >= span[1]


def _find_document_span(document_date: DocumentDate) -> Span | None:
    first, last = document_date.earliest, document_date.latest
    if first is None or last is None or (last - first).days > WIDEST:
        return None
    return first, last
