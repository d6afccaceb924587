"""Relations, events, directives, sums and quotations of the view: one each, with all their claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from govgraph.resolve import resolve

Drafts = Callable[..., Any]
LEEDS = "Leeds City Council"
PANEL = "Leeds Improvement Panel"


def test_a_relation_told_twice_is_one_with_two_claims(draft: Drafts) -> None:
    link = {"kind": "oversees", "subject": PANEL, "object": LEEDS}
    documents = [draft(n, "2016").say(f"{n}: oversees", "link", **link).read() for n in "ab"]
    [relationship] = resolve(documents).relationships
    assert (relationship.kind, len(relationship.claims)) == ("oversees", 2)


def test_a_relation_on_level_terms_is_one_in_both_directions(draft: Drafts) -> None:
    document = draft("a", "2016").say("with", "link", kind="works_with", subject=PANEL, object=LEEDS)
    document.say("together", "link", kind="works_with", subject=LEEDS, object=PANEL)
    assert len(resolve([document.read()]).relationships) == 1


def test_a_body_does_not_oversee_itself(draft: Drafts) -> None:
    document = draft("a", "2016").say("oversees", "link", kind="oversees", subject=LEEDS, object="Leeds")
    assert resolve([document.read()]).relationships == ()


def test_the_names_of_a_party_are_one_party(draft: Drafts) -> None:
    document = draft("a", "2016").say("Tory", "party", person="Ann Lee", party="Tory")
    document.say("Conservative", "party", person="Ann Lee", party="Conservative")
    view = resolve([document.read()])
    assert [b.name for b in view.bodies] == ["Conservative Party"]
    assert len(view.memberships) == 1


def test_a_meeting_of_one_body_on_one_day_is_one(draft: Drafts) -> None:
    one = draft("a", "2016").say("meets", "meeting", body=PANEL, when="2015-09-11", participants=("Ann Lee",))
    other = draft("b", "2016").say("met", "meeting", body="Panel", when="2015-09-11", place="Council House")
    other.say("over", "link", kind="oversees", subject="Panel", object=LEEDS)
    [meeting] = resolve([one.read(), other.read()]).meetings
    assert meeting.place == "Council House"
    assert len(meeting.participants) == 1
    assert len(meeting.claims) == 2


def test_meetings_without_a_day_are_not_taken_for_one(draft: Drafts) -> None:
    documents = [draft(n, "2016").say(f"{n} meets", "meeting", body=PANEL).read() for n in "ab"]
    assert len(resolve(documents).meetings) == 2


def test_a_report_with_a_title_is_one_in_two_documents(draft: Drafts) -> None:
    report = {"kind": "report", "from_": (LEEDS,), "title": "Annual Report"}
    documents = [draft(n, "2016").say(f"{n}: report", "communication", **report).read() for n in "ab"]
    assert len(resolve(documents).communications) == 1


def test_a_sum_is_one_in_two_documents_only_where_somebody_pays_it(draft: Drafts) -> None:
    paid = {"amount": 4_400_000, "kind": "grant", "from_": "Government", "to": LEEDS}
    documents = [draft(n, "2016").say(f"{n}: grant", "money", **paid).read() for n in "ab"]
    assert len(resolve(documents).money) == 1
    loose = [draft(n, "2016").say(f"{n}: saving", "money", amount=5, kind="saving").read() for n in "ab"]
    assert len(resolve(loose).money) == 2


def test_words_quoted_in_two_documents_are_one_quotation_of_each_speaker(draft: Drafts) -> None:
    one = draft("a", "2016").say("We will do better", "quote", speaker=("Ann Lee", "Bo Reed"))
    other = draft("b", "2016", "release").say("we will do better", "quote", speaker="Ann Lee")
    for document in (one, other):
        document.say("leader Ann Lee", "post", person="Ann Lee", role="leader", body=LEEDS, status="current")
    view = resolve([one.read(), other.read()])
    assert sorted(len(q.claims) for q in view.quotations) == [1, 2]


@pytest.mark.parametrize(
    ("by", "kind", "basis"),
    [
        (LEEDS, "release", "self"),
        ("Ann Lee", "press", "self"),
        (PANEL, "letter", "independent"),
        ("Max Caller", "press", "independent"),
        ("Audit Commission", "press", "independent"),
        ("", "press", "press"),
        ("", "letter", "self"),
        ("Jo Public", "press", "press"),
    ],
)
def test_the_basis_of_an_assessment_is_who_judges_whom(draft: Drafts, by: str, kind: str, basis: str) -> None:
    document = draft("a", "2016", kind)
    document.say("leader Ann Lee", "post", person="Ann Lee", role="leader", body=LEEDS, status="current")
    document.say("inspector", "post", person="Max Caller", role="inspector", body=LEEDS, status="current")
    fields = {"polarity": "positive"} | ({"by": by} if by else {})
    document.say("good progress", "assessment", **fields)
    assert [a.basis for a in resolve([document.read()]).assessments] == [basis]
