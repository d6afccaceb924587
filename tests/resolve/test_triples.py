"""The view as triples: complete, by the shapes, without blank nodes, the same each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rdflib import PROV, RDF, XSD, BNode, Graph, Literal, URIRef

from govgraph.graph_store.claim_graph import claim_graph
from govgraph.ontology.documents import Reading
from govgraph.ontology.namespace import GOV, ID, concept
from govgraph.ontology.registers import register_reading
from govgraph.ontology.validation import validate
from govgraph.ontology.vocabularies import CRM
from govgraph.resolve import resolve, view_triples

Drafts = Callable[..., Any]
LEEDS = "Leeds City Council"
PANEL = "Leeds Improvement Panel"


def write_everything(draft: Drafts) -> list[Reading]:
    """A document with a claim of every type, one that contradicts it, and the register."""
    post = {"person": "Ann Lee", "role": "leader", "body": LEEDS}
    a = draft("a", "2016-01-11", "letter").say("leader Ann Lee", "post", status="current", **post)
    a.say("elected", "change", change="start", manner="elected", when="2015-12-01", **post)
    a.say("followed", "succession", predecessor="Bo Reed", successor="Ann Lee", role="leader", body=LEEDS)
    a.say("Labour", "party", person="Ann Lee", party="Labour")
    a.say("oversees", "link", kind="oversees", subject=PANEL, object=LEEDS)
    a.say("letter", "communication", kind="letter", from_=(PANEL,), to=("Secretary of State",), when="2016-01-11")
    a.say("meets", "meeting", body=PANEL, place="Civic Hall", participants=("Ann Lee",), when="2016-02-01")
    a.say("should", "directive", kind="recommendation", by=PANEL, to=LEEDS, status="accepted")
    a.say("progress", "assessment", by=PANEL, polarity="mixed")
    a.say("a grant", "money", amount=1_500_000.5, kind="grant", from_="Government", to=LEEDS, period="2016")
    a.say("We will", "quote", speaker="Ann Lee")
    a.say("leaders said", "quote", speaker="council leaders")
    b = draft("b", "2016-02-01").say("took over", "change", change="start", when="2015-11-30", **post)
    return [a.read(), b.read(), register_reading()]


@pytest.fixture
def graph(draft: Drafts) -> Graph:
    found = Graph()
    for triple in view_triples(resolve(write_everything(draft))):
        found.add(triple)
    return found


def test_the_view_keeps_to_the_shapes(graph: Graph) -> None:
    assert validate(graph) == ()


def test_every_sort_of_thing_is_there(graph: Graph) -> None:
    sorts = (
        GOV.Tenure,
        GOV.Boundary,
        GOV.BoundExplanation,
        GOV.Relationship,
        GOV.PartyMembership,
        GOV.Communication,
        GOV.PublicMeeting,
        GOV.Recommendation,
        GOV.Assessment,
        GOV.MoneyStatement,
        GOV.Quotation,
        GOV.IdentityJudgement,
        GOV.Conflict,
        GOV.Council,
        GOV.ImprovementPanel,
        GOV.Department,
        GOV.PoliticalParty,
    )
    assert not [sort for sort in sorts if (None, RDF.type, sort) not in graph]


def test_there_are_no_blank_nodes(graph: Graph) -> None:
    assert not [node for triple in graph for node in triple if isinstance(node, BNode)]


def test_each_triple_comes_once_and_the_same_each_time(draft: Drafts) -> None:
    readings = write_everything(draft)
    triples = list(view_triples(resolve(readings)))
    assert len(triples) == len(set(triples))
    assert triples == list(view_triples(resolve(reversed(readings))))


def test_what_a_statement_rests_on_is_a_claim_of_a_document(draft: Drafts, graph: Graph) -> None:
    claims = Graph()
    for reading in write_everything(draft):
        for triple in claim_graph(reading):
            claims.add(triple)
    known = set(claims.subjects(RDF.type, GOV.Claim))
    assert set(graph.objects(None, PROV.wasDerivedFrom)) <= known
    assert set(graph.objects(None, GOV.inDocument)) <= set(claims.subjects(GOV.extractor))


def test_a_relation_is_also_said_directly(graph: Graph) -> None:
    panel, council = URIRef(f"{ID}body/leeds-improvement-panel"), URIRef(f"{ID}body/leeds-city-council")
    assert (panel, GOV.oversees, council) in graph


def test_a_tenure_has_its_bounds_as_days_and_its_manner_as_a_concept(graph: Graph) -> None:
    tenure = URIRef(f"{ID}tenure/leeds-city-council/leader/ann-lee")
    assert graph.value(tenure, CRM.P82a_begin_of_the_begin) == Literal("2015-12-01", datatype=XSD.date)
    assert (tenure, CRM.P82b_end_of_the_end, None) not in graph
    assert (tenure, GOV.began, concept("manner", "elected")) in graph
    assert (tenure, GOV.capacity, concept("capacity", "substantive")) in graph
