"""This file is the view's relations, events, directives, sums and quotations as triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from rdflib import DCTERMS, ORG, PROV, RDF, RDFS, XSD, Literal, Namespace, Node, URIRef

from govgraph.graph_store.claim_graph import write_decimal
from govgraph.ontology.namespace import EDTF, GOV, ID, concept
from govgraph.resolve.grouping import identify_by
from govgraph.resolve.view import (
    Assessment,
    Communication,
    DateInference,
    Directive,
    Meeting,
    Money,
    Origin,
    PartyMembership,
    Quotation,
    Relationship,
    View,
)

Triple = tuple[Node, Node, Node]
SCHEMA = Namespace("https://schema.org/")

LINKS: Mapping[str, URIRef] = MappingProxyType(
    {
        "appointed_by": GOV.appointedBy,
        "established_by": GOV.establishedBy,
        "funded_by": GOV.fundedBy,
        "oversees": GOV.oversees,
        "part_of": GOV.partOf,
        "reports_to": GOV.reportsTo,
        "reviewed_by": GOV.reviewedBy,
        "works_with": GOV.worksWith,
    }
)
"""The property that says a relation directly, beside the node that names its claims."""
DIRECTIVES: Mapping[str, URIRef] = MappingProxyType(
    {
        "recommendation": GOV.Recommendation,
        "finding": GOV.Finding,
        "commitment": GOV.Commitment,
        "requirement": GOV.Requirement,
    }
)


def render_statements(view: View) -> Iterator[Triple]:
    """Yield the triples of the view's statements about actors."""
    for relationship in view.relationships:
        yield from _render_relationship(relationship)
    for membership in view.memberships:
        yield from _render_membership(membership)
    for communication in view.communications:
        yield from _render_communication(communication)
    for meeting in view.meetings:
        yield from _render_meeting(meeting)
    for directive in view.directives:
        yield from _render_directive(directive)
    for assessment in view.assessments:
        yield from _render_assessment(assessment)
    for money in view.money:
        yield from _render_money(money)
    for quotation in view.quotations:
        yield from _render_quotation(quotation)
    for inference in view.dates:
        yield from _render_inference(inference)
    for origin in view.origins:
        yield from _render_origin(origin)


def _derive(iri: URIRef, claims: Iterable[str]) -> Iterator[Triple]:
    for claim in claims:
        yield iri, PROV.wasDerivedFrom, URIRef(f"{ID}claim/{claim}")


def _name(iri: URIRef, predicate: URIRef, actors: Iterable[str]) -> Iterator[Triple]:
    for actor in actors:
        yield iri, predicate, URIRef(actor)


def _date(iri: URIRef, edtf: str | None, earliest: date | None, latest: date | None) -> Iterator[Triple]:
    if edtf:
        yield iri, DCTERMS.date, Literal(edtf, datatype=EDTF)
    for predicate, day in ((GOV.dateEarliest, earliest), (GOV.dateLatest, latest)):
        if day:
            yield iri, predicate, Literal(day.isoformat(), datatype=XSD.date)


def _render_relationship(relationship: Relationship) -> Iterator[Triple]:
    iri, subject, other = (URIRef(i) for i in (relationship.iri, relationship.subject, relationship.object))
    yield iri, RDF.type, GOV.Relationship
    yield iri, GOV.subject, subject
    yield iri, GOV.linkKind, concept("link-kind", relationship.kind)
    yield iri, GOV.object, other
    if relationship.kind in LINKS:
        yield subject, LINKS[relationship.kind], other
    yield from _derive(iri, relationship.claims)


def _render_membership(membership: PartyMembership) -> Iterator[Triple]:
    iri = URIRef(membership.iri)
    yield iri, RDF.type, GOV.PartyMembership
    yield iri, ORG.member, URIRef(membership.person)
    yield iri, GOV.party, URIRef(membership.party)
    yield from _derive(iri, membership.claims)


def _render_communication(communication: Communication) -> Iterator[Triple]:
    iri = URIRef(communication.iri)
    yield iri, RDF.type, GOV.Communication
    yield iri, DCTERMS.type, concept("communication-kind", communication.kind)
    yield from _name(iri, DCTERMS.creator, communication.senders)
    yield from _name(iri, SCHEMA.recipient, communication.recipients)
    if communication.title:
        yield iri, DCTERMS.title, Literal(communication.title)
    yield from _date(iri, communication.edtf, communication.earliest, communication.latest)
    yield from _derive(iri, communication.claims)


def _render_meeting(meeting: Meeting) -> Iterator[Triple]:
    iri = URIRef(meeting.iri)
    yield iri, RDF.type, GOV.PublicMeeting
    yield iri, GOV.heldBy, URIRef(meeting.body)
    yield from _name(iri, GOV.participant, meeting.participants)
    if meeting.place:
        yield iri, SCHEMA.location, Literal(meeting.place)
    yield from _date(iri, meeting.edtf, meeting.earliest, meeting.latest)
    yield from _derive(iri, meeting.claims)


def _render_directive(directive: Directive) -> Iterator[Triple]:
    iri = URIRef(directive.iri)
    yield iri, RDF.type, DIRECTIVES.get(directive.kind, GOV.Directive)
    yield from _name(iri, GOV.by, directive.by)
    yield from _name(iri, GOV.addressedTo, directive.to)
    if directive.status:
        yield iri, GOV.status, concept("directive-status", directive.status)
    yield iri, DCTERMS.description, Literal(directive.words)
    yield from _derive(iri, directive.claims)


def _render_assessment(assessment: Assessment) -> Iterator[Triple]:
    iri = URIRef(assessment.iri)
    yield iri, RDF.type, GOV.Assessment
    yield from _name(iri, GOV.by, assessment.by)
    yield iri, GOV.polarity, concept("polarity", assessment.polarity)
    yield iri, GOV.basis, concept("basis", assessment.basis)
    yield iri, DCTERMS.description, Literal(assessment.words)
    yield from _date(iri, assessment.edtf, assessment.earliest, assessment.latest)
    yield from _derive(iri, assessment.claims)


def _render_inference(inference: DateInference) -> Iterator[Triple]:
    iri = URIRef(identify_by("date-inference", inference.about))
    yield URIRef(inference.about), GOV.dateInference, iri
    yield iri, RDF.type, GOV.DateInference
    yield iri, RDFS.comment, Literal(inference.words)
    yield from _date(iri, None, inference.earliest, inference.latest)
    yield from _derive(iri, inference.claims)


def _render_origin(origin: Origin) -> Iterator[Triple]:
    iri = URIRef(origin.iri)
    yield iri, RDF.type, GOV.Origin
    yield iri, RDFS.comment, Literal(f"the same passage in {', '.join(origin.documents)}")
    for claim in origin.claims:
        yield URIRef(f"{ID}claim/{claim}"), GOV.origin, iri


def _render_money(money: Money) -> Iterator[Triple]:
    iri = URIRef(money.iri)
    yield iri, RDF.type, GOV.MoneyStatement
    yield iri, GOV.amount, write_decimal(money.amount)
    if money.kind:
        yield iri, GOV.kind, concept("money-kind", money.kind)
    yield from _name(iri, GOV.payer, money.payers)
    yield from _name(iri, GOV.payee, money.payees)
    if money.period:
        yield iri, GOV.period, Literal(money.period)
    yield from _derive(iri, money.claims)


def _render_quotation(quotation: Quotation) -> Iterator[Triple]:
    iri = URIRef(quotation.iri)
    yield iri, RDF.type, GOV.Quotation
    yield iri, GOV.speaker, URIRef(quotation.speaker)
    yield iri, DCTERMS.description, Literal(quotation.words)
    yield from _derive(iri, quotation.claims)
