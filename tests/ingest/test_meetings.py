"""This file is the meetings that documents tell of: whose, on which day, where, with whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.extraction.meetings import extract_meetings
from govgraph.ingest.language import Parser, open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.claims import Claim, check_claim
from govgraph.ontology.documents import Meta

Told = Callable[[str], list[Claim]]


@pytest.fixture(scope="module", params=["spacy", "rules"])
def parser(request: pytest.FixtureRequest) -> Parser:
    if request.param == "spacy":
        pytest.importorskip("spacy")
    return open_parser(request.param)


@pytest.fixture
def told(parser: Parser) -> Told:
    """Give the meetings that a text of 6 March 2019, a Wednesday, tells of."""

    def tell(text: str) -> list[Claim]:
        document, blocks = read_bytes("a.txt", text.encode(), ".txt", Meta(published="2019-03-06"))
        analysis = analyse(document, blocks, parser)
        claims = list(extract_meetings(analysis))
        for claim in claims:
            check_claim(claim, analysis.text)
        return claims

    return tell


OPENING = "Barchester City Council is looking for savings after an overspend on social care.\n\n"


@pytest.mark.parametrize(
    ("sentence", "body", "date", "place"),
    [
        (
            "The Barchester Improvement Panel will hold its next public meeting at the Corn Exchange on 12 June.",
            *("Barchester Improvement Panel", "2019-06-12", "Corn Exchange"),
        ),
        ("The Barchester Improvement Panel met on 28 February.", "Barchester Improvement Panel", "2019-02-28", None),
        ("The Barchester Improvement Panel meets on Monday.", "Barchester Improvement Panel", "2019-03-11", None),
        (
            "The Barchester Improvement Panel sat down together for the first time yesterday.",
            *("Barchester Improvement Panel", "2019-03-05", None),
        ),
        (
            "The figures came before a cabinet meeting on Tuesday in the Shire Hall.",
            *("Barchester City Council", "2019-03-05", "Shire Hall"),
        ),
        ("An extraordinary council meeting is held on 1 August.", "Barchester City Council", "2018-08-01", None),
        (
            "It will be settled at a meeting of the City Council on 4 April.",
            "Barchester City Council",
            "2019-04-04",
            None,
        ),
        ("The budget goes to full council on 20 March.", "Barchester City Council", "2019-03-20", None),
        (
            "Councillors voted by 30 to 12 this morning to end the contract.",
            "Barchester City Council",
            "2019-03-06",
            None,
        ),
        ("Full council approved the plan on 27 February.", "Barchester City Council", "2019-02-27", None),
        ("In August the Council held an extraordinary meeting.", "Barchester City Council", "2018-08", None),
        ("I attended the Cabinet meeting on 21 February.", "Barchester City Council", "2019-02-21", None),
        ("The Labour group met on Monday to choose its leader.", "Labour group", "2019-03-04", None),
    ],
)
def test_a_meeting_is_told_by_its_noun_its_verb_or_its_vote(
    told: Told, sentence: str, body: str, date: str, place: str | None
) -> None:
    claims = told(OPENING + sentence + "\n")
    assert [(c.fields["body"], c.fields.get("date"), c.fields.get("place")) for c in claims] == [(body, date, place)]
    assert claims[0].modality == "asserted"
    assert sentence.startswith(claims[0].evidence[0].exact[:20])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Barchester Improvement Panel met six times and met its costs.",
        "The council is meeting its best value duty and will meet the whole of that sum on 1 May.",
        "The meeting planned for 3 April has been cancelled.",
        "Residents held a meeting at the church on 3 March.",
        "The minister met the leader on 4 March.",
        "Members of the public voted on 3 March.",
        "She often attended meetings in March.",
        "The panel never met on 4 March.",
        "A meeting of minds was reached on 4 March.",
        "A public hearing was held at Barford on 4 March.",
        "A meeting has been arranged with the minister for 30 April.",
    ],
)
def test_what_only_sounds_like_a_meeting_of_a_body_is_none(told: Told, sentence: str) -> None:
    assert told(OPENING + sentence + "\n") == []


def test_a_meeting_that_is_denied_is_not_asserted(told: Told) -> None:
    claims = told(OPENING + "The council denied that it would hold an emergency meeting on 30 March.\n")
    assert all(claim.modality != "asserted" for claim in claims)


def test_where_it_meets_may_stand_in_the_next_sentence(told: Told) -> None:
    claims = told(OPENING + "The first full council meeting is on the 23rd. It's in the Assembly Rooms at seven.\n")
    assert [(c.fields["date"], c.fields["place"]) for c in claims] == [("2019-03-23", "Assembly Rooms")]
    assert len(claims[0].evidence) == 2


def test_a_vote_taken_at_a_meeting_that_is_named_is_not_another_meeting(told: Told) -> None:
    text = (
        "Councillors voted last night to merge. Barchester City Council took the vote at a meeting in the Shire Hall.\n"
    )
    assert [(c.fields["date"], c.fields["place"]) for c in told(OPENING + text)] == [("2019-03-05", "Shire Hall")]


def test_its_next_meeting_is_that_of_the_body_named_before(told: Told) -> None:
    text = "The Barchester Improvement Panel has a new chair. Its next public meeting is on 12 June.\n"
    assert [c.fields["body"] for c in told(OPENING + text)] == ["Barchester Improvement Panel"]


def test_those_who_will_answer_questions_take_part(told: Told) -> None:
    text = (
        "The Barchester Improvement Panel will hold its next public meeting on 11 April. Council leader Fay Moss and "
        "chief executive Tom Reed will respond to questions.\n"
    )
    assert told(OPENING + text)[0].fields["participants"] == ("Fay Moss", "Tom Reed")


def test_an_entry_of_a_timeline_lends_its_date(told: Told) -> None:
    text = "# Barchester City Council: a timeline\n\n## 2018\n\n- **19 July** Full council approves the appointment.\n"
    assert [claim.fields["date"] for claim in told(text)] == ["2018-07-19"]


MINUTES = """**TARNSIDE COMBINED AUTHORITY**

**MINUTES of the meeting of the BOARD held on Friday 24 November 2017 at 10.00 am in the Council Chamber, Eskdon**

| Present | Capacity |
|---|---|
| Sadia Rahmani (Chair) | Mayor |
| Cllr Denise Holroyd | Leader, Eskdon Council |

**In attendance:** Gwen Pryce (Chief Executive)

**Apologies:** Ian Wragg

**1 MINUTES**

The minutes were agreed.

**2 DATE OF NEXT MEETING**

Friday 26 January 2018, Eskdon Town Hall.
"""


def test_minutes_tell_of_their_own_meeting_and_of_the_next(told: Told) -> None:
    own, following = told(MINUTES)
    assert dict(own.fields) == {
        "body": "Tarnside Combined Authority",
        "date": "2017-11-24",
        "place": "Council Chamber, Eskdon",
        "participants": ("Sadia Rahmani", "Denise Holroyd", "Gwen Pryce"),
    }
    assert (following.fields["date"], following.fields["place"]) == ("2018-01-26", "Eskdon Town Hall")
    assert own.rule == "minutes"


def test_minutes_that_name_the_place_before_the_day_are_read(told: Told) -> None:
    text = (
        "Harbour Board\n\nMinutes of a meeting held in the Old Custom House on Wednesday, 22 October 2014 at 2.30pm\n\n"
        "Present: Cllr J. Dunn (Chair), Mrs P. Oakes\n"
    )
    assert [(c.fields["date"], c.fields["place"]) for c in told(text)] == [("2014-10-22", "Old Custom House")]


def test_a_summary_of_a_meeting_is_read_as_its_minutes(told: Told) -> None:
    text = (
        "BARCHESTER CITY COUNCIL\n\nMeeting of the full council, 1 December 2015: a summary\n\n"
        "Place: Shire Hall, Barchester\n\nPresent in the chair: Councillor Ray Hassall\n\nThe plan was agreed.\n"
    )
    assert [dict(claim.fields) for claim in told(text)] == [
        {
            "body": "Barchester City Council",
            "date": "2015-12-01",
            "place": "Shire Hall, Barchester",
            "participants": ("Ray Hassall",),
        }
    ]
