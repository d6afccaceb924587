"""This file is who is found as a person, what as an office, and whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.mentions.names import strip_name
from govgraph.ingest.mentions.roles import find_roles

Analyse = Callable[..., Analysis]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Reeve Ann Hope has resigned", "reeve"),
        ("Deputy Reeve Ann Hope has resigned", "deputy reeve"),
        ("Ann Hope, Grants Officer", "grants officer"),
        ("the council's former estates surveyor", "estates surveyor"),
        ("the Secretary, Mr Reed", "secretary"),
        ("Ann Hope, Hon. Secretary of the league", "secretary"),
        ("she is visiting professor at Wold University", "visiting professor"),
        ("its head of legal services, Ann Hope", "head of legal services"),
        ("his deputy medical director", "deputy medical director"),
        ("the county judge, Bo Reed", "county judge"),
        ("the section 151 role passes to Ann Hope", "chief finance officer"),
        ("the Town Clerk", "town clerk"),
        ("She is to be Chief Nurse from 1 July", "chief nurse"),
        ("the Foreign Secretary", "secretary of state"),
        ("Mayor-elect Ann Hope", "mayor"),
    ],
)
def test_an_office_is_told_by_its_head(words: str, role: str) -> None:
    assert [found.role for found in find_roles(words)] == [role]


@pytest.mark.parametrize(
    "words",
    [
        "police officer Ann Hope",
        "the key partner agencies",
        "keeper of the flame",
        "Mr Speaker, I ask",
        "senior officers",
    ],
)
def test_a_calling_is_no_office(words: str) -> None:
    assert not [
        found for found in find_roles(words) if found.role not in ("police officer", "senior officer", "keeper")
    ]


def test_what_stands_in_brackets_is_what_a_post_is_for() -> None:
    found = list(find_roles("Assistant Chief Executive (Governance) and Monitoring Officer"))
    assert [(role.role, role.portfolio) for role in found] == [
        ("assistant chief executive", "Governance"),
        ("monitoring officer", ""),
    ]


def test_a_director_s_subject_ends_before_the_name() -> None:
    (found,) = find_roles("the Director of Environment Jim Stott has left")
    assert found.portfolio == "Environment"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Wing Commander Ann Hope", "Ann Hope"),
        ("the Very Rev. Bo Reed", "Bo Reed"),
        ("Fr Bo Reed", "Bo Reed"),
        ("Sir Bo Reed, D.L.", "Bo Reed"),
        ("Dr Ann Hope, Ph.D.", "Ann Hope"),
        ("Ms Ann Hope PSM", "Ann Hope"),
    ],
)
def test_titles_and_letters_are_no_part_of_a_name(written: str, name: str) -> None:
    assert strip_name(written) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Labour's Moira Quill has quit the council.", "Moira Quill"),
        ("The chain went to the Ulster Unionist Trevor Bole.", "Trevor Bole"),
        ("Bristol-born Marvin Odd QC chairs it.", "Marvin Odd"),
        ('The clerk is Winthrop "Win" Kaz.', "Winthrop Kaz"),
        ("Chair: P.J. Gerrity", "P.J. Gerrity"),
    ],
)
def test_a_person_is_found_by_what_stands_about_the_name(analyse_text: Analyse, sentence: str, name: str) -> None:
    analysis = analyse_text(f"Staff of Dunmere Council gathered. {sentence}")
    assert name in {m.entity.name.replace(' "Win"', "") for m in analysis.mentions if m.kind == "person" and m.entity}


@pytest.mark.parametrize(
    "sentence", ["The sea reached Tarrow Vale.", "Consultants Marlow Finch said so.", "Fine Gael won."]
)
def test_a_place_a_firm_and_a_party_are_no_people(analyse_text: Analyse, sentence: str) -> None:
    analysis = analyse_text(f"Staff of Dunmere Council gathered. {sentence}")
    assert not [m for m in analysis.mentions if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Ann Hope confirmed that Cllr Bo Reed has left the board at his own wish.", "his", "Bo Reed"),
        ('Tom Reed is not pleased. "Coun. Jim Full has run it alone," he said.', "he", "Tom Reed"),
        ("Ann Hope leads. Her daughter, Joan Pym, is a nurse. Later she chaired the trust.", "she", "Ann Hope"),
        ("Ann Hope: I am glad.\n\nMary Reed: I am not.\n\nAnn Hope: We shall see.", "I", "Ann Hope"),
    ],
)
def test_whom_a_pronoun_means(analyse_text: Analyse, text: str, pronoun: str, name: str) -> None:
    analysis = analyse_text(text)
    found = [m for m in analysis.mentions if m.kind == "pronoun" and analysis.text[m.start : m.end] == pronoun]
    assert found and found[0].entity and found[0].entity.name == name
