"""Known unknowns: what the documents leave open, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from govgraph.errors import UsageError
from govgraph.explore import Graph
from govgraph.explore.unknowns import KINDS, Unknown

LETTER = """Ambridge Improvement Panel
Town Hall

1 April 2015

Dear Minister

I write as chair of the Ambridge Improvement Panel. The leader of Ambridge Borough Council, Cllr Ada Lovelace,
chaired its meeting on 27 March 2015.
The panel is due to report to the Minister in June 2015. Jane Moss wrote to Bob Hall on 4 March 2015.

Yours sincerely

John Crabtree
Chair, Ambridge Improvement Panel
"""
LATER = """Bob Hall is the leader of Ambridge Borough Council. The former leader, Ada Lovelace, resigned.
"""
REVIEW = """Review of Ambridge Borough Council
by Jane Moss

10 March 2015

Jane Moss reviewed Ambridge Borough Council. She recommended that the council should publish a plan for its finances
by 30 June 2015.
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("unknowns")
    for name, text in (("letter", LETTER), ("later", LATER), ("review", REVIEW)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Graph(folder / "store") as graph:
        graph.ingest(folder)
        yield graph


def only(graph: Graph, kind: str, part: str = "") -> Unknown:
    [unknown] = [u for u in graph.unknowns(kind) if part in u.what]
    return unknown


def test_a_letter_that_is_cited_and_not_held_is_wanted(graph: Graph) -> None:
    unknown = only(graph, "paper", "Jane Moss")
    assert "letter from Jane Moss to Bob Hall, 2015-03-04" in unknown.what
    assert unknown.because == "cited by letter"
    assert "4 March 2015" in unknown.evidence[0].exact


def test_a_letter_or_review_that_is_held_is_not_wanted(graph: Graph) -> None:
    assert [u.what for u in graph.unknowns("paper")] == ["letter from Jane Moss to Bob Hall, 2015-03-04"]


def test_an_expected_report_that_no_document_tells_of(graph: Graph) -> None:
    unknown = only(graph, "expected")
    assert "2015-06" in unknown.what
    assert unknown.because == "no document tells that it came"


def test_an_end_that_nobody_dates(graph: Graph) -> None:
    assert "no document bounds the day" in only(graph, "bound", "end of Ada Lovelace").because


def test_a_post_is_uncovered_after_its_last_holder_known(graph: Graph) -> None:
    unknown = only(graph, "coverage", "Leader")
    assert "Bob Hall" in unknown.because
    assert "no document tells an end or a successor" in unknown.because


def test_a_boundary_that_cannot_be_told(graph: Graph) -> None:
    unknown = only(graph, "boundary")
    assert "from Ada Lovelace to Bob Hall" in unknown.what
    assert unknown.because


def test_a_deadline_of_which_nobody_says_that_it_was_kept(graph: Graph) -> None:
    unknown = only(graph, "deadline", "Jane Moss")
    assert "due 2015-06-30" in unknown.what
    assert "nobody says that it was done" in unknown.because


def test_a_document_without_a_date(graph: Graph) -> None:
    assert only(graph, "date").what == "later"


def test_the_kinds_come_in_their_order_and_make_up_the_whole(graph: Graph) -> None:
    kinds = [unknown.kind for unknown in graph.unknowns()]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert len(kinds) == sum(len(graph.unknowns(kind)) for kind in KINDS)


def test_what_was_not_known_yet_is_not_asked(graph: Graph) -> None:
    known = graph.unknowns("paper", date(2015, 3, 20))
    assert known.known == date(2015, 3, 20)
    assert not list(known)


def test_no_such_kind_is_told_with_those_there_are(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no kind of unknown 'gap': one of boundary, "):
        graph.unknowns("gap")
