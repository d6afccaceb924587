"""This file is the reading together of what one document says of one holder: its dated changes rule over its mentions.

A document that tells of somebody's departure may still call them by the post ("the leader ... stepped down on Monday"),
and one that announces an appointment may speak as if it had begun. Such a mention is no sighting on the document's day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from govgraph.resolve.items import Item, Kind


def reconcile(items: Iterable[Item]) -> list[Item]:
    """Return the items, a mention of a holder in the light of the changes that the same document dates."""
    items = list(items)
    changes: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if item.kind in {"start", "end"} and item.days is not None and not item.register:
            changes[item.holder, item.document].append(item)
    return [_reread(item, changes.get((item.holder, item.document), ())) for item in items]


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
