"""This file is false merges: people or bodies that the resolved view takes for one, and the annotation for several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.levelling import level_name
from govgraph.ingest.evaluation.namings import Namings, Sort, gather_namings
from govgraph.ontology.documents import Reading
from govgraph.ontology.registers import register_reading
from govgraph.resolve import View, resolve
from govgraph.resolve.sources import name_document

Scope = Literal["document", "folder"]
"""What was resolved together: one document alone, or all of the folder."""


@dataclass(frozen=True, slots=True, order=True)
class NameIn:
    """A name as annotated, and the document that has it."""

    name: str
    document: str


@dataclass(frozen=True, slots=True)
class FalseMerge:
    """One person or body of the view that bears the names of two."""

    scope: Scope
    sort: Sort
    entity: str
    """The name that the view gives it."""
    iri: str
    one: NameIn
    other: NameIn


@dataclass(frozen=True, slots=True)
class Merging:
    """How many people and bodies of the view bear annotated names, by scope, and which of them are false merges."""

    entities: Mapping[Scope, int]
    false: tuple[FalseMerge, ...]


Annotated = tuple[Reading, Sequence[GoldFact]]
"""A document as read, and its annotation."""


def find_false_merges(documents: Sequence[Annotated]) -> Merging:
    """Resolve each document alone and all together, and find who is taken for one and is annotated as several.

    An entity bears an annotated name where a name judged to be the entity's, in a document, levels to a name annotated
    there. Two such names are a false merge unless they may be one's: the annotation lists them as alternatives of each
    other, or they differ no more than a title or a shortened name does (see `Namings.may_be_one`).
    """
    namings = gather_namings(fact for _, facts in documents for fact in facts)
    register = register_reading()
    entities: dict[Scope, int] = {"document": 0, "folder": 0}
    false: list[FalseMerge] = []
    alone: list[tuple[Scope, Sequence[Annotated]]] = [("document", [document]) for document in documents]
    for scope, some in [*alone, ("folder", documents)]:
        view = resolve([*(reading for reading, _ in some), register])
        borne = _find_borne_names(view, some, namings)
        entities[scope] += len(borne)
        false += _find_merges(scope, view, borne, namings)
    return Merging(entities, tuple(false))


def _find_borne_names(view: View, documents: Iterable[Annotated], namings: Namings) -> dict[str, set[tuple[str, str]]]:
    """The annotated names that each entity of the view bears, by IRI: levelled, with the document's name."""
    annotated = {
        name_document(reading.document): (reading.document.name, set(gather_namings(facts).sorts))
        for reading, facts in documents
    }
    borne: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for judgement in view.judgements:
        document, names = annotated.get(judgement.document, ("", set[str]()))
        name = level_name(judgement.name)
        if judgement.verdict == "same" and name in names and namings.find_sort(name):
            borne[judgement.entity].add((name, document))
    return borne


def _find_merges(
    scope: Scope, view: View, borne: Mapping[str, set[tuple[str, str]]], namings: Namings
) -> Iterator[FalseMerge]:
    """Yield each pair of names of one entity that cannot be one's; each pair of names once an entity."""
    labels: dict[str, tuple[Sort, str]] = {person.iri: ("person", person.name) for person in view.people}
    labels |= {body.iri: ("body", body.name) for body in view.bodies}
    for iri, names in sorted(borne.items()):
        where: dict[str, list[str]] = defaultdict(list)
        for name, document in sorted(names):
            where[name].append(document)
        sort, label = labels[iri]
        for one, other in combinations(sorted(where), 2):
            if not namings.may_be_one(one, other):
                pair = [NameIn(namings.written[name], where[name][0]) for name in (one, other)]
                yield FalseMerge(scope, sort, label, iri, *pair)
