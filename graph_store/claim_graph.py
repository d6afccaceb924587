"""This file is how a reading is written as triples: the named graph of a document's version.

The graph says what the document claims, not what is so. Every literal is in the form that the store keeps (trap of
every triple store: `"1.50"^^xsd:decimal` comes back as `1.5`), so that the graph can be held against the ledger byte by
byte; no blank nodes, nothing of the clock, and no word that is not the document's, its meta data's or a scheme's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from urllib.parse import quote

from rdflib import DCTERMS, FOAF, PROV, RDF, XSD, Literal, Node, URIRef

from govgraph.graph_store.names import claim_iri, document_iri, evidence_iri, snapshot_iri
from govgraph.ontology.claims import Claim, Evidence, Value, When
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, Reading
from govgraph.ontology.fields import FIELD_SCHEMES, field_property
from govgraph.ontology.namespace import EDTF, GOV, concept
from govgraph.ontology.vocabularies import BIBO, OA

Triple = tuple[Node, Node, Node]

CONTEXT = 32
"""How many characters before and after a quotation are written beside it, to find it again in a text that shifted."""
PAGES = URIRef("http://tools.ietf.org/rfc/rfc3778")
"""The standard for `page=N`, by the name the Web Annotation vocabulary has for it (RFC 8118 keeps it)."""
_ADDRESS = re.compile(r"(https?://[A-Za-z0-9._~-]+(?::\d{1,5})?)((?:[/?#].*)?)", re.DOTALL | re.IGNORECASE)
CLASSES = {
    "letter": BIBO.Letter,
    "report": BIBO.Report,
    "minutes": BIBO.Report,
    "press": BIBO.Article,
    "article": BIBO.Article,
    "register": GOV.Register,
}
"""The class of a document beside bibo:Document, by its kind, where one fits."""


def claim_graph(reading: Reading) -> Iterator[Triple]:
    """Yield the triples of the named graph `document_iri(reading.document)`: the document, its claims, their evidence.

    The same triples for the same reading, whatever the order of its claims.
    """
    document = document_iri(reading.document)
    yield from _describe_document(document, reading.document)
    yield document, GOV.extractor, Literal(reading.extractor)
    for claim in reading.claims:
        yield from _describe_claim(document, claim, reading.document)


def write_decimal(number: int | float | str) -> Literal:
    """Return `number` as the xsd:decimal that every store gives back unchanged: no exponent, no idle zeros.

    >>> write_decimal(1500000.0)
    rdflib.term.Literal('1500000', datatype=rdflib.term.URIRef('http://www.w3.org/2001/XMLSchema#decimal'))

    Raises InvalidOperation where it is no number.
    """
    exact = Decimal(str(number).replace(",", ""))
    if not exact.is_finite():
        raise InvalidOperation(f"{number} is not finite")
    digits = f"{exact:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return Literal("0" if digits == "-0" else digits, datatype=XSD.decimal, normalize=False)


def _describe_document(iri: URIRef, document: Document) -> Iterator[Triple]:
    meta, day, snapshot = document.meta, document.date, document.snapshot.sha256
    yield iri, RDF.type, BIBO.Document
    if document.kind:
        yield iri, DCTERMS.type, concept("document-kind", document.kind)
        if document.kind in CLASSES:
            yield iri, RDF.type, CLASSES[document.kind]
    yield iri, DCTERMS.identifier, Literal(document.name)
    if day.edtf:
        yield iri, DCTERMS.issued, _write_edtf(day.edtf)
    yield from _write_days(iri, GOV.issuedEarliest, day.earliest, GOV.issuedLatest, day.latest)
    yield iri, GOV.dateSource, Literal(day.source)
    for predicate, words in ((DCTERMS.title, meta.title), (DCTERMS.publisher, meta.publisher)):
        if words:
            yield iri, predicate, Literal(words)
    for linked, said, address in (
        (FOAF.page, DCTERMS.source, meta.url),
        (DCTERMS.license, DCTERMS.rights, meta.licence),
    ):
        if address:
            value = _write_address(address)
            yield iri, linked if isinstance(value, URIRef) else said, value
    yield iri, GOV.snapshot, snapshot_iri(snapshot)
    yield snapshot_iri(snapshot), RDF.type, GOV.Snapshot
    yield snapshot_iri(snapshot), GOV.sha256, Literal(snapshot)


def _describe_claim(document: URIRef, claim: Claim, source: Document) -> Iterator[Triple]:
    identifier = claim.identify(source.snapshot.sha256)
    iri = claim_iri(identifier)
    yield iri, RDF.type, GOV.Claim
    yield iri, GOV.claimType, concept("claim-type", claim.type)
    yield iri, GOV.modality, concept("modality", claim.modality)
    yield iri, GOV.confidence, write_decimal(round(claim.confidence, 4))
    yield iri, PROV.wasDerivedFrom, document
    if claim.rule:
        yield iri, GOV.rule, Literal(claim.rule)
    if claim.speaker:
        yield iri, GOV.speakerName, Literal(claim.speaker)
    for name, value in claim.fields.items():
        if name != "date":
            yield from _write_field(iri, claim.type, name, value)
    yield from _describe_date(iri, claim)
    for number, piece in enumerate(claim.evidence):
        yield iri, GOV.evidence, evidence_iri(identifier, number)
        yield from _describe_evidence(evidence_iri(identifier, number), piece, number, source)


def _write_field(iri: URIRef, claim_type: str, name: str, value: Value) -> Iterator[Triple]:
    predicate, scheme = field_property(claim_type, name), FIELD_SCHEMES.get((claim_type, name))
    for part in value if isinstance(value, tuple) else (value,):
        if scheme:
            yield iri, predicate, concept(scheme, str(part))
        elif predicate == GOV.amount:
            yield iri, predicate, _write_amount(part)
        else:
            yield iri, predicate, Literal(str(part))


def _write_amount(value: int | float | str) -> Literal:
    try:
        return write_decimal(value)
    except InvalidOperation:
        return Literal(str(value))


def _describe_date(iri: URIRef, claim: Claim) -> Iterator[Triple]:
    """Yield the date that the claim gives, with its bounds, its words, and its distance from the document's date."""
    when = claim.when or When("", 0, 0)
    given = claim.fields.get("date")
    edtf = given if isinstance(given, str) and given else when.edtf
    if edtf:
        yield iri, GOV.date, _write_edtf(edtf)
        earliest, latest = _find_bounds(edtf)
        yield from _write_days(iri, GOV.dateEarliest, earliest, GOV.dateLatest, latest)
    if when.wording:
        yield iri, GOV.dateWording, Literal(when.wording)
    for predicate, days in zip((GOV.lagLeast, GOV.lagMost), when.lag or (None, None), strict=True):
        if days is not None:
            yield iri, predicate, _write_integer(days)


def _describe_evidence(iri: URIRef, piece: Evidence, number: int, source: Document) -> Iterator[Triple]:
    text = source.snapshot.text
    position, words = URIRef(iri + "/position"), URIRef(iri + "/quote")
    yield iri, RDF.type, GOV.Evidence
    yield iri, RDF.type, OA.SpecificResource
    yield iri, GOV.order, _write_integer(number)
    yield iri, OA.hasSource, snapshot_iri(source.snapshot.sha256)
    yield iri, OA.hasSelector, position
    yield iri, OA.hasSelector, words
    yield position, RDF.type, OA.TextPositionSelector
    yield position, OA.start, _write_integer(piece.start)
    yield position, OA.end, _write_integer(piece.end)
    yield words, RDF.type, OA.TextQuoteSelector
    yield words, OA.exact, Literal(piece.exact)
    yield words, OA.prefix, Literal(text[max(0, piece.start - CONTEXT) : piece.start])
    yield words, OA.suffix, Literal(text[piece.end : piece.end + CONTEXT])
    yield from _describe_page(iri, source.snapshot.page_at(piece.start))


def _describe_page(iri: URIRef, number: int | None) -> Iterator[Triple]:
    """Yield the page on which evidence begins, where its source has pages."""
    if number is None:
        return
    page = URIRef(iri + "/page")
    yield iri, OA.hasSelector, page
    yield page, RDF.type, OA.FragmentSelector
    yield page, RDF.value, Literal(f"page={number}")
    yield page, DCTERMS.conformsTo, PAGES


def _find_bounds(edtf: str) -> tuple[date | None, date | None]:
    try:
        return find_bounds(edtf)
    except ValueError:  # words that are no date stay words
        return None, None


def _write_days(
    iri: URIRef, first: URIRef, earliest: date | None, last: URIRef, latest: date | None
) -> Iterator[Triple]:
    for predicate, day in ((first, earliest), (last, latest)):
        if day:
            yield iri, predicate, Literal(day.isoformat(), datatype=XSD.date, normalize=False)


def _write_edtf(edtf: str) -> Literal:
    return Literal(edtf, datatype=EDTF, normalize=False)


def _write_integer(number: int) -> Literal:
    return Literal(str(number), datatype=XSD.integer, normalize=False)


def _write_address(address: str) -> URIRef | Literal:
    """Return a web address as an IRI, what an IRI may not hold escaped; anything else stays words."""
    parts = _ADDRESS.fullmatch(address)
    if not parts:
        return Literal(address)
    path, sign, fragment = parts[2].partition("#")
    return URIRef(parts[1] + _escape(path) + sign + _escape(fragment))


def _escape(part: str) -> str:
    """Return part of an address with what may not stand in one as %XX; what is %XX already stays."""
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part), safe="!$%&'()*+,-./:;=?@_~")
