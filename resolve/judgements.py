"""This file is the judgements on all names: whom each spelling in each document stands for, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from govgraph.resolve.bodies import Match, Use
from govgraph.resolve.mentions import Mention
from govgraph.resolve.namesakes import judge_namesakes
from govgraph.resolve.people import Cluster
from govgraph.resolve.person_records import judge_spelling, make_judgement
from govgraph.resolve.role_references import Reference
from govgraph.resolve.view import Body, Judgement


def judge_all(
    of_people: Iterable[Mention],
    of_bodies: Iterable[Mention],
    clusters: Sequence[Cluster],
    iris: Sequence[str],
    place: Mapping[Use, int],
    matches: Mapping[Use, Match],
    bodies: Mapping[str, Body],
    referred: Mapping[Use, tuple[int, Reference]],
) -> tuple[Judgement, ...]:
    """Return a judgement on every spelling in every document, and those between namesakes, by IRI.

    `place` tells which of `clusters`, and so of `iris`, each use of a name is; `referred` the same of roles.
    """
    found = {j.iri: j for j in judge_namesakes(clusters, iris)}
    for mention in of_people:
        if (i := place.get((mention.document, mention.name))) is not None:
            for spelling in dict.fromkeys((mention.name, mention.spelling)):
                judgement = judge_spelling(spelling, mention.document, clusters[i], iris[i])
                found[judgement.iri] = judgement
    for mention in of_bodies:
        match = matches[mention.document, mention.name]
        iri = bodies[match.key].iri
        for spelling in dict.fromkeys((mention.name, mention.spelling)):
            judgement = make_judgement(spelling, mention.document, iri, "same", match.score, match.reason)
            found[judgement.iri] = judgement
    for (document, name), (i, reference) in referred.items():
        judgement = make_judgement(name, document, iris[i], "same", reference.score, reference.reason)
        found[judgement.iri] = judgement
    return tuple(found[iri] for iri in sorted(found))
