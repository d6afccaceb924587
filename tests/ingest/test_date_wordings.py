"""This file is the wordings of dates, each with what it means, worked out by hand with a calendar."""

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


ABSOLUTE = [
    ("She resigned on 12 May 2018.", "12 May 2018", "2018-05-12"),
    ("She resigned on 12th May 2018.", "12th May 2018", "2018-05-12"),
    ("She resigned on the 12th of May 2018.", "12th of May 2018", "2018-05-12"),
    ("She resigned on May 12, 2018.", "May 12, 2018", "2018-05-12"),
    ("She resigned on May 12th, 2018.", "May 12th, 2018", "2018-05-12"),
    ("She resigned on Saturday 12 May 2018.", "Saturday 12 May 2018", "2018-05-12"),
    ("She resigned on Saturday, May 12, 2018.", "Saturday, May 12, 2018", "2018-05-12"),
    ("It was signed on 2018-05-12.", "2018-05-12", "2018-05-12"),
    ("Published 11/05/2018 by the council.", "11/05/2018", "2018-05-11"),
    ("Published 25/12/2018 by the council.", "25/12/2018", "2018-12-25"),
    ("Published 12/25/2018 by the council.", "12/25/2018", "2018-12-25"),
    ("Published 03.07.2019 by the council.", "03.07.2019", "2019-07-03"),
    ("Published 3/7/19 by the council.", "3/7/19", "2019-07-03"),
    ("She took office in May 2018.", "May 2018", "2018-05"),
    ("She took office in Sept 2018.", "Sept 2018", "2018-09"),
    ("She took office in September, 2018.", "September, 2018", "2018-09"),
    ("THE COUNCIL MET ON 12 MAY 2018.", "12 MAY 2018", "2018-05-12"),
    ("She has been leader since 2014.", "2014", "2014"),
    ("He led the council from 2010.", "2010", "2010"),
    ("It is due to close by 2025.", "2025", "2025"),
    ("The review (2013) was never published.", "2013", "2013"),
    ("She won the 2015 election.", "2015", "2015"),
    ("He left in early 2017.", "early 2017", "2017"),
    ("He left at the start of 2017.", "at the start of 2017", "2017"),
    ("He left at the beginning of 2017.", "at the beginning of 2017", "2017"),
    ("He left in the middle of 2019.", "the middle of 2019", "2019"),
    ("He left in late March 2017.", "late March 2017", "2017-03"),
    ("The direction ran until the end of September 2012.", "the end of September 2012", "2012-09"),
    ("She was elected in spring 2018.", "spring 2018", "2018-21"),
    ("She was elected in the summer of 2018.", "the summer of 2018", "2018-22"),
    ("She was elected in autumn 2018.", "autumn 2018", "2018-23"),
    ("She was elected in the winter of 2018.", "the winter of 2018", "2018-24"),
    ("It closed in the first quarter of 2018.", "the first quarter of 2018", "2018-33"),
    ("It closed in Q3 2018.", "Q3 2018", "2018-35"),
    ("It closed in the second half of 2018.", "the second half of 2018", "2018-07/2018-12"),
    ("In 2011/12 it ran a deficit.", "2011/12", "2011-04/2012-03"),
    ("In 2011-12 it ran a deficit.", "2011-12", "2011-04/2012-03"),
    ("In 2011/2012 it ran a deficit.", "2011/2012", "2011-04/2012-03"),
    ("The 1999/00 accounts were late.", "1999/00", "1999-04/2000-03"),
    ("He was leader from 1988 to 1990.", "1988 to 1990", "1988/1990"),
    ("He was leader between 1988 and 1990.", "1988 and 1990", "1988/1990"),
    ("He was leader (1994-2011) for years.", "1994-2011", "1994/2011"),
    ("He was director, 2011-16, and left.", "2011-16", "2011/2016"),
    ("It ran from 2 November to 13 December 2012.", "2 November to 13 December 2012", "2012-11-02/2012-12-13"),
    ("It ran from 28 December to 3 January 2013.", "28 December to 3 January 2013", "2012-12-28/2013-01-03"),
    ("They visited between 22 and 24 April 2024.", "22 and 24 April 2024", "2024-04-22/2024-04-24"),
    ("They visited on 2-5 May 2018.", "2-5 May 2018", "2018-05-02/2018-05-05"),
    ("They visited on September 11-13, 2015.", "September 11-13, 2015", "2015-09-11/2015-09-13"),
    ("It ran from January to March 2018.", "January to March 2018", "2018-01/2018-03"),
    ("It ran between May 2012 and June 2014.", "May 2012 and June 2014", "2012-05/2014-06"),
    ("It ran from November to February 2018.", "November to February 2018", "2017-11/2018-02"),
]


@pytest.mark.parametrize(("text", "wording", "edtf"), ABSOLUTE)
def test_a_full_date_means_the_same_in_every_document(text: str, wording: str, edtf: str) -> None:
    for published in (None, "2020-02-29"):
        assert [(when.wording, when.edtf) for when in read(text, published)] == [(wording, edtf)]


# 19 July 2018 was a Thursday.
RELATIVE = [
    ("He resigned yesterday.", "yesterday", "2018-07-18"),
    ("He resigned today.", "today", "2018-07-19"),
    ("He starts tomorrow.", "tomorrow", "2018-07-20"),
    ("Councillors voted this morning.", "this morning", "2018-07-19"),
    ("Councillors voted last night.", "last night", "2018-07-18"),
    ("Councillors voted this afternoon.", "this afternoon", "2018-07-19"),
    ("He resigned on Monday.", "Monday", "2018-07-16"),
    ("He resigned on Sunday night.", "Sunday night", "2018-07-15"),
    ("He resigned on Friday.", "Friday", "2018-07-13"),
    ("The panel will meet on Friday.", "Friday", "2018-07-20"),
    ("The panel will meet on Thursday.", "Thursday", "2018-07-26"),
    ("They meet a week on Tuesday.", "a week on Tuesday", "2018-07-31"),
    ("They meet on Saturday week.", "Saturday week", "2018-07-28"),
    ("He left a week last Friday.", "a week last Friday", "2018-07-06"),
    ("They meet a week today.", "a week today", "2018-07-26"),
    ("It voted the night before last.", "the night before last", "2018-07-17"),
    ("They meet on Tuesday next.", "Tuesday next", "2018-07-24"),
    ("He resigned on Tues 17th.", "Tues 17th", "2018-07-17"),
    ("She starts next Thursday.", "next Thursday", "2018-07-26"),
    ("She starts next Monday.", "next Monday", "2018-07-23"),
    ("It was agreed last Friday.", "last Friday", "2018-07-13"),
    ("It was agreed last week.", "last week", "2018-07-09/2018-07-15"),
    ("It will be agreed next week.", "next week", "2018-07-23/2018-07-29"),
    ("It was agreed earlier this week.", "earlier this week", "2018-07-16/2018-07-22"),
    ("She quit earlier this month.", "earlier this month", "2018-07"),
    ("She will quit later this year.", "later this year", "2018"),
    ("She quit at the start of this month.", "at the start of this month", "2018-07"),
    ("She quit last month.", "last month", "2018-06"),
    ("She takes over next month.", "next month", "2018-08"),
    ("She quit last year.", "last year", "2017"),
    ("She quit late last year.", "late last year", "2017"),
    ("She will quit next year.", "next year", "2019"),
    ("She must find £35m this year.", "this year", "2018"),
    ("He resigned in September last year.", "September last year", "2017-09"),
    ("He resigned on 14 July last year.", "14 July last year", "2017-07-14"),
    ("He will go in March next year.", "March next year", "2019-03"),
    ("He went last October.", "last October", "2017-10"),
    ("He went last June.", "last June", "2018-06"),
    ("He will go next October.", "next October", "2018-10"),
    ("He went last summer.", "last summer", "2017-22"),
    ("He went last winter.", "last winter", "2017-24"),
    ("She was confirmed in the spring of this year.", "the spring of this year", "2018-21"),
    ("He was sent in during May.", "May", "2018-05"),
    ("He was sent in in January.", "January", "2018-01"),
    ("He had joined in December.", "December", "2017-12"),
    ("He has held the job since November.", "November", "2017-11"),
    ("The council will vote in March.", "March", "2019-03"),
    ("The council will vote in July.", "July", "2018-07"),
    ("She lost a vote on February 27.", "February 27", "2018-02-27"),
    ("She lost a vote on 20 July.", "20 July", "2017-07-20"),
    ("She will face a vote on 20 July.", "20 July", "2018-07-20"),
    ("She faces a vote, due on 27 February.", "27 February", "2019-02-27"),
    ("The council shall publish a plan by 30 April.", "30 April", "2019-04-30"),
    ("Publish a plan by 30 September;", "30 September", "2018-09-30"),
    ("Comments had been sought by 2 July.", "2 July", "2018-07-02"),
    ("He starts here on 3 September.", "3 September", "2018-09-03"),
    ("Her term ends on 31 March.", "31 March", "2019-03-31"),
    ("The committee meets on 25 July.", "25 July", "2018-07-25"),
    ("He has agreed to take over on 1 August.", "1 August", "2018-08-01"),
    ("The report is due in early January.", "early January", "2019-01"),
    ("The report came out in mid-March.", "mid-March", "2018-03"),
    ("It will end at the end of August.", "at the end of August", "2018-08"),
    ("They visited between 22 and 24 April.", "22 and 24 April", "2018-04-22/2018-04-24"),
    ("A further report will go to the June meeting.", "June", "2019-06"),
    ("The council's December report was late.", "December", "2017-12"),
    ("She was confirmed in the spring.", "the spring", "2018-21"),
    ("She was on leave over the summer.", "the summer", "2018-22"),
    ("She will return in the autumn.", "the autumn", "2018-23"),
    ("He was facing a vote on 3 August.", "3 August", "2018-08-03"),
    ("He resigned two years ago.", "two years ago", "2016"),
    ("It is a year since he issued his report.", "a year", "2017"),
    ("He resigned three days ago.", "three days ago", "2018-07-16"),
    ("He resigned five weeks ago.", "five weeks ago", "2018-06-11/2018-06-17"),
    ("He resigned six months ago.", "six months ago", "2018-01"),
    ("He resigned a fortnight ago.", "a fortnight ago", "2018-07-02/2018-07-08"),
    ("It will open in two years' time.", "two years' time", "2020"),
    ("The full meeting is on the 23rd.", "the 23rd", "2018-07-23"),
    ("The notice was signed on the 12th.", "the 12th", "2018-07-12"),
    ("It met on Friday, July 13.", "Friday, July 13", "2018-07-13"),
    ("The meeting will be held on Tuesday 24 July.", "Tuesday 24 July", "2018-07-24"),
]


@pytest.mark.parametrize(("text", "wording", "edtf"), RELATIVE)
def test_a_relative_date_is_laid_against_the_day_of_writing(text: str, wording: str, edtf: str) -> None:
    assert [(when.wording, when.edtf) for when in read(text, "2018-07-19")] == [(wording, edtf)]


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("A letter was sent today.", "2018-03", "2018-03"),
        ("She becomes chief executive next month.", "2018-03", "2018-04"),
        ("He resigned in September last year.", "2018-03", "2017-09"),
        ("It will meet on 11 September.", "2015-09", "2015-09-11"),
        ("It met on Friday, September 11.", "2015", "2015-09-11"),
        ("He resigned yesterday.", "2018-03", "2018-02-28/2018-03-30"),
        ("He resigned last year.", "2018", "2017"),
    ],
)
def test_a_document_known_to_the_month_or_year_dates_what_its_bounds_allow(
    text: str, published: str, edtf: str
) -> None:
    assert [when.edtf for when in read(text, published)] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "You may go. They march on. The may tree is out.",
        "Mr March and Councillor May spoke to April Jones.",
        "Desmond March went, and the mayor heard from March before the count.",
        "There were 2018 people, 2,018 votes and £2018.",
        "Section 4.1.2 of part 3/4 applies, call 0121 303 2018.",
        "The Sunday Times said so.",
        "Every Monday it meets.",
        "It happened on 31 February 2018.",
        "During the next month the panel will look into it.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text, "2018-07-19") == ()


@pytest.mark.parametrize(
    ("text", "lag"),
    [
        ("He resigned yesterday.", (-1, -1)),
        ("He resigned today.", (0, 0)),
        ("He starts tomorrow.", (1, 1)),
        # the first and the last day of September a year before, seen from 31 December and from 1 January of a leap year
        ("He resigned in September last year.", (-487, -93)),
        # from 1 July to 31 August, and the other way round
        ("He takes over next month.", (1, 61)),
        ("He left last month.", (-61, -1)),
        # from 1 January of one year to 31 December of the next, one of them a leap year
        ("He left last year.", (-730, -1)),
        ("He left last week.", (-13, -1)),
        ("He left on Monday.", (-6, 0)),
        ("It will meet on Monday.", (1, 7)),
        ("He left earlier this month.", (-30, 0)),
        ("He left in March.", (-366, 0)),
        ("It will meet on 3 March.", (0, 366)),
        ("He left three days ago.", (-3, -3)),
        ("He left in March 2017.", None),
    ],
)
def test_a_relative_date_bounds_the_event_even_where_the_document_is_undated(
    text: str, lag: tuple[int, int] | None
) -> None:
    undated, dated = read(text), read(text, "2018-07-19")
    assert [when.lag for when in undated] == [when.lag for when in dated] == [lag]
    assert lag is None or undated[0].edtf is None
