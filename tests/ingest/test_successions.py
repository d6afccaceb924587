"""This file is who is read as following whom, and in which post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.successions import extract_successions

Analyse = Callable[..., Analysis]
LEAD = "Staff of Dunmere Council gathered. "


def successions(analysis: Analysis) -> set[tuple[str, ...]]:
    claims = [c for c in extract_successions(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields[f]) for f in ("predecessor", "successor", "role")) for c in claims}


def test_a_chain_of_handovers_is_read_whole(analyse_text: Analyse) -> None:
    analysis = analyse_text(LEAD + "Ann Hope was succeeded as leader by Bo Reed, and he in turn by Cy Wold.")
    assert successions(analysis) == {("Ann Hope", "Bo Reed", "leader"), ("Bo Reed", "Cy Wold", "leader")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Leader Bo Reed, who took over from Ann Hope in May, spoke.",
        "Bo Reed succeeded Ann Hope as leader.",
        "Ann Hope was succeeded as leader by Bo Reed.",
        "Bo Reed became leader in succession to Ann Hope.",
        "Ann Hope resigned as leader in May. Bo Reed was elected leader in her place.",
        "Ann Hope's successor as leader, Bo Reed, spoke.",
        "Leader Bo Reed spoke. His predecessor, Ann Hope, did not.",
        "Bo Reed took over as leader after Ann Hope resigned in 2018.",
        "Leader Ann Hope retired in May. Bo Reed was elected leader in June.",
        "Leader Ann Hope handed over to Bo Reed on Monday.",
        "Leader Ann Hope resigned. In her place members elected Bo Reed.",
        "Bo Reed takes the reins from leader Ann Hope this month.",
        "Leader Ann Hope has been replaced by Labour's Bo Reed.",
        "Leader Ann Hope has quit. Members replaced her with Bo Reed.",
        "Bo Reed was elected leader in room of Ann Hope.",
        "Leader Ann Hope resigned in May. Bo Reed is minding the shop.",
        "Ann Hope handed over the leadership to Bo Reed in 2018.",
    ],
)
def test_a_succession_is_read_from(analyse_text: Analyse, sentence: str) -> None:
    assert successions(analyse_text(LEAD + sentence)) == {("Ann Hope", "Bo Reed", "leader")}


def test_a_chain_of_stand_ins_is_a_chain_of_successions(analyse_text: Analyse) -> None:
    analysis = analyse_text(
        LEAD
        + (
            "Chief executive Ann Hope resigned in January. She was replaced by Bo Reed. Mr Reed "
            "handed over to Cy Dean in May."
        )
    )
    assert successions(analysis) == {
        ("Ann Hope", "Bo Reed", "chief executive"),
        ("Bo Reed", "Cy Dean", "chief executive"),
    }


def test_several_commissioners_do_not_follow_each_other(analyse_text: Analyse) -> None:
    analysis = analyse_text(LEAD + "Commissioner Ann Hope left in May. Bo Reed was appointed commissioner in May.")
    assert not successions(analysis)
