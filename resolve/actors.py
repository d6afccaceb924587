"""This file is who is who: every name that a claim uses, taken to a person or a body of the view."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govgraph.resolve.bodies import Use, find_homes, match_bodies
from govgraph.resolve.body_names import read_body_name
from govgraph.resolve.body_records import make_bodies
from govgraph.resolve.judgements import judge_bodies, judge_people
from govgraph.resolve.mentions import Mention, find_mentions
from govgraph.resolve.person_or_body import tell_people
from govgraph.resolve.population import find_population, make_people, spell
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

    @property
    def names(self) -> dict[str, str]:
        """The name that each goes by, by IRI."""
        return {p.iri: p.name for p in self.people} | {b.iri: b.name for b in self.bodies}

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
    of_people = [m for m in mentions if m.slot != "body" and m.use in people]
    of_bodies = [m for m in mentions if m.slot == "body" or not (m.use in people or m.use in references)]
    days = {name_document(s.document): s.document.date.earliest for s in sources}
    counts = Counter(m.use for m in of_bodies)
    registers = {name_document(s.document) for s in sources if s.document.kind == "register"}
    matches = match_bodies(counts, days, _find_overseen(of_bodies), _find_renamed(sources), registers)
    bodies = make_bodies(matches, _list_claims(of_bodies))
    homes = find_homes(counts, {use: read_body_name(use[1], days.get(use[0])) for use in sorted(counts)})
    population = find_population(of_people, matches, homes)
    referred = {use: (population.place[r.target], r) for use, r in references.items() if r.target in population.place}
    place = {**population.place, **{use: i for use, (i, _) in referred.items()}}
    claims: dict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.slot != "body" and mention.use in place:
            claims[place[mention.use]].add(mention.source.id)
    spelled = spell(of_people, population)
    judged = judge_people(population, spelled, referred) | judge_bodies(of_bodies, matches, bodies)
    return Actors(
        people=make_people(population, spelled, claims),
        bodies=tuple(sorted(bodies.values(), key=lambda b: b.iri)),
        judgements=tuple(judged[iri] for iri in sorted(judged)),
        _people={use: population.iris[i] for use, i in place.items()},
        _bodies={use: bodies[m.key].iri for use, m in matches.items()},
    )


def _find_overseen(mentions: Iterable[Mention]) -> dict[Use, set[str]]:
    """Whom each body is said to oversee."""
    found: dict[Use, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.source.claim.type == "link" and mention.source.words("kind") == "oversees":
            found[mention.document, mention.source.words("subject")].add(mention.source.words("object"))
    return found


def _find_renamed(sources: Iterable[Sourced]) -> list[tuple[Use, Use]]:
    """Which name of a body gave way to which, as claims with a day say, in order of time."""
    found = []
    for source in sources:
        if source.claim.type == "link" and source.words("kind") == "renamed_as":
            document, when = name_document(source.document), source.claim.when
            uses = (document, source.words("subject")), (document, source.words("object"))
            found.append((when.edtf or "" if when else "", *uses))
    return [(old, new) for _, old, new in sorted(found)]


def _list_claims(mentions: Iterable[Mention]) -> dict[Use, tuple[str, ...]]:
    found: dict[Use, set[str]] = defaultdict(set)
    for mention in mentions:
        found[mention.use].add(mention.source.id)
    return {use: tuple(sorted(claims)) for use, claims in found.items()}
