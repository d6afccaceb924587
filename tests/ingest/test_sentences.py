"""This file is where sentences end, and what a parser is given of them."""

from __future__ import annotations

import pytest

from govgraph.errors import UsageError
from govgraph.ingest.language import make_plain, open_parser, split_sentences
from govgraph.ingest.language.spacy_parser import SpacyParser
from govgraph.ingest.reading import find_blocks

FILLER = "The council said that it would meet in public next week to settle the matter."


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, find_blocks(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Cllr. May and Coun. Bell met Mr. Reed, Dr. Lord and Prof. Sir J. R. A. Crabtree.", "They agreed."],
        ["It paid £4.4m. in May.", "It owes £1.5 million."],
        ["No. 10 and St. Helens agreed, e.g. on pay.", "Ltd. companies did not."],
        ["It met at 10.30 a.m. on Monday.", "It rose at noon."],
        ['"Seven years is enough," he said.', '"The town has spoken."', "He left."],
        ['"Why now?" she asked.', "Nobody knew."],
        ["“Why now?” Ann Bell asked.", "“I am done!” Tom Reed said."],
        ["He said: “We will go.", "We must.”", "They went."],
        ["Is it over?", "It is!", "So they say..."],
        ["The board (see p. 4) agreed.", "(It had met before.)", "It rose."],
        ["It was **not agreed.**", "*It fell.*", "£5m was lost.", "2017 was worse."],
    ],
)
def test_a_sentence_ends_where_a_new_one_begins_and_not_at_an_abbreviation(sentences: list[str]) -> None:
    assert split(f"{' '.join(sentences)} {FILLER}") == [*sentences, FILLER]


def test_marks_of_lists_headings_and_quotations_are_no_part_of_a_sentence() -> None:
    items = "1. Publish it.\n\n(b) Send it.\n\n- **N1** Bring it.\n\n> We failed.\n\n4.1  It met.\n"
    text = f"## 2. Next steps\n\n{FILLER}\n\n{items}"
    assert split(text) == ["2. Next steps", FILLER, "Publish it.", "Send it.", "Bring it.", "We failed.", "It met."]


def test_each_cell_of_a_table_and_each_line_of_a_letters_head_is_a_sentence() -> None:
    table = "| Ref | Lead |\n|---|---|\n| H1 | Ann Bell. Tom Reed. |\n"
    assert split(table) == ["H1", "Ann Bell.", "Tom Reed."]
    letter = f"Ann Bell\nLeader\n\nDear Ann,\n\n{FILLER}\n\nYours sincerely\n\nTom Reed\nChair\n"
    assert split(letter) == ["Ann Bell", "Leader", "Dear Ann,", FILLER, "Yours sincerely", "Tom Reed", "Chair"]


def test_furniture_has_no_sentences() -> None:
    assert split(f"Home | News | Sport\n\n{FILLER}\n") == [FILLER]


def test_plain_words_lead_back_to_the_text() -> None:
    text = "The **Com-\nmunities**  Board of Stoke-\non-Trent, a long-\n    term `plan`"
    plain = make_plain(text, 0, len(text))
    assert plain.words == "The Communities Board of Stokeon-Trent, a longterm plan"
    start = plain.words.index("Communities")
    assert text[slice(*plain.span(start, start + len("Communities")))] == "Com-\nmunities"
    assert all(text[place] == word or word == " " for word, place in zip(plain.words, plain.places, strict=True))


def test_a_compound_the_text_has_elsewhere_keeps_its_hyphen() -> None:
    text = "A long-term plan, and a long-\nterm budget"
    assert make_plain(text, 0, len(text)).words == "A long-term plan, and a long-term budget"


def test_the_parser_of_rules_parses_nothing() -> None:
    assert open_parser("rules").name == "rules"
    assert open_parser("rules").parse_words(FILLER) == ()


def test_an_unknown_parser_is_a_mistake_of_use() -> None:
    with pytest.raises(UsageError, match="use spacy or rules"):
        open_parser("magic")  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    pytest.importorskip("spacy")
    opened = open_parser("spacy")
    assert isinstance(opened, SpacyParser)
    return opened


def test_spacy_reads_words_with_their_places_lemmas_and_heads(parser: SpacyParser) -> None:
    words = "Mary was elected chairman of the board on Monday."
    tokens = {token.text: token for token in parser.parse_words(words)}
    assert all(words[token.start : token.end] == token.text for token in tokens.values())
    elected = tokens["elected"]
    assert (elected.lemma, elected.pos, elected.dep) == ("elect", "VERB", "ROOT")
    assert list(tokens)[tokens["Mary"].head] == "elected"


def test_spacy_is_opened_once_and_what_is_no_sentence_is_cut(parser: SpacyParser) -> None:
    assert open_parser("spacy") is parser
    assert parser.parse_words("word " * 2000)[-1].end <= 4000


def test_sentences_read_at_once_are_parsed_as_they_are_one_by_one(parser: SpacyParser) -> None:
    sentences = [FILLER, "Mary was elected chairman on Monday.", "John stands down."]
    singly = [parser.parse_words(sentence) for sentence in sentences]
    parser.read(sentences)
    assert [parser.parse_words(sentence) for sentence in sentences] == singly
