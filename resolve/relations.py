"""This file is the relations between actors, and people's parties, as the claims state them."""

from __future__ import annotations

from collections.abc import Sequence

from govgraph.ontology.namespace import ID, make_slug
from govgraph.ontology.registers import find_party
from govgraph.resolve.actors import Actors
from govgraph.resolve.grouping import group, identify_by, list_claims
from govgraph.resolve.sources import Sourced
from govgraph.resolve.view import Body, PartyMembership, Relationship

SYMMETRIC = frozenset({"works_with"})


def find_relationships(sources: Sequence[Sourced], actors: Actors) -> tuple[Relationship, ...]:
    """Return the relations that link claims state, each once; a relation on level terms once for both directions."""

    def key(source: Sourced) -> tuple[str, str, str] | None:
        kind = source.words("kind")
        one, other = (actors.find(source, source.words(f)) for f in ("subject", "object"))
        if source.claim.type != "link" or not kind or not one or not other or one == other:
            return None
        first, second = sorted((one, other)) if kind in SYMMETRIC else (one, other)
        return first, kind, second

    found = [
        Relationship(identify_by("relationship", *k), k[0], k[1], k[2], list_claims(claims))
        for k, claims in group(sources, key).items()
    ]
    return tuple(sorted(found, key=lambda r: r.iri))


def find_memberships(sources: Sequence[Sourced], actors: Actors) -> tuple[tuple[PartyMembership, ...], list[Body]]:
    """Return who is called by which party, and the parties."""

    def key(source: Sourced) -> tuple[str, str] | None:
        if source.claim.type != "party" or not source.words("party"):
            return None
        person = actors.find(source, source.words("person"))
        return (person, name_party(source.words("party"))) if person else None

    grouped = group(sources, key)
    found = [
        PartyMembership(
            identify_by("party-membership", person, party), person, identify_party(party), list_claims(claims)
        )
        for (person, party), claims in grouped.items()
    ]
    return tuple(sorted(found, key=lambda m: m.iri)), _make_parties(grouped)


def _make_parties(grouped: object) -> list[Body]:
    assert isinstance(grouped, dict)
    forms: dict[str, list[Sourced]] = {}
    for (_, party), claims in grouped.items():
        forms.setdefault(party, []).extend(claims)
    bodies = []
    for party, claims in sorted(forms.items()):
        known = find_party(party)
        names = {s.words("party") for s in claims} | {s.claim.as_written.get("party", "") for s in claims}
        names |= set(known.names) if known else set()
        label = label_party(party)
        spellings = tuple(sorted(names - {label, ""}))
        bodies.append(Body(identify_party(party), label, "party", spellings, "", "", list_claims(claims)))
    return bodies


def name_party(name: str) -> str:
    """Return the name that claims write a party with.

    >>> name_party("Tory")
    'Conservative'
    """
    known = find_party(name)
    return known.name if known else name.strip()


def label_party(name: str) -> str:
    """Return the label of a party: a name of one word says that it is one.

    >>> label_party("Labour"), label_party("Plaid Cymru")
    ('Labour Party', 'Plaid Cymru')
    """
    return f"{name} Party" if " " not in name and not name.isupper() and name != "Independent" else name


def identify_party(name: str) -> str:
    """Return the IRI of the party that claims call `name`."""
    return f"{ID}body/{make_slug(label_party(name))}"
