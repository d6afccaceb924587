"""This file is what "the council", "the Board" or "the county" means: the body of that sort that is spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from govgraph.ingest.analysis import Entity
from govgraph.ingest.mentions.body_links import Body
from govgraph.ingest.mentions.body_words import GENERIC
from govgraph.ingest.mentions.flat import Flat
from govgraph.ontology.registers import find_council

_DEFINITION = re.compile(
    r"\s?\((?:hereafter |henceforth |from here on )?(?:the |\"the |'the )?[\"']?(?P<short>[A-Z][\w& -]{1,40}?)[\"']?\)"
)
_NAMED_SO = frozenset(
    {
        "panel",
        "board",
        "committee",
        "commission",
        "trust",
        "service",
        "force",
        "agency",
        "association",
        "university",
        "college",
        "academy",
        "museum",
        "gallery",
        "constabulary",
        "inspectorate",
    }
)
_BY_LAST_WORD = _NAMED_SO | {
    "township",
    "municipality",
    "corporation",
    "polytechnic",
    "hospital",
    "society",
    "federation",
    "alliance",
    "union",
    "partnership",
    "foundation",
}
"""Nouns that mean only a body whose name ends in them."""
_BY_LAST_WORDS = frozenset(
    {"health board", "health authority", "fire authority", "police authority", "school board", "school district"}
)
_BOARDED = frozenset({"trust", "authority", "university", "museum", "company", "agency"})
"""Kinds of body that a board of their own governs: who chairs "the board" chairs them."""
_DEPARTMENTS = ("department", "ministry")
_OF_STATE = re.compile(
    r"(?:the )?(?:Department|Ministry|Treasury|HM Treasury)\b|.* (?:Department|Ministry|Treasury)$"
    r"|(?:Home|Foreign\b.*|Cabinet|Scottish|Scotland|Welsh|Wales|Northern Ireland|Colonial|War) Office$"
)
"""What "the Department" may mean: an office of state too, but no post office or regional one."""
_TYPED = {
    "county council": "county",
    "county": "county",
    "shire": "shire",
    "city council": "city",
    "borough council": "borough",
    "borough": "borough",
    "district council": "district",
    "unitary": "unitary",
    "combined authority": "combined",
    "town council": "town",
    "county hall": "county",
    "city hall": "city",
    "parish council": "parish",
    "regional council": "regional",
}


DOMINANT = 0.5
"""The share of the document's attention at which a body is meant wherever its sort is named."""


AHEAD = 400
"""How far ahead of its full name a body may be called by a common noun alone."""
OPENING = 45
"""How far into a paragraph the body it opens with may stand."""


@dataclass(slots=True)
class Binder:
    """Binds common nouns to the bodies of a document; `defined` holds what the document itself says they mean."""

    bodies: Sequence[Body]
    subject: Body | None
    weights: Mapping[int, float]
    openings: Sequence[tuple[int, int]] = ()
    defined: dict[str, Body] = field(default_factory=dict)

    def bind(self, noun: str, start: int, capital: bool = False) -> Body | None:
        """Return the body that `noun` at offset `start` means, None where no body of that sort is known."""
        if noun in self.defined:
            return self.defined[noun]
        fits = [b for b in self.bodies if b.kind in GENERIC[noun] and _is_called(b, noun)]
        if not fits:
            return None
        if noun in _NAMED_SO and noun != "trust" and all(min(b.starts) > start + AHEAD for b in fits):
            return Body(Entity("body", noun.capitalize()), next(iter(sorted(GENERIC[noun])))) if capital else None
        if noun == "authority" and any(b.kind == "authority" for b in fits) and (capital or self.subject not in fits):
            fits = [b for b in fits if b.kind == "authority"]
        if opener := self._find_opener(fits, start):
            return opener
        most = max(fits, key=self._weigh)
        if self._weigh(most) >= DOMINANT * sum(map(self._weigh, fits)):
            return most
        before = [(max(s for s in b.starts if s < start), b) for b in fits if any(s < start for s in b.starts)]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        return self.subject if self.subject in fits else min(fits, key=lambda b: min(b.starts, default=0))

    def _find_opener(self, fits: Sequence[Body], start: int) -> Body | None:
        """Return the body that the paragraph opens with, as the items of a digest do: "WORCESTER. The council ..."."""
        block = next((b for b in self.openings if b[0] <= start < b[1]), None)
        if block is None:
            return None
        return next((b for b in fits if any(block[0] <= s <= block[0] + OPENING and s < start for s in b.starts)), None)

    def _weigh(self, body: Body) -> float:
        return self.weights.get(id(body), 0.0)

    def open(self, noun: str, capital: bool) -> Body | None:
        """Return a new body that has no name but `noun`, where the document writes it as one: "the Panel"."""
        if noun not in _NAMED_SO or not (capital or noun in ("panel", "board")):
            return None
        if noun == "board" and self.subject is not None and self.subject.kind in _BOARDED:
            return self.subject
        body = Body(Entity("body", noun.capitalize()), next(iter(sorted(GENERIC[noun]))))
        self.defined[noun] = body
        return body


def _is_called(body: Body, noun: str) -> bool:
    last = body.entity.name.split()[-1].lower()
    if noun == "combined authority":
        return "combined" in body.types or noun in body.entity.name.lower()
    if noun in _DEPARTMENTS:
        return _OF_STATE.match(body.entity.name) is not None
    if noun in _BY_LAST_WORDS:
        return body.entity.name.lower().endswith(noun)
    if noun in _BY_LAST_WORD:
        return last == noun or (noun == "trust" and "trust" in body.entity.name.lower())
    if noun == "authority" or noun not in _TYPED:
        return True
    wanted = _TYPED[noun]
    known = find_council(body.entity.name) or find_council(body.place)
    kind = f"{known.kind} {known.name}".lower() if known else ""
    if wanted == "county" and ("county" in kind or "county" in body.types or body.place.endswith("shire")):
        return True
    return wanted in body.types or wanted in kind or (not body.types and not known)


def find_definition(flat: Flat, end: int) -> tuple[int, int, str] | None:
    """Return the short form that a body is given right after its name ends at `end`: ("the Trust"), (DfE)."""
    match = _DEFINITION.match(flat.text, end)
    return (match.start("short"), match.end("short"), match["short"]) if match else None
