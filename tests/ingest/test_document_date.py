"""This file is where a document's own date is found, and how surely."""

from __future__ import annotations

from datetime import date

import pytest

from govgraph.ingest.dates import find_document_date
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import DocumentDate, Meta

LETTER = """Ann Bell
Leader, Westmoor Council
Town Hall
Westmoor

9 February 2021

Dear Councillor Bell,

I wrote to you on 22 January 2021. The panel will report on 1 March 2021.

Yours sincerely

Tom Reed
"""


def date_of(text: str, published: str | None = None, suffix: str = ".txt") -> DocumentDate:
    document, blocks = read_bytes(f"a{suffix}", text.encode(), suffix, Meta(published=published))
    return find_document_date(document, blocks)


def test_the_meta_data_come_first() -> None:
    found = date_of(LETTER, "2021-02-10")
    assert (found.edtf, found.source) == ("2021-02-10", "meta")
    assert found.earliest == found.latest == date(2021, 2, 10)


def test_a_letter_is_dated_by_the_line_in_its_head_and_shows_it() -> None:
    found = date_of(LETTER)
    assert (found.edtf, found.source) == ("2021-02-09", "letterhead")
    assert found.evidence is not None
    assert LETTER[found.evidence.start : found.evidence.end] == found.evidence.exact == "9 February 2021"


@pytest.mark.parametrize(
    "line",
    [
        "Published: Thursday, 19th July 2018, 4:10 pm",
        "Thursday, 19 July 2018",
        "Published 19/07/2018  |  Reading time 4 minutes",
        "Issue 14  |  19 July 2018  |  for members",
        "Staff reporter, 19 July 2018",
        "19 July 2018 · 6 min read · Members only",
        "PROFILE | Thursday 19 July 2018",
        "Thursday 19 July 2018, 7.15am | By our Local Democracy Reporter",
        "July 19, 2018",
        "*19 July 2018*",
        "Date: 19 July 2018",
    ],
)
def test_an_article_is_dated_by_the_line_under_its_heading(line: str) -> None:
    text = f"Council loses its leader\n\n{line}\n\nAnn Bell resigned on 3 May 2017, the council said in a statement.\n"
    found = date_of(text)
    assert (found.edtf, found.source) == ("2018-07-19", "text")


def test_the_day_of_publication_is_surer_than_that_of_an_update() -> None:
    text = "A heading\n\nLast updated 11 April 2024\nPublished 22 February 2024\n\nThe council met and agreed it.\n"
    assert date_of(text).edtf == "2024-02-22"


def test_minutes_are_dated_by_the_meeting_they_are_of() -> None:
    text = "**MINUTES of the meeting of the Board held on Friday 24 November 2023 at 10.00 am**\n\nThe Chair spoke.\n"
    assert date_of(text).edtf == "2023-11-24"


def test_a_page_is_dated_by_what_its_head_says() -> None:
    page = (
        '<html><head><meta property="article:published_time" content="2016-03-04T10:00:00Z"></head>'
        "<body><p>The council met.</p></body></html>"
    )
    found = date_of(page, suffix=".html")
    assert (found.edtf, found.source, found.earliest) == ("2016-03-04", "meta", date(2016, 3, 4))


def test_a_digest_of_several_dates_is_only_known_to_be_later_than_the_newest() -> None:
    text = (
        "DIGEST\n\n[28 March 2018]\nThey swapped jobs last night.\n\n[24 September 2020]\nShe got the job yesterday.\n"
    )
    found = date_of(text)
    assert (found.edtf, found.earliest, found.latest) == (None, date(2020, 9, 24), None)


def test_an_undated_text_is_later_than_what_it_tells_of_as_past_and_no_more() -> None:
    found = date_of("She was elected on 3 May 2017 and resigned on 4 June 2018. A vote will follow on 1 July 2019.")
    assert (found.edtf, found.earliest, found.latest) == (None, date(2018, 6, 4), None)
    assert found.evidence is not None
    assert found.evidence.exact == "4 June 2018"


def test_a_text_without_any_date_has_none() -> None:
    assert date_of("The council has a leader.") == DocumentDate()


def test_a_month_is_narrowed_by_a_day_to_come_and_by_a_day_past() -> None:
    ahead = date_of("The panel is holding a public meeting on Friday, September 11.", "2015-09")
    assert (ahead.edtf, ahead.earliest, ahead.latest) == ("2015-09", date(2015, 9, 1), date(2015, 9, 11))
    behind = date_of("The panel met on 11 September and was told of delays.", "2015-09")
    assert (behind.earliest, behind.latest) == (date(2015, 9, 11), date(2015, 9, 30))


def test_a_month_is_narrowed_to_the_day_of_a_dateline_within_it() -> None:
    found = date_of("Heading of the page\n\n14 September 2015\n\nThe panel met and agreed it.", "2015-09")
    assert (found.edtf, found.earliest, found.latest) == ("2015-09", date(2015, 9, 14), date(2015, 9, 14))


def test_a_day_that_is_known_is_not_narrowed() -> None:
    assert date_of("It will meet on 11 September.", "2015-09-08").latest == date(2015, 9, 8)


@pytest.mark.parametrize(
    ("sentence", "earliest"),
    [
        ("At its meeting on 11 September 2017 the panel agreed a plan.", date(2017, 9, 11)),
        ("Minutes of the meeting of 11 September 2017 were approved.", date(2017, 9, 11)),
        ("At its meeting on 11 September 2017 the panel will consider a revised plan.", None),
    ],
)
def test_an_undated_text_is_later_than_the_meetings_it_tells_of_as_past(sentence: str, earliest: date | None) -> None:
    assert date_of(f"{sentence}\n").earliest == earliest
