"""This folder is the questions of the catalogue that are worked out from the graph, where SPARQL alone cannot.

A question NAME that has no SPARQL of its own is answered by the function that `ANSWERS` gives for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rdflib import Literal, URIRef

from govgraph.explore.answers.accountability import (
    find_criticisms,
    find_deadlines,
    find_divergence,
    find_expectations,
    find_orphaned,
)
from govgraph.explore.answers.identity import find_differences, find_name_forms
from govgraph.explore.answers.network import find_bridges, find_chain
from govgraph.explore.answers.tenures import find_pairs, find_several_bodies, measure_tenures
from govgraph.explore.asking import View

Values = Mapping[str, URIRef | Literal]
Row = dict[str, object]
Answer = Callable[[View, Values], list[Row]]

ANSWERS: Mapping[str, Answer] = {
    "bridges": find_bridges,
    "chain": find_chain,
    "criticisms": find_criticisms,
    "deadlines": find_deadlines,
    "differences": find_differences,
    "divergence": find_divergence,
    "expectations": find_expectations,
    "name-forms": find_name_forms,
    "orphaned-commitments": find_orphaned,
    "pairs-in-office": find_pairs,
    "several-bodies": find_several_bodies,
    "tenure-lengths": measure_tenures,
}
