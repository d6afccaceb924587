"""This file is whose words, findings or wishes a verb tells: its subject as a name, the body or the author of a paper.

"Ofsted inspectors" speak for Ofsted, a report for who wrote it, "the auditor" for the auditor named, "they" and "it"
for the subject of the sentences before; an office held speaks for its holder, one that nobody holds for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.attribution import CROWDS, OPINIONS
from govgraph.ingest.extraction.evaluators import JUDGING, is_evaluator
from govgraph.ingest.extraction.judges_before import last_judge
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import author_at, name_mention, name_or_title
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.papers import find_papers, paper_before
from govgraph.ingest.extraction.salience import held_by, is_quoted, person_meant
from govgraph.ingest.extraction.sentence_trees import end_of, find_subject_of, start_of, tree_of
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words

PAPERS = frozenset(
    {*PAPER_WORDS, "assessment", "judgment", "judgement", "ruling", "opinion", "minute", "minutes", "paper", "document"}
)
TEAMS = list_words(
    """
    team commission inquiry panel board committee watchdog inspectorate ombudsman auditor auditors inspector inspectors
    reviewer reviewers commissioner commissioners consultant consultants regulator investigator investigators visitation
    ministry department government cabinet council authority agency trust governors trustees examiners assessors
    """
)
"""Nouns for those who judge, order or promise, where nothing names them."""
NEUTER = frozenset({"it", "they", "this", "these", "which", "that"})
REACH = 4


def name_source(analysis: Analysis, tree: Tree, place: int, depth: int = 0) -> str | None:
    """Return the name of whom the noun or pronoun at `place` stands for, None where that cannot be told."""
    token = tree.tokens[place]
    word = token.text.lower()
    position = start_of(tree, place)
    if word in ("he", "she"):
        return person_meant(analysis, position, word)
    if word in ("i", "we"):
        return author_at(analysis, position)
    mention = tree.mention(place)
    if mention is not None and mention.kind == "pronoun":
        return name_mention(analysis, mention)
    titled = mention is None or mention.kind == "role"
    if titled and (found := next(iter(tree.people(place)), None)) is not None:
        return found[0].name
    if word in NEUTER and depth < 2:
        return party_meant(analysis, position, word, depth)
    if mention is None:
        return _name_noun(analysis, tree, place, word)
    return _name_mentioned(analysis, tree, place, mention)


def _name_mentioned(analysis: Analysis, tree: Tree, place: int, mention: Mention) -> str | None:
    if mention.kind == "person":
        return mention.entity.name if mention.entity else None
    if mention.kind == "body":
        named = _named_in_apposition(analysis, tree, place)
        return named or (mention.entity.name if mention.entity else None)
    named = _named_in_apposition(analysis, tree, place) or _owner(analysis, tree, place, ("body",))
    if mention.kind == "group":
        return named or name_mention(analysis, mention) or words_of(tree, place)
    held = name_mention(analysis, mention) or held_by(analysis, mention)
    if held is None and JUDGING.search(mention.role) and analysis.text[mention.start].islower():
        held = last_judge(analysis, mention.start)
    return _named_in_apposition(analysis, tree, place) or held or name_or_title(analysis, mention)


def _named_in_apposition(analysis: Analysis, tree: Tree, place: int) -> str | None:
    """The name beside a title or a noun: "the auditors, Grant Thornton", "chairman Ann Hope"."""
    for child in tree.of(place, "appos", "compound", "nmod"):
        mention = tree.mention(child)
        beside = tree.tokens[child].dep == "appos"
        if mention is not None and mention.entity and (mention.kind == "person" or (beside and mention.kind == "body")):
            return mention.entity.name
    return None


def _owner(analysis: Analysis, tree: Tree, place: int, kinds: tuple[str, ...]) -> str | None:
    """Whose the noun is: "Ofsted inspectors", "the panel's report", "a report by Ann Hope"."""
    for child in tree.of(place, "poss", "compound", "nmod", "amod"):
        mention = tree.mention(child)
        if mention is not None and mention.kind in (*kinds, "pronoun") and (name := _simple(analysis, tree, child)):
            return name
    for child in tree.of(place, "prep", "agent"):
        if tree.tokens[child].text.lower() not in ("by", "from", "of"):
            continue
        for inner in tree.of(child, "pobj"):
            mention = tree.mention(inner)
            of = tree.tokens[child].text.lower() == "of"
            if mention is not None and mention.kind in kinds and not (of and mention.kind == "body"):
                return name_source(analysis, tree, inner, 2)
    return None


def name_owner_of(analysis: Analysis, tree: Tree, place: int) -> str | None:
    """Return whose the noun at `place` is: "the panel's advice", "her promise", "a pledge by the leader"."""
    for child in tree.of(place, "poss"):
        word = tree.tokens[child].text.lower()
        if word in ("my", "our"):
            return author_at(analysis, start_of(tree, child))
        if named := _simple(analysis, tree, child) or name_source(analysis, tree, child, 2):
            return named
    return _owner(analysis, tree, place, ("person", "body", "group", "role"))


def _simple(analysis: Analysis, tree: Tree, place: int) -> str | None:
    mention = tree.mention(place)
    word = tree.tokens[place].text.lower()
    if word in ("his", "her"):
        return person_meant(analysis, start_of(tree, place), word)
    if word in ("its", "their"):
        return party_meant(analysis, start_of(tree, place), word, 1)
    if mention is None:
        return None
    return mention.entity.name if mention.entity else name_or_title(analysis, mention)


def _name_noun(analysis: Analysis, tree: Tree, place: int, word: str) -> str | None:
    if word in PAPERS or word in ("findings", "conclusions", "recommendations", *OPINIONS):
        return _author(analysis, tree, place, word)
    if word in ("release", "spokesman", "spokeswoman", "spokesperson"):
        return _owner(analysis, tree, place, ("body", "role", "person"))
    if word in CROWDS or word in TEAMS:
        named = _named_in_apposition(analysis, tree, place) or _owner(analysis, tree, place, ("body",))
        if {tree.tokens[c].text.lower() for c in tree.of(place, "det")} & {"a", "an", "some", "two", "three"}:
            return named or words_of(tree, place)
        return named or _told_before(analysis, start_of(tree, place), word) or words_of(tree, place)
    return None


def _author(analysis: Analysis, tree: Tree, place: int, word: str) -> str | None:
    """Whose the paper is: by its own words, or the last such paper's."""
    for child in tree.of(place, "poss"):
        if owner := _simple(analysis, tree, child) or name_source(analysis, tree, child, 2):
            return owner
    if owner := _owner(analysis, tree, place, ("person", "body", "group", "role")):
        return owner
    position = start_of(tree, place)
    if word in ("letter", "e-mail", "email") and (writer := _wrote(analysis, position)):
        return writer
    papers = find_papers(analysis)
    own = next((p for p in papers if p.start == position and p.authors), None)
    if own is not None:
        return own.authors[0]
    paper = paper_before(papers, position, PAPER_WORDS.get(word, "report"))
    return paper.authors[0] if paper else None


def _wrote(analysis: Analysis, position: int) -> str | None:
    """Who "wrote" in the sentences before: the letter spoken of is theirs."""
    place = find_sentence(analysis.sentences, position) or 0
    for sentence in reversed(analysis.sentences[max(0, place - 3) : place]):
        if sentence.block.kind == "paragraph" and " wrote " in analysis.text[sentence.start : sentence.end]:
            tree = tree_of(analysis, sentence)[1]
            for verb, token in enumerate(tree.tokens if tree else ()):
                if tree and token.text.lower() == "wrote" and (subject := find_subject_of(tree, verb)) is not None:
                    return name_source(analysis, tree, subject, 2)
    return None


def words_of(tree: Tree, place: int) -> str:
    """Return the words of the noun with its adjectives, without article or number: "financial review team"."""
    kept = [c for c in tree.of(place, "compound", "amod") if c < place] + [place]
    text = " ".join(tree.scene.analysis.text[start_of(tree, c) : end_of(tree, c)] for c in kept)
    return re.sub(r"\s+", " ", text)


def _told_before(analysis: Analysis, position: int, word: str) -> str | None:
    """Who "the team" or "the inspectors" are: the body before whose name or noun ends so."""
    stem = word.rstrip("s")
    for mention in reversed(analysis.mentions_in(max(0, position - 2500), position)):
        if mention.kind == "body" and mention.entity and stem in mention.entity.name.lower():
            return mention.entity.name
    if word in ("inspectors", "auditors", "commissioners", "inspector", "auditor"):
        return last_judge(analysis, position)
    return None


@lru_cache(maxsize=8)
def _known(analysis: Analysis) -> dict[tuple[int, str], str | None]:
    return {}


def party_meant(analysis: Analysis, position: int, word: str, depth: int = 0, judging: bool = True) -> str | None:
    """Return whom "it" or "they" at `position` means: the body, panel or paper that the sentences before are about.

    With `judging` one that judges is meant before others; who promises is whom the text is about.
    """
    known = _known(analysis)
    key = (position, word if judging else f"{word} acts")
    if key not in known:
        known[key] = None
        known[key] = _find_party(analysis, position, depth, judging)
    return known[key]


def _find_party(analysis: Analysis, position: int, depth: int, judging: bool) -> str | None:
    place = find_sentence(analysis.sentences, position)
    if place is None:
        return None
    scores: dict[str, float] = {}
    for back in range(min(REACH, place) + 1):
        sentence = analysis.sentences[place - back]
        if back > 1 and sentence.block.kind == "heading":
            break
        for name, value in _weigh_parties(analysis, sentence, min(position, sentence.end), back, depth):
            if judging and is_evaluator(analysis, name):
                value += 2.5 if value >= 2.0 else 1.0
            scores[name] = max(scores.get(name, -99.0), value - 1.5 * back)
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best is not None and scores[best] > 0 else None


def _weigh_parties(
    analysis: Analysis, sentence: Sentence, limit: int, back: int, depth: int
) -> list[tuple[str, float]]:
    found = list(_subjects(analysis, sentence, depth)) if back else []
    for paper in find_papers(analysis):
        speaks = paper.kind in ("report", "review", "letter", "statement") and paper.authors
        if speaks and sentence.start <= paper.start < limit:
            found.append((paper.authors[0], 2.5))
    for mention in analysis.mentions_in(sentence.start, limit):
        if mention.kind in ("body", "group") and mention.entity and not is_quoted(analysis, mention.start):
            found.append((mention.entity.name, 0.5 + (1.0 if not back else 0.0)))
    return found


def _subjects(analysis: Analysis, sentence: Sentence, depth: int) -> Iterator[tuple[str, float]]:
    """Yield the parties, not people, that are subjects of the sentence's main verbs; of a passive one less."""
    tree = tree_of(analysis, sentence)[1]
    if tree is None:
        return
    for root in [i for i, t in enumerate(tree.tokens) if t.head == i and t.pos in ("VERB", "AUX")]:
        subject = find_subject_of(tree, root)
        if subject is None or is_quoted(analysis, start_of(tree, subject)):
            continue
        person = next(iter(tree.people(subject)), None) is not None
        if person or tree.tokens[subject].text.lower() in ("he", "she"):
            continue
        if name := name_source(analysis, tree, subject, depth + 1):
            yield name, 2.0 if tree.of(root, "auxpass") else 3.0
