"""This file is the test of how a reading is written as triples: nothing lost, nothing added, nothing that changes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from decimal import InvalidOperation

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import DCTERMS, FOAF, PROV, RDF, XSD, BNode, Graph, Literal, URIRef

from govgraph.graph_store.claim_graph import claim_graph, write_decimal
from govgraph.graph_store.names import claim_iri, document_iri, evidence_iri, slug, snapshot_iri
from govgraph.graph_store.store import memory_store
from govgraph.ontology.claims import Claim, Evidence, When
from govgraph.ontology.documents import Document, Meta, Reading, take_snapshot
from govgraph.ontology.namespace import EDTF, GOV, concept
from govgraph.ontology.validation import validate
from govgraph.ontology.vocabularies import BIBO, OA

MakeReading = Callable[..., Reading]


def build_graph(reading: Reading) -> Graph:
    graph = Graph()
    for triple in claim_graph(reading):
        graph.add(triple)
    return graph


def one_claim(claim: Claim, text: str) -> tuple[Graph, URIRef]:
    document = Document("d", take_snapshot(text, text.encode()))
    return build_graph(Reading(document, (claim,), "test/1")), claim_iri(claim.identify(document.snapshot.sha256))


def test_a_document_is_described(make_reading: MakeReading) -> None:
    reading = make_reading(published="2015-12")
    graph, document = build_graph(reading), document_iri(reading.document)
    assert {
        (document, RDF.type, BIBO.Document),
        (document, RDF.type, BIBO.Letter),
        (document, DCTERMS.identifier, Literal("letter")),
        (document, DCTERMS.title, Literal("On letter")),
        (document, DCTERMS.publisher, Literal("Borough")),
        (document, DCTERMS.issued, Literal("2015-12", datatype=EDTF)),
        (document, GOV.issuedEarliest, Literal("2015-12-01", datatype=XSD.date)),
        (document, GOV.issuedLatest, Literal("2015-12-31", datatype=XSD.date)),
        (document, GOV.dateSource, Literal("meta")),
        (document, FOAF.page, URIRef("https://example.org/a%20letter")),
        (document, GOV.extractor, Literal("rules/1")),
        (document, GOV.snapshot, snapshot_iri(reading.document.snapshot.sha256)),
    } <= set(graph)


def test_a_claim_is_described_with_its_date(make_reading: MakeReading) -> None:
    """The second claim of the letter: elected on 1 December 2015, on two pieces of evidence."""
    reading = make_reading()
    identifier = reading.claims[1].identify(reading.document.snapshot.sha256)
    graph, claim = build_graph(reading), claim_iri(identifier)
    assert set(graph.predicate_objects(claim)) == {
        (RDF.type, GOV.Claim),
        (GOV.claimType, concept("claim-type", "change")),
        (GOV.modality, concept("modality", "asserted")),
        (GOV.rule, Literal("elected")),
        (GOV.confidence, Literal("1", datatype=XSD.decimal)),
        (PROV.wasDerivedFrom, document_iri(reading.document)),
        (GOV.changeKind, concept("change-kind", "start")),
        (GOV.manner, concept("manner", "elected")),
        (GOV.personName, Literal("Ann Archer")),
        (GOV.roleName, Literal("leader")),
        (GOV.bodyName, Literal("Borough Council")),
        (GOV.date, Literal("2015-12-01", datatype=EDTF)),
        (GOV.dateWording, Literal("1 December 2015")),
        (GOV.dateEarliest, Literal("2015-12-01", datatype=XSD.date)),
        (GOV.dateLatest, Literal("2015-12-01", datatype=XSD.date)),
        (GOV.evidence, evidence_iri(identifier, 0)),
        (GOV.evidence, evidence_iri(identifier, 1)),
    }


def test_a_date_that_hangs_on_the_documents_keeps_its_lag(make_reading: MakeReading) -> None:
    reading = make_reading()
    graph = build_graph(reading)
    claim = claim_iri(reading.claims[2].identify(reading.document.snapshot.sha256))
    assert graph.value(claim, GOV.lagLeast) == Literal("-480", datatype=XSD.integer)
    assert graph.value(claim, GOV.lagMost) == Literal("-103", datatype=XSD.integer)
    assert graph.value(claim, GOV.date) is None


def test_several_parties_and_amounts_are_values_of_their_own(make_reading: MakeReading) -> None:
    reading = make_reading()
    graph = build_graph(reading)
    claim = claim_iri(reading.claims[3].identify(reading.document.snapshot.sha256))
    assert set(graph.objects(claim, GOV.fromName)) == {Literal("Borough Council"), Literal("Ann Archer")}
    assert graph.value(claim, GOV.amount) == Literal("1500000", datatype=XSD.decimal)


def test_evidence_points_at_its_words_and_gives_what_stands_around_them(make_reading: MakeReading) -> None:
    reading = make_reading()
    text = reading.document.snapshot.text
    graph = build_graph(reading)
    evidence = evidence_iri(reading.claims[1].identify(reading.document.snapshot.sha256), 1)
    position, words = URIRef(f"{evidence}/position"), URIRef(f"{evidence}/quote")
    assert set(graph.objects(evidence, OA.hasSelector)) == {position, words}
    assert graph.value(evidence, GOV.order) == Literal("1", datatype=XSD.integer)
    start, end = (int(str(graph.value(position, term))) for term in (OA.start, OA.end))
    exact, prefix, suffix = (str(graph.value(words, term)) for term in (OA.exact, OA.prefix, OA.suffix))
    assert text[start:end] == exact == "elected leader"
    assert (prefix, suffix) == ("Cllr Ann Archer was ", " of Borough Council on 1 December"[:32])


def test_evidence_of_a_source_with_pages_names_the_page_it_begins_on() -> None:
    text = "One.\n\nAnn Archer leads. She\nalso chairs.\n"
    snapshot = take_snapshot(text, b"pages", (0, 6, text.index("also")))
    claims = tuple(
        Claim("quote", {"speaker": "Ann Archer"}, (Evidence(start, start + len(words), words),))
        for words in ("One", "Ann Archer", "She\nalso", "chairs")
        for start in (text.index(words),)
    )
    graph = build_graph(Reading(Document("d", snapshot), claims, "test/1"))
    pages = [
        graph.value(URIRef(evidence_iri(claim.identify(snapshot.sha256), 0) + "/page"), RDF.value) for claim in claims
    ]
    assert pages == [Literal("page=1"), Literal("page=2"), Literal("page=2"), Literal("page=3")]
    assert not validate(graph)


def test_the_shapes_find_nothing_wrong(make_reading: MakeReading) -> None:
    assert validate(build_graph(make_reading())) == ()


def test_the_order_of_claims_changes_nothing(make_reading: MakeReading) -> None:
    reading = make_reading()
    backwards = dataclasses.replace(reading, claims=reading.claims[::-1])
    assert set(claim_graph(reading)) == set(claim_graph(backwards))


def test_there_are_no_blank_nodes(make_reading: MakeReading) -> None:
    assert not [term for triple in claim_graph(make_reading()) for term in triple if isinstance(term, BNode)]


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a b<c>", URIRef("https://example.org/a%20b%3Cc%3E")),
        ("https://example.org/%C3%A9?q=1#x", URIRef("https://example.org/%C3%A9?q=1#x")),
        ("javascript:alert(1)", Literal("javascript:alert(1)")),
        ("https://example.org/100%?q=[1]#a#b", URIRef("https://example.org/100%25?q=%5B1%5D#a%23b")),
        ("http://[broken", Literal("http://[broken")),
        ("https://example.org:port/", Literal("https://example.org:port/")),
        ("www.example.org", Literal("www.example.org")),
    ],
)
def test_an_address_is_an_iri_only_where_it_is_one(make_reading: MakeReading, url: str, written: object) -> None:
    reading = make_reading()
    document = dataclasses.replace(reading.document, meta=Meta(url=url, licence=url))
    graph, iri = build_graph(dataclasses.replace(reading, document=document)), document_iri(document)
    linked = isinstance(written, URIRef)
    assert graph.value(iri, FOAF.page if linked else DCTERMS.source) == written
    assert graph.value(iri, DCTERMS.license if linked else DCTERMS.rights) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(1500000.0, "1500000"), (0.1, "0.1"), (1e15, "1000000000000000"), (12, "12"), (-0.0, "0"), ("1,250.50", "1250.5")],
)
def test_a_number_has_one_form(number: float | str, written: str) -> None:
    assert str(write_decimal(number)) == written


def test_what_is_no_number_is_none() -> None:
    for words in ("many", "NaN", "inf"):
        with pytest.raises(InvalidOperation):
            write_decimal(words)


def test_an_amount_in_words_stays_words() -> None:
    claim = Claim("money", {"amount": "a fortune"}, (Evidence(0, 1, "a"),))
    graph, iri = one_claim(claim, "a fortune")
    assert graph.value(iri, GOV.amount) == Literal("a fortune")


def test_a_date_that_is_no_edtf_has_no_bounds() -> None:
    claim = Claim("meeting", {"body": "b", "date": "soon"}, (Evidence(0, 1, "a"),))
    graph, iri = one_claim(claim, "a meeting")
    assert graph.value(iri, GOV.dateEarliest) is None


def test_the_store_gives_back_every_literal_as_it_was_put(make_reading: MakeReading) -> None:
    """No form that the store would rewrite, such as 1.50 for 1.5: the graph can be held against the ledger."""
    triples = set(claim_graph(make_reading()))
    with memory_store() as store:
        store.replace_graph(None, triples)
        assert set(store.triples(None)) == triples


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
NUMBER = st.floats(allow_nan=False, allow_infinity=False) | st.integers() | TEXT


@settings(deadline=None, derandomize=True)
@given(text=TEXT, name=TEXT, url=TEXT | TEXT.map("https://example.org/".__add__), amount=NUMBER, day=TEXT)
def test_any_words_go_into_the_store_and_come_back(
    text: str, name: str, url: str, amount: float | str, day: str
) -> None:
    claim = Claim(
        "money",
        {"amount": amount, "kind": name, "from": (text, name), "period": day},
        (Evidence(0, len(text), text),),
        speaker=name,
        when=When(day, 0, 1, day, (None, 4)),
        confidence=1 / 3,
    )
    document = Document(name, take_snapshot(text, b""), Meta(url=url, licence=url, title=text), kind=name)
    triples = set(claim_graph(Reading(document, (claim,), "test/1")))
    with memory_store() as store:
        store.replace_graph(None, triples)
        assert set(store.triples(None)) == triples
        store.clear()
        store.load_graphs([(None, triples)])
        assert set(store.triples(None)) == triples


def test_different_names_have_different_slugs() -> None:
    assert len({slug(name) for name in ("a b", "a-b", "A b", "A-B", "a--b", "ab", "á b")}) == 7
    assert slug("council-letter-2016") == "council-letter-2016"
