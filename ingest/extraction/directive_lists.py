"""This file is the directives in lists: "We recommend that the council:" and what is asked, point by point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.ingest.analysis import Analysis, Block
from govgraph.ingest.extraction.directive_items import Item, Listing, find_listings
from govgraph.ingest.extraction.directive_status import find_status, status_after
from govgraph.ingest.extraction.directive_verbs import LISTED, SENSES
from govgraph.ingest.extraction.directive_words import RECOMMENDATION_HEAD
from govgraph.ingest.extraction.evaluators import find_ministers
from govgraph.ingest.extraction.genres import is_report
from govgraph.ingest.extraction.judges_before import last_source
from govgraph.ingest.extraction.naming import find_author, main_council, name_mention
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ingest.extraction.sentence_trees import find_subject_of, start_of, tree_at
from govgraph.ingest.extraction.sources import name_owner_of, name_source
from govgraph.ingest.extraction.trees import Tree
from govgraph.ontology.claims import Claim, Value

OPEN = re.compile(r"(?:[:—–]|\b(?:should|to|that|must|will|[Cc]ouncil|[Aa]uthority|[Bb]oard|[Tt]rust))\s*\**\s*$")
BELOW = re.compile(
    r"\b(?:below|as\s+follows|following|among\s+them|these|including|(?:two|three|four|five|six|seven|\d{1,2})\s+(?:\w+\s+)?(?:recommendations|findings))\b",
    re.I,
)
ACTIONS = re.compile(
    r"\b(?:actions?\s+(?:required|needed)|what\s+(?:must|should|needs\s+to)\s+(?:happen|change|be\s+done)|what\s+(?:we|it|they)\s+(?:ask|want|asked\s+for)|points\s+for\s+action)\b",
    re.I,
)
FINDINGS = re.compile(
    r"(?:[\d.]+\s+)?(?:(?:key|main|our|summary\s+of|detailed)\s+)*(?:findings|conclusions|criticisms|weaknesses)", re.I
)
MODAL = re.compile(
    r"\b(?P<must>must|will|shall|is\s+to|are\s+to|has\s+to|have\s+to|required\s+to)|(?P<should>should|ought\s+to|needs?\s+to)\b",
    re.I,
)
SHOULD = re.compile(r"\b(?:should|must|needs?\s+to|to\s+be\s+\w+ed)\b", re.I)
WANTED = re.compile(r"\b(?:expect(?:s|ed)?|requires?|required|asked\s+for|wants?|demands?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads a list in: the kind of its points, who gives them, to whom."""

    kind: str
    by: str | None
    to: str | None
    rule: str


def find_in_lists(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each item of a list that words of recommending, requiring, finding or promising lead in."""
    for listing in find_listings(analysis):
        lead = _read_lead(analysis, listing)
        if lead is None or lead.by is None:
            continue
        to = lead.to
        if to is None and lead.kind in ("recommendation", "requirement"):
            council = main_council(analysis)
            to = council if council != lead.by else None
        for number, item in enumerate(listing.items):
            if len(analysis.text[item.start : item.end].split()) >= 3:
                yield _claim(analysis, listing, number, item, lead, to)


def _claim(analysis: Analysis, listing: Listing, number: int, item: Item, lead: Lead, to: str | None) -> Claim:
    fields: dict[str, Value] = {"kind": lead.kind, "by": lead.by or ""}
    if to:
        fields["to"] = to
    if status := item.status or _status_of(analysis, listing, number, item):
        fields["status"] = status
    evidence = (analysis.evidence(item.start, item.end),)
    return Claim("directive", fields, evidence, rule=f"list: {lead.rule}", confidence=0.9)


def _read_lead(analysis: Analysis, listing: Listing) -> Lead | None:
    low, high = listing.lead
    words = analysis.text[low:high]
    opened = bool(OPEN.search(words.rstrip())) or bool(BELOW.search(words))
    before = listing.before
    if (
        before is not None
        and before.kind in ("paragraph", "heading", "list item", "block quote", "metadata")
        and opened
    ):
        found = _by_verb(analysis, low, high) or _by_noun(analysis, low, high) or _by_modal(analysis, low, high)
        if found is not None:
            return found
    kind = find_section_kind(listing.section)
    if kind is not None and before is not None and (before.kind == "heading" or opened):
        return Lead(kind, _section_author(analysis, listing), None, f"list of {kind}s")
    return None


def is_asked(analysis: Analysis, position: int) -> bool:
    """Whether the words at `position` say what is to be done: "Publish the plan", "that a board be set up"."""
    known = tree_at(analysis, position)
    if known is None:
        return False
    tree = known[1]
    place = next((i for i in range(len(tree.tokens)) if start_of(tree, i) >= position), None)
    if place is None:
        return False
    token = tree.tokens[place]
    imperative = token.pos == "VERB" and token.text.lower() == token.lemma.lower()
    return (
        imperative or token.text.lower() in ("that", "to") or bool(SHOULD.search(analysis.text, position, known[0].end))
    )


def _by_verb(analysis: Analysis, low: int, high: int) -> Lead | None:
    """The verb of the lead that gives a directive: "We recommend that the council:"."""
    known = tree_at(analysis, low)
    if known is None:
        return None
    tree = known[1]
    for verb, token in enumerate(tree.tokens):
        sense = SENSES.get(token.lemma.lower())
        lemma = token.lemma.lower()
        if token.pos != "VERB" or sense is None or start_of(tree, verb) < low or sense.kind == "finding":
            continue
        if lemma in ("agree", "commit", "propose", "suggest", "call", "tell", "press") and not analysis.text[
            :high
        ].rstrip().endswith(":"):
            continue
        by = _subject(analysis, tree, verb)
        kind = "requirement" if lemma in ("ask", "want") and by in find_ministers(analysis) else sense.kind
        return Lead(
            kind, by or last_source(analysis, low) or find_author(analysis), _told(analysis, tree, verb, by), lemma
        )
    return None


def _subject(analysis: Analysis, tree: Tree, verb: int) -> str | None:
    if tree.is_passive(verb):
        for child in tree.of(verb, "agent", "prep"):
            for inner in tree.of(child, "pobj"):
                if tree.tokens[child].text.lower() == "by":
                    return name_source(analysis, tree, inner)
        return None
    subject = find_subject_of(tree, verb)
    return name_source(analysis, tree, subject) if subject is not None else None


def _told(analysis: Analysis, tree: Tree, verb: int, by: str | None) -> str | None:
    """Whom the lead names after its verb: the party that is to act."""
    for place in range(verb + 1, len(tree.tokens)):
        mention = tree.mention(place)
        if mention is not None and mention.kind in ("body", "person", "role", "group"):
            named = name_source(analysis, tree, place)
            if named and named != by:
                return named
    return None


def _by_noun(analysis: Analysis, low: int, high: int) -> Lead | None:
    """ "Among his recommendations:", "Her advice was:", "The review's main findings were:": the kind, and whose."""
    noun = LISTED.search(analysis.text, low, high)
    if noun is None or noun.lastgroup is None:
        return None
    kind = noun.lastgroup
    known = tree_at(analysis, noun.start())
    by = None
    for place, token in enumerate(known[1].tokens if known else ()):
        if known and start_of(known[1], place) == noun.start():
            by = name_owner_of(analysis, known[1], place) or _subject(analysis, known[1], token.head)
    by = by or last_source(analysis, high) or find_author(analysis)
    return Lead(kind, by, None, f"{kind}s listed")


def _by_modal(analysis: Analysis, low: int, high: int) -> Lead | None:
    """ "The Supervisor will:", "The council must:", "What the regulator expects of us:"."""
    words = analysis.text[low:high].strip()
    if not words.endswith(":") or len(words.split()) > 25:
        return None
    author = find_author(analysis)
    mentions = [m for m in analysis.mentions_in(low, high) if m.kind in ("body", "person", "role", "group")]
    if WANTED.search(words) and re.match(r"\W*what\b", words, re.I):
        named = [n for m in mentions if (n := name_mention(analysis, m))]
        by = named[0] if named else last_source(analysis, low)
        return Lead("requirement", by, named[1] if len(named) > 1 else None, "what is expected")
    modal = MODAL.search(words)
    if modal is None or author is None or not mentions:
        return None
    to = name_mention(analysis, mentions[-1])
    return Lead("requirement" if modal["must"] else "recommendation", author, to, "what one must do")


def find_section_kind(section: str) -> str | None:
    """Return what a list under the heading `section` holds."""
    if (RECOMMENDATION_HEAD.search(section) or ACTIONS.search(section)) and not re.search(
        r"response|progress", section, re.I
    ):
        return "recommendation"
    return "finding" if FINDINGS.fullmatch(section.strip(" *_#:\n")) else None


def _section_author(analysis: Analysis, listing: Listing) -> str | None:
    block = Block("list item", listing.items[0].start, listing.items[-1].end, section=listing.section)
    return author_of_section(analysis, block)


def author_of_section(analysis: Analysis, item: Block) -> str | None:
    """Return whose recommendations a section lists: a party named in its heading, else the last report's author."""
    for mention in analysis.mentions:
        if mention.entity is None or mention.entity is analysis.subject or mention.kind not in ("person", "body"):
            continue
        if re.search(rf"\b{re.escape(mention.entity.name.split()[-1])}\b", item.section):
            return mention.entity.name
    if is_report(analysis) and (author := find_author(analysis)):
        return author
    papers = [p for p in find_papers(analysis) if p.start < item.start and p.authors and p.kind in ("report", "review")]
    return papers[-1].authors[0] if papers else find_author(analysis)


def _status_of(analysis: Analysis, listing: Listing, number: int, item: Item) -> str | None:
    """What became of an item, where its code or its place is spoken of afterwards: "accepted N1", "the first"."""
    after = listing.items[-1].end
    if len(item.code) > 1 and item.code[0].isalpha() and item.code[-1].isdigit():
        for sentence in analysis.sentences:
            words = analysis.text[sentence.start : sentence.end]
            if sentence.start >= after and re.search(rf"\b{re.escape(item.code)}\b", words):
                return find_status(words)
    if status := _by_mark(analysis, after, item.code):
        return status
    return status_after(analysis, after, number, len(listing.items))


def _by_mark(analysis: Analysis, after: int, code: str) -> str | None:
    """ "(i) would be done by March", "As to (ii), no action was to be taken"."""
    if not code or code.isdigit():
        return None
    for sentence in [s for s in analysis.sentences if s.start >= after][:5]:
        words = analysis.text[sentence.start : sentence.end]
        if f"({code})" in words:
            return find_status(words)
    return None


def find_addressee_of(analysis: Analysis, position: int, limit: int, by: str | None) -> str | None:
    """Return the party named after the verb at `position`: whom the directive is for."""
    for mention in analysis.mentions_in(position, limit):
        if mention.kind in ("body", "group", "person", "pronoun", "role"):
            name = name_mention(analysis, mention)
            if name and name != by:
                return name
    return None
