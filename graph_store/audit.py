"""This file is the audit of a ledger: does every record still have the hash it was written with."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from hashlib import sha256

from govgraph.errors import StoreError
from govgraph.graph_store.chain import REMEDY, check_chain
from govgraph.graph_store.encoding import hash_reading
from govgraph.graph_store.readings import read_reading, read_refusals
from govgraph.graph_store.records import Finding


def audit_database(database: sqlite3.Connection) -> Iterator[Finding]:
    """Yield every fault of the ledger: of the file, of its chain, of its snapshots, sources and readings."""
    try:
        yield from _check_file(database)
        yield from check_chain(database)
        for table, column in (("snapshot", "text"), ("source", "bytes")):
            yield from _check_blobs(database, table, column)
        for name, content in database.execute("SELECT name, content FROM version ORDER BY name, content").fetchall():
            yield from _check_reading(database, name, content)
    except (sqlite3.Error, ValueError, TypeError) as error:
        yield Finding("ledger", f"cannot be read any further: {error}", "put a backup in its place")


def _check_file(database: sqlite3.Connection) -> Iterator[Finding]:
    for (message,) in database.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield Finding("ledger", f"the file is damaged: {message}", "put a backup in its place")
    for table, *_, parent, _ in database.execute("PRAGMA foreign_key_check"):
        yield Finding(f"ledger, table {table}", f"a row points to what is not in {parent}", REMEDY)


def _check_blobs(database: sqlite3.Connection, table: str, column: str) -> Iterator[Finding]:
    for digest, blob in database.execute(f"SELECT sha256, {column} FROM {table} ORDER BY sha256"):
        try:
            whole = sha256(zlib.decompress(blob)).hexdigest() == digest
        except (zlib.error, TypeError):
            whole = False
        if not whole:
            yield Finding(f"{table} {digest}", "its bytes do not have the hash that names it", REMEDY)


def _check_reading(database: sqlite3.Connection, name: str, content: str) -> Iterator[Finding]:
    where = f"document {name}, reading {content[:12]}"
    try:
        reading = read_reading(database, content)
        if hash_reading(reading, read_refusals(database, content)) != content:
            yield Finding(where, "its record was changed after it was written", REMEDY)
        identifiers = tuple(claim.identify(reading.document.snapshot.sha256) for claim in reading.claims)
    except (StoreError, ValueError, LookupError, TypeError, AttributeError) as error:
        yield Finding(where, f"its record cannot be read: {error}", REMEDY)
        return
    rows = database.execute("SELECT id FROM claim WHERE content = ? ORDER BY position", (content,))
    if tuple(row[0] for row in rows) != identifiers:
        yield Finding(where, "its claims are not those that their identifiers name", REMEDY)
    if not database.execute("SELECT 1 FROM entry WHERE content = ? AND action = 'put'", (content,)).fetchone():
        yield Finding(where, "no entry tells of its being put", REMEDY)
