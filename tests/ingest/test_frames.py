"""This file is the verbs and nouns of office read by the parse: what they tell, and what they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.changes import extract_changes
from govgraph.ingest.extraction.successions import extract_successions

Analyse = Callable[..., Analysis]
B = "Dunmere Borough Council"


def told(analysis: Analysis) -> set[tuple[str | None, ...]]:
    found = [c for c in extract_changes(analysis) if c.modality == "asserted"]
    fields = ("change", "person", "role", "date")
    return {tuple(str(c.fields[f]) if f in c.fields else None for f in fields) for c in found}


def followed(analysis: Analysis) -> set[tuple[str, ...]]:
    found = [c for c in extract_successions(analysis) if c.modality == "asserted"]
    return {tuple(str(c.fields[f]) for f in ("predecessor", "successor", "role")) for c in found}


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        (f"Ann Hope, who had been mayor, takes up the post of leader of {B} on 3 May 2021.", ("start", "2021-05-03")),
        (f"Ann Hope relinquished the leadership of {B} in 1998.", ("end", "1998")),
        (f"Ann Hope's term as leader of {B} ended on 31 March 2018.", ("end", "2018-03-31")),
        (f"Ann Hope was leader of {B} until it was dissolved in 2009.", ("end", "2009")),
        (f"Ann Hope served as leader of {B} between 1990 and 1996.", ("start", "1990")),
        (f"Ann Hope served as leader of {B} between 1990 and 1996.", ("end", "1996")),
        (f"The leader of {B}, Ann Hope, was killed in a crash on 4 October 2018.", ("end", "2018-10-04")),
        (f"The death in office of the leader of {B}, Ann Hope, in June 2018 left a gap.", ("end", "2018-06")),
        (f"{B}'s new leader, Ann Hope, does not start until 1 July 2019.", ("start", "2019-07-01")),
        (f"Ann Hope was promoted from deputy leader to leader of {B} in 2018.", ("start", "2018")),
        (f"RESOLVED that Ann Hope be elected leader of {B}.", ("start", None)),
        (f"Chair: Bo Reed. Ann Hope, leader of {B} (2007-12), spoke.", ("end", "2012")),
    ],
)
def test_a_verb_or_noun_of_office_tells_a_change(
    analyse_text: Analyse, sentence: str, change: tuple[str, str | None]
) -> None:
    kind, date = change
    assert (kind, "Ann Hope", "leader", date) in told(analyse_text(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        f"It was moved that Ann Hope be appointed leader of {B}. The motion was lost.",
        f"If Ann Hope is elected leader of {B} she will cut taxes.",
        f"Ann Hope was nearly appointed leader of {B} in 2011.",
        f"Ann Hope could take over as leader of {B}.",
        f"Members called for the resignation of Ann Hope as leader of {B}.",
        f"Ann Hope goes into her third term as leader of {B}.",
        f"Ann Hope, a former leader of {B}, died in 2018.",
    ],
)
def test_what_is_wished_doubted_or_long_past_is_no_change(analyse_text: Analyse, sentence: str) -> None:
    assert told(analyse_text(sentence)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        f"The leadership of {B} passed from Ian Reed to Ann Hope in May 2018.",
        f"Ian Reed lost the leadership of {B} to Ann Hope in 2018.",
        f"Ian Reed, the leader of {B}, made way for Ann Hope in 2018.",
        f"Ian Reed stood down as leader of {B} and the job went to Ann Hope.",
        f"Ian Reed, leader of {B} since 2011, was defeated by Ann Hope in May 2018.",
    ],
)
def test_a_handover_is_told_by_who_gives_and_who_gets(analyse_text: Analyse, sentence: str) -> None:
    assert ("Ian Reed", "Ann Hope", "leader") in followed(analyse_text(sentence))


def test_a_rival_beaten_held_nothing(analyse_text: Analyse) -> None:
    analysis = analyse_text(f"Ann Hope was elected leader of {B} in May. She beat Ian Reed by two votes.")
    assert followed(analysis) == set()


def test_a_leaver_of_whom_no_office_is_told_left_none_that_is_another_s(analyse_text: Analyse) -> None:
    analysis = analyse_text(f"Ann Hope is leader of {B}. The bus driver Ian Reed retired in May.")
    assert told(analysis) == set()
