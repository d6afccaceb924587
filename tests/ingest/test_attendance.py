"""This file is who is a member by the roll of a meeting."""

from __future__ import annotations

from collections.abc import Callable

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.attendance import find_attendance

Analyse = Callable[..., Analysis]


def members(analysis: Analysis) -> set[tuple[str, str, str]]:
    return {(h.person.name, h.office.role, h.office.portfolio) for h in find_attendance(analysis)}


def test_members_of_a_cabinet_answer_for_what_stands_in_brackets(analyse_text: Analyse) -> None:
    page = (
        "# Dunmere Council\n\nMinutes of the Cabinet meeting held on 4 May 2003\n\n"
        "Members: Councillors Ann Hope (Leader), Denzil Pugh (Deputy Leader and Finance), Eve Marsh (Housing)\n\n"
        "Officers: Mr Al Moss (Chief Executive), Di Finch"
    )
    assert members(analyse_text(page)) == {
        ("Denzil Pugh", "cabinet member", "finance"),
        ("Eve Marsh", "cabinet member", "housing"),
    }


def test_guests_and_the_absent_are_no_members(analyse_text: Analyse) -> None:
    page = (
        "Minutes of the Halden Harbour Board held on 4 May 2003\n\n"
        "Present: Mr A. Quayle (Chairman), Mrs S. Corlett. In attendance: Mr D. Fagan. Apologies: Mr T. Moss."
    )
    assert members(analyse_text(page)) == {("S. Corlett", "member", "")}
