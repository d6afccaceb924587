"""What is done where claims cannot all be true: who yields, and that it is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from govgraph.ontology.registers import register_reading
from govgraph.resolve import View, resolve
from govgraph.resolve.view import Conflict

Drafts = Callable[..., Any]
LEEDS = "Leeds City Council"


def start(draft: Drafts, name: str, when: str, published: str = "2016-02-01", kind: str = "press") -> Any:
    fields = {"change": "start", "person": "Ann Lee", "role": "leader", "body": LEEDS, "manner": "took over"}
    return draft(name, published, kind).say(f"{name}: she took over {when}", "change", when=when, **fields)


def only(view: View) -> Conflict:
    [conflict] = view.conflicts
    return conflict


def yields(view: View) -> str:
    [claim] = only(view).yielded
    return view.claims[claim].document.name


def test_of_two_dates_the_better_source_is_believed(draft: Drafts) -> None:
    view = resolve([start(draft, "a", "2015-12-08").read(), start(draft, "b", "2015-12-01", kind="letter").read()])
    assert yields(view) == "a"
    assert view.tenures[0].bounds.start_latest == date(2015, 12, 1)
    assert len(only(view).claims) == 2


def test_of_equal_sources_the_more_precise_is_believed(draft: Drafts) -> None:
    view = resolve([start(draft, "a", "2015-11").read(), start(draft, "b", "2015-12-01").read()])
    assert yields(view) == "a"


def test_of_equally_precise_the_one_more_often_told_is_believed(draft: Drafts) -> None:
    dates = {"a": "2015-12-01", "b": "2015-12-08", "c": "2015-12-01"}
    view = resolve([start(draft, name, when).read() for name, when in dates.items()])
    assert yields(view) == "b"


def test_of_equals_the_later_report_is_believed(draft: Drafts) -> None:
    older = start(draft, "b", "2015-12-01", published="2015-12-10").read()
    view = resolve([start(draft, "a", "2015-12-08").read(), older])
    assert yields(view) == "b"


def test_a_stated_end_outweighs_a_passing_mention(draft: Drafts) -> None:
    end = {"change": "end", "person": "Ann Lee", "role": "leader", "body": LEEDS}
    dated = draft("a", "2017-10-01").say("she resigned on 11 September", "change", when="2017-09-11", **end)
    mention = {"person": "Ann Lee", "role": "leader", "body": LEEDS, "status": "current"}
    stale = draft("b", "2017-11-01").say("leader Ann Lee", "post", **mention)
    view = resolve([dated.read(), stale.read()])
    assert yields(view) == "b"
    assert view.tenures[0].bounds.end_latest == date(2017, 9, 11)


def test_the_words_of_a_conflict_tell_both_sides_and_the_outcome(draft: Drafts) -> None:
    view = resolve([start(draft, "a", "2015-12-08").read(), start(draft, "b", "2015-12-01", kind="letter").read()])
    words = only(view).words
    assert "she took over 2015-12-08" in words
    assert "she took over 2015-12-01" in words
    assert "yields" in words


def test_a_mention_within_anothers_registered_term_yields_to_the_register(draft: Drafts) -> None:
    """A stale page has Pickles in office in 2016; nobody came back in the middle of Greg Clark's term."""
    held = {"person": "Eric Pickles", "role": "secretary of state", "body": "DCLG", "status": "current"}
    page = draft("a", "2016-01-11", "web page").say("Eric Pickles, communities secretary", "post", **held)
    view = resolve([page.read(), register_reading()])
    assert yields(view) == "a"
    pickles = next(p.iri for p in view.people if p.name == "Eric Pickles")
    assert len([t for t in view.tenures if t.holder == pickles]) == 1


def test_one_surname_with_two_given_names_in_one_post_is_shown_and_not_merged(draft: Drafts) -> None:
    one = {"person": "John Clancy", "role": "leader", "body": LEEDS, "status": "current"}
    other = one | {"person": "James Clancy"}
    documents = [
        draft("a", "2016-01-11").say("leader John Clancy", "post", **one).read(),
        draft("b", "2016-03-01").say("leader James Clancy", "post", **other).read(),
        draft("c", "2016-05-01").say("the leader, John Clancy", "post", **one).read(),
    ]
    view = resolve(documents)
    assert only(view).kind == "identity"
    assert only(view).yielded == ()
    assert len(view.tenures) == 2


def test_one_surname_that_passed_the_post_on_is_no_conflict(draft: Drafts) -> None:
    joe = {"change": "end", "person": "Joe Anderson", "role": "mayor", "body": LEEDS}
    joanne = {"change": "start", "person": "Joanne Anderson", "role": "mayor", "body": LEEDS}
    document = draft("a", "2021-06-01").say("Joe Anderson left", "change", when="2021-05-06", **joe)
    document.say("Joanne Anderson was elected", "change", when="2021-05-10", **joanne)
    assert resolve([document.read()]).conflicts == ()


def test_two_holders_dated_over_each_other_clash(draft: Drafts) -> None:
    """By one sentence from 2015 to 2018, by another document in 2016: not a return, a contradiction."""
    span = {"person": "Ann Lee", "role": "leader", "body": LEEDS}
    words = "Ann Lee led the council from 2015 to 2018"
    document = draft("a", "2019-01-01", "letter").say(words, "change", change="start", when="2015-01-01", **span)
    document.say(words, "change", change="end", when="2018-12-31", **span)
    mention = {"person": "Bo Reed", "role": "leader", "body": LEEDS, "status": "current"}
    other = draft("b", "2016-05-05").say("leader Bo Reed", "post", **mention)
    view = resolve([document.read(), other.read()])
    assert only(view).kind == "value"
    assert yields(view) == "b"
    assert len(view.tenures) == 1


@pytest.mark.parametrize("status", ["current", "former"])
def test_what_yielded_stays_among_the_claims(draft: Drafts, status: str) -> None:
    first = start(draft, "a", "2015-12-08").read()
    extra = {"person": "Ann Lee", "role": "leader", "body": LEEDS, "status": status}
    second = start(draft, "b", "2015-12-01", kind="letter").say(f"she is {status}", "post", **extra).read()
    view = resolve([first, second])
    assert set(only(view).yielded) <= view.claims.keys()
    assert not set(only(view).yielded) & set(view.tenures[0].claims)
