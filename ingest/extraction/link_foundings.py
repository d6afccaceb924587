"""This file is the links of setting up: "the panel was set up by X", "Y created the trust"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_agents, name_doer, name_party, parties_after
from govgraph.ingest.extraction.link_words import FOUND, PANEL
from govgraph.ingest.extraction.naming import main_council, name_mention
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.subjects import Phrase, find_subject, token_at
from govgraph.ontology.claims import Claim

PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+|first\s+|then\s+)?$", re.I)
BARE = re.compile(r"^(?:\w+\s+)?by\b|^(?:in|on|at|during|earlier|last)\s[^.;:]{0,40}?\bby\b", re.I)
RESOLVED = re.compile(
    r"^\W*(?:\d[\d.]*\s+)?(?:RESOLVED|AGREED|Resolved|Agreed|(?:It\s+was|The\s+meeting)\s+(?:resolved|agreed|decided))\b"
)
BACK = frozenset(
    {"it", "body", "board", "panel", "committee", "company", "group", "trust", "agency", "commission", "which"}
)
"""Words that stand for the body last set before the reader."""


def find_foundings(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links established_by."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        for verb in FOUND.finditer(analysis.text, sentence.start, sentence.end):
            for subject, by, rule in _read(analysis, sentence, verb):
                claim = make_link(
                    analysis, "established_by", subject, by, sentence, (verb.start(), verb.end()), rule, 0.85
                )
                if claim:
                    yield claim


def _read(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> Iterator[tuple[str | None, str | None, str]]:
    """What was set up, by whom, and by which rule that was found."""
    before = analysis.text[sentence.start : verb.start()]
    after = analysis.text[verb.end() : sentence.end]
    resolved = main_council(analysis) if RESOLVED.match(analysis.text[sentence.start : sentence.end]) else None
    if (PASSIVE.search(before) and not verb.group().lower().endswith("ing")) or BARE.match(after.strip()):
        agents = name_agents(analysis, verb.end(), sentence.end) or ([resolved] if resolved else [])
        founded = _founded(analysis, sentence, find_subject(analysis, verb.start()))
        if not (verb.group().lower().startswith("conven") and any(is_person(analysis, by) for by in agents)):
            yield from ((founded, by, "set up by") for by in agents)
        return
    if _is_participle(analysis, sentence, verb.start()):
        return
    by = resolved or name_doer(analysis, verb.start())
    if relative := _qualified(analysis, sentence, verb):
        yield relative, by, "which ... set up"
        return
    body = next((m for m in parties_after(analysis, verb.end(), sentence.end) if m.start - verb.end() < 50), None)
    named = name_mention(analysis, body) if body and body.kind == "body" else None
    if re.search(r"\b(?:it|them)\b", verb.group()):
        named = _last_panel(analysis, sentence.start)
    if named and PANEL.search(named):
        yield named, by, "sets up"


def is_person(analysis: Analysis, name: str) -> bool:
    """Tell whether `name` is a person's: who convenes a body only chairs it."""
    return any(m.kind == "person" and m.entity and m.entity.name == name for m in analysis.mentions)


def _founded(analysis: Analysis, sentence: Sentence, phrase: Phrase | None) -> str | None:
    """What the subject of "was set up" is: a body, or the last one where the words only point back."""
    if phrase is None:
        return None
    if phrase.mention is not None and phrase.mention.kind in ("body", "group"):
        return name_party(analysis, phrase)
    pointing = re.match(r"(?:it|that|this|the)\b", analysis.text[phrase.start : phrase.end], re.I)
    return _last_panel(analysis, phrase.start) if pointing and phrase.head in BACK else None


def _is_participle(analysis: Analysis, sentence: Sentence, position: int) -> bool:
    """Whether the verb only qualifies a noun and names nobody who did it: "a panel, set up to oversee the council"."""
    tokens = analysis.parse(sentence)
    place = token_at(tokens, position)
    return place is not None and tokens[place].dep == "acl" and not tokens[place].text.lower().endswith("ing")


def _qualified(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """The body whose relative clause the verb stands in: "the company, which the council set up"."""
    tokens = analysis.parse(sentence)
    place = token_at(tokens, verb.start())
    if place is None or tokens[place].dep != "relcl":
        return None
    own = next((t for t in tokens if t.head == place and t.dep == "nsubj"), None)
    if own is None or own.text.lower() in ("who", "which", "that"):
        return None
    before = [m for m in analysis.mentions_in(sentence.start, own.start) if m.kind == "body"]
    named = name_mention(analysis, before[-1]) if before else None
    return named if named and PANEL.search(named) else None


def _last_panel(analysis: Analysis, position: int) -> str | None:
    """The panel or board last spoken of before `position`: what "it" is that was set up."""
    bodies = [m.entity.name for m in analysis.mentions if m.start < position and m.kind == "body" and m.entity]
    return next((name for name in reversed(bodies) if PANEL.search(name)), None)
