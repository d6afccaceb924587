"""This file is the secretary of state whom a title alone means, by the register, in a document that names them."""

from __future__ import annotations

from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ontology.registers import Appointment, find_department, local_government_secretaries


@lru_cache(maxsize=8)
def find_secretary(analysis: Analysis) -> Entity | None:
    """Return the secretary of state for local government of the document's day whom the document names.

    Where only a span is known for that day, the one who is named and held the office in it; None where two did.
    Nothing is said of one whom the document does not name.
    """
    people = {m.entity.name: m.entity for m in analysis.mentions if m.kind == "person" and m.entity}
    named = [a for a in local_government_secretaries() if a.person in people and _may_be_of(analysis, a)]
    different = list(dict.fromkeys(a.person for a in named))
    dated = analysis.document.date.latest is not None
    return people[different[0]] if len(different) == 1 or (different and dated) else None


def _may_be_of(analysis: Analysis, appointment: Appointment) -> bool:
    day = analysis.document.date
    first = day.earliest if day.latest is None else day.latest
    ended = first is not None and appointment.end is not None and appointment.end < first
    return not ended and (day.latest is None or appointment.start <= day.latest)


def is_local(mention: Mention) -> bool:
    """Whether a mention is the title, without a name, of the secretary of state for local government of the day."""
    now = mention.entity is None and "then" not in mention.capacity.split()
    titled = mention.role == "secretary of state" and bool(mention.portfolio)
    return now and titled and find_department(mention.portfolio) is not None
