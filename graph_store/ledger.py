"""This file is the ledger: every version of every document with its claims and its bytes, the truth of a store.

Everything else that is kept (the graph in `index/`) is made from it and can be made again. A document is put in one
transaction; a newer version takes the place of an older one, which stays; nothing is lost by withdrawing but a
document's place among the current ones. The order of putting matters to the audit chain only, the clock to nothing.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import TracebackType

from govgraph.errors import StoreError, UsageError
from govgraph.graph_store.audit import audit_database
from govgraph.graph_store.chain import append_entry, read_entries
from govgraph.graph_store.database import FILE, explain_errors, open_database, write
from govgraph.graph_store.encoding import hash_json, hash_reading, read_date, write_json, write_meta
from govgraph.graph_store.lock import FolderLock
from govgraph.graph_store.readings import (
    hold_contract,
    list_versions,
    read_reading,
    read_refusals,
    read_source,
    write_reading,
)
from govgraph.graph_store.records import Entry, Finding, Receipt, Refusal, Version
from govgraph.ontology.documents import Meta, Reading


class Ledger:
    """The ledger in `directory`, to be closed: `with Ledger("my.store") as ledger: ...`.

    One ledger at a time writes in a folder; any number read beside it (`read_only`), each seeing what was put so far.
    Raises StoreError where the folder cannot be used, holds no ledger (read only) or has a writer already.
    """

    def __init__(self, directory: str | Path, read_only: bool = False) -> None:
        self.directory = Path(directory)
        self._lock: FolderLock | None = None
        if not read_only:
            try:
                self.directory.mkdir(parents=True, exist_ok=True)
                self._lock = FolderLock(self.directory)
            except OSError as error:
                raise StoreError(f"{directory}: {error.strerror}: give a folder that can be written to") from error
        try:
            self._database = open_database(self.directory, read_only)
        except BaseException:
            self._release()
            raise

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the ledger and let the next writer in; a second call does nothing."""
        self._database.close()
        self._release()

    def _release(self) -> None:
        if self._lock:
            self._lock.release()

    def put(self, reading: Reading, source: bytes | None = None) -> Receipt:
        """Write a document's version with its claims; the receipt is false where the ledger holds just that already.

        `source` is the bytes the text was read from; they are kept, compressed. Claims whose words do not stand in
        the snapshot, and claims made twice, are kept apart as refused, and are named in the receipt. All is on the
        disk when this returns. Raises InputError where snapshot, source or date do not fit together, StoreError
        where the ledger cannot be written.
        """
        accepted, refusals = hold_contract(reading, source)
        name = accepted.document.name
        with explain_errors(self.directory / FILE):
            if self._find_content(name) == hash_reading(accepted, refusals):
                return Receipt(False, refusals)
            with write(self._database):
                content = write_reading(self._database, accepted, refusals, source)
                self._database.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", (name, content))
                append_entry(self._database, "put", name, content)
        return Receipt(True, refusals)

    def withdraw(self, name: str, reason: str) -> None:
        """Take document `name` out of the current ones, with its claims, and write down why; it can be put again.

        Raises UsageError, offering the nearest names, where there is no such document.
        """
        content = self._demand_content(name)
        with explain_errors(self.directory / FILE), write(self._database):
            self._database.execute("DELETE FROM current WHERE name = ?", (name,))
            append_entry(self._database, "withdraw", name, content, reason)

    def readings(self, known: date | None = None) -> Iterator[Reading]:
        """Yield the current version of each document with its accepted claims, by name.

        With `known`, only documents that were out by that day: the latest day they can be of is not after it; a
        document of unknown date was not known to be. Raises StoreError where a record cannot be read.
        """
        with explain_errors(self.directory / FILE):
            rows = self._database.execute(
                "SELECT content, date FROM current JOIN version USING (content, name) ORDER BY name"
            ).fetchall()
            for content, day in rows:
                latest = read_date(json.loads(day)).latest
                if known is None or (latest is not None and latest <= known):
                    yield read_reading(self._database, content)

    def reading(self, name: str) -> Reading:
        """Return the current version of document `name`; UsageError, offering the nearest names, without one."""
        with explain_errors(self.directory / FILE):
            return read_reading(self._database, self._demand_content(name))

    def refusals(self, name: str) -> tuple[Refusal, ...]:
        """Return the claims of document `name` that were refused; UsageError where there is no such document."""
        with explain_errors(self.directory / FILE):
            return read_refusals(self._database, self._demand_content(name))

    def source(self, name: str) -> bytes:
        """Return the bytes that the current version of document `name` was read from.

        Raises UsageError where there is no such document, StoreError where its bytes were not given when it was put.
        """
        with explain_errors(self.directory / FILE):
            return read_source(self._database, self._demand_content(name))

    def versions(self) -> tuple[Version, ...]:
        """Return the current version of each document without its text and claims, by name."""
        with explain_errors(self.directory / FILE):
            return tuple(list_versions(self._database))

    def holds(self, name: str, source_sha256: str, extractor: str, meta: Meta) -> bool:
        """Whether document `name` was made of these bytes with this meta data by this extractor: need not be read."""
        with explain_errors(self.directory / FILE):
            row = self._database.execute(
                "SELECT source, extractor, meta FROM current JOIN version USING (content, name) WHERE name = ?", (name,)
            ).fetchone()
        return bool(row == (source_sha256, extractor, write_json(write_meta(meta))))

    def state(self) -> str:
        """Return the SHA-256 of what the ledger holds now: current names and contents, whatever way they came."""
        with explain_errors(self.directory / FILE):
            return hash_json(self._database.execute("SELECT name, content FROM current ORDER BY name").fetchall())

    def history(self) -> tuple[Entry, ...]:
        """Return all that was ever put and withdrawn, in order."""
        with explain_errors(self.directory / FILE):
            return tuple(read_entries(self._database))

    def audit(self) -> tuple[Finding, ...]:
        """Return what is damaged or was changed by other means: chain, hashes, snapshots, claims; empty where nothing.

        Reads everything the ledger holds, older versions too.
        """
        return tuple(audit_database(self._database))

    def _find_content(self, name: str) -> str | None:
        row = self._database.execute("SELECT content FROM current WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def _demand_content(self, name: str) -> str:
        content = self._find_content(name)
        if content is None:
            names = [row[0] for row in self._database.execute("SELECT name FROM current ORDER BY name")]
            nearest = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
            offer = f"; nearest: {', '.join(nearest)}" if nearest else ""
            raise UsageError(f"the ledger holds no document {name!r}{offer}")
        return content
