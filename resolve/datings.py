"""This file is the days of the documents themselves: their bounds, and on what these rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from govgraph.ontology.documents import Document
from govgraph.resolve.constraints import Constraint, Reason, not_after, not_before
from govgraph.resolve.sources import Sourced, name_document


@dataclass(frozen=True, slots=True)
class Dating:
    """The earliest and latest day of a document, open where None, each with its reasons."""

    earliest: int | None = None
    latest: int | None = None
    why_earliest: tuple[Reason, ...] = ()
    why_latest: tuple[Reason, ...] = ()

    @property
    def fixed(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest

    def narrow(self, other: Dating) -> Dating:
        """Return what both allow; where they agree, this one's reasons."""
        low, high = self, self
        if other.earliest is not None and (self.earliest is None or other.earliest > self.earliest):
            low = other
        if other.latest is not None and (self.latest is None or other.latest < self.latest):
            high = other
        return Dating(low.earliest, high.latest, low.why_earliest, high.why_latest)

    def constrain(self, variable: str) -> list[Constraint]:
        """Return the dating as constraints on `variable`."""
        found = [] if self.earliest is None else [not_before(variable, self.earliest, *self.why_earliest)]
        return found if self.latest is None else [*found, not_after(variable, self.latest, *self.why_latest)]


Datings = Mapping[str, Dating]
"""By a document's IRI, when it was written."""


def read_datings(sources: Iterable[Sourced]) -> dict[str, Dating]:
    """Return what each document says, or is said, of its own date."""
    documents = {name_document(s.document): s.document for s in sources}
    return {iri: _read(document) for iri, document in sorted(documents.items())}


def _read(document: Document) -> Dating:
    date = document.date
    reason = Reason(f"{describe(document)} is dated {date.edtf or 'so'} ({date.source})")
    return Dating(
        date.earliest.toordinal() if date.earliest else None,
        date.latest.toordinal() if date.latest else None,
        (reason,) if date.earliest else (),
        (reason,) if date.latest else (),
    )


def describe(document: Document) -> str:
    """Return what a document is called in an explanation: its kind and name."""
    return f"{document.kind or 'document'} {document.name}"
