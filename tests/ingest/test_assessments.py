"""This file is the tests of assessments: who judges well or ill."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.assessment_words import weigh
from govgraph.ingest.extraction.assessments import extract_assessments

Analyse = Callable[..., Analysis]

WHO = "An improvement panel chaired by Ruth Hobday oversees Penford Borough Council. "


@pytest.mark.parametrize(
    ("sentence", "by", "polarity"),
    [
        ("The panel is encouraged that the budget was agreed.", "improvement panel", "positive"),
        ("The panel raised concerns over the slow pace of change.", "improvement panel", "negative"),
        ("Ms Hobday praised the staff of the council for their efforts.", "Ruth Hobday", "positive"),
        ("The panel said there had been good progress but serious weaknesses remained.", "improvement panel", "mixed"),
        (
            "Councillor Graham Tolley, the leader, has been credited by the panel for his work.",
            "improvement panel",
            "positive",
        ),
    ],
)
def test_praise_and_concern_belong_to_who_voices_them(
    analyse_text: Analyse, sentence: str, by: str, polarity: str
) -> None:
    """The subject of the attitude judges, or the agent of the passive."""
    claims = list(extract_assessments(analyse_text(WHO + sentence + "\n")))
    assert [(c.fields["by"], c.fields["polarity"]) for c in claims] == [(by, polarity)]


def test_self_praise_in_quotation_marks_is_left_to_the_quotation(analyse_text: Analyse) -> None:
    """What a leader says with pride within quotation marks is a quotation, not an assessment."""
    text = WHO + 'Council leader Graham Tolley said: "We have an excellent council and a strong team."\n'
    assert list(extract_assessments(analyse_text(text))) == []


def test_progress_somebody_claims_in_quotation_marks_is_an_assessment_of_their_own(analyse_text: Analyse) -> None:
    text = WHO + 'Council leader Graham Tolley said: "We have made significant progress this year."\n'
    [claim] = extract_assessments(analyse_text(text))
    assert (claim.fields["by"], claim.fields["polarity"], claim.speaker) == (
        "Graham Tolley",
        "positive",
        "Graham Tolley",
    )


def test_denied_concern_is_not_asserted(analyse_text: Analyse) -> None:
    """ "Did not criticise" is no criticism."""
    text = WHO + "The panel did not criticise the council's officers in any way.\n"
    assert [c.modality for c in extract_assessments(analyse_text(text))] == ["denied"]


def test_words_that_ask_for_something_weigh_nothing(analyse_text: Analyse) -> None:
    """What will be needed is no verdict on what is."""
    text = (
        "Councillor Joan Hale\nLeader, Penford Borough Council\n\n3 July 2020\n\nDear Councillor Hale\n\n"
        "This will require strong leadership from every member of the cabinet.\n\nYours sincerely\n\n"
        "Margaret Lyle\nLead Commissioner\n"
    )
    assert list(extract_assessments(analyse_text(text, kind="letter", published="2020-07-03"))) == []


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("progress has been made", "positive"),
        ("no evidence of improvement", "negative"),
        ("The picture is uneven", "mixed"),
        ("significant progress but serious concerns", "mixed"),
        ("the meeting is on Friday", None),
    ],
)
def test_words_are_weighed_together(words: str, polarity: str | None) -> None:
    """Good and bad in one statement are mixed."""
    assert weigh(words) == polarity
