"""This file is the words behind the rows of an answer: of the statements in them, and of what these follow from."""

from __future__ import annotations

from collections.abc import Iterable

from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote
from govgraph.explore.result import Result

PREFIXES = """
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""
PREMISES = f"""{PREFIXES}
SELECT ?premise
WHERE {{
  VALUES ?thing {{ UNDEF }}
  ?thing gov:dateInference|gov:explanation ?premise .
}}
ORDER BY ?premise
"""
NAMINGS = f"""{PREFIXES}
SELECT ?claim
WHERE {{
  VALUES ?judgement {{ UNDEF }}
  ?judgement gov:judgedAs ?actor ; gov:inDocument ?document .
  ?actor prov:wasDerivedFrom ?claim .
  GRAPH ?document {{ ?claim a gov:Claim }}
}}
ORDER BY ?claim
"""


def find_grounds(store: View, result: Result, texts: Texts | None = None) -> list[tuple[Quote, ...]]:
    """Return for each row of `result` the words that its statements rest on, and those of the inferences behind them.

    An identity judgement rests on where its document names the actor.
    """
    evidence = Evidence(store, texts)
    return [evidence.read(*_follow(store, row)) for row in result.things()]


def _follow(store: View, things: Iterable[str]) -> list[str]:
    every = list(things)
    premises = [row["premise"] for thing in every for row in ask(store, PREMISES, thing=thing)]
    judged = [thing for thing in every if "/judgement/" in thing]
    namings = [row["claim"] for thing in judged for row in ask(store, NAMINGS, judgement=thing)]
    return [*every, *premises, *namings]
