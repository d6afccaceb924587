"""This file is whether the words around a date put it before or after the day of writing."""

from __future__ import annotations

import re

from govgraph.ingest.dates.meanings import Direction

FUTURE = (
    r"(?:will|shall|won't|['’]ll|going to|due|(?:is|are) to|to be|(?:is|are)(?= (?:on|at|in|for|next)\b)"
    r"|(?:is|are) (?:holding|meeting|publishing|visiting|starting|leaving)|ahead of|expected|upcoming|forthcoming"
    r"|(?<!was )(?<!were )(?<!had )(?:been )?(?:called|arranged|fixed|planned|scheduled|set|booked|pencilled in)"
    r" (?:for|to)|must|should|would like"
    r"|(?:plans?|intends?|hopes?) to|requires?|starts|begins|ends|meets|sits|holds|hosts|gathers|(?:re)?convenes"
    r"|reassembles|reopens|resumes|leaves|opens|closes|runs out|expires"
    r"|takes (?:over|effect|place|up|the)|retires|steps down|stands down|goes|comes|lasts|joins|returns|falls)"
)
IRREGULAR = (
    r"was|were|had|did|been|took|came|went|began|left|wrote|written|said|told|gave|given|held|met|became|quit|won|lost"
    r"|stood|sent|set up|put|made|saw|ran|got|found|chose|chosen|fell|spoke|brought|sought|thought|led|rose|rang|drew"
    r"|kept|heard|bought|built|dated"
)
PAST = (
    rf"(?:{IRREGULAR}|has|have|ago|since|late|last|cut|(?:letter|report|statement|notice|review|email) of"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bof )\w{3,20}(?<!ne)(?<!spe)(?<!se)(?<!hundr)ed)"
)
SURE = re.compile(rf"\b(?:{IRREGULAR}|\w{{3,20}}ed (?:on|in|at|by|from|as|to|for|with))\b", re.IGNORECASE)
"""What no adjective is mistaken for: "a plan revised" could be one yet to come."""
DONE = re.compile(
    rf",? ?(?:(?!to\b|will\b|is\b|are\b)[\w’'&-]+,? ){{0,6}}?(?:{IRREGULAR}|\w{{3,20}}ed)\b", re.IGNORECASE
)
GATHERED = re.compile(
    r"\b(?:meeting|session|sitting|hearing|agm|conference|council|cabinet)s?,? (?:\w+ )?(?:on|of)(?: the)? $",
    re.IGNORECASE,
)
"""What may stand before the day on which a body met."""
OPEN = (
    r"(?:to (?!the|a|an|its|his|her|their|be|each|every|all|some|this|that|these|those|my|our|your|him|them|me|us|it)"
    r"(?-i:[a-z]){2,15}|would|starting|beginning|commencing|fac(?:es|ing)|awaits?|awaiting|promised|pledged|vowed|invited|offered)"
)
CUE = re.compile(rf"(?:\b|(?<=\w)(?=['’]))(?:(?P<open>{OPEN})|(?P<future>{FUTURE})|(?P<past>{PAST}))\b", re.IGNORECASE)
DEADLINE = re.compile(r"\b(?:by|before|no later than|not later than)\W*$", re.IGNORECASE)
PURPOSE = re.compile(
    r"\b(?:called|arranged|fixed|planned|scheduled|set|booked|due|down|meeting|session|hearing)\b[^.;,]{0,30}\bfor $"
)
COUNTS = re.compile(r"\b(?:was|were|had) \w+ ")
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
    if PURPOSE.search(lead[-40:]) and not COUNTS.search(lead[-40:]):
        return "future"
    cues = [cue for cue in CUE.finditer(lead) if cue[0].lower() not in LATE]
    if not cues:
        return _side(after) if after else ""
    nearest = cues[-1]
    if nearest["past"] and len(cues) > 1 and not cues[-2]["past"] and nearest.start() - cues[-2].end() <= 12:
        nearest = cues[-2]  # "will be held", "is due to be published": the participle goes with what comes before
    return _side(nearest)


def _side(cue: re.Match[str]) -> Direction:
    return "future" if cue["future"] else "past" if cue["past"] else ""


def is_surely_past(words: str, start: int, end: int) -> bool:
    """Whether the date at `words[start:end]` is told as past beyond doubt, so that a document must be later than it.

    >>> is_surely_past("He resigned on 3 May 2017.", 15, 25), is_surely_past("A revised plan, 3 May 2017", 16, 26)
    (True, False)
    """
    lead, after = words[max(0, start - WINDOW) : start], words[end : end + WINDOW]
    if find_direction(words, start, end) != "past":
        return False
    if SURE.search(lead or after) is not None:
        return True
    # "at its meeting on 11 September the panel agreed": what is done at a meeting is past when the meeting is
    return GATHERED.search(lead) is not None and DONE.match(after) is not None
