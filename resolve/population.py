"""This file is the people of a set of claims: the names in each document joined into people, with their spellings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from govgraph.ontology.dates import find_bounds
from govgraph.resolve.bodies import Match, Use
from govgraph.resolve.mentions import Mention, find_body_name, find_portfolio
from govgraph.resolve.names import parse_name
from govgraph.resolve.people import Cluster, Unit, join_document, join_people
from govgraph.resolve.person_records import choose_name, identify_people, is_name_of
from govgraph.resolve.posts import find_role, make_post
from govgraph.resolve.sources import Sourced
from govgraph.resolve.spellings import find_spellings
from govgraph.resolve.view import Person

COMPANY = 40
"""The most people who can be said to be named together: beyond it a document is a list."""


@dataclass(frozen=True, slots=True)
class Population:
    """The people: for each what is joined, the name to go by, and the IRI; and which of them each use of a name is."""

    clusters: Sequence[Cluster]
    labels: Sequence[str]
    iris: Sequence[str]
    place: Mapping[Use, int]


def find_population(mentions: Sequence[Mention], matches: Mapping[Use, Match], homes: Mapping[str, str]) -> Population:
    """Return the people that `mentions` (all of people) name.

    `matches` tells what bodies' names come to; `homes` the council that each document is about.
    """
    units = _make_units(mentions, matches, homes)
    clusters = join_people(sorted({id(u): u for u in units.values()}.values(), key=_rank))
    for cluster in clusters:
        cluster.sort(key=_rank)
    labelled = sorted(((choose_name(c), c) for c in clusters), key=lambda pair: (pair[0], _rank(pair[1][0])))
    clusters = [cluster for _, cluster in labelled]
    owner = {id(unit): i for i, cluster in enumerate(clusters) for unit in cluster}
    weight = Counter((m.document, m.name) for m in mentions)
    return Population(
        clusters,
        [label for label, _ in labelled],
        identify_people(clusters, weight),
        {use: owner[id(unit)] for use, unit in units.items()},
    )


def _rank(unit: Unit) -> tuple[str, str]:
    return unit.document, unit.best.plain


def _make_units(mentions: Sequence[Mention], matches: Mapping[Use, Match], homes: Mapping[str, str]) -> dict[Use, Unit]:
    """Make a unit for each name in each document, with what its claims tie it to, and join those of one document."""
    raw: dict[Use, Unit] = {}
    for mention in mentions:
        if (parsed := parse_name(mention.name)) is None:
            continue
        day = mention.source.document.date.latest
        listed = mention.source.document.kind == "register"
        fresh = Unit(mention.document, {parsed}, day=day, listed=mention.name if listed else "")
        unit = raw.setdefault((mention.document, mention.name), fresh)
        if not listed and mention.document in homes:
            unit.homes.add(homes[mention.document])
        _tie(unit, mention, matches)
    _join_renamed(raw, mentions)
    by_document: dict[str, list[Unit]] = defaultdict(list)
    for (document, _), unit in sorted({id(u): (use, u) for use, u in sorted(raw.items())}.values(), key=lambda e: e[0]):
        by_document[document].append(unit)
    joined = {d: units if units[0].listed else join_document(units) for d, units in by_document.items()}
    for present in joined.values():
        _introduce(present)
    return {use: unit if unit.listed else _find_joined(unit, joined[use[0]]) for use, unit in raw.items()}


def _join_renamed(raw: dict[Use, Unit], mentions: Iterable[Mention]) -> None:
    """Join what a register says are names of one person: "Peter Mandelson" and "Lord Mandelson"."""
    for mention in mentions:
        source = mention.source
        if source.claim.type != "link" or source.words("kind") != "renamed_as" or mention.field != "subject":
            continue
        use, other = mention.use, (mention.document, source.words("object"))
        if use in raw and other in raw and raw[use] is not raw[other]:
            kept, gone = raw[other], raw[use]
            kept.absorb(gone)
            raw.update({name: kept for name, unit in raw.items() if unit is gone})


def _introduce(units: Sequence[Unit]) -> None:
    """Tell each unit of one document whom it is named beside: people of full name who do not go from place to place."""
    full = [u for u in units if u.best.is_full and not u.roles]
    if len(full) <= COMPANY:
        for unit in full:
            unit.company.update(u.best.plain.casefold() for u in full if u is not unit)


def _find_joined(unit: Unit, joined: Sequence[Unit]) -> Unit:
    return next((u for u in joined if u is unit), None) or next(u for u in joined if unit.names <= u.names)


def _tie(unit: Unit, mention: Mention, matches: Mapping[Use, Match]) -> None:
    """Tie a unit to the posts, bodies and travelling roles of the claim it is mentioned in."""
    source = mention.source
    words = source.words
    if source.document.kind == "register":
        unit.since = min(filter(None, (unit.since, _find_start(source))), default=None)
    body = matches.get((mention.document, find_body_name(source)))
    if source.claim.type in {"post", "change", "succession"} and body and mention.slot == "person":
        kind = find_role(words("role"))
        post = make_post(body.key, words("role"), find_portfolio(source))
        (unit.crowd if kind.crowd else unit.posts).add("/".join((post.role, post.body, post.portfolio)))
        unit.bodies.update(filter(None, (body.key, body.anchor)))
        if kind.travels:
            unit.roles.add(kind.travels)
    elif source.claim.type == "link":
        other = matches.get((mention.document, words("subject" if mention.field == "object" else "object")))
        if other and other.sort not in {"known", "party", "group"}:
            unit.bodies.update(filter(None, (other.key, other.anchor)))
            if words("kind") == "reviewed_by" and mention.field == "object":
                unit.posts.add(f"reviewer/{other.key}/")


def _find_start(source: Sourced) -> date | None:
    """The day of a start that a register's row gives."""
    if source.words("change") != "start":
        return None
    try:
        return find_bounds(source.words("date"))[0]
    except ValueError:
        return None


def spell(mentions: Iterable[Mention], population: Population) -> list[tuple[str, int, str]]:
    """Return each document, person (by number) and spelling once, as fields and evidence have it."""
    bearers: dict[tuple[str, str], set[int]] = defaultdict(set)
    for (document, text), i in population.place.items():
        if name := parse_name(text):
            bearers[document, name.key].add(i)
    found: dict[tuple[str, int, str], None] = {}
    for mention in mentions:
        who = population.place.get(mention.use)
        name = parse_name(mention.name)
        if who is not None and name is not None:
            every = sorted({n for u in population.clusters[who] for n in u.names}, key=lambda n: n.plain)
            others = bearers[mention.document, name.key] - {who}
            theirs = {n.plain for i in others for u in population.clusters[i] for n in u.names}
            for spelling in find_spellings(mention, every, theirs):
                found[mention.document, who, spelling] = None
    return list(found)


def make_people(
    population: Population, spelled: Iterable[tuple[str, int, str]], claims: Mapping[int, Iterable[str]]
) -> tuple[Person, ...]:
    """Return the people for the view, with the names among their spellings; `claims` are each one's by number."""
    names: dict[int, set[str]] = defaultdict(set)
    for _, i, spelling in spelled:
        if is_name_of(spelling, {n for u in population.clusters[i] for n in u.names}):
            names[i].add(spelling)
    people = [
        Person(iri, label, tuple(sorted(names[i] - {label})), tuple(sorted(claims.get(i, ()))))
        for i, (iri, label) in enumerate(zip(population.iris, population.labels, strict=True))
    ]
    return tuple(sorted(people, key=lambda p: p.iri))
