"""This file is the test that a sieve leaves out no pattern that a text matches, and does leave out others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.ingest.extraction import move_frames, move_verbs
from govgraph.ingest.extraction.slots import compile_slots, screen_slots
from govgraph.ingest.language.needs import find_needs
from govgraph.ingest.language.sieve import Screened, Sieve

ATOMS = st.sampled_from(
    [
        "resign",
        "step",
        "s",
        "ed",
        " ",
        "down",
        "[Aa]",
        "[a-z]",
        r"\w+",
        ".",
        r"\b",
        "é",
        "ſ",
        "k",
        "<P>",
        "<BR>",
        "$",
        "-",
    ]
)


def _combine(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda some: f"(?:{'|'.join(some)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,3}"])).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
        inner.map(lambda one: f"({one})"),
        inner.map(lambda one: f"(?>{one})"),
    )


PATTERNS = st.recursive(ATOMS, _combine, max_leaves=12)
TEXTS = st.lists(
    st.sampled_from(
        ["resign", "RESIGN", "ſtep", "step", "s", "ed", " ", "down", "a", "é", "K", "İ", "\ue000", "\ue6ff", "-", "x"]
    ),
    max_size=10,
).map("".join)


@settings(max_examples=600, deadline=None)
@given(pattern=PATTERNS, text=TEXTS, flags=st.sampled_from([0, re.IGNORECASE]))
def test_a_pattern_that_matches_is_never_left_out(pattern: str, text: str, flags: int) -> None:
    compiled = compile_slots(pattern, flags)
    chosen = [item for _, item in Sieve([(compiled, "it")]).select(text)]
    if compiled.search(text):
        assert chosen == ["it"]


def test_a_pattern_whose_words_are_missing_is_left_out() -> None:
    sieve = Sieve(
        [(re.compile(r"(?:was|were) (?:re-?)?elected\b"), 1), (re.compile(r"\d+"), 2), (re.compile("quit"), 3)]
    )
    assert [item for _, item in sieve.select("She was appointed in 2010.")] == [2]
    assert [item for _, item in sieve.select("She was re-elected, then quit.")] == [1, 2, 3]


def test_every_wording_of_office_needs_some_word() -> None:
    tables = (move_verbs.LEAVING, move_verbs.APPOINTED, move_frames.LEAVING_MORE, move_frames.ENTERING_MORE)
    bare = [w.pattern for table in tables for w in table if not find_needs(compile_slots(w.pattern))]
    assert not bare


def test_a_sign_is_needed_as_any_of_its_class() -> None:
    screened = screen_slots("<P> (?:went|left)")
    assert screened.search("\ue2ff left") is not None
    assert not screened.may_match("\ue300 left")
    assert not screened.may_match("\ue000 came")


@pytest.mark.parametrize("text", ["İn office", "ın office", "in office"])
def test_letters_that_a_pattern_takes_for_plain_ones_are_found(text: str) -> None:
    assert Screened(re.compile("in office", re.IGNORECASE)).search(text) is not None
