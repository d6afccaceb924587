"""This file is who is meant by the subject of a verb: a party, or the author of the report that speaks."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.evaluators import JUDGING, find_evaluators, is_evaluator
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import FIRST_PERSON, author_at, name_mention, name_or_title
from govgraph.ingest.extraction.paper_authors import last_panel
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.papers import find_papers, paper_before
from govgraph.ingest.extraction.subjects import Phrase, find_subject
from govgraph.ingest.extraction.wordsets import list_words

NEUTER = frozenset({"it", "its", "they", "this"})
OPINIONS = list_words(
    """
    criticism criticisms conclusion conclusions finding findings recommendation recommendations verdict view
    judgement judgment advice warning concern concerns complaint opinion colleagues
    """
)
"""What is somebody's own: who has it speaks."""
CROWDS = list_words(
    """
    ministers inspectors auditors commissioners councillors officers officials reviewers leaders members peers
    consultants unions residents governors servants staff advisers investigators
    """
)
"""Those who speak as many, without a name."""
EXPLETIVE = re.compile(r"it\s+(?:is|was|has\s+been|will\s+be)\s+(?:\w+ly\s+)?(?!being\b)\w+\s+(?:that|to)\b", re.I)
"""An "it" that stands for nobody: "it was agreed to"."""
REACH = 3
"""How many sentences back "it" may reach."""


def name_phrase(analysis: Analysis, phrase: Phrase | None) -> str | None:
    """Return the name of whoever `phrase` stands for: of a report, whose it is."""
    if phrase is None:
        return None
    if phrase.head in PAPER_WORDS:
        return _name_author(analysis, phrase)
    if phrase.head in OPINIONS and phrase.owner is not None:
        return name_mention(analysis, phrase.owner)
    if phrase.mention is not None and phrase.mention.kind == "group" and phrase.owner and phrase.owner.kind == "body":
        if phrase.owner.end <= phrase.mention.start:
            return name_crowd(analysis, phrase)
        return name_mention(analysis, phrase.owner) or name_mention(analysis, phrase.mention)
    if phrase.mention is not None and (named := name_mention(analysis, phrase.mention)):
        return named
    if phrase.mention is not None and phrase.mention.kind == "role" and JUDGING.search(phrase.mention.role):
        return _name_office(analysis, phrase)
    if phrase.head == "they" and (crowd := _last_crowd(analysis, phrase.start)):
        return crowd
    if phrase.head in NEUTER and EXPLETIVE.match(analysis.text, phrase.start):
        return None
    if phrase.head in NEUTER:
        return name_antecedent(analysis, phrase.start)
    if phrase.head in FIRST_PERSON:
        return author_at(analysis, phrase.start)
    if phrase.head in CROWDS:
        return name_crowd(analysis, phrase)
    return None


def _name_office(analysis: Analysis, phrase: Phrase) -> str | None:
    """Who "the auditor" or "the inspector" is: the one who judges just before, else the title itself."""
    near = analysis.mentions_in(max(0, phrase.start - 1500), phrase.start)
    known = find_evaluators(analysis)
    judges = [m.entity.name for m in near if m.kind in ("person", "body") and m.entity and m.entity.name in known]
    return judges[-1] if judges else name_or_title(analysis, phrase.mention)


def name_crowd(analysis: Analysis, phrase: Phrase) -> str:
    """Return what "ministers" or "the council leaders" are called here."""
    words = re.sub(r"\s+", " ", analysis.text[phrase.start : phrase.end].split(",")[0])
    words = re.sub(rf"^(.*?\b{re.escape(phrase.head)})\b.*$", r"\1", words, flags=re.I)
    return re.sub(r"^(?:the|some|two|three|four|five|our|its)\s+", "", words, flags=re.I)


def _last_crowd(analysis: Analysis, position: int) -> str | None:
    """Those without a name who were the last to act: "Lewisham's consultants are not won over. On Monday they ..." """
    place = find_sentence(analysis.sentences, position)
    if not place:
        return None
    before = analysis.sentences[place - 1]
    lead = re.match(
        r"((?:[\w’']+\s+){0,2}(\w+))\s+(?:are|were|have|had|said|say|wrote)\b", analysis.text[before.start : before.end]
    )
    return lead.group(1) if lead and lead.group(2).lower() in CROWDS else None


def _name_author(analysis: Analysis, phrase: Phrase) -> str | None:
    """Whose the report is that the phrase names: by its own words, or the last report's."""
    papers = find_papers(analysis)
    own = next((p for p in papers if phrase.start <= p.start < phrase.end and p.authors), None)
    if own is not None:
        return own.authors[0]
    if phrase.owner is not None and (named := name_mention(analysis, phrase.owner)):
        return named
    paper = paper_before(papers, phrase.start, PAPER_WORDS[phrase.head])
    return paper.authors[0] if paper else None


def name_antecedent(analysis: Analysis, position: int) -> str | None:
    """Return whom "it" means at `position`: a report's author or a body that judges, in the sentences before."""
    place = find_sentence(analysis.sentences, position)
    if place is None:
        return None
    for back in range(REACH + 1):
        if place - back < 0:
            break
        sentence = analysis.sentences[place - back]
        named = _name_in(analysis, sentence, min(sentence.end, position))
        if named:
            return named
    lead = analysis.text[max(0, position - 500) : position]
    crowds = [m.group().lower() for m in re.finditer(r"\b\w+s\b", lead) if m.group().lower() in CROWDS]
    they = re.match(r"they\b", analysis.text[position:], re.I)
    return crowds[-1] if they and crowds else last_panel(analysis, position)


def _name_in(analysis: Analysis, sentence: Sentence, limit: int) -> str | None:
    papers = [p for p in find_papers(analysis) if sentence.start <= p.start < limit and p.kind != "plan"]
    if papers and papers[-1].authors:
        return papers[-1].authors[0]
    for mention in analysis.mentions_in(sentence.start, limit):
        if mention.kind in ("body", "group") and mention.entity and is_evaluator(analysis, mention.entity.name):
            return mention.entity.name
    return None


def name_subject(analysis: Analysis, position: int) -> str | None:
    """Return the name of the subject of the verb at `position`."""
    return name_phrase(analysis, find_subject(analysis, position))
