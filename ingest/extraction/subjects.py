"""This file is who does what: the subject, the object and the agent of a verb, by the parse or the order of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Mention, Sentence, Token
from govgraph.ingest.extraction.clause import Clause
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.wordsets import list_words

NAMED = ("person", "body", "group", "pronoun", "role")
STOP = re.compile(r"[;:]|[.!?]\s|,\s*(?:and|but|while|who|which)\b|\b(?:but|while|because|although)\b", re.I)
SPEAKING = re.compile(
    r"\b(?:the|its|his|her|their|a)\s+(letter|report|review|statement|notice)\s+(?:also\s+|then\s+|further\s+)?", re.I
)
"""A paper that speaks: "the report also says"."""
WHO_SAID = re.compile(r",\s+who\s+(?:\w+\s+){0,3}$")
SAYING = list_words(
    """
    say tell add announce confirm write explain insist claim admit stress note believe promise declare report think feel
    """
)
FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at start..end: its `head` word in lower case, and the mention that it is, if any.

    `owner` is the mention that possesses it: "Lord Hale's report", "its review", "a report by Ofsted".
    """

    start: int
    end: int
    head: str
    mention: Mention | None = None
    owner: Mention | None = None


def sentence_at(analysis: Analysis, position: int) -> Sentence | None:
    """Return the sentence that holds `position`."""
    place = find_sentence(analysis.sentences, position)
    return None if place is None else analysis.sentences[place]


def find_subject(analysis: Analysis, position: int) -> Phrase | None:
    """Return the subject of the verb that stands at `position`."""
    sentence = sentence_at(analysis, position)
    if sentence is None:
        return None
    tokens = analysis.parse(sentence)
    place = next((i for i, t in enumerate(tokens) if t.start <= position < t.end), None)
    if place is not None:
        clause = Clause(tokens)
        subject = _subject_of(clause, place)
        if subject is not None:
            subject = _speaker_meant(clause, subject)
            return _mend_who(analysis, sentence, phrase_at(analysis, clause, subject), position)
    return _nearest_before(analysis, sentence, position)


def _mend_who(analysis: Analysis, sentence: Sentence, phrase: Phrase, position: int) -> Phrase:
    """ "Ann Hope, chief executive of the association, who said": it is she who said it, not the association."""
    if phrase.mention is None or phrase.mention.kind != "body" or not WHO_SAID.search(analysis.text[:position][-40:]):
        return phrase
    before = [m for m in analysis.mentions_in(sentence.start, phrase.mention.start) if m.kind == "person"]
    near = before and phrase.mention.start - before[-1].end < 60
    return to_phrase(analysis, before[-1]) if near else phrase


def find_agent(analysis: Analysis, position: int, limit: int) -> Phrase | None:
    """Return whom "by" names after the passive verb at `position`, before `limit`."""
    sentence = sentence_at(analysis, position)
    if sentence is None:
        return None
    for found in re.finditer(r"\bby\s+", analysis.text[position : min(limit, sentence.end)]):
        after = position + found.end()
        mention = next((m for m in analysis.mentions_in(after, sentence.end) if m.start - after <= 60), None)
        if mention and not re.search(r"[,;.]", analysis.text[after : mention.start]):
            return to_phrase(analysis, _best_in_chain(analysis, mention, sentence.end))
    return None


def _subject_of(clause: Clause, place: int) -> int | None:
    """Climb from the verb until one has a subject; a relative clause's subject is the noun it qualifies."""
    tokens = clause.tokens
    for _ in range(8):
        token = tokens[place]
        if token.dep in ("aux", "auxpass", "neg", "advmod") and token.head != place:
            place = token.head
            continue
        own = next((c for c in clause.children[place] if tokens[c].dep in ("nsubj", "nsubjpass")), None)
        if own is not None and tokens[own].text.lower() in ("who", "which", "that", "whose") and token.dep == "relcl":
            return token.head
        if own is not None:
            return own
        if token.dep in ("acl", "relcl") and tokens[token.head].pos in ("NOUN", "PROPN", "PRON"):
            return token.head
        if token.dep == "conj" and clause.has(token.head, "auxpass") and not clause.has(place, "auxpass"):
            place = _active_above(clause, token.head) or token.head
            continue
        if token.dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "parataxis") and token.head != place:
            place = token.head
            continue
        if token.dep in ("prep", "acomp", "oprd") and token.head != place:
            place = token.head
            continue
        return None
    return None


def _speaker_meant(clause: Clause, subject: int) -> int:
    """ "Sir Alun said that he was impressed": the pronoun in what is said means who says it."""
    tokens = clause.tokens
    verb = tokens[subject].head
    if tokens[subject].text.lower() not in ("he", "she") or tokens[verb].dep != "ccomp":
        return subject
    over = tokens[verb].head
    if tokens[over].lemma.lower() not in SAYING:
        return subject
    own = next((c for c in clause.children[over] if tokens[c].dep == "nsubj"), None)
    return own if own is not None and tokens[own].pos == "PROPN" and not clause.has(own, "conj") else subject


def _active_above(clause: Clause, place: int) -> int | None:
    """The active verb above a passive one in a relative clause: "reported how it was run and urged ..." """
    tokens = clause.tokens
    if tokens[place].dep not in ("relcl", "acl", "advcl"):
        return None
    for _ in range(6):
        place = tokens[place].head
        if tokens[place].pos == "VERB" and not clause.has(place, "auxpass"):
            return place
    return None


def phrase_at(analysis: Analysis, clause: Clause, head: int) -> Phrase:
    """Return the noun phrase whose head is the token `head`."""
    token = clause.tokens[head]
    low, high = span_of(clause, head)
    mention = mention_over(analysis, token.start, token.end)
    if mention is not None and mention.kind == "role":
        mention = _named_beside(analysis, clause, head, mention) or mention
    if mention is None or mention.kind == "role":
        appos = next((c for c in clause.children[head] if clause.tokens[c].dep == "appos"), None)
        named = appos is not None and mention_over(analysis, clause.tokens[appos].start, clause.tokens[appos].end)
        if named and named.kind in ("person", "body"):
            mention = named
    return Phrase(low, high, token.text.lower(), mention, _owner_of(analysis, clause, head))


def _named_beside(analysis: Analysis, clause: Clause, head: int, role: Mention) -> Mention | None:
    """The person a title goes with: "Chief executive Ann Hope", "the leader, Tom Reed,"."""
    for mention in analysis.mentions:
        if mention.kind == "person" and mention.end <= role.start and analysis.text[mention.end : role.start] == ", ":
            return mention
        if mention.kind == "person" and 0 <= mention.start - role.end <= 60:
            between = analysis.text[role.end : mention.start]
            if re.fullmatch(r"[\s*]*|,\s*(?:\w+\.?\s)?", between):
                return mention
    return None


def _owner_of(analysis: Analysis, clause: Clause, head: int) -> Mention | None:
    for child in clause.children[head]:
        token = clause.tokens[child]
        if token.dep in ("poss", "compound", "nmod", "amod"):
            mention = mention_over(analysis, token.start, token.end)
            if mention and mention.kind in ("person", "body", "group", "pronoun"):
                return mention
        if token.dep in ("prep", "agent") and token.text.lower() in ("by", "from", "of"):
            for inner in clause.children[child]:
                mention = mention_over(analysis, clause.tokens[inner].start, clause.tokens[inner].end)
                if mention and token.text.lower() != "of" and mention.kind in ("person", "body", "group"):
                    return mention
    return None


def span_of(clause: Clause, head: int) -> tuple[int, int]:
    """Return the stretch of text that `head` and all that depends on it cover."""
    low, high = clause.tokens[head].start, clause.tokens[head].end
    todo, seen = [head], {head}
    while todo:
        place = todo.pop()
        low, high = min(low, clause.tokens[place].start), max(high, clause.tokens[place].end)
        new = [c for c in clause.children[place] if c not in seen]
        seen.update(new)
        todo += new
    return low, high


def mention_over(analysis: Analysis, start: int, end: int) -> Mention | None:
    """Return the mention that covers start..end: a person before a body, a body before a role, the longer first."""
    over = [m for m in analysis.mentions if m.start <= start and end <= m.end]
    order = {"person": 0, "body": 1, "group": 2, "pronoun": 3, "role": 4}
    return min(over, key=lambda m: (order[m.kind], m.start - m.end), default=None)


def _nearest_before(analysis: Analysis, sentence: Sentence, position: int) -> Phrase | None:
    """Without a parse: the last mention before the verb in its clause, or before a relative pronoun."""
    paper = SPEAKING.search(analysis.text, sentence.start, position)
    if paper and paper.end() == position:
        return Phrase(paper.start(1), paper.end(1), paper.group(1).lower())
    before = analysis.mentions_in(sentence.start, position)
    for number, mention in reversed(list(enumerate(before))):
        if re.search(r"[;:]|[.!?]\s", analysis.text[mention.end : position]):
            break
        people = [m for m in before[:number] if m.kind == "person"]
        if people and mention.kind in ("body", "role") and analysis.text[mention.end : position].lstrip()[:1] == ",":
            between = analysis.text[people[-1].end : mention.start]
            if between.startswith(",") and between.count(",") == 1:  # "Ann Hope, leader of the council, said"
                return to_phrase(analysis, people[-1])
        return to_phrase(analysis, mention)
    return None


def to_phrase(analysis: Analysis, mention: Mention) -> Phrase:
    """Return the phrase that `mention` is by itself."""
    return Phrase(mention.start, mention.end, analysis.text[mention.start : mention.end].lower(), mention)


def _best_in_chain(analysis: Analysis, first: Mention, limit: int) -> Mention:
    """Of mentions one upon the other ("council leader Ann Hope") the person, else the first."""
    place, best = first.end, first
    for mention in analysis.mentions_in(first.start, limit):
        if mention.start - place > 12 or re.search(r"[;.]|\band\b", analysis.text[place : mention.start]):
            break
        if mention.kind == "person":
            return mention
        place = max(place, mention.end)
    return best


def best_in_chain(analysis: Analysis, first: Mention, limit: int) -> Mention:
    """Return the person in a chain of titles and names that begins with `first`, before `limit`."""
    return _best_in_chain(analysis, first, limit)


def token_at(tokens: Sequence[Token], position: int) -> int | None:
    """Return the index of the token at `position`."""
    return next((i for i, token in enumerate(tokens) if token.start <= position < token.end), None)
