"""This file is the finding of mentions: the people, bodies, roles and groups that a document speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.mentions.body_links import Body, link_bodies
from govgraph.ingest.mentions.generic import Binder, find_definition
from govgraph.ingest.mentions.headings import settle_headings
from govgraph.ingest.mentions.person_links import Naming, Person, link_people, settle_names
from govgraph.ingest.mentions.places import find_weak_places
from govgraph.ingest.mentions.pronouns import find_party, find_pronouns
from govgraph.ingest.mentions.role_links import link_roles
from govgraph.ingest.mentions.scan import Scanned, scan
from govgraph.ingest.mentions.short_forms import find_generic, find_places, find_surnames
from govgraph.ingest.mentions.slotted_places import find_slotted
from govgraph.ingest.mentions.subject import sorted_by_weight, weigh_bodies, words_of_home

_ASIDE = re.compile(
    r"\b(?:from|(?:director|executive|officer|leader|member|councillor|manager|head|chairman|chair|trustee) "
    r"(?:of|at|for))\s+(?:the\s+)?$",
    re.I,
)

_RUNNING = re.compile(r"[a-z,] ([A-ZÀ-Þ][a-zà-ÿ][\w'-]+)")
"""A capitalised word that opens no sentence."""
_WHITHER = re.compile(r"(?:\b(?:in|to|near|around|across|outside)|,)\s+$")
_SHORT = 80
"""Characters of a paragraph too short to open a text: a date, a byline."""


def find_mentions(analysis: Analysis) -> Analysis:
    """Return `analysis` with its mentions found and linked, and with the body it is mostly about."""
    scanned = scan(analysis)
    people, mentions = _find_people(analysis, scanned)
    found_bodies, weighed = _find_bodies(analysis, scanned)
    names = frozenset(token for person in people for naming in person.namings for token in naming.tokens)
    places = find_weak_places(scanned, [body for _, body in weighed], names)
    mentions += found_bodies
    mentions += [mention for part in scanned for mention in _read_roles(part)]
    mentions = link_roles(analysis, _sort(mentions))
    mentions += find_pronouns(analysis, mentions, people, find_party(analysis, mentions))
    about = weighed[0][1].entity if weighed else None
    weights = {body.entity: weight for weight, body in weighed}
    return replace(analysis, mentions=tuple(_sort(mentions)), subject=about, weights=weights, places=places)


def _find_people(analysis: Analysis, scanned: Sequence[Scanned]) -> tuple[list[Person], list[Mention]]:
    namings: list[Naming] = []
    for part in scanned:
        for found in part.people:
            start, end = part.segment.flat.span(found.start, found.end)
            namings.append(Naming(start, end, found.name, found.title))
    people = link_people(namings)
    mentions = [Mention("person", n.start, n.end, p.entity) for p in people for n in p.namings]
    common = frozenset(re.findall(r"(?<![\w'’-])[a-zà-ÿ]{2,}(?![\w-])", analysis.text))
    for part in scanned:
        for begin, stop, person in find_surnames(part, people, common):
            start, end = part.segment.flat.span(begin, stop)
            part.extra.append((begin, stop))
            person.add(Naming(start, end, part.segment.text[begin:stop]))
            mentions.append(Mention("person", start, end, person.entity))
    settle_names(people)
    return people, mentions


def _find_bodies(analysis: Analysis, scanned: Sequence[Scanned]) -> tuple[list[Mention], list[tuple[float, Body]]]:
    places: list[tuple[Scanned, int, int, str, str]] = [
        (part, body.start, body.end, body.name, body.kind) for part in settle_headings(scanned) for body in part.bodies
    ]
    found = [(part.segment.flat.starts[start], name, kind) for part, start, _, name, kind in places]
    bodies, owners = link_bodies(found)
    mentions = [_mention(part, start, end, body) for (part, start, end, _, _), body in zip(places, owners, strict=True)]
    mentions += _find_place_forms(scanned, bodies)
    defined: dict[str, Body] = {}
    for (part, _, end, _, _), body in zip(places, owners, strict=True):
        if definition := find_definition(part.segment.flat, end):
            defined[definition[2].lower()] = body
            body.entity.forms.add(definition[2])
    weighed = _weigh(analysis, scanned, bodies)
    subject = weighed[0][1] if weighed else None
    digest = [(b.start, b.end) for b in analysis.blocks if b.kind == "paragraph" and len(weighed) > 1]
    binder = Binder(bodies, subject, {id(body): weight for weight, body in weighed}, digest, defined)
    mentions += _find_defined(scanned, binder)
    spoken: Counter[int] = Counter()
    for part in scanned:
        for start, end, noun in find_generic(part):
            capital = part.segment.text[start].isupper()
            meant = binder.bind(noun, part.segment.flat.starts[start], capital) or binder.open(noun, capital)
            part.extra.append((start, end))
            mentions.append(_mention(part, start, end, meant))
            spoken[id(meant)] += 1
    return mentions, sorted_by_weight(weighed, spoken)


def _weigh(analysis: Analysis, scanned: Sequence[Scanned], bodies: Sequence[Body]) -> list[tuple[float, Body]]:
    headings = [(b.start, b.end) for b in analysis.blocks if b.kind == "heading"]
    paragraphs = [(b.start, b.end) for b in analysis.blocks if b.kind == "paragraph"]
    opening = next((p for p in paragraphs if p[1] - p[0] > _SHORT), (paragraphs or [(0, 0)])[0])
    called = Counter(noun for part in scanned for _, _, noun in find_generic(part))
    asides = frozenset(s for body in bodies for s in body.starts if _is_aside(analysis.text, body, s))
    home = words_of_home((b.kind, analysis.text[b.start : b.end]) for b in analysis.blocks)
    return weigh_bodies(bodies, headings, opening, called, asides, home)


def _is_aside(text: str, body: Body, start: int) -> bool:
    """The naming says only where somebody works, or where something is."""
    before = text[max(0, start - 30) : start]
    return bool(_ASIDE.search(before) or (start not in body.named and _WHITHER.search(before)))


def _find_place_forms(scanned: Sequence[Scanned], bodies: list[Body]) -> Iterator[Mention]:
    """Yield the places that stand for councils: known ones, those that a role beside them shows, and these again."""
    yield from _find_known_places(scanned, bodies)
    known = len(bodies)
    running = {m[1] for part in scanned for m in _RUNNING.finditer(part.segment.text)}
    for part in scanned:
        for start, end, name, kind in list(find_slotted(part, running)):
            part.extra.append((start, end))
            offset = part.segment.flat.starts[start]
            body = next((b for b in bodies if name in b.entity.forms), None)
            if body is None:
                body = link_bodies([(offset, name, kind)])[0][0]
                bodies.append(body)
            else:
                body.starts.append(offset)
            yield _mention(part, start, end, body)
    yield from _find_known_places(scanned, bodies[known:])


def _find_known_places(scanned: Sequence[Scanned], bodies: Sequence[Body]) -> Iterator[Mention]:
    for part in scanned if bodies else ():
        for short in list(find_places(part, bodies)):
            part.extra.append((short.start, short.end))
            assert short.body is not None
            short.body.starts.append(part.segment.flat.starts[short.start])
            short.body.entity.forms.add(part.segment.text[short.start : short.end])
            yield _mention(part, short.start, short.end, short.body)


def _find_defined(scanned: Sequence[Scanned], binder: Binder) -> Iterator[Mention]:
    """Yield the short forms that the document itself defines and that are no common noun: (DfE), ("IDeA")."""
    short = {form: body for form, body in binder.defined.items() if form not in ("council", "board", "panel", "trust")}
    for part in scanned:
        for form, body in short.items():
            for match in re.finditer(rf"(?<![\w'-]){re.escape(form)}(?![\w-])", part.segment.text, re.I):
                taken = any(s < match.end() and match.start() < e for s, e in part.taken())
                if match.group()[0].isupper() and not taken:
                    part.extra.append(match.span())
                    yield _mention(part, match.start(), match.end(), body)


def _mention(part: Scanned, start: int, end: int, body: Body | None) -> Mention:
    first, last = part.segment.flat.span(start, end)
    return Mention("body", first, last, body.entity if body else None)


def _read_roles(part: Scanned) -> Iterator[Mention]:
    people = {p.start for p in part.people}
    for role in part.roles:
        start, end = part.segment.flat.span(role.start, role.end)
        kind = "group" if role.plural and not {role.end + 1, role.end + 2} & people else "role"
        entity = Entity("group", part.segment.text[role.start : role.end]) if kind == "group" else None
        yield Mention(
            "group" if kind == "group" else "role", start, end, entity, role.role, role.portfolio, role.capacity
        )


def _sort(mentions: Sequence[Mention]) -> list[Mention]:
    """Sort by start and drop what overlaps a longer mention that begins before it or at the same place."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


__all__ = ["find_mentions"]
