"""This file is that people, bodies and roles are found by where they stand, and linked within one document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.mentions.bodies import find_bodies
from govgraph.ingest.mentions.flat import flatten
from govgraph.ingest.mentions.names import strip_name
from govgraph.ingest.mentions.parties import find_party_name
from govgraph.ingest.mentions.roles import find_roles

Analyse = Callable[..., Analysis]


def people(analysis: Analysis) -> set[str]:
    return {m.entity.name for m in analysis.mentions if m.kind == "person" and m.entity}


def meant_by(analysis: Analysis, words: str, nth: int = 0) -> str | None:
    found = [m for m in analysis.mentions if analysis.text[m.start : m.end] == words]
    entity = found[nth].entity
    return entity.name if entity else None


@pytest.mark.parametrize(
    ("words", "role", "portfolio"),
    [
        ("the council's most senior officer", "chief executive", ""),
        ("Head of Paid Service", "chief executive", ""),
        ("its section 151 officer", "chief finance officer", ""),
        ("director of finance", "chief finance officer", "finance"),
        ("corporate director of adults, housing and health", "director", "adults, housing and health"),
        ("Cabinet Member for Waste and Recycling", "cabinet member", "Waste and Recycling"),
        ("the finance commissioner", "commissioner", "finance"),
        ("local government minister", "minister", "local government"),
        ("then communities secretary", "secretary of state", "communities"),
        ("leader of the Labour group", "group leader", ""),
        ("Leader of the Opposition", "group leader", ""),
        ("the emergency manager", "emergency manager", ""),
        ("vice-chairman", "vice chair", ""),
    ],
)
def test_a_wording_of_a_role_gives_the_canonical_role_and_what_it_is_for(words: str, role: str, portfolio: str) -> None:
    found = list(find_roles(words))
    assert [(f.role, f.portfolio) for f in found] == [(role, portfolio)]


def test_to_chair_is_no_role() -> None:
    assert not list(find_roles("Mr Hope has agreed to chair the meeting"))


def test_an_adjective_before_a_role_says_how_it_is_held() -> None:
    (found,) = find_roles("the new interim chief executive")
    assert found.capacity == "new interim"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Officers of Ashford Borough Council met", ["Ashford Borough Council"]),
        (
            "the Department for Levelling Up, Housing and Communities said",
            ["Department for Levelling Up, Housing and Communities"],
        ),
        (
            "Kent Fire and Rescue Authority and Dover District Council",
            ["Kent Fire and Rescue Authority", "Dover District Council"],
        ),
        ("the improvement panel met", ["improvement panel"]),
        ("The council tax bill rose", []),
        ("MINUTES OF THE MEETING OF SELBY DISTRICT COUNCIL", ["SELBY DISTRICT COUNCIL"]),
    ],
)
def test_a_body_is_found_by_the_word_that_closes_its_name(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies(text)] == names


def test_a_name_loses_titles_and_letters() -> None:
    assert strip_name("The Rt Hon Dame Ann Hope-Reed DBE MP") == "Ann Hope-Reed"


def test_short_names_of_parties_are_their_party_s() -> None:
    assert [find_party_name(w) for w in ("Tories", "Lab", "Lib Dems", "Kent")] == [
        "Conservative",
        "Labour",
        "Liberal Democrat",
        None,
    ]


def test_a_word_broken_over_two_lines_is_whole_in_flat_text_and_leads_back() -> None:
    text = "an in-\n  dependent “chair”"
    flat = flatten(text, 0, len(text))
    assert flat.text == 'an independent "chair"'
    start = flat.text.index("chair")
    assert text[slice(*flat.span(start, start + 5))] == "chair"


def test_an_unknown_name_is_a_person_s_by_its_slot(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Qanuq Tviregha, chief executive of Dunmere Council, met council leader Ebo Zarandell. "
        "Dunmere High Street was closed."
    )
    assert people(analysis) == {"Qanuq Tviregha", "Ebo Zarandell"}


def test_a_surname_may_be_a_word_of_office_or_a_month(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Tim Leader is deputy mayor of Dunmere. Councillor Ruth March and Cllr Owen Chair did "
        "not vote. Mr Leader left in March."
    )
    assert people(analysis) == {"Tim Leader", "Ruth March", "Owen Chair"}
    assert meant_by(analysis, "Mr Leader") == "Tim Leader"


def test_titles_surnames_initials_and_slips_lead_to_the_fullest_name(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Sir Humbert Crabshaw chairs the board. Sir Humbert said so. Crabshaw's report is out. H Crabshaw signed it. "
        "Sir Humbert Crabshw was away."
    )
    assert people(analysis) == {"Humbert Crabshaw"}


def test_namesakes_stay_apart(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Desmond Farrow was mayor. Cllr Ruth Farrow is a councillor. Mr Farrow wept. She, Ms Farrow, did not.",
    )
    assert meant_by(analysis, "Mr Farrow") == "Desmond Farrow"
    assert meant_by(analysis, "Ms Farrow") == "Ruth Farrow"


def test_the_council_is_the_one_the_document_is_about(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Dunmere City Council is in trouble.\n\nDunmere City Council met. Its new chief came from Halden Council. "
        "The council said it would cope."
    )
    assert analysis.subject is not None
    assert analysis.subject.name == "Dunmere City Council"
    assert meant_by(analysis, "council") == "Dunmere City Council"


def test_a_short_form_that_the_document_defines_means_what_it_says(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        'South Wold NHS Trust ("the Trust") runs two sites. East Wold NHS Trust has one. The Trust owes money.'
    )
    assert meant_by(analysis, "Trust", 1) == "South Wold NHS Trust"


def test_she_is_the_woman_spoken_of(analyse_text: Analyse) -> None:
    analysis = analyse_text("Mrs Ann Hope joined the council. Mr Bo Reed left it. She was appointed leader.")
    assert meant_by(analysis, "She") == "Ann Hope"


def test_in_a_letter_i_is_who_signs_and_you_who_is_greeted(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Cllr Ann Hope\nLeader, Dunmere Council\n\n14 May 2019\n\nDear Councillor Hope,\n\nI write to thank you.\n\n"
        "Yours sincerely,\n\nBo Reed\nChief Inspector\n",
        kind="letter",
    )
    assert meant_by(analysis, "I") == "Bo Reed"
    assert meant_by(analysis, "you") == "Ann Hope"


def test_the_new_leader_is_the_one_leader_named(analyse_text: Analyse) -> None:
    analysis = analyse_text("Dunmere Council leader Ann Hope met staff. The leader was pleased.")
    assert meant_by(analysis, "leader", 1) == "Ann Hope"
