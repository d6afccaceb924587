"""This file is who speaks by the words before a quotation: a label, a verb that governs it, the sentence before it."""

from __future__ import annotations

import re

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.attribution import CROWDS
from govgraph.ingest.extraction.modality import find_sentence
from govgraph.ingest.extraction.naming import name_mention, name_or_title
from govgraph.ingest.extraction.paper_words import PAPER_WORDS
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.quote_marks import Run
from govgraph.ingest.extraction.salience import held_by, subject_person
from govgraph.ingest.extraction.sentence_trees import find_subject_of, start_of, subtree, tree_of
from govgraph.ingest.extraction.shadow import draw_shadow
from govgraph.ingest.extraction.sources import name_owner_of, name_source
from govgraph.ingest.extraction.speech import SPEECH
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words

SAYING = list_words(
    """
    say tell write state add argue warn insist declare announce explain continue comment reply respond claim
    conclude note observe remark ask admit stress urge tweet post recall joke repeat read acknowledge maintain
    report find describe call promise pledge vow confirm demand agree predict recommend hail brand suggest
    emphasise emphasize highlight put thunder quip counter protest complain lament concede remember reflect hold
    pronounce judge deem consider think feel believe reckon regard term label dub dismiss praise condemn
    criticise criticize accuse deplore contend assert allege mutter sigh laugh chuckle shout cry whisper grumble
    answer retort interject volunteer boast muse opine rule minute record attack blast slam denounce welcome
    applaud decry ridicule credit speak comprise swear object advise counsel request beg plead want urge propose
    rate grade mark summarise summarize sum quote inform assure remind caution reveal disclose establish style
    liken compare characterise portray thank bemoan rue mock
    """
)
NOUNS = list_words(
    """
    words word phrase verdict view line motto message text tweet summary description judgment judgement opinion
    advice conclusion response reply answer comment lament complaint plea warning boast remark slogan
    disappointment concern fear hope belief claim call praise criticism admission assessment observation joke
    quip jibe rebuke
    """
)
CROWD = re.compile(rf"(?:\bthe\s+|^|,\s+)((?:\w+\s+){{0,2}}(\w+))\s+(?:{SPEECH.pattern})[^:]{{0,30}}:\W*$", re.I)
THING = re.compile(
    r"(?:tion|ment|ing|ness|ity|right|message|notice|order|law|rule|story|talk|news|motion|fact)s?$", re.I
)
TURN = re.compile(r"(?:^|\n)\W{0,4}(?:Q|A|Question|Answer)\s*[:.]\W{0,4}$", re.I)
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bhon)[.!?][)”\"’']*\s+(?=[^\W\d_a-z]|[“\"‘'(])|\n\s*\n"
)


def name_lead(analysis: Analysis, left: int, run: Run, colon: bool, last: str | None = None) -> str | None:
    """Return who is named by the words of the sentence before the opening mark; with `colon` only by a label's."""
    text, end = analysis.text, run.outer[0]
    ends = [m.end() for m in SENTENCE_END.finditer(text, left, end + 1)]
    low = max([left, *ends])
    lead = text[low:end]
    if run.form == "block" and not lead.strip(" *_>\n"):  # the words that lead a block in stand in the block before
        before = next((s for s in reversed(analysis.sentences) if s.end <= run.block.start), None)
        if before is None or not text[before.start : before.end].rstrip().endswith(":"):
            return None
        low, end, lead = before.start, before.end, text[before.start : before.end]
    if not lead.strip(" *_>\n-"):
        return None
    labelled = lead.rstrip(" *_>\n").endswith((":", ":-"))
    if colon and not labelled:
        return None
    if TURN.search(lead):
        return _interviewed(analysis, lead, low)
    if labelled and (named := _label(analysis, low, end)):
        return named
    return _governor(analysis, low, end, labelled, last)


def _label(analysis: Analysis, low: int, end: int) -> str | None:
    """ "Mr. Lanyon:", "Counsel for the Authority, Henrietta Spry KC:": a name with nothing but its office about it."""
    shown = draw_shadow(analysis)[low:end]
    if len(shown) > 130 or SPEECH.search(shown) or re.search(r"\b(?:was|is|were|are|had|has|in|at|of)\b", shown, re.I):
        return None
    mentions = [m for m in analysis.mentions_in(low, end) if m.kind in ("person", "role")]
    people = [m for m in mentions if m.kind == "person"]
    if people and people[-1].entity:
        return people[-1].entity.name
    if mentions and len(shown.split()) <= 6:
        return (
            name_mention(analysis, mentions[-1])
            or held_by(analysis, mentions[-1])
            or name_or_title(analysis, mentions[-1])
        )
    return None


def _interviewed(analysis: Analysis, lead: str, position: int) -> str | None:
    """Who answers in an exchange marked Q and A: the first person the document names."""
    if re.search(r"\b(?:Q|Question)\W*$", lead, re.I):
        return None
    people = [m for m in analysis.mentions if m.kind == "person" and m.entity and m.start < position]
    return people[0].entity.name if people and people[0].entity else None


def _governor(analysis: Analysis, low: int, end: int, labelled: bool, last: str | None) -> str | None:
    """The subject of the verb before the mark that governs what is quoted, or the owner of a noun for words."""
    place = find_sentence(analysis.sentences, max(low, end - 2))
    sentence = analysis.sentences[place] if place is not None else None
    if sentence is None or sentence.start > end or sentence.end <= low:
        return None
    tree = tree_of(analysis, sentence)[1]
    if tree is None:
        return _nearest(analysis, low, end)
    verbs = [i for i, t in enumerate(tree.tokens) if t.pos in ("VERB", "AUX") and low <= start_of(tree, i) < end]
    for verb in reversed(verbs):
        if tree.tokens[verb].lemma.lower() not in SAYING:
            continue
        if last and _goes_on(tree, verb):
            return last
        if named := _subject(analysis, tree, verb, low):
            return named
    if named := _owner_of_words(analysis, tree, end):
        return named
    if labelled and (crowd := CROWD.search(analysis.text[low:end])) and crowd.group(2).lower() in CROWDS:
        return re.sub(r"\s+", " ", crowd.group(1))
    if labelled:
        for paper in reversed(find_papers(analysis)):
            if low <= paper.start < end and paper.authors:
                return paper.authors[0]
    if labelled or _hangs(analysis, end):
        for verb in verbs[:1] if labelled else reversed(verbs):
            if named := _subject(analysis, tree, verb, low):
                return named
    return None


def _owner_of_words(analysis: Analysis, tree: Tree, end: int) -> str | None:
    """Whose words, verdict or view the sentence speaks of before the mark."""
    for noun, token in enumerate(tree.tokens):
        worded = token.lemma.lower() in NOUNS or token.text.lower() in NOUNS
        if worded and start_of(tree, noun) < end and (named := name_owner_of(analysis, tree, noun)):
            return named
    return None


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether the paper that was quoted before speaks on: "It adds", "The letter continues"."""
    subject = find_subject_of(tree, verb)
    word = tree.tokens[subject].text.lower() if subject is not None else ""
    more = tree.tokens[verb].lemma.lower() in ("add", "continue") or any(
        tree.tokens[c].text.lower() in ("also", "further") for c in tree.of(verb, "advmod")
    )
    return more and (word == "it" or word in PAPER_WORDS)


def _hangs(analysis: Analysis, end: int) -> bool:
    """Whether the quotation hangs on a clause as somebody's reason or manner: 'resigned, "to spend more time ..."'."""
    return (
        re.search(
            r"(?:[,(–—-]|\b(?:that|because|as|if|was|were|is|are|be|been|had|has|not))\s*$",
            analysis.text[max(0, end - 12) : end],
        )
        is not None
    )


def _subject(analysis: Analysis, tree: Tree, verb: int, low: int) -> str | None:
    if tree.is_passive(verb):
        for child in tree.of(verb, "agent", "prep"):
            for inner in tree.of(child, "pobj"):
                if tree.tokens[child].text.lower() == "by" and (named := name_source(analysis, tree, inner)):
                    return named
        return None
    subject = find_subject_of(tree, verb)
    if subject is None:
        return None
    token = tree.tokens[subject]
    if token.text.lower() in PAPER_WORDS or token.pos in ("PRON", "PROPN") or tree.mention(subject) is not None:
        return name_source(analysis, tree, subject)
    return name_source(analysis, tree, subject) or _beside(tree, subject) or _plain(analysis, tree, subject)


def _beside(tree: Tree, subject: int) -> str | None:
    """ "His colleague on the board, Lucille Tran": the name in apposition to a noun."""
    for inner in subtree(tree, subject):
        found = next(iter(tree.people(inner)), None) if tree.tokens[inner].dep == "appos" else None
        if found is not None:
            return found[0].name
    return None


def _plain(analysis: Analysis, tree: Tree, subject: int) -> str | None:
    """The words of a speaker who has no name: "One watch manager"."""
    kept = [c for c in tree.of(subject, "compound", "amod", "nmod") if c < subject] + [subject]
    if tree.tokens[subject].pos != "NOUN" or THING.search(tree.tokens[subject].text):
        return None
    start, end = start_of(tree, kept[0]), tree.scene.slotted.ends[tree.tokens[subject].end - 1]
    words = re.sub(r"\s+", " ", analysis.text[start:end])
    return re.sub(r"^(?:the|a|an|one|another)\s+", "", words, flags=re.I) or None


def _nearest(analysis: Analysis, low: int, end: int) -> str | None:
    """Without a parse: the first party named before the mark."""
    named = [m for m in analysis.mentions_in(low, end) if m.kind in ("person", "body", "group", "pronoun", "role")]
    return name_mention(analysis, named[0]) if named else None


def name_sentence(analysis: Analysis, run: Run, beside: Run | None, last: str | None) -> str | None:
    """Return whose words stand alone: of whom the sentence before is about, or the next, or the heading above."""
    if run.block.kind == "list item" and (owner := _owner_of_list(analysis, run)):
        return owner
    place = _sentence_before(analysis, run)
    if place is not None:
        sentence = analysis.sentences[place]
        if run.start - sentence.end < 200 and (named := _about(analysis, sentence)):
            return named
    following = find_sentence(analysis.sentences, run.outer[1] + 2)
    if following is None or analysis.sentences[following].block is not run.block:
        following = next((i for i, s in enumerate(analysis.sentences) if s.start >= run.outer[1]), None)
    if following is not None and analysis.sentences[following].start - run.outer[1] < 30:
        after = analysis.sentences[following]
        if named := subject_person(analysis, after, after.end):
            return named
    return last if last and beside is not None and run.start - beside.end < 400 else None


def _sentence_before(analysis: Analysis, run: Run) -> int | None:
    places = [i for i, s in enumerate(analysis.sentences) if s.end <= run.outer[0] + 1]
    return places[-1] if places else None


def _about(analysis: Analysis, sentence: Sentence) -> str | None:
    """The subject of the sentence: a person, or the body or paper that judges."""
    if sentence.block.kind in ("table row", "metadata"):
        return None
    if named := subject_person(analysis, sentence, sentence.end):
        return named
    tree = tree_of(analysis, sentence)[1]
    for noun, token in enumerate(tree.tokens if tree else ()):
        if tree is not None and token.text.lower() in NOUNS and (named := name_owner_of(analysis, tree, noun)):
            return named
    for paper in reversed(find_papers(analysis)):
        if sentence.start <= paper.start < sentence.end and paper.authors:
            return paper.authors[0]
    people = [m for m in analysis.mentions_in(sentence.start, sentence.end) if m.kind == "person" and m.entity]
    return people[0].entity.name if people and people[0].entity else None


def _owner_of_list(analysis: Analysis, run: Run) -> str | None:
    """Whom a list of facts is about: the person in the line over it."""
    place = next((i for i, b in enumerate(analysis.blocks) if b is run.block), 0)
    while place > 0 and analysis.blocks[place].kind == "list item":
        place -= 1
    block = analysis.blocks[place]
    if block.kind not in ("paragraph", "heading") or block.end - block.start > 90:
        return None
    people = [m for m in analysis.mentions_in(block.start, block.end) if m.kind == "person" and m.entity]
    return people[0].entity.name if len(people) == 1 and people[0].entity else None
