"""This file is the joining of claims that say the same: one statement of the view for each key, with all its claims."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from govgraph.ontology.namespace import ID
from govgraph.ontology.registers import fold_name
from govgraph.resolve.sources import Sourced

K = TypeVar("K", bound=Hashable)
SPACE = re.compile(r"\s+")


def group(sources: Iterable[Sourced], make_key: Callable[[Sourced], K | None]) -> Mapping[K, list[Sourced]]:
    """Return the claims by their key, in order; those with none are left out."""
    found: dict[K, list[Sourced]] = defaultdict(list)
    for source in sources:
        if (key := make_key(source)) is not None:
            found[key].append(source)
    return found


def identify_by(kind: str, *parts: object) -> str:
    """Return the IRI of a statement of the view, named by what it says."""
    text = json.dumps([kind, *parts], ensure_ascii=False, default=str)
    return f"{ID}{kind}/{hashlib.sha256(text.encode()).hexdigest()[:20]}"


def list_claims(sources: Iterable[Sourced]) -> tuple[str, ...]:
    """Return the identifiers of claims, sorted, each once."""
    return tuple(sorted({source.id for source in sources}))


def level(words: str) -> str:
    """Return words as they are held against other words: case, marks, emphasis and breaks levelled."""
    return fold_name(SPACE.sub(" ", words))


def read_words(source: Sourced) -> str:
    """Return the main words of a claim's evidence, its breaks levelled, uncut."""
    return SPACE.sub(" ", source.claim.evidence[0].exact).strip()
