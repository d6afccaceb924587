"""This file is the test of holding facts against the annotation: what is a hit, how dates and evidence lie."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from govgraph.ingest.evaluation.datings import find_containment
from govgraph.ingest.evaluation.evidence import count_exact
from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.nearest import find_near_misses
from govgraph.ingest.evaluation.places import Squeezed, find_place
from govgraph.ingest.evaluation.scoring import Hit, Outcome, compare, count

TEXT = "Ada Byron is leader of Ambridge Borough Council.\nShe  was elected\nin May 2013. Cllr Ida Pool resigned."


def gold(type: str, *, optional: bool = False, quote: str = "Ada Byron", **said: Any) -> GoldFact:
    return GoldFact(type, {"type": type, "quote": quote, **said}, optional, 1)


def found(type: str, quote: str = "Ada Byron", **said: Any) -> dict[str, object]:
    start = TEXT.find(quote)
    return {"type": type, "quote": quote, "start": start, "end": start + len(quote), **said}


def held(golden: Sequence[GoldFact], facts: Sequence[dict[str, object]]) -> Outcome:
    return compare(golden, facts, Squeezed(TEXT))


ADA = {"person": "Ada Byron", "role": "leader", "body": "Ambridge Borough Council"}


def test_a_hit_needs_the_whole_key_and_counts_the_attributes_apart() -> None:
    outcome = held([gold("post", **ADA, status="former", portfolio="")], [found("post", **ADA, status="current")])
    (figures,) = (count([outcome])[name] for name in ("post",))
    assert (figures.gold, figures.found, figures.hit, figures.wanted, figures.right) == (1, 1, 1, 1, 0)
    outcome = held([gold("post", **ADA)], [found("post", **{**ADA, "role": "chair"})])
    assert (len(outcome.hits), len(outcome.missed), len(outcome.false)) == (0, 1, 1)


def test_any_accepted_name_will_do_and_titles_do_not_count() -> None:
    wanted = gold("post", **{**ADA, "body": ["Ambridge Borough Council", "council"]})
    given = found("post", person="Cllr Ada Byron MP", role="Leader", body="the Council")
    assert len(held([wanted], [given]).hits) == 1


def test_an_optional_fact_is_neither_rewarded_nor_punished() -> None:
    optional = gold("post", **ADA, optional=True)
    there, absent = held([optional], [found("post", **ADA)]), held([optional], [])
    for outcome in (there, absent):
        figures = count([outcome])["ALL"]
        assert (figures.gold, figures.found, figures.hit) == (0, 0, 0)
    assert len(there.spared) == 1


def test_a_demanded_fact_has_the_first_choice() -> None:
    """One found fact that would answer both answers the demanded one."""
    wanted = [
        gold("party", person="Ada Byron", party="Labour", optional=True),
        gold("party", person="Ada Byron", party=["Labour", "Green"]),
    ]
    outcome = held(wanted, [found("party", person="Ada Byron", party="Labour")])
    assert (len(outcome.hits), len(outcome.spared)) == (1, 0)


def test_each_found_fact_answers_once_and_the_best_candidate_is_taken() -> None:
    facts = [
        found("change", change="start", **ADA, date="2012"),
        found("change", change="start", **ADA, date="2013-05"),
    ]
    outcome = held([gold("change", change="start", **ADA, date="2013-05")], facts)
    assert outcome.hits[0].found is facts[1]
    assert outcome.false == [facts[0]]


def test_the_same_fact_found_twice_counts_once() -> None:
    assert count([held([], [found("post", **ADA), found("post", **ADA, status="former")])])["post"].found == 1


def test_words_that_are_not_in_the_document_hit_nothing() -> None:
    outcome = held([gold("post", **ADA)], [found("post", quote="Ada Byron was leader", **ADA)])
    assert (outcome.unsupported, len(outcome.hits), len(outcome.false)) == (1, 0, 1)


@pytest.mark.parametrize(
    ("annotated", "given", "lies"),
    [
        ("2015-12", "2015-12", "equals"),
        ("2015-12-01", "2015", "contains"),
        ("2015-12-01", "2015-11/2016-01", "contains"),
        ("2015-12-01", "../2016", "contains"),
        ("2015-12", "2015-12-01", "overlaps"),
        ("2015-11/2015-12", "2015-12/2016-01", "overlaps"),
        ("2015-12", "2016", "misses"),
        ("2015-12", None, "undated"),
        (["2015-11", "2015-12-01"], "2015-12", "contains"),
        (None, "2015", None),
        ("last week", "2015", None),
    ],
)
def test_a_found_date_is_held_against_the_annotated_days(annotated: Any, given: str | None, lies: str | None) -> None:
    hit = Hit(gold("change", date=annotated), found("change", date=given))
    assert find_containment(hit) == lies


def test_a_quote_that_does_not_stand_at_its_offsets_is_found_out() -> None:
    moved = found("post", **ADA) | {"start": 1, "end": 10}
    exactness = count_exact([found("post", **ADA), moved, found("post", **ADA) | {"end": 10**6}], TEXT)
    assert (exactness.found, exactness.exact) == (3, 1)


def test_an_annotated_quote_is_placed_whatever_its_white_space() -> None:
    place = find_place(Squeezed(TEXT), "She was elected in May 2013")
    assert place is not None
    assert TEXT[slice(*place)] == "She  was elected\nin May 2013"
    twice = Squeezed("the leader and the leader")
    assert find_place(twice, "the leader") == (0, 10)
    assert find_place(twice, "the leader", (15, 25)) == (15, 25)
    assert find_place(twice, "the mayor") is None


def test_a_missed_fact_is_shown_with_what_was_found_instead() -> None:
    wanted = [gold("post", **ADA), gold("party", person="Ida Pool", party="Green")]
    outcome = held(wanted, [found("post", **{**ADA, "role": "chair"}), found("party", person="Ada", party="Labour")])
    (near,) = find_near_misses(outcome)
    assert (near.found["role"], near.differs) == ("chair", ("role",))


def test_bounds_are_those_of_the_calendar() -> None:
    """An open side of a date reaches as far as there are days."""
    assert (
        find_containment(Hit(gold("change", date=f"{date.max:%Y-%m-%d}"), found("change", date="2016/..")))
        == "contains"
    )
