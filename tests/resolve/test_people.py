"""Who is one person and who is not, from names and what they are tied to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from govgraph.ontology.registers import register_reading
from govgraph.resolve import View, resolve
from govgraph.resolve.names import given_agree, is_slip, parse_name
from govgraph.resolve.spellings import find_runs

Drafts = Callable[..., Any]
LEEDS, BRADFORD = "Leeds City Council", "Bradford Council"


def hold(draft: Drafts, name: str, *posts: tuple[str, str, str], published: str = "2016-05-01") -> Any:
    """A document that has each of `posts` (person, role, body) as held."""
    document = draft(name, published)
    for person, role, body in posts:
        document.say(f"{person}, {role} of {body}", "post", person=person, role=role, body=body, status="current")
    return document


def people(view: View) -> list[str]:
    return sorted(p.name for p in view.people)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The Rt Hon Greg Clark MP", "Greg Clark"),
        ("Cllr Owen Chair", "Owen Chair"),
        ("J.R.A. Crabtree", "J R A Crabtree"),
        ("JRA Crabtree", "J R A Crabtree"),
        ("Lord Bewick of Stannery", "Bewick"),
        ("Dame Orla Fitzmaurice DBE", "Orla Fitzmaurice"),
        ("Ludwig van der Berg", "Ludwig van der Berg"),
        ("Kim Bromley-Derry CBE", "Kim Bromley-Derry"),
    ],
)
def test_honours_are_no_part_of_a_name(text: str, plain: str) -> None:
    name = parse_name(text)
    assert name is not None
    assert name.plain == plain


def test_a_title_alone_is_no_name() -> None:
    assert parse_name("Mr") is None
    assert parse_name("...") is None


def test_given_names_agree_by_short_form_and_initial_only() -> None:
    assert given_agree("bob", "robert")
    assert given_agree("j", "john")
    assert not given_agree("joe", "joanne")
    assert not given_agree("john", "james")


@pytest.mark.parametrize(("one", "other"), [("kerslake", "kerlsake"), ("mcardle", "macardle"), ("crabtree", "crabtre")])
def test_a_slip_is_one_letter_more_less_changed_or_swapped(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("ward", "wood"), ("clark", "clarke"), ("smith", "smythe"), ("bore", "bore")]
)
def test_short_names_and_equal_ones_are_no_slips(one: str, other: str) -> None:
    assert not is_slip(one, other)


def test_the_same_name_in_one_post_is_one_person(draft: Drafts) -> None:
    one = hold(draft, "a", ("Ann Lee", "leader", LEEDS))
    other = hold(draft, "b", ("Ann Lee", "leader", LEEDS), published="2016-06-01")
    assert people(resolve([one.read(), other.read()])) == ["Ann Lee"]


def test_the_same_name_alone_is_two_people_and_an_unsure_judgement(draft: Drafts) -> None:
    view = resolve(
        [hold(draft, "a", ("Ann Lee", "leader", LEEDS)).read(), hold(draft, "b", ("Ann Lee", "chair", BRADFORD)).read()]
    )
    assert people(view) == ["Ann Lee", "Ann Lee"]
    assert len({p.iri for p in view.people}) == 2
    assert {j.verdict for j in view.judgements if "same name alone" in j.reason} == {"unsure"}


def test_those_sent_into_one_council_after_another_are_one_person(draft: Drafts) -> None:
    view = resolve(
        [
            hold(draft, "a", ("Max Caller", "commissioner", LEEDS)).read(),
            hold(draft, "b", ("Max Caller", "inspector", BRADFORD)).read(),
        ]
    )
    assert people(view) == ["Max Caller"]


def test_company_makes_one_person_of_a_name_in_two_places(draft: Drafts) -> None:
    """Three people of the same three names do not meet twice by chance; two may."""
    three = [("Ann Lee", "leader"), ("Bo Reed", "chief executive"), ("Cy Dunn", "monitoring officer")]
    others = [("Ann Lee", "chair"), ("Bo Reed", "adviser"), ("Cy Dunn", "director")]
    one = hold(draft, "a", *((p, r, LEEDS) for p, r in three)).read()
    other = hold(draft, "b", *((p, r, BRADFORD) for p, r in others)).read()
    assert people(resolve([one, other])) == ["Ann Lee", "Bo Reed", "Cy Dunn"]
    pair = hold(draft, "c", *((p, r, BRADFORD) for p, r in others[:2])).read()
    assert people(resolve([one, pair])).count("Ann Lee") == 2


def test_initials_are_the_one_in_the_same_post(draft: Drafts) -> None:
    view = resolve(
        [
            hold(draft, "a", ("J R A Crabtree", "chair", "Leeds Improvement Panel")).read(),
            hold(draft, "b", ("John Crabtree", "chair", "Leeds Improvement Panel")).read(),
        ]
    )
    assert people(view) == ["John Crabtree"]


def test_initials_in_another_post_are_somebody_else(draft: Drafts) -> None:
    """In one document and across two: "G O Jones", chair, is not Gareth Jones, commissioner."""
    both = hold(draft, "a", ("Gareth Jones", "commissioner", LEEDS), ("G O Jones", "chair", LEEDS)).read()
    assert people(resolve([both])) == ["G O Jones", "Gareth Jones"]
    one = hold(draft, "a", ("Gareth Jones", "commissioner", LEEDS)).read()
    other = hold(draft, "b", ("G O Jones", "chair", LEEDS)).read()
    assert people(resolve([one, other])) == ["G O Jones", "Gareth Jones"]


def test_that_both_are_councillors_does_not_make_initials_a_name(draft: Drafts) -> None:
    posts = [("R Llewelyn Jones", "chair"), ("R Llewelyn Jones", "councillor"), ("Raymond Jones", "vice chair")]
    document = hold(draft, "a", *((p, r, LEEDS) for p, r in posts), ("Raymond Jones", "councillor", LEEDS))
    assert people(resolve([document.read()])) == ["R Llewelyn Jones", "Raymond Jones"]


def test_a_bare_surname_is_the_one_who_fits(draft: Drafts) -> None:
    document = hold(draft, "a", ("Bob Kerslake", "reviewer", LEEDS)).read()
    bare = draft("b", "2016-01-01").say("Kerslake", "link", kind="reviewed_by", subject=LEEDS, object="Kerslake").read()
    assert people(resolve([document, bare])) == ["Bob Kerslake"]


def test_a_bare_surname_of_two_is_neither(draft: Drafts) -> None:
    document = hold(draft, "a", ("Denise Holroyd", "member", LEEDS), ("Martin Holroyd", "member", LEEDS))
    document.say("Cllr Holroyd, member", "post", person="Holroyd", role="member", body=LEEDS, status="current")
    view = resolve([document.read()])
    assert people(view) == ["Denise Holroyd", "Holroyd", "Martin Holroyd"]
    assert {j.verdict for j in view.judgements if "fits more than one" in j.reason} == {"unsure"}


def test_one_surname_with_two_given_names_stays_apart_and_says_so(draft: Drafts) -> None:
    document = hold(draft, "a", ("Joe Anderson", "mayor", LEEDS), ("Joanne Anderson", "councillor", LEEDS))
    view = resolve([document.read()])
    assert people(view) == ["Joanne Anderson", "Joe Anderson"]
    assert {j.verdict for j in view.judgements if "another given name" in j.reason} == {"different"}


def test_a_slip_is_mended_in_the_label_and_kept_as_a_spelling(draft: Drafts) -> None:
    view = resolve(
        [
            hold(draft, "a", ("Bob Kerslake", "reviewer", LEEDS)).read(),
            hold(draft, "b", ("Bob Kerlsake", "reviewer", LEEDS)).read(),
            draft("c", "2016").say("Kerslake", "link", kind="reviewed_by", subject=LEEDS, object="Kerslake").read(),
        ]
    )
    assert people(view) == ["Bob Kerslake"]
    assert "Bob Kerlsake" in view.people[0].names
    slip = next(j for j in view.judgements if j.name == "Bob Kerlsake")
    assert "slip of the pen" in slip.reason
    assert slip.score < 1


def test_a_mended_field_leaves_the_spelling_of_its_evidence(draft: Drafts) -> None:
    words = "a report by troubleshooter Lord Bob Kerlsake"
    document = draft("a", "2016").say(words, "link", kind="reviewed_by", subject=LEEDS, object="Bob Kerslake")
    assert "Lord Bob Kerlsake" in {j.name for j in resolve([document.read()]).judgements}


def test_runs_of_a_name_end_in_the_surname() -> None:
    runs = [[text for text, _ in found] for found in find_runs("the new leader John Clancy and Mrs Clancy's", "clancy")]
    assert runs == [["John Clancy", "Clancy"], ["Mrs Clancy", "Clancy"]]


def test_a_minister_without_a_post_is_the_registers(draft: Drafts) -> None:
    """Eric Pickles appointed the panel, says an article of 2018; a councillor of that name is somebody else."""
    article = draft("a", "2018").say(
        "Eric Pickles", "link", kind="appointed_by", subject="Panel", object="Eric Pickles"
    )
    view = resolve([article.read(), register_reading()])
    assert people(view).count("Eric Pickles") == 1
    councillor = hold(draft, "b", ("Eric Pickles", "councillor", LEEDS))
    assert people(resolve([councillor.read(), register_reading()])).count("Eric Pickles") == 2


def test_the_secretary_of_state_is_whom_the_register_has_on_the_day(draft: Drafts) -> None:
    letter = draft("a", "2016-01-11", "letter")
    letter.say("To the Secretary of State", "communication", kind="letter", from_=(LEEDS,), to=("Secretary of State",))
    view = resolve([letter.read(), register_reading()])
    clark = next(p.iri for p in view.people if p.name == "Greg Clark")
    assert view.communications[0].recipients == (clark,)


def test_a_role_is_the_one_holder_whom_the_document_names(draft: Drafts) -> None:
    document = hold(draft, "a", ("Ann Lee", "chief executive", LEEDS))
    document.say("the Chief Executive undertook", "directive", kind="commitment", by="Chief Executive")
    view = resolve([document.read()])
    assert view.directives[0].by == (view.people[0].iri,)


def test_an_organisation_can_hold_a_post(draft: Drafts) -> None:
    view = resolve([hold(draft, "a", ("Essex County Council", "commissioner", "Thurrock Council")).read()])
    assert view.people == ()
    assert view.tenures[0].holder.endswith("/body/essex-county-council")


def test_a_place_that_a_body_is_called_by_is_no_person(draft: Drafts) -> None:
    document = hold(draft, "a", ("Ann Lee", "leader", "Stourhaven County Council"))
    document.say("Stourhaven works with Leeds", "link", kind="works_with", subject="Stourhaven", object=LEEDS)
    view = resolve([document.read()])
    assert people(view) == ["Ann Lee"]
    assert {r.subject for r in view.relationships} | {r.object for r in view.relationships} == {
        b.iri for b in view.bodies
    }


def test_only_what_is_asserted_enters(draft: Drafts) -> None:
    document = draft("a", "2016")
    document.say("denies", "post", modality="denied", person="Ann Lee", role="leader", body=LEEDS, status="current")
    assert resolve([document.read()]).people == ()
