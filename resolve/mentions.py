"""This file is the names that claims use: in which field, and whether of a person or of a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from govgraph.ontology.registers import find_department, fold_name
from govgraph.resolve.body_names import looks_like_a_body, read_body_name
from govgraph.resolve.names import HONORIFICS, fold, parse_name
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
OFFICE = re.compile(
    r"\b(?:secretary|secretaries|secretary of state|minister|commissioner|leader|mayor|chief executive|chair|chairman"
    r"|chairwoman|director|officer|inspector|auditor|councillor|spokes\w+|chancellor|president|deputy|chief|boss|expert"
    r"|source|resident|judge|coroner|solicitor|barrister)s?(?: of .+)?$",
    re.I,
)
NATIONAL = frozenset({"secretary of state", "minister"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a field of a claim; `spelling` is the text's own where the field holds a fuller or mended form."""

    source: Sourced
    document: str
    field: str
    name: str
    spelling: str
    slot: Slot


def find_body_name(source: Sourced) -> str:
    """Return the name of the body that a claim's post is in; a minister's department from what the minister is for.

    Two offices of state are named by their subject alone ("communities secretary").
    """
    name = source.words("body")
    if not name and source.words("role") in NATIONAL:
        subject = source.words("portfolio")
        return subject if subject and find_department(subject, source.document.date.earliest) else ""
    return name


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


def tell_people(mentions: Iterable[Mention]) -> set[tuple[str, str]]:
    """Return the (document, name) that are people's; the others are bodies' or groups'."""
    mentions = list(mentions)
    certain = {(m.document, m.name) for m in mentions if m.slot == "person" and _is_plain_person(m.name)}
    surnames = {(document, name.key) for document, text in certain if (name := parse_name(text)) and name.given}
    anywhere = {key for _, key in surnames}
    people = set()
    for mention in mentions:
        known = (mention.document, mention.name) in certain or _bears(mention, surnames)
        if mention.slot != "body" and (known or _is_person(mention, anywhere)):
            people.add((mention.document, mention.name))
    return people


def _is_plain_person(name: str) -> bool:
    """A name of two words or more that no register and no word makes a body's."""
    parsed = parse_name(name)
    return parsed is not None and bool(parsed.given) and name[:1].isupper() and not looks_like_a_body(name)


def _bears(mention: Mention, surnames: set[tuple[str, str]]) -> bool:
    """Whether the name is the surname alone of a person of the same document."""
    parsed = parse_name(mention.name)
    return parsed is not None and not parsed.given and (mention.document, parsed.key) in surnames


def _is_person(mention: Mention, surnames: set[str]) -> bool:
    """Whether a name that its document does not show to be a person's is one."""
    name = mention.name
    parsed = parse_name(name)
    if parsed is None or not name[:1].isupper():
        return False
    if fold(name.split()[0]) in HONORIFICS - {"the", "right"}:
        return True
    if mention.slot == "person" and not parsed.given:
        sort = read_body_name(name).sort
        return sort in {"named", "party"} or (sort == "council" and parsed.key in surnames)
    if looks_like_a_body(name) or (mention.slot == "either" and OFFICE.search(name)):
        return False
    if not parsed.given:
        return parsed.key in surnames or not (name.isupper() and len(name) <= 6)
    return len(parsed.given) <= 4 and all(part[:1].isupper() for part in parsed.given)
