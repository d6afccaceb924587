"""This file is whom descriptions mean: "the new leader", "then communities secretary", and "I" and "you" in a letter.

By the words beside them, by the document, where it calls one person so, else by the tenures of the post on the
document's days. Each is a judgement on those words in that document, never a name of the person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from govgraph.resolve.actors import Actors
from govgraph.resolve.datings import Dating, Datings
from govgraph.resolve.person_records import make_judgement
from govgraph.resolve.posts import find_role
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.verdicts import verdict_on
from govgraph.resolve.view import Judgement, Tenure

QUALIFIERS = "new|then|current|present|incoming|outgoing"
LETTER = "letter: greeting and signature"
TITLED = {"post: role reference": "the register has them in that office on the document's day"}
SELF = (("from", "I", re.compile(r"\bI\b")), ("to", "you", re.compile(r"\b[Yy]ou\b")))
LONGEST = 60
"""Characters of a description at most."""
Days = tuple[date | None, date | None]


def find_role_descriptions(
    sources: Sequence[Sourced], actors: Actors, tenures: Iterable[Tenure], datings: Datings
) -> tuple[Judgement, ...]:
    """Return whom the descriptions in the documents' texts mean, each once a document."""
    by_document: dict[str, list[Sourced]] = defaultdict(list)
    for source in sources:
        if source.document.kind != "register":
            by_document[name_document(source.document)].append(source)
    posts: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        posts[tenure.role, tenure.body].append(tenure)
    found: dict[tuple[str, str], Judgement] = {}
    for document, claims in by_document.items():
        for judgement in _read_document(document, claims, actors, posts, datings[document]):
            found.setdefault((judgement.document, judgement.name), judgement)
    return tuple(sorted(found.values(), key=lambda j: j.iri))


def _read_document(
    document: str,
    claims: Sequence[Sourced],
    actors: Actors,
    posts: Mapping[tuple[str, str], Sequence[Tenure]],
    dating: Dating,
) -> Iterator[Judgement]:
    yield from _read_correspondents(document, claims, actors)
    called: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source in claims:
        if source.claim.type == "post" and (person := actors.find(source, source.words("person"))):
            yield from _read_title(document, source, person)
            body = actors.find_body(source, source.words("body"))
            if body and source.words("status") in {"current", "acting"}:
                called[source.words("role"), body].add(person)
    text, days = claims[0].document.snapshot.text, _read_days(dating)
    for (role, body), people in called.items():
        if find_role(role).holders == "one":
            yield from _read_role(document, text, role, people, posts.get((role, body), ()), days)


def _read_correspondents(document: str, claims: Iterable[Sourced], actors: Actors) -> Iterator[Judgement]:
    """Who writes "I" in a letter and who is "you", where each is one."""
    for source in claims:
        if source.claim.rule == LETTER:
            for field, word, pattern in SELF:
                people = actors.find_all(source, field)
                if len(people) == 1 and pattern.search(source.document.snapshot.text):
                    reason = f"the letter is {'from' if field == 'from' else 'to'} {actors.names.get(people[0], '')}"
                    yield make_judgement(word, document, people[0], "same", 0.95, reason)


def _read_title(document: str, source: Sourced, person: str) -> Iterator[Judgement]:
    """A title that stands beside the name, "then communities secretary X", or for whom the register has in office."""
    words, name = source.quote, source.words("person").split()[-1]
    if source.claim.rule in TITLED:
        yield make_judgement(words, document, person, "same", 0.7, TITLED[source.claim.rule])
    start = words.find(name)
    title = re.match(rf"(?:the )?(?:{QUALIFIERS}|former|previous)\b[^,.;]*?(?= [A-Z][\w’'-]+ )", words[: start + 1])
    if start > 0 and title and len(title[0]) <= LONGEST:
        yield make_judgement(title[0], document, person, "same", 0.95, "the name stands beside it")


def _read_role(
    document: str, text: str, role: str, people: set[str], tenures: Sequence[Tenure], days: Days
) -> Iterator[Judgement]:
    """The post's holder for "the new leader" and "the leader" without a name."""
    pattern = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Oo]ur)\s+(?:(?:{QUALIFIERS})\s+)?{re.escape(role)}\b(?!\s+[A-Z]|\s*-)")
    for words in sorted({re.sub(r"\s+", " ", m[0]).lower() for m in pattern.finditer(text)}):
        if len(people) == 1:
            reason = f"the one {role} whom the document names"
            yield make_judgement(words, document, next(iter(people)), "same", 0.9, reason)
        elif len(sure := {t.holder for t in tenures if _covers(t, days)}) == 1:
            reason = f"holds the post of {role} on all days that the document can be of"
            yield make_judgement(words, document, sure.pop(), "same", 0.8, reason)


def _covers(tenure: Tenure, days: Days) -> bool:
    first, last = days
    ends = (first, last) if first and last else ()
    return bool(ends) and all(
        verdict_on(tenure.bounds, day, tenure.first_sighted, tenure.last_sighted) == "certain" for day in ends
    )


def _read_days(dating: Dating) -> Days:
    first, last = (date.fromordinal(n) if n is not None else None for n in (dating.earliest, dating.latest))
    return first, last
