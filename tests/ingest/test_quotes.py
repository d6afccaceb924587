"""This file is the tests of quotations: which words are somebody's own, and whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.quotes import extract_quotes

Analyse = Callable[..., Analysis]


def spoken(analysis: Analysis) -> list[tuple[str, str]]:
    """Speaker and words of each quotation, in order."""
    return [(str(claim.fields["speaker"]), claim.evidence[0].exact) for claim in extract_quotes(analysis)]


def test_the_speaker_stands_after_before_or_amid_the_words(analyse_text: Analyse) -> None:
    """One run between its marks is one quotation, whoever is named beside it has said it."""
    text = (
        "Penford Borough Council has a new leader.\n\n"
        '"We shall start with the roads," said Councillor Graham Tolley, the leader of the council. '
        '"Then come the schools."\n\n'
        'Opposition leader Priya Nair said: "We have heard all of this before from him."\n'
    )
    assert spoken(analyse_text(text)) == [
        ("Graham Tolley", "We shall start with the roads,"),
        ("Graham Tolley", "Then come the schools."),
        ("Priya Nair", "We have heard all of this before from him."),
    ]


def test_a_quotation_over_paragraphs_opens_each_and_closes_once(analyse_text: Analyse) -> None:
    """An opening mark that its paragraph does not close carries the speaker into the next."""
    text = (
        "Chief executive Mark Dunne said: “The work began in March and it goes on.\n\n"
        "“It will not be finished before the autumn of next year.”\n"
    )
    assert spoken(analyse_text(text)) == [
        ("Mark Dunne", "The work began in March and it goes on."),
        ("Mark Dunne", "It will not be finished before the autumn of next year."),
    ]


def test_he_added_is_the_one_who_spoke_and_not_one_named_in_his_words(analyse_text: Analyse) -> None:
    """A name within quotation marks cannot be whom "he" means beside them."""
    text = (
        "Councillor Graham Tolley said: “The report by Helen Farrow is fair to all of us.”\n\n"
        "“Mr Dunne and I will answer it within the month,” he added.\n"
    )
    assert [speaker for speaker, _ in spoken(analyse_text(text))] == ["Graham Tolley", "Graham Tolley"]


@pytest.mark.parametrize(
    "sentence",
    [
        'The council ("the Authority") met in March.',
        "It launched its “Better Streets for Everyone” campaign.",
        'Its "next generation" model has failed.',
        "The 'gap analysis' will follow.",
    ],
)
def test_titles_defined_terms_and_scare_quotes_are_not_speech(analyse_text: Analyse, sentence: str) -> None:
    """Words in marks that nobody says are no quotation."""
    assert spoken(analyse_text(f"Councillor Graham Tolley leads Penford Borough Council. {sentence}\n")) == []


def test_a_short_sentence_is_speech_where_somebody_says_it(analyse_text: Analyse) -> None:
    """Four words are a quotation when they are a whole utterance with its verb of saying."""
    text = 'Council leader Graham Tolley apologised to residents. "We got it wrong," he said.\n'
    assert spoken(analyse_text(text)) == [("Graham Tolley", "We got it wrong,")]


def test_a_speaker_without_a_name_keeps_his_title(analyse_text: Analyse) -> None:
    """Who is not named is called what the text calls him."""
    text = 'Penford Borough Council replied. A fire officer told us: "Nobody asked the crews what they thought."\n'
    [(speaker, _)] = spoken(analyse_text(text))
    assert speaker.endswith("officer")


def test_the_words_of_a_letter_are_those_of_its_authors(analyse_text: Analyse) -> None:
    """ "The letter adds" gives the words of whoever signed it."""
    text = (
        "A letter to the minister, signed by panel chair Ruth Hobday, was published today. "
        "It adds: “The council has begun to listen to those who work for it.”\n"
    )
    assert spoken(analyse_text(text)) == [("Ruth Hobday", "The council has begun to listen to those who work for it.")]
