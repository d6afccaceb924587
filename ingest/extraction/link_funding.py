"""This file is the links of money: who gives, lends or pays what to whom, told by a verb or by "from"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Mention, Sentence
from govgraph.ingest.extraction.clause import Clause
from govgraph.ingest.extraction.link_claims import SKIPPED, make_link, name_agent, name_doer
from govgraph.ingest.extraction.link_words import GOVERNMENT
from govgraph.ingest.extraction.naming import main_council, name_mention, name_or_title
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.subjects import token_at
from govgraph.ontology.claims import Claim

MONEY = re.compile(r"[£$€]\s?\d|\b\d[\d,.]*\s*(?:m|bn|million|billion|thousand|pounds|euros|dollars)\b")
GIVE = re.compile(
    r"\b(?:giv(?:e|es|en|ing)|gave|award(?:s|ed|ing)?|grant(?:s|ed|ing)|provid(?:e|es|ed|ing)|len[dt]|lends|lending|loan(?:ed)|"
    r"advanc(?:e|es|ed|ing)|pa(?:y|ys|id|ying)|contribut(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|hand(?:s|ed)|donat(?:e|es|ed)|"
    r"inject(?:s|ed)?|invest(?:s|ed)|fund(?:s|ed)?|financ(?:e|es|ed)|bankroll(?:s|ed)?|subsidis(?:e|es|ed)|underwr(?:ite|ites|ote|itten)|"
    r"earmark(?:s|ed)|commit(?:s|ted)|approv(?:es|ed)|release[sd]|put(?:s|ting)?\s+(?:up|in)|chipped\s+in|stump(?:s|ed)\s+up|"
    r"mak(?:e|es|ing)|made|match(?:es|ed)|sponsor(?:s|ed)|bail(?:s|ed)?\s+out)\b",
    re.I,
)
"""Verbs by which money passes from one to another."""
BACKED = re.compile(r"^(?:fund|financ|bankroll|subsidis|underwr|sponsor|bail)", re.I)
"""Those that take whoever gets the money as their object, and need no sum beside them."""
SUM_FIRST = re.compile(r"^(?:commit|approv|release|invest|ma[dk]|put|match|earmark|pa(?:y|id))", re.I)
"""Those that pass money to somebody only where the words say to whom."""
NOUN = re.compile(r"\b(?:grants?|funding|funds|loans?|subsid(?:y|ies)|bail-?out|allocations?|lottery\s+money)\b", re.I)
FROM = re.compile(r"\bfrom\s+(?:the\s+)?")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|also\s+|then\s+)?$", re.I)
TO = re.compile(r"\b(?:to|in(?:to)?)\s+(?:the\s+)?")
NOT = re.compile(
    r"\b(?:not|never|no\s+longer|cannot|refus(?:es|ed)\s+to|declin(?:es|ed)\s+to|n['’]t|without)\s+(?:\w+\s+){0,2}$",
    re.I,
)
PURPOSE = re.compile(r"^[^.;]{0,120}?\b(?:towards?|for|to\s+(?:cover|meet|pay|help|support|buy|build))\b")
SELF = re.compile(r"^\s+(?P<who>it|us|them|the\s+(?:city|town|county|shire|borough|district|state))\b", re.I)


def find_funding(analysis: Analysis) -> Iterator[Claim]:
    """Yield the links funded_by that verbs and nouns of giving tell."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in SKIPPED:
            continue
        summed = bool(MONEY.search(analysis.text, sentence.start, sentence.end))
        for verb in GIVE.finditer(analysis.text, sentence.start, sentence.end):
            if summed or BACKED.match(verb.group()):
                yield from _given(analysis, sentence, verb)
        if summed:
            yield from _received(analysis, sentence)


def _given(analysis: Analysis, sentence: Sentence, verb: re.Match[str]) -> Iterator[Claim]:
    """ "The Office gave the Assembly £2m", "£9 million lent by the Department", "was awarded £3m by the Fund"."""
    tokens = analysis.parse(sentence)
    place = token_at(tokens, verb.start())
    if NOT.search(analysis.text[sentence.start : verb.start()]):
        return
    if place is not None and tokens[place].pos not in ("VERB", "AUX"):
        return
    bare = place is not None and tokens[place].dep in ("acl", "amod") and not verb.group().endswith("ing")
    if bare or PASSIVE.search(analysis.text[sentence.start : verb.start()]):
        giver = name_agent(analysis, verb.end(), sentence.end)
        taker = _taker_after(analysis, sentence, verb.end()) or _passive_taker(analysis, verb, bare)
    else:
        giver = name_doer(analysis, verb.start())
        taker = _object(analysis, verb) or _taker_after(analysis, sentence, verb.end())
        aimed = PURPOSE.match(analysis.text[verb.end() : sentence.end]) and not SUM_FIRST.match(verb.group())
        granted = NOUN.search(analysis.text[verb.end() : verb.end() + 60])
        taker = taker or (main_council(analysis) if (aimed or granted) and not _is_relative(tokens, place) else None)
    yield from _link(analysis, sentence, taker, giver, "gives money")


def _is_relative(tokens: object, place: int | None) -> bool:
    clause = Clause(tokens) if place is not None else None  # type: ignore[arg-type]
    return clause is not None and place is not None and clause.tokens[place].dep == "relcl"


def _link(analysis: Analysis, sentence: Sentence, taker: str | None, giver: str | None, rule: str) -> Iterator[Claim]:
    if giver is None or not _can_give(analysis, giver):
        return
    span = (sentence.start, sentence.start + 1)
    claim = make_link(analysis, "funded_by", taker, giver, sentence, span, rule, 0.7)
    if claim:
        yield claim


def _can_give(analysis: Analysis, name: str) -> bool:
    """Whether `name` is a body or a government, not a person who hands over somebody else's money."""
    if GOVERNMENT.fullmatch(name):
        return True
    return any(m.kind in ("body", "group") and m.entity and m.entity.name == name for m in analysis.mentions)


def _object(analysis: Analysis, verb: re.Match[str]) -> str | None:
    """Who stands straight after the verb: "gave the council £2m", "lent us £10m"."""
    if SELF.match(analysis.text[verb.end() : verb.end() + 20]):
        return main_council(analysis)
    near = [m for m in analysis.mentions_in(verb.end(), verb.end() + 90) if m.kind in ("body", "group")]
    gap = analysis.text[verb.end() : near[0].start] if near else "."
    return name_mention(analysis, near[0]) if re.fullmatch(r"\s+(?:the\s+|its\s+|their\s+)?", gap) else None


def _taker_after(analysis: Analysis, sentence: Sentence, start: int) -> str | None:
    """Who is named after "to": "paid £3m to the trust"."""
    for aim in TO.finditer(analysis.text, start, sentence.end):
        if re.search(r"[.;:]|,\s+(?:and|but|which|who)\b", analysis.text[start : aim.start()]):
            return None
        if named := _body_at(analysis, aim.end(), sentence.end):
            return name_mention(analysis, named)
    return None


def _passive_taker(analysis: Analysis, verb: re.Match[str], bare: bool) -> str | None:
    """Who was given it: the subject, unless that is the sum itself."""
    named = None if bare else name_doer(analysis, verb.start())
    return named or main_council(analysis)


def _body_at(analysis: Analysis, start: int, end: int) -> Mention | None:
    return next((m for m in analysis.mentions_in(start, end) if m.start == start and m.kind in ("body", "group")), None)


def _received(analysis: Analysis, sentence: Sentence) -> Iterator[Claim]:
    """ "Opened with £400,000 from the Welsh Government", "a Home Office grant of £2m"."""
    text = analysis.text
    for source in FROM.finditer(text, sentence.start, sentence.end):
        lead = text[max(sentence.start, source.start() - 40) : source.start()]
        if not (MONEY.search(lead) or NOUN.search(lead)) or re.search(r"[.;]|\b(?:by|to|fell|rose|up|down)\b", lead):
            continue
        named = _body_at(analysis, source.end(), sentence.end)
        government = GOVERNMENT.match(text, source.end())
        giver = name_or_title(analysis, named) if named else government.group() if government else None
        yield from _link(analysis, sentence, main_council(analysis), giver, "money from")
    for noun in NOUN.finditer(text, sentence.start, sentence.end):
        if re.search(r"\b[Gg]overnment\s+$", text[sentence.start : noun.start()]):
            taker = _taker_after(analysis, sentence, noun.end()) or main_council(analysis)
            yield from _link(analysis, sentence, taker, "Government", "a government grant")
            continue
        owners = [m for m in analysis.mentions_in(sentence.start, noun.start()) if m.kind == "body"]
        if owners and re.fullmatch(r"(?:['’]s?)?\s+(?:\w+\s+)?", text[owners[-1].end : noun.start()]):
            giver = name_mention(analysis, owners[-1])
            if giver != main_council(analysis):
                taker = _taker_after(analysis, sentence, noun.end()) or main_council(analysis)
                yield from _link(analysis, sentence, taker, giver, "its grant")
