"""This file is who is a member by the roll of a meeting: "Present: Councillors A (Chair), B; Members: C (Housing)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Block, Mention
from govgraph.ingest.extraction.bodies_of_roles import clean_name, find_default
from govgraph.ingest.extraction.leading import is_council
from govgraph.ingest.extraction.minutes import find_minutes
from govgraph.ingest.extraction.office import Holding, Office

LABEL = re.compile(
    r"(?:^|(?<=[.;\n]))[ \t*#_]*(?P<label>[A-Z][A-Za-z /'’]{3,40})(?:\([^()\n]{1,30}\))?[*_]*[ \t]*[:–—-][*_]*\s", re.M
)
"""What opens a part of the roll: "Present:", "In attendance:", "Officers:"."""
ROLL = re.compile(
    r"(?:(?:board|committee|panel|council|cabinet|trust|elected|voting|other) )*(?P<who>members?|councillors?|"
    r"trustees?|governors?|commissioners?|aldermen|supervisors?)(?: (?:present|attending|in attendance))?|present",
    re.I,
)
ROLES = {"trustee": "trustee", "governor": "governor", "commissioner": "commissioner", "supervisor": "supervisor"}
CABINET = re.compile(r"\b(?:cabinet|executive)\b", re.I)
BRACKET = re.compile(r"[\s,*]*\((?P<what>[A-Z][A-Za-z ,&'’-]{3,60})\)")
TOP = 14
"""A roll stands among the first blocks of minutes."""


@lru_cache(maxsize=8)
def has_roll(analysis: Analysis) -> bool:
    """Tell whether the document is minutes, whose "Members:" is a roll."""
    return find_minutes(analysis) is not None


def find_attendance(analysis: Analysis) -> Iterator[Holding]:
    """Yield the members whom the roll of a meeting names; guests, officers and the absent are not among them."""
    minutes = find_minutes(analysis)
    for block in analysis.blocks[:TOP]:
        if block.kind == "boilerplate" or block.cells:
            continue
        for label, start, end in _cut(analysis, block):
            roll = ROLL.fullmatch(label)
            named = minutes is not None or (roll is not None and label.lower() == "present")
            if roll is not None and named:
                body = clean_name(minutes.body.name) if minutes else find_default(analysis, "member", start)
                yield from _read_roll(analysis, roll["who"] or "", body, (start, end))


def _cut(analysis: Analysis, block: Block) -> Iterator[tuple[str, int, int]]:
    """Yield the labelled parts of a block: the label, where what it labels begins, and where that ends."""
    found = list(LABEL.finditer(analysis.text, block.start, block.end))
    for index, match in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else block.end
        ends = re.search(r"\.\s+(?:The|It|He|She|In|On|At|There|They)\b", analysis.text[match.end() : stop])
        yield match["label"].strip(), match.end(), match.end() + ends.start() if ends else stop


def _read_roll(analysis: Analysis, who: str, body: str, span: tuple[int, int]) -> Iterator[Holding]:
    mentions = analysis.mentions_in(*span)
    head = analysis.text[: span[0]][-600:]
    cabinet = bool(CABINET.search(head)) and is_council(body)
    for index, mention in enumerate(mentions):
        if mention.kind != "person" or mention.entity is None or not body:
            continue
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        bracket = BRACKET.match(analysis.text, mention.end, span[1])
        if _has_role(analysis, mention, following) and not (cabinet and bracket and " and " in bracket["what"]):
            continue
        portfolio = _portfolio(bracket, following) if cabinet and bracket else ""
        role = ROLES.get(who.lower().rstrip("s"), "")
        role = role or ("cabinet member" if cabinet else "councillor" if is_council(body) else "member")
        end = bracket.end() if portfolio and bracket else mention.end
        yield Holding(
            mention.entity, Office(role, body, portfolio, True), mention.start, end, rule="roll", confidence=0.75
        )


def _portfolio(bracket: re.Match[str], following: Mention | None) -> str:
    """What the bracket says the member answers for, behind any role: "(Deputy Leader and Finance)"."""
    start = bracket.start("what")
    if following is not None and following.role and following.start < bracket.end():
        start = max(start, following.end)
    return re.sub(r"^(?:,|and|&|\s)+", "", bracket.string[start : bracket.end("what")]).lower()


def _has_role(analysis: Analysis, person: Mention, following: Mention | None) -> bool:
    """A role stands right behind the name, and says what matters of it: "Mr B (Clerk)", "Cllr A (Leader)"."""
    if following is None or not following.role:
        return False
    return bool(re.fullmatch(r"[\s,*]*\(?(?:the )?", analysis.text[person.end : following.start]))
