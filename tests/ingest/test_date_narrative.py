"""This file is how a date hangs on what is told before it: the date named last, a label, a section, a dateline."""

from __future__ import annotations

import pytest

from govgraph.ingest.dates import find_dates
from govgraph.ingest.language import split_sentences
from govgraph.ingest.reading import find_blocks
from govgraph.ontology.claims import When
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import DocumentDate


def read(text: str, published: str | None = None) -> tuple[When, ...]:
    bounds = find_bounds(published) if published else (None, None)
    sentences = split_sentences(text, find_blocks(text))
    return find_dates(text, DocumentDate(published, *bounds), sentences)


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("In November 2014 he reported, and named them the next month.", ["2014-11", "2014-12"]),
        ("He wrote on 22 January 2021. She replied on the same day.", ["2021-01-22", "2021-01-22"]),
        ("It was delivered on 7 January 2013 and laid the day after.", ["2013-01-07", "2013-01-08"]),
        ("He lost the vote on 26 February 2015. They quit earlier that month.", ["2015-02-26", "2015-02"]),
        ("He was elected in July 2009. A month later he resigned.", ["2009-07", "2009-08"]),
        ("On 16 March 2011 they came. Twelve days after that they left.", ["2011-03-16", "2011-03-28"]),
        ("He fell ill in February 2016, and retired that June.", ["2016-02", "2016-06"]),
        ("He came in March 2016. The previous November had been bad.", ["2016-03", "2015-11"]),
        ("He came in March 2016 and left the following April.", ["2016-03", "2016-04"]),
        ("He came in July 2009, and was confirmed that autumn.", ["2009-07", "2009-23"]),
        ("It was wound up in March 2022, and its report, on the 28th, said so.", ["2022-03", "2022-03-28"]),
        ("He led it from 1988 to 1990, and left two years after that.", ["1988/1990", "1992"]),
        ("It ends on 21 March 2018. He leaves the following week.", ["2018-03-21", "2018-03-26/2018-04-01"]),
    ],
)
def test_a_date_can_hang_on_the_one_named_before_it(text: str, edtfs: list[str]) -> None:
    assert [when.edtf for when in read(text, "2023-05-18")] == edtfs


def test_the_same_afternoon_at_the_head_of_a_sentence_goes_back_to_the_day_the_story_is_at() -> None:
    text = "On 23 May 2013 she said that it would lapse on 31 May 2013.\n\nThe same afternoon the council met."
    assert [when.edtf for when in read(text)] == ["2013-05-23", "2013-05-31", "2013-05-23"]


def test_a_bare_date_takes_the_year_that_heads_its_section() -> None:
    text = "## 2017\n\n- **September** A review.\n- **9 October** He goes.\n\n## 2018\n\n- **15 March** She goes."
    assert [when.edtf for when in read(text, "2019-01-09")] == ["2017-09", "2017-10-09", "2018-03-15"]


def test_a_bare_date_goes_on_with_a_story_told_in_an_old_year() -> None:
    text = "In July 2009 the auditor reported. On 3 August ministers wrote. On 5 January they acted."
    assert [when.edtf for when in read(text, "2013-05-31")] == ["2009-07", "2009-08-03", "2010-01-05"]


def test_a_story_moves_on_to_the_latest_year_it_names() -> None:
    text = (
        "In December 2014 the review said it would take years. It asked for a report in December 2015. "
        "The council published that on 7 December."
    )
    assert [when.edtf for when in read(text, "2016-01-11")] == ["2014-12", "2015-12", "2015-12-07"]


def test_an_aside_in_an_old_year_does_not_draw_the_story_there() -> None:
    text = "Ann Bell, leader since May 2016, lost a vote on 27 February. She went on 15 March."
    assert [when.edtf for when in read(text, "2018-07-19")] == ["2016-05", "2018-02-27", "2018-03-15"]


def test_a_dateline_within_the_text_dates_what_stands_under_it() -> None:
    text = "DIGEST\n\n[28 March 2018]\nThey swapped jobs last night.\n\n[24 September 2020]\nShe got the job yesterday."
    assert [when.edtf for when in read(text)] == ["2018-03-28", "2018-03-27", "2020-09-24", "2020-09-23"]
    assert all(when.lag is None for when in read(text))


def test_the_label_of_an_entry_dates_what_the_entry_tells() -> None:
    text = "## Updates\n\n**11 April 2024** She was appointed from today.\n\n**22 February 2024** First published."
    assert [when.edtf for when in read(text, "2024-02-22")] == ["2024-04-11", "2024-04-11", "2024-02-22"]


def test_a_row_of_a_table_is_dated_by_its_first_cell() -> None:
    text = "| When | What |\n|---|---|\n| June 2022 | The plan is agreed |\n| 1 May 2023 | The plan ends |"
    assert [when.edtf for when in read(text)] == ["2022-06", "2023-05-01"]


def test_wording_stands_at_its_offsets_even_over_a_broken_line() -> None:
    text = "She was elected on 12\nMay 2018, and left in Sep-\ntember 2019."
    dates = read(text)
    assert [(when.wording, when.edtf) for when in dates] == [
        ("12\nMay 2018", "2018-05-12"),
        ("Sep-\ntember 2019", "2019-09"),
    ]
    assert all(text[when.start : when.end] == when.wording for when in dates)


def test_a_surname_that_is_a_month_leaves_the_month_readable() -> None:
    text = "Councillor March spoke in March. Mr March left in May 2018."
    assert [when.edtf for when in read(text, "2018-07-19")] == ["2018-03", "2018-05"]
