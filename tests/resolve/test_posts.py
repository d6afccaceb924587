"""The table of roles: who shares a post."""

from __future__ import annotations

from govgraph.ontology.namespace import ID
from govgraph.resolve.posts import find_role, identify_post, make_post, roles
from govgraph.resolve.vocabulary import load_table


def test_posts_of_one_holder_are_those_that_law_or_custom_gives_one() -> None:
    body = f"{ID}body/leeds-city-council"
    assert all(make_post(body, role).single for role in ("leader", "mayor", "chief executive", "secretary of state"))
    assert not any(
        make_post(body, role).single for role in ("councillor", "commissioner", "deputy leader", "harbourer")
    )


def test_a_director_of_something_is_one_and_a_director_one_of_several() -> None:
    body = f"{ID}body/leeds-city-council"
    assert make_post(body, "director", "Place").single
    assert not make_post(body, "director").single


def test_a_portfolio_makes_another_post_only_where_the_role_is_for_something() -> None:
    body = f"{ID}body/leeds-city-council"
    assert make_post(body, "leader", "growth") == make_post(body, "leader")
    assert make_post(body, "cabinet member", "the Housing") == make_post(body, "cabinet member", "housing")
    assert make_post(body, "cabinet member", "housing") != make_post(body, "cabinet member", "finance")


def test_a_post_is_named_by_body_role_and_portfolio() -> None:
    assert identify_post(f"{ID}body/leeds-city-council", "cabinet member", "adult care").endswith(
        "/post/leeds-city-council/cabinet-member-adult-care"
    )


def test_the_table_says_only_what_the_code_reads() -> None:
    assert set(load_table("posts")) == {"roles"}
    assert {role.holders for role in roles().values()} == {"one", "several", "one per portfolio"}
    assert {role.travels for role in roles().values()} == {"", "ministers", "interventions"}
    assert find_role("unheard of").holders == "several"
