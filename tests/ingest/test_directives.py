"""This file is the tests of directives: recommendations, findings, commitments and requirements."""

from __future__ import annotations

from collections.abc import Callable

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_status import find_status
from govgraph.ingest.extraction.directives import extract_directives

Analyse = Callable[..., Analysis]

TABLE = """# Progress on the Hobday recommendations

Sir Alan Hobday reviewed Penford Borough Council in 2018.

| No. | Recommendation | Owner | Status |
|-----|----------------|-------|--------|
| 1 | Keep a register of all contracts | Head of Procurement | Complete |
| 2 | Report overspends every quarter | Head of Finance | Partly complete |
| 3 | Test the recovery plan every year | Head of IT | Rejected by Council |
"""

LETTER = """Councillor Joan Hale
Leader, Penford Borough Council

3 July 2020

Dear Councillor Hale

We recommended last year that the council should:

a) sell its stake in the airport;
b) appoint a permanent director of finance; and
c) cut the number of cabinet members to eight.

The council has implemented the first. The second is in progress. The third was rejected.

Yours sincerely

Margaret Lyle
Lead Commissioner
"""


def found(analysis: Analysis) -> list[tuple[str, str, str]]:
    """Kind, author and words of each asserted directive, in the order of the text."""
    claims = sorted(extract_directives(analysis), key=lambda claim: claim.evidence[0].start)
    return [
        (str(c.fields["kind"]), str(c.fields.get("by")), " ".join(c.evidence[0].exact.split()))
        for c in claims
        if c.modality == "asserted"
    ]


def test_each_row_of_a_table_is_a_recommendation_with_what_became_of_it(analyse_text: Analyse) -> None:
    """The column named for them holds them; the status column says how far they are; the heading says whose."""
    claims = list(extract_directives(analyse_text(TABLE, kind="report")))
    assert [(c.fields.get("by"), c.fields.get("status")) for c in claims] == [
        ("Alan Hobday", "implemented"),
        ("Alan Hobday", "in progress"),
        ("Alan Hobday", "not implemented"),
    ]


def test_a_list_takes_its_kind_and_author_from_what_leads_it_in(analyse_text: Analyse) -> None:
    """Each point stands without its mark and without the "and" before the next, and keeps its fate."""
    claims = list(extract_directives(analyse_text(LETTER, kind="letter", published="2020-07-03")))
    assert [(c.fields["by"], c.evidence[0].exact, c.fields.get("status")) for c in claims[:3]] == [
        ("Margaret Lyle", "sell its stake in the airport", "implemented"),
        ("Margaret Lyle", "appoint a permanent director of finance", "in progress"),
        ("Margaret Lyle", "cut the number of cabinet members to eight.", "not implemented"),
    ]


def test_an_inspector_finds_and_recommends_clause_by_clause(analyse_text: Analyse) -> None:
    """Two verbs joined in one sentence are two directives."""
    text = (
        "Inspector Helen Farrow published her report on Penford Borough Council on Monday. She found that the "
        "accounts were two years late. She recommended that the council appoint a finance director.\n"
    )
    assert found(analyse_text(text)) == [
        ("finding", "Helen Farrow", "She found that the accounts were two years late."),
        ("recommendation", "Helen Farrow", "She recommended that the council appoint a finance director."),
    ]


def test_the_report_and_it_speak_for_their_author(analyse_text: Analyse) -> None:
    """A report's findings are those of whoever wrote it."""
    text = (
        "Ofsted issued a report on Penford Borough Council in May. "
        "It concluded that children waited too long for help. The report called for more social workers.\n"
    )
    assert [(kind, by) for kind, by, _ in found(analyse_text(text))] == [
        ("finding", "Ofsted"),
        ("recommendation", "Ofsted"),
    ]


def test_a_promise_is_a_commitment_of_who_makes_it(analyse_text: Analyse) -> None:
    """Promised, pledged, undertook: the clause with its verb, not the rest of the sentence."""
    text = (
        "Council leader Graham Tolley has promised to publish every contract by June. "
        "Chief executive Mark Dunne met the unions and pledged to visit all depots.\n"
    )
    assert found(analyse_text(text)) == [
        ("commitment", "Graham Tolley", "Council leader Graham Tolley has promised to publish every contract by June."),
        ("commitment", "Mark Dunne", "pledged to visit all depots."),
    ]


def test_a_promise_denied_is_not_asserted(analyse_text: Analyse) -> None:
    """What somebody did not promise is kept, but as denied."""
    text = "Council leader Graham Tolley of Penford Borough Council never promised to freeze the council tax.\n"
    assert found(analyse_text(text)) == []
    assert [claim.modality for claim in extract_directives(analyse_text(text))] == ["denied"]


def test_the_press_finds_nothing(analyse_text: Analyse) -> None:
    """A verb of finding counts only where its subject is one who inspects, audits, reviews or governs."""
    text = "Penford Borough Council is hard to reach. Residents found that nobody answered. The leader found a chair.\n"
    assert [row for row in found(analyse_text(text)) if row[0] == "finding"] == []


def test_a_numbered_demand_is_split_into_its_points(analyse_text: Analyse) -> None:
    """ "(a) to ... and (b) to ..." are two requirements."""
    text = (
        "The Secretary of State, Dawn Ashby, wrote to Penford Borough Council. "
        "Ms Ashby required the council (a) to commission a review of its governance by May and "
        "(b) to send the department a report each month.\n"
    )
    rows = [row for row in found(analyse_text(text)) if row[0] == "requirement"]
    assert len(rows) == 2
    assert rows[1][2].startswith("(b) to send")


def test_statuses_are_told_by_the_first_word_that_fits() -> None:
    """ "Not implemented" is not "implemented"."""
    words = ["Not implemented", "Implemented, April", "In progress: 40%", "Agreed", "Rejected", "Amber", "H3"]
    assert [find_status(w) for w in words] == [
        "not implemented",
        "implemented",
        "in progress",
        "accepted",
        "not implemented",
        "in progress",
        None,
    ]


def test_a_sentence_without_end_is_passed_over(analyse_text: Analyse) -> None:
    """Thousands of joined verbs must not take thousands of times as long."""
    text = "The inspector of Penford Borough Council " + "and recommended that " * 800
    assert found(analyse_text(text, parser="rules")) == []
