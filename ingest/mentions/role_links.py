"""This file is whom a role without a name means: "the new leader", "the lead commissioner"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity, Mention

_DEFINITE = re.compile(r"\b(?<!as )(?<!is )(?<!be )(?<!was )(?<!become )(?<!became )[Tt]he\s+$")
_BESIDE = re.compile(
    r"(?:\s*[,(:\n|*–-]+\s*(?:the|a|an|its|their|now|then|who is|who was|"
    r"currently)?\s*(?:\S+\s){0,1}|\s+|\s+(?:is|was|as|became|becomes)\s+(?:the\s+)?)?"
)


_OF_BODY = re.compile(r"\s*(?:,|of|at|for|in)?(?:\s+the)?\s*")
_NAME_AFTER = re.compile(r",?\s*[*_]*\(?")
_BODY_OWNS = re.compile(r"(?:['’]s)?\s*(?:\w+\s)?")


def link_roles(analysis: Analysis, mentions: Sequence[Mention]) -> list[Mention]:
    """Return `mentions` with the person put to each role that stands for one named elsewhere in the document."""
    holders = _find_holders(analysis, mentions)
    linked: list[Mention] = []
    for index, mention in enumerate(mentions):
        if (
            mention.kind != "role"
            or mention.role in ("MP", "councillor", "member")
            or not _DEFINITE.search(analysis.text[max(0, mention.start - 8) : mention.start])
        ):
            linked.append(mention)
            continue
        if names_person(analysis, mentions, index):
            linked.append(mention)
            continue
        linked.append(replace(mention, entity=_pick(mention, holders)))
    return linked


def _find_holders(analysis: Analysis, mentions: Sequence[Mention]) -> list[tuple[int, str, str, str, Entity]]:
    """Return (start, role, portfolio, capacity, person) for each role that stands beside a person."""
    holders = []
    for index, mention in enumerate(mentions):
        if mention.kind == "role" and (person := names_person(analysis, mentions, index)):
            holders.append((mention.start, mention.role, mention.portfolio.lower(), mention.capacity, person))
    return holders


def names_person(analysis: Analysis, mentions: Sequence[Mention], index: int) -> Entity | None:
    """Return the person who stands right beside the role at `index`, past a body between them."""
    text, role = analysis.text, mentions[index]
    after, end = index + 1, role.end
    if _is_kind(mentions, after, "body") and _OF_BODY.fullmatch(text[end : mentions[after].start]):
        after, end = after + 1, mentions[after].end
    if _is_kind(mentions, after, "person") and _NAME_AFTER.fullmatch(text[end : mentions[after].start]):
        return mentions[after].entity
    before, start = index - 1, role.start
    if _is_kind(mentions, before, "body") and _BODY_OWNS.fullmatch(text[mentions[before].end : start]):
        before, start = before - 1, mentions[before].start
    if _is_kind(mentions, before, "person") and _BESIDE.fullmatch(text[mentions[before].end : start]):
        return mentions[before].entity
    return None


def _is_kind(mentions: Sequence[Mention], index: int, kind: str) -> bool:
    return 0 <= index < len(mentions) and mentions[index].kind == kind


def _pick(mention: Mention, holders: Sequence[tuple[int, str, str, str, Entity]]) -> Entity | None:
    words = set(re.findall(r"\w+", mention.portfolio.lower()))
    same = [
        h for h in holders if h[1] == mention.role and (not words or not h[2] or words & set(re.findall(r"\w+", h[2])))
    ]
    former = "former" in mention.capacity or "previous" in mention.capacity or "then" in mention.capacity.split()
    wanted = [h for h in same if former == bool({"former", "previous", "then"} & set(h[3].split()))]
    return wanted[0][4] if len({id(h[4]) for h in wanted}) == 1 else None
