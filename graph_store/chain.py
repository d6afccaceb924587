"""This file is the audit chain: each entry's hash is taken of what it says and of the entry before it.

An entry names a reading by the SHA-256 of its content, so that a changed claim, a changed word of a snapshot or a
changed history no longer fits the hashes, while content can be erased and leave its hash. (A chain of hashes kept in
one place shows a slip or a fault of the disk; it cannot show a forger who writes it anew from the beginning. For that,
keep the last entry's hash somewhere else.)
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime

from govgraph.graph_store.encoding import hash_json
from govgraph.graph_store.records import Action, Entry, Finding
from govgraph.ontology.namespace import VERSION

START = "0" * 64
"""What stands for the hash before the first entry."""
REMEDY = "the ledger was changed by other means than govgraph: put a backup in its place"


def append_entry(database: sqlite3.Connection, action: Action, name: str, content: str, reason: str = "") -> None:
    """Write one entry at the end of the chain, within the transaction that is open."""
    last = database.execute("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, START)
    row = (number, action, name, content, VERSION, reason, previous)
    stamp = datetime.now(UTC).isoformat(timespec="seconds")
    database.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, hash_json(row), stamp))


def read_entries(database: sqlite3.Connection) -> Iterator[Entry]:
    """Yield the entries in order."""
    for row in database.execute("SELECT * FROM entry ORDER BY number"):
        number, action, name, content, ontology, reason, previous, digest, recorded_at = row
        stamp = datetime.fromisoformat(recorded_at)
        yield Entry(number, action, name, content, ontology, reason, previous, digest, stamp)


def check_chain(database: sqlite3.Connection) -> Iterator[Finding]:
    """Yield what does not fit: an entry that was changed, left out or put in, and documents no entry accounts for."""
    previous, current = START, dict[str, str]()
    for expected, entry in enumerate(read_entries(database), start=1):
        where = f"ledger, entry {entry.number}"
        if entry.number != expected or entry.previous != previous:
            yield Finding(where, f"does not follow on entry {expected - 1}", REMEDY)
        if entry.hash != _hash_entry(entry):
            yield Finding(where, "was changed after it was written", REMEDY)
        previous = entry.hash
        if entry.action == "put":
            current[entry.name] = entry.content
        else:
            current.pop(entry.name, None)
    held = dict(database.execute("SELECT name, content FROM current"))
    for name in sorted(current.keys() | held.keys()):
        if current.get(name) != held.get(name):
            yield Finding(f"document {name}", "its current version is not the one that the entries tell of", REMEDY)


def _hash_entry(entry: Entry) -> str:
    return hash_json(
        (entry.number, entry.action, entry.name, entry.content, entry.ontology, entry.reason, entry.previous)
    )
