"""This file is a store's folder as one object: open it, put documents in, take them out, check it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from govgraph.errors import StoreError

if TYPE_CHECKING:
    import rdflib

    from govgraph.explore.context import Texts
    from govgraph.graph_store.records import Finding
    from govgraph.graph_store.store import Store
    from govgraph.ingest.pipeline import Extractor, Progress, Summary
    from govgraph.ingest.registers import Loaded
    from govgraph.ontology.documents import Reading

Source = str | os.PathLike[str]


class StoreFolder:
    """The folder of a store. Nothing is opened before it is needed; reading takes no lock."""

    def __init__(self, store: Source = "govgraph.store", *, read_only: bool = False) -> None:
        """Name the folder `store`; the first `ingest` makes it.

        Raises StoreError where it is a file, or where it is to be read only and is not there.
        """
        self.directory = Path(store)
        self.read_only = read_only
        self._store: Store | None = None
        self._known: dict[date, Store] = {}
        self._sentences: Texts | None = None
        if self.directory.exists() and not self.directory.is_dir():
            raise StoreError(f"{self.directory} is a file: a store is a folder")
        if read_only:
            self._find_ledger()

    def _find_ledger(self) -> None:
        if not (self.directory / "ledger.sqlite").is_file():
            command = f"govgraph ingest PATH --store {self.directory}"
            raise StoreError(f"there is no store at {self.directory}: {command} makes one")

    @property
    def store(self) -> Store:
        """The index, open for reading; it is brought up to the ledger first where it is behind."""
        if self._store is None:
            from govgraph.ingest.keeping import open_current

            self._find_ledger()
            self._store = open_current(self.directory)
        return self._store

    def _view(self, known: date | None) -> Store:
        """The store, or what it would hold had only the documents dated up to the day `known` been read."""
        if known is None:
            return self.store
        if known not in self._known:
            from govgraph.ingest.keeping import view_known

            self._find_ledger()
            self._known = {known: view_known(self.directory, known)}
        return self._known[known]

    @property
    def _texts(self) -> Texts:
        if self._sentences is None:
            from govgraph.explore.context import Texts

            self._sentences = Texts(self.directory)
        return self._sentences

    def close(self) -> None:
        """Let go of the store; it is opened again when next asked."""
        if self._store is not None:
            self._store.close()
        self._store = None
        self._known = {}
        self._sentences = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def ingest(
        self,
        paths: Source | Iterable[Source],
        *,
        published: str | None = None,
        extractor: Extractor | None = None,
        workers: int = 1,
        progress: Progress | None = None,
    ) -> Summary:
        """Read documents (a folder: all in it), and resolve anew; arguments as `govgraph.ingest.pipeline.ingest`.

        Raises StoreError where the store is locked or read only. What cannot be read is in the summary's `refused`.
        """
        from govgraph.ingest.keeping import load

        self._check_writable()
        self.close()
        listed = [Path(paths)] if isinstance(paths, (str, os.PathLike)) else [Path(path) for path in paths]
        return load(
            self.directory, listed, published=published, extractor=extractor, workers=workers, progress=progress
        )

    def register(self, form: str, path: Source, *, published: str | None = None) -> Loaded:
        """Load a published register, in one of the forms of `govgraph register` or by a mapping, and resolve anew.

        `published` is when this release came out, in EDTF. Raises InputError, with file and row, where it cannot be
        read, and StoreError where the store is locked or read only.
        """
        from govgraph.ingest.keeping import load_register

        self._check_writable()
        self.close()
        return load_register(self.directory, form, Path(path), published)

    def withdraw(self, document: str, reason: str) -> None:
        """Take a document's claims out of the graph, and resolve anew; the ledger keeps that it was, and `reason`.

        Raises UsageError, with the nearest names, where there is no such document.
        """
        from govgraph.ingest.keeping import withdraw

        self._check_writable()
        self._find_ledger()
        self.close()
        withdraw(self.directory, document, reason)

    def rebuild(self) -> None:
        """Build the index anew from the ledger: the same bytes as before, where nothing was broken."""
        from govgraph.ingest.keeping import rebuild_index

        self._check_writable()
        self._find_ledger()
        self.close()
        rebuild_index(self.directory)

    def _check_writable(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.directory} was opened read only")

    def readings(self, document: str | None = None) -> Iterator[Reading]:
        """Yield each document's current version with its claims, by name, or only that of `document`.

        Raises UsageError, with the nearest names, where there is no such document.
        """
        from govgraph.graph_store.ledger import Ledger

        self._find_ledger()
        with Ledger(self.directory, read_only=True) as ledger:
            yield from [ledger.reading(document)] if document is not None else ledger.readings()

    def check(self) -> list[Finding]:
        """Return what is wrong with the store, a finding a fault: evidence, shapes, index against ledger, audit."""
        from govgraph.ingest.keeping import check_store

        self._find_ledger()
        self.close()
        return check_store(self.directory)

    @property
    def rdflib(self) -> rdflib.Dataset:
        """The same store as an rdflib Dataset, read only."""
        from govgraph.graph_store.rdflib_view import open_dataset

        return open_dataset(self.store)
