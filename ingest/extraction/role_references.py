"""This file is holders told by a role alone: "the communities secretary" in a document that names who that then was."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.bodies_of_roles import find_body
from govgraph.ingest.extraction.office import Holding, Office
from govgraph.ingest.extraction.secretaries_meant import find_secretary, is_local


def find_referred(analysis: Analysis) -> Iterator[Holding]:
    """Yield the secretary of state for local government whom a title means, where the document names that person."""
    secretary = find_secretary(analysis)
    for mention in analysis.mentions if secretary else ():
        if secretary and is_local(mention):
            role, body = find_body(analysis, mention, None, mention.start)
            office = Office(role, body, mention.portfolio)
            yield Holding(secretary, office, mention.start, mention.end, rule="role reference", confidence=0.7)
