"""This file is the accepted view as triples: the default graph of a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from types import MappingProxyType
from typing import Protocol

from rdflib import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, XSD, Literal, Node, URIRef

from govgraph.graph_store.claim_graph import write_decimal
from govgraph.ontology.namespace import EDTF, GOV, ID, concept
from govgraph.ontology.vocabularies import CITO, CRM
from govgraph.resolve.statement_triples import render_statements
from govgraph.resolve.view import Body, Boundary, Bounds, Conflict, Judgement, Person, Post, Tenure, Vacancy, View

Triple = tuple[Node, Node, Node]

BODY_CLASSES: Mapping[str, URIRef] = MappingProxyType(
    {
        "council": GOV.Council,
        "panel": GOV.ImprovementPanel,
        "department": GOV.Department,
        "party": GOV.PoliticalParty,
        "group": FOAF.Agent,
        "other": ORG.FormalOrganization,
    }
)
BOUND_PROPERTIES: Mapping[str, URIRef] = MappingProxyType(
    {
        "start_earliest": CRM.P82a_begin_of_the_begin,
        "start_latest": CRM.P81a_end_of_the_begin,
        "end_earliest": CRM.P81b_begin_of_the_end,
        "end_latest": CRM.P82b_end_of_the_end,
    }
)

DISAGREES: Mapping[str, URIRef] = MappingProxyType(
    {
        "value": CITO.disagreesWith,
        "identity": CITO.disagreesWith,
        "different viewpoint": CITO.disagreesWith,
        "different time": CITO.updates,
        "slip in a source": CITO.corrects,
    }
)
"""How the claims of a conflict stand to those against them, in terms of CiTO."""


class Grounded(Protocol):
    """A thing of the view that rests on claims."""

    @property
    def claims(self) -> tuple[str, ...]: ...


def view_triples(view: View) -> Iterator[Triple]:
    """Yield the view as triples, in the order of its things; the same triples for the same view."""
    for person in view.people:
        yield from _render_person(person)
    for body in view.bodies:
        yield from _render_body(body)
    for post in view.posts:
        yield from _render_post(post)
    for tenure in view.tenures:
        yield from _render_tenure(tenure)
    for boundary in view.boundaries:
        yield from _render_boundary(boundary)
    for vacancy in view.vacancies:
        yield from _render_vacancy(vacancy)
    yield from render_statements(view)
    for judgement in view.judgements:
        yield from _render_judgement(judgement)
    for conflict in view.conflicts:
        yield from _render_conflict(conflict)


def render_grounds(iri: URIRef, thing: Grounded) -> Iterator[Triple]:
    """Yield the claims that a thing rests on."""
    for claim in thing.claims:
        yield iri, PROV.wasDerivedFrom, URIRef(f"{ID}claim/{claim}")


def _render_person(person: Person) -> Iterator[Triple]:
    iri = URIRef(person.iri)
    yield iri, RDF.type, FOAF.Person
    yield iri, RDFS.label, Literal(person.name)
    yield iri, FOAF.name, Literal(person.name)
    yield from _render_names(iri, person.names)
    yield from render_grounds(iri, person)


def _render_names(iri: URIRef, names: Iterable[str]) -> Iterator[Triple]:
    for name in names:
        yield iri, SKOS.altLabel, Literal(name)


def _render_body(body: Body) -> Iterator[Triple]:
    iri = URIRef(body.iri)
    yield iri, RDF.type, BODY_CLASSES[body.kind]
    yield iri, RDFS.label, Literal(body.name)
    yield from _render_names(iri, body.names)
    if body.code:
        yield iri, GOV.registerCode, Literal(body.code)
    if body.gss:
        yield iri, DCTERMS.identifier, Literal(body.gss)
    yield from render_grounds(iri, body)


def _render_post(post: Post) -> Iterator[Triple]:
    iri = URIRef(post.iri)
    yield iri, RDF.type, ORG.Post
    yield iri, RDFS.label, Literal(post.label)
    yield iri, ORG.postIn, URIRef(post.body)
    yield iri, ORG.role, concept("role", post.role)
    yield iri, GOV.singleHolder, Literal(post.single)
    if post.portfolio:
        yield iri, GOV.portfolio, Literal(post.portfolio)
    if post.last_sighted_holder:
        yield iri, GOV.lastSightedHolder, URIRef(post.last_sighted_holder)


def _render_tenure(tenure: Tenure) -> Iterator[Triple]:
    iri = URIRef(tenure.iri)
    yield iri, RDF.type, GOV.Tenure
    yield iri, RDFS.label, Literal(tenure.label)
    yield iri, ORG.member, URIRef(tenure.holder)
    yield iri, GOV.inPost, URIRef(tenure.post)
    yield iri, ORG.organization, URIRef(tenure.body)
    yield iri, ORG.role, concept("role", tenure.role)
    yield iri, GOV.order, Literal(tenure.order)
    for capacity in dict.fromkeys(tenure.capacities):
        yield iri, GOV.capacity, concept("capacity", capacity)
    for manner, word in ((GOV.began, tenure.began), (GOV.ended, tenure.ended)):
        if word:
            yield iri, manner, concept("manner", word)
    for wording, edtf in ((GOV.startWording, tenure.start_wording), (GOV.endWording, tenure.end_wording)):
        if edtf:
            yield iri, wording, Literal(edtf, datatype=EDTF)
    for seen, day in ((GOV.firstSighted, tenure.first_sighted), (GOV.lastSighted, tenure.last_sighted)):
        if day:
            yield iri, seen, render_day(day)
    for neighbour, other in ((GOV.precededBy, tenure.preceded_by), (GOV.succeededBy, tenure.succeeded_by)):
        if other:
            yield iri, neighbour, URIRef(other)
    yield from _render_bounds(iri, tenure.bounds)
    yield from render_grounds(iri, tenure)
    yield from _render_explanations(iri, tenure)


def render_day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)


def _render_bounds(iri: URIRef, bounds: Bounds) -> Iterator[Triple]:
    for name, bound in BOUND_PROPERTIES.items():
        if day := getattr(bounds, name):
            yield iri, bound, render_day(day)


def _render_explanations(iri: URIRef, tenure: Tenure) -> Iterator[Triple]:
    for explanation in tenure.explanations:
        node = URIRef(f"{iri.replace(f'{ID}tenure/', f'{ID}explanation/')}/{explanation.bound}")
        yield iri, GOV.explanation, node
        yield node, RDF.type, GOV.BoundExplanation
        yield node, GOV.bound, Literal(explanation.bound)
        yield node, GOV.boundDate, render_day(explanation.day)
        yield node, RDFS.comment, Literal(explanation.words)
        yield from render_grounds(node, explanation)


def _render_boundary(boundary: Boundary) -> Iterator[Triple]:
    iri = URIRef(boundary.iri)
    yield iri, RDF.type, GOV.Boundary
    yield iri, GOV.inPost, URIRef(boundary.post)
    yield iri, GOV.earlierTenure, URIRef(boundary.earlier)
    yield iri, GOV.laterTenure, URIRef(boundary.later)
    yield iri, GOV.verdict, concept("verdict", boundary.verdict)
    yield iri, RDFS.comment, Literal(boundary.words)
    yield from render_grounds(iri, boundary)


def _render_vacancy(vacancy: Vacancy) -> Iterator[Triple]:
    iri = URIRef(vacancy.iri)
    yield iri, RDF.type, GOV.Vacancy
    yield iri, GOV.inPost, URIRef(vacancy.post)
    yield iri, RDFS.comment, Literal(vacancy.words)
    yield from _render_bounds(iri, vacancy.bounds)
    yield from render_grounds(iri, vacancy)


def _render_judgement(judgement: Judgement) -> Iterator[Triple]:
    iri = URIRef(judgement.iri)
    yield iri, RDF.type, GOV.IdentityJudgement
    yield iri, GOV.mentionName, Literal(judgement.name)
    yield iri, GOV.inDocument, URIRef(judgement.document)
    yield iri, GOV.judgedAs, URIRef(judgement.entity)
    yield iri, GOV.judgement, concept("judgement", judgement.verdict)
    yield iri, GOV.score, write_decimal(judgement.score)
    yield iri, RDFS.comment, Literal(judgement.reason)


def _render_conflict(conflict: Conflict) -> Iterator[Triple]:
    iri = URIRef(conflict.iri)
    yield iri, RDF.type, GOV.Conflict
    yield iri, GOV.conflictType, concept("conflict-type", conflict.kind)
    yield iri, RDFS.comment, Literal(conflict.words)
    yield from render_grounds(iri, conflict)
    for claim in conflict.yielded:
        yield iri, GOV.yieldingClaim, URIRef(f"{ID}claim/{claim}")
    against = conflict.against or conflict.claims[:1]
    for claim, other in product(conflict.claims, against):
        if claim not in against:
            yield URIRef(f"{ID}claim/{claim}"), DISAGREES[conflict.kind], URIRef(f"{ID}claim/{other}")
