"""This file is the claim: what a document says, with the words that say it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from govgraph.errors import EvidenceError

Modality = Literal["asserted", "denied", "planned", "hedged", "rumoured"]
Value = str | int | float | tuple[str, ...]
"""One field of a claim: words, a number of pounds, or several parties."""

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "post": ("person", "role", "body", "status", "portfolio"),
        "party": ("person", "party"),
        "change": ("change", "person", "role", "body", "manner", "date"),
        "succession": ("predecessor", "successor", "role", "body"),
        "link": ("kind", "subject", "object"),
        "communication": ("kind", "from", "to", "date", "title"),
        "meeting": ("body", "date", "place", "participants"),
        "directive": ("kind", "by", "to", "status"),
        "assessment": ("by", "polarity"),
        "money": ("amount", "kind", "from", "to", "period"),
        "quote": ("speaker",),
    }
)
"""The eleven types of claim and the fields each may have, beside its evidence."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a snapshot: offsets in Unicode code points, end exclusive, and the exact words."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class When:
    """A date as worded, with what it means.

    `edtf` is the date where it can be told (from the words alone, or with the document's date). `lag` is how
    many days the event lies after the document's own date, as (least, most), either None where open: "last
    September" has a negative lag. It is kept where the wording hangs on the document's date, so that an undated
    document still constrains the event.
    """

    wording: str
    start: int
    end: int
    edtf: str | None = None
    lag: tuple[int | None, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a document says, who is quoted for it, with what force, and the words that say it.

    `fields` holds the fields of the claim's type (see FIELDS), empty ones left out. `evidence[0]` is the main
    quotation, any further ones support it. `as_written` gives, by field, the words of the text where the field
    holds a fuller or mended form. `speaker` is who is quoted for the claim, None where the document itself speaks.
    """

    type: str
    fields: Mapping[str, Value]
    evidence: tuple[Evidence, ...]
    modality: Modality = "asserted"
    speaker: str | None = None
    when: When | None = None
    rule: str = ""
    confidence: float = 1.0
    as_written: Mapping[str, str] = field(default_factory=dict)

    def identify(self, snapshot: str) -> str:
        """Return the claim's identifier within the snapshot named `snapshot` (a SHA-256): 20 hex digits."""
        content = [
            snapshot,
            self.type,
            self.modality,
            self.speaker,
            sorted(self.fields.items()),
            [(e.start, e.end) for e in self.evidence],
        ]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:20]


def check_claim(claim: Claim, text: str) -> None:
    """Raise EvidenceError unless `claim` is of a known type and every quotation stands in `text` at its offsets."""
    if claim.type not in FIELDS:
        raise EvidenceError(f"there is no type of claim {claim.type!r}")
    if unknown := set(claim.fields) - set(FIELDS[claim.type]):
        raise EvidenceError(f"a {claim.type} claim has no field {', '.join(sorted(unknown))}")
    if not claim.evidence:
        raise EvidenceError(f"a {claim.type} claim ({claim.rule}) has no evidence")
    for piece in claim.evidence:
        if not piece.exact or text[piece.start : piece.end] != piece.exact:
            raise EvidenceError(f"the words {piece.exact[:60]!r} do not stand at {piece.start}..{piece.end}")
