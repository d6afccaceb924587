"""This file is who judges well or ill by the parse: what somebody says, calls, rates, praises or is pleased with.

A verb of saying judges as far as what it governs does; a verb of calling or rating by the name or mark it gives; a
verb of praise or blame, and one's being pleased or worried, of itself. The subject judges, or the agent of the passive.
"""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.assessment_verbs import (
    ATTITUDES,
    BLAMING,
    CALLING,
    FORMULAS,
    GATE,
    HOLDING,
    PRAISING,
    RATING,
    REPORTING,
    SAYING,
    TELLING_MARK,
)
from govgraph.ingest.extraction.evaluators import is_evaluator
from govgraph.ingest.extraction.judges_before import last_source
from govgraph.ingest.extraction.polarity import Polarity, judge, score
from govgraph.ingest.extraction.salience import is_quoted
from govgraph.ingest.extraction.sentence_trees import end_of, find_subject_of, start_of, subtree, tree_of
from govgraph.ingest.extraction.sources import name_source
from govgraph.ingest.extraction.spans import complete, trim
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.voices import quotation_at
from govgraph.ontology.claims import Claim

LEAD = 7
LATER = frozenset({"will", "would", "shall", "should", "must", "may", "might", "could", "can"})
QUOTED = re.compile(r"(?<!\w)[\"“‘'](?=\w)[^\"”]{3,}")
DENYING = frozenset({"deny", "dismiss", "reject", "dispute", "refute", "rebut"})
DEPARTED = re.compile(r"\b(?:the\s+late|death|died|memory|retir\w+|long\s+service|condolence\w*)\b", re.I)


def read_frames(analysis: Analysis, sentence: Sentence) -> list[Claim]:
    """Return the assessments that the verbs of the sentence tell."""
    if not GATE.search(analysis.text, sentence.start, sentence.end):
        return []
    tree = tree_of(analysis, sentence)[1]
    found: list[Claim] = []
    for verb, token in enumerate(tree.tokens if tree else ()):
        if tree is None or token.pos not in ("VERB", "AUX"):
            continue
        claim = _read(analysis, sentence, tree, verb)
        if claim is not None and not any(_overlap(claim, other) for other in found):
            found.append(claim)
    return found


def _overlap(one: Claim, other: Claim) -> bool:
    a, b = one.evidence[0], other.evidence[0]
    return a.start < b.end and b.start < a.end


def _read(analysis: Analysis, sentence: Sentence, tree: Tree, verb: int) -> Claim | None:
    lemma = tree.tokens[verb].lemma.lower()
    for lemmas, weigh, rule in (
        (CALLING | RATING, _named, "calls"),
        (PRAISING | BLAMING, _praised, "praises"),
        (SAYING | REPORTING, _said, "says"),
        (HOLDING, _held, "is pleased or worried"),
    ):
        if lemma in lemmas:
            polarity = weigh(analysis, tree, verb)
            if polarity is not None:
                return _claim(analysis, sentence, tree, verb, polarity, rule)
    return None


def _words(analysis: Analysis, tree: Tree, places: list[int]) -> str:
    return analysis.text[start_of(tree, min(places)) : end_of(tree, max(places))] if places else ""


def _rest(analysis: Analysis, tree: Tree, verb: int) -> str:
    """What the verb governs after it, without joined verbs of their own."""
    leave = frozenset(
        c
        for c in tree.children[verb]
        if c < verb or (tree.tokens[c].dep == "conj" and tree.tokens[c].pos in ("VERB", "AUX"))
    )
    places = [p for p in subtree(tree, verb, leave) if p > verb]
    return _words(analysis, tree, places)


def _named(analysis: Analysis, tree: Tree, verb: int) -> Polarity | None:
    """ "Called it a shambles", "rated the force inadequate", "described morale as fair"."""
    lemma = tree.tokens[verb].lemma.lower()
    rest = _rest(analysis, tree, verb)
    if (
        not rest
        or re.match(r"\s*(?:for|on|upon)\b", rest)
        or ({tree.tokens[c].text.lower() for c in tree.of(verb, "prep")} & {"for", "on", "upon"} and lemma == "call")
    ):
        return None
    named = _predicate(analysis, tree, verb)
    if lemma in ("find", "consider", "judge", "think", "pronounce", "hold", "deem") and not named:
        return None
    mark = TELLING_MARK.search(named or rest) if lemma in RATING else None
    if mark is not None:
        marks = list(TELLING_MARK.finditer(named or rest))
        good, bad = any(m.lastgroup == "good" for m in marks), any(m.lastgroup == "bad" for m in marks)
        return "mixed" if good and bad else "positive" if good else "negative"
    if lemma in RATING and lemma not in CALLING:
        return None
    polarity = judge(named or rest, 1)
    if polarity is None and lemma in FORMULAS and QUOTED.search(rest) and len(rest.split()) > 5:
        return "negative"
    return polarity


def _predicate(analysis: Analysis, tree: Tree, verb: int) -> str:
    """What is said of the object: the predicate after "as", or beside the object."""
    for child in tree.of(verb, "oprd", "acomp", "xcomp", "ccomp", "attr"):
        told = {tree.tokens[c].text.lower() for c in tree.of(child, "mark")} & {"that", "how", "whether"}
        if child > verb and not told and not tree.of(child, "aux", "auxpass"):
            return _words(analysis, tree, [p for p in subtree(tree, child) if p >= verb])
    for child in tree.of(verb, "prep"):
        if tree.tokens[child].text.lower() == "as":
            return _words(analysis, tree, subtree(tree, child))
    objects = tree.of(verb, "dobj")
    if len(objects) > 1:
        return _words(analysis, tree, subtree(tree, objects[-1]))
    return ""


def _praised(analysis: Analysis, tree: Tree, verb: int) -> Polarity | None:
    """ "Praised the staff", "accused the council of delay", "welcomed progress but regretted the delay"."""
    lemma = tree.tokens[verb].lemma.lower()
    rest = _rest(analysis, tree, verb)
    if len(rest.split()) < 2:
        return None
    good, bad = score(rest)
    if DEPARTED.search(rest) or (tree.of(verb, "ccomp") and lemma in ("acknowledge", "recognise", "recognize")):
        return None
    if lemma in PRAISING:
        if (
            lemma in ("welcome", "thank", "acknowledge", "recognise", "recognize", "note", "pay", "endorse", "support")
            and good < 1
        ):
            return None
        return "mixed" if bad > good + 1 else "positive"
    if lemma in ("warn", "question", "complain", "regret", "express", "raise", "voice") and bad < 1:
        return None
    return "mixed" if good > bad + 1 else "negative"


def _said(analysis: Analysis, tree: Tree, verb: int) -> Polarity | None:
    """What is said that judges somebody else or the state of things."""
    for content in tree.of(verb, "ccomp"):
        helpers = {tree.tokens[c].text.lower() for c in tree.of(content, "aux")}
        if helpers & LATER and "have" not in helpers and not helpers & {"could", "can"}:
            continue
        subject = next(iter(tree.of(content, "nsubj", "nsubjpass")), None)
        words = _words(analysis, tree, subtree(tree, content))
        own = subject is not None and tree.tokens[subject].text.lower() in ("i", "we", "he", "she")
        if is_quoted(analysis, start_of(tree, min(subtree(tree, content)))):
            continue
        attitude = ATTITUDES.search(words)
        if own and (
            attitude is None or len(words[attitude.end() :].split()) < 2 or FORMULA.match(words[attitude.end() :])
        ):
            continue
        if own and attitude is not None and re.search(r"\b(?:nothing|no|not)\b[^.]{0,20}$", words[: attitude.start()]):
            continue
        polarity = judge(words, 1 if QUOTED.search(words) or ATTITUDES.search(words) else 2)
        if polarity == "negative" and tree.tokens[verb].lemma.lower() in REPORTING:
            continue
        if polarity is not None and not (own and polarity == "positive" and not ATTITUDES.search(words)):
            return polarity
    return None


def _held(analysis: Analysis, tree: Tree, verb: int) -> Polarity | None:
    """ "Is encouraged by", "remains concerned that", "was scathing about", "has lost patience with"."""
    rest = _rest(analysis, tree, verb)
    found = ATTITUDES.search(rest[:60])
    if found is None or len(rest[found.end() :].split()) < 2 or FORMULA.match(rest[found.end() :]):
        return None
    helpers = {tree.tokens[c].text.lower() for c in tree.of(verb, "aux")}
    another = any(tree.tokens[i].lemma.lower() in PRAISING for c in tree.of(verb, "acomp") for i in tree.of(c, "ccomp"))
    if helpers & LATER or another:
        return None
    denied = bool(tree.of(verb, "neg")) or re.search(
        r"\b(?:not|less|hardly|no|far\s+from)\s+(?:\w+\s+)?$", rest[: found.start()]
    )
    good = (found.lastgroup == "good") != bool(denied)
    tail = rest[found.end() :]
    turn = re.search(r"\b(?:but|though|although|while|yet)\b", tail)
    other = judge(tail[turn.end() :], 1) if turn else None
    if other is not None and other != ("positive" if good else "negative"):
        return "mixed"
    return "positive" if good else "negative"


FORMULA = re.compile(
    r"\s*(?:to|that\s+I\s+can)\s+(?:announce|confirm|say|introduce|join|be|have|meet|help|learn|read|publish|present|invite|offer|hear|inform|advise|tell|accept|welcome)\b",
    re.I,
)


def _claim(
    analysis: Analysis, sentence: Sentence, tree: Tree, verb: int, polarity: Polarity, rule: str
) -> Claim | None:
    if _is_unreal(tree, verb):
        return None
    position = start_of(tree, verb)
    quotation = quotation_at(analysis, position)
    by, subject = _find_by(analysis, tree, verb, quotation.speaker if quotation else None)
    if by is None or (quotation is not None and not is_evaluator(analysis, by) and by != quotation.speaker):
        return None
    start, end = _span(analysis, sentence, tree, verb, subject)
    if len(analysis.text[start:end].split()) < 3:
        return None
    return Claim(
        "assessment",
        {"by": by, "polarity": polarity},
        (analysis.evidence(start, end),),
        speaker=quotation.speaker if quotation else None,
        rule=f"assessment: frame {rule}",
        confidence=0.75,
    )


def _is_unreal(tree: Tree, verb: int) -> bool:
    helpers = {tree.tokens[c].text.lower() for c in tree.of(verb, "aux")}
    marks = {tree.tokens[c].text.lower() for c in tree.of(verb, "mark")}
    infinitive = tree.tokens[verb].dep in ("xcomp", "acl", "advcl") and "to" in helpers
    lemma = tree.tokens[verb].lemma.lower()
    denied = bool(tree.of(verb, "neg")) and lemma not in HOLDING
    above = tree.tokens[tree.tokens[verb].head].lemma.lower()
    denied = denied or (above in DENYING and tree.tokens[verb].dep == "ccomp")
    return bool(helpers & LATER or marks & {"if", "unless", "whether"} or infinitive or denied)


def _find_by(analysis: Analysis, tree: Tree, verb: int, voice: str | None) -> tuple[str | None, int | None]:
    if tree.is_passive(verb):
        for child in tree.of(verb, "agent", "prep"):
            for inner in tree.of(child, "pobj"):
                if tree.tokens[child].text.lower() == "by" and (named := name_source(analysis, tree, inner)):
                    return named, None
        rated = tree.tokens[verb].lemma.lower() in RATING
        return (last_source(analysis, start_of(tree, verb), 600), None) if rated else (None, None)
    subject = find_subject_of(tree, verb)
    if subject is None:
        return None, None
    if tree.tokens[subject].text.lower() in ("i", "we"):
        return (voice, subject) if voice else (name_source(analysis, tree, subject), subject)
    if voice is None and is_quoted(analysis, start_of(tree, subject)) != is_quoted(analysis, start_of(tree, verb)):
        return None, None
    return name_source(analysis, tree, subject), subject


def _span(analysis: Analysis, sentence: Sentence, tree: Tree, verb: int, subject: int | None) -> tuple[int, int]:
    """The verb with what it governs, its subject where that is short, and a turn that "but" joins without a verb."""
    leave = frozenset(
        c
        for c in tree.children[verb]
        if (tree.tokens[c].dep == "conj" and tree.tokens[c].pos in ("VERB", "AUX"))
        or tree.tokens[c].dep in ("nsubj", "nsubjpass", "cc", "punct", "parataxis")
        or (tree.tokens[c].dep == "advcl" and c < verb)
    )
    tokens = subtree(tree, verb, leave)
    start = start_of(tree, min([p for p in tokens if p >= verb] + [verb]))
    end = end_of(tree, max(tokens))
    if subject is not None and subject < verb:
        low = start_of(tree, min(subtree(tree, subject)))
        if len(analysis.text[low:start].split()) <= LEAD:
            start = min(start, low)
    elif tree.is_passive(verb):
        start = min([start, *(start_of(tree, p) for c in tree.of(verb, "nsubjpass") for p in subtree(tree, c))])
    end = complete(analysis.text, sentence, min(end, sentence.end))
    if told := QUOTES_ON.match(analysis.text, end, sentence.end):
        end = told.end()
    return trim(analysis.text, max(start, sentence.start), end)


QUOTES_ON = re.compile(r"\s*:\s*[\"“‘][^\"”]{3,300}[\"”’]?")
