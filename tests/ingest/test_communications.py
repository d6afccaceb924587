"""This file is the tests of communications: letters, reports and statements, from whom, to whom, when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.communications import extract_communications

Analyse = Callable[..., Analysis]

LETTER = """Rt Hon Dawn Ashby MP
Secretary of State for Housing, Communities and Local Government

3 July 2020

Dear Secretary of State

**Second report of the commissioners**

We sent you our first report on 10 January.

Yours sincerely

Margaret Lyle
Lead Commissioner
"""


def sent(analysis: Analysis) -> list[tuple[object, object, object, object]]:
    """Kind, senders, readers and date of each communication, in the order of the text."""
    claims = sorted(extract_communications(analysis), key=lambda claim: claim.evidence[0].start)
    names = ("kind", "from", "to", "date")
    return [
        (c.fields.get(names[0]), c.fields.get(names[1]), c.fields.get(names[2]), c.fields.get(names[3])) for c in claims
    ]


def test_a_letter_is_a_communication_of_who_signs_it_to_who_is_greeted(analyse_text: Analyse) -> None:
    """The document itself, with the line under the greeting as its title, and what it says it sent before."""
    analysis = analyse_text(LETTER, kind="letter", published="2020-07-03")
    assert sent(analysis) == [
        ("letter", ("Margaret Lyle",), ("Dawn Ashby",), "2020-07-03"),
        ("report", ("Margaret Lyle",), ("Dawn Ashby",), "2020-01-10"),
    ]
    [own] = [c for c in extract_communications(analysis) if c.rule.startswith("letter: greeting")]
    assert own.fields["title"] == "Second report of the commissioners"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "On 4 March 2019 Dawn Ashby wrote to the council's leader, Graham Tolley.",
            ("letter", ("Dawn Ashby",), ("Graham Tolley",), "2019-03-04"),
        ),
        ("Ofsted published a report on the council in May 2018.", ("report", ("Ofsted",), None, "2018-05")),
        (
            "The council issued a section 114 notice in November 2018.",
            ("notice", ("Penford Borough Council",), None, "2018-11"),
        ),
        ("A review by Sir Alan Hobday appeared in 2017.", ("review", ("Alan Hobday",), None, "2017")),
        (
            "Dawn Ashby told MPs on 6 May 2019 that it must change.",
            ("statement", ("Dawn Ashby",), ("MPs",), "2019-05-06"),
        ),
        (
            "In a letter to Ms Ashby on 2 April 2019 Graham Tolley said he would resist.",
            ("letter", ("Graham Tolley",), ("Dawn Ashby",), "2019-04-02"),
        ),
    ],
)
def test_who_sent_what_to_whom_is_read_from_running_text(
    analyse_text: Analyse, sentence: str, expected: tuple[object, ...]
) -> None:
    """By the verb, by the possessive, by the preposition."""
    text = (
        "Penford Borough Council is led by Councillor Graham Tolley. "
        f"Dawn Ashby MP is Secretary of State for Communities and Local Government. {sentence}\n"
    )
    assert expected in sent(analyse_text(text))


def test_one_report_spoken_of_twice_is_one_communication(analyse_text: Analyse) -> None:
    """ "His report" and "the report" add to what is known of it, not to its number."""
    text = (
        "Sir Alan Hobday published his report on Penford Borough Council in May 2018. "
        "The report made nine recommendations. Councillors debated Sir Alan's report in June.\n"
    )
    assert [row[:2] for row in sent(analyse_text(text))] == [("report", ("Alan Hobday",))]


def test_a_paper_that_should_be_written_has_not_been_sent(analyse_text: Analyse) -> None:
    """What somebody ought to publish is no communication."""
    text = "Penford Borough Council should publish an improvement plan by March.\n"
    assert sent(analyse_text(text)) == []
