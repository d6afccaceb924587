"""This file is since when and until when: the dates right behind what somebody holds, as moves of the holder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.office import Holding, Move
from govgraph.ingest.extraction.office_reach import GONE
from govgraph.ingest.extraction.slots import Slotted, compile_slots, slot
from govgraph.ontology.claims import When

REACH = 110
"""How far past the words of a holding its dates may stand."""
LEAD = (
    r"\W{0,3}(?:(?:as|and|but|who|which|is|was|has been|had been|held|serving|in|the|post|role|position|chair|seat|it|"
    r"office|place|there|here|job|a|now|on the \w+) ){0,5}"
    r"(?:for (?:the (?:past|last) )?(?:some |about |almost |nearly |over |more than |just )?[a-z-]+ (?:years?|months?|"
    r"weeks?|terms?|days?),? )?\(?\[?"
)
STARTED = (
    r"(?P<began>re-?elected|elected|re-?appointed|appointed|co-?opted|joined|took office|took over|"
    r"took up (?:the )?post|installed|sworn in|in post|in office|started|arrived|began|commenced|chosen|promoted)"
)
STOPPED = (
    r"(?P<ended>retire[sd]?|retiring|resign(?:s|ed|ing)?|left|leaves|leaving|died|stood down|stepped down|stands down|"
    r"steps down|standing down|stepping down|removed|suspended|dismissed|departed|departs)"
)
JOINT = r",? ?(?:in |on |since |from |last |early |with effect from |effective )*"
TAIL = (
    rf"{LEAD}(?:(?:since|from|beginning) (?:the )?<D:since>"
    r"(?:,? (?:to|until|till|up to|-|–|and until) (?:the )?<D:until>"
    rf"|,? until (?P<event>(?:<N>|<B>|it|that|the [a-z]+)(?: own)? [^,.;()]{{0,50}}?)(?:in |on )?<D:until2>)?"
    rf"|between <D:since2> and <D:until3>|(?:until|till|up to|to) (?:the )?<D:until4>"
    r"|<D:since3> (?:-|–|to|until) <D:until5>"
    rf"|{STARTED}{JOINT}<D:since4>|{STOPPED}{JOINT}<D:until6>"
    rf"|(?<=[(\[])<D:both>(?= ?[)\];,]))"
)
SAID = re.compile(
    r"\b(?:since|from|until|till|to|up|between|[a-z]+ed|left|post|office|in|stood|sworn|on|retiring)\b|[(\[–-]"
)
MANNERS = (
    (r"re-?elect|elect|sworn", "elected"),
    (r"re-?appoint|appoint|chosen|promot|co-?opt", "appointed"),
    (r"join", "joined"),
    (r"took over", "took over"),
    (r"confirm", "confirmed"),
    (r"retir", "retired"),
    (r"resign", "resigned"),
    (r"left|leav|depart", "left"),
    (r"died|death", "died"),
    (r"st[aeo]+n?d|step", "stepped down"),
    (r"remov|dismiss|sack|oust", "removed"),
    (r"suspen", "suspended"),
    (r"defeat|lost|beaten", "lost"),
)


def find_span_moves(analysis: Analysis, holdings: Sequence[Holding]) -> Iterator[Move]:
    """Yield the starts and ends that the dates right behind a holding tell: "chair of X (2007-12)"."""
    seen: set[tuple[int, int]] = set()
    for holding in holdings:
        place = find_sentence(analysis.sentences, holding.start)
        limit = analysis.sentences[place].end if place is not None else holding.end + REACH
        limit = min(limit, holding.end + REACH)
        if (holding.end, id(holding.person)) in seen or not analysis.dates_in(holding.end, limit):
            continue
        seen.add((holding.end, id(holding.person)))
        if SAID.search(analysis.text, holding.end, limit):
            yield from _read(analysis, holding, limit)


def _read(analysis: Analysis, holding: Holding, limit: int) -> Iterator[Move]:
    block = next((b for b in analysis.blocks if b.start <= holding.end <= b.end), None)
    if block is None:
        return
    tail = slot(analysis, holding.end, min(limit, block.end), Sentence(holding.end, limit, block))
    match = compile_slots(TAIL).match(tail.text)
    if match is None:
        return
    groups = match.groupdict()
    start = _date(tail, groups, ("since", "since2", "since3", "since4"))
    end = _date(tail, groups, ("until", "until2", "until3", "until4", "until5", "until6"))
    period = tail.when(groups["both"]) or (start if end is None else None)
    if period is not None and "/" in (period.edtf or "") and _is_span(period):
        first, last = (period.edtf or "").split("/")
        start = replace(period, edtf=first, lag=None)
        end = replace(period, edtf=last, lag=None) if last.strip(".") else None
    finish = tail.ends[match.end() - 1]
    if start is not None and (holding.tense != "future" or groups["since"]):
        yield _move(holding, "start", _manner(groups["began"]), start, finish)
    if end is not None and not (groups["ended"] and holding.capacity & GONE):
        yield _move(holding, "end", _manner(groups["ended"] or groups["event"]), end, finish)


def _date(tail: Slotted, groups: dict[str, str], names: Sequence[str]) -> When | None:
    return next((when for name in names if (when := tail.when(groups[name])) is not None), None)


def _is_span(period: When) -> bool:
    """Two dates joined, not a month or a week that has bounds of its own."""
    return bool(re.search(r"\d\s*(?:to|until|till|and|-|–|—)\s*\w", period.wording))


def _manner(words: str | None) -> str:
    return next((manner for pattern, manner in MANNERS if re.search(pattern, words or "")), "")


def _move(holding: Holding, kind: str, manner: str, when: When, finish: int) -> Move:
    return Move(
        kind,
        holding.person,
        holding.office,
        manner,
        when,
        holding.start,
        finish,
        holding.capacity,
        holding.tense == "future" and kind == "start",
        "since",
        0.85,
        holding.start,
    )
