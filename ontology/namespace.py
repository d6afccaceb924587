"""This file is the closed list of govgraph's own terms, and how IRIs are made.

`GOV` has exactly the classes and properties that the Turtle beside it defines: a term that is not there raises an
AttributeError where it is written, instead of an empty answer where it is asked.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

ID = "https://w3id.org/govgraph/id/"
"""Where the data's own IRIs begin."""
GOVID = Namespace(ID)
VERSION = "0.1.0"
"""The ontology's version, as in its `owl:versionIRI`; the ledger notes under which one a document was put down."""
SCHEME = "https://w3id.org/govgraph/scheme/"
"""Where the concept schemes' IRIs begin: SCHEME + "role" is a scheme, SCHEME + "role/leader" a concept of it."""
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
"""Datatype of a date as it is known: `2015`, `2015-12`, `2017-09-11`."""


class GOV(DefinedNamespace):
    """The terms govgraph mints because no vocabulary has them; defined in the modules of this folder."""

    _fail = True
    _NS = Namespace("https://w3id.org/govgraph/ontology#")

    # bodies
    Council: URIRef
    Department: URIRef
    ImprovementPanel: URIRef
    PoliticalParty: URIRef
    registerCode: URIRef
    Relationship: URIRef
    linkKind: URIRef
    object: URIRef
    subject: URIRef
    appointedBy: URIRef
    establishedBy: URIRef
    fundedBy: URIRef
    oversees: URIRef
    partOf: URIRef
    reportsTo: URIRef
    reviewedBy: URIRef
    worksWith: URIRef

    # posts and tenures
    Tenure: URIRef
    Vacancy: URIRef
    PartyMembership: URIRef
    began: URIRef
    capacity: URIRef
    ended: URIRef
    inPost: URIRef
    lastSightedHolder: URIRef
    order: URIRef
    party: URIRef
    portfolio: URIRef
    precededBy: URIRef
    singleHolder: URIRef
    succeededBy: URIRef

    # time
    BoundExplanation: URIRef
    DateInference: URIRef
    Origin: URIRef
    Boundary: URIRef
    bound: URIRef
    boundDate: URIRef
    dateInference: URIRef
    origin: URIRef
    date: URIRef
    dateEarliest: URIRef
    dateLatest: URIRef
    dateWording: URIRef
    earlierTenure: URIRef
    endWording: URIRef
    explanation: URIRef
    firstSighted: URIRef
    lagLeast: URIRef
    lagMost: URIRef
    lastSighted: URIRef
    laterTenure: URIRef
    startWording: URIRef
    verdict: URIRef

    # documents, claims and evidence
    Claim: URIRef
    Evidence: URIRef
    Register: URIRef
    Snapshot: URIRef
    addresseeName: URIRef
    bodyName: URIRef
    byName: URIRef
    changeKind: URIRef
    claimType: URIRef
    confidence: URIRef
    dateSource: URIRef
    evidence: URIRef
    extractor: URIRef
    fromName: URIRef
    issuedEarliest: URIRef
    issuedLatest: URIRef
    kind: URIRef
    manner: URIRef
    modality: URIRef
    objectName: URIRef
    participantName: URIRef
    partyName: URIRef
    personName: URIRef
    place: URIRef
    predecessorName: URIRef
    roleName: URIRef
    rule: URIRef
    sha256: URIRef
    snapshot: URIRef
    speakerName: URIRef
    status: URIRef
    subjectName: URIRef
    successorName: URIRef
    title: URIRef
    toName: URIRef

    # events
    Communication: URIRef
    PublicMeeting: URIRef
    Quotation: URIRef
    heldBy: URIRef
    participant: URIRef
    speaker: URIRef

    # accountability
    Assessment: URIRef
    Commitment: URIRef
    Directive: URIRef
    Finding: URIRef
    Recommendation: URIRef
    Requirement: URIRef
    Review: URIRef
    addressedTo: URIRef
    basis: URIRef
    by: URIRef
    dueBy: URIRef
    latestAssessment: URIRef
    polarity: URIRef

    # money
    MoneyStatement: URIRef
    amount: URIRef
    payee: URIRef
    payer: URIRef
    period: URIRef

    # identity and conflict
    Conflict: URIRef
    IdentityJudgement: URIRef
    conflictType: URIRef
    inDocument: URIRef
    judgedAs: URIRef
    judgement: URIRef
    mentionName: URIRef
    score: URIRef
    yieldingClaim: URIRef


SCHEMES = (
    "basis",
    "capacity",
    "change-kind",
    "claim-type",
    "communication-kind",
    "conflict-type",
    "directive-kind",
    "directive-status",
    "document-kind",
    "judgement",
    "link-kind",
    "manner",
    "modality",
    "money-kind",
    "polarity",
    "role",
    "status",
    "theme",
    "verdict",
)
"""The concept schemes, by the last part of their IRI."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "bibo": "http://purl.org/ontology/bibo/",
        "cito": "http://purl.org/spar/cito/",
        "crm": "http://www.cidoc-crm.org/cidoc-crm/",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "gov": "https://w3id.org/govgraph/ontology#",
        "id": ID,
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "scheme": SCHEME,
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
    | {name: f"{SCHEME}{name}/" for name in SCHEMES}
)
"""The prefixes used in every Turtle and SPARQL file here; one a scheme, so that `role:leader` can be written."""


def make_slug(label: str) -> str:
    """Return `label` as the last part of an IRI: ASCII lower-case letters and digits, hyphens between.

    A label with no such letter (another script) becomes ten hex digits of its hash.

    >>> make_slug("Deputy Chief Executive")
    'deputy-chief-executive'
    >>> make_slug("Cyngor Sir Ynys Môn")
    'cyngor-sir-ynys-mon'
    """
    plain = unicodedata.normalize("NFKD", label.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return slug or hashlib.sha256(label.encode()).hexdigest()[:10]


def concept(scheme: str, label: str) -> URIRef:
    """Return the IRI of the concept that `label` names in `scheme` (one of SCHEMES).

    The concept need not be listed: a role in a document's own words has an IRI too.

    >>> concept("manner", "stepped down")
    rdflib.term.URIRef('https://w3id.org/govgraph/scheme/manner/stepped-down')

    Raises ValueError where there is no such scheme.
    """
    if scheme not in SCHEMES:
        raise ValueError(f"there is no scheme {scheme!r}; there are {', '.join(SCHEMES)}")
    return URIRef(f"{SCHEME}{scheme}/{make_slug(label)}")
