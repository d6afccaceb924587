"""This file is the tests of papers that the parse tells of, and of words that only sound like one."""

from __future__ import annotations

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.extraction.communications import extract_communications
from govgraph.ingest.language import open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Meta

OPENING = "Barchester City Council is short of money. Dawn Ashby leads the council.\n\n"


def tell(text: str, kind: str = "report of an officer") -> list[tuple[object, object, object]]:
    """Return kind, senders and readers of what a text of 6 March 2019 says was sent."""
    pytest.importorskip("spacy")
    document, blocks = read_bytes("a.txt", text.encode(), ".txt", Meta(published="2019-03-06", kind=kind))
    claims = extract_communications(analyse(document, blocks, open_parser("spacy")))
    return [(c.fields["kind"], c.fields["from"], c.fields.get("to")) for c in claims if c.modality == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "On 4 March Graham Tolley wrote to every member of the council.",
            ("letter", ("Graham Tolley",), ("members",)),
        ),
        (
            "On 4 March the Harbour Commission issued Barchester City Council with a notice to repair.",
            ("notice", ("Harbour Commission",), ("Barchester City Council",)),
        ),
        (
            "The Harbour Commission published its report in February.",
            ("report", ("Harbour Commission",), None),
        ),
        (
            "Barchester City Council is consulting until 30 April on a plan for the quay.",
            ("consultation", ("Barchester City Council",), None),
        ),
    ],
)
def test_the_parse_tells_who_wrote_what_to_whom(sentence: str, expected: tuple[object, object, object]) -> None:
    assert expected in tell(OPENING + sentence + "\n", "press")


@pytest.mark.parametrize(
    "sentence",
    [
        "Report by Graham Tolley",
        "No contract should be let without a report from Graham Tolley.",
        "Graham Tolley was suspended, pending an inquiry by the Harbour Commission.",
        "The audit was carried out by the Harbour Commission in May 2018.",
        "Dawn Ashby said that there might be a report by Christmas.",
        "Dawn Ashby and the Harbour Commission agreed an action plan.",
    ],
)
def test_what_only_sounds_like_a_paper_is_none(sentence: str) -> None:
    assert tell(OPENING + sentence + "\n", "press") == []


def test_what_minutes_say_was_read_went_to_the_body_that_met() -> None:
    head = "BARCHESTER CITY COUNCIL\n\nMinutes of the meeting held on 4 March 2019\n\nPresent: Councillor Ann Hill\n\n"
    read = "Considered: the report of Mr Graham Tolley, auditor, on the accounts.\n"
    assert ("report", ("Graham Tolley",), ("Barchester City Council",)) in tell(head + read, "minutes")


def test_a_letter_may_be_signed_in_lines_that_are_no_block_of_their_own() -> None:
    letter = "Dear Ms Ashby\n\nThe council is short of money.\n\nSincerely,\n\nGraham Tolley\n\nMinister for Ports\n"
    assert ("letter", ("Graham Tolley",), ("Ashby",)) in tell(letter, "letter")


def test_a_statement_to_a_house_is_known_by_its_heading() -> None:
    text = "LEGISLATIVE ASSEMBLY\n\nSTATEMENT BY MINISTER\n\nThe Minister for Ports (Graham Tolley): I am sorry.\n"
    assert [to for kind, _, to in tell(text, "hansard") if kind == "statement"] != []
