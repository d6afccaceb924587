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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("An audit of the council's accounts was carried out by Grant Thornton.", ("reviewed_by", "Grant Thornton")),
        ("The council, rated poor by the Audit Commission, has a new leader.", ("reviewed_by", "Audit Commission")),
        ("Alan Hobday, who was asked by ministers to look into the council, reported.", ("reviewed_by", "Alan Hobday")),
        ("The council, which gets £30,000 a year from the Tarn Trust, may close it.", ("funded_by", "Tarn Trust")),
        ("The council depends on grants from the Tarn Trust.", ("funded_by", "Tarn Trust")),
        ("The council has joined forces with Tarn Council.", ("works_with", "Tarn Council")),
        ("The council and Tarn Council jointly run a waste service.", ("works_with", "Tarn Council")),
        ("The council belongs to the Tarn Partnership.", ("part_of", "Tarn Partnership")),
        ("The council is part of the Tarn Partnership.", ("part_of", "Tarn Partnership")),
    ],
)
def test_a_verb_or_a_noun_joins_its_arguments_however_far_apart(
    analyse_text: Analyse, sentence: str, expected: tuple[str, str]
) -> None:
    """Passive, participle, relative clause, noun: the parse says who is linked to whom."""
    pytest.importorskip("spacy")
    kind, other = expected
    assert ("Penford Borough Council", kind, other) in linked(analyse_text(LEAD + sentence + "\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The council will not fund the Tarn Trust.",
        "The council wants Ofsted to inspect the Tarn Trust.",
        "Councillor Lee called for an inquiry by Jane Moss.",
        "Ministers, who had thought of sending in a team, did nothing.",
        "Had the council been inspected by Ofsted, it would have failed.",
        "The council reviewed its budget.",
    ],
)
def test_what_is_denied_wanted_or_supposed_links_nobody(analyse_text: Analyse, sentence: str) -> None:
    pytest.importorskip("spacy")
    assert not linked(analyse_text(LEAD + sentence + "\n"))


def test_a_group_is_left_out_where_its_members_are_named(analyse_text: Analyse) -> None:
    text = LEAD + "Dawn Ashby sent in commissioners. Dawn Ashby appointed Tom Irving as commissioner.\n"
    appointed = {row[0] for row in linked(analyse_text(text)) if row[1] == "appointed_by"}
    assert appointed == {"Tom Irving"}


def test_columns_and_labels_tell_links(analyse_text: Analyse) -> None:
    """Of a table's row its first cell is the subject; of labelled lines the name above them."""
    text = (
        LEAD + "\n\n| Body | Set up by | Reports to |\n|---|---|---|\n"
        "| Tarn Assurance Panel | Penford Borough Council, 2023 | Cabinet |\n"
    )
    found = linked(analyse_text(text))
    assert ("Tarn Assurance Panel", "established_by", "Penford Borough Council") in found
    assert ("Tarn Assurance Panel", "reports_to", "Cabinet") in found
    found = linked(analyse_text(LEAD + "\n\nTarn Housing Board\nFunded by: Penford Borough Council\n"))
    assert ("Tarn Housing Board", "funded_by", "Penford Borough Council") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dale Hospitals NHS Trust wrote to staff. The Care Quality Commission rated our wards inadequate.",
            ("Dale Hospitals NHS Trust", "reviewed_by", "Care Quality Commission"),
        ),
        (
            "Dale Energy, the loss-making power firm owned by Castleby City Council, has closed.",
            ("Dale Energy", "part_of", "Castleby City Council"),
        ),
    ],
)
def test_our_services_and_a_noun_beside_a_name_stand_for_the_body(
    analyse_text: Analyse, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in linked(analyse_text(text))
