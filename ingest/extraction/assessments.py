"""This file is the extraction of assessments: who judges progress or performance, and whether well or ill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.assessment_dates import add_date
from govgraph.ingest.extraction.assessment_frames import FORMULA, read_frames
from govgraph.ingest.extraction.assessment_quotes import find_quoted_judgements
from govgraph.ingest.extraction.assessment_ratings import read_ratings
from govgraph.ingest.extraction.assessment_words import BAD, BLAMES, GOOD, PLEASED, PRAISES, UNEVEN, WORRIED, weigh
from govgraph.ingest.extraction.attribution import name_phrase
from govgraph.ingest.extraction.clause import Clause, find_negation
from govgraph.ingest.extraction.directive_codes import CODE
from govgraph.ingest.extraction.evaluators import find_ministers, is_evaluator, is_judge
from govgraph.ingest.extraction.genres import is_press
from govgraph.ingest.extraction.naming import FIRST_PERSON, find_author, name_mention
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.spans import find_statement
from govgraph.ingest.extraction.subjects import find_agent, find_subject, mention_over, token_at
from govgraph.ingest.extraction.voices import voice_at
from govgraph.ontology.claims import Claim, Evidence

COPULA = re.compile(
    r"\b(?:is|are|was|were|am|been|be|felt|feels|remains?|remained|’m|'m)\s+(?:also\s+|very\s+|most\s+|deeply\s+|still\s+|particularly\s+|\w+ly\s+)?$",
    re.I,
)
PASSIVE = re.compile(r"\b(?:been|was|were|is|are)\s+(?:\w+ly\s+)?$", re.I)
SAYS = re.compile(
    r"\b(?:said|says|told|tells|reported|reports|advised|concluded|concludes|stated|declared|noted|notes|found|finds|added|described|describes|"
    r"admitted|acknowledged|acknowledges|believes?|considers?|considered|judges?|judged|observed|confirmed)\b",
    re.I,
)
OWNED = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:disappointment|concerns?|praise|frustration|dismay|alarm|confidence|satisfaction)\b", re.I
)
FINDS = re.compile(r"f(?:ound|inds)|conclude[sd]|report(?:ed|s)", re.I)
TURN = re.compile(r",?\s+but\s+(?=said|added|told|he\b|she\b|they\b)")
UNREAL = re.compile(r"\b(?:would|could|might|may|should|will)\s+(?:\w+\s+){0,2}$", re.I)
KEY = re.compile(r"\W*(?:\w+\s+)?(?:key|legend|note|source)\s*:", re.I)
FUTURE = re.compile(r"\b(?:will|would|should|must|need\s+to|needs\s+to|to\s+be\s+able\s+to)\b", re.I)
SELF = re.compile(r"\b(?:we|our|us)\b", re.I)
DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|disput(?:es|ed))\b[^.;:]*$", re.I)
SKIPPED = ("table row", "heading", "letterhead", "signature", "metadata")


def extract_assessments(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each clause in which somebody is said to judge well or ill, and for quoted words that do."""
    told = [add_date(analysis, claim) for claim in read_text(analysis)]
    yield from told
    for claim in find_quoted_judgements(analysis):
        piece = claim.evidence[0]
        if not any(t.evidence[0].start < piece.end and piece.start < t.evidence[0].end for t in told):
            yield claim


def read_text(analysis: Analysis) -> Iterator[Claim]:
    """Yield the assessments that the sentences of the text tell."""
    last: Claim | None = None
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED or analysis.text[sentence.end - 1] == "?":
            continue
        for claim in read_sentence(analysis, sentence):
            joined = last and join_short(analysis, last, claim)
            if joined:
                last = joined
                continue
            if last is not None:
                yield last
            last = claim
    if last is not None:
        yield last


def read_sentence(analysis: Analysis, sentence: Sentence) -> list[Claim]:
    """Return the assessments of one sentence: attitudes, or what is said, or what the writer says himself."""
    frames = read_frames(analysis, sentence)
    if frames:
        return frames
    attitudes = list(read_attitudes(analysis, sentence))
    if attitudes and not (len(attitudes) == 1 and weigh(analysis.text[sentence.start : sentence.end]) == "mixed"):
        return attitudes
    for claim in (
        *read_ratings(analysis, sentence),
        read_speech(analysis, sentence),
        *attitudes,
        read_author(analysis, sentence),
    ):
        if claim is not None:
            return [claim]
    return []


def join_short(analysis: Analysis, last: Claim, claim: Claim) -> Claim | None:
    """Return one claim for a verdict of a few words and the sentence after it: "That is impressive. I am ..." """
    first, second = last.evidence[0], claim.evidence[0]
    short = len(first.exact.split()) <= 6 and 0 <= second.start - first.end <= 3
    if not short or last.fields != claim.fields:
        return None
    return replace(claim, evidence=(analysis.evidence(first.start, second.end),))


def read_attitudes(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "The Panel is encouraged ...", "The minister praised ...", "has been credited by the minister"."""
    taken: list[Evidence] = []
    words = [
        (word.start(), word, copula)
        for pattern, copula in ((PLEASED, True), (WORRIED, True), (PRAISES, False), (BLAMES, False))
        for word in pattern.finditer(analysis.text, sentence.start, sentence.end)
    ]
    for _, word, copula in sorted(words, key=lambda found: found[0]):
        claim = _attitude(analysis, sentence, word, copula)
        if claim is None or any(p.start < claim.evidence[0].end and claim.evidence[0].start < p.end for p in taken):
            continue
        taken.append(claim.evidence[0])
        yield claim
    owned = OWNED.search(analysis.text, sentence.start, sentence.end)
    if owned and not taken:
        mention = mention_over(analysis, owned.start() - 1, owned.start())
        if by := name_mention(analysis, mention):
            claim = _claim(analysis, sentence, owned.end() - 1, by, None, "own concern", 0.7)
            if claim:
                yield claim


def _attitude(analysis: Analysis, sentence: Sentence, word: re.Match[str], copula: bool) -> Claim | None:
    before = analysis.text[sentence.start : word.start()]
    if (
        FORMULA.match(analysis.text, word.end())
        or DENIED.search(before)
        or not (copula or _is_verb(analysis, sentence, word))
    ):
        return None
    if (copula and not COPULA.search(before)) or UNREAL.search(before):
        return None
    if not copula and PASSIVE.search(before):
        phrase = find_agent(analysis, word.start(), sentence.end)
    else:
        phrase = find_subject(analysis, word.start())
    by = name_phrase(analysis, phrase)
    voice = voice_at(analysis, word.start())
    if voice and phrase and phrase.head in FIRST_PERSON:
        by = voice
    if by is None or (voice and SELF.search(before) and not is_evaluator(analysis, by)):
        return None
    if voice and copula and PRAISES.search(analysis.text, word.end(), sentence.end) and not is_evaluator(analysis, by):
        return None  # glad of another's praise: it is the other who judges
    if copula and len(analysis.text[word.end() : sentence.end].split()) < 2:
        return None
    return _claim(analysis, sentence, word.start(), by, voice, "attitude", 0.8)


def _is_verb(analysis: Analysis, sentence: Sentence, word: re.Match[str]) -> bool:
    tokens = analysis.parse(sentence)
    place = token_at(tokens, word.start())
    return place is None or tokens[place].pos in ("VERB", "AUX") or " " in word.group()


def read_speech(analysis: Analysis, sentence: Sentence) -> Claim | None:
    """ "The inspector said that the service was poor": a judge's verb of saying over words that weigh."""
    text = analysis.text
    for verb in SAYS.finditer(text, sentence.start, sentence.end):
        if not any(p.search(text, verb.end(), sentence.end) for p in (GOOD, BAD, UNEVEN)) and not re.match(
            r"\s*[.,]", text[verb.end() : verb.end() + 2]
        ):
            continue
        if voice_at(analysis, verb.start()) or re.match(
            r"\s*[:,]?\s*[“\"]", analysis.text[verb.end() : verb.end() + 4]
        ):
            continue
        phrase = find_subject(analysis, verb.start())
        by = name_phrase(analysis, phrase)
        if by is None or phrase is None:
            continue
        titled = phrase.mention is not None and phrase.mention.kind in ("person", "pronoun", "role")
        titled = titled and verb.group().lower() in ("said", "says", "told", "tells", "added", "declared")
        if FINDS.match(verb.group()) and weigh(text[verb.end() : sentence.end]) == "negative":
            continue  # a finding, not a judgement of progress
        if is_judge(analysis, by) or phrase.head in PAPER_WORDS or titled:
            return _claim(analysis, sentence, verb.start(), by, None, "says so", 0.6)
    return None


def read_author(analysis: Analysis, sentence: Sentence) -> Claim | None:
    """A sentence that weighs, in the letter or report of one who judges: the writer's own verdict."""
    text = analysis.text
    author = find_author(analysis)
    if author is None or voice_at(analysis, sentence.start):
        return None
    if not (is_evaluator(analysis, author) or author in find_ministers(analysis)):
        return None
    if is_press(analysis) or SAYS.search(text, sentence.start, sentence.end):
        return None
    if (
        CODE.match(text, sentence.start)
        or KEY.match(text, sentence.start)
        or FUTURE.search(text, sentence.start, sentence.end)
    ):
        return None
    strong = UNEVEN.search(text, sentence.start, sentence.end) or GOOD.search(text, sentence.start, sentence.end)
    strong = strong or BAD.search(text, sentence.start, sentence.end)
    if not strong:
        return None
    return _claim(analysis, sentence, strong.start(), author, None, "the writer's own", 0.5, whole=True)


def _claim(
    analysis: Analysis,
    sentence: Sentence,
    position: int,
    by: str,
    voice: str | None,
    rule: str,
    confidence: float,
    whole: bool = False,
) -> Claim | None:
    start, end = (sentence.start, sentence.end) if whole else find_statement(analysis, sentence, position)
    reach = TURN.split(analysis.text[start : sentence.end if rule == "attitude" else end])[0]
    polarity = weigh(reach)
    if polarity is None:
        return None
    if polarity == "mixed" and len(reach) > end - start and end < sentence.end:
        end = sentence.end
    modality = "denied" if _is_denied(analysis, sentence, position) else "asserted"
    return Claim(
        "assessment",
        {"by": by, "polarity": polarity},
        (analysis.evidence(start, end),),
        modality=modality,  # type: ignore[arg-type]
        speaker=voice,
        rule=f"assessment: {rule}",
        confidence=confidence,
    )


def _is_denied(analysis: Analysis, sentence: Sentence, position: int) -> bool:
    tokens = analysis.parse(sentence)
    place = token_at(tokens, position)
    return place is not None and tokens[place].pos == "VERB" and bool(list(find_negation(Clause(tokens), place)))
