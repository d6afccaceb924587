"""This file is the judgements on all names: whom each spelling in each document stands for, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govgraph.resolve.bodies import Match, Use
from govgraph.resolve.mentions import Mention
from govgraph.resolve.namesakes import judge_namesakes
from govgraph.resolve.person_records import judge_spelling, make_judgement
from govgraph.resolve.population import Population
from govgraph.resolve.role_references import Reference
from govgraph.resolve.view import Body, Judgement


def judge_people(
    population: Population, spelled: Iterable[tuple[str, int, str]], referred: Mapping[Use, tuple[int, Reference]]
) -> dict[str, Judgement]:
    """Return the judgements on spellings of people and between namesakes, by IRI.

    `spelled` has each document, person and spelling; `referred` the people that a role alone stands for.
    """
    clusters, iris, labels = population.clusters, population.iris, population.labels
    found = {j.iri: j for j in judge_namesakes(clusters, labels, iris)}
    for document, i, spelling in spelled:
        judgement = judge_spelling(spelling, document, clusters[i], labels[i], iris[i])
        found[judgement.iri] = judgement
    for (document, name), (i, reference) in referred.items():
        judgement = make_judgement(name, document, iris[i], "same", reference.score, reference.reason)
        found[judgement.iri] = judgement
    return found


def judge_bodies(
    mentions: Iterable[Mention], matches: Mapping[Use, Match], bodies: Mapping[str, Body]
) -> dict[str, Judgement]:
    """Return the judgements on spellings of bodies, by IRI."""
    found = {}
    for mention in mentions:
        match = matches[mention.use]
        for spelling in dict.fromkeys((mention.name, mention.spelling)):
            iri = bodies[match.key].iri
            judgement = make_judgement(spelling, mention.document, iri, "same", match.score, match.reason)
            found[judgement.iri] = judgement
    return found
