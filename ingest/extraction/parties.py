"""This file is the claims of party membership: "(Lab)", "Labour leader X", a table's column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity, Mention, Sentence
from govgraph.ingest.extraction.modality import find_sentence, judge_modality
from govgraph.ingest.extraction.party_frames import find_party_in_office, read_memberships
from govgraph.ingest.extraction.party_patterns import INDEPENDENT, LINE, NAMED_AGAIN, PATTERNS
from govgraph.ingest.extraction.role_phrases import find_role_phrases
from govgraph.ingest.extraction.slots import (
    Slotted,
    classify,
    compile_slots,
    screen_slots,
    signs_of,
    slot,
    slot_sentences,
)
from govgraph.ingest.mentions.parties import find_party_name, party_names_in
from govgraph.ontology.claims import Claim

_ALL_NAMES = compile_slots(r"<P>(?:, <P>)*(?:,? and <P>)?")
_NAME_BEFORE = (
    r"<P:before>(?:,|(?P<verb> (?:has |had |will |who )?(?:(?:is|was|be|been|becomes?|became|remains?|stays) )?"
    r"(?:(?:re-)?elected |appointed |named |chosen |made )?(?:now |also |then )?(?:as |the |an? )*)| as| \()? ?"
    r"(?:(?:the|an?|its|their|also|now|former|then|current|once|formerly|"
    r"at the time|at present|fellow|and|<R>),? |[a-z]+ly )*\Z"
)
_PRESUPPOSED = frozenset(
    {
        "name of office",
        "bracket",
        "before name",
        "apposed",
        "led by",
        "own",
        "list",
        "own administration",
        "head of group",
    }
)
"""Rules whose wording takes the membership for granted, whatever the sentence denies or doubts."""


def extract_parties(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each membership of a party that the document states, where it is stated first."""
    told: set[tuple[str, str, str]] = set()
    for claim in _all_claims(analysis):
        key = (str(claim.fields["person"]), str(claim.fields["party"]), claim.modality)
        if key not in told:
            told.add(key)
            yield claim


def _all_claims(analysis: Analysis) -> Iterator[Claim]:
    for slotted in map(_name_parties, slot_sentences(analysis)):
        if not signs_of(slotted, "Y"):
            yield from _by_role(analysis, slotted)
            yield from _by_parse(analysis, slotted)
            continue
        yield from _by_line(analysis, slotted)
        yield from _named_again(analysis, slotted)
        for rule, pattern in PATTERNS:
            for match in screen_slots(pattern).finditer(slotted.text):
                yield from _claim(
                    analysis, slotted, match["who"], slotted.party(match["party"]), match.start(), match.end(), rule
                )
        for match in screen_slots(INDEPENDENT).finditer(slotted.text):
            yield from _claim(analysis, slotted, match["who"], "Independent", *match.span(), "before name")
        yield from _by_role(analysis, slotted)
        yield from _by_parse(analysis, slotted)
    yield from _by_column(analysis)


def _name_parties(slotted: Slotted) -> Slotted:
    """Return `slotted` with a party's sign for each body that is a party: "of the Labour Party"."""
    text, signs = slotted.text, slotted.signs
    for place, sign in signs_of(slotted, "B"):
        body = slotted.mention(sign)
        party = find_party_name(body.entity.name) if body and body.entity else None
        if party and party != "Independent":
            mark = chr(0xF200 + 0x2FF - place % 0x100)
            text, signs = text[:place] + mark + text[place + 1 :], {**signs, mark: party}
    return Slotted(text, slotted.starts, slotted.ends, signs, slotted.sentence)


def _by_line(analysis: Analysis, slotted: Slotted) -> Iterator[Claim]:
    """A line that opens with a party and lists its people, up to the next party."""
    match = compile_slots(LINE).match(slotted.text)
    if match is None:
        return
    stop = next((place for place, _ in signs_of(slotted, "Y", match.end())), len(slotted.text))
    for place, sign in signs_of(slotted, "P", match.end(), stop):
        if re.search(r"(?:^|[:,;] |\band |- |\) )$", slotted.text[:place]) or classify(slotted.text[place - 2]) == "R":
            yield from _claim(analysis, slotted, sign, slotted.party(match["party"]), match.start(), place + 1, "list")


def _named_again(analysis: Analysis, slotted: Slotted) -> Iterator[Claim]:
    """ "The Tory" is whoever was named last before."""
    for match in screen_slots(NAMED_AGAIN).finditer(slotted.text):
        start = slotted.starts[match.start()]
        if subject := _subject_before(analysis, slotted) if match.start() == 0 else None:
            yield _make(analysis, subject, slotted.party(match["party"]), *slotted.span(*match.span()), "named again")
            continue
        before = [m for m in analysis.mentions_in(max(0, start - 400), start) if m.kind == "person" and m.entity]
        nearest = {id(m.entity): m.entity for m in before[-3:]}
        if before and len(nearest) == 1 and before[-1].entity:
            first, last = slotted.span(match.start(), match.end())
            yield _make(analysis, before[-1].entity, slotted.party(match["party"]), first, last, "named again")


def _subject_before(analysis: Analysis, slotted: Slotted) -> Entity | None:
    """Return the person with whom the sentence before opens."""
    place = find_sentence(analysis.sentences, slotted.sentence.start)
    previous = analysis.sentences[place - 1] if place else None
    first = next(iter(analysis.mentions_in(previous.start, previous.end)), None) if previous else None
    opens = first is not None and first.kind in ("person", "pronoun") and previous and first.start < previous.start + 4
    return first.entity if opens and first and first.entity and first.entity.kind == "person" else None


def _by_role(analysis: Analysis, slotted: Slotted) -> Iterator[Claim]:
    """A party's name within a role: "Tory leader X", "X, leader of the Labour group"."""
    for phrase in find_role_phrases(analysis, slotted):
        words = analysis.text[phrase.mention.start : phrase.mention.end]
        party = find_party_in_office(words, phrase.mention.role)
        if not party:
            continue
        near = compile_slots(r"(?:,|:| is| will be)? ?\(?(?=<P:after>)").match(slotted.text, phrase.end)
        before = compile_slots(_NAME_BEFORE).search(slotted.text, 0, phrase.start)
        if near and near["after"]:
            names = _ALL_NAMES.match(slotted.text, near.end()) if words.endswith("s") else None
            rule = "role" if near.group().strip() in ("is", "will be") else "name of office"
            for place, sign in signs_of(slotted, "P", near.end(), names.end() if names else near.end() + 1):
                yield from _claim(analysis, slotted, sign, party, phrase.start, place + 1, rule)
        elif before:
            rule = "role" if before["verb"] else "name of office"
            yield from _claim(analysis, slotted, before["before"], party, before.start(), phrase.end, rule)


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


def _by_parse(analysis: Analysis, slotted: Slotted) -> Iterator[Claim]:
    """What the parse tells: "P, a Labour man", "leads the Tory group", "sat as an Independent"."""
    if party_names_in(analysis.text[slotted.sentence.start : slotted.sentence.end]):
        for told in read_memberships(analysis, slotted.sentence):
            claim = _make(analysis, told.person, told.party, told.start, told.end, "parse")
            yield replace(claim, modality="asserted") if told.sure else claim


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
    yield replace(claim, modality="asserted") if rule in _PRESUPPOSED else claim


def _make(analysis: Analysis, person: Entity, party: str, start: int, end: int, rule: str) -> Claim:
    return Claim(
        "party",
        {"person": person.name, "party": party},
        (analysis.evidence(start, end),),
        judge_modality(analysis, start, end),
        rule=f"party: {rule}",
        confidence=0.9,
    )
