"""This file is the directives in running text: who found, recommends, requires or promises what, clause by clause."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.assessment_words import weigh
from govgraph.ingest.extraction.attribution import name_phrase
from govgraph.ingest.extraction.clause import Clause, find_negation
from govgraph.ingest.extraction.directive_lists import find_addressee_of
from govgraph.ingest.extraction.directive_words import TRIGGERS, Trigger
from govgraph.ingest.extraction.evaluators import find_secretaries, is_evaluator, is_judge
from govgraph.ingest.extraction.naming import FIRST_PERSON, author_at, find_author, main_council, name_or_title
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.spans import find_statement
from govgraph.ingest.extraction.subjects import Phrase, find_agent, find_subject, sentence_at, token_at
from govgraph.ingest.extraction.voices import quotation_at, voice_at
from govgraph.ingest.language.sieve import Sieve
from govgraph.ontology.claims import Claim, Modality

UNLESS = re.compile(
    r"(?:\bto|\bwill|\bmay|\bcould|\bnot|\bnever|\bif|\bwould|\bwas|\bbeen|\bbe|\bwere)\s+(?:\w+ly\s+)?$", re.I
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$", re.I)
INABILITY = re.compile(r"\b(?:did|could|do|does|can)(?:\s+not|n['’]t|not)\s+\w+", re.I)
WROTE = re.compile(r"\b(?:wrote|written|writing|letter)\b")
UNDER = re.compile(
    r"\b[Uu]nder\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+)?(?:directions?|notice|order|terms|intervention|powers)\b"
)
ORDER = re.compile(
    r"(?:required|told|ordered|instructed|directed|asked|obliged|compelled)\s+to\s+(?!step|act\b|serve|lead|chair|stand|leave|resign|comment|cover|fill|"
    r"run|take\s+(?:over|on|charge)|join|become|be\b|go\b)",
    re.I,
)
JOINED = re.compile(r",?\s+and\s+(?=(?:that|to)\s)")
NUMBERED = re.compile(r"\(([a-z])\)\s")


@cache
def _triggers() -> Sieve[Trigger]:
    return Sieve((trigger.pattern, trigger) for trigger in TRIGGERS)


def find_in_clauses(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each clause whose verb finds, recommends, requires or promises something."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in ("table row", "heading", "letterhead", "signature", "metadata"):
            continue
        if analysis.text[sentence.end - 1] == "?":
            continue
        taken: list[tuple[int, int]] = []
        for pattern, trigger in _triggers().select(analysis.text[sentence.start : sentence.end]):
            for verb in pattern.finditer(analysis.text, sentence.start, sentence.end):
                for claim in _read(analysis, sentence, trigger, verb):
                    span = claim.evidence[0].start, claim.evidence[0].end
                    if not any(_overlaps(span, other) for other in taken):
                        taken.append(span)
                        yield claim


def _overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0.5 * min(one[1] - one[0], other[1] - other[0])


def _read(analysis: Analysis, sentence: Sentence, trigger: Trigger, verb: re.Match[str]) -> Iterator[Claim]:
    text = analysis.text
    before = text[sentence.start : verb.start()]
    if not _is_verb(analysis, sentence, verb.start()) or text[verb.end() : sentence.end].rstrip(" *_").endswith(":"):
        return
    passive = trigger.rule not in ("commits to", "must") and bool(PASSIVE.search(before))
    phrase = find_agent(analysis, verb.start(), sentence.end) if passive else find_subject(analysis, verb.start())
    ordered = passive and phrase is None and trigger.rule in ("requires", "tells to") and _is_order(analysis, verb)
    if passive and phrase is None and not ordered:
        return
    quotation = quotation_at(analysis, verb.start())
    voice = quotation.speaker if quotation else None
    start, end = find_statement(analysis, sentence, verb.start())
    start = max(start, quotation.evidence[0].start) if quotation else start
    end = _cut(analysis, verb.end(), end)
    by = voice if voice and phrase and phrase.head in FIRST_PERSON else _find_by(analysis, trigger, phrase, verb)
    by = _find_orderer(analysis, sentence, verb.start()) if ordered else by
    if by is None or len(text[verb.end() : end].split()) < 2 or _is_weak(text, trigger, phrase, verb, end):
        return
    fields = {"kind": trigger.kind, "by": by}
    to = find_addressee_of(analysis, sentence.start if trigger.rule == "must" else verb.end(), end, by)
    if to and trigger.kind in ("recommendation", "requirement"):
        fields["to"] = to
    modality = _modality(analysis, sentence, verb.start())
    rule = f"{trigger.kind}: {trigger.rule}"
    for low, high in _split(text, start, end, trigger.kind):
        evidence = (analysis.evidence(low, high),)
        yield Claim("directive", fields, evidence, modality, voice, rule=rule, confidence=trigger.confidence)


def _is_verb(analysis: Analysis, sentence: Sentence, position: int) -> bool:
    tokens = analysis.parse(sentence)
    place = token_at(tokens, position)
    return (
        place is None
        or tokens[place].pos in ("VERB", "AUX")
        or tokens[place].text.lower() in ("it", "please", "i", "we")
    )


def _cut(analysis: Analysis, start: int, end: int) -> int:
    """Where a second directive is joined by "and", the first ends: "reported failings and urged ministers to act"."""
    for pattern, trigger in _triggers().select(analysis.text[start:end]):
        for verb in pattern.finditer(analysis.text, start, end):
            joined = re.search(r"[\s,]+(?:and|but)\s+(?:\w+\s+)?$", analysis.text[start : verb.start()])
            if joined and trigger.confidence > 0.5:
                end = min(end, start + joined.start())
    return end


def _is_weak(text: str, trigger: Trigger, phrase: Phrase | None, verb: re.Match[str], end: int) -> bool:
    """Whether a plain verb of saying says nothing that judges: only a report's own words count without such words."""
    if trigger.kind != "finding" or trigger.rule not in ("says", "describes", "reports"):
        return False
    words = text[verb.end() : end]
    if re.match(r"\s*[:,]?\s*[\"“]", words) or (phrase is not None and phrase.head in FIRST_PERSON):
        return True
    quoted = bool(re.search(r"[“\"‘]\w", words)) or bool(weigh(words))
    report = phrase is not None and (phrase.head == "it" or PAPER_WORDS.get(phrase.head) in ("report", "review"))
    report = report and (quoted or trigger.rule == "describes")
    judged = weigh(text[verb.start() : end]) in ("negative", "mixed") or INABILITY.search(words)
    return not report and not judged


def _find_by(analysis: Analysis, trigger: Trigger, phrase: Phrase | None, verb: re.Match[str]) -> str | None:
    """Who gives the directive; None where it cannot be told, or where who does has no say in such things."""
    if trigger.rule in ("please", "it is important for"):
        return find_author(analysis)
    if trigger.rule == "we will":
        return voice_at(analysis, verb.start()) or author_at(analysis, verb.start())
    if trigger.rule == "must":
        return _find_authority(analysis, phrase, verb)
    by = name_phrase(analysis, phrase)
    if by is None and phrase is not None and phrase.mention is not None and trigger.kind == "commitment":
        by = name_or_title(analysis, phrase.mention)
    if by is None or phrase is None:
        return None
    if not trigger.judge or phrase.head in PAPER_WORDS:
        return by
    if trigger.rule == "says":
        named = phrase.mention is not None and (phrase.mention.kind == "person" or not is_evaluator(analysis, by))
        return None if named else by
    if (
        trigger.rule == "requires"
        and verb.group().startswith("requiring")
        and WROTE.search(analysis.text, phrase.start, verb.start())
    ):
        return by
    return by if is_judge(analysis, by) or phrase.head == "it" or _is_finder(analysis, trigger, phrase, verb) else None


def _is_finder(analysis: Analysis, trigger: Trigger, phrase: Phrase, verb: re.Match[str]) -> bool:
    """Whether a body from outside "found that" or "concluded that": whoever does so has looked into it."""
    mention = phrase.mention
    if trigger.rule != "finds" or mention is None or mention.kind != "body" or mention.entity is None:
        return False
    outside = mention.entity.register is None and mention.entity.name != main_council(analysis)
    return outside and bool(re.match(r"[^.;:]{0,30}?\bthat\b", analysis.text[verb.end() : verb.end() + 40]))


def _is_order(analysis: Analysis, verb: re.Match[str]) -> bool:
    """Whether "was told to" gives an order, rather than a post or a word of advice."""
    return bool(ORDER.match(analysis.text, verb.start()))


def _find_orderer(analysis: Analysis, sentence: Sentence, position: int) -> str | None:
    """Who gave an order that names nobody: who judges in the sentence before, else the minister."""
    near = [
        m
        for m in analysis.mentions_in(max(0, sentence.start - 300), position)
        if m.kind in ("body", "person") and m.entity
    ]
    judges = [m.entity.name for m in near if m.entity and is_evaluator(analysis, m.entity.name)]
    return find_minister(analysis, position) or (judges[-1] if judges else None)


def _find_authority(analysis: Analysis, phrase: Phrase | None, verb: re.Match[str]) -> str | None:
    """Whose order it is that a council or its commissioners must do something: the minister last named."""
    must = verb.group().lower().startswith("must")
    mention = phrase.mention if phrase else None
    if phrase is None or voice_at(analysis, verb.start()) or not (mention is None or mention.kind in ("body", "group")):
        return None
    sentence = sentence_at(analysis, verb.start())
    lead = analysis.text[sentence.start : verb.start()] if sentence else ""
    if (mention is None and phrase.head != "they") or not (must or UNDER.search(lead)):
        return None
    return find_minister(analysis, verb.start())


def find_minister(analysis: Analysis, position: int) -> str | None:
    """Return the minister who gives orders here: the writer, where he is one, or the last named before `position`."""
    ministers = find_secretaries(analysis)
    author = find_author(analysis)
    if author in ministers:
        return author
    named = [m.entity.name for m in analysis.mentions if m.start < position and m.entity and m.entity.name in ministers]
    return named[-1] if named else None


def _modality(analysis: Analysis, sentence: Sentence, position: int) -> Modality:
    """Only the verb's own negation counts here: that something should be done is what a directive says."""
    tokens = analysis.parse(sentence)
    place = token_at(tokens, position)
    if place is None:
        return (
            "denied"
            if re.search(r"\b(?:not|never)\s+$|n['’]t\s+$", analysis.text[sentence.start : position])
            else "asserted"
        )
    return "denied" if list(find_negation(Clause(tokens), place)) else "asserted"


def _split(text: str, start: int, end: int, kind: str) -> list[tuple[int, int]]:
    """The points of a sentence that numbers its demands: "(a) to review ... and (b) to report ..."."""
    marks = [m.start() for m in NUMBERED.finditer(text, start, end)]
    if len(marks) < 2 and kind in ("recommendation", "commitment"):
        marks = [start, *(m.end() for m in JOINED.finditer(text, start + 30, end - 15))]
    if len(marks) < 2:
        return [(start, end)]
    edges = [start, *marks[1:], end]
    pieces = []
    for low, high in itertools.pairwise(edges):
        words = re.sub(r"[\s,;]*(?:\band)?\s*$", "", text[low:high])
        pieces.append((low, low + len(words)))
    return pieces
