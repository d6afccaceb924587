"""This file is what the tests of resolving share: readings made of claims that are written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from govgraph.ontology.claims import Claim, Evidence, Modality, Value, When, check_claim
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, Reading, take_snapshot


@dataclass(slots=True)
class Draft:
    """A document in the making: each claim brings the words that say it, and the text is those words in turn."""

    name: str
    published: str | None = None
    kind: str = "press"
    text: str = ""
    claims: list[Claim] = field(default_factory=list)

    def say(
        self,
        words: str,
        kind: str,
        /,
        *,
        when: str | None = None,
        lag: tuple[int | None, int | None] | None = None,
        wording: str = "",
        modality: Modality = "asserted",
        written: Mapping[str, str] | None = None,
        quoted: str | None = None,
        **fields: Value,
    ) -> Draft:
        """Add a claim of type `kind` with the words that say it, and its fields (`from_` for a field `from`)."""
        start = self.text.find(words) if words in self.text else len(self.text)
        if words not in self.text:
            self.text += f"{words}\n"
        date = When(wording or when or "", start, start + 1, when, lag) if when or lag else None
        values = {name.rstrip("_"): value for name, value in fields.items()}
        evidence = (Evidence(start, start + len(words), words),)
        self.claims.append(Claim(kind, values, evidence, modality, quoted, date, "by hand", 1.0, dict(written or {})))
        return self

    def read(self) -> Reading:
        """Return the document with its claims, each held to its words."""
        for claim in self.claims:
            check_claim(claim, self.text)
        earliest, latest = find_bounds(self.published) if self.published else (None, None)
        document = Document(
            name=self.name,
            snapshot=take_snapshot(self.text, self.text.encode()),
            meta=Meta(published=self.published, kind=self.kind),
            date=DocumentDate(self.published, earliest, latest, "meta" if self.published else "none"),
            kind=self.kind,
        )
        return Reading(document, tuple(self.claims), "by hand/1")


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Begin a document: `draft(name, published, kind)`."""
    return Draft
