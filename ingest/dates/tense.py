"""This file is whether the words around a date put it before or after the day of writing."""

from __future__ import annotations

import re

from govgraph.ingest.dates.meanings import Direction

FUTURE = (
    r"(?:will|shall|won't|'ll|’ll|going to|due|is to|are to|to be|is (?:holding|meeting|publishing|visiting|starting)"
    r"|are (?:holding|meeting|starting)|(?<!was )(?<!were )(?<!been )(?:planned|scheduled|set) (?:for|to)|ahead of"
    r"|expected|upcoming|forthcoming|must|should|would like|plans? to|intends? to|hopes? to|asks? (?:that|for)|requires?"
    r"|(?:starts|begins|ends|meets|leaves|opens|closes|runs out|expires|takes (?:over|effect|place|up|the)|retires"
    r"|steps down|stands down|goes|comes|lasts|joins|returns|falls)\b)"
)
PAST = (
    r"(?:was|were|had|did|has|have|been|'d|’d|ago|since|late|last|took|came|went|began|left|wrote|written|said|told|gave"
    r"|given|held|met|became|quit|won|lost|stood|sent|set up|put|made|saw|ran|got|found|chose|chosen|fell|spoke|brought"
    r"|sought|thought|led|rose|rang|drew|kept|heard|bought|built|cut|issued|dated|letter of|report of|statement of"
    r"|\w{3,20}(?<!ne)(?<!spe)(?<!se)(?<!hundr)ed)"
)
OPEN = r"(?:to (?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|be\b)[a-z]{2,15})"
CUE = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{PAST})\b|(?P<open>{OPEN})\b)", re.IGNORECASE)
DEADLINE = re.compile(r"\b(?:by|before|no later than|not later than)\W*$", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:was|were|had|been|did|has|have|having)\b|['’]d\b", re.IGNORECASE)
LATE = ("last", "late")
WINDOW = 160


def find_direction(words: str, start: int, end: int) -> Direction:
    """Return on which side of the day of writing the date at `words[start:end]` lies, as the nearest verb has it.

    The cue nearest before the date decides, then the first after it. An infinitive ("asked me to finish in March")
    decides nothing. A deadline ("by 30 April") lies ahead unless a past tense leads up to it.

    >>> words = "The panel will hold its next meeting on 11 September."
    >>> find_direction(words, 40, 52)
    'future'
    """
    lead = words[max(0, start - WINDOW) : start]
    after = CUE.search(words, end, end + WINDOW)
    if DEADLINE.search(lead[-20:]):
        told = PERFECT.search(lead) or (after and PERFECT.fullmatch(after[0]))
        return "past" if told else "future"
    cues = [cue for cue in CUE.finditer(lead) if cue[0].lower() not in LATE]
    if not cues:
        return _side(after) if after else ""
    nearest = cues[-1]
    if nearest["past"] and len(cues) > 1 and cues[-2]["future"] and nearest.start() - cues[-2].end() <= 12:
        return "future"  # "will be held", "is due to be published": the participle goes with what comes before
    return _side(nearest)


def _side(cue: re.Match[str]) -> Direction:
    return "future" if cue["future"] else "past" if cue["past"] else ""
