"""This file is the telling of people from bodies and groups among the names that claims use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from govgraph.ontology.registers import fold_name
from govgraph.resolve.body_names import looks_like_a_body, read_body_name
from govgraph.resolve.mentions import Mention
from govgraph.resolve.names import HONORIFICS, PARTICLES, fold, parse_name

Use = tuple[str, str]
"""A document's IRI and a name used in it."""
OFFICE = re.compile(
    r"\b(?:secretary|secretaries|secretary of state|minister|commissioner|leader|mayor|chief executive|chair|chairman"
    r"|chairwoman|director|officer|inspector|auditor|councillor|spokes\w+|chancellor|president|deputy|chief|boss|expert"
    r"|source|resident|judge|coroner|solicitor|barrister)s?(?: of .+)?$",
    re.I,
)


def tell_people(mentions: Iterable[Mention]) -> set[Use]:
    """Return the uses of names that are people's; the others are bodies' or groups'."""
    mentions = list(mentions)
    certain = {(m.document, m.name) for m in mentions if m.slot == "person" and _is_plain_person(m.name)}
    surnames = {(document, name.key) for document, text in certain if (name := parse_name(text)) and name.given}
    anywhere = {key for _, key in surnames}
    starts = _find_starts(mentions)
    bodies = {(m.document, fold_name(m.name)) for m in mentions if m.slot == "body"}
    people = set()
    for mention in mentions:
        use = mention.document, mention.name
        if mention.slot == "body":
            continue
        if use in certain or _is_listed(mention) or _bears(mention, surnames):
            people.add(use)
        elif (mention.document, fold_name(mention.name)) in bodies or fold_name(mention.name) in starts:
            continue
        elif _is_person(mention, anywhere):
            people.add(use)
    return people


def _find_starts(mentions: Iterable[Mention]) -> set[str]:
    """What the longer names of bodies begin with: "Stourhaven" of "Stourhaven County Council"."""
    starts: set[str] = set()
    for name in {m.name for m in mentions if m.slot == "body" or (m.slot == "either" and looks_like_a_body(m.name))}:
        words = fold_name(name).split()
        starts.update(" ".join(words[:n]) for n in range(1, len(words)))
    return starts


def _is_plain_person(name: str) -> bool:
    """A name of two words or more that no register and no word makes a body's."""
    parsed = parse_name(name)
    return parsed is not None and bool(parsed.given) and name[:1].isupper() and not looks_like_a_body(name)


def _is_listed(mention: Mention) -> bool:
    """A holder in a register, but for a body that another register has: "Tony Banks", not "Essex County Council"."""
    listed = mention.source.document.kind == "register" and mention.slot == "person"
    return listed and read_body_name(mention.name).sort in {"named", "group", "organ", "oversight"}


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
    words = (*parsed.given, *parsed.surname.split())
    return len(parsed.given) <= 4 and all(part[:1].isupper() or part in PARTICLES for part in words)
