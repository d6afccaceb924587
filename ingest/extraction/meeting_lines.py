"""This file is the meetings that lines announce: diaries, calendars, tables of dates, notes without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Block, Entity, Sentence
from govgraph.ingest.extraction.meeting_bodies import find_default
from govgraph.ingest.extraction.meeting_frames import CHAMBER, Seen, find_framed_meetings
from govgraph.ontology.claims import When

DIARY = re.compile(
    r"\b(?:diary|dates?|calendar|what['’]?s on|events?|coming up|forthcoming|meetings?|timetable)\b", re.I
)
COLUMNS = re.compile(r"\b(?:meetings?|venue|where|place|location|in the chair)\b", re.I)
CALLED = re.compile(
    r"\b(?:full council|(?:annual|special|extraordinary|emergency|ordinary|monthly|public|general|next|budget|open)\s+"
    r"(?:general\s+)?(?:meeting|council|session|cabinet)|date of (?:the )?next meeting|mayor-making|agm|egm|meeting"
    r"|cabinet|meet (?:the|your)|hustings|forum|council|hearing|session)\b",
    re.I,
)
"""What names a meeting in a line, where no body does."""
TIME = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b\.?|noon|hrs)|\b\d{1,2}[.:]\d\d\b|\bnoon\b", re.I)
VENUE = re.compile(
    r"\b(?:hall|house|centre|center|chambers?|rooms?|offices?|building|suite|library|theatre|college|school|church|hotel|"
    r"courthouse|guildhall|street|exchange|club|inn|baths|pavilion"
    r"|zoom|teams|on-?line|on line|virtual|webex|headquarters|hq|cafetorium)\b",
    re.I,
)
BUILT = re.compile(rf"(?: [A-Z][\w'’-]+){{0,3}} (?:{VENUE.pattern})", re.I)
VERB = re.compile(r"\b(?:is|are|was|were|will|has|have|had|said|says|met|held|came|went|\w{3,}ed)\b")
EDGES = " \t\n|,;:.–—-()*_"
MOST = 40
"""Words. A longer line is prose."""


def find_lined_meetings(analysis: Analysis, sentence: Sentence) -> Iterator[Seen]:
    """Yield the meetings that the lines of `sentence` announce."""
    listed = _is_listed(analysis, sentence.block)
    for start, end in _lines(analysis, sentence):
        days = [d for d in analysis.dates_in(start, end) if d.edtf and len(d.edtf) == 10]
        words = analysis.words(start, end)
        if len(days) != 1 or len(words.split()) > MOST:
            continue
        if _has_verb(analysis, sentence, start, end):
            continue
        bare = bool(TIME.search(words) or VENUE.search(words))
        lead = _lead(analysis, sentence, words, days[0]) if sentence.block.kind == "list item" else None
        if not (listed or bare or lead):
            continue
        body = lead or _body(analysis, start, end, words, listed)
        if body is not None:
            yield Seen(start, days[0].end, body, days[0], "line", _people(analysis, start, end))


def _has_verb(analysis: Analysis, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the line is a clause; "meet the trustees" and "staff meet the leader" announce as a line does."""
    tokens = [t for t in analysis.parse(sentence) if start <= t.start < end]
    if not tokens:
        return VERB.search(analysis.text, start, end) is not None
    heads = [t for t in tokens if t.dep in ("nsubj", "nsubjpass")]
    verbs = [t for t in tokens if t.pos in ("VERB", "AUX") and t.lemma.lower() not in ("meet", "attend", "welcome")]
    return bool(heads) and any(tokens[0].start <= v.start and v.dep in ("ROOT", "aux", "ccomp", "relcl") for v in verbs)


def find_lined_place(analysis: Analysis, start: int, end: int, when: When) -> str:
    """Return the part of the line that names where: behind the date and the hour, or with a word for a building."""
    rest = f"{analysis.text[start : when.start]}|{analysis.text[when.end : end]}"
    parts = [p.strip(EDGES) for p in re.split(r"[|;:\n]|\s[–—-]\s|,\s|\.\s|[()]|\bat\b", TIME.sub("|", rest))]
    parts = [re.sub(r"^(?:at|in|on|the)\s+", "", p) for p in parts if p]
    venues = [p for p in parts if VENUE.search(p) and len(p.split()) < 8]
    return venues[0] if venues else ""


def _lines(analysis: Analysis, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The lines of a sentence each of which has its day; otherwise the whole, or the row it is a cell of."""
    block = sentence.block
    if block.cells:
        if sentence.start <= block.cells[0][1]:
            yield block.start, block.end
        return
    lines = [
        (sentence.start + m.start(), sentence.start + m.end())
        for m in re.finditer(r"[^\n]+", _text(analysis, sentence))
    ]
    dated = [line for line in lines if analysis.dates_in(*line)]
    if len(dated) > 1:
        yield from dated
    else:
        yield sentence.start, sentence.end


def _text(analysis: Analysis, sentence: Sentence) -> str:
    return analysis.text[sentence.start : sentence.end]


def _is_listed(analysis: Analysis, block: Block) -> bool:
    """Whether the block stands under a heading for dates, or in a table of meetings."""
    head = block.section.strip(" *#:")
    if len(head.split()) <= 6 and DIARY.search(head) and not re.search(r"\bkey\b|minutes|up ?date", head, re.I):
        return True
    return bool(block.header) and sum(bool(COLUMNS.search(cell)) for cell in block.header) > 0


def _lead(analysis: Analysis, sentence: Sentence, words: str, when: When) -> Entity | None:
    """The body of the line that leads in a list of bare dates: "The board meets in public at X:"."""
    if len(TIME.sub("", words.replace(when.wording, "")).strip(EDGES).split()) > 1:
        return None
    place = analysis.sentences.index(sentence) - 1
    while place >= 0 and analysis.sentences[place].block.kind == "list item":
        place -= 1
    if place < 0 or not _text(analysis, analysis.sentences[place]).rstrip().endswith(":"):
        return None
    return next((seen.body for seen in find_framed_meetings(analysis, analysis.sentences[place]) or ()), None)


def _body(analysis: Analysis, start: int, end: int, words: str, listed: bool) -> Entity | None:
    bodies = [m for m in analysis.mentions_in(start, end) if m.kind == "body" and m.entity]
    named = [m for m in bodies if not BUILT.match(analysis.text, m.end, end)]
    for mention in named:
        last = analysis.words(mention.start, mention.end).lower().split()[-1]
        if mention.entity and (last in CHAMBER or (listed and mention.start <= start + 30)):
            return mention.entity
    unnamed = re.search(
        r"([A-Z][\w&-]+(?: (?:and|of|&) | )){0,4}(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Ff]orum|[Cc]ouncil)\b", words
    )
    if (
        unnamed
        and len(unnamed.group().split()) > 1
        and not re.match(r"(?:Full|Annual|Extraordinary|The)\b", unnamed.group())
    ):
        return Entity("group", re.sub(r"\s+", " ", unnamed.group()))
    if CALLED.search(words) and (listed or not named):
        return find_default(analysis, start)
    return None


def _people(analysis: Analysis, start: int, end: int) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(m.entity.name for m in analysis.mentions_in(start, end) if m.kind == "person" and m.entity)
    )
