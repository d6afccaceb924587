"""Which names mean one body."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from govgraph.resolve import View, identify_body, resolve
from govgraph.resolve.body_names import looks_like_a_body, read_body_name

Drafts = Callable[..., Any]
ID = "https://w3id.org/govgraph/id/"


def chair(document: Any, *bodies: str) -> Any:
    for number, body in enumerate(bodies):
        words = f"{number} {body}"
        document.say(words, "post", person=f"Ann {'ABCDEFGH'[number]}dams", role="member", body=body, status="current")
    return document


def names(view: View, kind: str) -> dict[str, set[str]]:
    return {b.name: set(b.names) for b in view.bodies if b.kind == kind}


def test_a_panel_goes_by_many_names(draft: Drafts) -> None:
    forms = ("Birmingham Independent Improvement Panel", "Improvement Panel", "Panel")
    one = chair(draft("a", "2016"), "Birmingham City Council", *forms)
    other = chair(
        draft("b", "2018"), "Birmingham City Council’s independent improvement panel", "Birmingham City Council"
    )
    view = resolve([one.read(), other.read()])
    assert list(names(view, "panel")) == ["Birmingham Independent Improvement Panel"]
    assert names(view, "panel")["Birmingham Independent Improvement Panel"] >= {"Improvement Panel", "Panel"}


def test_panels_of_two_councils_are_two(draft: Drafts) -> None:
    one = chair(draft("a", "2016"), "Birmingham City Council", "Improvement Panel")
    other = chair(draft("b", "2016"), "Liverpool City Council", "Improvement Panel")
    view = resolve([one.read(), other.read()])
    assert set(names(view, "panel")) == {
        "Improvement Panel, Birmingham City Council",
        "Improvement Panel, Liverpool City Council",
    }


def test_panels_of_two_purposes_are_two(draft: Drafts) -> None:
    document = chair(
        draft("a", "2016"), "Liverpool City Council", "Strategic Futures Advisory Panel", "Improvement Panel"
    )
    assert len(names(resolve([document.read()]), "panel")) == 2


def test_a_panel_is_set_over_whom_it_is_said_to_oversee(draft: Drafts) -> None:
    """The article is mostly about Liverpool; its panel is Birmingham's."""
    document = chair(draft("a", "2016"), "Liverpool City Council", "Liverpool City Council", "improvement panel")
    document.say("the panel", "link", kind="oversees", subject="improvement panel", object="Birmingham City Council")
    assert list(names(resolve([document.read()]), "panel")) == ["Improvement panel, Birmingham City Council"]


def test_the_council_is_the_one_the_document_is_mostly_about(draft: Drafts) -> None:
    document = chair(draft("a", "2016"), "Leeds City Council", "Leeds City Council", "Bradford Council", "Council")
    view = resolve([document.read()])
    assert {t.body for t in view.tenures} == {
        f"{ID}body/leeds-city-council",
        f"{ID}body/city-of-bradford-metropolitan-district-council",
    }
    assert "Council" not in {n for b in view.bodies for n in b.names}


def test_the_department_is_one_under_all_its_names(draft: Drafts) -> None:
    document = chair(draft("a", "2016-01-01"), "Communities and Local Government", "DCLG", "communities")
    later = chair(draft("b", "2022-01-01"), "Department for Levelling Up, Housing and Communities")
    view = resolve([document.read(), later.read()])
    assert list(names(view, "department")) == ["Ministry of Housing, Communities and Local Government"]


def test_a_short_name_is_the_one_longer_name_it_ends_or_begins(draft: Drafts) -> None:
    document = chair(draft("a", "2016"), "South London Healthcare NHS Trust", "Trust", "South London Healthcare")
    assert len(resolve([document.read()]).bodies) == 1


def test_a_councils_unregistered_names_agree_on_their_place(draft: Drafts) -> None:
    document = chair(draft("a", "2016"), "Dunmorton Metropolitan Borough Council", "Dunmorton MBC", "Dunmorton")
    assert list(names(resolve([document.read()]), "council")) == ["Dunmorton Metropolitan Borough Council"]


def test_a_member_of_parliament_sits_in_the_commons(draft: Drafts) -> None:
    """Not in the council of the place."""
    seat = {"person": "Greg Clark", "role": "MP", "body": "Tunbridge Wells", "status": "current"}
    view = resolve([draft("a", "2016").say("MP for Tunbridge Wells", "post", **seat).read()])
    assert [p.label for p in view.posts] == ["MP for Tunbridge Wells, House of Commons"]


@pytest.mark.parametrize("name", ["Audit Commission", "Birmingham", "KPMG", "council leaders", "Robin Hood Energy"])
def test_a_body_is_told_by_a_word_or_a_register(name: str) -> None:
    assert looks_like_a_body(name)


@pytest.mark.parametrize("name", ["Max Caller", "Owen Chair", "Farid Leader", "Colin March"])
def test_a_person_whose_name_is_a_word_is_no_body(name: str) -> None:
    assert not looks_like_a_body(name)


def test_a_possessive_tells_whose_panel_it_is() -> None:
    said = read_body_name("London Borough of Croydon's Improvement and Assurance Panel")
    assert (said.sort, said.place, said.head) == ("oversight", "council CRY", "panel")
    assert said.purposes == {"improvement", "assurance"}


def test_a_registered_body_is_identified_by_any_of_its_names() -> None:
    department = f"{ID}body/ministry-of-housing-communities-and-local-government"
    assert identify_body("communities", date(2015, 12, 15)) == department
    assert identify_body("DCLG") == department
    assert identify_body("Birmingham") == f"{ID}body/birmingham-city-council"
    assert identify_body("the NAO") == f"{ID}body/national-audit-office"
    assert identify_body("Dunmorton MBC") is None


def test_the_body_of_a_view_is_the_one_identified(draft: Drafts) -> None:
    view = resolve([chair(draft("a", "2016"), "Bradford Council", "DCLG", "NAO").read()])
    assert {b.iri for b in view.bodies} == {identify_body(name) for name in ("Bradford", "DCLG", "NAO")}
