"""This file is tests of party membership told by the build of a sentence, and of what tells none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.parties import extract_parties

Analyse = Callable[..., Analysis]


def told(analysis: Analysis) -> set[tuple[object, object]]:
    return {(c.fields["person"], c.fields["party"]) for c in extract_parties(analysis) if c.modality == "asserted"}


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Ann Hope, a Labour man's widow and lifelong Tory herself, spoke.", None),
        ("The panel is chaired by Ann Hope, a former Liberal Democrat whip.", "Liberal Democrat"),
        ("Ann Hope joined the Labour party at nineteen.", "Labour"),
        ("Ann Hope parted with her friends and now sits as an Independent.", "Independent"),
        ("Cy Dean lost to Ann Hope in the race to take charge of the town.", None),
        ("Ann Hope beat Cy Dean to take charge of the Labour group.", "Labour"),
        ("The Greens, whose leader, Ann Hope, sits for Mill Ward, would scrap it.", "Green"),
        ("Ann Hope has been asked by fellow Liberal Democrats to reconsider.", "Liberal Democrat"),
        ("Ann Hope becomes the fourth Conservative in eight years to take charge.", "Conservative"),
        ("The mayor is Ann Hope, a civil engineer and Green councillor.", "Green"),
        ("Present: Councillor Ann Hope (leader of the Conservative Group).", "Conservative"),
        ("Ann Hope has not resigned from the Labour group.", "Labour"),
        ("Ann Hope defected from Labour to the Greens.", "Green"),
        ("The Conservatives chose Ann Hope as their candidate.", "Conservative"),
    ],
)
def test_a_party_is_told_by_the_build_of_the_sentence(analyse_text: Analyse, sentence: str, party: str | None) -> None:
    if party:
        assert ("Ann Hope", party) in told(analyse_text(sentence))
    else:
        assert ("Ann Hope", "Labour") not in told(analyse_text(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hope criticised the Labour leader.",
        "Ann Hope told the Labour councillor that he was wrong.",
        "Ann Hope wrote to the Labour group.",
        "Ann Hope is no more a Tory than I am.",
        "Ann Hope never joined the Greens.",
        "Ann Hope, a former Conservative, chairs the board.",
        "Ann Hope may defect to Reform UK.",
        "Ann Hope was expelled from the Labour Party.",
        "The Labour group thanked Ann Hope.",
        "Ann Hope governs with Labour support.",
    ],
)
def test_no_party_is_told_of_whoever_only_deals_with_it(analyse_text: Analyse, sentence: str) -> None:
    assert not told(analyse_text(sentence))


def test_a_plural_office_gives_its_party_to_every_name(analyse_text: Analyse) -> None:
    found = told(analyse_text("The Labour councillors Ann Hope and Cy Dean voted for it."))
    assert {("Ann Hope", "Labour"), ("Cy Dean", "Labour")} <= found
