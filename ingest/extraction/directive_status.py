"""This file is what became of a directive: implemented, in progress, accepted, refused, as worded beside it."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.modality import find_sentence

STATUSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(pattern, re.I))
    for status, pattern in (
        (
            "not implemented",
            r"\b(?:not|never|n't|n’t)\s+(?:yet\s+|so\s+far\s+|been\s+|be\s+|ever\s+|quite\s+|all\s+)*(?:implemented|accepted|agreed|agree|accept|started|begun|met|acted|done|"
            r"taken\s+up|carried|adopted|approved|supported|happened?|mended|pursued|progressed|achieved|completed?|delivered|find\s+favour|persuaded)\b|"
            r"\breject(?:ed|s)?\b|\bdeclin(?:ed|es)\b|\brefus(?:ed|al|es)\b|\bno\s+(?:progress|action|movement)\b|^\W*(?:red|outstanding|no)\b|\bturned\s+(?:\w+\s+){0,3}down\b|"
            r"\bthr(?:own|ew)\s+(?:\w+\s+){0,4}out\b|\bdismissed\b|\b(?:firm|flat)\s+no\b|\bsa(?:id|ys)\s+no\b|\btold\s+(?:him|her|them|it)\s+no\b|\bcannot\s+(?:agree|accept)\b|"
            r"\bstill\s+(?:going\s+on|to\s+(?:do|be\s+done|come)|not|awaited|outstanding)\b|\bvoted\s+(?:\w+\s+){0,3}down\b|\bshelved\b|\bscrapped\b|\bdropped\b|"
            r"\bignored\b|\bchose\s+not\s+to\b|\bno\s+plans\b|\bwill\s+never\s+happen\b|\bwent\s+the\s+other\s+way\b|\bnot\s+on\s+(?:my|our)\s+watch\b|\boverdue\b|\babandoned\b|"
            r"\bnone\s+was\s+sent\b|\bno\s+action\s+be\s+taken\b|\blost\b|\bdid\s+not\b|\bhas\s+said\s+no\b|\boverruled\b|\bresisted\b|\bunmet\b",
        ),
        (
            "in progress",
            r"\b(?:in\s+progress|under\s*way|partly|partially|part(?:-|\s)?(?:met|done|complete)|ongoing|on\s+track|begun|in\s+hand|work\s+continu\w+|continuing|coming\s+along|under\s+offer|"
            r"well\s+on\s+the\s+way|delayed|started|in\s+train|progressing|being\s+(?:built|sought|prepared|drafted|implemented|drawn\s+up|recruited|considered\s+for)|"
            r"building\s+it|recruiting|to\s+commence|nearing\s+completion|advertised|in\s+development|tenders?)\b|^\W*amber\b|\bfor\s+completion\b",
        ),
        (
            "implemented",
            r"\b(?:implemented|completed?|done|in\s+place|achieved|delivered|introduced|discharged|closed|met|fulfilled|live\s+since|opened|carried\s+out|ticked\s+off|"
            r"up\s+and\s+running|has\s+since|have\s+since|already|it\s+does\s+to\s+this\s+day|were\s+put\s+right|and\s+did|she\s+did|he\s+did|they\s+did|it\s+did|we've\s+done|"
            r"did\s+so|put\s+in\s+hand\s+and\s+finished|set\s+up\s+in|started\s+on|took\s+effect|came\s+into|was\s+in\s+fact\s+appointed|published|actioned)\b|^\W*green\b",
        ),
        (
            "accepted",
            r"\b(?:accept(?:s|ed|ance)?|agree(?:s|d)?|support(?:s|ed)|approved|adopted|endorsed|said\s+yes|says\s+yes|will\s+be\s+(?:done|taken|implemented)|undertakes\s+to\s+do\s+so|welcomed|"
            r"will\s+(?:do|act|comply)|taken\s+up|to\s+do\s+as)\b|^\W*(?:yes|accept)\b",
        ),
        (
            "proposed",
            r"\b(?:proposed|pending|under\s+consideration|being\s+considered|still\s+considering|thinking\s+about|considering|await\w+|to\s+be\s+(?:considered|decided)|come\s+back\s+to|will\s+decide|subject\s+to)\b",
        ),
    )
)
"""What words beside a directive say became of it: the first that fits."""

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
ALL = re.compile(r"\b(?:all|both)\b", re.I)
REFERS = re.compile(
    r"^\W*(?:(?:and|but|so|however|then|yet),?\s+)?(?:it|that|this|they|these|those|both|one|none|she|he|members|the\s+(?:members|council|board|cabinet|government|minister|governor|"
    r"legislature|authority|commissioner|trustees|executive|department|recommendation|advice|former|latter|first|second|proposal)|council|ministers|her\s+department|his\s+department)\b",
    re.I,
)
SAME = re.compile(
    r"\b(?:that\s+(?:advice|recommendation)|the\s+(?:advice|recommendations?|suggestion|proposal)|all\s+(?:\w+\s+)?recommendations|it\s+up|favour|so|recommendation)\b|\b(?:no|yes)\b",
    re.I,
)


def find_status(words: str) -> str | None:
    """Return the status that `words` give, None where they give none.

    >>> find_status("Rejected by Council, 14 July"), find_status("Agreed"), find_status("H3")
    ('not implemented', 'accepted', None)
    """
    flat = re.sub(r"\s+", " ", words)
    return next((status for status, pattern in STATUSES if pattern.search(flat)), None)


def status_after(analysis: Analysis, end: int, number: int, count: int) -> str | None:
    """Return what the words after a directive say became of it: in brackets, after a comma, in the sentences after.

    `number` is its place among the `count` that its sentence or list gives: "the first is done, the second refused".
    """
    text = analysis.text
    bracket = re.compile(r"[\s.;,]*\(([^()]{3,90})\)").match(text, end)
    if bracket and (status := find_status(bracket.group(1))):
        return status
    place = find_sentence(analysis.sentences, max(0, end - 1))
    if place is None:
        return None
    here = analysis.sentences[place]
    rest = text[end : here.end]
    goes_on = re.match(r"\s*[;,]\s*(?:and|but|which|it|that|she|he|they|the)\b", rest) is not None
    if goes_on and number == count - 1 and (status := find_status(rest[:90])):
        return status
    following = [s for s in analysis.sentences[place + 1 : place + 4] if s.start - end < 500]
    return _told_later([text[s.start : s.end] for s in following], number, count)


def _told_later(sentences: list[str], number: int, count: int) -> str | None:
    for back, words in enumerate(sentences):
        flat = re.sub(r"(?<=[a-z])-\n\s*", "", words)
        if count > 1 and (status := _by_place(flat, number, count)):
            return status
        if ALL.search(flat) and back == 0 and (status := find_status(flat)):
            return status
        if count == 1 and back == 0 and REFERS.match(flat) and len(flat.split()) <= 22 and _is_about(flat):
            return find_status(flat)
    return None


def _by_place(words: str, number: int, count: int) -> str | None:
    """The clause that speaks of "the first", "the latter", "the second of these"."""
    names = [rf"\b(?:the\s+)?{ORDINALS[number]}\b"] if number < len(ORDINALS) else []
    if count == 2:
        names.append(r"\bformer\b" if number == 0 else r"\blatter\b")
    for name in names:
        found = re.search(rf"{name}[^;.]*", words, re.I)
        if found is None:
            continue
        clause = re.split(r",\s*(?:and|but)?\s*(?:the\s+)?(?:second|third|latter|first)\b", found.group()[6:])[0]
        lead = re.split(r"[;,]", words[: found.start()])[-1]
        if status := find_status(clause) or find_status(lead):
            return status
    return None


def _is_about(words: str) -> bool:
    return bool(SAME.search(words)) or bool(re.match(r"\W*(?:it|that|this|they|both|she|he)\b", words, re.I))
