"""This file is the claims of party membership: "(Lab)", "Labour leader X", a table's column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Entity, Mention, Sentence
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.party_patterns import INDEPENDENT, PATTERNS
from govgraph.ingest.extraction.role_phrases import find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, classify, compile_slots, slot, slot_sentences
from govgraph.ingest.mentions.parties import find_party_name, party_expression
from govgraph.ontology.claims import Claim


def extract_parties(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each membership of a party that the document states, where it is stated first."""
    told: set[tuple[str, str, str]] = set()
    for claim in _all_claims(analysis):
        key = (str(claim.fields["person"]), str(claim.fields["party"]), claim.modality)
        if key not in told:
            told.add(key)
            yield claim


def _all_claims(analysis: Analysis) -> Iterator[Claim]:
    for slotted in slot_sentences(analysis):
        for rule, pattern in PATTERNS:
            for match in compile_slots(pattern).finditer(slotted.text):
                yield from _claim(
                    analysis, slotted, match["who"], slotted.party(match["party"]), match.start(), match.end(), rule
                )
        for match in compile_slots(INDEPENDENT).finditer(slotted.text):
            yield from _claim(analysis, slotted, match["who"], "Independent", *match.span(), "before name")
        yield from _by_role(analysis, slotted)
    yield from _by_column(analysis)


def _by_role(analysis: Analysis, slotted: Slotted) -> Iterator[Claim]:
    """A party's name within a role: "Tory leader X", "X, leader of the Labour group"."""
    expression = re.compile(party_expression(), re.I)
    for phrase in find_role_phrases(analysis, slotted):
        words = analysis.text[phrase.mention.start : phrase.mention.end]
        found = expression.search(words)
        party = find_party_name(found.group()) if found else None
        if party is None or (party == "Independent" and "independent" in words):
            continue
        near = compile_slots(r",? ?\(?(?=<P:after>)").match(slotted.text, phrase.end)
        before = compile_slots(r"<P:before>,? (?:\w+ ){0,3}\Z").search(slotted.text, 0, phrase.start)
        if near and near["after"]:
            yield from _claim(analysis, slotted, near["after"], party, phrase.start, near.end() + 1, "role")
        elif before:
            yield from _claim(analysis, slotted, before["before"], party, before.start(), phrase.end, "role")


def _by_column(analysis: Analysis) -> Iterator[Claim]:
    """A table's row with a name in one cell and a party alone in another."""
    for block in analysis.blocks:
        if not block.cells:
            continue
        cells = [slot(analysis, s, e, Sentence(s, e, block)) for s, e in block.cells if e > s]
        names = [m for c in cells if c.text and classify_first(c) == "P" and (m := c.mention(c.text[0])) and m.entity]
        for _cell, (start, end) in zip(cells, [c for c in block.cells if c[1] > c[0]], strict=True):
            party = find_party_name(analysis.text[start:end].strip(" *"))
            if party and names and names[0].entity:
                first, last = min(names[0].start, start), max(names[0].end, end)
                yield _make(analysis, names[0].entity, party, first, last, "table column")
                break


def classify_first(slotted: Slotted) -> str:
    """Return the class of the first sign of a cell that is nothing but a sign and a bracket, "" otherwise."""
    return classify(slotted.text[0]) if ord(slotted.text[0]) >= 0xE000 else ""


def _claim(
    analysis: Analysis, slotted: Slotted, sign: str, party: str, first: int, last: int, rule: str
) -> Iterator[Claim]:
    mention: Mention | None = slotted.mention(sign)
    if mention is None or mention.entity is None or mention.entity.kind != "person" or not party:
        return
    start, end = slotted.span(first, last)
    claim = _make(analysis, mention.entity, party, start, end, rule)
    yield claim


def _make(analysis: Analysis, person: Entity, party: str, start: int, end: int, rule: str) -> Claim:
    return Claim(
        "party",
        {"person": person.name, "party": party},
        (analysis.evidence(start, end),),
        judge_modality(analysis, start, end),
        rule=f"party: {rule}",
        confidence=0.9,
    )
