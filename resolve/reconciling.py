"""This file is the reading together of what one document says: its changes and successions rule over its mentions.

A document that tells of somebody's departure may still call them by the post ("the leader ... stepped down on Monday"),
one that announces an appointment may speak as if it had begun, and one that looks back names every holder by the post.
Such a mention is no sighting on the document's day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from govgraph.resolve.items import Handover, Item, Kind
from govgraph.resolve.names import names_agree, parse_name

Crowds = Mapping[str, Sequence[Item]]
"""By document, the mentions of several holders between whom it tells no order."""


def reconcile(
    items: Iterable[Item], handovers: Sequence[Handover], single: bool, names: Mapping[str, str]
) -> tuple[list[Item], Crowds]:
    """Return the items of a post, each mention of a holder in the light of what else its document says, and the crowds.

    `single` tells that the post has one holder at a time; `names` gives the holders'.
    """
    items = list(items)
    changes: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if item.kind in {"start", "end"} and item.days is not None and not item.register:
            changes[item.holder, item.document].append(item)
    reread = [_reread(item, changes.get((item.holder, item.document), ())) for item in items]
    if not single:
        return reread, {}
    crowds = _find_crowds(reread, handovers, names)
    return _look_back(reread, handovers, crowds), crowds


def _reread(item: Item, changes: Sequence[Item]) -> Item:
    """One item in the light of the dated changes of its document."""
    if not changes or item.register or item.kind not in {"sighting", "future"}:
        return item
    date = item.source.document.date
    first = date.earliest.toordinal() if date.earliest else None
    last = date.latest.toordinal() if date.latest else None
    ended = [i.days[1] for i in changes if i.kind == "end" and i.days and i.days[1] is not None]
    begins = [i.days[0] for i in changes if i.kind == "start" and i.days and i.days[0] is not None]
    kind: Kind = item.kind
    if item.kind == "sighting" and ended and not any(start >= max(ended) for start in begins):
        if first is None:
            kind = "named"
        elif max(ended) < first:
            kind = "former"
    elif item.kind == "sighting" and begins and last is not None and min(begins) > last:
        kind = "future"
    elif item.kind == "future" and begins and (last is None or min(begins) <= last):
        kind = "named"
    if kind == item.kind:
        return item
    return replace(item, kind=kind, capacity="designate" if kind == "future" else item.capacity)


def _look_back(items: Sequence[Item], handovers: Sequence[Handover], crowds: Crowds) -> list[Item]:
    """The items where a document names several holders: those it says were followed are former ones.

    Of several that are left, each held the post at some time up to the document's day, and which on it is open.
    """
    followed, crowded = _find_followed(items, handovers), _find_crowded(items)
    found = []
    for item in items:
        if item.kind != "sighting" or item.register or item.document not in crowded:
            found.append(item)
        elif (item.holder, item.document) in followed:
            found.append(replace(item, kind="former"))
        else:
            found.append(replace(item, kind="held") if item.document in crowds and _is_sighting(item) else item)
    return found


def _find_crowds(items: Sequence[Item], handovers: Sequence[Handover], names: Mapping[str, str]) -> Crowds:
    """The mentions of several holders of a post of one between whom a document tells no order.

    Two of one surname with other given names are left to be shown as a doubtful name.
    """
    followed = _find_followed(items, handovers)
    crowds: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if _is_sighting(item) and (item.holder, item.document) not in followed:
            crowds[item.document].append(item)
    return {
        document: found
        for document, found in crowds.items()
        if any(not may_be_confused(a, b, names) for a, b in combinations(sorted({i.holder for i in found}), 2))
    }


def _is_sighting(item: Item) -> bool:
    return item.kind == "sighting" and item.capacity == "substantive" and not item.register


def _find_crowded(items: Iterable[Item]) -> set[str]:
    """The documents that call several the holder, a stand-in among them."""
    holders: dict[str, set[str]] = defaultdict(set)
    for item in items:
        if item.kind == "sighting" and not item.register:
            holders[item.document].add(item.holder)
    return {document for document, found in holders.items() if len(found) > 1}


def _find_followed(items: Sequence[Item], handovers: Iterable[Handover]) -> set[tuple[str, str]]:
    """The holders that a document says were followed, had ended, or began before another whom it dates later."""
    ended = {(i.holder, i.document) for i in items if i.kind in {"end", "former"}}
    return ended | {(h.predecessor, h.document) for h in handovers} | _find_overtaken(items)


def _find_overtaken(items: Iterable[Item]) -> set[tuple[str, str]]:
    begun: dict[str, dict[str, int]] = defaultdict(dict)
    for item in items:
        if item.kind == "start" and not item.register and item.days and item.days[0] is not None:
            known = begun[item.document].get(item.holder, item.days[0])
            begun[item.document][item.holder] = max(known, item.days[0])
    return {
        (holder, document)
        for document, starts in begun.items()
        for holder, start in starts.items()
        if start < max(starts.values())
    }


def may_be_confused(one: str, other: str, names: Mapping[str, str]) -> bool:
    """Tell whether two holders have one surname and other given names, so that one may be a slip for the other."""
    a, b = parse_name(names.get(one, "")), parse_name(names.get(other, ""))
    return a is not None and b is not None and a.key == b.key and not names_agree(a, b)
