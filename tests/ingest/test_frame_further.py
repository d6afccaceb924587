"""This file is tests of moves by verbs of two uses, by motions carried after them, of several offices at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.changes import extract_changes
from govgraph.ingest.extraction.successions import extract_successions

Analyse = Callable[..., Analysis]


def changes(analysis: Analysis) -> set[tuple[str, ...]]:
    claims = [c for c in extract_changes(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields.get(f, "")) for f in ("change", "person", "role", "body", "date")) for c in claims}


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        (
            "Ann Hope moved from director of housing at Halden Council to chief executive at Arun Council.",
            ("start", "Ann Hope", "chief executive", "Arun Council", ""),
        ),
        (
            "Ann Hope returned as leader of Halden Council in May 2018.",
            ("start", "Ann Hope", "leader", "Halden Council", "2018-05"),
        ),
        (
            "Ann Hope became deputy leader of Halden Council in 2015 and leader in 2018.",
            ("start", "Ann Hope", "leader", "Halden Council", "2018"),
        ),
        (
            "Ann Hope became clerk of Halden Council in 2018, and chair of the Riverside Trust in 2019.",
            ("start", "Ann Hope", "chair", "Riverside Trust", "2019"),
        ),
        (
            "Ann Hope joined the board of the Riverside Trust in 2017.",
            ("start", "Ann Hope", "member", "Riverside Trust", "2017"),
        ),
        (
            "Cllr Ann Hope was appointed to the cabinet of Halden Council in 2017.",
            ("start", "Ann Hope", "cabinet member", "Halden Council", "2017"),
        ),
        (
            "Cllr Arun proposed that Cllr Ann Hope be elected Chairman of Halden Parish Council. Carried.",
            ("start", "Ann Hope", "chair", "Halden Parish Council", ""),
        ),
        (
            "When leader Denzil Pugh resigned in 2018, Halden Council elected Ann Hope to the post.",
            ("start", "Ann Hope", "leader", "Halden Council", ""),
        ),
        (
            "Denzil Pugh, whom Ann Hope replaced as clerk of Halden Council in 2018, lives in Spain.",
            ("start", "Ann Hope", "clerk", "Halden Council", "2018"),
        ),
        ("Ann Hope won Mill Ward for Labour in May 2018.", ("start", "Ann Hope", "councillor", "Mill Ward", "2018-05")),
        ("Denzil Pugh lost his Mill Ward seat.", ("end", "Denzil Pugh", "councillor", "Mill Ward", "")),
        (
            "Councillors at Halden Council voted to remove Denzil Pugh as leader by 24 votes to 20.",
            ("end", "Denzil Pugh", "leader", "Halden Council", ""),
        ),
        (
            "Ann Hope, clerk of Halden Council, is leaving to become chief executive of Arun Council.",
            ("end", "Ann Hope", "clerk", "Halden Council", ""),
        ),
        (
            "Ann Hope retired in 2017 after serving as clerk of Halden Council for ten years.",
            ("end", "Ann Hope", "clerk", "Halden Council", "2017"),
        ),
    ],
)
def test_a_move_is_told(analyse_text: Analyse, sentence: str, change: tuple[str, ...]) -> None:
    assert change in changes(analyse_text(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Cllr Ann Hope took the chair of Halden Council in the absence of Cllr Pugh.",
        "Cllr Arun proposed that Cllr Ann Hope be elected Chairman of Halden Parish Council. The motion fell.",
        "Councillors at Halden Council have yet to vote to remove Denzil Pugh as leader.",
        "Ann Hope won Halden Council an award.",
        "Ann Hope moved from Leeds to Halden Council's new offices.",
    ],
)
def test_no_move_is_told(analyse_text: Analyse, sentence: str) -> None:
    assert not changes(analyse_text(sentence))


def test_who_is_joined_to_the_verb_by_another_person_has_not_both_offices(analyse_text: Analyse) -> None:
    said = changes(analyse_text("Ann Hope was elected chairman of Halden Trust, and Denzil Pugh vice-chairman."))
    assert ("Ann Hope", "vice chair") not in {change[1:3] for change in said}


def test_a_deputy_succeeds_to_the_office_and_not_to_her_own(analyse_text: Analyse) -> None:
    words = "Ann Hope retires as clerk of Halden Council in July and will be succeeded by her deputy, Denzil Pugh."
    found = [c.fields for c in extract_successions(analyse_text(words))]
    assert [(f["predecessor"], f["successor"], f["role"]) for f in found] == [("Ann Hope", "Denzil Pugh", "clerk")]
