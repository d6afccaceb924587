"""This file is how the graph is made anew from the ledger: beside the old one, which it then takes the place of."""

from __future__ import annotations

import shutil
from pathlib import Path

from govgraph.errors import StoreError
from govgraph.graph_store.database import FILE
from govgraph.graph_store.embedded import FOLDER, LOCK, EmbeddedStore
from govgraph.graph_store.index import Resolver, catch_up
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.lock import FolderLock
from govgraph.graph_store.oxigraph import open_writer

NEW, OLD = "index.new", "index.old"


def rebuild(directory: str | Path, resolve: Resolver) -> None:
    """Make the graph of the store in `directory` anew from its ledger: the same content for the same ledger.

    `resolve` makes the default graph from all current readings. Works whatever has become of the old graph, and takes
    its place only when it is whole; readers keep the one they have. Raises StoreError where there is no ledger, where
    something else is writing, or where the disk is full.
    """
    directory = Path(directory)
    if not (directory / FILE).is_file():
        raise StoreError(f"{directory} holds no ledger: give the folder of a store")
    with Ledger(directory) as ledger:
        lock = FolderLock(directory, LOCK)
        try:
            _remove(directory / NEW)
            with EmbeddedStore(open_writer(directory / NEW)) as store:
                catch_up(ledger, store, resolve)
                store.flush()
            _take_place(directory)
        except OSError as error:
            raise StoreError(f"{directory}: {error}: look at the disk, then run govgraph rebuild again") from error
        finally:
            lock.release()


def _take_place(directory: Path) -> None:
    """Put the new graph where the old one was; a kill between the two leaves none, which is then filled anew."""
    _remove(directory / OLD)
    if (directory / FOLDER).exists():
        (directory / FOLDER).rename(directory / OLD)
    (directory / NEW).rename(directory / FOLDER)
    _remove(directory / OLD)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
