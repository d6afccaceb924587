"""This file is the claim as a fact: one flat row, in the form the benchmark and other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from govgraph.ontology.claims import FIELDS, Claim
from govgraph.ontology.documents import Reading, Snapshot

LISTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"communication": frozenset({"from", "to"}), "meeting": frozenset({"participants"})}
)
"""By type of claim, the fields that are lists even where they hold one name or none."""

Fact = dict[str, object]


def render_fact(document: str, claim: Claim, snapshot: Snapshot | None = None) -> Fact:
    """Return `claim` of the document named `document` as a row: its fields, its main quotation, its standing.

    A field that holds several names is a list; one that nothing fills is left out, but for a communication's
    sender and addressee, whose emptiness says that it was simply published. With the document's `snapshot`, the fact
    gives the page its quotation begins on, where the source has pages.
    """
    fact: Fact = {"doc": document, "type": claim.type}
    lists = LISTS.get(claim.type, frozenset())
    for field in FIELDS[claim.type]:
        value = claim.fields.get(field)
        if field in lists:
            fact[field] = [] if value is None else [value] if not isinstance(value, tuple) else list(value)
        elif value is not None:
            fact[field] = list(value) if isinstance(value, tuple) else value
    main = claim.evidence[0]
    fact |= {"quote": main.exact, "start": main.start, "end": main.end}
    if snapshot and (page := snapshot.page_at(main.start)):
        fact["page"] = page
    return fact | {"modality": claim.modality, "confidence": round(claim.confidence, 4), "rule": claim.rule}


def render_facts(
    readings: Iterable[Reading], *, document: str | None = None, type: str | None = None, modality: str = "asserted"
) -> Iterator[Fact]:
    """Yield the facts of `readings`, by document and place in it, narrowed to a document, a type, a modality or `all`.

    A register's rows are facts only where the register is asked for by name: they are loaded, not read.
    """
    for reading in readings:
        name = reading.document.name
        if name != document if document else reading.document.kind == "register":
            continue
        for claim in sorted(
            reading.claims, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end, claim.type)
        ):
            if modality in ("all", claim.modality) and type in (None, claim.type):
                yield render_fact(name, claim, reading.document.snapshot)
