"""This file is whose words a quotation gives: who is named after it, before it, or by the sentences around it.

What stands after the closing mark ("said the leader", "she told us", "was his verdict", "- Ann Hope") goes before what
leads in (a label, "Ann Hope said:", "its report calls them"); words that stand alone belong to who spoke last, or to
whom the sentence before is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.chains import read_chain
from govgraph.ingest.extraction.leads import name_lead, name_sentence
from govgraph.ingest.extraction.naming import name_mention, name_or_title
from govgraph.ingest.extraction.quote_marks import Run
from govgraph.ingest.extraction.salience import held_by, is_quoted, person_meant, sexes_told, subject_person
from govgraph.ingest.extraction.shadow import WHO, draw_shadow, mention_at
from govgraph.ingest.extraction.sources import party_meant
from govgraph.ingest.extraction.speech import SPEECH

SENTENCE_END = re.compile(r"[.!?][)”\"’']*(?=\s+[^\W\d_a-z]|\s*$)|\n\s*\n")
ADVERB = r"(?:(?:\w+ly|then|also|later|again|once|has|had|have|would|always|liked\s+to|used\s+to)\s+)*"
INVERTED = re.compile(
    rf"[\s,]*{ADVERB}(?P<verb>[a-z]+)\s+(?:to\s+\w+\s+)?(?P<rest>(?:the\s+|an?\s+|one\s+|its\s+|their\s+|his\s+|her\s+)?(?:[\w’'-]+,?\s+){{0,4}}?)(?P<who>{WHO})"
)
AFTER_WHO = re.compile(
    rf"[\s,]*(?:as\s+)?(?:the\s+)?(?P<who>{WHO})(?P<aside>(?:\s*\([^)]*\))?(?:,[^,;.]{{2,90}},)?)\s+{ADVERB}(?P<verb>[a-z]+)"
)
NOMINAL = re.compile(
    rf"[\s,]*(?:is|was|were|are)\s+(?:(?:the\s+)?(?P<how>how)\s+)?(?:[\w’'-]+\s+){{0,2}}?(?P<who>{WHO})(?:['’]s?)?(?=\W+(?:\w+\W+){{0,12}}?"
    r"(?:verdict|words?|view|summary|response|reply|answer|comment|description|phrase|message|advice|assessment|sums?|summed|puts?|describe[sd]?|sees|saw|remembers)\b)"
)
DASHED = re.compile(rf"\s*(?:[-–—]|\()\s*(?:the\s+)?(?:[\w.’']+\s+){{0,3}}?(?P<who>{WHO})", re.I)
PLAIN = re.compile(
    rf"[\s,]*(?:{SPEECH.pattern})\s+(?P<who>(?:the|a|an|one|another)\s+(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+)(?=[,.;:]|\s+(?:who|in|at|on|of|to|after|as|when)\b|$)",
    re.I,
)
PLAIN_BEFORE = re.compile(
    rf"[\s,]*(?P<who>(?:the|one|a|an)\s+(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+)\s+(?:{SPEECH.pattern})\b", re.I
)
NAMED = re.compile(rf"[\s,]*(?:{SPEECH.pattern})\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)(?=[.,;:\s])")
VERB = re.compile(
    r"(?:[a-z]{2,}(?:ed|s)|said|told|wrote|put|went|rang|thought|swore|began|ran|says|sang|spoke|read|felt|quoth|spat|shot)$"
)
HELD = re.compile(r"[\s,]*(?:and|but|while|whose|which|who|that)\b", re.I)


def find_speaker(
    analysis: Analysis, run: Run, before: Sequence[Run], after: Sequence[Run], last: str | None
) -> str | None:
    """Return who says the words of `run`: `before` and `after` are the other runs, `last` who spoke before."""
    left = max([run.block.start, *(r.outer[1] for r in before if r.block is run.block)])
    right = min([run.block.end, *(r.outer[0] for r in after if r.block is run.block)])
    if run.form != "block":
        if labelled := name_lead(analysis, left, run, colon=True, last=last):
            return labelled
        following, told = _after(analysis, run, right)
        if following or told:
            return following or _fallback(analysis, run, right, last)
    beside = before[-1] if before else None
    if beside is not None and beside.block is run.block and last and _is_broken(analysis, beside, run):
        return last
    if leading := name_lead(analysis, left, run, colon=False, last=last):
        return leading
    if run.form == "block":
        return None
    if beside is not None and last and (beside.block is run.block or not beside.closed):
        between = analysis.text[beside.outer[1] : run.outer[0]]
        if not re.search(r"[.!?]\s+\S", between) or not beside.closed or not _names_another(analysis, beside, run):
            return last
    return name_sentence(analysis, run, beside, last)


def _is_broken(analysis: Analysis, beside: Run, run: Run) -> bool:
    """Whether the two are one utterance, broken by its tag: '"The timetable," he wrote, "is a work of art".'"""
    between = analysis.text[beside.outer[1] : run.outer[0]]
    tagged = SPEECH.search(between) is not None and len(between) < 140 and between.rstrip().endswith((",", ":", "that"))
    return (
        tagged and re.search(r"[.!?]\s+[A-Z]", between) is None and analysis.text[run.start : run.start + 1].islower()
    )


def _names_another(analysis: Analysis, beside: Run, run: Run) -> bool:
    """Whether somebody is named between two quotations of one block."""
    return any(m.kind == "person" for m in analysis.mentions_in(beside.outer[1], run.outer[0]))


def _after(analysis: Analysis, run: Run, right: int) -> tuple[str | None, bool]:
    """Who is named in the rest of the sentence after the mark, and whether somebody is, be it unknown who."""
    text, start = analysis.text, run.outer[1]
    stop = SENTENCE_END.search(text, start, right)
    limit = stop.end() if stop else right
    shown = draw_shadow(analysis)[start:limit]
    if not shown.strip() or HELD.match(shown):
        return None, False
    whole = text[run.end - 1 : run.end] in ".!?" and re.match(r"\s+[A-Z“\"‘']", text[start : start + 3]) is not None
    if found := DASHED.match(shown):
        return _name_at(analysis, start + found.start("who"), limit), True
    if whole and not re.match(rf"\s*(?:{WHO})\s+(?:{SPEECH.pattern})", shown):
        return None, False
    for pattern in (NOMINAL, AFTER_WHO, INVERTED):
        found = pattern.match(shown)
        if found is None:
            continue
        verb = found.groupdict().get("verb")
        if verb is None or SPEECH.match(verb) or (VERB.match(verb) and not whole and _ends_open(text, run)):
            return _name_at(analysis, start + found.start("who"), limit), True
    if found := NAMED.match(analysis.text, start, limit):
        return _known_as(analysis, found.group("name")), True
    for pattern in (PLAIN, PLAIN_BEFORE):
        if found := pattern.match(shown):
            return re.sub(
                r"^(?:the|a|an|one|another)\s+", "", re.sub(r"\s+", " ", found.group("who")), flags=re.I
            ), True
    return None, False


def _fallback(analysis: Analysis, run: Run, right: int, last: str | None) -> str | None:
    """Where "he said" means nobody named before: who spoke last, or whom the next sentence names as the speaker."""
    tag = re.match(r"[\s,]*(he|she)\b", analysis.text[run.outer[1] : right], re.I)
    sex = "m" if tag and tag.group(1).lower() == "he" else "f"
    if last is not None and tag and sexes_told(analysis).get(last) == sex:
        return last
    after = next(
        (s for s in analysis.sentences if s.start > run.outer[1] and not is_quoted(analysis, s.start + 1)), None
    )
    if after is None or after.block is not run.block or re.search(r"\w", analysis.text[run.block.start : run.outer[0]]):
        return None
    return subject_person(analysis, after, after.end)


def _ends_open(text: str, run: Run) -> bool:
    """Whether the quotation ends as speech does that a tag follows: with a comma, a question, or a comma after it."""
    return text[run.end - 1 : run.end] in ",?!" or text[run.outer[1] : run.outer[1] + 1] in (",", " ")


def _name_at(analysis: Analysis, position: int, limit: int) -> str | None:
    """The party that the mention at `position` stands for, by the name beside it where it is a title."""
    mention = mention_at(analysis, position)
    if mention is None:
        return None
    if mention.kind == "pronoun":
        return name_pronoun(analysis, mention)
    chain = analysis.mentions_in(mention.start, limit)
    best: Mention = read_chain(analysis, chain)[0] if chain else mention
    if best.kind == "role":
        return name_mention(analysis, best) or held_by(analysis, best) or name_or_title(analysis, best)
    return name_mention(analysis, best) or name_or_title(analysis, best)


def name_pronoun(analysis: Analysis, mention: Mention) -> str | None:
    """Return whom a pronoun beside a quotation means."""
    word = analysis.words(mention.start, mention.end).lower()
    if word in ("he", "she", "his", "her"):
        return person_meant(analysis, mention.start, word)
    if word in ("it", "they", "its", "their"):
        return party_meant(analysis, mention.start, word)
    return name_mention(analysis, mention)


def _known_as(analysis: Analysis, name: str) -> str:
    """The person whom a first name or nickname alone stands for: "says Ron"."""
    people = dict.fromkeys(m.entity.name for m in analysis.mentions if m.kind == "person" and m.entity)
    fits = [p for p in people if p.split()[0].startswith(name) or name in p.split()]
    return fits[0] if len(fits) == 1 else name
