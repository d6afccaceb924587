"""This file is the tests of links: who appoints, sets up, oversees, reports to, reviews, works with and funds whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.links import extract_links

Analyse = Callable[..., Analysis]

LEAD = (
    "Penford Borough Council is in trouble. Dawn Ashby is Secretary of State for Communities and Local Government. "
    "The Penford Improvement Board met on Friday. "
)


def linked(analysis: Analysis) -> set[tuple[str, str, str]]:
    """Subject, kind and object of each asserted link."""
    return {
        (str(c.fields["subject"]), str(c.fields["kind"]), str(c.fields["object"]))
        for c in extract_links(analysis)
        if c.modality == "asserted"
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tom Irving was appointed commissioner by Dawn Ashby.", ("Tom Irving", "appointed_by", "Dawn Ashby")),
        ("Dawn Ashby appointed Tom Irving and Lena Fox as commissioners.", ("Lena Fox", "appointed_by", "Dawn Ashby")),
        ("The board was set up by Dawn Ashby in May.", ("Penford Improvement Board", "established_by", "Dawn Ashby")),
        ("The board reports to Dawn Ashby.", ("Penford Improvement Board", "reports_to", "Dawn Ashby")),
        ("The board oversees the council.", ("Penford Improvement Board", "oversees", "Penford Borough Council")),
        (
            "A review of the council by Sir Alan Hobday followed.",
            ("Penford Borough Council", "reviewed_by", "Alan Hobday"),
        ),
        (
            "The council was given a £4 million Government grant for its recovery.",
            ("Penford Borough Council", "funded_by", "Government"),
        ),
    ],
)
def test_a_link_is_written_subject_kind_object(
    analyse_text: Analyse, sentence: str, expected: tuple[str, str, str]
) -> None:
    """In the active and in the passive the same way round."""
    assert expected in linked(analyse_text(LEAD + sentence + "\n"))


def test_setting_up_a_board_puts_it_over_the_council(analyse_text: Analyse) -> None:
    """An improvement board is set up to oversee: said once, with less confidence."""
    text = LEAD + "The board was set up by Dawn Ashby in May.\n"
    assert ("Penford Improvement Board", "oversees", "Penford Borough Council") in linked(analyse_text(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Dawn Ashby has not appointed Tom Irving as commissioner.",
        "Dawn Ashby is minded to appoint Tom Irving as commissioner.",
        "It is rumoured that Dawn Ashby has appointed Tom Irving as commissioner.",
        "Tom Irving was appointed commissioner by her predecessor.",
    ],
)
def test_no_link_is_asserted_that_the_text_does_not_assert(analyse_text: Analyse, sentence: str) -> None:
    """Denied, planned, rumoured; or by somebody whom the words do not name."""
    assert not [row for row in linked(analyse_text(LEAD + sentence + "\n")) if row[1] == "appointed_by"]


def test_a_standing_board_is_no_reviewer(analyse_text: Analyse) -> None:
    """Progress reports of the overseers are no review from outside."""
    text = LEAD + "The board published its second report on the council in June.\n"
    assert not [row for row in linked(analyse_text(text)) if row[1] == "reviewed_by"]
