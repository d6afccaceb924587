"""This file is the test of who held a post on a day; the world and its answers are in conftest.py."""

from __future__ import annotations

import pytest

from govgraph import Graph, UsageError

COUNCIL = "Ambridge Borough Council"


@pytest.mark.parametrize(
    ("on", "person", "verdict"),
    [
        ("2014-06-10", "Ada Lovelace", "certain"),
        ("2015-05-02", "Grace Hopper", "certain"),
        ("2016-03-02", "Grace Hopper", "certain"),
        ("2015-01-01", "Ada Lovelace", "possible"),
        ("2016-03-03", None, "unknown"),
        ("2020-01-01", None, "unknown"),
        ("2010-01-01", None, "unknown"),
    ],
)
def test_the_verdict_is_what_the_bounds_and_the_sightings_allow(
    ambridge: Graph, on: str, person: str | None, verdict: str
) -> None:
    (row,) = ambridge.who("leader", COUNCIL, on=on).rows()
    assert (row["person"], row["verdict"]) == (person, verdict)


def test_an_unknown_holder_comes_with_the_one_last_seen(ambridge: Graph) -> None:
    (row,) = ambridge.who("leader", COUNCIL, on="2020-01-01").rows()
    assert (row["last_holder"], row["last_seen"]) == ("Grace Hopper", "2016-03-02")


def test_an_answer_gives_its_bounds_and_the_words_at_their_place(ambridge: Graph) -> None:
    (row,) = ambridge.who("leader", COUNCIL, on="2015-06-01").rows()
    bounds = [row[key] for key in ("start_earliest", "start_latest", "end_earliest", "end_latest")]
    assert bounds == ["2015-05-01", "2015-05-01", "2016-03-02", None]
    quotes = row["evidence"]
    assert isinstance(quotes, list)
    first = quotes[0]
    words = f"On 1 May 2015 Grace Hopper was elected leader of {COUNCIL}"
    assert (first["quote"], first["document"], first["start"], first["end"]) == (words, "report", 0, len(words))


def test_what_was_known_by_a_day_comes_from_the_documents_up_to_it(ambridge: Graph) -> None:
    """By the end of 2014 only the letter was there: nobody could tell who would lead in June 2015."""
    (row,) = ambridge.who("leader", COUNCIL, on="2015-06-01", known="2014-12-31").rows()
    assert (row["verdict"], row["last_holder"], row["last_seen"]) == ("unknown", "Ada Lovelace", "2014-06-10")


@pytest.mark.parametrize("role", ["leader", "LEADER", "council leader", "Leader of the Council"])
@pytest.mark.parametrize("body", [COUNCIL, "ambridge borough council", "the Ambridge Borough Council"])
def test_names_are_found_in_any_of_their_forms(ambridge: Graph, role: str, body: str) -> None:
    (row,) = ambridge.who(role, body, on="2015-06-01").rows()
    assert row["person"] == "Grace Hopper"


@pytest.mark.parametrize(
    ("role", "body", "offered"),
    [("leeder", COUNCIL, "'leader'"), ("leader", "Ambrige Borough Council", f"'{COUNCIL}'")],
)
def test_an_unknown_name_is_met_with_the_nearest(ambridge: Graph, role: str, body: str, offered: str) -> None:
    with pytest.raises(UsageError, match=f"did you mean .*{offered}"):
        ambridge.who(role, body, on="2015-06-01")


def test_a_known_role_that_no_document_gives_to_the_body_is_unknown(ambridge: Graph) -> None:
    (row,) = ambridge.who("mayor", COUNCIL, on="2015-06-01").rows()
    assert (row["verdict"], row["last_holder"], row["because"]) == ("unknown", None, ["no document names a holder"])


def test_a_council_of_the_register_that_no_document_speaks_of_is_unknown(ambridge: Graph) -> None:
    (row,) = ambridge.who("leader", "Leeds City Council", on="2015-06-01").rows()
    assert row["verdict"] == "unknown"


def test_a_day_is_a_day(ambridge: Graph) -> None:
    with pytest.raises(UsageError, match="2016-01-11"):
        ambridge.who("leader", COUNCIL, on="1 May 2015")
