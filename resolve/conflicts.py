"""This file is how a conflict is made: its name, its sides, and the words that tell them."""

from __future__ import annotations

import hashlib

from govgraph.ontology.namespace import ID
from govgraph.resolve.view import Conflict, ConflictKind


def make_conflict(
    kind: ConflictKind, words: str, claims: tuple[str, ...], against: tuple[str, ...] = (), *, yields: bool = False
) -> Conflict:
    """Return a conflict, named by its kind and its claims: those of `claims` and those `against` them.

    With `yields` the accepted view does without those `against`.
    """
    every = tuple(sorted({*claims, *against}))
    digest = hashlib.sha256("\n".join((kind, *every)).encode()).hexdigest()[:20]
    return Conflict(f"{ID}conflict/{digest}", kind, words, every, against, against if yields else ())
