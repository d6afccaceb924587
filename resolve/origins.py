"""This file is the origins of passages: one press release in two documents is said once, not twice.

Passages of different documents are one origin's where three words in a row agree in most of them, by MinHash (Broder
1997) with locality-sensitive hashing, so that each passage is held against few others only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx
from rensa import RMinHash, RMinHashLSH

from govgraph.resolve.grouping import identify_by, list_claims
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.view import Origin

WORD = re.compile(r"\w+")
BREAK = re.compile(r"[.!?]\W|\n\s*\n|[“\"]")
REACH = 400
"""So many characters before and after its words belong to a claim's passage at most."""
SHINGLE = 3
SHORTEST = 10
"""Words of a passage below which two may agree by chance."""
HASHES, BANDS = 128, 32
ALIKE = 0.7
"""Share of shingles from which two passages are one: a misprint or a cut at the edge leaves more."""


def find_origins(sources: Sequence[Sourced]) -> tuple[Origin, ...]:
    """Return the passages that stand in more than one document, each with the claims that rest on it."""
    passages = _read_passages(sources)
    hashes = [_hash(words) for words in passages]
    index = RMinHashLSH(threshold=ALIKE, num_perm=HASHES, num_bands=BANDS)
    for number, minhash in enumerate(hashes):
        index.insert(number, minhash)
    alike: nx.Graph[int] = nx.Graph()
    for number, minhash in enumerate(hashes):
        near = (n for n in index.query(minhash) if n < number and minhash.jaccard(hashes[n]) >= ALIKE)
        alike.add_edges_from((number, other) for other in near)
    alike.add_nodes_from(range(len(hashes)))
    claims = list(passages.values())
    groups = ([source for number in part for source in claims[number]] for part in nx.connected_components(alike))
    return tuple(sorted(filter(None, map(_make, groups)), key=lambda o: o.iri))


def _read_passages(sources: Iterable[Sourced]) -> Mapping[tuple[str, ...], list[Sourced]]:
    """The claims of documents that are no registers, by the words of the sentences they stand in."""
    found: dict[tuple[str, ...], list[Sourced]] = defaultdict(list)
    for source in sources:
        if source.document.kind != "register":
            words = tuple(WORD.findall(_find_passage(source).casefold()))
            if len(words) >= SHORTEST:
                found[words].append(source)
    return found


def _find_passage(source: Sourced) -> str:
    """The sentences around a claim's main words."""
    text, main = source.document.snapshot.text, source.claim.evidence[0]
    before = text[max(0, main.start - REACH) : main.start]
    start = main.start - len(before) + max((found.end() for found in BREAK.finditer(before)), default=0)
    stop = BREAK.search(text, max(main.start, main.end - 2), min(len(text), main.end + REACH))
    return text[start : max(stop.start() if stop else main.end, main.end)]


def _hash(words: Sequence[str]) -> RMinHash:
    minhash = RMinHash(num_perm=HASHES, seed=1)
    minhash.update([" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)])
    return minhash


def _make(sources: Sequence[Sourced]) -> Origin | None:
    documents = {name_document(s.document): s.document for s in sources}
    if len(documents) < 2:
        return None
    claims = list_claims(sources)
    return Origin(identify_by("origin", *claims), tuple(sorted(d.name for d in documents.values())), claims)


def trace(origins: Iterable[Origin]) -> dict[str, str]:
    """Return by claim the origin of its passage."""
    return {claim: origin.iri for origin in origins for claim in origin.claims}
