"""This file is the places that may stand for a body nobody names: "Staff at X were told", "X's cabinet"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.analysis import Entity, Mention
from govgraph.ingest.mentions.body_links import Body, settle_case
from govgraph.ingest.mentions.body_words import GENERIC
from govgraph.ingest.mentions.framed import is_place, open_name
from govgraph.ingest.mentions.scan import Scanned
from govgraph.ingest.mentions.short_forms import CAPITAL_RUN, cut_pieces
from govgraph.ingest.mentions.word_lists import list_words
from govgraph.ontology.registers import find_council, fold_name

ENOUGH = 1.0
"""The force of the cues at which a place may stand for its council."""
_OWNED = re.compile(
    r"'s? (?:[\w-]+ ){0,3}?(?:council|cabinet|executive|mayor|leader|councillors?|hall|finances|budget|librar\w+|"
    r"schools|"
    r"services?|group|administration|opposition|residents|voters|ratepayers|taxpayers|chief|deputy|search|politicians|"
    r"officers?|staff|committee|treasury|chamber|politics|tories|crews|board|accounts|boss|bosses|plan|provost|debts?)\b",
    re.I,
)
_USED = re.compile(
    r" (?:council|councillors?|residents|voters|ratepayers|taxpayers|town hall|civic|politics|electors|recovery|"
    r"improvement|budget|administration|tories|labour|benches|seat)\b",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:staff|councillors|members|colleagues|officers|residents|ratepayers|taxpayers|voters|trouble|crisis|reins|"
    r"opposition|charge|control|helm|leadership|mayoralty|chain|office|run|runs|ran|running|led|lead|leads|leading|"
    r"hold|holds|lose|oversee|controlled|held|job|post|role|chair|chaired|moved|moves|joined|took over|councils?|"
    r"rescue|boss|number two|second-in-command|hall|house|benches|schools|libraries|authority)"
    r"(?: (?:at|in|of|from|to))?(?: neighbou?ring| nearby| distant)? (?:the )?$",
    re.I,
)
_AT = re.compile(r"\b(?:at|in|of|for|across|throughout) (?:neighbou?ring )?(?:the )?$", re.I)
_WEAK = re.compile(
    r"(?:\b(?:born|lives?|lived|living|home|educated|grew up|school|hotel|hall|holiday|villa)\b.{0,12}|, )$"
)
_OPENING = re.compile(r"(?:^|[.!?:\"'] )$")
_HALL = re.compile(r" (?:Civic (?:Centre|Offices)|Town Hall|City Hall|County Hall|Guildhall|Shire Hall)\Z")
_DASH = re.compile(r" - (?=[A-Z])")
_DATELINE = re.compile(r"(?: ?[:.]| -) ")
_NO_BODY = list_words(
    """England Wales Scotland Ireland Britain Europe London Westminster Whitehall Parliament Australia Canada America
    India Africa France Germany Texas California Florida Ontario Queensland Victoria Tasmania Wellington Canberra
    Ottawa Washington Dublin Edinburgh Cardiff Belfast Brussels Toronto Sydney Melbourne Internet Facebook Twitter
    God English Latin Google Zoom Teams Monday Tuesday Wednesday Thursday Friday Saturday Sunday Hansard Devon Fraud
    Chancery Michaelmas Martinmas Whitsun Pending Rumours Gone Time Photo Retiring Notice Order Yes Out Eve Head
    Tenants Governors Trustees Members Sandwiches Claims Mayors Staff Question Apologies Grants Praise Dear"""
)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    name: str
    force: float


def find_weak_places(scanned: Sequence[Scanned], bodies: Iterable[Body], people: frozenset[str]) -> tuple[Mention, ...]:
    """Return the places that cues show to be spoken of as bodies, though no body is named there; best first.

    `people` are the single names of the people of the document: none of them is a place.
    """
    known = {fold_name(form) for body in bodies for form in (*body.entity.forms, body.place)}
    found = [place for part in scanned for place in _find_in(part) if not _is_known(place.name, known, people)]
    force: dict[str, float] = {}
    for place in found:
        key = fold_name(place.name)
        force[key] = force.get(key, 0.0) + place.force
    entities: dict[str, Entity] = {}
    for place in found:
        entities.setdefault(fold_name(place.name), Entity("body", place.name)).forms.add(place.name)
    kept = [p for p in found if force[fold_name(p.name)] >= ENOUGH]
    kept.sort(key=lambda p: (-force[fold_name(p.name)], p.start))
    return tuple(Mention("body", p.start, p.end, entities[fold_name(p.name)]) for p in kept)


def _is_known(name: str, known: set[str], people: frozenset[str]) -> bool:
    return fold_name(name) in known or any(word.removesuffix("'s") in people for word in name.split())


def _find_in(part: Scanned) -> Iterator[_Found]:
    text, taken = part.segment.text, part.taken()
    for match in CAPITAL_RUN.finditer(text):
        for begin, end in cut_pieces(text, match.span(), taken):
            start, end = _trim(text, open_name(text, begin, end, ()), end)
            words = text[start:end].removesuffix("'s").removesuffix("'S")
            loud = words.isupper()
            label = bool(start == 0 and (_DATELINE if loud else _DASH).match(text, start + len(words)))
            if loud and (label or "'S" in (text[end - 2 : end], text[end : end + 2])):
                words = settle_case(words) if len(words) > 5 else words.capitalize()
            of_person = text.endswith((" of ", " of the "), 0, start) and any(
                p.end == text.rfind(" of ", 0, start) for p in part.people
            )
            force = _weigh(text, start, end, start + len(words), label) + 1.0 * of_person
            if force > 0 and _can_stand(words, start, text):
                first, last = part.segment.flat.span(start, start + len(words))
                yield _Found(first, last, words, force)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a run to its place: "Hendersons in Netherfold", "Derringham Civic Centre"."""
    for joint in (" in ", " at ", " on "):
        at = text.rfind(joint, start, end)
        if at > 0 and (
            joint != " on " or (" " not in text[start:at] and _OPENING.search(text[max(0, start - 2) : start]))
        ):
            start = at + len(joint)
    if hall := _HALL.search(text[start:end]):
        end = start + hall.start()
    return start, end


def _can_stand(words: str, start: int, text: str) -> bool:
    parts = words.split()
    if not is_place(words) or words.lower() in GENERIC or any(p in _NO_BODY for p in parts):
        return False
    return len(parts) > 1 or len(words) > 3


def _weigh(text: str, start: int, end: int, stop: int, label: bool) -> float:
    """Return how much speaks for a body at start..end: who owns what, what is said to be there."""
    before, after = text[max(0, start - 60) : start], text[stop : stop + 60]
    opens = not before.strip() or before.rstrip()[-1:] in '.!?:"'
    force = (
        2.0 * bool(_OWNED.match(after))
        + 1.0 * after.startswith("'s")
        + 1.5 * (bool(_USED.match(after)) and not opens)
        + 2.0 * bool(_CALLED.search(before))
        + 1.0 * bool(_AT.search(before))
        + 1.5 * label
        + 1.0 * (find_council(text[start:stop]) is not None)
    )
    return force - 1.0 * bool(_WEAK.search(before)) if force else 0.0
