"""This file is who holds what where words stand between the role and its holder, or a verb and its body tell it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.posts import extract_posts

Analyse = Callable[..., Analysis]
COUNCIL = "Dunmere Council"


def posts(analysis: Analysis) -> set[tuple[str, ...]]:
    claims = [c for c in extract_posts(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields[f]) for f in ("person", "role", "body", "status")) for c in claims}


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        (
            "Ann Hope, one of the two commissioners at Halden Council, spoke.",
            ("Ann Hope", "commissioner", "Halden Council", "current"),
        ),
        (
            "The Halden Board, whose chairman since 2011 has been Denzil Pugh, met.",
            ("Denzil Pugh", "chair", "Halden Board", "current"),
        ),
        (
            "Denzil Pugh, who as leader of Halden Council has to sign it, said no.",
            ("Denzil Pugh", "leader", "Halden Council", "current"),
        ),
        (
            "Denzil Pugh filled the post of leader of Halden Council for years.",
            ("Denzil Pugh", "leader", "Halden Council", "former"),
        ),
        ("The review met, with Ann Hope of Arun & Co as its chairman.", ("Ann Hope", "chair", COUNCIL, "current")),
        ("Ann Hope, a nurse who sits for Upper Teal, spoke.", ("Ann Hope", "councillor", "Upper Teal", "current")),
        ("Ann Hope had represented Mill Ward for years.", ("Ann Hope", "councillor", "Mill Ward", "former")),
        (
            "The Halden Board, then in trouble, was chaired by Denzil Pugh.",
            ("Denzil Pugh", "chair", "Halden Board", "former"),
        ),
        (
            "Denzil Pugh, who leads Arun Council, previously worked at Halden Council as clerk.",
            ("Denzil Pugh", "clerk", "Halden Council", "former"),
        ),
        (
            "Denzil Pugh left Halden Council, where he was clerk, for Arun Council.",
            ("Denzil Pugh", "clerk", "Halden Council", "former"),
        ),
        ("Denzil Pugh, who holds the housing brief, spoke.", ("Denzil Pugh", "cabinet member", COUNCIL, "current")),
        ("Denzil Pugh presides over the Halden Trust.", ("Denzil Pugh", "chair", "Halden Trust", "current")),
        ("Denzil Pugh, who is 51, led Halden Council.", ("Denzil Pugh", "leader", "Halden Council", "former")),
    ],
)  # fmt: skip
def test_a_post_is_read_from(analyse_text: Analyse, sentence: str, post: tuple[str, ...]) -> None:
    found = posts(analyse_text(f"Staff of {COUNCIL} gathered. {sentence}"))
    assert any(post[:2] == one[:2] and post[3] == one[3] for one in found)
    assert post in found or post[2] == COUNCIL


@pytest.mark.parametrize(
    "sentence",
    [
        "Denzil Pugh does not chair the Halden Board.",
        "Denzil Pugh might lead Halden Council.",
        "Denzil Pugh led the Labour group.",
        "Denzil Pugh represents Halden Council.",
        "Denzil Pugh was asked whether he would chair the Halden Board.",
        "Denzil Pugh led a walk through Mill Ward.",
    ],
)
def test_no_post_is_read_from(analyse_text: Analyse, sentence: str) -> None:
    found = posts(analyse_text(f"Staff of {COUNCIL} gathered. {sentence}"))
    assert not any(role in ("chair", "leader", "councillor", "MP") for _, role, _, _ in found)


def test_a_member_of_the_public_holds_no_office(analyse_text: Analyse) -> None:
    assert not posts(analyse_text("In attendance: Mrs Ann Hope, a member of the public."))
