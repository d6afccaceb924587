"""This file is how a reading lies in the ledger's tables: written row by row, read back equal to what was put."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from govgraph.errors import EvidenceError, InputError, StoreError
from govgraph.graph_store.encoding import (
    hash_reading,
    read_claim,
    read_date,
    read_meta,
    write_claim,
    write_date,
    write_json,
    write_meta,
)
from govgraph.graph_store.names import name_document
from govgraph.graph_store.records import Refusal, Version
from govgraph.ontology.claims import Claim, check_claim
from govgraph.ontology.documents import Document, Reading, Snapshot


def hold_contract(reading: Reading, source: bytes | None) -> tuple[Reading, tuple[Refusal, ...]]:
    """Return `reading` with the claims that keep the contract of evidence, and the refusals of the rest.

    Raises InputError where the snapshot's hashes or the date's words are not those of its text: nothing can stand then.
    """
    document, snapshot = reading.document, reading.document.snapshot
    if not document.name:
        raise InputError("a document without a name cannot be kept: name it after its file")
    if sha256(snapshot.text.encode()).hexdigest() != snapshot.sha256:
        raise InputError(f"{document.name}: the snapshot's text does not have the hash that names it: read it again")
    if source is not None and sha256(source).hexdigest() != snapshot.source_sha256:
        raise InputError(f"{document.name}: the source changed while it was read: load it again")
    words = document.date.evidence
    if words and snapshot.text[words.start : words.end] != words.exact:
        raise EvidenceError(f"{document.name}: the words of its date do not stand at {words.start}..{words.end}")
    accepted, refusals = _sift(reading.claims, snapshot)
    return replace(reading, claims=accepted), refusals


def _sift(claims: tuple[Claim, ...], snapshot: Snapshot) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Part the claims that stand from those that do not, and from those that an earlier one has made already."""
    accepted: dict[str, Claim] = {}
    refusals: list[Refusal] = []
    for claim in claims:
        try:
            check_claim(claim, snapshot.text)
        except EvidenceError as error:
            refusals.append(Refusal(claim, str(error)))
            continue
        earlier = accepted.setdefault(claim.identify(snapshot.sha256), claim)
        if earlier is not claim:
            refusals.append(Refusal(claim, f"the same claim was made by the rule {earlier.rule!r}"))
    return tuple(accepted.values()), tuple(refusals)


def write_reading(
    database: sqlite3.Connection, reading: Reading, refusals: tuple[Refusal, ...], source: bytes | None
) -> str:
    """Write what the ledger does not hold yet of `reading`, within the open transaction; return its content hash."""
    content = hash_reading(reading, refusals)
    if database.execute("SELECT 1 FROM version WHERE content = ?", (content,)).fetchone():
        return content
    _write_bytes(database, reading.document.snapshot, source)
    _write_version(database, content, reading, len(refusals))
    snapshot = reading.document.snapshot.sha256
    database.executemany(
        "INSERT INTO claim VALUES (?, ?, ?, ?)",
        (
            (content, n, claim.identify(snapshot), write_json(write_claim(claim)))
            for n, claim in enumerate(reading.claims)
        ),
    )
    database.executemany(
        "INSERT INTO refusal VALUES (?, ?, ?, ?)",
        ((content, n, write_json(write_claim(refusal.claim)), refusal.reason) for n, refusal in enumerate(refusals)),
    )
    return content


def _write_bytes(database: sqlite3.Connection, snapshot: Snapshot, source: bytes | None) -> None:
    """Keep the text, and the bytes it came from where they are not simply its UTF-8."""
    text = snapshot.text.encode()
    database.execute("INSERT OR IGNORE INTO snapshot VALUES (?, ?)", (snapshot.sha256, zlib.compress(text)))
    if source is not None and source != text:
        database.execute("INSERT OR IGNORE INTO source VALUES (?, ?)", (snapshot.source_sha256, zlib.compress(source)))


def _write_version(database: sqlite3.Connection, content: str, reading: Reading, refused: int) -> None:
    document = reading.document
    row = (
        content,
        document.name,
        document.snapshot.sha256,
        document.snapshot.source_sha256,
        write_json(write_meta(document.meta)),
        write_json(write_date(document.date)),
        document.kind,
        document.path,
        reading.extractor,
        len(reading.claims),
        refused,
        write_json(document.snapshot.pages),
    )
    database.execute("INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def read_reading(database: sqlite3.Connection, content: str) -> Reading:
    """Return the reading with this content hash, its accepted claims in their order.

    Raises StoreError where the record is damaged, as far as that shows in reading it; `audit` looks closer.
    """
    row = database.execute(
        "SELECT name, snapshot, source, meta, date, kind, path, extractor, pages, text"
        " FROM version JOIN snapshot ON snapshot = sha256 WHERE content = ?",
        (content,),
    ).fetchone()
    if row is None:
        raise StoreError(f"the ledger has lost the reading {content}: run govgraph check")
    name, digest, source, meta, day, kind, path, extractor, pages, text = row
    claims = database.execute("SELECT body FROM claim WHERE content = ? ORDER BY position", (content,))
    try:
        document = Document(
            name=name,
            snapshot=Snapshot(zlib.decompress(text).decode(), digest, source, tuple(json.loads(pages))),
            meta=read_meta(json.loads(meta)),
            date=read_date(json.loads(day)),
            kind=kind,
            path=path,
        )
        return Reading(document, tuple(read_claim(json.loads(body)) for (body,) in claims), extractor)
    except (zlib.error, ValueError, LookupError, TypeError, AttributeError) as error:
        raise StoreError(f"the ledger's record of {name} cannot be read ({error}): run govgraph check") from error


def read_refusals(database: sqlite3.Connection, content: str) -> tuple[Refusal, ...]:
    """Return what was refused of the reading with this content hash."""
    rows = database.execute("SELECT body, reason FROM refusal WHERE content = ? ORDER BY position", (content,))
    return tuple(Refusal(read_claim(json.loads(body)), reason) for body, reason in rows)


def read_source(database: sqlite3.Connection, content: str) -> bytes:
    """Return the bytes that the reading was made from; StoreError where they were never given."""
    name, source, text, kept = database.execute(
        "SELECT name, source, text, bytes FROM version JOIN snapshot ON snapshot = snapshot.sha256"
        " LEFT JOIN source AS bytes_of ON bytes_of.sha256 = source WHERE content = ?",
        (content,),
    ).fetchone()
    data: bytes = zlib.decompress(text if kept is None else kept)
    if sha256(data).hexdigest() != source:
        raise StoreError(f"the bytes that {name} was read from were not kept: load its source again")
    return data


def list_versions(database: sqlite3.Connection) -> Iterator[Version]:
    """Yield the current version of each document, by name."""
    for content, name, snapshot, source, meta, kind, path, claims, refused in database.execute(
        "SELECT content, name, snapshot, source, meta, kind, path, claims, refused"
        " FROM current JOIN version USING (content, name) ORDER BY name"
    ):
        yield Version(
            name=name,
            graph=name_document(name, snapshot),
            content=content,
            kind=kind,
            path=path,
            title=json.loads(meta).get("title"),
            source_sha256=source,
            claims=claims,
            refused=refused,
        )
