"""Descriptions without a name: whom "the leader", "then communities secretary", "I" and "you" mean in a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from govgraph.resolve import View, resolve
from govgraph.resolve.paper_names import ONLY

Make = Callable[..., Any]
COUNCIL = "Ambridge Borough Council"


def means(view: View) -> dict[str, tuple[str, str]]:
    names = {p.iri: p.name for p in view.people}
    return {j.name: (names[j.entity], j.reason) for j in view.judgements if j.entity in names}


def lead(document: Any, person: str = "Ada Lovelace") -> Any:
    words = f"Cllr {person} leads the council."
    return document.say(words, "post", person=person, role="leader", body=COUNCIL, status="current")


def test_the_leader_is_the_one_whom_the_document_calls_so(draft: Make) -> None:
    document = lead(draft("letter", "2016-01-11"))
    document.text += "We are glad that the new leader agrees.\n"
    name, reason = means(resolve([document.read()]))["the new leader"]
    assert (name, reason) == ("Ada Lovelace", "the one leader whom the document names")


def test_a_title_before_a_name_is_no_description_without_one(draft: Make) -> None:
    document = lead(draft("letter", "2016-01-11"))
    document.text += "We heard the leader Bob Hall.\n"
    assert "the leader" not in means(resolve([document.read()]))


def test_with_two_leaders_in_one_document_nothing_is_said(draft: Make) -> None:
    document = lead(lead(draft("letter", "2016-01-11")), "Bob Hall")
    document.text += "The leader agrees.\n"
    assert "the leader" not in means(resolve([document.read()]))


def test_then_secretary_is_whose_name_stands_beside_it(draft: Make) -> None:
    document = draft("article", "2016-01-11")
    words = "then communities secretary Greta Vane"
    document.say(words, "post", person="Greta Vane", role="secretary of state", body="Communities", status="former")
    assert means(resolve([document.read()]))["then communities secretary"][0] == "Greta Vane"


def test_a_name_only_in_that_of_a_review_names_nobody(draft: Make) -> None:
    article = draft("article", "2015-01-01")
    article.say("Jane Moss reviewed it.", "link", kind="reviewed_by", subject=COUNCIL, object="Jane Moss")
    letter = draft("letter", "2016-01-11")
    letter.say("The Moss review said so.", "link", kind="reviewed_by", subject=COUNCIL, object="Moss")
    reasons = {j.name: j.reason for j in resolve([article.read(), letter.read()]).judgements}
    assert ONLY in reasons["Moss"]
    assert ONLY not in reasons["Jane Moss"]
