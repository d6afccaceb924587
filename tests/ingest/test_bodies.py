"""This file is that bodies are found by the frame of their names, and that an office is put in the right one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.default_bodies import name_outside
from govgraph.ingest.extraction.office_history import read_offices
from govgraph.ingest.mentions.bodies import find_bodies
from govgraph.ingest.mentions.body_kinds import kind_of_name, sort_of_role, watches
from govgraph.ingest.mentions.framed import find_framed, keep_longest
from govgraph.ingest.mentions.subject import words_of_home

Analyse = Callable[..., Analysis]


def named(text: str) -> list[str]:
    framed = keep_longest(find_framed(text, [], []))
    return [b.name for b in [*framed, *find_bodies(text, [(b.start, b.end) for b in framed])]]


def bodies_of(analysis: Analysis, person: str) -> set[str]:
    offices = read_offices(analysis)
    held = [(h.person, h.office) for h in offices.holdings]
    held += [(m.person, m.office) for m in offices.moves if m.office is not None]
    return {office.body for who, office in held if who.name == person}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She runs the Shire of Wandoola for now.", "Shire of Wandoola"),
        ("A former mayor of the borough of Netherham spoke.", "borough of Netherham"),
        ("He joined the Rural Municipality of Elk Bend.", "Rural Municipality of Elk Bend"),
        ("It went to the Oak Fork Board of Supervisors.", "Oak Fork Board of Supervisors"),
        ("The Harwick Chamber of Commerce objected.", "Harwick Chamber of Commerce"),
        ("A spokesman for Netherham council said no.", "Netherham council"),
        ("Parents told the Lac Vert school board.", "Lac Vert school board"),
        ("Staff of Mboya County are unpaid.", "Mboya County"),
        ("the Pine Ridge County School District closed", "Pine Ridge County School District"),
        ("NHS Strathardle was inspected.", "NHS Strathardle"),
        (
            "Her Majesty's Inspectorate of Prisons and Probation wrote",
            "Her Majesty's Inspectorate of Prisons and Probation",
        ),
        ("the Northern Skills Alliance is new", "Northern Skills Alliance"),
    ],
)
def test_a_body_is_found_by_the_frame_of_its_name(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Labour council leaders met.",
        "Every council has one.",
        "They walked in the Lake District.",
        "In March council tax rose.",
        "The Order of the British Empire is hers.",
        "438 University Avenue",
    ],
)
def test_no_body_is_made_of_a_party_a_month_or_a_landscape(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Netherham Police", "police"),
        ("Netherham Police and Crime Panel", "panel"),
        ("City of Alder Falls", "council"),
        ("Dale Hospitals NHS Trust", "trust"),
        ("Dale Development Corporation", "agency"),
        ("improvement team", "panel"),
        ("Netherham", "place"),
    ],
)
def test_a_name_tells_the_kind_of_its_body(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind


def test_an_office_is_in_bodies_of_its_sort() -> None:
    assert "council" not in sort_of_role("medical director")[0]
    assert sort_of_role("chief constable") == (frozenset({"police"}), True)
    assert "trust" not in sort_of_role("cabinet member")[0]
    assert watches("Audit Commission") and not watches("Audit Committee")
    assert name_outside("deputy premier") == "Government" and name_outside("leader") == ""


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Staff at Netherham were told that chief executive Ann Hope had left.", "Ann Hope", "Netherham"),
        ("Netherham's cabinet met without its leader. Leader Ann Hope was ill.", "Ann Hope", "Netherham"),
        ("Ann Hope joins Severn Trust as director.", "Ann Hope", "Severn Trust"),
        ("She left Dale Council for Severn Trust, where Ann Hope is chief executive.", "Ann Hope", "Severn Trust"),
        ("Dale Council owns Ferry Homes. Its leader, Ann Hope, resigned.", "Ann Hope", "Dale Council"),
        (
            "Dale Council met. Ann Hope, chief executive of Severn Trust, spoke. The leader, Bo Reed, agreed.",
            "Bo Reed",
            "Dale Council",
        ),
        (
            "Dale Council and Netherham Police met. The chief constable, Ann Hope, spoke for the force.",
            "Ann Hope",
            "Netherham Police",
        ),
    ],
)
def test_an_office_without_a_body_is_in_the_one_its_words_mean(
    analyse_text: Analyse, text: str, person: str, body: str
) -> None:
    assert body in bodies_of(analyse_text(text), person)


def test_an_office_that_nobody_there_has_is_in_no_body_named(analyse_text: Analyse) -> None:
    analysis = analyse_text("Dale Council heard the medical director, Ann Hope, on Monday.")
    assert bodies_of(analysis, "Ann Hope") <= {""}


def test_a_headline_in_capitals_makes_no_body_of_its_verbs(analyse_text: Analyse) -> None:
    text = "TREASURER QUITS AS POLICE CALL\n\nThe treasurer of Dale Council, Ann Hope, resigned on Monday."
    analysis = analyse_text(text)
    assert {m.entity.name for m in analysis.mentions if m.kind == "body" and m.entity} == {"Dale Council"}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("The bishop of Netherham, Ann Hope, wrote to Netherham Borough Council.", "Ann Hope", "Netherham"),
        (
            "Dale Trust wrote to Severn County Council and to Upper Ithel.\n\nIts surveyor was at Upper Ithel. "
            "The county surveyor, Ann Hope, agreed.",
            "Ann Hope",
            "Severn County Council",
        ),
        ("Dale Council met. Ann Hope, Labour's housing spokesman, said no.", "Ann Hope", "Labour"),
        ("Five joined. Bo Reed, chief executive, Netherham; Ann Hope, leader, Wickley.", "Ann Hope", "Wickley"),
        ("Former Harker County Executive Ann Hope resigned on Monday.", "Ann Hope", "Harker County"),
        (
            "From: Ann Hope\nTo: All staff\n\nDear all\n\nI worked for Dale Council and for Severn Council "
            "before I came to the Mercia Growth Agency.\n\nOur finance director, Bo Reed, retires in May.\n\n"
            "Ann\n\n--\nAnn Hope | Chief Executive | Mercia Growth Agency\nThis e-mail is confidential.\n",
            "Bo Reed",
            "Mercia Growth Agency",
        ),
    ],
)
def test_a_place_a_county_and_the_writers_own_body_are_told_apart(
    analyse_text: Analyse, text: str, person: str, body: str
) -> None:
    assert bodies_of(analyse_text(text), person) == {body}


def test_who_signs_for_inspectors_of_all_services_is_in_none_of_them() -> None:
    home = words_of_home(
        [("signature", "Ann Hope\nHM Inspector of Fire Services"), ("boilerplate", "Cc: Dale Council")]
    )
    assert home == "ann hope hm inspector of fire services"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CYNGOR SIR GLANWY / GLANWY COUNTY COUNCIL\n\nThe Council met on 3 May 2021. The leader spoke.", "Glanwy"),
        ("MERCIA URBAN DEVELOPMENT COR-\nPORATION\n\nThe Board met on 3 May 1988. It agreed a plan.", "Mercia"),
    ],
)
def test_the_name_at_the_head_of_a_paper_is_read_in_capitals(analyse_text: Analyse, text: str, name: str) -> None:
    analysis = analyse_text(text)
    assert any(m.entity.name.startswith(name) for m in analysis.mentions if m.kind == "body" and m.entity)
