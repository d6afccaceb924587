"""This file is what the ledger gives back: receipts, refusals, versions of documents, entries, findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from govgraph.ontology.claims import Claim

Action = Literal["put", "withdraw"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim that was not accepted, and why: its words do not stand in the snapshot, or it was made before."""

    claim: Claim
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of putting a reading: whether the ledger changed (also the receipt's truth), and the claims refused."""

    changed: bool
    refusals: tuple[Refusal, ...] = ()

    def __bool__(self) -> bool:
        return self.changed


@dataclass(frozen=True, slots=True)
class Version:
    """The current version of one document, without its text and claims."""

    name: str
    graph: str
    """The IRI of its named graph."""
    content: str
    """SHA-256 of the reading: snapshot, meta data, date, claims and refusals, and what extracted them."""
    kind: str | None
    path: str | None
    """Where it was read from, when it was first put."""
    title: str | None
    source_sha256: str
    claims: int
    refused: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the audit chain: what was done to which document; `recorded_at` stands outside the hash."""

    number: int
    action: Action
    name: str
    content: str
    """The reading's SHA-256: of what was put, or of what was withdrawn."""
    ontology: str
    reason: str
    previous: str
    hash: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault: where it is, what is wrong, and what to do about it."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}"
