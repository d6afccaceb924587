"""This file is the tests of the register of councils: a name finds the council it means, and only that."""

from __future__ import annotations

import time
from datetime import date

import pytest

from govgraph.ontology.registers import (
    councils,
    find_candidates,
    find_council,
    find_council_by_code,
    names_a_council,
    suggest_councils,
)
from govgraph.ontology.registers.names import fold_name, split_name


def name_of(name: str, on: date | None = None) -> str | None:
    council = find_council(name, on)
    return council.name if council else None


def test_there_are_470_councils_each_with_its_own_code() -> None:
    assert len(councils()) == 470
    assert len({c.code for c in councils()}) == 470


def test_every_council_is_found_by_its_official_name() -> None:
    assert [c.name for c in councils() if find_council(c.name) is not c] == []


def test_every_name_of_a_council_has_it_among_its_candidates() -> None:
    assert [(c.code, n) for c in councils() for n in c.names if c not in find_candidates(n)] == []


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("birmingham", "Birmingham City Council"),
        ("the Birmingham council", "Birmingham City Council"),
        ("Bolton MBC", "Bolton Metropolitan Borough Council"),
        ("Bolton Council", "Bolton Metropolitan Borough Council"),
        ("City of York", "City of York Council"),
        ("LB Barnet", "London Borough of Barnet"),
        ("Barnet Council", "London Borough of Barnet"),
        ("Telford and Wrekin", "Telford & Wrekin Council"),
        ("Kings Lynn & West Norfolk", "Borough Council of King's Lynn and West Norfolk"),
        ("Ynys Mon", "Isle of Anglesey County Council"),
        ("Highland Council", "The Highland Council"),
        ("Hull", "Hull City Council"),
        ("Durham CC", "Durham County Council"),
        ("Bradford Council", "City of Bradford Metropolitan District Council"),
    ],
)
def test_case_articles_ampersands_accents_and_words_of_type_do_not_matter(written: str, official: str) -> None:
    assert name_of(written) == official


@pytest.mark.parametrize("written", ["Leicester County Council", "Worcester County Council", "Durham City Council"])
def test_a_city_is_not_taken_for_a_county_nor_a_county_for_a_city(written: str) -> None:
    assert name_of(written) is None


def test_city_and_county_of_nearly_one_name_stay_apart() -> None:
    assert name_of("Leicester") == "Leicester City Council"
    assert name_of("Leicestershire") == "Leicestershire County Council"


def test_a_place_of_two_councils_finds_none_and_offers_both() -> None:
    assert name_of("Newcastle") is None
    assert {c.name for c in find_candidates("Newcastle")} == {
        "Newcastle City Council",
        "Newcastle-under-Lyme Borough Council",
    }


def test_a_word_of_type_decides_between_two_councils_of_one_place() -> None:
    assert name_of("Newcastle City Council") == "Newcastle City Council"
    assert name_of("Newcastle Borough Council") == "Newcastle-under-Lyme Borough Council"


def test_a_county_and_its_successor_are_told_apart_by_the_day() -> None:
    assert name_of("Somerset") is None
    assert name_of("Somerset", date(2016, 1, 1)) == "Somerset County Council"
    assert name_of("Somerset", date(2024, 1, 1)) == "Somerset Council"


def test_a_region_is_not_taken_for_its_combined_authority() -> None:
    assert name_of("West Midlands") is None
    assert [c.code for c in find_candidates("West Midlands")] == ["WMCA"]
    assert name_of("WMCA") == "West Midlands Combined Authority"


@pytest.mark.parametrize("written", ["", "the council", "City Council", "County Council", "London", "Borough"])
def test_words_of_type_alone_find_nothing_and_suggest_nothing(written: str) -> None:
    assert find_council(written) is None
    assert suggest_councils(written) == []


def test_a_slip_is_offered_the_council_that_was_meant() -> None:
    assert suggest_councils("Birmingam City Council")[0] == "Birmingham City Council"
    assert suggest_councils("Wolverhamton", 1) == ["City of Wolverhampton Council"]


def test_suggestions_for_an_ambiguous_name_are_its_candidates() -> None:
    assert set(suggest_councils("Somerset")) == {"Somerset Council", "Somerset County Council"}


def test_suggestions_keep_to_their_limit() -> None:
    assert len(suggest_councils("Northern", 2)) <= 2


def test_an_abolished_council_names_its_successors() -> None:
    northamptonshire = find_council("Northamptonshire County Council")
    assert northamptonshire is not None
    assert northamptonshire.end == date(2021, 3, 31)
    successors = [find_council_by_code(code) for code in northamptonshire.replaced_by]
    assert [c.name for c in successors if c] == ["North Northamptonshire Council", "West Northamptonshire Council"]


def test_every_successor_is_itself_in_the_register_and_begins_as_the_last_one_ends() -> None:
    for council in councils():
        for code in council.replaced_by:
            successor = find_council_by_code(code)
            assert successor is not None and council.end is not None
            assert successor.existed_on(date(council.end.year, 4, 1)) and not council.existed_on(
                date(council.end.year, 4, 1)
            )


def test_every_abolished_council_has_a_successor() -> None:
    assert [c.name for c in councils() if c.end and not c.replaced_by] == []


def test_a_council_is_found_by_its_statistical_code() -> None:
    birmingham = find_council_by_code("E08000025")
    assert birmingham is not None and birmingham.code == "BIR"
    assert find_council_by_code("E99999999") is None


@pytest.mark.parametrize(
    ("written", "says"), [("Leeds City Council", True), ("Leeds", False), ("London Borough of Brent", True)]
)
def test_a_name_tells_whether_it_is_a_councils(written: str, says: bool) -> None:
    assert names_a_council(written) is says


def test_a_folded_name_folds_to_itself() -> None:
    for council in councils():
        folded = fold_name(council.name)
        assert fold_name(folded) == folded


def test_a_name_is_taken_apart_into_place_and_words_of_type() -> None:
    assert split_name("Royal Borough of Kingston upon Thames") == ("kingston upon thames", {"borough"})
    assert split_name("Trafford MBC") == ("trafford", {"metropolitan", "borough", "council"})


def test_a_hostile_name_is_answered_at_once() -> None:
    started = time.process_time()
    assert find_council("council " * 20_000) is None
    assert find_council("royal " * 20_000 + "borough of ") is None
    assert time.process_time() - started < 2
