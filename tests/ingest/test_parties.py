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


def test_an_independent_panel_makes_nobody_an_independent(analyse_text: Analyse) -> None:
    assert not list(extract_parties(analyse_text("Ann Hope, chair of the Dunmere Independent Panel, spoke.")))
