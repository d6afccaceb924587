"""This file is the papers that a parsed sentence tells of: who wrote or sent what to whom, however far apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis, Sentence
from govgraph.ingest.extraction.frames import is_told
from govgraph.ingest.extraction.link_arguments import doers, governed, is_passive
from govgraph.ingest.extraction.minutes import find_minutes
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.naming import main_council
from govgraph.ingest.extraction.noun_parties import parties_of
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.paper_words import KINDS, NOT_A_PAPER, PAPER_WORDS, QUALIFIER
from govgraph.ingest.extraction.readable import read_sentences
from govgraph.ingest.extraction.sentence_trees import end_of, start_of, subtree, tree_of
from govgraph.ingest.extraction.trees import Tree
from govgraph.ingest.extraction.wordsets import list_words
from govgraph.ingest.language.sieve import Screened
from govgraph.ontology.claims import When

SENDING = list_words(
    """
    send write publish issue submit present deliver hand lay table circulate release produce give make file forward
    address post serve email e-mail fax pass return release unveil launch prepare sign post compile draft copy bring
    """
)
"""Verbs whose subject brings out the paper that is their object."""
TAKING = list_words("receive get consider read note hear discuss debate accept adopt approve endorse examine")
"""Verbs whose subject takes in the paper that is their object."""
SERVING = frozenset({"issue", "serve", "send", "publish", "receive"})
REACHING = frozenset({"reach"})
WRITING = frozenset({"write", "email", "e-mail", "cable", "telegraph", "fax"})
SAYING = list_words(
    """
    say tell ask warn inform urge advise remind assure thank invite announce complain call demand confirm set explain
    declare express
    """
)
BROUGHT_OUT = frozenset({"plan", "notice", "consultation"})
"""Papers that are spoken of as things too: only one that a verb brings out is a communication."""
OWN_PAGE = re.compile(r"\b(?:newsletter|bulletin|web|page|profile|release|minutes|notice|circular|report)s?\b", re.I)
CALENDAR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day|Easter|Christmas"
    r"|Whitsun|Michaelmas|Ramadan|Diwali|Thanksgiving)\b"
)
PEOPLE = list_words(
    """
    staff employee colleague parent resident family councillor member officer minister tenant ratepayer taxpayer voter
    mp peer leader headteacher governor trustee department council government ministry employee union consultant head
    household shareholder creditor supplier town customer patient commissioner shareholder regulator parishioner
    """
)
"""Those written to who go by no name: "all staff"."""
GATE = Screened.compile(
    rf"\b(?:{'|'.join(sorted({w for words in KINDS.values() for w in words.split()}, key=len, reverse=True))}"
    r"|consulting|wrote|written|writ(?:es?|ing)|e-?mail\w*|messages?|opinions?|certificates?|assessments?|petitions?|minutes?)\b",
    re.I,
)


def find_framed_papers(analysis: Analysis) -> Iterator[Paper]:
    """Yield the papers whose author and reader the parse tells, and the letters that "wrote to" tells of."""
    for sentence in read_sentences(analysis):
        if sentence.block.kind in ("letterhead", "signature", "metadata", "heading"):
            continue
        if not GATE.search(analysis.text, sentence.start, sentence.end):
            continue
        _, tree = tree_of(analysis, sentence)
        for place, token in enumerate(tree.tokens if tree else ()):
            if tree is None:
                continue
            if token.pos in ("NOUN", "PROPN") and tree.mention(place) is None:
                yield from _read_noun(analysis, tree, place, sentence)
            elif token.pos == "VERB" and token.lemma.lower() in WRITING:
                yield from _read_writing(analysis, tree, place, sentence)
            elif token.lemma.lower() == "consult" and token.text.lower().endswith("ing"):
                yield from _read_consulting(tree, place, sentence)


def _read_noun(analysis: Analysis, tree: Tree, place: int, sentence: Sentence) -> Iterator[Paper]:
    kind = PAPER_WORDS.get(tree.tokens[place].text.lower())
    start, end = start_of(tree, place), end_of(tree, place)
    if kind is None or tree.tokens[place].dep == "compound":
        return
    before = analysis.text[sentence.start : start]
    if NOT_A_PAPER.search(before):
        return
    authors, readers, verb = _about(tree, place)
    sent = kind == "notice" and verb is not None and tree.tokens[verb].lemma.lower() in SERVING
    if kind in QUALIFIER and not sent and not QUALIFIER[kind].search(before):
        return
    if not authors or (kind in BROUGHT_OUT and (verb is None or tree.tokens[verb].lemma.lower() not in SENDING)):
        return
    readers = tuple(name for name in readers if name not in authors)
    span = (sentence.start, sentence.end)
    yield Paper(kind, start, end, span, authors, readers, _date(tree, place, verb), "", "frame")


def _about(tree: Tree, place: int) -> tuple[tuple[str, ...], tuple[str, ...], int | None]:
    """Return who wrote the paper, to whom it goes, and the verb that says so."""
    authors = _owners(tree, place)
    its = [c for c in tree.of(place, "poss") if tree.tokens[c].text.lower() in ("its", "their", "his", "her")]
    if its and (bringing := _bringer(tree, place)):
        authors = bringing
    readers = _names(tree, governed(tree, place, "to"))
    verb = _verb_of(tree, place)
    if verb is not None and is_told(tree, verb):
        told, taken = _by_verb(tree, place, verb)
        authors, readers = authors or told, readers or taken
    about = [n for prep in tree.of(place, "prep") for n in tree.of(prep, "pobj")]
    beyond = [c for n in about for c in tree.of(n, "acl") if tree.tokens[c].lemma.lower() in SENDING]
    for child in (*tree.of(place, "acl", "relcl"), *beyond):
        told, taken = _by_verb(tree, place, child)
        if told or taken:
            verb = child
        authors, readers = authors or told, readers or taken
    return authors, readers, verb


def _bringer(tree: Tree, place: int) -> tuple[str, ...]:
    """ "The regulator publishes its report": who brings out the paper that is said to be its own."""
    verb = tree.tokens[place].head
    brings = tree.tokens[place].dep == "dobj" and tree.tokens[verb].lemma.lower() in SENDING
    return _names(tree, doers(tree, verb)) if brings else ()


def _owners(tree: Tree, place: int) -> tuple[str, ...]:
    """ "Lord Hale's report", "a letter from X", "the review by Y", "an Ofsted report", "her letter"."""
    for names in (
        _names(tree, governed(tree, place, "by")),
        _names(tree, governed(tree, place, "from")),
        _names(tree, tree.of(place, "poss")),
        _names(tree, [c for c in tree.of(place, "compound", "nmod") if _is_named(tree, c)]),
        _names(tree, [c for c in governed(tree, place, "of") if _is_person(tree, c)]),
    ):
        if names:
            return names
    return ()


def _is_named(tree: Tree, place: int) -> bool:
    mention = tree.mention(place)
    return mention is not None and mention.kind in ("body", "person")


def _is_person(tree: Tree, place: int) -> bool:
    mention = tree.mention(place)
    return mention is not None and mention.kind == "person"


def _verb_of(tree: Tree, place: int) -> int | None:
    """The verb whose object or subject the paper is, or in which it is spoken: "said in a letter"."""
    token = tree.tokens[place]
    for _ in range(3):
        head = token.head
        if tree.tokens[head].pos in ("VERB", "AUX"):
            return head
        if head == place or token.dep not in ("pobj", "prep", "conj", "attr"):
            return None
        token = tree.tokens[head]
    return None


def _by_verb(tree: Tree, place: int, verb: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who brings out the paper at `place` by the verb, and to whom."""
    token, word = tree.tokens[place], tree.tokens[verb].lemma.lower()
    to = _names(tree, [*governed(tree, verb, "to"), *tree.of(verb, "dative"), *governed(tree, verb, "before")])
    if token.dep == "pobj":
        return _in_paper(tree, place, verb, word)
    if word in TAKING:
        minutes = find_minutes(tree.scene.analysis)
        return (), (minutes.body.name,) if minutes else _names(tree, doers(tree, verb))
    if word in REACHING:
        return (), _names(tree, tree.of(verb, "dobj"))
    if word not in SENDING:
        return (), ()
    others = [c for c in tree.of(verb, "dobj") if c != place and not is_passive(tree, verb)]
    return _names(tree, doers(tree, verb)), to or _names(tree, others)


def _in_paper(tree: Tree, place: int, verb: int, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "Warned ministers in a letter": who speaks in the paper, and whom the speaking is to."""
    preposition = tree.tokens[tree.tokens[place].head].text.lower()
    objects = [*tree.of(verb, "dobj", "dative"), *governed(tree, verb, "to")]
    if preposition in ("in", "by", "through") and word in SAYING:
        return _names(tree, doers(tree, verb)), _names(tree, objects)
    if preposition == "with" and word in ("issue", "serve", "present", "provide"):
        passive = is_passive(tree, verb)
        taken = tree.of(verb, "nsubjpass") if passive else tree.of(verb, "dobj")
        return _names(tree, doers(tree, verb)), _names(tree, taken)
    return (), ()


def _names(tree: Tree, places: list[int]) -> tuple[str, ...]:
    """The parties that the nouns name; those written to may go by a common noun."""
    names = [
        _in_number(tree, place, party.name)
        for place in places
        for party in parties_of(tree, place)
        if not (party.sort == "name" and CALENDAR.match(party.name))
    ]
    for place in places:
        token = tree.tokens[place]
        if not names and tree.mention(place) is None and token.lemma.lower() in PEOPLE:
            names.append(_in_number(tree, place, token.text))
        elif not names and token.text.lower() in ("we", "us", "our"):
            names += _ourselves(tree)
    return tuple(dict.fromkeys(re.sub(r"^(?:every|all|each|new) ", "", name) for name in names if name))


def _in_number(tree: Tree, place: int, name: str) -> str:
    """ "Every member" are the members."""
    every = any(tree.tokens[c].text.lower() in ("every", "each") for c in tree.of(place, "det"))
    return f"{name}s" if every and name[:1].islower() and not name.endswith("s") else name


def _ourselves(tree: Tree) -> list[str]:
    """Whom "we" and "us" mean where nobody signs: outside the press, the body whose page or minutes these are."""
    analysis = tree.scene.analysis
    council = main_council(analysis) if OWN_PAGE.search(analysis.document.kind or "") else None
    return [council] if council else []


def _date(tree: Tree, place: int, verb: int | None) -> When | None:
    """The date that hangs on the paper, else on its verb."""
    for head in (place, verb):
        for child in subtree(tree, head) if head is place and head is not None else []:
            if (when := tree.when(child)) is not None:
                return when
        if head is None:
            continue
        for child in tree.of(head, "prep", "npadvmod", "advmod", "dobj"):
            near = [child, *tree.of(child, "pobj", "npadvmod")]
            if tree.tokens[child].text.lower() in ("until", "before", "by", "since"):
                continue
            if found := next((when for c in near if (when := tree.when(c)) is not None), None):
                return found
    return None


def _straight(tree: Tree, verb: int, preposition: str) -> list[int]:
    """The nouns that the preposition governs right under the verb."""
    return [
        noun
        for child in tree.of(verb, "prep", "dative")
        if tree.tokens[child].text.lower() == preposition
        for noun in tree.of(child, "pobj")
    ]


def _read_consulting(tree: Tree, verb: int, sentence: Sentence) -> Iterator[Paper]:
    """ "The council is consulting until 28 October on its plan"."""
    if not tree.of(verb, "aux") or not is_told(tree, verb):
        return
    authors = _names(tree, doers(tree, verb))
    days = (when for noun in governed(tree, verb, "until", "from", "to") if (when := tree.when(noun)) is not None)
    when = next(days, None) or _date(tree, verb, None)
    if authors and when is not None:
        start, end = start_of(tree, verb), end_of(tree, verb)
        yield Paper("consultation", start, end, (sentence.start, sentence.end), authors, (), when, "", "consulting")


def _read_writing(analysis: Analysis, tree: Tree, verb: int, sentence: Sentence) -> Iterator[Paper]:
    """ "X wrote to Y in May", "she wrote me", "writing to the chair that day, the director said"."""
    if any(tree.tokens[c].text.lower() in PAPER_WORDS for c in tree.of(verb, "dobj", "nsubjpass")):
        return
    if is_passive(tree, verb) or not is_told(tree, verb):
        return
    mail = tree.tokens[verb].lemma.lower() != "write"
    objects = [c for c in tree.of(verb, "dobj", "dative") if mail or tree.mention(c) is not None]
    authors, readers = _names(tree, doers(tree, verb)), _names(tree, [*_straight(tree, verb, "to"), *objects])
    readers = tuple(name for name in readers if name not in authors)
    if not authors or not readers:
        return
    start, end = start_of(tree, verb), end_of(tree, verb)
    if judge_modality(analysis, start, end) in ("denied", "rumoured"):
        return
    yield Paper(
        "letter", start, end, (sentence.start, sentence.end), authors, readers, _date(tree, verb, None), "", "wrote to"
    )
