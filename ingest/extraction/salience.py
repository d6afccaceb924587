"""This file is whom "he", "she", "it" and "they" mean as the subject of a verb: whom the text before is about.

The subject of the sentence before counts for most, whoever else it names; words within quotation marks name nobody
here; a person whose title or first name tells the other sex is not meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention, Sentence
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import PAST, name_mention
from govgraph.ingest.extraction.office_history import read_offices
from govgraph.ingest.extraction.quote_marks import find_runs
from govgraph.ingest.extraction.sentence_trees import find_subject_of, start_of, subtree, tree_of
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.mentions.given_names import guess_sex

MALE = re.compile(r"^(?:Mr|Sir|Lord)\b")
FEMALE = re.compile(r"^(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b")
REACH = 5
"""How many sentences back a pronoun may reach."""
FARTHEST = 24
"""How many sentences back it may reach over those within quotation marks."""
BARRIER = ("heading", "letterhead", "signature", "metadata")


@lru_cache(maxsize=8)
def _known(analysis: Analysis) -> dict[tuple[int, str], str | None]:
    return {}


@lru_cache(maxsize=8)
def sexes_told(analysis: Analysis) -> dict[str, str]:
    """Return, by name, m or f where a title or a first name tells."""
    sexes: dict[str, str] = {}
    for mention in analysis.mentions:
        if mention.kind != "person" or mention.entity is None:
            continue
        words = analysis.text[max(0, mention.start - 5) : mention.end].lstrip()
        own = analysis.text[mention.start : mention.end]
        if MALE.match(own) or MALE.match(words):
            sexes[mention.entity.name] = "m"
        elif FEMALE.match(own) or FEMALE.match(words):
            sexes[mention.entity.name] = "f"
        elif guess := guess_sex(mention.entity.name.split()[0]):
            sexes.setdefault(mention.entity.name, guess)
    return sexes


def held_by(analysis: Analysis, role: Mention) -> str | None:
    """Return who holds the office that the title names, as the document tells elsewhere: one person alone."""
    holders = {
        h.person.name
        for h in read_offices(analysis).holdings
        if h.office.role == role.role
        and not h.capacity & PAST
        and (not role.portfolio or not h.office.portfolio or h.office.portfolio == role.portfolio)
    }
    left = {
        m.person.name
        for m in read_offices(analysis).moves
        if m.kind == "end" and not m.future and m.modality == "asserted"
    }
    holders -= left if len(holders) > 1 else set()
    return holders.pop() if len(holders) == 1 else None


@lru_cache(maxsize=8)
def main_people(analysis: Analysis) -> frozenset[str]:
    """Return the person whom the document is about, where one alone takes up two fifths of its mentions of people."""
    counts = Counter(m.entity.name for m in analysis.mentions if m.kind == "person" and m.entity)
    name, most = counts.most_common(1)[0] if counts else ("", 0)
    return frozenset({name} if most > 3 and most >= 0.3 * counts.total() else ())


def person_meant(analysis: Analysis, position: int, word: str) -> str | None:
    """Return the name of the person that "he" or "she" at `position` means; None where nobody fits."""
    key = (position, word)
    known = _known(analysis)
    if key not in known:
        known[key] = None  # a pronoun that leads back to itself means nobody
        known[key] = _find_person(analysis, position, "m" if word in ("he", "his", "him") else "f")
    return known[key]


def _find_person(analysis: Analysis, position: int, sex: str) -> str | None:
    place = find_sentence(analysis.sentences, position)
    if place is None:
        return None
    sexes = sexes_told(analysis)
    scores: dict[str, float] = dict.fromkeys(main_people(analysis), -7.0)
    back = -1
    for sentence in reversed(analysis.sentences[max(0, place - FARTHEST) : place + 1]):
        if sentence.start < position and sentence.end <= position and is_quoted(analysis, sentence.start + 1):
            continue
        back += 1
        if back > REACH or (back > 2 and sentence.block.kind in BARRIER):
            break
        for name, value in _weigh_people(analysis, sentence, min(position, sentence.end), back):
            if sexes.get(name, sex) == sex:
                bonus = (1.0 if name in sexes else 0.0) + (1.5 if name in main_people(analysis) else 0.0)
                scores[name] = max(scores.get(name, -99.0), value - 2.0 * back + bonus)
    scores = {name: value for name, value in scores.items() if sexes.get(name, sex) == sex}
    if not scores:
        return None
    best = max(scores, key=lambda name: scores[name])
    sexes.setdefault(best, sex)
    return best


def _weigh_people(analysis: Analysis, sentence: Sentence, limit: int, back: int) -> Iterator[tuple[str, float]]:
    """Yield the people of a sentence with how much each stands out: the subject most, then by order."""
    subject = subject_person(analysis, sentence, limit) if back else None
    if subject is not None:
        yield subject, 4.0
    first = True
    for mention in analysis.mentions_in(sentence.start, limit):
        if mention.kind not in ("person", "role") or is_quoted(analysis, mention.start):
            continue
        name = mention.entity.name if mention.entity and mention.kind == "person" else name_mention(analysis, mention)
        if name is None:
            continue
        owned = analysis.text[mention.end : mention.end + 2] in ("'s", "’s")
        yield name, (1.5 if first else 0.5) - owned + (1.5 if not back else 0)
        first = first and mention.kind != "person"


def is_quoted(analysis: Analysis, position: int) -> bool:
    """Whether `position` stands within quotation marks."""
    return any(start <= position < end for start, end in _marked(analysis))


@lru_cache(maxsize=8)
def _marked(analysis: Analysis) -> tuple[tuple[int, int], ...]:
    """The stretches between marks: a block quote has people of its own, whom its pronouns mean."""
    return tuple((r.start, r.end) for r in find_runs(analysis.text, analysis.blocks) if r.form != "block")


def subject_person(analysis: Analysis, sentence: Sentence, limit: int) -> str | None:
    """Return the person who is the subject of the sentence's main verb, by name, office or pronoun."""
    tree = tree_of(analysis, sentence)[1]
    if tree is None:
        return None
    roots = [i for i, t in enumerate(tree.tokens) if t.head == i and t.pos in ("VERB", "AUX")]
    for root in roots:
        subject = find_subject_of(tree, root)
        if subject is not None and start_of(tree, subject) < limit:
            return name_person(analysis, tree, subject)
    return None


def name_person(analysis: Analysis, tree: Tree, place: int) -> str | None:
    """Return the name of the person that the token is: named, by an office held, or by a pronoun."""
    position = start_of(tree, place)
    if is_quoted(analysis, position):
        return None
    found = next(iter(tree.people(place)), None) or _within(tree, place)
    if found is not None and not _is_pronoun(tree, place):
        return found[0].name
    word = tree.tokens[place].text.lower()
    if word in ("he", "she"):
        return person_meant(analysis, position, word)
    mention = tree.mention(place)
    if mention is None:
        return _name_title(analysis, tree.tokens[place].text)
    return name_mention(analysis, mention) or held_by(analysis, mention) if mention.kind == "role" else None


def _name_title(analysis: Analysis, word: str) -> str | None:
    """ "The Major": the one person whose name is written with that title."""
    if not word[:1].isupper() or len(word) < 4:
        return None
    named = {
        m.entity.name
        for m in analysis.mentions
        if m.kind == "person" and m.entity and analysis.text[m.start : m.end].startswith(word + " ")
    }
    return named.pop() if len(named) == 1 else None


def _within(tree: Tree, place: int) -> tuple[Entity, int] | None:
    """The person named in apposition to a title somewhere under it: "the chairman of the authority, Mr Garside"."""
    mention = tree.mention(place)
    if mention is None or mention.kind != "role":
        return None
    for inner in subtree(tree, place):
        if tree.tokens[inner].dep == "appos" and (found := next(iter(tree.people(inner)), None)):
            return found
    return None


def _is_pronoun(tree: Tree, place: int) -> bool:
    mention: Mention | None = tree.mention(place)
    return mention is not None and mention.kind == "pronoun"
