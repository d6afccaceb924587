"""This file is tests of who reviews a body: "a review of X led by P", and not whoever calls for one or leads X."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.posts import extract_posts

Analyse = Callable[..., Analysis]


def posts(analysis: Analysis) -> set[tuple[str, ...]]:
    claims = [c for c in extract_posts(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields[f]) for f in ("person", "role", "body")) for c in claims}


@pytest.mark.parametrize(
    "sentence",
    [
        "A review of Halden Council led by Sir Denzil Pugh found failings.",
        "Denzil Pugh was asked to look into the governance of Halden Council.",
        "An inquiry into Halden Council by Denzil Pugh KC will report next year.",
        "The independent review of Halden Council was carried out by Denzil Pugh.",
        "Denzil Pugh, who conducted a review of Halden Council in 2018, spoke.",
        "Denzil Pugh's inquiry into child protection at Halden Council found no cover-up.",
        "The minister appointed Denzil Pugh to inquire into the affairs of Halden Council.",
    ],
)
def test_whoever_conducts_a_review_is_the_reviewer_of_what_is_reviewed(analyse_text: Analyse, sentence: str) -> None:
    assert posts(analyse_text(sentence)) == {("Denzil Pugh", "reviewer", "Halden Council")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Denzil Pugh called for a review of Halden Council.",
        "Denzil Pugh asked Ann Hope to look at the budget of Halden Council.",
        "Denzil Pugh has not been asked to look into the affairs of Halden Council.",
        "Cllr Denzil Pugh asked officers to look into parking.",
    ],
)
def test_who_only_asks_for_a_review_conducts_none(analyse_text: Analyse, sentence: str) -> None:
    assert not any(role == "reviewer" for _, role, _ in posts(analyse_text(sentence)))


def test_who_leads_a_review_of_a_council_does_not_lead_the_council(analyse_text: Analyse) -> None:
    said = posts(analyse_text("The review of Halden Council, led by Denzil Pugh, is due in May."))
    assert ("Denzil Pugh", "leader", "Halden Council") not in said
    assert ("Denzil Pugh", "leader", "Halden Council") in posts(
        analyse_text("Halden Council, led by Denzil Pugh, approved it.")
    )


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Ann Hope became mayor of Denby in May 2019.", "Denby"),
        ("Ann Hope, councillor for Mill Ward on Halden Council, spoke.", "Mill Ward"),
        ("Denby mayor Ann Hope opened the fair. She was born in Denby.", "Denby"),
    ],
)
def test_a_place_ends_where_a_preposition_or_a_month_begins(analyse_text: Analyse, sentence: str, body: str) -> None:
    assert body in {said[2] for said in posts(analyse_text(sentence))}
