"""This file is the tests of rules for governance at large: other countries, other words, several speakers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.assessments import extract_assessments
from govgraph.ingest.extraction.communications import extract_communications
from govgraph.ingest.extraction.directives import extract_directives
from govgraph.ingest.extraction.links import extract_links
from govgraph.ingest.extraction.turns import speaker_of_turn

Analyse = Callable[..., Analysis]
LEAD = "Penford City Council is in trouble. Dame Ruth Osgood is Minister for Local Government. "


def linked(analysis: Analysis) -> set[tuple[object, ...]]:
    """The links as subject, kind, object."""
    return {tuple(c.fields[n] for n in ("subject", "kind", "object")) for c in extract_links(analysis)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Penford Homes Company, which the council set up in 2016, has failed.",
            ("Penford Homes Company", "established_by", "Penford City Council"),
        ),
        (
            "The Home Office has given the council $2 million for new buses.",
            ("Penford City Council", "funded_by", "Home Office"),
        ),
        (
            "It was agreed to establish a Harbour Committee of five members.",
            ("Harbour Committee", "established_by", "Penford City Council"),
        ),
        (
            "An inquiry by the auditor Tranter Fenwick found that the council had broken the law.",
            ("Penford City Council", "reviewed_by", "Tranter Fenwick"),
        ),
    ],
)
def test_links_are_told_by_many_verbs(analyse_text: Analyse, sentence: str, expected: tuple[str, str, str]) -> None:
    """By the relative clause, by other money, by a resolution, by what an auditor found."""
    assert expected in linked(analyse_text(LEAD + sentence + "\n"))


def test_a_coded_paragraph_is_a_directive_with_what_became_of_it(analyse_text: Analyse) -> None:
    """The first sentence is what is asked, the words after it its status."""
    text = (
        "Report of the Penford Improvement Panel\n\nRecommendations\n\n"
        "R1  The Council should dissolve the Shares Committee. Agreed; done on 1 February 2023.\n\n"
        "R2  No officer should sit on the board of the Company. Not agreed.\n"
    )
    coded = [c for c in extract_directives(analyse_text(text)) if c.rule == "coded recommendation"]
    assert [(c.evidence[0].exact, c.fields.get("status")) for c in coded] == [
        ("The Council should dissolve the Shares Committee.", "implemented"),
        ("No officer should sit on the board of the Company.", "not implemented"),
    ]


def test_a_mark_is_a_judgement_and_two_of_them_may_be_mixed(analyse_text: Analyse) -> None:
    """Good in one thing and weak in another."""
    text = LEAD + 'Ofsted rated the council "good" for effort and "inadequate" for results.\n'
    [claim] = extract_assessments(analyse_text(text))
    assert (claim.fields["by"], claim.fields["polarity"]) == ("Ofsted", "mixed")


def test_who_says_i_in_an_email_is_its_sender(analyse_text: Analyse) -> None:
    """Each message of a thread has its own writer."""
    text = (
        "From: Hope, Ann (Clerk)\nSent: 20 January 2021\nTo: Members\n\nI agree.\n\n"
        "From: Tom Reed\nSent: 19 January 2021\nTo: Ann Hope\n\nI resign.\n"
    )
    analysis = analyse_text(text)
    assert speaker_of_turn(analysis, text.index("I agree")) == "Ann Hope"
    assert speaker_of_turn(analysis, text.index("I resign")) == "Tom Reed"


def test_who_took_a_report_in_is_its_reader(analyse_text: Analyse) -> None:
    """ "The minister received his report on 2 March"."""
    text = (
        LEAD + "Tom Reed wrote a report on the council. Dame Ruth Osgood received Tom Reed's report on 2 March 2020.\n"
    )
    [report] = extract_communications(analyse_text(text))
    assert (report.fields["from"], report.fields["to"]) == (("Tom Reed",), ("Ruth Osgood",))
