"""This file is the test of the claim as a row: the form that the benchmark and other programs read."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from govgraph.ingest.facts import render_fact, render_facts
from govgraph.ontology.claims import Claim, Evidence, Modality, Value
from govgraph.ontology.documents import Document, Reading, take_snapshot

WORDS = "The Panel wrote to Ada Lovelace."


def make_claim(type: str, fields: Mapping[str, Value], start: int = 0, modality: Modality = "asserted") -> Claim:
    evidence = (Evidence(start, len(WORDS), WORDS[start:]),)
    return Claim(type, fields, evidence, modality=modality, rule="by hand", confidence=0.51234567)


def make_reading(name: str, *claims: Claim, kind: str = "letter") -> Reading:
    return Reading(Document(name, take_snapshot(WORDS, WORDS.encode()), kind=kind), claims, "by hand/1")


def test_a_fact_is_its_claim_s_fields_with_the_words_and_where_they_stand() -> None:
    fact = render_fact("letter", make_claim("post", {"role": "chair", "person": "Ada Lovelace", "body": "Panel"}))
    assert fact == {
        "doc": "letter",
        "type": "post",
        "person": "Ada Lovelace",
        "role": "chair",
        "body": "Panel",
        "quote": WORDS,
        "start": 0,
        "end": len(WORDS),
        "modality": "asserted",
        "confidence": 0.5123,
        "rule": "by hand",
    }


@pytest.mark.parametrize(
    ("fields", "sender", "addressee"),
    [
        (
            {"kind": "letter", "from": "Panel", "to": ("Ada Lovelace", "Grace Hopper")},
            ["Panel"],
            ["Ada Lovelace", "Grace Hopper"],
        ),
        ({"kind": "report", "from": ("Panel",)}, ["Panel"], []),
    ],
)
def test_who_wrote_to_whom_are_lists_also_of_one_or_none(
    fields: Mapping[str, Value], sender: list[str], addressee: list[str]
) -> None:
    fact = render_fact("letter", make_claim("communication", fields))
    assert (fact["from"], fact["to"]) == (sender, addressee)


def test_the_payer_and_the_payee_of_money_are_names() -> None:
    fact = render_fact("letter", make_claim("money", {"amount": 4400000, "kind": "grant", "from": "Government"}))
    assert (fact["amount"], fact["from"]) == (4400000, "Government")
    assert "to" not in fact


def test_only_what_is_asserted_is_shown_unless_more_is_asked_for() -> None:
    party: Mapping[str, Value] = {"person": "Ada Lovelace", "party": "Labour"}
    reading = make_reading("letter", make_claim("party", party), make_claim("party", party, 4, "denied"))
    assert [fact["modality"] for fact in render_facts([reading])] == ["asserted"]
    assert [fact["modality"] for fact in render_facts([reading], modality="denied")] == ["denied"]
    assert len(list(render_facts([reading], modality="all"))) == 2


def test_facts_come_in_the_order_of_the_text() -> None:
    late = make_claim("party", {"person": "Ada Lovelace", "party": "Labour"}, 10)
    early = make_claim("quote", {"speaker": "Ada Lovelace"}, 4)
    assert [fact["start"] for fact in render_facts([make_reading("letter", late, early)])] == [4, 10]


def test_a_register_s_rows_are_shown_only_where_it_is_named() -> None:
    party: Mapping[str, Value] = {"person": "Ada Lovelace", "party": "Labour"}
    readings = [make_reading("ministers", make_claim("party", party), kind="register"), make_reading("letter")]
    assert list(render_facts(readings)) == []
    assert len(list(render_facts(readings, document="ministers"))) == 1
    assert list(render_facts(readings, document="letter")) == []
