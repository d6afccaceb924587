"""This file is the ledger's database: its tables, how it is opened, and its errors put as StoreError.

Write-ahead logging, so that readers go on while a document is written, and `synchronous=FULL`, so that a document that
was acknowledged is on the disk: a killed process or a power cut loses at most the document being written. Nothing is
ever updated or deleted but `current`, which says which version of a document counts and can be told from `entry`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from govgraph.errors import StoreError

FILE = "ledger.sqlite"
APPLICATION = 0x676F7667  # "govg"
FORMAT = 2
"""Raised when the tables change; an older program refuses a newer ledger."""
UPGRADES = {1: "ALTER TABLE version ADD COLUMN pages TEXT NOT NULL DEFAULT '[]'"}
"""By format, what makes a ledger of it one of the next."""

TABLES = """
CREATE TABLE snapshot (sha256 TEXT PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE source (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE version (
  content TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES snapshot,
  source TEXT NOT NULL,
  meta TEXT NOT NULL,
  date TEXT NOT NULL,
  kind TEXT,
  path TEXT,
  extractor TEXT NOT NULL,
  claims INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  pages TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE claim (
  content TEXT NOT NULL REFERENCES version,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (content, position)
) WITHOUT ROWID;
CREATE TABLE refusal (
  content TEXT NOT NULL REFERENCES version,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (content, position)
) WITHOUT ROWID;
CREATE TABLE current (name TEXT PRIMARY KEY, content TEXT NOT NULL REFERENCES version) WITHOUT ROWID;
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,
  action TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL REFERENCES version,
  ontology TEXT NOT NULL,
  reason TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
"""


def open_database(folder: Path, read_only: bool) -> sqlite3.Connection:
    """Open the ledger in `folder`, making it where there is none and it is to be written to; to be closed.

    Raises StoreError where it is not there, is no ledger, or is newer than this program.
    """
    path = (folder / FILE).absolute()
    if read_only and not path.is_file():
        raise StoreError(f"{folder} holds no ledger: give the folder of a store, or fill it with govgraph ingest")
    with explain_errors(path):
        _upgrade(path)
        connection = sqlite3.connect(_write_address(path, read_only), uri=True, isolation_level=None)
        try:
            _prepare(connection, path, read_only)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def explain_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite raises as a StoreError that names the ledger and the way out."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}; look at the disk, then run govgraph check") from error


@contextmanager
def write(connection: sqlite3.Connection) -> Iterator[None]:
    """Make what is done within one transaction: all of it is written, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _write_address(path: Path, read_only: bool) -> str:
    if not read_only:
        return path.as_uri()
    # A reader of a write-ahead log must write beside the ledger; where it cannot and there is no log, nobody writes.
    sealed = not os.access(path.parent, os.W_OK) and not path.with_name(FILE + "-wal").exists()
    return path.as_uri() + ("?immutable=1" if sealed else "?mode=ro")


def _upgrade(path: Path) -> None:
    """Bring an older ledger to the present format, in one transaction; one that cannot be written to stays as it is."""
    if not _is_older(path) or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        return
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        if _find_upgrade(connection):
            with write(connection):
                while statement := _find_upgrade(connection):
                    connection.execute(statement)
                    version = connection.execute("PRAGMA user_version").fetchone()[0]
                    connection.execute(f"PRAGMA user_version = {version + 1}")
    finally:
        connection.close()


def _is_older(path: Path) -> bool:
    """Whether the file's own head says so: looking costs no connection, which would write beside the ledger."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head[68:] == APPLICATION.to_bytes(4, "big") and int.from_bytes(head[60:64], "big") in UPGRADES


def _find_upgrade(connection: sqlite3.Connection) -> str | None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        return None
    return UPGRADES.get(connection.execute("PRAGMA user_version").fetchone()[0])


def _prepare(connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    fresh = not read_only and not tables and not application
    if not fresh and application != APPLICATION:
        raise StoreError(f"{path} is a database, but not a ledger of govgraph's: give another folder")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if not fresh and version != FORMAT:
        raise StoreError(f"{path} has format {version}, this govgraph reads {FORMAT}: use the version that wrote it")
    connection.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    if fresh:
        _make_tables(connection)


def _make_tables(connection: sqlite3.Connection) -> None:
    with write(connection):
        for statement in filter(str.strip, TABLES.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
