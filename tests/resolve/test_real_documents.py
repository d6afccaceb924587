"""The five real documents without their meta files, four of them undated, as they are really read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from govgraph.ingest.pipeline import Task, choose_extractor, read_claims
from govgraph.ontology.documents import Meta
from govgraph.resolve import View, resolve, verdict_on
from govgraph.resolve.view import Tenure

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def undated(shared_dir: Path) -> View:
    paths = sorted((shared_dir / "eval" / "dev").glob("*.txt"))
    return resolve([read_claims(Task(path, Meta(), choose_extractor())) for path in paths])


def find_leaders(view: View) -> dict[str, Tenure]:
    names = {p.iri: p.name for p in view.people}
    return {names[t.holder]: t for t in view.tenures if t.post.endswith("/birmingham-city-council/leader")}


def test_the_ledger_still_reads_bore_clancy_ward(undated: View) -> None:
    leaders = sorted(find_leaders(undated).items(), key=lambda item: item[1].order)
    assert [name for name, _ in leaders] == ["Albert Bore", "John Clancy", "Ian Ward"]


def test_clancys_start_is_exact_and_his_end_a_september_of_2016_or_later(undated: View) -> None:
    bounds = find_leaders(undated)["John Clancy"].bounds
    assert bounds.start_earliest == bounds.start_latest == date(2015, 12, 1)
    assert bounds.end_earliest == date(2016, 9, 1)


def test_only_the_day_of_the_letter_is_certain(undated: View) -> None:
    leaders = find_leaders(undated)
    certain = {
        on: [n for n, t in leaders.items() if verdict_on(t.bounds, on, t.first_sighted, t.last_sighted) == "certain"]
        for on in (date(2015, 11, 20), date(2016, 1, 11), date(2020, 1, 1))
    }
    assert certain == {date(2015, 11, 20): [], date(2016, 1, 11): ["John Clancy"], date(2020, 1, 1): []}


def test_nothing_contradicts(undated: View) -> None:
    assert not [c for c in undated.conflicts if c.kind in {"value", "identity"} or c.yielded]


def test_two_names_are_slips_of_the_pen(undated: View) -> None:
    slips = [c.words for c in undated.conflicts if c.kind == "slip in a source"]
    assert [words.split("”")[0].strip("“") for words in sorted(slips)] == ["Kerlsake", "Southamption"]


def test_what_council_and_panel_judge_otherwise_is_told_as_of_two_judges(undated: View) -> None:
    """The leader speaks of progress at speed, the panel's chair of its slow pace: at other times, by other judges."""
    words = [c.words for c in undated.conflicts if c.kind == "different viewpoint"]
    assert any("Albert Bore is positive (self" in w and "John Crabtree is mixed (independent" in w for w in words)


def test_the_public_meeting_was_in_2015_and_three_documents_tell_why(undated: View) -> None:
    """A Friday the 11th of September fits four years; the review before it and the leader after it leave one."""
    [meeting] = [m for m in undated.meetings if m.edtf == "2015-09-11"]
    assert {undated.claims[c].document.name[:3] for c in meeting.claims} == {"001", "003"}
    [inference] = [d for d in undated.dates if d.about == meeting.iri]
    assert "the report of Bob Kerslake is of 2014-12" in inference.words
    assert "Friday, September 11" in inference.words
    assert "John Clancy became leader" in inference.words


def test_the_panels_concern_in_june_was_in_2015(undated: View) -> None:
    assert [a.polarity for a in undated.assessments if a.edtf == "2015-06"] == ["negative"]
