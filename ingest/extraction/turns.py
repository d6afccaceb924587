"""This file is the turns of a document in which several speak as "I": e-mails in a thread, a debate, an interview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.mentions.earlier_messages import find_earlier

SENDER = re.compile(r"^[ \t>]*From:[ \t]*(?P<who>[^\n<\[(]+)", re.M | re.I)
SENT = re.compile(r"(?:^[^\n]*\n){0,4}?[ \t>]*(?:To|Sent|Date|Subject|Cc):", re.M | re.I)
INVERTED = re.compile(r"([A-Z][\w’'-]+),\s+([A-Z][\w’'. -]+)")
LABEL = re.compile(r"\s*[*_]{0,3}\s*(?:\([^()\n]{1,60}\))?\s*[*_]{0,3}:[*_]{0,3}\s")
BESIDE = 60
"""How many characters of title may stand before the name that labels a turn."""


@lru_cache(maxsize=8)
def find_turns(analysis: Analysis) -> tuple[tuple[int, str], ...]:
    """Return where each turn begins and whose it is, in order; nothing where one alone writes."""
    mails = [(m.start(), _name_sender(analysis, m)) for m in SENDER.finditer(analysis.text) if _is_mail(analysis, m)]
    if mails:
        return tuple(sorted([*mails, *_find_quoted(analysis, mails[0][1])]))
    labels = []
    for block in analysis.blocks:
        if block.kind not in ("paragraph", "block quote", "list item"):
            continue
        for mention in analysis.mentions_in(block.start, min(block.end, block.start + BESIDE)):
            if mention.kind != "person" or mention.entity is None:
                continue
            lead = analysis.text[block.start : mention.start].strip(" *_")
            if LABEL.match(analysis.text, mention.end) and not re.search(r"[.:;!?]\s|\bsaid\b", lead):
                labels.append((block.start, mention.entity.name))
            break
    return tuple(labels) if len(labels) > 1 else ()


def _find_quoted(analysis: Analysis, sender: str) -> Iterator[tuple[int, str]]:
    """Give where an e-mail quotes an earlier one without its head, and where its own words go on."""
    earlier = find_earlier(analysis, analysis.mentions)
    for number, quoted in enumerate(earlier):
        if quoted.writer:
            yield quoted.start, quoted.writer.name
        if number + 1 == len(earlier) or earlier[number + 1].start > quoted.end:
            yield quoted.end, sender


def speaker_of_turn(analysis: Analysis, position: int) -> str | None:
    """Return whose turn `position` stands in, None where the document has no turns or none has begun."""
    return next((name for start, name in reversed(find_turns(analysis)) if start <= position), None)


def _is_mail(analysis: Analysis, sender: re.Match[str]) -> bool:
    line = analysis.text.find("\n", sender.end())
    return line > 0 and SENT.match(analysis.text, line + 1) is not None


def _name_sender(analysis: Analysis, sender: re.Match[str]) -> str:
    """The sender by the name the document has for him, "Hope, Ann" the right way round."""
    words = sender.group("who").strip(" ,\"'")
    if ", " in words and " " in words.split(", ")[0]:
        words = words.split(", ")[0]  # "Ann Hope, Chief Executive"
    if inverted := INVERTED.match(words):
        words = f"{inverted.group(2).strip()} {inverted.group(1)}"
    names = [m.entity.name for m in analysis.mentions if m.kind == "person" and m.entity]
    fuller = [name for name in names if name.split()[-1] == words.split()[-1] and name.split()[0][:1] == words[:1]]
    return max(fuller, key=len) if fuller else words
