"""This file is who is who: every name that a claim uses, taken to a person or a body of the view."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from govgraph.ontology.dates import find_bounds
from govgraph.resolve.bodies import Match, Use, find_homes, match_bodies
from govgraph.resolve.body_names import read_body_name
from govgraph.resolve.body_records import make_bodies
from govgraph.resolve.judgements import judge_all
from govgraph.resolve.mentions import Mention, find_body_name, find_mentions, find_portfolio
from govgraph.resolve.names import parse_name
from govgraph.resolve.people import Cluster, Unit, join_document, join_people
from govgraph.resolve.person_or_body import tell_people
from govgraph.resolve.person_records import choose_name, identify_people, is_name_of
from govgraph.resolve.posts import find_role, make_post
from govgraph.resolve.role_references import find_references
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.view import Body, Judgement, Person


@dataclass(frozen=True, slots=True)
class Actors:
    """The people and bodies of the view, and who each name in each document is."""

    people: tuple[Person, ...]
    bodies: tuple[Body, ...]
    judgements: tuple[Judgement, ...]
    _people: Mapping[Use, str]
    _bodies: Mapping[Use, str]

    def find(self, source: Sourced, name: str) -> str | None:
        """Return the IRI of the person, else the body, that `name` means in the document of `source`."""
        use = name_document(source.document), name
        return self._people.get(use) or self._bodies.get(use)

    def find_body(self, source: Sourced, name: str) -> str | None:
        """Return the IRI of the body that `name` means in the document of `source`."""
        return self._bodies.get((name_document(source.document), name))

    def find_all(self, source: Sourced, field: str) -> tuple[str, ...]:
        """Return the IRIs of those named in one field of `source`, sorted, each once."""
        found = (self.find(source, name) for name in source.parties(field))
        return tuple(sorted({iri for iri in found if iri}))


def identify(sources: Sequence[Sourced]) -> Actors:
    """Return who is who in the claims `sources`."""
    mentions = list(find_mentions(sources))
    people = tell_people(mentions)
    references = {use: r for use, r in find_references(mentions).items() if use not in people and r.target in people}
    days = {name_document(s.document): s.document.date.earliest for s in sources}
    of_people = [m for m in mentions if (m.document, m.name) in people and m.slot != "body"]
    of_bodies = [
        m
        for m in mentions
        if m.slot == "body" or ((use := (m.document, m.name)) not in people and use not in references)
    ]
    counts = Counter((m.document, m.name) for m in of_bodies)
    matches = match_bodies(counts, days, _find_overseen(of_bodies))
    bodies = make_bodies(matches, _list_claims(of_bodies))
    units = _make_units(of_people, matches, _find_homes(counts, days))
    clusters = join_people(sorted({id(u): u for u in units.values()}.values(), key=_rank))
    for cluster in clusters:
        cluster.sort(key=_rank)
    clusters.sort(key=lambda c: (choose_name(c), _rank(c[0])))
    iris = identify_people(clusters, Counter((m.document, m.name) for m in of_people))
    owner = {id(unit): i for i, cluster in enumerate(clusters) for unit in cluster}
    place = {use: owner[id(unit)] for use, unit in units.items()}
    referred = {use: (place[r.target], r) for use, r in references.items() if r.target in place}
    judgements = judge_all(of_people, of_bodies, clusters, iris, place, matches, bodies, referred)
    place |= {use: i for use, (i, _) in referred.items()}
    return Actors(
        people=_make_people(mentions, clusters, iris, place),
        bodies=tuple(sorted(bodies.values(), key=lambda b: b.iri)),
        judgements=judgements,
        _people={use: iris[i] for use, i in place.items()},
        _bodies={use: bodies[m.key].iri for use, m in matches.items()},
    )


def _find_overseen(mentions: Iterable[Mention]) -> dict[Use, set[str]]:
    """Whom each body is said to oversee."""
    found: dict[Use, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.source.claim.type == "link" and mention.source.words("kind") == "oversees":
            found[mention.document, mention.source.words("subject")].add(mention.source.words("object"))
    return found


def _list_claims(mentions: Iterable[Mention]) -> dict[Use, tuple[str, ...]]:
    found: dict[Use, set[str]] = defaultdict(set)
    for mention in mentions:
        found[mention.document, mention.name].add(mention.source.id)
    return {use: tuple(sorted(claims)) for use, claims in found.items()}


def _find_homes(counts: Mapping[Use, int], days: Mapping[str, date | None]) -> dict[str, str]:
    return find_homes(counts, {use: read_body_name(use[1], days.get(use[0])) for use in sorted(counts)})


def _rank(unit: Unit) -> tuple[str, str]:
    return unit.document, unit.best.plain


def _make_units(mentions: Iterable[Mention], matches: Mapping[Use, Match], homes: Mapping[str, str]) -> dict[Use, Unit]:
    """Make a unit for each name in each document, with what its claims tie it to, and join those of one document."""
    raw: dict[Use, Unit] = {}
    for mention in mentions:
        if (parsed := parse_name(mention.name)) is None:
            continue
        day = mention.source.document.date.latest
        unit = raw.setdefault((mention.document, mention.name), Unit(mention.document, {parsed}, day=day))
        if mention.source.document.kind != "register" and mention.document in homes:
            unit.homes.add(homes[mention.document])
        _tie(unit, mention, matches)
    by_document: dict[str, list[Unit]] = defaultdict(list)
    for (document, _), unit in sorted(raw.items()):
        by_document[document].append(unit)
    joined = {document: join_document(units) for document, units in by_document.items()}
    return {use: _find_joined(unit, joined[use[0]]) for use, unit in raw.items()}


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
        role = words("role")
        kind = find_role(role)
        post = make_post(body.key, role, find_portfolio(source))
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


def _make_people(
    mentions: Iterable[Mention], clusters: Sequence[Cluster], iris: Sequence[str], place: Mapping[Use, int]
) -> tuple[Person, ...]:
    names: dict[int, set[str]] = defaultdict(set)
    claims: dict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        i = place.get((mention.document, mention.name))
        if i is not None and mention.slot != "body":
            known = {name for unit in clusters[i] for name in unit.names}
            names[i] |= {text for text in (mention.name, mention.spelling) if is_name_of(text, known)}
            claims[i].add(mention.source.id)
    people = []
    for i, cluster in enumerate(clusters):
        label = choose_name(cluster)
        people.append(Person(iris[i], label, tuple(sorted(names[i] - {label})), tuple(sorted(claims[i]))))
    return tuple(sorted(people, key=lambda p: p.iri))
