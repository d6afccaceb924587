"""This file is how a claim's fields are written in the graph: the property of each, and the scheme of its values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rdflib import URIRef

from govgraph.ontology.namespace import GOV

FIELD_SCHEMES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("post", "status"): "status",
        ("change", "change"): "change-kind",
        ("change", "manner"): "manner",
        ("link", "kind"): "link-kind",
        ("communication", "kind"): "communication-kind",
        ("directive", "kind"): "directive-kind",
        ("directive", "status"): "directive-status",
        ("assessment", "polarity"): "polarity",
        ("money", "kind"): "money-kind",
    }
)
"""The scheme that a claim's field takes its value from, by type of claim and field; other fields hold words."""

FIELD_PROPERTIES: Mapping[str, URIRef] = MappingProxyType(
    {
        "amount": GOV.amount,
        "body": GOV.bodyName,
        "by": GOV.byName,
        "change": GOV.changeKind,
        "date": GOV.date,
        "from": GOV.fromName,
        "kind": GOV.kind,
        "manner": GOV.manner,
        "object": GOV.objectName,
        "participants": GOV.participantName,
        "party": GOV.partyName,
        "period": GOV.period,
        "person": GOV.personName,
        "place": GOV.place,
        "polarity": GOV.polarity,
        "portfolio": GOV.portfolio,
        "predecessor": GOV.predecessorName,
        "role": GOV.roleName,
        "speaker": GOV.speakerName,
        "status": GOV.status,
        "subject": GOV.subjectName,
        "successor": GOV.successorName,
        "title": GOV.title,
        "to": GOV.toName,
    }
)
"""The property that a claim's field is written with; a directive's `to` is its addressee (see `field_property`)."""


def field_property(claim_type: str, field: str) -> URIRef:
    """Return the property that writes `field` of a claim of `claim_type`.

    >>> field_property("directive", "to") == GOV.addresseeName
    True
    """
    return GOV.addresseeName if (claim_type, field) == ("directive", "to") else FIELD_PROPERTIES[field]
