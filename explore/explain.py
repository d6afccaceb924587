"""This file is why the graph says so: from a statement to its reasons, its claims, and the words of the documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govgraph.errors import UsageError
from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote, leave_out
from govgraph.explore.tables import render_account
from govgraph.explore.tenures import name_concept
from govgraph.ontology.namespace import ID

PREFIXES = """
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
STATEMENTS = f"""{PREFIXES}
SELECT ?predicate ?object ?label
WHERE {{
  VALUES ?subject {{ UNDEF }}
  ?subject ?predicate ?object .
  FILTER(?predicate NOT IN (prov:wasDerivedFrom, gov:explanation))
  OPTIONAL {{ ?object rdfs:label|skos:prefLabel ?label }}
}}
ORDER BY ?predicate ?object ?label
"""
REASONS = f"""{PREFIXES}
SELECT ?reason ?bound ?mention ?document ?judgement ?words
WHERE {{
  VALUES ?subject {{ UNDEF }}
  {{ ?subject gov:explanation ?reason }}
  UNION
  {{ ?reason a gov:Boundary ; gov:earlierTenure|gov:laterTenure ?subject }}
  UNION
  {{ ?reason a gov:IdentityJudgement ; gov:judgedAs ?subject }}
  ?reason rdfs:comment ?words .
  OPTIONAL {{ ?reason gov:bound ?bound }}
  OPTIONAL {{ ?reason gov:mentionName ?mention ; gov:inDocument ?document ; gov:judgement ?judgement }}
}}
ORDER BY ?bound ?document ?mention ?reason
"""
RESTING = f"""{PREFIXES}
SELECT DISTINCT ?claim
WHERE {{
  VALUES ?subject {{ UNDEF }}
  ?other ?predicate ?subject ; prov:wasDerivedFrom ?claim .
}}
ORDER BY ?claim
"""
JUDGED = f"""{PREFIXES}
SELECT DISTINCT ?claim
WHERE {{
  VALUES ?subject {{ UNDEF }}
  ?subject gov:judgedAs ?actor ; gov:inDocument ?document .
  ?actor prov:wasDerivedFrom ?claim .
  GRAPH ?document {{ ?claim a gov:Claim }}
}}
ORDER BY ?claim
"""
CLAIMS = f"""{PREFIXES}
SELECT DISTINCT ?claim
WHERE {{
  VALUES ?subject {{ UNDEF }}
  ?subject prov:wasDerivedFrom ?claim .
}}
ORDER BY ?claim
"""
CLAIM = f"""{PREFIXES}
SELECT ?predicate ?value
WHERE {{
  VALUES ?claim {{ UNDEF }}
  GRAPH ?document {{ ?claim a gov:Claim ; ?predicate ?value }}
}}
ORDER BY ?predicate ?value
"""
UNSAID = frozenset(
    ("type", "evidence", "wasDerivedFrom", "rule", "confidence", "claimType", "modality", "speakerName")
) | frozenset(("dateEarliest", "dateLatest", "lagLeast", "lagMost"))
"""What of a claim is not among its fields."""


BOUNDS = {
    "P82a_begin_of_the_begin": "startEarliest",
    "P81a_end_of_the_begin": "startLatest",
    "P81b_begin_of_the_end": "endEarliest",
    "P82b_end_of_the_end": "endLatest",
}
"""CIDOC-CRM's names of a tenure's bounds, in ours."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One step: of which bound, boundary or identity, in words, and the words of documents under it."""

    iri: str
    bound: str | None
    words: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One claim: what it says by field, with what force, for whom, by which rule it was read, and its words."""

    iri: str
    type: str
    modality: str
    rule: str
    fields: tuple[tuple[str, str], ...]
    evidence: tuple[Quote, ...]

    def words(self) -> str:
        """The claim in one line, as `post: person John Clancy, role leader`."""
        return f"{self.type}: {', '.join(f'{name} {value}' for name, value in self.fields)}"


@dataclass(frozen=True, slots=True)
class Account:
    """Why a statement stands: what it says, the reasons, the claims under it."""

    iri: str
    label: str
    statements: tuple[tuple[str, str], ...]
    reasons: tuple[Reason, ...]
    claims: tuple[Said, ...]

    def rows(self) -> list[dict[str, object]]:
        """One row a quotation: what it supports, the claim it makes, the words and where they stand."""
        rows: list[dict[str, object]] = []
        for reason in self.reasons:
            rows += [{"supports": reason.words, "says": None, "modality": None} | q.row() for q in reason.evidence]
        for claim in self.claims:
            head = {"supports": self.label, "says": claim.words(), "modality": claim.modality, "rule": claim.rule}
            rows += [head | quote.row() for quote in claim.evidence]
        return rows

    def _repr_html_(self) -> str:
        return render_account(self)


def find_account(store: View, name: str, texts: Texts | None = None) -> Account:
    """Return why the graph says what it says of `name`: an IRI, or the end of one of the graph's own.

    `texts` give quotes their sentences.
    Raises UsageError where the graph says nothing of it.
    """
    iri = name if ":" in name else ID + name.removeprefix("/")
    statements = ask(store, STATEMENTS, subject=iri)
    evidence = Evidence(store, texts)
    claims = _read_claims(store, evidence, [iri, *_list_claims(store, CLAIMS, iri)])
    if not statements and not claims:
        raise UsageError(
            f"the graph says nothing of <{iri}>: give the IRI of a tenure, person, body or other statement"
        )
    reasons = tuple(_read_reason(evidence, row) for row in ask(store, REASONS, subject=iri))
    if not claims and not any(reason.evidence for reason in reasons):
        # A judgement rests on what its document claims of the one judged, a post on what is claimed of its tenures.
        around = _list_claims(store, JUDGED, iri) or _list_claims(store, RESTING, iri)
        claims = _read_claims(store, evidence, around)
    said = tuple(_read_statement(row) for row in statements)
    label = next((value for key, value in said if key == "label"), claims[0].words() if claims else iri)
    return Account(iri, label, said, reasons, claims)


def _read_statement(row: dict[str, str]) -> tuple[str, str]:
    return _name_field(shorten(row["predicate"])), row.get("label") or _plain(row["object"])


def shorten(iri: str) -> str:
    """Return the last part of an IRI."""
    name = iri.rpartition("#")[2].rpartition("/")[2]
    return BOUNDS.get(name, name)


def _plain(value: str) -> str:
    return (name_concept(value) or value) if "/govgraph/scheme/" in value else value


def _read_reason(evidence: Evidence, row: dict[str, str]) -> Reason:
    quotes = evidence.read(row["reason"])
    words = leave_out(row["words"], quotes)
    if mention := row.get("mention"):
        name = evidence.describe(row["document"]).get("identifier", row["document"])
        words = f"“{mention}” in {name}: {name_concept(row['judgement'])} ({words})"
    return Reason(row["reason"], row.get("bound"), words, quotes)


def _list_claims(store: View, query: str, iri: str) -> list[str]:
    return [row["claim"] for row in ask(store, query, subject=iri)]


def _read_claims(store: View, evidence: Evidence, claims: Sequence[str]) -> tuple[Said, ...]:
    """Those of `claims` that are claims, each once, by date of document and place in it."""
    found = [said for claim in dict.fromkeys(claims) if (said := _read_claim(store, evidence, claim))]
    return tuple(sorted(found, key=lambda said: [(q.issued or "", *q.place) for q in said.evidence]))


def _read_claim(store: View, evidence: Evidence, claim: str) -> Said | None:
    """One claim with its fields and its words; None where `claim` is not one."""
    pairs = [(shorten(row["predicate"]), row["value"]) for row in ask(store, CLAIM, claim=claim)]
    values = dict(pairs)
    if "claimType" not in values:
        return None
    return Said(
        iri=claim,
        type=name_concept(values["claimType"]) or "",
        modality=name_concept(values.get("modality")) or "",
        rule=values.get("rule", ""),
        fields=tuple((_name_field(key), _plain(value)) for key, value in pairs if key not in UNSAID),
        evidence=evidence.read_claim(claim),
    )


def _name_field(key: str) -> str:
    """A claim's property as a field's name: `personName` is person."""
    plain = key.removesuffix("Name").removesuffix("Kind")
    return "".join(f" {c.lower()}" if c.isupper() else c for c in plain)
