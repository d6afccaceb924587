"""This file is the names that claims use, each with its field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from govgraph.ontology.registers import find_department, fold_name
from govgraph.resolve.sources import Sourced, name_document

Slot = Literal["person", "body", "either"]
SLOTS: Mapping[str, Mapping[str, Slot]] = {
    "post": {"person": "person", "body": "body"},
    "party": {"person": "person"},
    "change": {"person": "person", "body": "body"},
    "succession": {"predecessor": "person", "successor": "person", "body": "body"},
    "link": {"subject": "either", "object": "either"},
    "communication": {"from": "either", "to": "either"},
    "meeting": {"body": "body", "participants": "either"},
    "directive": {"by": "either", "to": "either"},
    "assessment": {"by": "either"},
    "money": {"from": "either", "to": "either"},
    "quote": {"speaker": "either"},
}
"""By type of claim, the fields that name somebody, and whether a person, a body or either."""
NATIONAL = frozenset({"secretary of state", "minister"})
COMMONS = "House of Commons"
PARLIAMENT = re.compile(r"\b(?:commons|parliament|westminster)\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a field of a claim; `spelling` is the text's own where the field holds a fuller or mended form."""

    source: Sourced
    document: str
    field: str
    name: str
    spelling: str
    slot: Slot

    @property
    def use(self) -> tuple[str, str]:
        """The document's IRI and the name."""
        return self.document, self.name


def find_body_name(source: Sourced) -> str:
    """Return the name of the body that a claim's post is in.

    A minister's department may be told by what the minister is for ("communities secretary"); a member of parliament is
    in the House of Commons, whatever place is named.
    """
    name = source.words("body")
    if source.words("role") == "MP":
        return COMMONS
    if not name and source.words("role") in NATIONAL:
        subject = source.words("portfolio")
        return subject if subject and find_department(subject, source.document.date.earliest) else ""
    return name


def find_portfolio(source: Sourced) -> str:
    """Return what a claim's post is for: the place that a member of parliament sits for is what the post is for."""
    place = source.words("body")
    if source.words("role") == "MP" and place and not PARLIAMENT.search(place):
        return place
    return source.words("portfolio")


def find_mentions(sources: Iterable[Sourced]) -> Iterator[Mention]:
    """Yield every name that the claims use, in order; the one who is quoted for a claim too."""
    for source in sources:
        document = name_document(source.document)
        for field, slot in SLOTS[source.claim.type].items():
            names = (find_body_name(source),) if field == "body" else source.parties(field)
            written = source.claim.as_written.get(field, "").strip()
            for name in filter(_says_something, names):
                yield Mention(source, document, field, name, written if written and len(names) == 1 else name, slot)
        if source.claim.speaker and _says_something(source.claim.speaker):
            yield Mention(source, document, "speaker", source.claim.speaker, source.claim.speaker, "either")


def _says_something(name: str) -> bool:
    """Whether a name has a word in it beside the article."""
    return bool(fold_name(name)) and name.strip().casefold() != "the"
