"""This file is the extraction of meetings: who meets or met, on which day, where, and who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from govgraph.ingest.analysis import Analysis, Entity, Sentence
from govgraph.ingest.extraction import meeting_words as words
from govgraph.ingest.extraction.clause_dates import read_label
from govgraph.ingest.extraction.meeting_bodies import find_acting_body, find_council, find_meeting_body
from govgraph.ingest.extraction.meeting_frames import find_framed_meetings
from govgraph.ingest.extraction.meeting_lines import find_lined_meetings, find_lined_place
from govgraph.ingest.extraction.meeting_places import find_participants, find_place
from govgraph.ingest.extraction.minutes import extract_minutes, find_minutes
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.language import Plain, make_plain
from govgraph.ontology.claims import Claim, Modality, Value, When

CONFIDENCE = {"meeting named": 0.9, "body meets": 0.85, "at council": 0.75, "body decides": 0.7, "line": 0.8}
MOST = 8
"""No sentence tells of more meetings than so many."""
SURE = ("meeting named", "body meets")
EARLIER = 3
NEAR = 60
LABEL = re.compile(
    r"\W{0,3}(?:[A-Z][a-z]{2,8}\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s[A-Z][a-z]{2,8})?(?:\s\d{4})?(?:\.|:|\s[–—-]|\s*\n)"
)
"""A paragraph may begin with the day it tells of: "Mon 14th. Labour group meets"."""
CLAUSE = re.compile(r"[;:]|\. |, (?:and|but|while|although) ")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """Words that tell of a meeting: their place in the text, whose it is, and how sure the wording is."""

    start: int
    end: int
    body: Entity
    rule: str
    confidence: float
    when: When | None = None
    others: tuple[str, ...] = ()
    framed: bool = False


def extract_meetings(analysis: Analysis) -> Iterator[Claim]:
    """Give the meetings that `analysis` tells of, held or to be held, each once."""
    minutes = find_minutes(analysis)
    minuted = tuple(extract_minutes(analysis, minutes)) if minutes else ()
    if minutes:
        analysis = replace(analysis, subject=minutes.body)
    told = [claim for claim in _extract_told(analysis) if not any(_overlap(own, claim) for own in minuted)]
    named = {claim.fields.get("date") for claim in told if claim.rule in SURE}
    given: set[tuple[str, str]] = set()
    for claim in (*minuted, *told):
        if claim.rule in ("council votes", "body decides") and claim.fields.get("date") in named:
            continue  # the vote was taken at the meeting that is told of by name
        key = (str(claim.fields["body"]), str(claim.fields.get("date", "")))
        if key not in given:
            given.add(key)
            yield claim


def _overlap(one: Claim, other: Claim) -> bool:
    return one.evidence[0].start < other.evidence[0].end and other.evidence[0].start < one.evidence[0].end


def _extract_told(analysis: Analysis) -> Iterator[Claim]:
    for sentence in analysis.sentences:
        if sentence.block.kind in ("letterhead", "signature", "metadata"):
            continue
        plain = make_plain(analysis.text, sentence.start, sentence.end)
        if words.CALLED_OFF.search(plain.words):
            continue
        dated: set[object] = set()
        for sighting in _find_sightings(analysis, sentence, plain):
            claim = _claim(analysis, sentence, sighting)
            if claim is not None and claim.fields.get("date") not in dated:
                dated |= {claim.fields.get("date"), None}  # one meeting may be told of by noun and verb
                yield claim


def _find_sightings(analysis: Analysis, sentence: Sentence, plain: Plain) -> Iterator[_Sighting]:
    """What the parse tells; without a parser, what the words tell."""
    for seen in find_lined_meetings(analysis, sentence):
        yield _Sighting(seen.start, seen.end, seen.body, seen.rule, CONFIDENCE[seen.rule], seen.when, seen.others, True)
    framed = find_framed_meetings(analysis, sentence)
    if framed is None:
        yield from _find_worded(analysis, sentence, plain)
        return
    for seen in framed:
        yield _Sighting(seen.start, seen.end, seen.body, seen.rule, CONFIDENCE[seen.rule], seen.when, seen.others, True)


def _find_worded(analysis: Analysis, sentence: Sentence, plain: Plain) -> Iterator[_Sighting]:
    for match in islice(words.NOUN.finditer(plain.words), MOST):
        if not match["lead"] and words.GERUND.search(plain.words[max(0, match.start() - 12) : match.start()]):
            continue
        start, end = plain.span(*match.span())
        body = find_meeting_body(analysis, sentence, start, end, match["lead"])
        if body is not None:
            yield _Sighting(start, end, body, "meeting named", 0.9)
    for match in islice(words.AT_COUNCIL.finditer(plain.words), MOST):
        start, end = plain.span(match.start("lead"), match.end())
        council = _find_named(analysis, start, end) or find_council(analysis, start, match["noun"].lower())
        yield _Sighting(start, end, council, "at council", 0.75)
    for match in islice(words.VERB.finditer(plain.words), MOST):
        if words.ASIDE.search(plain.words[max(0, match.start() - 20) : match.start()]):
            continue
        start, end = plain.span(*match.span())
        acting = find_acting_body(analysis, sentence, start)
        if acting is not None:
            yield _Sighting(start, end, acting, "body meets", 0.85)
    voted = words.VOTED.match(plain.words, _skip_label(analysis, sentence, plain))
    if voted is not None:
        start, end = plain.span(voted.start("who"), voted.end("verb"))
        voting = _find_named(analysis, start, end) or find_council(analysis, start, "full council")
        yield _Sighting(start, end, voting, "council votes", 0.7)


def _find_named(analysis: Analysis, start: int, end: int) -> Entity | None:
    return next((m.entity for m in analysis.mentions_in(start, end) if m.kind == "body" and m.entity), None)


def _skip_label(analysis: Analysis, sentence: Sentence, plain: Plain) -> int:
    """Return where the words begin behind the date that labels an entry of a timeline."""
    label = next((d for d in analysis.dates_in(sentence.start, sentence.end) if d.start <= sentence.start + 3), None)
    if label is None or sentence.block.kind != "list item":
        return 0
    return next((n for n, place in enumerate(plain.places) if place >= label.end and plain.words[n].isalpha()), 0)


def _claim(analysis: Analysis, sentence: Sentence, sighting: _Sighting) -> Claim | None:
    when = sighting.when
    if when is None and not sighting.framed:
        when = _find_when(analysis, sentence, sighting)
    elif when is None:
        when = _find_label(analysis, sentence) or read_label(analysis, sentence.block)
    place, place_at = find_place(analysis, sentence, sighting.start, sighting.end, sighting.body)
    if sighting.rule == "line" and when is not None:
        end = sentence.block.end if sentence.block.cells else sentence.end
        place, place_at = find_lined_place(analysis, sighting.start, _line_end(analysis, when, end), when), None
    if not _is_told(analysis, sighting, when, place):
        return None
    fields: dict[str, Value] = {"body": sighting.body.name}
    if when is None and place:
        when = _find_earlier(analysis, sentence)
    if when is not None and when.edtf and "/" not in when.edtf:
        fields["date"] = when.edtf
    if place:
        fields["place"] = place
    participants = (*sighting.others, *find_participants(analysis, sentence, sighting.end))
    if participants:
        fields["participants"] = tuple(dict.fromkeys(participants))
    modality = _judge(analysis, sighting)
    elsewhere = [(when.start, when.end)] if when is not None else []
    elsewhere += [place_at] if place_at is not None else []
    evidence = [analysis.evidence(sentence.start, sentence.end)]
    evidence += [analysis.evidence(*at) for at in elsewhere if not sentence.start <= at[0] < sentence.end]
    rule, confidence = sighting.rule, sighting.confidence
    return Claim("meeting", fields, tuple(evidence), modality, when=when, rule=rule, confidence=confidence)


def _line_end(analysis: Analysis, when: When, end: int) -> int:
    """Where the line ends on which the date stands, if another day follows it."""
    if not any(when.end <= d.start < end and _is_day(d) for d in analysis.dates_in(when.end, end)):
        return end
    line = analysis.text.find("\n", when.end, end)
    return line if line >= 0 else end


def _is_told(analysis: Analysis, sighting: _Sighting, when: When | None, place: str | None) -> bool:
    """Whether enough is told of a meeting: its day, a date or a place right behind its words."""
    if _is_day(when):
        return True
    if sighting.rule in ("council votes", "at council", "body decides"):
        return False
    if when is not None and (when.edtf is None or "-" in when.edtf) and 0 <= when.start - sighting.end < NEAR:
        return True
    if when is not None and when.edtf and len(when.edtf) == 7 and when.end <= sighting.start:
        return words.HOLD.search(analysis.text, when.end, sighting.start) is not None
    return sighting.rule == "meeting named" and place is not None


def _judge(analysis: Analysis, sighting: _Sighting) -> Modality:
    """A meeting that is planned is asserted: the claim is that it is to be held."""
    modality = judge_modality(analysis, sighting.start, sighting.end)
    return "asserted" if modality == "planned" else modality


def _find_when(analysis: Analysis, sentence: Sentence, sighting: _Sighting) -> When | None:
    """The date nearest behind the words in their clause, else the last before them, else the entry's label."""
    dates = analysis.dates_in(sentence.start, sentence.end)
    if sighting.rule == "council votes":
        dates = [d for d in dates if _is_day(d)]
    after = [d for d in dates if d.start >= sighting.end]
    if after and not CLAUSE.search(analysis.text[sighting.end : after[0].start]):
        return after[0]
    before = [d for d in dates if d.end <= sighting.start]
    if before:
        days = [d for d in before if _is_day(d)]
        return (days or before)[-1]
    return _find_label(analysis, sentence)


def _find_label(analysis: Analysis, sentence: Sentence) -> When | None:
    """The date that labels the entry of a timeline in which the sentence stands."""
    block = sentence.block
    if block.kind == "paragraph" and not LABEL.match(analysis.text, block.start):
        return None
    if block.kind not in ("list item", "table row", "paragraph"):
        return None
    label = next(iter(analysis.dates_in(block.start, block.end)), None)
    return label if label and label.start <= block.start + 12 and label.end <= sentence.start + 1 else None


def _find_earlier(analysis: Analysis, sentence: Sentence) -> When | None:
    """The last day named shortly before `sentence` in its section: a meeting may be told of over several sentences."""
    place = analysis.sentences.index(sentence)
    told = [s for s in analysis.sentences[max(0, place - EARLIER) : place] if s.block.section == sentence.block.section]
    if not told or sentence.block.kind != "paragraph":
        return None
    days = [d for d in analysis.dates_in(told[0].start, sentence.start) if _is_day(d)]
    return days[-1] if days else None


def _is_day(when: When | None) -> bool:
    return when is not None and when.edtf is not None and len(when.edtf) == 10
