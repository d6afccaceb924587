"""This file is the date of a document itself: from its meta data, letterhead or dateline, or its text's bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from govgraph.ingest.analysis import Block
from govgraph.ingest.dates.finding import Sighting, sight_dates
from govgraph.ingest.dates.meanings import Direction, Fixed
from govgraph.ingest.dates.tense import find_direction, is_surely_past
from govgraph.ingest.dates.wordings import find_wordings
from govgraph.ingest.language.plain import make_plain
from govgraph.ingest.language.sentences import split_sentences
from govgraph.ingest.reading.shapes import DATE_LINE
from govgraph.ontology.claims import Evidence, When
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate

PUBLISHED = re.compile(
    r"\W{0,4}(?:first |originally )?(?:published|posted|issued|date|dated|released)\b", re.IGNORECASE
)
UPDATED = re.compile(r"\W{0,4}(?:last |this page was )?(?:last )?(?:updated|modified|reviewed)\b", re.IGNORECASE)
HELD = re.compile(r"\b(?:minutes|meeting|notes?|agenda|held)\b", re.IGNORECASE)
DATELINE = re.compile(r"[A-Z][\w.’' ]{2,30}(?:, | \()[^.!?]{0,40}?(?:19|20)\d\d\)?\s?[–—:-]")
PRECISE = 31
"""A date of more days than these (a month) is no document's own date."""


@dataclass(frozen=True, slots=True)
class _Own:
    """A date found where documents carry their own; the lower the rank, the surer it is the document's."""

    rank: int
    edtf: str
    evidence: Evidence
    source: str


def find_document_date(document: Document, blocks: tuple[Block, ...]) -> DocumentDate:
    """Return the date of `document`, its bounds and where it was found.

    What is said from outside comes first; then the letterhead, a line that says when it was published, a dateline
    or the heading of minutes. A document that gives none is at least as late as what it tells of as past. A date
    known only to the month or year is narrowed by what the text tells of as past and as to come.
    """
    text = document.snapshot.text
    if document.meta.published:
        given = DocumentDate(document.meta.published, *find_bounds(document.meta.published), "meta")
        return _narrow(given, text, blocks)
    if document.date.edtf:  # what a page says of itself in its head
        return _narrow(document.date, text, blocks)
    sightings = sorted(_find_sightings(text, blocks), key=lambda sighting: (sighting.rank, sighting.evidence.start))
    datelines = {sighting.edtf for sighting in sightings if sighting.rank == 2}
    if sightings and (sightings[0].rank < 2 or len(datelines) <= 1):
        best = sightings[0]
        found = DocumentDate(best.edtf, *find_bounds(best.edtf), best.source, best.evidence)
        return _narrow(found, text, blocks)
    return _bound_by_text(text, blocks, document.date)


def _find_sightings(text: str, blocks: tuple[Block, ...]) -> Iterator[_Own]:
    prose = 0
    for block in blocks:
        prose += block.kind in ("paragraph", "list item")
        rank = _rank(text[block.start : block.end], block, prose)
        if rank is None:
            continue
        for start, end, edtf in _find_fixed(text, block):
            first, last = find_bounds(edtf)
            if first and last and (last - first).days <= PRECISE:
                source = "letterhead" if block.kind == "letterhead" else "text"
                yield _Own(rank, edtf, Evidence(start, end, text[start:end]), source)
                break


def _rank(words: str, block: Block, prose: int) -> int | None:
    """How sure it is that a date in `block` is the document's own: 0 surest, None where it is not."""
    if block.kind == "letterhead":
        return 0
    if block.kind == "metadata":
        if PUBLISHED.match(words):
            return 1
        if UPDATED.match(words):
            return 3
        return 2 if prose <= 2 or DATE_LINE.fullmatch(words) else None
    if block.kind == "heading" and prose == 0:
        return 4 if HELD.search(words) or DATE_LINE.search(words) else None
    return 4 if block.kind == "paragraph" and prose == 1 and DATELINE.match(words) else None


def _find_fixed(text: str, block: Block) -> Iterator[tuple[int, int, str]]:
    plain = make_plain(text, block.start, min(block.end, block.start + 600))
    for wording in find_wordings(plain.words):
        if isinstance(wording.meaning, Fixed):
            yield *plain.span(wording.start, wording.end), wording.meaning.edtf


def _narrow(given: DocumentDate, text: str, blocks: tuple[Block, ...]) -> DocumentDate:
    """Return `given` with bounds narrowed by the days the text tells of: later than its past, before its future."""
    if given.earliest is None or given.latest is None or given.earliest == given.latest:
        return given
    for sighting in _find_sightings(text, blocks):
        first, last = find_bounds(sighting.edtf)
        if sighting.rank <= 2 and first and last and given.earliest <= first <= last <= given.latest:
            return replace(given, earliest=first, latest=last, evidence=sighting.evidence)
    earliest, latest = given.earliest, given.latest
    for when, direction in _find_told(text, blocks, given):
        first, last = _bounds(when)
        if first is None or first != last or not earliest <= first <= latest:
            continue
        evidence = Evidence(when.start, when.end, when.wording)
        if direction == "future" and first < latest:
            latest = first
            given = replace(given, latest=first, evidence=evidence)
        elif direction == "past" and first > earliest:
            earliest = first
            given = replace(given, earliest=first, evidence=evidence)
    return given


def _bound_by_text(text: str, blocks: tuple[Block, ...], known: DocumentDate) -> DocumentDate:
    """Return the date of a document that gives none: no earlier than the newest day it tells of as past.

    What is `known` of its bounds stays: that it came with a message of a certain day.
    """
    newest = known
    for when, direction in _find_told(text, blocks, newest):
        first, _ = _bounds(when)
        later = first is not None and known.latest is not None and first > known.latest
        if direction == "past" and first and not later and (newest.earliest is None or first > newest.earliest):
            evidence = Evidence(when.start, when.end, when.wording)
            newest = DocumentDate(None, first, known.latest, known.source if known.latest else "text", evidence)
    return newest


def _find_told(text: str, blocks: tuple[Block, ...], dated: DocumentDate) -> Iterator[tuple[When, Direction]]:
    """Give the dates of the text with the side of the day of writing they lie on; a line that is a date is past."""
    for sighting in sight_dates(text, dated, split_sentences(text, blocks)):
        yield sighting.when, _find_side(sighting)


def _bounds(when: When) -> tuple[date | None, date | None]:
    return find_bounds(when.edtf) if when.edtf else (None, None)


def _find_side(sighting: Sighting) -> Direction:
    if sighting.sentence.block.kind == "metadata":
        return "past"
    place = (sighting.words, sighting.start, sighting.end)
    direction = find_direction(*place)
    return "" if direction == "past" and not is_surely_past(*place) else direction
