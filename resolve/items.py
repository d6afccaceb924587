"""This file is what the claims say of a post: items of evidence on its holders, each with its days and its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from govgraph.ontology.dates import find_bounds
from govgraph.resolve.actors import Actors
from govgraph.resolve.mentions import find_body_name, find_portfolio
from govgraph.resolve.posts import PostKey, find_role, make_post
from govgraph.resolve.recurring import read_recurring
from govgraph.resolve.sources import Sourced, name_document

Kind = Literal["sighting", "former", "future", "start", "end", "held", "named"]
"""`held`: at some time up to the document's day; `named`: spoken of as one, nothing more."""
Days = tuple[int | None, int | None]
"""An earliest and a latest day, as ordinals; None where open."""

STATUS_KINDS: Mapping[str, Kind] = {"current": "sighting", "acting": "sighting", "former": "former", "future": "future"}
INTERIM = re.compile(r"\b(?:interim|temporar(?:y|ily))\b", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """What one claim says of one holder of one post.

    `days` are those of a start or an end where its date is told, `lag` those by which it lies after the document where
    only that is. `row` is the same for the start and the end that one sentence or row of a register states together.
    """

    kind: Kind
    holder: str
    source: Sourced
    document: str
    days: Days | None = None
    lag: Days | None = None
    edtf: str | None = None
    wording: str = ""
    recurring: tuple[int, int | None, int | None] | None = None
    capacity: str = ""
    manner: str = ""
    row: str = ""

    @property
    def register(self) -> bool:
        """Whether the claim is a row of a register, whose start and end are of one spell."""
        return self.source.document.kind == "register"


@dataclass(frozen=True, slots=True, eq=False)
class Handover:
    """That one holder followed another."""

    predecessor: str
    successor: str
    source: Sourced
    document: str


@dataclass(slots=True)
class PostEvidence:
    """All that the claims say of one post, in the order of the claims; `portfolio` as they write it."""

    post: PostKey
    portfolio: str = ""
    items: list[Item] = field(default_factory=list)
    handovers: list[Handover] = field(default_factory=list)

    @property
    def claims(self) -> frozenset[str]:
        return frozenset({i.source.id for i in self.items} | {h.source.id for h in self.handovers})

    @property
    def documents(self) -> list[str]:
        return sorted({i.document for i in self.items} | {h.document for h in self.handovers})


def gather_evidence(sources: Sequence[Sourced], actors: Actors) -> dict[PostKey, PostEvidence]:
    """Return the evidence on each post that `sources` speak of, sorted by post.

    A change or a succession tells no portfolio: it is about the one post of that role and body that its person is
    known to hold, else about the post without a portfolio; a register's about the post of its row.
    """
    evidence: dict[PostKey, PostEvidence] = {}
    held: dict[tuple[str, str, str], set[PostKey]] = defaultdict(set)
    rows: dict[str, PostKey] = {}
    posts = [(s, _find_post(s, actors)) for s in sources if s.claim.type in {"post", "change", "succession"}]
    for source, post in posts:
        holder = actors.find(source, source.words("person"))
        listed = source.document.kind == "register" and not source.words("status")
        if source.claim.type == "post" and post and holder and (listed or source.words("status") in STATUS_KINDS):
            known = _gain(evidence, post)
            known.items.append(_read_status(source, holder))
            known.portfolio = known.portfolio or (find_portfolio(source) if post.portfolio else "")
            held[holder, post.role, post.body].add(post)
            rows[_row(source)] = post
    for source, post in posts:
        if post and source.claim.type == "change":
            if holder := actors.find(source, source.words("person")):
                registered = rows.get(_row(source)) if source.document.kind == "register" else None
                target = registered or _choose(held[holder, post.role, post.body], post)
                _gain(evidence, target).items.append(_read_change(source, holder))
        elif post and source.claim.type == "succession":
            _add_handover(evidence, source, actors, post, held)
    return dict(sorted(evidence.items()))


def _find_post(source: Sourced, actors: Actors) -> PostKey | None:
    role = source.words("role")
    body = actors.find_body(source, find_body_name(source))
    return make_post(body, role, find_portfolio(source)) if role and body else None


def _gain(evidence: dict[PostKey, PostEvidence], post: PostKey) -> PostEvidence:
    return evidence.setdefault(post, PostEvidence(post))


def _choose(held: Iterable[PostKey], post: PostKey) -> PostKey:
    known = sorted(held)
    return known[0] if len(known) == 1 and find_role(post.role).portfolio else post


def _add_handover(
    evidence: dict[PostKey, PostEvidence],
    source: Sourced,
    actors: Actors,
    post: PostKey,
    held: Mapping[tuple[str, str, str], set[PostKey]],
) -> None:
    first = actors.find(source, source.words("predecessor"))
    second = actors.find(source, source.words("successor"))
    if not first or not second or first == second:
        return
    known = held.get((first, post.role, post.body), set()) | held.get((second, post.role, post.body), set())
    document = name_document(source.document)
    target = _gain(evidence, _choose(known, post))
    target.handovers.append(Handover(first, second, source, document))
    target.items += [Item("named", holder, source, document) for holder in (first, second)]


def _read_status(source: Sourced, holder: str) -> Item:
    status = source.words("status")
    capacity = {"current": "substantive", "future": "designate"}.get(status, "")
    if status == "acting":
        said = f"{source.claim.as_written.get('status', '')} {source.claim.evidence[0].exact}"
        capacity = "interim" if INTERIM.search(said) else "acting"
    item = Item(
        STATUS_KINDS.get(status, "named"),
        holder,
        source,
        name_document(source.document),
        capacity=capacity,
        row=_row(source),
    )
    # an entry with a date of its own, in a timeline or a table, says nothing of the document's day
    dated = item.kind == "sighting" and source.claim.when is not None
    return replace(item, kind="held") if dated else item


def _read_change(source: Sourced, holder: str) -> Item:
    when = source.claim.when
    edtf = (when.edtf if when else None) or source.words("date") or None
    days = _read_days(edtf)
    wording = when.wording if when else ""
    return Item(
        "end" if source.words("change") == "end" else "start",
        holder,
        source,
        name_document(source.document),
        days=days,
        lag=when.lag if when and days is None else None,
        edtf=edtf if days else None,
        wording=wording,
        recurring=read_recurring(wording) if days is None else None,
        manner=source.words("manner"),
        row=_row(source),
    )


def _read_days(edtf: str | None) -> Days | None:
    """The first and last day of a date, None where it is none that can be read or tells neither."""
    try:
        first, last = find_bounds(edtf) if edtf else (None, None)
    except ValueError:
        return None
    return (_number(first), _number(last)) if first or last else None


def _number(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _row(source: Sourced) -> str:
    main = source.claim.evidence[0]
    return f"{name_document(source.document)} {main.start}-{main.end}"
