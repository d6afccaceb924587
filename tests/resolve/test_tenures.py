"""What claims on a post come to: spells, bounds, footing and order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from govgraph.resolve import View, resolve
from govgraph.resolve.view import Tenure

Drafts = Callable[..., Any]
LEEDS = "Leeds City Council"


def state(document: Any, person: str, status: str, role: str = "leader", words: str = "") -> Any:
    post = {"person": person, "role": role, "body": LEEDS, "status": status}
    return document.say(words or f"{person} {status} {role} ({document.name})", "post", **post)


def change(document: Any, person: str, kind: str, when: str | None, role: str = "leader", **more: Any) -> Any:
    fields = {"change": kind, "person": person, "role": role, "body": LEEDS, **more}
    return document.say(f"{person} {kind} {when} {role} {more.get('manner', '')}", "change", when=when, **fields)


def ledger(view: View, role: str = "leader") -> list[tuple[str, Tenure]]:
    names = {p.iri: p.name for p in view.people}
    return [(names[t.holder], t) for t in sorted(view.tenures, key=lambda t: t.order) if t.role == role]


def bounds(tenure: Tenure) -> tuple[date | None, ...]:
    b = tenure.bounds
    return b.start_earliest, b.start_latest, b.end_earliest, b.end_latest


def test_a_sighting_bounds_the_start_above_and_the_end_below(draft: Drafts) -> None:
    [(_, tenure)] = ledger(resolve([state(draft("a", "2015-09"), "Ann Lee", "current").read()]))
    assert bounds(tenure) == (None, date(2015, 9, 30), date(2015, 9, 1), None)
    assert (tenure.first_sighted, tenure.last_sighted) == (date(2015, 9, 1), date(2015, 9, 30))


def test_a_dated_entry_is_no_sighting_on_the_documents_day(draft: Drafts) -> None:
    page = draft("a", "2019-10-01").say(
        "11 September 2017: Ann Lee becomes acting leader.",
        "post",
        when="2017-09-11",
        person="Ann Lee",
        role="leader",
        body="Exford Council",
        status="acting",
    )
    [(_, tenure)] = ledger(resolve([page.read()]))
    assert bounds(tenure) == (None, date(2019, 10, 1), None, None)
    assert tenure.last_sighted is None


def test_a_former_holder_ended_by_the_documents_day(draft: Drafts) -> None:
    [(_, tenure)] = ledger(resolve([state(draft("a", "2015-09"), "Ann Lee", "former").read()]))
    assert bounds(tenure) == (None, date(2015, 9, 30), None, date(2015, 9, 30))
    assert tenure.last_sighted is None


def test_one_to_come_begins_after_the_documents_day_and_is_designate(draft: Drafts) -> None:
    [(_, tenure)] = ledger(resolve([state(draft("a", "2015-09-10"), "Ann Lee", "future").read()]))
    assert bounds(tenure) == (date(2015, 9, 11), None, date(2015, 9, 11), None)
    assert tenure.capacities == ("designate",)


def test_two_spells_of_one_person_lie_about_an_end(draft: Drafts) -> None:
    first = change(change(draft("a", "2005"), "Ann Lee", "start", "1999-05"), "Ann Lee", "end", "2004-06-10")
    later = change(draft("b", "2013"), "Ann Lee", "start", "2012-05-22")
    spells = ledger(resolve([first.read(), later.read()]))
    assert [bounds(t)[0] for _, t in spells] == [date(1999, 5, 1), date(2012, 5, 22)]
    assert [t.iri.rpartition("/")[2] for _, t in spells] == ["ann-lee", "ann-lee-2"]
    assert spells[0][1].succeeded_by == spells[1][1].iri


def test_another_in_between_makes_two_spells_in_a_post_of_one(draft: Drafts) -> None:
    documents = [
        state(draft("a", "2000-01-01"), "Ann Lee", "current").read(),
        state(draft("b", "2008-01-01"), "Bo Reed", "current").read(),
        state(draft("c", "2013-01-01"), "Ann Lee", "current").read(),
    ]
    view = resolve(documents)
    assert [name for name, _ in ledger(view)] == ["Ann Lee", "Bo Reed", "Ann Lee"]
    assert bounds(ledger(view)[0][1])[3] == date(2008, 1, 1)
    assert not view.conflicts


def test_another_in_between_is_nothing_in_a_post_of_several(draft: Drafts) -> None:
    documents = [
        state(draft("a", "2000-01-01"), "Ann Lee", "current", "deputy leader").read(),
        state(draft("b", "2008-01-01"), "Bo Reed", "current", "deputy leader").read(),
        state(draft("c", "2013-01-01"), "Ann Lee", "current", "deputy leader").read(),
    ]
    found = ledger(resolve(documents), "deputy leader")
    assert sorted(name for name, _ in found) == ["Ann Lee", "Bo Reed"]
    assert bounds(found[0][1]) == (None, date(2000, 1, 1), date(2013, 1, 1), None)


def test_a_successor_announced_in_between_interrupts_nobody(draft: Drafts) -> None:
    """The council appoints in December whoever begins in April; until then the one before her is seen in the post."""
    role = "chief executive"
    article = state(draft("a", "2017-09-12"), "Ann Lee", "current", role)
    release = change(draft("b", "2017-12-12"), "Bo Reed", "start", "2017-12-11", role, manner="appointed")
    change(release, "Bo Reed", "start", "2018-04", role, manner="appointed")
    later = state(draft("c", "2018-01-20"), "Ann Lee", "current", role)
    found = ledger(resolve([article.read(), release.read(), later.read()]), role)
    assert [name for name, _ in found] == ["Ann Lee", "Bo Reed"]


def test_a_stand_in_in_between_interrupts_nobody(draft: Drafts) -> None:
    documents = [
        state(draft("a", "2020-01-01"), "Ann Lee", "current", "chief executive").read(),
        state(draft("b", "2020-06-01"), "Bo Reed", "acting", "chief executive").read(),
        state(draft("c", "2021-01-01"), "Ann Lee", "current", "chief executive").read(),
    ]
    view = resolve(documents)
    assert sorted(name for name, _ in ledger(view, "chief executive")) == ["Ann Lee", "Bo Reed"]
    assert not view.conflicts


def test_acting_then_confirmed_is_one_tenure_on_two_footings(draft: Drafts) -> None:
    first = state(draft("a", "2019-08-01"), "Ann Lee", "acting", "chief executive", "Ann Lee, interim chief executive")
    change(first, "Ann Lee", "start", "2019-07-15", "chief executive", manner="took over")
    later = change(draft("b", "2020-02-01"), "Ann Lee", "start", "2020-01-20", "chief executive", manner="appointed")
    [(_, tenure)] = ledger(resolve([first.read(), later.read()]), "chief executive")
    assert tenure.bounds.start_latest == date(2019, 7, 15)
    assert tenure.bounds.end_earliest == date(2020, 1, 20)
    assert tenure.capacities == ("interim", "substantive")


def test_a_look_back_on_standing_in_is_of_the_day_it_began(draft: Drafts) -> None:
    """A timeline of 2019 tells of an acting leader of September 2017, whom an article of 2018 calls leader."""
    page = change(state(draft("a", "2019-10-01"), "Ann Lee", "acting"), "Ann Lee", "start", "2017-09-11")
    article = state(draft("b", "2018-03-20"), "Ann Lee", "current")
    [(_, tenure)] = ledger(resolve([page.read(), article.read()]))
    assert tenure.capacities == ("acting", "substantive")


def test_elected_again_is_no_new_start(draft: Drafts) -> None:
    first = change(draft("a", "2014-06-01"), "Ann Lee", "start", "2014-05-20", manner="elected")
    again = change(draft("b", "2018-06-01"), "Ann Lee", "start", "2018-05-20", manner="elected")
    view = resolve([first.read(), again.read()])
    [(_, tenure)] = ledger(view)
    assert bounds(tenure) == (date(2014, 5, 20), date(2014, 5, 20), date(2018, 5, 20), None)
    assert not view.conflicts


def test_announced_on_one_day_and_effective_on_another_begins_on_the_latter(draft: Drafts) -> None:
    announced = change(
        draft("a", "2017-12-12"), "Ann Lee", "start", "2017-12-11", "chief executive", manner="appointed"
    )
    joined = change(draft("b", "2018-05-01"), "Ann Lee", "start", "2018-04-03", "chief executive", manner="joined")
    view = resolve([announced.read(), joined.read()])
    [(_, tenure)] = ledger(view, "chief executive")
    assert tenure.bounds.start_earliest == tenure.bounds.start_latest == date(2018, 4, 3)
    assert not view.conflicts


def test_a_document_that_tells_of_the_end_has_not_seen_the_holder(draft: Drafts) -> None:
    document = state(draft("a", "2017-09-12"), "Ann Lee", "current")
    change(document, "Ann Lee", "end", "2017-09-11", manner="resigned")
    view = resolve([document.read()])
    [(_, tenure)] = ledger(view)
    assert (tenure.bounds.end_latest, tenure.ended) == (date(2017, 9, 11), "resigned")
    assert not view.conflicts


def test_a_document_that_looks_back_has_seen_the_last_only(draft: Drafts) -> None:
    """ "Our leaders: Ann Lee, whom Bo Reed followed", both called leader in 2019."""
    document = state(state(draft("a", "2019-04-05"), "Ann Lee", "current"), "Bo Reed", "current")
    handover = {"predecessor": "Ann Lee", "successor": "Bo Reed", "role": "leader", "body": LEEDS}
    document.say("whom Bo Reed followed", "succession", **handover)
    (_, lee), (_, reed) = ledger(resolve([document.read()]))
    assert (lee.last_sighted, reed.last_sighted) == (None, date(2019, 4, 5))
    assert lee.bounds.end_latest == date(2019, 4, 5)


def test_a_timeline_has_seen_only_whom_it_dates_last(draft: Drafts) -> None:
    """A page of 2019 that calls each holder by the post beside the date of taking it up, a stand-in among them."""
    page = draft("a", "2019-10-01", "web page")
    for person, status, when in (
        ("Ann Lee", "current", "2015-12-01"),
        ("Bo Reed", "acting", "2017-09-11"),
        ("Cy Dunn", "current", "2018-01-15"),
    ):
        change(state(page, person, status), person, "start", when)
    view = resolve([page.read()])
    assert [t.last_sighted for _, t in ledger(view)] == [date(2015, 12, 1), date(2017, 9, 11), date(2019, 10, 1)]
    assert not view.conflicts


def test_of_several_in_one_document_without_an_order_none_is_seen(draft: Drafts) -> None:
    document = state(state(draft("a", "2019-04-05"), "Ann Lee", "current"), "Bo Reed", "current")
    view = resolve([document.read()])
    assert [t.last_sighted for _, t in ledger(view)] == [None, None]
    assert [t.bounds.start_latest for _, t in ledger(view)] == [date(2019, 4, 5)] * 2
    assert [c.kind for c in view.conflicts] == ["value"]


def test_a_change_without_a_date_lies_before_its_document(draft: Drafts) -> None:
    document = change(draft("a", "2018-03"), "Ann Lee", "start", None, manner="took over")
    [(_, tenure)] = ledger(resolve([document.read()]))
    assert bounds(tenure)[:2] == (None, date(2018, 3, 31))
    assert tenure.began == "took over"


def test_a_succession_orders_two_without_dating_them(draft: Drafts) -> None:
    handover = {"predecessor": "Ann Lee", "successor": "Bo Reed", "role": "leader", "body": LEEDS}
    view = resolve([draft("a", "2018-03").say("Bo Reed followed Ann Lee", "succession", **handover).read()])
    (first, lee), (second, reed) = ledger(view)
    assert (first, second) == ("Ann Lee", "Bo Reed")
    assert (lee.succeeded_by, reed.preceded_by) == (reed.iri, lee.iri)
    assert [b.verdict for b in view.boundaries] == ["possible gap"]


def test_a_change_without_a_portfolio_is_about_the_one_its_person_has(draft: Drafts) -> None:
    document = draft("a", "2018-03-01")
    post = {"person": "Ann Lee", "role": "director", "body": LEEDS, "portfolio": "Place", "status": "current"}
    document.say("Ann Lee, director of place", "post", **post)
    change(document, "Ann Lee", "start", "2016-02", "director", manner="joined")
    view = resolve([document.read()])
    assert [p.label for p in view.posts] == ["Director for Place, Leeds City Council"]
    assert view.tenures[0].bounds.start_earliest == date(2016, 2, 1)


def test_documents_narrow_each_others_days_across_posts(draft: Drafts) -> None:
    """An undated article tells of a departure of 2017, so what it calls leader was leader in 2017 or later."""
    article = state(draft("a"), "Ann Lee", "current")
    state(article, "Cy Dunn", "former", "chief executive")
    change(article, "Cy Dunn", "end", "2017-02", "chief executive")
    [(_, tenure)] = ledger(resolve([article.read()]))
    assert bounds(tenure) == (None, None, date(2017, 2, 1), None)
    explanation = next(e for e in tenure.explanations if e.bound == "end-earliest")
    assert "Cy Dunn" in explanation.words
    assert len(explanation.claims) == 3


def test_a_vacancy_is_a_gap_that_a_claim_says_nobody_filled(draft: Drafts) -> None:
    document = change(draft("a", "2018-06-01"), "Ann Lee", "end", "2018-01-31", "chief executive")
    change(document, "Bo Reed", "start", "2018-05-01", "chief executive")
    without = resolve([document.read()])
    assert [b.verdict for b in without.boundaries] == ["gap"]
    assert without.vacancies == ()
    handover = {"predecessor": "Ann Lee", "successor": "Bo Reed", "role": "chief executive", "body": LEEDS}
    view = resolve([document.say("Bo Reed followed her", "succession", **handover).read()])
    [vacancy] = view.vacancies
    assert (vacancy.bounds.start_latest, vacancy.bounds.end_earliest) == (date(2018, 1, 31), date(2018, 5, 1))


def say_order(draft: Drafts, *, followed: bool, chief_left: bool) -> View:
    """Ann's, Bea's and Cy's documents: only Bea's has a day; whether Cy followed Bea, and who left before Cy's."""
    first = state(state(draft("a", None), "Ann Lee", "current"), "Max Orr", "current", "chief executive")
    second = state(draft("b", "2016-01-11"), "Bea Moss", "current")
    third = state(draft("c", None), "Cy Dunn", "current")
    if followed:
        third.say(
            "Cy Dunn followed Bea Moss",
            "succession",
            predecessor="Bea Moss",
            successor="Cy Dunn",
            role="leader",
            body=LEEDS,
        )
    if chief_left:
        state(third, "Max Orr", "former", "chief executive")
    return resolve([first.read(), second.read(), third.read()])


def test_what_one_post_tells_of_the_order_of_undated_documents_orders_the_holders_of_another(draft: Drafts) -> None:
    told = ledger(say_order(draft, followed=True, chief_left=True))
    assert [name for name, _ in told] == ["Ann Lee", "Bea Moss", "Cy Dunn"]
    assert bounds(told[0][1])[3] == date(2016, 1, 11), "Ann's end lies before Bea's only sighting"
    assert bounds(told[0][1])[2] is None, "and nothing tells how long before"


def test_nothing_orders_them_where_no_document_tells_who_followed_or_who_had_left(draft: Drafts) -> None:
    for followed, chief_left in ((True, False), (False, True), (False, False)):
        ann = dict(ledger(say_order(draft, followed=followed, chief_left=chief_left)))["Ann Lee"]
        assert bounds(ann)[2:] == (None, None), (followed, chief_left)
