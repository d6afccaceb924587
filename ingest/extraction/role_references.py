"""This file is holders told by a role alone: "the communities secretary" in a document that names who that then was."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.bodies_of_roles import find_body
from govgraph.ingest.extraction.office import Holding, Office
from govgraph.ontology.registers import find_department, secretary_on


def find_referred(analysis: Analysis) -> Iterator[Holding]:
    """Yield the secretary of state for local government whom a title means, where the document names that person.

    The register tells who held the office on the document's day; nothing is said of one whom the document does not
    name.
    """
    day = analysis.document.date.latest
    people = {m.entity.name: m.entity for m in analysis.mentions if m.kind == "person" and m.entity}
    name = next((a.person for a in secretary_on(day) if a.person in people), None) if day is not None else None
    if name is None:
        return
    for mention in analysis.mentions:
        now = mention.entity is None and "then" not in mention.capacity.split()
        if mention.role == "secretary of state" and now and _is_local(mention):
            role, body = find_body(analysis, mention, None, mention.start)
            office = Office(role, body, mention.portfolio)
            yield Holding(people[name], office, mention.start, mention.end, rule="role reference", confidence=0.7)


def _is_local(mention: Mention) -> bool:
    return bool(mention.portfolio) and find_department(mention.portfolio) is not None
