"""This file is who is read as holding which post, from every way the language has of saying it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.posts import extract_posts

Analyse = Callable[..., Analysis]
COUNCIL = "Dunmere Council"


def posts(analysis: Analysis) -> set[tuple[str, str, str, str]]:
    claims = [c for c in extract_posts(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields[f]) for f in ("person", "role", "body", "status")) for c in claims}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Chief executive Ann Hope spoke.", ("Ann Hope", "chief executive", COUNCIL, "current")),
        ("Ann Hope, the chief executive, spoke.", ("Ann Hope", "chief executive", COUNCIL, "current")),
        ("The chief executive, Ann Hope, spoke.", ("Ann Hope", "chief executive", COUNCIL, "current")),
        ("Ann Hope is the council's monitoring officer.", ("Ann Hope", "monitoring officer", COUNCIL, "current")),
        ("Former leader Ann Hope spoke.", ("Ann Hope", "leader", COUNCIL, "former")),
        ("Ann Hope, then leader of Halden Council, spoke.", ("Ann Hope", "leader", "Halden Council", "former")),
        (
            "Ann Hope, who used to be leader of Halden Council, spoke.",
            ("Ann Hope", "leader", "Halden Council", "former"),
        ),
        ("Interim chief executive Ann Hope spoke.", ("Ann Hope", "chief executive", COUNCIL, "acting")),
        ("Ann Hope will become chief executive next month.", ("Ann Hope", "chief executive", COUNCIL, "future")),
        ("The chief executive designate, Ann Hope, spoke.", ("Ann Hope", "chief executive", COUNCIL, "future")),
        (
            "Sir Bo Reed chairs the Dunmere Improvement Board.",
            ("Bo Reed", "chair", "Dunmere Improvement Board", "current"),
        ),
        ("The council, led by Ann Hope, met.", ("Ann Hope", "leader", COUNCIL, "current")),
        ("Ann Hope said that she will stand down as leader.", ("Ann Hope", "leader", COUNCIL, "current")),
        ("Tory leader Bo Reed disagreed.", ("Bo Reed", "group leader", COUNCIL, "current")),
        ("Bo Reed, the MP for Halden, asked why.", ("Bo Reed", "MP", "Halden", "current")),
        ("Ann Hope resigned as leader in May.", ("Ann Hope", "leader", COUNCIL, "former")),
    ],
)
def test_a_post_is_read_from(analyse_text: Analyse, sentence: str, post: tuple[str, str, str, str]) -> None:
    assert post in posts(analyse_text(f"Staff of {COUNCIL} gathered. {sentence}"))


def test_a_name_between_two_roles_takes_the_one_before_it(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        f"{COUNCIL} leader Sir Al Boar, deputy leader Ian Wold and chief executive Mark Roe will answer questions."
    )
    assert posts(analysis) == {
        ("Al Boar", "leader", COUNCIL, "current"),
        ("Ian Wold", "deputy leader", COUNCIL, "current"),
        ("Mark Roe", "chief executive", COUNCIL, "current"),
    }


def test_several_posts_of_one_person_are_all_read(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "Ann Hope is chair of the Dunmere Panel. She was previously chief executive of Halden "
        "Council and of Wold Council."
    )
    assert {p[1:3] for p in posts(analysis)} == {
        ("chair", "Dunmere Panel"),
        ("chief executive", "Halden Council"),
        ("chief executive", "Wold Council"),
    }


def test_a_plural_role_goes_to_every_name_of_its_list(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        f"Ministers sent commissioners to {COUNCIL}: Ann Hope, once leader of Wold Council; Bo Reed; and Cy Dean."
    )
    held = {(p[0], p[1]) for p in posts(analysis)}
    assert {("Ann Hope", "commissioner"), ("Bo Reed", "commissioner"), ("Cy Dean", "commissioner")} <= held
    assert ("Ann Hope", "leader") in held


def test_letterhead_and_signature_give_posts(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "The Rt Hon Ann Hope MP\nSecretary of State for Communities and Local Government\n2 Marsham Street\n\n"
        "11 January 2016\n\nDear Secretary of State,\n\nThe Dunmere Improvement Panel met. The Panel was pleased.\n\n"
        "Yours sincerely\n\nB R A Reed\nChair\n",
        kind="letter",
    )
    held = {p[:3] for p in posts(analysis)}
    assert ("Ann Hope", "secretary of state", "Communities and Local Government") in held
    assert ("B R A Reed", "chair", "Dunmere Improvement Panel") in held


def test_a_row_of_a_table_gives_the_post_beside_the_name(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        f"# {COUNCIL}: who is who\n\n| Name | Position |\n|---|---|\n| Cllr Ann Hope | Leader |\n|"
        f" Bo Reed | Monitoring Officer |\n",
        kind="report",
    )
    assert {p[:2] for p in posts(analysis)} == {("Ann Hope", "leader"), ("Bo Reed", "monitoring officer")}


def test_a_party_s_leader_leads_the_council_where_the_document_says_so(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        f"The new Labour leader of {COUNCIL} spoke. Labour leader Ann Hope was firm. Tory leader Bo Reed was not."
    )
    assert {p[:2] for p in posts(analysis)} == {("Ann Hope", "leader"), ("Bo Reed", "group leader")}


def test_what_a_post_is_for_is_its_portfolio(analyse_text: Analyse) -> None:
    (claim,) = extract_posts(analyse_text(f"Ann Hope, {COUNCIL}'s cabinet member for housing, spoke."))
    assert claim.fields["portfolio"] == "housing"


def test_the_evidence_is_the_phrase_and_stands_in_the_text(analyse_text: Analyse) -> None:
    analysis = analyse_text(f"On Monday {COUNCIL} leader Ann Hope spoke to staff at length.")
    (claim,) = extract_posts(analysis)
    assert claim.evidence[0].exact == f"{COUNCIL} leader Ann Hope"
    assert analysis.text[claim.evidence[0].start : claim.evidence[0].end] == claim.evidence[0].exact


def test_a_councillor_by_title_alone_is_no_post(analyse_text: Analyse) -> None:
    assert not posts(analyse_text(f"Cllr Ann Hope asked {COUNCIL} why."))


def test_a_post_told_in_a_dated_entry_is_dated_by_it(analyse_text: Analyse) -> None:
    """The day of the entry is the day on which the post was seen, not the day of the whole timeline."""
    analysis = analyse_text(
        "# Dunmere Council\n\n- May 2012: leader Ann Hope speaks.\n- June 2018: leader Bo Reed speaks.\n"
    )
    dates = {c.fields["person"]: c.when.edtf if c.when else None for c in extract_posts(analysis)}
    assert dates == {"Ann Hope": "2012-05", "Bo Reed": "2018-06"}


def test_a_post_told_outside_any_entry_has_no_date_of_its_own(analyse_text: Analyse) -> None:
    claims = list(extract_posts(analyse_text("Staff of Dunmere Council gathered in May 2012. Leader Ann Hope spoke.")))
    assert [c.when for c in claims] == [None]


@pytest.mark.parametrize("parser", ["spacy", "rules"])
@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Ann Hope, the leader of Dunmere Council, announced on Tuesday that she will stand down in December.",
            "current",
        ),
        ("Ann Hope, the leader of Dunmere Council, stood down in March.", "former"),
        (
            "The council confirmed her appointment on Monday. Ann Hope will become leader of Dunmere Council in May.",
            "future",
        ),
    ],
)
def test_what_is_to_come_has_not_happened(analyse_text: Analyse, parser: str, text: str, status: str) -> None:
    found = posts(analyse_text(text, published="2015-10-14", parser=parser))
    assert ("Ann Hope", "leader", COUNCIL, status) in found


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The treasurer, Bo Reed, was ill. His deputy, Ann Hope, spoke.", "deputy chief finance officer"),
        ("Chief executive Bo Reed was ill. His deputy, Ann Hope, spoke.", "deputy chief executive"),
        ("The mayor and his deputy, Ann Hope, spoke.", "deputy mayor"),
        ("Chairman Bo Reed and a solicitor, Cy Dean, met. Bo Reed's deputy, Ann Hope, spoke.", "vice chair"),
    ],
)
def test_a_deputy_is_deputy_of_what_the_one_named_before_holds(analyse_text: Analyse, sentence: str, role: str) -> None:
    analysis = analyse_text(f"Staff of {COUNCIL} gathered. {sentence}")
    assert ("Ann Hope", role) in {post[:2] for post in posts(analysis)}
