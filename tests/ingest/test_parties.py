"""This file is whose party is read, and from what words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.parties import extract_parties

Analyse = Callable[..., Analysis]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Council leader Ann Hope (Lab) spoke.", "Labour"),
        ("Cllr Ann Hope (Con, Castle ward) spoke.", "Conservative"),
        ("Tory leader Ann Hope spoke.", "Conservative"),
        ("Labour's Ann Hope spoke.", "Labour"),
        ("Ann Hope, leader of the Liberal Democrat group, spoke.", "Liberal Democrat"),
        ("Ann Hope is a Conservative.", "Conservative"),
        ("Cllr Ann Hope now sits as an independent.", "Independent"),
        ("Plaid Cymru councillor Ann Hope spoke.", "Plaid Cymru"),
        ("The Greens' Ann Hope spoke.", "Green"),
        ("Ann Hope of the Greens spoke.", "Green"),
        ("Independent Ann Hope has quit.", "Independent"),
        ("Labour, which runs the town, is now led by Ann Hope.", "Labour"),
        ("Ann Hope, a Democrat first elected in 2005, spoke.", "Democratic"),
        ("Ann Hope, a teacher standing for Labour, spoke.", "Labour"),
        ("Cllr Ann Hope (D.U.P.) spoke.", "DUP"),
        ("Cllr Ann Hope (Cons.) spoke.", "Conservative"),
        ("Mayor Ann Hope (D) spoke.", "Democratic"),
        ("An independent, Ann Hope, spoke.", "Independent"),
        ("The Fianna Fáil councillor Ann Hope spoke.", "Fianna Fáil"),
        ("Ann Hope quit the Tories to sit with Reform UK.", "Reform UK"),
        ("Ann Hope crossed the floor to join the Liberals.", "Liberal"),
        ("Cllr Ann Hope (Castle, Lab) spoke.", "Labour"),
        ("Mrs Ann Hope, of the Labour Party, spoke.", "Labour"),
        ("Ann Hope is a registered Republican.", "Republican"),
        ("Ann Hope spoke. The Tory, 74, was cross.", "Conservative"),
    ],
)
def test_a_party_is_read_from(analyse_text: Analyse, sentence: str, party: str) -> None:
    claims = list(extract_parties(analyse_text(f"Staff of Dunmere Council gathered. {sentence}")))
    assert [(c.fields["person"], c.fields["party"]) for c in claims] == [("Ann Hope", party)]


def test_a_column_of_a_table_gives_parties(analyse_text: Analyse) -> None:
    analysis = analyse_text("| Name | Party |\n|---|---|\n| Ann Hope | Green |\n| Bo Reed | Labour |\n", kind="report")
    assert {(c.fields["person"], c.fields["party"]) for c in extract_parties(analysis)} == {
        ("Ann Hope", "Green"),
        ("Bo Reed", "Labour"),
    }


def test_a_line_lists_the_people_of_a_party(analyse_text: Analyse) -> None:
    claims = extract_parties(analyse_text("Dunmere Council\n\nLabour (2): Ann Hope and Bo Reed\n\nGreen: Mary Ng\n"))
    assert {(c.fields["person"], c.fields["party"]) for c in claims} == {
        ("Ann Hope", "Labour"),
        ("Bo Reed", "Labour"),
        ("Mary Ng", "Green"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hope (Democratic Services) took the minutes.",
        "Ann Hope, Minister of Labour, spoke.",
        "Ann Hope of Green Lane spoke.",
        "Ann Hope, the finance director, spoke.",
        "Ann Hope, chair of the National Park, spoke.",
    ],
)
def test_a_word_that_is_also_a_party_makes_no_member(analyse_text: Analyse, sentence: str) -> None:
    assert not list(extract_parties(analyse_text(f"Staff of Dunmere Council gathered. {sentence}")))


def test_an_independent_panel_makes_nobody_an_independent(analyse_text: Analyse) -> None:
    assert not list(extract_parties(analyse_text("Ann Hope, chair of the Dunmere Independent Panel, spoke.")))
