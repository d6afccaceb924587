"""A sentence is parsed with one plain word for every mention, and its tokens lead back to the document."""

from __future__ import annotations

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.sentence_trees import tree_of
from govgraph.ingest.extraction.trees import subject_of
from govgraph.ingest.language import Parser, open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Meta


@pytest.fixture(scope="module")
def parser() -> Parser:
    pytest.importorskip("spacy")
    return open_parser("spacy")


def read(text: str, parser: Parser) -> Analysis:
    document, blocks = read_bytes("note", text.encode(), ".txt", Meta(published="2020-03-01"))
    return analyse(document, blocks, parser)


def test_a_mention_is_one_token_that_leads_back_to_its_words(parser: Parser) -> None:
    analysis = read("Councillor Siân Prothero-Lyle resigned from Dunmere District Council on 3 May 2019.", parser)
    tokens = analysis.parse(analysis.sentences[0])
    stood = [analysis.text[token.start : token.end] for token in tokens]
    assert "Siân Prothero-Lyle" in stood[0]
    assert "Dunmere District Council" in stood
    assert "3 May 2019" in stood or "on 3 May 2019" in " ".join(stood)


def test_a_verb_finds_its_subject_past_an_aside_that_names_an_office(parser: Parser) -> None:
    text = "Ann Hope, leader of Dunmere District Council since 2015, has after long thought resigned."
    analysis = read(text, parser)
    _, tree = tree_of(analysis, analysis.sentences[0])
    assert tree is not None
    verb = next(place for place, token in enumerate(tree.tokens) if token.lemma == "resign")
    subject = subject_of(tree, verb)
    assert subject is not None
    assert [person.name for person, _ in tree.people(subject)] == ["Ann Hope"]


def test_people_joined_to_a_subject_are_found_with_it(parser: Parser) -> None:
    analysis = read("Councillor Ann Hope and Councillor Tom Reed left Dunmere District Council.", parser)
    _, tree = tree_of(analysis, analysis.sentences[0])
    assert tree is not None
    verb = next(place for place, token in enumerate(tree.tokens) if token.lemma == "leave")
    subject = subject_of(tree, verb)
    assert subject is not None
    assert {person.name for person, _ in tree.people(subject)} == {"Ann Hope", "Tom Reed"}


def test_the_date_that_labels_an_entry_is_no_part_of_its_sentence(parser: Parser) -> None:
    text = "The council met.\n\n- **May 2016** Jim Harker stands down as leader of Dunmere District Council.\n"
    analysis = read(text, parser)
    tokens = analysis.parse(analysis.sentences[-1])
    assert analysis.text[tokens[0].start : tokens[0].end] == "Jim Harker"


def test_without_a_parser_there_is_no_tree() -> None:
    analysis = read("Ann Hope resigned as leader of Dunmere District Council.", open_parser("rules"))
    assert tree_of(analysis, analysis.sentences[0])[1] is None
    assert analysis.parse(analysis.sentences[0]) == ()
