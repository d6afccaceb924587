"""This file is the tests of what is read by the parse: directives, judgements and whose they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.assessments import extract_assessments
from govgraph.ingest.extraction.directive_points import split_points
from govgraph.ingest.extraction.directive_status import find_status
from govgraph.ingest.extraction.directives import extract_directives
from govgraph.ingest.extraction.polarity import judge
from govgraph.ingest.extraction.quotes import extract_quotes

Analyse = Callable[..., Analysis]

REVIEW = (
    "A review of Tarnbeck Borough Council by the barrister Ruth Hobday was published on Monday. "
    "Councillor Graham Tolley leads the council. "
)


def directives(analysis: Analysis) -> list[tuple[object, object]]:
    return [(c.fields["kind"], c.fields["by"]) for c in extract_directives(analysis) if c.modality == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "kind", "by"),
    [
        ("Ms Hobday found that no tender had been sought.", "finding", "Ruth Hobday"),
        ("Ms Hobday recommended that the council should sell the depot.", "recommendation", "Ruth Hobday"),
        ("Ms Hobday urged the council to sell the depot.", "recommendation", "Ruth Hobday"),
        ("She called on the council to sell the depot.", "recommendation", "Ruth Hobday"),
        ("Mr Tolley promised that the depot would be sold by June.", "commitment", "Graham Tolley"),
        ("Mr Tolley gave an undertaking that no library would close.", "commitment", "Graham Tolley"),
        ("Mr Tolley said both depots would be sold by June.", "commitment", "Graham Tolley"),
        ("Mr Tolley pledged a survey of every tenant before Christmas.", "commitment", "Graham Tolley"),
    ],
)
def test_the_subject_of_the_verb_gives_the_directive(analyse_text: Analyse, sentence: str, kind: str, by: str) -> None:
    """Whatever stands between subject, verb and complement, they are found by the parse."""
    assert (kind, by) in directives(analyse_text(REVIEW + sentence + "\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Hobday said that she would return in June.",
        "Mr Tolley agreed to stand down in May.",
        "Mr Tolley found himself in charge of a council without money.",
        "Did Ms Hobday recommend that the council should sell the depot?",
        "Mr Tolley was asked to take over as mayor in May.",
        "Mr Tolley came in order to speak to members before Christmas.",
        "Ms Hobday advised that the appointment was lawful.",
    ],
)
def test_what_asks_and_promises_nothing_is_no_directive(analyse_text: Analyse, sentence: str) -> None:
    """A post, a plan of one's own, a question and a remark give none."""
    assert directives(analyse_text(REVIEW + sentence + "\n")) == []


def test_several_points_are_told_apart() -> None:
    """ "That A and that B", "(a) A; and (b) B" are two points; "A and B" is one."""
    for words, count in (
        ("found that the roof leaked and that nobody had mended it", 2),
        ("required the board (a) to publish its accounts; and (b) to meet in public", 2),
        ("found that the roof leaked and the walls were damp", 1),
    ):
        assert len(split_points(words, 0, len(words), "finding")) == count


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Not agreed", "not implemented"),
        ("the members threw it out", "not implemented"),
        ("Done, Nov. 2021", "implemented"),
        ("tenders are being sought", "in progress"),
        ("Agreed", "accepted"),
        ("still thinking about it", "proposed"),
        ("Y Castell", None),
    ],
)
def test_words_beside_a_directive_tell_what_became_of_it(words: str, status: str | None) -> None:
    """The refusal goes before the word that it denies."""
    assert find_status(words) == status


def test_the_sentence_after_tells_the_first_from_the_second(analyse_text: Analyse) -> None:
    """ "The first has been accepted; the second was rejected"."""
    text = (
        REVIEW + "Ms Hobday recommended that the depot be sold and that the mayor's car be leased. "
        "The first has been accepted; the second was rejected.\n"
    )
    statuses = [c.fields.get("status") for c in extract_directives(analyse_text(text)) if c.fields["kind"] != "finding"]
    assert statuses == ["accepted", "not implemented"]


def test_a_list_takes_its_kind_and_author_from_its_lead(analyse_text: Analyse) -> None:
    """What stands behind a dash is the status, not part of the point."""
    text = (
        REVIEW + "Her recommendations were:\n\n1. publish the accounts every year - done in March\n"
        "2. appoint a finance director by the autumn - rejected by members\n"
    )
    found = [
        (c.fields["by"], c.fields.get("status"), c.evidence[0].exact) for c in extract_directives(analyse_text(text))
    ]
    assert found == [
        ("Ruth Hobday", "implemented", "publish the accounts every year"),
        ("Ruth Hobday", "not implemented", "appoint a finance director by the autumn"),
    ]


@pytest.mark.parametrize(
    ("sentence", "by", "polarity"),
    [
        ("Mr Tolley called the delay a disgrace.", "Graham Tolley", "negative"),
        ("Ms Hobday praised the staff of the depot for their patience.", "Ruth Hobday", "positive"),
        ("Ms Hobday said the accounts were a shambles.", "Ruth Hobday", "negative"),
        ("Ms Hobday was impressed with the call centre.", "Ruth Hobday", "positive"),
        ("Ms Hobday described the depot as a model for others.", "Ruth Hobday", "positive"),
        ("Mr Tolley accused ministers of neglect.", "Graham Tolley", "negative"),
    ],
)
def test_who_calls_praises_or_blames_judges(analyse_text: Analyse, sentence: str, by: str, polarity: str) -> None:
    """The name given, the verb and the attitude carry the sign."""
    found = [
        (c.fields["by"], c.fields["polarity"]) for c in extract_assessments(analyse_text(REVIEW + sentence + "\n"))
    ]
    assert found == [(by, polarity)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council is delighted to confirm Ann Hope as its chief executive.",
        "Mr Tolley denied that ministers were unhappy with the council.",
        "Mr Tolley lost a vote of no confidence in May.",
        "Mr Tolley said the meeting would begin at six.",
    ],
)
def test_no_judgement_is_read_into_formulas_denials_and_plans(analyse_text: Analyse, sentence: str) -> None:
    """What is announced, denied or planned weighs nothing."""
    assert [c for c in extract_assessments(analyse_text(REVIEW + sentence + "\n")) if c.modality == "asserted"] == []


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("could hardly be better", "positive"),
        ("no longer fit for purpose", "negative"),
        ("real progress, but the delays are appalling", "mixed"),
        ("the meeting is on Friday", None),
    ],
)
def test_turns_of_phrase_and_denials_are_weighed(words: str, polarity: str | None) -> None:
    """A word of denial turns the sign of what it governs."""
    assert judge(words) == polarity


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Ann Hope chairs the panel. Tom Reed was dismissive. "Nobody asked the people who live here," he said.',
            "Tom Reed",
        ),
        ('"Nobody asked the people who live here," chuckled the mayor, Ann Hope.', "Ann Hope"),
        ('"Nobody asked the people who live here" was the verdict of the mayor.', None),
        ('Counsel for the council, Ann Hope: "Nobody asked the people who live here."', "Ann Hope"),
        ('"The timetable," Ann Hope wrote, "is a work of the purest imagination".', "Ann Hope"),
        ('"Nobody asked the people who live here." - Ann Hope, mayor of Tarnbeck', "Ann Hope"),
    ],
)
def test_the_speaker_stands_before_after_or_amid_the_words(
    analyse_text: Analyse, text: str, speaker: str | None
) -> None:
    """The tag may be any verb, a dash, a label or the sentence before."""
    found = [c.fields["speaker"] for c in extract_quotes(analyse_text(text + "\n"))]
    assert speaker is None or set(found) == {speaker}
