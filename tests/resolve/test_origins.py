"""Passages told in several documents: one press release printed twice is one origin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from govgraph.resolve import resolve

Make = Callable[..., Any]
COUNCIL = "Ambridge Borough Council"
RELEASE = (
    "We have worked hard over the summer to make good progress with our budget and with the services that people need."
)
OTHER = "The panel met last week in the town hall to hear what the council had done about its debts and its schools."


def say(draft: Make, name: str, words: str, before: str = "") -> Any:
    document = draft(name, "2015-09-01")
    document.text = before
    return document.say(words, "quote", speaker="Ada Lovelace", quoted="Ada Lovelace")


def find(*drafts: Any) -> list[tuple[str, ...]]:
    return [origin.documents for origin in resolve([d.read() for d in drafts]).origins]


def test_the_same_words_in_two_documents_are_one_origin(draft: Make) -> None:
    assert find(say(draft, "gazette", RELEASE), say(draft, "herald", RELEASE, "Ambridge.\n\n")) == [
        ("gazette", "herald")
    ]


def test_a_word_changed_leaves_it_one(draft: Make) -> None:
    changed = RELEASE.replace("summer", "spring")
    assert find(say(draft, "gazette", RELEASE), say(draft, "herald", changed)) == [("gazette", "herald")]


def test_other_words_are_of_another_origin(draft: Make) -> None:
    assert find(say(draft, "gazette", RELEASE), say(draft, "herald", OTHER)) == []


def test_twice_in_one_document_is_no_second_origin(draft: Make) -> None:
    document = say(draft, "gazette", RELEASE)
    document.say(RELEASE, "assessment", by="Ada Lovelace", polarity="positive")
    assert find(document) == []


def test_a_few_words_alike_are_no_origin(draft: Make) -> None:
    assert find(say(draft, "gazette", "We did well."), say(draft, "herald", "We did well.")) == []


def test_two_printings_of_one_release_do_not_outvote_a_letter(draft: Make) -> None:
    """Two newspapers with one text count as one origin where claims contradict each other."""
    told = (
        "On 5 June 2013 Ada Lovelace was elected as the leader of Ambridge Borough Council, the town hall said today."
    )
    fields = {"change": "start", "person": "Ada Lovelace", "role": "leader", "body": COUNCIL}
    papers = [
        draft(name, "2013-06-06").say(told, "change", when="2013-06-05", **fields) for name in ("gazette", "herald")
    ]
    words = "She took up the leadership of the council on 3 June 2013, as its own minutes of that day have it."
    other = draft("bugle", "2013-06-06").say(words, "change", when="2013-06-03", **fields)
    view = resolve([d.read() for d in (*papers, other)])
    [conflict] = view.conflicts
    assert "origins" not in conflict.words, "one origin against one: something else decides"
