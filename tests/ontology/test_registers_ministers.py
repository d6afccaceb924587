"""This file is the tests of the department for local government and its secretaries of state."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from govgraph.ontology.claims import check_claim
from govgraph.ontology.registers import (
    KnownBody,
    Party,
    appointments_of,
    departments,
    find_body,
    find_department,
    find_party,
    known_bodies,
    local_government_secretaries,
    parties,
    register_reading,
    secretary_on,
)
from govgraph.ontology.registers.names import fold_name


def key_of(name: str, on: date | None = None) -> str | None:
    department = find_department(name, on)
    return department.key if department else None


def holders_on(day: date) -> list[str]:
    return [a.person for a in secretary_on(day)]


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        (date(1979, 5, 5), "Michael Heseltine"),
        (date(1990, 12, 25), "Michael Heseltine"),
        (date(2000, 1, 1), "John Prescott"),
        (date(2004, 6, 1), "John Prescott"),
        (date(2014, 12, 9), "Eric Pickles"),
        (date(2015, 12, 15), "Greg Clark"),
        (date(2017, 9, 11), "Sajid Javid"),
        (date(2018, 6, 1), "James Brokenshire"),
        (date(2022, 8, 1), "Greg Clark"),
        (date(2026, 1, 1), "Steve Reed"),
    ],
)
def test_the_holder_on_a_day_is_known(day: date, holder: str) -> None:
    assert holders_on(day) == [holder]


def test_a_day_of_handing_over_has_both_holders() -> None:
    assert holders_on(date(2016, 7, 14)) == ["Greg Clark", "Sajid Javid"]


def test_no_holder_is_named_before_the_register_begins() -> None:
    assert holders_on(date(1979, 5, 4)) == []


def test_greg_clark_held_the_post_twice_under_two_titles() -> None:
    first, second = appointments_of("Greg Clark")
    assert (first.start, first.end) == (date(2015, 5, 11), date(2016, 7, 14))
    assert (second.start, second.end) == (date(2022, 7, 7), date(2022, 9, 6))
    assert first.title != second.title


def test_a_renaming_splits_one_spell_into_two_rows_that_meet() -> None:
    before, after = appointments_of("Sajid Javid")
    assert before.end == after.start == date(2018, 1, 8)
    assert (before.department_key, after.department_key) == ("dclg", "mhclg-2018")


def test_a_peer_is_named_as_in_office_and_found_by_both_names() -> None:
    (pickles,) = appointments_of("Lord Pickles")
    assert pickles.person == "Eric Pickles"
    assert appointments_of("Pickles") == (pickles,)


def test_the_deputy_prime_minister_held_the_cabinet_post_of_his_office() -> None:
    (prescott,) = secretary_on(date(2003, 1, 1))
    assert prescott.department == "Office of the Deputy Prime Minister"
    assert prescott.title == "Secretary of State for Local Government and the Regions"
    assert prescott.also == ("Deputy Prime Minister", "First Secretary of State")


def test_one_holder_follows_another_without_overlap() -> None:
    """The successor starts on the day of the end, or on the next."""
    for earlier, later in pairwise(local_government_secretaries()):
        assert earlier.end is not None
        assert 0 <= (later.start - earlier.end).days <= 1


def test_only_the_last_appointment_is_open() -> None:
    assert [a.person for a in local_government_secretaries() if a.end is None] == ["Steve Reed"]


def test_every_appointment_lies_within_its_departments_name() -> None:
    by_key = {d.key: d for d in departments()}
    for appointment in local_government_secretaries():
        department = by_key[appointment.department_key]
        assert appointment.department == department.name
        assert department.existed_on(appointment.start)
        assert department.end is None or (appointment.end is not None and appointment.end <= department.end)


def test_each_name_of_the_department_ends_as_the_next_begins() -> None:
    for earlier, later in pairwise(departments()):
        assert earlier.end == later.start


def test_one_name_borne_in_two_periods_is_told_apart_by_the_day() -> None:
    assert key_of("MHCLG", date(2019, 5, 1)) == "mhclg-2018"
    assert key_of("MHCLG", date(2025, 5, 1)) == "mhclg-2024"
    assert key_of("MHCLG") == "mhclg-2024"


@pytest.mark.parametrize(
    ("written", "on", "key"),
    [
        ("Communities and Local Government", None, "dclg"),
        ("Department for Communities & Local Government", None, "dclg"),
        ("the DCLG", None, "dclg"),
        ("communities", date(2015, 12, 15), "dclg"),
        ("communities secretary", date(2015, 12, 15), "dclg"),
        ("housing and communities", date(2018, 3, 20), "mhclg-2018"),
        ("local government", date(2004, 1, 1), "odpm"),
        ("levelling up", None, "dluhc"),
        ("Secretary of State for Levelling Up, Housing and Communities", None, "dluhc"),
        ("environment", date(1988, 1, 1), "doe"),
        ("transport", date(2001, 9, 1), "dtlr"),
    ],
)
def test_the_department_is_found_by_name_and_by_subject(written: str, on: date | None, key: str) -> None:
    assert key_of(written, on) == key


@pytest.mark.parametrize(
    ("written", "on"),
    [
        ("environment", date(2016, 1, 1)),
        ("environment", None),
        ("transport", date(2016, 1, 1)),
        ("Department for Transport", None),
        ("Department for Communities", date(2018, 1, 1)),
        ("health", None),
    ],
)
def test_another_departments_subject_is_not_taken_for_ours(written: str, on: date | None) -> None:
    assert key_of(written, on) is None


def test_every_claim_of_the_register_stands_in_its_table() -> None:
    reading = register_reading()
    text = reading.document.snapshot.text
    for claim in reading.claims:
        check_claim(claim, text)
        assert claim.when is None or text[claim.when.start : claim.when.end] == claim.when.wording == claim.when.edtf


def test_every_row_gives_its_sighting_its_start_and_its_end() -> None:
    kinds = [(c.type, c.fields.get("change", c.fields.get("status"))) for c in register_reading().claims]
    assert kinds.count(("post", "former")) == 28
    assert kinds.count(("post", "current")) == 1
    assert kinds.count(("change", "start")) == 29
    assert kinds.count(("change", "end")) == 28


def test_a_claim_of_the_register_quotes_its_row() -> None:
    starts = [c for c in register_reading().claims if c.fields.get("date") == "2015-05-11"]
    assert {(c.fields["person"], c.fields["change"]) for c in starts} == {
        ("Eric Pickles", "end"),
        ("Greg Clark", "start"),
    }
    for claim in starts:
        assert claim.evidence[0].exact.startswith(f"{claim.fields['person']},Secretary of State for Communities")
        assert claim.fields["role"] == "secretary of state"


def test_the_same_table_gives_the_same_reading() -> None:
    again = register_reading.__wrapped__()
    assert again == register_reading()


def test_the_register_is_credited() -> None:
    meta = register_reading().document.meta
    assert (meta.publisher, meta.licence, meta.published) == ("Institute for Government", "CC BY 4.0", "2026-06")


def test_bodies_and_parties_are_found_by_short_and_long_names() -> None:
    nao, lib_dem = find_body("the NAO"), find_party("Lib Dem")
    assert nao is not None and nao.name == "National Audit Office"
    assert lib_dem is not None and lib_dem.name == "Liberal Democrat"
    assert find_body("no such body") is None and find_party("no such party") is None


@pytest.mark.parametrize("table", [known_bodies(), parties()])
def test_no_name_means_two_bodies_or_two_parties(table: tuple[KnownBody | Party, ...]) -> None:
    folded = [(fold_name(name), row.name) for row in table for name in {fold_name(n): n for n in row.names}]
    assert len({name for name, _ in folded}) == len(folded)
