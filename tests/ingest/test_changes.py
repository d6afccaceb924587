"""This file is who is read as taking up or leaving which post, how and when, and what is not read as a change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.changes import extract_changes
from govgraph.ingest.extraction.posts import extract_posts

Analyse = Callable[..., Analysis]
COUNCIL = "Dunmere Council"
LEAD = f"Staff of {COUNCIL} gathered. "


def changes(analysis: Analysis) -> set[tuple[str | None, ...]]:
    claims = [c for c in extract_changes(analysis) if c.modality == "asserted"]
    fields = ("change", "person", "role", "manner", "date")
    return {tuple(str(c.fields[f]) if f in c.fields else None for f in fields) for c in claims}


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("On 1 December Cllr Ann Hope was elected leader.", ("start", "Ann Hope", "leader", "elected", "2018-12-01")),
        (
            "Ann Hope was appointed chief executive in January 2018.",
            ("start", "Ann Hope", "chief executive", "appointed", "2018-01"),
        ),
        (
            "Ministers have appointed Ann Hope as lead commissioner.",
            ("start", "Ann Hope", "lead commissioner", "appointed", None),
        ),
        ("Ann Hope took over as leader in 2017.", ("start", "Ann Hope", "leader", "took over", "2017")),
        (
            "The appointment of Ann Hope as chief executive last October has helped.",
            ("start", "Ann Hope", "chief executive", "appointed", "2018-10"),
        ),
        ("Ann Hope, leader since May 2016, spoke.", ("start", "Ann Hope", "leader", None, "2016-05")),
        ("Leader Ann Hope resigned in March.", ("end", "Ann Hope", "leader", "resigned", "2019-03")),
        ("Ann Hope stood down as leader on 2 April 2018.", ("end", "Ann Hope", "leader", "stepped down", "2018-04-02")),
        ("Ann Hope was ousted as leader in 2018.", ("end", "Ann Hope", "leader", "removed", "2018")),
        ("Chief executive Ann Hope has retired.", ("end", "Ann Hope", "chief executive", "retired", None)),
        (
            "The departure of chief executive Ann Hope in 2018 was sudden.",
            ("end", "Ann Hope", "chief executive", "left", "2018"),
        ),
        ("Leader Ann Hope was shown the door in May 2018.", ("end", "Ann Hope", "leader", "removed", "2018-05")),
        ("Leader Ann Hope cleared her desk on 2 April 2018.", ("end", "Ann Hope", "leader", "left", "2018-04-02")),
        ("Leader Ann Hope walked out in 2018.", ("end", "Ann Hope", "leader", "resigned", "2018")),
        ("Leader Ann Hope did not seek re-election in 2018.", ("end", "Ann Hope", "leader", "left", "2018")),
        (
            "Ann Hope demitted office as chief executive in 2018.",
            ("end", "Ann Hope", "chief executive", "stepped down", "2018"),
        ),
        (
            "Leader Ann Hope resigned. The post will be covered by Bo Reed.",
            ("start", "Bo Reed", "leader", "took over", None),
        ),
        (
            "Ann Hope was first elected to Dunmere Council in 2004.",
            ("start", "Ann Hope", "councillor", "elected", "2004"),
        ),
        ("Mr Bo Reed left the Improvement Board in November 2016.", ("end", "Bo Reed", "member", "left", "2016-11")),
    ],
)
def test_a_change_is_read_from(analyse_text: Analyse, sentence: str, change: tuple[str | None, ...]) -> None:
    assert change in changes(analyse_text(LEAD + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Leader Ann Hope denied that she had resigned.",
        "Leader Ann Hope did not resign.",
        "There were rumours that leader Ann Hope would resign.",
        "Ann Hope is expected to be appointed chief executive.",
        "Chief executive Ann Hope isn't leaving.",
        "The motion called for the resignation of leader Ann Hope.",
        "Ann Hope's budget was voted down in February.",
    ],
)
def test_no_change_is_asserted_by(analyse_text: Analyse, sentence: str) -> None:
    assert not changes(analyse_text(LEAD + sentence))


def test_the_day_of_the_news_is_not_that_of_the_change(analyse_text: Analyse) -> None:
    analysis = analyse_text(LEAD + "\n\n- 3 May 2018: Ann Hope announces that she will stand down as leader.")
    assert changes(analysis) == {("end", "Ann Hope", "leader", "stepped down", None)}


def test_what_one_clause_tells_is_not_told_of_the_other(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        LEAD + "Ann Hope is leader of the council, and Bo Reed has been its chief executive since May."
    )
    assert changes(analysis) == {("start", "Bo Reed", "chief executive", None, "2019-05")}


def test_each_verb_takes_its_own_date(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        LEAD
        + (
            "Ann Hope, chief executive from 2010, left last October. Bo Reed filled in from November "
            "until he left in March."
        )
    )
    found = changes(analysis)
    assert ("start", "Ann Hope", "chief executive", None, "2010") in found
    assert ("end", "Ann Hope", "chief executive", "left", "2018-10") in found
    assert ("start", "Bo Reed", "chief executive", "took over", "2018-11") in found
    assert ("end", "Bo Reed", "chief executive", "left", "2019-03") in found


def test_an_entry_of_a_timeline_takes_the_date_of_its_label(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        f"# {COUNCIL}: timeline\n\n- **May 2016** Jim Harke stands down as leader. Ann Hope takes his place.\n"
        "- **October 2017** Ms Hope resigns.\n",
        kind="web page",
    )
    assert changes(analysis) == {
        ("end", "Jim Harke", "leader", "stepped down", "2016-05"),
        ("start", "Ann Hope", "leader", "took over", "2016-05"),
        ("end", "Ann Hope", "leader", "resigned", "2017-10"),
    }


def test_a_stand_in_fills_the_post_spoken_of_and_not_its_own(analyse_text: Analyse) -> None:
    analysis = analyse_text(LEAD + "The leader, Ann Hope, resigned in March. Bo Reed, the deputy leader, stepped in.")
    assert ("start", "Bo Reed", "leader", "took over", None) in changes(analysis)


def test_who_left_is_former_and_who_came_is_current(analyse_text: Analyse) -> None:
    analysis = analyse_text(LEAD + "Ward took over as leader after Ann Hope resigned in 2018. Cllr Bo Ward is pleased.")
    status = {c.fields["person"]: c.fields["status"] for c in extract_posts(analysis)}
    assert status == {"Bo Ward": "current", "Ann Hope": "former"}
