"""This file is cabinets listed with briefs, and what somebody who writes as "I" is."""

from __future__ import annotations

from collections.abc import Callable

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.posts import extract_posts

Analyse = Callable[..., Analysis]


def posts(analysis: Analysis) -> set[tuple[str, ...]]:
    claims = [c for c in extract_posts(analysis) if c.modality == "asserted"]
    fields = ("person", "role", "status", "portfolio")
    return {tuple(str(c.fields.get(f, "")) for f in fields) for c in claims}


def test_those_listed_with_briefs_are_members_of_the_cabinet(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        "The cabinet of Dunmere Council is now Ann Hope (highways), Denzil Pugh (adult care) and Carl Moss."
    )
    assert posts(analysis) == {
        ("Ann Hope", "cabinet member", "current", "highways"),
        ("Denzil Pugh", "cabinet member", "current", "adult care"),
    }


def test_those_gone_from_a_cabinet_were_its_members(analyse_text: Analyse) -> None:
    analysis = analyse_text("Gone from Dunmere Council's cabinet are Ann Hope (highways) and Denzil Pugh (housing).")
    assert {status for _, _, status, _ in posts(analysis)} == {"former"}


def test_people_told_with_brackets_elsewhere_have_no_brief(analyse_text: Analyse) -> None:
    assert not posts(
        analyse_text("The band of Dunmere is Ann Hope (drums), Denzil Pugh (guitar) and Carl Moss (voice).")
    )


def test_who_signs_a_letter_is_what_it_says_I_am(analyse_text: Analyse) -> None:
    letter = "Dear Sir,\n\nI was chairman of the Halden Board from 1985 to 1987.\n\nYours faithfully,\n\nAnn Hope"
    assert ("Ann Hope", "chair", "former", "") in posts(analyse_text(letter))


def test_who_signs_a_letter_is_not_what_a_quotation_in_it_says_I_am(analyse_text: Analyse) -> None:
    letter = 'Dear Sir,\n\nHe shouted "I am chairman of the Halden Board" at us.\n\nYours faithfully,\n\nAnn Hope'
    assert not any(person == "Ann Hope" for person, *_ in posts(analyse_text(letter)))
