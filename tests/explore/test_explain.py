"""This file is the test that every explanation ends in the words of a document."""

from __future__ import annotations

import pytest

from govgraph import Graph, UsageError

STATEMENTS = """
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT DISTINCT ?thing WHERE { ?thing prov:wasDerivedFrom ?claim } ORDER BY ?thing
"""


def test_every_resolved_statement_ends_in_words_that_stand_in_their_documents(ambridge: Graph) -> None:
    texts = {reading.document.name: reading.document.snapshot.text for reading in ambridge.readings()}
    things = [str(row["thing"]) for row in ambridge.query(STATEMENTS)]
    assert len(things) > 5
    for thing in things:
        rows = ambridge.explain(thing).rows()
        assert rows, thing
        for row in rows:
            assert texts[str(row["document"])][int(str(row["start"])) : int(str(row["end"]))] == row["quote"]


def test_a_bound_is_explained_by_the_claims_it_rests_on(ambridge: Graph) -> None:
    first, _ = ambridge.succession("leader", "Ambridge Borough Council").entries
    account = ambridge.explain(first.tenure.iri)
    latest = next(reason for reason in account.reasons if reason.bound == "end-latest")
    assert "report" in {quote.document for quote in latest.evidence}


def test_a_claim_explains_itself(ambridge: Graph) -> None:
    (row,) = ambridge.who("leader", "Ambridge Borough Council", on="2014-06-10").rows()
    evidence = row["evidence"]
    assert isinstance(evidence, list)
    (claim,) = ambridge.explain(evidence[0]["claim"]).claims
    assert claim.type == "post"
    assert ("person", "Ada Lovelace") in claim.fields


def test_the_end_of_an_iri_is_enough(ambridge: Graph) -> None:
    assert ambridge.explain("person/grace-hopper").label == "Grace Hopper"


def test_what_the_graph_says_nothing_of_is_refused(ambridge: Graph) -> None:
    with pytest.raises(UsageError, match="says nothing of"):
        ambridge.explain("person/nobody")
