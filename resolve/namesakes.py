"""This file is the judgements that keep people of one surname apart, or say that nothing decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from govgraph.resolve.names import names_agree, parse_name
from govgraph.resolve.people import Cluster
from govgraph.resolve.person_records import make_judgement
from govgraph.resolve.view import Judgement, JudgementVerdict

Tie = tuple[str, str, str]
"""A surname, what is shared ("name", "document", "post" or "body"), and which."""


def judge_namesakes(clusters: Sequence[Cluster], labels: Sequence[str], iris: Sequence[str]) -> list[Judgement]:
    """Return the judgements on pairs of people of one surname.

    Unsure: the same full name with nothing in common, or part of a name that fits several. Different: other given
    names in the same document or post.
    """
    ties: dict[Tie, list[int]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        for tie in sorted(_find_ties(cluster)):
            ties[tie].append(i)
    pairs: dict[tuple[int, int], set[str]] = defaultdict(set)
    for (_, kind, _), members in ties.items():
        for pair in combinations(members, 2):
            pairs[pair].add(kind)
    found: dict[str, Judgement] = {}
    for (a, b), kinds in pairs.items():
        verdict, score, reason = _tell_pair(labels[a], labels[b], kinds)
        if reason:
            for one, other in ((a, b), (b, a)):
                first = clusters[other][0]
                judgement = make_judgement(labels[other], first.document, iris[one], verdict, score, reason)
                found[judgement.iri] = judgement
    return list(found.values())


def _find_ties(cluster: Cluster) -> set[Tie]:
    ties = set()
    for unit in cluster:
        for key in {name.key for name in unit.names}:
            ties |= {(key, "name", name.plain.casefold()) for name in unit.names if name.is_full}
            ties |= {(key, "post", post) for post in unit.posts}
            ties |= {(key, "body", body) for body in unit.bodies | unit.homes}
            ties.add((key, "document", unit.document))
    return ties


def _tell_pair(one: str, other: str, kinds: set[str]) -> tuple[JudgementVerdict, float, str]:
    """What is to be said of two people of one surname, by name, that share `kinds`; no reason where nothing is."""
    a, b = parse_name(one), parse_name(other)
    if a is None or b is None:
        return "unsure", 0.0, ""
    if not names_agree(a, b):
        apart = "the same surname with another given name" if kinds & {"post", "document"} else ""
        return "different", 0.05, apart
    if a.is_full and b.is_full:
        return "unsure", 0.4, "the same name alone: no post, body or role in common" if "name" in kinds else ""
    return "unsure", 0.5, "part of a name that fits more than one person"
