"""This folder is the name that binds the others: `import govgraph` gives what most programs need.

>>> import govgraph
>>> graph = govgraph.open("my.store")            # doctest: +SKIP
>>> graph.ingest(["letters/"])                   # doctest: +SKIP
>>> graph.who("leader", "Birmingham City Council", on="2016-01-11")   # doctest: +SKIP

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govgraph.errors import EvidenceError, GovgraphError, InputError, LimitError, StoreError, UsageError

if TYPE_CHECKING:
    import os

    from govgraph.explore import Graph

__version__ = "0.1.0"

__all__ = [
    "EvidenceError",
    "GovgraphError",
    "Graph",
    "InputError",
    "LimitError",
    "StoreError",
    "UsageError",
    "__version__",
    "open",
]


def open(store: str | os.PathLike[str] = "govgraph.store", *, read_only: bool = False) -> Graph:
    """Open the graph kept in the folder `store`, making it where there is none.

    Raises StoreError where the folder is no store, is locked by another program, or (read only) is not there.
    """
    from govgraph.explore import Graph

    return Graph(store, read_only=read_only)


def __getattr__(name: str) -> object:
    if name == "Graph":
        from govgraph.explore import Graph

        return Graph
    raise AttributeError(f"module 'govgraph' has no attribute {name!r}")
