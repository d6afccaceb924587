"""This file is the answers about names and views: which forms are one actor's, and what only seems to contradict."""

from __future__ import annotations

from collections.abc import Mapping

from rdflib import Literal, URIRef

from govgraph.explore.asking import View, ask
from govgraph.explore.conflicts import find_conflicts

Values = Mapping[str, URIRef | Literal]
Row = dict[str, object]

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
FORMS = f"""{PREFIXES}
SELECT ?name ?mention ?document_name ?judged ?score ?because ?actor ?judgement
WHERE {{
  VALUES ?actor {{ UNDEF }}
  ?judgement gov:judgedAs ?actor ; gov:mentionName ?mention ; gov:judgement ?verdict ; gov:inDocument ?document ;
    rdfs:comment ?because .
  OPTIONAL {{ ?judgement gov:score ?score }}
  ?actor rdfs:label ?name .
  GRAPH ?document {{ ?document dcterms:identifier ?document_name }}
  BIND(STRAFTER(STR(?verdict), "scheme/judgement/") AS ?judged)
}}
ORDER BY ?name ?mention ?document_name ?judgement
"""
APART = ("different viewpoint", "different time")


def find_name_forms(store: View, values: Values) -> list[Row]:
    """The actors that go by more than one name, each form with its document and why it is taken for theirs; slips."""
    bound = {"actor": str(values["actor"])} if "actor" in values else {}
    rows = ask(store, FORMS, **bound)
    forms: dict[str, set[str]] = {}
    for row in rows:
        forms.setdefault(row["actor"], {row["name"]}).add(row["mention"])
    found: list[Row] = [dict(row) for row in rows if len(forms[row["actor"]]) > 1]
    for conflict in find_conflicts(store, "slip in a source"):
        slip: Row = {"mention": conflict.words.split("”")[0].strip("“"), "because": conflict.words}
        wrong = conflict.sides[1] or conflict.sides[0]
        names = {str(row["name"]) for row in rows if str(row["name"]) in conflict.words}
        if not bound or names:
            document = ", ".join(dict.fromkeys(q.document for q in wrong))
            label = max(names, key=len, default=None)
            found.append({"name": label, **slip, "document_name": document, "judged": "slip", "actor": conflict.iri})
    return found


def find_differences(store: View, values: Values) -> list[Row]:
    """Statements that only seem to contradict each other: of different judges, or of one at different times."""
    return [
        {
            "type": conflict.type,
            "one": "; ".join(quote.exact for quote in conflict.sides[0]),
            "other": "; ".join(quote.exact for quote in conflict.sides[1]),
            "because": conflict.words,
            "conflict": conflict.iri,
        }
        for kind in APART
        for conflict in find_conflicts(store, kind)
    ]
