"""This file is the meetings that only the parse of a sentence, or the form of a line, tells of."""

from __future__ import annotations

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.extraction.meetings import extract_meetings
from govgraph.ingest.language import open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Meta

OPENING = "Barchester City Council is short of money. The council has closed two halls.\n\n"


def tell(text: str, kind: str = "press") -> list[tuple[str, str]]:
    """Return body and day of the meetings in a text of 6 March 2019, a Wednesday."""
    pytest.importorskip("spacy")
    document, blocks = read_bytes("a.txt", text.encode(), ".txt", Meta(published="2019-03-06", kind=kind))
    claims = extract_meetings(analyse(document, blocks, open_parser("spacy")))
    return [(str(c.fields["body"]), str(c.fields.get("date", ""))) for c in claims if c.modality == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "body", "date"),
    [
        (
            "The plan was adopted by the Harbour Committee at its meeting on 4 February.",
            "Harbour Committee",
            "2019-02-04",
        ),
        ("A working party holds its first session on Tuesday.", "working party", "2019-03-12"),
        ("At yesterday's council the mayor spoke for an hour.", "Barchester City Council", "2019-03-05"),
        ("Two members walked out of Monday's special meeting of the council.", "Barchester City Council", "2019-03-04"),
        ("An extraordinary council has been called for 21 March.", "Barchester City Council", "2019-03-21"),
        ("The Harbour Committee has met twice, most recently on 12 February.", "Harbour Committee", "2019-02-12"),
        ("The report was considered by the Harbour Committee on 12 February.", "Harbour Committee", "2019-02-12"),
        ("Convened in haste on Saturday, the Harbour Committee took six minutes.", "Harbour Committee", "2019-03-02"),
        (
            "At the annual meeting, held on 9 February, councillors chose a mayor.",
            "Barchester City Council",
            "2019-02-09",
        ),
        (
            "Talks between the Harbour Committee and Dock Union Ltd are set for 14 March.",
            "Harbour Committee",
            "2019-03-14",
        ),
    ],
)
def test_the_parse_tells_whose_meeting_it_is_and_when(sentence: str, body: str, date: str) -> None:
    assert (body, date) in tell(OPENING + sentence + "\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harbour Committee was to have met on Monday.",
        "Councillors met on a Sunday night.",
        "He will stay until the annual meeting, and left the navy on 3 May 2001.",
        "The Harbour Committee met its targets on 3 March.",
        "She has sat on the council since 4 May 2011.",
        "Residents held a meeting at the church on 3 March.",
    ],
)
def test_a_day_that_is_not_the_meetings_makes_none(sentence: str) -> None:
    assert tell(OPENING + sentence + "\n") == []


def test_a_diary_tells_of_a_meeting_in_each_line() -> None:
    lines = "## Dates for the diary\n\n- 14 March, 7pm - full council, Moot Hall\n- Harbour Committee, 20 March, noon\n"
    assert tell(OPENING + lines) == [("Barchester City Council", "2019-03-14"), ("Harbour Committee", "2019-03-20")]


def test_bare_dates_have_the_meeting_of_the_line_above_them() -> None:
    lines = "The Harbour Committee meets in public at Quay House:\n\n- 14 March\n- 11 April\n"
    assert tell(OPENING + lines) == [("Harbour Committee", "2019-03-14"), ("Harbour Committee", "2019-04-11")]


def test_minutes_take_their_day_from_the_line_under_their_head() -> None:
    place = "held in the Moot Hall, Barchester\non 4 March 2019\n\n"
    head = f"BARCHESTER CITY COUNCIL\n\nMINUTES OF MONTHLY MEETING\n\n{place}"
    assert ("Barchester City Council", "2019-03-04") in tell(head + "PRESENT: Councillor Ann Hill\n", "minutes")
