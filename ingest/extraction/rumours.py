"""This file is what is only linked, rumoured or speculated of somebody's going: told as such, never as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.bodies_of_roles import find_body
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ontology.claims import Claim, Modality

GOING = r"(?:departure|resignation|exit|removal|sacking|dismissal|suspension|ousting)"
LINKED = re.compile(
    rf"\b(?:has|have|had|was|were|is|are)\s+(?:also\s+)?(?:been\s+)?linked\s+(?:to|with)\s+(?:the\s+)?{GOING}\s+of\s+"
)
RUMOURED = re.compile(
    r"\b(?:(?:growing|widespread|press|local)\s+)?(?:speculation|rumours?|suggestions)\s+(?:that\s+)?(?:[\w’'.-]+\s+){1,4}?"
    r"(?:was|were|is|are|would|will|could|might|may|had|has)\s+(?:about\s+|set\s+|likely\s+|due\s+|going\s+)?(?:to\s+)?"
    r"(?:face\s+(?:a\s+)?(?:vote|motion|challenge)|resign|quit|step\s+down|stand\s+down|leave|go\b|been\s+(?:asked|told)\s+to|"
    r"be(?:en)?\s+(?:sacked|ousted|removed|replaced|dismissed|forced\s+out))[^.;]*"
)
SKIPPED = ("heading", "letterhead", "signature", "metadata", "table row")


def extract_rumours(analysis: Analysis) -> Iterator[Claim]:
    """Yield the departures that `analysis` only hints at: hedged where linked to something, else rumoured."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        for hint in LINKED.finditer(analysis.text, sentence.start, sentence.end):
            people = _find_people(analysis, hint.end(), sentence.end)
            yield from _make(analysis, sentence, people[:1], sentence.start, hint.end(), "hedged")
        for hint in RUMOURED.finditer(analysis.text, sentence.start, sentence.end):
            people = _find_people(analysis, sentence.start, hint.end())
            yield from _make(analysis, sentence, people[-1:], hint.start(), hint.end(), "rumoured")


def _find_people(analysis: Analysis, start: int, end: int) -> list[Mention]:
    return [m for m in analysis.mentions_in(start, end) if m.kind == "person" and m.entity]


def _make(
    analysis: Analysis, sentence: Sentence, people: list[Mention], start: int, end: int, modality: Modality
) -> Iterator[Claim]:
    """The claim, in the office that stands nearest to the person in the sentence; none without an office."""
    for person in people:
        offices = [m for m in analysis.mentions_in(sentence.start, sentence.end) if m.kind == "role" and m.role]
        if not offices or person.entity is None:
            return
        office = min(offices, key=lambda m: abs(m.start - person.start))
        role, body = find_body(analysis, office, None, office.start)
        if body:
            fields = {"change": "end", "person": person.entity.name, "role": role, "body": body}
            evidence = (analysis.evidence(start, max(end, person.end) if modality == "hedged" else end),)
            yield Claim("change", dict(fields), evidence, modality, rule="change: only hinted at", confidence=0.6)
