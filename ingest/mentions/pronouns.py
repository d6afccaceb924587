"""This file is whom "he", "her", "I" and "you" mean: the person last spoken of, the writer, the one written to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Entity, Mention, Sentence
from govgraph.ingest.mentions.person_links import Person
from govgraph.ingest.mentions.speaking import Party, find_party, find_turns, party_at

_THIRD = re.compile(r"(?<![\w'’-])(?:(?P<m>he|him|his)|(?P<f>she|her|hers))(?=(?:['’](?:s|d|ll))?(?![\w-]))", re.I)
_FIRST = re.compile(r"(?<![\w'’-])(?P<first>I|me|my)(?=(?:['’](?:s|d|ll|m|ve))?(?![\w-]))")
_SECOND = re.compile(r"(?<![\w'’-])(?P<second>you|your)(?=(?:['’](?:s|d|ll|re|ve))?(?![\w-]))", re.I)
_OBJECT = re.compile(r"(?:him|her)$", re.I)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?|(?<!\w)‘[^’]*’(?!\w)")
_RELATION = re.compile(
    r"\b(?:son|daughter|wife|husband|brother|sister|mother|father|nephew|niece|uncle|aunt|cousin|widow|widower|partner|"
    r"grandson|granddaughter|child|children|namesake|twin),? $"
)
"""What somebody is to the one spoken of: a person named so is not the one whom the next "he" means."""
_NESTED = re.compile(r"\b(?:where|which|whom|whose|until) $")
_JOINT = re.compile(r";|, (?:and|but|as|while|though) ")
_OBLIQUE = re.compile(
    r"\b(?:by|with|to|from|of|for|on|over|than|against|replac\w+|succe\w+|beat|told|nam\w+|appoint\w+)\s$"
)
_VERB_AFTER = re.compile(
    r"(?:\s\([^()]{1,40}\)|,\s[^,;.]{1,80},)?\s(?:has|had|is|was|will|would|took|takes|left|leaves|said|says|told|won|lost|quit|"
    r"stood|became|becomes|gave|gives|held|led|ran|went|came|made|[a-z]{2,}(?:ed|es|s))\b"
)
REACH = 4
"""How many sentences back a pronoun may reach."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whom a pronoun may mean: where named, whether within quotation marks, whether as one's relation."""

    start: int
    end: int
    entity: Entity
    quoted: bool = False
    aside: bool = False


def find_pronouns(
    analysis: Analysis, mentions: Sequence[Mention], people: Sequence[Person], party: Party
) -> Iterator[Mention]:
    """Yield the pronouns that stand for people, each with the person where one can be told."""
    return _Reader(analysis, mentions, people, party).read()


class _Reader:
    """One document read from its start for whom its pronouns mean."""

    def __init__(self, analysis: Analysis, mentions: Sequence[Mention], people: Sequence[Person], party: Party) -> None:
        self.analysis, self.mentions, self.party = analysis, mentions, party
        self.text = analysis.text
        self.people = {id(p.entity): p for p in people}
        self.quoted = [m.span() for m in _QUOTED.finditer(self.text)]
        self.known = [c for m in mentions if m.kind in ("person", "role") for c in self._candidate(m)]
        self.turns = find_turns(analysis, mentions)

    def read(self) -> Iterator[Mention]:
        """Yield the pronouns in order."""
        taken = [(m.start, m.end) for m in self.mentions]
        for number, sentence in enumerate(self.analysis.sentences):
            inside = [(s, e) for s, e in taken if s < sentence.end and sentence.start < e]
            for match in _THIRD.finditer(self.text, sentence.start, sentence.end):
                if any(s <= match.start() < e for s, e in inside):
                    continue
                entity = self._find_third(number, match)
                if entity is not None:
                    self.known.append(Candidate(match.start(), match.end(), entity, self._is_quoted(match.start())))
                    self.known.sort(key=lambda c: c.start)
                    person = self.people[id(entity)]
                    person.sex = person.sex or ("m" if match["m"] else "f")
                yield Mention("pronoun", match.start(), match.end(), entity)
            yield from self._read_speakers(sentence)

    def _read_speakers(self, sentence: Sentence) -> Iterator[Mention]:
        party = party_at(self.turns, sentence.start) or self.party
        for pattern, meant in ((_FIRST, party.first), (_SECOND, party.second)):
            for match in pattern.finditer(self.text, sentence.start, sentence.end):
                if not self._is_quoted(match.start()):
                    yield Mention("pronoun", match.start(), match.end(), meant)

    def _candidate(self, mention: Mention) -> Iterator[Candidate]:
        if mention.entity is not None and id(mention.entity) in self.people:
            aside = bool(_RELATION.search(self.text[max(0, mention.start - 30) : mention.start]))
            yield Candidate(mention.start, mention.end, mention.entity, self._is_quoted(mention.start), aside)

    def _is_quoted(self, place: int) -> bool:
        return any(s <= place < e for s, e in self.quoted)

    def _fits(self, candidate: Candidate, sex: str) -> bool:
        return self.people[id(candidate.entity)].guess() in ("", sex)

    def _between(self, start: int, end: int) -> list[Candidate]:
        first = bisect_left(self.known, start, key=lambda c: c.start)
        after = bisect_left(self.known, end, lo=first, key=lambda c: c.start)
        return self.known[first:after]

    def _find_third(self, number: int, match: re.Match[str]) -> Entity | None:
        sentence = self.analysis.sentences[number]
        sex = "m" if match["m"] else "f"
        quoted = self._is_quoted(match.start())
        here = [c for c in self._between(sentence.start, match.start()) if c.quoted == quoted]
        after = self.text[match.end() : match.end() + 8]
        other = _OBJECT.match(match.group()) and not _is_possessive(self.text, match)
        if here and (other or re.match(r"\s+(?:place|stead)\b", after)):
            subject = next((c for c in reversed(here) if self._is_subject(c)), here[-1]).entity
            here = [c for c in here if c.entity is not subject]
        here = [c for c in here if self._fits(c, sex)]
        if here:
            nested = _NESTED.search(self.text[max(0, match.start() - 12) : match.start()])
            if nested or (not other and match.group().lower() not in ("he", "she")):
                joint = _JOINT.search(self.text, here[-1].start, match.start())
                near = [c for c in here if self._is_subject(c)]
                if near and not joint:
                    return near[-1].entity
            return _closest_clause(here, self.text, match.start())
        return self._look_back(number, match.start(), sex)

    def _is_subject(self, candidate: Candidate) -> bool:
        """The words after the name, past an aside, are a verb's, and no preposition stands before it."""
        before = self.text[max(0, candidate.start - 14) : candidate.start]
        return not _OBLIQUE.search(before) and bool(_VERB_AFTER.match(self.text, candidate.end))

    def _look_back(self, number: int, place: int, sex: str) -> Entity | None:
        """Return whom the sentences before speak of: first those as quoted or unquoted as the pronoun is."""
        quoted = self._is_quoted(place)
        for back in range(1, min(REACH, number) + 1):
            previous = self.analysis.sentences[number - back]
            found = self._between(previous.start, previous.end)
            fits = [c for c in found if self._fits(c, sex)]
            sure = [c for c in fits if self.people[id(c.entity)].guess() == sex]
            if sure and self.people[id(found[0].entity)].guess() not in ("", sex):
                fits = sure
            alike = [c for c in fits if c.quoted == quoted] or fits
            nearer = [c for c in alike if not c.aside]
            if nearer:
                return nearer[0].entity
            if alike and back == REACH:
                return alike[0].entity
        return None


def _is_possessive(text: str, match: re.Match[str]) -> bool:
    return match.group().lower() == "her" and bool(re.match(r"\s+[a-z]", text[match.end() :]))


def _closest_clause(here: Sequence[Candidate], text: str, start: int) -> Entity:
    """Return the first person of the clause nearest before: after the last semicolon, else of the sentence."""
    joint = max(text.rfind(";", here[0].start, start), text.rfind(". ", here[0].start, start))
    late = [c.entity for c in here if c.start > joint]
    return late[0] if joint > 0 and late else here[0].entity


__all__ = ["find_party", "find_pronouns"]
