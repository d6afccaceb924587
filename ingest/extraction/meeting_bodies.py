"""This file is whose meeting it is: the body named with it, its subject, or the one the text is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from govgraph.ingest.analysis import Analysis, Entity, Mention, Sentence, Token
from govgraph.ingest.extraction.meeting_words import GROUP, HEAD, KINDS, OF, PEOPLE, STRANGERS

BETWEEN = re.compile(rf"(?:['’]s?)?(?: (?:{KINDS}|own|the))*\s*(?:['’]s?)?\s*")
OWNED = re.compile(r"\b(?:its|their) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
UNNAMED = re.compile(
    r"(?P<name>(?:[A-Z][\w-]+ ){1,3}(?:group|caucus)|(?:[\w-]+ ){1,2}(?:committee|sub-committee|commission))$"
)
"""A party's group or a committee that is no body of the document's otherwise."""
WITH = re.compile(r"(?: \w+){0,5} with ")
COUNCILLORS = re.compile(r"[Cc]ouncillors|[Mm]embers")
COUNCIL = ("council", "cabinet", "executive", "authority", "assembly")
GOVERNING = re.compile(r"\b(?:council|authority|corporation|assembly|trust)\b", re.IGNORECASE)


def find_meeting_body(analysis: Analysis, sentence: Sentence, start: int, end: int, lead: str) -> Entity | None:
    """Return the body whose meeting stands at start..end; `lead` is the words that qualify it ("full council ").

    None where it is a meeting of people who are no body, such as residents.
    """
    behind = re.sub(r"\s+", " ", analysis.text[end : min(sentence.end, end + 80)])
    before = analysis.text[max(sentence.start, start - 100) : start]
    if PEOPLE.match(behind) or STRANGERS.search(before):
        return None
    if group := GROUP.match(behind):
        return Entity("group", re.sub(r"^council['’]s ", "", group["group"]))
    named = (
        _named_after(analysis, end, sentence)
        or _named_before(analysis, start, sentence)
        or _named_by_kind(analysis, sentence, start, lead)
        or find_acting_body(analysis, sentence, start, is_noun=True)
    )
    if named is None and (WITH.match(behind) or analysis.text[end - 7 : end].lower() == "hearing"):
        return None
    return named or find_current_body(analysis, start)


def find_acting_body(analysis: Analysis, sentence: Sentence, position: int, is_noun: bool = False) -> Entity | None:
    """Return the body that is the subject of the verb at `position`, or that a pronoun there goes back to.

    Where a noun stands there, the verb is the one that governs it: who holds the meeting.
    """
    tokens = analysis.parse(sentence)
    place = next((n for n, token in enumerate(tokens) if token.end > position), None)
    subject = _find_subject(tokens, place, is_noun) if place is not None else None
    if subject is None:
        return _find_without_parse(analysis, sentence, position, is_noun)
    token = tokens[subject]
    covering = [m for m in analysis.mentions_in(sentence.start, sentence.end) if m.start <= token.start < m.end]
    if any(_is_person(mention) for mention in covering):
        return None
    if bodies := [m.entity for m in covering if m.kind == "body" and m.entity]:
        return bodies[0]
    if COUNCILLORS.fullmatch(token.text) or token.text.lower() in COUNCIL:
        return find_council(analysis, position, "council" if COUNCILLORS.fullmatch(token.text) else token.text.lower())
    if name := _name_unnamed(analysis, sentence, token.end):
        return Entity("group", name)
    if is_noun and token.end > position:
        owned = OWNED.search(analysis.text[max(sentence.start, position - 40) : position])
        # "a meeting has been arranged" says of no one that they hold it, "its next meeting" does
        return _find_antecedent(analysis, sentence, position, first=False) if owned else None
    return _find_antecedent(analysis, sentence, token.start, first=False)


def _find_without_parse(analysis: Analysis, sentence: Sentence, position: int, is_noun: bool) -> Entity | None:
    """What stands right before a verb does it; a noun belongs to a body in its sentence, or to what owns it."""
    if not is_noun:
        beside = [m.entity for m in _bodies(analysis, sentence.start, position) if m.end == position - 1 and m.entity]
        if beside:
            return beside[0]
        if name := _name_unnamed(analysis, sentence, position - 1):
            return Entity("group", name)
    owned = OWNED.search(analysis.text[max(sentence.start, position - 40) : position])
    if is_noun and not owned and not _bodies(analysis, sentence.start, position):
        return None
    return _find_antecedent(analysis, sentence, position, first=is_noun and not owned)


def _name_unnamed(analysis: Analysis, sentence: Sentence, end: int) -> str:
    """The name of a party's group or a committee that ends at `end` and is no mention of its own."""
    found = UNNAMED.search(re.sub(r"\s", " ", analysis.text[max(sentence.start, end - 80) : end]))
    return re.sub(r"^(?:The|A|An|Its|Their) ", "", found["name"]) if found else ""


def _find_subject(tokens: Sequence[Token], place: int, is_noun: bool) -> int | None:
    """Climb from `place` to the first verb that has a subject, and return that; None where no verb has one."""
    for _ in range(8):
        token = tokens[place]
        if token.pos in ("VERB", "AUX") or not is_noun:
            own = [
                n for n, t in enumerate(tokens) if t.head == place and t.dep in ("nsubj", "nsubjpass") and n != place
            ]
            if own:
                return own[0]
        if token.head == place:
            # "A panel, set up to oversee it, is meeting": the aside may have taken the subject
            return next((n for n, t in enumerate(tokens[:place]) if t.dep in ("nsubj", "nsubjpass")), None)
        place = token.head
    return None


def find_current_body(analysis: Analysis, position: int) -> Entity | None:
    """Return the governing body named last in the block at `position`, otherwise the one the document is about."""
    block = next((b for b in analysis.blocks if b.start <= position < b.end), None)
    if block is not None:
        named = [m.entity for m in _bodies(analysis, block.start, position) if m.entity]
        governing = [entity for entity in named if GOVERNING.search(entity.name)]
        if governing:
            return governing[-1]
    return analysis.subject


def find_default(analysis: Analysis, position: int) -> Entity | None:
    """Return whose a meeting is that nothing says whose it is: the section's body, else the document's subject."""
    block = next((b for b in analysis.blocks if b.start <= position < b.end), None)
    heads = [b for b in analysis.blocks if b.kind == "heading" and block is not None and b.end <= block.start]
    if heads and len(heads) > 1:
        named = [m.entity for m in _bodies(analysis, heads[-1].start, heads[-1].end) if m.entity]
        begins = re.match(r"[\s*#_]*(?:The |THE )?", analysis.text[heads[-1].start : heads[-1].end])
        first = next((m for m in _bodies(analysis, heads[-1].start, heads[-1].end) if m.entity), None)
        at_start = first is not None and begins is not None and first.start == heads[-1].start + begins.end()
        if named and (GOVERNING.search(named[0].name) or at_start):
            return named[0]
    current = analysis.subject or find_current_body(analysis, position)
    if current is not None:
        return current
    bodies = {m.entity.name: m.entity for m in analysis.mentions if m.kind == "body" and m.entity}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def find_antecedent(analysis: Analysis, sentence: Sentence, position: int) -> Entity | None:
    """Return what "its" at `position` goes back to: through sentences that themselves begin with "it"."""
    for _ in range(4):
        found = _find_antecedent(analysis, sentence, position, first=False)
        if found is not None or not re.match(r"(?:It|Its|They|Their)\b", analysis.text[sentence.start : sentence.end]):
            return found
        place = analysis.sentences.index(sentence)
        if place == 0:
            return None
        sentence = analysis.sentences[place - 1]
        position = sentence.start
    return None


def find_council(analysis: Analysis, position: int, word: str) -> Entity:
    """Return the council that `word` ("full council", "cabinet") stands for at `position`.

    It is the one the text is speaking of; where that is no council, the one it names most; where it names none, the
    word is all that can be said.
    """
    current = find_current_body(analysis, position)
    if current is not None and GOVERNING.search(current.name):
        return current
    counts = Counter(
        m.entity for m in analysis.mentions if m.kind == "body" and m.entity and GOVERNING.search(m.entity.name)
    )
    if counts:
        return max(counts, key=lambda entity: (counts[entity], entity.name))
    return Entity("group", word)


def _named_after(analysis: Analysis, end: int, sentence: Sentence) -> Entity | None:
    of = OF.match(re.sub(r"\s", " ", analysis.text[end : min(sentence.end, end + 20)]))
    if of is None:
        return None
    start = end + of.end()
    named = next((m for m in _bodies(analysis, start, sentence.end) if m.start <= start + 1), None)
    return named.entity if named else None


def _named_before(analysis: Analysis, start: int, sentence: Sentence) -> Entity | None:
    """A body right before the meeting's own words: "the panel's next public meeting"."""
    named = [m for m in _bodies(analysis, sentence.start, start) if m.entity]
    if named and BETWEEN.fullmatch(analysis.text[named[-1].end : start]):
        return named[-1].entity
    return None


def _named_by_kind(analysis: Analysis, sentence: Sentence, start: int, lead: str) -> Entity | None:
    """A council, cabinet or board meeting is that of the council or board the text is speaking of."""
    head = HEAD.search(lead)
    if head is None:
        return None
    kind = head["head"].lower()
    if kind in COUNCIL:
        return find_council(analysis, start, kind)
    named = [m for m in _bodies(analysis, 0, start) if m.entity and m.entity.name.lower().endswith(kind)]
    return named[-1].entity if named else None


def _find_antecedent(analysis: Analysis, sentence: Sentence, before: int, first: bool) -> Entity | None:
    """What "it" or "its" goes back to: a subject of this sentence, a body in it, or the last sentence's subject."""
    named = [m for m in _bodies(analysis, sentence.start, before) if m.entity]
    if named:
        acting = [m for m in named if _is_subject(analysis, sentence, m)] or named
        return acting[0 if first else -1].entity
    previous = _previous(analysis, sentence)
    if previous is None:
        return None
    named = [m for m in _bodies(analysis, previous.start, previous.end) if m.entity]
    if named and analysis.text[previous.end - 1] == ":":
        return named[-1].entity  # "The board recommends that the council:" and then its items
    acting = [m for m in named if _is_subject(analysis, previous, m)]
    return acting[0].entity if acting else None


def _is_subject(analysis: Analysis, sentence: Sentence, mention: Mention) -> bool:
    """By the parse; without one, what begins its sentence is its subject."""
    tokens = analysis.parse(sentence)
    if not tokens:
        return mention.start - sentence.start <= len("The ")
    return any(t.dep in ("nsubj", "nsubjpass") and mention.start <= t.start < mention.end for t in tokens)


def _previous(analysis: Analysis, sentence: Sentence) -> Sentence | None:
    """The sentence before; for an item of a list, the one that leads the list in."""
    place = analysis.sentences.index(sentence) - 1
    while place >= 0 and sentence.block.kind == "list item" and analysis.sentences[place].block.kind == "list item":
        place -= 1
    return analysis.sentences[place] if place >= 0 else None


def _is_person(mention: Mention | None) -> bool:
    if mention is None:
        return False
    entity = mention.entity
    return mention.kind in ("person", "role") or (entity is not None and entity.kind == "person")


def _bodies(analysis: Analysis, start: int, end: int) -> list[Mention]:
    return [m for m in analysis.mentions_in(start, end) if m.kind == "body"]
