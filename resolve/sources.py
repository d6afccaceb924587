"""This file is the claims that the accepted view starts from: each with its document, in an order of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from govgraph.graph_store import names
from govgraph.ontology.claims import Claim
from govgraph.ontology.documents import Document, Reading

SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, eq=False)
class Sourced:
    """A claim, what names it, and the document that makes it."""

    id: str
    claim: Claim
    document: Document

    def words(self, field: str) -> str:
        """The text of one field, empty where it has none; of several parties, the first."""
        value = self.claim.fields.get(field, "")
        return str(value[0] if isinstance(value, tuple) and value else value or "")

    def parties(self, field: str) -> tuple[str, ...]:
        """The text of one field as several parties; a field of words is one."""
        value = self.claim.fields.get(field, ())
        return tuple(v for v in (value if isinstance(value, tuple) else (str(value),)) if v)

    @property
    def quote(self) -> str:
        """The main words of the evidence, their breaks levelled, cut where they are long."""
        text = SPACE.sub(" ", self.claim.evidence[0].exact).strip()
        return text if len(text) <= 200 else text[:197].rsplit(" ", 1)[0] + " …"


def name_document(document: Document) -> str:
    """Return the IRI of a version of a document, which is also that of its named graph, as plain words."""
    return _name(document.name, document.snapshot.sha256)


_name = lru_cache(maxsize=65536)(names.name_document)


def gather(readings: Iterable[Reading]) -> tuple[Sourced, ...]:
    """Return the asserted claims of `readings` by document and place, whatever the order of the readings.

    What is denied, planned, hedged or rumoured does not enter. Of claims with one identifier, one is kept.
    """
    found: dict[str, Sourced] = {}
    for reading in readings:
        sha256 = reading.document.snapshot.sha256
        for claim in reading.claims:
            if claim.modality == "asserted":
                sourced = Sourced(claim.identify(sha256), claim, reading.document)
                found[sourced.id] = min(found.get(sourced.id, sourced), sourced, key=_rank)
    return tuple(sorted(found.values(), key=_rank))


def _rank(sourced: Sourced) -> tuple[str, str, int, str, str]:
    claim, document = sourced.claim, sourced.document
    return document.name, document.snapshot.sha256, claim.evidence[0].start, sourced.id, claim.rule
