"""This file is who holds what by the lines of a page: profiles, lists of holders, labels, columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.posts import extract_posts

Analyse = Callable[..., Analysis]


def posts(analysis: Analysis) -> set[tuple[str, ...]]:
    claims = [c for c in extract_posts(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields[f]) for f in ("person", "role", "status")) for c in claims}


@pytest.mark.parametrize(
    ("page", "post"),
    [
        (
            "# Dunmere Council\n\n### Ann Hope\n**Chief Executive and Monitoring Officer**\n\nAnn came in May.",
            ("Ann Hope", "monitoring officer", "current"),
        ),
        (
            "# Dunmere Council\n\n**Ann Hope**\n- Leader since 2019\n- Formerly a director of Halden Homes Ltd",
            ("Ann Hope", "director", "former"),
        ),
        ("# Leaders of Dunmere Council\n\n1974-79  Ann Hope\n1979-88  Denzil Pugh", ("Ann Hope", "leader", "former")),
        ("Dunmere Council\n\nLeader, Strategy and Culture: Councillor Ann Hope", ("Ann Hope", "leader", "current")),
        ("Dunmere Council\n\nAnn Hope      Chief Executive      (acting)", ("Ann Hope", "chief executive", "current")),
        ("Dunmere Council\n\nTreasurer (to 30/11/21) (Ann Hope) £9", ("Ann Hope", "chief finance officer", "current")),
    ],
)  # fmt: skip
def test_a_post_is_read_from(analyse_text: Analyse, page: str, post: tuple[str, ...]) -> None:
    assert post in posts(analyse_text(page))


def test_a_name_at_the_end_of_a_line_of_prose_is_no_profile(analyse_text: Analyse) -> None:
    page = "Dunmere Council met last night and heard a letter from the veteran\nAnn Hope\nand then the chairman spoke."
    assert not posts(analyse_text(page))


def test_a_heading_of_a_role_gives_it_to_nobody_named_in_another_section(analyse_text: Analyse) -> None:
    page = "# Dunmere Council\n\n### Ann Hope\n**Chief Executive**\n\n### Vacancy\n**Director of Finance**\n"
    assert {role for _, role, _ in posts(analyse_text(page))} == {"chief executive"}
