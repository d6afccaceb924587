"""What five letters and articles on Birmingham come to, from their claims written out by hand.

The words are short ones of our own; names, roles, dates and how they are told are those of the real documents.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from govgraph.ontology.documents import Reading
from govgraph.ontology.registers import register_reading
from govgraph.resolve import View, resolve, verdict_on
from govgraph.resolve.view import Tenure

COUNCIL = "Birmingham City Council"
LEADER = "https://w3id.org/govgraph/id/post/birmingham-city-council/leader"
SECRETARY = "https://w3id.org/govgraph/id/post/ministry-of-housing-communities-and-local-government/secretary-of-state"
CHAIR = "https://w3id.org/govgraph/id/post/birmingham-independent-improvement-panel/chair"
LAST_SEPTEMBER = {"lag": (-487, -93), "wording": "September last year"}
Drafts = Callable[..., Any]


def write_five(draft: Drafts, *, dated: bool) -> list[Reading]:
    """The five documents; undated, only the letter tells its own date, and relative dates hang on unknown days."""
    press15 = draft("000", "2015-12" if dated else None)
    press15.say(
        "Labour leader John Clancy", "post", person="John Clancy", role="leader", body=COUNCIL, status="current"
    )
    press15.say("Labour leader John Clancy", "party", person="John Clancy", party="Labour")
    press15.say(
        "The new leader of the council", "change", change="start", person="John Clancy", role="leader", body=COUNCIL
    )
    press15.say(
        "Local Government Secretary Greg Clark",
        "post",
        person="Greg Clark",
        role="secretary of state",
        body="Communities and Local Government",
        status="current",
    )
    press15.say("troubleshooter Lord Bob Kerslake", "link", kind="reviewed_by", subject=COUNCIL, object="Bob Kerslake")
    press15.say("the Improvement Panel reviews", "link", kind="oversees", subject="Improvement Panel", object=COUNCIL)

    press09 = draft("001", "2015-09" if dated else None)
    press09.say("leader Sir Albert Bore", "post", person="Albert Bore", role="leader", body=COUNCIL, status="current")
    press09.say(
        "report by Lord Bob Kerlsake",
        "link",
        kind="reviewed_by",
        subject=COUNCIL,
        object="Bob Kerslake",
        written={"object": "Lord Bob Kerlsake"},
    )
    press09.say("Kerslake's criticism", "directive", kind="finding", by="Bob Kerlsake", written={"by": "Kerslake"})
    press09.say(
        "a panel set up to oversee the council",
        "link",
        kind="oversees",
        subject="Birmingham Independent Improvement Panel",
        object=COUNCIL,
    )

    press18 = draft("002", "2018-03" if dated else None)
    took = "Cllr Ward took over as leader after John Clancy resigned in September last year"
    press18.say("council leader Ian Ward", "post", person="Ian Ward", role="leader", body=COUNCIL, status="current")
    press18.say(took, "post", person="John Clancy", role="leader", body=COUNCIL, status="former")
    press18.say(took, "change", change="start", person="Ian Ward", role="leader", body=COUNCIL, manner="took over")
    resigned = {"when": "2017-09", "wording": "September last year"} if dated else LAST_SEPTEMBER
    press18.say(
        took, "change", change="end", person="John Clancy", role="leader", body=COUNCIL, manner="resigned", **resigned
    )
    press18.say(took, "succession", predecessor="John Clancy", successor="Ian Ward", role="leader", body=COUNCIL)
    press18.say(
        "panel chair John Crabtree",
        "post",
        person="John Crabtree",
        role="chair",
        body="Birmingham City Council’s independent improvement panel",
        status="current",
    )
    press18.say(
        "the housing and communities secretary",
        "post",
        person="Sajid Javid",
        role="secretary of state",
        body="housing and communities",
        status="current",
    )
    gone = "the departure of previous chief executive Mark Rogers at the beginning of 2017"
    chief = {"person": "Mark Rogers", "role": "chief executive", "body": COUNCIL}
    press18.say(gone, "post", status="former", **chief)
    press18.say(gone, "change", change="end", manner="left", when="2017-33", **chief)
    come = "Sarah Baxendale will become most senior officer next month"
    officer = {"person": "Sarah Baxendale", "role": "chief executive", "body": COUNCIL}
    press18.say(come, "post", status="future", **officer)
    coming = {"when": "2018-04"} if dated else {"lag": (1, 61), "wording": "next month"}
    press18.say(come, "change", change="start", **officer, **coming)
    press18.say("Lord Kerslake's review", "link", kind="reviewed_by", subject=COUNCIL, object="Kerslake")

    release = draft("003", "2015-09" if dated else None, "release")
    release.say("Sir Albert Bore, leader", "post", person="Albert Bore", role="leader", body=COUNCIL, status="current")
    release.say("chief executive Mark Rogers", "post", status="current", **chief)
    release.say("Lord Kerslake's report", "link", kind="reviewed_by", subject=COUNCIL, object="Kerslake")

    letter = draft("004", "2016-01-11", "letter")
    elected = "On 1 December Cllr John Clancy was elected as the new leader of the City Council."
    held = {"person": "John Clancy", "role": "leader", "body": COUNCIL}
    letter.say(elected, "post", status="current", **held)
    letter.say(elected, "change", change="start", manner="elected", when="2015-12-01", wording="1 December", **held)
    letter.say("J R A Crabtree, Chair", "post", person="J R A Crabtree", role="chair", body="Panel", status="current")
    letter.say("the Panel's assessment", "link", kind="oversees", subject="Panel", object=COUNCIL)
    letter.say("the Kerslake review", "link", kind="reviewed_by", subject=COUNCIL, object="Kerslake")
    return [d.read() for d in (press15, press09, press18, release, letter)]


@pytest.fixture
def dated(draft: Drafts) -> View:
    return resolve([*write_five(draft, dated=True), register_reading()])


def ledger(view: View, post: str) -> list[Tenure]:
    return sorted((t for t in view.tenures if t.post == post), key=lambda t: t.order)


def name(view: View, tenure: Tenure) -> str:
    return next(p.name for p in view.people if p.iri == tenure.holder)


def who(view: View, post: str, day: date) -> dict[str, str]:
    verdicts = [(name(view, t), verdict_on(t.bounds, day, t.first_sighted, t.last_sighted)) for t in ledger(view, post)]
    return {holder: verdict for holder, verdict in verdicts if verdict in {"certain", "possible"}}


def test_the_ledger_reads_bore_clancy_ward_with_their_bounds(dated: View) -> None:
    bore, clancy, ward = ledger(dated, LEADER)
    assert [name(dated, t) for t in (bore, clancy, ward)] == ["Albert Bore", "John Clancy", "Ian Ward"]
    assert bore.bounds.start_earliest is None
    assert bore.bounds.end_latest == date(2015, 12, 1)
    assert clancy.bounds.start_earliest == clancy.bounds.start_latest == date(2015, 12, 1)
    assert (clancy.bounds.end_earliest, clancy.bounds.end_latest) == (date(2017, 9, 1), date(2017, 9, 30))
    assert (clancy.began, clancy.ended) == ("elected", "resigned")
    assert ward.bounds.start_earliest == date(2017, 9, 1)
    assert ward.bounds.end_latest is None
    assert (clancy.start_wording, clancy.end_wording) == ("2015-12-01", "2017-09")


def test_the_boundary_of_bore_and_clancy_is_not_determinable(dated: View) -> None:
    boundaries = {(b.earlier.rpartition("/")[2], b.later.rpartition("/")[2]): b for b in dated.boundaries}
    assert boundaries["albert-bore", "john-clancy"].verdict == "not determinable"
    assert boundaries["john-clancy", "ian-ward"].verdict == "possible gap"
    assert boundaries["eric-pickles", "greg-clark"].verdict == "meets"


def test_who_led_on_a_day_is_certain_possible_or_unknown(dated: View) -> None:
    assert who(dated, LEADER, date(2016, 1, 11)) == {"John Clancy": "certain"}
    assert who(dated, LEADER, date(2015, 9, 11)) == {"Albert Bore": "possible"}
    assert who(dated, LEADER, date(2015, 11, 20)) == {"Albert Bore": "possible"}
    assert who(dated, LEADER, date(2020, 1, 1)) == {}
    assert who(dated, LEADER, date(2010, 1, 1)) == {}


def test_the_last_sighted_holder_is_named_with_the_day(dated: View) -> None:
    post = next(p for p in dated.posts if p.iri == LEADER)
    last = next(t for t in dated.tenures if t.iri == post.last_sighted_holder)
    assert (name(dated, last), last.last_sighted) == ("Ian Ward", date(2018, 3, 31))


def test_register_and_letter_agree_on_the_secretary_of_state(dated: View) -> None:
    assert who(dated, SECRETARY, date(2015, 12, 15)) == {"Greg Clark": "certain"}
    clark = [t for t in ledger(dated, SECRETARY) if name(dated, t) == "Greg Clark"]
    assert [t.bounds.start_earliest for t in clark] == [date(2015, 5, 11), date(2022, 7, 7)]


def test_a_renamed_department_does_not_end_a_tenure(dated: View) -> None:
    javid = [t for t in ledger(dated, SECRETARY) if name(dated, t) == "Sajid Javid"]
    assert [(t.bounds.start_latest, t.bounds.end_earliest) for t in javid] == [(date(2016, 7, 14), date(2018, 4, 30))]


def test_crabtree_and_kerslake_are_one_person_each_under_all_their_spellings(dated: View) -> None:
    spellings = {
        p.name: {j.name for j in dated.judgements if j.entity == p.iri and j.verdict == "same"} for p in dated.people
    }
    assert spellings["John Crabtree"] == {"John Crabtree", "J R A Crabtree"}
    assert spellings["Bob Kerslake"] >= {"Bob Kerslake", "Bob Kerlsake", "Lord Bob Kerlsake", "Kerslake"}
    assert not [name for name in spellings if "erlsake" in name]
    assert len([t for t in dated.tenures if t.post == CHAIR]) == 1


def test_the_panel_is_one_body_under_all_its_names(dated: View) -> None:
    panels = [b for b in dated.bodies if b.kind == "panel"]
    assert [b.name for b in panels] == ["Birmingham Independent Improvement Panel"]
    overseeing = [r for r in dated.relationships if r.kind == "oversees"]
    assert [(r.subject, len(r.claims)) for r in overseeing] == [(panels[0].iri, 3)]


def test_one_announced_is_designate_and_not_seen_in_office(dated: View) -> None:
    post = "https://w3id.org/govgraph/id/post/birmingham-city-council/chief-executive"
    rogers, baxendale = ledger(dated, post)
    assert baxendale.capacities == ("designate",)
    assert baxendale.last_sighted is None
    assert (baxendale.bounds.start_earliest, baxendale.bounds.start_latest) == (date(2018, 4, 1), date(2018, 4, 30))
    assert (rogers.bounds.end_earliest, rogers.bounds.end_latest) == (date(2017, 1, 1), date(2017, 3, 31))


def test_every_bound_is_explained_by_claims_that_stand(dated: View) -> None:
    for tenure in dated.tenures:
        days = {e.bound: e.day for e in tenure.explanations}
        names = ("start-earliest", "start-latest", "end-earliest", "end-latest")
        bounds = tenure.bounds
        found = (bounds.start_earliest, bounds.start_latest, bounds.end_earliest, bounds.end_latest)
        assert [days.get(name) for name in names] == list(found)  # type: ignore[call-overload]
        assert all(e.claims and set(e.claims) <= dated.claims.keys() for e in tenure.explanations)


def test_an_explanation_tells_the_words_and_the_premises(dated: View) -> None:
    bore = ledger(dated, LEADER)[0]
    words = next(e.words for e in bore.explanations if e.bound == "end-latest")
    assert "On 1 December Cllr John Clancy was elected as the new leader of the City Council." in words
    assert "one holder at a time" in words
    assert "leader Sir Albert Bore" in words or "Sir Albert Bore, leader" in words


def test_undated_documents_still_bound_through_lags_and_each_other(draft: Drafts) -> None:
    """No upper bound: nothing tells how late the article is, and a September it must be, of 2016 or later."""
    view = resolve(write_five(draft, dated=False))
    clancy = next(t for t in ledger(view, LEADER) if name(view, t) == "John Clancy")
    assert clancy.bounds.start_earliest == clancy.bounds.start_latest == date(2015, 12, 1)
    assert (clancy.bounds.end_earliest, clancy.bounds.end_latest) == (date(2016, 9, 1), None)
    assert [name(view, t) for t in ledger(view, LEADER)] == ["Albert Bore", "John Clancy", "Ian Ward"]
    assert who(view, LEADER, date(2016, 1, 11))["John Clancy"] == "certain"
    assert who(view, LEADER, date(2020, 1, 1)) == {}


def test_a_register_narrows_what_undated_documents_leave_open(draft: Drafts) -> None:
    """Javid is secretary in the article and left in April 2018, so "September last year" is 2017's at the latest."""
    view = resolve([*write_five(draft, dated=False), register_reading()])
    clancy = next(t for t in ledger(view, LEADER) if name(view, t) == "John Clancy")
    assert (clancy.bounds.end_earliest, clancy.bounds.end_latest) == (date(2016, 9, 1), date(2017, 9, 30))
    words = next(e.words for e in clancy.explanations if e.bound == "end-latest")
    assert "Sajid Javid" in words
    assert "2018-04-30" in words


def test_the_order_of_the_readings_changes_nothing(draft: Drafts) -> None:
    readings = [*write_five(draft, dated=True), register_reading()]
    assert repr(resolve(readings).tenures) == repr(resolve(reversed(readings)).tenures)
