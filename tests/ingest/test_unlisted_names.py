"""This file is tests of names that no list of first names holds: their slots tell that they are people's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis

Analyse = Callable[..., Analysis]


def people(analysis: Analysis) -> set[str]:
    return {m.entity.name for m in analysis.mentions if m.kind == "person" and m.entity}


@pytest.mark.parametrize(
    "sentence",
    [
        '"We shall see," said Zorvan Quillet.',
        "She handed the gavel to Zorvan Quillet in May.",
        "The chair passed to her number two, Zorvan Quillet.",
        "Gone is Zorvan Quillet (highways), who lost his seat.",
        "It fell to the oldest member, 83-year-old Zorvan Quillet, to preside.",
        "Zorvan Quillet's resignation surprised the chamber.",
        "The late Zorvan Quillet, whose portrait hangs here, was mayor twice.",
        "Members picked Zorvan Quillet as their next leader.",
        "Unison's Zorvan Quillet called it an insult.",
        "In came Zorvan Quillet, poached from Toronto.",
        "Nobody blamed Zorvan Quillet. Quillet said he was sorry.",
        "They wrote to Zorvan Quillet, 43, in May.",
    ],
)
def test_an_unlisted_name_is_found_in_the_slot_of_a_person(analyse_text: Analyse, sentence: str) -> None:
    assert "Zorvan Quillet" in people(analyse_text(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting in Zorvan Quillet closed at nine.",
        "The consultants Zorvan Quillet reported in May.",
        "The Zorvan Quillet closed for repairs.",
        "Zorvan Quillet LLP said that the accounts were late.",
        "They met Zorvan Quillet council's new leader.",
        "The City of Zorvan Quillet paid. Ann Hope said that Zorvan Quillet had no money.",
        "Zorvan Quillet Street was closed, said the clerk.",
    ],
)
def test_an_unlisted_name_is_no_persons_in_the_slot_of_a_place_or_firm(analyse_text: Analyse, sentence: str) -> None:
    assert "Zorvan Quillet" not in people(analyse_text(sentence))


def test_a_name_alone_on_the_line_above_an_office_signs(analyse_text: Analyse) -> None:
    assert "Zorvan Quillet" in people(analyse_text("We shall write again.\n\nZorvan Quillet\n\nChief Executive\n"))
