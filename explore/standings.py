"""This file is what the graph holds of directives and assessments, read for the accountability ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from govgraph.explore.asking import View, ask

PREFIXES = """
PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
ASKED = f"""{PREFIXES}
SELECT ?thing ?type ?predicate ?value ?label
WHERE {{
  VALUES ?type {{ gov:Recommendation gov:Requirement gov:Commitment gov:Finding gov:Assessment }}
  VALUES ?predicate {{ gov:by gov:addressedTo dcterms:description gov:polarity gov:basis prov:wasDerivedFrom }}
  ?thing a ?type ; ?predicate ?value .
  OPTIONAL {{ ?value rdfs:label ?label }}
}}
ORDER BY ?thing ?predicate ?value
"""
CLAIMS = f"""{PREFIXES}
SELECT ?claim ?document ?predicate ?value
WHERE {{
  VALUES ?type {{
    <https://w3id.org/govgraph/scheme/claim-type/directive> <https://w3id.org/govgraph/scheme/claim-type/assessment>
  }}
  VALUES ?predicate {{ gov:status gov:speakerName gov:date gov:dateLatest gov:dateWording }}
  GRAPH ?document {{ ?claim gov:claimType ?type ; ?predicate ?value }}
}}
ORDER BY ?claim ?predicate
"""
DOCUMENTS = f"""{PREFIXES}
SELECT ?document ?predicate ?value
WHERE {{
  VALUES ?predicate {{ dcterms:identifier dcterms:type dcterms:issued gov:issuedEarliest gov:issuedLatest }}
  GRAPH ?document {{ ?document ?predicate ?value }}
}}
ORDER BY ?document
"""
HOLDINGS = f"""{PREFIXES}
SELECT ?person ?body ?tenure ?role ?ended ?end_earliest ?end_latest ?later ?label
WHERE {{
  ?tenure a gov:Tenure ; org:member ?person ; gov:inPost ?post .
  ?post org:postIn ?body ; org:role ?role ; rdfs:label ?label .
  OPTIONAL {{ ?tenure gov:ended ?ended }}
  OPTIONAL {{ ?tenure crm:P81b_begin_of_the_end ?end_earliest }}
  OPTIONAL {{ ?tenure crm:P82b_end_of_the_end ?end_latest }}
  OPTIONAL {{ ?later gov:precededBy ?tenure }}
}}
ORDER BY ?tenure ?later
"""
RELATIONS = f"""{PREFIXES}
SELECT ?subject ?relation ?object
WHERE {{
  VALUES ?relation {{ gov:oversees gov:reviewedBy gov:partOf }}
  ?subject ?relation ?object .
}}
ORDER BY ?subject ?relation ?object
"""
SERVED = f"""{PREFIXES}
SELECT DISTINCT ?person ?body
WHERE {{ ?tenure a gov:Tenure ; org:member ?person ; org:organization ?body }}
ORDER BY ?person ?body
"""
Facts = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the ledger needs it: its name, kind and date as known."""

    name: str
    kind: str
    issued: str | None
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Said:
    """A directive or an assessment as one document has it; `mark` is a status or a polarity, empty where it says none.

    `due` is the deadline as EDTF and words, `due_latest` the last day it can mean.
    """

    thing: str
    kind: str
    words: str
    by: tuple[tuple[str, str], ...]
    to: tuple[tuple[str, str], ...]
    basis: str
    mark: str
    speaker: str | None
    source: Source
    claim: str
    due: str | None = None
    due_words: str | None = None
    due_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure of somebody who asks, undertakes or judges: in which body, under which label, and whether it is over."""

    iri: str
    label: str
    body: str
    over: bool
    end_earliest: date | None
    end_latest: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """All that was said, who holds what, and whom each actor's words concern."""

    said: tuple[Said, ...]
    holdings: dict[str, list[Holding]]
    concerns: dict[str, set[str]]


def read_record(store: View) -> Record:
    """Return what `store` holds of directives and assessments."""
    documents, claims = _read_documents(store), _gather(ask(store, CLAIMS), "claim")
    homes = {row["claim"]: row["document"] for row in ask(store, CLAIMS_AT)}
    things: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in ask(store, ASKED):
        things[row["thing"]].append(row)
    said = []
    for rows in things.values():
        for claim in (row["value"] for row in rows if row["predicate"].endswith("wasDerivedFrom")):
            if claim in homes:
                said.append(_read_said(rows, claim, claims.get(claim, {}), documents[homes[claim]]))
    holdings = _read_holdings(store)
    return Record(tuple(said), holdings, _find_concerns(store, holdings))


CLAIMS_AT = f"""{PREFIXES}
SELECT ?claim ?document
WHERE {{
  VALUES ?type {{
    <https://w3id.org/govgraph/scheme/claim-type/directive> <https://w3id.org/govgraph/scheme/claim-type/assessment>
  }}
  GRAPH ?document {{ ?claim gov:claimType ?type }}
}}
ORDER BY ?claim
"""


def _gather(rows: Iterable[dict[str, str]], key: str) -> Facts:
    found: Facts = defaultdict(dict)
    for row in rows:
        found[row[key]][row["predicate"].rpartition("#")[2].rpartition("/")[2]] = row["value"]
    return found


def _read_documents(store: View) -> dict[str, Source]:
    return {
        iri: Source(
            facts["identifier"],
            facts.get("type", "").rpartition("/")[2],
            facts.get("issued"),
            read_day_or_none(facts.get("issuedEarliest")),
            read_day_or_none(facts.get("issuedLatest")),
        )
        for iri, facts in _gather(ask(store, DOCUMENTS), "document").items()
        if "identifier" in facts
    }


def read_day_or_none(words: str | None) -> date | None:
    """Return a day of the store, None where there is none."""
    return date.fromisoformat(words) if words else None


def _read_said(rows: list[dict[str, str]], claim: str, facts: dict[str, str], source: Source) -> Said:
    values: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        name = row["predicate"].rpartition("#")[2].rpartition("/")[2]
        pair = row["value"], row.get("label", "")
        if pair not in values[name]:
            values[name].append(pair)
    polarity = values["polarity"][0][0].rpartition("/")[2] if values["polarity"] else ""
    status = facts.get("status", "").rpartition("/")[2].replace("-", " ")
    return Said(
        thing=rows[0]["thing"],
        kind=rows[0]["type"].rpartition("#")[2].lower(),
        words=values["description"][0][0] if values["description"] else "",
        by=tuple(values["by"]),
        to=tuple(values["addressedTo"]),
        basis=values["basis"][0][0].rpartition("/")[2] if values["basis"] else "",
        mark=polarity or status,
        speaker=facts.get("speakerName"),
        source=source,
        claim=claim,
        due=facts.get("date"),
        due_words=facts.get("dateWording"),
        due_latest=read_day_or_none(facts.get("dateLatest")),
    )


def _read_holdings(store: View) -> dict[str, list[Holding]]:
    found: dict[str, list[Holding]] = defaultdict(list)
    for row in ask(store, HOLDINGS):
        if any(h.iri == row["tenure"] for h in found[row["person"]]):
            continue
        over = bool(row.get("ended") or row.get("end_latest") or row.get("later"))
        ends = read_day_or_none(row.get("end_earliest")), read_day_or_none(row.get("end_latest"))
        found[row["person"]].append(Holding(row["tenure"], row["label"], row["body"], over, *ends))
    return found


def _find_concerns(store: View, holdings: dict[str, list[Holding]]) -> dict[str, set[str]]:
    """Whom an actor's words concern: itself, whom it oversees or has reviewed, and so for whoever serves in it."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in ask(store, RELATIONS):
        relation = row["relation"].rpartition("#")[2]
        one, other = (row["subject"], row["object"]) if relation != "reviewedBy" else (row["object"], row["subject"])
        found[one].add(other)
    for person, held in holdings.items():
        for holding in held:
            found[person] |= {holding.body, *found.get(holding.body, ())}
    return found
